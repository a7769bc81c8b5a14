//! Which chart is shown of an open map. A way to look: no file remembers it.

use std::collections::HashMap;

use crate::app::state::State;
use crate::document::{Counts, Map, MetricId, MetricKind, PersonaId, Reading, Scope};
use crate::layout::{ChartAsked, ChartKind};
use crate::metrics::{Book, Question, answers};

/// What is wanted of the charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChartRequest {
    /// Show the panel, or put it away.
    Toggle,
    /// Another kind of chart.
    Kind(ChartKind),
    /// Another metric.
    Metric(MetricId),
    /// Another place.
    At(Scope),
    /// Another persona, or all customers.
    Persona(Option<PersonaId>),
}

/// Which chart is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ChartChoice {
    /// Whether the panel is shown.
    pub(crate) open: bool,
    kind: ChartKind,
    metric: Option<MetricId>,
    at: Option<Scope>,
    persona: Option<PersonaId>,
}

impl Default for ChartChoice {
    fn default() -> Self {
        Self {
            open: false,
            kind: ChartKind::Periods,
            metric: None,
            at: None,
            persona: None,
        }
    }
}

/// Does what was asked for.
pub(crate) fn answer(state: &mut State, request: ChartRequest) {
    if let Some(document) = state.documents.active_mut() {
        document.charts.answer(request);
    }
}

/// Whether the panel is shown.
pub(crate) fn is_open(state: &State) -> bool {
    let document = state.document();
    document.is_some_and(|document| document.charts.open)
}

impl ChartChoice {
    fn answer(&mut self, request: ChartRequest) {
        match request {
            ChartRequest::Toggle => self.open = !self.open,
            ChartRequest::Kind(kind) => self.kind = kind,
            // A place that suits one metric seldom suits another.
            ChartRequest::Metric(metric) => (self.metric, self.at) = (Some(metric), None),
            ChartRequest::At(at) => self.at = Some(at),
            ChartRequest::Persona(persona) => self.persona = persona,
        }
    }

    /// The chart of this map: what was chosen, as far as it is still there,
    /// and else what has most to show.
    pub(super) fn on(&self, map: &Map) -> ChartAsked {
        let chosen = self.metric.filter(|id| map.metric(*id).is_some());
        let metric = chosen.or_else(|| usual_metric(map, self.kind));
        let persona = self.persona.filter(|id| map.persona(*id).is_some());
        let question = metric.map(|metric| {
            let at = self.at.filter(|at| exists(map, *at));
            let at = at.unwrap_or_else(|| usual_place(map, self.kind, metric));
            Question {
                metric,
                at,
                persona,
            }
        });
        ChartAsked {
            kind: self.kind,
            question,
        }
    }
}

fn exists(map: &Map, at: Scope) -> bool {
    match at {
        Scope::Map => true,
        Scope::Stage(id) => map.stage(id).is_some(),
        Scope::Touchpoint(id) => map.touchpoint(id).is_some(),
    }
}

/// The metric with most readings that the kind of chart can show.
fn usual_metric(map: &Map, kind: ChartKind) -> Option<MetricId> {
    let mut counts: HashMap<MetricId, usize> = HashMap::new();
    for reading in map.readings().iter().filter(|r| suits(map, kind, r)) {
        *counts.entry(reading.key.metric).or_default() += 1;
    }
    let metrics = map.metrics().iter().map(|metric| metric.id);
    // Of equals the first one: `max_by_key` takes the last.
    metrics
        .rev()
        .max_by_key(|id| counts.get(id).copied().unwrap_or(0))
}

/// Whether a reading can stand on this kind of chart.
fn suits(map: &Map, kind: ChartKind, reading: &Reading) -> bool {
    match kind {
        ChartKind::Answers => matches!(
            reading.counts,
            Some(Counts::Answers(_) | Counts::Promoters { .. })
        ),
        ChartKind::Funnel => {
            let metric = map.metric(reading.key.metric).map(|metric| metric.kind);
            matches!(metric, Some(MetricKind::Conversion | MetricKind::DropOff))
        }
        _ => true,
    }
}

/// The whole map where its number is known or can be pooled, else the place
/// that was measured most often.
fn usual_place(map: &Map, kind: ChartKind, metric: MetricId) -> Scope {
    let question = Question {
        metric,
        at: Scope::Map,
        persona: None,
    };
    let book = Book::new(map);
    let is_known = match kind {
        ChartKind::Answers => answers(map, &book, question).is_some(),
        _ => book.latest_known(question).is_some(),
    };
    if is_known {
        return Scope::Map;
    }
    let mut counts: Vec<(Scope, usize)> = Vec::new();
    let of_metric = map.readings().iter().filter(|r| r.key.metric == metric);
    for reading in of_metric.filter(|reading| suits(map, kind, reading)) {
        match counts.iter_mut().find(|(at, _)| *at == reading.key.at) {
            Some((_, count)) => *count += 1,
            None => counts.push((reading.key.at, 1)),
        }
    }
    let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(Scope::Map, |(at, _)| at)
}
