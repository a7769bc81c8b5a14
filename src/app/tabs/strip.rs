//! The strip of tabs above the canvas. With one map it stays out of the way.

use std::time::Duration;

use egui::containers::scroll_area::ScrollBarVisibility;
use egui::{Rect, Role, ScrollArea, Ui, WidgetInfo};

use crate::style::Theme;

use super::super::canvas::Canvas;
use super::super::icon::Icon;
use super::super::request::{Request, Requests};
use super::super::state::State;
use super::super::widget;
use super::tab::Tab;
use super::{CarryRequest, TabRequest, names};

/// Width of the button that lists all maps, in points.
const LIST: f32 = 34.0;
/// How long cards are held over a tab until its map is shown, in seconds.
const HOVER: f64 = 0.5;
/// Space between two tabs in points.
const GAP: f32 = 2.0;

/// What the strip remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct Strip {
    /// Which tab was brought in sight last, among how many.
    seen: Option<(u64, usize)>,
    /// Not all tabs are in sight.
    overflows: bool,
    /// The tab that cards are held over, and since when.
    over: Option<(u64, f64)>,
}

/// Shows the tabs in one row.
pub(crate) fn strip_ui(
    ui: &mut Ui,
    state: &State,
    theme: &Theme,
    (strip, canvas): (&mut Strip, &mut Canvas),
    requests: &mut Requests,
) {
    let names = names(state);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let list_width = if strip.overflows { LIST } else { 0.0 };
        let most = ui.available_width() - list_width;
        let rects = row(ui, state, theme, (&names, most), strip, requests);
        strip.take_cards(ui, state, canvas, &rects, requests);
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
) -> Vec<(u64, Rect)> {
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
                    is_aimed: strip.over.is_some_and(|(over, _)| over == document.number),
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
            rects
        })
        .inner
    });
    let overflows = area.content_size.x > area.inner_rect.width() + 1.0;
    if strip.overflows != overflows {
        strip.overflows = overflows;
        strip.seen = None;
        ui.ctx().request_repaint();
    }
    let in_sight = |(number, rect): &(u64, Rect)| (*number, rect.intersect(area.inner_rect));
    area.inner.iter().map(in_sight).collect()
}

impl Strip {
    /// Cards that are held over a tab lead there after a moment; let go, they
    /// are put down there.
    fn take_cards(
        &mut self,
        ui: &Ui,
        state: &State,
        canvas: &mut Canvas,
        rects: &[(u64, Rect)],
        requests: &mut Requests,
    ) {
        let before = self.over.take();
        if !canvas.holds_cards() {
            return;
        }
        let (pos, down, now) = ui.input(|input| {
            let pointer = &input.pointer;
            (pointer.latest_pos(), pointer.primary_down(), input.time)
        });
        let over = rects.iter().find(|(number, rect)| {
            let is_other = !state.documents.is_active(*number);
            is_other && pos.is_some_and(|pos| rect.contains(pos))
        });
        let Some((number, _)) = over else {
            // On the tab that was opened with the cards in the hand.
            let is_on = |(_, rect): &(u64, Rect)| pos.is_some_and(|pos| rect.contains(pos));
            if !down && state.carried.is_some() && rects.iter().any(is_on) {
                requests.push(Request::Carry(CarryRequest::Drop(None)));
            }
            return;
        };
        let since = before.filter(|(before, _)| before == number);
        let since = since.map_or(now, |(_, since)| since);
        let wait = HOVER - (now - since);
        if !down || wait <= 0.0 {
            canvas.hand_over(requests);
            let (to, onto) = (CarryRequest::To(*number), CarryRequest::Onto(*number));
            requests.push(Request::Carry(if down { to } else { onto }));
            return;
        }
        self.over = Some((*number, since));
        let wait = Duration::from_secs_f64(wait);
        ui.ctx().request_repaint_after(wait);
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
