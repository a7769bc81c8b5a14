//! Writes the chart into a file, on a thread, as the map is written.

use std::ops::ControlFlow;
use std::path::PathBuf;

use crate::app::files::{Outcome, file_name};
use crate::app::picker::Purpose;
use crate::app::request::{Request, Requests};
use crate::app::state::State;
use crate::document::Map;
use crate::exchange::{self, ExportOptions};
use crate::language::Message;
use crate::layout::ChartAsked;

/// A chart to be written.
#[derive(Debug, Clone)]
pub(crate) struct ChartJob {
    map: Map,
    asked: ChartAsked,
    options: ExportOptions,
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
