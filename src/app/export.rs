//! Writes the picture of the map into a file, on a thread. What a picture is
//! and how it is written is `exchange`'s.

use std::ops::ControlFlow;
use std::path::PathBuf;

use crate::document::Map;
use crate::exchange::{self, ExportError, ExportOptions, PictureScale, PictureSize, PictureView};
use crate::geometry::Size;
use crate::language::{Language, Message};
use crate::layout::{EmotionView, HeatBy};
use crate::render::png::{PngOptions, PngSize};

use super::dialog::Dialog;
use super::emotion;
use super::files::{Outcome, file_name};
use super::request::Requests;
use super::state::State;
use super::view::picture_texts;

/// A picture to be made.
#[derive(Debug, Clone)]
pub(crate) struct ExportJob {
    /// The map as it was when the dialog came up.
    map: Map,
    /// Pixels for a map unit.
    pub(crate) scale: f32,
    /// Colours and language; the scale stands beside it.
    pub(crate) options: ExportOptions,
    /// What the canvas shows of the map, when that is not all of it.
    pub(crate) filtered: Option<Box<PictureView>>,
    /// Extent of the sheet in map units, for captions of this language and
    /// this part of the map.
    sheet: (Option<Language>, bool, Size),
}

impl ExportJob {
    /// A picture of the map with the usual choices, its emotions and colours as
    /// on the canvas.
    pub(crate) fn new(
        map: Map,
        filtered: Option<PictureView>,
        (emotion, heat): (EmotionView, Option<HeatBy>),
        language: Language,
    ) -> Self {
        let options = ExportOptions {
            emotion,
            heat,
            language: Some(picture_texts(&map, language).language()),
            ..ExportOptions::default()
        };
        let sheet = exchange::picture(&map, &options).size;
        let sheet = (options.language, false, sheet);
        Self {
            map,
            scale: 2.0,
            options,
            filtered: filtered.map(Box::new),
            sheet,
        }
    }

    /// How many pixels the picture takes.
    ///
    /// # Errors
    /// When they are more than a file can hold.
    pub(crate) fn pixels(&mut self) -> Result<PictureSize, ExportError> {
        let follows = self.options.view.is_some();
        if (self.sheet.0, self.sheet.1) != (self.options.language, follows) {
            let scene = exchange::picture(&self.map, &self.options);
            self.sheet = (self.options.language, follows, scene.size);
        }
        let size = PngSize::of(self.sheet.2, PngOptions { scale: self.scale })?;
        Ok(PictureSize {
            width: size.width,
            height: size.height,
        })
    }
}

/// Asks how the picture of the map shall be, as the canvas shows it now.
pub(crate) fn ask(state: &State, requests: &mut Requests) {
    if let Some(document) = state.document() {
        let map = document.session.map().clone();
        let filtered = document.picture_view();
        let looks = (emotion::view(state), document.heat);
        let job = ExportJob::new(map, filtered, looks, state.language());
        requests.ask(Dialog::Export(Box::new(job)));
    }
}

/// Starts writing the picture to `path`.
pub(crate) fn start(state: &mut State, job: ExportJob, path: PathBuf) {
    let name = Message::new("task-exporting").text("file", file_name(&path));
    state.tasks.start(name, move |progress| {
        let options = ExportOptions {
            scale: PictureScale::Scale(job.scale),
            ..job.options
        };
        let written = exchange::export(&job.map, &path, &options, &mut |share| {
            progress.set(share);
            if progress.is_cancelled() {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        let result = written.map(|_| ()).map_err(|error| error.message());
        Outcome::Exported { path, result }
    });
}
