//! The rows of the outline and where they stand, made from a state of the map.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::app::action::ActionId;
use crate::app::view::View;
use crate::document::{LinkKind, Map, Node, NodeId, NodeKind};
use crate::style::{Color, Theme, ThemeName};
use crate::text::visible_line;

use super::Fold;

/// Height of a row.
const ROW: f32 = 26.0;
/// Height of the head of a section.
const HEAD: f32 = 28.0;
/// Space over the head of every section but the first.
const GAP: f32 = 12.0;

/// A section of the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum SectionKind {
    /// Stages with their touchpoints.
    Map,
    /// Personas.
    Personas,
    /// Pain points.
    PainPoints,
    /// Ideas.
    Ideas,
    /// Evidence.
    Evidence,
}

impl SectionKind {
    /// The section that lists nodes of this kind.
    pub(super) fn of(kind: NodeKind) -> Option<Self> {
        match kind {
            NodeKind::Stage | NodeKind::Touchpoint => Some(Self::Map),
            NodeKind::Persona => Some(Self::Personas),
            NodeKind::PainPoint => Some(Self::PainPoints),
            NodeKind::Idea => Some(Self::Ideas),
            NodeKind::Evidence => Some(Self::Evidence),
            NodeKind::Note => None,
        }
    }

    /// Key of its title.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Map => "outline-title",
            Self::Personas => "outline-personas",
            Self::PainPoints => "outline-pain-points",
            Self::Ideas => "outline-ideas",
            Self::Evidence => "outline-evidence",
        }
    }

    /// Key of what stands there while it is empty.
    pub(super) fn empty_key(self) -> &'static str {
        match self {
            Self::Map => "outline-no-stages",
            Self::Personas => "outline-no-personas",
            Self::PainPoints => "outline-no-pain-points",
            Self::Ideas => "outline-no-ideas",
            Self::Evidence => "outline-no-evidence",
        }
    }

    /// Key of the name of its button with a plus, and what the button does.
    pub(super) fn adding(self) -> (&'static str, ActionId) {
        match self {
            Self::Map => ("outline-add-stage", ActionId::AddStage),
            Self::Personas => ("outline-add-persona", ActionId::AddPersona),
            Self::PainPoints => ("outline-add-pain-point", ActionId::AddPainPoint),
            Self::Ideas => ("outline-add-idea", ActionId::AddIdea),
            Self::Evidence => ("outline-add-evidence", ActionId::AddEvidence),
        }
    }
}

/// What marks a row before its title.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Mark {
    /// The square of a stage.
    Square(Color),
    /// The dot of a persona.
    Dot(Color),
    /// The dots of a pain point: one to three.
    Severity(u8),
    /// Nothing.
    None,
}

/// What stands at the end of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Tail {
    /// How many.
    Count(usize),
    /// A share of 0 to 1.
    Share(f64),
    /// A score.
    Score(f64),
    /// So many pain points hurt there.
    Pains(usize),
    /// Nothing.
    None,
}

/// A row of the outline.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum RowKind {
    /// The head of a section.
    Section {
        /// Which.
        kind: SectionKind,
        /// How many things are in it.
        count: usize,
        /// Whether it is open.
        open: bool,
    },
    /// An element.
    Node {
        /// The element.
        id: NodeId,
        /// Its title as it is shown; may be empty.
        title: String,
        /// Before the title.
        mark: Mark,
        /// At the end.
        tail: Tail,
        /// Whether it is open, for a stage.
        open: Option<bool>,
    },
    /// A section that has nothing in it.
    Empty {
        /// Which.
        kind: SectionKind,
    },
}

/// The rows with their places.
#[derive(Default)]
pub(super) struct List {
    of: Option<(u64, u64, ThemeName)>,
    folded: HashSet<Fold>,
    rows: Vec<RowKind>,
    /// Upper edge of each row, and the lower edge of the last.
    edges: Vec<f32>,
    places: HashMap<NodeId, usize>,
}

impl RowKind {
    /// Tells it from the other rows.
    pub(super) fn salt(&self) -> egui::IdSalt {
        match self {
            Self::Section { kind, .. } => egui::IdSalt::new(("section", kind)),
            Self::Node { id, .. } => egui::IdSalt::new(id),
            Self::Empty { kind } => egui::IdSalt::new(("empty", kind)),
        }
    }

    /// What folds or unfolds here.
    pub(super) fn fold(&self) -> Option<(Fold, bool)> {
        match self {
            Self::Section { kind, open, .. } => Some((Fold::Section(*kind), *open)),
            Self::Node { id, open, .. } => open.map(|open| (Fold::Node(*id), open)),
            Self::Empty { .. } => None,
        }
    }

    fn height(&self, is_first: bool) -> f32 {
        match self {
            Self::Section { .. } if is_first => HEAD,
            Self::Section { .. } => GAP + HEAD,
            Self::Node { .. } | Self::Empty { .. } => ROW,
        }
    }
}

impl List {
    /// Makes the rows again if the map, the theme or the folding is another.
    pub(super) fn renew(&mut self, view: &View, folded: &HashSet<Fold>) {
        let of = Some((view.document, view.session.revision(), view.theme.name));
        if self.of == of && self.folded == *folded {
            return;
        }
        self.of = of;
        self.folded.clone_from(folded);
        self.rows = rows(view.map(), view.theme, folded);
        self.place();
    }

    /// The rows of a map, for tests.
    #[cfg(test)]
    pub(super) fn of(map: &Map, folded: &HashSet<Fold>) -> Self {
        let mut list = Self {
            rows: rows(map, &Theme::light(), folded),
            ..Self::default()
        };
        list.place();
        list
    }

    /// Finds where each row stands.
    fn place(&mut self) {
        self.edges.clear();
        let mut edge = 0.0;
        for (place, row) in self.rows.iter().enumerate() {
            self.edges.push(edge);
            edge += row.height(place == 0);
        }
        self.edges.push(edge);
        let nodes = self.rows.iter().enumerate();
        self.places = nodes
            .filter_map(|(place, row)| Some((row.node()?, place)))
            .collect();
    }

    /// Every row, from top to bottom.
    pub(super) fn rows(&self) -> &[RowKind] {
        &self.rows
    }

    /// Height of all rows.
    pub(super) fn height(&self) -> f32 {
        self.edges.last().copied().unwrap_or(0.0)
    }

    /// Upper and lower edge of a row; the head of a section stands at the
    /// lower end of its space.
    pub(super) fn extent(&self, place: usize) -> (f32, f32) {
        let bottom = self.edges[place + 1];
        match self.rows[place] {
            RowKind::Section { .. } => (bottom - HEAD, bottom),
            _ => (self.edges[place], bottom),
        }
    }

    /// The rows between two heights.
    pub(super) fn in_sight(&self, top: f32, bottom: f32) -> Range<usize> {
        let first = self.edges.partition_point(|edge| *edge <= top);
        let last = self.edges.partition_point(|edge| *edge < bottom);
        let last = last.min(self.rows.len());
        first.saturating_sub(1).min(last)..last
    }

    /// The row of a node.
    pub(super) fn place_of(&self, id: NodeId) -> Option<usize> {
        self.places.get(&id).copied()
    }
}

fn rows(map: &Map, theme: &Theme, folded: &HashSet<Fold>) -> Vec<RowKind> {
    let mut rows = Vec::new();
    let mut section = |kind: SectionKind, count: usize, content: Vec<RowKind>| {
        let open = !folded.contains(&Fold::Section(kind));
        rows.push(RowKind::Section { kind, count, open });
        if open && content.is_empty() {
            rows.push(RowKind::Empty { kind });
        } else if open {
            rows.extend(content);
        }
    };
    let count = |kind| map.count(kind);
    section(
        SectionKind::Map,
        count(NodeKind::Stage),
        stages(map, theme, folded),
    );
    for kind in [
        NodeKind::Persona,
        NodeKind::PainPoint,
        NodeKind::Idea,
        NodeKind::Evidence,
    ] {
        let nodes = map.nodes(kind).enumerate();
        let nodes = nodes
            .map(|(place, node)| other(node, place, theme))
            .collect();
        if let Some(of) = SectionKind::of(kind) {
            section(of, count(kind), nodes);
        }
    }
    rows
}

/// Stages with their touchpoints, which are in the order of the stages.
fn stages(map: &Map, theme: &Theme, folded: &HashSet<Fold>) -> Vec<RowKind> {
    let mut rows = Vec::new();
    let mut touchpoints = map.touchpoints().peekable();
    for (place, stage) in map.stages().enumerate() {
        let mut inside = Vec::new();
        while let Some(touchpoint) = touchpoints.next_if(|next| next.stage == stage.id) {
            inside.push(touchpoint);
        }
        let open = !folded.contains(&Fold::Node(stage.id.into()));
        rows.push(RowKind::Node {
            id: stage.id.into(),
            title: visible_line(&stage.title).into_owned(),
            mark: Mark::Square(stage.color.unwrap_or_else(|| theme.stage(place))),
            tail: Tail::Count(inside.len()),
            open: Some(open),
        });
        if !open {
            continue;
        }
        rows.extend(inside.into_iter().map(|touchpoint| {
            let pains = map.links_to(touchpoint.id, LinkKind::Hurts).len();
            RowKind::Node {
                id: touchpoint.id.into(),
                title: visible_line(&touchpoint.title).into_owned(),
                mark: Mark::None,
                tail: if pains > 0 {
                    Tail::Pains(pains)
                } else {
                    Tail::None
                },
                open: None,
            }
        }));
    }
    rows
}

fn other(node: &Node, place: usize, theme: &Theme) -> RowKind {
    let (mark, tail) = match node {
        Node::Persona(persona) => {
            let color = persona.color.unwrap_or_else(|| theme.persona(place));
            let share = persona.share.map_or(Tail::None, Tail::Share);
            (Mark::Dot(color), share)
        }
        Node::PainPoint(pain) => (Mark::Severity(pain.severity.level()), Tail::None),
        Node::Idea(idea) => (Mark::None, idea.rice().map_or(Tail::None, Tail::Score)),
        _ => (Mark::None, Tail::None),
    };
    RowKind::Node {
        id: node.id(),
        title: visible_line(node.title()).into_owned(),
        mark,
        tail,
        open: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{NodeCommand, Stage, StageId, Touchpoint, TouchpointId};

    fn map() -> Map {
        let mut map = Map::default();
        let stages = [1, 2].map(StageId::mint);
        let mut nodes: Vec<Node> = stages.iter().map(|id| Stage::new(*id).into()).collect();
        nodes.extend((1..=4).map(|place| {
            let stage = stages[usize::from(place > 3)];
            Node::from(Touchpoint::new(TouchpointId::mint(place), stage))
        }));
        for node in nodes {
            let command = NodeCommand::Add { node, before: None };
            map = map.after(&command.into()).expect("a sound map");
        }
        map
    }

    #[test]
    fn a_folded_stage_hides_its_touchpoints_and_says_how_many() {
        let theme = Theme::light();
        let open = rows(&map(), &theme, &HashSet::new());
        let folded = HashSet::from([Fold::Node(StageId::mint(1).into())]);
        let folded = rows(&map(), &theme, &folded);
        assert_eq!(open.len() - folded.len(), 3);
        let counts: Vec<Tail> = folded
            .iter()
            .filter_map(|row| match row {
                RowKind::Node { tail, .. } => Some(*tail),
                _ => None,
            })
            .filter(|tail| *tail != Tail::None)
            .collect();
        assert_eq!(counts, [Tail::Count(3), Tail::Count(1)]);
    }

    #[test]
    fn only_rows_in_sight_are_found() {
        let mut list = List {
            rows: vec![
                RowKind::Empty {
                    kind: SectionKind::Map
                };
                100
            ],
            ..List::default()
        };
        list.edges = (0_u8..=100).map(|place| f32::from(place) * ROW).collect();
        assert_eq!(list.in_sight(0.0, 10.0), 0..1);
        assert_eq!(list.in_sight(ROW * 10.0 + 1.0, ROW * 12.0 + 1.0), 10..13);
        assert_eq!(list.in_sight(ROW * 99.5, ROW * 200.0), 99..100);
        assert_eq!(list.in_sight(ROW * 300.0, ROW * 400.0), 100..100);
    }
}
