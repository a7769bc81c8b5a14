//! `waypost export`: a picture of a map, without a window.

use super::Exit;
use super::arguments::ExportTask;
use super::console::Console;
use super::failure::Failure;
use super::source::{Loaded, Place};
use crate::document::Map;
use crate::exchange::{ExportOptions, PictureView, export, export_formats, export_to};
use crate::language::Message;
use crate::layout::HeatBy;

/// Draws the picture and says how large it became.
pub(super) fn run(console: &mut Console, task: &ExportTask) -> Result<Exit, Failure> {
    let Loaded { map, findings } = task.file.open(console)?;
    if !findings.is_empty() {
        let remark = Message::new("cli-info-findings").count("count", findings.len());
        let file = task.file.to_string();
        console.complain(&remark, Some(&file));
    }
    let mut options = match &task.view {
        Some(name) => following(&map, name, &task.options)?,
        None => task.options.clone(),
    };
    options.heat = match &task.heat {
        Some(word) => Some(heat(&map, word)?),
        None => None,
    };
    let (output, mut progress) = console.output_and_progress();
    let result = match &task.output {
        Place::File(path) => {
            let result = export(&map, path, &options, &mut |share| progress.at(share));
            result.map(Some)
        }
        // Without a name to choose by, it is the usual format.
        Place::Stream => export_formats().iter().take(1).try_fold(None, |_, format| {
            let on_progress = &mut |share| progress.at(share);
            export_to(&map, format, &options, output, on_progress).map(|_| None)
        }),
    };
    progress.clear();
    let size = result.map_err(|error| Failure::Export {
        file: task.output.to_string(),
        error,
    })?;
    if let Some(size) = size {
        let done = Message::new("cli-exported")
            .text("file", task.output.to_string())
            .text("size", format!("{} × {}", size.width, size.height));
        console.say(&done)?;
    }
    Ok(Exit::Fine)
}

/// What a word says that the touchpoints are to be coloured by.
fn heat(map: &Map, word: &str) -> Result<HeatBy, Failure> {
    HeatBy::from_word(map, word).ok_or_else(|| {
        let metrics = map.metrics().iter().map(|metric| metric.id.to_string());
        let fixed = HeatBy::WORDS.map(|(word, _)| word.to_owned());
        let known: Vec<String> = fixed.into_iter().chain(metrics).collect();
        let message = Message::new("cli-no-such-heat")
            .text("word", word)
            .text("known", known.join(", "));
        Failure::Usage(message)
    })
}

/// The options for a picture that shows what a saved view of the map shows.
fn following(map: &Map, name: &str, options: &ExportOptions) -> Result<ExportOptions, Failure> {
    let mut views = map.views().iter();
    let Some(view) = views.find(|view| view.name == name) else {
        let known: Vec<&str> = map.views().iter().map(|view| view.name.as_str()).collect();
        let key = if known.is_empty() {
            "cli-no-views"
        } else {
            "cli-no-such-view"
        };
        let message = Message::new(key)
            .text("name", name)
            .text("known", known.join(", "));
        return Err(Failure::Usage(message));
    };
    Ok(ExportOptions {
        view: Some(Box::new(PictureView::from(view))),
        ..options.clone()
    })
}
