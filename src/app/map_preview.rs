//! A small picture of a whole map, for dialogs that let one be chosen. Takes
//! a while: made on a thread.

use std::ops::ControlFlow;

use egui::ColorImage;

use crate::document::Map;
use crate::exchange::{ExportOptions, picture};
use crate::language::Language;
use crate::render::decode_to_cover;
use crate::render::png::{PngOptions, write_png};
use crate::style::ThemeName;

/// The sharpest a small picture is drawn, in pixels for one map unit.
const MAX_SCALE: f32 = 1.0;

/// The map as it looks, no wider or higher than so many pixels; `None` for one
/// that cannot be drawn so small.
pub(crate) fn map_preview(
    map: &Map,
    language: Language,
    theme: ThemeName,
    (width, height): (u16, u16),
) -> Option<ColorImage> {
    let options = ExportOptions {
        theme,
        language: Some(language),
        ..ExportOptions::default()
    };
    let scene = picture(map, &options);
    let fitting = f32::from(width) / scene.size.width.max(1.0);
    let scale = fitting
        .min(f32::from(height) / scene.size.height.max(1.0))
        .min(MAX_SCALE);
    let mut png = Vec::new();
    let size = write_png(&scene, PngOptions { scale }, &mut png, &mut |_| {
        ControlFlow::Continue(())
    });
    let size = size.ok()?;
    let pixels = decode_to_cover(&png, size.width, size.height)?;
    let size = [pixels.width() as usize, pixels.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, &pixels))
}
