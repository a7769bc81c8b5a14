//! Emotions that are computed: they are looked at, not changed by hand.

use egui::{Key, Modifiers};
use waypost::document::{
    Command, EmotionSource, Evidence, EvidenceId, Link, LinkCommand, LinkKey, LinkKind, MapInfo,
    NodeCommand, Session,
};
use waypost::language::Language;

use crate::bench::Bench;
use crate::grid::walk_to;
use crate::sample::{self, step};

const NONE: Modifiers = Modifiers::NONE;

/// The sample, its curve computed from one scored piece of evidence at the
/// first step; what was set by hand is still in the file.
fn computed() -> Session {
    let mut map = sample::session().committed().clone();
    let mut evidence = Evidence::new(EvidenceId::mint(1));
    evidence.score = Some(-1.5);
    let backs = LinkKey::new(LinkKind::Backs, evidence.id, step(1));
    let info = MapInfo {
        emotion_source: EmotionSource::Computed,
        ..map.info().clone()
    };
    let (node, before) = (evidence.into(), None);
    let commands: [Command; 3] = [
        NodeCommand::Add { node, before }.into(),
        LinkCommand::Put(vec![Link::new(backs)]).into(),
        Command::SetInfo(Box::new(info)),
    ];
    for command in &commands {
        map = map.after(command).expect("allowed");
    }
    Session::new(map)
}

#[test]
fn delete_clears_no_value_that_is_not_seen_and_says_why() {
    for (language, lane, first, second) in [
        (
            Language::En,
            "Emotion",
            "what Marina, 34 feels is computed from 1 piece of scored evidence",
            "what Marina, 34 feels is computed, and there is no scored evidence yet",
        ),
        (
            Language::Ru,
            "Эмоци",
            "эмоция рассчитана по 1 доказательству с оценкой",
            "эмоция рассчитывается, а доказательств с оценкой пока нет",
        ),
    ] {
        let mut bench = Bench::start(language);
        bench.open(computed());
        bench.press(NONE, Key::ArrowRight);
        walk_to(&mut bench, Key::ArrowDown, lane);
        let before = bench.session().committed().clone();
        for said in [first, second] {
            bench.press_once(NONE, Key::Delete);
            let says = bench.says();
            assert!(says.iter().any(|text| text.contains(said)), "{says:?}");
            bench.look(&format!("computed-{}", language.code()));
            bench.press(NONE, Key::ArrowRight);
        }
        assert_eq!(*bench.session().committed(), before);
        assert_eq!(
            bench.session().undo_label(),
            None,
            "no step that does nothing"
        );
    }
}
