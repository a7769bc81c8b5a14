//! The records of links and readings, which point at nodes.

use std::sync::Arc;

use super::Converter;
use crate::document::{
    Counts, Goal, KeptFields, Link, LinkData, LinkKey, LinkKind, MetricId, NodeId, Reading,
    ReadingKey, Scope,
};
use crate::storage::finding::Reason;
use crate::storage::schema::v1::{GoalRecord, LinkRecord, ReadingRecord};

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
        let Some(metric) = self.names.metrics.find(&record.metric) else {
            return self.set_aside_dangling(&record.metric);
        };
        let Some(at) = self.place(&record.at) else {
            return self.set_aside_dangling(&record.at);
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

    pub(super) fn goal(&mut self, record: GoalRecord) {
        self.count_unknown(&record.kept);
        let Some(metric) = self.names.metrics.find(&record.metric) else {
            return self.set_aside_dangling(&record.metric);
        };
        let Some(at) = self.place(&record.at) else {
            return self.set_aside_dangling(&record.at);
        };
        let goal = Goal {
            metric: MetricId(metric),
            at,
            target: self.number("target", record.target),
            benchmark: self.number("benchmark", record.benchmark),
            kept: KeptFields::new(record.kept),
        };
        self.parts.goals.push(goal);
        self.origins.goals.push(self.spot);
    }

    /// What a reading or a goal is of; nothing said is the whole map.
    fn place(&self, at: &str) -> Option<Scope> {
        match self.node(at) {
            _ if at.is_empty() => Some(Scope::Map),
            Some(NodeId::Stage(id)) => Some(Scope::Stage(id)),
            Some(NodeId::Touchpoint(id)) => Some(Scope::Touchpoint(id)),
            _ => None,
        }
    }
}

/// The counts of a reading; an error when some of them are missing or two
/// kinds are there at once, since nobody can tell which to believe.
fn counts(record: &ReadingRecord) -> Result<Option<Counts>, ()> {
    let promoters = all((record.promoters, record.passives, record.detractors))?;
    let ratio = both(record.part, record.whole)?;
    let sum = both(record.sum, record.of)?;
    let customers = all((record.start, record.end, record.new))?;
    let attributes = both(record.satisfaction.as_ref(), record.importance.as_ref())?;
    let purchases = all((record.purchase, record.frequency, record.lifespan))?;
    let subscription = all((record.arpa, record.margin, record.churn))?;
    if record.never.is_some() && record.times.is_none() {
        return Err(());
    }
    let answers = record.answers.as_ref();
    let times = record.times.as_ref();
    let mut found = [
        promoters.map(|(promoters, passives, detractors)| Counts::Promoters {
            promoters,
            passives,
            detractors,
        }),
        answers.map(|answers| Counts::Answers(answers.0.clone())),
        ratio.map(|(part, whole)| Counts::Ratio { part, whole }),
        sum.map(|(sum, of)| Counts::Sum { sum, of }),
        customers.map(|(start, end, new)| Counts::Customers { start, end, new }),
        times.map(|times| Counts::Times {
            seconds: times.0.clone(),
            never: record.never.unwrap_or(0),
        }),
        attributes.map(|(satisfaction, importance)| Counts::Attributes {
            satisfaction: satisfaction.0.clone(),
            importance: importance.0.clone(),
        }),
        purchases.map(|(purchase, frequency, lifespan)| Counts::Purchases {
            purchase,
            frequency,
            lifespan,
        }),
        subscription.map(|(arpa, margin, churn)| Counts::Subscription {
            arpa,
            margin,
            churn,
        }),
    ]
    .into_iter()
    .flatten();
    match (found.next(), found.next()) {
        (counts, None) => Ok(counts),
        _ => Err(()),
    }
}

fn both<A, B>(a: Option<A>, b: Option<B>) -> Result<Option<(A, B)>, ()> {
    match (a, b) {
        (None, None) => Ok(None),
        (Some(a), Some(b)) => Ok(Some((a, b))),
        _ => Err(()),
    }
}

fn all<T>(given: (Option<T>, Option<T>, Option<T>)) -> Result<Option<(T, T, T)>, ()> {
    match given {
        (None, None, None) => Ok(None),
        (Some(a), Some(b), Some(c)) => Ok(Some((a, b, c))),
        _ => Err(()),
    }
}
