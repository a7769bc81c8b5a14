//! Cards copied in Waypost: a small map of its own that is taken into
//! another.
//!
//! It is written as a file is, so that a newer version's fields come along.
//! Links between the cards are kept; ids that are taken become new ones.

use std::collections::{HashMap, HashSet};

use crate::document::{
    Command, Lane, LaneCommand, LaneId, Link, LinkCommand, LinkKey, Map, MapParts, Node,
    NodeCommand, NodeId, NodeKind, NumberCommand, Scope, StageId, TouchpointId,
};
use crate::language::Message;
use crate::storage;

use super::tally::Tally;
use super::{PasteError, PastePlace, Pasted};

/// How the text of a fragment begins; the ids of stages that only hold the
/// touchpoints follow in the same line.
const MARK: &str = "waypost-cards 1";

/// Cards taken out of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Fragment {
    /// The cards, with all that they cannot be without.
    map: Map,
    /// Stages that were not copied themselves.
    frames: HashSet<StageId>,
}

/// Whether a text is a fragment.
#[must_use]
pub fn is_fragment(text: &str) -> bool {
    text.starts_with(MARK)
}

impl Fragment {
    /// These nodes of `map` with their contents, the links between them and
    /// their numbers; `None` when there are none.
    #[must_use]
    pub fn of(map: &Map, chosen: &[NodeId]) -> Option<Self> {
        let mut nodes: HashSet<NodeId> = NodeCommand::with_contents(map, chosen)
            .into_iter()
            .collect();
        let frames: HashSet<StageId> = frames_of(map, &nodes).into_iter().collect();
        nodes.extend(frames.iter().map(|stage| NodeId::from(*stage)));
        let mut parts = map.parts();
        // A note comes along only with what it lies at.
        parts.nodes.retain(|node| match node {
            Node::Note(note) => nodes.contains(&node.id()) && nodes.contains(&note.at),
            node => nodes.contains(&node.id()),
        });
        if parts.nodes.len() == frames.len() {
            return None;
        }
        keep_what_belongs(&mut parts, &nodes, &frames);
        let (map, _) = Map::assemble(parts);
        Some(Self { map, frames })
    }

    /// The cards as a map of their own.
    #[must_use]
    pub fn map(&self) -> &Map {
        &self.map
    }

    /// The text of the fragment.
    #[must_use]
    pub fn write(&self) -> String {
        let mut frames: Vec<&str> = self.frames.iter().map(StageId::as_str).collect();
        frames.sort_unstable();
        format!("{MARK} {}\n{}", frames.join(" "), storage::write(&self.map))
    }

    /// Reads what `write` wrote.
    ///
    /// # Errors
    /// The text is broken.
    pub fn read(text: &str) -> Result<Self, PasteError> {
        let rest = text.strip_prefix(MARK).ok_or(PasteError::BrokenFragment)?;
        let (frames, file) = rest.split_once('\n').ok_or(PasteError::BrokenFragment)?;
        let opened = storage::read(file.as_bytes()).map_err(|_| PasteError::BrokenFragment)?;
        let frames = frames.split_whitespace().filter_map(StageId::parse);
        Ok(Self {
            map: opened.map,
            frames: frames.collect(),
        })
    }

    /// The cards on another map, or once more on the same.
    pub(super) fn paste(
        &self,
        map: &Map,
        place: PastePlace,
        random: &mut dyn FnMut() -> u64,
    ) -> Result<Pasted, PasteError> {
        let taken = |id: NodeId| map.node_by_id(id.id()).is_some();
        let collides = NodeKind::ALL
            .into_iter()
            .any(|kind| self.map.nodes(kind).any(|node| taken(node.id())));
        // New ids for all where one is taken: they are told apart by nothing.
        let (own, frames) = if collides {
            let places: Vec<usize> = self
                .map
                .stages()
                .enumerate()
                .filter(|(_, stage)| self.frames.contains(&stage.id))
                .map(|(place, _)| place)
                .collect();
            let fresh = self.map.with_fresh_ids(&mut *random);
            let stages: Vec<StageId> = fresh.stages().map(|stage| stage.id).collect();
            let frames = places
                .iter()
                .filter_map(|place| stages.get(*place).copied());
            let frames = frames.collect();
            (fresh, frames)
        } else {
            (self.map.clone(), self.frames.clone())
        };
        let lanes = self.lanes(&own, map);
        Taking {
            own: &own,
            frames: &frames,
            map,
            place,
            lanes: lanes.1,
        }
        .finish(lanes.0, random)
    }

    /// Which lane of the map takes the notes of each of ours: the one of the
    /// same id, of the same kind and title, or ours.
    fn lanes(&self, own: &Map, map: &Map) -> (Vec<Command>, HashMap<LaneId, LaneId>) {
        let mut commands = Vec::new();
        let mut lanes = HashMap::new();
        for (old, lane) in self.map.lanes().iter().zip(own.lanes()) {
            let alike = |other: &&Lane| other.kind == lane.kind && other.title == lane.title;
            let known = map
                .lane(old.id)
                .filter(|known| known.kind.holds_notes())
                .or_else(|| map.lanes().iter().find(alike));
            if let Some(known) = known {
                lanes.insert(lane.id, known.id);
                continue;
            }
            let new = Lane {
                metrics: Vec::new(),
                ..lane.clone()
            };
            lanes.insert(lane.id, new.id);
            let add = LaneCommand::Add {
                lane: new,
                index: None,
            };
            commands.push(add.into());
        }
        (commands, lanes)
    }
}

/// The stages that hold chosen touchpoints without being chosen.
fn frames_of(map: &Map, nodes: &HashSet<NodeId>) -> Vec<StageId> {
    let steps = map
        .touchpoints()
        .filter(|step| nodes.contains(&step.id.into()));
    let stages = steps.map(|step| step.stage);
    stages
        .filter(|stage| !nodes.contains(&NodeId::from(*stage)))
        .collect()
}

/// Drops what does not belong to the nodes.
fn keep_what_belongs(parts: &mut MapParts, nodes: &HashSet<NodeId>, frames: &HashSet<StageId>) {
    let is_ours = |id: NodeId| nodes.contains(&id);
    parts
        .links
        .retain(|link| is_ours(link.key.from) && is_ours(link.key.to));
    parts.readings.retain(|reading| {
        let here = match reading.key.at {
            Scope::Map => false,
            Scope::Stage(id) => is_ours(id.into()) && !frames.contains(&id),
            Scope::Touchpoint(id) => is_ours(id.into()),
        };
        here && reading.key.persona.is_none_or(|id| is_ours(id.into()))
    });
    let metrics: HashSet<_> = parts.readings.iter().map(|r| r.key.metric).collect();
    parts.metrics.retain(|metric| metrics.contains(&metric.id));
    let notes = parts.nodes.iter().filter_map(|node| match node {
        Node::Note(note) => Some(note.lane),
        _ => None,
    });
    let lanes: HashSet<LaneId> = notes.collect();
    parts.lanes.retain(|lane| lanes.contains(&lane.id));
    parts.kept_records.clear();
}

/// A fragment being taken into a map.
struct Taking<'t> {
    own: &'t Map,
    frames: &'t HashSet<StageId>,
    map: &'t Map,
    place: PastePlace,
    lanes: HashMap<LaneId, LaneId>,
}

impl Taking<'_> {
    fn finish(
        self,
        mut commands: Vec<Command>,
        random: &mut dyn FnMut() -> u64,
    ) -> Result<Pasted, PasteError> {
        let mut nodes = Vec::new();
        let home = self.home(&mut commands, random);
        for kind in in_order() {
            for node in self.own.nodes(kind) {
                let Some(node) = self.taken(node, home) else {
                    continue;
                };
                nodes.push(node.id());
                let before = match node.id() {
                    NodeId::Stage(_) => self.after_focus(),
                    _ => None,
                };
                commands.push(NodeCommand::Add { node, before }.into());
            }
        }
        if nodes.is_empty() {
            return Err(PasteError::NothingFits);
        }
        self.add_relations(&mut commands, &nodes);
        let label = self.label(&nodes);
        Ok(Pasted {
            command: Command::Together { label, commands },
            nodes,
            left_out: None,
        })
    }

    fn label(&self, nodes: &[NodeId]) -> Message {
        let mut tally = Tally::default();
        for node in nodes {
            tally.add_node(node.kind());
        }
        for _ in self.own.readings() {
            tally.put_reading(false);
        }
        tally.label()
    }

    /// The stage for touchpoints that came without theirs.
    fn home(
        &self,
        commands: &mut Vec<Command>,
        random: &mut dyn FnMut() -> u64,
    ) -> Option<StageId> {
        let known = self.place.stage.filter(|id| self.map.stage(*id).is_some());
        let last = || self.map.stages().last().map(|stage| stage.id);
        let found = known.or_else(last);
        if found.is_some() || self.frames.is_empty() {
            return found;
        }
        let frame = self.own.stages().find(|s| self.frames.contains(&s.id))?;
        let mut stage = frame.clone();
        stage.id = StageId::mint(random());
        let id = stage.id;
        let (node, before) = (stage.into(), None);
        commands.push(NodeCommand::Add { node, before }.into());
        Some(id)
    }

    /// The node as it stands in the map.
    fn taken(&self, node: &Node, home: Option<StageId>) -> Option<Node> {
        match node {
            Node::Stage(stage) if self.frames.contains(&stage.id) => None,
            Node::Touchpoint(step) if self.frames.contains(&step.stage) => {
                let mut step = step.as_ref().clone();
                step.stage = home?;
                Some(step.into())
            }
            Node::Note(note) => {
                let mut note = note.as_ref().clone();
                note.lane = *self.lanes.get(&note.lane)?;
                Some(note.into())
            }
            node => Some(node.clone()),
        }
    }

    fn after_focus(&self) -> Option<NodeId> {
        let focus = self.place.stage?;
        let order = self.map.order(NodeKind::Stage);
        let id = NodeId::from(focus).id();
        let place = order.iter().position(|other| *other == id)?;
        order.get(place + 1).map(|id| NodeKind::Stage.id(*id))
    }

    /// Links and numbers. Cards without a touchpoint of their own are linked
    /// to the one of the focus.
    fn add_relations(&self, commands: &mut Vec<Command>, nodes: &[NodeId]) {
        let links = self.own.links();
        let mut links: Vec<Link> = links.into_iter().cloned().collect();
        if let Some(at) = self.place.touchpoint {
            links.extend(nodes.iter().filter_map(|id| self.link_to_focus(*id, at)));
        }
        if !links.is_empty() {
            commands.push(LinkCommand::Put(links).into());
        }
        for metric in self.own.metrics() {
            if self.map.metric(metric.id).is_none() {
                commands.push(NumberCommand::PutMetric(metric.clone()).into());
            }
        }
        let readings = self.own.readings().iter();
        commands.extend(
            readings.map(|reading| {
                Command::from(NumberCommand::CarryReading(reading.as_ref().clone()))
            }),
        );
    }

    fn link_to_focus(&self, id: NodeId, at: TouchpointId) -> Option<Link> {
        use crate::document::LinkKind::{Backs, Hurts, Relieves};
        let kind = match id.kind() {
            NodeKind::PainPoint => Hurts,
            NodeKind::Idea => Relieves,
            NodeKind::Evidence => Backs,
            _ => return None,
        };
        let is_linked = !self.own.links_from(id, kind).is_empty();
        (!is_linked && self.map.touchpoint(at).is_some())
            .then(|| Link::new(LinkKey::new(kind, id, at)))
    }
}

/// Stages before touchpoints, and both before the notes that lie there.
fn in_order() -> [NodeKind; 7] {
    use NodeKind::{Evidence, Idea, Note, PainPoint, Persona, Stage, Touchpoint};
    [Persona, Stage, Touchpoint, PainPoint, Idea, Evidence, Note]
}
