//! What the numbers of a place say: the latest value of each metric, taken or
//! pooled and how, against its target and the period before.

use egui::{Label, RichText, Ui};

use crate::app::numbers::{self, made_of, name_of_metric, why_not};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::document::{Map, MetricDefinition, Scope};
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
        let words = view.words();
        (self.of, self.lines) = (Some(of), lines(view.map(), &book, words, at));
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

fn lines(map: &Map, book: &Book, words: Words, at: Scope) -> Vec<Line> {
    let metrics = map.metrics().iter();
    let line = |metric| line(map, book, words, metric, at);
    metrics.filter_map(line).collect()
}

fn line(
    map: &Map,
    book: &Book,
    words: Words,
    metric: &MetricDefinition,
    at: Scope,
) -> Option<Line> {
    let question = Question {
        metric: metric.id,
        at,
        persona: None,
    };
    let name = name_of_metric(words.texts(), metric);
    let latest = book.latest(question)?;
    let mut line = match latest.answer {
        Ok(answer) => {
            let mut said = when_and_how(words, question, (latest.period, &answer));
            said.extend(compared(map, words, metric, at, &answer));
            let change = book.change(question);
            said.extend(change.map(|change| changed(words, metric, &change)));
            Line {
                name,
                value: value(words, metric, &answer),
                made: made_of(words, question, &answer).is_some(),
                words: said,
            }
        }
        Err(why) => Line {
            name,
            value: String::new(),
            made: true,
            words: without_number(book, words, metric, question, (latest.period, why)),
        },
    };
    line.words.retain(|text| !text.is_empty());
    Some(line)
}

/// When and why what was measured makes no number, and what is known last.
fn without_number(
    book: &Book,
    words: Words,
    metric: &MetricDefinition,
    question: Question,
    (period, why): (&str, CannotPool),
) -> Vec<String> {
    let parts = [said_period(period), Some(why_not(words.texts(), why))];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let known = book.latest_known(question).map(|(period, answer)| {
        let known = [said_period(period), Some(value(words, metric, &answer))];
        let known: Vec<String> = known.into_iter().flatten().collect();
        let message = Message::new("numbers-last-known").text("number", known.join(" · "));
        words.texts().say(&message)
    });
    let said = [Some(parts.join(" · ")), known];
    said.into_iter().flatten().collect()
}

/// A period as it is shown; `None` where nobody said when.
fn said_period(period: &str) -> Option<String> {
    let period = visible_line(period).into_owned();
    (!period.trim().is_empty()).then_some(period)
}

/// "37.1 · n 70".
fn value(words: Words, metric: &MetricDefinition, answer: &Answer) -> String {
    let figures = words.figures(metric, &answer.summary);
    let value = figures.map_or_else(
        || words.texts().get("picture-no-value").into_owned(),
        |figures| figures.value,
    );
    match answer.summary.n {
        Some(n) => format!("{value} · {}", words.sample(Some(n))),
        None => value,
    }
}

/// Of which period, and of what it was made.
fn when_and_how(words: Words, asked: Question, (period, answer): (&str, &Answer)) -> Vec<String> {
    let made = [said_period(period), made_of(words, asked, answer)];
    let made: Vec<String> = made.into_iter().flatten().collect();
    vec![made.join(" · ")]
}

/// How far to trust it; target, benchmark.
fn compared(
    map: &Map,
    words: Words,
    metric: &MetricDefinition,
    at: Scope,
    answer: &Answer,
) -> Vec<String> {
    let goal = target_of(map, metric, at);
    let others = benchmark_of(map, metric, at).map(|others| {
        let others = words.given(metric, others);
        let message = Message::new("numbers-benchmark").text("value", others);
        words.texts().say(&message)
    });
    let all = [
        Some(numbers::trust(words, metric, answer.summary)),
        goal.map(|goal| against(words, metric, goal, answer)),
        others,
    ];
    all.into_iter().flatten().collect()
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::language::Texts;

    /// The example maps.
    fn examples() -> Vec<Map> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-maps");
        let files = std::fs::read_dir(folder).expect("the folder is there");
        let files = files.map(|file| file.expect("readable").path());
        let opened = files.map(|path| crate::storage::open(&path).expect("a sound map"));
        opened.map(|opened| opened.map).collect()
    }

    #[test]
    fn no_number_is_said_of_a_place_without_its_n_or_the_words_that_there_is_none() {
        let mut told = 0;
        for (map, language) in examples()
            .iter()
            .flat_map(|map| Language::ALL.map(|language| (map, language)))
        {
            let (texts, book) = (Texts::of(language), Book::new(map));
            let words = Words::of(map, texts);
            let stages = map.stages().map(|stage| Scope::Stage(stage.id));
            let steps = map.touchpoints().map(|step| Scope::Touchpoint(step.id));
            for at in stages.chain(steps).chain([Scope::Map]) {
                for line in lines(map, &book, words, at) {
                    let says = |key: &str| {
                        let text = texts.get(key);
                        line.words.iter().any(|said| said.contains(text.as_ref()))
                    };
                    let has_n = line.value.contains("n\u{a0}");
                    let is_honest = line.value.is_empty() || has_n || says("picture-no-sample");
                    assert!(is_honest, "{}: {} {:?}", line.name, line.value, line.words);
                    told += 1;
                }
            }
        }
        assert!(told > 500, "{told}");
    }
}
