//! A scene as a PNG file, drawn on the processor.
//!
//! The sheet is cut into strips of rows. Threads draw them, each with a
//! drawing context of its own, and they are written in order as they come, so
//! that memory does not grow with the sheet. This file holds that traffic;
//! what a strip looks like stands in `strip`.

mod image;
mod shapes;
mod strip;
mod text;

use std::io::{self, Write};
use std::ops::{ControlFlow, Range};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use ::png::{BitDepth, ColorType, Compression, Encoder, EncodingError, PixelDimensions, Unit};

use self::image::Photos;
use self::strip::StripPainter;
use crate::geometry::Size;
use crate::scene::Scene;

/// Longest side of a file in pixels: the drawing library counts in 16 bits and
/// rounds up to tiles of four pixels.
pub const MAX_SIDE: u32 = 65_532;

/// Rows of a strip, unless the sheet is very wide.
const STRIP_ROWS: u32 = 512;

/// Pixels of a strip at most, which bounds the memory of very wide sheets.
const STRIP_PIXELS: u32 = 1 << 22;

/// More threads would only take memory: writing is one thread's work.
const MAX_THREADS: usize = 8;

/// How a scene becomes a PNG.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PngOptions {
    /// Pixels for one map unit, above zero. The file says 96 dots per inch
    /// times this.
    pub scale: f32,
}

impl Default for PngOptions {
    fn default() -> Self {
        Self { scale: 2.0 }
    }
}

/// Width and height of a file in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PngSize {
    /// Pixels from left to right, 1 to [`MAX_SIDE`].
    pub width: u32,
    /// Pixels from top to bottom, 1 to [`MAX_SIDE`].
    pub height: u32,
}

impl PngSize {
    /// The pixels that a sheet of `size` takes.
    ///
    /// # Errors
    ///
    /// [`PngError::TooLarge`] when a side is longer than [`MAX_SIDE`] or no
    /// number.
    pub fn of(size: Size, options: PngOptions) -> Result<Self, PngError> {
        let width = f64::from(size.width) * f64::from(options.scale);
        let height = f64::from(size.height) * f64::from(options.scale);
        let whole_pixels = |pixels: f64| {
            // A hair less than a whole pixel more is rounding, not content.
            let whole = (pixels - 0.001).ceil().max(1.0);
            if whole > f64::from(MAX_SIDE) || !pixels.is_finite() || options.scale <= 0.0 {
                return Err(PngError::TooLarge { width, height });
            }
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a whole number from 1 to 65,532"
            )]
            Ok(whole as u32)
        };
        Ok(Self {
            width: whole_pixels(width)?,
            height: whole_pixels(height)?,
        })
    }
}

/// Why there is no PNG.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// A side would be longer than [`MAX_SIDE`] pixels; a smaller scale helps.
    #[error("a picture of {width:.0} × {height:.0} pixels is too large for a PNG")]
    TooLarge {
        /// Pixels from left to right that were asked for.
        width: f64,
        /// Pixels from top to bottom that were asked for.
        height: f64,
    },
    /// The progress callback asked to stop.
    #[error("cancelled")]
    Cancelled,
    /// A drawing thread stopped without a result.
    #[error("the picture could not be drawn")]
    Drawing,
    /// The file could not be written.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl From<EncodingError> for PngError {
    fn from(error: EncodingError) -> Self {
        match error {
            EncodingError::IoError(error) => Self::Io(error),
            other => Self::Io(io::Error::other(other)),
        }
    }
}

/// Draws `scene` and writes it to `out` as an opaque PNG.
///
/// `on_progress` hears how much is written, from 0 to 1, after every strip; it
/// stops the work by answering `Break`. What was written until then is no
/// whole file. Pictures that cannot be decoded are shown as grey shapes.
///
/// # Errors
///
/// [`PngError::TooLarge`] before anything is written; [`PngError::Cancelled`]
/// when `on_progress` says so; [`PngError::Io`] when writing fails.
pub fn write_png(
    scene: &Scene,
    options: PngOptions,
    out: &mut dyn Write,
    on_progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
) -> Result<PngSize, PngError> {
    let size = PngSize::of(scene.size, options)?;
    let rows = (STRIP_PIXELS / size.width).clamp(1, STRIP_ROWS);
    write_in_strips(scene, options, rows, out, on_progress)?;
    Ok(size)
}

fn write_in_strips(
    scene: &Scene,
    options: PngOptions,
    strip_rows: u32,
    out: &mut dyn Write,
    on_progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
) -> Result<(), PngError> {
    let job = Job {
        scene,
        scale: options.scale,
        size: PngSize::of(scene.size, options)?,
        strip_rows,
        photos: Photos::default(),
    };
    let count = job.strip_count();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let threads = threads.min(MAX_THREADS).min(count);
    thread::scope(|scope| {
        let (mut strips, mut workers) = (Vec::new(), Vec::new());
        for first in 0..threads {
            // Without a queue: a strip waits in its thread until it is its turn.
            let (sender, receiver) = sync_channel(0);
            strips.push(receiver);
            let job = &job;
            workers.push(scope.spawn(move || job.draw_every(first, threads, &sender)));
        }
        let written = write_strips(&job, &strips, out, on_progress);
        drop(strips);
        // Every thread is joined here, since a scope passes on the panic of one
        // that is not.
        let failed = workers.into_iter().filter_map(|w| w.join().err()).count();
        if failed == 0 {
            written
        } else {
            written.and(Err(PngError::Drawing))
        }
    })
}

/// Writes the strips in order; thread `n` draws the strips `n`, `n + threads`
/// and so on.
fn write_strips(
    job: &Job<'_>,
    strips: &[Receiver<Vec<u8>>],
    out: &mut dyn Write,
    on_progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
) -> Result<(), PngError> {
    let mut encoder = Encoder::new(out, job.size.width, job.size.height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    encoder.set_source_srgb(::png::SrgbRenderingIntent::Perceptual);
    encoder.set_pixel_dims(Some(dots(job.scale)));
    let mut writer = encoder.write_header()?;
    let mut stream = writer.stream_writer()?;
    let count = job.strip_count();
    for index in 0..count {
        let strip = strips[index % strips.len()].recv();
        stream.write_all(&strip.map_err(|_| PngError::Drawing)?)?;
        if on_progress(share(index + 1, count)).is_break() {
            return Err(PngError::Cancelled);
        }
    }
    stream.finish()?;
    writer.finish()?;
    Ok(())
}

/// Dots per metre, so that printing keeps the sheet's size.
fn dots(scale: f32) -> PixelDimensions {
    let per_metre = f64::from(scale) * 96.0 / 0.0254;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float becomes the nearest whole number in range"
    )]
    let dots = per_metre.round() as u32;
    PixelDimensions {
        xppu: dots,
        yppu: dots,
        unit: Unit::Meter,
    }
}

#[expect(clippy::cast_precision_loss, reason = "a progress bar needs no more")]
fn share(done: usize, all: usize) -> f32 {
    done as f32 / all as f32
}

/// What all threads know.
struct Job<'a> {
    scene: &'a Scene,
    scale: f32,
    size: PngSize,
    strip_rows: u32,
    photos: Photos,
}

impl Job<'_> {
    fn strip_count(&self) -> usize {
        usize::try_from(self.size.height.div_ceil(self.strip_rows)).unwrap_or(1)
    }

    /// Rows of the strip at `index`.
    fn rows(&self, index: usize) -> Range<u32> {
        let top = u32::try_from(index).unwrap_or(0) * self.strip_rows;
        top..(top + self.strip_rows).min(self.size.height)
    }

    /// Draws one strip out of `step`, until all are drawn or nobody listens.
    fn draw_every(&self, first: usize, step: usize, sender: &SyncSender<Vec<u8>>) {
        let mut painter = StripPainter::new(&self.photos, self.scale);
        for index in (first..self.strip_count()).step_by(step) {
            let pixels = painter.paint(self.scene, self.size.width, self.rows(index));
            if sender.send(pixels).is_err() {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests;
