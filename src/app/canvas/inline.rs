//! Editing a text where it stands: a field laid over it, in the same type.
//!
//! What is typed is a pending edit: the card grows with it, Enter and Tab keep
//! it and go on, Esc forgets it, and leaving the field keeps it too. What a
//! text means stands in `grid`.

use std::sync::Arc;

use egui::text::{CCursor, CCursorRange, LayoutJob, TextFormat};
use egui::text_edit::TextEditState;
use egui::{
    Align2, FontId, Galley, Id, Key, KeyboardShortcut, Margin, Modifiers, Pos2, Response, Role,
    Stroke, TextEdit, Ui, UiBuilder, WidgetInfo,
};

use crate::app::grid::Field;
use crate::app::held_keys::ARROWS_AND_TAB;
use crate::app::request::{Request, Requests};
use crate::app::view::View;
use crate::document::{NodeId, Owner, PendingKind, Selection, Target};
use crate::geometry::Rect;
use crate::language::Message;
use crate::layout::TextBlock;
use crate::render::egui::{family, screen_color, screen_rect};
use crate::scene::Layer;
use crate::style::TextStyle;

use super::Canvas;
use super::frame::Frame;
use super::keys::Onward;

/// Smallest type that can be edited, in points.
const LEAST_SIZE: f32 = 11.0;
/// Least width of the field, in points.
const LEAST_WIDTH: f32 = 120.0;
/// Between the edge of the field and its text, in points.
const PADDING: f32 = 4.0;
/// Widest line of a remark, in points.
const REMARK_WIDTH: f32 = 520.0;

/// A text being edited.
pub(super) struct InlineEdit {
    field: Field,
    text: String,
    /// What the map shows of it.
    shown: Option<String>,
    /// What was typed took the place of the old text, so nothing is marked.
    by_typing: bool,
    /// The field has been on the screen.
    begun: bool,
    /// What was selected before, and is again when nothing comes of it.
    selected: Selection,
    /// Enter began it after the last element: left empty, it goes no further.
    is_next: bool,
    /// Where the text stands while no card shows it.
    area: Option<(Rect, Layer)>,
    /// Why the text means nothing.
    refusal: Option<Message>,
}

impl InlineEdit {
    /// Begins with the text of a field, or with what was typed in its place.
    pub(super) fn begin(
        field: Field,
        view: &View,
        typed: Option<String>,
        area: Option<(Rect, Layer)>,
    ) -> Option<Self> {
        let text = field.text(view.map(), view.texts)?;
        let by_typing = typed.is_some();
        // Something new that was asked for shows before it has a name.
        let is_new = matches!(&field, Field::New(making) if making.asked_for);
        Some(Self {
            shown: (!is_new).then(|| text.clone()),
            text: typed.unwrap_or(text),
            field,
            by_typing,
            begun: false,
            selected: view.selection().clone(),
            is_next: false,
            area,
            refusal: None,
        })
    }

    /// Enter after the last element began it.
    pub(super) fn going_on(self) -> Self {
        let is_next = true;
        Self { is_next, ..self }
    }

    /// Forgets what came of it so far.
    fn forget(&self, requests: &mut Requests) {
        requests.push(Request::Cancel(owner()));
        if matches!(self.field, Field::New(_)) {
            requests.push(Request::Select(self.selected.clone()));
        }
    }
}

/// Gives the keys to the field of the edit that begins, so that it hears what
/// is typed from the next frame on.
pub(super) fn open(context: &egui::Context, edit: Option<&InlineEdit>) {
    let Some(edit) = edit else { return };
    let id = field_id();
    let end = CCursor::new(edit.text.chars().count());
    let range = if edit.by_typing {
        CCursorRange::one(end)
    } else {
        CCursorRange::two(CCursor::new(0), end)
    };
    let mut state = TextEditState::default();
    state.cursor.set_char_range(Some(range));
    state.store(context, id);
    context.memory_mut(|memory| memory.request_focus(id));
}

fn field_id() -> Id {
    Id::unique("canvas-inline-field")
}

/// Shows the field of the text being edited and asks for what was typed.
pub(super) fn show(
    ui: &mut Ui,
    canvas: &mut Canvas,
    ground: &Response,
    frame: &Frame,
    requests: &mut Requests,
) {
    let Some(mut edit) = canvas.editing.take() else {
        return;
    };
    let Some(place) = Place::of(&edit, frame) else {
        requests.push(Request::Finish(owner()));
        return;
    };
    // The keys are used up, or the field and the canvas would take them for
    // their own.
    let onward = Onward::pressed(ui);
    let response = field(ui, &mut edit, &place, frame);
    if !edit.begun {
        // The double click that began it would count as one beside it.
        response.request_focus();
    }
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if escape {
        edit.forget(requests);
        return ground.request_focus();
    }
    preview(&mut edit, frame, requests);
    explain(ui, &edit, frame, &response);
    let left = edit.begun && response.lost_focus();
    let refused = edit.refusal.clone();
    if onward.is_none() && !left || onward.is_some() && refused.is_some() {
        edit.begun = true;
        if onward.is_some() {
            response.request_focus();
        }
        canvas.editing = Some(edit);
        return;
    }
    requests.push(Request::Finish(owner()));
    if let Some(onward) = onward {
        ground.request_focus();
        let ends = edit.is_next && edit.text.trim().is_empty();
        canvas.following = Some(onward).filter(|_| !ends);
        ui.ctx().request_repaint();
    } else if let Some(refusal) = refused {
        requests.push(Request::Tell(refusal));
    }
}

/// Who holds the pending edit of the field.
fn owner() -> Owner {
    Owner(Id::unique("canvas-inline").value())
}

fn preview(edit: &mut InlineEdit, frame: &Frame, requests: &mut Requests) {
    if edit.shown.as_ref() == Some(&edit.text) {
        return requests.push(Request::Stamp(owner()));
    }
    edit.shown = Some(edit.text.clone());
    let map = frame.view.session.committed();
    let command = edit
        .field
        .command(map, edit.text.trim_end(), frame.view.texts);
    edit.refusal = None;
    match command {
        Ok(Some(command)) => {
            requests.preview(owner(), PendingKind::Field, command);
            if let Field::New(making) = &edit.field {
                requests.select(making.id);
                requests.push(Request::Reveal(Target::Node(making.id)));
            }
        }
        Ok(None) => edit.forget(requests),
        Err(refusal) => {
            edit.refusal = Some(refusal);
            requests.push(Request::Cancel(owner()));
        }
    }
}

/// Says under the field what the text will be taken for, or why for nothing.
fn explain(ui: &Ui, edit: &InlineEdit, frame: &Frame, response: &Response) {
    let (map, texts) = (frame.view.session.committed(), frame.view.texts);
    let said = || {
        let meaning = edit.field.meaning(map, &edit.text, texts);
        meaning.or_else(|| edit.field.about(map, texts))
    };
    let refusal = edit.refusal.as_ref().map(|refusal| texts.say(refusal));
    let text = refusal.or_else(said);
    if let Some(text) = text {
        let at = response.rect.left_bottom() + egui::vec2(0.0, 6.0);
        remark(ui, frame, at, egui::Align2::LEFT_TOP, &text);
    }
}

/// A short text over the picture, on a ground of its own.
pub(super) fn remark(ui: &Ui, frame: &Frame, at: Pos2, align: Align2, text: &str) {
    let theme = frame.view.theme;
    let font = egui::TextStyle::Small.resolve(ui.style());
    let painter = ui.ctx().layer_painter(egui::LayerId::new(
        egui::Order::Middle,
        Id::unique("canvas-remark"),
    ));
    let galley = painter.layout(text.to_owned(), font, screen_color(theme.ink), REMARK_WIDTH);
    let area = align.anchor_size(at, galley.size() + egui::vec2(16.0, 10.0));
    let beyond = (area.max.x - frame.viewport.max.x).max(0.0);
    let area = area.translate(egui::vec2(-beyond, 0.0));
    painter.rect(
        area,
        6.0,
        screen_color(theme.card),
        Stroke::new(1.0, screen_color(theme.guide)),
        egui::StrokeKind::Inside,
    );
    painter.galley(
        area.min + egui::vec2(8.0, 5.0),
        galley,
        screen_color(theme.ink),
    );
}

/// Where a text stands on the screen and how it is set.
struct Place {
    area: egui::Rect,
    style: TextStyle,
    size: f32,
}

impl Place {
    fn of(edit: &InlineEdit, frame: &Frame) -> Option<Self> {
        let in_cell = || {
            let (area, layer) = edit.area?;
            Some((TextStyle::TEXT, area.expand(-PADDING), layer))
        };
        let (style, area, layer) = match block_of(&edit.field, frame) {
            Some((block, room, layer)) => {
                let (min, max) = (block.rect.min, room.max);
                (block.style, Rect { min, max }, layer)
            }
            None => bare_arrow(&edit.field, frame).or_else(in_cell)?,
        };
        Some(Self {
            area: screen_rect(frame.transform_of(layer).rect(area)),
            style,
            size: (style.size * frame.zoom()).max(LEAST_SIZE),
        })
    }

    /// Points of the screen for a map unit, as far as type is concerned.
    fn zoom(&self) -> f32 {
        self.size / self.style.size
    }
}

/// The text's block, the box it may grow in, and the layer it is drawn on.
fn block_of<'a>(field: &Field, frame: &Frame<'a>) -> Option<(&'a TextBlock, Rect, Layer)> {
    let layout = frame.layout();
    match field {
        Field::Node(id) => block_of_node(*id, frame),
        Field::New(making) => block_of_node(making.id, frame),
        Field::Lane(id) => {
            let row = layout.lanes.iter().find(|row| row.id == *id)?;
            Some((&row.title, row.title.rect, Layer::LaneTitles))
        }
        Field::Link(key) => {
            let arrow = layout.arrows.iter().find(|arrow| arrow.key == *key)?;
            let label = arrow.labels.first();
            label.map(|label| (label, label.rect, Layer::Sheet))
        }
        Field::MapTitle => {
            let title = layout.title.as_ref()?;
            Some((&title.title, title.rect, Layer::Sheet))
        }
        _ => None,
    }
}

fn block_of_node<'a>(id: NodeId, frame: &Frame<'a>) -> Option<(&'a TextBlock, Rect, Layer)> {
    let layout = frame.layout();
    match id {
        NodeId::Persona(id) => {
            let card = layout.personas.iter().find(|card| card.id == id)?;
            Some((&card.name, card.rect, Layer::Sheet))
        }
        NodeId::Stage(id) => {
            let bar = layout.stages.iter().find(|bar| bar.id == id)?;
            Some((&bar.title, bar.rect, Layer::StageBars))
        }
        id => {
            let own = |card: &&crate::layout::Card| card.id == id && card.is_own();
            let card = layout.cards.iter().find(own)?;
            Some((&card.title, card.rect, Layer::Sheet))
        }
    }
}

/// Where the label of an arrow is typed that has none yet: half-way.
fn bare_arrow(field: &Field, frame: &Frame) -> Option<(TextStyle, Rect, Layer)> {
    let Field::Link(key) = field else {
        return None;
    };
    let style = TextStyle::CAPTION;
    let arrow = frame
        .layout()
        .arrows
        .iter()
        .find(|arrow| arrow.key == *key)?;
    let center = arrow.bounds().center();
    let area = Rect::around(center, style.line_height / 2.0);
    Some((style, area, Layer::Sheet))
}

fn field(ui: &mut Ui, edit: &mut InlineEdit, place: &Place, frame: &Frame) -> Response {
    let theme = frame.view.theme;
    let ink = screen_color(theme.ink);
    let (style, zoom) = (place.style, place.zoom());
    let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, width: f32| -> Arc<Galley> {
        let format = TextFormat {
            font_id: FontId::new(style.size * zoom, family(style.face)),
            extra_letter_spacing: style.tracking * zoom,
            line_height: Some(style.line_height * zoom),
            color: ink,
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(text.as_str().to_owned(), format);
        job.wrap.max_width = width;
        ui.painter().layout_job(job)
    };
    let width = place.area.width().max(LEAST_WIDTH);
    let area = egui::Rect::from_min_size(
        place.area.min - egui::Vec2::splat(PADDING),
        egui::vec2(width + PADDING, place.area.height() + 2.0 * PADDING),
    );
    let id = field_id();
    let newline = KeyboardShortcut::new(Modifiers::ALT, Key::Enter);
    let box_ = egui::Frame::NONE
        .fill(screen_color(theme.card))
        .stroke(Stroke::new(2.0, screen_color(theme.accent)))
        .corner_radius(4.0)
        .inner_margin(Margin::same(4));
    let mut child = ui.new_child(UiBuilder::new().max_rect(area));
    let output = TextEdit::multiline(&mut edit.text)
        .id(id)
        // Tab goes to the next lane; the canvas has heard it already.
        .event_filter(ARROWS_AND_TAB)
        .frame(box_)
        .desired_width(width)
        .desired_rows(1)
        .return_key(edit.field.takes_lines().then_some(newline))
        .layouter(&mut layouter)
        .show(&mut child);
    let name = frame.view.texts.get("canvas-name-field");
    output
        .response
        .response
        .widget_info(|| WidgetInfo::labeled(Role::MultilineTextInput, true, name.as_ref()));
    output.response.response
}
