//! The emotion lane: what is said on a curve covers nothing, the band holds
//! everybody, and the picture says where the values come from.

use waypost::document::{
    EmotionSource, Lane, LaneId, LaneKind, Link, LinkData, LinkKey, LinkKind, Map, MapParts,
    Persona, PersonaId, Stage, StageId, Touchpoint, TouchpointId,
};
use waypost::findings::{FindingKind, findings};
use waypost::geometry::Rect;
use waypost::language::{Language, Texts};
use waypost::layout::{
    EmotionView, FACE_RADIUS, HeatBy, Layout, LayoutOptions, TextBlock, Words, layout,
};
use waypost::metrics::Emotions;
use waypost::scene::compose;
use waypost::style::{Theme, ThemeName};
use waypost::text::TextMeasurer;

use crate::pictures::check_golden;
use crate::support::generator::{self, Recipe};
use crate::support::picture::{examples, name, open, png};

/// The lanes of steps and emotions alone.
fn options(map: &Map, average: bool) -> LayoutOptions {
    let kept = [LaneKind::Touchpoints, LaneKind::Emotion];
    let others = map.lanes().iter().filter(|lane| !kept.contains(&lane.kind));
    LayoutOptions {
        hidden_lanes: others.map(|lane| lane.id).collect(),
        emotion: EmotionView {
            average,
            marks: true,
        },
        ..LayoutOptions::default()
    }
}

fn lay_out(map: &Map, language: Language, average: bool) -> Layout {
    let options = options(map, average);
    layout(map, &TextMeasurer::new(), Texts::of(language), &options)
}

fn computed(map: &Map) -> Map {
    let mut parts = map.parts();
    parts.info.emotion_source = EmotionSource::Computed;
    Map::assemble(parts).0
}

fn example(wanted: &str) -> Map {
    let all = examples();
    let path = all.iter().find(|path| name(path) == wanted);
    open(path.expect("the example"))
}

fn words(block: &TextBlock) -> String {
    let lines: Vec<&str> = block.lines.iter().map(|line| &*line.text).collect();
    lines.join(" ")
}

fn letters(block: &TextBlock) -> Rect {
    let width = block.text_width();
    Rect::new(
        block.rect.min.x,
        block.rect.min.y,
        width,
        block.rect.height(),
    )
}

fn assert_marks_are_free(layout: &Layout, what: &str) {
    let marks: Vec<Rect> = layout
        .marks
        .iter()
        .map(|mark| letters(&mark.text))
        .collect();
    let lane = layout
        .lanes
        .iter()
        .find(|row| row.kind == LaneKind::Emotion);
    let lane = lane.expect("an emotion lane").rect;
    for (place, mark) in layout.marks.iter().enumerate() {
        let said = words(&mark.text);
        let rect = marks[place];
        assert!(lane.contains_rect(&rect), "{what}: {said} leaves the lane");
        for point in &layout.points {
            let radius = if point.focus { FACE_RADIUS } else { 5.0 };
            let face = Rect::around(point.center, radius);
            assert!(!face.intersects(&rect), "{what}: {said} covers a face");
        }
        for point in layout.averages.iter().flat_map(|run| &run.points) {
            let radius = if point.face { FACE_RADIUS } else { 4.0 };
            let face = Rect::around(point.center, radius);
            assert!(!face.intersects(&rect), "{what}: {said} covers the mean");
        }
        for label in layout.axes.iter().flat_map(|axis| &axis.labels) {
            let apart = !letters(label).intersects(&rect);
            assert!(apart, "{what}: {said} covers the scale");
        }
        for (other, rect_of_other) in marks.iter().enumerate().skip(place + 1) {
            let other = words(&layout.marks[other].text);
            assert!(
                !rect.intersects(rect_of_other),
                "{what}: {said} and {other}"
            );
        }
    }
}

#[test]
fn what_is_said_on_a_curve_covers_nothing() {
    for path in examples() {
        let map = open(&path);
        for (language, average) in both_ways() {
            let layout = lay_out(&map, language, average);
            assert!(!layout.marks.is_empty(), "{}", name(&path));
            assert_marks_are_free(&layout, name(&path));
        }
    }
    for (seed, personas) in (0..30).zip([1, 2, 3, 5].into_iter().cycle()) {
        let map = generator::map(Recipe {
            touchpoints: 12,
            per_stage: 4,
            personas,
            seed,
        });
        for (language, average) in both_ways() {
            let layout = lay_out(&map, language, average);
            assert_marks_are_free(&layout, &format!("seed {seed}, {language:?}, {average}"));
        }
    }
}

/// Both languages, with the lines of the personas and with their mean.
fn both_ways() -> impl Iterator<Item = (Language, bool)> {
    let all = Language::ALL.iter();
    all.flat_map(|language| [false, true].map(|average| (*language, average)))
}

fn marks(layout: &Layout) -> Vec<String> {
    layout.marks.iter().map(|mark| words(&mark.text)).collect()
}

/// The largest fall of the personas that are shown, from the numbers.
fn largest_fall(map: &Map, shown: impl Fn(PersonaId) -> bool) -> (f64, String) {
    let emotions = Emotions::of(map);
    let falls = map.personas().filter(|persona| shown(persona.id));
    let falls = falls.filter_map(|persona| {
        let fall = emotions.largest_fall(map, persona.id)?;
        Some((fall.by, persona.name.clone()))
    });
    falls
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .expect("a persona that falls")
}

#[test]
fn the_largest_fall_of_all_who_are_shown_is_marked_and_named() {
    let fall_of = |layout: &Layout| {
        let falls = layout.marks.iter().filter(|mark| mark.fall.is_some());
        let falls: Vec<String> = falls.map(|mark| words(&mark.text)).collect();
        assert_eq!(falls.len(), 1, "{falls:?}");
        falls.concat()
    };
    let first_word = |name: &str| name.split([',', ' ']).next().unwrap_or("").to_owned();
    for path in examples().iter().filter(|path| name(path).ends_with("en")) {
        let map = open(path);
        let (by, who) = largest_fall(&map, |_| true);
        let said = fall_of(&lay_out(&map, Language::En, false));
        let by = Words::of(&map, Texts::of(Language::En)).emotion_gap(by);
        assert_eq!(
            said,
            format!("Fall of {by} · {}", first_word(&who)),
            "{}",
            name(path)
        );
    }
    // Who is hidden is not spoken of; who is left alone needs no name.
    let map = example("bank-complaint-as-is.en");
    let viktor = map
        .personas()
        .find(|persona| persona.name.starts_with("Viktor"));
    let viktor = viktor.expect("Viktor falls the furthest").id;
    let mut options = options(&map, false);
    options.hidden.insert(viktor.into());
    let texts = Texts::of(Language::En);
    let without = layout(&map, &TextMeasurer::new(), texts, &options);
    let (by, _) = largest_fall(&map, |persona| persona != viktor);
    let by = Words::of(&map, texts).emotion_gap(by);
    assert_eq!(fall_of(&without), format!("Fall of {by}"));
    // Whose path is highlighted is spoken of alone.
    let marina = map.personas().find(|persona| persona.id != viktor);
    let marina = marina.expect("Marina").id;
    let options = LayoutOptions {
        focus: Some(marina),
        ..self::options(&map, false)
    };
    let hers = marks(&layout(&map, &TextMeasurer::new(), texts, &options));
    let all_hers = hers.iter().all(|mark| mark.ends_with("Marina"));
    assert!(all_hers && hers.len() >= 4, "{hers:?}");
}

#[test]
fn the_mean_has_marks_of_its_own() {
    let map = example("bank-complaint-as-is.en");
    let layout = lay_out(&map, Language::En, true);
    let said = marks(&layout);
    for what in ["Peak ", "Low ", "End ", "Fall of "] {
        let found = said.iter().any(|mark| mark.contains(what));
        assert!(found, "{what} in {said:?}");
    }
    assert!(
        said.iter().all(|mark| mark.ends_with("· average")),
        "{said:?}"
    );
    let points = || layout.averages.iter().flat_map(|run| &run.points);
    let low = points().map(|point| point.of.mean).fold(f64::MAX, f64::min);
    let low = Words::of(&map, Texts::of(Language::En)).emotion(low);
    let found = said.iter().any(|mark| mark.contains(&format!("Low {low}")));
    assert!(found, "{low} in {said:?}");
}

#[test]
fn three_personas_have_three_lines_or_one_band_that_holds_them() {
    let map = example("diy-omnichannel.en");
    let lines = lay_out(&map, Language::En, false);
    let personas: std::collections::BTreeSet<_> =
        lines.curves.iter().map(|run| run.persona).collect();
    assert_eq!(personas.len(), 3);
    let band = lay_out(&map, Language::En, true);
    assert!(band.curves.is_empty() && band.points.is_empty());
    for point in band.averages.iter().flat_map(|run| &run.points) {
        let here = lines.points.iter();
        let here = here.filter(|line| line.touchpoint == point.touchpoint);
        let ys: Vec<f32> = here.map(|line| line.center.y).collect();
        assert_eq!(ys.len(), point.of.personas);
        let highest = ys.iter().copied().fold(f32::MAX, f32::min);
        let lowest = ys.iter().copied().fold(f32::MIN, f32::max);
        let near = |a: f32, b: f32| (a - b).abs() < 0.01;
        assert!(near(highest, point.band.0) && near(lowest, point.band.1));
    }
}

#[test]
fn a_persona_in_focus_is_shown_against_the_band() {
    let map = example("diy-omnichannel.en");
    let persona = map.personas().nth(1).expect("a second persona").id;
    let options = LayoutOptions {
        focus: Some(persona),
        ..options(&map, true)
    };
    let texts = Texts::of(Language::En);
    let layout = layout(&map, &TextMeasurer::new(), texts, &options);
    assert!(!layout.averages.is_empty());
    assert!(layout.points.iter().all(|point| point.persona == persona));
    assert_marks_are_free(&layout, "one of three");
}

#[test]
fn the_head_of_the_lane_says_the_score_and_where_it_comes_from() {
    let head = |map: &Map, language| {
        let layout = lay_out(map, language, false);
        let row = layout
            .lanes
            .iter()
            .find(|row| row.kind == LaneKind::Emotion);
        words(&row.expect("an emotion lane").caption)
    };
    let map = example("diy-omnichannel.en");
    let set = head(&map, Language::En);
    assert!(set.contains(" of ") && set.contains("set by hand"), "{set}");
    let counted = head(&computed(&map), Language::En);
    assert!(counted.contains("computed from 3 scored"), "{counted}");
    let russian = head(&computed(&map), Language::Ru);
    assert!(russian.contains("рассчитано по 3"), "{russian}");
}

#[test]
fn a_computed_curve_has_values_where_there_is_evidence_alone() {
    let map = computed(&example("diy-omnichannel.en"));
    let layout = lay_out(&map, Language::En, false);
    let steps: std::collections::BTreeSet<_> =
        layout.points.iter().map(|point| point.touchpoint).collect();
    assert!(
        !steps.is_empty() && steps.len() < map.touchpoints().count() / 2,
        "{}",
        steps.len()
    );
    let pieces = layout.points.iter().map(|point| point.felt.pieces);
    assert!(pieces.into_iter().all(|pieces| pieces.is_some()));
}

#[test]
fn three_personas_look_as_they_were_approved() {
    let mut wrong = Vec::new();
    for (language, theme, average) in [
        (Language::En, ThemeName::Light, false),
        (Language::Ru, ThemeName::Dark, false),
        (Language::En, ThemeName::Dark, true),
        (Language::Ru, ThemeName::Light, true),
    ] {
        let map = example(&format!("diy-omnichannel.{}", language.code()));
        let scene = compose(&map, &lay_out(&map, language, average), &Theme::of(theme));
        let what = if average { "average" } else { "lines" };
        let file = format!("emotion-{what}.{}", language.code());
        wrong.extend(check_golden(&file, &png(&scene, 0.5)).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One step that two personas feel differently about, one of them three times
/// as many customers.
fn of_two_personas(shares: [Option<f64>; 2]) -> Map {
    let (stage, step) = (StageId::mint(1), TouchpointId::mint(1));
    let mut parts = MapParts {
        lanes: vec![Lane::new(LaneId::mint(1), LaneKind::Emotion)],
        nodes: vec![
            Stage::new(stage).into(),
            Touchpoint::new(step, stage).into(),
        ],
        ..MapParts::default()
    };
    for ((number, felt), share) in (1..).zip([-2.0, 0.4]).zip(shares) {
        let persona = Persona {
            share,
            ..Persona::new(PersonaId::mint(number))
        };
        let key = LinkKey::new(LinkKind::Experiences, persona.id, step);
        let data = LinkData {
            emotion: Some(felt),
            ..LinkData::default()
        };
        parts.nodes.push(persona.into());
        parts.links.push(Link::with_data(key, data));
    }
    Map::assemble(parts).0
}

#[test]
fn a_mean_of_personas_is_the_same_number_with_the_same_words_everywhere() {
    let shared = of_two_personas([Some(0.75), Some(0.25)]);
    let plain = of_two_personas([Some(0.75), None]);
    for (map, language, mean, weighs) in [
        (&shared, Language::En, "−1.4", Some("share")),
        (&shared, Language::Ru, "−1,4", Some("дол")),
        (&plain, Language::En, "−0.8", None),
        (&plain, Language::Ru, "−0,8", None),
    ] {
        let texts = Texts::of(language);
        let heat = LayoutOptions {
            heat: Some(HeatBy::Emotion),
            ..options(map, true)
        };
        let layout = layout(map, &TextMeasurer::new(), texts, &heat);
        let point = &layout.averages[0].points[0];
        assert_eq!(point.of.weighted, weighs.is_some());
        let cells = &layout.heat.as_ref().expect("a heat map").cells;
        let found = findings(map).into_iter();
        let weak = found.filter(|finding| finding.kind == FindingKind::WeakTouchpoint);
        let weak: Vec<String> = weak.map(|finding| texts.say(&finding.what)).collect();
        let legend = layout.legend.iter().map(|entry| words(&entry.text));
        let legend = legend.collect::<Vec<_>>().join("; ");
        let said = [
            words(&cells[&TouchpointId::mint(1)].label),
            weak.concat(),
            words(&layout.lanes[0].caption),
        ];
        for said in &said {
            assert!(said.contains(mean), "{said}");
        }
        for said in said.iter().chain([&legend]) {
            let word = if language == Language::En {
                "share"
            } else {
                "дол"
            };
            assert_eq!(said.contains(word), weighs.is_some(), "{said}");
        }
    }
}
