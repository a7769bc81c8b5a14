//! The arguments, read into what there is to do.
//!
//! What may be written there and what the help says stands in `grammar`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use clap::error::ErrorKind;

use super::failure::Failure;
use super::source::Place;
use super::{grammar, usage};
use crate::exchange::{ExportOptions, PictureScale, Template};
use crate::language::{Language, Message, Texts};

/// What the arguments ask for.
#[derive(Debug)]
pub(super) struct Request {
    /// The language that was asked for.
    pub(super) language: Option<Language>,
    /// What to do.
    pub(super) task: Task,
}

/// What to do.
#[derive(Debug)]
pub(super) enum Task {
    /// Open the window.
    Window {
        /// The maps to open in it.
        files: Vec<PathBuf>,
        /// Ask for files with the window's own dialog.
        builtin_dialogs: bool,
    },
    /// Print the help or the version.
    Say(String),
    /// `waypost new`.
    New(NewTask),
    /// `waypost check`.
    Check(CheckTask),
    /// `waypost info`.
    Info(InfoTask),
    /// `waypost findings`.
    Findings(FindingsTask),
    /// `waypost export`.
    Export(ExportTask),
    /// `waypost versions`.
    Versions(VersionsTask),
}

/// A map from a template.
#[derive(Debug)]
pub(super) struct NewTask {
    pub(super) template: Template,
    /// The map's language; `None` takes the one of the messages.
    pub(super) language: Option<Language>,
    pub(super) output: Place,
}

/// Maps to check.
#[derive(Debug)]
pub(super) struct CheckTask {
    pub(super) files: Vec<Place>,
    pub(super) json: bool,
}

/// A map to tell about.
#[derive(Debug)]
pub(super) struct InfoTask {
    pub(super) file: Place,
    pub(super) json: bool,
}

/// A map whose findings to tell.
#[derive(Debug)]
pub(super) struct FindingsTask {
    pub(super) file: Place,
    pub(super) json: bool,
    /// Those that were dismissed as well.
    pub(super) all: bool,
}

/// A picture to make of a map.
#[derive(Debug)]
pub(super) struct ExportTask {
    pub(super) file: Place,
    pub(super) output: Place,
    pub(super) options: ExportOptions,
    /// Name of the saved view that the picture follows.
    pub(super) view: Option<String>,
    /// What colours the touchpoints, by its word.
    pub(super) heat: Option<String>,
}

/// Earlier versions to list, or one to write.
#[derive(Debug)]
pub(super) struct VersionsTask {
    pub(super) file: PathBuf,
    /// The number of one, from 1 for the newest, and where to write it.
    pub(super) restore: Option<(usize, Place)>,
    pub(super) json: bool,
}

/// The language asked for by `--lang`, found before anything else is read so
/// that help and complaints are in it. The last one counts.
pub(super) fn language_of(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<_> = arguments
        .iter()
        .map(|each| each.to_string_lossy())
        .collect();
    let options = texts.split(|each| each == "--").next().unwrap_or_default();
    let codes = options.iter().enumerate().filter_map(|(place, option)| {
        if option == "--lang" {
            options.get(place + 1).map(AsRef::as_ref)
        } else {
            option.strip_prefix("--lang=")
        }
    });
    codes.filter_map(Language::from_code).next_back()
}

/// Reads the arguments; the first is the program's own name.
pub(super) fn read(texts: &'static Texts, arguments: Vec<OsString>) -> Result<Request, Failure> {
    match grammar::waypost(texts).try_get_matches_from(arguments) {
        Ok(matches) => Ok(Request {
            language: matches.get_one("lang").copied(),
            task: task_of(&matches)?,
        }),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(Request {
                language: None,
                task: Task::Say(error.to_string()),
            }),
            _ => Err(Failure::Usage(usage::message(&error))),
        },
    }
}

fn task_of(matches: &ArgMatches) -> Result<Task, Failure> {
    let files = matches.get_many::<PathBuf>("file").unwrap_or_default();
    let files: Vec<PathBuf> = files.cloned().collect();
    let Some((name, inner)) = matches.subcommand() else {
        if let [first, _, ..] = files.as_slice()
            && is_mistyped_command(first)
        {
            let unknown = Message::new("cli-wrong-unknown");
            let unknown = unknown.text("argument", first.display().to_string());
            return Err(Failure::Usage(unknown));
        }
        return Ok(Task::Window {
            files,
            builtin_dialogs: matches.get_one("dialogs").copied().unwrap_or(false),
        });
    };
    if let Some(file) = files.first() {
        let conflict = Message::new("cli-wrong-conflict")
            .text("argument", file.display().to_string())
            .text("other", name);
        return Err(Failure::Usage(conflict));
    }
    Ok(match name {
        "new" => Task::New(NewTask {
            template: inner
                .get_one("template")
                .copied()
                .unwrap_or(Template::Blank),
            language: inner.get_one("lang").copied(),
            output: place(inner, "output"),
        }),
        "check" => Task::Check(CheckTask {
            files: inner
                .get_many::<PathBuf>("file")
                .unwrap_or_default()
                .map(Place::from)
                .collect(),
            json: inner.get_flag("json"),
        }),
        "info" => Task::Info(InfoTask {
            file: place(inner, "file"),
            json: inner.get_flag("json"),
        }),
        "findings" => Task::Findings(FindingsTask {
            file: place(inner, "file"),
            json: inner.get_flag("json"),
            all: inner.get_flag("all"),
        }),
        "versions" => Task::Versions(VersionsTask {
            file: inner
                .get_one::<PathBuf>("file")
                .cloned()
                .unwrap_or_default(),
            restore: inner
                .get_one("restore")
                .map(|number| (*number, place(inner, "output"))),
            json: inner.get_flag("json"),
        }),
        _ => Task::Export(ExportTask {
            file: place(inner, "file"),
            output: place(inner, "output"),
            options: export_options(inner),
            view: inner.get_one("view").cloned(),
            heat: inner.get_one("heat").cloned(),
        }),
    })
}

/// Whether what stands before a file reads like a command and is no file.
fn is_mistyped_command(word: &Path) -> bool {
    word.components().count() == 1 && word.extension().is_none() && !word.exists()
}

fn export_options(matches: &ArgMatches) -> ExportOptions {
    let usual = ExportOptions::default();
    let width = matches.get_one("width").copied().map(PictureScale::Width);
    let scale = matches.get_one("scale").copied().map(PictureScale::Scale);
    ExportOptions {
        scale: width.or(scale).unwrap_or(usual.scale),
        theme: matches.get_one("theme").copied().unwrap_or(usual.theme),
        language: matches.get_one("lang").copied(),
        ..usual
    }
}

/// The file of a required argument.
fn place(matches: &ArgMatches, name: &str) -> Place {
    let path = matches.get_one::<PathBuf>(name);
    path.map_or(Place::Stream, Place::from)
}
