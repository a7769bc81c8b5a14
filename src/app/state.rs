//! Everything the window knows: the open map, settings, notices.
//!
//! Only `logic` and the functions it calls change it; panels read it.

use crate::document::{Map, Session};
use crate::language::Texts;
use crate::style::ThemeName;

use super::notice::Notices;
use super::settings::Settings;

/// A map that is open.
pub(crate) struct Document {
    /// Tells it from the maps opened before.
    pub(crate) number: u64,
    /// The map, its history and selection.
    pub(crate) session: Session,
}

/// Everything the window knows.
#[derive(Default)]
pub(crate) struct State {
    /// The open map; without one the welcome page is shown.
    pub(crate) document: Option<Document>,
    /// What is remembered from start to start.
    pub(crate) settings: Settings,
    /// The theme that is on the screen now.
    pub(crate) theme: ThemeName,
    /// Short notes on show.
    pub(crate) notices: Notices,
    documents: u64,
}

impl State {
    /// The texts of the chosen language.
    pub(crate) fn texts(&self) -> &'static Texts {
        Texts::of(self.settings.language)
    }

    /// The session of the open map.
    pub(crate) fn session(&self) -> Option<&Session> {
        self.document.as_ref().map(|document| &document.session)
    }

    /// The session of the open map, to change it.
    pub(crate) fn session_mut(&mut self) -> Option<&mut Session> {
        self.document.as_mut().map(|document| &mut document.session)
    }

    /// The open map as it is shown.
    pub(crate) fn map(&self) -> Option<&Map> {
        self.session().map(Session::map)
    }

    /// Makes this the open map.
    pub(crate) fn open(&mut self, session: Session) {
        self.documents += 1;
        self.document = Some(Document {
            number: self.documents,
            session,
        });
    }
}
