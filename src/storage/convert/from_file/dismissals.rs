//! The records of dismissed findings.
//!
//! One that is about something this file does not hold could hide another
//! finding: it is set aside whole.

use super::Converter;
use crate::document::{Dismissal, Id, KeptFields};
use crate::storage::finding::Reason;
use crate::storage::schema::v1::DismissalRecord;

impl Converter {
    pub(super) fn dismissal(&mut self, record: DismissalRecord) {
        self.count_unknown(&record.kept);
        let about: Result<Vec<Id>, Reason> = record
            .about
            .0
            .iter()
            .map(|name| self.element(name))
            .collect();
        let about = match about {
            Ok(about) => about,
            Err(reason) => return self.set_aside(reason),
        };
        self.parts.dismissals.push(Dismissal {
            kept: KeptFields::new(record.kept),
            ..Dismissal::new(record.kind, about, record.reason).of_period(record.period)
        });
        self.origins.dismissals.push(self.spot);
    }

    /// The node or metric of this name. A metric of the catalogue needs no
    /// record of its own, so a name that is none here is left to the map.
    fn element(&self, name: &str) -> Result<Id, Reason> {
        let node = self.node(name).map(crate::document::NodeId::id);
        node.or_else(|| self.names.metrics.find(name))
            .or_else(|| Id::parse(name))
            .ok_or_else(|| Reason::Dangling {
                id: name.to_owned(),
            })
    }
}
