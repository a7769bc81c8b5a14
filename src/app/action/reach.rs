//! Which actions reach the map through what is selected or has the focus on
//! the canvas. They wait while something else stands in its place: nobody
//! sees what they would change.

use super::{Action, ActionId};
use crate::app::center::{self, Center};
use crate::app::state::State;
use crate::document::{Session, Target};

impl Action {
    /// Whether it can be done now.
    pub(crate) fn is_enabled(&self, state: &State) -> bool {
        (self.enabled)(state) && !self.id.waits_for_canvas(state)
    }
}

impl ActionId {
    /// Whether it could be done if the canvas stood in the middle of the
    /// window.
    pub(crate) fn waits_for_canvas(self, state: &State) -> bool {
        let is_seen =
            center::is_shown(state, Center::Canvas) || self == Self::Delete && is_of_table(state);
        self.needs_canvas() && state.document().is_some() && !is_seen
    }

    /// Whether it acts on what is selected or has the focus on the canvas.
    ///
    /// Adding an element does not count: it is typed in on the canvas, which
    /// comes back for it. Every action stands here, so that a new one is
    /// thought about.
    fn needs_canvas(self) -> bool {
        match self {
            Self::Cut
            | Self::Copy
            | Self::Paste
            | Self::Duplicate
            | Self::Delete
            | Self::EditText
            | Self::AddHere
            | Self::Connect
            | Self::SelectAll
            | Self::SelectLane
            | Self::SelectStage
            | Self::SelectKind
            | Self::SelectLinked
            | Self::AddLane
            | Self::FoldLane
            | Self::HideLane
            | Self::InternalLane
            | Self::SplitStage
            | Self::MergeStages
            | Self::CollapseStage
            | Self::CollapseAll
            | Self::ExpandAll
            | Self::ExtractSubJourney
            | Self::FitSelection
            | Self::HighlightPath
            | Self::ShowPersona => true,
            Self::New
            | Self::Open
            | Self::Save
            | Self::SaveAs
            | Self::Versions
            | Self::Recover
            | Self::ExportPng
            | Self::Close
            | Self::CloseOthers
            | Self::Quit
            | Self::Undo
            | Self::Redo
            | Self::SelectNone
            | Self::Find
            | Self::Replace
            | Self::FindNext
            | Self::FindPrevious
            | Self::AddStage
            | Self::AddTouchpoint
            | Self::AddPainPoint
            | Self::AddIdea
            | Self::AddNote
            | Self::AddPersona
            | Self::AddEvidence
            | Self::GoUp
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ActualSize
            | Self::Fit
            | Self::ToggleOutline
            | Self::ToggleInspector
            | Self::NextPane
            | Self::PreviousPane
            | Self::NextTab
            | Self::PreviousTab
            | Self::TabForward
            | Self::TabBack
            | Self::ToggleHistory
            | Self::ToggleFindings
            | Self::ToggleMinimap
            | Self::ToggleCharts
            | Self::ExportChart
            | Self::ToggleFilter
            | Self::EmotionAverage
            | Self::EmotionMarks
            | Self::ComputeEmotions
            | Self::NextHeat
            | Self::Metrics
            | Self::Readings
            | Self::ThemeSystem
            | Self::ThemeLight
            | Self::ThemeDark
            | Self::Russian
            | Self::English
            | Self::Present
            | Self::Palette
            | Self::Shortcuts
            | Self::About => false,
        }
    }
}

/// What is selected is the reading that the table has the focus on.
fn is_of_table(state: &State) -> bool {
    let selection = state.session().map(Session::selection);
    let is_reading = selection.is_some_and(|selection| {
        let primary = selection.primary();
        selection.len() == 1 && matches!(primary, Some(Target::Reading(_)))
    });
    is_reading && center::is_shown(state, Center::Table)
}
