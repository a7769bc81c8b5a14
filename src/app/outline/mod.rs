//! The outline: the map as a list at the left, to find one's way.
//!
//! The list is made once for a state of the map; a frame shows only the rows
//! in sight, so thousands of touchpoints cost no more than a screenful.

mod arrange;
mod keys;
mod list;
mod persona;
mod row;

use std::collections::HashSet;

use egui::{Response, ScrollArea, Sense, Ui, UiBuilder, pos2};

use crate::document::{NodeId, Target};

use super::personas;
use super::request::{Request, Requests};
use super::view::View;

use arrange::Drag;
use list::{List, RowKind, SectionKind};

/// What the outline remembers between frames.
#[derive(Default)]
pub(crate) struct Outline {
    /// The map it was shown for.
    document: Option<u64>,
    list: List,
    folded: HashSet<Fold>,
    /// The element that was in sight last, so that another one is scrolled to.
    shown: Option<Target>,
    /// Rows on their way to another place.
    drag: Option<Drag>,
}

/// Something that is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Fold {
    /// A section.
    Section(SectionKind),
    /// A stage.
    Node(NodeId),
}

/// Shows the outline of the map.
pub(crate) fn outline_ui(ui: &mut Ui, view: &View, outline: &mut Outline, requests: &mut Requests) {
    if outline.document != Some(view.document) {
        outline.document = Some(view.document);
        outline.drag = None;
    }
    let primary = view.selection().primary().cloned();
    let moved = primary.is_some() && outline.shown != primary;
    if moved {
        outline.unfold(view, primary.as_ref());
    }
    outline.shown = primary;
    outline.list.renew(view, &outline.folded);
    ScrollArea::vertical()
        .id_salt(view.document)
        .auto_shrink(false)
        .show_viewport(ui, |ui, viewport| {
            ui.set_height(outline.list.height());
            let origin = ui.max_rect().min;
            let width = ui.available_width();
            let ground = ground(ui, view);
            let rect_of = |place: usize| {
                let (top, bottom) = outline.list.extent(place);
                egui::Rect::from_min_max(
                    pos2(origin.x, origin.y + top),
                    pos2(origin.x + width, origin.y + bottom),
                )
            };
            if moved && let Some(place) = outline.place_of_primary() {
                ui.scroll_to_rect(rect_of(place).expand(2.0), None);
            }
            let mut answers = Vec::new();
            for place in outline.list.in_sight(viewport.min.y, viewport.max.y) {
                let rect = rect_of(place);
                let row = &outline.list.rows()[place];
                let mut row_ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(row.salt()));
                answers.extend(row::show(&mut row_ui, view, row, &ground));
            }
            let mut fold = None;
            for answer in answers {
                fold = outline.answer(view, answer, &ground, requests).or(fold);
            }
            if let Some(drag) = outline.drag.take()
                && drag.carry_on(ui, view, &outline.list, origin, requests)
            {
                outline.drag = Some(drag);
            }
            fold = keys::listen(ui, view, &outline.list, &ground, requests).or(fold);
            if let Some(fold) = fold
                && !outline.folded.remove(&fold)
            {
                outline.folded.insert(fold);
            }
        });
}

/// What lies under the rows and holds the keyboard for all of them.
fn ground(ui: &Ui, view: &View) -> Response {
    let id = ui.scope_id().with("ground");
    let response = ui.interact(ui.clip_rect(), id, Sense::click());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Tree, true, view.texts.get("outline-name"))
    });
    response
}

/// Leads the canvas there. A persona that is left out of the map stays so: its
/// eye and its key are for that.
fn reveal(view: &View, target: Target, requests: &mut Requests) {
    let is_left_out = match target {
        Target::Node(NodeId::Persona(id)) => personas::is_hidden(view.state, id),
        _ => false,
    };
    if !is_left_out {
        requests.push(Request::Reveal(target));
    }
}

impl Outline {
    /// Whether Esc is for what is being dragged.
    pub(crate) fn holds_keys(&self) -> bool {
        self.drag.is_some()
    }

    /// Opens what hides the element that has just been selected.
    fn unfold(&mut self, view: &View, target: Option<&Target>) {
        let Some(Target::Node(id)) = target else {
            return;
        };
        if let Some(section) = SectionKind::of(id.kind()) {
            self.folded.remove(&Fold::Section(section));
        }
        let touchpoint = id.touchpoint().and_then(|id| view.map().touchpoint(id));
        if let Some(touchpoint) = touchpoint {
            self.folded.remove(&Fold::Node(touchpoint.stage.into()));
        }
    }

    fn place_of_primary(&self) -> Option<usize> {
        let Some(Target::Node(id)) = &self.shown else {
            return None;
        };
        self.list.place_of(*id)
    }

    /// Does what a row asks for; returns what is to be folded or unfolded.
    fn answer(
        &mut self,
        view: &View,
        answer: row::Answer,
        ground: &Response,
        requests: &mut Requests,
    ) -> Option<Fold> {
        match answer {
            row::Answer::Select(selection) => {
                let primary = selection.primary().cloned();
                requests.push(Request::Select(selection));
                if let Some(target) = primary {
                    // It is in sight here; only the canvas has to follow.
                    self.shown = Some(target.clone());
                    reveal(view, target, requests);
                }
                ground.request_focus();
                None
            }
            row::Answer::Rename(target) => {
                requests.push(Request::EditText(target));
                None
            }
            row::Answer::Drag(id) => {
                self.drag = Some(Drag::begin(view, id));
                None
            }
            row::Answer::Act(action) => {
                requests.act(action);
                None
            }
            row::Answer::Persona(request) => {
                requests.push(Request::Persona(request));
                None
            }
            row::Answer::Fold(fold) => Some(fold),
        }
    }
}

impl RowKind {
    /// The node that the row stands for.
    fn node(&self) -> Option<NodeId> {
        match self {
            Self::Node { id, .. } => Some(*id),
            Self::Section { .. } | Self::Empty { .. } => None,
        }
    }
}
