//! What the window remembers from one start to the next, and the file it
//! stands in.
//!
//! Every value is checked when it is read, since the file is the user's: one
//! that makes no sense takes the usual value, a file that cannot be read is
//! reported and left alone until something changes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use egui::ThemePreference;
use serde::{Deserialize, Serialize};

use crate::language::{Language, Message};
use crate::storage;

/// Recent files kept.
const MOST_RECENT: usize = 10;

/// Smallest and largest sides of a window that are taken over, in points.
const SIDES: std::ops::RangeInclusive<f32> = 480.0..=7_680.0;

/// Narrowest and widest panels.
pub(crate) const OUTLINE_WIDTHS: std::ops::RangeInclusive<f32> = 160.0..=420.0;
/// Narrowest and widest inspector.
pub(crate) const INSPECTOR_WIDTHS: std::ops::RangeInclusive<f32> = 260.0..=560.0;

/// Which theme the window uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum ThemeChoice {
    /// The one of the system.
    #[default]
    System,
    /// Light, whatever the system says.
    Light,
    /// Dark, whatever the system says.
    Dark,
}

impl ThemeChoice {
    /// Every choice, in the order it is offered.
    pub(crate) const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word in the settings file; with `theme-` before it, the key of its
    /// name.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice that `word` names.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.word() == word)
    }

    /// What egui calls it.
    pub(crate) fn preference(self) -> ThemePreference {
        match self {
            Self::System => ThemePreference::System,
            Self::Light => ThemePreference::Light,
            Self::Dark => ThemePreference::Dark,
        }
    }
}

/// What the window remembers.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each panel is shown or not by itself"
)]
pub(crate) struct Settings {
    /// Language of the window.
    pub(crate) language: Language,
    /// Theme of the window and of the picture in it.
    pub(crate) theme: ThemeChoice,
    /// Whether the outline is unfolded.
    pub(crate) outline: bool,
    /// Whether the inspector is unfolded.
    pub(crate) inspector: bool,
    /// Whether the history is shown.
    pub(crate) history: bool,
    /// Whether the findings are shown.
    pub(crate) findings: bool,
    /// Whether the minimap is shown.
    pub(crate) minimap: bool,
    /// Width of the outline in points.
    pub(crate) outline_width: f32,
    /// Width of the inspector in points.
    pub(crate) inspector_width: f32,
    /// Width and height of the window in points.
    pub(crate) window: (f32, f32),
    /// Files opened or saved lately, the last one first.
    pub(crate) recent: Vec<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::of_system(),
            theme: ThemeChoice::default(),
            outline: true,
            inspector: true,
            history: false,
            findings: false,
            minimap: true,
            outline_width: 236.0,
            inspector_width: 300.0,
            window: (1_440.0, 900.0),
            recent: Vec::new(),
        }
    }
}

impl Settings {
    /// Where settings stand on this system, if it says so.
    pub(crate) fn usual_path() -> Option<PathBuf> {
        let folders = directories::ProjectDirs::from("", "", "waypost")?;
        Some(folders.config_dir().join("settings.ron"))
    }

    /// Reads the settings at `path`; the usual ones when there are none yet.
    ///
    /// # Errors
    /// Why the file could not be understood, in the user's language.
    pub(crate) fn read(path: &Path) -> Result<Self, Message> {
        let text = match fs::read(path) {
            // What is no text is none for the parser either, which says where.
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => {
                let message = Message::new("settings-unreadable");
                return Err(message.cause("cause", error.kind(), &error.to_string()));
            }
        };
        let file: Result<File, _> = ron::from_str(&text);
        file.map(Self::checked)
            .map_err(|error| storage::brief(&error, &text))
    }

    /// Writes the settings to `path`, whole or not at all.
    ///
    /// # Errors
    /// When the folder or the file cannot be written.
    pub(crate) fn write(&self, path: &Path) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let pretty = ron::ser::PrettyConfig::default();
        let text = ron::ser::to_string_pretty(&File::of(self), pretty)
            .map_err(|error| io::Error::other(error.to_string()))?;
        let temp = path.with_extension("tmp");
        fs::write(&temp, text)?;
        fs::rename(&temp, path)
    }

    /// Puts a file first among the recent ones.
    pub(crate) fn remember(&mut self, path: &Path) {
        self.forget(path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(MOST_RECENT);
    }

    /// Takes a file out of the recent ones.
    pub(crate) fn forget(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
    }

    fn checked(file: File) -> Self {
        let usual = Self::default();
        let (width, height) = file.window;
        let window = if SIDES.contains(&width) && SIDES.contains(&height) {
            (width, height)
        } else {
            usual.window
        };
        let within = |value: f32, range: &std::ops::RangeInclusive<f32>, usual: f32| {
            if range.contains(&value) { value } else { usual }
        };
        let mut recent = file.recent;
        recent.truncate(MOST_RECENT);
        Self {
            language: Language::from_code(&file.language).unwrap_or(usual.language),
            theme: ThemeChoice::from_word(&file.theme).unwrap_or_default(),
            outline: file.outline,
            inspector: file.inspector,
            history: file.history,
            findings: file.findings,
            minimap: file.minimap,
            outline_width: within(file.outline_width, &OUTLINE_WIDTHS, usual.outline_width),
            inspector_width: within(
                file.inspector_width,
                &INSPECTOR_WIDTHS,
                usual.inspector_width,
            ),
            window,
            recent,
        }
    }
}

/// The settings as they stand in the file.
#[derive(Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each panel is shown or not by itself"
)]
struct File {
    language: String,
    theme: String,
    outline: bool,
    inspector: bool,
    history: bool,
    findings: bool,
    minimap: bool,
    outline_width: f32,
    inspector_width: f32,
    window: (f32, f32),
    recent: Vec<PathBuf>,
}

impl File {
    fn of(settings: &Settings) -> Self {
        Self {
            language: settings.language.code().to_owned(),
            theme: settings.theme.word().to_owned(),
            outline: settings.outline,
            inspector: settings.inspector,
            history: settings.history,
            findings: settings.findings,
            minimap: settings.minimap,
            outline_width: settings.outline_width,
            inspector_width: settings.inspector_width,
            window: settings.window,
            recent: settings.recent.clone(),
        }
    }
}

impl Default for File {
    fn default() -> Self {
        Self::of(&Settings::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Texts;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder")
    }

    #[test]
    fn settings_come_back_as_they_were() {
        let folder = folder();
        let path = folder.path().join("new/settings.ron");
        let mut settings = Settings {
            language: Language::Ru,
            theme: ThemeChoice::Dark,
            outline: false,
            window: (800.0, 600.0),
            ..Settings::default()
        };
        settings.remember(Path::new("/maps/a.ron"));
        settings.write(&path).expect("it can be written");
        assert_eq!(Settings::read(&path).ok(), Some(settings));
    }

    #[test]
    fn what_makes_no_sense_takes_the_usual_value() {
        let folder = folder();
        let path = folder.path().join("settings.ron");
        let text = r#"(language: "tlh", theme: "plaid", window: (NaN, 1e30), inspector_width: -5, later: 1)"#;
        fs::write(&path, text).expect("it can be written");
        assert_eq!(Settings::read(&path).ok(), Some(Settings::default()));
    }

    #[test]
    fn a_broken_file_is_reported_and_a_missing_one_is_not() {
        let folder = folder();
        let path = folder.path().join("settings.ron");
        assert_eq!(Settings::read(&path).ok(), Some(Settings::default()));
        fs::write(&path, "nonsense (").expect("it can be written");
        assert!(Settings::read(&path).is_err());
    }

    #[test]
    fn what_is_broken_is_said_in_the_language_of_the_user() {
        let folder = folder();
        let path = folder.path().join("settings.ron");
        for (text, ru, en) in [
            (
                "(language: \"ru\" theme: \"light\")",
                "Строка 1, столбец 17: здесь не хватает знака «,»",
                "Line 1, column 17: “,” is missing here",
            ),
            (
                "(outline: 5)",
                "Строка 1, столбец 11: здесь должно стоять true или false",
                "Line 1, column 11: true or false should stand here",
            ),
            (
                "(language: \"ru\"",
                "Файл обрывается на строке 1, столбец 16",
                "The file breaks off at line 1, column 16",
            ),
        ] {
            fs::write(&path, text).expect("it can be written");
            let cause = Settings::read(&path).expect_err("it is broken");
            assert_eq!(Texts::of(Language::Ru).say(&cause), ru);
            assert_eq!(Texts::of(Language::En).say(&cause), en);
        }
        fs::write(&path, b"(language: \"\xFF\", theme: 7)").expect("it can be written");
        let cause = Settings::read(&path).expect_err("it is broken");
        let said = Texts::of(Language::Ru).say(&cause);
        assert!(said.starts_with("Строка 1"), "{said}");
        let of_folder = Settings::read(folder.path()).expect_err("a folder");
        let said = Texts::of(Language::Ru).say(&of_folder);
        assert!(said.starts_with("Файл не читается: "), "{said}");
    }

    #[test]
    fn recent_files_stand_once_and_are_bounded() {
        let mut settings = Settings::default();
        for number in 0..20 {
            settings.remember(Path::new(&format!("/maps/{number}.ron")));
        }
        settings.remember(Path::new("/maps/15.ron"));
        assert_eq!(settings.recent.len(), MOST_RECENT);
        assert_eq!(settings.recent[0], Path::new("/maps/15.ron"));
        settings.forget(Path::new("/maps/15.ron"));
        assert_eq!(settings.recent.len(), MOST_RECENT - 1);
    }
}
