//! Dragging a card to another step: a pain point hurts there instead, an idea
//! relieves it, evidence backs it, a note lies there.

use egui::{Modifiers, Painter, Pos2, StrokeKind};

use crate::app::canvas::frame::Frame;
use crate::app::request::Requests;
use crate::document::{
    Command, Link, LinkCommand, LinkKey, LinkKind, Map, Node, NodeCommand, NodeId, NodeKind, Note,
    Target,
};
use crate::geometry::{Point, Rect};
use crate::render::egui::{screen_color, screen_rect};
use crate::scene::{ElementId, Layer};

use super::Preview;

/// A card on its way to another step.
pub(in crate::app::canvas) struct Attach {
    id: NodeId,
    /// By what it stands where it was taken; none for a note, and for what is
    /// not linked to anything.
    old: Option<LinkKey>,
    /// Middles of the steps at the start: what is shown meanwhile moves.
    steps: Vec<(NodeId, f32)>,
    /// The cards and bars at the start that it could be attached to.
    goals: Vec<(NodeId, Rect)>,
    /// The card, from the pointer.
    ghost: Rect,
    /// Where it would be attached now.
    end: Option<NodeId>,
    preview: Preview,
}

impl Attach {
    /// Begins at `pos` with the card that shows `element`; `None` for what
    /// stays where it is.
    pub(in crate::app::canvas) fn begin(
        frame: &Frame,
        pos: Pos2,
        element: ElementId,
    ) -> Option<Self> {
        let (ElementId::Node(id) | ElementId::Mention(id, ..)) = element else {
            return None;
        };
        if id.kind() != NodeKind::Note {
            link_kind(id)?;
        }
        let groups = frame.scene().groups.iter();
        let group = groups.clone().find(|group| group.id == element)?;
        let card = group.target?;
        let at = frame.on_sheet(pos);
        let goals = groups.filter_map(|group| match (group.id, group.target) {
            (ElementId::Node(goal) | ElementId::Mention(goal, ..), Some(area)) => {
                let fits = group.layer == Layer::Sheet && takes(goal, id);
                fits.then_some((goal, area))
            }
            _ => None,
        });
        let tracks = frame.layout().columns.iter();
        let steps = tracks
            .filter_map(|track| Some((track.touchpoint?.into(), track.x + track.width / 2.0)));
        Some(Self {
            id,
            old: old_link(frame, id, element, card),
            steps: steps.collect(),
            goals: goals.collect(),
            ghost: card.translate(-at.x, -at.y),
            end: None,
            preview: Preview::default(),
        })
    }

    pub(super) fn update(
        &mut self,
        frame: &Frame,
        (pos, modifiers): (Pos2, Modifiers),
        requests: &mut Requests,
    ) {
        self.end = self.end_at(frame.on_sheet(pos));
        let map = frame.view.session.committed();
        let command = self.end.and_then(|end| self.command(map, end, modifiers));
        if let Some(command) = command {
            self.preview.show(command, requests);
        }
    }

    /// Key of what can be done with the keys meanwhile.
    pub(super) fn hint(&self) -> Option<&'static str> {
        link_kind(self.id).map(|_| "canvas-attaching")
    }

    pub(super) fn overlay(&self, frame: &Frame, pos: Pos2, painter: &Painter) {
        let accent = frame.view.theme.accent;
        if let Some(group) = self.end.and_then(|id| frame.group_of(&Target::Node(id))) {
            let stroke = (3.0, screen_color(accent));
            let place = screen_rect(frame.shown(group));
            painter.rect_stroke(place, 10.0, stroke, StrokeKind::Outside);
        }
        let Point { x, y } = frame.on_sheet(pos);
        let ghost = screen_rect(frame.transform.rect(self.ghost.translate(x, y)));
        let stroke = (1.0, screen_color(accent.with_alpha(160)));
        let fill = screen_color(frame.view.theme.card.with_alpha(120));
        painter.rect(ghost, 8.0, fill, stroke, StrokeKind::Inside);
    }

    /// What letting go here would attach it to: a card under the pointer, or
    /// else the step of the column.
    fn end_at(&self, at: Point) -> Option<NodeId> {
        let mut goals = self.goals.iter();
        let goal = goals.find(|(_, area)| area.contains(at));
        let far = |x: f32| (x - at.x).abs();
        let steps = self.steps.iter();
        let nearest = || steps.min_by(|a, b| far(a.1).total_cmp(&far(b.1)));
        goal.map(|(id, _)| *id).or(nearest().map(|(id, _)| *id))
    }

    /// The whole result of letting go at `end`; with Ctrl it stays where it
    /// was, too.
    fn command(&self, map: &Map, end: NodeId, modifiers: Modifiers) -> Option<Command> {
        let Some(kind) = link_kind(self.id) else {
            return note_to(map, self.id, end);
        };
        let new = LinkKey::new(kind, self.id, end);
        let old = self.old.filter(|old| map.link(*old).is_some());
        let data = old
            .and_then(|old| map.link(old))
            .map(|link| link.data.clone());
        let there = map.link(new).cloned();
        Some(match old.filter(|old| *old != new && !modifiers.command) {
            Some(old) if there.is_some() => LinkCommand::Remove(vec![old]).into(),
            Some(old) => LinkCommand::Reattach { old, new }.into(),
            None => {
                let data = data.unwrap_or_default();
                let link = there.unwrap_or(Link { key: new, data });
                LinkCommand::Put(vec![link]).into()
            }
        })
    }
}

/// The kind of link that a card of this kind stands at a step by.
fn link_kind(id: NodeId) -> Option<LinkKind> {
    match id.kind() {
        NodeKind::PainPoint => Some(LinkKind::Hurts),
        NodeKind::Idea => Some(LinkKind::Relieves),
        NodeKind::Evidence => Some(LinkKind::Backs),
        _ => None,
    }
}

/// Whether a card can be attached to `goal`.
fn takes(goal: NodeId, card: NodeId) -> bool {
    match link_kind(card) {
        Some(kind) => kind.allows(card.kind(), goal.kind()),
        None => matches!(goal.kind(), NodeKind::Touchpoint | NodeKind::Stage),
    }
}

/// The link by which the card stands where it was taken: to the step of its
/// column, or to what stands in that column.
fn old_link(frame: &Frame, id: NodeId, element: ElementId, card: Rect) -> Option<LinkKey> {
    let kind = link_kind(id)?;
    let links = frame.view.map().links_from(id, kind);
    let x = card.center().x;
    let step = match element {
        ElementId::Mention(_, at, _) => Some(at),
        _ => frame.touchpoint_at(x),
    };
    let direct = links.iter().find(|link| Some(link.key.to) == step);
    let stands_here = |to: NodeId| {
        let mut cards = frame.layout().cards.iter();
        cards.any(|card| card.id == to && (card.rect.min.x..=card.rect.max.x).contains(&x))
    };
    let through = || links.iter().find(|link| stands_here(link.key.to));
    let only = || links.first().filter(|_| links.len() == 1);
    let link = direct.or_else(through).or_else(only)?;
    Some(link.key)
}

fn note_to(map: &Map, id: NodeId, at: NodeId) -> Option<Command> {
    let Some(Node::Note(note)) = map.node(id) else {
        return None;
    };
    let note = Note {
        at,
        ..note.as_ref().clone()
    };
    Some(NodeCommand::Replace(vec![note.into()]).into())
}
