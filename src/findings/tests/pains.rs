//! Pain points and ideas.

use super::*;
use crate::document::Severity;

#[test]
fn a_pain_point_without_owner_and_idea_is_found_twice() {
    let mut draft = Draft::of_two_stages();
    draft.pain(1, 0, |pain| {
        pain.severity = Severity::Blocker;
        pain.frequency = Some(0.4);
    });
    let unowned = draft.one(FindingKind::PainUnowned);
    assert_eq!(unowned.weight, 81);
    assert_eq!(unowned.places, [pain(1).into(), step(0).into()]);
    let text = said(&unowned);
    assert!(text.contains("Pain 1") && text.contains("40%"), "{text}");
    assert_eq!(draft.one(FindingKind::PainUnrelieved).weight, 76);
}

#[test]
fn an_owned_and_relieved_pain_point_is_not() {
    let mut draft = Draft::of_two_stages();
    draft.pain(1, 0, |pain| pain.owner = "Anna".into());
    draft.idea(2, IdeaStatus::Open);
    draft.link(LinkKind::Relieves, idea(2), pain(1));
    assert_eq!(draft.found(FindingKind::PainUnowned), []);
    assert_eq!(draft.found(FindingKind::PainUnrelieved), []);
    assert_eq!(draft.found(FindingKind::IdleIdea), []);
}

#[test]
fn one_that_is_dealt_with_is_not() {
    for status in [PainStatus::Fixed, PainStatus::WontFix] {
        let mut draft = Draft::of_two_stages();
        draft.pain(1, 0, |pain| pain.status = status);
        assert_eq!(draft.found(FindingKind::PainUnowned), []);
        assert_eq!(draft.found(FindingKind::PainUnrelieved), []);
    }
}

#[test]
fn near_misses_are_found_an_owner_of_blanks_and_a_rejected_idea() {
    let mut draft = Draft::of_two_stages();
    draft.pain(1, 0, |pain| pain.owner = "  ".into());
    draft.idea(2, IdeaStatus::Rejected);
    draft.link(LinkKind::Relieves, idea(2), pain(1));
    draft.one(FindingKind::PainUnowned);
    draft.one(FindingKind::PainUnrelieved);
}

#[test]
fn ideas_are_idle_until_they_relieve_something_or_are_settled() {
    let mut draft = Draft::of_two_stages();
    draft.idea(1, IdeaStatus::Planned);
    draft
        .idea(2, IdeaStatus::Done)
        .idea(3, IdeaStatus::Rejected);
    draft.idea(4, IdeaStatus::Open);
    draft.link(LinkKind::Relieves, idea(4), step(0));
    let idle = draft.one(FindingKind::IdleIdea);
    assert_eq!((idle.weight, &idle.places[0]), (40, &idea(1).into()));
}
