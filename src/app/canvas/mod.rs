//! The canvas: the picture of the map, to look at and to work on.

use egui::{Align2, FontId, Sense, Ui};

use crate::document::Target;

use super::request::Requests;
use super::view::View;

/// A wish about what the canvas shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum CanvasOrder {
    /// One step closer to the middle.
    ZoomIn,
    /// One step away from the middle.
    ZoomOut,
    /// One map unit is one point of the screen.
    ActualSize,
    /// The whole sheet.
    Fit,
    /// The selected elements.
    FitSelection,
    /// Scrolls until this element is in sight.
    Reveal(Target),
    /// Edits the text of this element in place.
    EditText(Target),
}

/// What the canvas remembers between frames.
pub(crate) struct Canvas {
    orders: Vec<CanvasOrder>,
    zoom: f32,
}

impl Default for Canvas {
    fn default() -> Self {
        Self {
            orders: Vec::new(),
            zoom: 1.0,
        }
    }
}

impl Canvas {
    /// Asks for something, to be done in the next frame.
    pub(crate) fn order(&mut self, order: CanvasOrder) {
        self.orders.push(order);
    }

    /// Points of the screen for a map unit.
    pub(crate) fn zoom(&self) -> f32 {
        self.zoom
    }
}

/// Shows the canvas in all the space there is.
pub(crate) fn canvas_ui(ui: &mut Ui, view: &View, canvas: &mut Canvas, _requests: &mut Requests) {
    for order in canvas.orders.drain(..) {
        match order {
            CanvasOrder::ZoomIn => canvas.zoom *= 1.25,
            CanvasOrder::ZoomOut => canvas.zoom /= 1.25,
            _ => canvas.zoom = 1.0,
        }
    }
    let (rect, _) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        view.map().info().title.as_str(),
        FontId::proportional(28.0),
        ui.visuals().text_color(),
    );
}
