//! Taking a metric off the map: at once where nothing is lost, else after
//! asking.

use crate::app::dialog::Dialog;
use crate::app::numbers::name_of_metric;
use crate::app::request::{Request, Requests};
use crate::app::view::View;
use crate::document::{Map, MetricDefinition, MetricId, NumberCommand};

/// A metric that shall go, and what goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MetricRemoval {
    /// The metric.
    pub(crate) metric: MetricId,
    /// What it is called.
    pub(crate) name: String,
    /// How many readings are lost.
    pub(crate) readings: usize,
    /// How many goals at single places are lost.
    pub(crate) goals: usize,
}

impl MetricRemoval {
    fn new(map: &Map, metric: MetricId, name: String) -> Self {
        let mut readings = 0;
        for reading in map.readings() {
            readings += usize::from(reading.key.metric == metric);
        }
        let goals = map.goals().iter().filter(|goal| goal.metric == metric);
        Self {
            metric,
            name,
            readings,
            goals: goals.count(),
        }
    }
}

/// Removes the metric, or asks whether to.
pub(super) fn ask(view: &View, metric: &MetricDefinition, requests: &mut Requests) {
    let name = name_of_metric(view.texts, metric);
    let removal = MetricRemoval::new(view.map(), metric.id, name);
    if removal.readings + removal.goals == 0 {
        requests.run(NumberCommand::RemoveMetric(metric.id));
    } else {
        let dialog = Dialog::RemoveMetric(removal);
        requests.push(Request::Ask(Box::new(dialog)));
    }
}
