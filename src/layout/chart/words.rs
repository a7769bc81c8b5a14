//! Numbers of a chart in words: a value with its unit, its margin and its n,
//! or the words that there is none.

use super::page::Page;
use crate::document::{Map, MetricDefinition, NodeId, Unit};
use crate::language::{Message, Texts};
use crate::layout::value::refusal;
use crate::metrics::{Answer, CannotPool, Entry, Subject, Summary, Trust, scale_of, unit_of};

/// What a metric is called.
pub(super) fn metric_name(texts: &Texts, metric: &MetricDefinition) -> String {
    if metric.name.trim().is_empty() {
        texts.word("metric", metric.kind.word()).into_owned()
    } else {
        metric.name.clone()
    }
}

/// What a stage or a touchpoint is called.
pub(super) fn node_name(texts: &Texts, map: &Map, id: NodeId) -> String {
    let title = map.node(id).map_or("", |node| node.title()).trim();
    match id {
        _ if !title.is_empty() => title.to_owned(),
        NodeId::Stage(_) => texts.get("picture-untitled-stage").into_owned(),
        _ => texts.get("picture-untitled-step").into_owned(),
    }
}

impl Page<'_> {
    /// What a number is of.
    pub(super) fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Period("") => self.texts.get("chart-no-period").into_owned(),
            Subject::Period(period) => period.to_owned(),
            Subject::Place(id) => node_name(self.texts, self.map, id),
            Subject::Persona(id) => match id.and_then(|id| self.map.persona(id)) {
                Some(persona) => persona.name.clone(),
                None => self.texts.get("chart-everybody").into_owned(),
            },
        }
    }

    /// An emotion with its sign only where signs tell the ends of the scale
    /// apart.
    pub(super) fn emotion(&self, value: f64) -> String {
        if self.map.info().emotion_scale.min < 0.0 {
            self.texts.signed(value, 2)
        } else {
            self.texts.number(value, 2)
        }
    }

    /// A value with its unit, in the language's own writing.
    pub(super) fn value(&self, metric: &MetricDefinition, value: f64) -> String {
        let texts = self.texts;
        let plain = || texts.number(value, decimals(metric));
        match unit_of(metric) {
            Unit::Percent => texts.say(&Message::new("picture-percent").text("value", plain())),
            Unit::Money => {
                let message = Message::new("picture-money")
                    .text("value", plain())
                    .text("currency", self.map.info().currency.trim());
                texts.say(&message).trim().to_owned()
            }
            Unit::Seconds => self.duration(value),
            Unit::Points if scale_of(metric).is_some_and(|scale| scale.min < 0.0) => {
                texts.signed(value, decimals(metric))
            }
            Unit::Points | Unit::Count => plain(),
        }
    }

    /// Seconds up to two minutes, then minutes, hours, days.
    fn duration(&self, seconds: f64) -> String {
        let (value, key) = match seconds.abs() {
            s if s < 120.0 => (seconds, "picture-seconds"),
            s if s < 7_200.0 => (seconds / 60.0, "picture-minutes"),
            s if s < 172_800.0 => (seconds / 3_600.0, "picture-hours"),
            _ => (seconds / 86_400.0, "picture-days"),
        };
        let value = self.texts.number(value, 1);
        self.texts.say(&Message::new(key).text("value", value))
    }

    /// A difference of two values, with its sign.
    pub(super) fn difference(&self, metric: &MetricDefinition, by: f64) -> String {
        match unit_of(metric) {
            Unit::Money | Unit::Seconds if by > 0.0 => format!("+{}", self.value(metric, by)),
            Unit::Money | Unit::Seconds => self.value(metric, by),
            _ => self.texts.signed(by, decimals(metric)),
        }
    }

    /// "n 120", or the words that there is no sample size.
    pub(super) fn sample(&self, n: Option<u64>) -> String {
        match n {
            Some(n) => format!("n {}", self.texts.count(n)),
            None => self.texts.get("picture-no-sample").into_owned(),
        }
    }

    /// A value with its margin and its n.
    pub(super) fn number(&self, metric: &MetricDefinition, summary: &Summary) -> String {
        let Some(value) = summary.value else {
            return self.texts.get("picture-no-value").into_owned();
        };
        let value = self.value(metric, value);
        let sample = self.sample(summary.n);
        match summary.margin() {
            Some(margin) => {
                let margin = match unit_of(metric) {
                    Unit::Seconds => self.duration(margin),
                    _ => self.texts.number(margin, decimals(metric)),
                };
                format!("{value} ± {margin}, {sample}")
            }
            None => format!("{value}, {sample}"),
        }
    }

    /// All that is known of a number, in words.
    pub(super) fn entry(&self, metric: &MetricDefinition, entry: &Entry) -> String {
        let subject = self.subject(entry.subject);
        match &entry.answer {
            Err(why) => format!("{subject}: {}", self.refusal(*why)),
            Ok(answer) => {
                let mut said = format!("{subject}: {}", self.number(metric, &answer.summary));
                let of_other = !matches!(entry.subject, Subject::Period(_));
                if of_other && !entry.period.is_empty() {
                    said = format!("{said}, {}", entry.period);
                }
                for more in self.provisos(answer) {
                    said = format!("{said}, {more}");
                }
                said
            }
        }
    }

    /// What to know about a number besides its n.
    fn provisos(&self, answer: &Answer) -> Vec<String> {
        let mut provisos = Vec::new();
        if answer.summary.trust == Trust::DirectionOnly {
            provisos.push(self.texts.get("picture-small-sample").into_owned());
        }
        if answer.of > 1 {
            let message = Message::new("chart-pooled").count("count", answer.of);
            provisos.push(self.texts.say(&message));
        }
        provisos
    }

    /// Why there is no number.
    pub(super) fn refusal(&self, why: CannotPool) -> String {
        refusal(self.texts, why)
    }
}

/// Decimals that a metric deserves: means of short scales two, the rest one
/// or none.
fn decimals(metric: &MetricDefinition) -> usize {
    let short = scale_of(metric).is_some_and(|scale| scale.max - scale.min <= 20.0);
    match unit_of(metric) {
        Unit::Points if short => 2,
        Unit::Percent | Unit::Points => 1,
        Unit::Count | Unit::Seconds => 0,
        Unit::Money => 2,
    }
}
