//! Heat maps: which steps share a colour, what has none, and how it looks.

use waypost::document::{
    Counts, Lane, LaneId, LaneKind, Map, MapInfo, MapLanguage, MapParts, MetricDefinition,
    MetricId, MetricKind, Node, Reading, ReadingKey, Scope, Stage, StageId, Touchpoint,
    TouchpointId,
};
use waypost::geometry::Rect;
use waypost::language::{Language, Texts};
use waypost::layout::{
    HeatBy, HeatCell, HeatSign, Layout, LayoutOptions, LegendSign, Tone, layout,
};
use waypost::scene::{Scene, compose};
use waypost::style::{Theme, ThemeName};
use waypost::text::TextMeasurer;

use crate::pictures::{assert_sound, compare, golden_folder};
use crate::support::generator::{self, Recipe};
use crate::support::picture::{examples, language, name, open, png};

fn step(number: u64) -> TouchpointId {
    TouchpointId::mint(number)
}

fn nps() -> MetricId {
    MetricId::mint(1)
}

/// Steps with promoters, passives and detractors; `None` was never asked.
fn asked(steps: &[(&str, Option<[u64; 3]>)]) -> MapParts {
    let stage = StageId::mint(1);
    let mut parts = MapParts {
        info: MapInfo {
            title: "Delivery".into(),
            language: Some(MapLanguage::En),
            ..MapInfo::default()
        },
        lanes: vec![
            Lane::new(LaneId::mint(1), LaneKind::Touchpoints),
            Lane::new(LaneId::mint(2), LaneKind::Metrics),
        ],
        metrics: vec![MetricDefinition::new(nps(), MetricKind::Nps)],
        nodes: vec![Node::from(Stage {
            title: "Receive".into(),
            ..Stage::new(stage)
        })],
        ..MapParts::default()
    };
    for (number, (title, counts)) in (1..).zip(steps) {
        let touchpoint = Touchpoint {
            title: (*title).into(),
            ..Touchpoint::new(step(number), stage)
        };
        parts.nodes.push(Node::from(touchpoint));
        if let Some([promoters, passives, detractors]) = *counts {
            let mut reading = Reading::new(ReadingKey {
                metric: nps(),
                at: Scope::Touchpoint(step(number)),
                persona: None,
                period: "2025-Q3".into(),
            });
            reading.counts = Some(Counts::Promoters {
                promoters,
                passives,
                detractors,
            });
            parts.readings.push(reading);
        }
    }
    parts
}

/// Two steps whose intervals overlap, one far below them, one with a small
/// sample, one that nobody was asked at.
fn delivery() -> Map {
    let parts = asked(&[
        ("I choose the hour", Some([64, 41, 23])),
        ("I follow the courier", Some([70, 40, 18])),
        ("I wait outside the hour", Some([40, 90, 260])),
        ("I open the parcel", Some([9, 6, 3])),
        ("I return what does not fit", None),
    ]);
    Map::assemble(parts).0
}

fn colored(map: &Map, by: HeatBy, language: Language) -> Layout {
    let options = LayoutOptions {
        heat: Some(by),
        ..LayoutOptions::default()
    };
    layout(map, &TextMeasurer::new(), Texts::of(language), &options)
}

fn cell(layout: &Layout, number: u64) -> &HeatCell {
    let heat = layout.heat.as_ref().expect("it is coloured");
    &heat.cells[&step(number)]
}

fn text(cell: &HeatCell) -> String {
    let lines = cell.label.lines.iter().map(|line| &*line.text);
    lines.collect::<Vec<_>>().join(" ")
}

#[test]
fn steps_with_overlapping_intervals_share_a_color() {
    let layout = colored(&delivery(), HeatBy::Metric(nps()), Language::En);
    let tone = |number| cell(&layout, number).tone;
    // +32 ± 13 and +41 ± 12, and a small sample that reaches over both.
    assert!(matches!(tone(1), Tone::Warm(_)));
    assert_eq!(tone(1), tone(2));
    assert_eq!(cell(&layout, 1).sign, cell(&layout, 2).sign);
    assert_ne!(text(cell(&layout, 1)), text(cell(&layout, 2)));
    // −56 ± 7 is another colour, and another sign in black and white.
    assert_ne!(tone(1), tone(3));
    assert_ne!(cell(&layout, 1).sign, cell(&layout, 3).sign);
    assert_eq!(tone(5), Tone::NoData);
    assert_eq!(
        (cell(&layout, 5).sign, text(cell(&layout, 5))),
        (None, "no data".into())
    );
    let legend = |sign| layout.legend.iter().any(|entry| entry.sign == sign);
    for sign in [
        LegendSign::HeatRamp,
        LegendSign::HeatSame,
        LegendSign::NoData,
    ] {
        assert!(legend(sign), "{sign:?}");
    }
    let scale = layout
        .legend
        .iter()
        .find(|entry| entry.sign == LegendSign::HeatRamp);
    let scale = &scale.expect("a scale").text.lines[0].text;
    for part in ["NPS", "−100", "+100", "higher is better", "2025-Q3"] {
        assert!(scale.contains(part), "{part}: {scale}");
    }
}

#[test]
fn a_small_sample_is_marked() {
    let layout = colored(&delivery(), HeatBy::Metric(nps()), Language::En);
    let small = cell(&layout, 4);
    assert!(
        small.weak && text(small).contains("n\u{a0}18"),
        "{}",
        text(small)
    );
    assert!(text(small).contains("small sample"));
    assert!(!cell(&layout, 1).weak);
}

#[test]
fn colors_move_no_lane_into_another() {
    for path in examples() {
        let map = open(&path);
        for by in HeatBy::all(&map) {
            let layout = colored(&map, by, language(&path));
            assert_sound(&layout, &format!("{} by {by:?}", name(&path)));
            let sheet = Rect::new(0.0, 0.0, layout.size.width, layout.size.height);
            let heat = layout.heat.as_ref().expect("it is coloured");
            assert!(
                heat.bands
                    .iter()
                    .all(|band| sheet.contains_rect(&band.rect))
            );
            assert!(!layout.legend.is_empty());
        }
    }
}

#[test]
fn a_metric_without_scale_and_target_has_no_color() {
    let mut parts = asked(&[("I pay", None)]);
    parts.metrics[0].kind = MetricKind::Aov;
    let mut reading = Reading::new(ReadingKey {
        metric: nps(),
        at: Scope::Touchpoint(step(1)),
        persona: None,
        period: String::new(),
    });
    (reading.value, reading.n) = (Some(1_500.0), Some(300));
    parts.readings.push(reading);
    let layout = colored(
        &Map::assemble(parts.clone()).0,
        HeatBy::Metric(nps()),
        Language::En,
    );
    assert_eq!(cell(&layout, 1).tone, Tone::Plain);
    let entries = || layout.legend.iter().map(|entry| entry.sign);
    assert!(entries().any(|sign| sign == LegendSign::HeatPlain));
    parts.metrics[0].target = Some(3_000.0);
    let layout = colored(&Map::assemble(parts).0, HeatBy::Metric(nps()), Language::En);
    assert_eq!(cell(&layout, 1).tone, Tone::Warm(0.5));
    assert_eq!(cell(&layout, 1).sign, Some(HeatSign::Class(2)));
}

#[test]
fn words_name_what_a_map_can_be_colored_by() {
    let map = delivery();
    assert_eq!(HeatBy::from_word(&map, "nps"), Some(HeatBy::Metric(nps())));
    let id = nps().to_string();
    assert_eq!(HeatBy::from_word(&map, &id), Some(HeatBy::Metric(nps())));
    assert_eq!(HeatBy::from_word(&map, "severity"), Some(HeatBy::Severity));
    assert_eq!(HeatBy::from_word(&map, "csat"), None);
    let big = generator::map(Recipe::of(40));
    assert_eq!(HeatBy::all(&big).len(), 3 + big.metrics().len());
}

#[test]
fn the_heat_map_looks_as_it_was_approved() {
    let map = delivery();
    for (theme, language, word) in [
        (ThemeName::Light, Language::En, "light"),
        (ThemeName::Dark, Language::Ru, "dark"),
    ] {
        let layout = colored(&map, HeatBy::Metric(nps()), language);
        let scene: Scene = compose(&map, &layout, &Theme::of(theme));
        let bytes = png(&scene, 0.5);
        let file = golden_folder().join(format!("heat-nps.{word}.png"));
        if std::env::var_os("WAYPOST_BLESS").is_some() {
            std::fs::write(&file, &bytes).expect("written");
        } else if let Err(difference) = compare(&bytes, &file) {
            panic!("{word}: {difference}");
        }
    }
}
