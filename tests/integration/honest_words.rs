//! No number is said without what makes it honest: findings and the legend of
//! the heat map, for every example map in both languages.

use std::process::Command;

use waypost::document::{EmotionScale, Map};
use waypost::findings::{Finding, FindingKind, findings};
use waypost::language::{Language, Texts};
use waypost::layout::{HeatBy, LayoutOptions, LegendSign, Words, layout};
use waypost::metrics::scale_of;
use waypost::text::TextMeasurer;

use crate::support::honest::{has_digit, is_honest};
use crate::support::picture::{examples, open};

/// What is said of a finding in the language of the texts.
fn said(finding: &Finding, texts: &Texts) -> String {
    texts.say(&finding.what)
}

/// Whether a text names both ends of the emotion scale.
fn names_the_scale(text: &str, map: &Map, texts: &Texts) -> bool {
    let EmotionScale { min, max, .. } = map.info().emotion_scale;
    let words = Words::of(map, texts);
    [min, max]
        .into_iter()
        .all(|end| text.contains(&words.emotion_given(end)))
}

#[test]
fn findings_say_n_with_readings_and_the_scale_with_emotions() {
    let (mut readings, mut emotions) = (0, 0);
    for path in examples() {
        let map = open(&path);
        for (finding, language) in findings(&map)
            .iter()
            .flat_map(|finding| Language::ALL.map(|language| (finding, language)))
        {
            let texts = Texts::of(language);
            let text = said(finding, texts);
            match finding.kind {
                FindingKind::OffTarget | FindingKind::SmallSample | FindingKind::NoSampleSize => {
                    assert!(is_honest(&text, texts), "{}: {text}", path.display());
                    readings += 1;
                }
                FindingKind::WeakTouchpoint
                | FindingKind::EmotionalFall
                | FindingKind::PersonasDiverge => {
                    let is_there = names_the_scale(&text, &map, texts);
                    assert!(is_there, "{}: {text}", path.display());
                    emotions += 1;
                }
                _ => {}
            }
        }
    }
    assert!(readings > 100 && emotions > 50, "{readings} {emotions}");
}

#[test]
fn the_command_line_says_findings_whole() {
    for path in examples() {
        let map = open(&path);
        for (language, word) in [(Language::En, "en"), (Language::Ru, "ru")] {
            let output = Command::new(env!("CARGO_BIN_EXE_waypost"))
                .args(["--lang", word, "findings"])
                .arg(&path)
                .output()
                .expect("the program runs");
            let report = String::from_utf8(output.stdout).expect("UTF-8");
            for finding in findings(&map).iter().filter(|finding| finding.is_open()) {
                let text = said(finding, Texts::of(language));
                assert!(report.contains(&text), "{}: {text}", path.display());
            }
        }
    }
}

/// The text without the parts that are no measured numbers.
fn without(text: &str, parts: &[String]) -> String {
    let mut parts: Vec<&String> = parts.iter().filter(|part| !part.is_empty()).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    let text = text.to_owned();
    parts
        .into_iter()
        .fold(text, |text, part| text.replace(part.as_str(), " "))
}

/// Whether an entry of the legend explains colours.
fn is_of_heat(sign: LegendSign) -> bool {
    matches!(
        sign,
        LegendSign::Heat(..)
            | LegendSign::HeatRamp
            | LegendSign::HeatSame
            | LegendSign::HeatWeak
            | LegendSign::HeatPlain
            | LegendSign::NoData
    )
}

#[test]
fn the_legend_of_a_heat_map_holds_scales_and_periods_and_no_measured_number() {
    let measurer = TextMeasurer::new();
    let mut legends = 0;
    for path in examples() {
        let map = open(&path);
        for (by, language) in HeatBy::all(&map)
            .into_iter()
            .flat_map(|by| Language::ALL.map(|language| (by, language)))
        {
            let texts = Texts::of(language);
            let words = Words::of(&map, texts);
            let emotions = &map.info().emotion_scale;
            let mut known: Vec<String> = [emotions.min, emotions.max]
                .map(|end| words.emotion_given(end))
                .to_vec();
            if let HeatBy::Metric(id) = by {
                let metric = map.metric(id).expect("one of the map");
                let ends = scale_of(metric).map(|scale| [scale.min, scale.max]);
                let ends = ends.into_iter().flatten();
                known.extend(ends.map(|end| words.given(metric, end)));
                known.push(metric.name.clone());
            }
            let periods = map.readings().iter();
            known.extend(periods.map(|reading| reading.key.period.clone()));
            known.extend(map.personas().map(|persona| persona.name.clone()));
            known.push(texts.get("heat-weak").into_owned());
            let options = LayoutOptions {
                heat: Some(by),
                ..LayoutOptions::default()
            };
            let layout = layout(&map, &measurer, texts, &options);
            for entry in layout.legend.iter().filter(|entry| is_of_heat(entry.sign)) {
                let lines = entry.text.lines.iter().map(|line| &*line.text);
                let text = lines.collect::<Vec<_>>().join(" ");
                let rest = without(&text, &known);
                let place = path.display();
                assert!(!has_digit(&rest), "{place}, {by:?}: {text} leaves {rest}");
                legends += 1;
            }
        }
    }
    assert!(legends > 500, "{legends}");
}
