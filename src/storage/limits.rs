//! What a file may ask of this program. The limits on the map itself stand in
//! the model; these are the ones that only a file can meet.

/// Largest file that is read or written.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;
/// Pictures in one map.
pub const MAX_PICTURES: usize = 2_000;
/// Pixels of one picture.
pub const MAX_PICTURE_PIXELS: u64 = 40_000_000;
/// Bytes that all pictures of a map take once decoded, at four a pixel.
pub const MAX_DECODED_BYTES: u64 = 512 * 1024 * 1024;
/// Tags, counts of answers and unknown fields in one file, all together. Each
/// takes a few bytes of the file and a hundred in memory.
pub const MAX_SMALL_VALUES: usize = 1_000_000;
/// Records that were set aside in one file.
pub const MAX_SET_ASIDE: usize = 500_000;
/// How deep brackets may be nested.
pub(super) const MAX_DEPTH: usize = 512;
/// The stack of the thread that reads; enough for `MAX_DEPTH`.
pub(super) const READ_STACK_BYTES: usize = 16 * 1024 * 1024;
/// The header of a map stands within so many bytes.
pub(super) const HEADER_BYTES: usize = 4 * 1024;
