//! From a map to its picture, as the command line makes it.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use waypost::document::Map;
use waypost::language::{Language, Texts};
use waypost::layout::{Layout, LayoutOptions, layout};
use waypost::render::png::{PngOptions, write_png};
use waypost::scene::{Scene, compose};
use waypost::style::{Theme, ThemeName};
use waypost::text::TextMeasurer;

/// The example maps, sorted by name.
pub(crate) fn examples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-maps");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    files.sort();
    files
}

/// Name of a file without its folder and last extension.
pub(crate) fn name(path: &Path) -> &str {
    path.file_stem()
        .and_then(|name| name.to_str())
        .expect("UTF-8")
}

/// The language an example is written in.
pub(crate) fn language(path: &Path) -> Language {
    if name(path).rsplit('.').next() == Some("ru") {
        Language::Ru
    } else {
        Language::En
    }
}

/// The map of a file that opens clean.
pub(crate) fn open(path: &Path) -> Map {
    let opened =
        waypost::storage::open(path).unwrap_or_else(|error| panic!("{}: {error}", name(path)));
    assert!(
        opened.findings.is_empty(),
        "{}: {:?}",
        name(path),
        opened.findings
    );
    opened.map
}

/// The layout that an export uses.
pub(crate) fn lay_out(map: &Map, language: Language) -> Layout {
    layout(
        map,
        &TextMeasurer::new(),
        Texts::of(language),
        &LayoutOptions::default(),
    )
}

/// The same with some stages collapsed: the first and every so many after it.
pub(crate) fn lay_out_collapsed(map: &Map, language: Language, every: usize) -> Layout {
    let stages = map.stages().step_by(every).map(|stage| stage.id);
    let options = LayoutOptions {
        collapsed: stages.collect(),
        ..LayoutOptions::default()
    };
    layout(map, &TextMeasurer::new(), Texts::of(language), &options)
}

/// The scene that an export draws.
pub(crate) fn scene(map: &Map, language: Language, theme: ThemeName) -> Scene {
    compose(map, &lay_out(map, language), &Theme::of(theme))
}

/// The scene as PNG.
pub(crate) fn png(scene: &Scene, scale: f32) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_png(scene, PngOptions { scale }, &mut bytes, &mut |_| {
        ControlFlow::Continue(())
    })
    .expect("it is drawn");
    bytes
}
