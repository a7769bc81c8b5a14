//! The eye in the row of a persona: whether it is on the map.

use egui::{CursorIcon, Rect, Role, Sense, Ui, WidgetInfo};

use crate::app::personas::{self, PersonaRequest};
use crate::app::theme;
use crate::app::view::View;
use crate::document::PersonaId;

/// Shows the eye of a persona called `title` at `place`: closed while the
/// persona is left out, open while the row is pointed at.
pub(super) fn eye(
    ui: &Ui,
    view: &View,
    (id, title): (PersonaId, &str),
    place: Rect,
    pointed: bool,
) -> Option<PersonaRequest> {
    let response = ui.interact(place, ui.scope_id().with("eye"), Sense::CLICK);
    let hidden = personas::is_hidden(view.state, id);
    let name = personas::eye_name(view.texts, title, hidden);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if hidden || pointed || response.hovered() {
        let color = if response.hovered() {
            view.theme.ink
        } else {
            view.theme.muted
        };
        personas::eye_icon(hidden).paint(ui.painter(), place, theme::color(color));
    }
    let response = response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(name);
    response
        .clicked()
        .then_some(PersonaRequest::Show(id, hidden))
}
