//! The folder for what the program keeps for itself between starts: journals
//! of unsaved edits, earlier versions of saved maps, reports of crashes.
//!
//! Never beside a map, where it would be sent along, and never among temporary
//! files, which the system clears.

use std::path::{Path, PathBuf};

/// Where the program keeps what nobody asked it to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateFolder(PathBuf);

impl StateFolder {
    /// This folder. It need not exist yet.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// The place the system has for it; `None` for a user without a home.
    #[must_use]
    pub fn usual() -> Option<Self> {
        let folders = directories::ProjectDirs::from("", "", "waypost")?;
        let own = folders.state_dir();
        Some(Self(own.unwrap_or(folders.data_local_dir()).to_owned()))
    }

    /// Journals of unsaved edits, a folder for each open map.
    #[must_use]
    pub fn recovery(&self) -> PathBuf {
        self.0.join("recovery")
    }

    /// Earlier versions of saved maps, a folder for each map.
    #[must_use]
    pub fn versions(&self) -> PathBuf {
        self.0.join("versions")
    }

    /// Reports of crashes.
    #[must_use]
    pub fn reports(&self) -> PathBuf {
        self.0.join("reports")
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}
