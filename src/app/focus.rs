//! What the keyboard's focus means to actions: the text they edit, what they
//! put something new beside, what they empty.

use crate::document::{LinkKind, NodeId, NodeKind, Selection, Target};
use crate::language::Message;

use super::canvas::CanvasOrder;
use super::grid::{
    Clearing, Column, Field, Item, Plan, Row, Spot, begin, begin_another, clearing, target_of,
};
use super::join::can_begin_at;
use super::request::{Request, Requests};
use super::state::State;

/// The cells of the open map and the one with the focus.
pub(crate) fn spot(state: &State) -> Option<(Plan, Spot)> {
    let document = state.document()?;
    let session = &document.session;
    let plan = Plan::new(session.map(), &document.shown());
    let spot = plan.settle(session.map(), state.focus(), session.selection())?;
    Some((plan, spot))
}

/// Edits the text under the focus, or of what is selected elsewhere.
pub(crate) fn edit_text(state: &State, requests: &mut Requests) {
    let (Some(session), Some(map)) = (state.session(), state.map()) else {
        return;
    };
    if session.selection().len() > 1 {
        return requests.push(Request::Tell(Message::new("grid-several")));
    }
    let primary = session.selection().primary();
    let in_cell = spot(state).filter(|(plan, spot)| {
        let item = plan.item(map, *spot);
        primary.is_none() || item.and_then(|item| item.target(map)).as_ref() == primary
    });
    let field = match in_cell {
        Some((plan, spot)) => begin(&plan, map, spot, state.texts()),
        None => match primary.and_then(Field::of) {
            Some(field) => Ok(field),
            None => return,
        },
    };
    if let Some(target) = primary {
        requests.push(Request::Reveal(target.clone()));
    }
    edit(field, requests);
}

/// Adds one more of what the cell with the focus holds.
pub(crate) fn add_here(state: &State, requests: &mut Requests) {
    if let (Some((plan, spot)), Some(map)) = (spot(state), state.map()) {
        let field = begin_another(&plan, map, spot, state.texts());
        let persona = field.as_ref().ok().and_then(Field::persona);
        if let (Some(persona), Column::Touchpoint(step)) = (persona, spot.column) {
            // The next persona's stands beside the one with the focus.
            let wanted = Item::Experience(persona, step);
            let items = plan.items(map, spot);
            let item = items.iter().position(|item| *item == wanted);
            let target = wanted.target(map);
            let spot = item.map_or(spot, |item| Spot { item, ..spot });
            requests.push(Request::Focus(spot, target));
        }
        edit(field, requests);
    }
}

fn edit(field: Result<Field, Message>, requests: &mut Requests) {
    requests.push(match field {
        Ok(field) => Request::Canvas(CanvasOrder::Edit(Box::new(field))),
        Err(message) => Request::Tell(message),
    });
}

/// What something new of `kind` stands beside or is linked to: what is
/// selected, or else the step the focus is at.
pub(crate) fn beside(state: &State, kind: NodeKind) -> Selection {
    let Some(session) = state.session() else {
        return Selection::default();
    };
    let selection = session.selection();
    let takes = |id: NodeId| match kind {
        NodeKind::PainPoint => LinkKind::Hurts.allows(kind, id.kind()),
        NodeKind::Idea => LinkKind::Relieves.allows(kind, id.kind()),
        NodeKind::Evidence => LinkKind::Backs.allows(kind, id.kind()),
        NodeKind::Touchpoint => matches!(id, NodeId::Touchpoint(_) | NodeId::Stage(_)),
        NodeKind::Note | NodeKind::Stage | NodeKind::Persona => true,
    };
    let step = || {
        let (_, spot) = spot(state)?;
        target_of(spot.column).map(Selection::only)
    };
    if selection.nodes().any(takes) {
        selection.clone()
    } else {
        step().unwrap_or_else(|| selection.clone())
    }
}

/// Empties the cell under the focus or removes what is selected.
pub(crate) fn delete(state: &State, requests: &mut Requests) {
    let Some(session) = state.session() else {
        return;
    };
    let one = spot(state).filter(|_| session.selection().len() <= 1);
    if let Some((_, spot)) = &one
        && matches!(spot.row, Row::Lane(_))
        && matches!(spot.column, Column::Summary(_))
    {
        // A cell of a summary is less than its stage.
        return requests.push(Request::Tell(Message::new("grid-collapsed")));
    }
    let clearing = one.map_or(Clearing::Whole, |(plan, spot)| {
        clearing(&plan, session.map(), spot)
    });
    match clearing {
        Clearing::Cell(command) => requests.run(*command),
        Clearing::Refused(why) => requests.push(Request::Remark(why)),
        Clearing::Nothing => {}
        Clearing::Whole => {
            if let Some(command) = super::add::removal(session.selection()) {
                requests.run(command);
            }
        }
    }
}

/// Begins to link what has the focus, or else the touchpoint it is at, with
/// something else.
pub(crate) fn connect(state: &State, requests: &mut Requests) {
    let (Some((plan, spot)), Some(map)) = (spot(state), state.map()) else {
        return;
    };
    let item = plan.item(map, spot).and_then(|item| item.target(map));
    let from = match (item, spot.column) {
        (Some(Target::Node(id)), _) if can_begin_at(id) => id,
        (_, Column::Touchpoint(id)) => id.into(),
        _ => return,
    };
    requests.push(Request::Canvas(CanvasOrder::Connect(from)));
}

/// Whether the keyboard's focus stands in a cell or something is selected.
pub(crate) fn is_somewhere(state: &State) -> bool {
    let selected = state.session().is_some_and(|s| !s.selection().is_empty());
    selected || state.focus().is_some()
}
