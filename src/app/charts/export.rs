//! Writes the chart into a file, on a thread, as the map is written.

use std::ops::ControlFlow;
use std::path::PathBuf;

use crate::app::files::{Outcome, file_name};
use crate::app::numbers::name_of_metric;
use crate::app::picker::Purpose;
use crate::app::request::{Request, Requests};
use crate::app::safe_name::safe_name;
use crate::app::state::State;
use crate::app::view::picture_texts;
use crate::document::Map;
use crate::exchange::{self, ExportOptions};
use crate::language::Message;
use crate::layout::{ChartAsked, ChartKind};

/// A chart to be written.
#[derive(Debug, Clone)]
pub(crate) struct ChartJob {
    map: Map,
    asked: ChartAsked,
    options: ExportOptions,
}

impl ChartJob {
    /// What its file should be called: as the map's is, and what it shows, so
    /// that it never stands in for the picture of the map.
    pub(crate) fn suggested_name(&self, state: &State) -> String {
        let texts = picture_texts(&self.map, state.language());
        let metric = self.asked.question.and_then(|q| self.map.metric(q.metric));
        let metric = metric.filter(|_| self.asked.kind != ChartKind::Divergence);
        let kind = texts.word("chart", self.asked.kind.word()).to_lowercase();
        let metric = metric.map(|metric| name_of_metric(texts, metric));
        let words: Vec<String> = metric.into_iter().chain([kind]).collect();
        let map = state.suggested_name("png");
        let stem = map.strip_suffix(".png").unwrap_or(&map);
        format!("{stem} {}.png", safe_name(&words.join(" ")))
    }
}

/// Asks where to put the chart that is shown.
pub(crate) fn ask(state: &State, requests: &mut Requests) {
    if let Some(document) = state.document() {
        let map = document.session.map().clone();
        let job = ChartJob {
            asked: document.charts.on(&map),
            map,
            options: ExportOptions {
                theme: state.theme,
                language: Some(state.language()),
                ..ExportOptions::default()
            },
        };
        requests.push(Request::Pick(Purpose::SaveChart(Box::new(job))));
    }
}

/// Starts writing the chart to `path`.
pub(crate) fn start(state: &mut State, job: ChartJob, path: PathBuf) {
    let name = Message::new("task-exporting").text("file", file_name(&path));
    state.tasks.start(name, move |progress| {
        let mut on_progress = |share| {
            progress.set(share);
            if progress.is_cancelled() {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let ChartJob {
            map,
            asked,
            options,
        } = job;
        let written = exchange::export_chart(&map, asked, &path, &options, &mut on_progress);
        let result = written.map(|_| ()).map_err(|error| error.message());
        Outcome::Exported { path, result }
    });
}
