//! The one door in for files: loose records become a map, and what does not
//! fit is repaired and reported, never dropped in silence.

use std::collections::HashSet;
use std::sync::Arc;

use super::check;
use super::dismissal::Dismissal;
use super::id::{Id, LaneId, MetricId, NodeId, NodeKind, StageId};
use super::info::{EmotionScale, MapInfo};
use super::kept::{KeptFields, KeptRecord};
use super::lane::{Lane, LaneKind};
use super::link::Link;
use super::map::Map;
use super::metric::{Goal, MetricDefinition, MetricKind, Reading};
use super::node::Node;
use super::range::Stray;
use super::records::Stage;
use super::view::SavedView;
use crate::document::CommandError;

/// Loose records as a reader found them, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct MapParts {
    /// The title block.
    pub info: MapInfo,
    /// Lanes from top to bottom.
    pub lanes: Vec<Lane>,
    /// Metric definitions.
    pub metrics: Vec<MetricDefinition>,
    /// Nodes of all kinds.
    pub nodes: Vec<Node>,
    /// Links of all kinds.
    pub links: Vec<Link>,
    /// Readings.
    pub readings: Vec<Reading>,
    /// Goals of metrics at single places.
    pub goals: Vec<Goal>,
    /// Saved views.
    pub views: Vec<SavedView>,
    /// Dismissed findings.
    pub dismissals: Vec<Dismissal>,
    /// Unknown top-level fields.
    pub kept: KeptFields,
    /// Records the reader itself could not understand.
    pub kept_records: Vec<KeptRecord>,
}

/// Which of the parts a repair concerns: its place in the list given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The title block.
    Info,
    /// A lane.
    Lane(usize),
    /// A metric definition.
    Metric(usize),
    /// A node.
    Node(usize),
    /// A link.
    Link(usize),
    /// A reading.
    Reading(usize),
    /// A goal of a metric at one place.
    Goal(usize),
    /// A saved view.
    View(usize),
    /// A dismissed finding.
    Dismissal(usize),
}

/// What was done about a part that does not fit.
#[derive(Debug, Clone, PartialEq)]
pub enum Repair {
    /// Its id was taken; it got this new one.
    Renamed {
        /// The id it had.
        from: Id,
        /// The id it has now.
        to: Id,
    },
    /// A number out of its range was taken out.
    NumberRemoved {
        /// Word of the field.
        field: &'static str,
        /// The number that stood there.
        value: f64,
    },
    /// The touchpoint's stage is not in the file; it stands in this stage,
    /// added for it.
    StageAdded {
        /// The stage that is missing.
        missing: StageId,
        /// The stage it stands in now.
        added: StageId,
    },
    /// The note's lane is not in the file or cannot hold notes; it lies in
    /// this one.
    LaneChanged {
        /// The lane it names.
        missing: LaneId,
        /// The lane it lies in now.
        now: LaneId,
    },
    /// The lane lists a metric that is not in the file; the lane no longer
    /// does.
    MetricUnlisted {
        /// The metric that is missing.
        metric: MetricId,
    },
    /// The emotion scale was not in order; it is −2 to +2 now.
    ScaleReset,
    /// Its metric cannot have this number. It stays as it is written, and
    /// nothing counts it.
    NotCounted(Stray),
    /// It cannot be part of the map for this reason; the caller keeps it
    /// aside.
    SetAside(CommandError),
}

/// A part and what was done about it.
pub type Repaired = (Part, Repair);

impl Map {
    /// Builds a map from loose records. Whatever the records hold, the result
    /// keeps all invariants; the repairs say what had to change for it.
    #[must_use]
    pub fn assemble(parts: MapParts) -> (Self, Vec<Repaired>) {
        let mut assembly = Assembly::default();
        assembly.info(parts.info);
        assembly.metrics(parts.metrics, &parts.readings);
        assembly.lanes(parts.lanes);
        assembly.nodes(parts.nodes);
        assembly.links(parts.links);
        assembly.readings(parts.readings);
        assembly.goals(parts.goals);
        assembly.views(parts.views);
        assembly.dismissals(parts.dismissals);
        let Assembly { mut map, repairs } = assembly;
        map.kept = parts.kept;
        map.kept_records = Arc::new(parts.kept_records);
        (map, repairs)
    }

    /// The same map with further records kept aside.
    #[must_use]
    pub fn keeping(mut self, records: Vec<KeptRecord>) -> Self {
        if !records.is_empty() {
            Arc::make_mut(&mut self.kept_records).extend(records);
        }
        self
    }

    /// The map as loose records, in the order of the file; `assemble` makes an
    /// equal map of them.
    #[must_use]
    pub fn parts(&self) -> MapParts {
        let nodes = NodeKind::ALL.into_iter().flat_map(|kind| self.nodes(kind));
        MapParts {
            info: self.info().clone(),
            lanes: self.lanes().to_vec(),
            metrics: self.metrics().to_vec(),
            nodes: nodes.cloned().collect(),
            links: self.links().into_iter().cloned().collect(),
            readings: self
                .readings()
                .iter()
                .map(|reading| reading.as_ref().clone())
                .collect(),
            goals: self.goals().to_vec(),
            views: self.views().to_vec(),
            dismissals: self.dismissals().to_vec(),
            kept: self.kept().clone(),
            kept_records: self.kept_records().to_vec(),
        }
    }
}

#[derive(Default)]
struct Assembly {
    map: Map,
    repairs: Vec<Repaired>,
}

impl Assembly {
    fn note(&mut self, part: Part, repair: Repair) {
        self.repairs.push((part, repair));
    }

    fn set_aside(&mut self, part: Part, error: CommandError) {
        self.note(part, Repair::SetAside(error));
    }

    fn not_counted(&mut self, part: Part, stray: Option<Stray>) {
        if let Some(stray) = stray {
            self.note(part, Repair::NotCounted(stray));
        }
    }

    fn info(&mut self, mut info: MapInfo) {
        if self.map.set_info(info.clone()).is_ok() {
            return;
        }
        info.emotion_scale = EmotionScale::default();
        let result = self.map.set_info(info);
        self.note(
            Part::Info,
            result.map_or_else(Repair::SetAside, |()| Repair::ScaleReset),
        );
    }

    /// Puts the metrics in, and those of the catalogue that readings use
    /// without a definition: `csat` needs none to be understood.
    fn metrics(&mut self, metrics: Vec<MetricDefinition>, readings: &[Reading]) {
        for (index, metric) in metrics.into_iter().enumerate() {
            let part = Part::Metric(index);
            if self.map.metric(metric.id).is_some() {
                self.set_aside(part, CommandError::Taken(metric.id.0));
            } else {
                let stray = metric.stray();
                match self.map.put_metric(metric) {
                    Ok(()) => self.not_counted(part, stray),
                    Err(error) => self.set_aside(part, error),
                }
            }
        }
        for reading in readings {
            let id = reading.key.metric;
            if self.map.metric(id).is_none()
                && let Some(kind) = MetricKind::from_word(id.as_str())
            {
                // A catalogue definition has nothing that could be refused.
                let _ = self.map.put_metric(MetricDefinition::new(id, kind));
            }
        }
    }

    fn lanes(&mut self, lanes: Vec<Lane>) {
        for (index, mut lane) in lanes.into_iter().enumerate() {
            let part = Part::Lane(index);
            for (field, value) in check::clear_bad_numbers(&mut lane, &self.map) {
                self.note(part, Repair::NumberRemoved { field, value });
            }
            if self.map.lane(lane.id).is_some() {
                let id = LaneId(self.fresh_id('l', index));
                let from = lane.id.0;
                lane.id = id;
                self.note(part, Repair::Renamed { from, to: id.0 });
            }
            for metric in lane.metrics.clone() {
                if self.map.metric(metric).is_none() {
                    lane.metrics.retain(|kept| *kept != metric);
                    self.note(part, Repair::MetricUnlisted { metric });
                }
            }
            if let Err(error) = self.map.put_lane(lane, None) {
                self.set_aside(part, error);
            }
        }
    }

    /// Puts nodes in by kind, since touchpoints need their stage and notes
    /// their touchpoint.
    fn nodes(&mut self, nodes: Vec<Node>) {
        let mut indexed: Vec<(usize, Node)> = nodes.into_iter().enumerate().collect();
        indexed.sort_by_key(|(_, node)| node.id().kind());
        let order: Vec<Id> = indexed.iter().map(|(_, node)| node.id().id()).collect();
        let mut touchpoints_follow = false;
        for (index, node) in indexed {
            touchpoints_follow |= matches!(node, Node::Touchpoint(_));
            self.node(index, node);
        }
        if touchpoints_follow {
            self.map.set_order(NodeKind::Touchpoint, &order);
        }
    }

    fn node(&mut self, index: usize, mut node: Node) {
        let part = Part::Node(index);
        for (field, value) in check::clear_bad_numbers(&mut node, &self.map) {
            self.note(part, Repair::NumberRemoved { field, value });
        }
        if self.map.node_by_id(node.id().id()).is_some() {
            node = self.renamed(part, index, node);
        }
        node = match node {
            Node::Touchpoint(touchpoint) if self.map.stage(touchpoint.stage).is_none() => {
                let mut touchpoint = Arc::unwrap_or_clone(touchpoint);
                let missing = touchpoint.stage;
                touchpoint.stage = self.stage_for(missing);
                let added = touchpoint.stage;
                self.note(part, Repair::StageAdded { missing, added });
                touchpoint.into()
            }
            Node::Note(note) if !self.lane_holds_notes(note.lane) => {
                let mut note = Arc::unwrap_or_clone(note);
                let missing = note.lane;
                note.lane = self.lane_for_notes();
                let now = note.lane;
                self.note(part, Repair::LaneChanged { missing, now });
                note.into()
            }
            node => node,
        };
        if let Err(error) = self.map.put_node_ungrouped(node) {
            self.set_aside(part, error);
        }
    }

    fn renamed(&mut self, part: Part, index: usize, mut node: Node) -> Node {
        let old = node.id();
        let prefix = old.kind().word().chars().next().unwrap_or('x');
        let to = self.fresh_id(prefix, index);
        match (&mut node, old.kind().id(to)) {
            (Node::Persona(record), NodeId::Persona(id)) => Arc::make_mut(record).id = id,
            (Node::Stage(record), NodeId::Stage(id)) => Arc::make_mut(record).id = id,
            (Node::Touchpoint(record), NodeId::Touchpoint(id)) => Arc::make_mut(record).id = id,
            (Node::PainPoint(record), NodeId::PainPoint(id)) => Arc::make_mut(record).id = id,
            (Node::Idea(record), NodeId::Idea(id)) => Arc::make_mut(record).id = id,
            (Node::Evidence(record), NodeId::Evidence(id)) => Arc::make_mut(record).id = id,
            (Node::Note(record), NodeId::Note(id)) => Arc::make_mut(record).id = id,
            _ => {}
        }
        self.note(part, Repair::Renamed { from: old.id(), to });
        node
    }

    /// The stage that stands in for a missing one: the same id if it is free,
    /// so that all touchpoints that name it meet again.
    fn stage_for(&mut self, missing: StageId) -> StageId {
        let id = if self.map.node_by_id(missing.0).is_none() {
            missing
        } else {
            let first_own = self.repairs.iter().find_map(|(_, repair)| match repair {
                Repair::StageAdded { missing: m, added } if *m == missing => Some(*added),
                _ => None,
            });
            first_own.unwrap_or_else(|| StageId(self.fresh_id('s', 0)))
        };
        if self.map.stage(id).is_none() {
            // Only the limit on stages can refuse it; the touchpoint is then
            // set aside by the check that follows.
            let _ = self.map.put_node(Stage::new(id).into());
        }
        id
    }

    fn lane_holds_notes(&self, id: LaneId) -> bool {
        self.map
            .lane(id)
            .is_some_and(|lane| lane.kind.holds_notes())
    }

    fn lane_for_notes(&mut self) -> LaneId {
        let found = self.map.lanes().iter().find(|lane| lane.kind.holds_notes());
        if let Some(lane) = found {
            return lane.id;
        }
        let id = LaneId(self.fresh_id('l', 0));
        let _ = self.map.put_lane(Lane::new(id, LaneKind::Text), None);
        id
    }

    fn links(&mut self, links: Vec<Link>) {
        let mut seen = HashSet::new();
        for (index, mut link) in links.into_iter().enumerate() {
            let part = Part::Link(index);
            if !seen.insert(link.key) {
                self.set_aside(part, CommandError::Taken(link.key.from.id()));
                continue;
            }
            let mut data = link.data.as_ref().clone();
            for (field, value) in check::clear_bad_numbers(&mut data, &self.map) {
                self.note(part, Repair::NumberRemoved { field, value });
                link.data = Arc::new(data.clone());
            }
            if let Err(error) = self.map.put_link(link) {
                self.set_aside(part, error);
            }
        }
    }

    fn readings(&mut self, readings: Vec<Reading>) {
        let mut seen = HashSet::new();
        let mut accepted = Vec::new();
        for (index, reading) in readings.into_iter().enumerate() {
            let part = Part::Reading(index);
            if !seen.insert(reading.key.clone()) {
                self.set_aside(part, CommandError::Taken(reading.key.metric.0));
            } else if let Err(error) = check::reading(&self.map, &reading) {
                self.set_aside(part, error);
            } else {
                let metric = self.map.metric(reading.key.metric);
                let stray = metric.and_then(|metric| reading.stray(metric));
                self.not_counted(part, stray);
                accepted.push(Arc::new(reading));
            }
        }
        self.map.readings = Arc::new(accepted);
    }

    fn goals(&mut self, goals: Vec<Goal>) {
        for (index, goal) in goals.into_iter().enumerate() {
            let part = Part::Goal(index);
            if self.map.goal(goal.metric, goal.at).is_some() {
                self.set_aside(part, CommandError::Taken(goal.metric.0));
            } else {
                let metric = self.map.metric(goal.metric);
                let stray = metric.and_then(|metric| goal.stray(metric));
                match self.map.put_goal(goal) {
                    Ok(()) => self.not_counted(part, stray),
                    Err(error) => self.set_aside(part, error),
                }
            }
        }
    }

    fn views(&mut self, views: Vec<SavedView>) {
        for (index, view) in views.into_iter().enumerate() {
            let part = Part::View(index);
            if self.map.view(view.id).is_some() {
                self.set_aside(part, CommandError::Taken(view.id.0));
            } else if let Err(error) = self.map.put_view(view) {
                self.set_aside(part, error);
            }
        }
    }

    fn dismissals(&mut self, dismissals: Vec<Dismissal>) {
        let mut seen = HashSet::new();
        for (index, mut dismissal) in dismissals.into_iter().enumerate() {
            let part = Part::Dismissal(index);
            dismissal.put_in_order();
            if !seen.insert((dismissal.kind.clone(), dismissal.about.clone())) {
                self.set_aside(part, CommandError::DismissedTwice);
            } else if let Err(error) = check::dismissal(&self.map, &dismissal) {
                self.set_aside(part, error);
            } else {
                Arc::make_mut(&mut self.map.dismissals).push(dismissal);
            }
        }
    }

    /// An id that is not in use. It depends on the file alone, so that the
    /// same broken file is repaired the same way each time.
    fn fresh_id(&self, prefix: char, start: usize) -> Id {
        let start = u64::try_from(start).unwrap_or(0);
        (start..u64::MAX)
            .map(|n| Id::mint(prefix, n.wrapping_mul(0x9E37_79B9_7F4A_7C15)))
            .find(|id| self.map.node_by_id(*id).is_none() && self.map.lane(LaneId(*id)).is_none())
            .unwrap_or_else(|| Id::mint(prefix, 0))
    }
}
