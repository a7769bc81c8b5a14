//! Which rows the filter wants, and their order while nobody has sorted them.

use std::collections::HashMap;

use crate::app::numbers::{name_of_metric, name_of_persona, name_of_place};
use crate::document::{Map, MetricId, PersonaId, Scope, StageId};
use crate::metrics::Question;

use super::cell::Maker;
use super::sheet::Wanted;

/// The order of rows nobody has sorted: by metric, place along the journey,
/// persona.
pub(super) fn ranks(map: &Map) -> impl Fn(&Question) -> (usize, usize, usize) {
    let metrics = map.metrics().iter().enumerate();
    let metrics: HashMap<MetricId, usize> = metrics.map(|(n, m)| (m.id, n)).collect();
    let mut places: HashMap<Scope, usize> = HashMap::new();
    let steps: Vec<(StageId, Scope)> = map
        .touchpoints()
        .map(|step| (step.stage, Scope::Touchpoint(step.id)))
        .collect();
    let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
    // A stage stands before its steps: steps are counted within wide gaps.
    let gap = steps.len() + 1;
    let stage_rank: HashMap<StageId, usize> =
        stages.iter().enumerate().map(|(n, id)| (*id, n)).collect();
    for (n, stage) in stages.iter().enumerate() {
        places.insert(Scope::Stage(*stage), 1 + n * gap);
    }
    for (n, (stage, at)) in steps.iter().enumerate() {
        let stage = stage_rank.get(stage).copied().unwrap_or(0);
        places.insert(*at, 2 + stage * gap + n);
    }
    let personas: HashMap<PersonaId, usize> = map
        .personas()
        .enumerate()
        .map(|(n, p)| (p.id, n + 1))
        .collect();
    move |question| {
        let persona = question.persona.and_then(|id| personas.get(&id).copied());
        (
            metrics.get(&question.metric).copied().unwrap_or(usize::MAX),
            places.get(&question.at).copied().unwrap_or(0),
            persona.unwrap_or(0),
        )
    }
}

/// Whether the filter wants a row.
pub(super) fn fits(
    maker: &Maker,
    wanted: &Wanted,
    question: Question,
    source: Option<&str>,
) -> bool {
    let Question {
        metric,
        at,
        persona,
    } = question;
    let inside = |wanted: Scope| match (wanted, at) {
        (Scope::Stage(stage), Scope::Touchpoint(id)) => maker
            .map
            .touchpoint(id)
            .is_some_and(|step| step.stage == stage),
        _ => wanted == at,
    };
    if wanted.metric.is_some_and(|wanted| wanted != metric)
        || wanted.persona.is_some_and(|wanted| Some(wanted) != persona)
        || wanted.at.is_some_and(|wanted| !inside(wanted))
    {
        return false;
    }
    let text = wanted.text.trim().to_lowercase();
    if text.is_empty() {
        return true;
    }
    let metric = maker.map.metric(metric);
    let metric = metric.map_or(String::new(), |metric| name_of_metric(maker.texts, metric));
    let names = [
        metric,
        name_of_place(maker.map, maker.texts, at),
        name_of_persona(maker.map, maker.texts, persona),
        source.unwrap_or_default().to_owned(),
    ];
    names.iter().any(|name| name.to_lowercase().contains(&text))
}
