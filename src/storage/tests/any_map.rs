//! Any map, as a strategy: a failure shrinks to few bytes and a small map.

use proptest::collection::vec;
use proptest::prelude::*;

use super::support::any_map;
use crate::document::Map;

/// Any map of up to some dozens of records.
pub(in crate::storage) fn any_map() -> impl Strategy<Value = Map> {
    vec(any::<u8>(), 0..1200).prop_map(|bytes| any_map::any_map(&bytes))
}
