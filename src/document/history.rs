//! Steps that can be undone and redone.
//!
//! A step is the difference between two states in both directions, so nobody
//! writes inverses and unchanged records are shared.

use std::collections::VecDeque;

use super::model::{Change, Map};
use super::selection::Selection;
use crate::language::Message;

/// Names one committed state of the map within a session. Undo brings an old
/// one back, so a saved state is recognised again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StateId(pub(super) u64);

/// One step.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) label: Message,
    pub(super) undo: Change,
    pub(super) redo: Change,
    pub(super) before: StateId,
    pub(super) after: StateId,
    pub(super) selection_before: Selection,
    pub(super) selection_after: Selection,
    /// Later steps of the same nudge join this one.
    pub(super) nudge: Option<Message>,
}

/// The steps of a session, oldest first, and the ones undone.
#[derive(Debug, Clone)]
pub(super) struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    limit: usize,
}

impl History {
    /// Keeps at most `limit` steps; the oldest go first.
    pub(super) fn new(limit: usize) -> Self {
        Self {
            done: VecDeque::new(),
            undone: Vec::new(),
            limit,
        }
    }

    pub(super) fn push(&mut self, step: Step) {
        self.undone.clear();
        self.done.push_back(step);
        while self.done.len() > self.limit {
            self.done.pop_front();
        }
    }

    /// Joins the step to the last one when both are the same nudge; gives it
    /// back otherwise.
    pub(super) fn join(
        &mut self,
        step: Step,
        before_last: impl Fn(&Change) -> Map,
        now: &Map,
    ) -> Option<Step> {
        let last = self.done.back_mut().filter(|last| {
            step.nudge.is_some() && last.nudge == step.nudge && last.after == step.before
        });
        let Some(last) = last else {
            return Some(step);
        };
        let start = before_last(&last.undo);
        last.undo = Change::between(now, &start);
        last.redo = Change::between(&start, now);
        last.after = step.after;
        self.undone.clear();
        None
    }

    pub(super) fn last_done(&self) -> Option<&Step> {
        self.done.back()
    }

    pub(super) fn last_undone(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Takes the last step back; `selection` is what was selected until now.
    pub(super) fn undo(&mut self, map: &mut Map, selection: &mut Selection) -> Option<StateId> {
        let mut step = self.done.pop_back()?;
        step.undo.apply(map);
        step.selection_after = std::mem::replace(selection, step.selection_before.clone());
        let state = step.before;
        self.undone.push(step);
        Some(state)
    }

    /// Does the last step taken back again.
    pub(super) fn redo(&mut self, map: &mut Map, selection: &mut Selection) -> Option<StateId> {
        let step = self.undone.pop()?;
        step.redo.apply(map);
        *selection = step.selection_after.clone();
        let state = step.after;
        self.done.push_back(step);
        Some(state)
    }
}
