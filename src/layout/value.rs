//! Numbers in words: a value with its unit, a metric by its name, a sample
//! size or the words that there is none. The sheet, the charts, the table and
//! the inspector say them alike.

use super::grid::Sheet;
use crate::document::{Map, MetricDefinition};
use crate::language::{Message, Texts};
use crate::metrics::{
    Answer, CannotPool, Summary, Trust, Writing, WrittenUnit, decimals_of_emotion,
    decimals_of_emotion_gap, decimals_of_given,
};

/// As numbers are written with it.
const MINUS: char = '\u{2212}';

/// What numbers are said with.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    map: &'a Map,
    texts: &'a Texts,
}

/// The numbers of one reading in words, all with the same decimals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// The value with its unit.
    pub value: String,
    /// "± 12.1", where the interval reaches as far on both sides, as far as the
    /// decimals show.
    pub margin: Option<String>,
    /// "77–99%", where an interval is known.
    pub range: Option<String>,
    /// The ends of the interval, the lower first.
    pub interval: Option<(String, String)>,
}

impl Figures {
    /// What stands beside the value: "± 12.1" where that is true, else the ends
    /// of the interval.
    #[must_use]
    pub fn beside(&self) -> Option<&str> {
        self.margin.as_deref().or(self.range.as_deref())
    }

    /// The same within a sentence: "± 12.1", or "95% interval 77 to 99".
    #[must_use]
    pub fn said(&self, texts: &Texts) -> Option<String> {
        let (low, high) = self.interval.clone()?;
        let in_words = || {
            let message = Message::new("picture-interval");
            texts.say(&message.text("low", low).text("high", high))
        };
        Some(self.margin.clone().unwrap_or_else(in_words))
    }
}

impl Sheet<'_> {
    /// How numbers of the sheet are said.
    pub(super) fn words(&self) -> Words<'_> {
        Words::of(self.map, self.texts)
    }
}

impl<'a> Words<'a> {
    /// How numbers of a map are said in a language.
    #[must_use]
    pub fn of(map: &'a Map, texts: &'a Texts) -> Self {
        Self { map, texts }
    }

    /// In which language.
    #[must_use]
    pub fn texts(self) -> &'a Texts {
        self.texts
    }

    /// What a metric is called.
    pub(super) fn metric_name(self, metric: &MetricDefinition) -> String {
        if metric.name.trim().is_empty() {
            self.texts.word("metric", metric.kind.word()).into_owned()
        } else {
            metric.name.clone()
        }
    }

    /// Value, margin and interval of a reading; `None` without a value.
    #[must_use]
    pub fn figures(self, metric: &MetricDefinition, summary: &Summary) -> Option<Figures> {
        let writing = Writing::of(metric, summary);
        // The unit of the value says that of the rest, but for times.
        let bare = |writing: Writing, number: f64| match writing.unit {
            WrittenUnit::Percent | WrittenUnit::Money => self.bare(writing, number),
            _ => self.with_unit(writing, number),
        };
        let end = |value: f64| bare(writing, writing.in_unit(value));
        let half = Writing {
            signed: false,
            ..writing
        };
        let margin = |margin: f64| format!("± {}", bare(half, writing.margin_in_unit(margin)));
        let value = summary.value?;
        let is_even = |(low, high): &(f64, f64)| {
            let shown = |by: f64| self.bare(half, writing.in_unit(by));
            shown(value - low) == shown(high - value)
        };
        let even = summary.interval.filter(is_even);
        Some(Figures {
            value: self.with_unit(writing, writing.in_unit(value)),
            margin: even.and(summary.margin()).map(margin),
            range: summary.interval.map(|ends| self.range(writing, ends)),
            interval: summary.interval.map(|(low, high)| (end(low), end(high))),
        })
    }

    /// "77–99%", "−100 … −82.5": the unit stands once.
    fn range(self, writing: Writing, (low, high): (f64, f64)) -> String {
        let end = |value: f64| self.bare(writing, writing.in_unit(value));
        // A dash before a minus cannot be read.
        let between = if low < 0.0 { " … " } else { "–" };
        self.unit(writing, &format!("{}{between}{}", end(low), end(high)))
    }

    /// A number that was decided on, not measured: a goal, an end of a scale,
    /// a tick of an axis.
    #[must_use]
    pub fn given(self, metric: &MetricDefinition, value: f64) -> String {
        let writing = Writing::of_given(metric, value);
        self.with_unit(writing, writing.in_unit(value))
    }

    /// A difference of two values, with its sign; that of two percentages is
    /// in points.
    #[must_use]
    pub fn difference(self, metric: &MetricDefinition, by: f64) -> String {
        let writing = Writing::of_difference(metric, by);
        let by = writing.in_unit(by);
        match writing.unit {
            WrittenUnit::Percent => self.bare(writing, by),
            _ => self.with_unit(writing, by),
        }
    }

    /// An emotion, with its sign only where signs tell the ends of the scale
    /// apart.
    #[must_use]
    pub fn emotion(self, value: f64) -> String {
        let scale = &self.map.info().emotion_scale;
        self.felt(value, decimals_of_emotion(scale, value))
    }

    /// An end of the emotion scale.
    #[must_use]
    pub fn emotion_given(self, value: f64) -> String {
        self.felt(value, decimals_of_given(value))
    }

    /// How far two emotions are apart.
    #[must_use]
    pub fn emotion_gap(self, gap: f64) -> String {
        let scale = &self.map.info().emotion_scale;
        self.texts.fixed(gap, decimals_of_emotion_gap(scale, gap))
    }

    fn felt(self, value: f64, decimals: usize) -> String {
        if self.map.info().emotion_scale.min < 0.0 {
            self.texts.signed(value, decimals)
        } else {
            self.texts.fixed(value, decimals)
        }
    }

    fn bare(self, writing: Writing, number: f64) -> String {
        if writing.signed {
            self.texts.signed(number, writing.decimals)
        } else {
            self.texts.fixed(number, writing.decimals)
        }
    }

    fn with_unit(self, writing: Writing, number: f64) -> String {
        let bare = self.bare(writing, number);
        // A currency that stands first does not come before the sign.
        let unsigned = bare.trim_start_matches(['+', MINUS]);
        let sign = &bare[..bare.len() - unsigned.len()];
        format!("{sign}{}", self.unit(writing, unsigned))
    }

    /// What is written, with its unit.
    fn unit(self, writing: Writing, written: &str) -> String {
        let key = match writing.unit {
            WrittenUnit::Plain => return written.to_owned(),
            WrittenUnit::Percent => "picture-percent",
            WrittenUnit::Money => "picture-money",
            WrittenUnit::Seconds => "picture-seconds",
            WrittenUnit::Minutes => "picture-minutes",
            WrittenUnit::Hours => "picture-hours",
            WrittenUnit::Days => "picture-days",
        };
        let message = Message::new(key)
            .text("value", written)
            .text("currency", self.map.info().currency.trim());
        self.texts.say(&message).trim().to_owned()
    }

    /// "n 120", or the words that there is no sample size.
    #[must_use]
    pub fn sample(self, n: Option<u64>) -> String {
        match n {
            // No line break tears n from its number.
            Some(n) => format!("n\u{a0}{}", self.texts.count(n)),
            None => self.texts.get("picture-no-sample").into_owned(),
        }
    }

    /// What to know about a sample besides its size; empty for one that is
    /// fine.
    #[must_use]
    pub fn caution(self, summary: &Summary) -> String {
        match summary.trust {
            Trust::NoSampleSize => self.texts.get("picture-no-sample").into_owned(),
            Trust::DirectionOnly => self.texts.get("picture-small-sample").into_owned(),
            Trust::Fair | Trust::Good => String::new(),
        }
    }

    /// Of how many readings a number was made, or how much of the way it
    /// stands for; `None` for one that was taken.
    #[must_use]
    pub fn made_of(self, answer: &Answer) -> Option<String> {
        let combined = || {
            let message = Message::new("picture-combined").count("count", answer.of);
            (answer.of > 1).then(|| self.texts.say(&message))
        };
        self.way(answer).or_else(combined)
    }

    /// "2 of 9 steps measured", where not all were, and whether others join on
    /// the way.
    pub(super) fn way(self, answer: &Answer) -> Option<String> {
        let way = answer.way?;
        let gaps = (way.measured < way.steps).then(|| {
            let message = Message::new("picture-measured-steps")
                .text("measured", self.texts.count(way.measured as u64))
                .count("steps", way.steps);
            self.texts.say(&message)
        });
        let joined = way
            .others_join
            .then(|| self.texts.get("picture-others-join"));
        let said: Vec<String> = gaps
            .into_iter()
            .chain(joined.map(std::borrow::Cow::into_owned))
            .collect();
        (!said.is_empty()).then(|| said.join(" · "))
    }

    /// Why there is no number of several.
    #[must_use]
    pub fn refusal(self, why: CannotPool) -> String {
        let key = match why {
            CannotPool::Nothing => "picture-no-data",
            CannotPool::DistinctPeople => "picture-cannot-pool-people",
            CannotPool::PerSegment => "picture-cannot-pool-segments",
            CannotPool::PerCohort => "picture-cannot-pool-cohorts",
            CannotPool::NoSampleSize => "picture-cannot-pool-sample",
            CannotPool::OnlyResults => "picture-cannot-pool-results",
            CannotPool::MoreAtTheEnd => "picture-cannot-pool-end",
        };
        self.texts.get(key).into_owned()
    }
}

/// A period that no line break tears apart at its hyphen.
pub(super) fn unbroken(period: &str) -> String {
    period.replace('-', "\u{2011}")
}

/// Whether a number is drawn in grey.
pub(super) fn is_weak(summary: &Summary) -> bool {
    matches!(summary.trust, Trust::DirectionOnly | Trust::NoSampleSize)
}

/// A share of a length, from 0 to 1.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a share between 0 and 1 loses nothing that can be seen"
)]
pub(super) fn to_share(value: f64) -> f32 {
    if value.is_finite() {
        value.clamp(0.0, 1.0) as f32
    } else {
        0.0
    }
}
