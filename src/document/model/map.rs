//! The map: one value that holds everything a file holds.
//!
//! It is cheap to clone, since records are shared, and is compared by content.
//! Everybody may read it; only `document` can change it, and what changes it
//! keeps the invariants that `check` states.

use std::collections::HashMap;
use std::sync::Arc;

use super::check;
use super::dismissal::Dismissal;
use super::graph::Graph;
use super::id::{
    EvidenceId, Id, IdeaId, LaneId, LinkKey, LinkKind, MetricId, NodeId, NodeKind, NoteId,
    PainPointId, PersonaId, StageId, TouchpointId, ViewId,
};
use super::info::MapInfo;
use super::kept::{KeptFields, KeptRecord};
use super::lane::Lane;
use super::limits;
use super::link::Link;
use super::metric::{Goal, MetricDefinition, Reading, ReadingKey, Scope};
use super::records::{Evidence, Idea, Node, Note, PainPoint, Persona, Stage, Touchpoint};
use super::view::SavedView;
use crate::document::CommandError;

/// Ids of one kind in the order of the map.
type Order = Arc<Vec<Id>>;

/// A customer journey map.
#[derive(Debug, Clone, Default)]
pub struct Map {
    pub(super) info: Arc<MapInfo>,
    pub(super) lanes: Arc<Vec<Lane>>,
    pub(super) metrics: Arc<Vec<MetricDefinition>>,
    pub(super) readings: Arc<Vec<Arc<Reading>>>,
    pub(super) goals: Arc<Vec<Goal>>,
    pub(super) views: Arc<Vec<SavedView>>,
    pub(super) dismissals: Arc<Vec<Dismissal>>,
    pub(super) graph: Graph,
    /// One list for each kind, at the kind's place in `NodeKind::ALL`.
    pub(super) order: [Order; 7],
    pub(super) kept: KeptFields,
    pub(super) kept_records: Arc<Vec<KeptRecord>>,
}

/// Reading.
impl Map {
    /// What the map says about itself.
    #[must_use]
    pub fn info(&self) -> &MapInfo {
        &self.info
    }

    /// The lanes from top to bottom.
    #[must_use]
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// The lane of this id.
    #[must_use]
    pub fn lane(&self, id: LaneId) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.id == id)
    }

    /// The metrics the map uses, in the order they are shown.
    #[must_use]
    pub fn metrics(&self) -> &[MetricDefinition] {
        &self.metrics
    }

    /// The metric of this id.
    #[must_use]
    pub fn metric(&self, id: MetricId) -> Option<&MetricDefinition> {
        self.metrics.iter().find(|metric| metric.id == id)
    }

    /// Every reading, in the order it was entered.
    #[must_use]
    pub fn readings(&self) -> &[Arc<Reading>] {
        &self.readings
    }

    /// The reading of this key.
    #[must_use]
    pub fn reading(&self, key: &ReadingKey) -> Option<&Reading> {
        self.readings
            .iter()
            .find(|reading| reading.key == *key)
            .map(Arc::as_ref)
    }

    /// Goals of metrics at single places, in the order they were set.
    #[must_use]
    pub fn goals(&self) -> &[Goal] {
        &self.goals
    }

    /// The goal of a metric at one place.
    #[must_use]
    pub fn goal(&self, metric: MetricId, at: Scope) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.is_for(metric, at))
    }

    /// The saved views, in the order they were made.
    #[must_use]
    pub fn views(&self) -> &[SavedView] {
        &self.views
    }

    /// The saved view of this id.
    #[must_use]
    pub fn view(&self, id: ViewId) -> Option<&SavedView> {
        self.views.iter().find(|view| view.id == id)
    }

    /// The dismissed findings, in the order they were dismissed.
    #[must_use]
    pub fn dismissals(&self) -> &[Dismissal] {
        &self.dismissals
    }

    /// The dismissal of a finding of this kind about these ids, which are
    /// sorted.
    #[must_use]
    pub fn dismissal(&self, kind: &str, about: &[Id]) -> Option<&Dismissal> {
        self.dismissals
            .iter()
            .find(|known| known.is_of(kind, about))
    }

    /// Unknown top-level fields of a newer version.
    #[must_use]
    pub fn kept(&self) -> &KeptFields {
        &self.kept
    }

    /// Records of the file that could not become part of the map.
    #[must_use]
    pub fn kept_records(&self) -> &[KeptRecord] {
        &self.kept_records
    }

    /// Ids of the nodes of `kind` in the order of the map.
    #[must_use]
    pub fn order(&self, kind: NodeKind) -> &[Id] {
        &self.order[kind as usize]
    }

    /// How many nodes of `kind` there are.
    #[must_use]
    pub fn count(&self, kind: NodeKind) -> usize {
        self.order(kind).len()
    }

    /// How many nodes of all kinds there are.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.graph.node_count()
    }

    /// How many links of all kinds there are.
    #[must_use]
    pub fn link_count(&self) -> usize {
        self.graph.link_count()
    }

    /// Nodes of `kind` in the order of the map.
    pub fn nodes(&self, kind: NodeKind) -> impl Iterator<Item = &Node> {
        self.order(kind)
            .iter()
            .filter_map(|id| self.graph.node_by_id(*id))
    }

    /// The node of this id.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.graph.node(id)
    }

    /// The node that has this id, whatever its kind.
    #[must_use]
    pub fn node_by_id(&self, id: Id) -> Option<&Node> {
        self.graph.node_by_id(id)
    }

    /// The touchpoints of one stage, in order.
    pub fn touchpoints_in(&self, stage: StageId) -> impl Iterator<Item = &Touchpoint> {
        self.touchpoints()
            .filter(move |touchpoint| touchpoint.stage == stage)
    }

    /// The link of this key.
    #[must_use]
    pub fn link(&self, key: LinkKey) -> Option<&Link> {
        self.graph.link(key)
    }

    /// Links of `kind` that start at `node`, sorted by the id they lead to.
    #[must_use]
    pub fn links_from(&self, node: impl Into<NodeId>, kind: LinkKind) -> Vec<&Link> {
        self.graph.links_from(node.into(), kind)
    }

    /// Links of `kind` that end at `node`, sorted by the id they come from.
    #[must_use]
    pub fn links_to(&self, node: impl Into<NodeId>, kind: LinkKind) -> Vec<&Link> {
        self.graph.links_to(node.into(), kind)
    }

    /// Every link that starts or ends at `node`, sorted by key.
    #[must_use]
    pub fn links_of(&self, node: impl Into<NodeId>) -> Vec<&Link> {
        self.graph.links_of(node.into())
    }

    /// Every link: by kind, then in the order of the nodes at its ends.
    #[must_use]
    pub fn links(&self) -> Vec<&Link> {
        let positions = self.positions();
        let position = |id: NodeId| positions.get(&id.id()).copied().unwrap_or(usize::MAX);
        let mut links: Vec<&Link> = self.graph.links().collect();
        links.sort_by_cached_key(|link| {
            (
                link.key.kind,
                position(link.key.from),
                position(link.key.to),
            )
        });
        links
    }

    /// How many links of `kind` there are.
    #[must_use]
    pub fn link_count_of(&self, kind: LinkKind) -> usize {
        self.graph
            .links()
            .filter(|link| link.key.kind == kind)
            .count()
    }

    /// Place of every node among all nodes, kind after kind.
    fn positions(&self) -> HashMap<Id, usize> {
        let ids = self.order.iter().flat_map(|order| order.iter());
        ids.enumerate().map(|(place, id)| (*id, place)).collect()
    }
}

/// Compared by content; the order of links in memory does not count.
impl PartialEq for Map {
    fn eq(&self, other: &Self) -> bool {
        self.info == other.info
            && self.lanes == other.lanes
            && self.metrics == other.metrics
            && self.readings == other.readings
            && self.goals == other.goals
            && self.views == other.views
            && self.dismissals == other.dismissals
            && self.order == other.order
            && self.kept == other.kept
            && self.kept_records == other.kept_records
            && self.graph.link_count() == other.graph.link_count()
            && self.graph.nodes().all(|node| {
                other
                    .graph
                    .node(node.id())
                    .is_some_and(|twin| node.is_shared_with(twin) || node == twin)
            })
            && self
                .graph
                .links()
                .all(|link| other.graph.link(link.key) == Some(link))
    }
}

macro_rules! typed_access {
    ($($one:ident, $many:ident, $id:ident, $record:ident, $about:literal;)*) => {
        /// Reading by kind.
        impl Map {
            $(
                #[doc = concat!("The ", $about, " of this id.")]
                #[must_use]
                pub fn $one(&self, id: $id) -> Option<&$record> {
                    match self.graph.node_by_id(id.0) {
                        Some(Node::$record(record)) => Some(record),
                        _ => None,
                    }
                }

                #[doc = concat!("Every ", $about, " in the order of the map.")]
                pub fn $many(&self) -> impl Iterator<Item = &$record> {
                    self.nodes(NodeKind::$record).filter_map(|node| match node {
                        Node::$record(record) => Some(record.as_ref()),
                        _ => None,
                    })
                }
            )*
        }
    };
}

typed_access! {
    persona, personas, PersonaId, Persona, "persona";
    stage, stages, StageId, Stage, "stage";
    touchpoint, touchpoints, TouchpointId, Touchpoint, "touchpoint";
    pain_point, pain_points, PainPointId, PainPoint, "pain point";
    idea, ideas, IdeaId, Idea, "idea";
    evidence, all_evidence, EvidenceId, Evidence, "piece of evidence";
    note, notes, NoteId, Note, "note";
}

/// Changing. Each of these keeps the invariants or changes nothing.
impl Map {
    pub(in crate::document) fn set_info(&mut self, info: MapInfo) -> Result<(), CommandError> {
        check::info(&info)?;
        let old = self.info.emotion_scale.clone();
        let new = info.emotion_scale.clone();
        self.info = Arc::new(info);
        if (old.min, old.max) != (new.min, new.max) {
            self.convert_emotions(|value| old.convert(value, &new));
        }
        Ok(())
    }

    /// Replaces every emotion and score of evidence by what `convert` makes of it.
    fn convert_emotions(&mut self, convert: impl Fn(f64) -> f64) {
        let felt: Vec<Link> = self
            .graph
            .links()
            .filter(|link| link.data.emotion.is_some())
            .cloned()
            .collect();
        for mut link in felt {
            let data = Arc::make_mut(&mut link.data);
            data.emotion = data.emotion.map(&convert);
            self.graph.put_link(link);
        }
        let scored: Vec<Arc<Evidence>> = self
            .graph
            .nodes()
            .filter_map(|node| match node {
                Node::Evidence(evidence) if evidence.score.is_some() => Some(evidence.clone()),
                _ => None,
            })
            .collect();
        for mut evidence in scored {
            let record = Arc::make_mut(&mut evidence);
            record.score = record.score.map(&convert);
            self.graph.put_node(Node::Evidence(evidence));
        }
    }

    /// Adds a node at the end of its kind, or replaces the one with its id.
    pub(in crate::document) fn put_node(&mut self, node: Node) -> Result<(), CommandError> {
        let moved = match (&node, self.graph.node(node.id())) {
            (Node::Touchpoint(new), Some(Node::Touchpoint(old))) => new.stage != old.stage,
            (Node::Touchpoint(_), _) => true,
            _ => false,
        };
        self.put_node_ungrouped(node)?;
        if moved {
            self.group_touchpoints();
        }
        Ok(())
    }

    /// The same for one of many: touchpoints are grouped by stage when the
    /// caller has put them all in and sets their order.
    pub(super) fn put_node_ungrouped(&mut self, node: Node) -> Result<(), CommandError> {
        check::node(self, &node)?;
        let id = node.id();
        if self.graph.node(id).is_none() {
            Arc::make_mut(&mut self.order[id.kind() as usize]).push(id.id());
        }
        self.graph.put_node(node);
        Ok(())
    }

    /// Removes a node and everything that cannot be without it: its links, its
    /// readings, a stage's touchpoints, notes that lie there.
    pub(in crate::document) fn remove_node(&mut self, id: NodeId) -> Result<(), CommandError> {
        if self.graph.remove_node(id).is_none() {
            return Err(CommandError::Missing(id.id()));
        }
        Arc::make_mut(&mut self.order[id.kind() as usize]).retain(|other| *other != id.id());
        let inside: Vec<NodeId> = self
            .graph
            .nodes()
            .filter(|node| match node {
                Node::Touchpoint(touchpoint) => NodeId::from(touchpoint.stage) == id,
                Node::Note(note) => note.at == id,
                _ => false,
            })
            .map(Node::id)
            .collect();
        for inner in inside {
            // A stage's touchpoint may have taken its notes along already.
            if self.graph.node(inner).is_some() {
                self.remove_node(inner)?;
            }
        }
        self.retain_readings(|key| match id {
            NodeId::Persona(persona) => key.persona != Some(persona),
            NodeId::Stage(stage) => key.at != Scope::Stage(stage),
            NodeId::Touchpoint(touchpoint) => key.at != Scope::Touchpoint(touchpoint),
            _ => true,
        });
        self.retain_goals(|goal| match id {
            NodeId::Stage(stage) => goal.at != Scope::Stage(stage),
            NodeId::Touchpoint(touchpoint) => goal.at != Scope::Touchpoint(touchpoint),
            _ => true,
        });
        if let NodeId::Persona(persona) = id {
            self.forget_in_views(persona);
        }
        self.forget_dismissals_of(id.id());
        Ok(())
    }

    /// What was left about an element goes with it.
    fn forget_dismissals_of(&mut self, id: Id) {
        let is_about = |dismissal: &Dismissal| dismissal.about.binary_search(&id).is_ok();
        if self.dismissals.iter().any(is_about) {
            Arc::make_mut(&mut self.dismissals).retain(|dismissal| !is_about(dismissal));
        }
    }

    /// Views no longer ask for a persona that is gone.
    fn forget_in_views(&mut self, persona: PersonaId) {
        let asks = |view: &SavedView| view.filter.personas.contains(&persona);
        if self.views.iter().any(asks) {
            for view in Arc::make_mut(&mut self.views) {
                view.filter.personas.retain(|other| *other != persona);
            }
        }
    }

    pub(in crate::document) fn put_link(&mut self, link: Link) -> Result<(), CommandError> {
        check::link(self, &link)?;
        self.graph.put_link(link);
        Ok(())
    }

    pub(in crate::document) fn remove_link(&mut self, key: LinkKey) -> Result<(), CommandError> {
        self.graph
            .remove_link(key)
            .map(|_| ())
            .ok_or(CommandError::Missing(key.from.id()))
    }

    /// Puts the nodes of `kind` in this order; ids that are not of the map are
    /// left out and missing ones keep their old order at the end.
    pub(in crate::document) fn set_order(&mut self, kind: NodeKind, wanted: &[Id]) {
        let place: HashMap<Id, usize> = wanted
            .iter()
            .enumerate()
            .map(|(place, id)| (*id, place))
            .collect();
        let order = Arc::make_mut(&mut self.order[kind as usize]);
        order.sort_by_key(|id| place.get(id).copied().unwrap_or(usize::MAX));
        if matches!(kind, NodeKind::Stage | NodeKind::Touchpoint) {
            self.group_touchpoints();
        }
    }

    /// Sorts touchpoints by the place of their stage, keeping their order
    /// inside it.
    fn group_touchpoints(&mut self) {
        let place: HashMap<Id, usize> = self
            .order(NodeKind::Stage)
            .iter()
            .enumerate()
            .map(|(place, id)| (*id, place))
            .collect();
        let graph = &self.graph;
        let stage_place = |id: &Id| match graph.node_by_id(*id) {
            Some(Node::Touchpoint(touchpoint)) => place.get(&touchpoint.stage.0).copied(),
            _ => None,
        };
        let order = &mut self.order[NodeKind::Touchpoint as usize];
        if !order.is_sorted_by_key(stage_place) {
            Arc::make_mut(order).sort_by_cached_key(stage_place);
        }
    }

    /// Adds a lane at `index` (or the end), or replaces the one with its id.
    pub(in crate::document) fn put_lane(
        &mut self,
        lane: Lane,
        index: Option<usize>,
    ) -> Result<(), CommandError> {
        check::lane(self, &lane)?;
        let lanes = Arc::make_mut(&mut self.lanes);
        if let Some(old) = lanes.iter_mut().find(|old| old.id == lane.id) {
            *old = lane;
        } else {
            let index = index.unwrap_or(lanes.len()).min(lanes.len());
            lanes.insert(index, lane);
        }
        Ok(())
    }

    /// Removes a lane and the notes in it.
    pub(in crate::document) fn remove_lane(&mut self, id: LaneId) -> Result<(), CommandError> {
        if self.lane(id).is_none() {
            return Err(CommandError::Missing(id.0));
        }
        let notes: Vec<NoteId> = self
            .notes()
            .filter(|note| note.lane == id)
            .map(|note| note.id)
            .collect();
        for note in notes {
            self.remove_node(note.into())?;
        }
        Arc::make_mut(&mut self.lanes).retain(|lane| lane.id != id);
        Ok(())
    }

    pub(in crate::document) fn move_lane(
        &mut self,
        id: LaneId,
        index: usize,
    ) -> Result<(), CommandError> {
        let from = self
            .lanes
            .iter()
            .position(|lane| lane.id == id)
            .ok_or(CommandError::Missing(id.0))?;
        let lanes = Arc::make_mut(&mut self.lanes);
        let lane = lanes.remove(from);
        lanes.insert(index.min(lanes.len()), lane);
        Ok(())
    }

    /// Adds a metric at the end, or replaces the one with its id.
    pub(in crate::document) fn put_metric(
        &mut self,
        metric: MetricDefinition,
    ) -> Result<(), CommandError> {
        check::metric(self, &metric)?;
        let metrics = Arc::make_mut(&mut self.metrics);
        match metrics.iter_mut().find(|old| old.id == metric.id) {
            Some(old) => *old = metric,
            None => metrics.push(metric),
        }
        Ok(())
    }

    /// Puts a metric before another, or last.
    pub(in crate::document) fn move_metric(
        &mut self,
        id: MetricId,
        before: Option<MetricId>,
    ) -> Result<(), CommandError> {
        for needed in before.into_iter().chain([id]) {
            if self.metric(needed).is_none() {
                return Err(CommandError::Missing(needed.0));
            }
        }
        if before == Some(id) {
            return Ok(());
        }
        let metrics = Arc::make_mut(&mut self.metrics);
        let place = |metrics: &[MetricDefinition], id| metrics.iter().position(|m| m.id == id);
        if let Some(old) = place(metrics, id) {
            let metric = metrics.remove(old);
            let new = before.and_then(|before| place(metrics, before));
            metrics.insert(new.unwrap_or(metrics.len()), metric);
        }
        Ok(())
    }

    /// Removes a metric and its readings.
    pub(in crate::document) fn remove_metric(&mut self, id: MetricId) -> Result<(), CommandError> {
        if self.metric(id).is_none() {
            return Err(CommandError::Missing(id.0));
        }
        Arc::make_mut(&mut self.metrics).retain(|metric| metric.id != id);
        self.retain_readings(|key| key.metric != id);
        self.retain_goals(|goal| goal.metric != id);
        if self.lanes.iter().any(|lane| lane.metrics.contains(&id)) {
            for lane in Arc::make_mut(&mut self.lanes) {
                lane.metrics.retain(|metric| *metric != id);
            }
        }
        self.forget_dismissals_of(id.0);
        Ok(())
    }

    /// Adds a reading at the end, or replaces the one with its key.
    pub(in crate::document) fn put_reading(
        &mut self,
        reading: Reading,
    ) -> Result<(), CommandError> {
        check::reading(self, &reading)?;
        let readings = Arc::make_mut(&mut self.readings);
        let reading = Arc::new(reading);
        match readings.iter_mut().find(|old| old.key == reading.key) {
            Some(old) => *old = reading,
            None => readings.push(reading),
        }
        Ok(())
    }

    /// Sets the reading of `old` to one whose key may differ, in its place.
    pub(in crate::document) fn replace_reading(
        &mut self,
        old: &ReadingKey,
        reading: Reading,
    ) -> Result<(), CommandError> {
        let index = self
            .readings
            .iter()
            .position(|other| other.key == *old)
            .ok_or(CommandError::Missing(old.metric.0))?;
        if *old != reading.key && self.reading(&reading.key).is_some() {
            return Err(CommandError::ReadingExists);
        }
        check::reading(self, &reading)?;
        Arc::make_mut(&mut self.readings)[index] = Arc::new(reading);
        Ok(())
    }

    pub(in crate::document) fn remove_reading(
        &mut self,
        key: &ReadingKey,
    ) -> Result<(), CommandError> {
        if self.reading(key).is_none() {
            return Err(CommandError::Missing(key.metric.0));
        }
        self.retain_readings(|other| other != key);
        Ok(())
    }

    fn retain_readings(&mut self, wanted: impl Fn(&ReadingKey) -> bool) {
        if !self.readings.iter().all(|reading| wanted(&reading.key)) {
            Arc::make_mut(&mut self.readings).retain(|reading| wanted(&reading.key));
        }
    }

    /// Adds a goal at the end, or replaces the one of its metric and place.
    pub(in crate::document) fn put_goal(&mut self, goal: Goal) -> Result<(), CommandError> {
        check::goal(self, &goal)?;
        let goals = Arc::make_mut(&mut self.goals);
        match goals
            .iter_mut()
            .find(|old| old.is_for(goal.metric, goal.at))
        {
            Some(old) => *old = goal,
            None => goals.push(goal),
        }
        Ok(())
    }

    pub(in crate::document) fn remove_goal(
        &mut self,
        metric: MetricId,
        at: Scope,
    ) -> Result<(), CommandError> {
        if self.goal(metric, at).is_none() {
            return Err(CommandError::Missing(metric.0));
        }
        self.retain_goals(|goal| !goal.is_for(metric, at));
        Ok(())
    }

    fn retain_goals(&mut self, wanted: impl Fn(&Goal) -> bool) {
        if !self.goals.iter().all(&wanted) {
            Arc::make_mut(&mut self.goals).retain(wanted);
        }
    }

    /// Adds a view at the end, or replaces the one with its id.
    pub(in crate::document) fn put_view(&mut self, view: SavedView) -> Result<(), CommandError> {
        check::view(self, &view)?;
        let views = Arc::make_mut(&mut self.views);
        match views.iter_mut().find(|old| old.id == view.id) {
            Some(old) => *old = view,
            None => views.push(view),
        }
        Ok(())
    }

    pub(in crate::document) fn remove_view(&mut self, id: ViewId) -> Result<(), CommandError> {
        if self.view(id).is_none() {
            return Err(CommandError::Missing(id.0));
        }
        Arc::make_mut(&mut self.views).retain(|view| view.id != id);
        Ok(())
    }

    /// Adds a dismissal at the end, or replaces the one of its kind and
    /// elements.
    pub(in crate::document) fn put_dismissal(
        &mut self,
        mut dismissal: Dismissal,
    ) -> Result<(), CommandError> {
        dismissal.put_in_order();
        check::dismissal(self, &dismissal)?;
        let dismissals = Arc::make_mut(&mut self.dismissals);
        let same = |old: &&mut Dismissal| old.is_of(&dismissal.kind, &dismissal.about);
        match dismissals.iter_mut().find(same) {
            Some(old) => *old = dismissal,
            None => dismissals.push(dismissal),
        }
        Ok(())
    }

    pub(in crate::document) fn remove_dismissal(
        &mut self,
        kind: &str,
        about: &[Id],
    ) -> Result<(), CommandError> {
        if self.dismissal(kind, about).is_none() {
            return Err(CommandError::NotDismissed);
        }
        Arc::make_mut(&mut self.dismissals).retain(|old| !old.is_of(kind, about));
        Ok(())
    }

    /// How many more nodes fit.
    pub(in crate::document) fn room_for_nodes(&self) -> usize {
        limits::MAX_NODES.saturating_sub(self.node_count())
    }
}
