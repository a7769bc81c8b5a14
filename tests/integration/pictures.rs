//! The picture of every example, held by golden files and by rules that hold
//! for any map.
//!
//! Set `WAYPOST_BLESS=1` to write the golden pictures anew, then look at them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use waypost::document::{COLUMN_WIDTHS, Map, MapInfo, MapParts, Node, NodeId};
use waypost::geometry::Rect;
use waypost::language::Language;
use waypost::layout::{CardKind, Layout, TextBlock};
use waypost::style::ThemeName;

use crate::support::generator::{self, Recipe};
use crate::support::picture::{
    examples, language, lay_out, lay_out_collapsed, name, open, png, scene,
};

/// Small enough to keep, large enough to show a card that moved.
pub(crate) const SCALE: f32 = 0.25;

pub(crate) fn golden_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

#[test]
fn every_example_looks_as_it_was_approved() {
    let mut wrong = Vec::new();
    for path in examples() {
        // Each language in one theme: both are seen, and half the files kept.
        let (theme, word) = match language(&path) {
            Language::Ru => (ThemeName::Light, "light"),
            Language::En => (ThemeName::Dark, "dark"),
        };
        let bytes = png(&scene(&open(&path), language(&path), theme), SCALE);
        wrong.extend(check_golden(&format!("{}.{word}", name(&path)), &bytes).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Compares a picture with the one that was approved, or approves it.
pub(crate) fn check_golden(name: &str, bytes: &[u8]) -> Result<(), String> {
    let file = golden_folder().join(format!("{name}.png"));
    if std::env::var_os("WAYPOST_BLESS").is_some() {
        std::fs::write(&file, bytes).expect("written");
        return Ok(());
    }
    compare(bytes, &file).map_err(|difference| format!("{name}: {difference}"))
}

/// Compares pixels. Processors round differently in the last bit, so a few
/// levels of grey are allowed, a moved line is not.
pub(crate) fn compare(bytes: &[u8], golden: &Path) -> Result<(), String> {
    let decode = |bytes: &[u8]| image::load_from_memory(bytes).map(|image| image.to_rgb8());
    let old = std::fs::read(golden).map_err(|error| format!("{}: {error}", golden.display()))?;
    let (old, new) = (
        decode(&old).map_err(|error| error.to_string())?,
        decode(bytes).map_err(|error| error.to_string())?,
    );
    if old.dimensions() != new.dimensions() {
        return Err(format!(
            "{:?} became {:?}",
            old.dimensions(),
            new.dimensions()
        ));
    }
    let far = |(a, b): &(&u8, &u8)| a.abs_diff(**b) > 6;
    let changed = old.as_raw().iter().zip(new.as_raw()).filter(far).count();
    // One word of a caption at this scale is some hundred bytes.
    if changed > 60 {
        return Err(format!("{changed} of {} bytes differ", old.as_raw().len()));
    }
    Ok(())
}

#[test]
fn layouts_stay_as_they_were() {
    for path in examples() {
        if name(&path).starts_with("bank-year") {
            continue;
        }
        let layout = lay_out(&open(&path), language(&path));
        insta::assert_snapshot!(name(&path).replace('.', "-"), describe(&layout));
    }
}

/// Every element with its place in whole units and its lines.
fn describe(layout: &Layout) -> String {
    let mut text = String::new();
    let mut say = |what: &str, rect: Rect, blocks: &[&TextBlock]| {
        let lines: Vec<&str> = blocks
            .iter()
            .flat_map(|block| block.lines.iter().map(|line| &*line.text))
            .collect();
        let (x, y) = (rect.min.x.round(), rect.min.y.round());
        let (width, height) = (rect.width().round(), rect.height().round());
        writeln!(
            text,
            "{what} {x} {y} {width}×{height} {}",
            lines.join(" | ")
        )
        .expect("memory");
    };
    if let Some(title) = &layout.title {
        say("title", title.rect, &[&title.title, &title.subtitle]);
    }
    for card in &layout.personas {
        say("persona", card.rect, &[&card.name, &card.segment]);
    }
    for bar in &layout.stages {
        say("stage", bar.rect, &[&bar.title, &bar.goal]);
    }
    for lane in &layout.lanes {
        say(lane.kind.word(), lane.rect, &[&lane.title, &lane.caption]);
    }
    for card in &layout.cards {
        say(
            "card",
            card.rect,
            &[&card.overline, &card.branch, &card.title],
        );
    }
    for arrow in &layout.arrows {
        let labels: Vec<&TextBlock> = arrow.labels.iter().collect();
        say("arrow", arrow.bounds(), &labels);
    }
    for badge in &layout.badges {
        say(
            "badge",
            badge.rect,
            &[&badge.name, &badge.value, &badge.n, &badge.remark],
        );
        if let Some(change) = &badge.change {
            say("change", change.text.rect, &[&change.text]);
        }
    }
    for step in &layout.funnel {
        let mut texts = vec![&step.visitors];
        texts.extend(&step.texts);
        texts.extend(&step.overall);
        say("funnel", step.rect, &texts);
    }
    text
}

/// What may never be: text outside its card, cards over each other, positions
/// that are no numbers.
pub(crate) fn assert_sound(layout: &Layout, what: &str) {
    let sheet = Rect::new(0.0, 0.0, layout.size.width, layout.size.height);
    assert!(
        sheet.width().is_finite() && sheet.height().is_finite(),
        "{what}"
    );
    for card in &layout.cards {
        assert!(
            sheet.contains_rect(&card.rect),
            "{what}: {:?} off the sheet",
            card.id
        );
        for block in [&card.overline, &card.branch, &card.title] {
            assert_inside(block, &card.rect, what, card.id);
        }
        if let CardKind::Summary(facts) = &card.kind {
            for fact in facts {
                assert_inside(&fact.text, &card.rect, what, card.id);
            }
        }
    }
    for bar in &layout.stages {
        assert_inside(&bar.title, &bar.rect, what, bar.id.into());
        assert_inside(&bar.goal, &bar.rect, what, bar.id.into());
    }
    for card in &layout.personas {
        assert!(
            sheet.contains_rect(&card.rect),
            "{what}: a persona off the sheet"
        );
    }
    for (index, card) in layout.cards.iter().enumerate() {
        for other in &layout.cards[index + 1..] {
            let apart = !card.rect.expand(-0.5).intersects(&other.rect.expand(-0.5));
            assert!(apart, "{what}: {:?} over {:?}", card.id, other.id);
        }
    }
    let labels: Vec<&TextBlock> = layout
        .arrows
        .iter()
        .flat_map(|arrow| &arrow.labels)
        .collect();
    let steps = layout
        .cards
        .iter()
        .filter(|card| matches!(card.kind, CardKind::Touchpoint(_)));
    for step in steps {
        for label in &labels {
            let apart = !step.rect.expand(-0.5).intersects(&text_rect(label));
            assert!(apart, "{what}: a label over {:?}", step.id);
        }
    }
    for (index, label) in labels.iter().enumerate() {
        for other in &labels[index + 1..] {
            let apart = !text_rect(label).intersects(&text_rect(other));
            assert!(
                apart,
                "{what}: label {:?} over {:?}",
                first(label),
                first(other)
            );
        }
    }
    for (index, badge) in layout.badges.iter().enumerate() {
        for other in &layout.badges[index + 1..] {
            let apart = !badge.rect.expand(-0.5).intersects(&other.rect.expand(-0.5));
            assert!(apart, "{what}: {:?} over {:?}", badge.name, other.name);
        }
        for block in [&badge.name, &badge.value, &badge.n, &badge.remark] {
            let edge = badge.rect.max.x + 0.5;
            assert!(
                block
                    .lines
                    .iter()
                    .all(|line| line.origin.x + line.width <= edge),
                "{what}"
            );
        }
    }
    assert_heads_are_legible(layout, what);
    for lane in layout.lanes.windows(2) {
        assert!(
            lane[0].rect.max.y < lane[1].rect.min.y,
            "{what}: lanes overlap"
        );
    }
}

/// No two texts of the strip of lane titles overlap: titles, captions, and the
/// numbers of the whole map.
fn assert_heads_are_legible(layout: &Layout, what: &str) {
    let mut texts: Vec<&TextBlock> = Vec::new();
    for lane in &layout.lanes {
        texts.extend([&lane.title, &lane.caption]);
        texts.extend(&lane.internal);
    }
    for badge in layout.badges.iter().filter(|badge| badge.at.is_none()) {
        texts.extend([&badge.name, &badge.value, &badge.n, &badge.remark]);
        texts.extend(&badge.margin);
        texts.extend(badge.change.iter().map(|change| &change.text));
    }
    texts.retain(|text| !text.is_empty());
    for (index, text) in texts.iter().enumerate() {
        for other in &texts[index + 1..] {
            let apart = !text_rect(text).intersects(&text_rect(other));
            assert!(apart, "{what}: {:?} over {:?}", first(text), first(other));
        }
    }
}

/// The box the letters fill, without the space above and below them.
fn text_rect(block: &TextBlock) -> Rect {
    let mut rect = block.rect.expand(-1.5);
    let left = block
        .lines
        .iter()
        .map(|line| line.origin.x)
        .fold(f32::MAX, f32::min);
    rect.min.x = left;
    rect.max.x = left + block.text_width();
    rect
}

fn first(block: &TextBlock) -> &str {
    block.lines.first().map_or("", |line| &line.text)
}

fn assert_inside(block: &TextBlock, rect: &Rect, what: &str, id: NodeId) {
    for line in &block.lines {
        let right = line.origin.x + line.width;
        let inside = line.origin.x >= rect.min.x
            && right <= rect.max.x + 0.5
            && line.origin.y >= rect.min.y
            && line.origin.y <= rect.max.y;
        assert!(
            inside,
            "{what}: {:?} sticks out of {id:?} {rect:?}",
            line.text
        );
    }
}

#[test]
fn examples_are_sound() {
    for path in examples() {
        let (map, language) = (open(&path), language(&path));
        assert_sound(&lay_out(&map, language), name(&path));
        for every in [1, 2] {
            let layout = lay_out_collapsed(&map, language, every);
            assert_sound(&layout, &format!("{}, collapsed", name(&path)));
        }
    }
}

#[test]
fn odd_maps_are_sound() {
    let long_word = "Ж".repeat(400);
    let sentence = "Длинное название шага, которое никак не кончается. ".repeat(8);
    for (what, title) in [("a long word", &long_word), ("400 characters", &sentence)] {
        for count in [1, 60] {
            let map = with_titles(&generator::map(Recipe::of(count)), title);
            let layout = lay_out(&map, Language::Ru);
            assert_sound(&layout, &format!("{what} × {count}"));
            let layout = lay_out(&with_sizes(&map), Language::Ru);
            assert_sound(&layout, &format!("{what} × {count}, resized"));
            let layout = lay_out_collapsed(&map, Language::Ru, 2);
            assert_sound(&layout, &format!("{what} × {count}, collapsed"));
        }
    }
    for (touchpoints, per_stage) in [(1, 1), (20, 1), (60, 60), (7, 3)] {
        let recipe = Recipe {
            touchpoints,
            per_stage,
            personas: 5,
            seed: 3,
        };
        let layout = lay_out(&generator::map(recipe), Language::En);
        assert_sound(&layout, &format!("{touchpoints} in stages of {per_stage}"));
    }
}

/// The same map with the narrowest and the widest columns there may be, and
/// high lanes.
fn with_sizes(map: &Map) -> Map {
    let mut parts = map.parts();
    let sizes = [
        None,
        Some(*COLUMN_WIDTHS.start()),
        Some(*COLUMN_WIDTHS.end()),
    ];
    for (node, width) in parts.nodes.iter_mut().zip(sizes.into_iter().cycle()) {
        if let Node::Touchpoint(step) = node {
            std::sync::Arc::make_mut(step).width = width;
        }
    }
    for lane in &mut parts.lanes {
        lane.height = Some(400.0);
    }
    let (map, repairs) = Map::assemble(parts);
    assert_eq!(repairs, []);
    map
}

#[test]
fn a_column_is_as_wide_and_a_lane_as_high_as_was_asked_for() {
    let map = generator::map(Recipe::of(20));
    let layout = lay_out(&with_sizes(&map), Language::En);
    let widths: Vec<f32> = layout.columns.iter().map(|column| column.width).collect();
    for width in [140.0, 180.0, 480.0] {
        let found = widths.iter().any(|other| (width - other).abs() < 0.01);
        assert!(found, "{width}: {widths:?}");
    }
    let lanes = layout.lanes.iter().filter(|lane| !lane.kind.is_separator());
    assert!(lanes.clone().count() > 0);
    for lane in lanes {
        assert!(lane.rect.height() >= 399.9, "{:?}", lane.rect);
    }
}

/// The same map with every title replaced.
fn with_titles(map: &Map, title: &str) -> Map {
    let mut parts = map.parts();
    for node in &mut parts.nodes {
        *node = node.with_title(title);
    }
    Map::assemble(parts).0
}

#[test]
fn an_empty_map_says_how_to_begin() {
    let layout = lay_out(&Map::default(), Language::En);
    assert_sound(&layout, "empty");
    let empty = layout.empty.expect("it says so");
    assert!(empty.title.lines.len() == 1 && !empty.text.is_empty());
    let titled = MapParts {
        info: MapInfo {
            title: "Новая карта".into(),
            ..MapInfo::default()
        },
        ..MapParts::default()
    };
    let (map, _) = Map::assemble(titled);
    assert!(!png(&scene(&map, Language::Ru, ThemeName::Dark), 1.0).is_empty());
}

#[test]
fn both_languages_and_themes_share_one_plan() {
    let path = &examples()[0];
    let map = open(path);
    let light = scene(&map, language(path), ThemeName::Light);
    let dark = scene(&map, language(path), ThemeName::Dark);
    let places = |scene: &waypost::scene::Scene| -> Vec<_> {
        scene
            .groups
            .iter()
            .map(|group| (group.id, group.bounds))
            .collect()
    };
    assert_eq!(places(&light), places(&dark), "colours move nothing");
}
