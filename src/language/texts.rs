//! The texts of one language, asked for by key.
//!
//! The translation files are part of the program. A key that a language lacks
//! is said in English, and one that English lacks too shows as the key itself,
//! so a mistake is seen and never stops the program.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, Message, Value};
use crate::text::visible_line;

/// Places of a number that a message does not round itself.
const MESSAGE_DECIMALS: usize = 3;

/// Largest count up to which plural forms are told apart exactly: the whole
/// numbers a 64-bit float holds.
const MAX_EXACT: u64 = 1 << 53;

/// What the program says in one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The texts of a language. They are read once and stay.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static RU: LazyLock<Texts> = LazyLock::new(|| {
            Texts::read(
                Language::Ru,
                include_str!("../../assets/translations/ru.ftl"),
            )
        });
        static EN: LazyLock<Texts> = LazyLock::new(|| {
            Texts::read(
                Language::En,
                include_str!("../../assets/translations/en.ftl"),
            )
        });
        match language {
            Language::Ru => &RU,
            Language::En => &EN,
        }
    }

    /// The language these texts are in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a key that has no places to fill.
    #[must_use]
    pub fn get(&self, key: &str) -> Cow<'_, str> {
        self.find(key).unwrap_or_else(|| Cow::Owned(key.to_owned()))
    }

    /// The text of a key that may not exist, such as the caption of a lane of
    /// which only some have one.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<Cow<'_, str>> {
        self.say_or_fall_back(key, None)
    }

    /// The name of a choice: the text of the key `family-word`, such as
    /// `channel-app`. A word without a translation is the author's own and is
    /// shown as it is, with marks for hidden characters.
    #[must_use]
    pub fn word<'a>(&'a self, family: &str, word: &'a str) -> Cow<'a, str> {
        self.find(&format!("{family}-{word}"))
            .unwrap_or_else(|| visible_line(word))
    }

    /// A message with its places filled. Values come from strangers: they fill
    /// one line, with marks for hidden characters.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (place, value) in &message.values {
            args.set(*place, self.value(value));
        }
        self.say_or_fall_back(message.key, Some(&args))
            .map_or_else(|| message.key.to_owned(), Cow::into_owned)
    }

    /// Writes a number with up to `max_decimals` places, without trailing
    /// zeros; a dash when it is not finite.
    #[must_use]
    pub fn number(&self, value: f64, max_decimals: usize) -> String {
        self.language.number(value, max_decimals)
    }

    /// Writes a whole number in groups of three.
    #[must_use]
    pub fn count(&self, count: u64) -> String {
        self.language.count(count)
    }

    /// Writes a share of 0 to 1 in per cent, with up to one decimal place.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        self.language.percent(share)
    }

    /// Writes a number with exactly so many places.
    #[must_use]
    pub fn fixed(&self, value: f64, decimals: usize) -> String {
        self.language.fixed(value, decimals)
    }

    /// Writes a number with its sign, also a plus, with exactly so many
    /// places; zero has no sign.
    #[must_use]
    pub fn signed(&self, value: f64, decimals: usize) -> String {
        self.language.signed(value, decimals)
    }

    fn read(language: Language, source: &str) -> Self {
        // What is wrong in a file costs the broken entry, not the program;
        // the tests find it.
        let resource = FluentResource::try_new(source.to_owned())
            .unwrap_or_else(|(resource, _errors)| resource);
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks around filled places help in mixed right-to-left text, which
        // we have none of, and would show as boxes in a terminal.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Ru => |value: &FluentValue, _: &_| write_number(Language::Ru, value),
            Language::En => |value: &FluentValue, _: &_| write_number(Language::En, value),
        }));
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    fn say_or_fall_back(&self, key: &str, args: Option<&FluentArgs>) -> Option<Cow<'_, str>> {
        self.format(key, args).or_else(|| {
            (self.language != Language::En)
                .then(|| Self::of(Language::En).format(key, args))
                .flatten()
        })
    }

    fn format(&self, key: &str, args: Option<&FluentArgs>) -> Option<Cow<'_, str>> {
        let pattern = self.bundle.get_message(key)?.value()?;
        // A place that was not filled shows by its name in the text.
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, args, &mut errors))
    }

    fn value<'a>(&'a self, value: &'a Value) -> FluentValue<'a> {
        match value {
            Value::Text(text) => FluentValue::from(visible_line(text)),
            Value::Word { family, word } => FluentValue::from(self.word(family, word)),
            Value::Count(count) if *count <= MAX_EXACT => FluentValue::from(*count),
            Value::Count(count) => FluentValue::from(self.count(*count)),
            Value::Number(number) => FluentValue::from(self.number(*number, MESSAGE_DECIMALS)),
            Value::List(messages) => {
                let said: Vec<String> = messages.iter().map(|message| self.say(message)).collect();
                FluentValue::from(said.join(", "))
            }
            Value::Fixed(number, decimals) => FluentValue::from(self.fixed(*number, *decimals)),
            Value::Signed(number, decimals) => FluentValue::from(self.signed(*number, *decimals)),
        }
    }
}

/// Writes a number of a message in the way of the language; anything else is
/// left to Fluent.
fn write_number(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(language.number(number.value, MESSAGE_DECIMALS)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn touchpoints(language: Language, count: usize) -> String {
        Texts::of(language).say(&Message::new("node-touchpoint-count").count("count", count))
    }

    #[test]
    fn russian_counts_have_three_forms() {
        let said = |count| touchpoints(Language::Ru, count);
        assert_eq!(said(1), "1 точка контакта");
        assert_eq!(said(3), "3 точки контакта");
        assert_eq!(said(5), "5 точек контакта");
        assert_eq!(said(11), "11 точек контакта");
        assert_eq!(said(21), "21 точка контакта");
        assert_eq!(said(0), "0 точек контакта");
        assert_eq!(said(12_342), "12\u{202f}342 точки контакта");
    }

    #[test]
    fn a_step_of_one_is_named_without_a_number() {
        let said = |count| {
            Texts::of(Language::Ru)
                .say(&Message::new("label-move-touchpoints").count("count", count))
        };
        assert_eq!(said(1), "перемещение точки контакта");
        assert_eq!(said(3), "перемещение 3 точек контакта");
        assert_eq!(said(21), "перемещение 21 точки контакта");
    }

    #[test]
    fn english_counts_have_two_forms() {
        let said = |count| touchpoints(Language::En, count);
        assert_eq!(said(1), "1 touchpoint");
        assert_eq!(said(0), "0 touchpoints");
        assert_eq!(said(2_000), "2,000 touchpoints");
        assert_eq!(said(usize::MAX), "18,446,744,073,709,551,615 touchpoints");
    }

    #[test]
    fn words_in_a_message_are_translated_and_own_ones_stay() {
        let message = Message::new("refused-link")
            .word("kind", "link", "next")
            .word("from", "node", "stage")
            .word("to", "node", "moon");
        assert_eq!(
            Texts::of(Language::Ru).say(&message),
            "Связь «Следующий шаг» не может вести от «Этап» к «moon»"
        );
    }

    #[test]
    fn a_missing_key_shows_itself() {
        let texts = Texts::of(Language::Ru);
        assert_eq!(texts.get("no-such-key"), "no-such-key");
        assert_eq!(texts.say(&Message::new("no-such-key")), "no-such-key");
        assert_eq!(texts.find("no-such-key"), None);
    }

    #[test]
    fn a_key_that_a_language_lacks_is_said_in_english() {
        let texts = Texts::read(Language::Ru, "node-stage = Этап");
        assert_eq!(texts.get("node-stage"), "Этап");
        assert_eq!(texts.get("node-idea"), "Idea");
    }

    #[test]
    fn text_from_users_is_never_read_as_a_pattern() {
        let message = Message::new("refused-missing").text("id", "{ $count }");
        assert_eq!(
            Texts::of(Language::En).say(&message),
            "The element { $count } is no longer there"
        );
    }

    #[test]
    fn an_unfilled_place_shows_its_name() {
        let said = Texts::of(Language::En).say(&Message::new("refused-missing"));
        assert!(said.contains("{$id}"), "{said}");
    }

    #[test]
    fn texts_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>(_: &T) {}
        shared(Texts::of(Language::Ru));
    }
}
