//! What texts become on a map.

use std::sync::atomic::{AtomicU64, Ordering};

use super::*;
use crate::document::{
    Lane, LaneCommand, LaneKind, LinkKey, LinkKind, Node, NodeCommand, NodeKind, Persona,
    PersonaId, Session,
};
use crate::language::Language;

/// Numbers that no other test has had.
fn numbers() -> impl FnMut() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(1_000);
    || LAST.fetch_add(1, Ordering::Relaxed)
}

fn pasted(text: &str, map: &Map, place: PastePlace) -> (Map, Pasted) {
    let texts = Texts::of(Language::En);
    let pasted = paste(text, map, place, texts, &mut numbers()).expect("fits");
    let after = map.after(&pasted.command).expect("a sound command");
    after.invariants().expect("in order");
    (after, pasted)
}

/// Lanes of touchpoints, channel, emotion, a line, pain points, notes; one
/// persona.
fn ground() -> Map {
    let mut map = Map::default();
    let old: Vec<LaneId> = map.lanes().iter().map(|lane| lane.id).collect();
    for id in old {
        map = map.after(&LaneCommand::Remove(id).into()).expect("there");
    }
    let kinds = [
        LaneKind::Touchpoints,
        LaneKind::Channel,
        LaneKind::Emotion,
        LaneKind::LineOfVisibility,
        LaneKind::PainPoints,
        LaneKind::Text,
    ];
    for (place, kind) in (1..).zip(kinds) {
        let lane = Lane::new(LaneId::mint(place), kind);
        let add = LaneCommand::Add { lane, index: None };
        map = map.after(&add.into()).expect("free");
    }
    let node = Node::from(Persona::new(PersonaId::mint(1))).with_title("Marina");
    let before = None;
    map.after(&NodeCommand::Add { node, before }.into())
        .expect("free")
}

fn titles(map: &Map, kind: NodeKind) -> Vec<&str> {
    map.nodes(kind).map(Node::title).collect()
}

fn place_of(map: &Map, step: usize, lane: u64) -> PastePlace {
    let step = map.touchpoints().nth(step).expect("there");
    PastePlace {
        lane: Some(LaneId::mint(lane)),
        stage: Some(step.stage),
        touchpoint: Some(step.id),
    }
}

const OUTLINE: &str = "@ Oleg\n- Choose\n  - Compare\n    - in the evening\n    ! No prices\n      + A table\n    -> Order\n  - Ask\n- Buy\n  - Order\n";

#[test]
fn an_outline_becomes_stages_touchpoints_and_what_belongs_to_them() {
    let (map, pasted) = pasted(OUTLINE, &ground(), PastePlace::default());
    assert_eq!(titles(&map, NodeKind::Stage), ["Choose", "Buy"]);
    assert_eq!(
        titles(&map, NodeKind::Touchpoint),
        ["Compare", "Ask", "Order"]
    );
    assert_eq!(titles(&map, NodeKind::PainPoint), ["No prices"]);
    assert_eq!(titles(&map, NodeKind::Note), ["in the evening"]);
    assert_eq!(titles(&map, NodeKind::Persona), ["Marina", "Oleg"]);
    let pain = map.nodes(NodeKind::PainPoint).next().expect("one").id();
    assert_eq!(map.links_to(pain, LinkKind::Relieves).len(), 1);
    let steps: Vec<NodeId> = map.touchpoints().map(|step| step.id.into()).collect();
    for (from, to) in [(0, 1), (1, 2), (0, 2)] {
        let key = LinkKey::new(LinkKind::Next, steps[from], steps[to]);
        assert!(map.link(key).is_some(), "{from} → {to}");
    }
    let label = Texts::of(Language::En).say(&pasted.command.label());
    let all = "paste 2 stages, 3 touchpoints, 1 pain point, 1 idea, 1 note, 1 persona";
    assert_eq!(label, all);
}

#[test]
fn pasting_is_one_step() {
    let start = ground();
    let mut session = Session::new(start.clone());
    let texts = Texts::of(Language::En);
    let place = PastePlace::default();
    let pasted = paste(OUTLINE, &start, place, texts, &mut numbers()).expect("fits");
    assert_eq!(session.run(&pasted.command), Ok(true));
    session.undo();
    assert_eq!(session.map(), &start);
    assert_eq!(session.undo_label(), None);
}

#[test]
fn a_list_goes_on_after_the_touchpoint_of_the_focus() {
    let (map, _) = pasted("One\nTwo\nThree", &ground(), PastePlace::default());
    assert_eq!(map.count(NodeKind::Stage), 1);
    let (map, _) = pasted("a\nb", &map, place_of(&map, 1, 1));
    assert_eq!(
        titles(&map, NodeKind::Touchpoint),
        ["One", "Two", "a", "b", "Three"]
    );
}

#[test]
fn a_list_becomes_cards_in_a_lane_of_cards() {
    let (map, _) = pasted("One\nTwo", &ground(), PastePlace::default());
    let (map, pasted) = pasted("- slow\n- dear", &map, place_of(&map, 1, 5));
    assert_eq!(titles(&map, NodeKind::PainPoint), ["slow", "dear"]);
    let two = map.touchpoints().nth(1).expect("there").id;
    assert_eq!(map.links_to(two, LinkKind::Hurts).len(), 2);
    let label = Texts::of(Language::En).say(&pasted.command.label());
    assert_eq!(label, "paste 2 pain points");
}

#[test]
fn a_table_fills_lanes_from_the_focus_on_and_grows_the_map() {
    let (map, _) = pasted("One\nTwo", &ground(), PastePlace::default());
    let table = "Second\tThird\tFourth\nchat\tA fax\t\n-1\tglad\t\"2\"\n\"slow\ndear\"\t\t\n\t\tat night\t\r\n";
    let (map, pasted) = pasted(table, &map, place_of(&map, 1, 1));
    let label = |language| Texts::of(language).say(&pasted.command.label());
    assert_eq!(
        label(Language::En),
        "paste 2 touchpoints, 2 pain points, 1 note, 2 emotions, 2 channels over 1 cell"
    );
    assert_eq!(
        label(Language::Ru),
        "вставка: 2 точки контакта, 2 болевые точки, 1 заметка, 2 эмоции, 2 канала \
         поверх 1 ячейки"
    );
    let steps = titles(&map, NodeKind::Touchpoint);
    assert_eq!(steps, ["One", "Second", "Third", "Fourth"]);
    let channels: Vec<&str> = map.touchpoints().map(|t| t.channel.as_str()).collect();
    assert_eq!(channels, ["", "chat", "A fax", ""]);
    let emotions: Vec<Option<f64>> = map
        .touchpoints()
        .map(|step| {
            let key = LinkKey::new(LinkKind::Experiences, PersonaId::mint(1), step.id);
            map.link(key).and_then(|link| link.data.emotion)
        })
        .collect();
    assert_eq!(emotions, [None, Some(-1.0), None, Some(2.0)]);
    let texts = Texts::of(Language::En);
    let left_out = pasted.left_out.expect("glad is no number");
    assert_eq!(
        texts.say(&left_out),
        "1 cell was left out: “glad” at “Third” in the lane “Emotions”. \
         An emotion is a number from −2 to +2"
    );
    assert_eq!(titles(&map, NodeKind::PainPoint), ["slow", "dear"]);
    assert_eq!(titles(&map, NodeKind::Note), ["at night"]);
}

#[test]
fn a_table_in_a_map_without_personas_brings_the_first_along() {
    let (map, _) = pasted("One\nTwo", &ground(), PastePlace::default());
    let marina = PersonaId::mint(1);
    let map = map.after(&NodeCommand::Remove(vec![marina.into()]).into());
    let map = map.expect("she may go");
    let place = place_of(&map, 0, 3);
    let (map, first) = pasted("1\t-1", &map, place);
    assert_eq!(titles(&map, NodeKind::Persona), ["Customer"]);
    assert_eq!(map.link_count_of(LinkKind::Experiences), 2);
    assert_eq!(first.left_out, None);
    let label = |pasted: &Pasted| Texts::of(Language::En).say(&pasted.command.label());
    assert_eq!(label(&first), "paste 1 persona, 2 emotions");
    // Where all is refused, no persona comes, and the reason is said.
    let (map, again) = pasted("2\t-1", &map, place);
    assert_eq!(label(&again), "paste over 1 cell");
    let texts = Texts::of(Language::En);
    let refused = paste("sad\tglad", &map, place, texts, &mut numbers());
    let said = texts.say(&refused.expect_err("refused").message());
    assert!(
        said.starts_with("2 cells were left out, first “sad” at “One”"),
        "{said}"
    );
}

#[test]
fn what_is_pasted_after_the_journey_goes_on_from_its_end() {
    let (map, _) = pasted("Choose\n\tAsk", &ground(), PastePlace::default());
    let (map, _) = pasted("Buy\n\tPay\n\tTake", &map, PastePlace::default());
    let (map, _) = pasted("Stage\t\nUse\tReturn", &map, PastePlace::default());
    let steps: Vec<NodeId> = map.touchpoints().map(|step| step.id.into()).collect();
    assert_eq!(steps.len(), 5);
    for pair in steps.windows(2) {
        let key = LinkKey::new(LinkKind::Next, pair[0], pair[1]);
        assert!(map.link(key).is_some(), "{pair:?}");
    }
}

#[test]
fn above_the_lanes_the_first_row_names_stages() {
    let table = "Choose\t\tBuy\nCompare\tAsk\tOrder\nsite\tbranch\tapp";
    let (map, _) = pasted(table, &ground(), PastePlace::default());
    assert_eq!(titles(&map, NodeKind::Stage), ["Choose", "Buy"]);
    let stages: Vec<usize> = map
        .stages()
        .map(|stage| map.touchpoints_in(stage.id).count())
        .collect();
    assert_eq!(stages, [2, 1]);
    let last = map.touchpoints().last().expect("three");
    assert_eq!(
        (last.title.as_str(), last.channel.as_str()),
        ("Order", "app")
    );
}

#[test]
fn copied_cards_come_again_under_new_ids_with_the_links_between_them() {
    let (map, _) = pasted(OUTLINE, &ground(), PastePlace::default());
    let ask = map.touchpoints().nth(1).expect("there").id;
    let chosen: Vec<NodeId> = [NodeKind::Touchpoint, NodeKind::PainPoint, NodeKind::Idea]
        .into_iter()
        .flat_map(|kind| map.nodes(kind).map(Node::id))
        .filter(|id| *id != NodeId::from(ask))
        .collect();
    let text = Fragment::of(&map, &chosen).expect("cards").write();
    let (twice, copied) = pasted(&text, &map, PastePlace::default());
    assert_eq!(twice.count(NodeKind::Touchpoint), 5);
    assert_eq!(twice.count(NodeKind::Stage), 2, "stages were not copied");
    assert_eq!(twice.link_count_of(LinkKind::Hurts), 2);
    assert_eq!(twice.link_count_of(LinkKind::Relieves), 2);
    assert_eq!(
        twice.link_count_of(LinkKind::Next),
        map.link_count_of(LinkKind::Next) + 1
    );
    assert!(copied.nodes.iter().all(|id| map.node(*id).is_none()));
    assert_eq!(
        titles(&twice, NodeKind::Note).len(),
        2,
        "the note lies at its copy"
    );

    // In another map they keep their ids.
    let (other, copied) = pasted(&text, &ground(), PastePlace::default());
    assert!(copied.nodes.iter().all(|id| map.node(*id).is_some()));
    assert_eq!(
        titles(&other, NodeKind::Stage),
        ["Choose"],
        "a stage to stand in"
    );
}

#[test]
fn a_copied_stage_brings_its_touchpoints_and_stands_after_the_focus() {
    let (map, _) = pasted(OUTLINE, &ground(), PastePlace::default());
    let first = map.stages().next().expect("there").id;
    let text = Fragment::of(&map, &[first.into()]).expect("cards").write();
    let place = PastePlace {
        stage: Some(first),
        ..PastePlace::default()
    };
    let (map, _) = pasted(&text, &map, place);
    assert_eq!(titles(&map, NodeKind::Stage), ["Choose", "Choose", "Buy"]);
}

#[test]
fn what_cannot_be_pasted_says_why() {
    let texts = Texts::of(Language::En);
    let refused = |text: &str| {
        let map = ground();
        paste(text, &map, PastePlace::default(), texts, &mut numbers()).expect_err("refused")
    };
    assert_eq!(refused(" \n\t"), PasteError::Empty);
    assert_eq!(
        refused("waypost-cards 1\nnonsense"),
        PasteError::BrokenFragment
    );
    let limit = MAX_PARTS;
    assert_eq!(
        refused(&"x\n".repeat(limit + 1)),
        PasteError::TooLarge { limit }
    );
    assert_eq!(
        refused(&"ж".repeat(MAX_CHARS + 1)),
        PasteError::TooLong { limit: MAX_CHARS }
    );
}
