//! Forks, ends, mismatches.

use super::*;

const WHOLE: [u64; 6] = [0, 1, 2, 10, 11, 12];

fn shared(share: f64) -> LinkData {
    LinkData {
        share: Some(share),
        ..LinkData::default()
    }
}

#[test]
fn a_fork_that_makes_no_whole_is_found_with_its_sum() {
    let mut draft = Draft::of_two_stages();
    draft.link_with(LinkKind::Next, step(0), step(1), shared(0.5));
    draft.link_with(LinkKind::Next, step(0), step(2), shared(0.25));
    let fork = draft.one(FindingKind::ForkSum);
    assert_eq!((fork.weight, fork.places.len()), (53, 3));
    assert!(said(&fork).contains("75%"), "{}", said(&fork));
}

#[test]
fn a_fork_that_is_rounded_or_open_is_not() {
    let mut draft = Draft::of_two_stages();
    draft.link_with(LinkKind::Next, step(0), step(1), shared(0.333));
    draft.link_with(LinkKind::Next, step(0), step(2), shared(0.667));
    draft.link_with(LinkKind::Next, step(1), step(2), shared(0.2));
    draft.link(LinkKind::Next, step(1), step(10));
    assert_eq!(draft.found(FindingKind::ForkSum), []);
}

#[test]
fn a_dead_end_leads_nowhere_before_the_last_stage() {
    let mut draft = Draft::of_two_stages();
    draft.way(&[0, 1]).way(&[0, 2, 10, 11]);
    let end = draft.one(FindingKind::DeadEnd);
    assert_eq!(end.places, [step(1).into()]);
    // Steps 11 and 12 are in the last stage: there a journey may end.
    assert_eq!(
        draft.one(FindingKind::Unreachable).places,
        [step(12).into()]
    );
}

#[test]
fn a_way_that_is_drawn_whole_has_no_dead_ends() {
    let mut draft = Draft::of_two_stages();
    draft.way(&WHOLE).way(&[2, 0]);
    assert_eq!(draft.found(FindingKind::DeadEnd), []);
    assert_eq!(draft.found(FindingKind::Unreachable), []);
}

#[test]
fn a_map_that_relies_on_the_order_has_none_either() {
    let mut draft = Draft::of_two_stages();
    assert_eq!(draft.found(FindingKind::DeadEnd), []);
    // A fork and a loop alone draw no way.
    draft.way(&[0, 1]).way(&[0, 2]).way(&[12, 10]);
    assert_eq!(draft.found(FindingKind::DeadEnd), []);
    assert_eq!(draft.found(FindingKind::Unreachable), []);
}

#[test]
fn a_part_that_is_cut_off_is_one_finding_at_its_beginning() {
    let mut draft = Draft::of_two_stages();
    draft.way(&[0, 1, 2]).way(&[10, 11, 12]);
    let cut = draft.one(FindingKind::Unreachable);
    assert_eq!(cut.places.len(), 3);
    assert_eq!(cut.places[0], step(10).into());
    assert!(said(&cut).contains("“Step 10” and 2 touchpoints after it"));
}

#[test]
fn a_loop_that_nothing_leads_into_is_cut_off_and_several_doors_are_not() {
    let mut draft = Draft::of_two_stages();
    draft.way(&[0, 2]).way(&[1, 2, 12]).way(&[10, 11, 10]);
    let cut = draft.one(FindingKind::Unreachable);
    assert_eq!(cut.places.len(), 2);
    // A first stage that is a loop has a door all the same.
    let mut draft = Draft::of_two_stages();
    draft.way(&WHOLE).way(&[2, 0]);
    assert_eq!(draft.found(FindingKind::Unreachable), []);
}

#[test]
fn a_mismatch_says_what_does_not_fit() {
    let mut draft = Draft::of_two_stages();
    let data = LinkData {
        label: " two prices ".into(),
        ..LinkData::default()
    };
    draft.link_with(LinkKind::Mismatch, step(0), step(10), data);
    draft.way(&[0, 10]);
    let finding = draft.one(FindingKind::Mismatch);
    assert!(said(&finding).ends_with("do not fit together: two prices"));
    assert_eq!(Draft::of_two_stages().found(FindingKind::Mismatch), []);
}
