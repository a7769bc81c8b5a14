//! Files that are held over the window and dropped on it.

use std::path::PathBuf;

use egui::{Align2, FontId, HoveredFile, InputState, Stroke, StrokeKind, Ui};

use super::App;
use crate::app::files::Source;
use crate::app::pictures::{self, PicturePlace};
use crate::app::request::Request;
use crate::app::state::State;
use crate::app::theme;
use crate::style::Theme;

impl App {
    /// Opens files that were dropped; a picture goes onto the map.
    pub(super) fn take_files(&mut self, dropped: Vec<PathBuf>) {
        let (pictures, maps): (Vec<_>, Vec<_>) = dropped
            .into_iter()
            .partition(|path| pictures::is_picture(path));
        if let Some(picture) = pictures.into_iter().next() {
            self.requests.push(Request::TakePicture(picture));
        }
        if !maps.is_empty() {
            self.requests.push(Request::Open(Source::Files(maps)));
        }
    }
}

/// Says what happens to a file that is held over the window.
pub(super) fn held_ui(ui: &Ui, state: &State, theme: &Theme) {
    let hovered = |input: &InputState| input.raw.hovered_files.first().cloned();
    if let Some(file) = ui.ctx().input(hovered) {
        let text = state.texts().get(drop_key(state, &file));
        overlay(ui, &text, theme);
    }
}

/// Key of what happens to a file when it is dropped. Not every system says
/// beforehand which file it is.
fn drop_key(state: &State, file: &HoveredFile) -> &'static str {
    let path = file.path.as_deref();
    if !path.is_some_and(pictures::is_picture) {
        return "drop-to-open";
    }
    match pictures::place(state) {
        Some(PicturePlace::Face(_)) => "drop-portrait",
        Some(PicturePlace::Note(_) | PicturePlace::Cell(..)) => "drop-picture",
        None => "picture-no-place",
    }
}

/// Covers the window with a text.
fn overlay(ui: &Ui, text: &str, theme: &Theme) {
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop"));
    let painter = ui.ctx().layer_painter(layer);
    let rect = ui.ctx().content_rect();
    painter.rect_filled(rect, 0.0, theme::color(theme.paper.with_alpha(220)));
    let frame = rect.shrink(24.0);
    let stroke = Stroke::new(2.0, theme::color(theme.accent));
    painter.rect_stroke(frame, 12.0, stroke, StrokeKind::Inside);
    painter.text(
        rect.center(),
        Align2::CENTER_CENTER,
        text,
        FontId::proportional(20.0),
        theme::color(theme.ink),
    );
}
