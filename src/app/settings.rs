//! What the window remembers from one start to the next.

use egui::ThemePreference;

use crate::language::Language;

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
    pub(crate) fn from_word(word: &str) -> Option<Self> {
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
pub(crate) struct Settings {
    /// Language of the window.
    pub(crate) language: Language,
    /// Theme of the window and of the picture in it.
    pub(crate) theme: ThemeChoice,
    /// Whether the outline is unfolded.
    pub(crate) outline: bool,
    /// Whether the inspector is unfolded.
    pub(crate) inspector: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::En,
            theme: ThemeChoice::default(),
            outline: true,
            inspector: true,
        }
    }
}
