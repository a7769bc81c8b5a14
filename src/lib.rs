//! Waypost: customer journey maps as a library, a command line and a desktop
//! editor.
//!
//! A document is edited, laid out, turned into a scene and rendered; files
//! come in and go out beside it.
//!
//! Modules in reading order, each on a floor; imports only go down:
//!
//! | Floor | Module | What it is |
//! |---|---|---|
//! | 0 | [`geometry`] | points, rectangles, paths in map units |
//! | 0 | [`style`] | colours, strokes, type styles, themes |
//! | 0 | [`text`] | bundled fonts, measuring, line breaking |
//! | 0 | [`language`] | what the program says, in Russian and English |
//! | 1 | [`document`] | the map and the only code that can change it |
//! | 2 | [`metrics`] | formulas, intervals, how far to trust a sample |
//! | 2 | [`search`] | where a text stands, which elements a filter means |
//! | 2 | [`storage`] | bytes ↔ map: the file format, reading, saving |
//! | 3 | [`layout`] | where everything is |
//! | 3 | [`findings`] | what a map finds by itself: weak points, gaps, weak numbers |
//! | 4 | [`scene`] | the picture as a display list |
//! | 5 | [`render`] | the scene as PNG and on the screen |
//! | 6 | [`exchange`] | what comes in and goes out beside the map's file |
//! | 7 | [`cli`] | the command line |
//! | 7 | `app` | the window (feature `gui`) |

// Tests beside the code share `tests/support` with those that see the library
// from outside, where it has a name.
#[cfg(test)]
extern crate self as waypost;

#[cfg(feature = "gui")]
pub mod app;
pub mod cli;
pub mod document;
pub mod exchange;
pub mod findings;
pub mod geometry;
pub mod language;
pub mod layout;
pub mod metrics;
pub mod render;
pub mod scene;
pub mod search;
pub mod storage;
pub mod style;
pub mod text;
