//! The records of lanes.

use super::Converter;
use crate::document::{KeptFields, Lane, LaneId, LaneKind, MetricId};
use crate::storage::finding::{Found, Reason};
use crate::storage::schema::v1::LaneRecord;

impl Converter {
    pub(super) fn lane(&mut self, record: LaneRecord) {
        self.count_unknown(&record.kept);
        let Some(kind) = LaneKind::from_word(&record.kind) else {
            return self.set_aside(Reason::UnknownKind { word: record.kind });
        };
        let id = self.names.lanes.find_or_replace(&record.id, 'l');
        self.note_if_replaced(&record.id, id);
        let mut metrics = Vec::new();
        for metric in record.metrics.0 {
            match self.names.metrics.find(&metric) {
                Some(id) => metrics.push(MetricId(id)),
                None => self.note(Found::MetricUnlisted { metric }),
            }
        }
        self.parts.lanes.push(Lane {
            id: LaneId(id),
            kind,
            title: record.title,
            caption: record.caption,
            hidden: record.hidden,
            internal: record.internal,
            height: record.height,
            metrics,
            kept: KeptFields::new(record.kept),
        });
        self.origins.lanes.push(self.spot);
    }
}
