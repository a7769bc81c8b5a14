//! Steps that can be undone and redone.
//!
//! A step is the difference between two states in both directions, so nobody
//! writes inverses and unchanged records are shared. Steps that were undone
//! before something else was done are kept aside: every state of a session can
//! be reached again.

use std::collections::VecDeque;

use super::model::{Change, Map};
use super::selection::Selection;
use crate::language::Message;

/// Names one committed state of the map within a session. Undo brings an old
/// one back, so a saved state is recognised again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StateId(pub(super) u64);

/// Where a step of the history stands relative to the state shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepPlace {
    /// It led to the state shown.
    Done,
    /// It was taken back; redo does it again.
    Undone,
    /// It was taken back, and something else was done in its place.
    Aside,
}

/// A step as a list shows it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HistoryStep<'a> {
    /// The state it led to.
    pub state: StateId,
    /// What was done.
    pub label: &'a Message,
    /// Where it stands.
    pub place: StepPlace,
}

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

/// The steps of a session: done, oldest first; undone, the next to redo last;
/// and the branches that were left.
#[derive(Debug, Clone)]
pub(super) struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    /// Each as `undone` was when it was left.
    aside: Vec<Vec<Step>>,
    limit: usize,
}

impl History {
    /// Keeps at most `limit` steps; those aside and the oldest go first.
    pub(super) fn new(limit: usize) -> Self {
        Self {
            done: VecDeque::new(),
            undone: Vec::new(),
            aside: Vec::new(),
            limit,
        }
    }

    pub(super) fn push(&mut self, step: Step) {
        self.park();
        self.done.push_back(step);
        while self.len() > self.limit {
            self.forget_oldest();
        }
    }

    fn len(&self) -> usize {
        self.done.len() + self.undone.len() + self.aside.iter().map(Vec::len).sum::<usize>()
    }

    /// Keeps what was undone aside, since something else comes in its place.
    fn park(&mut self) {
        if !self.undone.is_empty() {
            self.aside.push(std::mem::take(&mut self.undone));
        }
    }

    /// Forgets the branch that was left first, or the first step; what started
    /// from a state that is gone cannot be reached any more and goes too.
    fn forget_oldest(&mut self) {
        if self.aside.is_empty() {
            self.done.pop_front();
        } else {
            self.aside.remove(0);
        }
        loop {
            let reachable = |branch: &Vec<Step>| {
                let start = branch.last().map(|step| step.before);
                start.is_some_and(|start| self.knows(start))
            };
            let Some(lost) = self.aside.iter().position(|branch| !reachable(branch)) else {
                return;
            };
            self.aside.remove(lost);
        }
    }

    /// Whether some step begins or ends in this state.
    fn knows(&self, state: StateId) -> bool {
        let first = self.done.front().or_else(|| self.undone.last());
        first.is_some_and(|step| step.before == state)
            || self.steps().any(|step| step.after == state)
    }

    fn steps(&self) -> impl Iterator<Item = &Step> {
        let aside = self.aside.iter().flatten();
        self.done.iter().chain(&self.undone).chain(aside)
    }

    /// Every step in the order it was done first.
    pub(super) fn list(&self) -> Vec<HistoryStep<'_>> {
        let done = self.done.iter().map(|step| (step, StepPlace::Done));
        let undone = self.undone.iter().map(|step| (step, StepPlace::Undone));
        let aside = self.aside.iter().flatten();
        let aside = aside.map(|step| (step, StepPlace::Aside));
        let steps = done.chain(undone).chain(aside);
        let mut list: Vec<HistoryStep> = steps
            .map(|(step, place)| HistoryStep {
                state: step.after,
                label: &step.label,
                place,
            })
            .collect();
        list.sort_by_key(|step| step.state);
        list
    }

    /// The state before the first step that is known.
    pub(super) fn start(&self) -> Option<StateId> {
        let first = self.done.front().or_else(|| self.undone.last());
        first.map(|step| step.before)
    }

    /// Goes to a state of the history, whatever way leads there; returns
    /// whether there is one.
    pub(super) fn go_to(
        &mut self,
        state: StateId,
        now: StateId,
        map: &mut Map,
        selection: &mut Selection,
    ) -> bool {
        if state == now {
            return true;
        }
        if self.undone.iter().any(|step| step.after == state) {
            while self.redo(map, selection).is_some_and(|now| now != state) {}
            return true;
        }
        if self.done.iter().any(|step| step.before == state) {
            while self.undo(map, selection).is_some_and(|now| now != state) {}
            return true;
        }
        self.enter_branch(state, now, map, selection)
    }

    /// Goes to where the branch that holds `state` was left, and along it.
    fn enter_branch(
        &mut self,
        state: StateId,
        now: StateId,
        map: &mut Map,
        selection: &mut Selection,
    ) -> bool {
        let holds = |branch: &Vec<Step>| branch.iter().any(|step| step.after == state);
        let Some(place) = self.aside.iter().position(holds) else {
            return false;
        };
        let branch = self.aside.remove(place);
        let start = branch.last().map(|step| step.before);
        if !start.is_some_and(|start| self.go_to(start, now, map, selection)) {
            self.aside.insert(place.min(self.aside.len()), branch);
            return false;
        }
        self.park();
        self.undone = branch;
        while self.redo(map, selection).is_some_and(|now| now != state) {}
        true
    }

    /// Joins the step to the last one when both are the same nudge; gives it
    /// back otherwise.
    pub(super) fn join(
        &mut self,
        step: Step,
        before_last: impl Fn(&Change) -> Map,
        now: &Map,
    ) -> Option<Step> {
        let branches_here = !self.undone.is_empty()
            || self.aside.iter().any(|branch| {
                branch
                    .last()
                    .is_some_and(|first| first.before == step.before)
            });
        let last = self.done.back_mut().filter(|last| {
            !branches_here
                && step.nudge.is_some()
                && last.nudge == step.nudge
                && last.after == step.before
        });
        let Some(last) = last else {
            return Some(step);
        };
        let start = before_last(&last.undo);
        last.undo = Change::between(now, &start);
        last.redo = Change::between(&start, now);
        last.after = step.after;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{MapInfo, Session};

    fn titled(session: &mut Session, title: &str) -> StateId {
        let info = MapInfo {
            title: title.into(),
            ..MapInfo::default()
        };
        let command = crate::document::Command::SetInfo(Box::new(info));
        session.run(&command).expect("a title");
        session.state()
    }

    fn title(session: &Session) -> &str {
        &session.map().info().title
    }

    fn places(session: &Session) -> Vec<StepPlace> {
        session.history().iter().map(|step| step.place).collect()
    }

    #[test]
    fn every_state_can_be_reached_and_nothing_is_lost_on_the_way() {
        use StepPlace::{Aside, Done, Undone};
        let mut session = Session::new(Map::default());
        let start = session.state();
        let states = ["a", "b", "c"].map(|name| titled(&mut session, name));
        assert!(session.go_to(states[0]));
        assert_eq!(places(&session), [Done, Undone, Undone]);
        // Something else in place of b and c, and once more in place of that.
        let other = ["d", "e"].map(|name| titled(&mut session, name));
        assert_eq!(places(&session), [Done, Aside, Aside, Done, Done]);
        assert!(session.go_to(other[0]));
        let third = titled(&mut session, "f");
        let all = [
            (start, ""),
            (states[2], "c"),
            (other[1], "e"),
            (states[1], "b"),
            (third, "f"),
            (states[0], "a"),
            (other[0], "d"),
        ];
        for (state, expected) in all.iter().chain(all.iter().rev()) {
            assert!(session.go_to(*state), "{expected}");
            assert_eq!(title(&session), *expected);
            assert_eq!(session.state(), *state);
            assert_eq!(session.history().len(), 6);
        }
        assert_eq!(session.first_state(), start);
    }

    #[test]
    fn a_state_that_never_was_changes_nothing() {
        let mut session = Session::new(Map::default());
        titled(&mut session, "a");
        assert!(!session.go_to(StateId(77)));
        assert_eq!(title(&session), "a");
    }

    #[test]
    fn the_oldest_go_first_and_with_them_what_started_there() {
        let mut history = History::new(3);
        let step = |before, after| Step {
            label: Message::new("label-edit-info"),
            undo: Change::default(),
            redo: Change::default(),
            before: StateId(before),
            after: StateId(after),
            selection_before: Selection::default(),
            selection_after: Selection::default(),
            nudge: None,
        };
        let (mut map, mut selection) = (Map::default(), Selection::default());
        history.push(step(0, 1));
        history.push(step(1, 2));
        history.undo(&mut map, &mut selection);
        history.push(step(1, 3));
        history.push(step(3, 4));
        let states = |history: &History| -> Vec<u64> {
            history.list().iter().map(|step| step.state.0).collect()
        };
        assert_eq!(states(&history), [1, 3, 4]);
        history.push(step(4, 5));
        assert_eq!(states(&history), [3, 4, 5]);
    }
}
