//! The one table of actions: name, picture, keys, when it can be done, what it
//! does. Menus, toolbar, context menus, the palette and keys are made from it.
//!
//! Its parts are files named after the menus and what the actions are about.
//! What an action does is short there; whatever takes more stands in the file
//! of its subject.

mod data;
mod edit;
mod file;
mod help;
mod id;
mod insert;
mod reach;
mod structure;
mod view;
mod when;
mod window;

use std::sync::LazyLock;

use egui::Context;

use crate::document::Session;
use crate::language::{Message, Texts};

use super::icon::Icon;
use super::request::Requests;
use super::shortcut::Shortcut;
use super::state::State;

pub(crate) use id::ActionId;

/// The parts of the table, each with the key of the menu its shortcuts are
/// listed under; neighbours of one menu are listed together.
pub(crate) static PARTS: [(&str, &[Action]); 8] = [
    ("menu-file", file::ACTIONS),
    ("menu-edit", edit::ACTIONS),
    ("menu-insert", insert::ACTIONS),
    ("menu-insert", structure::ACTIONS),
    ("menu-view", view::ACTIONS),
    ("menu-view", window::ACTIONS),
    ("menu-data", data::ACTIONS),
    ("menu-help", help::ACTIONS),
];

/// Every action, in the order of `ActionId`.
pub(crate) static ACTIONS: LazyLock<Vec<&Action>> =
    LazyLock::new(|| PARTS.iter().flat_map(|(_, part)| *part).collect());

/// Something the user can do by name.
pub(crate) struct Action {
    /// Its name in the program.
    pub(crate) id: ActionId,
    /// Key of its name in the menus; with `-tip` added, of its tooltip; with
    /// `-short` added, of its name in the toolbar, if that is another.
    pub(crate) key: &'static str,
    /// Its picture in the toolbar.
    pub(crate) icon: Option<Icon>,
    /// Its keys; the first is shown.
    pub(crate) shortcuts: &'static [Shortcut],
    /// Whether there is what it needs; `is_enabled` asks more.
    enabled: fn(&State) -> bool,
    /// Whether it is switched on, for one that switches something.
    pub(crate) checked: Option<fn(&State) -> bool>,
    /// Does it.
    pub(crate) run: fn(&mut State, &mut Requests),
}

impl Action {
    const fn new(
        id: ActionId,
        key: &'static str,
        shortcuts: &'static [Shortcut],
        enabled: fn(&State) -> bool,
        run: fn(&mut State, &mut Requests),
    ) -> Self {
        Self {
            id,
            key,
            icon: None,
            shortcuts,
            enabled,
            checked: None,
            run,
        }
    }

    const fn with_icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    const fn switching(mut self, checked: fn(&State) -> bool) -> Self {
        self.checked = Some(checked);
        self
    }

    /// The action of this name.
    pub(crate) fn of(id: ActionId) -> &'static Self {
        // The table is in the order of the names; a test holds that.
        ACTIONS[id as usize]
    }

    /// Its name in a menu, with what "Undo" would take back.
    pub(crate) fn name(&self, state: &State) -> String {
        let texts = state.texts();
        let label = match self.id {
            ActionId::Undo => state.session().and_then(Session::undo_label),
            ActionId::Redo => state.session().and_then(Session::redo_label),
            _ => None,
        };
        match label {
            Some(label) => {
                let step = texts.say(&label);
                let key = if self.id == ActionId::Undo {
                    "action-undo-step"
                } else {
                    "action-redo-step"
                };
                texts.say(&Message::new(key).text("step", step))
            }
            None => texts.get(self.key).into_owned(),
        }
    }

    /// Its name in the toolbar.
    pub(crate) fn short_name(&self, texts: &Texts) -> String {
        let short = texts.find(&format!("{}-short", self.key));
        short.unwrap_or_else(|| texts.get(self.key)).into_owned()
    }

    /// What the tooltip says: what it does, and its first shortcut.
    pub(crate) fn tooltip(&self, state: &State, context: &Context) -> String {
        let tip = state.texts().find(&format!("{}-tip", self.key));
        let tip = tip.map_or_else(|| self.name(state), std::borrow::Cow::into_owned);
        match self.shortcut_text(context) {
            Some(keys) => format!("{tip}  ({keys})"),
            None => tip,
        }
    }

    /// How its first shortcut is written.
    pub(crate) fn shortcut_text(&self, context: &Context) -> Option<String> {
        self.shortcuts.first().map(|first| first.text(context))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::language::Language;

    #[test]
    fn the_table_is_in_the_order_of_the_names() {
        for (place, action) in ACTIONS.iter().enumerate() {
            assert_eq!(action.id as usize, place, "{:?}", action.id);
        }
    }

    #[test]
    fn no_two_actions_share_a_shortcut() {
        let mut owners: HashMap<Shortcut, ActionId> = HashMap::new();
        for action in ACTIONS.iter() {
            for shortcut in action.shortcuts {
                let other = owners.insert(*shortcut, action.id);
                assert_eq!(other, None, "{shortcut:?} of {:?}", action.id);
            }
        }
    }

    #[test]
    fn every_action_has_a_name_and_a_tooltip_in_every_language() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            for action in ACTIONS.iter() {
                for key in [action.key.to_owned(), format!("{}-tip", action.key)] {
                    assert!(texts.find(&key).is_some(), "{key}");
                }
            }
        }
    }
}
