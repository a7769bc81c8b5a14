//! `waypost new`: a map from a template.

use super::Exit;
use super::arguments::NewTask;
use super::console::Console;
use super::failure::Failure;
use super::source::Place;
use crate::language::Message;

/// Makes the map and says where it is.
pub(super) fn run(console: &mut Console, task: &NewTask) -> Result<Exit, Failure> {
    let language = task.language.unwrap_or_else(|| console.texts().language());
    let map = task.template.map(language).map_err(|error| Failure::Read {
        file: task.template.word().to_owned(),
        error,
    })?;
    task.output.create(console, &map)?;
    if let Place::File(path) = &task.output {
        let file = path.display().to_string();
        console.say(&Message::new("cli-created").text("file", file))?;
    }
    Ok(Exit::Fine)
}
