//! Pictures of the panels on real maps, to look at: `target/tmp/ui/`.

use std::path::Path;

use waypost::document::{NodeKind, Selection, Session};
use waypost::language::Language;
use waypost::storage;

use crate::bench::Bench;

fn open(language: Language, name: &str) -> Bench {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-maps");
    let bytes = std::fs::read(folder.join(name)).expect("an example map");
    let opened = storage::read(&bytes).expect("a sound map");
    let mut bench = Bench::start(language);
    bench.open(Session::new(opened.map));
    bench
}

/// Shows the first element of a kind whose title contains `title`.
fn show(bench: &mut Bench, kind: NodeKind, title: &str) {
    let mut session = bench.session().clone();
    let nodes = session.map().nodes(kind);
    let node = nodes
        .filter(|node| node.title().contains(title))
        .map(|node| node.id())
        .next();
    session.select(Selection::only(node.expect("such an element")));
    bench.open(session);
}

#[test]
fn panels_can_be_looked_at_in_russian() {
    let mut bench = open(Language::Ru, "bank-complaint-as-is.ru.ron");
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
