//! What a text means that is typed or pasted into a cell of a lane: the
//! channel of a step, an emotion, a number with its sample size.

use crate::document::{
    CHANNELS, Map, MetricDefinition, MetricId, MetricKind, Persona, PersonaId, Reading, ReadingKey,
    Scope,
};
use crate::language::{Message, Texts, parse_count, parse_number};
use crate::metrics::decimals_of_given;

use super::random_bits;

/// The channel that `text` names: one of the catalogue when the text is its
/// name or begins it, otherwise an own one.
#[must_use]
pub fn channel_of(text: &str, texts: &Texts) -> String {
    let text = text.trim();
    let wanted = text.to_lowercase();
    let name = |word: &str| texts.word("channel", word).to_lowercase();
    let exact = CHANNELS.iter().find(|word| name(word) == wanted);
    let begun = || CHANNELS.iter().find(|word| name(word).starts_with(&wanted));
    match exact.or_else(begun) {
        Some(word) if !wanted.is_empty() => (*word).to_owned(),
        _ => text.to_owned(),
    }
}

/// The emotion that `text` says.
///
/// # Errors
/// It is no number, or not on the scale of the map.
pub fn emotion_of(text: &str, map: &Map, texts: &Texts) -> Result<f64, Message> {
    let scale = &map.info().emotion_scale;
    let end = |value: f64| texts.signed(value, decimals_of_given(value));
    let on_scale = |value: &f64| (scale.min..=scale.max).contains(value);
    parse_number(text).filter(on_scale).ok_or_else(|| {
        Message::new("entry-no-emotion")
            .text("min", end(scale.min))
            .text("max", end(scale.max))
    })
}

/// The persona that a map gets with the first thing somebody feels or thinks.
#[must_use]
pub fn first_persona(id: PersonaId, texts: &Texts) -> Persona {
    let mut persona = Persona::new(id);
    persona.name = texts.get("first-persona").into_owned();
    persona
}

/// A number as it was typed: "NPS 34 / 120".
#[derive(Debug, Clone, PartialEq)]
pub struct NumberEntry {
    /// What was measured.
    pub metric: MetricId,
    /// The metric, when the map does not know it yet.
    pub definition: Option<MetricDefinition>,
    /// The value.
    pub value: f64,
    /// How many were asked; `None` when the text does not say.
    pub n: Option<u64>,
}

impl NumberEntry {
    /// Reads the name of a metric, a value, and after a slash the sample size.
    /// Without a name it is the `usual` metric.
    ///
    /// # Errors
    /// There is no number, no such metric, or nothing says which.
    pub fn read(
        text: &str,
        usual: Option<MetricId>,
        map: &Map,
        texts: &Texts,
    ) -> Result<Self, Message> {
        let (number, n) = split_sample(text)?;
        let (name, value) = split_name(number).ok_or(Message::new("entry-no-number"))?;
        let (metric, definition) = if name.is_empty() {
            let metric = usual.filter(|id| map.metric(*id).is_some());
            (metric.ok_or(Message::new("entry-which-metric"))?, None)
        } else {
            metric_named(name, map, texts)
                .ok_or_else(|| Message::new("entry-no-metric").text("name", name))?
        };
        Ok(Self {
            metric,
            definition,
            value,
            n,
        })
    }

    /// The reading of it at a place, without persona and period.
    #[must_use]
    pub fn at(&self, at: Scope) -> Reading {
        let key = ReadingKey {
            metric: self.metric,
            at,
            persona: None,
            period: String::new(),
        };
        Reading {
            value: Some(self.value),
            n: self.n,
            ..Reading::new(key)
        }
    }
}

/// A text without the sample size at its end, "/ 120" or "(120)", and that.
///
/// # Errors
/// What stands there is no sample size.
pub(super) fn split_sample(text: &str) -> Result<(&str, Option<u64>), Message> {
    let text = text.trim();
    let in_brackets = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('));
    match text.rsplit_once('/').or(in_brackets) {
        Some((number, n)) => Ok((number, Some(sample_size(n)?))),
        None => Ok((text, None)),
    }
}

fn sample_size(text: &str) -> Result<u64, Message> {
    let text = text.trim().trim_start_matches(['n', '=', ' ']);
    parse_count(text).ok_or(Message::new("entry-no-sample-size"))
}

/// A name and the number after it; the shortest name that leaves a number.
fn split_name(text: &str) -> Option<(&str, f64)> {
    let text = text.trim();
    let starts = text.char_indices().filter(|(place, _)| {
        *place == 0 || text[..*place].ends_with(|c: char| c.is_whitespace() || c == ':')
    });
    for (place, _) in starts {
        if let Some(number) = parse_number(&text[place..]) {
            let name = text[..place].trim().trim_end_matches(':').trim();
            return Some((name, number));
        }
    }
    None
}

/// The metric of the map or of the catalogue that is called so, or whose name
/// begins so.
fn metric_named(
    name: &str,
    map: &Map,
    texts: &Texts,
) -> Option<(MetricId, Option<MetricDefinition>)> {
    let wanted = name.to_lowercase();
    let own = map.metrics().iter().map(|metric| {
        let own = metric.name.trim();
        let name = if own.is_empty() {
            texts.word("metric", metric.kind.word()).into_owned()
        } else {
            own.to_owned()
        };
        (name.to_lowercase(), metric.id, None)
    });
    let kinds = MetricKind::ALL
        .iter()
        .filter(|kind| **kind != MetricKind::Own);
    let known = kinds.map(|kind| {
        let name = texts.word("metric", kind.word()).to_lowercase();
        let by_word = MetricId::parse(kind.word()).filter(|id| map.metric(*id).is_none());
        let id = by_word.unwrap_or_else(|| MetricId::mint(random_bits()));
        (name, id, Some(MetricDefinition::new(id, *kind)))
    });
    let all: Vec<_> = own.chain(known).collect();
    let exact = all.iter().find(|(name, ..)| *name == wanted);
    let begun = || all.iter().find(|(name, ..)| name.starts_with(&wanted));
    let (_, id, definition) = exact.or_else(begun)?;
    Some((*id, definition.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::NumberCommand;
    use crate::language::Language;

    fn en() -> &'static Texts {
        Texts::of(Language::En)
    }

    #[test]
    fn a_channel_is_known_by_its_name_or_how_it_begins() {
        for (text, channel) in [
            ("bra", "branch"),
            ("Chat", "chat"),
            ("chat b", "chat-bot"),
            ("A fax", "A fax"),
            ("  ", ""),
        ] {
            assert_eq!(channel_of(text, en()), channel, "{text}");
        }
        assert_eq!(channel_of("отд", Texts::of(Language::Ru)), "branch");
    }

    #[test]
    fn an_emotion_is_a_number_on_the_scale() {
        let map = Map::default();
        assert_eq!(emotion_of("\u{2212}1,5", &map, en()), Ok(-1.5));
        assert!(emotion_of("7", &map, en()).is_err());
        assert!(emotion_of("sad", &map, en()).is_err());
    }

    #[test]
    fn a_number_says_its_sample_size_or_has_none() {
        let map = Map::default();
        let entry = NumberEntry::read("NPS 34 / 120", None, &map, en()).expect("a number");
        assert_eq!((entry.value, entry.n), (34.0, Some(120)));
        let definition = entry.definition.expect("new to the map");
        assert_eq!(definition.kind, MetricKind::Nps);
        let map = map
            .after(&NumberCommand::PutMetric(definition).into())
            .expect("free");
        let usual = Some(map.metrics()[map.metrics().len() - 1].id);
        let entry = NumberEntry::read("-3,5", usual, &map, en()).expect("a number");
        assert_eq!((entry.value, entry.n, entry.definition), (-3.5, None, None));
        let entry = NumberEntry::read("8 (n = 40)", usual, &map, en()).expect("a number");
        assert_eq!((entry.value, entry.n), (8.0, Some(40)));
        let entry = NumberEntry::read("1 040 / n = 7", usual, &map, en()).expect("a number");
        assert_eq!((entry.value, entry.n), (1040.0, Some(7)));
    }

    #[test]
    fn what_is_no_number_is_refused_with_a_reason() {
        let map = Map::default();
        for (text, key) in [
            ("34", "entry-which-metric"),
            ("NPS", "entry-no-number"),
            ("Joy 3", "entry-no-metric"),
            ("NPS 3 / many", "entry-no-sample-size"),
        ] {
            let refusal = NumberEntry::read(text, None, &map, en()).expect_err(text);
            assert_eq!(refusal.key, key, "{text}");
        }
    }
}
