//! The bytes of a picture on the system's clipboard, as the program that copied
//! it wrote them. Nothing is decoded here, and no more is read than a picture
//! that can be taken in may have.
//!
//! A file for each kind of system.

#[cfg(any(windows, test))]
mod bitmap;
#[cfg(target_os = "macos")]
mod mac;
#[cfg(all(unix, not(target_os = "macos")))]
mod wayland;
#[cfg(windows)]
mod windows;
#[cfg(all(unix, not(target_os = "macos")))]
mod x11;

use crate::storage::MAX_FILE_BYTES;

/// What pictures are called where programs name them like files on the web.
#[cfg(all(unix, not(target_os = "macos")))]
const FORMATS: [&str; 2] = ["image/png", "image/jpeg"];

/// Reads the picture on the clipboard, if there is one; of more than
/// [`MAX_FILE_BYTES`] the first, and one more to tell.
pub(super) fn read() -> Option<Vec<u8>> {
    let most = usize::try_from(MAX_FILE_BYTES + 1).unwrap_or(usize::MAX);
    #[cfg(target_os = "macos")]
    return mac::read(most);
    #[cfg(windows)]
    return windows::read(most);
    #[cfg(all(unix, not(target_os = "macos")))]
    if std::env::var_os("WAYLAND_DISPLAY").is_some()
        && let Ok(bytes) = wayland::read(&FORMATS, most)
    {
        return bytes;
    }
    #[cfg(all(unix, not(target_os = "macos")))]
    return x11::read(&FORMATS, most);
}
