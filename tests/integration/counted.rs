//! Charts and lanes of counts: where most customers are lost, who joins on the
//! way, which answers a distribution rests on.

use waypost::document::{
    Counts, Lane, LaneId, LaneKind, Map, MapParts, MetricDefinition, MetricId, MetricKind, Node,
    Reading, ReadingKey, Scope, Stage, StageId, Touchpoint, TouchpointId,
};
use waypost::geometry::Size;
use waypost::language::{Language, Texts};
use waypost::layout::{
    Chart, ChartAsked, ChartKind, FunnelStep, LayoutOptions, TextBlock, chart, layout,
};
use waypost::metrics::Question;
use waypost::text::TextMeasurer;

/// Conversion, or what the map is about; the second metric is drop-off.
fn map(kind: MetricKind, readings: Vec<Reading>) -> Map {
    let stage = StageId::mint(1);
    let mut nodes = vec![Node::from(Stage::new(stage))];
    for (number, title) in [(1, "Look round"), (2, "Fill my basket"), (3, "Pay")] {
        let step = Touchpoint::new(TouchpointId::mint(number), stage);
        nodes.push(Node::from(step).with_title(title));
    }
    let parts = MapParts {
        lanes: vec![Lane::new(LaneId::mint(1), LaneKind::Funnel)],
        metrics: vec![
            MetricDefinition::new(MetricId::mint(2), MetricKind::DropOff),
            MetricDefinition::new(MetricId::mint(1), kind),
        ],
        nodes,
        readings,
        ..MapParts::default()
    };
    Map::assemble(parts).0
}

fn counted(metric: u64, step: u64, period: &str, counts: Counts) -> Reading {
    let mut reading = Reading::new(ReadingKey {
        metric: MetricId::mint(metric),
        at: Scope::Touchpoint(TouchpointId::mint(step)),
        persona: None,
        period: period.into(),
    });
    reading.counts = Some(counts);
    reading
}

fn flow(step: u64, part: u64, whole: u64) -> Reading {
    counted(1, step, "2025-Q3", Counts::Ratio { part, whole })
}

fn chart_of(map: &Map, language: Language, kind: ChartKind) -> Chart {
    let question = Some(Question {
        metric: MetricId::mint(1),
        at: Scope::Map,
        persona: None,
    });
    let asked = ChartAsked { kind, question };
    let (size, texts) = (Size::new(960.0, 560.0), Texts::of(language));
    chart(map, &TextMeasurer::new(), texts, asked, size)
}

fn funnel_of(map: &Map, language: Language) -> Vec<FunnelStep> {
    let options = LayoutOptions::default();
    layout(map, &TextMeasurer::new(), Texts::of(language), &options).funnel
}

fn text(block: &TextBlock) -> String {
    let lines = block.lines.iter().map(|line| &*line.text);
    lines.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_funnel_says_where_most_customers_are_lost_and_where_the_share_is_worst() {
    let readings = vec![
        flow(1, 11_000, 37_510),
        flow(2, 702, 5_000),
        flow(3, 500, 702),
    ];
    let map = map(MetricKind::Conversion, readings);
    let en = chart_of(&map, Language::En, ChartKind::Funnel).said;
    for part in [
        "Most customers are lost at “Look round”: 26,510 of 37,510.",
        "The weakest conversion is at “Fill my basket”: 14.0% go on.",
    ] {
        assert!(en.contains(part), "{en}");
    }
    let ru = chart_of(&map, Language::Ru, ChartKind::Funnel).said;
    for part in [
        "Больше всего клиентов теряется на шаге «Look round»: 26",
        "Самая слабая конверсия — на шаге «Fill my basket»: дальше идут 14,0",
    ] {
        assert!(ru.contains(part), "{ru}");
    }
}

#[test]
fn who_joins_on_the_way_is_said_in_place_of_an_overall_above_the_first_step() {
    let map = map(
        MetricKind::Conversion,
        vec![flow(1, 500, 1_000), flow(2, 700, 800)],
    );
    for (language, joined, note, refused) in [
        (
            Language::En,
            "800 came to “Fill my basket”, more than the 500 who went on from “Look round”",
            "300 more than went on before",
            "more went on at the end than from a step before",
        ),
        (
            Language::Ru,
            "На шаг «Fill my basket» пришли 800 — больше, чем пошли дальше с шага «Look round» (500)",
            "на 300 больше, чем пошли дальше до этого",
            "больше, чем пошло дальше с одного из прежних шагов",
        ),
    ] {
        let said = chart_of(&map, language, ChartKind::Funnel).said;
        assert!(said.contains(joined) && said.contains(refused), "{said}");
        let lane = funnel_of(&map, language);
        assert_eq!(text(&lane[1].texts[0]), note);
        let overall = lane[1].overall.as_ref().map(text).expect("words");
        assert!(overall.contains(refused), "{overall}");
        for said in [said, overall] {
            assert!(!said.contains("70"), "an overall of 70 %: {said}");
        }
    }
}

#[test]
fn one_reading_of_drop_off_does_not_stand_in_for_the_conversions() {
    let drop_off = counted(2, 2, "2025-Q4", Counts::Ratio { part: 1, whole: 9 });
    let readings = vec![drop_off, flow(1, 500, 1_000), flow(2, 250, 500)];
    let lane = funnel_of(&map(MetricKind::Conversion, readings), Language::En);
    let came: Vec<String> = lane.iter().map(|step| text(&step.visitors)).collect();
    assert_eq!(came, ["1,000 came", "500 came", "no data"]);
}

#[test]
fn a_distribution_names_its_period_its_n_and_what_it_lacks() {
    let promoters = |step, period, promoters, passives, detractors| {
        let counts = Counts::Promoters {
            promoters,
            passives,
            detractors,
        };
        counted(1, step, period, counts)
    };
    let mut silent = promoters(2, "2025-Q3", 0, 0, 0);
    (silent.counts, silent.value) = (None, Some(20.0));
    let readings = vec![
        promoters(1, "2025-Q2", 600, 200, 100),
        promoters(1, "2025-Q3", 30, 12, 8),
        promoters(3, "2025-Q3", 10, 20, 20),
        silent,
    ];
    let map = map(MetricKind::Nps, readings);
    for (language, subtitle, missing) in [
        (
            Language::En,
            "2025-Q3 · n\u{a0}100 · answers of 2 of 3 readings",
            "Not among them, as no such answers were counted there: Fill my basket.",
        ),
        (
            Language::Ru,
            "2025-Q3 · n\u{a0}100 · ответы 2 из 3 замеров",
            "Сюда не вошли замеры, где таких ответов не подсчитали: Fill my basket.",
        ),
    ] {
        let chart = chart_of(&map, language, ChartKind::Answers);
        assert!(
            text(&chart.subtitle).ends_with(subtitle),
            "{}",
            text(&chart.subtitle)
        );
        assert!(chart.said.contains(missing), "{}", chart.said);
        assert!(chart.said.starts_with("2025-Q3: "), "{}", chart.said);
    }
}
