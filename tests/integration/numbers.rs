//! Metric and funnel lanes: what was taken, what it comes to together, how it
//! moved, and what is no number at all.

use waypost::document::{
    Counts, Lane, LaneId, LaneKind, Map, MapParts, MetricDefinition, MetricId, MetricKind, Node,
    Reading, ReadingKey, Scope, Stage, StageId, Touchpoint, TouchpointId,
};
use waypost::language::{Language, Texts};
use waypost::layout::{Badge, Layout, LayoutOptions, TextBlock, layout};
use waypost::text::TextMeasurer;

use crate::support::picture::{lay_out, lay_out_collapsed};

fn step(number: u64) -> TouchpointId {
    TouchpointId::mint(number)
}

/// Three steps in one stage, with a metric of this kind.
fn parts(kind: MetricKind, lane: LaneKind) -> MapParts {
    let stage = StageId::mint(1);
    let mut parts = MapParts {
        lanes: vec![Lane::new(LaneId::mint(1), lane)],
        metrics: vec![MetricDefinition::new(MetricId::mint(1), kind)],
        nodes: vec![Node::from(Stage::new(stage))],
        ..MapParts::default()
    };
    let steps = (1..=3).map(|number| Node::from(Touchpoint::new(step(number), stage)));
    parts.nodes.extend(steps);
    parts
}

fn reading(at: Scope, period: &str) -> Reading {
    Reading::new(ReadingKey {
        metric: MetricId::mint(1),
        at,
        persona: None,
        period: period.into(),
    })
}

fn ratio(number: u64, period: &str, part: u64, whole: u64) -> Reading {
    let mut reading = reading(Scope::Touchpoint(step(number)), period);
    reading.counts = Some(Counts::Ratio { part, whole });
    reading
}

fn typed(number: u64, period: &str, value: f64, n: Option<u64>) -> Reading {
    let mut reading = reading(Scope::Touchpoint(step(number)), period);
    (reading.value, reading.n) = (Some(value), n);
    reading
}

fn lane_of(kind: MetricKind, lane: LaneKind, readings: Vec<Reading>) -> Layout {
    let mut parts = parts(kind, lane);
    parts.readings = readings;
    lay_out(&Map::assemble(parts).0, Language::En)
}

fn text(block: &TextBlock) -> String {
    let lines = block.lines.iter().map(|line| &*line.text);
    lines.collect::<Vec<_>>().join(" ")
}

fn at_step(layout: &Layout, number: u64) -> &Badge {
    let mut badges = layout.badges.iter();
    let badge = badges.find(|badge| badge.at == Some(step(number).into()));
    badge.expect("a badge")
}

fn change(readings: Vec<Reading>) -> (String, bool, Option<bool>) {
    let layout = lane_of(MetricKind::CsatTopTwo, LaneKind::Metrics, readings);
    let change = at_step(&layout, 1).change.as_ref().expect("a change");
    (text(&change.text), change.arrow.is_some(), change.is_better)
}

#[test]
fn only_a_real_change_has_an_arrow() {
    let waves = |before, after, n| vec![typed(1, "2025", before, n), typed(1, "2026", after, n)];
    let (text, arrow, better) = change(waves(60.0, 66.0, Some(900)));
    assert_eq!(
        (text.as_str(), arrow, better),
        ("+6 since 2025", true, Some(true))
    );
    let (text, arrow, better) = change(waves(66.0, 60.0, Some(40)));
    assert_eq!(
        (text.as_str(), arrow, better),
        ("−6: no real change", false, None)
    );
    let (text, arrow, _) = change(waves(60.0, 90.0, None));
    assert_eq!((text.as_str(), arrow), ("+30: cannot tell if real", false));
}

#[test]
fn a_sparkline_has_gaps_and_hollow_points() {
    let readings = vec![
        typed(1, "2023", 50.0, Some(200)),
        typed(2, "2024", 50.0, Some(200)),
        typed(1, "2025", 55.0, Some(12)),
        typed(1, "2026", 58.0, Some(200)),
    ];
    let layout = lane_of(MetricKind::CsatTopTwo, LaneKind::Metrics, readings);
    let spark = at_step(&layout, 1).spark.as_ref().expect("a course");
    let weak: Vec<Option<bool>> = spark.points.iter().map(|p| p.map(|p| p.weak)).collect();
    assert_eq!(weak, [Some(false), None, Some(true), Some(false)]);
    assert!(at_step(&layout, 2).spark.is_none(), "one wave is no course");
    let inside = spark.points.iter().flatten();
    let (top, low) = (spark.rect.min.y - 0.1, spark.rect.max.y + 0.1);
    for point in inside {
        let (high, deep) = point.band.expect("an interval");
        assert!(high >= top && deep <= low && point.center.y > high && point.center.y < deep);
    }
}

#[test]
fn a_stage_and_the_map_say_what_their_steps_come_to() {
    let readings = vec![ratio(1, "2026", 30, 60), ratio(2, "2026", 10, 40)];
    let layout = lane_of(MetricKind::Fcr, LaneKind::Metrics, readings);
    let stage = layout.badges.iter().find(|badge| badge.total.is_some());
    let stage = stage.expect("a total");
    assert_eq!(stage.at, Some(StageId::mint(1).into()));
    assert_eq!(text(&stage.value), "40.0%");
    let whole = layout.badges.iter().find(|badge| badge.at.is_none());
    for badge in [stage, whole.expect("a number of the map")] {
        let n = text(&badge.n);
        assert!(
            n.contains("n\u{a0}100") && n.contains("from 2 readings"),
            "{n}"
        );
        assert!(badge.reading.is_none());
    }
}

#[test]
fn one_step_is_no_total_and_what_was_taken_wins() {
    let alone = vec![ratio(1, "2026", 30, 60)];
    let layout = lane_of(MetricKind::Fcr, LaneKind::Metrics, alone);
    assert!(layout.badges.iter().all(|badge| badge.total.is_none()));
    let mut taken = reading(Scope::Stage(StageId::mint(1)), "2026");
    taken.counts = Some(Counts::Ratio { part: 9, whole: 90 });
    let readings = vec![ratio(1, "2026", 30, 60), ratio(2, "2026", 10, 40), taken];
    let layout = lane_of(MetricKind::Fcr, LaneKind::Metrics, readings);
    let total = layout.badges.iter().find(|badge| badge.total.is_some());
    assert_eq!(
        total.map(|badge| text(&badge.value)).as_deref(),
        Some("10.0%")
    );
}

#[test]
fn what_cannot_be_combined_says_why() {
    let readings = vec![typed(1, "2026", 900.0, None), typed(2, "2026", 400.0, None)];
    let layout = lane_of(MetricKind::Mau, LaneKind::Metrics, readings);
    let stage = layout.badges.iter().find(|badge| badge.total.is_some());
    let words = stage.map(|badge| text(&badge.value)).unwrap_or_default();
    assert_eq!(words, "cannot be combined: one person may be counted twice");
}

#[test]
fn goals_of_others_have_a_mark_of_their_own() {
    let mut parts = parts(MetricKind::CsatTopTwo, LaneKind::Metrics);
    (parts.metrics[0].target, parts.metrics[0].benchmark) = (Some(80.0), Some(70.0));
    parts.readings = vec![typed(1, "2026", 60.0, Some(200))];
    let layout = lay_out(&Map::assemble(parts).0, Language::En);
    let badge = at_step(&layout, 1);
    assert_eq!((badge.target, badge.benchmark), (Some(0.8), Some(0.7)));
}

#[test]
fn a_funnel_narrows_and_says_no_data() {
    let readings = vec![ratio(1, "2026", 500, 1_000), ratio(3, "2026", 100, 400)];
    let layout = lane_of(MetricKind::Conversion, LaneKind::Funnel, readings);
    let [first, gap, last] = layout.funnel.as_slice() else {
        panic!("{:?}", layout.funnel);
    };
    let height = |step: &waypost::layout::FunnelStep| step.bar.map_or(0.0, |bar| bar.height());
    assert!((height(last) / height(first) - 0.4).abs() < 0.01);
    assert!(gap.bar.is_none() && gap.gap.is_some());
    assert_eq!(text(&gap.visitors), "no data");
    // Nothing is drawn across the gap: the funnel ends before it.
    let right = first.onward.iter().map(|point| point.x).fold(0.0, f32::max);
    assert!(right < gap.rect.min.x);
    let said: Vec<String> = first.texts.iter().map(text).collect();
    assert_eq!(said, ["50.0% ± 3.1 go on, n\u{a0}1,000", "50.0% drop off"]);
    assert!(first.overall.is_none());
    let overall = last.overall.as_ref().map(text).unwrap_or_default();
    assert_eq!(
        overall,
        "Overall 10.0% (8.3–12.0%), n\u{a0}1,000 · 2026 · 2 of 3 steps measured"
    );
}

#[test]
fn collapsed_stages_say_what_they_have_and_nothing_is_drawn_across() {
    let mut parts = parts(MetricKind::Conversion, LaneKind::Funnel);
    for number in [2, 3] {
        parts.nodes.push(Stage::new(StageId::mint(number)).into());
        for node in &mut parts.nodes {
            if let Node::Touchpoint(record) = node
                && record.id == step(number)
            {
                *node = Touchpoint::new(step(number), StageId::mint(number)).into();
            }
        }
    }
    let counts = [(1, 500, 1_000), (2, 250, 500), (3, 100, 250)];
    let readings = counts.map(|(number, part, whole)| ratio(number, "2026", part, whole));
    parts.readings = readings.to_vec();
    let map = Map::assemble(parts).0;
    let all = lay_out_collapsed(&map, Language::En, 1);
    let said: Vec<String> = all.cards.iter().map(|card| text(&card.title)).collect();
    assert_eq!(said, ["1 reading"; 3]);
    assert!(all.funnel.is_empty() && all.lanes[0].hint.is_none());
    let outer = lay_out_collapsed(&map, Language::En, 2);
    assert_eq!(outer.funnel.len(), 1, "the middle one is open");
    let options = LayoutOptions {
        collapsed: [StageId::mint(2)].into(),
        ..LayoutOptions::default()
    };
    let texts = Texts::of(Language::En);
    let inner = layout(&map, &TextMeasurer::new(), texts, &options);
    let [first, last] = inner.funnel.as_slice() else {
        panic!("{:?}", inner.funnel);
    };
    let count = inner
        .cards
        .iter()
        .find(|card| text(&card.title) == "1 reading");
    let left = count.expect("the middle one counts").rect.min.x;
    let right = first.onward.iter().map(|point| point.x).fold(0.0, f32::max);
    assert!(right < left && left < last.rect.min.x);
}

#[test]
fn a_typed_conversion_makes_no_funnel() {
    let readings = vec![typed(1, "2026", 63.0, Some(7_000))];
    let layout = lane_of(MetricKind::Conversion, LaneKind::Funnel, readings);
    assert!(layout.funnel.is_empty());
}

#[test]
fn those_who_drop_off_make_the_same_funnel() {
    let funnel = |kind, part| {
        let readings = vec![ratio(1, "2026", part, 1_000), ratio(2, "2026", part, 500)];
        lane_of(kind, LaneKind::Funnel, readings).funnel
    };
    let stay = funnel(MetricKind::Conversion, 400);
    let leave = funnel(MetricKind::DropOff, 600);
    assert_eq!(text(&stay[0].texts[0]), text(&leave[0].texts[0]));
}
