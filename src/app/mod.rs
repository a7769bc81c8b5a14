//! The window: what a designer sees and works with.
//!
//! `window` shows a frame; panels, canvas and dialogs read the state and push
//! requests; `logic` does them before the next frame. Nothing here decides
//! what a map is or how it looks: that is `document` and `scene`.

mod action;
mod add;
mod canvas;
mod catalogue;
mod center;
mod charts;
mod clipboard;
mod collapsed;
mod crash;
mod dialog;
mod documents;
mod emotion;
mod example;
mod export;
mod files;
mod filter;
mod find;
mod findings;
mod focus;
mod grid;
mod heat;
mod held_keys;
mod history;
mod icon;
mod inspector;
mod join;
mod journal;
mod lanes;
mod links;
mod logic;
mod map_preview;
mod menu;
mod native;
mod notice;
mod numbers;
mod one_line;
mod outline;
mod panes;
mod paste;
mod personas;
mod picker;
mod pictures;
mod present;
mod recovery;
mod request;
mod safe_name;
mod select;
mod settings;
mod shortcut;
mod shown;
mod signal;
mod stages;
mod state;
mod status_bar;
mod sub_journey;
mod table;
mod tabs;
mod task;
mod theme;
mod toast;
mod toolbar;
mod trail;
mod typing;
mod versions;
mod view;
mod welcome;
mod widget;
mod window;

pub use clipboard::{ReadPicture, SystemClipboard};
pub use native::{NoWindow, run};
pub use window::{App, Options};
