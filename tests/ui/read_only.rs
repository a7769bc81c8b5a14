//! Files that cannot simply be saved again: that may only be read, that another
//! computer has open, that nobody can lock.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use egui::{Key, Modifiers};
use waypost::language::{Language, Message, Texts};
use waypost::storage::DocumentLock;

use crate::bench::Bench;
use crate::files::open;

/// A map of one's own in a folder that is gone when the test ends.
struct Place {
    folder: tempfile::TempDir,
    language: Language,
}

impl Place {
    fn new(language: Language) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Self { folder, language };
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-maps");
        let from = examples.join(format!("loyalty-app.{}.ron", language.code()));
        fs::copy(from, place.map()).expect("a copy");
        place
    }

    fn map(&self) -> PathBuf {
        self.folder.path().join("map.ron")
    }

    fn lock(&self) -> PathBuf {
        self.folder.path().join(".~lock.map.ron")
    }

    fn opened(&self) -> Bench {
        let mut bench = Bench::start(self.language);
        open(&mut bench, &self.map());
        bench
    }

    fn say(&self, key: &'static str) -> String {
        let message = Message::new(key).text("file", "map.ron");
        Texts::of(self.language).say(&message)
    }

    fn read_only_title(&self) -> String {
        format!("map.ron — {} — Waypost", self.say("title-read-only"))
    }
}

/// Adds a stage and saves.
fn save_an_edit(bench: &mut Bench, place: &Place) {
    bench.click(&place.say("node-stage"));
    bench.press(Modifiers::COMMAND, Key::S);
}

#[test]
fn a_file_that_may_only_be_read_says_so_from_the_start() {
    for language in Language::ALL {
        let place = Place::new(language);
        let mut permissions = fs::metadata(place.map()).expect("a file").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(place.map(), permissions.clone()).expect("protected");
        let mut bench = place.opened();
        assert_eq!(bench.title(), place.read_only_title());
        assert!(bench.says().contains(&place.say("status-read-only")));
        bench.look(&format!("protected-{}", language.code()));
        save_an_edit(&mut bench, &place);
        assert!(bench.shows(&place.say("not-saved-title")));
        // Once it may be written to, saving just works.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            permissions.set_mode(0o644);
            fs::set_permissions(place.map(), permissions).expect("free again");
            bench.answer(&place.say("button-try-again"));
            assert_eq!(bench.title(), "map.ron — Waypost");
        }
    }
}

#[test]
fn a_lock_that_another_computer_left_in_a_shared_folder_is_asked_about() {
    for language in Language::ALL {
        let place = Place::new(language);
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        let since = since.expect("a clock").as_secs() - 3 * 3_600;
        let theirs = format!("(who: \"Мария\", host: \"laptop-77\", since: {since}, pid: 7)");
        fs::write(place.lock(), &theirs).expect("a file, and no lock of the system");
        let mut bench = place.opened();
        assert!(
            bench.shows(&place.say("locked-title")),
            "{:?}",
            bench.says()
        );
        let names = |text: &String| text.contains("Мария") && text.contains("laptop-77");
        assert!(bench.says().iter().any(names), "{:?}", bench.says());
        bench.look(&format!("locked-synced-{}", language.code()));
        bench.answer(&place.say("button-open-read-only"));
        assert_eq!(bench.title(), place.read_only_title());
        assert_eq!(fs::read_to_string(place.lock()).expect("kept"), theirs);
        // Saving says why it asks, and does not suggest that name.
        save_an_edit(&mut bench, &place);
        assert!(bench.says().contains(&place.say("save-as-held")));
        let named = |text: &String| text == "map.ron";
        let copy = if language == Language::En {
            "map (copy).ron"
        } else {
            "map (копия).ron"
        };
        assert!(
            bench.texts().iter().any(|text| text == copy),
            "{:?}",
            bench.texts()
        );
        assert!(!bench.texts().iter().any(named));
        bench.look(&format!("save-as-held-{}", language.code()));
        bench.press(Modifiers::NONE, Key::Escape);
        bench.press(Modifiers::COMMAND, Key::W);
        bench.answer(&place.say("button-discard"));
        open(&mut bench, &place.map());
        bench.answer(&place.say("button-take-over-ask"));
        bench.answer(&place.say("button-take-over"));
        assert_eq!(bench.title(), "map.ron — Waypost");
        assert!(DocumentLock::take(&place.map()).is_err(), "it is ours now");
    }
}

#[test]
fn where_no_lock_can_be_put_the_status_line_says_so() {
    for language in Language::ALL {
        let place = Place::new(language);
        let bench = place.opened();
        let text = place.say("status-unlocked");
        assert!(!bench.says().contains(&text));
        drop(bench);
        let place = Place::new(language);
        fs::create_dir(place.lock()).expect("a folder in the way");
        let mut bench = place.opened();
        assert!(bench.says().contains(&text), "{:?}", bench.says());
        bench.look(&format!("unlocked-{}", language.code()));
        save_an_edit(&mut bench, &place);
        assert_eq!(bench.title(), "map.ron — Waypost");
    }
}
