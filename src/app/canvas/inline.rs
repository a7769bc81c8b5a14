//! Editing a text where it stands: a field laid over it, in the same type.
//!
//! What is typed is a pending edit: the card grows with it, Enter keeps it,
//! Esc forgets it, and leaving the field keeps it too.

use std::sync::Arc;

use egui::text::{CCursor, CCursorRange, LayoutJob, TextFormat};
use egui::{
    FontId, Galley, Id, Key, KeyboardShortcut, Margin, Modifiers, Response, Role, Stroke, TextEdit,
    Ui, UiBuilder, WidgetInfo,
};

use crate::app::request::{Request, Requests};
use crate::app::view::View;
use crate::document::{
    Command, Lane, LaneCommand, LaneId, Link, LinkCommand, LinkData, LinkKey, LinkKind, Map,
    MapInfo, NodeCommand, NodeId, NodeKind, Owner, PendingKind, Target,
};
use crate::geometry::Rect;
use crate::language::Texts;
use crate::layout::TextBlock;
use crate::render::egui::{family, screen_color, screen_rect};
use crate::scene::Layer;
use crate::style::TextStyle;

use super::Canvas;
use super::frame::Frame;

/// Smallest type that can be edited, in points.
const LEAST_SIZE: f32 = 11.0;
/// Least width of the field, in points.
const LEAST_WIDTH: f32 = 120.0;
/// Between the edge of the field and its text, in points.
const PADDING: f32 = 4.0;

/// A text that can be edited on the canvas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Field {
    /// Title, name, fact or text of a node.
    Node(NodeId),
    /// Share and label of an arrow.
    Link(LinkKey),
    /// Title of a lane.
    Lane(LaneId),
    /// Title of the map.
    MapTitle,
}

impl Field {
    /// The text by which an element of the map is known.
    pub(super) fn of(target: &Target) -> Option<Self> {
        match target {
            Target::Node(id) => Some(Self::Node(*id)),
            Target::Link(key) if matches!(key.kind, LinkKind::Next | LinkKind::Mismatch) => {
                Some(Self::Link(*key))
            }
            Target::Lane(id) => Some(Self::Lane(*id)),
            Target::Link(_) | Target::Reading(_) => None,
        }
    }

    fn text(self, view: &View) -> Option<String> {
        let map = view.map();
        match self {
            Self::Node(id) => Some(map.node(id)?.title().to_owned()),
            Self::Link(key) => Some(link_text(&map.link(key)?.data, view.texts)),
            Self::Lane(id) => {
                let own = &map.lane(id)?.title;
                let shown = || view.texts.word("lane", map.lane(id).map_or("", kind_word));
                Some(if own.is_empty() {
                    shown().into_owned()
                } else {
                    own.clone()
                })
            }
            Self::MapTitle => Some(map.info().title.clone()),
        }
    }

    /// The command that sets the text on the committed map.
    fn command(self, map: &Map, text: &str) -> Option<Command> {
        match self {
            Self::Node(id) => {
                let node = map.node(id)?.with_title(text);
                Some(NodeCommand::Replace(vec![node]).into())
            }
            Self::Link(key) => {
                let data = with_link_text(&map.link(key)?.data, text);
                Some(LinkCommand::Put(vec![Link::with_data(key, data)]).into())
            }
            Self::Lane(id) => {
                let title = text.to_owned();
                let lane = map.lane(id)?.clone();
                Some(LaneCommand::Replace(Lane { title, ..lane }).into())
            }
            Self::MapTitle => {
                let title = text.to_owned();
                let info = map.info().clone();
                Some(Command::SetInfo(Box::new(MapInfo { title, ..info })))
            }
        }
    }

    /// Whether the text may have several lines.
    fn takes_lines(self) -> bool {
        matches!(self, Self::Node(id) if !matches!(id.kind(), NodeKind::Stage | NodeKind::Persona))
    }
}

fn kind_word(lane: &Lane) -> &'static str {
    lane.kind.word()
}

/// A text being edited.
pub(super) struct InlineEdit {
    field: Field,
    text: String,
    /// What the map shows of it.
    shown: String,
    /// The field has been on the screen.
    begun: bool,
}

impl InlineEdit {
    /// Begins with the text of an element.
    pub(super) fn of(target: &Target, view: &View) -> Option<Self> {
        Self::begin(Field::of(target)?, view)
    }

    /// Begins with a text.
    pub(super) fn begin(field: Field, view: &View) -> Option<Self> {
        let text = field.text(view)?;
        Some(Self {
            field,
            shown: text.clone(),
            text,
            begun: false,
        })
    }
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
    let Some(place) = Place::of(edit.field, frame) else {
        requests.push(Request::Finish(owner()));
        return;
    };
    let response = field(ui, &mut edit, &place, frame);
    // The keys are used up, or the canvas would take them for its own.
    let (enter, escape) = ui.input_mut(|input| {
        (
            edit.begun && input.consume_key(Modifiers::NONE, Key::Enter),
            input.consume_key(Modifiers::NONE, Key::Escape),
        )
    });
    if escape {
        requests.push(Request::Cancel(owner()));
        return ground.request_focus();
    }
    preview(&mut edit, frame, requests);
    if enter || (edit.begun && response.lost_focus()) {
        requests.push(Request::Finish(owner()));
        if enter {
            ground.request_focus();
        }
        return;
    }
    edit.begun = true;
    canvas.editing = Some(edit);
}

/// Who holds the pending edit of the field.
fn owner() -> Owner {
    Owner(Id::unique("canvas-inline").value())
}

fn preview(edit: &mut InlineEdit, frame: &Frame, requests: &mut Requests) {
    if edit.text == edit.shown {
        return requests.push(Request::Stamp(owner()));
    }
    let map = frame.view.session.committed();
    if let Some(command) = edit.field.command(map, edit.text.trim_end()) {
        requests.preview(owner(), PendingKind::Field, command);
        edit.shown.clone_from(&edit.text);
    }
}

/// Where a text stands on the screen and how it is set.
struct Place {
    area: egui::Rect,
    style: TextStyle,
    size: f32,
}

impl Place {
    fn of(field: Field, frame: &Frame) -> Option<Self> {
        let (style, area, layer) = match block_of(field, frame) {
            Some((block, room, layer)) => {
                let (min, max) = (block.rect.min, room.max);
                (block.style, Rect { min, max }, layer)
            }
            None => bare_arrow(field, frame)?,
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
fn block_of<'a>(field: Field, frame: &Frame<'a>) -> Option<(&'a TextBlock, Rect, Layer)> {
    let layout = frame.layout();
    match field {
        Field::Node(NodeId::Persona(id)) => {
            let card = layout.personas.iter().find(|card| card.id == id)?;
            Some((&card.name, card.rect, Layer::Sheet))
        }
        Field::Node(NodeId::Stage(id)) => {
            let bar = layout.stages.iter().find(|bar| bar.id == id)?;
            Some((&bar.title, bar.rect, Layer::StageBars))
        }
        Field::Node(id) => {
            let own = |card: &&crate::layout::Card| card.id == id && card.is_own();
            let card = layout.cards.iter().find(own)?;
            Some((&card.title, card.rect, Layer::Sheet))
        }
        Field::Lane(id) => {
            let row = layout.lanes.iter().find(|row| row.id == id)?;
            Some((&row.title, row.title.rect, Layer::LaneTitles))
        }
        Field::Link(key) => {
            let arrow = layout.arrows.iter().find(|arrow| arrow.key == key)?;
            let label = arrow.labels.first();
            label.map(|label| (label, label.rect, Layer::Sheet))
        }
        Field::MapTitle => {
            let title = layout.title.as_ref()?;
            Some((&title.title, title.rect, Layer::Sheet))
        }
    }
}

/// Where the label of an arrow is typed that has none yet: half-way.
fn bare_arrow(field: Field, frame: &Frame) -> Option<(TextStyle, Rect, Layer)> {
    let Field::Link(key) = field else {
        return None;
    };
    let style = TextStyle::CAPTION;
    let arrow = frame
        .layout()
        .arrows
        .iter()
        .find(|arrow| arrow.key == key)?;
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
    let id = Id::unique("canvas-inline-field");
    let newline = KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter);
    let box_ = egui::Frame::NONE
        .fill(screen_color(theme.card))
        .stroke(Stroke::new(2.0, screen_color(theme.accent)))
        .corner_radius(4.0)
        .inner_margin(Margin::same(4));
    let mut child = ui.new_child(UiBuilder::new().max_rect(area));
    let mut output = TextEdit::multiline(&mut edit.text)
        .id(id)
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
    if !edit.begun {
        output.response.response.request_focus();
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(edit.text.chars().count()));
        output.state.cursor.set_char_range(Some(all));
        output.state.store(child.ctx(), id);
    }
    output.response.response
}

/// Share and label of an arrow as one text, such as "41 % call again".
fn link_text(data: &LinkData, texts: &Texts) -> String {
    match data.share {
        Some(share) if data.label.is_empty() => texts.percent(share),
        Some(share) => format!("{} {}", texts.percent(share), data.label),
        None => data.label.clone(),
    }
}

/// What the link carries when share and label are given as one text.
fn with_link_text(data: &LinkData, text: &str) -> LinkData {
    let (share, label) = split_share(text);
    LinkData {
        share,
        label: label.to_owned(),
        ..data.clone()
    }
}

/// The share at the beginning of a text and the rest: "41 % call again".
fn split_share(text: &str) -> (Option<f64>, &str) {
    let text = text.trim();
    let Some((number, label)) = text.split_once('%') else {
        return (None, text);
    };
    let number = number.trim().replace(',', ".");
    match number.parse::<f64>() {
        Ok(percent) if (0.0..=100.0).contains(&percent) => (Some(percent / 100.0), label.trim()),
        _ => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_read_from_the_beginning_of_a_label() {
        assert_eq!(
            split_share("41 % звонят снова"),
            (Some(0.41), "звонят снова")
        );
        assert_eq!(split_share("12,5% call"), (Some(0.125), "call"));
        assert_eq!(split_share("7\u{A0}%"), (Some(0.07), ""));
        assert_eq!(split_share("if 50 % is paid"), (None, "if 50 % is paid"));
        assert_eq!(split_share("250 %"), (None, "250 %"));
        assert_eq!(split_share("  no answer "), (None, "no answer"));
    }
}
