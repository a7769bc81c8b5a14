//! What the colours of a metric lane say: the ink of a number its sample, its
//! bar the target, each with a sign and an entry of the legend; and bars of
//! metrics that have no scale.

use waypost::document::{
    Counts, Goal, Lane, LaneId, LaneKind, Map, MapParts, MetricDefinition, MetricId, MetricKind,
    Node, Reading, ReadingKey, Scope, Stage, StageId, Target, Touchpoint, TouchpointId, Unit,
};
use waypost::findings::{FindingKind, findings};
use waypost::language::Language;
use waypost::layout::{Badge, Layout, LegendSign};
use waypost::metrics::Trust;
use waypost::scene::{Group, Item, Scene, compose};
use waypost::style::{Color, Theme};

use crate::support::picture::{examples, language, lay_out, name, open};

fn metric(kind: MetricKind, target: Option<f64>) -> MetricDefinition {
    MetricDefinition {
        target,
        ..MetricDefinition::new(MetricId::mint(1), kind)
    }
}

/// A lane with a value and its n at each of some steps.
fn map(metric: MetricDefinition, values: &[(f64, Option<u64>)], goals: Vec<Goal>) -> Map {
    let stage = StageId::mint(1);
    let mut parts = MapParts {
        lanes: vec![Lane::new(LaneId::mint(1), LaneKind::Metrics)],
        metrics: vec![metric],
        nodes: vec![Node::from(Stage::new(stage))],
        goals,
        ..MapParts::default()
    };
    for (number, (value, n)) in (1..).zip(values) {
        let step = TouchpointId::mint(number);
        parts.nodes.push(Touchpoint::new(step, stage).into());
        let mut reading = Reading::new(ReadingKey {
            metric: MetricId::mint(1),
            at: Scope::Touchpoint(step),
            persona: None,
            period: "2026".into(),
        });
        (reading.value, reading.n) = (Some(*value), *n);
        parts.readings.push(reading);
    }
    let (map, repairs) = Map::assemble(parts);
    assert_eq!(repairs, []);
    map
}

fn badge(layout: &Layout, step: u64) -> &Badge {
    let id = TouchpointId::mint(step).into();
    let mut badges = layout.badges.iter();
    badges.find(|badge| badge.at == Some(id)).expect("a badge")
}

fn near(found: Option<f32>, wanted: f32) -> bool {
    found.is_some_and(|found| (found - wanted).abs() < 0.001)
}

/// What stands beside the values of these readings.
fn beside(kind: MetricKind, counts: &[Counts], language: Language) -> Vec<String> {
    let values: Vec<(f64, Option<u64>)> = counts.iter().map(|_| (0.0, None)).collect();
    let mut parts = map(metric(kind, None), &values, Vec::new()).parts();
    for (reading, counts) in parts.readings.iter_mut().zip(counts) {
        (reading.value, reading.counts) = (None, Some(counts.clone()));
    }
    let layout = lay_out(&Map::assemble(parts).0, language);
    let said = (1..).zip(counts).map(|(step, _)| {
        let margin = badge(&layout, step).margin.as_ref();
        let line = margin.and_then(|margin| margin.lines.first());
        line.map_or_else(String::new, |line| line.text.to_string())
    });
    said.collect()
}

#[test]
fn plus_or_minus_is_said_of_even_intervals_alone() {
    let of = |part, whole| Counts::Ratio { part, whole };
    let shares = [of(19, 20), of(50, 50), of(0, 50), of(500, 1_000)];
    let csat = MetricKind::CsatTopTwo;
    assert_eq!(
        beside(csat, &shares, Language::En),
        ["76.4–99.1%", "92.9–100.0%", "0.0–7.1%", "± 3.1"]
    );
    let russian = beside(csat, &shares[2..3], Language::Ru);
    assert_eq!(russian, ["0,0–7,1 %"]);
    let times = Counts::Times {
        seconds: vec![30.0, 60.0, 900.0],
        never: 0,
    };
    let time = beside(MetricKind::TimeOnTask, &[times], Language::En).concat();
    assert!(time.contains('–') && !time.contains('±'), "{time}");
    let all_against = Counts::Promoters {
        promoters: 0,
        passives: 0,
        detractors: 40,
    };
    assert_eq!(
        beside(MetricKind::Nps, &[all_against], Language::En),
        ["−100.0 … −82.5"]
    );
}

#[test]
fn a_metric_without_a_scale_has_a_bar_with_its_goals() {
    let aht = MetricDefinition {
        benchmark: Some(200.0),
        ..metric(MetricKind::Aht, Some(300.0))
    };
    let own = Goal {
        target: Some(340.0),
        ..Goal::new(aht.id, Scope::Touchpoint(TouchpointId::mint(2)))
    };
    let values = [(372.0, Some(900)), (310.0, Some(900))];
    let layout = lay_out(&map(aht, &values, vec![own]), Language::En);
    // All bars of the metric reach from 0 to 400 s.
    let (first, second) = (badge(&layout, 1), badge(&layout, 2));
    assert!(first.bar.is_some() && second.bar.is_some());
    assert!(near(first.tick, 0.93) && near(second.tick, 0.775));
    assert!(near(first.target, 0.75) && near(second.target, 0.85));
    assert!(near(first.benchmark, 0.5) && near(second.benchmark, 0.5));
    assert_eq!(first.reaches, None, "without an interval nobody can tell");
}

#[test]
fn a_lift_stands_where_it_is_and_not_at_the_end_of_a_scale_nobody_gave_it() {
    let mut lift = metric(MetricKind::Own, None);
    lift.unit = Some(Unit::Percent);
    let values = [(127.0, None), (140.0, None), (-22.0, None)];
    let layout = lay_out(&map(lift, &values, Vec::new()), Language::En);
    let tick = |step| badge(&layout, step).tick;
    // From −25 to 150.
    assert!(near(tick(1), 152.0 / 175.0), "{:?}", tick(1));
    assert!(near(tick(2), 165.0 / 175.0), "{:?}", tick(2));
    assert!(near(tick(3), 3.0 / 175.0), "{:?}", tick(3));
}

fn group_of<'s>(scene: &'s Scene, badge: &Badge) -> &'s Group {
    let mut groups = scene.groups.iter();
    let is_it = |group: &&Group| group.bounds.contains(badge.value.rect.center());
    let found = groups.find(|group| is_it(group) && text_of(group, badge).is_some());
    found.expect("the badge is drawn")
}

/// The colour of the badge's value.
fn text_of(group: &Group, badge: &Badge) -> Option<Color> {
    let value = badge.value.lines.first()?;
    group.items.iter().find_map(|item| match item {
        Item::Text(line) if line.origin == value.origin => Some(line.color),
        _ => None,
    })
}

/// How many shapes of a group have this colour, filled or drawn.
fn shapes_in(group: &Group, color: Color) -> usize {
    let shapes = group.items.iter().filter(|item| match item {
        Item::Path { fill, stroke, .. } | Item::Rect { fill, stroke, .. } => {
            *fill == Some(color) || stroke.is_some_and(|stroke| stroke.color == color)
        }
        _ => false,
    });
    shapes.count()
}

#[test]
fn ink_says_the_sample_and_the_bar_says_the_target() {
    let csat = metric(MetricKind::CsatTopTwo, Some(50.0));
    let values = [
        (60.0, Some(48_200)),
        (30.0, Some(92)),
        (52.0, Some(12)),
        (95.0, None),
    ];
    let map = map(csat, &values, Vec::new());
    let layout = lay_out(&map, Language::En);
    for theme in [Theme::light(), Theme::dark()] {
        let scene = compose(&map, &layout, &theme);
        let ink = |step| {
            let badge = badge(&layout, step);
            text_of(group_of(&scene, badge), badge)
        };
        assert_eq!(ink(1), Some(theme.ink));
        assert_eq!(ink(2), Some(theme.fair_ink));
        assert_eq!([ink(3), ink(4)], [Some(theme.faint); 2]);
        let verdict = |step| {
            let group = group_of(&scene, badge(&layout, step));
            (shapes_in(group, theme.good), shapes_in(group, theme.poor))
        };
        // Tick of the value, mark of the target, and its sign.
        assert_eq!(verdict(1), (3, 0), "reached");
        assert_eq!(verdict(2), (0, 4), "missed: a cross has two lines");
        // Where it stands on the scale is neither good nor bad.
        assert_eq!([verdict(3), verdict(4)], [(0, 0); 2], "nobody can tell");
    }
    let signs: Vec<LegendSign> = layout.legend.iter().map(|entry| entry.sign).collect();
    for sign in [
        LegendSign::Target(Some(true)),
        LegendSign::Target(Some(false)),
        LegendSign::Target(None),
        LegendSign::Sample(Trust::DirectionOnly),
        LegendSign::Sample(Trust::Fair),
    ] {
        assert!(signs.contains(&sign), "{sign:?}");
    }
}

#[test]
fn the_legend_explains_what_is_there_alone() {
    let map = map(
        metric(MetricKind::CsatTopTwo, None),
        &[(60.0, Some(900))],
        Vec::new(),
    );
    let layout = lay_out(&map, Language::Ru);
    let is_of_goals = |sign| matches!(sign, LegendSign::Target(_) | LegendSign::Sample(_));
    let signs = layout.legend.iter().map(|entry| entry.sign);
    assert_eq!(signs.filter(|sign| is_of_goals(*sign)).count(), 0);
}

#[test]
fn lanes_and_findings_agree_on_what_misses_its_target() {
    let mut compared = 0;
    for path in examples() {
        let map = open(&path);
        let layout = lay_out(&map, language(&path));
        let missed: Vec<ReadingKey> = findings(&map)
            .into_iter()
            .filter(|finding| finding.kind == FindingKind::OffTarget)
            .flat_map(|finding| finding.places)
            .filter_map(|place| match place {
                Target::Reading(key) => Some(key),
                _ => None,
            })
            .collect();
        for badge in &layout.badges {
            let place = badge.reading.and_then(|place| usize::try_from(place).ok());
            let Some(reading) = place.and_then(|place| map.readings().get(place)) else {
                continue;
            };
            if badge.bar.is_none() {
                continue;
            }
            let is_missed = missed.contains(&reading.key);
            let said = format!("{}: {:?}", name(&path), reading.key);
            match badge.reaches {
                Some(false) => assert!(is_missed, "no finding: {said}"),
                Some(true) => assert!(!is_missed, "a finding: {said}"),
                // Off target, but it may be chance: no interval is drawn.
                None => assert!(!is_missed || badge.band.is_none(), "unsure: {said}"),
            }
            compared += 1;
        }
    }
    assert!(compared > 100, "only {compared} numbers were compared");
}
