//! macOS: the pasteboard, which turns what is copied into a PNG by itself.

use objc2_app_kit::NSPasteboard;
use objc2_foundation::NSString;

/// What pictures are called there.
const FORMATS: [&str; 2] = ["public.png", "public.jpeg"];

/// Reads at most so many bytes of the picture.
pub(super) fn read(most: usize) -> Option<Vec<u8>> {
    let board = NSPasteboard::generalPasteboard();
    FORMATS.iter().find_map(|format| {
        let data = board.dataForType(&NSString::from_str(format))?;
        let length = data.length().min(most);
        Some(data.to_vec().into_iter().take(length).collect())
    })
}
