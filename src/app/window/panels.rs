//! What stands where around a map: menu, tools and tabs above, outline and
//! history left, inspector and findings right, charts and status below, and the
//! canvas, the catalogue or the table in the middle.
//!
//! What a panel shows stands in its own file.

use std::ops::RangeInclusive;

use egui::{CentralPanel, Frame, Margin, Panel, Rect, Ui};

use crate::app::canvas::{Canvas, canvas_ui};
use crate::app::catalogue::{Catalogue, catalogue_ui};
use crate::app::center::Center;
use crate::app::charts::{Charts, charts_ui};
use crate::app::documents::Document;
use crate::app::filter::filter_ui;
use crate::app::find::{FindBar, find_ui};
use crate::app::findings::{FindingsPanel, findings_ui};
use crate::app::history::history_ui;
use crate::app::inspector::{Inspector, inspector_ui};
use crate::app::menu::menu_ui;
use crate::app::outline::{Outline, outline_ui};
use crate::app::panes::Panes;
use crate::app::request::Requests;
use crate::app::settings::{INSPECTOR_WIDTHS, OUTLINE_WIDTHS, Settings};
use crate::app::state::State;
use crate::app::status_bar::status_bar_ui;
use crate::app::table::{Table, table_ui};
use crate::app::tabs::{Strip, strip_ui};
use crate::app::theme;
use crate::app::toolbar::toolbar_ui;
use crate::app::view::View;
use crate::style::{Color, Theme};

/// Width of the findings until they are drawn wider, and how wide they may be.
const FINDINGS_WIDTH: f32 = 344.0;
const FINDINGS_WIDTHS: RangeInclusive<f32> = 240.0..=560.0;
/// The same of the height of the history below the outline.
const HISTORY_HEIGHT: f32 = 280.0;
const HISTORY_HEIGHTS: RangeInclusive<f32> = 120.0..=600.0;
/// The same of the height of the charts.
const CHARTS_HEIGHT: f32 = 420.0;
const CHARTS_HEIGHTS: RangeInclusive<f32> = 220.0..=720.0;

/// What the panels keep from frame to frame.
#[derive(Default)]
pub(super) struct Panels {
    strip: Strip,
    pub(super) outline: Outline,
    inspector: Inspector,
    pub(super) findings: FindingsPanel,
    find: FindBar,
    charts: Charts,
    catalogue: Catalogue,
    table: Table,
    areas: Areas,
}

/// Where the panels of this frame stand; `None` for one that is not shown.
#[derive(Default)]
struct Areas {
    toolbar: Option<Rect>,
    tabs: Option<Rect>,
    outline: Option<Rect>,
    inspector: Option<Rect>,
    findings: Option<Rect>,
    charts: Option<Rect>,
    center: Option<Rect>,
}

impl Panels {
    /// Shows the bars at the top of the window.
    pub(super) fn bars(
        &mut self,
        ui: &mut Ui,
        state: &State,
        theme: &Theme,
        canvas: &mut Canvas,
        requests: &mut Requests,
    ) {
        self.areas = Areas::default();
        Panel::top("menu")
            .frame(filled(theme.paper, Margin::symmetric(8, 2)))
            .show(ui, |ui| menu_ui(ui, state, requests));
        if state.document().is_some() {
            let bar = Panel::top("toolbar")
                .frame(filled(theme.card, Margin::symmetric(8, 6)))
                .show(ui, |ui| toolbar_ui(ui, state, requests));
            self.areas.toolbar = Some(bar.response.rect);
        }
        if state.documents.len() > 1 {
            let margin = Margin {
                bottom: 0,
                ..Margin::symmetric(8, 2)
            };
            let strip = Panel::top("tabs")
                .frame(filled(theme.lane, margin))
                .show(ui, |ui| {
                    strip_ui(ui, state, theme, (&mut self.strip, canvas), requests);
                });
            self.areas.tabs = Some(strip.response.rect);
        }
    }

    /// Shows a map with everything around it. What comes first takes its room
    /// first; the middle takes what is left.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        document: &Document,
        view: &View,
        canvas: &mut Canvas,
        requests: &mut Requests,
    ) {
        Panel::bottom("status")
            .frame(filled(view.theme.paper, Margin::symmetric(14, 4)))
            .show(ui, |ui| status_bar_ui(ui, view, canvas, requests));
        self.left(ui, view, requests);
        self.right(ui, view, requests);
        // Before the findings, which may be narrow; a chart may not.
        if document.charts.open {
            self.below(ui, view, requests);
        }
        self.beside(ui, view, requests);
        if view.state.find.open {
            Panel::top("find")
                .frame(filled(view.theme.card, Margin::symmetric(10, 6)))
                .show(ui, |ui| find_ui(ui, view, &mut self.find, requests));
        }
        if document.filter.open {
            Panel::top("filter")
                .frame(filled(view.theme.card, Margin::symmetric(10, 6)))
                .show(ui, |ui| filter_ui(ui, view, requests));
        }
        let center = CentralPanel::default()
            .frame(filled(view.theme.paper, Margin::ZERO))
            .show(ui, |ui| match document.center {
                Center::Canvas => canvas_ui(ui, view, canvas, requests),
                Center::Catalogue => catalogue_ui(ui, view, &mut self.catalogue, requests),
                Center::Table => table_ui(ui, view, &mut self.table, requests),
            });
        self.areas.center = Some(center.response.rect);
    }

    fn left(&mut self, ui: &mut Ui, view: &View, requests: &mut Requests) {
        let settings = &view.state.settings;
        if settings.outline || settings.history {
            let panel = Panel::left("outline")
                .frame(filled(view.theme.lane, Margin::symmetric(14, 12)))
                .default_size(settings.outline_width)
                .size_range(OUTLINE_WIDTHS);
            let shown = panel.show(ui, |ui| left_ui(ui, view, &mut self.outline, requests));
            self.areas.outline = Some(shown.response.rect);
        }
    }

    fn right(&mut self, ui: &mut Ui, view: &View, requests: &mut Requests) {
        let settings = &view.state.settings;
        if settings.inspector {
            let panel = Panel::right("inspector")
                .frame(filled(view.theme.lane, Margin::symmetric(14, 12)))
                .default_size(settings.inspector_width)
                .size_range(INSPECTOR_WIDTHS);
            let shown = panel.show(ui, |ui| {
                inspector_ui(ui, view, &mut self.inspector, requests);
            });
            self.areas.inspector = Some(shown.response.rect);
        }
    }

    fn beside(&mut self, ui: &mut Ui, view: &View, requests: &mut Requests) {
        if view.state.settings.findings {
            let panel = Panel::right("findings")
                .frame(filled(view.theme.lane, Margin::symmetric(12, 12)))
                .default_size(FINDINGS_WIDTH)
                .size_range(FINDINGS_WIDTHS);
            let shown = panel.show(ui, |ui| {
                findings_ui(ui, view, &mut self.findings, requests);
            });
            self.areas.findings = Some(shown.response.rect);
        }
    }

    fn below(&mut self, ui: &mut Ui, view: &View, requests: &mut Requests) {
        let panel = Panel::bottom("charts")
            .frame(filled(view.theme.lane, Margin::symmetric(14, 12)))
            .default_size(CHARTS_HEIGHT)
            .size_range(CHARTS_HEIGHTS)
            .resizable(true);
        let shown = panel.show(ui, |ui| charts_ui(ui, view, &mut self.charts, requests));
        self.areas.charts = Some(shown.response.rect);
    }

    /// Remembers how wide the sides were drawn.
    pub(super) fn keep_widths(&self, settings: &mut Settings) {
        if let Some(outline) = self.areas.outline {
            settings.outline_width = outline.width();
        }
        if let Some(inspector) = self.areas.inspector {
            settings.inspector_width = inspector.width();
        }
    }

    /// The parts that F6 stops at, the map first.
    pub(super) fn panes(&self) -> Panes {
        let areas = &self.areas;
        let stops = [
            areas.center,
            areas.charts,
            areas.outline,
            areas.findings,
            areas.inspector,
            areas.toolbar,
            areas.tabs,
        ];
        Panes::new(stops.into_iter().flatten())
    }
}

/// Outline and history, which share the left side.
fn left_ui(ui: &mut Ui, view: &View, outline: &mut Outline, requests: &mut Requests) {
    let settings = &view.state.settings;
    if !settings.outline {
        return history_ui(ui, view, requests);
    }
    if settings.history {
        Panel::bottom("history")
            .frame(Frame::NONE.inner_margin(Margin {
                top: 10,
                ..Margin::ZERO
            }))
            .default_size(HISTORY_HEIGHT)
            .size_range(HISTORY_HEIGHTS)
            .resizable(true)
            .show(ui, |ui| history_ui(ui, view, requests));
    }
    outline_ui(ui, view, outline, requests);
}

fn filled(fill: Color, margin: Margin) -> Frame {
    Frame::NONE.fill(theme::color(fill)).inner_margin(margin)
}
