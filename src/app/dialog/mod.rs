//! Dialogs: questions that have to be answered before work goes on.
//!
//! One file for each; here stands what they share. A dialog keeps what is
//! being filled in and asks for everything else by requests. Esc and a click
//! beside it mean the answer that changes nothing.

mod about;
mod changed;
mod export;
mod file;
mod findings;
mod folder;
mod leave_folder;
mod locked;
mod new_map;
mod not_saved;
mod overwrite;
mod palette;
mod recovery;
mod refused;
mod remove_metric;
mod shortcuts;
mod unsaved;
mod versions;

pub(crate) use file::FileDialog;
pub(crate) use palette::Palette;
pub(crate) use versions::VersionsDialog;

use std::path::PathBuf;

use egui::{Align, Context, Frame, Id, Key, Label, Layout, Margin, Modal, Modifiers, Ui, vec2};

use crate::language::{Message, Texts};
use crate::storage::{Holder, ReadError};
use crate::style::Theme;

use super::catalogue::MetricRemoval;
use super::export::ExportJob;
use super::files::{Next, NotSaved, SaveJob};
use super::picker::Purpose;
use super::request::{Request, Requests};
use super::state::State;
use super::widget;

/// A question, with what was filled in so far.
#[derive(Debug)]
pub(crate) enum Dialog {
    /// What to start a new map from.
    NewMap,
    /// What to do with unsaved changes before going on.
    Unsaved(Next),
    /// What to do with a file that another program changed.
    ChangedOnDisk(u64, Option<Next>),
    /// How to open a file that somebody has open.
    Locked {
        /// The file.
        path: PathBuf,
        /// Who has it.
        holder: Holder,
        /// The map in whose place it was to be opened.
        instead_of: Option<u64>,
        /// Asking whether to take it over.
        taking_over: bool,
    },
    /// The map was not saved.
    NotSaved(Box<(SaveJob, NotSaved)>),
    /// A file was not opened.
    Refused {
        /// The file.
        path: PathBuf,
        /// Why.
        error: ReadError,
        /// Whether earlier versions of it are kept.
        has_versions: bool,
    },
    /// Earlier versions of a map.
    Versions(Box<VersionsDialog>),
    /// What to do with what an earlier run could not save.
    Recovery {
        /// Which of the offers is looked at.
        number: u64,
        /// Asking whether to remove it for good.
        removing: bool,
    },
    /// Whether to replace a file.
    Overwrite {
        /// The file.
        path: PathBuf,
        /// What it is written for.
        purpose: Purpose,
    },
    /// Whether to open this file, which is not in the folder of the map with
    /// the link.
    LeaveFolder(u64, PathBuf),
    /// How a picture shall be.
    Export(Box<ExportJob>),
    /// Our own dialog for files.
    File(Box<FileDialog>),
    /// What was found in a file that was opened.
    Findings {
        /// Names the file.
        about: Message,
        /// Where and what.
        lines: Vec<Message>,
    },
    /// Whether to take a metric off the map with its readings.
    RemoveMetric(MetricRemoval),
    /// Every action with its keys; what is looked for among them.
    Shortcuts(String),
    /// Every action and every card, to choose one.
    Palette(Box<Palette>),
    /// What this program is.
    About,
}

impl Dialog {
    /// Whether it waits for the disk.
    pub(crate) fn is_busy(&self) -> bool {
        matches!(self, Self::File(files) if files.is_busy())
    }
}

/// What a dialog needs to be shown.
struct Scope<'a> {
    state: &'a State,
    texts: &'static Texts,
    theme: &'a Theme,
    requests: &'a mut Requests,
}

/// Shows the dialog. It closes by a request.
pub(crate) fn dialog_ui(
    context: &Context,
    dialog: &mut Dialog,
    state: &State,
    theme: &Theme,
    requests: &mut Requests,
) {
    let scope = &mut Scope {
        state,
        texts: state.texts(),
        theme,
        requests,
    };
    let frame = Frame::popup(&context.global_style()).inner_margin(Margin::same(20));
    let response = Modal::new(Id::unique("dialog"))
        .frame(frame)
        .show(context, |ui| match dialog {
            Dialog::NewMap => new_map::show(ui, scope),
            Dialog::Unsaved(next) => unsaved::show(ui, scope, next),
            Dialog::ChangedOnDisk(number, next) => {
                changed::show(ui, scope, *number, next.as_ref());
            }
            Dialog::Locked {
                path,
                holder,
                instead_of,
                taking_over,
            } => {
                let map = locked::Held {
                    path,
                    holder,
                    instead_of: *instead_of,
                };
                locked::show(ui, scope, map, taking_over);
            }
            Dialog::NotSaved(about) => not_saved::show(ui, scope, &about.0, &about.1),
            Dialog::Refused {
                path,
                error,
                has_versions,
            } => refused::show(ui, scope, path, error, *has_versions),
            Dialog::Versions(versions) => versions.show(ui, scope),
            Dialog::Recovery { number, removing } => {
                recovery::show(ui, scope, number, removing);
            }
            Dialog::Overwrite { path, purpose } => overwrite::show(ui, scope, path, purpose),
            Dialog::LeaveFolder(document, path) => {
                leave_folder::show(ui, scope, *document, path);
            }
            Dialog::Export(job) => export::show(ui, scope, job),
            Dialog::File(files) => files.show(ui, scope),
            Dialog::Findings { about, lines } => findings::show(ui, scope, about, lines),
            Dialog::RemoveMetric(removal) => remove_metric::show(ui, scope, removal),
            Dialog::Shortcuts(query) => shortcuts::show(ui, scope, query),
            Dialog::Palette(palette) => palette.show(ui, scope),
            Dialog::About => about::show(ui, scope),
        });
    if response.should_close() {
        requests.push(Request::CloseDialog);
    }
}

impl Scope<'_> {
    /// Asks for something and closes the dialog.
    fn answer(&mut self, request: Request) {
        self.requests.push(Request::CloseDialog);
        self.requests.push(request);
    }

    fn title(&self, ui: &mut Ui, key: &str) {
        widget::title(ui, &self.texts.get(key));
        ui.add_space(6.0);
    }

    /// What happened and what can be done. Such messages have no full stop,
    /// since elsewhere the name of a file follows.
    fn sentence(&self, ui: &mut Ui, message: &Message) {
        let text = self.texts.say(message);
        let stop = if text.ends_with(['.', '!', '?']) {
            ""
        } else {
            "."
        };
        ui.add(Label::new(format!("{text}{stop}")).wrap());
    }

    /// The row of buttons at the lower right; the first to be added stands
    /// rightmost.
    fn buttons(&mut self, ui: &mut Ui, add: impl FnOnce(&mut Self, &mut Ui)) {
        ui.add_space(14.0);
        let size = vec2(ui.available_width(), 28.0);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            add(self, ui);
        });
    }

    /// The button that does what the dialog is for; Enter presses it too.
    fn primary(&self, ui: &mut Ui, key: &str, enabled: bool) -> bool {
        let text = self.texts.get(key);
        let clicked = ui
            .add_enabled_ui(enabled, |ui| {
                widget::primary_button(ui, self.theme, &text).clicked()
            })
            .inner;
        let nothing_has_focus = ui.memory(|memory| memory.focused().is_none());
        let entered = enabled
            && nothing_has_focus
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        clicked || entered
    }

    fn button(&self, ui: &mut Ui, key: &str) -> bool {
        ui.button(self.texts.get(key).as_ref()).clicked()
    }

    fn cancel(&mut self, ui: &mut Ui) {
        if self.button(ui, "button-cancel") {
            self.requests.push(Request::CloseDialog);
        }
    }

    /// The button of a dialog that only tells something.
    fn close(&mut self, ui: &mut Ui) {
        if self.primary(ui, "button-close", true) {
            self.requests.push(Request::CloseDialog);
        }
    }
}
