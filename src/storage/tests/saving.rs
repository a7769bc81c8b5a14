//! Saving on the real disk: what is kept, what is refused, what is left.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use super::sample;
use crate::document::Map;
use crate::storage::{self, Expected, Fingerprint, Seen, WriteError, look, open, read, write};

fn save(path: &Path, map: &Map, expected: Expected<'_>) -> Result<Fingerprint, WriteError> {
    storage::save(path, map, expected, None).map(|saved| saved.fingerprint)
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn sample_map() -> Map {
    read(sample().as_bytes()).expect("the sample opens").map
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

fn saved(folder: &TempDir) -> PathBuf {
    let path = folder.path().join("карта.ron");
    save(&path, &sample_map(), Expected::Nothing).expect("it is saved");
    path
}

#[test]
fn what_was_saved_is_opened_and_saved_again() {
    let folder = folder();
    let path = saved(&folder);
    assert_eq!(fs::read_to_string(&path).expect("text"), sample());
    let opened = open(&path).expect("it opens");
    assert_eq!(opened.map, sample_map());
    let first = save(
        &path,
        &Map::default(),
        Expected::Unchanged(&opened.fingerprint),
    );
    let first = first.expect("nobody changed it");
    save(&path, &opened.map, Expected::Unchanged(&first)).expect("nor since");
    assert_eq!(names(folder.path()), ["карта.ron"]);
}

#[test]
fn a_file_is_not_overwritten_unasked() {
    let folder = folder();
    let path = saved(&folder);
    let empty = Map::default();
    assert_eq!(
        save(&path, &empty, Expected::Nothing),
        Err(WriteError::Exists)
    );
    let opened = open(&path).expect("it opens");
    let changed = sample().replace("Звоню", "Пишу!");
    fs::write(&path, &changed).expect("another program writes");
    let unchanged = Expected::Unchanged(&opened.fingerprint);
    assert_eq!(
        save(&path, &empty, unchanged),
        Err(WriteError::ChangedOnDisk)
    );
    assert_eq!(fs::read_to_string(&path).expect("text"), changed);
    save(&path, &empty, Expected::Anything).expect("asked for");
    assert_eq!(fs::read_to_string(&path).expect("text"), write(&empty));
    assert_eq!(names(folder.path()), ["карта.ron"]);
}

#[test]
fn a_new_time_alone_is_no_change_and_a_file_that_is_gone_is_written() {
    let folder = folder();
    let path = saved(&folder);
    let opened = open(&path).expect("it opens");
    let file = fs::File::options()
        .write(true)
        .open(&path)
        .expect("the file");
    file.set_modified(SystemTime::UNIX_EPOCH).expect("a time");
    let unchanged = Expected::Unchanged(&opened.fingerprint);
    save(&path, &opened.map, unchanged).expect("the same bytes");
    fs::remove_file(&path).expect("removed");
    save(&path, &opened.map, unchanged).expect("written anew");
    assert!(path.exists());
}

#[test]
fn a_look_at_a_file_tells_a_change_from_a_new_time() {
    let folder = folder();
    let path = saved(&folder);
    let known = open(&path).expect("it opens").fingerprint;
    assert_eq!(look(&path, &known), Seen::Same);
    let file = fs::File::options().write(true).open(&path);
    let file = file.expect("the file");
    file.set_modified(SystemTime::UNIX_EPOCH).expect("a time");
    let Seen::Touched(touched) = look(&path, &known) else {
        panic!("{:?}", look(&path, &known));
    };
    assert_eq!(look(&path, &touched), Seen::Same);
    fs::write(&path, sample().replace("Звоню", "Пишу!")).expect("written");
    let Seen::Changed(theirs) = look(&path, &known) else {
        panic!("{:?}", look(&path, &known));
    };
    assert_eq!(look(&path, &theirs), Seen::Same);
    fs::remove_file(&path).expect("removed");
    assert_eq!(look(&path, &known), Seen::Gone);
    fs::create_dir(&path).expect("a folder");
    assert_eq!(look(&path, &known), Seen::Unknown);
}

#[test]
fn folders_and_missing_folders_are_refused() {
    let folder = folder();
    let map = Map::default();
    assert_eq!(
        save(folder.path(), &map, Expected::Anything),
        Err(WriteError::NotAFile)
    );
    let nowhere = folder.path().join("gone").join("map.ron");
    assert_eq!(
        save(&nowhere, &map, Expected::Nothing),
        Err(WriteError::NoFolder)
    );
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn a_read_only_file_is_refused() {
    let folder = folder();
    let path = saved(&folder);
    let mut permissions = fs::metadata(&path).expect("the file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("made read-only");
    let refused = save(&path, &Map::default(), Expected::Anything);
    assert_eq!(refused, Err(WriteError::ReadOnly));
    assert_eq!(fs::read_to_string(&path).expect("text"), sample());
    assert_eq!(names(folder.path()), ["карта.ron"]);
}

#[test]
fn stale_files_of_ours_are_removed_and_no_others() {
    let folder = folder();
    let old = SystemTime::now() - Duration::from_hours(48);
    for name in [".waypost-1.tmp", ".waypost-2.tmp", "theirs.tmp"] {
        let file = fs::File::create(folder.path().join(name)).expect("a file");
        if name != ".waypost-2.tmp" {
            file.set_modified(old).expect("a time");
        }
    }
    saved(&folder);
    assert_eq!(
        names(folder.path()),
        [".waypost-2.tmp", "theirs.tmp", "карта.ron"]
    );
}

#[test]
fn a_word_replaced_since_it_was_not_understood_does_not_hinder_saving() {
    let folder = folder();
    let path = folder.path().join("map.ron");
    let text = super::file_with("    ideas: [(id: \"i\", kano: \"odd\")],");
    let map = read(text.as_bytes()).expect("it opens").map;
    let mut parts = map.parts();
    let idea = map.ideas().next().expect("an idea").clone();
    parts.nodes = vec![
        crate::document::Idea {
            kano: Some(crate::document::Kano::Attractive),
            ..idea
        }
        .into(),
    ];
    let map = Map::assemble(parts).0;
    save(&path, &map, Expected::Nothing).expect("it is saved");
    let saved = fs::read_to_string(&path).expect("text");
    assert!(saved.contains("kano: \"attractive\"") && !saved.contains("odd"));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_symbolic_link_stays_and_what_it_points_at_is_written() {
        let folder = folder();
        let path = saved(&folder);
        let link = folder.path().join("link.ron");
        symlink("карта.ron", &link).expect("a link");
        save(&link, &Map::default(), Expected::Anything).expect("it is saved");
        assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
        assert_eq!(
            fs::read_to_string(&path).expect("text"),
            write(&Map::default())
        );
        let dangling = folder.path().join("dangling.ron");
        symlink("new.ron", &dangling).expect("a link");
        save(&dangling, &Map::default(), Expected::Nothing).expect("it is saved");
        assert!(
            fs::symlink_metadata(&dangling)
                .expect("the link")
                .is_symlink()
        );
        assert!(folder.path().join("new.ron").is_file());
        let circle = folder.path().join("circle.ron");
        symlink("circle.ron", &circle).expect("a link");
        assert!(save(&circle, &Map::default(), Expected::Anything).is_err());
    }

    #[test]
    fn links_that_lead_from_folder_to_folder_are_followed() {
        let folder = folder();
        let path = saved(&folder);
        for name in ["a", "b"] {
            fs::create_dir(folder.path().join(name)).expect("a folder");
        }
        let [first, second] = ["a/first.ron", "b/second.ron"].map(|name| folder.path().join(name));
        symlink("../b/second.ron", &first).expect("a link");
        symlink("../карта.ron", &second).expect("a link");
        let opened = open(&first).expect("it opens");
        let unchanged = Expected::Unchanged(&opened.fingerprint);
        save(&first, &Map::default(), unchanged).expect("it is saved");
        for link in [&first, &second] {
            assert!(fs::symlink_metadata(link).expect("the link").is_symlink());
        }
        let text = fs::read_to_string(&path).expect("text");
        assert_eq!(text, write(&Map::default()));
        // The same where the last link leads to a file that is not there yet.
        fs::remove_file(&path).expect("removed");
        save(&first, &Map::default(), Expected::Nothing).expect("it is saved");
        assert!(path.is_file());
    }

    #[test]
    fn another_owner_is_kept_where_the_system_lets_us() {
        use std::os::unix::fs::{MetadataExt, chown};
        let folder = folder();
        let path = saved(&folder);
        // Only the administrator may give files away.
        if chown(&path, Some(12_345), Some(23_456)).is_err() {
            return;
        }
        save(&path, &Map::default(), Expected::Anything).expect("it is saved");
        let file = fs::metadata(&path).expect("the file");
        assert_eq!((file.uid(), file.gid()), (12_345, 23_456));
    }

    #[test]
    fn the_mode_is_kept() {
        let folder = folder();
        let path = saved(&folder);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("a mode");
        save(&path, &Map::default(), Expected::Anything).expect("it is saved");
        let mode = fs::metadata(&path).expect("the file").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }

    #[test]
    fn a_device_is_refused() {
        let device = Path::new("/dev/null");
        let refused = save(device, &Map::default(), Expected::Anything);
        assert_eq!(refused, Err(WriteError::NotAFile));
    }
}
