//! What a frame shows: one state of the map with its picture.
//!
//! Layout and scene are made once for a state of the map, a theme and a
//! language, not for a frame.

use crate::document::{Map, MapLanguage, NodeId, Selection, Session};
use crate::language::{Language, Texts};
use crate::layout::{HeatBy, Layout, LayoutOptions, Words, layout};
use crate::scene::{Scene, compose};
use crate::style::{Theme, ThemeName};
use crate::text::TextMeasurer;

use super::documents::{Document, Documents};
use super::state::State;

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

    /// Whether an element is kept back for now: by the filter, or as a persona
    /// that is left out.
    pub(crate) fn keeps_back(&self, id: NodeId) -> bool {
        let document = self.state.document();
        document.is_some_and(|document| {
            let mut left_out = document.personas.hidden();
            document.filter.fitting.rest.contains(&id) || left_out.any(|other| other == id)
        })
    }

    /// How numbers of the map are said.
    pub(crate) fn words(&self) -> Words<'_> {
        Words::of(self.map(), self.texts)
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
    collapsed: u64,
    personas: u64,
    emotion: u64,
    heat: Option<HeatBy>,
    theme: ThemeName,
    language: Language,
}

/// So many maps at most have a picture kept, so that going back and forth
/// between tabs lays nothing out again.
const MOST_KEPT: usize = 4;

/// The pictures of the maps that were shown last.
#[derive(Default)]
pub(crate) struct PictureCache {
    /// One for each map, the last one shown at the end.
    kept: Vec<(Key, Picture)>,
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
            collapsed: document.collapsed.version,
            personas: document.personas.version,
            emotion: document.emotion.version,
            heat: document.heat,
            theme: theme.name,
            language: texts.language(),
        };
        let place = self.kept.iter().position(|(old, _)| *old == key);
        let known = place.map(|place| self.kept.remove(place).1);
        let picture = known.unwrap_or_else(|| {
            self.made += 1;
            draw(document, self.made, &self.measurer, theme, texts)
        });
        self.kept.retain(|(old, _)| old.document != key.document);
        if self.kept.len() == MOST_KEPT {
            self.kept.remove(0);
        }
        let place = self.kept.len();
        self.kept.push((key, picture));
        &self.kept[place].1
    }

    /// Drops the pictures of maps that are closed.
    pub(crate) fn drop_closed(&mut self, documents: &Documents) {
        self.kept
            .retain(|(key, _)| documents.get(key.document).is_some());
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
    let shown = document.shown();
    let options = LayoutOptions {
        hints: true,
        folded: shown.folded,
        collapsed: shown.collapsed,
        hidden: shown.hidden,
        focus: document.personas.path,
        emotion: document.emotion.view,
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
