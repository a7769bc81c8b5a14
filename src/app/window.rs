//! What the window shows, from top to bottom: menu, toolbar, outline, canvas,
//! inspector, status bar; before a map is open, the welcome page.

use egui::{CentralPanel, Context, Frame, Margin, Panel, Ui};

use crate::document::{Map, Session};
use crate::language::Language;
use crate::style::{Theme, ThemeName};

use super::action::ACTIONS;
use super::canvas::{Canvas, canvas_ui};
use super::inspector::{Inspector, inspector_ui};
use super::logic;
use super::menu::menu_ui;
use super::outline::{Outline, outline_ui};
use super::request::Requests;
use super::settings::ThemeChoice;
use super::state::State;
use super::status_bar::status_bar_ui;
use super::theme;
use super::toast::toasts_ui;
use super::toolbar::toolbar_ui;
use super::view::{PictureCache, View};

/// How the window starts.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Language for this start; `None` takes the one in the settings.
    pub language: Option<Language>,
}

/// The window without its frame: everything between input and shapes, so that
/// tests run it without a display.
///
/// Each frame calls `logic` and then `ui`.
#[derive(Default)]
pub struct App {
    state: State,
    canvas: Canvas,
    outline: Outline,
    inspector: Inspector,
    requests: Requests,
    pictures: PictureCache,
    look: Option<Look>,
}

/// What egui was told about the look.
#[derive(PartialEq)]
struct Look {
    theme: ThemeChoice,
}

impl App {
    /// The window as it starts.
    #[must_use]
    pub fn new(options: &Options) -> Self {
        let mut app = Self::default();
        if let Some(language) = options.language {
            app.state.settings.language = language;
        }
        app.state.open(Session::unsaved(Map::default()));
        app
    }

    /// Gives a window our fonts and options, before its first frame.
    pub fn prepare(context: &Context) {
        theme::set_up(context);
    }

    /// Opens a map in place of the one that is open.
    pub fn open(&mut self, session: Session) {
        self.state.open(session);
    }

    /// The session of the open map.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        self.state.session()
    }

    /// Does what the last frame asked for. Shows nothing.
    pub fn logic(&mut self, context: &Context) {
        self.dress(context);
        logic::run(
            &mut self.state,
            &mut self.canvas,
            &mut self.requests,
            context,
        );
        self.dress(context);
        self.state.theme = match context.theme() {
            egui::Theme::Light => ThemeName::Light,
            egui::Theme::Dark => ThemeName::Dark,
        };
    }

    /// Shows the window and notes what the user asks for.
    pub fn ui(&mut self, ui: &mut Ui) {
        let theme = Theme::of(self.state.theme);
        self.shortcuts(ui.ctx());
        self.bars(ui, &theme);
        self.panels(ui, &theme);
        toasts_ui(ui.ctx(), &self.state, &theme, &mut self.requests);
        if self.requests.need_frame() {
            ui.ctx().request_repaint();
        }
    }

    /// Tells egui about fonts, colours and the chosen theme, when they changed.
    fn dress(&mut self, context: &Context) {
        let look = Look {
            theme: self.state.settings.theme,
        };
        if self.look.as_ref() == Some(&look) {
            return;
        }
        context.set_theme(look.theme.preference());
        self.look = Some(look);
    }

    /// Turns key presses into actions, unless a text field wants them.
    fn shortcuts(&mut self, context: &Context) {
        let typing = context.text_edit_focused() || self.canvas.holds_keys();
        for action in ACTIONS {
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

    fn bars(&mut self, ui: &mut Ui, theme: &Theme) {
        let bar = |fill, x, y| {
            Frame::NONE
                .fill(theme::color(fill))
                .inner_margin(Margin::symmetric(x, y))
        };
        Panel::top("menu")
            .frame(bar(theme.paper, 8, 2))
            .show(ui, |ui| menu_ui(ui, &self.state, &mut self.requests));
        Panel::top("toolbar")
            .frame(bar(theme.card, 8, 6))
            .show(ui, |ui| toolbar_ui(ui, &self.state, &mut self.requests));
    }

    fn panels(&mut self, ui: &mut Ui, theme: &Theme) {
        let Some(document) = &self.state.document else {
            return;
        };
        let picture = self.pictures.picture(document, theme, self.state.texts());
        let view = View {
            state: &self.state,
            session: &document.session,
            document: document.number,
            picture,
            texts: self.state.texts(),
            theme,
        };
        let requests = &mut self.requests;
        let frame = |fill, margin| Frame::NONE.fill(theme::color(fill)).inner_margin(margin);
        Panel::bottom("status")
            .frame(frame(theme.paper, Margin::symmetric(14, 4)))
            .show(ui, |ui| status_bar_ui(ui, &view, &self.canvas));
        if self.state.settings.outline {
            Panel::left("outline")
                .frame(frame(theme.lane, Margin::symmetric(14, 12)))
                .default_size(236.0)
                .size_range(160.0..=420.0)
                .show(ui, |ui| outline_ui(ui, &view, &mut self.outline, requests));
        }
        if self.state.settings.inspector {
            Panel::right("inspector")
                .frame(frame(theme.lane, Margin::symmetric(14, 12)))
                .default_size(300.0)
                .size_range(240.0..=520.0)
                .show(ui, |ui| {
                    inspector_ui(ui, &view, &mut self.inspector, requests);
                });
        }
        CentralPanel::default()
            .frame(frame(theme.paper, Margin::ZERO))
            .show(ui, |ui| canvas_ui(ui, &view, &mut self.canvas, requests));
    }
}
