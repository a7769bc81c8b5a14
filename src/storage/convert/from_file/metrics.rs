//! The records of metrics.

use super::fields::hoist;
use super::{Converter, Kept};
use crate::document::{
    Aggregation, Direction, KeptFields, MetricDefinition, MetricId, MetricKind, MetricScale, Unit,
};
use crate::storage::finding::{Found, Reason};
use crate::storage::schema::v1::{MetricRecord, MetricScaleRecord};

impl Converter {
    pub(super) fn metric(&mut self, record: MetricRecord) {
        let mut kept = record.kept;
        let scale = record
            .scale
            .and_then(|scale| self.metric_scale(scale, &mut kept));
        self.count_unknown(&kept);
        let Some(kind) = MetricKind::from_word(&record.kind) else {
            return self.set_aside(Reason::UnknownKind { word: record.kind });
        };
        let id = self.names.metrics.find_or_replace(&record.id, 'm');
        self.note_if_replaced(&record.id, id);
        let metric = MetricDefinition {
            id: MetricId(id),
            kind,
            name: record.name,
            unit: self.choice("unit", record.unit, &mut kept, Unit::from_word),
            scale,
            direction: self.choice(
                "direction",
                record.direction,
                &mut kept,
                Direction::from_word,
            ),
            aggregation: self.choice(
                "aggregation",
                record.aggregation,
                &mut kept,
                Aggregation::from_word,
            ),
            target: self.number("target", record.target),
            benchmark: self.number("benchmark", record.benchmark),
            kept: KeptFields::new(kept),
        };
        self.parts.metrics.push(metric);
        self.origins.metrics.push(self.spot);
    }

    fn metric_scale(&mut self, record: MetricScaleRecord, kept: &mut Kept) -> Option<MetricScale> {
        hoist("scale", record.kept, kept);
        let min = self.number("scale", Some(record.min))?;
        let max = self.number("scale", Some(record.max))?;
        if min < max {
            return Some(MetricScale { min, max });
        }
        self.note(Found::NumberRemoved {
            field: "scale",
            value: max,
        });
        None
    }
}
