//! What the window shows, from top to bottom: menu, toolbar, tabs, outline,
//! canvas, inspector, status bar; before a map is open, the welcome page.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::{
    Align2, CentralPanel, Context, Event, FontId, Frame, HoveredFile, Margin, Panel, Stroke,
    StrokeKind, Ui, ViewportCommand,
};

use crate::document::{Command, Session};
use crate::language::{Language, Message};
use crate::storage::StateFolder;
use crate::style::{Theme, ThemeName};

use super::action::{ACTIONS, ActionId};
use super::canvas::{Canvas, canvas_ui};
use super::catalogue::{Catalogue, catalogue_ui};
use super::center::Center;
use super::charts::{Charts, charts_ui};
use super::crash;
use super::dialog::{Dialog, dialog_ui};
use super::documents::Document;
use super::files::{Next, Source, wait_for_releases};
use super::filter::filter_ui;
use super::find::{FindBar, find_ui};
use super::findings::{FindingsPanel, findings_ui};
use super::history::history_ui;
use super::inspector::{Inspector, inspector_ui};
use super::journal;
use super::links::LinkOpener;
use super::logic;
use super::menu::menu_ui;
use super::notice::Notice;
use super::outline::{Outline, outline_ui};
use super::panes::Panes;
use super::pictures::{self, PicturePlace};
use super::present::{Projector, present_ui};
use super::recovery;
use super::request::{Request, Requests};
use super::settings::{INSPECTOR_WIDTHS, OUTLINE_WIDTHS, Settings, ThemeChoice};
use super::state::State;
use super::status_bar::status_bar_ui;
use super::table::{Table, table_ui};
use super::tabs::{Strip, strip_ui};
use super::theme;
use super::toast::toasts_ui;
use super::toolbar::toolbar_ui;
use super::view::{PictureCache, View};
use super::welcome::welcome_ui;

/// How long the window, once closed, waits for its map to be given up.
const LAST_WAIT: Duration = Duration::from_millis(300);
/// Width of the findings until they are drawn wider, and how wide they may be.
const FINDINGS_WIDTH: f32 = 344.0;
const FINDINGS_WIDTHS: std::ops::RangeInclusive<f32> = 240.0..=560.0;
/// Height of the history below the outline, until it is drawn up.
const HISTORY_HEIGHT: f32 = 280.0;
/// Height of the charts, until they are drawn up.
const CHARTS_HEIGHT: f32 = 420.0;

/// How the window starts.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The maps to open, one tab for each.
    pub files: Vec<PathBuf>,
    /// Language for this start; `None` takes the one in the settings.
    pub language: Option<Language>,
    /// Ask for files with our own dialog, never with the system's.
    pub builtin_dialogs: bool,
    /// The settings file; `None` neither reads nor writes settings.
    pub settings: Option<PathBuf>,
    /// Where journals and earlier versions are kept; `None` keeps none.
    pub state: Option<StateFolder>,
}

impl Options {
    /// As a user starts the program: settings from their usual place.
    #[must_use]
    pub fn usual() -> Self {
        Self {
            settings: Settings::usual_path(),
            state: StateFolder::usual(),
            ..Self::default()
        }
    }
}

/// The window without its frame: everything between input and shapes, so that
/// tests run it without a display.
///
/// Call `prepare` once and then, each frame, `logic` and `ui`.
#[derive(Default)]
pub struct App {
    state: State,
    canvas: Canvas,
    outline: Outline,
    inspector: Inspector,
    find: FindBar,
    catalogue: Catalogue,
    table: Table,
    findings: FindingsPanel,
    requests: Requests,
    pictures: PictureCache,
    charts: Charts,
    projector: Projector,
    shown: Shown,
    settings_path: Option<PathBuf>,
    strip: Strip,
    /// Where the toolbar and the tabs are.
    toolbar: Option<egui::Rect>,
    tabs: Option<egui::Rect>,
}

/// What egui and the disk were told last.
#[derive(Default)]
struct Shown {
    theme: Option<ThemeChoice>,
    title: String,
    settings: Settings,
    full_screen: bool,
}

impl App {
    /// The window as it starts.
    #[must_use]
    pub fn new(options: &Options) -> Self {
        let mut app = Self {
            settings_path: options.settings.clone(),
            ..Self::default()
        };
        if let Some(path) = &app.settings_path {
            match Settings::read(path) {
                Ok(settings) => app.state.settings = settings,
                Err(cause) => {
                    let message = Message::new("settings-broken").text("cause", cause);
                    app.state.notices.push(Notice::warning(message));
                }
            }
        }
        app.shown.settings = app.state.settings.clone();
        app.state.start_language = options.language;
        app.state.builtin_dialogs = options.builtin_dialogs;
        app.state.own_folder.clone_from(&options.state);
        recovery::look(&mut app.state);
        // Where the program was started may change; where the files are not.
        let absolute = |file: &PathBuf| std::path::absolute(file).unwrap_or_else(|_| file.clone());
        let files = options.files.iter().map(absolute).collect();
        app.requests.push(Request::Open(Source::Files(files)));
        app
    }

    /// Gives a window our fonts and options, before its first frame.
    pub fn prepare(context: &Context) {
        theme::set_up(context);
    }

    /// Shares what is copied with other programs, and not only with this
    /// window.
    #[must_use]
    pub fn with_system_clipboard(mut self) -> Self {
        self.state.clipboard.of_system = true;
        self
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
        self.bars(ui, theme);
        if self.state.document().is_some() {
            self.panels(ui, theme);
        } else {
            let frame = Frame::NONE.fill(theme::color(theme.paper));
            CentralPanel::default().frame(frame).show(ui, |ui| {
                welcome_ui(ui, &self.state, theme, &mut self.requests);
            });
        }
    }

    /// Notices what the system wants: close the window, take files.
    fn watch(&mut self, context: &Context) {
        let (closing, dropped) = context.input(|input| {
            let dropped = input.raw.dropped_files.iter();
            let dropped: Vec<PathBuf> = dropped.map(|file| file.path().to_owned()).collect();
            (input.viewport().close_requested(), dropped)
        });
        if closing && !self.state.may_close {
            context.send_viewport_cmd(ViewportCommand::CancelClose);
            if self.state.dialog.is_none() {
                self.requests.push(Request::Guard(Next::Quit));
            }
        }
        if !dropped.is_empty() && self.state.dialog.is_none() {
            self.take_files(dropped);
        }
    }

    /// Opens files that were dropped; a picture goes onto the map.
    fn take_files(&mut self, dropped: Vec<PathBuf>) {
        let (pictures, maps): (Vec<_>, Vec<_>) = dropped
            .into_iter()
            .partition(|path| pictures::is_picture(path));
        if let Some(picture) = pictures.into_iter().next() {
            self.requests.push(Request::TakePicture(picture));
        }
        if !maps.is_empty() {
            self.requests.push(Request::Open(Source::Files(maps)));
        }
    }

    /// Tells egui, the system and the disk what has changed.
    fn tell(&mut self, context: &Context) {
        let settings = &self.state.settings;
        if self.shown.theme != Some(settings.theme) {
            context.set_theme(settings.theme.preference());
            self.shown.theme = Some(settings.theme);
        }
        let title = self.state.window_title();
        if self.shown.title != title {
            context.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.shown.title = title;
        }
        self.state.clipboard.tell(context);
        if self.state.may_close {
            context.send_viewport_cmd(ViewportCommand::Close);
        }
        let size = context.input(|input| input.viewport().inner_rect.map(|rect| rect.size()));
        let presenting = self.state.presenting().is_some();
        if self.shown.full_screen != presenting {
            context.send_viewport_cmd(ViewportCommand::Fullscreen(presenting));
            self.shown.full_screen = presenting;
        }
        if let Some(size) = size.filter(|_| !presenting) {
            self.state.settings.window = (size.x.round(), size.y.round());
        }
        if !context.input(|input| input.pointer.any_down()) || self.state.may_close {
            self.keep_settings();
        }
    }

    /// Writes the settings when they have changed.
    fn keep_settings(&mut self) {
        let settings = &self.state.settings;
        let Some(path) = self.settings_path.as_ref() else {
            return;
        };
        if self.shown.settings == *settings {
            return;
        }
        // Tried once for each change: a full disk shall not cost frames.
        self.shown.settings = settings.clone();
        if let Err(error) = settings.write(path) {
            let message = Message::new("settings-not-kept");
            let message = message.cause("cause", error.kind(), &error.to_string());
            self.state.notices.push(Notice::warning(message));
        }
    }

    /// Turns key presses into actions, unless a text field wants them.
    fn shortcuts(&mut self, context: &Context) {
        let typing = context.text_edit_focused()
            || self.canvas.holds_keys()
            || self.findings.holds_keys(context)
            || Table::holds_keys(context);
        if self.state.document().is_some() {
            self.clipboard_keys(context, typing);
        }
        for action in ACTIONS.iter() {
            if !(action.enabled)(&self.state) {
                continue;
            }
            for shortcut in action.shortcuts {
                let taken = typing && shortcut.belongs_to_text();
                if !taken && context.input_mut(|input| shortcut.consume(input)) {
                    self.requests.act(action.id);
                }
            }
        }
    }

    /// Copy, cut and paste come as events of their own, not as keys.
    ///
    /// A text that is typed takes texts, but no picture.
    fn clipboard_keys(&mut self, context: &Context, typing: bool) {
        let requests = &mut self.requests;
        let selected = self
            .state
            .session()
            .is_some_and(|s| !s.selection().is_empty());
        context.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::PasteImage(pixels) => {
                    requests.push(Request::PastePicture(Arc::clone(pixels)));
                    false
                }
                _ if typing => true,
                Event::Copy if selected => {
                    requests.act(ActionId::Copy);
                    false
                }
                Event::Cut if selected => {
                    requests.act(ActionId::Cut);
                    false
                }
                Event::Paste(text) => {
                    requests.push(Request::Paste(text.clone()));
                    false
                }
                _ => true,
            });
        });
    }

    fn bars(&mut self, ui: &mut Ui, theme: &Theme) {
        let (state, requests) = (&self.state, &mut self.requests);
        Panel::top("menu")
            .frame(filled(theme.paper, Margin::symmetric(8, 2)))
            .show(ui, |ui| menu_ui(ui, state, requests));
        if state.document().is_some() {
            let bar = Panel::top("toolbar")
                .frame(filled(theme.card, Margin::symmetric(8, 6)))
                .show(ui, |ui| toolbar_ui(ui, state, requests));
            self.toolbar = Some(bar.response.rect);
        }
        self.tabs = None;
        if state.documents.len() > 1 {
            let margin = Margin {
                left: 8,
                right: 8,
                top: 2,
                bottom: 0,
            };
            let strip = Panel::top("tabs")
                .frame(filled(theme.lane, margin))
                .show(ui, |ui| {
                    let parts = (&mut self.strip, &mut self.canvas);
                    strip_ui(ui, state, theme, parts, requests);
                });
            self.tabs = Some(strip.response.rect);
        }
    }

    fn panels(&mut self, ui: &mut Ui, theme: &Theme) {
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
        let requests = &mut self.requests;
        let settings = &self.state.settings;
        let mut widths = (settings.outline_width, settings.inspector_width);
        let mut sides = [None, None, None];
        Panel::bottom("status")
            .frame(filled(theme.paper, Margin::symmetric(14, 4)))
            .show(ui, |ui| status_bar_ui(ui, &view, &self.canvas, requests));
        if settings.outline || settings.history {
            let panel = Panel::left("outline")
                .frame(filled(theme.lane, Margin::symmetric(14, 12)))
                .default_size(widths.0)
                .size_range(OUTLINE_WIDTHS);
            let shown = panel.show(ui, |ui| {
                left_ui(ui, &view, &mut self.outline, requests);
            });
            widths.0 = shown.response.rect.width();
            sides[0] = Some(shown.response.rect);
        }
        if settings.inspector {
            let panel = Panel::right("inspector")
                .frame(filled(theme.lane, Margin::symmetric(14, 12)))
                .default_size(widths.1)
                .size_range(INSPECTOR_WIDTHS);
            let shown = panel.show(ui, |ui| {
                inspector_ui(ui, &view, &mut self.inspector, requests);
            });
            widths.1 = shown.response.rect.width();
            sides[1] = Some(shown.response.rect);
        }
        if settings.findings {
            let panel = Panel::right("findings")
                .frame(filled(theme.lane, Margin::symmetric(12, 12)))
                .default_size(FINDINGS_WIDTH)
                .size_range(FINDINGS_WIDTHS);
            let shown = panel.show(ui, |ui| {
                findings_ui(ui, &view, &mut self.findings, requests);
            });
            sides[2] = Some(shown.response.rect);
        }
        if self.state.find.open {
            Panel::top("find")
                .frame(filled(theme.card, Margin::symmetric(10, 6)))
                .show(ui, |ui| find_ui(ui, &view, &mut self.find, requests));
        }
        if document.filter.open {
            Panel::top("filter")
                .frame(filled(theme.card, Margin::symmetric(10, 6)))
                .show(ui, |ui| filter_ui(ui, &view, requests));
        }
        let mut charts = None;
        if document.charts.open {
            let panel = Panel::bottom("charts")
                .frame(filled(theme.lane, Margin::symmetric(14, 12)))
                .default_size(CHARTS_HEIGHT)
                .size_range(220.0..=720.0)
                .resizable(true);
            let shown = panel.show(ui, |ui| charts_ui(ui, &view, &mut self.charts, requests));
            charts = Some(shown.response.rect);
        }
        let center = CentralPanel::default()
            .frame(filled(theme.paper, Margin::ZERO))
            .show(ui, |ui| match document.center {
                Center::Canvas => canvas_ui(ui, &view, &mut self.canvas, requests),
                Center::Catalogue => catalogue_ui(ui, &view, &mut self.catalogue, requests),
                Center::Table => table_ui(ui, &view, &mut self.table, requests),
            });
        if let Some(forward) = self.state.next_pane.take() {
            let [outline, inspector, findings] = sides;
            let canvas = Some(center.response.rect);
            let stops = [
                canvas,
                charts,
                outline,
                findings,
                inspector,
                self.toolbar,
                self.tabs,
            ];
            Panes::new(stops.into_iter().flatten()).go(ui.ctx(), forward);
        }
        (
            self.state.settings.outline_width,
            self.state.settings.inspector_width,
        ) = widths;
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
        let hovered = context.input(|input| input.raw.hovered_files.first().cloned());
        if let Some(file) = hovered {
            drop_overlay(ui, drop_key(&self.state, &file), &self.state, theme);
        }
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
            .size_range(120.0..=600.0)
            .resizable(true)
            .show(ui, |ui| history_ui(ui, view, requests));
    }
    outline_ui(ui, view, outline, requests);
}

fn filled(fill: crate::style::Color, margin: Margin) -> Frame {
    Frame::NONE.fill(theme::color(fill)).inner_margin(margin)
}

/// Key of what happens to a file when it is dropped. Not every system says
/// beforehand which file it is.
fn drop_key(state: &State, file: &HoveredFile) -> &'static str {
    let path = file.path.as_deref();
    if !path.is_some_and(pictures::is_picture) {
        return "drop-to-open";
    }
    match pictures::place(state) {
        Some(PicturePlace::Face(_)) => "drop-portrait",
        Some(PicturePlace::Note(_) | PicturePlace::Cell(..)) => "drop-picture",
        None => "picture-no-place",
    }
}

/// Says what happens to a file that is held over the window.
fn drop_overlay(ui: &Ui, key: &str, state: &State, theme: &Theme) {
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop"));
    let painter = ui.ctx().layer_painter(layer);
    let rect = ui.ctx().content_rect();
    painter.rect_filled(rect, 0.0, theme::color(theme.paper.with_alpha(220)));
    let frame = rect.shrink(24.0);
    let stroke = Stroke::new(2.0, theme::color(theme.accent));
    painter.rect_stroke(frame, 12.0, stroke, StrokeKind::Inside);
    painter.text(
        rect.center(),
        Align2::CENTER_CENTER,
        state.texts().get(key),
        FontId::proportional(20.0),
        theme::color(theme.ink),
    );
}
