//! The value of each touchpoint on its way to a colour.

use super::{HeatBy, HeatSign, Tone};
use crate::document::{
    EvidenceLevel, LinkKind, MetricDefinition, MetricId, Node, NodeId, Scope, Severity, Touchpoint,
    TouchpointId,
};
use crate::language::Message;
use crate::layout::grid::Sheet;
use crate::layout::value::{is_weak, to_share};
use crate::metrics::{
    Answer, Average, Emotions, Question, Summary, Trust, Warm, goodness, shared_colors, target_of,
};

/// A touchpoint's value and the colour it has.
pub(super) struct Value<'m> {
    pub(super) at: TouchpointId,
    pub(super) tone: Tone,
    pub(super) sign: Option<HeatSign>,
    pub(super) weak: bool,
    /// Value and n in words.
    pub(super) label: String,
    /// The period it is of.
    pub(super) period: Option<&'m str>,
}

/// The values of the touchpoints in the picture; `None` when the map does not
/// have what is asked for.
pub(super) fn find<'m>(sheet: &Sheet<'m>, by: HeatBy) -> Option<Vec<Value<'m>>> {
    let map = sheet.map;
    let steps = map.touchpoints();
    let steps = steps.filter(|step| sheet.cells.contains_key(&step.id));
    Some(match by {
        HeatBy::Severity => steps.map(|step| of_pains(sheet, step)).collect(),
        HeatBy::EvidenceLevel => steps.map(|step| of_evidence(sheet, step)).collect(),
        HeatBy::Emotion => {
            let emotions = Emotions::of(map);
            steps
                .map(|step| of_emotions(sheet, &emotions, step))
                .collect()
        }
        HeatBy::Metric(id) => {
            let steps: Vec<TouchpointId> = steps.map(|step| step.id).collect();
            of_metric(sheet, map.metric(id)?, id, &steps)
        }
    })
}

fn nothing<'m>(sheet: &Sheet<'_>, at: TouchpointId) -> Value<'m> {
    Value {
        at,
        tone: Tone::NoData,
        sign: None,
        weak: false,
        label: sheet.texts.get("picture-no-data").into_owned(),
        period: None,
    }
}

/// How good a severity is. None of them is good.
pub(super) fn goodness_of_pain(severity: Severity) -> f32 {
    match severity {
        Severity::Minor => 0.5,
        Severity::Workaround => 0.25,
        Severity::Blocker => 0.0,
    }
}

/// How good it is to know as much.
pub(super) fn goodness_of_evidence(level: EvidenceLevel) -> Option<f32> {
    match level {
        EvidenceLevel::Unknown => None,
        EvidenceLevel::Assumption => Some(0.0),
        EvidenceLevel::Researched => Some(0.5),
        EvidenceLevel::Measured => Some(1.0),
    }
}

fn of_pains<'m>(sheet: &Sheet<'_>, step: &Touchpoint) -> Value<'m> {
    let links = sheet.map.links_to(step.id, LinkKind::Hurts);
    let severity = |id: NodeId| match sheet.map.node(id)? {
        Node::PainPoint(pain) => sheet.shows(pain.id).then_some(pain.severity),
        _ => None,
    };
    let severities = links.iter().filter_map(|link| severity(link.key.from));
    let severities: Vec<Severity> = severities.collect();
    let Some(worst) = severities.iter().max_by_key(|severity| severity.level()) else {
        let label = sheet.texts.get("heat-no-pain").into_owned();
        return Value {
            label,
            ..nothing(sheet, step.id)
        };
    };
    Value {
        tone: Tone::Warm(goodness_of_pain(*worst)),
        sign: Some(HeatSign::Severity(*worst)),
        label: sheet.texts.word("severity", worst.word()).into_owned(),
        ..nothing(sheet, step.id)
    }
}

fn of_evidence<'m>(sheet: &Sheet<'_>, step: &Touchpoint) -> Value<'m> {
    let level = step.evidence_level;
    let Some(goodness) = goodness_of_evidence(level) else {
        return nothing(sheet, step.id);
    };
    Value {
        tone: Tone::Warm(goodness),
        sign: Some(HeatSign::Evidence(level)),
        label: sheet
            .texts
            .word("evidence-level", level.word())
            .into_owned(),
        ..nothing(sheet, step.id)
    }
}

fn of_emotions<'m>(sheet: &Sheet<'_>, emotions: &Emotions, step: &Touchpoint) -> Value<'m> {
    let average = emotions.average_of(sheet.map, step.id, |id| sheet.shows(id));
    let Some(average) = average else {
        return nothing(sheet, step.id);
    };
    let goodness = to_share(sheet.map.info().emotion_scale.share(average.mean));
    let mean = sheet.words().emotion(average.mean);
    let message = Message::new("heat-emotion")
        .text("mean", mean)
        .text("weights", weights(average))
        .count("count", average.personas);
    Value {
        tone: Tone::Warm(goodness),
        sign: Some(HeatSign::of(goodness)),
        label: sheet.texts.say(&message),
        ..nothing(sheet, step.id)
    }
}

fn weights(average: Average) -> &'static str {
    if average.weighted { "shares" } else { "none" }
}

fn of_metric<'m>(
    sheet: &Sheet<'m>,
    metric: &MetricDefinition,
    id: MetricId,
    steps: &[TouchpointId],
) -> Vec<Value<'m>> {
    let mut warm: Vec<Warm> = Vec::new();
    let mut places: Vec<usize> = Vec::new();
    let mut values: Vec<Value<'m>> = Vec::with_capacity(steps.len());
    for step in steps {
        let at = Scope::Touchpoint(*step);
        let question = Question {
            metric: id,
            at,
            persona: None,
        };
        let latest = sheet.records.book.latest(question);
        let value = match &latest {
            None => nothing(sheet, *step),
            Some(latest) => match &latest.answer {
                Ok(answer) => of_answer(sheet, metric, *step, latest.period, answer),
                Err(why) => Value {
                    label: sheet.words().refusal(*why),
                    ..nothing(sheet, *step)
                },
            },
        };
        if let Some(Ok(answer)) = latest.map(|latest| latest.answer)
            && let Some(of) = warmth(metric, target_of(sheet.map, metric, at), &answer.summary)
        {
            places.push(values.len());
            warm.push(of);
        }
        values.push(value);
    }
    for (place, color) in places.into_iter().zip(shared_colors(&warm)) {
        let goodness = to_share(color);
        values[place].tone = Tone::Warm(goodness);
        values[place].sign = Some(HeatSign::of(goodness));
    }
    values
}

fn of_answer<'m>(
    sheet: &Sheet<'_>,
    metric: &MetricDefinition,
    step: TouchpointId,
    period: &'m str,
    answer: &Answer<'_>,
) -> Value<'m> {
    let summary = &answer.summary;
    let Some(figures) = sheet.words().figures(metric, summary) else {
        return nothing(sheet, step);
    };
    let mut parts = vec![figures.value, sheet.words().sample(summary.n)];
    if summary.trust == Trust::DirectionOnly {
        parts.push(sheet.texts.get("heat-small-sample").into_owned());
    }
    Value {
        tone: Tone::Plain,
        weak: is_weak(summary),
        label: parts.join(" · "),
        period: Some(period),
        ..nothing(sheet, step)
    }
}

/// How good a number is, with the ends of its interval.
fn warmth(metric: &MetricDefinition, target: Option<f64>, summary: &Summary) -> Option<Warm> {
    let good = |value: f64| goodness(metric, target, value);
    let bounds = summary.bounds().and_then(|(low, high)| {
        let (a, b) = (good(low)?, good(high)?);
        Some((a.min(b), a.max(b)))
    });
    Some(Warm {
        goodness: good(summary.value?)?,
        bounds,
    })
}
