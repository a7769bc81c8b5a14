//! The window without its frame: what is done between two frames, and what a
//! frame shows; before a map is open, the welcome page.
//!
//! What stands where is in `panels`, key presses become actions in `keys`, the
//! system is heard and told in `system`, files dropped are taken in `dropped`.

mod dropped;
mod keys;
mod options;
mod panels;
mod system;

use std::path::PathBuf;
use std::time::Duration;

use egui::{CentralPanel, Context, Event, Frame, Ui};

use crate::document::{Command, Session};
use crate::language::Message;
use crate::style::{Theme, ThemeName};

use super::canvas::Canvas;
use super::center;
use super::clipboard::SystemClipboard;
use super::crash;
use super::dialog::{Dialog, dialog_ui};
use super::documents::Document;
use super::files::{Source, wait_for_releases};
use super::journal;
use super::links::LinkOpener;
use super::logic;
use super::notice::Notice;
use super::present::{Projector, present_ui};
use super::recovery;
use super::request::{Request, Requests};
use super::settings::Settings;
use super::state::State;
use super::theme;
use super::toast::toasts_ui;
use super::typing::InOrder;
use super::view::{PictureCache, View};
use super::welcome::welcome_ui;

use panels::Panels;
use system::Told;

pub use options::Options;

/// How long the window, once closed, waits for its map to be given up.
const LAST_WAIT: Duration = Duration::from_millis(300);

/// The window without its frame: everything between input and shapes, so that
/// tests run it without a display.
///
/// Call `prepare` once and then, each frame, `logic` and `ui`.
#[derive(Default)]
pub struct App {
    state: State,
    canvas: Canvas,
    panels: Panels,
    requests: Requests,
    pictures: PictureCache,
    projector: Projector,
    told: Told,
    settings_path: Option<PathBuf>,
}

impl App {
    /// The window as it starts.
    #[must_use]
    pub fn new(options: &Options) -> Self {
        let mut app = Self {
            settings_path: options.settings.clone(),
            ..Self::default()
        };
        let mut broken_settings = None;
        if let Some(path) = &app.settings_path {
            match Settings::read(path) {
                Ok(settings) => app.state.settings = settings,
                Err(cause) => broken_settings = Some(cause),
            }
        }
        app.told.settings = app.state.settings.clone();
        app.state.start_language = options.language;
        if let Some(cause) = broken_settings {
            let cause = app.state.texts().say(&cause);
            let message = Message::new("settings-broken").text("cause", cause);
            app.state.notices.push(Notice::warning(message));
        }
        app.state.builtin_dialogs = options.builtin_dialogs;
        app.state.own_folder.clone_from(&options.state);
        recovery::look(&mut app.state);
        app.state.broke_off = options.state.as_ref().and_then(crash::take_broke_off);
        if let Some(before) = &app.state.broke_off {
            let message = before.message(app.state.texts());
            app.state.notices.push(Notice::failure(message));
        }
        // Where the program was started may change; where the files are not.
        let absolute = |file: &PathBuf| std::path::absolute(file).unwrap_or_else(|_| file.clone());
        let files = options.files.iter().map(absolute).collect();
        app.requests.push(Request::Open(Source::Files(files)));
        app
    }

    /// Gives a window our fonts and options, before its first frame.
    pub fn prepare(context: &Context) {
        theme::set_up(context);
        context.add_plugin(InOrder::default());
    }

    /// Shares what is copied with other programs, and not only with this
    /// window.
    pub fn share_clipboard(&mut self, system: Box<dyn SystemClipboard>) {
        self.state.clipboard.join(system);
    }

    /// Hears what the user does, before each frame. Keys that copy and paste
    /// must come as keys: whoever shows the window leaves them alone.
    pub fn hear(&mut self, events: &mut Vec<Event>) {
        self.state.clipboard.hear(events);
    }

    /// Opens addresses outside by this, which says whether it could and may
    /// take its time.
    pub fn open_links_by(&mut self, open: impl Fn(&str) -> bool + Send + Sync + 'static) {
        self.state.links = LinkOpener::new(open);
    }

    /// Opens a map that no file holds, in place of the one that is shown.
    pub fn open(&mut self, session: Session) {
        let document = Document::new(session, None, None);
        match self.state.document().map(|shown| shown.number) {
            Some(shown) => self.state.replace(shown, document),
            None => self.state.open(document),
        };
    }

    /// Asks for a command, to be done as one step before the next frame, as a
    /// panel does.
    pub fn ask(&mut self, command: impl Into<Command>) {
        self.requests.run(command);
    }

    /// Width and height the window had last, in points.
    #[must_use]
    pub fn size(&self) -> (f32, f32) {
        self.state.settings.window
    }

    /// The session of the map that is shown.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        self.state.session()
    }

    /// The window's title.
    #[must_use]
    pub fn title(&self) -> String {
        self.state.window_title()
    }

    /// Whether work is under way beside the window.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        let dialog = self.state.dialog.as_ref();
        self.state.tasks.is_busy()
            || self.state.findings.is_busy()
            || dialog.is_some_and(Dialog::is_busy)
    }

    /// Whether everything is settled and the window closes.
    #[must_use]
    pub fn may_close(&self) -> bool {
        self.state.may_close
    }

    /// The window closes: what was settled is not offered at the next start.
    pub fn end(&mut self) {
        if self.state.may_close {
            journal::end(&mut self.state);
            wait_for_releases(LAST_WAIT);
        }
    }

    /// Says that something went wrong and where the report is.
    pub fn tell_crash(&mut self) {
        let report = crash::take_last_report();
        let message = match report {
            Some(path) => Message::new("crash-survived").text("report", path.display().to_string()),
            None => Message::new("crash-survived-silently"),
        };
        self.state.notices.push(Notice::failure(message));
    }

    /// What is said when the program cannot go on.
    #[must_use]
    pub fn last_words(&self) -> String {
        self.state.texts().get("crash-end").into_owned()
    }

    /// Does what the last frame asked for. Shows nothing.
    pub fn logic(&mut self, context: &Context) {
        self.watch(context);
        logic::run(
            &mut self.state,
            &mut self.canvas,
            &mut self.requests,
            context,
        );
        self.pictures.drop_closed(&self.state.documents);
        self.tell(context);
        self.state.theme = match context.theme() {
            egui::Theme::Light => ThemeName::Light,
            egui::Theme::Dark => ThemeName::Dark,
        };
    }

    /// Shows the window and notes what the user asks for.
    pub fn ui(&mut self, ui: &mut Ui) {
        let theme = Theme::of(self.state.theme);
        if !self.state.shows_canvas() {
            self.canvas.leave();
        }
        if self.state.presenting().is_some() {
            present_ui(
                ui,
                &self.state,
                &theme,
                &mut self.projector,
                &mut self.requests,
            );
        } else {
            self.editor(ui, &theme);
        }
        self.overlays(ui, &theme);
        if self.requests.need_frame() {
            ui.ctx().request_repaint();
        }
    }

    /// Shows what a map is edited with, or the welcome page.
    fn editor(&mut self, ui: &mut Ui, theme: &Theme) {
        if self.state.dialog.is_none() {
            self.shortcuts(ui.ctx());
        }
        let (state, requests) = (&self.state, &mut self.requests);
        self.panels
            .bars(ui, state, theme, &mut self.canvas, requests);
        if self.state.document().is_some() {
            self.map(ui, theme);
        } else {
            let frame = Frame::NONE.fill(theme::color(theme.paper));
            CentralPanel::default().frame(frame).show(ui, |ui| {
                welcome_ui(ui, &self.state, theme, &mut self.requests);
            });
        }
    }

    /// Shows the map with its panels.
    fn map(&mut self, ui: &mut Ui, theme: &Theme) {
        let Some(document) = self.state.document() else {
            return;
        };
        let view = View {
            state: &self.state,
            session: &document.session,
            document: document.number,
            picture: self.pictures.picture(document, theme, self.state.texts()),
            texts: self.state.texts(),
            theme,
        };
        let (canvas, requests) = (&mut self.canvas, &mut self.requests);
        self.panels.show(ui, document, &view, canvas, requests);
        self.panels.keep_widths(&mut self.state.settings);
        if let Some(forward) = self.state.next_pane.take() {
            self.panels.panes().go(ui.ctx(), forward);
        }
        if std::mem::take(&mut self.state.find_in_center) {
            ui.memory_mut(|memory| memory.request_focus(center::find_field()));
        }
    }

    /// Shows what lies over the panels: notices, a dialog, a file held over
    /// the window.
    fn overlays(&mut self, ui: &mut Ui, theme: &Theme) {
        let context = ui.ctx().clone();
        toasts_ui(&context, &self.state, theme, &mut self.requests);
        if let Some(mut dialog) = self.state.dialog.take() {
            dialog_ui(
                &context,
                &mut dialog,
                &self.state,
                theme,
                &mut self.requests,
            );
            self.state.dialog = Some(dialog);
        }
        dropped::held_ui(ui, &self.state, theme);
    }
}
