//! The counts of a funnel as one text: who went on and who came, "6140 / 16160".

use crate::document::{
    Command, Counts, LaneId, LaneKind, Map, MetricDefinition, MetricId, MetricKind, NumberCommand,
    Reading, ReadingKey, Scope, TouchpointId,
};
use crate::language::{Message, Texts, parse_count};
use crate::metrics::earlier;

/// The reading a funnel lane shows at a step, or the one it would show: of the
/// lane's first conversion, everybody's, of the latest period there or
/// anywhere.
pub(super) fn key_at(map: &Map, lane: LaneId, step: TouchpointId) -> ReadingKey {
    let shown = map.lane(lane).map_or(&[][..], |lane| &lane.metrics);
    let suits = |metric: &&MetricDefinition| {
        matches!(metric.kind, MetricKind::Conversion | MetricKind::DropOff)
            && (shown.is_empty() || shown.contains(&metric.id))
    };
    let metric = map.metrics().iter().find(suits).map(|metric| metric.id);
    let metric = metric.unwrap_or_else(usual);
    let at = Scope::Touchpoint(step);
    let latest = |here: bool| {
        let readings = map.readings().iter().map(|reading| &reading.key);
        readings
            .filter(|key| key.metric == metric && key.persona.is_none())
            .filter(|key| !here || key.at == at)
            .map(|key| key.period.as_str())
            .max_by(|a, b| earlier(a, b))
    };
    let period = latest(true).or_else(|| latest(false)).unwrap_or_default();
    ReadingKey {
        metric,
        at,
        persona: None,
        period: period.to_owned(),
    }
}

/// Whether a reading has the counts of a step.
pub(super) fn is_counted(map: &Map, key: &ReadingKey) -> bool {
    counts(map, key).is_some()
}

/// The counts as they are; nothing where there are none.
pub(super) fn text(map: &Map, key: &ReadingKey) -> String {
    let counts = counts(map, key);
    counts.map_or_else(String::new, |(on, came)| format!("{on} / {came}"))
}

/// What the text will be taken for.
pub(super) fn meaning(text: &str, texts: &Texts) -> Option<String> {
    let (on, came) = read(text).ok()?;
    let message = Message::new("grid-flow").text("on", texts.count(on));
    Some(texts.say(&message.text("came", texts.count(came))))
}

/// The command that sets the counts; `None` for an empty text.
///
/// # Errors
/// The text is no two counts.
pub(super) fn command(map: &Map, key: &ReadingKey, text: &str) -> Result<Option<Command>, Message> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let (on, whole) = read(text)?;
    let part = if drops_off(map, key.metric) {
        whole - on
    } else {
        on
    };
    let mut reading = map.reading(key).cloned();
    let mut reading = reading.take().unwrap_or_else(|| Reading::new(key.clone()));
    reading.counts = Some(Counts::Ratio { part, whole });
    (reading.value, reading.n) = (None, None);
    let put = Command::from(NumberCommand::PutReading(reading));
    if map.metric(key.metric).is_some() {
        return Ok(Some(put));
    }
    let metric = MetricDefinition::new(key.metric, MetricKind::Conversion);
    Ok(Some(Command::Together {
        label: put.label(),
        commands: vec![NumberCommand::PutMetric(metric).into(), put],
    }))
}

/// The conversion of the catalogue, by which a map knows it without an own
/// definition.
fn usual() -> MetricId {
    let word = MetricKind::Conversion.word();
    MetricId::parse(word).unwrap_or_else(|| MetricId::mint(0))
}

fn drops_off(map: &Map, metric: MetricId) -> bool {
    map.metric(metric)
        .is_some_and(|metric| metric.kind == MetricKind::DropOff)
}

/// Who went on and who came.
fn counts(map: &Map, key: &ReadingKey) -> Option<(u64, u64)> {
    match map.reading(key)?.counts {
        Some(Counts::Ratio { part, whole }) if drops_off(map, key.metric) => {
            Some((whole.saturating_sub(part), whole))
        }
        Some(Counts::Ratio { part, whole }) => Some((part, whole)),
        _ => None,
    }
}

fn read(text: &str) -> Result<(u64, u64), Message> {
    let both = text.split_once('/');
    let both = both.and_then(|(on, came)| Some((parse_count(on)?, parse_count(came)?)));
    both.filter(|(on, came)| on <= came && *came > 0)
        .ok_or_else(|| Message::new("entry-no-flow"))
}

/// What a lane's cell at a step holds, when it is a funnel.
pub(super) fn shown(
    map: &Map,
    lane: LaneId,
    kind: Option<LaneKind>,
    step: TouchpointId,
) -> Option<ReadingKey> {
    (kind == Some(LaneKind::Funnel))
        .then(|| key_at(map, lane, step))
        .filter(|key| is_counted(map, key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_counts_are_who_went_on_and_who_came() {
        assert_eq!(read("6 140 / 16160"), Ok((6140, 16_160)));
        for odd in ["38 %", "7 / 5", "0 / 0", "a / b", "5"] {
            assert!(read(odd).is_err(), "{odd}");
        }
    }
}
