//! What a frame shows: one state of the map with its picture.
//!
//! Layout and scene are made once for a state of the map, a theme and a
//! language, not for a frame.

use crate::document::{Map, Selection, Session};
use crate::geometry::Size;
use crate::language::{Language, Texts};
use crate::scene::Scene;
use crate::style::{Theme, ThemeName};

use super::state::{Document, State};

/// The picture of one state of the map.
pub(crate) struct Picture {
    /// What is drawn.
    pub(crate) scene: Scene,
}

/// What a frame shows. Panels and canvas read it.
pub(crate) struct View<'a> {
    /// Everything the window knows.
    pub(crate) state: &'a State,
    /// The open map with its history and selection.
    pub(crate) session: &'a Session,
    /// Tells this map from the ones opened before.
    pub(crate) document: u64,
    /// The picture of the map.
    pub(crate) picture: &'a Picture,
    /// What the window says.
    pub(crate) texts: &'static Texts,
    /// The colours of window and picture.
    pub(crate) theme: &'a Theme,
}

impl View<'_> {
    /// The map as it is shown: committed and pending.
    pub(crate) fn map(&self) -> &Map {
        self.session.map()
    }

    /// What is selected.
    pub(crate) fn selection(&self) -> &Selection {
        self.session.selection()
    }
}

/// Everything the picture depends on.
#[derive(PartialEq, Eq, Clone, Copy)]
struct Key {
    document: u64,
    revision: u64,
    theme: ThemeName,
    language: Language,
}

/// The picture that was made last.
#[derive(Default)]
pub(crate) struct PictureCache {
    last: Option<(Key, Picture)>,
}

impl PictureCache {
    /// The picture of the document as it is now.
    pub(crate) fn picture(
        &mut self,
        document: &Document,
        theme: &Theme,
        texts: &Texts,
    ) -> &Picture {
        let key = Key {
            document: document.number,
            revision: document.session.revision(),
            theme: theme.name,
            language: texts.language(),
        };
        let last = self.last.take().filter(|(old, _)| *old == key);
        let picture = last.map_or_else(
            || draw(document.session.map(), theme, texts),
            |(_, picture)| picture,
        );
        &self.last.insert((key, picture)).1
    }
}

/// Lays the map out and composes its picture.
fn draw(_map: &Map, theme: &Theme, _texts: &Texts) -> Picture {
    Picture {
        scene: Scene {
            size: Size {
                width: 0.0,
                height: 0.0,
            },
            paper: theme.paper,
            groups: Vec::new(),
        },
    }
}
