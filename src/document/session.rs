//! A map being edited: the committed state, what the user is in the middle of,
//! the selection and the history.
//!
//! This is the one door for changes. What is shown is committed plus pending;
//! what is saved is only what is committed.

use super::CommandError;
use super::command::Command;
use super::history::{History, HistoryStep, StateId, Step};
use super::model::{Change, Map};
use super::selection::Selection;
use crate::language::Message;

/// Steps kept for undo: more than anybody does in a day.
const HISTORY_LIMIT: usize = 20_000;

/// Who holds the pending edit: any number that stays the same from frame to
/// frame, such as the hash of a widget's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Owner(pub u64);

/// What happens to a pending edit that is interrupted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PendingKind {
    /// A field: what was typed is kept.
    Field,
    /// A drag: nothing was decided yet, so it is forgotten.
    Drag,
}

#[derive(Debug, Clone)]
struct Pending {
    owner: Owner,
    kind: PendingKind,
    command: Command,
    map: Map,
    /// Seen since the last `settle`.
    stamped: bool,
}

/// A map being edited.
#[derive(Debug, Clone)]
pub struct Session {
    map: Map,
    pending: Option<Pending>,
    selection: Selection,
    history: History,
    state: StateId,
    saved: Option<StateId>,
    /// The last state id given out.
    states: u64,
    revision: u64,
    edits: u64,
}

impl Session {
    /// Starts editing a map that is saved as it is.
    #[must_use]
    pub fn new(map: Map) -> Self {
        Self {
            map,
            pending: None,
            selection: Selection::default(),
            history: History::new(HISTORY_LIMIT),
            state: StateId(0),
            saved: Some(StateId(0)),
            states: 0,
            revision: 0,
            edits: 0,
        }
    }

    /// Starts editing a map that no file holds yet.
    #[must_use]
    pub fn unsaved(map: Map) -> Self {
        Self {
            saved: None,
            ..Self::new(map)
        }
    }

    /// The map as it is shown: committed and pending.
    #[must_use]
    pub fn map(&self) -> &Map {
        self.pending
            .as_ref()
            .map_or(&self.map, |pending| &pending.map)
    }

    /// The map as it would be saved.
    #[must_use]
    pub fn committed(&self) -> &Map {
        &self.map
    }

    /// The map with what is being typed and without what is being dragged:
    /// what a crash shall not lose.
    #[must_use]
    pub fn worth_keeping(&self) -> &Map {
        match &self.pending {
            Some(pending) if pending.kind == PendingKind::Field => &pending.map,
            _ => &self.map,
        }
    }

    /// Names what `worth_keeping` gives: equal marks mean an equal map.
    #[must_use]
    pub fn worth_keeping_mark(&self) -> (StateId, Option<u64>) {
        (self.state, self.is_typed_in().then_some(self.revision))
    }

    /// Whether `worth_keeping` is more than what a file holds.
    #[must_use]
    pub fn has_worth_keeping(&self) -> bool {
        self.is_typed_in() || self.saved != Some(self.state)
    }

    fn is_typed_in(&self) -> bool {
        let pending = self.pending.as_ref();
        pending.is_some_and(|pending| pending.kind == PendingKind::Field)
    }

    /// How many times the map was changed, taken back or done again in this
    /// session.
    #[must_use]
    pub fn edits(&self) -> u64 {
        self.edits
    }

    /// How many edits `worth_keeping` holds: what is being typed is one more.
    #[must_use]
    pub fn edits_worth_keeping(&self) -> u64 {
        self.edits + u64::from(self.is_typed_in())
    }

    /// Changes whenever `map` does; equal numbers mean an equal map.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Names the committed state.
    #[must_use]
    pub fn state(&self) -> StateId {
        self.state
    }

    /// Whether there is something that no file holds.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.pending.is_some() || self.saved != Some(self.state)
    }

    /// Notes that `state` is on disk. The mark follows the state: edits made
    /// while saving stay unsaved.
    pub fn mark_saved(&mut self, state: StateId) {
        self.saved = Some(state);
    }

    /// Notes that no file holds any state any more.
    pub fn forget_saved(&mut self) {
        self.saved = None;
    }

    /// Does `command` as one step. Returns whether anything changed. A pending
    /// edit is settled first.
    ///
    /// # Errors
    /// The reason for a refusal; nothing has changed then.
    pub fn run(&mut self, command: &Command) -> Result<bool, CommandError> {
        self.interrupt();
        self.commit(command, None)
    }

    /// Like `run`, but joins the step before it when that has the same label
    /// and was a nudge too: ten presses of an arrow key are one step.
    ///
    /// # Errors
    /// As `run`.
    pub fn nudge(&mut self, command: &Command) -> Result<bool, CommandError> {
        self.interrupt();
        self.commit(command, Some(command.label()))
    }

    fn commit(&mut self, command: &Command, nudge: Option<Message>) -> Result<bool, CommandError> {
        let after = self.map.after(command)?;
        let redo = Change::between(&self.map, &after);
        if redo.is_empty() {
            return Ok(false);
        }
        self.states += 1;
        let step = Step {
            label: command.label(),
            undo: Change::between(&after, &self.map),
            redo,
            before: self.state,
            after: StateId(self.states),
            selection_before: self.selection.clone(),
            selection_after: Selection::default(),
            nudge,
        };
        self.state = step.after;
        let before = std::mem::replace(&mut self.map, after);
        let before_last = |undo: &Change| {
            let mut map = before.clone();
            undo.apply(&mut map);
            map
        };
        if let Some(step) = self.history.join(step, before_last, &self.map) {
            self.history.push(step);
        }
        self.selection.prune(&self.map);
        self.revision += 1;
        self.edits += 1;
        Ok(true)
    }

    /// Shows what `command` would do without doing it; replaces what the same
    /// owner showed before. Another owner's pending edit is settled first.
    ///
    /// # Errors
    /// The reason for a refusal; what was shown before stays.
    pub fn preview(
        &mut self,
        owner: Owner,
        kind: PendingKind,
        command: Command,
    ) -> Result<(), CommandError> {
        if self.pending_owner().is_some_and(|other| other != owner) {
            self.interrupt();
        }
        if let Some(pending) = &mut self.pending
            && pending.command == command
        {
            pending.stamped = true;
            return Ok(());
        }
        let map = self.map.after(&command)?;
        self.pending = Some(Pending {
            owner,
            kind,
            command,
            map,
            stamped: true,
        });
        self.revision += 1;
        Ok(())
    }

    /// Who holds the pending edit.
    #[must_use]
    pub fn pending_owner(&self) -> Option<Owner> {
        self.pending.as_ref().map(|pending| pending.owner)
    }

    /// Says that the owner of the pending edit is still there.
    pub fn stamp(&mut self, owner: Owner) {
        if let Some(pending) = &mut self.pending
            && pending.owner == owner
        {
            pending.stamped = true;
        }
    }

    /// Settles a pending edit whose owner has not been seen since the last
    /// call: a widget that vanishes never says so.
    pub fn settle(&mut self) {
        if self
            .pending
            .as_ref()
            .is_some_and(|pending| !pending.stamped)
        {
            self.interrupt();
        } else if let Some(pending) = &mut self.pending {
            pending.stamped = false;
        }
    }

    /// Makes the pending edit a step.
    pub fn finish(&mut self) {
        if let Some(pending) = self.pending.take() {
            self.revision += 1;
            // It was accepted as a preview of this very state.
            let _ = self.commit(&pending.command, None);
        }
    }

    /// Forgets the pending edit.
    pub fn cancel(&mut self) {
        if let Some(pending) = self.pending.take() {
            self.revision += 1;
            self.selection.rename_back(&pending.map, &self.map);
            self.selection.prune(&self.map);
        }
    }

    /// Finishes a pending field and cancels a pending drag.
    pub fn interrupt(&mut self) {
        match self.pending.as_ref().map(|pending| pending.kind) {
            Some(PendingKind::Field) => self.finish(),
            Some(PendingKind::Drag) => self.cancel(),
            None => {}
        }
    }

    /// What is selected.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// Selects something else. No step, and redo stays.
    pub fn select(&mut self, selection: Selection) {
        self.selection = selection;
        let map = self
            .pending
            .as_ref()
            .map_or(&self.map, |pending| &pending.map);
        self.selection.prune(map);
    }

    /// What "Undo …" would take back.
    #[must_use]
    pub fn undo_label(&self) -> Option<Message> {
        match &self.pending {
            Some(pending) if pending.kind == PendingKind::Field => Some(pending.command.label()),
            _ => self.history.last_done().map(|step| step.label.clone()),
        }
    }

    /// What "Redo …" would do again.
    #[must_use]
    pub fn redo_label(&self) -> Option<Message> {
        self.history.last_undone().map(|step| step.label.clone())
    }

    /// Takes the last step back, with the selection of that time. Returns
    /// whether there was one.
    pub fn undo(&mut self) -> bool {
        self.interrupt();
        let state = self.history.undo(&mut self.map, &mut self.selection);
        self.arrive(state)
    }

    /// Does the last step taken back again. Returns whether there was one.
    pub fn redo(&mut self) -> bool {
        self.interrupt();
        let state = self.history.redo(&mut self.map, &mut self.selection);
        self.arrive(state)
    }

    /// Every step since the map was opened, in the order it was done first,
    /// also those that were taken back.
    #[must_use]
    pub fn history(&self) -> Vec<HistoryStep<'_>> {
        self.history.list()
    }

    /// The state before the first step: the map as it was opened.
    #[must_use]
    pub fn first_state(&self) -> StateId {
        self.history.start().unwrap_or(self.state)
    }

    /// Takes back or does again as many steps as it needs to come to a state
    /// of the history. Nothing is forgotten on the way. Returns whether there
    /// is such a state.
    pub fn go_to(&mut self, state: StateId) -> bool {
        self.interrupt();
        let (now, map) = (self.state, &mut self.map);
        let found = self.history.go_to(state, now, map, &mut self.selection);
        self.arrive(found.then_some(state))
    }

    fn arrive(&mut self, state: Option<StateId>) -> bool {
        let Some(state) = state else {
            return false;
        };
        self.state = state;
        self.selection.prune(&self.map);
        self.revision += 1;
        self.edits += 1;
        true
    }
}
