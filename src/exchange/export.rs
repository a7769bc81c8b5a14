//! A map as a picture: laid out, composed and written in a format of the
//! catalogue.

use std::collections::HashSet;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use super::catalogue::{ExportFormat, Progress};
use super::error::ExportError;
use super::file;
use super::watched::Watched;
use crate::document::{Filter, LaneId, Map, SavedView, StageId};
use crate::geometry::Size;
use crate::language::{Language, Texts};
use crate::layout::{ChartAsked, EmotionView, HeatBy, LayoutOptions, chart, layout};
use crate::scene::{Scene, compose, compose_chart};
use crate::search::fitting;
use crate::style::{Theme, ThemeName};
use crate::text::TextMeasurer;

/// The sheet of a chart, in map units.
const CHART: Size = Size {
    width: 960.0,
    height: 560.0,
};

/// How a picture looks and how large it is.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportOptions {
    /// How many pixels it has.
    pub scale: PictureScale,
    /// Its colours.
    pub theme: ThemeName,
    /// Language of its captions; `None` takes the map's, or else English.
    pub language: Option<Language>,
    /// What the emotion lane shows.
    pub emotion: EmotionView,
    /// The part of the map that is wanted; `None` shows all of it.
    pub view: Option<Box<PictureView>>,
    /// What colours the touchpoints; `None` leaves them white.
    pub heat: Option<HeatBy>,
}

/// Which part of the map a picture shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureView {
    /// What is wanted.
    pub filter: Filter,
    /// The rest is left out, not only faded.
    pub hides: bool,
    /// Lanes of which the title alone is shown.
    pub folded: HashSet<LaneId>,
    /// Stages of which a summary in one column is shown.
    pub collapsed: HashSet<StageId>,
}

impl From<&SavedView> for PictureView {
    fn from(view: &SavedView) -> Self {
        Self {
            filter: view.filter.clone(),
            hides: view.hides,
            folded: HashSet::new(),
            collapsed: HashSet::new(),
        }
    }
}

/// How many pixels a picture has. Its height follows from the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PictureScale {
    /// Pixels for one map unit, above zero; 2 is sharp on paper.
    Scale(f32),
    /// Pixels from left to right, at least 1.
    Width(u16),
}

impl Default for ExportOptions {
    fn default() -> Self {
        Self {
            scale: PictureScale::Scale(2.0),
            theme: ThemeName::Light,
            language: None,
            emotion: EmotionView::default(),
            view: None,
            heat: None,
        }
    }
}

/// Size of a written picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureSize {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

/// Writes a picture of the map to `path`, in the format of its extension. A
/// file that is there is replaced when the picture is whole, not before.
///
/// `on_progress` hears how much is done, from 0 to 1, and stops the work by
/// answering `Break`.
///
/// # Errors
/// When the extension is of no format, the picture is too large, the work was
/// stopped or the file cannot be written.
pub fn export(
    map: &Map,
    path: &Path,
    options: &ExportOptions,
    on_progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
) -> Result<PictureSize, ExportError> {
    let scene = || picture(map, options);
    export_scene(scene, path, options.scale, on_progress)
}

/// Writes a chart of the map to `path`, as `export` does a map; the part of
/// the map that the options name does not matter.
///
/// # Errors
/// As `export`.
pub fn export_chart(
    map: &Map,
    asked: ChartAsked,
    path: &Path,
    options: &ExportOptions,
    on_progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
) -> Result<PictureSize, ExportError> {
    let scene = || chart_picture(map, asked, options);
    export_scene(scene, path, options.scale, on_progress)
}

fn export_scene(
    scene: impl FnOnce() -> Scene,
    path: &Path,
    scale: PictureScale,
    on_progress: Progress<'_>,
) -> Result<PictureSize, ExportError> {
    let format = ExportFormat::of(path).ok_or_else(|| {
        let extension = path.extension().unwrap_or_default();
        ExportError::UnknownFormat {
            extension: extension.to_string_lossy().into_owned(),
        }
    })?;
    file::replace(path, |out| {
        write_scene(&scene(), format, scale, out, on_progress)
    })
}

/// Writes a picture of the map in this format.
///
/// # Errors
/// As `export`; what was written until then is no whole picture.
pub fn export_to(
    map: &Map,
    format: &ExportFormat,
    options: &ExportOptions,
    out: &mut dyn Write,
    on_progress: Progress<'_>,
) -> Result<PictureSize, ExportError> {
    let scene = picture(map, options);
    write_scene(&scene, format, options.scale, out, on_progress)
}

fn write_scene(
    scene: &Scene,
    format: &ExportFormat,
    scale: PictureScale,
    out: &mut dyn Write,
    on_progress: Progress<'_>,
) -> Result<PictureSize, ExportError> {
    let scale = pixels_per_unit(scene.size.width, scale);
    let mut out = Watched::new(out);
    let mut written = (format.write)(scene, scale, &mut out, on_progress);
    if written.is_ok()
        && let Err(error) = out.flush()
    {
        written = Err(error.into());
    }
    match (written, out.failure()) {
        (Err(ExportError::Write(_)), Some(failure)) => Err(failure.into()),
        (written, _) => written,
    }
}

/// The picture of the map as a display list, as an export draws it.
#[must_use]
pub fn picture(map: &Map, options: &ExportOptions) -> Scene {
    let texts = texts_for(map, options);
    let mut layout_options = LayoutOptions::default();
    let mut faded = HashSet::new();
    if let Some(view) = &options.view {
        let rest = fitting(map, &view.filter).rest;
        *(if view.hides {
            &mut layout_options.hidden
        } else {
            &mut faded
        }) = rest;
        layout_options.folded.clone_from(&view.folded);
        layout_options.collapsed.clone_from(&view.collapsed);
    }
    layout_options.emotion = options.emotion;
    layout_options.heat = options.heat;
    let layout = layout(map, &TextMeasurer::new(), texts, &layout_options);
    let mut scene = compose(map, &layout, &Theme::of(options.theme));
    scene.fade(map, &faded);
    scene
}

/// A chart of the map as a display list, as an export draws it.
#[must_use]
pub fn chart_picture(map: &Map, asked: ChartAsked, options: &ExportOptions) -> Scene {
    let texts = texts_for(map, options);
    let chart = chart(map, &TextMeasurer::new(), texts, asked, CHART);
    compose_chart(map, &chart, &Theme::of(options.theme))
}

/// The texts of the language that is asked for, or of the map's.
fn texts_for(map: &Map, options: &ExportOptions) -> &'static Texts {
    let of_map = || Language::from_code(map.info().language?.word());
    Texts::of(options.language.or_else(of_map).unwrap_or(Language::En))
}

fn pixels_per_unit(width_of_sheet: f32, scale: PictureScale) -> f32 {
    match scale {
        PictureScale::Scale(scale) => scale,
        // A part of a pixel more would round up to a whole one, so the ratio
        // is never above the exact one.
        PictureScale::Width(width) => (f32::from(width) / width_of_sheet.max(1.0)).next_down(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Template, export_formats};
    use crate::storage::WriteError;
    use std::io;

    fn go_on(_: f32) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn map() -> Map {
        Template::Classic
            .map(Language::Ru)
            .expect("a template opens")
    }

    fn at(scale: PictureScale) -> ExportOptions {
        ExportOptions {
            scale,
            ..ExportOptions::default()
        }
    }

    #[test]
    fn a_picture_is_as_wide_as_was_asked_for() {
        let folder = tempfile::tempdir().expect("a folder");
        for width in [1, 333, 1_000, 2_047] {
            let path = folder.path().join(format!("{width}.png"));
            let options = at(PictureScale::Width(width));
            let size = export(&map(), &path, &options, &mut go_on).expect("a picture");
            assert_eq!(size.width, u32::from(width));
            let read = image::image_dimensions(&path).expect("a PNG");
            assert_eq!(read, (size.width, size.height));
        }
    }

    #[test]
    fn widths_are_met_up_to_the_largest() {
        let largest = u16::try_from(crate::render::png::MAX_SIDE).expect("16 bits");
        for units in [300.0, 1_984.0, 12_345.7, 91_001.3] {
            for width in [1, 7_919, 16_384, largest] {
                let scale = pixels_per_unit(units, PictureScale::Width(width));
                let sheet = crate::geometry::Size {
                    width: units,
                    height: 1.0,
                };
                let options = crate::render::png::PngOptions { scale };
                let size = crate::render::png::PngSize::of(sheet, options).expect("a size");
                assert_eq!(size.width, u32::from(width), "{units}");
            }
        }
    }

    #[test]
    fn captions_are_in_the_language_of_the_map_unless_another_is_asked_for() {
        let words = |language| {
            let options = ExportOptions {
                language,
                ..ExportOptions::default()
            };
            format!("{:?}", picture(&map(), &options))
        };
        assert!(words(None).contains("Болевые точки"));
        assert!(words(Some(Language::En)).contains("Pain points"));
    }

    #[test]
    fn a_picture_follows_a_view_only_when_it_is_asked_for() {
        let map = map();
        let whole = picture(&map, &ExportOptions::default());
        let nobody = Filter {
            owners: vec!["nobody".into()],
            ..Filter::default()
        };
        let everything = PictureView {
            filter: Filter::default(),
            hides: false,
            folded: HashSet::new(),
            collapsed: HashSet::new(),
        };
        let follow = |view: PictureView| {
            let options = ExportOptions {
                view: Some(Box::new(view)),
                ..ExportOptions::default()
            };
            picture(&map, &options)
        };
        let filtered = |hides| PictureView {
            filter: nobody.clone(),
            hides,
            ..everything.clone()
        };
        let (faded, hidden) = (follow(filtered(false)), follow(filtered(true)));
        let collapsed = follow(PictureView {
            collapsed: map.stages().map(|stage| stage.id).collect(),
            folded: map.lanes().iter().map(|lane| lane.id).collect(),
            ..everything
        });
        assert!(collapsed.size.height < whole.size.height);
        assert_eq!(faded.groups.len(), whole.groups.len());
        assert_ne!(faded, whole);
        assert!(hidden.size.width < whole.size.width);
    }

    #[test]
    fn an_unknown_extension_is_refused_before_anything_is_written() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["map.jpeg", "map"] {
            let path = folder.path().join(name);
            let error = export(&map(), &path, &ExportOptions::default(), &mut go_on);
            assert!(matches!(error, Err(ExportError::UnknownFormat { .. })));
            assert!(!path.exists());
        }
    }

    /// A disk that is full after so many bytes.
    struct Full(usize);

    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let room = self.0.min(bytes.len());
            self.0 -= room;
            if room == 0 {
                return Err(io::ErrorKind::StorageFull.into());
            }
            Ok(room)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_is_told_as_such_wherever_it_happens() {
        let format = &export_formats()[0];
        let options = at(PictureScale::Width(200));
        for room in [0, 20, 100, 3_000] {
            let result = export_to(&map(), format, &options, &mut Full(room), &mut go_on);
            let error = result.expect_err("no room");
            assert!(
                matches!(error, ExportError::Write(WriteError::NoSpace)),
                "{room}: {error:?}"
            );
        }
    }

    #[test]
    fn a_picture_that_fails_leaves_the_old_one_in_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("map.png");
        std::fs::write(&path, "old").expect("a file");
        let stop = &mut |_| ControlFlow::Break(());
        let options = at(PictureScale::Width(200));
        let error = export(&map(), &path, &options, stop);
        assert!(matches!(error, Err(ExportError::Cancelled)));
        let huge = at(PictureScale::Scale(1e6));
        let error = export(&map(), &path, &huge, &mut go_on);
        assert!(matches!(error, Err(ExportError::TooLarge { .. })));
        assert_eq!(std::fs::read(&path).expect("the file"), b"old");
        let left = std::fs::read_dir(folder.path()).expect("the folder");
        assert_eq!(left.count(), 1, "nothing else is left");
    }
}
