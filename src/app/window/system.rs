//! What the system wants of the window, and what egui, the system and the disk
//! are told of it: theme, title, size, settings, the end.

use std::path::PathBuf;

use egui::{Context, ViewportCommand};

use super::App;
use crate::app::files::Next;
use crate::app::notice::Notice;
use crate::app::request::Request;
use crate::app::settings::{Settings, ThemeChoice};
use crate::language::Message;

/// What egui and the disk were told last.
#[derive(Default)]
pub(super) struct Told {
    theme: Option<ThemeChoice>,
    title: String,
    pub(super) settings: Settings,
    full_screen: bool,
}

impl App {
    /// Notices what the system wants: close the window, take files.
    pub(super) fn watch(&mut self, context: &Context) {
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

    /// Tells egui, the system and the disk what has changed.
    pub(super) fn tell(&mut self, context: &Context) {
        let settings = &self.state.settings;
        if self.told.theme != Some(settings.theme) {
            context.set_theme(settings.theme.preference());
            self.told.theme = Some(settings.theme);
        }
        let title = self.state.window_title();
        if self.told.title != title {
            context.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.told.title = title;
        }
        self.state.clipboard.tell(context);
        if self.state.may_close {
            context.send_viewport_cmd(ViewportCommand::Close);
        }
        let size = context.input(|input| input.viewport().inner_rect.map(|rect| rect.size()));
        let presenting = self.state.presenting().is_some();
        if self.told.full_screen != presenting {
            context.send_viewport_cmd(ViewportCommand::Fullscreen(presenting));
            self.told.full_screen = presenting;
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
        if self.told.settings == *settings {
            return;
        }
        // Tried once for each change: a full disk shall not cost frames.
        self.told.settings = settings.clone();
        if let Err(error) = settings.write(path) {
            let message = Message::new("settings-not-kept");
            let message = message.cause("cause", error.kind(), &error.to_string());
            self.state.notices.push(Notice::warning(message));
        }
    }
}
