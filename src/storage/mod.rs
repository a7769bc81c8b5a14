//! Bytes ↔ map: the file format, reading that repairs and tells, saving that
//! never leaves half a file.
//!
//! The live model knows no file format and this floor knows no window. A file
//! is opened by `open`, written by `save`; `read` and `write` are the same
//! without a disk. Whoever needs another disk than the real one (to make it
//! fail, say) gives its own `FileSystem`.

mod convert;
mod error;
mod file_system;
mod finding;
mod header;
mod limits;
mod lock;
mod open;
mod picture;
mod read;
pub mod recovery;
mod replace;
mod save;
mod scan;
mod schema;
mod state;
#[cfg(test)]
mod tests;
mod versions;
mod write;

pub use error::{NotKept, ReadError, SyntaxError, WriteError};
pub use file_system::{Disk, FileSystem, NewFile, Status};
pub use finding::{Finding, Found, PictureFault, Place, Reason};
pub use limits::{
    MAX_DECODED_BYTES, MAX_FILE_BYTES, MAX_PICTURE_PIXELS, MAX_PICTURES, MAX_SET_ASIDE,
    MAX_SMALL_VALUES,
};
pub use lock::{DocumentLock, Holder, Locked};
pub use open::{Fingerprint, OpenedFile, Seen, is_read_only, look, open, open_on};
#[cfg(feature = "gui")]
pub(crate) use read::brief;
pub use read::{Opened, read};
pub use replace::create;
pub use save::{Expected, Saved, save, save_on};
pub use state::StateFolder;
pub use versions::{Version, Versions};
pub use write::write;
