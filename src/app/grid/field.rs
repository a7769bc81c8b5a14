//! A text that can be edited where it stands on the map: what it is now, and
//! what another text means.

use crate::document::{
    Command, EmotionSource, Lane, LaneCommand, LaneId, Link, LinkCommand, LinkData, LinkKey,
    LinkKind, Map, MapInfo, MetricId, NodeCommand, NodeId, NodeKind, NumberCommand, PersonaId,
    Reading, ReadingKey, Scope, Target, TouchpointId,
};
use crate::exchange::{NumberEntry, channel_of, emotion_of};
use crate::language::{Message, Texts, type_number};
use crate::metrics::summarise;

use super::experience::First;
use super::flow;
use super::making::Making;

/// What a persona says at a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Saying {
    Thought,
    Expectation,
}

/// A text that can be edited where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Field {
    /// Title, name, fact or text of a node.
    Node(NodeId),
    /// The same of a node that is not there yet.
    New(Box<Making>),
    /// Share and label of an arrow.
    Link(LinkKey),
    /// Title of a lane.
    Lane(LaneId),
    /// Title of the map.
    MapTitle,
    /// Where a step happens.
    Channel(TouchpointId),
    /// What a persona feels at a touchpoint.
    Emotion(PersonaId, TouchpointId),
    /// What a persona thinks or expects at a touchpoint.
    Says(Saying, PersonaId, TouchpointId),
    /// One of these two of a persona that comes with it, the map's first.
    First(Box<First>),
    /// A number that is there.
    Reading(ReadingKey),
    /// A new number: where, and of which metric unless it says another.
    NewReading(Scope, Option<MetricId>),
    /// Who went on from a step and who came, as a funnel has it.
    Flow(ReadingKey),
}

impl Field {
    /// The text by which an element of the map is known.
    pub(crate) fn of(target: &Target) -> Option<Self> {
        match target {
            Target::Node(id) => Some(Self::Node(*id)),
            Target::Link(key) => match (key.kind, key.from, key.to) {
                (LinkKind::Next | LinkKind::Mismatch, ..) => Some(Self::Link(*key)),
                (LinkKind::Experiences, NodeId::Persona(persona), NodeId::Touchpoint(step)) => {
                    Some(Self::Emotion(persona, step))
                }
                _ => None,
            },
            Target::Lane(id) => Some(Self::Lane(*id)),
            Target::Reading(key) => Some(Self::Reading(key.clone())),
        }
    }

    /// The text as it is; `None` when its element is gone.
    pub(crate) fn text(&self, map: &Map, texts: &Texts) -> Option<String> {
        match self {
            Self::Node(id) => Some(map.node(*id)?.title().to_owned()),
            Self::New(making) if making.asked_for => Some(making.usual_title()),
            Self::New(_) | Self::NewReading(..) => Some(String::new()),
            Self::Link(key) => Some(link_text(&map.link(*key)?.data, texts)),
            Self::Lane(id) => {
                let lane = map.lane(*id)?;
                Some(if lane.title.is_empty() {
                    texts.word("lane", lane.kind.word()).into_owned()
                } else {
                    lane.title.clone()
                })
            }
            Self::MapTitle => Some(map.info().title.clone()),
            Self::Channel(id) => {
                let channel = &map.touchpoint(*id)?.channel;
                Some(texts.word("channel", channel).into_owned())
            }
            Self::Emotion(persona, step) => {
                let value = experience(map, *persona, *step).emotion;
                Some(value.map_or_else(String::new, |value| type_number(value, texts)))
            }
            Self::Says(saying, persona, step) => {
                let data = experience(map, *persona, *step);
                Some(match saying {
                    Saying::Thought => data.thought,
                    Saying::Expectation => data.expectation,
                })
            }
            Self::First(first) => first.field.text(map, texts),
            Self::Reading(key) => Some(reading_text(map, map.reading(key)?, texts)),
            Self::Flow(key) => Some(flow::text(map, key)),
        }
    }

    /// The command that sets the text on the committed map; `None` when the
    /// text changes nothing.
    ///
    /// # Errors
    /// The text means nothing here, and why.
    pub(crate) fn command(
        &self,
        map: &Map,
        text: &str,
        texts: &Texts,
    ) -> Result<Option<Command>, Message> {
        Ok(match self {
            Self::Node(id) => map.node(*id).map(|node| {
                let node = node.with_title(text);
                NodeCommand::Replace(vec![node]).into()
            }),
            Self::New(making) => making.titled(text),
            Self::Link(key) => map.link(*key).map(|link| {
                let data = with_link_text(&link.data, text);
                LinkCommand::Put(vec![Link::with_data(*key, data)]).into()
            }),
            Self::Lane(id) => map.lane(*id).map(|lane| {
                let title = text.to_owned();
                let lane = lane.clone();
                LaneCommand::Replace(Lane { title, ..lane }).into()
            }),
            Self::MapTitle => {
                let title = text.to_owned();
                let info = map.info().clone();
                Some(Command::SetInfo(Box::new(MapInfo { title, ..info })))
            }
            Self::Channel(id) => map.touchpoint(*id).map(|step| {
                let mut step = step.clone();
                step.channel = channel_of(text, texts);
                NodeCommand::Replace(vec![step.into()]).into()
            }),
            // It would be set and not be seen.
            Self::Emotion(..) if map.info().emotion_source == EmotionSource::Computed => {
                if self.text(map, texts).as_deref() != Some(text.trim()) {
                    return Err(Message::new("emotion-is-computed"));
                }
                None
            }
            Self::Emotion(persona, step) => {
                let mut data = experience(map, *persona, *step);
                data.emotion = match text.trim() {
                    "" => None,
                    text => Some(emotion_of(text, map, texts)?),
                };
                Some(put_experience(*persona, *step, data))
            }
            Self::Says(saying, persona, step) => {
                let mut data = experience(map, *persona, *step);
                match saying {
                    Saying::Thought => text.clone_into(&mut data.thought),
                    Saying::Expectation => text.clone_into(&mut data.expectation),
                }
                Some(put_experience(*persona, *step, data))
            }
            Self::First(_) if text.trim().is_empty() => None,
            Self::First(first) => {
                let experience = first.field.command(map, text, texts)?;
                experience.map(|experience| first.with_persona(experience))
            }
            Self::Reading(key) => changed_reading(map, key, text, texts)?,
            Self::NewReading(at, usual) => new_reading(map, *at, *usual, text, texts)?,
            Self::Flow(key) => flow::command(map, key, text)?,
        })
    }

    /// What the text will be taken for, where that is not plain.
    pub(crate) fn meaning(&self, map: &Map, text: &str, texts: &Texts) -> Option<String> {
        if text.trim().is_empty() {
            return None;
        }
        match self {
            Self::Channel(_) => {
                let channel = channel_of(text, texts);
                let name = texts.word("channel", &channel).into_owned();
                (name != text.trim()).then_some(name)
            }
            Self::Reading(key) => meaning_of_number(map, text, Some(key.metric), texts),
            Self::NewReading(_, usual) => meaning_of_number(map, text, *usual, texts),
            Self::Flow(_) => flow::meaning(text, texts),
            _ => None,
        }
    }

    /// What the field is for, where the place alone does not say.
    pub(crate) fn about(&self, map: &Map, texts: &Texts) -> Option<String> {
        match self {
            Self::First(first) => Some(texts.say(&first.about())),
            Self::Emotion(persona, _) | Self::Says(_, persona, _)
                if map.count(NodeKind::Persona) > 1 =>
            {
                let name = &map.persona(*persona)?.name;
                Some(texts.say(&Message::new("grid-whose").text("name", name)))
            }
            Self::New(making) => match making.id {
                _ if making.asked_for => None,
                NodeId::Touchpoint(_) => Some(texts.get("grid-new-touchpoint").into_owned()),
                NodeId::Stage(_) => Some(texts.get("grid-new-stage").into_owned()),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whose emotion, thought or expectation it is.
    pub(crate) fn persona(&self) -> Option<PersonaId> {
        match self {
            Self::Emotion(persona, _) | Self::Says(_, persona, _) => Some(*persona),
            _ => None,
        }
    }

    /// Whether the text may have several lines.
    pub(crate) fn takes_lines(&self) -> bool {
        let id = match self {
            Self::Node(id) => *id,
            Self::New(making) => making.id,
            Self::Says(..) => return true,
            Self::First(first) => return first.field.takes_lines(),
            _ => return false,
        };
        !matches!(id.kind(), NodeKind::Stage | NodeKind::Persona)
    }
}

/// What a persona's way over a touchpoint carries, whether or not it does yet.
pub(super) fn experience(map: &Map, persona: PersonaId, step: TouchpointId) -> LinkData {
    let key = LinkKey::new(LinkKind::Experiences, persona, step);
    map.link(key)
        .map_or_else(LinkData::default, |link| link.data.as_ref().clone())
}

pub(super) fn put_experience(persona: PersonaId, step: TouchpointId, data: LinkData) -> Command {
    let key = LinkKey::new(LinkKind::Experiences, persona, step);
    LinkCommand::Put(vec![Link::with_data(key, data)]).into()
}

/// Value and sample size as one text: "34 / 120". Counts say a value too.
fn reading_text(map: &Map, reading: &Reading, texts: &Texts) -> String {
    let metric = map.metric(reading.key.metric);
    let value = metric.and_then(|metric| summarise(metric, reading).to_type(metric));
    let value = value.or(reading.value);
    let value = value.map(|value| type_number(value, texts));
    match (value, reading.sample_size()) {
        (Some(value), Some(n)) => format!("{value} / {n}"),
        (Some(value), None) => value,
        (None, _) => String::new(),
    }
}

/// The number with what was typed; what it says besides stays.
fn changed_reading(
    map: &Map,
    key: &ReadingKey,
    text: &str,
    texts: &Texts,
) -> Result<Option<Command>, Message> {
    let Some(old) = map.reading(key).filter(|_| !text.trim().is_empty()) else {
        return Ok(None);
    };
    if text.trim() == reading_text(map, old, texts) {
        return Ok(None);
    }
    let entry = NumberEntry::read(text, Some(key.metric), map, texts)?;
    let mut reading = old.clone();
    // Counts would say another value than the one that was typed.
    reading.counts = None;
    (reading.value, reading.n) = (Some(entry.value), entry.n);
    if entry.metric == key.metric {
        return Ok(Some(NumberCommand::PutReading(reading).into()));
    }
    reading.key.metric = entry.metric;
    let old = key.clone();
    let command = NumberCommand::ReplaceReading { old, reading };
    Ok(Some(with_metric(entry, command)))
}

fn new_reading(
    map: &Map,
    at: Scope,
    usual: Option<MetricId>,
    text: &str,
    texts: &Texts,
) -> Result<Option<Command>, Message> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let entry = NumberEntry::read(text, usual, map, texts)?;
    let reading = entry.at(at);
    if map.reading(&reading.key).is_some() {
        return Err(Message::new("entry-metric-is-there"));
    }
    Ok(Some(with_metric(entry, NumberCommand::PutReading(reading))))
}

/// The command, after the one that makes its metric known.
fn with_metric(entry: NumberEntry, command: NumberCommand) -> Command {
    let command = Command::from(command);
    match entry.definition {
        None => command,
        Some(definition) => Command::Together {
            label: command.label(),
            commands: vec![NumberCommand::PutMetric(definition).into(), command],
        },
    }
}

/// "NPS 34, n = 120", or that the sample size is missing.
fn meaning_of_number(
    map: &Map,
    text: &str,
    usual: Option<MetricId>,
    texts: &Texts,
) -> Option<String> {
    let entry = NumberEntry::read(text, usual, map, texts).ok()?;
    let metric = entry.definition.as_ref().or(map.metric(entry.metric))?;
    let name = if metric.name.trim().is_empty() {
        texts.word("metric", metric.kind.word()).into_owned()
    } else {
        metric.name.clone()
    };
    let value = type_number(entry.value, texts);
    let message = match entry.n {
        Some(n) => Message::new("grid-number").text("n", texts.count(n)),
        None => Message::new("grid-number-without-n"),
    };
    Some(texts.say(&message.text("metric", name).text("value", value)))
}

/// Share and label of an arrow as one text, such as "41 % call again".
fn link_text(data: &LinkData, texts: &Texts) -> String {
    match data.share {
        Some(share) if data.label.is_empty() => texts.percent(share),
        Some(share) => format!("{} {}", texts.percent(share), data.label),
        None => data.label.clone(),
    }
}

/// What the link carries when share and label are given as one text.
fn with_link_text(data: &LinkData, text: &str) -> LinkData {
    let (share, label) = split_share(text);
    LinkData {
        share,
        label: label.to_owned(),
        ..data.clone()
    }
}

/// The share at the beginning of a text and the rest: "41 % call again".
fn split_share(text: &str) -> (Option<f64>, &str) {
    let text = text.trim();
    let Some((number, label)) = text.split_once('%') else {
        return (None, text);
    };
    let number = number.trim().replace(',', ".");
    match number.parse::<f64>() {
        Ok(percent) if (0.0..=100.0).contains(&percent) => (Some(percent / 100.0), label.trim()),
        _ => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Counts, MapParts, MetricDefinition, MetricKind};
    use crate::language::Language;

    #[test]
    fn a_number_typed_over_counts_is_taken_and_the_same_changes_nothing() {
        let metric = MetricId::mint(1);
        let key = ReadingKey {
            metric,
            at: Scope::Map,
            persona: None,
            period: "2025".into(),
        };
        let mut reading = Reading::new(key.clone());
        let (part, whole) = (40, 120);
        reading.counts = Some(Counts::Ratio { part, whole });
        let (map, _) = Map::assemble(MapParts {
            metrics: vec![MetricDefinition::new(metric, MetricKind::Fcr)],
            readings: vec![reading],
            ..MapParts::default()
        });
        let texts = Texts::of(Language::En);
        let field = Field::Reading(key.clone());
        let shown = field.text(&map, texts).unwrap_or_default();
        assert_eq!(shown, "33.3 / 120");
        assert_eq!(field.command(&map, &shown, texts), Ok(None));
        let command = field.command(&map, "50 / 120", texts);
        let command = command.expect("a number").expect("another one");
        let after = map.after(&command).expect("allowed");
        let after = after.reading(&key).expect("there");
        assert_eq!((after.value, after.n), (Some(50.0), Some(120)));
        assert_eq!(after.counts, None);
    }

    #[test]
    fn a_share_is_read_from_the_beginning_of_a_label() {
        assert_eq!(
            split_share("41 % звонят снова"),
            (Some(0.41), "звонят снова")
        );
        assert_eq!(split_share("12,5% call"), (Some(0.125), "call"));
        assert_eq!(split_share("7\u{A0}%"), (Some(0.07), ""));
        assert_eq!(split_share("if 50 % is paid"), (None, "if 50 % is paid"));
        assert_eq!(split_share("250 %"), (None, "250 %"));
        assert_eq!(split_share("  no answer "), (None, "no answer"));
    }
}
