//! No number of a reading is drawn anywhere without its n, or without the words
//! that there is none.

use waypost::document::{LaneKind, Map};
use waypost::language::{Language, Texts};
use waypost::layout::{HeatBy, LayoutOptions, layout};
use waypost::scene::{ElementId, Group, Item, Scene, compose};
use waypost::style::Theme;
use waypost::text::TextMeasurer;

use crate::support::generator::{self, Recipe};
use crate::support::honest::is_honest;
use crate::support::known_words::known_words;
use crate::support::picture::{examples, open};

#[test]
fn a_bare_number_is_found_out() {
    let texts = Texts::of(Language::En);
    assert!(is_honest("NPS 2025 +12 n 30", texts));
    assert!(is_honest("NPS 2025 +12 no sample size", texts));
    assert!(is_honest("no data", texts));
    assert!(!is_honest("NPS 2025 +12", texts));
    assert!(!is_honest("NPS +12 ± 3", texts));
    assert!(is_honest("3 of 9 readings (n 12 to 20)", texts));
}

/// All maps: the examples, made-up ones, and ones with every kind of metric.
fn maps() -> Vec<(String, Map)> {
    let examples = examples();
    let examples = examples
        .iter()
        .map(|path| (path.display().to_string(), open(path)));
    let made_up = generator::map(Recipe::of(60));
    let others = known_words().into_iter().enumerate();
    examples
        .chain([("made up".to_owned(), made_up)])
        .chain(others.map(|(turn, map)| (format!("turn {turn}"), map)))
        .collect()
}

fn text_of(group: &Group) -> String {
    let lines = group.items.iter().filter_map(|item| match item {
        Item::Text(line) => Some(&*line.text),
        _ => None,
    });
    lines.collect::<Vec<_>>().join(" ")
}

/// Whether a group shows numbers of readings.
fn shows_readings(id: ElementId, map: &Map) -> bool {
    let of_lane = |lane| {
        let kind = map.lane(lane).map(|lane| lane.kind);
        matches!(kind, Some(LaneKind::Metrics | LaneKind::Funnel))
    };
    match id {
        ElementId::Reading(..) => true,
        ElementId::Cell(lane, _) => of_lane(lane),
        _ => false,
    }
}

#[test]
fn no_number_is_drawn_without_its_n() {
    let measurer = TextMeasurer::new();
    let mut numbers = 0;
    for (name, map) in maps() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            // Words differ by language, colours do not: each metric once.
            let metrics = map.metrics().iter().map(|metric| HeatBy::Metric(metric.id));
            let metrics = metrics.filter(|_| language == Language::Ru);
            let colorings = [None].into_iter().chain(metrics.map(Some));
            for heat in colorings {
                let options = LayoutOptions {
                    heat,
                    ..LayoutOptions::default()
                };
                let layout = layout(&map, &measurer, texts, &options);
                for badge in &layout.badges {
                    let blocks = [&badge.name, &badge.value, &badge.n, &badge.remark];
                    let lines = blocks.iter().flat_map(|block| &block.lines);
                    let text: Vec<&str> = lines.map(|line| &*line.text).collect();
                    let text = text.join(" ");
                    assert!(is_honest(&text, texts), "{name}: {text}");
                }
                for cell in layout.heat.iter().flat_map(|heat| heat.cells.values()) {
                    let lines: Vec<&str> = cell.label.lines.iter().map(|l| &*l.text).collect();
                    let text = lines.join(" ");
                    assert!(is_honest(&text, texts), "{name}, {heat:?}: {text}");
                    numbers += 1;
                }
                let scene: Scene = compose(&map, &layout, &Theme::light());
                for group in &scene.groups {
                    if shows_readings(group.id, &map) {
                        let text = text_of(group);
                        assert!(is_honest(&text, texts), "{name}: {text}");
                        numbers += 1;
                    }
                }
            }
        }
    }
    assert!(numbers > 2_000, "only {numbers} places were looked at");
}
