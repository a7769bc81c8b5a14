//! Something to say to the user, before it is put into a language.

/// A value that fills a place in a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text that is not translated: a name, a path. It is said in one line,
    /// with marks for hidden characters.
    Text(String),
    /// A choice named by its word, said by the key `family-word`; a word
    /// without a translation is shown as it is.
    Word {
        /// First part of the key: `field`, `node`, `channel` …
        family: &'static str,
        /// The word of the choice.
        word: String,
    },
    /// A whole number; chooses the plural form and is grouped by language.
    Count(u64),
    /// A number with a fraction, written by language.
    Number(f64),
    /// Messages, said one after the other with commas between them.
    List(Vec<Message>),
    /// A number with exactly so many decimals.
    Fixed(f64, usize),
    /// The same with its sign, also a plus.
    Signed(f64, usize),
}

/// A key of the translation files and the values for its places.
///
/// Errors and labels below the window and the command line are made of these,
/// so that no floor holds a sentence in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Key in the translation files.
    pub key: &'static str,
    /// Name and value of each place.
    pub values: Vec<(&'static str, Value)>,
}

impl Message {
    /// The message of this key, with no values yet.
    #[must_use]
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            values: Vec::new(),
        }
    }

    /// Fills a place with text.
    #[must_use]
    pub fn text(mut self, place: &'static str, text: impl Into<String>) -> Self {
        self.values.push((place, Value::Text(text.into())));
        self
    }

    /// Fills a place with the name of a choice: the text of the key
    /// `family-word`, such as `field-title` or `node-stage`.
    #[must_use]
    pub fn word(
        mut self,
        place: &'static str,
        family: &'static str,
        word: impl Into<String>,
    ) -> Self {
        let word = word.into();
        self.values.push((place, Value::Word { family, word }));
        self
    }

    /// Fills a place with a count.
    #[must_use]
    pub fn count(mut self, place: &'static str, count: usize) -> Self {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        self.values.push((place, Value::Count(count)));
        self
    }

    /// Fills a place with messages, with commas between them.
    #[must_use]
    pub fn list(mut self, place: &'static str, messages: Vec<Message>) -> Self {
        self.values.push((place, Value::List(messages)));
        self
    }

    /// Fills a place with a number.
    #[must_use]
    pub fn number(mut self, place: &'static str, number: f64) -> Self {
        self.values.push((place, Value::Number(number)));
        self
    }

    /// Fills a place with a number of exactly so many decimals.
    #[must_use]
    pub fn fixed(mut self, place: &'static str, number: f64, decimals: usize) -> Self {
        self.values.push((place, Value::Fixed(number, decimals)));
        self
    }

    /// Fills a place with a number of exactly so many decimals and its sign,
    /// also a plus.
    #[must_use]
    pub fn signed(mut self, place: &'static str, number: f64, decimals: usize) -> Self {
        self.values.push((place, Value::Signed(number, decimals)));
        self
    }
}
