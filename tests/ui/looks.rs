//! Pictures of the panels on real maps, to look at: `target/tmp/ui/`.

use egui_kittest::kittest::Queryable;
use waypost::document::{Node, NodeKind, Selection};
use waypost::language::Language;

use crate::bench::Bench;

/// Shows the first element of a kind whose title contains `title`.
fn show(bench: &mut Bench, kind: NodeKind, title: &str) {
    let mut session = bench.session().clone();
    let nodes = session.map().nodes(kind);
    let node = nodes
        .filter(|node| node.title().contains(title))
        .map(Node::id)
        .next();
    session.select(Selection::only(node.expect("such an element")));
    bench.open(session);
}

#[test]
fn panels_can_be_looked_at_in_russian() {
    let mut bench = Bench::example(Language::Ru, "bank-complaint-as-is.ru.ron");
    bench.look("panels-ru-map");
    for (kind, title, name) in [
        (NodeKind::Touchpoint, "Пересказываю", "touchpoint"),
        (NodeKind::Touchpoint, "Получаю ответ", "touchpoint-2"),
        (NodeKind::Stage, "Сообщить", "stage"),
        (NodeKind::Persona, "Марина", "persona"),
        (NodeKind::PainPoint, "", "pain"),
        (NodeKind::Idea, "", "idea"),
        (NodeKind::Evidence, "", "evidence"),
    ] {
        show(&mut bench, kind, title);
        let light = bench.picture();
        bench.look(&format!("panels-ru-{name}"));
        bench.menu(&["Вид", "Тема", "Тёмная"]);
        assert_ne!(light, bench.picture());
        bench.look(&format!("panels-ru-{name}-dark"));
        bench.menu(&["Вид", "Тема", "Светлая"]);
    }
}

/// Scrolls the inspector to what has this name.
fn scroll_to(bench: &mut Bench, name: &str) {
    let harness = bench.harness();
    harness.get_by_label(name).scroll_to_me();
    bench.settle();
}

#[test]
fn lower_parts_can_be_looked_at_in_both_languages() {
    for (language, file, title, sections) in [
        (
            Language::Ru,
            "bank-complaint-as-is.ru.ron",
            "Пересказываю",
            ["Связать с идеей", "Нестыковки", "Дублировать"],
        ),
        (
            Language::En,
            "bank-complaint-as-is.en.ron",
            "",
            ["Link an idea", "Mismatches", "Duplicate"],
        ),
    ] {
        let mut bench = Bench::example(language, file);
        show(&mut bench, NodeKind::Touchpoint, title);
        for (place, section) in sections.into_iter().enumerate() {
            scroll_to(&mut bench, section);
            bench.look(&format!("panels-{}-lower-{place}", language.code()));
        }
    }
}

#[test]
fn the_map_its_lanes_and_its_numbers_can_be_looked_at() {
    let mut bench = Bench::example(Language::En, "shop-visit-blueprint.en.ron");
    bench.look("panels-en-map");
    let harness = bench.harness();
    harness.get_by_label("Emotion scale").click_accesskit();
    bench.settle();
    scroll_to(&mut bench, "Add a lane");
    bench.look("panels-en-scale");
    let mut session = bench.session().clone();
    let map = session.map().clone();
    let reading = map.readings().first().expect("a reading");
    session.select(Selection::only(waypost::document::Target::Reading(
        reading.key.clone(),
    )));
    bench.open(session.clone());
    bench.look("panels-en-reading");
    for (kind, name) in [
        (waypost::document::LaneKind::Metrics, "lane"),
        (waypost::document::LaneKind::Text, "lane-text"),
    ] {
        let lane = map.lanes().iter().find(|lane| lane.kind == kind);
        if let Some(lane) = lane {
            session.select(Selection::only(waypost::document::Target::Lane(lane.id)));
            bench.open(session.clone());
            bench.look(&format!("panels-en-{name}"));
        }
    }
    let link = map.links()[0].key;
    session.select(Selection::only(waypost::document::Target::Link(link)));
    bench.open(session);
    bench.look("panels-en-link");
}

#[test]
fn lists_to_pick_from_can_be_looked_at() {
    let mut bench = Bench::example(Language::En, "bank-complaint-as-is.en.ron");
    show(&mut bench, NodeKind::Touchpoint, "");
    bench.click("Another channel");
    bench.look("panels-en-channels");
    bench.type_text("Video");
    bench.look("panels-en-channel-own");
    bench.click("Use “Video”");
    let map = bench.session().map();
    assert!(map.touchpoints().any(|step| step.channel == "Video"));
    scroll_to(&mut bench, "Mismatches");
    bench.click("Link a pain point");
    bench.look("panels-en-pains");
}
