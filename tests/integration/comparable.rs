//! A change is told only between periods that rest on the same places; the
//! latest period is the latest also where its readings make no number.

use waypost::document::{
    Counts, Lane, LaneId, LaneKind, Map, MapParts, MetricDefinition, MetricId, MetricKind, Node,
    Persona, PersonaId, Reading, ReadingKey, Scope, Stage, StageId, Touchpoint, TouchpointId,
};
use waypost::geometry::Size;
use waypost::language::{Language, Texts};
use waypost::layout::{
    Badge, Chart, ChartAsked, ChartKind, ChartShape, HeatBy, Layout, LayoutOptions, TextBlock,
    chart, layout,
};
use waypost::metrics::Question;
use waypost::text::TextMeasurer;

const PERIODS: [&str; 3] = ["2025-Q1", "2025-Q2", "2025-Q3"];

/// Three steps in one stage and one metric with a target of 50 in a lane.
fn map(kind: MetricKind, readings: Vec<Reading>) -> Map {
    let stage = StageId::mint(1);
    let mut nodes = vec![Node::from(Stage::new(stage))];
    nodes.extend([1, 2].map(|number| Node::from(Persona::new(PersonaId::mint(number)))));
    let step = |number| Node::from(Touchpoint::new(TouchpointId::mint(number), stage));
    nodes.extend((1..=3).map(step));
    let mut metric = MetricDefinition::new(MetricId::mint(1), kind);
    metric.target = Some(50.0);
    let parts = MapParts {
        lanes: vec![Lane::new(LaneId::mint(1), LaneKind::Metrics)],
        metrics: vec![metric],
        nodes,
        readings,
        ..MapParts::default()
    };
    Map::assemble(parts).0
}

fn reading(step: u64, period: &str) -> Reading {
    Reading::new(ReadingKey {
        metric: MetricId::mint(1),
        at: Scope::Touchpoint(TouchpointId::mint(step)),
        persona: None,
        period: period.into(),
    })
}

fn typed(step: u64, period: &str, value: f64, n: Option<u64>) -> Reading {
    Reading {
        value: Some(value),
        n,
        ..reading(step, period)
    }
}

fn flow(step: u64, period: &str, part: u64, whole: u64) -> Reading {
    Reading {
        counts: Some(Counts::Ratio { part, whole }),
        ..reading(step, period)
    }
}

/// One step measured in two quarters and all three in the next: what was
/// measured in all of them rises.
fn growing_survey() -> Map {
    let readings = vec![
        flow(1, PERIODS[0], 2_540, 10_000),
        flow(1, PERIODS[1], 2_690, 10_000),
        flow(1, PERIODS[2], 3_000, 10_000),
        flow(2, PERIODS[2], 1_000, 3_000),
        flow(3, PERIODS[2], 230, 1_000),
    ];
    map(MetricKind::Conversion, readings)
}

/// A quarter that is known, and one of which a sample size is missing.
fn silent_quarter() -> Map {
    let readings = vec![
        typed(1, PERIODS[1], 28.9, Some(900)),
        typed(2, PERIODS[1], 28.9, Some(100)),
        typed(1, PERIODS[2], 31.0, Some(900)),
        typed(2, PERIODS[2], 20.0, None),
    ];
    map(MetricKind::Nps, readings)
}

fn chart_of(map: &Map, language: Language, kind: ChartKind, at: Scope) -> Chart {
    let question = Some(Question {
        metric: MetricId::mint(1),
        at,
        persona: None,
    });
    let asked = ChartAsked { kind, question };
    let (size, texts) = (Size::new(960.0, 560.0), Texts::of(language));
    chart(map, &TextMeasurer::new(), texts, asked, size)
}

fn lay_out(map: &Map, language: Language) -> Layout {
    let options = LayoutOptions {
        heat: Some(HeatBy::Metric(MetricId::mint(1))),
        ..LayoutOptions::default()
    };
    layout(map, &TextMeasurer::new(), Texts::of(language), &options)
}

fn text(block: &TextBlock) -> String {
    let lines = block.lines.iter().map(|line| &*line.text);
    lines.collect::<Vec<_>>().join(" ")
}

/// The badges of the whole map, and of its stage.
fn of_the_whole(layout: &Layout) -> [&Badge; 2] {
    let at = |at| move |badge: &&Badge| badge.at == at;
    let find = |wanted| layout.badges.iter().find(at(wanted));
    let stage = Some(StageId::mint(1).into());
    [find(None), find(stage)].map(|badge| badge.expect("it is shown"))
}

fn joined(chart: &Chart) -> Vec<bool> {
    let points = chart.marks.iter().filter_map(|mark| match mark.shape {
        ChartShape::Point { joined, .. } => Some(joined),
        _ => None,
    });
    points.collect()
}

#[test]
fn a_chart_of_other_steps_tells_no_change_but_that_of_the_step_measured_in_both() {
    let map = growing_survey();
    let en = chart_of(&map, Language::En, ChartKind::Periods, Scope::Map);
    assert_eq!(joined(&en), [false, true, false]);
    assert!(
        en.said
            .contains("Not comparable with 2025-Q2: other steps were measured. Of the one step measured in both: +3.1, a real change."),
        "{}",
        en.said
    );
    assert!(!en.said.contains("since"), "{}", en.said);
    assert!(
        en.marks[2].said.contains("other steps"),
        "{}",
        en.marks[2].said
    );
    let ru = chart_of(&map, Language::Ru, ChartKind::Periods, Scope::Map);
    assert!(
        ru.said.contains("С 2025-Q2 не сравнить: измерены другие шаги. По 1 шагу, измеренному в обоих периодах: +3,1, изменение значимо."),
        "{}",
        ru.said
    );
    let step = Scope::Touchpoint(TouchpointId::mint(1));
    let step = chart_of(&map, Language::En, ChartKind::Periods, step);
    assert_eq!(joined(&step), [false, true, true]);
    assert!(
        step.said.contains("+3.1 since 2025-Q2: a real change"),
        "{}",
        step.said
    );
}

#[test]
fn a_lane_breaks_the_line_where_others_were_asked_and_says_so() {
    let of = |persona, period, value| {
        let mut reading = typed(1, period, value, Some(200));
        reading.key.persona = Some(PersonaId::mint(persona));
        reading
    };
    let readings = vec![
        of(1, PERIODS[0], 40.0),
        of(1, PERIODS[1], 42.0),
        of(1, PERIODS[2], 44.0),
        of(2, PERIODS[2], -80.0),
    ];
    let map = map(MetricKind::Nps, readings);
    for (language, words) in [
        (Language::En, "other customers were asked"),
        (Language::Ru, "опрошены другие клиенты"),
    ] {
        let layout = lay_out(&map, language);
        let whole = layout.badges.iter().find(|badge| badge.reading.is_none());
        let whole = whole.expect("both personas together");
        let change = whole.change.as_ref().expect("it was measured before");
        assert!(text(&change.text).contains(words), "{}", text(&change.text));
        assert!(change.arrow.is_none() && change.is_better.is_none());
        let spark = whole.spark.as_ref().expect("a course");
        let joined = spark.points.iter().flatten().map(|point| point.joined);
        assert_eq!(joined.collect::<Vec<_>>(), [false, true, false]);
    }
}

#[test]
fn the_latest_period_says_why_it_has_no_number_in_lane_and_chart() {
    let map = silent_quarter();
    for (language, refused, known) in [
        (
            Language::En,
            "2025-Q3: cannot be combined: a sample size is missing.",
            "Last known — 2025-Q2: +28.9, n\u{a0}1,000",
        ),
        (
            Language::Ru,
            "2025-Q3: не сводится: не указан объём выборки.",
            "Последнее известное — 2025-Q2: +28,9, n\u{a0}1",
        ),
    ] {
        let over = chart_of(&map, language, ChartKind::Periods, Scope::Map);
        assert!(over.said.contains(refused), "{}", over.said);
        assert!(over.said.contains(known), "{}", over.said);
        assert!(
            !over.said.contains("50"),
            "the target is not judged: {}",
            over.said
        );
        let stages = chart_of(&map, language, ChartKind::Stages, Scope::Map);
        assert!(matches!(stages.marks[0].shape, ChartShape::Missing(_)));
        assert!(stages.marks[0].said.contains("2025-Q3"));
        for badge in of_the_whole(&lay_out(&map, language)) {
            let refused = refused
                .trim_start_matches("2025-Q3: ")
                .trim_end_matches('.');
            assert_eq!(text(&badge.value), refused);
            assert!(
                text(&badge.name).contains("2025\u{2011}Q3"),
                "{}",
                text(&badge.name)
            );
            assert!(badge.change.is_none());
        }
    }
}

#[test]
fn a_change_and_a_miss_are_shown_by_the_widest_interval_alike() {
    let readings = vec![
        typed(1, PERIODS[1], 40.0, Some(100)),
        typed(1, PERIODS[2], 10.0, Some(100)),
    ];
    let map = map(MetricKind::Nps, readings);
    let step = Scope::Touchpoint(TouchpointId::mint(1));
    for (language, words, short) in [
        (
            Language::En,
            "−30 since 2025-Q2: a real change, even with the widest margin of error possible.",
            "even by the widest margin possible",
        ),
        (
            Language::Ru,
            "−30 к периоду 2025-Q2: изменение значимо даже при наибольшей возможной погрешности.",
            "даже при наибольшей погрешности",
        ),
    ] {
        let over = chart_of(&map, language, ChartKind::Periods, step);
        assert!(over.said.contains(words), "{}", over.said);
        let layout = lay_out(&map, language);
        let change = layout.badges.iter().find_map(|badge| badge.change.as_ref());
        let change = change.expect("two quarters");
        assert!(change.arrow.is_some_and(|(_, up)| !up));
        assert!(text(&change.text).contains(short), "{}", text(&change.text));
    }
    let found = waypost::findings::findings(&map);
    let said = found
        .iter()
        .map(|finding| Texts::of(Language::En).say(&finding.what));
    let said: Vec<String> = said.collect();
    assert!(
        said.iter()
            .any(|said| said.contains("even the widest 95% interval possible")),
        "{said:?}"
    );
}
