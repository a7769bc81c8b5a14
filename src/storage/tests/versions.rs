//! Versions on the real disk: what is kept, found again, refused, thinned out.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tempfile::TempDir;

use super::sample;
use crate::document::Map;
use crate::storage::{Disk, Expected, ReadError, StateFolder, Versions, open, read, save, write};

/// A folder for maps and one for versions, both gone when the test ends.
struct Place {
    folder: TempDir,
    state: StateFolder,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let state = StateFolder::at(folder.path().join("state"));
        Self { folder, state }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("карта.ron")
    }

    fn save(&self, map: &Map) {
        let saved = save(&self.path(), map, Expected::Anything, Some(&self.state));
        assert_eq!(saved.expect("it is saved").not_kept, None);
    }

    fn versions(&self) -> Versions {
        Versions::of(&self.state, &self.path())
    }

    /// What the versions hold, newest first.
    fn texts(&self) -> Vec<String> {
        let versions = self.versions();
        let listed = versions.list().expect("a list");
        let bytes = listed.iter().map(|each| each.read().expect("whole"));
        bytes
            .map(|bytes| String::from_utf8(bytes).expect("text"))
            .collect()
    }
}

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

#[test]
fn what_was_saved_and_what_it_replaced_can_be_read_again() {
    let place = Place::new();
    assert_eq!(place.texts(), [""; 0]);
    fs::write(place.path(), sample()).expect("another program writes");
    place.save(&Map::default());
    assert_eq!(place.texts(), [write(&Map::default()), sample()]);
    // The same once more is no new version.
    place.save(&Map::default());
    assert_eq!(place.texts().len(), 2);
    // Damaged by another program later, it is still there.
    fs::write(place.path(), "(").expect("another program writes");
    assert!(open(&place.path()).is_err());
    let newest = place.texts().swap_remove(0);
    assert_eq!(
        read(newest.as_bytes()).expect("it opens").map,
        Map::default()
    );
}

#[test]
fn a_version_is_as_old_as_what_it_holds() {
    let place = Place::new();
    fs::write(place.path(), sample()).expect("another program writes");
    let file = fs::File::options().write(true).open(place.path());
    file.expect("a file")
        .set_modified(at(1_000_000))
        .expect("long ago");
    place.save(&Map::default());
    let list = place.versions().list().expect("a list");
    assert_eq!(list[1].time, at(1_000_000));
    assert!(list[0].time > at(1_700_000_000), "saved just now");
    // A clock that is ahead puts nothing into the future.
    fs::write(place.path(), sample()).expect("another program writes");
    let file = fs::File::options().write(true).open(place.path());
    let ahead = SystemTime::now() + Duration::from_hours(100);
    file.expect("a file").set_modified(ahead).expect("ahead");
    place.save(&Map::default());
    let list = place.versions().list().expect("a list");
    assert!(list[0].time < ahead - Duration::from_hours(90));
}

#[test]
fn versions_are_those_of_the_file_whatever_link_leads_to_it() {
    let place = Place::new();
    place.save(&Map::default());
    let other = place.folder.path().join("other.ron");
    assert_eq!(
        Versions::of(&place.state, &other).list().expect("a list"),
        []
    );
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(place.path(), &other).expect("a link");
        assert_eq!(Versions::of(&place.state, &other), place.versions());
    }
}

#[test]
fn a_damaged_version_is_refused_and_strangers_are_left_out() {
    let place = Place::new();
    place.save(&Map::default());
    let versions = place.versions();
    let kept = versions.list().expect("a list").remove(0);
    let folder = fs::read_dir(place.state.versions()).expect("a folder");
    let folder = folder
        .map(|entry| entry.expect("an entry").path())
        .next()
        .expect("one map");
    for stranger in [
        "1.ron",
        "x-0123456789abcdef.ron",
        "5-0123.ron",
        "5-0123456789abcdef.txt",
    ] {
        fs::write(folder.join(stranger), "(").expect("a file");
    }
    fs::create_dir(folder.join("5-0123456789abcdef.ron")).expect("a folder");
    assert_eq!(
        versions.list().expect("a list"),
        std::slice::from_ref(&kept)
    );
    let about = fs::read_to_string(folder.join("about")).expect("text");
    assert_eq!(
        Path::new(&about),
        fs::canonicalize(place.path()).expect("a path")
    );
    let name = fs::read_dir(&folder).expect("a folder");
    let file = name.map(|entry| entry.expect("an entry").path());
    let file =
        file.filter(|path| path.is_file() && fs::metadata(path).expect("known").len() == kept.len);
    for path in file {
        fs::write(path, vec![b' '; usize::try_from(kept.len).expect("small")]).expect("damaged");
    }
    assert_eq!(kept.read(), Err(ReadError::Damaged));
}

#[test]
fn old_versions_go_and_a_clock_that_went_back_changes_no_order() {
    let place = Place::new();
    let versions = place.versions();
    let day = 24 * 60 * 60;
    for count in 0..40_u64 {
        let text = format!("{count}");
        // Ten a day apart and thirty in one minute.
        let time = if count < 10 {
            at(100 * day + count * day)
        } else {
            at(200 * day + count)
        };
        versions.keep(&Disk, text.as_bytes(), time).expect("kept");
    }
    let newest: Vec<String> = (30..40).rev().map(|count| count.to_string()).collect();
    assert_eq!(place.texts(), newest);
    versions.keep(&Disk, b"earlier", at(day)).expect("kept");
    assert_eq!(place.texts()[..2], ["earlier", "39"]);
    assert_eq!(
        versions.list().expect("a list")[0].time,
        at(200 * day + 39) + Duration::from_millis(1)
    );
}

#[test]
fn a_save_is_no_less_safe_where_no_version_can_be_kept() {
    let place = Place::new();
    fs::write(place.folder.path().join("state"), "a file in the way").expect("a file");
    let saved = save(
        &place.path(),
        &Map::default(),
        Expected::Nothing,
        Some(&place.state),
    );
    assert!(saved.expect("it is saved").not_kept.is_some());
    assert_eq!(open(&place.path()).expect("it opens").map, Map::default());
}

#[cfg(unix)]
#[test]
fn nobody_else_can_look_at_what_is_kept() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.save(&Map::default());
    let mode = fs::metadata(place.state.versions())
        .expect("a folder")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o700);
}
