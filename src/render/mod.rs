//! Turns a scene into pixels and files, one folder per backend, with files
//! named alike: `shapes.rs`, `text.rs`, `image.rs`.
//!
//! A backend draws what the scene says and adds nothing, so that the screen
//! and every file agree. Nothing here knows maps, layouts or file paths.

#[cfg(feature = "gui")]
pub mod egui;
mod photo;
pub mod png;
mod thumbnail;

pub(crate) use photo::{MAX_PIXELS, Photo, PhotoError, decode, decode_to_cover};
pub use thumbnail::{Thumbnail, thumbnail};
