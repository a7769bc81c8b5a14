//! The records of version 1 of the file.
//!
//! Choices are words and ids are text here: whether they mean anything is
//! decided in `convert`. An empty text or list, `false` and `None` are left
//! out of the file.

use super::record::{Few, List, record};
use crate::document::{
    MAX_DISMISSALS, MAX_GOALS, MAX_LANES, MAX_LINKS, MAX_METRICS, MAX_NODES, MAX_READINGS,
    MAX_STAGES, MAX_VIEWS,
};
use crate::storage::limits::MAX_SET_ASIDE;

record! {
    /// The whole file.
    File in "file", at most 1 => {
        format: String, version: u64;
        min_reader: Option<u64>,
        written_by: String,
        map: MapRecord,
        lanes: List<LaneRecord>,
        metrics: List<MetricRecord>,
        personas: List<PersonaRecord>,
        stages: List<StageRecord>,
        touchpoints: List<TouchpointRecord>,
        pain_points: List<PainPointRecord>,
        ideas: List<IdeaRecord>,
        evidence: List<EvidenceRecord>,
        notes: List<NoteRecord>,
        links: List<LinkRecord>,
        readings: List<ReadingRecord>,
        goals: List<GoalRecord>,
        views: List<ViewRecord>,
        dismissals: List<DismissalRecord>,
        set_aside: List<SetAsideRecord>,
    }
}

/// The fields that stand on the first line of the file.
pub(in crate::storage) const HEADER: &[&str] = &["format", "version", "min_reader", "written_by"];

record! {
    /// What the map says about itself.
    MapRecord in "map", at most 1 => {
        ;
        title: String,
        subject: String,
        purpose: String,
        owner: String,
        client: String,
        date: String,
        state: String,
        basis: String,
        language: String,
        currency: String,
        emotion_scale: Option<EmotionScaleRecord>,
        emotion_source: String,
        counterpart: String,
    }
}

record! {
    /// The scale of every emotion in the map.
    EmotionScaleRecord in "map", at most 1 => {
        min: f64, max: f64, neutral: f64;
        min_label: String,
        max_label: String,
    }
}

record! {
    /// A row of the map.
    LaneRecord in "lanes", at most MAX_LANES => {
        id: String, kind: String;
        title: String,
        caption: String,
        hidden: bool,
        internal: bool,
        height: Option<f64>,
        metrics: Few<String>,
    }
}

record! {
    /// What is measured.
    MetricRecord in "metrics", at most MAX_METRICS => {
        id: String, kind: String;
        name: String,
        unit: String,
        scale: Option<MetricScaleRecord>,
        direction: String,
        aggregation: String,
        target: Option<f64>,
        benchmark: Option<f64>,
    }
}

record! {
    /// The range of a metric's values.
    MetricScaleRecord in "metrics", at most 1 => {
        min: f64, max: f64;
    }
}

record! {
    /// A customer segment with a face; `portrait` is base64.
    PersonaRecord in "personas", at most MAX_NODES => {
        id: String;
        name: String,
        segment: String,
        share: Option<f64>,
        goals: String,
        needs: String,
        motivation: String,
        context: String,
        quote: String,
        color: String,
        portrait: String,
    }
}

record! {
    /// A phase of the journey.
    StageRecord in "stages", at most MAX_STAGES => {
        id: String;
        title: String,
        goal: String,
        phase: String,
        color: String,
    }
}

record! {
    /// One step.
    TouchpointRecord in "touchpoints", at most MAX_NODES => {
        id: String, stage: String;
        title: String,
        description: String,
        channel: String,
        track: Option<u64>,
        moment_of_truth: bool,
        evidence_level: String,
        owner: String,
        minutes: Option<f64>,
        sub_journey: String,
        width: Option<f64>,
        tags: Few<String>,
    }
}

record! {
    /// What goes wrong.
    PainPointRecord in "pain_points", at most MAX_NODES => {
        id: String;
        title: String,
        description: String,
        severity: String,
        frequency: Option<f64>,
        owner: String,
        status: String,
        cost: Option<f64>,
        tags: Few<String>,
    }
}

record! {
    /// An opportunity or solution.
    IdeaRecord in "ideas", at most MAX_NODES => {
        id: String;
        title: String,
        description: String,
        source: String,
        kano: String,
        impact: Option<f64>,
        effort: Option<f64>,
        reach: Option<f64>,
        confidence: Option<f64>,
        owner: String,
        status: String,
        tags: Few<String>,
    }
}

record! {
    /// Why something is believed.
    EvidenceRecord in "evidence", at most MAX_NODES => {
        id: String;
        kind: String,
        fact: String,
        interpretation: String,
        place: String,
        date: String,
        who: String,
        weight: Option<f64>,
        score: Option<f64>,
        url: String,
    }
}

record! {
    /// A card in a text or picture lane; `picture` is base64.
    NoteRecord in "notes", at most MAX_NODES => {
        id: String, lane: String, at: String;
        text: String,
        span: Option<u64>,
        picture: String,
    }
}

record! {
    /// How two nodes relate.
    LinkRecord in "links", at most MAX_LINKS => {
        from: String, to: String, kind: String;
        label: String,
        share: Option<f64>,
        emotion: Option<f64>,
        thought: String,
        expectation: String,
        weight: Option<f64>,
    }
}

record! {
    /// A measured number; without `at` it holds for the whole map.
    ReadingRecord in "readings", at most MAX_READINGS => {
        metric: String;
        at: String,
        persona: String,
        period: String,
        value: Option<f64>,
        n: Option<u64>,
        promoters: Option<u64>,
        passives: Option<u64>,
        detractors: Option<u64>,
        answers: Option<Few<u64>>,
        part: Option<u64>,
        whole: Option<u64>,
        sum: Option<f64>,
        of: Option<u64>,
        start: Option<u64>,
        end: Option<u64>,
        new: Option<u64>,
        times: Option<Few<f64>>,
        never: Option<u64>,
        satisfaction: Option<Few<f64>>,
        importance: Option<Few<f64>>,
        purchase: Option<f64>,
        frequency: Option<f64>,
        lifespan: Option<f64>,
        arpa: Option<f64>,
        margin: Option<f64>,
        churn: Option<f64>,
        source: String,
        date: String,
    }
}

record! {
    /// What a metric should reach at one place.
    GoalRecord in "goals", at most MAX_GOALS => {
        metric: String;
        at: String,
        target: Option<f64>,
        benchmark: Option<f64>,
    }
}

record! {
    /// What somebody wants to see of the map, by name.
    ViewRecord in "views", at most MAX_VIEWS => {
        id: String;
        name: String,
        hides: bool,
        personas: Few<String>,
        channels: Few<String>,
        owners: Few<String>,
        severities: Few<String>,
        statuses: Few<String>,
        evidence_levels: Few<String>,
        tags: Few<String>,
    }
}

record! {
    /// A finding somebody decided to leave, and why.
    DismissalRecord in "dismissals", at most MAX_DISMISSALS => {
        kind: String;
        about: Few<String>,
        period: String,
        reason: String,
    }
}

record! {
    /// A record that could not become part of the map, as text.
    SetAsideRecord in "set_aside", at most MAX_SET_ASIDE => {
        section: String, record: String;
    }
}
