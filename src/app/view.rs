//! What a frame shows: one state of the map with its picture.
//!
//! Layout and scene are made once for a state of the map, a theme and a
//! language, not for a frame.

use crate::document::{Map, MapLanguage, Selection, Session};
use crate::language::{Language, Texts};
use crate::layout::{HeatBy, Layout, LayoutOptions, layout};
use crate::scene::{Scene, compose};
use crate::style::{Theme, ThemeName};
use crate::text::TextMeasurer;

use super::state::{Document, State};

/// The picture of one state of the map.
pub(crate) struct Picture {
    /// Tells it from the pictures made before.
    pub(crate) number: u64,
    /// Where everything is.
    pub(crate) layout: Layout,
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
    filter: u64,
    folded: u64,
    personas: u64,
    heat: Option<HeatBy>,
    theme: ThemeName,
    language: Language,
}

/// The picture that was made last.
#[derive(Default)]
pub(crate) struct PictureCache {
    last: Option<(Key, Picture)>,
    measurer: TextMeasurer,
    made: u64,
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
            filter: document.filter.version,
            folded: document.folded.version,
            personas: document.personas.version,
            heat: document.heat,
            theme: theme.name,
            language: texts.language(),
        };
        let last = self.last.take().filter(|(old, _)| *old == key);
        let picture = if let Some((_, picture)) = last {
            picture
        } else {
            self.made += 1;
            draw(document, self.made, &self.measurer, theme, texts)
        };
        &self.last.insert((key, picture)).1
    }
}

/// Lays the map out and composes its picture. Captions of the picture are in
/// the map's own language, as in a file made from it.
fn draw(
    document: &Document,
    number: u64,
    measurer: &TextMeasurer,
    theme: &Theme,
    texts: &Texts,
) -> Picture {
    let map = document.session.map();
    let texts = picture_texts(map, texts.language());
    let mut hidden = document.filter.hidden();
    hidden.extend(document.personas.hidden());
    let options = LayoutOptions {
        hints: true,
        folded: document.folded.lanes.clone(),
        hidden,
        focus: document.personas.path,
        heat: document.heat,
        ..LayoutOptions::default()
    };
    let layout = layout(map, measurer, texts, &options);
    let mut scene = compose(map, &layout, theme);
    if let Some(faded) = document.filter.faded() {
        scene.fade(map, faded);
    }
    scene.fade(map, &document.personas.beside_path(map));
    Picture {
        number,
        layout,
        scene,
    }
}

/// The texts for captions of a map's picture: the map's language, or the
/// user's when the map does not say.
pub(crate) fn picture_texts(map: &Map, language: Language) -> &'static Texts {
    Texts::of(match map.info().language {
        Some(MapLanguage::Ru) => Language::Ru,
        Some(MapLanguage::En) => Language::En,
        None => language,
    })
}
