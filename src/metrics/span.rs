//! The range that bars of a metric span on a map.

use super::{Book, Question, Summary, scale_of, summarise};
use crate::document::{Map, MetricDefinition, MetricScale};

/// From where to where bars of a metric reach: over its scale, or, where it has
/// none, from zero to round numbers beyond every value, interval, target and
/// benchmark it has on this map. Bars of one metric have one range, so that
/// they can be compared.
///
/// `None` without a scale and without any number.
#[must_use]
pub fn span_of(map: &Map, book: &Book<'_>, metric: &MetricDefinition) -> Option<MetricScale> {
    if let Some(scale) = scale_of(metric) {
        return Some(scale);
    }
    let readings = map.readings().iter();
    let readings = readings.filter(|reading| reading.key.metric == metric.id);
    // What the personas of a place come to together can be more than each.
    let together = |at, period: &str| {
        let question = Question {
            metric: metric.id,
            at,
            persona: None,
        };
        let answer = book.at(question, period).ok();
        answer.map(|answer| answer.summary)
    };
    let summaries = readings.flat_map(|reading| {
        let of_persona = reading.key.persona.is_some();
        let pooled = of_persona.then(|| together(reading.key.at, &reading.key.period));
        [Some(summarise(metric, reading)), pooled.flatten()]
    });
    let values = summaries.flatten().flat_map(|summary| ends(&summary));
    let goals = map.goals().iter();
    let goals = goals.filter(|goal| goal.metric == metric.id);
    let goals = goals.flat_map(|goal| [goal.target, goal.benchmark]);
    let goals = goals.chain([metric.target, metric.benchmark]).flatten();
    let all = values.chain(goals).filter(|value| value.is_finite());
    let (min, max) = all.fold(None, |range, value| {
        let (min, max): (f64, f64) = range.unwrap_or((0.0, 0.0));
        Some((min.min(value), max.max(value)))
    })?;
    let min = if min < 0.0 { -round_above(-min) } else { 0.0 };
    let max = if max > 0.0 || min == 0.0 {
        round_above(max)
    } else {
        0.0
    };
    Some(MetricScale { min, max })
}

/// The value and the ends of its interval.
fn ends(summary: &Summary) -> Vec<f64> {
    let (low, high) = summary.interval.unzip();
    [summary.value, low, high].into_iter().flatten().collect()
}

/// The next round number above one that is not below zero.
fn round_above(value: f64) -> f64 {
    if value < 1e-9 {
        return 1.0;
    }
    let power = 10_f64.powf(value.log10().floor());
    let steps = [1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    let step = steps.into_iter().find(|step| step * power > value);
    let round = step.unwrap_or(12.0) * power;
    if round.is_finite() { round } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{
        Goal, MapParts, MetricId, MetricKind, Node, Reading, ReadingKey, Scope, Stage, StageId,
        Touchpoint, TouchpointId, Unit,
    };

    fn span(metric: MetricDefinition, values: &[f64], goal: Option<f64>) -> Option<(f64, f64)> {
        let (stage, step) = (StageId::mint(1), TouchpointId::mint(1));
        let id = metric.id;
        let readings = values.iter().zip(2000..).map(|(value, year)| {
            let mut reading = Reading::new(ReadingKey {
                metric: id,
                at: Scope::Touchpoint(step),
                persona: None,
                period: year.to_string(),
            });
            reading.value = Some(*value);
            reading
        });
        let goals = goal.map(|target| Goal {
            target: Some(target),
            ..Goal::new(id, Scope::Touchpoint(step))
        });
        let map = Map::assemble(MapParts {
            nodes: vec![
                Node::from(Stage::new(stage)),
                Node::from(Touchpoint::new(step, stage)),
            ],
            readings: readings.collect(),
            goals: goals.into_iter().collect(),
            metrics: vec![metric],
            ..MapParts::default()
        });
        let map = map.0;
        let span = span_of(&map, &Book::new(&map), map.metric(id)?)?;
        Some((span.min, span.max))
    }

    fn metric(kind: MetricKind) -> MetricDefinition {
        MetricDefinition::new(MetricId::mint(1), kind)
    }

    #[test]
    fn bars_hold_every_value_and_goal_and_begin_at_zero() {
        let aht = metric(MetricKind::Aht);
        assert_eq!(span(aht.clone(), &[372.0, 310.0], None), Some((0.0, 400.0)));
        assert_eq!(span(aht.clone(), &[372.0], Some(400.0)), Some((0.0, 500.0)));
        let with_target = MetricDefinition {
            target: Some(900.0),
            ..aht.clone()
        };
        assert_eq!(span(with_target, &[372.0], None), Some((0.0, 1_000.0)));
        assert_eq!(span(aht, &[], None), None);
    }

    #[test]
    fn a_metric_of_both_signs_spans_its_values_and_zero() {
        let mut lift = metric(MetricKind::Own);
        lift.unit = Some(Unit::Percent);
        let span_of = |values: &[f64]| span(lift.clone(), values, None);
        assert_eq!(span_of(&[127.0, -22.0]), Some((-25.0, 150.0)));
        assert_eq!(span_of(&[-22.0]), Some((-25.0, 0.0)));
        assert_eq!(span_of(&[0.0]), Some((0.0, 1.0)));
    }

    #[test]
    fn a_metric_with_a_scale_keeps_it() {
        let csat = metric(MetricKind::CsatTopTwo);
        assert_eq!(span(csat, &[3.0], None), Some((0.0, 100.0)));
    }

    #[test]
    fn odd_values_make_no_odd_ends() {
        let values = [1e300, 1e-300, f64::MAX];
        let (min, max) = span(metric(MetricKind::Aov), &values, None).unwrap_or((1.0, 0.0));
        assert!(min == 0.0 && max.is_finite() && max > 0.0);
    }
}
