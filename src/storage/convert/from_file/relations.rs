//! The records of links and readings, which point at nodes.

use std::sync::Arc;

use super::Converter;
use crate::document::{
    Counts, KeptFields, Link, LinkData, LinkKey, LinkKind, MetricId, NodeId, Reading, ReadingKey,
    Scope,
};
use crate::storage::finding::Reason;
use crate::storage::schema::v1::{LinkRecord, ReadingRecord};

/// What joins nodes, and what was measured at them.
impl Converter {
    pub(super) fn link(&mut self, record: LinkRecord) {
        self.count_unknown(&record.kept);
        let Some(kind) = LinkKind::from_word(&record.kind) else {
            return self.set_aside(Reason::UnknownKind { word: record.kind });
        };
        let (Some(from), Some(to)) = (self.node(&record.from), self.node(&record.to)) else {
            let missing = match self.node(&record.from) {
                None => &record.from,
                Some(_) => &record.to,
            };
            return self.set_aside_dangling(missing);
        };
        let data = LinkData {
            label: record.label,
            share: record.share,
            emotion: record.emotion,
            thought: record.thought,
            expectation: record.expectation,
            weight: record.weight,
            kept: KeptFields::new(record.kept),
        };
        let data = Arc::new(data);
        let key = LinkKey { kind, from, to };
        self.parts.links.push(Link { key, data });
        self.origins.links.push(self.spot);
    }

    pub(super) fn reading(&mut self, record: ReadingRecord) {
        self.count_unknown(&record.kept);
        let Ok(counts) = counts(&record) else {
            return self.set_aside(Reason::Counts);
        };
        let Some(metric) = self.metric_ids.find(&record.metric) else {
            return self.set_aside_dangling(&record.metric);
        };
        let at = match self.node(&record.at) {
            _ if record.at.is_empty() => Scope::Map,
            Some(NodeId::Stage(id)) => Scope::Stage(id),
            Some(NodeId::Touchpoint(id)) => Scope::Touchpoint(id),
            _ => return self.set_aside_dangling(&record.at),
        };
        let persona = match self.node(&record.persona) {
            _ if record.persona.is_empty() => None,
            Some(NodeId::Persona(id)) => Some(id),
            _ => return self.set_aside_dangling(&record.persona),
        };
        let reading = Reading {
            key: ReadingKey {
                metric: MetricId(metric),
                at,
                persona,
                period: record.period,
            },
            value: self.number("value", record.value),
            counts,
            n: record.n,
            source: record.source,
            date: record.date,
            kept: KeptFields::new(record.kept),
        };
        self.parts.readings.push(reading);
        self.origins.readings.push(self.spot);
    }
}

/// The counts of a reading; an error when some of them are missing or two
/// kinds are there at once, since nobody can tell which to believe.
fn counts(record: &ReadingRecord) -> Result<Option<Counts>, ()> {
    let promoters = match (record.promoters, record.passives, record.detractors) {
        (None, None, None) => None,
        (Some(promoters), Some(passives), Some(detractors)) => Some(Counts::Promoters {
            promoters,
            passives,
            detractors,
        }),
        _ => return Err(()),
    };
    let ratio = match (record.part, record.whole) {
        (None, None) => None,
        (Some(part), Some(whole)) => Some(Counts::Ratio { part, whole }),
        _ => return Err(()),
    };
    let answers = record.answers.as_ref();
    let answers = answers.map(|answers| Counts::Answers(answers.0.clone()));
    let mut found = [promoters, answers, ratio].into_iter().flatten();
    match (found.next(), found.next()) {
        (counts, None) => Ok(counts),
        _ => Err(()),
    }
}
