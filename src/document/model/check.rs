//! The invariants of a map, and the checks that keep them.
//!
//! The functions on single records are asked before each change; `invariants`
//! looks at a whole map and is what tests call after every command.

use std::collections::HashSet;

use super::dismissal::Dismissal;
use super::id::{Id, LinkKind, MetricId, NodeId, NodeKind};
use super::info::{EmotionScale, MapInfo};
use super::lane::Lane;
use super::limits::{
    COLUMN_WIDTHS, LANE_HEIGHTS, MAX_ABOUT, MAX_DISMISSALS, MAX_GOALS, MAX_LANES, MAX_LINKS,
    MAX_METRICS, MAX_NODES, MAX_NUMBER, MAX_READINGS, MAX_STAGES, MAX_TEXT_CHARS, MAX_TITLE_CHARS,
    MAX_TRACK, MAX_VIEW_WORDS, MAX_VIEWS,
};
use super::link::{Link, LinkData};
use super::map::Map;
use super::metric::{Counts, Goal, MetricDefinition, Reading, Scope};
use super::records::Node;
use super::view::SavedView;
use crate::document::CommandError;

/// What a number may be.
#[derive(Clone, Copy)]
enum Range {
    /// 0 to 1.
    Share,
    /// Above zero.
    Positive,
    /// Zero and up.
    NotNegative,
    /// Any finite number.
    Any,
    /// On the map's emotion scale.
    Emotion,
    /// A width of a column.
    Width,
    /// A height of a lane.
    Height,
}

impl Range {
    fn holds(self, value: f64, scale: &EmotionScale) -> bool {
        value.is_finite()
            && value.abs() <= MAX_NUMBER
            && match self {
                Self::Share => (0.0..=1.0).contains(&value),
                Self::Positive => value > 0.0,
                Self::NotNegative => value >= 0.0,
                Self::Any => true,
                Self::Emotion => (scale.min..=scale.max).contains(&value),
                Self::Width => COLUMN_WIDTHS.contains(&value),
                Self::Height => LANE_HEIGHTS.contains(&value),
            }
    }
}

type Number = (&'static str, Option<f64>, Range);
type Text<'a> = (&'static str, &'a str, usize);

fn numbers_of(node: &Node) -> Vec<Number> {
    use Range::{Emotion, NotNegative, Positive, Share, Width};
    match node {
        Node::Persona(persona) => vec![("share", persona.share, Share)],
        Node::Touchpoint(touchpoint) => vec![
            ("minutes", touchpoint.minutes, Positive),
            ("width", touchpoint.width, Width),
        ],
        Node::PainPoint(pain) => vec![
            ("frequency", pain.frequency, Share),
            ("cost", pain.cost, NotNegative),
        ],
        Node::Idea(idea) => vec![
            ("impact", idea.impact, NotNegative),
            ("effort", idea.effort, Positive),
            ("reach", idea.reach, NotNegative),
            ("confidence", idea.confidence, Share),
        ],
        Node::Evidence(evidence) => vec![
            ("weight", evidence.weight, Share),
            ("score", evidence.score, Emotion),
        ],
        Node::Stage(_) | Node::Note(_) => Vec::new(),
    }
}

fn texts_of(node: &Node) -> Vec<Text<'_>> {
    const LINE: usize = MAX_TITLE_CHARS;
    const TEXT: usize = MAX_TEXT_CHARS;
    match node {
        Node::Persona(persona) => vec![
            ("name", &persona.name, LINE),
            ("segment", &persona.segment, LINE),
            ("goals", &persona.goals, TEXT),
            ("needs", &persona.needs, TEXT),
            ("motivation", &persona.motivation, TEXT),
            ("context", &persona.context, TEXT),
            ("quote", &persona.quote, TEXT),
        ],
        Node::Stage(stage) => vec![("title", &stage.title, LINE), ("goal", &stage.goal, TEXT)],
        Node::Touchpoint(touchpoint) => vec![
            ("title", &touchpoint.title, LINE),
            ("description", &touchpoint.description, TEXT),
            ("channel", &touchpoint.channel, LINE),
            ("owner", &touchpoint.owner, LINE),
            ("sub-journey", &touchpoint.sub_journey, LINE),
        ],
        Node::PainPoint(pain) => vec![
            ("title", &pain.title, LINE),
            ("description", &pain.description, TEXT),
            ("owner", &pain.owner, LINE),
        ],
        Node::Idea(idea) => vec![
            ("title", &idea.title, LINE),
            ("description", &idea.description, TEXT),
            ("owner", &idea.owner, LINE),
        ],
        Node::Evidence(evidence) => vec![
            ("fact", &evidence.fact, TEXT),
            ("interpretation", &evidence.interpretation, TEXT),
            ("place", &evidence.place, LINE),
            ("date", &evidence.date, LINE),
            ("who", &evidence.who, LINE),
            ("url", &evidence.url, LINE),
        ],
        Node::Note(note) => vec![("text", &note.text, TEXT)],
    }
}

fn check_numbers(
    numbers: impl IntoIterator<Item = Number>,
    scale: &EmotionScale,
) -> Result<(), CommandError> {
    for (field, value, range) in numbers {
        if value.is_some_and(|value| !range.holds(value, scale)) {
            return Err(CommandError::OutOfRange { field });
        }
    }
    Ok(())
}

fn check_texts<'a>(texts: impl IntoIterator<Item = Text<'a>>) -> Result<(), CommandError> {
    for (field, text, limit) in texts {
        // A byte count below the limit spares counting characters.
        if text.len() > limit && text.chars().count() > limit {
            return Err(CommandError::TooLong { field, limit });
        }
    }
    Ok(())
}

fn check_room(what: &'static str, count: usize, limit: usize) -> Result<(), CommandError> {
    if count < limit {
        Ok(())
    } else {
        Err(CommandError::TooMany { what, limit })
    }
}

pub(super) fn info(info: &MapInfo) -> Result<(), CommandError> {
    let scale = &info.emotion_scale;
    let bounded = [scale.min, scale.max]
        .iter()
        .all(|end| end.abs() <= MAX_NUMBER);
    if !scale.is_valid() || !bounded {
        return Err(CommandError::BadScale);
    }
    check_texts([
        ("title", info.title.as_str(), MAX_TITLE_CHARS),
        ("subject", &info.subject, MAX_TITLE_CHARS),
        ("purpose", &info.purpose, MAX_TEXT_CHARS),
        ("owner", &info.owner, MAX_TITLE_CHARS),
        ("client", &info.client, MAX_TITLE_CHARS),
        ("date", &info.date, MAX_TITLE_CHARS),
        ("currency", &info.currency, MAX_TITLE_CHARS),
        ("min-label", &scale.min_label, MAX_TITLE_CHARS),
        ("max-label", &scale.max_label, MAX_TITLE_CHARS),
        ("counterpart", &info.counterpart, MAX_TITLE_CHARS),
    ])
}

pub(super) fn node(map: &Map, node: &Node) -> Result<(), CommandError> {
    check_numbers(numbers_of(node), &map.info().emotion_scale)?;
    check_texts(texts_of(node))?;
    let id = node.id();
    match map.node_by_id(id.id()) {
        Some(other) if other.id() != id => return Err(CommandError::Taken(id.id())),
        Some(_) => {}
        None => {
            check_room("nodes", map.node_count(), MAX_NODES)?;
            if id.kind() == NodeKind::Stage {
                check_room("stages", map.count(NodeKind::Stage), MAX_STAGES)?;
            }
        }
    }
    match node {
        Node::Touchpoint(touchpoint) => {
            if touchpoint.track > MAX_TRACK {
                return Err(CommandError::OutOfRange { field: "track" });
            }
            exists(map, touchpoint.stage.into())
        }
        Node::Note(note) => {
            let lane = map
                .lane(note.lane)
                .ok_or(CommandError::Missing(note.lane.0))?;
            if !lane.kind.holds_notes() {
                return Err(CommandError::LaneHoldsNoNotes);
            }
            if note.span == 0 {
                return Err(CommandError::OutOfRange { field: "span" });
            }
            if !matches!(note.at, NodeId::Stage(_) | NodeId::Touchpoint(_)) {
                return Err(CommandError::Missing(note.at.id()));
            }
            exists(map, note.at)
        }
        _ => Ok(()),
    }
}

fn exists(map: &Map, id: NodeId) -> Result<(), CommandError> {
    map.node(id)
        .map(|_| ())
        .ok_or(CommandError::Missing(id.id()))
}

pub(super) fn link(map: &Map, link: &Link) -> Result<(), CommandError> {
    let key = link.key;
    let (from, to) = (key.from.kind(), key.to.kind());
    if key.from == key.to {
        return Err(CommandError::SelfLink(key.from));
    }
    if !key.kind.allows(from, to) {
        return Err(CommandError::LinkNotAllowed {
            kind: key.kind,
            from,
            to,
        });
    }
    exists(map, key.from)?;
    exists(map, key.to)?;
    if map.link(key).is_none() {
        check_room("links", map.link_count(), MAX_LINKS)?;
    }
    link_data(&link.data, &map.info().emotion_scale)
}

fn link_data(data: &LinkData, scale: &EmotionScale) -> Result<(), CommandError> {
    check_numbers(
        [
            ("share", data.share, Range::Share),
            ("emotion", data.emotion, Range::Emotion),
            ("weight", data.weight, Range::Share),
        ],
        scale,
    )?;
    check_texts([
        ("label", data.label.as_str(), MAX_TITLE_CHARS),
        ("thought", &data.thought, MAX_TEXT_CHARS),
        ("expectation", &data.expectation, MAX_TEXT_CHARS),
    ])
}

pub(super) fn lane(map: &Map, lane: &Lane) -> Result<(), CommandError> {
    check_numbers(
        [("height", lane.height, Range::Height)],
        &map.info().emotion_scale,
    )?;
    check_texts([
        ("title", lane.title.as_str(), MAX_TITLE_CHARS),
        ("caption", &lane.caption, MAX_TITLE_CHARS),
    ])?;
    for metric in &lane.metrics {
        if map.metric(*metric).is_none() {
            return Err(CommandError::Missing(metric.0));
        }
    }
    match map.lane(lane.id) {
        None => check_room("lanes", map.lanes().len(), MAX_LANES),
        Some(_) if lane.kind.holds_notes() => Ok(()),
        Some(_) if map.notes().any(|note| note.lane == lane.id) => {
            Err(CommandError::LaneHoldsNoNotes)
        }
        Some(_) => Ok(()),
    }
}

pub(super) fn metric(map: &Map, metric: &MetricDefinition) -> Result<(), CommandError> {
    let scale = metric.scale;
    check_numbers(
        [
            ("target", metric.target, Range::Any),
            ("benchmark", metric.benchmark, Range::Any),
            ("scale", scale.map(|scale| scale.min), Range::Any),
            ("scale", scale.map(|scale| scale.max), Range::Any),
        ],
        &map.info().emotion_scale,
    )?;
    if scale.is_some_and(|scale| scale.min >= scale.max) {
        return Err(CommandError::OutOfRange { field: "scale" });
    }
    if map.metric(metric.id).is_none() {
        check_room("metrics", map.metrics().len(), MAX_METRICS)?;
    }
    check_texts([("name", metric.name.as_str(), MAX_TITLE_CHARS)])
}

pub(super) fn reading(map: &Map, reading: &Reading) -> Result<(), CommandError> {
    let key = &reading.key;
    if map.metric(key.metric).is_none() {
        return Err(CommandError::Missing(key.metric.0));
    }
    place_exists(map, key.at)?;
    if let Some(persona) = key.persona {
        exists(map, persona.into())?;
    }
    if map.reading(key).is_none() {
        check_room("readings", map.readings().len(), MAX_READINGS)?;
    }
    check_numbers(
        [("value", reading.value, Range::Any)],
        &map.info().emotion_scale,
    )?;
    if let Some(counts) = &reading.counts {
        check_counts(map, counts)?;
    }
    check_texts([
        ("period", key.period.as_str(), MAX_TITLE_CHARS),
        ("source", &reading.source, MAX_TITLE_CHARS),
        ("date", &reading.date, MAX_TITLE_CHARS),
    ])
}

fn place_exists(map: &Map, at: Scope) -> Result<(), CommandError> {
    match at {
        Scope::Map => Ok(()),
        Scope::Stage(id) => exists(map, id.into()),
        Scope::Touchpoint(id) => exists(map, id.into()),
    }
}

fn check_counts(map: &Map, counts: &Counts) -> Result<(), CommandError> {
    use Range::{Any, NotNegative, Positive, Share};
    let out = |field| Err(CommandError::OutOfRange { field });
    let fine =
        |numbers: &[Number]| check_numbers(numbers.iter().copied(), &map.info().emotion_scale);
    match counts {
        Counts::Ratio { part, whole } if part > whole => out("part"),
        Counts::Sum { sum, .. } => fine(&[("sum", Some(*sum), Any)]),
        Counts::Customers { end, new, .. } if new > end => out("new"),
        Counts::Customers { start, end, new } if end - new > *start => out("end"),
        Counts::Promoters { .. }
        | Counts::Answers(_)
        | Counts::Ratio { .. }
        | Counts::Customers { .. } => Ok(()),
        Counts::Times { seconds, .. } => {
            let times = seconds.iter().map(|time| ("times", Some(*time), Positive));
            check_numbers(times, &map.info().emotion_scale)
        }
        Counts::Attributes {
            satisfaction,
            importance,
        } => {
            if satisfaction.len() != importance.len() {
                return out("importance");
            }
            let each = satisfaction.iter().map(|each| ("satisfaction", each));
            let each = each.chain(importance.iter().map(|each| ("importance", each)));
            let numbers = each.map(|(field, each)| (field, Some(*each), NotNegative));
            check_numbers(numbers, &map.info().emotion_scale)
        }
        Counts::Purchases {
            purchase,
            frequency,
            lifespan,
        } => fine(&[
            ("purchase", Some(*purchase), NotNegative),
            ("frequency-a-year", Some(*frequency), NotNegative),
            ("lifespan", Some(*lifespan), NotNegative),
        ]),
        Counts::Subscription {
            arpa,
            margin,
            churn,
        } => {
            fine(&[
                ("arpa", Some(*arpa), NotNegative),
                ("margin", Some(*margin), Share),
                ("churn", Some(*churn), Share),
            ])?;
            fine(&[("churn", Some(*churn), Positive)])
        }
    }
}

pub(super) fn goal(map: &Map, goal: &Goal) -> Result<(), CommandError> {
    if map.metric(goal.metric).is_none() {
        return Err(CommandError::Missing(goal.metric.0));
    }
    place_exists(map, goal.at)?;
    if map.goal(goal.metric, goal.at).is_none() {
        check_room("goals", map.goals().len(), MAX_GOALS)?;
    }
    check_numbers(
        [
            ("target", goal.target, Range::Any),
            ("benchmark", goal.benchmark, Range::Any),
        ],
        &map.info().emotion_scale,
    )
}

pub(super) fn view(map: &Map, view: &SavedView) -> Result<(), CommandError> {
    let filter = &view.filter;
    for persona in &filter.personas {
        exists(map, (*persona).into())?;
    }
    let lists = [&filter.channels, &filter.owners, &filter.tags];
    let counts = [
        filter.personas.len(),
        filter.severities.len(),
        filter.statuses.len(),
        filter.levels.len(),
    ];
    let longest = lists.map(Vec::len).into_iter().chain(counts).max();
    if longest.is_some_and(|longest| longest > MAX_VIEW_WORDS) {
        return Err(CommandError::TooMany {
            what: "choices",
            limit: MAX_VIEW_WORDS,
        });
    }
    if map.view(view.id).is_none() {
        check_room("views", map.views().len(), MAX_VIEWS)?;
    }
    let words = lists.into_iter().flatten();
    check_texts([("name", view.name.as_str(), MAX_TITLE_CHARS)])?;
    check_texts(words.map(|word| ("text", word.as_str(), MAX_TITLE_CHARS)))
}

pub(super) fn dismissal(map: &Map, dismissal: &Dismissal) -> Result<(), CommandError> {
    let is_there = |id: Id| map.node_by_id(id).is_some() || map.metric(MetricId(id)).is_some();
    if let Some(missing) = dismissal.about.iter().find(|id| !is_there(**id)) {
        return Err(CommandError::Missing(*missing));
    }
    if dismissal.about.len() > MAX_ABOUT {
        return Err(CommandError::TooMany {
            what: "places",
            limit: MAX_ABOUT,
        });
    }
    if map.dismissal(&dismissal.kind, &dismissal.about).is_none() {
        check_room("dismissals", map.dismissals().len(), MAX_DISMISSALS)?;
    }
    check_texts([
        ("kind", dismissal.kind.as_str(), MAX_TITLE_CHARS),
        ("reason", &dismissal.reason, MAX_TITLE_CHARS),
    ])
}

impl Map {
    /// Looks at the whole map and names the first broken invariant.
    ///
    /// # Errors
    /// A sentence for developers: a map that was changed through commands
    /// alone never has one.
    pub fn invariants(&self) -> Result<(), String> {
        let describe = |what: &str, error: CommandError| format!("{what}: {error}");
        info(self.info()).map_err(|error| describe("info", error))?;
        self.order_invariants()?;
        for kind in NodeKind::ALL {
            for record in self.nodes(kind) {
                node(self, record).map_err(|error| describe(record.id().id().as_str(), error))?;
            }
        }
        for each in self.links() {
            link(self, each).map_err(|error| describe("link", error))?;
        }
        let lanes: HashSet<Id> = self.lanes().iter().map(|lane| lane.id.0).collect();
        if lanes.len() != self.lanes().len() {
            return Err("two lanes share an id".into());
        }
        for each in self.lanes() {
            lane(self, each).map_err(|error| describe("lane", error))?;
        }
        let metrics: HashSet<Id> = self.metrics().iter().map(|metric| metric.id.0).collect();
        if metrics.len() != self.metrics().len() {
            return Err("two metrics share an id".into());
        }
        for each in self.metrics() {
            metric(self, each).map_err(|error| describe("metric", error))?;
        }
        let keys: HashSet<_> = self.readings().iter().map(|reading| &reading.key).collect();
        if keys.len() != self.readings().len() {
            return Err("two readings share a key".into());
        }
        for each in self.readings() {
            reading(self, each).map_err(|error| describe("reading", error))?;
        }
        let goals: HashSet<_> = self
            .goals()
            .iter()
            .map(|goal| (goal.metric, goal.at))
            .collect();
        if goals.len() != self.goals().len() {
            return Err("two goals share a metric and a place".into());
        }
        for each in self.goals() {
            goal(self, each).map_err(|error| describe("goal", error))?;
        }
        let views: HashSet<Id> = self.views().iter().map(|view| view.id.0).collect();
        if views.len() != self.views().len() {
            return Err("two views share an id".into());
        }
        for each in self.views() {
            view(self, each).map_err(|error| describe("view", error))?;
        }
        self.dismissal_invariants()
    }

    /// Dismissals are told apart by what they are about, in order, and are
    /// about what is there.
    fn dismissal_invariants(&self) -> Result<(), String> {
        let mut seen = HashSet::new();
        for each in self.dismissals() {
            dismissal(self, each).map_err(|error| format!("dismissal: {error}"))?;
            if !each.about.is_sorted_by(|a, b| a < b) {
                return Err("a dismissal is not in order".into());
            }
            if !seen.insert((&each.kind, &each.about)) {
                return Err("a finding is dismissed twice".into());
            }
        }
        Ok(())
    }

    /// Each node stands once in the list of its kind; touchpoints stand in the
    /// order of their stages.
    fn order_invariants(&self) -> Result<(), String> {
        let mut seen = HashSet::new();
        for kind in NodeKind::ALL {
            for id in self.order(kind) {
                if self.node(kind.id(*id)).is_none() {
                    return Err(format!("{id} is listed but is no {}", kind.word()));
                }
                if !seen.insert(*id) {
                    return Err(format!("{id} is listed twice"));
                }
            }
        }
        if seen.len() != self.node_count() {
            return Err("a node is not listed".into());
        }
        let stages = self.order(NodeKind::Stage);
        let places = self
            .touchpoints()
            .map(|touchpoint| stages.iter().position(|id| *id == touchpoint.stage.0));
        if !places.is_sorted() {
            return Err("touchpoints do not stand in the order of their stages".into());
        }
        let linked = |kind: LinkKind| self.link_count_of(kind);
        if LinkKind::ALL.map(linked).iter().sum::<usize>() != self.link_count() {
            return Err("links do not add up".into());
        }
        Ok(())
    }
}

/// Takes every number out of the node that is outside its range; returns the
/// words of the fields and the values taken.
pub(super) fn clear_bad_numbers(node: &mut Node, scale: &EmotionScale) -> Vec<(&'static str, f64)> {
    use std::sync::Arc;
    let bad: Vec<(&'static str, f64)> = numbers_of(node)
        .into_iter()
        .filter_map(|(field, value, range)| {
            value
                .filter(|value| !range.holds(*value, scale))
                .map(|value| (field, value))
        })
        .collect();
    for (field, _) in &bad {
        match (&mut *node, *field) {
            (Node::Persona(record), _) => Arc::make_mut(record).share = None,
            (Node::Touchpoint(record), "width") => Arc::make_mut(record).width = None,
            (Node::Touchpoint(record), _) => Arc::make_mut(record).minutes = None,
            (Node::PainPoint(record), "frequency") => Arc::make_mut(record).frequency = None,
            (Node::PainPoint(record), _) => Arc::make_mut(record).cost = None,
            (Node::Idea(record), "impact") => Arc::make_mut(record).impact = None,
            (Node::Idea(record), "effort") => Arc::make_mut(record).effort = None,
            (Node::Idea(record), "reach") => Arc::make_mut(record).reach = None,
            (Node::Idea(record), _) => Arc::make_mut(record).confidence = None,
            (Node::Evidence(record), "weight") => Arc::make_mut(record).weight = None,
            (Node::Evidence(record), _) => Arc::make_mut(record).score = None,
            (Node::Stage(_) | Node::Note(_), _) => {}
        }
    }
    bad
}

/// The same for a lane.
pub(super) fn clear_bad_lane_numbers(
    lane: &mut Lane,
    scale: &EmotionScale,
) -> Option<(&'static str, f64)> {
    let height = lane.height?;
    if Range::Height.holds(height, scale) {
        return None;
    }
    lane.height = None;
    Some(("height", height))
}

/// The same for what a link carries.
pub(super) fn clear_bad_link_numbers(
    data: &mut LinkData,
    scale: &EmotionScale,
) -> Vec<(&'static str, f64)> {
    let fields = [
        ("share", &mut data.share, Range::Share),
        ("emotion", &mut data.emotion, Range::Emotion),
        ("weight", &mut data.weight, Range::Share),
    ];
    let mut bad = Vec::new();
    for (field, value, range) in fields {
        if let Some(number) = *value
            && !range.holds(number, scale)
        {
            *value = None;
            bad.push((field, number));
        }
    }
    bad
}
