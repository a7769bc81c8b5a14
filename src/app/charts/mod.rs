//! The charts panel: the numbers of a metric as a picture, the same that is
//! exported, with what it says in words.
//!
//! A chart is laid out and composed as the map is; here it is chosen, shown
//! and pointed at. It is made once for a state of the map, not for a frame.

mod choice;
mod controls;
mod export;

use egui::{Id, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::document::Target;
use crate::geometry::{Rect, Size, Transform};
use crate::language::Language;
use crate::layout::{Chart, ChartAsked, ChartMark, chart};
use crate::render::egui::{ScenePainter, View as SceneView};
use crate::scene::{Layer, Scene, compose_chart};
use crate::style::ThemeName;
use crate::text::{TextMeasurer, visible};

use super::request::{Request, Requests};
use super::theme;
use super::view::View;
use super::widget;

use controls::Offers;

pub(crate) use choice::{ChartChoice, ChartRequest, answer, is_open};
pub(crate) use export::{ChartJob, ask as ask_to_export, start as start_export};

/// Width of what the chart is chosen by, in points.
const CONTROLS: f32 = 236.0;
/// Smallest chart, in points; a lower panel scrolls.
const LEAST: (f32, f32) = (420.0, 250.0);
/// Room for what the chart says, in points.
const WORDS: f32 = 44.0;

/// What the panel remembers between frames.
#[derive(Default)]
pub(crate) struct Charts {
    painter: ScenePainter,
    measurer: TextMeasurer,
    last: Option<(Key, Shown)>,
}

/// Everything the picture of a chart depends on.
#[derive(PartialEq, Clone, Copy)]
struct Key {
    document: u64,
    revision: u64,
    choice: ChartChoice,
    size: (i32, i32),
    theme: ThemeName,
    language: Language,
}

/// A chart that was made.
struct Shown {
    asked: ChartAsked,
    chart: Chart,
    scene: Scene,
    offers: Offers,
}

/// Shows the panel.
pub(crate) fn charts_ui(ui: &mut Ui, view: &View, charts: &mut Charts, requests: &mut Requests) {
    let Some(document) = view.state.document() else {
        return;
    };
    let choice = document.charts;
    ui.horizontal_top(|ui| {
        let space = ui.available_size();
        let left = vec2(CONTROLS, space.y);
        let down = egui::Layout::top_down(egui::Align::Min);
        let shown = charts.shown(view, choice, room(space));
        ui.allocate_ui_with_layout(left, down, |ui| {
            ui.set_width(CONTROLS);
            let scroll = ScrollArea::vertical().id_salt("chart-controls");
            scroll.show(ui, |ui| {
                controls::show(ui, view, shown.asked, &shown.offers, requests);
            });
        });
        ui.add_space(12.0);
        let scroll = ScrollArea::vertical().id_salt("chart-and-words");
        scroll.auto_shrink(false).show(ui, |ui| {
            ui.vertical(|ui| {
                let across = ScrollArea::horizontal().id_salt("chart");
                across.show(ui, |ui| charts.paint(ui, view, requests));
                ui.add_space(6.0);
                charts.say(ui);
            });
        });
    });
}

/// The size of the chart in a panel of this size.
fn room(space: egui::Vec2) -> Size {
    Size::new(
        (space.x - CONTROLS - 32.0).max(LEAST.0).floor(),
        (space.y - WORDS).max(LEAST.1).floor(),
    )
}

impl Charts {
    /// The chart that is chosen, made anew when anything of it changed.
    fn shown(&mut self, view: &View, choice: ChartChoice, size: Size) -> &Shown {
        #[expect(clippy::cast_possible_truncation, reason = "whole points of a screen")]
        let key = Key {
            document: view.document,
            revision: view.session.revision(),
            choice,
            size: (size.width as i32, size.height as i32),
            theme: view.theme.name,
            language: view.texts.language(),
        };
        let last = self.last.take().filter(|(old, _)| *old == key);
        let shown = match last {
            Some((_, shown)) => shown,
            None => self.make(view, choice, size),
        };
        &self.last.insert((key, shown)).1
    }

    fn make(&self, view: &View, choice: ChartChoice, size: Size) -> Shown {
        let map = view.map();
        let asked = choice.on(map);
        let chart = chart(map, &self.measurer, view.texts, asked, size);
        let scene = compose_chart(map, &chart, view.theme);
        Shown {
            asked,
            chart,
            scene,
            offers: Offers::of(view, asked),
        }
    }

    /// Draws the chart and gives each number a name.
    fn paint(&mut self, ui: &mut Ui, view: &View, requests: &mut Requests) {
        let Some((_, shown)) = &self.last else {
            return;
        };
        let size = vec2(shown.scene.size.width, shown.scene.size.height);
        let (area, response) = ui.allocate_exact_size(size, Sense::hover());
        let name = view.texts.get("charts-title");
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name.as_ref()));
        let clip = area.intersect(ui.clip_rect());
        let card = theme::color(view.theme.card);
        ui.painter().rect_filled(area, 8.0, card);
        let scene_view = SceneView {
            transform: Transform {
                scale: 1.0,
                shift: crate::geometry::Point::new(area.min.x.round(), area.min.y.round()),
            },
            clip: Rect::new(clip.min.x, clip.min.y, clip.width(), clip.height()),
            zooming: false,
        };
        self.painter
            .paint(&shown.scene, Layer::Sheet, &scene_view, ui.painter());
        for (place, mark) in shown.chart.marks.iter().enumerate() {
            mark_ui(ui, view, area.min.to_vec2(), (place, mark), requests);
        }
    }

    /// What the chart says, in words.
    fn say(&self, ui: &mut Ui) {
        if let Some((_, shown)) = &self.last {
            widget::muted(ui, &visible(&shown.chart.said));
        }
    }
}

/// A number that can be pointed at, reached by Tab, and leads to its place.
fn mark_ui(
    ui: &Ui,
    view: &View,
    shift: egui::Vec2,
    (place, mark): (usize, &ChartMark),
    requests: &mut Requests,
) {
    let area = mark.area;
    let rect = egui::Rect::from_min_max(
        egui::pos2(area.min.x, area.min.y),
        egui::pos2(area.max.x, area.max.y),
    );
    let rect = rect.translate(shift);
    let response = ui.interact(rect, Id::unique(("chart-mark", place)), Sense::click());
    let said = visible(&mark.said).into_owned();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if response.has_focus() || response.hovered() {
        let stroke = (1.5, theme::color(view.theme.accent));
        let inside = egui::StrokeKind::Inside;
        ui.painter().rect_stroke(rect, 6.0, stroke, inside);
    }
    let clicked = response.clicked();
    let tip = match mark.leads_to {
        Some(_) => format!("{said}\n{}", view.texts.get("charts-go")),
        None => said.clone(),
    };
    response.on_hover_text(tip);
    if let Some(id) = mark.leads_to.filter(|_| clicked) {
        requests.select(id);
        requests.push(Request::Reveal(Target::Node(id)));
    }
}
