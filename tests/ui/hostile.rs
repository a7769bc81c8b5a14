//! Maps from strangers: what they hide is shown, what they link to is not
//! opened unasked.

use std::path::Path;

use egui::accesskit::Role;
use egui_kittest::kittest::NodeT;
use waypost::document::{NodeKind, Selection, Session, Target};
use waypost::language::Language;
use waypost::storage;
use waypost::text::{hidden_marks, visible};

use crate::bench::Bench;
use crate::inspector::write;
use crate::sample::{self, step};

/// Turns what follows round.
const TURNED: &str = "\u{202e}";

/// The words of a file that are free text.
const TEXTS: [&str; 26] = [
    "caption",
    "channel",
    "client",
    "context",
    "date",
    "expectation",
    "fact",
    "goal",
    "goals",
    "interpretation",
    "label",
    "max_label",
    "min_label",
    "motivation",
    "name",
    "needs",
    "owner",
    "period",
    "place",
    "purpose",
    "quote",
    "segment",
    "source",
    "subject",
    "thought",
    "title",
];

/// An example each of whose texts begins with a mark that turns it round.
fn turned() -> Session {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/example-maps/bank-complaint-as-is.en.ron"
    );
    let mut file = std::fs::read_to_string(path).expect("an example map");
    for word in TEXTS.into_iter().chain(["text"]) {
        for before in [' ', '('] {
            let plain = format!("{before}{word}: \"");
            file = file.replace(&plain, &format!("{plain}{TURNED}"));
        }
    }
    let opened = storage::read(file.as_bytes()).expect("a map");
    assert!(
        opened.map.info().title.starts_with(TURNED),
        "nothing is lost"
    );
    Session::new(opened.map)
}

/// Fails when something on the screen, fields aside, hides a character.
#[track_caller]
fn assert_all_is_seen(bench: &mut Bench, about: &str) {
    let root = bench.harness().root();
    for node in root.children_recursive() {
        let node = node.accesskit_node();
        if matches!(
            node.role(),
            Role::TextInput | Role::MultilineTextInput | Role::TextRun
        ) {
            continue;
        }
        for text in [node.label(), node.value(), node.description()] {
            let text = text.unwrap_or_default();
            assert_eq!(hidden_marks(&text), [""; 0], "{about}: {text:?}");
        }
    }
}

#[test]
fn nothing_on_the_screen_hides_a_character() {
    let mut bench = Bench::start(Language::En);
    bench.open(turned());
    assert_all_is_seen(&mut bench, "the map");
    assert_eq!(hidden_marks(&bench.title()), [""; 0]);
    bench.look("hostile-map");
    let session = bench.session().clone();
    let map = session.map();
    let nodes = NodeKind::ALL.into_iter().flat_map(|kind| map.nodes(kind));
    let mut targets: Vec<Target> = nodes.map(|node| node.id().into()).collect();
    targets.extend(map.links().iter().map(|link| Target::Link(link.key)));
    targets.extend(map.lanes().iter().map(|lane| Target::Lane(lane.id)));
    let readings = map.readings().iter();
    targets.extend(readings.map(|reading| Target::Reading(reading.key.clone())));
    for target in targets {
        let about = format!("{target:?}");
        let mut selected = session.clone();
        selected.select(Selection::only(target));
        bench.open(selected);
        assert_all_is_seen(&mut bench, &about);
    }
    bench.look("hostile-selected");
}

#[test]
fn a_field_names_its_hidden_characters_and_takes_them_out() {
    let mut bench = Bench::start(Language::En);
    bench.open(sample::session());
    bench.click("Write in the chat");
    write(&mut bench, "Title", "Write\u{202e} in\u{200b} the bot");
    bench.press(egui::Modifiers::NONE, egui::Key::Enter);
    assert!(
        bench.shows("Hidden characters: ‹202E› ‹200B›"),
        "{:?}",
        bench.names()
    );
    let title = |bench: &Bench| {
        let record = bench.session().committed().touchpoint(step(3));
        record.expect("a touchpoint").title.clone()
    };
    assert_eq!(title(&bench), "Write\u{202e} in\u{200b} the bot");
    bench.look("hostile-field");
    bench.click("Remove the hidden characters: Title");
    assert_eq!(title(&bench), "Write in the bot");
    assert!(!bench.names().iter().any(|name| name.contains("Hidden")));
    bench.press(egui::Modifiers::COMMAND, egui::Key::Z);
    assert_eq!(title(&bench), "Write\u{202e} in\u{200b} the bot");
}

#[test]
fn a_file_name_is_shown_and_suggested_without_tricks() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = "plan\u{202e}nor.ron";
    let path = folder.path().join(name);
    let mut bench = Bench::blank(Language::En);
    crate::files::save_as(&mut bench, &path);
    assert!(Path::new(&path).exists(), "{:?}", bench.names());
    assert_eq!(bench.title(), format!("{} — Waypost", visible(name)));
    assert_all_is_seen(&mut bench, "the notice");
    bench.press(egui::Modifiers::COMMAND, egui::Key::O);
    assert_all_is_seen(&mut bench, "the dialog");
}
