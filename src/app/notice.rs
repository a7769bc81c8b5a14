//! Short notes at the lower edge of the window: what was done, what failed.
//!
//! A notice is shown once. Good news goes away by itself, and so does a remark
//! in the status bar and a warning that offers nothing to do; a failure stays
//! until it is dismissed.

use std::time::{Duration, Instant};

use crate::language::Message;

use super::request::Request;

/// How long good news is shown.
const SHOWN_FOR: Duration = Duration::from_secs(6);
/// How long a warning is shown that offers nothing to do.
const WARNED_FOR: Duration = Duration::from_secs(12);

/// How many notices are shown at once, of those that go with one document;
/// older ones go first.
const MOST: usize = 4;

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mood {
    /// Something to know, said in the status bar.
    Remark,
    /// Something was done.
    Good,
    /// Something needs attention.
    Warning,
    /// Something failed.
    Failure,
}

/// Something that can be done about a notice, by a button in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WayOut {
    /// Key of the button's text.
    pub(crate) key: &'static str,
    /// What it asks for; `None` only takes the notice away.
    pub(crate) request: Option<fn(u64) -> Request>,
    /// Number of the document it is about, for the request.
    pub(crate) document: u64,
}

/// A short note.
#[derive(Debug, Clone)]
pub(crate) struct Notice {
    /// What it says.
    pub(crate) message: Message,
    /// How it is meant.
    pub(crate) mood: Mood,
    /// Further lines, shown on demand.
    pub(crate) details: Vec<Message>,
    /// The document it is shown with; `None` shows it with any.
    document: Option<u64>,
    /// What can be done about it.
    pub(crate) ways_out: Vec<WayOut>,
    /// Key of a button that copies a text, and the text.
    pub(crate) copy: Option<(&'static str, String)>,
    since: Instant,
    number: u64,
}

impl Notice {
    fn new(message: Message, mood: Mood) -> Self {
        Self {
            message,
            mood,
            details: Vec::new(),
            document: None,
            ways_out: Vec::new(),
            copy: None,
            since: Instant::now(),
            number: 0,
        }
    }

    /// Something to know that is worth no box.
    pub(crate) fn remark(message: Message) -> Self {
        Self::new(message, Mood::Remark)
    }

    /// Something was done.
    pub(crate) fn good(message: Message) -> Self {
        Self::new(message, Mood::Good)
    }

    /// Something needs attention.
    pub(crate) fn warning(message: Message) -> Self {
        Self::new(message, Mood::Warning)
    }

    /// Something failed.
    pub(crate) fn failure(message: Message) -> Self {
        Self::new(message, Mood::Failure)
    }

    /// With lines to be shown on demand.
    pub(crate) fn with_details(mut self, details: Vec<Message>) -> Self {
        self.details = details;
        self
    }

    /// Shown only while the document of this number is, and gone with it.
    pub(crate) fn of(mut self, document: u64) -> Self {
        self.document = Some(document);
        self
    }

    /// With something that can be done about it, while the same map is open.
    pub(crate) fn with_ways_out(mut self, ways_out: Vec<WayOut>) -> Self {
        self.ways_out = ways_out;
        self
    }

    /// With a text to be copied by a button of this key.
    pub(crate) fn with_copy(mut self, key: &'static str, text: String) -> Self {
        self.copy = Some((key, text));
        self
    }

    /// Tells it from the others.
    pub(crate) fn number(&self) -> u64 {
        self.number
    }

    fn ends_after(&self) -> Option<Duration> {
        let offers_nothing =
            self.ways_out.is_empty() && self.details.is_empty() && self.copy.is_none();
        let shown_for = match self.mood {
            Mood::Good | Mood::Remark => SHOWN_FOR,
            Mood::Warning if offers_nothing => WARNED_FOR,
            Mood::Warning | Mood::Failure => return None,
        };
        Some(shown_for.saturating_sub(self.since.elapsed()))
    }
}

/// The notices on show, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Notices {
    shown: Vec<Notice>,
    given: u64,
}

impl Notices {
    /// Shows a notice.
    pub(crate) fn push(&mut self, mut notice: Notice) {
        self.given += 1;
        notice.number = self.given;
        notice.since = Instant::now();
        // Saying the same twice is noise.
        self.shown.retain(|other| other.message != notice.message);
        let goes_with = |other: &Notice| other.document == notice.document;
        if self.shown.iter().filter(|other| goes_with(other)).count() >= MOST
            && let Some(oldest) = self.shown.iter().position(goes_with)
        {
            self.shown.remove(oldest);
        }
        self.shown.push(notice);
    }

    /// Takes a notice away.
    pub(crate) fn dismiss(&mut self, number: u64) {
        self.shown.retain(|notice| notice.number != number);
    }

    /// Takes away what this key says: it is not so any more.
    pub(crate) fn withdraw(&mut self, key: &str) {
        self.shown.retain(|notice| notice.message.key != key);
    }

    /// Takes away the notices with ways out for this document: what they are
    /// about has changed.
    pub(crate) fn withdraw_ways_out(&mut self, document: u64) {
        let is_about = |way: &WayOut| way.document == document;
        self.shown
            .retain(|notice| !notice.ways_out.iter().any(is_about));
    }

    /// Takes away what is shown with this document alone: it is closed.
    pub(crate) fn forget(&mut self, document: u64) {
        self.shown
            .retain(|notice| notice.document != Some(document));
    }

    /// The notices that have a box of their own with a document, oldest first.
    pub(crate) fn boxes(&self, document: Option<u64>) -> impl Iterator<Item = &Notice> {
        let goes = move |own: Option<u64>| own.is_none() || own == document;
        let boxes = self
            .shown
            .iter()
            .filter(|notice| notice.mood != Mood::Remark);
        boxes.filter(move |notice| goes(notice.document))
    }

    /// What the status bar says just now.
    pub(crate) fn remark(&self) -> Option<&Message> {
        let mut shown = self.shown.iter().rev();
        let remark = shown.find(|notice| notice.mood == Mood::Remark);
        remark.map(|notice| &notice.message)
    }

    /// Takes away what has been shown long enough and says when to look again.
    pub(crate) fn tidy(&mut self) -> Option<Duration> {
        self.shown
            .retain(|notice| notice.ends_after() != Some(Duration::ZERO));
        self.shown.iter().filter_map(Notice::ends_after).min()
    }
}
