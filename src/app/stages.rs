//! Splitting the stage at the focus and joining it with the next.

use crate::document::{
    Command, Evidence, EvidenceId, EvidenceKind, Link, LinkCommand, LinkKey, LinkKind, Map,
    NodeCommand, NodeId, Reading, ReadingKey, Stage, StageCommand, StageId, Target, TouchpointId,
};
use crate::exchange::random_bits;
use crate::language::{Message, Texts};
use crate::layout::Words;
use crate::metrics::summarise;

use super::focus;
use super::grid::Column;
use super::request::{Request, Requests};
use super::state::State;

/// Whether a stage can begin at the touchpoint with the focus.
pub(crate) fn can_split(state: &State) -> bool {
    let (Some(map), Some(first)) = (state.map(), step(state)) else {
        return false;
    };
    let stage = map.touchpoint(first).map(|step| step.stage);
    let start = stage.and_then(|stage| map.touchpoints_in(stage).next());
    start.is_some_and(|start| start.id != first)
}

/// Lets a new stage begin at the touchpoint with the focus, to be named at
/// once.
pub(crate) fn split(state: &State, requests: &mut Requests) {
    let (Some(map), Some(first)) = (state.map(), step(state)) else {
        return;
    };
    let old = map.touchpoint(first).and_then(|step| map.stage(step.stage));
    let mut stage = Stage::new(StageId::mint(random_bits()));
    stage.title = state.texts().get("new-stage").into_owned();
    stage.phase = old.and_then(|old| old.phase);
    let id = stage.id;
    let stage = Box::new(stage);
    requests.run(StageCommand::Split { first, stage });
    requests.select(id);
    requests.push(Request::EditText(Target::from(id)));
}

/// Whether a stage follows the one with the focus.
pub(crate) fn can_merge(state: &State) -> bool {
    ends(state).is_some()
}

/// Joins the stage with the focus with the next. Numbers of the next are
/// written down as evidence, since they cannot be added up.
pub(crate) fn merge(state: &State, requests: &mut Requests) {
    let (Some(map), Some((first, second))) = (state.map(), ends(state)) else {
        return;
    };
    let lost = StageCommand::lost_readings(map, first);
    let mut commands = Vec::new();
    for key in &lost {
        commands.extend(written_down(map, key, (first, second), state.texts()));
    }
    let merge = Command::from(StageCommand::Merge(first));
    let label = merge.label();
    commands.push(merge);
    requests.run(Command::Together { label, commands });
    requests.select(first);
    if !lost.is_empty() {
        let message = Message::new("stages-numbers-kept").count("count", lost.len());
        requests.push(Request::Tell(message));
    }
}

/// The touchpoint that is selected or has the focus.
fn step(state: &State) -> Option<TouchpointId> {
    let chosen = state.session()?.selection().primary_node();
    if let Some(chosen) = chosen.and_then(NodeId::touchpoint) {
        return Some(chosen);
    }
    match focus::spot(state)?.1.column {
        Column::Touchpoint(id) => Some(id),
        _ => None,
    }
}

/// The stage that is selected or holds the focus, and the one after it.
fn ends(state: &State) -> Option<(StageId, StageId)> {
    let map = state.map()?;
    let chosen = state.session()?.selection().primary_node();
    let first = match chosen {
        Some(NodeId::Stage(id)) => id,
        _ => map.touchpoint(step(state)?)?.stage,
    };
    let mut after = map.stages().skip_while(|stage| stage.id != first).skip(1);
    Some((first, after.next()?.id))
}

/// The commands that keep a number of the second stage as evidence at the
/// first.
fn written_down(
    map: &Map,
    key: &ReadingKey,
    (first, second): (StageId, StageId),
    texts: &Texts,
) -> Vec<Command> {
    let (Some(reading), Some(stage)) = (map.reading(key), map.stage(second)) else {
        return Vec::new();
    };
    let mut evidence = Evidence::new(EvidenceId::mint(random_bits()));
    evidence.kind = EvidenceKind::Log;
    evidence.fact = fact(map, reading, &stage.title, texts);
    evidence.place.clone_from(&reading.source);
    evidence.date.clone_from(&reading.date);
    let link = Link::new(LinkKey::new(LinkKind::Backs, evidence.id, first));
    let node = evidence.into();
    let add = NodeCommand::Add { node, before: None };
    vec![add.into(), LinkCommand::Put(vec![link]).into()]
}

/// "Choosing, Anna, May: NPS 34, n = 120".
fn fact(map: &Map, reading: &Reading, stage: &str, texts: &Texts) -> String {
    let metric = map.metric(reading.key.metric);
    let name = metric.map_or_else(String::new, |metric| {
        if metric.name.trim().is_empty() {
            texts.word("metric", metric.kind.word()).into_owned()
        } else {
            metric.name.clone()
        }
    });
    let words = Words::of(map, texts);
    let figures = metric.and_then(|metric| words.figures(metric, &summarise(metric, reading)));
    let written = || Some(words.given(metric?, reading.value?));
    let value = figures.map(|figures| figures.value).or_else(written);
    let value = value.unwrap_or_else(|| "—".to_owned());
    let message = match reading.sample_size() {
        Some(n) => Message::new("stages-number").text("n", texts.count(n)),
        None => Message::new("stages-number-without-n"),
    };
    let persona = reading.key.persona.and_then(|id| map.persona(id));
    let persona = persona.map_or("", |persona| persona.name.as_str());
    let place = [stage, persona, &reading.key.period];
    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
    let message = message.text("place", place.join(", "));
    texts.say(&message.text("metric", name).text("value", value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{MetricDefinition, MetricId, MetricKind, Scope};
    use crate::language::Language;

    #[test]
    fn a_number_is_written_down_with_its_sample_size_or_without() {
        let metric = MetricDefinition::new(MetricId::mint(1), MetricKind::Nps);
        let mut reading = Reading::new(ReadingKey {
            metric: metric.id,
            at: Scope::Map,
            persona: None,
            period: "May".into(),
        });
        reading.value = Some(34.0);
        let put = crate::document::NumberCommand::PutMetric(metric);
        let map = Map::default().after(&put.into()).unwrap();
        let texts = Texts::of(Language::En);
        let said = fact(&map, &reading, "Choosing", texts);
        assert_eq!(said, "Choosing, May: NPS +34, no sample size");
        reading.n = Some(120);
        let said = fact(&map, &reading, "Choosing", texts);
        assert_eq!(said, "Choosing, May: NPS +34, n = 120");
    }
}
