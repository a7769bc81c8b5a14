//! Earlier versions, files that others have open or change, files that cannot
//! be read or written: what the window says and offers.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Event, Key, Modifiers};
use waypost::app::Options;
use waypost::document::NodeKind;
use waypost::language::{Language, Message, Texts};
use waypost::storage::{self, DocumentLock, StateFolder};

use crate::bench::Bench;
use crate::files::{answer_with_path, open, save_as};

/// A folder for maps and one for versions, both gone when the test ends.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A window that keeps versions here.
    fn window(&self, language: Language) -> Bench {
        Bench::with(&Options {
            language: Some(language),
            builtin_dialogs: true,
            state: Some(StateFolder::at(self.path("state"))),
            ..Options::default()
        })
    }

    /// An example map as a file of one's own.
    fn example(&self, name: &str, language: Language) -> PathBuf {
        let code = language.code();
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-maps");
        let from = examples.join(format!("bank-complaint-as-is.{code}.ron"));
        let path = self.path(name);
        fs::copy(from, &path).expect("a copy");
        path
    }
}

/// A text of the window.
fn say(language: Language, key: &str) -> String {
    Texts::of(language).get(key).into_owned()
}

fn named(language: Language, key: &'static str, file: &str) -> String {
    Texts::of(language).say(&Message::new(key).text("file", file))
}

fn press_save(bench: &mut Bench) {
    bench.press(Modifiers::COMMAND, Key::S);
}

fn show_versions(bench: &mut Bench) {
    bench.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
}

/// Lets the window look at its file, as when one comes back to it.
fn come_back(bench: &mut Bench) {
    bench.harness().event(Event::WindowFocused(true));
    bench.settle();
}

/// Looks at the window in both themes; the test's window is light by default.
fn look_in_both_themes(bench: &mut Bench, name: &str) {
    bench.look(name);
    bench.harness().ctx.set_theme(egui::ThemePreference::Dark);
    bench.settle();
    bench.look(&format!("{name}-dark"));
    bench.harness().ctx.set_theme(egui::ThemePreference::Light);
    bench.settle();
}

#[test]
fn an_earlier_version_is_looked_at_restored_and_taken_back() {
    for language in Language::ALL {
        let place = Place::new();
        let path = place.example("map.ron", language);
        let mut bench = place.window(language);
        open(&mut bench, &path);
        let first = bench.session().committed().clone();
        bench.click(&Texts::of(language).get("node-stage"));
        press_save(&mut bench);
        show_versions(&mut bench);
        assert!(bench.shows(&named(language, "versions-title", "map.ron")));
        look_in_both_themes(&mut bench, &format!("versions-{}", language.code()));
        // The newest is chosen at first; the arrow leads to the one before.
        bench.press(Modifiers::NONE, Key::ArrowDown);
        bench.look(&format!("versions-second-{}", language.code()));
        bench.answer(&say(language, "button-restore"));
        assert_eq!(bench.session().committed(), &first);
        assert!(bench.title().starts_with('*'), "restored, not saved");
        bench.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(bench.title(), "map.ron — Waypost");
        assert_ne!(bench.session().committed(), &first);
    }
}

#[test]
fn an_earlier_version_opens_as_a_copy_without_a_file() {
    let place = Place::new();
    let path = place.example("map.ron", Language::En);
    let mut bench = place.window(Language::En);
    open(&mut bench, &path);
    let first = bench.session().committed().clone();
    bench.click("Stage");
    press_save(&mut bench);
    show_versions(&mut bench);
    bench.press(Modifiers::NONE, Key::ArrowDown);
    bench.answer("Open a copy");
    assert_eq!(bench.title(), "*map (copy).ron — Waypost");
    assert_eq!(bench.session().committed(), &first);
}

#[test]
fn a_map_without_versions_says_how_they_come_to_be() {
    let place = Place::new();
    let path = place.example("map.ron", Language::Ru);
    let mut bench = place.window(Language::Ru);
    open(&mut bench, &path);
    show_versions(&mut bench);
    assert!(
        bench.shows(&say(Language::Ru, "versions-none")),
        "{:?}",
        bench.names()
    );
    bench.look("versions-none-ru");
    bench.press(Modifiers::NONE, Key::Escape);
    assert!(!bench.shows(&say(Language::Ru, "versions-none")));
}

#[test]
fn a_damaged_file_is_refused_and_its_versions_are_offered() {
    for language in Language::ALL {
        let place = Place::new();
        let path = place.example("map.ron", language);
        let mut bench = place.window(language);
        open(&mut bench, &path);
        bench.click(&Texts::of(language).get("node-stage"));
        press_save(&mut bench);
        let saved = bench.session().committed().clone();
        bench.press(Modifiers::COMMAND, Key::W);
        let text = fs::read_to_string(&path).expect("text");
        let half: String = text.chars().take(text.chars().count() / 2).collect();
        fs::write(&path, half).expect("cut off");

        open(&mut bench, &path);
        assert!(bench.shows(&named(language, "refused-title", "map.ron")));
        look_in_both_themes(&mut bench, &format!("refused-{}", language.code()));
        bench.answer(&say(language, "action-versions"));
        bench.answer(&say(language, "button-open-copy"));
        assert_eq!(bench.session().committed(), &saved);
    }
}

#[test]
fn a_file_that_somebody_has_open_is_opened_to_be_looked_at_or_as_a_copy() {
    for language in Language::ALL {
        let place = Place::new();
        let path = place.example("map.ron", language);
        let theirs = DocumentLock::take(&path).expect("nobody has it");
        let mut bench = place.window(language);
        open(&mut bench, &path);
        assert!(bench.shows(&named(language, "locked-title", "map.ron")));
        look_in_both_themes(&mut bench, &format!("locked-{}", language.code()));
        bench.answer(&say(language, "button-cancel"));
        assert_eq!(bench.title(), "Waypost");

        open(&mut bench, &path);
        bench.answer(&say(language, "button-open-read-only"));
        let mark = say(language, "title-read-only");
        assert_eq!(bench.title(), format!("map.ron — {mark} — Waypost"));
        bench.click(&Texts::of(language).get("node-stage"));
        bench.look(&format!("read-only-{}", language.code()));
        // Saving asks for another name, and that one is refused while it is
        // theirs.
        press_save(&mut bench);
        answer_with_path(&mut bench, &path);
        bench.answer(&say(language, "button-overwrite"));
        assert!(bench.shows(&named(language, "not-saved-title", "map.ron")));
        drop(theirs);
        bench.answer(&say(language, "button-try-again"));
        assert_eq!(bench.title(), "map.ron — Waypost");
        assert!(DocumentLock::take(&path).is_err(), "it is ours now");
    }
}

#[test]
fn a_file_held_on_a_computer_out_of_reach_can_be_taken_over() {
    for language in Language::ALL {
        let place = Place::new();
        let path = place.example("map.ron", language);
        let sidecar = path.with_file_name(".~lock.map.ron");
        let theirs = fs::File::create(&sidecar).expect("a file");
        theirs.lock().expect("nobody has it");
        let since = 1_700_000_000;
        let holder = format!("(who: \"Anna\", host: \"far-away\", since: {since})");
        fs::write(&sidecar, holder).expect("signed");
        let mut bench = place.window(language);
        open(&mut bench, &path);
        look_in_both_themes(&mut bench, &format!("locked-far-{}", language.code()));
        bench.answer(&say(language, "button-take-over-ask"));
        let title = named(language, "take-over-title", "map.ron");
        assert!(bench.shows(&title), "it says what that means");
        look_in_both_themes(&mut bench, &format!("take-over-{}", language.code()));
        bench.answer(&say(language, "button-back"));
        assert!(bench.shows(&named(language, "locked-title", "map.ron")));
        bench.answer(&say(language, "button-take-over-ask"));
        bench.answer(&say(language, "button-take-over"));
        assert_eq!(bench.title(), "map.ron — Waypost");
        bench.click(&Texts::of(language).get("node-stage"));
        press_save(&mut bench);
        assert_eq!(bench.title(), "map.ron — Waypost", "it can be saved");
        assert!(DocumentLock::take(&path).is_err(), "it is ours now");
    }
}

#[test]
fn a_copy_of_a_file_that_somebody_has_open_is_a_map_of_its_own() {
    let place = Place::new();
    let path = place.example("map.ron", Language::En);
    let _theirs = DocumentLock::take(&path).expect("nobody has it");
    let mut bench = place.window(Language::En);
    open(&mut bench, &path);
    bench.answer("Open a copy");
    assert_eq!(bench.title(), "*map (copy).ron — Waypost");
}

#[test]
fn a_map_is_held_while_it_is_open_and_no_longer() {
    let place = Place::new();
    let path = place.example("map.ron", Language::En);
    let mut bench = place.window(Language::En);
    let locks = || {
        let entries = fs::read_dir(place.0.path()).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        let locks = names.filter(|name| name.to_string_lossy().starts_with(".~lock."));
        locks.count()
    };
    open(&mut bench, &path);
    // Again in the same window is no conflict.
    open(&mut bench, &path);
    assert_eq!(bench.title(), "map.ron — Waypost");
    assert!(DocumentLock::take(&path).is_err());
    // Saved under another name, it is that name which is held.
    let other = place.path("other.ron");
    save_as(&mut bench, &other);
    assert!(DocumentLock::take(&other).is_err());
    // The old lock is given up beside the window.
    for _ in 0..2_000 {
        if locks() == 1 {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(locks(), 1);
    bench.press(Modifiers::COMMAND, Key::W);
    open(&mut bench, &other);
    assert_eq!(bench.title(), "other.ron — Waypost");
    drop(bench);
    // The lock is given up on a thread.
    let gone = (0..500).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(2));
        locks() == 0
    });
    assert!(gone);
}

#[test]
fn what_another_program_writes_is_noticed() {
    for language in Language::ALL {
        let place = Place::new();
        let path = place.example("map.ron", language);
        let mut bench = place.window(language);
        open(&mut bench, &path);
        let theirs = fs::read_to_string(&path).expect("text") + "\n";
        fs::write(&path, theirs).expect("another program writes");
        come_back(&mut bench);
        let told = named(language, "file-changed", "map.ron");
        assert!(bench.shows(&told), "{:?}", bench.names());
        look_in_both_themes(&mut bench, &format!("file-changed-{}", language.code()));
        // Nothing is told twice.
        bench.click(&say(language, "button-keep"));
        come_back(&mut bench);
        assert!(!bench.shows(&told));
        // With something unsaved, reloading asks first.
        fs::write(&path, "(").expect("another program writes");
        bench.click(&Texts::of(language).get("node-stage"));
        come_back(&mut bench);
        bench.click(&say(language, "button-reload"));
        assert!(bench.shows(&say(language, "changed-title")));
        look_in_both_themes(&mut bench, &format!("changed-{}", language.code()));
    }
}

#[test]
fn a_file_that_vanished_is_told_once_and_saving_writes_it_anew() {
    let place = Place::new();
    let path = place.example("map.ron", Language::En);
    let mut bench = place.window(Language::En);
    open(&mut bench, &path);
    fs::remove_file(&path).expect("removed");
    come_back(&mut bench);
    let told = named(Language::En, "file-gone", "map.ron");
    assert!(bench.shows(&told));
    bench.look("file-gone-en");
    assert_eq!(bench.title(), "*map.ron — Waypost", "no file holds it");
    press_save(&mut bench);
    assert!(storage::open(&path).is_ok());
    assert_eq!(bench.title(), "map.ron — Waypost");
}

#[test]
fn a_map_that_cannot_be_saved_is_saved_elsewhere_and_what_waited_goes_on() {
    for language in Language::ALL {
        let place = Place::new();
        let folder = place.path("folder");
        fs::create_dir(&folder).expect("a folder");
        let mut bench = place.window(language);
        open(&mut bench, &place.example("map.ron", language));
        save_as(&mut bench, &folder.join("map.ron"));
        bench.click(&Texts::of(language).get("node-stage"));
        fs::remove_dir_all(&folder).expect("the folder vanishes");
        bench.request_close();
        bench.answer(&say(language, "button-save"));
        assert!(bench.shows(&named(language, "not-saved-title", "map.ron")));
        look_in_both_themes(&mut bench, &format!("not-saved-{}", language.code()));
        // Nothing has changed, so trying again comes to the same.
        bench.answer(&say(language, "button-try-again"));
        assert!(bench.shows(&named(language, "not-saved-title", "map.ron")));
        assert!(!bench.may_close());
        assert!(bench.title().starts_with('*'));
        bench.answer(&say(language, "button-save-as"));
        let elsewhere = place.path("elsewhere.ron");
        answer_with_path(&mut bench, &elsewhere);
        assert!(bench.may_close(), "closing waited for it");
        assert!(storage::open(&elsewhere).is_ok());
    }
}

#[test]
fn that_no_versions_can_be_kept_is_told_once_with_the_reason_alone() {
    for language in Language::ALL {
        let place = Place::new();
        fs::write(place.path("state"), "a file in the way").expect("a file");
        let path = place.example("map.ron", language);
        let mut bench = place.window(language);
        open(&mut bench, &path);
        let reason = say(language, "io-not-a-folder");
        let text = Message::new("versions-not-kept").text("cause", reason);
        let text = Texts::of(language).say(&text);
        let tells = |bench: &Bench| bench.says().contains(&text);
        bench.click(&say(language, "node-stage"));
        press_save(&mut bench);
        assert!(tells(&bench), "{:?}", bench.says());
        bench.look(&format!("versions-not-kept-{}", language.code()));
        assert_eq!(bench.title(), "map.ron — Waypost");
        let dismiss = say(language, "notice-dismiss");
        while bench.shows(&dismiss) {
            bench.click(&dismiss);
        }
        bench.press(Modifiers::COMMAND, Key::Z);
        press_save(&mut bench);
        assert!(!tells(&bench));
        assert!(bench.session().map().count(NodeKind::Stage) > 0);
    }
}

#[test]
fn a_version_that_is_what_is_open_is_no_step() {
    for language in Language::ALL {
        let place = Place::new();
        let path = place.example("map.ron", language);
        let mut bench = place.window(language);
        open(&mut bench, &path);
        bench.click(&say(language, "node-stage"));
        press_save(&mut bench);
        let undo = bench.session().undo_label();
        show_versions(&mut bench);
        bench.answer(&say(language, "button-restore"));
        assert_eq!(bench.session().undo_label(), undo);
        assert_eq!(bench.title(), "map.ron — Waypost");
        let start = say(language, "version-same");
        let start = start.split('{').next().expect("words").to_owned();
        let says = |text: &String| text.starts_with(start.trim_end_matches('\u{2068}'));
        assert!(bench.says().iter().any(says), "{:?}", bench.says());
        bench.look(&format!("versions-same-{}", language.code()));
    }
}
