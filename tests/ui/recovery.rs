//! What was not saved when the program ended is offered at the next start. A
//! bench that is dropped ends as a crash does: nobody is asked, nothing is
//! tidied up.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Key, Modifiers};
use waypost::app::Options;
use waypost::document::NodeKind;
use waypost::document::{Command, Node, NodeCommand, Stage, StageId};
use waypost::language::{Language, Texts};
use waypost::storage::{self, DocumentLock, StateFolder, recovery};

use crate::bench::Bench;

const PATIENCE: Duration = Duration::from_secs(20);

/// A folder with the program's state and a copy of an example.
struct Desk {
    folder: tempfile::TempDir,
    language: Language,
}

impl Desk {
    fn new(language: Language) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let example = format!("example-maps/loyalty-app.{}.ron", language.code());
        fs::copy(example, folder.path().join("map.ron")).expect("a copy");
        Self { folder, language }
    }

    fn map(&self) -> PathBuf {
        self.folder.path().join("map.ron")
    }

    fn state(&self) -> StateFolder {
        StateFolder::at(self.folder.path().join("state"))
    }

    fn start(&self, file: Option<&Path>) -> Bench {
        Bench::with(&Options {
            files: file.into_iter().map(Path::to_owned).collect(),
            language: Some(self.language),
            builtin_dialogs: true,
            state: Some(self.state()),
            ..Options::default()
        })
    }

    /// Opens the map, adds two stages and crashes.
    fn crash(&self) -> Vec<u8> {
        let saved = fs::read(self.map()).expect("it is there");
        let mut bench = self.start(Some(&self.map()));
        let texts = Texts::of(self.language);
        let stage = texts.get("action-add-stage");
        for bits in [901, 902] {
            bench.ask(add_stage(bits, &stage));
        }
        bench.settle();
        recovery::flush_all(PATIENCE);
        let edited = storage::write(bench.session().committed());
        drop(bench);
        assert_eq!(fs::read(self.map()).expect("it is there"), saved);
        wait_for_the_end(&self.state());
        edited.into_bytes()
    }

    /// How far the edits go that a crash has left.
    fn extent(&self) -> recovery::Extent {
        let found = recovery::left_overs(&self.state()).expect("it can be listed");
        found.first().expect("one").extent().clone()
    }

    fn journals(&self) -> usize {
        fs::read_dir(self.state().recovery()).map_or(0, Iterator::count)
    }
}

/// A stage at the end of the map.
fn add_stage(bits: u64, title: &str) -> Command {
    let node = Node::from(Stage::new(StageId::mint(bits))).with_title(title);
    NodeCommand::Add { node, before: None }.into()
}

/// A thread of a crashed window takes a moment to end in these tests.
fn wait_for_the_end(state: &StateFolder) {
    for _ in 0..2_000 {
        let found = recovery::left_overs(state).expect("it can be listed");
        if !found.is_empty() {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("nothing was left behind");
}

fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..2_000 {
        if is_so() {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("never {what}");
}

#[test]
fn edits_of_a_crash_are_offered_beside_the_file_and_restored() {
    let desk = Desk::new(Language::En);
    let edited = desk.crash();
    let saved = fs::read(desk.map()).expect("it is there");

    let mut bench = desk.start(None);
    assert!(bench.shows("Unsaved work was found"), "{:?}", bench.names());
    let heading = "2 unsaved edits, the last one on ";
    let says = |text: &String| text.starts_with(heading);
    assert!(bench.says().iter().any(says), "{:?}", bench.says());
    assert!(
        bench.shows("Stages: 2 added (Stage; Stage)"),
        "{:?}",
        bench.says()
    );
    bench.look("recovery-en");
    bench.answer("Restore");
    assert_eq!(bench.title(), "*map.ron — Waypost");
    let restored = storage::write(bench.session().committed());
    assert_eq!(restored.into_bytes(), edited);
    assert_eq!(
        fs::read(desk.map()).expect("it is there"),
        saved,
        "nobody asked to save"
    );

    wait_until("one journal is left", || desk.journals() == 1);
    // Undo leads to what the file holds, and back.
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.title(), "map.ron — Waypost");
    assert_eq!(
        storage::write(bench.session().committed()).into_bytes(),
        saved
    );
    bench.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(bench.title(), "*map.ron — Waypost");
    bench.press(Modifiers::COMMAND, Key::S);
    assert_eq!(fs::read(desk.map()).expect("it is there"), edited);
    assert_eq!(bench.title(), "map.ron — Waypost");
    recovery::flush_all(PATIENCE);
    drop(bench);
    let bench = desk.start(None);
    assert!(!bench.shows("Unsaved work was found"));
}

#[test]
fn the_file_being_open_the_edits_are_restored_there() {
    let desk = Desk::new(Language::En);
    let edited = desk.crash();
    let mut bench = desk.start(Some(&desk.map()));
    bench.answer("Restore");
    assert_eq!(bench.title(), "*map.ron — Waypost");
    let restored = storage::write(bench.session().committed());
    assert_eq!(restored.into_bytes(), edited);
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.title(), "map.ron — Waypost", "one map, one tab");
    bench.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    bench.press(Modifiers::COMMAND, Key::S);
    assert_eq!(fs::read(desk.map()).expect("it is there"), edited);
}

#[test]
fn a_file_changed_since_is_left_alone_and_the_edits_become_a_copy() {
    let desk = Desk::new(Language::Ru);
    let edited = desk.crash();
    let theirs = include_bytes!("../../example-maps/bank-complaint-as-is.ru.ron");
    fs::write(desk.map(), theirs).expect("it can be written");

    let mut bench = desk.start(None);
    bench.look("recovery-changed-ru");
    let says = |key| bench.shows(&Texts::of(Language::Ru).get(key));
    assert!(says("recovery-changed") && !says("recovery-same"));
    bench.answer("Восстановить");
    assert_eq!(bench.title(), "*map (восстановлено).ron — Waypost");
    let restored = storage::write(bench.session().committed());
    assert_eq!(restored.into_bytes(), edited);
    assert_eq!(fs::read(desk.map()).expect("it is there"), theirs);
    bench.press(Modifiers::COMMAND, Key::Z);
    let undone = storage::write(bench.session().committed());
    assert_eq!(undone.into_bytes(), theirs, "what the file holds now");
}

#[test]
fn of_a_file_that_is_gone_one_thing_is_said() {
    for language in Language::ALL {
        let desk = Desk::new(language);
        let edited = desk.crash();
        fs::remove_file(desk.map()).expect("it can be removed");
        let mut bench = desk.start(None);
        let texts = Texts::of(language);
        assert!(
            bench.shows(&texts.get("recovery-new")),
            "{:?}",
            bench.says()
        );
        for other in ["recovery-same", "recovery-changed", "recovery-unreadable"] {
            assert!(!bench.shows(&texts.get(other)), "{other}");
        }
        bench.look(&format!("recovery-gone-{}", language.code()));
        bench.answer(&texts.get("button-restore"));
        let restored = storage::write(bench.session().committed());
        assert_eq!(restored.into_bytes(), edited);
    }
}

#[test]
fn a_text_that_is_being_typed_is_one_more_edit() {
    let desk = Desk::new(Language::En);
    let mut bench = desk.start(Some(&desk.map()));
    for bits in [901, 902] {
        bench.ask(add_stage(bits, "A stage"));
    }
    bench.click("Stage");
    bench.type_text("A third one");
    recovery::flush_all(PATIENCE);
    drop(bench);
    wait_for_the_end(&desk.state());
    let bench = desk.start(None);
    let says = |text: &String| text.starts_with("3 unsaved edits");
    assert!(bench.says().iter().any(says), "{:?}", bench.says());
}

#[test]
fn a_second_crash_tells_the_edits_of_before_and_when_they_were_made() {
    let desk = Desk::new(Language::En);
    desk.crash();
    let first = desk.extent();
    let mut bench = desk.start(None);
    bench.answer("Restore");
    wait_until("one journal is left", || desk.journals() == 1);
    recovery::flush_all(PATIENCE);
    drop(bench);
    wait_for_the_end(&desk.state());
    assert_eq!(first.edits, 2);
    assert_eq!(desk.extent(), first);

    let mut bench = desk.start(None);
    bench.answer("Restore");
    wait_until("one journal is left", || desk.journals() == 1);
    bench.ask(add_stage(903, "Another"));
    bench.settle();
    recovery::flush_all(PATIENCE);
    drop(bench);
    wait_for_the_end(&desk.state());
    let second = desk.extent();
    assert_eq!(second.edits, 3);
    assert!(second.last > first.last);
}

#[test]
fn a_journal_that_cannot_be_read_is_told_with_its_place_and_kept() {
    for language in Language::ALL {
        let desk = Desk::new(language);
        desk.crash();
        let folder = fs::read_dir(desk.state().recovery()).expect("a folder");
        let folder = folder.flatten().next().expect("a journal").path();
        let journal = folder.join("journal");
        let whole = fs::read(&journal).expect("it can be read");
        // After what says which map it is, nothing is as it was.
        let head = whole.len().min(600);
        let damaged: Vec<u8> = whole[..head].iter().copied().chain([7; 300]).collect();
        fs::write(&journal, &damaged).expect("it can be written");
        let bench = desk.start(None);
        let lies = folder.display().to_string();
        let said = bench.says();
        let told = said.iter().find(|text| text.contains(&lies));
        let told = told.unwrap_or_else(|| panic!("{said:?}"));
        assert!(told.contains("map.ron"), "{told}");
        assert!(!bench.shows(&Texts::of(language).get("recovery-title")));
        bench.look(&format!("recovery-damaged-{}", language.code()));
        assert_eq!(fs::read(&journal).expect("it is kept"), damaged);

        fs::write(&journal, "rubbish").expect("it can be written");
        let bench = desk.start(None);
        assert!(bench.says().iter().any(|text| text.contains(&lies)));
    }
}

#[test]
fn what_is_found_waits_for_the_question_that_is_asked() {
    let desk = Desk::new(Language::En);
    desk.crash();
    let theirs = DocumentLock::take(&desk.map()).expect("nobody has it");
    let mut bench = desk.start(Some(&desk.map()));
    let locked = "“map.ron” is already open";
    let found = "Unsaved work was found";
    let (first, second) = if bench.shows(locked) {
        (locked, found)
    } else {
        (found, locked)
    };
    assert!(bench.shows(first) && !bench.shows(second));
    bench.press(Modifiers::NONE, Key::Escape);
    assert!(bench.shows(second) && !bench.shows(first));
    drop(theirs);
}

#[test]
fn later_means_that_nothing_is_lost_or_removed() {
    let desk = Desk::new(Language::En);
    desk.crash();
    let mut bench = desk.start(None);
    bench.press(Modifiers::NONE, Key::Escape);
    assert!(!bench.shows("Restore"));
    assert_eq!(desk.journals(), 1);
    bench.look("recovery-later-en");
    bench.press(Modifiers::NONE, Key::F8);
    assert!(bench.shows("Restore"));
    bench.answer("Later");
    drop(bench);

    let mut bench = desk.start(None);
    bench.answer("Remove edits…");
    bench.look("recovery-remove-en");
    assert_eq!(desk.journals(), 1, "it asks again first");
    bench.answer("Keep them");
    bench.answer("Remove edits…");
    bench.answer("Remove for good");
    assert_eq!(desk.journals(), 0);
    assert!(bench.shows("Blank map"), "the start page is shown");
}

#[test]
fn a_map_without_a_file_and_words_still_being_typed_are_kept() {
    let desk = Desk::new(Language::En);
    let mut bench = desk.start(None);
    bench.click("Blank map");
    bench.click("Stage");
    // The name of the new stage is being typed, and nothing has ended it.
    bench.type_text("Первая помощь");
    recovery::flush_all(PATIENCE);
    drop(bench);
    wait_for_the_end(&desk.state());

    let mut bench = desk.start(None);
    assert!(bench.shows("It was never saved to a file"));
    bench.answer("Restore");
    let stages: Vec<_> = bench
        .session()
        .map()
        .stages()
        .map(|stage| stage.title.clone())
        .collect();
    assert_eq!(stages, ["Первая помощь"]);
    assert_eq!(bench.session().map().count(NodeKind::Stage), 1);
}

#[test]
fn what_was_given_up_or_saved_is_not_offered() {
    let desk = Desk::new(Language::En);
    let mut bench = desk.start(Some(&desk.map()));
    bench.click("Stage");
    recovery::flush_all(PATIENCE);
    assert_eq!(desk.journals(), 1);
    bench.press(Modifiers::COMMAND, Key::W);
    bench.answer("Don’t save");
    wait_until("the journal is gone", || desk.journals() == 0);

    bench.click("Blank map");
    bench.click("Stage");
    bench.press(Modifiers::COMMAND, Key::Q);
    bench.answer("Don’t save");
    assert!(bench.may_close());
    bench.end();
    assert_eq!(desk.journals(), 0);
}

#[test]
fn a_fault_of_ours_is_told_and_the_window_goes_on() {
    let mut bench = Bench::blank(Language::En);
    bench.harness().state_mut().tell_crash();
    bench.settle();
    let says = bench.says();
    let told = says
        .iter()
        .any(|text| text.starts_with("Something went wrong in Waypost."));
    assert!(told, "{says:?}");
    bench.look("recovery-crash-en");
    bench.ask(add_stage(903, "After it"));
    assert_eq!(bench.session().map().count(NodeKind::Stage), 1);
}

#[test]
fn a_state_folder_that_cannot_be_written_is_told_once_and_while_it_is_so() {
    for language in Language::ALL {
        let desk = Desk::new(language);
        let texts = Texts::of(language);
        fs::write(desk.state().path(), "a file in the way").expect("it can be written");
        let mut bench = desk.start(Some(&desk.map()));
        let reason = texts.get("io-not-a-folder");
        let told = |bench: &Bench| {
            let says = bench.says();
            let about = |text: &&String| text.contains(reason.as_ref());
            says.iter().filter(about).count()
        };
        for bits in [901, 902] {
            bench.ask(add_stage(bits, "A stage"));
            recovery::flush_all(PATIENCE);
            bench.settle();
            assert_eq!(told(&bench), 1, "{:?}", bench.says());
        }
        bench.look(&format!("recovery-trouble-{}", language.code()));
        let system = |text: &String| text.contains("os error");
        assert!(!bench.says().iter().any(system), "{:?}", bench.says());
        fs::remove_file(desk.state().path()).expect("it can be removed");
        recovery::flush_all(PATIENCE);
        bench.settle();
        assert_eq!(told(&bench), 0, "{:?}", bench.says());
    }
}

#[test]
fn a_run_that_broke_off_is_told_at_the_next_start() {
    for (language, words) in [
        (Language::En, "Waypost broke off on"),
        (Language::Ru, "Waypost аварийно завершил работу"),
    ] {
        let desk = Desk::new(language);
        let told = |bench: &Bench| {
            let texts = bench.texts();
            texts.iter().filter(|text| text.contains(words)).count()
        };
        desk.crash();
        let reports = desk.state().reports();
        fs::create_dir_all(&reports).expect("a folder");
        fs::write(reports.join("broke-off"), "1234.txt").expect("a mark");
        let bench = desk.start(None);
        bench.look(&format!("recovery-broke-off-{language:?}"));
        assert_eq!(told(&bench), 2, "in the offer and in a notice");
        let path = reports.join("1234.txt").display().to_string();
        assert!(bench.texts().iter().any(|text| text.contains(&path)));
        drop(bench);
        wait_for_the_end(&desk.state());
        assert_eq!(told(&desk.start(None)), 0, "once");
    }
}
