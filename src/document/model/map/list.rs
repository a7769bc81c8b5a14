//! Changing lists that copies of a map share. A list is copied only when
//! something in it changes, so that what stays the same stays shared.

use std::sync::Arc;

/// Replaces the old item that `is_same` says is the new one, or adds that at
/// the end.
pub(super) fn put<T: Clone>(list: &mut Arc<Vec<T>>, new: T, is_same: impl Fn(&T, &T) -> bool) {
    let list = Arc::make_mut(list);
    match list.iter_mut().find(|old| is_same(old, &new)) {
        Some(old) => *old = new,
        None => list.push(new),
    }
}

/// Takes out what is not wanted.
pub(super) fn retain<T: Clone>(list: &mut Arc<Vec<T>>, wanted: impl Fn(&T) -> bool) {
    if !list.iter().all(&wanted) {
        Arc::make_mut(list).retain(wanted);
    }
}

/// Changes every item, if this concerns any.
pub(super) fn change<T: Clone>(
    list: &mut Arc<Vec<T>>,
    concerns: impl Fn(&T) -> bool,
    change: impl Fn(&mut T),
) {
    if list.iter().any(concerns) {
        Arc::make_mut(list).iter_mut().for_each(change);
    }
}
