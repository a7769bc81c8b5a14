//! Texts on their way: what stands in a field while it is being typed or after
//! it was refused.
//!
//! A field shows the map. Only while it has the focus, or holds something that
//! was refused, its own text counts. Undo and other edits of the value win over
//! what was typed before them.

use std::collections::HashMap;

use egui::Id;

use crate::document::StateId;
use crate::language::Message;

/// The text of one field.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// What is typed.
    pub(super) text: String,
    /// What the map showed when the text was last in step with it.
    shown: String,
    /// Why it cannot be taken over.
    pub(super) refusal: Option<Message>,
    /// What was previewed before the refusal is being taken back: the value
    /// that comes to be shown next is no edit from elsewhere.
    taken_back: bool,
}

impl Draft {
    /// Notes why the text cannot be taken over; what it meant before is taken
    /// back from the map.
    pub(super) fn refuse(&mut self, why: Message) {
        self.refusal = Some(why);
        self.taken_back = true;
    }

    /// Follows the map: `shown` is its value, `own` says that this field made
    /// it so.
    fn follow(&mut self, shown: &str, own: bool) {
        let own = own || std::mem::take(&mut self.taken_back);
        if self.shown == shown {
            return;
        }
        shown.clone_into(&mut self.shown);
        if !own {
            shown.clone_into(&mut self.text);
            self.refusal = None;
        }
    }
}

/// The texts on their way, of one element.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    of: Option<Id>,
    texts: HashMap<Id, Draft>,
    /// The state of the map that was shown last, and the newest of all.
    state: Option<(StateId, StateId)>,
}

impl Drafts {
    /// Forgets what was refused when another element is shown.
    pub(super) fn belong_to(&mut self, subject: Id) {
        if self.of != Some(subject) {
            self.of = Some(subject);
            self.texts.clear();
            self.state = None;
        }
    }

    /// Forgets what was refused when the map is at an earlier state again:
    /// who goes back takes back what was typed, too.
    pub(super) fn follow_history(&mut self, now: StateId) {
        let (last, newest) = self.state.unwrap_or((now, now));
        if now != last && now <= newest {
            self.texts.retain(|_, draft| draft.refusal.is_none());
        }
        self.state = Some((now, newest.max(now)));
    }

    /// Takes the text of a field out, as it is to be shown.
    pub(super) fn take(&mut self, id: Id, shown: &str, own: bool) -> Draft {
        let mut draft = self.texts.remove(&id).unwrap_or_else(|| Draft {
            text: shown.to_owned(),
            shown: shown.to_owned(),
            refusal: None,
            taken_back: false,
        });
        draft.follow(shown, own);
        draft
    }

    /// Puts the text of a field back, if it is still needed.
    pub(super) fn keep(&mut self, id: Id, draft: Draft, focused: bool) {
        if focused || draft.refusal.is_some() {
            self.texts.insert(id, draft);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id() -> Id {
        Id::unique("field")
    }

    #[test]
    fn what_the_field_did_itself_does_not_rewrite_the_text() {
        let mut drafts = Drafts::default();
        let mut draft = drafts.take(id(), "1", false);
        draft.text = "1,".to_owned();
        drafts.keep(id(), draft, true);
        assert_eq!(drafts.take(id(), "1.0", true).text, "1,");
    }

    #[test]
    fn what_is_refused_stays_while_the_preview_before_it_is_taken_back() {
        let mut drafts = Drafts::default();
        let mut draft = drafts.take(id(), "40", false);
        draft.text = "14".to_owned();
        drafts.keep(id(), draft, true);
        let mut draft = drafts.take(id(), "14", true);
        draft.text = "149".to_owned();
        draft.refuse(Message::new("untitled"));
        drafts.keep(id(), draft, true);
        let draft = drafts.take(id(), "40", false);
        assert_eq!(draft.text, "149");
        assert!(draft.refusal.is_some());
        drafts.keep(id(), draft, true);
        assert_eq!(drafts.take(id(), "50", false).text, "50");
    }

    #[test]
    fn a_change_from_elsewhere_wins() {
        let mut drafts = Drafts::default();
        let mut draft = drafts.take(id(), "old", false);
        draft.text = "typed".to_owned();
        draft.refusal = Some(Message::new("untitled"));
        drafts.keep(id(), draft, false);
        let draft = drafts.take(id(), "undone", false);
        assert_eq!(draft.text, "undone");
        assert_eq!(draft.refusal, None);
    }

    #[test]
    fn a_refused_text_stays_until_another_element_is_shown() {
        let mut drafts = Drafts::default();
        drafts.belong_to(Id::unique(1));
        let mut draft = drafts.take(id(), "old", false);
        draft.text = "wrong".to_owned();
        draft.refusal = Some(Message::new("untitled"));
        drafts.keep(id(), draft, false);
        drafts.belong_to(Id::unique(1));
        let draft = drafts.take(id(), "old", false);
        assert_eq!(draft.text, "wrong");
        drafts.keep(id(), draft, false);
        drafts.belong_to(Id::unique(2));
        assert_eq!(drafts.take(id(), "old", false).text, "old");
    }
}
