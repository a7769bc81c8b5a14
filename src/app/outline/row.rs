//! One row of the outline: its look, its name, what a click does.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align, Color32, CursorIcon, FontId, Layout, Rect, Response, Role, Sense, TextStyle, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::app::action::ActionId;
use crate::app::icon::Icon;
use crate::app::personas::PersonaRequest;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::document::{NodeId, NodeKind, Selection, Target};
use crate::language::Message;

use super::Fold;
use super::list::{Mark, RowKind, SectionKind, Tail};
use super::persona;

/// Width of the triangle before a stage.
const TRIANGLE: f32 = 14.0;
/// How far titles of touchpoints stand in.
const INDENT: f32 = 32.0;
/// Side of a stage's square.
const SQUARE: f32 = 9.0;

/// What a row asks for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Answer {
    /// Select this.
    Select(Selection),
    /// Edit the text of this.
    Rename(Target),
    /// Begin to drag this.
    Drag(NodeId),
    /// Do this.
    Act(ActionId),
    /// Fold or unfold this.
    Fold(Fold),
    /// Show this persona on the map, or leave it out.
    Persona(PersonaRequest),
}

/// Shows a row in the whole space of `ui`.
pub(super) fn show(ui: &mut Ui, view: &View, row: &RowKind, ground: &Response) -> Option<Answer> {
    match row {
        RowKind::Section { kind, count, open } => section(ui, view, *kind, (*count, *open)),
        RowKind::Node { .. } => node(ui, view, row, ground),
        RowKind::Empty { kind } => {
            let text = view.texts.get(kind.empty_key());
            let rect = ui
                .max_rect()
                .with_min_x(ui.max_rect().left() + TRIANGLE + 4.0);
            let color = theme::color(view.theme.muted);
            let elided = text_at(ui, rect, &text, (body(ui), color));
            if elided {
                let response = ui.interact(rect, ui.scope_id().with("text"), Sense::hover());
                response.on_hover_text(text);
            }
            None
        }
    }
}

/// The head of a section: it folds the section; the one of the map shows what
/// the map says about itself.
fn section(
    ui: &mut Ui,
    view: &View,
    kind: SectionKind,
    (count, open): (usize, bool),
) -> Option<Answer> {
    let mut answer = None;
    let rect = ui.max_rect();
    let title = view.texts.get(kind.key());
    let id = ui.scope_id().with("head");
    let response = ui.interact(rect.with_max_x(rect.right() - 32.0), id, Sense::CLICK);
    let hovered = response.hovered();
    response
        .widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, open, title.as_ref()));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let response = match kind {
        SectionKind::Map => response.on_hover_text(view.texts.get("outline-title-tip")),
        _ => response,
    };
    if response.clicked() {
        answer = Some(match kind {
            SectionKind::Map => Answer::Select(Selection::default()),
            _ => Answer::Fold(Fold::Section(kind)),
        });
    }
    let mut right = rect.right();
    let mut tools = ui.new_child(
        UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::right_to_left(Align::Center)),
    );
    tools.spacing_mut().item_spacing.x = 4.0;
    tools.spacing_mut().button_padding = vec2(5.0, 4.0);
    let (key, action) = kind.adding();
    if widget::icon_button(&mut tools, Icon::Plus, &view.texts.get(key)).clicked() {
        answer = Some(Answer::Act(action));
    }
    if count > 0 {
        right = tools.min_rect().left();
        let number = view.texts.count(u64::try_from(count).unwrap_or(u64::MAX));
        right -= 6.0 + tail_text(ui, rect.with_max_x(right - 4.0), &number, view);
    }
    let color = if hovered {
        view.theme.ink
    } else {
        view.theme.muted
    };
    let color = theme::color(color);
    if kind != SectionKind::Map {
        let mark =
            Rect::from_center_size(pos2(rect.left() + 6.0, rect.center().y), vec2(14.0, 14.0));
        if hovered || !open {
            let icon = if open { Icon::Open } else { Icon::Folded };
            icon.paint(ui.painter(), mark, color);
        }
    }
    let shift = if kind == SectionKind::Map || (open && !hovered) {
        0.0
    } else {
        TRIANGLE + 2.0
    };
    let room = Rect::from_min_max(rect.min + vec2(shift, 0.0), pos2(right, rect.bottom()));
    let font = theme::overline_style().resolve(ui.style());
    let mut format = TextFormat::simple(font, color);
    format.extra_letter_spacing = 0.8;
    paint(ui, room, &title.to_uppercase(), format);
    answer
}

fn node(ui: &mut Ui, view: &View, row: &RowKind, ground: &Response) -> Option<Answer> {
    let RowKind::Node {
        id,
        title,
        mark,
        tail,
        open,
    } = row
    else {
        return None;
    };
    let target = Target::Node(*id);
    let selected = view.selection().contains(&target);
    let rect = ui.max_rect();
    let response = ui.interact(rect, ui.scope_id().with("row"), Sense::CLICK | Sense::DRAG);
    response.widget_info(|| {
        let name = name_of(view, title, *tail);
        WidgetInfo::selected(Role::TreeItem, true, selected, name)
    });
    paint_ground(ui, view, rect, (selected, response.hovered()), ground);
    let mut answer = None;
    if let Some(open) = open
        && triangle(ui, view, title, *open)
    {
        answer = Some(Answer::Fold(Fold::Node(*id)));
    }
    let left = paint_mark(ui, view, rect, *mark, *id);
    let mut right = paint_tail(ui, view, rect, *tail);
    if let NodeId::Persona(id) = id {
        let place = rect.with_max_x(right - 2.0).with_min_x(right - 24.0);
        let pointed = selected || response.hovered();
        if let Some(request) = persona::eye(ui, view, (*id, title), place, pointed) {
            answer = Some(Answer::Persona(request));
        }
        right = place.left();
    }
    let room = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
    let font = if open.is_some() {
        theme::strong_style().resolve(ui.style())
    } else {
        body(ui)
    };
    let untitled = title.trim().is_empty();
    let shown = if untitled {
        view.texts.get("untitled")
    } else {
        title.as_str().into()
    };
    let ink = if untitled || view.keeps_back(*id) {
        view.theme.muted
    } else {
        view.theme.ink
    };
    let elided = text_at(ui, room, &shown, (font, theme::color(ink)));
    let response = if elided {
        response.on_hover_text(shown)
    } else {
        response
    };
    if open.is_some()
        && let Some(chosen) = menu_of_stage(view, &response)
    {
        return Some(chosen);
    }
    if response.secondary_clicked() && !selected {
        return Some(Answer::Select(Selection::only(target)));
    }
    if response.drag_started_by(egui::PointerButton::Primary) {
        return Some(Answer::Drag(*id));
    }
    if response.double_clicked() {
        return Some(Answer::Rename(target));
    }
    if response.clicked() {
        let together = ui.input(|input| input.modifiers.shift || input.modifiers.command);
        let mut selection = if together {
            view.selection().clone()
        } else {
            Selection::default()
        };
        selection.toggle(target);
        return Some(Answer::Select(selection));
    }
    answer
}

/// What is offered for a stage: how the canvas shows it.
fn menu_of_stage(view: &View, response: &Response) -> Option<Answer> {
    let mut answer = None;
    response.context_menu(|ui| {
        for id in [
            ActionId::CollapseStage,
            ActionId::CollapseAll,
            ActionId::ExpandAll,
        ] {
            if widget::menu_button(ui, view.state, id) {
                answer = Some(Answer::Act(id));
            }
        }
    });
    answer
}

/// "Write in the chat, 2 pain points".
fn name_of(view: &View, title: &str, tail: Tail) -> String {
    let title = if title.trim().is_empty() {
        view.texts.get("untitled").into_owned()
    } else {
        title.to_owned()
    };
    let more = match tail {
        Tail::Pains(count) => {
            let message = Message::new("node-pain-point-count").count("count", count);
            view.texts.say(&message)
        }
        Tail::Count(count) => {
            let message = Message::new("node-touchpoint-count").count("count", count);
            view.texts.say(&message)
        }
        Tail::Share(share) => view.texts.percent(share),
        Tail::Score(_) | Tail::None => return title,
    };
    format!("{title}, {more}")
}

fn paint_ground(
    ui: &Ui,
    view: &View,
    rect: Rect,
    (selected, hovered): (bool, bool),
    ground: &Response,
) {
    let color = if selected {
        theme::color(view.theme.selection)
    } else if hovered {
        theme::color(view.theme.ink.with_alpha(12))
    } else {
        return;
    };
    // The ground reaches over the margin of the panel.
    let bar = Rect::from_x_y_ranges(ui.clip_rect().x_range(), rect.y_range());
    ui.painter().rect_filled(bar, 0.0, color);
    if selected && ground.has_focus() {
        let edge = bar.with_max_x(bar.left() + 3.0);
        ui.painter()
            .rect_filled(edge, 0.0, theme::color(view.theme.accent));
    }
}

/// Folds and unfolds a stage; returns whether it was clicked.
fn triangle(ui: &Ui, view: &View, title: &str, open: bool) -> bool {
    let rect = ui.max_rect();
    let place = rect.with_max_x(rect.left() + TRIANGLE + 2.0);
    let response = ui.interact(place, ui.scope_id().with("fold"), Sense::CLICK);
    let key = if open {
        "outline-fold"
    } else {
        "outline-unfold"
    };
    let name = view.texts.say(&Message::new(key).text("title", title));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let color = if response.hovered() {
        view.theme.ink
    } else {
        view.theme.faint
    };
    let icon = if open { Icon::Open } else { Icon::Folded };
    let center = pos2(rect.left() + 6.0, rect.center().y);
    icon.paint(
        ui.painter(),
        Rect::from_center_size(center, vec2(12.0, 12.0)),
        theme::color(color),
    );
    response.clicked()
}

/// Draws what stands before the title; returns where the title begins.
fn paint_mark(ui: &Ui, view: &View, rect: Rect, mark: Mark, id: NodeId) -> f32 {
    let middle = rect.center().y;
    let start = rect.left() + TRIANGLE + 4.0;
    match mark {
        Mark::Square(color) => {
            let center = pos2(start + SQUARE / 2.0, middle);
            let square = Rect::from_center_size(center, vec2(SQUARE, SQUARE));
            ui.painter().rect_filled(square, 2.5, theme::color(color));
            start + SQUARE + 7.0
        }
        Mark::Dot(color) => {
            let center = pos2(start + SQUARE / 2.0, middle);
            ui.painter().circle_filled(center, 4.5, theme::color(color));
            start + SQUARE + 7.0
        }
        Mark::Severity(level) => {
            let ink = theme::color(view.theme.pain_ink);
            for place in 0..3_u8 {
                let center = pos2(start + 3.0 + 8.0 * f32::from(place), middle);
                if place < level {
                    ui.painter().circle_filled(center, 3.0, ink);
                } else {
                    ui.painter()
                        .circle_stroke(center, 2.5, egui::Stroke::new(1.0, ink));
                }
            }
            start + 30.0
        }
        Mark::None if id.kind() == NodeKind::Touchpoint => rect.left() + INDENT + 2.0,
        Mark::None => start,
    }
}

/// Draws what stands at the end; returns where the title has to end.
fn paint_tail(ui: &Ui, view: &View, rect: Rect, tail: Tail) -> f32 {
    let text = match tail {
        Tail::Count(count) => view.texts.count(u64::try_from(count).unwrap_or(u64::MAX)),
        Tail::Share(share) => view.texts.percent(share),
        Tail::Score(score) => view.texts.number(score, 1),
        Tail::Pains(count) => {
            let ink = theme::color(view.theme.pain_ink);
            let center = pos2(rect.right() - 8.0, rect.center().y);
            ui.painter().circle_filled(center, 4.0, ink);
            if count == 1 {
                return rect.right() - 20.0;
            }
            let number = view.texts.count(u64::try_from(count).unwrap_or(u64::MAX));
            let width = tail_text(ui, rect.with_max_x(rect.right() - 16.0), &number, view);
            return rect.right() - 22.0 - width;
        }
        Tail::None => return rect.right() - 4.0,
    };
    let width = tail_text(ui, rect.with_max_x(rect.right() - 4.0), &text, view);
    rect.right() - 12.0 - width
}

/// Muted text against the right edge; returns its width.
fn tail_text(ui: &Ui, rect: Rect, text: &str, view: &View) -> f32 {
    let color = theme::color(view.theme.muted);
    let font = FontId::proportional(12.0);
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, color);
    let size = galley.size();
    let pos = pos2(rect.right() - size.x, rect.center().y - size.y / 2.0);
    ui.painter().galley(pos, galley, color);
    size.x
}

fn body(ui: &Ui) -> FontId {
    TextStyle::Body.resolve(ui.style())
}

fn text_at(ui: &Ui, room: Rect, text: &str, (font, color): (FontId, Color32)) -> bool {
    paint(ui, room, text, TextFormat::simple(font, color))
}

/// One line that ends in an ellipsis where the room ends; returns whether it
/// had to.
fn paint(ui: &Ui, room: Rect, text: &str, format: TextFormat) -> bool {
    let color = format.color;
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap = TextWrapping::truncate_at_width(room.width().max(12.0));
    let galley = ui.painter().layout_job(job);
    let elided = galley.elided;
    let pos = pos2(room.left(), room.center().y - galley.size().y / 2.0);
    ui.painter().galley(pos, galley, color);
    elided
}
