//! What readings come to together is the same number wherever it is said, and
//! says what it is made of.

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

fn step(number: u64) -> TouchpointId {
    TouchpointId::mint(number)
}

/// Three steps in one stage, two personas, one metric in a metric and a funnel
/// lane.
fn map(kind: MetricKind, readings: Vec<Reading>) -> Map {
    let stage = StageId::mint(1);
    let mut nodes = vec![Node::from(Stage::new(stage))];
    for (number, name) in [(1, "Anna, 31"), (2, "Igor, 43")] {
        let persona = Persona::new(PersonaId::mint(number));
        nodes.push(Node::from(persona).with_title(name));
    }
    nodes.extend((1..=3).map(|number| Node::from(Touchpoint::new(step(number), stage))));
    let parts = MapParts {
        lanes: vec![
            Lane::new(LaneId::mint(1), LaneKind::Metrics),
            Lane::new(LaneId::mint(2), LaneKind::Funnel),
        ],
        metrics: vec![MetricDefinition::new(MetricId::mint(1), kind)],
        nodes,
        readings,
        ..MapParts::default()
    };
    Map::assemble(parts).0
}

fn reading(number: u64, persona: Option<u64>) -> Reading {
    Reading::new(ReadingKey {
        metric: MetricId::mint(1),
        at: Scope::Touchpoint(step(number)),
        persona: persona.map(PersonaId::mint),
        period: "2026".into(),
    })
}

fn counted(number: u64, persona: Option<u64>, counts: Counts) -> Reading {
    Reading {
        counts: Some(counts),
        ..reading(number, persona)
    }
}

fn promoters(persona: u64, promoters: u64, passives: u64, detractors: u64) -> Reading {
    let counts = Counts::Promoters {
        promoters,
        passives,
        detractors,
    };
    counted(1, Some(persona), counts)
}

fn lay_out(map: &Map, language: Language) -> Layout {
    let options = LayoutOptions {
        heat: Some(HeatBy::Metric(MetricId::mint(1))),
        ..LayoutOptions::default()
    };
    layout(map, &TextMeasurer::new(), Texts::of(language), &options)
}

fn chart_of(map: &Map, language: Language, kind: ChartKind, at: Scope) -> Chart {
    let question = Some(Question {
        metric: MetricId::mint(1),
        at,
        persona: None,
    });
    let asked = ChartAsked { kind, question };
    let size = Size::new(960.0, 560.0);
    let texts = Texts::of(language);
    chart(map, &TextMeasurer::new(), texts, asked, size)
}

fn text(block: &TextBlock) -> String {
    let lines = block.lines.iter().map(|line| &*line.text);
    lines.collect::<Vec<_>>().join(" ")
}

fn at_step(layout: &Layout, number: u64) -> Vec<&Badge> {
    let at = Some(step(number).into());
    let badges = layout.badges.iter();
    badges.filter(|badge| badge.at == at).collect()
}

#[test]
fn a_step_with_numbers_of_personas_alone_says_first_what_they_come_to() {
    let readings = vec![promoters(1, 30, 20, 10), promoters(2, 2, 2, 6)];
    let map = map(MetricKind::Nps, readings);
    let layout = lay_out(&map, Language::En);
    let [together, anna, igor] = at_step(&layout, 1)[..] else {
        panic!("{:?}", layout.badges);
    };
    assert_eq!(text(&together.value), "+22.9");
    assert_eq!(text(&together.n), "n\u{a0}70");
    assert!(together.margin.is_some() && together.band.is_some());
    assert_eq!(text(&together.remark), "from 2 readings");
    assert_eq!(together.reading, None);
    assert_eq!(
        (text(&anna.value), text(&igor.value)),
        ("+33.3".into(), "−40.0".into())
    );
    assert!(together.rect.max.y <= anna.rect.min.y && anna.rect.max.y <= igor.rect.min.y);
}

#[test]
fn it_is_the_number_of_the_heat_map_and_of_the_charts() {
    let readings = vec![promoters(1, 30, 20, 10), promoters(2, 2, 2, 6)];
    let map = map(MetricKind::Nps, readings);
    for language in Language::ALL {
        let layout = lay_out(&map, language);
        let said = text(&at_step(&layout, 1)[0].value);
        let heat = layout.heat.as_ref().expect("a heat map");
        let warm = text(&heat.cells[&step(1)].label);
        assert!(warm.starts_with(&said), "{warm}: {said}");
        for kind in [ChartKind::Personas, ChartKind::Periods] {
            let at = Scope::Touchpoint(step(1));
            let chart = chart_of(&map, language, kind, at);
            let value = chart.marks[0].value.as_ref().map(text);
            assert_eq!(value.as_deref(), Some(said.as_str()), "{kind:?}");
        }
    }
}

#[test]
fn what_personas_cannot_be_combined_to_says_why() {
    let typed = |persona, value| Reading {
        value: Some(value),
        n: Some(500),
        ..reading(1, Some(persona))
    };
    let map = map(MetricKind::Mau, vec![typed(1, 900.0), typed(2, 400.0)]);
    let layout = lay_out(&map, Language::En);
    let badges = at_step(&layout, 1);
    assert_eq!(badges.len(), 3);
    assert_eq!(
        text(&badges[0].value),
        "cannot be combined: one person may be counted twice"
    );
}

#[test]
fn one_number_of_one_persona_is_not_said_twice() {
    let map = map(MetricKind::Nps, vec![promoters(1, 30, 20, 10)]);
    assert_eq!(at_step(&lay_out(&map, Language::En), 1).len(), 1);
}

/// Steps 1 and 3 counted, and nothing between.
fn with_a_gap(last: (u64, u64)) -> Map {
    let ratio = |number, (part, whole)| counted(number, None, Counts::Ratio { part, whole });
    let readings = vec![ratio(1, (500, 1_000)), ratio(3, last)];
    map(MetricKind::Conversion, readings)
}

#[test]
fn a_conversion_over_a_gap_names_it_wherever_it_is_said() {
    let map = with_a_gap((100, 400));
    for (language, gap) in [
        (Language::En, "2 of 3 steps measured"),
        (Language::Ru, "измерено 2 из 3 шагов"),
    ] {
        let layout = lay_out(&map, language);
        let stage = layout.badges.iter().find(|badge| badge.total.is_some());
        let stage = text(&stage.expect("the stage").n);
        assert!(stage.contains(gap), "{stage}");
        let overall = layout.funnel.iter().find_map(|step| step.overall.as_ref());
        let overall = text(overall.expect("the whole"));
        assert!(overall.contains(gap), "{overall}");
        for kind in [ChartKind::Stages, ChartKind::Funnel, ChartKind::Periods] {
            let said = chart_of(&map, language, kind, Scope::Map).said;
            assert!(said.contains(gap), "{kind:?}: {said}");
        }
        let chart = chart_of(&map, language, ChartKind::Funnel, Scope::Map);
        assert!(text(&chart.subtitle).contains(gap));
        for mark in &chart.marks {
            let across = matches!(mark.shape, ChartShape::Step { leads_on: true, .. });
            assert!(!across, "nothing is drawn across the gap");
        }
    }
}

#[test]
fn who_joins_on_the_way_is_said_and_more_at_the_end_is_no_conversion() {
    let overall = |map: &Map| {
        let layout = lay_out(map, Language::En);
        let overall = layout.funnel.iter().find_map(|step| step.overall.as_ref());
        text(overall.expect("the whole"))
    };
    let joined = overall(&with_a_gap((100, 800)));
    assert!(joined.ends_with("others join on the way"), "{joined}");
    let more = overall(&with_a_gap((1_500, 1_800)));
    assert_eq!(
        more,
        "cannot be combined: more went on at the end than from a step before"
    );
}
