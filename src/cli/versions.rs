//! `waypost versions`: what was saved before, listed, and one of it written.

use std::time::SystemTime;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::Exit;
use super::arguments::VersionsTask;
use super::console::Console;
use super::failure::Failure;
use super::source::Place;
use crate::language::Message;
use crate::storage::{ReadError, StateFolder, Version, Versions};

/// Lists the versions kept in this folder, or writes the one asked for.
pub(super) fn run(
    console: &mut Console,
    task: &VersionsTask,
    folder: Option<StateFolder>,
) -> Result<Exit, Failure> {
    let file = task.file.display().to_string();
    let failed = |error: ReadError| Failure::Read {
        file: file.clone(),
        error,
    };
    let list = folder.map_or(Ok(Vec::new()), |folder| {
        Versions::of(&folder, &task.file).list()
    });
    let list = list.map_err(|error| failed(error.into()))?;
    let Some((number, place)) = &task.restore else {
        tell(console, task, &list)?;
        return Ok(if list.is_empty() && !task.file.exists() {
            Exit::Problems
        } else {
            Exit::Fine
        });
    };
    let Some(version) = list.get(number - 1) else {
        return Err(Failure::NoVersion {
            file,
            number: *number,
        });
    };
    place.put(console, &version.read().map_err(failed)?)?;
    if let Place::File(path) = place {
        let file = path.display().to_string();
        console.say(&Message::new("cli-created").text("file", file))?;
    }
    Ok(Exit::Fine)
}

fn tell(console: &mut Console, task: &VersionsTask, list: &[Version]) -> Result<(), Failure> {
    if task.json {
        let list: Value = (1..).zip(list).map(as_json).collect();
        return console.print(&format!("{list:#}\n"));
    }
    if list.is_empty() && !task.file.exists() {
        let file = task.file.display().to_string();
        console.complain(&Message::new("cli-versions-nothing"), Some(&file));
        return Ok(());
    }
    let summary = Message::new("cli-versions")
        .text("file", task.file.display().to_string())
        .count("count", list.len());
    console.say(&summary)?;
    let times: Vec<SystemTime> = list.iter().map(|version| version.time).collect();
    let times = console.texts().moments(&times);
    for (number, (version, time)) in (1..).zip(list.iter().zip(times)) {
        let size = console.texts().file_size(version.len);
        console.print(&format!("{number:>4}  {time}  {size}\n"))?;
    }
    Ok(())
}

fn as_json((number, version): (usize, &Version)) -> Value {
    let time = Timestamp::try_from(version.time).unwrap_or_default();
    json!({ "number": number, "time": time.to_string(), "bytes": version.len })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;
    use crate::document::Map;
    use crate::storage::{self, Expected};

    struct Kept {
        folder: tempfile::TempDir,
        path: PathBuf,
    }

    impl Kept {
        /// A map that was saved over a file of another program.
        fn new() -> Self {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("map.ron");
            fs::write(&path, "theirs").expect("a file");
            let kept = Self { folder, path };
            let state = kept.state();
            let map = Map::default();
            storage::save(&kept.path, &map, Expected::Anything, Some(&state)).expect("saved");
            kept
        }

        fn state(&self) -> StateFolder {
            StateFolder::at(self.folder.path().join("state"))
        }

        /// Output and how it ended.
        fn call(
            &self,
            restore: Option<(usize, Place)>,
            json: bool,
        ) -> (String, Result<Exit, Failure>) {
            let mut output = Vec::new();
            let mut console = Console::new(&b""[..], &mut output, Vec::new());
            let task = VersionsTask {
                file: self.path.clone(),
                restore,
                json,
            };
            let exit = run(&mut console, &task, Some(self.state()));
            drop(console);
            (String::from_utf8(output).expect("text"), exit)
        }
    }

    #[test]
    fn versions_are_listed_for_people_and_programs() {
        let kept = Kept::new();
        let (text, exit) = kept.call(None, false);
        assert!(matches!(exit, Ok(Exit::Fine)));
        assert_eq!(text.lines().count(), 3, "{text}");
        assert!(
            text.lines()
                .nth(2)
                .expect("a line")
                .trim_start()
                .starts_with("2  ")
        );
        let (text, _) = kept.call(None, true);
        let list: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(list[1]["number"], 2);
        assert_eq!(list[1]["bytes"], 6);
        let time = list[0]["time"].as_str().expect("a time");
        assert!(time.parse::<Timestamp>().is_ok(), "{time}");
    }

    #[test]
    fn a_file_that_never_was_is_told_from_one_without_versions() {
        let mut kept = Kept::new();
        kept.path = kept.folder.path().join("new.ron");
        assert!(matches!(kept.call(None, false).1, Ok(Exit::Problems)));
        let (text, exit) = kept.call(None, true);
        assert!(matches!(exit, Ok(Exit::Problems)), "{exit:?}");
        assert_eq!(text, "[]\n");
        fs::write(&kept.path, "(").expect("a file");
        let (text, exit) = kept.call(None, false);
        assert!(matches!(exit, Ok(Exit::Fine)), "{exit:?}");
        assert!(text.contains("0 earlier versions"), "{text}");
    }

    #[test]
    fn a_version_is_written_where_nothing_is() {
        let kept = Kept::new();
        let out = kept.folder.path().join("out.ron");
        let place = || Place::from(&out);
        assert!(matches!(
            kept.call(Some((2, place())), false).1,
            Ok(Exit::Fine)
        ));
        assert_eq!(fs::read_to_string(&out).expect("text"), "theirs");
        let again = kept.call(Some((1, place())), false).1;
        assert!(matches!(again, Err(Failure::Write { .. })), "{again:?}");
        assert_eq!(fs::read_to_string(&out).expect("text"), "theirs");
        let (text, _) = kept.call(Some((1, Place::Stream)), false);
        assert_eq!(text, storage::write(&Map::default()));
        let none = kept.call(Some((3, Place::Stream)), false).1;
        assert!(matches!(none, Err(Failure::NoVersion { number: 3, .. })));
    }
}
