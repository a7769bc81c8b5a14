//! What holds for any bytes whatever: the bodies of the fuzz targets. The
//! fuzzer looks for bytes that break a promise; `tests/integration/fuzz_corpus.rs`
//! tries the same promises on known bytes where there is no fuzzer.
//!
//! A reader of another format gets a function here, a target in
//! `fuzz/fuzz_targets/` and a line in `TARGETS`.

use std::ops::ControlFlow;

use waypost::document::{Map, NodeId, Owner, PendingKind, Selection, Session, Touchpoint};
use waypost::exchange::{PastePlace, cards_inside, embed, paste};
use waypost::language::{Language, Message, Texts};
use waypost::layout::{EmotionView, HeatBy, LayoutOptions, layout};
use waypost::render::png::{PngOptions, write_png};
use waypost::scene::compose;
use waypost::storage::{read, write};
use waypost::style::{Theme, ThemeName};
use waypost::text::TextMeasurer;

use super::any_map::any_map;
use super::chance::Chance;
use super::commands::{command, small_map};
use super::finite::not_a_number;
use super::generator::all_nodes;

/// A promise about any bytes; it panics where it is broken.
pub(crate) type Promise = fn(&[u8]);

/// Every target by its name.
pub(crate) const TARGETS: [(&str, Promise); 4] = [
    ("ron_reader", ron_reader),
    ("commands", commands),
    ("layout", a_picture),
    ("clipboard", clipboard),
];

/// Bytes as a file: a refusal has words; what opens keeps the invariants and
/// comes back the same.
pub(crate) fn ron_reader(bytes: &[u8]) {
    let opened = match read(bytes) {
        Ok(opened) => opened,
        Err(error) => return is_said(&error.message()),
    };
    for finding in &opened.findings {
        is_said(&finding.place.message());
        is_said(&finding.message());
    }
    assert_eq!(opened.map.invariants(), Ok(()));
    let text = write(&opened.map);
    let again = read(text.as_bytes()).expect("what is written is read again");
    assert_eq!(again.map, opened.map, "another map came back");
    assert_eq!(write(&again.map), text, "another text came back");
}

/// The message is a sentence in both languages.
fn is_said(message: &Message) {
    for language in [Language::Ru, Language::En] {
        let sentence = Texts::of(language).say(message);
        let is_key = sentence.is_empty() || sentence == message.key;
        assert!(!is_key, "there are no words for {}", message.key);
    }
}

/// Bytes as things done in a window: the invariants hold after each, and what
/// was done can be undone and done again.
pub(crate) fn commands(bytes: &[u8]) {
    let chance = &mut Chance::of_bytes(bytes);
    let start = small_map(chance.bits());
    let mut session = Session::new(start.clone());
    for _ in 0..200 {
        if !chance.goes_on() {
            break;
        }
        act(&mut session, chance);
        assert_eq!(session.map().invariants(), Ok(()));
        assert_eq!(session.committed().invariants(), Ok(()));
    }
    session.finish();
    let end = session.map().clone();
    let mut undone = 0;
    while session.undo() {
        undone += 1;
    }
    assert!(
        *session.map() == start,
        "undoing all comes back to the start"
    );
    for _ in 0..undone {
        assert!(session.redo());
    }
    assert!(*session.map() == end, "redoing comes back to the end");
}

/// Bytes as what lies on the clipboard: a refusal has words; a text that is
/// pasted becomes one command that keeps the invariants and brings all it says
/// it brings; a picture that is embedded can be drawn.
pub(crate) fn clipboard(bytes: &[u8]) {
    match embed(bytes) {
        Ok(picture) => assert!(embed(&picture.0).is_ok(), "an embedded picture opens"),
        Err(error) => is_said(&error.message()),
    }
    let text = String::from_utf8_lossy(bytes);
    let cards = cards_inside(&text);
    let chance = &mut Chance::of_bytes(bytes);
    let map = small_map(chance.bits());
    let place = place_on(&map, chance);
    let mut number = 0_u64;
    let mut random = || {
        number += 1;
        number.wrapping_mul(0x9E37_79B9_7F4A_7C15)
    };
    let texts = Texts::of(Language::Ru);
    match paste(
        cards.as_deref().unwrap_or(&text),
        &map,
        place,
        texts,
        &mut random,
    ) {
        Err(error) => is_said(&error.message()),
        Ok(pasted) => match map.after(&pasted.command) {
            Err(error) => is_said(&error.message()),
            Ok(after) => {
                assert_eq!(after.invariants(), Ok(()));
                let is_there = |id: &NodeId| after.node(*id).is_some();
                assert!(pasted.nodes.iter().all(is_there), "all of it is on the map");
            }
        },
    }
}

/// Somewhere on the map, or nowhere.
fn place_on(map: &Map, chance: &mut Chance) -> PastePlace {
    let steps: Vec<&Touchpoint> = map.touchpoints().collect();
    let step = chance.pick(&steps).filter(|_| chance.clone().happens(80));
    let lane = chance
        .pick(map.lanes())
        .filter(|_| chance.clone().happens(80));
    PastePlace {
        lane: lane.map(|lane| lane.id),
        stage: step.map(|step| step.stage),
        touchpoint: step.map(|step| step.id),
    }
}

/// One thing a person can do.
fn act(session: &mut Session, chance: &mut Chance) {
    let owner = Owner(1);
    match chance.below(12) {
        0 => drop(session.undo()),
        1 => drop(session.redo()),
        2 => session.interrupt(),
        3 => session.cancel(),
        4 => session.settle(),
        5 => select(session, chance),
        kind @ 6..=7 => {
            let pending = if kind == 6 {
                PendingKind::Drag
            } else {
                PendingKind::Field
            };
            let command = command(chance, session.committed());
            let before = session.committed().clone();
            let _ = session.preview(owner, pending, command);
            assert!(*session.committed() == before, "a preview is not committed");
        }
        kind => {
            session.finish();
            let before = session.map().clone();
            let command = command(chance, session.map());
            let done = if kind == 8 {
                session.nudge(&command)
            } else {
                session.run(&command)
            };
            let same = before == *session.map();
            assert!(
                done.is_ok() || same,
                "a refusal changed the map: {command:?}"
            );
        }
    }
}

fn select(session: &mut Session, chance: &mut Chance) {
    if let Some(node) = chance.pick(&all_nodes(session.map())) {
        session.select(Selection::only(node.id()));
    }
}

/// Bytes as a map, read where they begin as a file does and grown from them
/// otherwise: its picture has a place for everything and can be drawn.
pub(crate) fn a_picture(bytes: &[u8]) {
    let map = if bytes.starts_with(b"(") {
        read(bytes).map(|opened| opened.map).ok()
    } else {
        Some(any_map(bytes))
    };
    if let Some(map) = map {
        picture_of(&map, bytes.len().is_multiple_of(2));
    }
}

/// Lays the map out, draws it, and looks at every number on the way.
pub(crate) fn picture_of(map: &Map, plain: bool) {
    let (language, theme) = if plain {
        (Language::Ru, ThemeName::Light)
    } else {
        (Language::En, ThemeName::Dark)
    };
    let options = LayoutOptions {
        hints: !plain,
        internal: plain,
        focus: map
            .personas()
            .next()
            .map(|persona| persona.id)
            .filter(|_| !plain),
        emotion: EmotionView {
            average: map.node_count().is_multiple_of(3),
            marks: true,
        },
        hidden: map
            .touchpoints()
            .step_by(3)
            .map(|touchpoint| touchpoint.id.into())
            .filter(|_| !plain)
            .collect(),
        folded: map
            .lanes()
            .iter()
            .step_by(4)
            .map(|lane| lane.id)
            .filter(|_| !plain)
            .collect(),
        collapsed: map
            .stages()
            .step_by(2)
            .map(|stage| stage.id)
            .filter(|_| !plain)
            .collect(),
        heat: HeatBy::all(map).last().copied().filter(|_| !plain),
        hidden_lanes: map
            .lanes()
            .iter()
            .skip(1)
            .step_by(4)
            .map(|lane| lane.id)
            .filter(|_| !plain)
            .collect(),
        ..LayoutOptions::default()
    };
    let layout = layout(map, &TextMeasurer::new(), Texts::of(language), &options);
    assert_eq!(not_a_number(&layout), None, "in the layout");
    let scene = compose(map, &layout, &Theme::of(theme));
    assert_eq!(not_a_number(&scene), None, "in the scene");
    let side = scene.size.width.max(scene.size.height);
    let scale = (200.0 / side).min(0.25);
    write_png(
        &scene,
        PngOptions { scale },
        &mut std::io::sink(),
        &mut |_| ControlFlow::Continue(()),
    )
    .expect("it is drawn");
}
