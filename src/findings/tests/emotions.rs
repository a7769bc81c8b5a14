//! Weak touchpoints, falls, personas that diverge.

use super::*;
use std::sync::Arc;

use crate::document::{EmotionScale, EmotionSource, Target};

#[test]
fn the_weakest_touchpoints_are_the_ones_furthest_below_neutral() {
    let mut draft = Draft::of_two_stages();
    draft.persona(1, &[(0, -2.0), (1, -0.5), (2, 0.0), (10, 1.0)]);
    draft.persona(2, &[(0, -1.0)]);
    draft
        .pain(3, 0, |_| {})
        .pain(4, 0, |pain| pain.status = PainStatus::Fixed);
    let weak = draft.found(FindingKind::WeakTouchpoint);
    let steps: Vec<&Target> = weak.iter().map(|finding| &finding.places[0]).collect();
    assert_eq!(steps, [&step(0).into(), &step(1).into()]);
    assert_eq!(weak[0].weight, 68);
    let text = said(&weak[0]);
    assert!(
        text.contains("−1.5") && text.contains("from −2 to +2"),
        "{text}"
    );
    assert!(
        text.contains("2 personas") && text.contains("1 open pain point"),
        "{text}"
    );
}

#[test]
fn a_computed_curve_is_judged_by_what_it_shows() {
    let mut draft = Draft::of_two_stages();
    draft.persona(1, &[(0, -2.0)]);
    draft.evidence(1, EvidenceKind::Interview, step(1));
    let Some(Node::Evidence(evidence)) = draft.0.nodes.last_mut() else {
        panic!("the evidence was put last");
    };
    Arc::make_mut(evidence).score = Some(-1.0);
    draft.0.info.emotion_source = EmotionSource::Computed;
    let weak = draft.found(FindingKind::WeakTouchpoint);
    let steps: Vec<&Target> = weak.iter().map(|finding| &finding.places[0]).collect();
    assert_eq!(steps, [&step(1).into()]);
}

#[test]
fn neutral_or_unknown_is_not_weak() {
    let mut draft = Draft::of_two_stages();
    draft.persona(1, &[(0, 0.0)]);
    assert_eq!(draft.found(FindingKind::WeakTouchpoint), []);
    // A scale whose neutral is its worst has nothing below neutral.
    draft.0.info.emotion_scale = EmotionScale {
        min: 0.0,
        ..EmotionScale::default()
    };
    assert_eq!(draft.found(FindingKind::WeakTouchpoint), []);
}

#[test]
fn the_steepest_fall_of_each_persona_is_found() {
    let mut draft = Draft::of_two_stages();
    draft.persona(1, &[(0, 1.0), (1, 0.0), (2, 2.0), (10, -1.0)]);
    draft.persona(2, &[(0, 1.0), (1, 0.5)]);
    let fall = draft.one(FindingKind::EmotionalFall);
    assert_eq!(fall.weight, 60);
    assert_eq!(fall.places[1], step(10).into());
    let text = said(&fall);
    assert!(
        text.contains("from +2 at “Step 2” down to −1 at “Step 10”"),
        "{text}"
    );
}

#[test]
fn nothing_falls_across_a_gap_or_upwards() {
    let mut draft = Draft::of_two_stages();
    draft.persona(1, &[(0, 2.0), (2, -2.0), (10, 2.0)]);
    assert_eq!(draft.found(FindingKind::EmotionalFall), []);
}

#[test]
fn a_fall_along_an_arrow_to_a_branch_counts_and_along_a_loop_does_not() {
    let mut draft = Draft::of_two_stages();
    draft.set(1, |step| step.track = 1);
    draft.persona(1, &[(0, 2.0), (1, -2.0), (2, 2.0), (10, 2.0)]);
    assert_eq!(draft.found(FindingKind::EmotionalFall), []);
    draft.way(&[0, 1]);
    assert_eq!(draft.one(FindingKind::EmotionalFall).weight, 80);
    let mut loops = Draft::of_two_stages();
    loops.persona(1, &[(0, -2.0), (10, 2.0)]).way(&[10, 0]);
    assert_eq!(loops.found(FindingKind::EmotionalFall), []);
}

#[test]
fn personas_diverge_where_their_emotions_lie_far_apart() {
    let mut draft = Draft::of_two_stages();
    draft.persona(1, &[(0, -1.0), (1, 0.0)]);
    draft.persona(2, &[(0, 2.0), (1, 1.5), (2, 2.0)]);
    let apart = draft.one(FindingKind::PersonasDiverge);
    assert_eq!(apart.places[0], step(0).into());
    assert_eq!(apart.weight, 45);
    let text = said(&apart);
    assert!(text.contains("Persona 1 feels −1, Persona 2 +2"), "{text}");
}
