//! The window on this system: starts eframe, and says plainly when there is no
//! display to show it on.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use eframe::{NativeOptions, Renderer};
use egui::{Ui, ViewportBuilder};

use crate::language::Message;

use super::clipboard::TheSystem;
use super::crash::{self, Survived, Survivor};
use super::signal;
use super::window::{App, Options};

/// Why there is no window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoWindow {
    /// There is nothing to show one on.
    NoDisplay,
    /// There was one, and it broke off. What was not saved is in the journal.
    BrokeOff,
    /// The system refused one.
    Refused {
        /// The system's own words.
        cause: String,
    },
}

impl NoWindow {
    /// What happened and what works without a window, in the user's language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NoDisplay => Message::new("cli-no-display"),
            Self::BrokeOff => Message::new("crash-end"),
            Self::Refused { cause } => Message::new("no-window").text("cause", cause.clone()),
        }
    }
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// Why no window can be shown.
pub fn run(options: &Options) -> Result<(), NoWindow> {
    if !has_display() {
        return Err(NoWindow::NoDisplay);
    }
    if let Some(state) = &options.state {
        crash::watch(state.clone());
    }
    signal::watch();
    let mut app = App::new(options);
    app.share_clipboard(Box::<TheSystem>::default());
    app.open_links_by(|address| webbrowser::open(address).is_ok());
    let (width, height) = app.size();
    let native = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Waypost")
            .with_app_id("waypost")
            .with_inner_size([width, height])
            .with_drag_and_drop(true)
            .with_min_inner_size([720.0, 480.0]),
        renderer: Renderer::Glow,
        // The window library would decode a copied picture of any size.
        clipboard_shortcuts: false,
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    let app = Window {
        app,
        survivor: Survivor::default(),
    };
    let create: eframe::AppCreator = Box::new(|creation| {
        App::prepare(&creation.egui_ctx);
        Ok(Box::new(app))
    });
    // A frame that breaks is outlived. Between frames, in the window library,
    // nothing can be: what is left is to say so, now and at the next start.
    let ran = catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native("Waypost", native, create)
    }));
    match ran {
        Ok(ran) => ran.map_err(|error| NoWindow::Refused {
            cause: last_words(&error.to_string()),
        }),
        Err(_) => Err(NoWindow::BrokeOff),
    }
}

/// What the system itself said: the window library puts places of its own
/// source before it.
fn last_words(cause: &str) -> String {
    let last = cause.rsplit(": ").next().unwrap_or(cause);
    last.trim().to_owned()
}

/// Whether there is anything to show a window on. Without this question the
/// window library may end the program.
fn has_display() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos")))
        || named("DISPLAY")
        || named("WAYLAND_DISPLAY")
        || named("WAYLAND_SOCKET")
}

/// What the program says to the system when it could not go on.
const CRASHED: i32 = 101;

struct Window {
    app: App,
    survivor: Survivor,
}

impl Window {
    /// Does a part of a frame. A fault of ours is told and outlived, unless it
    /// comes again and again: then the program ends, and the next start offers
    /// what was not saved.
    fn survive(&mut self, work: impl FnOnce(&mut App)) {
        let app = &mut self.app;
        match self.survivor.run(Instant::now(), || work(app)) {
            Survived::Whole => {}
            Survived::Broken => self.app.tell_crash(),
            Survived::TooOften => {
                eprintln!("{}", self.app.last_words());
                std::process::exit(CRASHED);
            }
        }
    }
}

impl eframe::App for Window {
    fn raw_input_hook(&mut self, _context: &egui::Context, input: &mut egui::RawInput) {
        self.survive(|app| app.hear(&mut input.events));
    }

    fn logic(&mut self, context: &egui::Context, _frame: &mut eframe::Frame) {
        self.survive(|app| app.logic(context));
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.survive(|app| app.ui(ui));
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.app.end();
    }
}
