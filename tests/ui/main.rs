//! The window, driven as a user drives it: by the names of its controls, by
//! keys and by pointer, without a display.
//!
//! One file for each subject; `bench.rs` holds the window under test with
//! helpers in the user's words, `raster.rs` makes pictures of it.
#![cfg(feature = "gui")]

mod agreement;
mod bench;
mod canvas;
mod files;
mod grid;
mod inspector;
mod looks;
mod outline;
mod paste;
mod raster;
mod sample;
mod selection;
mod shell;
mod story;
