//! A map becomes the records of a file.
//!
//! A choice that is the usual one is left out, but for what a reader needs to
//! understand the map at all: its state, its basis, its scale, and the kind
//! of a piece of evidence.

use crate::document::{
    Counts, Dismissal, EmotionSource, Evidence, EvidenceKind, EvidenceLevel, Goal, Idea,
    IdeaSource, IdeaStatus, KeptFields, KeptRecord, Lane, Link, Map, MapInfo, MetricDefinition,
    Note, PainPoint, PainStatus, Persona, Reading, SavedView, Scope, Severity, Stage, Status,
    Touchpoint,
};
use crate::storage::header::{self, FORMAT};
use crate::storage::picture;
use crate::storage::schema::v1::{
    DismissalRecord, EmotionScaleRecord, EvidenceRecord, File, GoalRecord, IdeaRecord, LaneRecord,
    LinkRecord, MapRecord, MetricRecord, MetricScaleRecord, NoteRecord, PainPointRecord,
    PersonaRecord, ReadingRecord, SetAsideRecord, StageRecord, TouchpointRecord, ViewRecord,
};
use crate::storage::schema::{Few, List};

/// Names and values of unknown fields.
type Kept = Vec<(String, String)>;

/// The records of the whole map, in the order of the map.
pub(in crate::storage) fn to_file(map: &Map) -> File {
    let (version, min_reader) = header::numbers(map.kept().fields());
    File {
        format: FORMAT.to_owned(),
        version,
        min_reader: Some(min_reader),
        written_by: concat!("waypost ", env!("CARGO_PKG_VERSION")).to_owned(),
        map: info(map.info()),
        lanes: list(map.lanes(), lane),
        metrics: list(map.metrics(), metric),
        personas: list(map.personas(), persona),
        stages: list(map.stages(), stage),
        touchpoints: list(map.touchpoints(), touchpoint),
        pain_points: list(map.pain_points(), pain_point),
        ideas: list(map.ideas(), idea),
        evidence: list(map.all_evidence(), evidence),
        notes: list(map.notes(), note),
        links: list(map.links(), link),
        readings: list(map.readings().iter().map(AsRef::as_ref), reading),
        goals: list(map.goals(), goal),
        views: list(map.views(), view),
        dismissals: list(map.dismissals(), dismissal),
        set_aside: list(map.kept_records(), set_aside),
        kept: unknown(map.kept()),
    }
}

/// The unknown fields of the whole file, without the numbers of its header.
fn unknown(kept: &KeptFields) -> Kept {
    let fields = kept.fields().iter();
    let fields = fields.filter(|(name, _)| !header::is_number(name));
    fields.cloned().collect()
}

fn list<'a, T: 'a, R>(items: impl IntoIterator<Item = &'a T>, convert: fn(&T) -> R) -> List<R> {
    List(items.into_iter().map(convert).collect())
}

fn kept(kept: &KeptFields) -> Kept {
    kept.fields().to_vec()
}

/// Parts what was kept from inside `field` from what is the record's own.
fn sunken(field: &str, kept: &KeptFields) -> (Kept, Kept) {
    let mut inner = Vec::new();
    let mut own = Vec::new();
    for (name, value) in kept.fields() {
        let inside = name
            .strip_prefix(field)
            .and_then(|name| name.strip_prefix('.'));
        match inside {
            Some(name) => inner.push((name.to_owned(), value.clone())),
            None => own.push((name.clone(), value.clone())),
        }
    }
    (inner, own)
}

/// The word of a choice, nothing for the usual one.
fn word<T: Copy + PartialEq>(choice: T, usual: T, word: fn(T) -> &'static str) -> String {
    if choice == usual {
        String::new()
    } else {
        word(choice).to_owned()
    }
}

/// The word of a choice that is always said, unless the usual one stands in
/// for a word that was not understood.
fn said(field: &str, word: &str, is_usual: bool, kept: &KeptFields) -> String {
    let stands_in = is_usual && kept.fields().iter().any(|(name, _)| name == field);
    if stands_in {
        String::new()
    } else {
        word.to_owned()
    }
}

fn some_word<T>(choice: Option<T>, word: fn(T) -> &'static str) -> String {
    choice.map(word).unwrap_or_default().to_owned()
}

pub(in crate::storage) fn info(info: &MapInfo) -> MapRecord {
    use crate::document::{Basis, JourneyState, MapLanguage};
    let (inner, own) = sunken("emotion_scale", &info.kept);
    let scale = &info.emotion_scale;
    let is_as_is = info.state == JourneyState::AsIs;
    let is_planned = info.basis == Basis::Planned;
    MapRecord {
        title: info.title.clone(),
        subject: info.subject.clone(),
        purpose: info.purpose.clone(),
        owner: info.owner.clone(),
        client: info.client.clone(),
        date: info.date.clone(),
        state: said("state", info.state.word(), is_as_is, &info.kept),
        basis: said("basis", info.basis.word(), is_planned, &info.kept),
        language: some_word(info.language, MapLanguage::word),
        currency: info.currency.clone(),
        emotion_scale: Some(EmotionScaleRecord {
            min: scale.min,
            max: scale.max,
            neutral: scale.neutral,
            min_label: scale.min_label.clone(),
            max_label: scale.max_label.clone(),
            kept: inner,
        }),
        emotion_source: word(info.emotion_source, EmotionSource::Set, EmotionSource::word),
        counterpart: info.counterpart.clone(),
        kept: own,
    }
}

pub(in crate::storage) fn lane(lane: &Lane) -> LaneRecord {
    let metrics = lane.metrics.iter().map(ToString::to_string).collect();
    LaneRecord {
        id: lane.id.to_string(),
        kind: lane.kind.word().to_owned(),
        title: lane.title.clone(),
        caption: lane.caption.clone(),
        hidden: lane.hidden,
        internal: lane.internal,
        height: lane.height,
        metrics: Few(metrics),
        kept: kept(&lane.kept),
    }
}

pub(in crate::storage) fn metric(metric: &MetricDefinition) -> MetricRecord {
    use crate::document::{Aggregation, Direction, Unit};
    let (inner, own) = match metric.scale {
        Some(_) => sunken("scale", &metric.kept),
        None => (Vec::new(), kept(&metric.kept)),
    };
    let scale = metric.scale.map(|scale| MetricScaleRecord {
        min: scale.min,
        max: scale.max,
        kept: inner,
    });
    MetricRecord {
        id: metric.id.to_string(),
        kind: metric.kind.word().to_owned(),
        name: metric.name.clone(),
        unit: some_word(metric.unit, Unit::word),
        scale,
        direction: some_word(metric.direction, Direction::word),
        aggregation: some_word(metric.aggregation, Aggregation::word),
        target: metric.target,
        benchmark: metric.benchmark,
        kept: own,
    }
}

pub(in crate::storage) fn persona(persona: &Persona) -> PersonaRecord {
    PersonaRecord {
        id: persona.id.to_string(),
        name: persona.name.clone(),
        segment: persona.segment.clone(),
        share: persona.share,
        goals: persona.goals.clone(),
        needs: persona.needs.clone(),
        motivation: persona.motivation.clone(),
        context: persona.context.clone(),
        quote: persona.quote.clone(),
        color: persona
            .color
            .map(|color| color.to_string())
            .unwrap_or_default(),
        portrait: persona
            .portrait
            .as_ref()
            .map(picture::encode)
            .unwrap_or_default(),
        kept: kept(&persona.kept),
    }
}

pub(in crate::storage) fn stage(stage: &Stage) -> StageRecord {
    use crate::document::Phase;
    StageRecord {
        id: stage.id.to_string(),
        title: stage.title.clone(),
        goal: stage.goal.clone(),
        phase: some_word(stage.phase, Phase::word),
        color: stage
            .color
            .map(|color| color.to_string())
            .unwrap_or_default(),
        kept: kept(&stage.kept),
    }
}

pub(in crate::storage) fn touchpoint(touchpoint: &Touchpoint) -> TouchpointRecord {
    TouchpointRecord {
        id: touchpoint.id.to_string(),
        stage: touchpoint.stage.to_string(),
        title: touchpoint.title.clone(),
        description: touchpoint.description.clone(),
        channel: touchpoint.channel.clone(),
        track: (touchpoint.track > 0).then(|| touchpoint.track.into()),
        moment_of_truth: touchpoint.moment_of_truth,
        evidence_level: word(
            touchpoint.evidence_level,
            EvidenceLevel::Unknown,
            EvidenceLevel::word,
        ),
        owner: touchpoint.owner.clone(),
        minutes: touchpoint.minutes,
        sub_journey: touchpoint.sub_journey.clone(),
        width: touchpoint.width,
        tags: Few(touchpoint.tags.clone()),
        kept: kept(&touchpoint.kept),
    }
}

pub(in crate::storage) fn pain_point(pain: &PainPoint) -> PainPointRecord {
    PainPointRecord {
        id: pain.id.to_string(),
        title: pain.title.clone(),
        description: pain.description.clone(),
        severity: word(pain.severity, Severity::Minor, Severity::word),
        frequency: pain.frequency,
        owner: pain.owner.clone(),
        status: word(pain.status, PainStatus::Open, PainStatus::word),
        cost: pain.cost,
        tags: Few(pain.tags.clone()),
        kept: kept(&pain.kept),
    }
}

pub(in crate::storage) fn idea(idea: &Idea) -> IdeaRecord {
    use crate::document::Kano;
    IdeaRecord {
        id: idea.id.to_string(),
        title: idea.title.clone(),
        description: idea.description.clone(),
        source: word(idea.source, IdeaSource::Own, IdeaSource::word),
        kano: some_word(idea.kano, Kano::word),
        impact: idea.impact,
        effort: idea.effort,
        reach: idea.reach,
        confidence: idea.confidence,
        owner: idea.owner.clone(),
        status: word(idea.status, IdeaStatus::Open, IdeaStatus::word),
        tags: Few(idea.tags.clone()),
        kept: kept(&idea.kept),
    }
}

pub(in crate::storage) fn evidence(evidence: &Evidence) -> EvidenceRecord {
    let is_usual = evidence.kind == EvidenceKind::Assumption;
    EvidenceRecord {
        id: evidence.id.to_string(),
        kind: said("kind", evidence.kind.word(), is_usual, &evidence.kept),
        fact: evidence.fact.clone(),
        interpretation: evidence.interpretation.clone(),
        place: evidence.place.clone(),
        date: evidence.date.clone(),
        who: evidence.who.clone(),
        weight: evidence.weight,
        score: evidence.score,
        url: evidence.url.clone(),
        kept: kept(&evidence.kept),
    }
}

pub(in crate::storage) fn note(note: &Note) -> NoteRecord {
    NoteRecord {
        id: note.id.to_string(),
        lane: note.lane.to_string(),
        at: note.at.id().to_string(),
        text: note.text.clone(),
        span: (note.span != 1).then(|| note.span.into()),
        picture: note
            .picture
            .as_ref()
            .map(picture::encode)
            .unwrap_or_default(),
        kept: kept(&note.kept),
    }
}

pub(in crate::storage) fn link(link: &Link) -> LinkRecord {
    let data = &link.data;
    LinkRecord {
        from: link.key.from.id().to_string(),
        to: link.key.to.id().to_string(),
        kind: link.key.kind.word().to_owned(),
        label: data.label.clone(),
        share: data.share,
        emotion: data.emotion,
        thought: data.thought.clone(),
        expectation: data.expectation.clone(),
        weight: data.weight,
        kept: kept(&data.kept),
    }
}

pub(in crate::storage) fn reading(reading: &Reading) -> ReadingRecord {
    let key = &reading.key;
    let mut record = ReadingRecord {
        metric: key.metric.to_string(),
        at: match key.at {
            Scope::Map => String::new(),
            Scope::Stage(id) => id.to_string(),
            Scope::Touchpoint(id) => id.to_string(),
        },
        persona: key.persona.map(|id| id.to_string()).unwrap_or_default(),
        period: key.period.clone(),
        value: reading.value,
        n: reading.n,
        source: reading.source.clone(),
        date: reading.date.clone(),
        kept: kept(&reading.kept),
        ..ReadingRecord::default()
    };
    match &reading.counts {
        None => {}
        Some(Counts::Promoters {
            promoters,
            passives,
            detractors,
        }) => {
            record.promoters = Some(*promoters);
            record.passives = Some(*passives);
            record.detractors = Some(*detractors);
        }
        Some(Counts::Answers(answers)) => record.answers = Some(Few(answers.clone())),
        Some(Counts::Ratio { part, whole }) => {
            record.part = Some(*part);
            record.whole = Some(*whole);
        }
        Some(Counts::Sum { sum, of }) => (record.sum, record.of) = (Some(*sum), Some(*of)),
        Some(Counts::Customers { start, end, new }) => {
            record.start = Some(*start);
            record.end = Some(*end);
            record.new = Some(*new);
        }
        Some(Counts::Times { seconds, never }) => {
            record.times = Some(Few(seconds.clone()));
            record.never = Some(*never).filter(|never| *never > 0);
        }
        Some(Counts::Attributes {
            satisfaction,
            importance,
        }) => {
            record.satisfaction = Some(Few(satisfaction.clone()));
            record.importance = Some(Few(importance.clone()));
        }
        Some(Counts::Purchases {
            purchase,
            frequency,
            lifespan,
        }) => {
            record.purchase = Some(*purchase);
            record.frequency = Some(*frequency);
            record.lifespan = Some(*lifespan);
        }
        Some(Counts::Subscription {
            arpa,
            margin,
            churn,
        }) => {
            record.arpa = Some(*arpa);
            record.margin = Some(*margin);
            record.churn = Some(*churn);
        }
    }
    record
}

pub(in crate::storage) fn goal(goal: &Goal) -> GoalRecord {
    GoalRecord {
        metric: goal.metric.to_string(),
        at: match goal.at {
            Scope::Map => String::new(),
            Scope::Stage(id) => id.to_string(),
            Scope::Touchpoint(id) => id.to_string(),
        },
        target: goal.target,
        benchmark: goal.benchmark,
        kept: kept(&goal.kept),
    }
}

pub(in crate::storage) fn view(view: &SavedView) -> ViewRecord {
    let filter = &view.filter;
    ViewRecord {
        id: view.id.to_string(),
        name: view.name.clone(),
        hides: view.hides,
        personas: Few(filter.personas.iter().map(ToString::to_string).collect()),
        channels: Few(filter.channels.clone()),
        owners: Few(filter.owners.clone()),
        severities: words(&filter.severities, Severity::word),
        statuses: words(&filter.statuses, Status::word),
        evidence_levels: words(&filter.levels, EvidenceLevel::word),
        tags: Few(filter.tags.clone()),
        kept: kept(&view.kept),
    }
}

pub(in crate::storage) fn dismissal(dismissal: &Dismissal) -> DismissalRecord {
    DismissalRecord {
        kind: dismissal.kind.clone(),
        about: Few(dismissal.about.iter().map(ToString::to_string).collect()),
        period: dismissal.period.clone(),
        reason: dismissal.reason.clone(),
        kept: kept(&dismissal.kept),
    }
}

fn words<T: Copy>(choices: &[T], word: fn(T) -> &'static str) -> Few<String> {
    Few(choices
        .iter()
        .map(|choice| word(*choice).to_owned())
        .collect())
}

pub(in crate::storage) fn set_aside(record: &KeptRecord) -> SetAsideRecord {
    SetAsideRecord {
        section: record.section.clone(),
        record: record.text.clone(),
        kept: Vec::new(),
    }
}
