//! Maps from strangers: what they hide is shown, what they link to is not
//! opened unasked.

use std::path::Path;
use std::sync::{Arc, Mutex};

use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::{NodeT, Queryable};
use waypost::document::{Evidence, EvidenceId, NodeCommand, NodeKind, Selection, Session, Target};
use waypost::language::Language;
use waypost::storage;
use waypost::text::{hidden_marks, visible};

use crate::bench::Bench;
use crate::files;
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
    let mut bench = Bench::sample(Language::En);
    bench.click("Write in the chat");
    write(&mut bench, "Title", "Write\u{202e} in\u{200b} the bot");
    bench.press(egui::Modifiers::NONE, Key::Enter);
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
    bench.press(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(title(&bench), "Write\u{202e} in\u{200b} the bot");
}

#[test]
fn a_file_name_is_shown_and_suggested_without_tricks() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = "plan\u{202e}nor.ron";
    let path = folder.path().join(name);
    let mut bench = Bench::blank(Language::En);
    files::save_as(&mut bench, &path);
    assert!(Path::new(&path).exists(), "{:?}", bench.names());
    assert_eq!(bench.title(), format!("{} — Waypost", visible(name)));
    assert_all_is_seen(&mut bench, "the notice");
    bench.press(egui::Modifiers::COMMAND, Key::O);
    assert_all_is_seen(&mut bench, "the dialog");
}

/// A PNG of one colour.
fn red_picture() -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(1_200, 900, image::Rgb([200, 30, 30]));
    picture
        .write_to(&mut file, image::ImageFormat::Png)
        .expect("a PNG");
    file.into_inner()
}

/// Whether much of the window is of that colour.
fn shows_red(bench: &Bench) -> bool {
    let picture = bench.picture();
    let red = |pixel: &&image::Rgba<u8>| pixel[0] > 180 && pixel[1] < 60 && pixel[2] < 60;
    picture.pixels().filter(red).count() > 300
}

#[test]
fn a_portrait_is_chosen_made_small_and_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("face.png");
    std::fs::write(&file, red_picture()).expect("a file");
    std::fs::write(folder.path().join("notes.txt"), "no face").expect("a file");
    let mut bench = Bench::sample(Language::En);
    let before = bench.session().committed().clone();
    bench.click("Marina, 34");
    push(&mut bench, "Choose picture…");
    files::answer_with_path(&mut bench, &folder.path().join("notes.txt"));
    let mut said = bench.texts().into_iter();
    let refused = said.find(|text| text.contains("notes.txt"));
    assert!(refused.is_some_and(|said| said.contains("This is not a picture")));
    push(&mut bench, "Choose picture…");
    files::answer_with_path(&mut bench, &file);
    let persona = bench.session().committed().persona(sample::persona());
    let portrait = persona
        .expect("a persona")
        .portrait
        .clone()
        .expect("a face");
    let size = image::load_from_memory(&portrait.0).expect("a picture");
    assert_eq!((size.width(), size.height()), (512, 384));
    let patience = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while !shows_red(&bench) {
        assert!(
            std::time::Instant::now() < patience,
            "the face is not drawn"
        );
        std::thread::sleep(std::time::Duration::from_millis(5));
        bench.harness().step();
    }
    bench.look("hostile-portrait");
    bench.press(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().committed(), &before, "one step");
}

/// The addresses that were opened outside since the last question.
struct Outside(Arc<Mutex<Vec<String>>>);

impl Outside {
    /// Stands in for a browser, which may be there or not.
    fn of(bench: &mut Bench, is_there: bool) -> Self {
        let opened = Arc::new(Mutex::new(Vec::new()));
        let own = Arc::clone(&opened);
        bench.harness().state_mut().open_links_by(move |address| {
            own.lock().expect("a list").push(address.to_owned());
            is_there
        });
        Self(opened)
    }

    fn take(&self, bench: &mut Bench) -> Vec<String> {
        bench.harness().step();
        bench.settle();
        std::mem::take(&mut self.0.lock().expect("a list"))
    }
}

/// The sample with a piece of evidence of this source, selected.
fn with_source(url: &str) -> Session {
    let mut session = sample::session();
    let mut evidence = Evidence::new(EvidenceId::mint(1));
    url.clone_into(&mut evidence.url);
    let (node, before) = (evidence.into(), None);
    let add = NodeCommand::Add { node, before };
    session.run(&add.into()).expect("allowed");
    session.select(Selection::only(EvidenceId::mint(1)));
    session
}

#[test]
fn a_link_opens_on_a_click_and_not_before() {
    let mut bench = Bench::start(Language::En);
    bench.open(with_source("https://example.com/report"));
    let outside = Outside::of(&mut bench, true);
    assert_eq!(outside.take(&mut bench), [""; 0]);
    bench.harness().get_by_label("Open link").click_accesskit();
    assert_eq!(outside.take(&mut bench), ["https://example.com/report"]);
    assert_eq!(outside.take(&mut bench), [""; 0], "once");
    bench.harness().get_by_label("Open link").focus();
    assert_eq!(outside.take(&mut bench), [""; 0]);
    bench.harness().key_down(Key::Enter);
    assert_eq!(outside.take(&mut bench), ["https://example.com/report"]);
    assert!(!bench.shows("Copy address"), "it was opened");
}

#[test]
fn where_nothing_opens_a_link_its_address_can_be_copied() {
    for (language, open, copy) in [
        (Language::En, "Open link", "Copy address"),
        (Language::Ru, "Открыть ссылку", "Скопировать адрес"),
    ] {
        let mut bench = Bench::start(language);
        let address = "https://example.com/report";
        bench.open(with_source(address));
        let _outside = Outside::of(&mut bench, false);
        bench.harness().get_by_label(open).click_accesskit();
        bench.settle();
        bench.look(&format!("hostile-no-browser-{language:?}"));
        assert!(bench.texts().iter().any(|text| text.contains(address)));
        bench.harness().get_by_label(copy).click_accesskit();
        bench.harness().step();
        let commands = &bench.harness().output().platform_output.commands;
        let copied = commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        assert_eq!(copied.as_deref(), Some(address));
        bench.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn an_odd_link_stays_in_the_map_and_cannot_be_opened() {
    let mut bench = Bench::start(Language::Ru);
    for (url, reason) in [
        (
            "file:///etc/passwd",
            "Ссылки вида «file:» не открываются, только https, http и mailto",
        ),
        (
            "javascript:alert(1)",
            "Ссылки вида «javascript:» не открываются, только https, http и mailto",
        ),
        (
            "see page 4",
            "Не открывается: в адресе пробелы, обратная косая черта или скрытые знаки",
        ),
    ] {
        bench.open(with_source(url));
        assert!(bench.shows(reason), "{:?}", bench.names());
        let button = bench.harness().get_by_label("Открыть ссылку");
        assert!(button.accesskit_node().is_disabled());
        let evidence = bench.session().map().evidence(EvidenceId::mint(1));
        assert_eq!(evidence.expect("it is there").url, url);
    }
    bench.open(with_source("https://аpple.com/"));
    assert!(
        bench
            .texts()
            .iter()
            .any(|text| text.contains("https://xn--"))
    );
    bench.look("hostile-link-ru");
}

/// Saves the sample, one of whose steps links to this map, and selects it.
pub(crate) fn save_with_link(bench: &mut Bench, path: &Path, link: &str) {
    let mut session = sample::session();
    let mut record = session
        .map()
        .touchpoint(step(3))
        .expect("a touchpoint")
        .clone();
    link.clone_into(&mut record.sub_journey);
    let replace = NodeCommand::Replace(vec![record.into()]);
    session.run(&replace.into()).expect("allowed");
    std::fs::write(path, storage::write(session.map())).expect("a file");
    files::open(bench, path);
    bench.click("Write in the chat");
}

pub(crate) fn push(bench: &mut Bench, name: &str) {
    bench.harness().get_by_label(name).click_accesskit();
    bench.settle();
}

#[test]
fn a_sub_journey_beside_the_map_opens() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.ron");
    let mut bench = Bench::start(Language::En);
    save_with_link(&mut bench, &folder.path().join("chat.ron"), "");
    save_with_link(&mut bench, &path, "./chat.ron");
    push(&mut bench, "Open sub-journey");
    assert_eq!(bench.title(), "chat.ron — Waypost");
    let other = folder.path().join("other.ron");
    save_with_link(&mut bench, &other, "none.ron");
    push(&mut bench, "Open sub-journey");
    let missing = "There is no such file; the path begins at the map’s folder";
    assert!(bench.shows(missing), "{:?}", bench.names());
    assert_eq!(bench.title(), "other.ron — Waypost");
}

#[test]
fn a_sub_journey_elsewhere_is_asked_about_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let inside = folder.path().join("maps");
    std::fs::create_dir(&inside).expect("a folder");
    let (path, outside) = (inside.join("map.ron"), folder.path().join("chat.ron"));
    let mut bench = Bench::start(Language::En);
    save_with_link(&mut bench, &outside, "");
    save_with_link(&mut bench, &path, "../chat.ron");
    push(&mut bench, "Open sub-journey");
    assert!(bench.shows("This link leads outside the folder of the map:"));
    assert!(
        bench.shows(&outside.display().to_string()),
        "{:?}",
        bench.names()
    );
    bench.look("hostile-leave-folder");
    bench.press(egui::Modifiers::NONE, Key::Enter);
    assert_eq!(bench.title(), "map.ron — Waypost", "Enter does not open it");
    bench.answer("Cancel");
    assert_eq!(bench.title(), "map.ron — Waypost");
    push(&mut bench, "Open sub-journey");
    bench.answer("Open");
    assert_eq!(bench.title(), "chat.ron — Waypost");
}

#[test]
fn a_sub_journey_on_another_computer_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.ron");
    let mut bench = Bench::start(Language::En);
    save_with_link(&mut bench, &path, r"\\server\share\chat.ron");
    assert!(bench.shows("Not opened: the path leads to another computer"));
    let button = bench.harness().get_by_label("Open sub-journey");
    assert!(button.accesskit_node().is_disabled());
}

#[test]
fn a_sub_journey_of_a_map_without_a_file_waits_for_one() {
    let mut bench = Bench::sample(Language::En);
    bench.click("Write in the chat");
    write(&mut bench, "Sub-journey", "chat.ron");
    bench.press(egui::Modifiers::NONE, Key::Enter);
    assert!(bench.shows("Save the map first: the path begins at its folder"));
}
