//! Conversion over the steps of a stage or the map, out of the readings of a
//! book.

use super::{Answer, Book, Question, pooled};
use crate::document::{MetricDefinition, Reading, Scope, TouchpointId};
use crate::metrics::along::{flow_of, over};
use crate::metrics::pool::{CannotPool, Over, added};
use crate::metrics::{Flow, Way};

impl<'m> Book<'m> {
    /// Conversion over the main path of a stage or the map, as `said_as` says
    /// it: not all pass its branches.
    ///
    /// # Errors
    /// Why the steps make no conversion, or that none was measured.
    pub(in crate::metrics) fn along(
        &self,
        metric: &MetricDefinition,
        said_as: &MetricDefinition,
        question: Question,
        period: &str,
    ) -> Result<Answer<'m>, CannotPool> {
        let steps: Vec<Vec<&Reading>> = self
            .main_path(question.at)
            .map(|step| self.of_step(question, step, period))
            .collect();
        let measured: Vec<&Vec<&Reading>> = steps.iter().filter(|step| !step.is_empty()).collect();
        let flow = |step: &&Vec<&Reading>| flow_of(metric, added(step).as_ref());
        let flows: Option<Vec<Flow>> = measured.iter().map(flow).collect();
        let way = Way::of(
            measured.len(),
            steps.len(),
            flows.as_deref().unwrap_or_default(),
        );
        let answer = match measured.as_slice() {
            // The personas at the only step, or everybody there.
            [only] => pooled(metric, only, Over::Personas)?,
            _ => Answer {
                summary: over(said_as, &flows.ok_or(CannotPool::OnlyResults)?)?,
                reading: None,
                of: measured.iter().map(|step| step.len()).sum(),
                way: None,
            },
        };
        Ok(Answer {
            way: Some(way),
            ..answer
        })
    }

    /// The steps of the first track inside a stage or the map.
    pub(super) fn main_path(&self, at: Scope) -> impl Iterator<Item = TouchpointId> {
        self.steps_inside(at).filter(|id| {
            let step = self.map.touchpoint(*id);
            step.is_some_and(|step| step.track == 0)
        })
    }
}
