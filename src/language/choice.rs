//! The languages there are, and which one to start with.

/// A language of the window, the command line and the captions of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order it is offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Ru];

    /// The two letters that name it in settings, files and arguments.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language of a code as systems write it: `ru`, `ru-RU`,
    /// `en_GB.UTF-8`. `None` for a language there is no translation into.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let letters = code.split(|c: char| !c.is_ascii_alphabetic()).next()?;
        Self::ALL
            .into_iter()
            .find(|language| letters.eq_ignore_ascii_case(language.code()))
    }

    /// The language this system prefers, English when it prefers none of ours.
    #[must_use]
    pub fn of_system() -> Self {
        sys_locale::get_locales()
            .find_map(|locale| Self::from_code(&locale))
            .unwrap_or(Self::En)
    }

    /// Its name in itself, as a menu of languages shows it.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Ru => "Русский",
            Self::En => "English",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_systems_write_them() {
        for code in ["ru", "ru-RU", "RU_ru.UTF-8", "ru@euro"] {
            assert_eq!(Language::from_code(code), Some(Language::Ru), "{code}");
        }
        assert_eq!(Language::from_code("en-GB"), Some(Language::En));
        for code in ["", "C", "POSIX", "de-DE", "rus", "-ru"] {
            assert_eq!(Language::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn every_language_is_found_by_its_own_code() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
    }
}
