//! The command line: what was asked for, done and answered.
//!
//! A file for each subcommand; what they share is how arguments are read
//! (`arguments`, by the rules of `grammar`), how a map is found (`source`) and
//! how the program speaks (`console`). The window is not started here, only
//! asked for.

mod arguments;
mod check;
mod console;
mod export;
mod failure;
mod findings;
mod grammar;
mod info;
mod new;
mod remarks;
mod source;
mod usage;
mod versions;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::language::{Language, Message};
use crate::storage::StateFolder;
use arguments::{Request, Task};
use console::Console;
use failure::Failure;

/// What is left to do after the arguments were read.
#[derive(Debug)]
pub enum Outcome {
    /// Nothing: the command is done.
    Done(ExitCode),
    /// Open the window.
    Window(WindowRequest),
}

/// The window that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WindowRequest {
    /// The maps to open, one tab for each.
    pub files: Vec<PathBuf>,
    /// The language that was asked for; `None` leaves it to the settings.
    pub language: Option<Language>,
    /// Ask for files with the window's own dialog, never with the system's.
    pub builtin_dialogs: bool,
}

/// How a command ended. The numbers are part of what the help promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    /// Everything is in order.
    Fine = 0,
    /// Done, and problems were found.
    Problems = 1,
    /// It could not be done.
    Failed = 2,
}

/// Does what the arguments ask for; the first is the program's own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Outcome {
    run_on(&mut Console::of_process(), arguments)
}

/// Says that there is no display for a window, and what works without one.
#[must_use]
pub fn no_display(language: Option<Language>) -> ExitCode {
    no_window(&Message::new("cli-no-display"), language)
}

/// Says why there is no window.
#[must_use]
pub fn no_window(reason: &Message, language: Option<Language>) -> ExitCode {
    let mut console = Console::of_process();
    console.speak(language.unwrap_or_else(Language::of_system));
    console.complain(reason, None);
    ExitCode::from(Exit::Failed as u8)
}

fn run_on(console: &mut Console, arguments: impl IntoIterator<Item = OsString>) -> Outcome {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    console.speak(arguments::language_of(&arguments).unwrap_or_else(Language::of_system));
    let result = match arguments::read(console.texts(), arguments) {
        Ok(Request {
            language,
            task:
                Task::Window {
                    files,
                    builtin_dialogs,
                },
        }) => {
            return Outcome::Window(WindowRequest {
                files,
                language,
                builtin_dialogs,
            });
        }
        Ok(request) => perform(console, &request),
        Err(failure) => Err(failure),
    };
    let exit = result.unwrap_or_else(|failure| failure.report(console));
    Outcome::Done(ExitCode::from(exit as u8))
}

fn perform(console: &mut Console, request: &Request) -> Result<Exit, Failure> {
    match &request.task {
        Task::Window { .. } => Ok(Exit::Fine),
        Task::Say(text) => console.print(text).map(|()| Exit::Fine),
        Task::New(task) => new::run(console, task),
        Task::Check(task) => check::run(console, task, StateFolder::usual().as_ref()),
        Task::Info(task) => info::run(console, task),
        Task::Findings(task) => findings::run(console, task),
        Task::Export(task) => export::run(console, task),
        Task::Versions(task) => versions::run(console, task, StateFolder::usual()),
    }
}

#[cfg(test)]
mod tests;
