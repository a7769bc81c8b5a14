//! Which personas are on the map as this window shows it, and whose path is
//! highlighted. A way to look: no file remembers it.

use std::collections::HashSet;

use crate::document::{LinkKind, Map, NodeId, PersonaId, Selection, Target};
use crate::language::{Message, Texts};

use super::action::ActionId;
use super::icon::Icon;
use super::notice::{Notice, WayOut};
use super::request::Request;
use super::state::State;

/// What is wanted of a persona.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PersonaRequest {
    /// Show it on the map, or leave it out.
    Show(PersonaId, bool),
    /// Highlight its path; highlight none when it is highlighted already.
    Path(PersonaId),
    /// Leave it out by its place on the map, which goes with it: the user is
    /// told how it comes back.
    LeaveOut(PersonaId),
}

/// How the personas of one open map are shown.
#[derive(Debug, Default)]
pub(crate) struct PersonaView {
    /// Left out of the picture.
    pub(crate) hidden: HashSet<PersonaId>,
    /// The one whose path is highlighted.
    pub(crate) path: Option<PersonaId>,
    /// Changes with what is shown.
    pub(crate) version: u64,
}

/// Does what was asked for.
pub(crate) fn answer(state: &mut State, request: PersonaRequest) {
    let Some(document) = state.documents.active_mut() else {
        return;
    };
    document.personas.answer(request);
    if let PersonaRequest::LeaveOut(id) = request {
        // The keys for it are about the persona that is selected.
        let selection = Selection::only(id);
        document.session.select(selection);
        let persona = document.session.map().persona(id);
        let name = persona.map_or("", |persona| persona.name.as_str());
        let message = Message::new("persona-left-out").text("name", name);
        let show = WayOut {
            key: "button-show-again",
            document: document.number,
            request: Some(|_| Request::Act(ActionId::ShowPersona)),
        };
        let notice = Notice::good(message).with_ways_out(vec![show]);
        state.notices.push(notice);
    }
}

/// The persona that is selected, or else the one whose path is highlighted.
pub(crate) fn chosen(state: &State) -> Option<PersonaId> {
    let document = state.document()?;
    match document.session.selection().primary() {
        Some(Target::Node(NodeId::Persona(id))) => Some(*id),
        _ => document.personas.path,
    }
}

/// Whether a persona is left out of the picture.
pub(crate) fn is_hidden(state: &State, id: PersonaId) -> bool {
    let document = state.document();
    document.is_some_and(|document| document.personas.hidden.contains(&id))
}

/// What the eye of a persona called `name` does: shows it, or leaves it out.
pub(crate) fn eye_name(texts: &Texts, name: &str, hidden: bool) -> String {
    let key = if hidden {
        "persona-show"
    } else {
        "persona-leave-out"
    };
    texts.say(&Message::new(key).text("name", name))
}

/// How the eye of a persona looks: as the persona is now.
pub(crate) fn eye_icon(hidden: bool) -> Icon {
    if hidden { Icon::EyeClosed } else { Icon::Eye }
}

impl PersonaView {
    fn answer(&mut self, request: PersonaRequest) {
        match request {
            PersonaRequest::Show(id, true) => {
                self.hidden.remove(&id);
            }
            PersonaRequest::Show(id, false) | PersonaRequest::LeaveOut(id) => {
                self.hidden.insert(id);
                self.path = self.path.filter(|path| *path != id);
            }
            PersonaRequest::Path(id) => {
                self.hidden.remove(&id);
                self.path = Some(id).filter(|id| self.path != Some(*id));
            }
        }
        self.version += 1;
    }

    /// Sees to it that a persona can be shown.
    pub(crate) fn want(&mut self, target: &Target) {
        if let Target::Node(NodeId::Persona(id)) = target
            && self.hidden.contains(id)
        {
            self.answer(PersonaRequest::Show(*id, true));
        }
    }

    /// The nodes left out of the picture.
    pub(crate) fn hidden(&self) -> impl Iterator<Item = NodeId> {
        self.hidden.iter().map(|id| NodeId::from(*id))
    }

    /// The nodes beside the highlighted path: the other personas and the
    /// touchpoints this one does not experience. A persona without any
    /// experience has no path, and no touchpoint steps back.
    pub(crate) fn beside_path(&self, map: &Map) -> HashSet<NodeId> {
        let Some(path) = self.path.filter(|id| map.persona(*id).is_some()) else {
            return HashSet::new();
        };
        let others = map.personas().filter(|persona| persona.id != path);
        let mut beside: HashSet<NodeId> = others.map(|persona| persona.id.into()).collect();
        let links = map.links_from(path, LinkKind::Experiences);
        let met: HashSet<NodeId> = links.iter().map(|link| link.key.to).collect();
        if !met.is_empty() {
            let steps = map.touchpoints().map(|step| NodeId::from(step.id));
            beside.extend(steps.filter(|step| !met.contains(step)));
        }
        beside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_switched_and_ends_with_its_persona_out_of_sight() {
        let id = PersonaId::mint(1);
        let mut view = PersonaView::default();
        view.answer(PersonaRequest::Show(id, false));
        view.answer(PersonaRequest::Path(id));
        assert!(view.hidden.is_empty(), "a path that is wanted is seen");
        assert_eq!(view.path, Some(id));
        view.answer(PersonaRequest::Path(id));
        assert_eq!(view.path, None);
        view.answer(PersonaRequest::Path(id));
        view.answer(PersonaRequest::Show(id, false));
        assert_eq!(view.path, None);
        view.want(&Target::Node(id.into()));
        assert!(view.hidden.is_empty());
    }
}
