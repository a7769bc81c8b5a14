//! What stands in the middle of the window: the canvas, or a full view of the
//! map's numbers in its place.

use egui::Id;

use super::state::State;

/// What stands in the middle of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Center {
    /// The map as a picture.
    #[default]
    Canvas,
    /// Which metrics there are, and which the map uses.
    Catalogue,
    /// The readings as a table.
    Table,
}

/// The find field of what stands in the place of the canvas.
pub(crate) fn find_field() -> Id {
    Id::unique("find-in-center")
}

/// Shows `center`, or the canvas again.
pub(crate) fn toggle(state: &mut State, center: Center) {
    if let Some(document) = state.documents.active_mut() {
        document.center = if document.center == center {
            Center::Canvas
        } else {
            center
        };
    }
}

/// Shows the canvas again, since something on it was asked for.
pub(crate) fn show_canvas(state: &mut State) {
    if let Some(document) = state.documents.active_mut() {
        document.center = Center::Canvas;
    }
}

/// Whether `center` is what stands in the middle.
pub(crate) fn is_shown(state: &State, center: Center) -> bool {
    let document = state.document();
    document.is_some_and(|document| document.center == center)
}
