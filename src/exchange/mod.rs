//! What comes in and goes out beside the map's own file.
//!
//! The window and the command line meet here: what one of them can make, the
//! other can too. How a picture is drawn and how a map is saved stands below.

mod catalogue;
mod copied;
mod copy;
mod device_name;
mod embed;
mod entry;
mod error;
mod export;
mod file;
mod map_link;
mod paste;
mod random;
mod readings;
mod sub_map;
mod template;
mod watched;
mod web_link;

pub use catalogue::{ExportFormat, export_formats};
pub use copied::embed_copied;
pub use copy::{Copied, cards_inside, copy, line_of};
pub use device_name::is_device_name;
pub use embed::{EmbedError, MAX_EMBEDDED_SIDE, embed, embed_file};
pub use entry::{NumberEntry, channel_of, emotion_of, first_persona};
pub use error::ExportError;
pub use export::{
    ExportOptions, PictureScale, PictureSize, PictureView, chart_picture, export, export_chart,
    export_to, picture,
};
pub use map_link::{BadMapLink, MapLink, find_map_link, map_link};
pub use paste::{Fragment, PasteError, PastePlace, Pasted, cells_of, is_fragment, paste};
pub use random::random_bits;
pub use readings::{
    AskedReading, Names, PastedReadings, ReadingField, RefusedCell, UsualReading, has_header,
    number_text, paste_readings, paste_unnamed, with_number, with_text,
};
pub use sub_map::{replace_by_link, sub_map};
pub use template::Template;
pub use web_link::{BadLink, web_link};
