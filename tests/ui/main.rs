//! The window, driven as a user drives it: by the names of its controls, by
//! keys and by pointer, without a display.
//!
//! One file for each subject; `bench.rs` holds the window under test with
//! helpers in the user's words, `raster.rs` makes pictures of it.
#![cfg(feature = "gui")]

mod agreement;
mod bench;
mod canvas;
mod catalogue;
mod charts;
mod collapsed;
mod computed;
mod entry;
mod files;
mod find;
mod findings;
mod grid;
mod heat;
mod honest;
mod hostile;
mod inspector;
mod lanes;
mod linking;
mod looks;
mod outline;
mod paste;
mod personas;
mod pictures;
mod present;
mod raster;
mod read_only;
mod recovery;
mod resize;
mod safety;
mod sample;
mod selection;
mod shell;
mod soak;
mod story;
mod table;
mod tabs;
mod workshop;

#[allow(dead_code, reason = "each user of the support takes a part of it")]
#[path = "../support/mod.rs"]
mod support;
