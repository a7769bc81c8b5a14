//! One tab: the name of its map, what is to be known of it, its cross and its
//! menu.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, CursorIcon, Galley, Id, Pos2, Rect, Response, Role, Sense, TextStyle,
    TextWrapMode, Ui, Vec2, WidgetInfo, WidgetText, pos2, vec2,
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
use super::{TabRequest, close_others};

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

/// One tab as this frame shows it.
pub(super) struct Tab<'a> {
    pub(super) document: &'a Document,
    pub(super) name: &'a str,
    pub(super) is_shown: bool,
    /// Cards are held over it.
    pub(super) is_aimed: bool,
}

impl Tab<'_> {
    /// Shows it; clicks on it ask for what they mean.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        state: &State,
        theme: &Theme,
        requests: &mut Requests,
    ) -> Response {
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
        if response.has_focus() || self.is_aimed {
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
