//! New, open, save, export, close: with our own dialog for files, as on a
//! desktop that has none.

use std::fs;
use std::path::Path;

use egui::{Key, Modifiers};
use waypost::document::NodeKind;
use waypost::language::Language;
use waypost::storage;

use crate::bench::Bench;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// Types a path into the dialog for files and presses Enter.
pub(crate) fn answer_with_path(bench: &mut Bench, path: &Path) {
    bench.press(Modifiers::COMMAND, Key::A);
    bench.type_text(&path.display().to_string());
    bench.press(Modifiers::NONE, Key::Enter);
}

pub(crate) fn save_as(bench: &mut Bench, path: &Path) {
    bench.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    answer_with_path(bench, path);
}

pub(crate) fn open(bench: &mut Bench, path: &Path) {
    bench.press(Modifiers::COMMAND, Key::O);
    answer_with_path(bench, path);
}

#[test]
fn the_start_page_can_be_looked_at() {
    let mut bench = Bench::start(Language::Ru);
    bench.look("welcome-ru");
    bench.menu(&["Вид", "Тема", "Тёмная"]);
    bench.look("welcome-dark-ru");
    let bench = Bench::start(Language::En);
    bench.look("welcome-en");
}

#[test]
fn an_example_opens_without_a_file_and_unchanged() {
    let mut bench = Bench::start(Language::En);
    bench.menu(&["File", "Open example", "Complaint to a bank, as is"]);
    assert!(bench.session().map().count(NodeKind::Touchpoint) >= 15);
    assert_eq!(bench.title(), "bank-complaint-as-is.en.ron — Waypost");
    bench.look("example-en");
}

#[test]
fn a_map_is_saved_reopened_and_equal() {
    let folder = folder();
    let path = folder.path().join("карта");
    let mut bench = Bench::blank(Language::En);
    bench.click("Stage");
    bench.click("Touchpoint");
    assert!(bench.title().starts_with('*'));
    save_as(&mut bench, &path);
    let path = path.with_extension("ron");
    assert_eq!(bench.title(), "карта.ron — Waypost");
    assert!(bench.shows("Saved “карта.ron”"), "{:?}", bench.names());
    let saved = bench.session().committed().clone();

    bench.press(Modifiers::COMMAND, Key::W);
    open(&mut bench, &path);
    assert_eq!(bench.session().committed(), &saved);
}

#[test]
fn undoing_back_to_what_was_saved_takes_the_star_away() {
    let folder = folder();
    let mut bench = Bench::blank(Language::En);
    bench.click("Stage");
    save_as(&mut bench, &folder.path().join("map.ron"));
    bench.click("Persona");
    assert_eq!(bench.title(), "*map.ron — Waypost");
    bench.press(Modifiers::NONE, Key::Enter);
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.title(), "map.ron — Waypost");
}

#[test]
fn closing_asks_about_unsaved_changes() {
    let folder = folder();
    let path = folder.path().join("map.ron");
    let mut bench = Bench::blank(Language::En);
    bench.click("Stage");
    bench.request_close();
    assert!(!bench.may_close());
    bench.look("unsaved-en");
    bench.answer("Cancel");
    assert!(!bench.may_close());

    bench.request_close();
    bench.answer("Save");
    answer_with_path(&mut bench, &path);
    assert!(bench.may_close());
    assert!(storage::open(&path).is_ok());

    let mut bench = Bench::blank(Language::En);
    bench.click("Stage");
    bench.request_close();
    bench.answer("Don’t save");
    assert!(bench.may_close());
}

#[test]
fn an_untouched_map_closes_without_a_question() {
    let mut bench = Bench::blank(Language::En);
    bench.request_close();
    assert!(bench.may_close());
}

#[test]
fn a_file_changed_by_another_program_is_not_overwritten_silently() {
    let folder = folder();
    let path = folder.path().join("map.ron");
    let mut bench = Bench::blank(Language::En);
    bench.click("Stage");
    save_as(&mut bench, &path);
    let theirs = fs::read_to_string(&path).expect("a file") + "\n";
    fs::write(&path, &theirs).expect("another program writes");

    bench.click("Persona");
    bench.press(Modifiers::COMMAND, Key::S);
    assert!(bench.shows("The file was changed by another program"));
    bench.look("changed-en");
    bench.answer("Cancel");
    assert_eq!(fs::read_to_string(&path).expect("a file"), theirs);
    assert!(bench.title().starts_with('*'));

    bench.press(Modifiers::COMMAND, Key::S);
    bench.answer("Overwrite");
    assert_ne!(fs::read_to_string(&path).expect("a file"), theirs);
    assert_eq!(bench.title(), "map.ron — Waypost");
}

#[test]
fn reloading_takes_what_the_other_program_wrote() {
    let folder = folder();
    let path = folder.path().join("map.ron");
    let mut bench = Bench::blank(Language::En);
    bench.click("Stage");
    save_as(&mut bench, &path);
    let theirs = fs::read_to_string(&path)
        .expect("a file")
        .replace("New stage", "Theirs");
    fs::write(&path, theirs).expect("another program writes");
    bench.click("Persona");
    bench.press(Modifiers::COMMAND, Key::S);
    bench.answer("Reload");
    let titles: Vec<&str> = bench
        .session()
        .map()
        .stages()
        .map(|s| s.title.as_str())
        .collect();
    assert_eq!(titles, ["Theirs"]);
    assert_eq!(bench.session().map().count(NodeKind::Persona), 0);
}

#[test]
fn an_existing_file_is_replaced_only_after_a_question() {
    let folder = folder();
    let path = folder.path().join("map.ron");
    fs::write(&path, "mine").expect("a file");
    let mut bench = Bench::blank(Language::En);
    save_as(&mut bench, &path);
    assert_eq!(fs::read_to_string(&path).expect("a file"), "mine");
    bench.look("file-dialog-en");
    bench.answer("Overwrite");
    assert_ne!(fs::read_to_string(&path).expect("a file"), "mine");
}

#[test]
fn bad_input_is_told_and_the_open_map_stays() {
    let folder = folder();
    let bad: [(&str, &[u8]); 3] = [
        ("empty.ron", b""),
        ("picture.ron", b"\x89PNG\r\n\x1a\n"),
        (
            "broken.ron",
            b"(format: \"waypost-map\", version: 1, map: (",
        ),
    ];
    let mut bench = Bench::blank(Language::En);
    for (name, bytes) in bad {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("a file");
        open(&mut bench, &path);
        let told = bench.names().into_iter().chain(bench.texts());
        let told: Vec<String> = told.filter(|text| text.contains(name)).collect();
        assert!(!told.is_empty(), "{name}");
        bench.answer("Close");
        assert_eq!(bench.session().map().count(NodeKind::Stage), 0);
    }
}

#[test]
fn findings_are_listed_on_demand() {
    let folder = folder();
    let path = folder.path().join("map.ron");
    let text = r#"(
    format: "waypost-map", version: 1, min_reader: 1, written_by: "waypost 0.1.0",
    map: (title: "A"),
    stages: [
        (id: "s-1", title: "One"),
    ],
    touchpoints: [
        (id: "t-1", stage: "s-1", title: "Step"),
    ],
    links: [
        (from: "t-1", to: "t-gone", kind: "next"),
    ],
)
"#;
    fs::write(&path, text).expect("a file");
    let mut bench = Bench::start(Language::En);
    open(&mut bench, &path);
    let notice = "“map.ron” opened with 1 remark";
    assert!(bench.shows(notice), "{:?}", bench.names());
    bench.click("Details");
    bench.look("findings-en");
    bench.answer("Close");
    assert!(storage::open(&path).is_ok());
}

#[test]
fn a_picture_is_exported() {
    let folder = folder();
    let path = folder.path().join("map.png");
    let mut bench = Bench::start(Language::Ru);
    bench.click("Визит в магазин электроники");
    bench.press(Modifiers::COMMAND, Key::E);
    bench.look("export-ru");
    bench.answer("Выбрать место…");
    answer_with_path(&mut bench, &path);
    let picture = image::open(&path).expect("a picture");
    assert!(picture.width() > 1_000);
    let left: Vec<_> = fs::read_dir(folder.path()).expect("a folder").collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn settings_are_kept_from_start_to_start() {
    let folder = folder();
    let settings = folder.path().join("settings.ron");
    let options = waypost::app::Options {
        builtin_dialogs: true,
        settings: Some(settings.clone()),
        ..waypost::app::Options::default()
    };
    let mut bench = Bench::with(&options);
    bench.set_language("Русский");
    let mut bench = Bench::with(&options);
    assert!(bench.shows("Файл"), "{:?}", bench.names());
    bench.settle();

    fs::write(&settings, "nonsense (").expect("a file");
    let bench = Bench::with(&options);
    let told = bench.texts();
    assert!(
        told.iter()
            .any(|text| text.contains("ettings") || text.contains("астройки")),
        "{told:?}"
    );
}

#[test]
fn a_file_that_may_not_be_written_stays_and_the_map_stays_unsaved() {
    let folder = folder();
    let path = folder.path().join("map.ron");
    let mut bench = Bench::blank(Language::En);
    bench.click("Stage");
    save_as(&mut bench, &path);
    let before = fs::read_to_string(&path).expect("a file");
    let mut permissions = fs::metadata(&path).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("set");

    bench.click("Persona");
    bench.press(Modifiers::COMMAND, Key::S);
    bench.look("read-only-en");
    let told = bench.texts().iter().any(|text| text.contains("read-only"));
    assert!(told, "{:?}", bench.texts());
    assert_eq!(fs::read_to_string(&path).expect("a file"), before);
    assert!(bench.title().starts_with('*'), "nothing is called saved");
    let elsewhere = folder.path().join("copy.ron");
    bench.answer("Save as…");
    answer_with_path(&mut bench, &elsewhere);
    assert_eq!(bench.title(), "copy.ron — Waypost");
}
