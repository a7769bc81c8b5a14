//! Charts of the examples: every kind of them for every metric, with all that
//! is drawn on the sheet and every number with its n.

use waypost::document::{Counts, Map, MetricId, Reading, ReadingKey, Scope};
use waypost::exchange::{ExportOptions, chart_picture, export_chart};
use waypost::geometry::{Rect, Size};
use waypost::language::{Language, Texts};
use waypost::layout::{Chart, ChartAsked, ChartKind, ChartMark, ChartShape, TextBlock, chart};
use waypost::metrics::Question;
use waypost::style::ThemeName;
use waypost::text::TextMeasurer;

use crate::pictures::check_golden;
use crate::support::finite::not_a_number;
use crate::support::generator::{self, Recipe};
use crate::support::picture::{examples, language, name, open, png};

const SIZE: Size = Size {
    width: 960.0,
    height: 560.0,
};

fn asked(kind: ChartKind, metric: &str, at: Scope) -> ChartAsked {
    ChartAsked {
        kind,
        question: MetricId::parse(metric).map(|metric| Question {
            metric,
            at,
            persona: None,
        }),
    }
}

/// Every kind of chart for every metric and a few places.
fn all(map: &Map) -> Vec<ChartAsked> {
    let places = map
        .touchpoints()
        .take(3)
        .map(|step| Scope::Touchpoint(step.id));
    let stages = map.stages().take(2).map(|stage| Scope::Stage(stage.id));
    let places: Vec<Scope> = std::iter::once(Scope::Map)
        .chain(places)
        .chain(stages)
        .collect();
    let mut all = Vec::new();
    for kind in ChartKind::ALL {
        all.push(ChartAsked {
            kind,
            question: None,
        });
        for metric in map.metrics() {
            for at in &places {
                let question = Question {
                    metric: metric.id,
                    at: *at,
                    persona: None,
                };
                all.push(ChartAsked {
                    kind,
                    question: Some(question),
                });
            }
        }
    }
    all
}

fn laid_out(map: &Map, language: Language, asked: ChartAsked, size: Size) -> Chart {
    chart(map, &TextMeasurer::new(), Texts::of(language), asked, size)
}

fn words(block: &TextBlock) -> String {
    let lines: Vec<&str> = block.lines.iter().map(|line| &*line.text).collect();
    lines.join(" ")
}

fn assert_sound(chart: &Chart, language: Language, what: &str) {
    assert_eq!(not_a_number(chart), None, "{what}");
    assert!(!chart.said.trim().is_empty(), "{what} says nothing");
    let sheet = Rect::new(0.0, 0.0, chart.size.width, chart.size.height);
    let none = Texts::of(language).get("picture-no-sample");
    for mark in &chart.marks {
        assert!(sheet.contains_rect(&mark.area.expand(-0.01)), "{what}");
        for label in &mark.labels {
            assert!(sheet.contains_rect(&label.rect), "{what}: {}", words(label));
        }
        let is_number = matches!(
            mark.shape,
            ChartShape::Point { .. } | ChartShape::Bar { .. } | ChartShape::Step { .. }
        );
        if is_number && what.contains("Answers") {
            continue;
        }
        let labels: Vec<String> = mark.labels.iter().map(words).collect();
        let has_n = labels.iter().any(|label| {
            label.starts_with("n\u{a0}") || label.starts_with(&none[..none.len().min(8)])
        });
        assert!(
            !is_number || has_n,
            "{what}: a number without n: {labels:?}"
        );
        let says_n = mark.said.contains("n\u{a0}") || mark.said.contains(&*none);
        let says_n = says_n || matches!(mark.shape, ChartShape::Step { .. });
        assert!(!is_number || says_n, "{what}: {}", mark.said);
    }
}

#[test]
fn every_chart_of_every_example_is_sound_and_no_number_lacks_its_n() {
    for path in examples() {
        let map = open(&path);
        let language = language(&path);
        for asked in all(&map) {
            let what = format!("{}: {asked:?}", name(&path));
            assert_sound(&laid_out(&map, language, asked, SIZE), language, &what);
        }
    }
}

#[test]
fn charts_of_made_up_maps_make_room_on_any_sheet() {
    for (touchpoints, width) in [(1, 300.0), (40, 500.0), (300, 2_000.0)] {
        let map = generator::map(Recipe::of(touchpoints));
        let size = Size::new(width, 400.0);
        for asked in all(&map).into_iter().step_by(3) {
            let chart = laid_out(&map, Language::Ru, asked, size);
            assert_eq!(not_a_number(&chart), None);
            let right = chart.marks.iter().map(|mark| mark.area.max.x);
            assert!(right.fold(0.0, f32::max) <= chart.size.width, "{asked:?}");
            assert!(chart.size.width >= width);
        }
    }
}

fn example(wanted: &str) -> Map {
    let all = examples();
    let path = all.iter().find(|path| name(path) == wanted);
    open(path.expect("the example"))
}

/// NPS of the whole journey in six quarters: one small, one missing, with a
/// target and a benchmark.
fn with_waves(map: &Map) -> Map {
    let mut parts = map.parts();
    let metric = MetricId::parse("nps").expect("an id");
    parts
        .readings
        .retain(|reading| reading.key.metric != metric);
    let waves = [
        ("2024-Q1", 60, 50, 40),
        ("2024-Q2", 72, 48, 30),
        ("2024-Q3", 9, 6, 5),
        ("2025-Q1", 80, 50, 35),
        ("2025-Q2", 180, 90, 40),
    ];
    for (period, promoters, passives, detractors) in waves {
        let mut reading = Reading::new(ReadingKey {
            metric,
            at: Scope::Map,
            persona: None,
            period: period.into(),
        });
        reading.source = "survey after each contact".into();
        reading.counts = Some(Counts::Promoters {
            promoters,
            passives,
            detractors,
        });
        parts.readings.push(reading);
    }
    // Known elsewhere, so that its lack here is a gap.
    let step = map.touchpoints().next().expect("a step").id;
    let mut elsewhere = parts.readings.last().expect("a wave").clone();
    elsewhere.key.period = "2024-Q4".into();
    elsewhere.key.at = Scope::Touchpoint(step);
    elsewhere.counts = None;
    parts.readings.push(elsewhere);
    for definition in &mut parts.metrics {
        if definition.id == metric {
            (definition.target, definition.benchmark) = (Some(50.0), Some(32.0));
        }
    }
    Map::assemble(parts).0
}

#[test]
fn a_wave_that_is_missing_breaks_the_line_and_a_small_one_is_hollow() {
    let map = with_waves(&example("loyalty-app.en"));
    let asked = asked(ChartKind::Periods, "nps", Scope::Map);
    let chart = laid_out(&map, Language::En, asked, SIZE);
    let missing = |mark: &ChartMark| matches!(mark.shape, ChartShape::Missing(_));
    let gaps: Vec<bool> = chart.marks.iter().map(missing).collect();
    assert_eq!(gaps, [false, false, false, true, false, false]);
    let weak: Vec<bool> = chart.marks.iter().map(|mark| mark.weak).collect();
    assert_eq!(weak, [false, false, true, false, false, false]);
    assert!(chart.said.contains("a real change"), "{}", chart.said);
    assert!(
        chart
            .said
            .contains("The target of +50 is missed, but by less"),
        "{}",
        chart.said
    );
    assert_eq!(chart.goals.len(), 2);
}

/// Where answers of a metric were counted.
fn counted(map: &Map, metric: &str) -> Scope {
    let mut readings = map.readings().iter();
    let is_it = |reading: &&std::sync::Arc<Reading>| {
        let counts = reading.counts.as_ref();
        reading.key.metric.to_string() == metric
            && counts.is_some_and(|c| matches!(c, Counts::Answers(_)))
    };
    readings.find(is_it).expect("answers").key.at
}

#[test]
fn charts_look_as_they_were_approved() {
    let mut wrong = Vec::new();
    for (kind, metric, map, theme) in [
        (
            ChartKind::Periods,
            "nps",
            "loyalty-app.en",
            ThemeName::Light,
        ),
        (ChartKind::Stages, "csat", "bank-year.ru", ThemeName::Dark),
        (ChartKind::Personas, "nps", "bank-year.en", ThemeName::Dark),
        (
            ChartKind::Answers,
            "csat",
            "bank-complaint-as-is.ru",
            ThemeName::Light,
        ),
        (
            ChartKind::Funnel,
            "conversion",
            "bank-year.ru",
            ThemeName::Light,
        ),
        (
            ChartKind::Divergence,
            "nps",
            "diy-omnichannel.en",
            ThemeName::Dark,
        ),
    ] {
        let options = ExportOptions {
            theme,
            ..ExportOptions::default()
        };
        let map = example(map);
        let map = if kind == ChartKind::Periods {
            with_waves(&map)
        } else {
            map
        };
        let at = match kind {
            ChartKind::Answers => counted(&map, metric),
            _ => Scope::Map,
        };
        let scene = chart_picture(&map, asked(kind, metric, at), &options);
        let file = format!("chart-{}", kind.word());
        wrong.extend(check_golden(&file, &png(&scene, 1.0)).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_chart_is_written_as_a_picture_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("chart.png");
    let map = example("loyalty-app.en");
    let asked = asked(ChartKind::Periods, "nps", Scope::Map);
    let go_on = &mut |_| std::ops::ControlFlow::Continue(());
    let size = export_chart(&map, asked, &path, &ExportOptions::default(), go_on);
    let size = size.expect("a picture");
    assert_eq!((size.width, size.height), (1_920, 1_120));
    let read = image::image_dimensions(&path).expect("a PNG");
    assert_eq!(read, (size.width, size.height));
}
