//! The counts behind a reading: promoters and detractors, part and whole,
//! answers per score. Where there are counts they decide the value.

use egui::Ui;

use crate::document::{Command, Counts, MetricDefinition, MetricKind, Reading, Unit};
use crate::language::Message;
use crate::metrics::unit_of;

use super::form::Form;
use super::reading::with_reading;

/// Switches counts on and off, and shows a field for each.
pub(super) fn show(ui: &mut Ui, form: &mut Form, metric: &MetricDefinition, reading: &Reading) {
    let empty = empty_counts(metric);
    if empty.is_none() && reading.counts.is_none() {
        return;
    }
    form.toggle(ui, "counts", reading.counts.is_some(), |yes| {
        with_reading(reading, |r| r.counts = empty.filter(|_| yes))
    });
    let set = |counts: Counts| with_reading(reading, |r| r.counts = Some(counts));
    match &reading.counts {
        Some(Counts::Promoters {
            promoters,
            passives,
            detractors,
        }) => {
            let given = [*promoters, *passives, *detractors];
            let words = ["promoters", "passives", "detractors"];
            each(ui, form, &words, &given, |given| {
                set(Counts::Promoters {
                    promoters: given[0],
                    passives: given[1],
                    detractors: given[2],
                })
            });
        }
        Some(Counts::Ratio { part, whole }) => {
            each(ui, form, &["part", "whole"], &[*part, *whole], |given| {
                set(Counts::Ratio {
                    part: given[0],
                    whole: given[1],
                })
            });
        }
        Some(Counts::Answers(answers)) => answers_ui(ui, form, answers, set),
        None => {}
    }
}

/// The counts that suit the metric, before any are given.
fn empty_counts(metric: &MetricDefinition) -> Option<Counts> {
    match metric.kind {
        MetricKind::Nps | MetricKind::Enps => Some(Counts::Promoters {
            promoters: 0,
            passives: 0,
            detractors: 0,
        }),
        MetricKind::CsiWeighted | MetricKind::Own => None,
        _ if unit_of(metric) == Unit::Percent => Some(Counts::Ratio { part: 0, whole: 0 }),
        _ => None,
    }
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
