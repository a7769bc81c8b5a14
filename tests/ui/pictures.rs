//! Pictures from the clipboard and from files dropped on the window: portraits,
//! and notes in a lane of pictures.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{DroppedFile, Event, HoveredFile, Key, Modifiers};
use waypost::app::{ReadPicture, SystemClipboard};
use waypost::document::{
    Lane, LaneCommand, LaneId, LaneKind, Note, Picture, Selection, Session, Target,
};
use waypost::language::Language;

use crate::bench::Bench;
use crate::sample::{self, persona, step};

/// A clipboard with what another program copied.
#[derive(Clone, Default)]
struct Copied {
    text: Option<&'static str>,
    picture: Option<Vec<u8>>,
}

impl SystemClipboard for Copied {
    fn answers(&mut self) -> bool {
        true
    }

    fn text(&mut self) -> Option<String> {
        self.text.map(str::to_owned)
    }

    fn html(&mut self) -> Option<String> {
        None
    }

    fn put(&mut self, _html: &str, _text: &str) -> bool {
        true
    }

    fn picture(&mut self) -> ReadPicture {
        let bytes = self.picture.clone();
        Box::new(move || bytes)
    }
}

/// A screenshot wider than a map keeps.
fn screenshot() -> Copied {
    let image = image::RgbImage::from_pixel(900, 600, image::Rgb([20, 120, 200]));
    let mut file = Cursor::new(Vec::new());
    let written = image.write_to(&mut file, image::ImageFormat::Png);
    written.expect("a picture");
    Copied {
        picture: Some(file.into_inner()),
        ..Copied::default()
    }
}

/// Pastes by the keys what is on the clipboard.
fn paste(bench: &mut Bench, copied: Copied) {
    let app = bench.harness().state_mut();
    app.share_clipboard(Box::new(copied));
    bench.hear(Event::Key {
        key: Key::V,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    });
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_file(bench: &mut Bench, path: &Path) {
    let input = bench.harness().input_mut();
    input.dropped_files.push(Arc::new(Dropped(path.to_owned())));
    bench.settle();
}

/// The sample with a lane of pictures, something of it selected.
fn opened(language: Language, target: impl Into<Target>) -> Bench {
    let lane = Lane::new(pictures(), LaneKind::Pictures);
    let add = LaneCommand::Add {
        lane,
        index: Some(1),
    };
    let map = sample::session().map().after(&add.into()).expect("a lane");
    let mut session = Session::new(map);
    session.select(Selection::only(target));
    let mut bench = Bench::start(language);
    bench.open(session);
    bench
}

fn pictures() -> LaneId {
    LaneId::mint(77)
}

fn notes_with_pictures(bench: &Bench) -> Vec<Arc<Note>> {
    let notes = bench.session().committed().notes().cloned();
    let notes = notes.filter(|note| note.picture.is_some());
    notes.map(Arc::new).collect()
}

fn size(picture: &Picture) -> (u32, u32) {
    let picture = image::load_from_memory(&picture.0).expect("a picture");
    (picture.width(), picture.height())
}

#[test]
fn a_screenshot_becomes_the_face_of_the_selected_persona() {
    let mut bench = opened(Language::En, persona());
    let before = bench.session().committed().clone();
    paste(&mut bench, screenshot());
    bench.look("pictures-portrait");
    let face = bench.session().committed().persona(persona()).cloned();
    let face = face.and_then(|persona| persona.portrait).expect("a face");
    assert_eq!(size(&face), (512, 341));
    bench.menu(&["Edit", "Undo: choose a portrait"]);
    assert_eq!(bench.session().committed(), &before, "one step");
}

#[test]
fn a_screenshot_becomes_a_note_in_a_lane_of_pictures() {
    let mut bench = opened(Language::En, step(2));
    bench.press(Modifiers::NONE, Key::ArrowDown);
    let before = bench.session().committed().clone();
    paste(&mut bench, screenshot());
    let notes = notes_with_pictures(&bench);
    let [note] = notes.as_slice() else {
        panic!("one note: {}", notes.len());
    };
    assert_eq!((note.lane, note.at), (pictures(), step(2).into()));
    let chosen = bench.session().selection().primary().cloned();
    assert_eq!(chosen, Some(Target::Node(note.id.into())));
    bench.look("pictures-note");
    bench.click("Remove the picture");
    assert_eq!(notes_with_pictures(&bench).len(), 0);
    // The note without a picture takes the next one.
    paste(&mut bench, screenshot());
    assert_eq!(notes_with_pictures(&bench)[0].id, note.id);
    for _ in 0..3 {
        bench.press(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(bench.session().committed(), &before);
}

#[test]
fn elsewhere_the_user_is_told_where_pictures_go() {
    for (language, place) in [
        (Language::En, "in a cell of a picture lane"),
        (Language::Ru, "в ячейку дорожки изображений"),
    ] {
        let mut bench = opened(language, step(2));
        let before = bench.session().committed().clone();
        paste(&mut bench, screenshot());
        assert_eq!(bench.session().committed(), &before);
        assert!(bench.texts().iter().any(|text| text.contains(place)));
        bench.look(&format!("pictures-nowhere-{language:?}"));
    }
}

/// A PNG that says it has 20,000 × 20,000 pixels.
fn bomb() -> Copied {
    let mut file = Cursor::new(Vec::new());
    let row = image::GrayImage::new(20_000, 1);
    let written = row.write_to(&mut file, image::ImageFormat::Png);
    written.expect("a picture");
    let mut file = file.into_inner();
    file.copy_within(16..20, 20);
    let checksum = crc32fast::hash(&file[12..29]);
    file[29..33].copy_from_slice(&checksum.to_be_bytes());
    Copied {
        picture: Some(file),
        ..Copied::default()
    }
}

#[test]
fn a_copied_picture_that_is_huge_or_none_is_refused_with_words() {
    for (language, copied, words) in [
        (Language::En, bomb(), "40 megapixels"),
        (Language::Ru, bomb(), "40 мегапикселей"),
    ] {
        let mut bench = opened(language, persona());
        let before = bench.session().committed().clone();
        paste(&mut bench, copied);
        assert_eq!(bench.session().committed(), &before);
        let said = bench.texts();
        assert!(said.iter().any(|text| text.contains(words)), "{said:?}");
        bench.look(&format!("pictures-huge-{language:?}"));
    }
}

#[test]
fn a_text_is_pasted_before_a_picture_and_nothing_is_pasted_from_nothing() {
    let mut bench = opened(Language::En, persona());
    let both = Copied {
        text: Some("Weather\n\tRain"),
        ..screenshot()
    };
    let (before, shown) = (bench.session().committed().clone(), bench.texts());
    paste(&mut bench, Copied::default());
    assert_eq!(bench.session().committed(), &before);
    assert_eq!(bench.texts(), shown, "nothing is said of nothing");
    paste(&mut bench, both);
    let map = bench.session().committed();
    assert!(
        map.persona(persona())
            .is_some_and(|own| own.portrait.is_none())
    );
    assert!(map.stages().any(|stage| stage.title == "Weather"));
}

#[test]
fn a_dropped_picture_goes_where_the_overlay_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("Marina.PNG");
    image::RgbaImage::from_pixel(40, 40, image::Rgba([200, 30, 30, 255]))
        .save_with_format(&file, image::ImageFormat::Png)
        .expect("a file");
    let mut bench = opened(Language::En, persona());
    let hovered = HoveredFile {
        path: Some(file.clone()),
        ..HoveredFile::default()
    };
    bench.harness().input_mut().hovered_files.push(hovered);
    bench.harness().step();
    bench.look("pictures-hover");
    bench.harness().input_mut().hovered_files.clear();
    drop_file(&mut bench, &file);
    let face = bench.session().committed().persona(persona()).cloned();
    assert!(face.is_some_and(|persona| persona.portrait.is_some()));
    let broken = folder.path().join("animation.gif");
    std::fs::write(&broken, "GIF89a").expect("a file");
    drop_file(&mut bench, &broken);
    let said = bench.texts();
    assert!(
        said.iter()
            .any(|text| text.contains("Choose a PNG or JPEG"))
    );
}
