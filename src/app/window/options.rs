//! How the window starts: what the command line or a test chooses.

use std::path::PathBuf;

use crate::app::settings::Settings;
use crate::language::Language;
use crate::storage::StateFolder;

/// How the window starts.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The maps to open, one tab for each.
    pub files: Vec<PathBuf>,
    /// Language for this start; `None` takes the one in the settings.
    pub language: Option<Language>,
    /// Ask for files with our own dialog, never with the system's.
    pub builtin_dialogs: bool,
    /// The settings file; `None` neither reads nor writes settings.
    pub settings: Option<PathBuf>,
    /// Where journals and earlier versions are kept; `None` keeps none.
    pub state: Option<StateFolder>,
}

impl Options {
    /// As a user starts the program: settings from their usual place.
    #[must_use]
    pub fn usual() -> Self {
        Self {
            settings: Settings::usual_path(),
            state: StateFolder::usual(),
            ..Self::default()
        }
    }
}
