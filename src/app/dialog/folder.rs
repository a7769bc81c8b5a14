//! What our dialog for files sees on the disk. It is asked on a thread, since
//! a folder on a network may not answer.

use std::cmp::Reverse;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::language::Message;
use crate::text::visible_line;

use super::super::files::shown;
use super::super::picker::{Purpose, first_there, with_extension};

/// Entries shown of one folder.
const MOST_ENTRIES: usize = 2_000;

/// A file or folder in the list.
#[derive(Debug)]
pub(super) struct Entry {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Its name as it is shown.
    pub(super) name: String,
    /// Whether it can be entered.
    pub(super) is_folder: bool,
}

/// What there is to look for.
#[derive(Debug)]
pub(super) enum Look {
    /// The first of these folders that is there.
    First(Vec<PathBuf>),
    /// What is in this folder.
    Enter(PathBuf),
    /// What is at the path that was typed.
    Choose(PathBuf),
}

/// What is there.
#[derive(Debug)]
pub(super) enum Seen {
    /// A folder and what is in it.
    Folder(PathBuf, Vec<Entry>),
    /// A path that serves the purpose.
    Good(PathBuf),
    /// A file that would be replaced.
    Taken(PathBuf),
    /// Nothing that serves, and why.
    Problem(Message),
}

/// Looks, for as long as the disk takes.
pub(super) fn look(look: Look, purpose: &Purpose) -> Seen {
    match look {
        Look::First(folders) => enter(first_there(folders)),
        Look::Enter(folder) => enter(folder),
        Look::Choose(path) if path.is_dir() => enter(path),
        Look::Choose(path) if purpose.writes() => {
            to_write(with_extension(&path, purpose.extension()))
        }
        Look::Choose(path) if path.is_file() => Seen::Good(path),
        Look::Choose(path) => {
            Seen::Problem(Message::new("file-dialog-no-file").text("file", shown(&path)))
        }
    }
}

fn to_write(path: PathBuf) -> Seen {
    match path.parent() {
        Some(folder) if !folder.is_dir() => {
            Seen::Problem(Message::new("file-dialog-no-folder").text("folder", shown(folder)))
        }
        _ if path.exists() => Seen::Taken(path),
        _ => Seen::Good(path),
    }
}

fn enter(folder: PathBuf) -> Seen {
    match entries(&folder) {
        Ok(entries) => Seen::Folder(folder, entries),
        Err(error) => Seen::Problem(
            Message::new("file-dialog-unreadable")
                .text("folder", shown(&folder))
                .cause("cause", error.kind(), &error.to_string()),
        ),
    }
}

/// What is in a folder: folders first, then by name. Hidden files, such as
/// those a save works with, are left out.
fn entries(folder: &Path) -> io::Result<Vec<Entry>> {
    let is_hidden = |entry: &fs::DirEntry| entry.file_name().as_encoded_bytes().starts_with(b".");
    let mut entries: Vec<Entry> = fs::read_dir(folder)?
        .filter_map(Result::ok)
        .filter(|entry| !is_hidden(entry))
        .take(MOST_ENTRIES)
        .map(|entry| Entry {
            name: visible_line(&entry.file_name().to_string_lossy()).into_owned(),
            // Follows links, so that a link to a folder can be entered.
            is_folder: entry.path().is_dir(),
            path: entry.path(),
        })
        .collect();
    entries.sort_by_cached_key(|entry| (Reverse(entry.is_folder), entry.name.to_lowercase()));
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_listed_without_what_is_hidden() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["b.ron", ".waypost-1.tmp", ".hidden.ron", "a\u{202e}.ron"] {
            fs::write(folder.path().join(name), "").expect("a file");
        }
        fs::create_dir(folder.path().join("z")).expect("a folder");
        let entries = entries(folder.path()).expect("readable");
        let names: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["z", "a‹202E›.ron", "b.ron"]);
        assert_eq!(entries[1].path, folder.path().join("a\u{202e}.ron"));
    }

    #[test]
    fn a_path_is_judged_by_what_it_is_for() {
        let folder = tempfile::tempdir().expect("a folder");
        let map = folder.path().join("map.ron");
        fs::write(&map, "").expect("a file");
        let save = Purpose::SaveMap {
            document: 1,
            next: None,
        };
        let choose = |path: &Path, purpose| look(Look::Choose(path.to_owned()), purpose);
        assert!(matches!(choose(&map, &Purpose::OpenMap), Seen::Good(_)));
        assert!(matches!(choose(&map, &save), Seen::Taken(_)));
        let short = folder.path().join("map");
        assert!(matches!(choose(&short, &save), Seen::Taken(path) if path == map));
        let nowhere = folder.path().join("none/map");
        for (path, purpose, key) in [
            (&short, &Purpose::OpenMap, "file-dialog-no-file"),
            (&nowhere, &save, "file-dialog-no-folder"),
        ] {
            let seen = choose(path, purpose);
            assert!(matches!(seen, Seen::Problem(problem) if problem.key == key));
        }
        let first = vec![nowhere, folder.path().to_owned()];
        let seen = look(Look::First(first), &save);
        assert!(matches!(seen, Seen::Folder(_, entries) if entries.len() == 1));
    }
}
