//! Whose emotion, thought or expectation is typed in a cell; where the map has
//! no persona yet, the first one is made in the same step.

use crate::document::{
    Command, LaneKind, Map, Node, NodeCommand, Persona, PersonaId, TouchpointId,
};
use crate::exchange::{first_persona, random_bits};
use crate::language::{Message, Texts};

use super::field::{Field, Saying, experience};
use super::plan::Plan;
use super::spot::{Item, Spot};

/// What the first persona feels or says: nothing without its text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct First {
    persona: Persona,
    pub(super) field: Field,
}

impl First {
    /// The command with the one that adds the persona before it.
    pub(super) fn with_persona(&self, experience: Command) -> Command {
        let node = Node::from(self.persona.clone());
        let add = NodeCommand::Add { node, before: None };
        Command::Together {
            label: Message::new("label-first-persona").text("name", &self.persona.name),
            commands: vec![add.into(), experience],
        }
    }

    /// That there will be a persona, and who.
    pub(super) fn about(&self) -> Message {
        Message::new("grid-first-persona").text("name", &self.persona.name)
    }
}

/// What is typed of a persona at a step in a lane of `kind`.
pub(super) fn field(kind: Option<LaneKind>, persona: PersonaId, step: TouchpointId) -> Field {
    match kind {
        Some(LaneKind::Thoughts) => Field::Says(Saying::Thought, persona, step),
        Some(LaneKind::Expectations) => Field::Says(Saying::Expectation, persona, step),
        _ => Field::Emotion(persona, step),
    }
}

/// The text of the next persona who has none in the cell of `spot`, seen from
/// the one with the focus.
///
/// # Errors
/// Each has one, or none is on the map.
pub(super) fn begin(
    plan: &Plan,
    map: &Map,
    spot: Spot,
    step: TouchpointId,
    texts: &Texts,
) -> Result<Field, Message> {
    let kind = plan.kind(spot.row);
    let Some(any) = map.personas().next() else {
        let persona = first_persona(PersonaId::mint(random_bits()), texts);
        let field = field(kind, persona.id, step);
        return Ok(Field::First(Box::new(First { persona, field })));
    };
    let items = plan.items(map, spot);
    let from = spot.item.min(items.len());
    let next = items[from..].iter().chain(&items[..from]);
    let personas = next.filter_map(|item| match item {
        Item::Experience(persona, _) => Some(*persona),
        _ => None,
    });
    let mut without = personas.filter(|persona| has_none(map, kind, *persona, step));
    match without.next() {
        Some(persona) => Ok(field(kind, persona, step)),
        None if items.is_empty() => {
            Err(Message::new("grid-personas-hidden").text("name", &any.name))
        }
        None => Err(Message::new("grid-each-has-one")),
    }
}

fn has_none(map: &Map, kind: Option<LaneKind>, persona: PersonaId, step: TouchpointId) -> bool {
    let data = experience(map, persona, step);
    match kind {
        Some(LaneKind::Thoughts) => data.thought.trim().is_empty(),
        Some(LaneKind::Expectations) => data.expectation.trim().is_empty(),
        _ => data.emotion.is_none(),
    }
}
