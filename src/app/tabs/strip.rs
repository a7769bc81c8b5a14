//! The strip of tabs above the canvas. With one map it stays out of the way.

use std::sync::Arc;

use egui::containers::scroll_area::ScrollBarVisibility;
use egui::{
    Color32, CornerRadius, CursorIcon, Galley, Id, Pos2, Rect, Response, Role, ScrollArea, Sense,
    TextStyle, TextWrapMode, Ui, Vec2, WidgetInfo, WidgetText, pos2, vec2,
};

use crate::language::Message;
use crate::style::Theme;

use super::super::action::ActionId;
use super::super::documents::Document;
use super::super::files::{Next, shown};
use super::super::icon::Icon;
use super::super::request::{Request, Requests};
use super::super::state::State;
use super::super::{theme, widget};
use super::{TabRequest, close_others, names};

/// Height of a tab in points.
const HEIGHT: f32 = 30.0;
/// Widest name in points; longer ones end in an ellipsis.
const MOST_NAME: f32 = 190.0;
/// Characters at the end of a long name that stay.
const KEPT: usize = 12;
/// Space at both sides of a name, in points.
const PADDING: f32 = 12.0;
/// Side of what can be hit of the cross, in points.
const CROSS: f32 = 24.0;
/// Width of the button that lists all maps, in points.
const LIST: f32 = 34.0;
/// Space between two tabs in points.
const GAP: f32 = 2.0;

/// What the strip remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct Strip {
    /// Which tab was brought in sight last, among how many.
    seen: Option<(u64, usize)>,
    /// Not all tabs are in sight.
    overflows: bool,
}

/// One tab as this frame shows it.
struct Tab<'a> {
    document: &'a Document,
    name: &'a str,
    is_shown: bool,
}

/// Shows the tabs in one row.
pub(crate) fn strip_ui(
    ui: &mut Ui,
    state: &State,
    theme: &Theme,
    strip: &mut Strip,
    requests: &mut Requests,
) {
    let names = names(state);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let list_width = if strip.overflows { LIST } else { 0.0 };
        let most = ui.available_width() - list_width;
        row(ui, state, theme, (&names, most), strip, requests);
        if strip.overflows {
            list(ui, state, &names, requests);
        }
    });
}

/// All maps in a list, where not all tabs are in sight.
fn list(ui: &mut Ui, state: &State, names: &[String], requests: &mut Requests) {
    let name = state.texts().get("tabs-all");
    let button = widget::flat(ui, |ui| {
        ui.menu_button(Icon::Open.atom(), |ui| {
            for (document, name) in state.documents.iter().zip(names) {
                let is_shown = state.documents.is_active(document.number);
                if ui.selectable_label(is_shown, name).clicked() {
                    requests.push(Request::Tab(TabRequest::Show(document.number)));
                    ui.close();
                }
            }
        })
    });
    let response = button.response;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_ref()));
    response.on_hover_text(name);
}

fn row(
    ui: &mut Ui,
    state: &State,
    theme: &Theme,
    (names, most): (&[String], f32),
    strip: &mut Strip,
    requests: &mut Requests,
) {
    // The wheel has no other way to go here.
    ui.style_mut().always_scroll_the_only_direction = true;
    let area = ScrollArea::horizontal()
        .id_salt("tabs")
        .max_width(most)
        .auto_shrink([false, true])
        .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
    let area = area.show(ui, |ui| {
        ui.horizontal(|ui| {
            let mut rects = Vec::new();
            let mut moved = None;
            for (document, name) in state.documents.iter().zip(names) {
                let is_shown = state.documents.is_active(document.number);
                let tab = Tab {
                    document,
                    name,
                    is_shown,
                };
                let response = tab.show(ui, state, theme, requests);
                let seen = Some((document.number, names.len()));
                if is_shown && strip.seen != seen {
                    response.scroll_to_me(None);
                    strip.seen = seen;
                }
                if response.dragged() {
                    moved = response
                        .interact_pointer_pos()
                        .map(|pos| (document.number, pos.x));
                }
                rects.push((document.number, response.rect));
            }
            if let Some((number, x)) = moved {
                reorder(state, &rects, number, x, requests);
            }
        });
    });
    let overflows = area.content_size.x > area.inner_rect.width() + 1.0;
    if strip.overflows != overflows {
        strip.overflows = overflows;
        strip.seen = None;
        ui.ctx().request_repaint();
    }
}

/// Puts a tab that is being dragged behind all whose middle it has passed.
fn reorder(state: &State, rects: &[(u64, Rect)], number: u64, x: f32, requests: &mut Requests) {
    let others = rects.iter().filter(|(other, _)| *other != number);
    let place = others.filter(|(_, rect)| rect.center().x < x).count();
    if state.documents.place(number) != Some(place) {
        requests.push(Request::Tab(TabRequest::Put(number, place)));
    }
}

/// A name on a tab: of a long one the end stays, by which versions differ.
struct Name {
    head: Arc<Galley>,
    tail: Option<Arc<Galley>>,
}

impl Name {
    fn lay_out(ui: &Ui, name: &str) -> Self {
        let galley = |text: &str, most: f32| {
            let mode = Some(TextWrapMode::Truncate);
            WidgetText::from(text).into_galley(ui, mode, most, TextStyle::Body)
        };
        let whole = galley(name, f32::INFINITY);
        if whole.size().x <= MOST_NAME {
            return Self {
                head: whole,
                tail: None,
            };
        }
        let kept = name.char_indices().rev().nth(KEPT - 1);
        let (head, tail) = name.split_at(kept.map_or(0, |(at, _)| at));
        let tail = galley(tail, MOST_NAME);
        Self {
            head: galley(head, (MOST_NAME - tail.size().x).max(0.0)),
            tail: Some(tail),
        }
    }

    fn width(&self) -> f32 {
        let tail = self.tail.as_ref().map_or(0.0, |tail| tail.size().x);
        self.head.size().x + tail
    }

    /// Paints it from `left`, which is at half its height.
    fn paint(self, ui: &Ui, left: Pos2, ink: Color32) {
        let width = self.head.size().x;
        let top = |galley: &Galley| left.y - galley.size().y / 2.0;
        let at = pos2(left.x, top(&self.head));
        ui.painter().galley(at, self.head, ink);
        if let Some(tail) = self.tail {
            let at = pos2(left.x + width, top(&tail));
            ui.painter().galley(at, tail, ink);
        }
    }
}

impl Tab<'_> {
    fn show(&self, ui: &mut Ui, state: &State, theme: &Theme, requests: &mut Requests) -> Response {
        let number = self.document.number;
        let ink = if self.is_shown {
            theme.ink
        } else {
            theme.muted
        };
        let name = Name::lay_out(ui, self.name);
        let lock = if self.document.is_read_only() {
            CROSS - 4.0
        } else {
            0.0
        };
        let width = PADDING + lock + name.width() + CROSS + PADDING / 2.0;
        let (_, rect) = ui.allocate_space(vec2(width, HEIGHT));
        let id = Id::unique(("tab", number));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        response.widget_info(|| self.info(state));
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_selected(self.is_shown));
        self.ground(ui, theme, rect, &response);
        let left = rect.left() + PADDING;
        let ink = theme::color(ink);
        if self.document.is_read_only() {
            let square = Rect::from_min_size(pos2(left, rect.top()), vec2(14.0, HEIGHT));
            Icon::Lock.paint(ui.painter(), square, ink);
        }
        name.paint(ui, pos2(left + lock, rect.center().y), ink);
        let cross = pos2(rect.right() - PADDING / 2.0 - CROSS / 2.0, rect.center().y);
        let cross = Rect::from_center_size(cross, Vec2::splat(CROSS));
        let is_near = self.is_shown || response.contains_pointer() || response.has_focus();
        let closed = self.cross(ui, state, theme, (cross, is_near));
        let response = response.on_hover_text(self.tooltip(state));
        if closed || response.middle_clicked() {
            requests.push(Request::Guard(Next::Close(vec![number])));
        } else if response.clicked() && !self.is_shown {
            requests.push(Request::Tab(TabRequest::Show(number)));
        }
        if response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        response.context_menu(|ui| self.menu(ui, state, requests));
        response
    }

    fn info(&self, state: &State) -> WidgetInfo {
        let mut name = self.name.to_owned();
        if self.document.is_read_only() {
            name = format!("{name} — {}", state.texts().get("title-read-only"));
        }
        WidgetInfo::labeled(Role::Tab, true, name)
    }

    /// The tab that is shown is one with what lies below it.
    fn ground(&self, ui: &Ui, theme: &Theme, rect: Rect, response: &Response) {
        let fill = if self.is_shown {
            theme::color(theme.card)
        } else if response.hovered() {
            theme::color(theme.selection)
        } else {
            Color32::TRANSPARENT
        };
        let rounded = CornerRadius {
            nw: 6,
            ne: 6,
            sw: 0,
            se: 0,
        };
        ui.painter().rect_filled(rect, rounded, fill);
        let accent = theme::color(theme.accent);
        if self.is_shown {
            let line = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 2.0), rect.max);
            ui.painter().rect_filled(line, 0.0, accent);
        }
        if response.has_focus() {
            let ring = rect.shrink(1.0);
            let inside = egui::StrokeKind::Inside;
            ui.painter()
                .rect_stroke(ring, rounded, (2.0, accent), inside);
        }
    }

    /// The cross at the right, seen where the pointer is near; returns whether
    /// it was clicked.
    fn cross(&self, ui: &Ui, state: &State, theme: &Theme, (rect, is_near): (Rect, bool)) -> bool {
        let id = Id::unique(("tab-close", self.document.number));
        let response = ui.interact(rect, id, Sense::click());
        let file = state.name_of(self.document);
        let name = Message::new("tab-close").text("file", file);
        let name = state.texts().say(&name);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let is_meant = response.hovered() || response.has_focus();
        if is_meant {
            let ground = rect.shrink(2.0);
            let fill = theme::color(theme.hairline);
            ui.painter().rect_filled(ground, 4.0, fill);
        }
        let ink = if is_meant { theme.ink } else { theme.muted };
        if is_meant || is_near {
            Icon::Close.paint(ui.painter(), rect.shrink(6.0), theme::color(ink));
        }
        response.on_hover_text(name).clicked()
    }

    /// Where the file is, and whether it may be written.
    fn tooltip(&self, state: &State) -> String {
        let texts = state.texts();
        let path = self.document.path().map(shown);
        let mut tip = path.unwrap_or_else(|| texts.get("status-no-file").into_owned());
        if self.document.is_read_only() {
            tip = format!("{tip}\n{}", texts.get("status-read-only"));
        }
        tip
    }

    fn menu(&self, ui: &mut Ui, state: &State, requests: &mut Requests) {
        let number = self.document.number;
        ui.set_min_width(180.0);
        if ui.button(state.texts().get("action-close")).clicked() {
            requests.push(Request::Guard(Next::Close(vec![number])));
            ui.close();
        }
        if ui
            .button(state.texts().get("action-close-others"))
            .clicked()
        {
            requests.push(close_others(state, number));
            ui.close();
        }
        ui.separator();
        widget::menu_item(ui, state, requests, ActionId::New);
        widget::menu_item(ui, state, requests, ActionId::Open);
    }
}
