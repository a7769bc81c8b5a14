//! What panels, canvas and dialogs ask for while a frame is shown.
//!
//! They only read; what they want is pushed here and done by `logic` before the
//! next frame, so that one frame shows one state of the map.

use std::path::PathBuf;
use std::time::SystemTime;

use crate::document::{Command, Map, NodeId, Owner, PendingKind, Selection, StateId, Target};
use crate::language::{Language, Message};
use crate::layout::HeatBy;
use crate::storage::Version;

use super::action::ActionId;
use super::canvas::CanvasOrder;
use super::charts::ChartRequest;
use super::dialog::Dialog;
use super::files::{Next, SaveJob, Source};
use super::filter::FilterRequest;
use super::find::FindRequest;
use super::grid::{Field, Making, Spot};
use super::personas::PersonaRequest;
use super::picker::Purpose;
use super::present::PresentRequest;
use super::settings::ThemeChoice;
use super::tabs::{CarryRequest, TabRequest};

/// Something to do before the next frame.
#[derive(Debug)]
pub(crate) enum Request {
    /// Do an action of the table, if it is enabled.
    Act(ActionId),
    /// Do a command as one step.
    Run(Command),
    /// Do a command that joins the step before it when both are the same
    /// nudge.
    Nudge(Command),
    /// Show what a command would do, without doing it. Push it each frame the
    /// edit goes on, or `Stamp` when nothing changed.
    Preview {
        /// Who is editing.
        owner: Owner,
        /// What becomes of the edit when it is interrupted.
        kind: PendingKind,
        /// The whole result so far, from the state at the start.
        command: Command,
    },
    /// The pending edit of this owner goes on as it is.
    Stamp(Owner),
    /// Make the pending edit of this owner a step.
    Finish(Owner),
    /// Forget the pending edit of this owner.
    Cancel(Owner),
    /// Select something else.
    Select(Selection),
    /// Put the keyboard's focus on a cell, and select what lies there.
    Focus(Spot, Option<Target>),
    /// Put a text from the clipboard on the map.
    Paste(String),
    /// Put the picture from the clipboard, if there is one, where pictures go.
    PastePicture,
    /// Put the picture of this file where pictures go.
    TakePicture(PathBuf),
    /// Lead the keyboard to the next part of the window, or to the one before.
    NextPane(bool),
    /// Say this to the user.
    Tell(Message),
    /// Say this in the status bar, for a while.
    Remark(Message),
    /// Go to a state of the history.
    GoTo(StateId),
    /// Find or replace.
    Find(FindRequest),
    /// Filter, or a saved view.
    Filter(FilterRequest),
    /// Say that a computed emotion is not set by hand.
    ExplainEmotion,
    /// Which chart is shown.
    Chart(ChartRequest),
    /// How a persona is shown.
    Persona(PersonaRequest),
    /// Colour the touchpoints by this, or by nothing.
    ColorBy(Option<HeatBy>),
    /// The presentation: begin, go on, leave.
    Present(PresentRequest),
    /// Edit the text of an element in place, on the canvas.
    EditText(Target),
    /// Scroll the canvas so that an element is in sight.
    Reveal(Target),
    /// Move the canvas's camera.
    Canvas(CanvasOrder),
    /// Take a notice away.
    DismissNotice(u64),
    /// Ask a question, in place of the one that is asked.
    Ask(Box<Dialog>),
    /// Remove what an earlier run could not save, by the offer's number.
    RemoveEdits(u64),
    /// Close the dialog that is open.
    CloseDialog,
    /// Open a map, in a tab of its own.
    Open(Source),
    /// Show another tab, or move one.
    Tab(TabRequest),
    /// Take cards to another map, or put them down.
    Carry(CarryRequest),
    /// Do this, after asking about unsaved changes.
    Guard(Next),
    /// Do this; unsaved changes are settled.
    Proceed(Next),
    /// Save this map under another name, and then do what waits.
    SaveAs(u64, Option<Next>),
    /// Save this map over what another program wrote, and then do what waits.
    Overwrite(u64, Option<Next>),
    /// Save this map elsewhere while a save of it does not come to an end.
    SaveElsewhere(u64),
    /// Try a save again.
    SaveAgain(SaveJob),
    /// Open the file of this map again; ask first when something was changed
    /// here.
    AskToReload(u64),
    /// Open the file of this map again and drop what was changed here.
    Reload(u64),
    /// Open this address, which was judged, outside.
    OpenLink(String),
    /// Look for the map that a link of the one shown leads to, and open it.
    OpenMapLink(String),
    /// List the earlier versions of this file.
    ShowVersions(PathBuf),
    /// Look at one of them.
    LookAtVersion(Version),
    /// Put this earlier state, kept at this time, in the place of the map.
    Restore(Box<Map>, SystemTime),
    /// Ask for a path.
    Pick(Purpose),
    /// This path was chosen; what is there may be overwritten.
    Chosen(Purpose, PathBuf),
    /// Give up the long work of this number.
    CancelTask(u64),
    /// Close the window; unsaved changes are settled.
    CloseWindow,
    /// Use another language from now on.
    SetLanguage(Language),
    /// Use another theme from now on.
    SetTheme(ThemeChoice),
}

impl Request {
    /// Whether another map may be shown once it is done. What is asked for in
    /// the same frame is about the map of before, and is done first.
    pub(crate) fn may_leave(&self) -> bool {
        matches!(
            self,
            Self::Open(_) | Self::Tab(_) | Self::Carry(_) | Self::Guard(_) | Self::Proceed(_)
        )
    }
}

/// The requests of a frame, in the order they were made.
#[derive(Debug, Default)]
pub(crate) struct Requests {
    queue: Vec<Request>,
}

impl Requests {
    /// Asks for something.
    pub(crate) fn push(&mut self, request: Request) {
        self.queue.push(request);
    }

    /// Asks for an action of the table.
    pub(crate) fn act(&mut self, action: ActionId) {
        self.push(Request::Act(action));
    }

    /// Asks the user something.
    pub(crate) fn ask(&mut self, dialog: Dialog) {
        self.push(Request::Ask(Box::new(dialog)));
    }

    /// Asks for a command, to be done as one step.
    pub(crate) fn run(&mut self, command: impl Into<Command>) {
        self.push(Request::Run(command.into()));
    }

    /// Asks for a preview of a command; see [`Request::Preview`].
    pub(crate) fn preview(&mut self, owner: Owner, kind: PendingKind, command: impl Into<Command>) {
        let command = command.into();
        self.push(Request::Preview {
            owner,
            kind,
            command,
        });
    }

    /// Asks to select one element alone.
    pub(crate) fn select(&mut self, target: impl Into<Target>) {
        self.push(Request::Select(Selection::only(target)));
    }

    /// Asks for a new node, to be named where it stands.
    pub(crate) fn make(&mut self, id: impl Into<NodeId>, command: impl Into<Command>) {
        let making = Making {
            id: id.into(),
            command: command.into(),
            asked_for: true,
        };
        let field = Field::New(Box::new(making));
        self.push(Request::Canvas(CanvasOrder::Edit(Box::new(field))));
    }

    /// Takes everything out, oldest first.
    pub(crate) fn take(&mut self) -> Vec<Request> {
        std::mem::take(&mut self.queue)
    }

    /// Whether something waits that a frame has to be drawn for. Stamps do not
    /// count: a field that is only looked at costs no frames.
    pub(crate) fn need_frame(&self) -> bool {
        self.queue
            .iter()
            .any(|request| !matches!(request, Request::Stamp(_)))
    }
}
