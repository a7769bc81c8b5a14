//! What the numbers of a place say: the latest value of each metric, taken or
//! pooled and how, against its target and the period before.

use egui::{Label, RichText, Ui};

use crate::app::numbers::{self, made_of, name_of_metric, why_not};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::document::{MetricDefinition, Scope};
use crate::language::{Language, Message};
use crate::layout::Words;
use crate::metrics::{
    AgainstTarget, Answer, Book, CannotPool, Change, Moved, Proof, Question, against_target,
    benchmark_of, target_of,
};
use crate::text::visible_line;

use super::form::{Form, small};
use super::section::Section;

/// What is said of a place, made once for a state of the map.
#[derive(Default)]
pub(super) struct Said {
    of: Option<(u64, u64, Language, Scope)>,
    lines: Vec<Line>,
}

/// What is said of one metric.
struct Line {
    name: String,
    /// Value with its sample; nothing where it cannot be made.
    value: String,
    /// Whether it was made of others.
    made: bool,
    words: Vec<String>,
}

impl Said {
    /// Finds out what to say of a place, unless it is known.
    pub(super) fn renew(&mut self, view: &View, at: Scope) {
        let texts = view.texts;
        let of = (view.document, view.session.revision(), texts.language(), at);
        if self.of == Some(of) {
            return;
        }
        let book = Book::new(view.map());
        let metrics = view.map().metrics().iter();
        let lines = metrics.filter_map(|metric| line(view, &book, metric, at));
        (self.of, self.lines) = (Some(of), lines.collect());
    }

    /// Shows it, if there is anything to say.
    pub(super) fn show(&self, ui: &mut Ui, form: &mut Form) {
        if self.lines.is_empty() {
            return;
        }
        let section = Section::new("inspector-numbers-say").counting(self.lines.len());
        section.show(ui, form, |form, ui| {
            for line in &self.lines {
                line.show(ui, form);
            }
        });
    }
}

impl Line {
    fn show(&self, ui: &mut Ui, form: &Form) {
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            widget::strong(ui, &self.name);
            let color = if self.made {
                form.view.theme.muted
            } else {
                form.view.theme.ink
            };
            let mut value = RichText::new(&self.value).color(theme::color(color));
            if self.made {
                value = value.italics();
            }
            if !self.value.is_empty() {
                ui.add(Label::new(value));
            }
        });
        ui.spacing_mut().item_spacing.y = 2.0;
        for words in &self.words {
            small(ui, words);
        }
        ui.add_space(4.0);
    }
}

fn line(view: &View, book: &Book, metric: &MetricDefinition, at: Scope) -> Option<Line> {
    let texts = view.texts;
    let question = Question {
        metric: metric.id,
        at,
        persona: None,
    };
    let name = name_of_metric(texts, metric);
    let latest = book.latest(question)?;
    Some(match latest.answer {
        Ok(answer) => Line {
            name,
            value: value(view, metric, &answer),
            made: made_of(view.words(), question, &answer).is_some(),
            words: words(view, book, metric, question, (latest.period, &answer)),
        },
        Err(why) => Line {
            name,
            value: String::new(),
            made: true,
            words: without_number(view, book, metric, question, (latest.period, why)),
        },
    })
}

/// When and why what was measured makes no number, and what is known last.
fn without_number(
    view: &View,
    book: &Book,
    metric: &MetricDefinition,
    question: Question,
    (period, why): (&str, CannotPool),
) -> Vec<String> {
    let parts = [said_period(period), Some(why_not(view.texts, why))];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let known = book.latest_known(question).map(|(period, answer)| {
        let number = value(view, metric, &answer);
        let known = [said_period(period), Some(number)];
        let known: Vec<String> = known.into_iter().flatten().collect();
        let message = Message::new("numbers-last-known").text("number", known.join(" · "));
        view.texts.say(&message)
    });
    [Some(parts.join(" · ")), known]
        .into_iter()
        .flatten()
        .collect()
}

/// A period as it is shown; `None` where nobody said when.
fn said_period(period: &str) -> Option<String> {
    let period = visible_line(period).into_owned();
    (!period.trim().is_empty()).then_some(period)
}

/// "37.1 · n 70".
fn value(view: &View, metric: &MetricDefinition, answer: &Answer) -> String {
    let figures = view.words().figures(metric, &answer.summary);
    let value = figures.map_or_else(
        || view.texts.get("picture-no-value").into_owned(),
        |figures| figures.value,
    );
    match answer.summary.n {
        Some(n) => format!("{value} · n\u{a0}{}", view.texts.count(n)),
        None => value,
    }
}

/// When and how it was made; how far to trust it; target, benchmark, change.
fn words(
    view: &View,
    book: &Book,
    metric: &MetricDefinition,
    question: Question,
    (period, answer): (&str, &Answer),
) -> Vec<String> {
    let texts = view.texts;
    let made = [said_period(period), made_of(view.words(), question, answer)];
    let made: Vec<String> = made.into_iter().flatten().collect();
    let goal = target_of(view.map(), metric, question.at);
    let others = benchmark_of(view.map(), metric, question.at).map(|others| {
        let others = view.words().given(metric, others);
        texts.say(&Message::new("numbers-benchmark").text("value", others))
    });
    let change = book.change(question);
    let all = [
        Some(made.join(" · ")),
        Some(numbers::trust(view.words(), metric, answer.summary)),
        goal.map(|goal| against(view.words(), metric, goal, answer)),
        others,
        change.map(|change| changed(view.words(), metric, &change)),
    ];
    all.into_iter()
        .flatten()
        .filter(|s| !s.is_empty())
        .collect()
}

/// "Target 82 %: not reached".
fn against(words: Words, metric: &MetricDefinition, goal: f64, answer: &Answer) -> String {
    let key = match against_target(metric, Some(goal), &answer.summary) {
        Some(AgainstTarget::Reached) => "numbers-target-reached",
        Some(AgainstTarget::Missed) => "numbers-target-missed",
        Some(AgainstTarget::Unsure) => "numbers-target-unsure",
        None => "numbers-target",
    };
    let goal = words.given(metric, goal);
    words.texts().say(&Message::new(key).text("value", goal))
}

/// "+3.2 since 2024: better", or why nobody can say.
fn changed(words: Words, metric: &MetricDefinition, change: &Change) -> String {
    let texts = words.texts();
    let shift = match change.moved {
        Moved::By(shift) => shift,
        Moved::Apart { differs, .. } => {
            return visible_line(&words.apart(change.since, differs)).into_owned();
        }
    };
    let key = match (shift.is_real, shift.is_better) {
        (Some(true), Some(true)) => "numbers-change-better",
        (Some(true), Some(false)) => "numbers-change-worse",
        (Some(true), None) => "numbers-change-real",
        (Some(false), _) => "numbers-change-within",
        (None, _) => "numbers-change-unknown",
    };
    let nobody_said = || texts.get("table-no-period").into_owned();
    let message = Message::new(key)
        .text("change", words.difference(metric, shift.difference))
        .text(
            "period",
            said_period(change.since).unwrap_or_else(nobody_said),
        );
    let said = texts.say(&message);
    if shift.proof() == Proof::Widest {
        return format!("{said}, {}", texts.get("numbers-by-widest"));
    }
    said
}
