//! The counts behind a reading: promoters and detractors, part and whole,
//! answers per score. Where there are counts they decide the value.

use egui::Ui;

use crate::document::{Command, Counts, MetricDefinition, Reading};
use crate::language::{Message, parse_number, type_number};
use crate::metrics::forms_of;

use super::field::Measure;
use super::form::Form;
use super::reading::with_reading;

/// Offers the forms in which the metric can be counted, and shows the fields
/// of the one that is chosen.
pub(super) fn show(ui: &mut Ui, form: &mut Form, metric: &MetricDefinition, reading: &Reading) {
    let forms = forms_of(metric);
    if forms.is_empty() && reading.counts.is_none() {
        return;
    }
    let chosen = reading.counts.as_ref().map(word_of);
    let mut items = vec![(None, form.say("counts-none"))];
    let offered = forms.iter().map(word_of);
    for word in offered.chain(chosen) {
        if !items.iter().any(|(item, _)| *item == Some(word)) {
            items.push((Some(word), form.say(&format!("counts-{word}"))));
        }
    }
    form.list(ui, "counts", &items, &chosen, |word| {
        let counts = forms.iter().find(|form| Some(word_of(form)) == word);
        with_reading(reading, |r| r.counts = counts.cloned())
    });
    let set = |counts: Counts| with_reading(reading, |r| r.counts = Some(counts));
    if let Some(counts) = &reading.counts {
        fields(ui, form, counts, set);
    }
}

/// The word of a form of counting, as translations know it.
fn word_of(counts: &Counts) -> &'static str {
    match counts {
        Counts::Promoters { .. } => "promoters",
        Counts::Answers(_) => "answers",
        Counts::Ratio { .. } => "ratio",
        Counts::Sum { .. } => "sum",
        Counts::Customers { .. } => "customers",
        Counts::Times { .. } => "times",
        Counts::Attributes { .. } => "attributes",
        Counts::Purchases { .. } => "purchases",
        Counts::Subscription { .. } => "subscription",
    }
}

fn fields(ui: &mut Ui, form: &mut Form, counts: &Counts, set: impl Fn(Counts) -> Command) {
    match counts.clone() {
        Counts::Promoters {
            promoters,
            passives,
            detractors,
        } => {
            let words = ["promoters", "passives", "detractors"];
            each(
                ui,
                form,
                &words,
                &[promoters, passives, detractors],
                |given| {
                    set(Counts::Promoters {
                        promoters: given[0],
                        passives: given[1],
                        detractors: given[2],
                    })
                },
            );
        }
        Counts::Ratio { part, whole } => {
            each(ui, form, &["part", "whole"], &[part, whole], |given| {
                set(Counts::Ratio {
                    part: given[0],
                    whole: given[1],
                })
            });
        }
        Counts::Customers { start, end, new } => {
            each(
                ui,
                form,
                &["start", "end", "new"],
                &[start, end, new],
                |given| {
                    set(Counts::Customers {
                        start: given[0],
                        end: given[1],
                        new: given[2],
                    })
                },
            );
        }
        Counts::Answers(answers) => answers_ui(ui, form, &answers, set),
        Counts::Sum { sum, of } => ui.columns(2, |columns| {
            form.number(&mut columns[0], "sum", Some(sum), Measure::Plain, |sum| {
                let sum = sum.unwrap_or(0.0);
                set(Counts::Sum { sum, of })
            });
            form.count(&mut columns[1], "of", Some(of), |of| {
                let of = of.unwrap_or(0);
                set(Counts::Sum { sum, of })
            });
        }),
        Counts::Times { seconds, never } => {
            numbers(ui, form, "times", &seconds, |seconds| {
                set(Counts::Times { seconds, never })
            });
            form.count(ui, "never", Some(never), |never| {
                let (seconds, never) = (seconds.clone(), never.unwrap_or(0));
                set(Counts::Times { seconds, never })
            });
        }
        Counts::Attributes {
            satisfaction,
            importance,
        } => attributes_ui(ui, form, &satisfaction, &importance, set),
        Counts::Purchases {
            purchase,
            frequency,
            lifespan,
        } => {
            let words = ["purchase", "frequency-a-year", "lifespan"];
            amounts(ui, form, words, [purchase, frequency, lifespan], |given| {
                let [purchase, frequency, lifespan] = given;
                set(Counts::Purchases {
                    purchase,
                    frequency,
                    lifespan,
                })
            });
        }
        Counts::Subscription {
            arpa,
            margin,
            churn,
        } => {
            let words = ["arpa", "margin", "churn"];
            amounts(ui, form, words, [arpa, margin, churn], |given| {
                let [arpa, margin, churn] = given;
                set(Counts::Subscription {
                    arpa,
                    margin,
                    churn,
                })
            });
        }
    }
}

/// Satisfaction and importance attribute by attribute, as pairs `8/9 4/3`, so
/// that both always have as many.
fn attributes_ui(
    ui: &mut Ui,
    form: &mut Form,
    satisfaction: &[f64],
    importance: &[f64],
    set: impl Fn(Counts) -> Command,
) {
    let texts = form.view.texts;
    let pairs = satisfaction.iter().zip(importance);
    let shown =
        pairs.map(|(s, w)| format!("{}/{}", type_number(*s, texts), type_number(*w, texts)));
    let shown: Vec<String> = shown.collect();
    form.line_of(ui, "attributes", &shown.join(" "), |text| {
        let pair = |text: &str| {
            let (s, w) = text.split_once('/')?;
            Some((parse_number(s)?, parse_number(w)?))
        };
        let pairs: Option<Vec<(f64, f64)>> = parts(text).map(pair).collect();
        let pairs = pairs.ok_or_else(|| Message::new("inspector-no-pair"))?;
        let (satisfaction, importance) = pairs.into_iter().unzip();
        Ok(set(Counts::Attributes {
            satisfaction,
            importance,
        }))
    });
}

/// Three amounts side by side.
fn amounts(
    ui: &mut Ui,
    form: &mut Form,
    words: [&str; 3],
    given: [f64; 3],
    set: impl Fn([f64; 3]) -> Command,
) {
    ui.columns(3, |columns| {
        for (place, word) in words.into_iter().enumerate() {
            let column = &mut columns[place];
            form.number(column, word, Some(given[place]), Measure::Plain, |amount| {
                let mut given = given;
                given[place] = amount.unwrap_or(0.0);
                set(given)
            });
        }
    });
}

/// Numbers in a line.
fn numbers(
    ui: &mut Ui,
    form: &mut Form,
    word: &str,
    given: &[f64],
    set: impl Fn(Vec<f64>) -> Command,
) {
    let texts = form.view.texts;
    let shown: Vec<String> = given
        .iter()
        .map(|number| type_number(*number, texts))
        .collect();
    form.line_of(ui, word, &shown.join(" "), |text| {
        let numbers: Option<Vec<f64>> = parts(text).map(parse_number).collect();
        let numbers = numbers.ok_or_else(|| Message::new("inspector-no-number"))?;
        Ok(set(numbers))
    });
}

/// What stands between spaces and semicolons; a comma may be part of a number.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let separators = |c: char| c.is_whitespace() || c == ';';
    text.split(separators).filter(|part| !part.is_empty())
}

/// A field for each count, side by side.
fn each(
    ui: &mut Ui,
    form: &mut Form,
    words: &[&str],
    given: &[u64],
    set: impl Fn(&[u64]) -> Command,
) {
    ui.columns(words.len(), |columns| {
        for (place, word) in words.iter().enumerate() {
            form.count(&mut columns[place], word, Some(given[place]), |count| {
                let mut given = given.to_vec();
                given[place] = count.unwrap_or(0);
                set(&given)
            });
        }
    });
}

fn answers_ui(ui: &mut Ui, form: &mut Form, answers: &[u64], set: impl Fn(Counts) -> Command) {
    let shown: Vec<String> = answers.iter().map(u64::to_string).collect();
    form.line_of(ui, "answers", &shown.join(" "), |text| {
        let separators = |c: char| c.is_whitespace() || c == ',' || c == ';';
        let counts = text.split(separators).filter(|part| !part.is_empty());
        let counts: Result<Vec<u64>, _> = counts.map(str::parse).collect();
        let counts = counts.map_err(|_| Message::new("inspector-no-count"))?;
        Ok(set(Counts::Answers(counts)))
    });
}
