//! The catalogue of formats a map can go out in: menus, dialogs and the
//! command line read it, so a new format is one entry here.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use super::error::ExportError;
use super::export::PictureSize;
use crate::render::png::{PngOptions, write_png};
use crate::scene::Scene;

/// Hears how much is done, from 0 to 1, and stops the work by `Break`.
pub(super) type Progress<'a> = &'a mut dyn FnMut(f32) -> ControlFlow<()>;

type WritePicture =
    fn(&Scene, f32, &mut dyn Write, Progress<'_>) -> Result<PictureSize, ExportError>;

/// A format that a map can be exported to.
#[derive(Debug, Clone, Copy)]
pub struct ExportFormat {
    /// Key of its name in the translations.
    pub name: &'static str,
    /// Extension of its files, without the dot.
    pub extension: &'static str,
    /// Draws a scene so many pixels per map unit.
    pub(super) write: WritePicture,
}

/// Every format for export, the usual one first.
#[must_use]
pub fn export_formats() -> &'static [ExportFormat] {
    const FORMATS: &[ExportFormat] = &[ExportFormat {
        name: "format-png",
        extension: "png",
        write: png,
    }];
    FORMATS
}

impl ExportFormat {
    /// The format that the name of a file asks for.
    #[must_use]
    pub fn of(path: &Path) -> Option<&'static Self> {
        let extension = path.extension()?.to_str()?;
        export_formats()
            .iter()
            .find(|format| extension.eq_ignore_ascii_case(format.extension))
    }
}

fn png(
    scene: &Scene,
    scale: f32,
    out: &mut dyn Write,
    on_progress: Progress<'_>,
) -> Result<PictureSize, ExportError> {
    let size = write_png(scene, PngOptions { scale }, out, on_progress)?;
    Ok(PictureSize {
        width: size.width,
        height: size.height,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_chooses_the_format() {
        for name in ["map.png", "a.b/карта.PNG", "map.ron.png"] {
            assert!(ExportFormat::of(Path::new(name)).is_some(), "{name}");
        }
        for name in ["map", "map.pn", "png", ".png"] {
            assert!(ExportFormat::of(Path::new(name)).is_none(), "{name}");
        }
    }
}
