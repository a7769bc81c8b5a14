//! Moments of truth, assumptions, unexplored stages.

use super::*;
use crate::document::EvidenceLevel;

fn truth() -> Draft {
    let mut draft = Draft::of_two_stages();
    draft.set(1, |step| step.moment_of_truth = true);
    draft
}

#[test]
fn a_moment_of_truth_needs_evidence_or_a_number() {
    let bare = truth().one(FindingKind::TruthWithoutEvidence);
    assert_eq!((bare.weight, &bare.places[..]), (70, &[step(1).into()][..]));
    let mut draft = truth();
    draft.evidence(1, EvidenceKind::Gemba, step(1));
    assert_eq!(draft.found(FindingKind::TruthWithoutEvidence), []);
    let mut draft = truth();
    draft.metric(MetricKind::CsatMean, None);
    let at = Scope::Touchpoint(step(1));
    draft.reading(MetricKind::CsatMean, at, |reading| {
        reading.value = Some(4.0);
    });
    assert_eq!(draft.found(FindingKind::TruthWithoutEvidence), []);
}

#[test]
fn neither_an_assumption_nor_a_word_nor_an_empty_reading_is_evidence() {
    let mut draft = truth();
    draft.set(1, |step| step.evidence_level = EvidenceLevel::Measured);
    draft.evidence(1, EvidenceKind::Assumption, step(1));
    draft.metric(MetricKind::CsatMean, None);
    draft.reading(MetricKind::CsatMean, Scope::Touchpoint(step(1)), |_| {});
    let bare = draft.one(FindingKind::TruthWithoutEvidence);
    assert_eq!(bare.weight, 55);
    assert!(
        said(&bare).contains("said to be measured"),
        "{}",
        said(&bare)
    );
}

#[test]
fn assumptions_of_a_stage_are_one_finding() {
    let mut draft = Draft::of_two_stages();
    for number in [0, 1, 2] {
        draft.set(number, |step| {
            step.evidence_level = EvidenceLevel::Assumption;
        });
    }
    // Near misses: evidence all the same, and a moment of truth.
    draft.evidence(1, EvidenceKind::Survey, step(2));
    draft.evidence(2, EvidenceKind::Assumption, step(10));
    draft.set(11, |step| {
        step.evidence_level = EvidenceLevel::Assumption;
        step.moment_of_truth = true;
    });
    let found = draft.found(FindingKind::AssumptionsAlone);
    let places: Vec<_> = found.iter().map(|finding| finding.places.clone()).collect();
    let expected = [vec![step(0).into(), step(1).into()], vec![step(10).into()]];
    assert_eq!(places, expected);
    assert_eq!(found[0].weight, 40);
    assert!(said(&found[0]).starts_with("2 of 3 touchpoints"));
}

#[test]
fn a_step_nobody_spoke_of_is_no_assumption() {
    let draft = Draft::of_two_stages();
    assert_eq!(draft.found(FindingKind::AssumptionsAlone), []);
}

#[test]
fn stages_without_pain_and_evidence_are_unexplored() {
    let mut draft = truth();
    let found = draft.found(FindingKind::UnexploredStage);
    let weights: Vec<u8> = found.iter().map(|finding| finding.weight).collect();
    assert_eq!(weights, [50, 30]);
    // A fixed pain point shows that somebody looked.
    draft.pain(1, 2, |pain| pain.status = PainStatus::Fixed);
    draft.evidence(2, EvidenceKind::Log, StageId::mint(1));
    assert_eq!(draft.found(FindingKind::UnexploredStage), []);
}

#[test]
fn a_stage_without_steps_is_only_unfinished() {
    let mut draft = Draft::default();
    draft.put(Stage::new(StageId::mint(1)));
    assert_eq!(draft.found(FindingKind::UnexploredStage), []);
}
