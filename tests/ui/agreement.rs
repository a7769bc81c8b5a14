//! The picture on the canvas and the picture in a file are the same picture.

use std::ops::ControlFlow;
use std::path::Path;

use egui::LayerId;
use egui_kittest::Harness;
use image::{GrayImage, RgbaImage, imageops};
use waypost::app::App;
use waypost::document::{Map, NodeCommand};
use waypost::geometry::{Rect, Transform};
use waypost::language::{Language, Texts};
use waypost::layout::{LayoutOptions, layout};
use waypost::render::egui::{ScenePainter, View, screen_color};
use waypost::render::png::{PngOptions, PngSize, write_png};
use waypost::scene::{Item, Layer, Scene, compose};
use waypost::style::Theme;
use waypost::text::TextMeasurer;

use crate::raster::Textures;
use crate::sample;

/// Side of the squares that are compared, in pixels: both sides smooth edges
/// in their own way, and the screen puts letters on whole pixels.
const SQUARE: u32 = 8;

/// One of the example maps whose pictures are kept as golden files.
const EXAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/example-maps/shop-visit-blueprint.ru.ron"
);

fn scene_of(map: &Map) -> Scene {
    let texts = Texts::of(Language::Ru);
    let options = LayoutOptions::default();
    let layout = layout(map, &TextMeasurer::new(), texts, &options);
    compose(map, &layout, &Theme::light())
}

fn on_screen(scene: &Scene) -> RgbaImage {
    let textures = Textures::default();
    let size = PngSize::of(scene.size, PngOptions { scale: 1.0 }).expect("a small sheet");
    let size = [size.width, size.height].map(|side| f32::from(u16::try_from(side).expect("small")));
    let size = egui::Vec2::from(size);
    let mut painter = ScenePainter::default();
    let drawn = scene.clone();
    let mut harness = Harness::builder()
        .with_size(size)
        .renderer(textures.clone())
        .with_context_setup(App::prepare)
        .build_ui(move |ui| {
            let layer = ui.ctx().layer_painter(LayerId::background());
            let paper = screen_color(drawn.paper);
            layer.rect_filled(ui.ctx().content_rect(), 0.0, paper);
            let view = View {
                transform: Transform::IDENTITY,
                clip: Rect::new(0.0, 0.0, size.x, size.y),
                zooming: false,
            };
            for shown in [Layer::Sheet, Layer::LaneTitles, Layer::StageBars] {
                painter.paint(&drawn, shown, &view, &layer);
            }
        });
    harness.run_ok();
    let shapes = harness.output().shapes.clone();
    let primitives = harness.ctx.tessellate(shapes, 1.0);
    textures.draw(&primitives, size, 1.0)
}

fn in_a_file(scene: &Scene) -> RgbaImage {
    let mut file = Vec::new();
    let options = PngOptions { scale: 1.0 };
    write_png(
        scene,
        options,
        &mut file,
        &mut |_| ControlFlow::Continue(()),
    )
    .expect("a picture");
    let picture = image::load_from_memory(&file).expect("a PNG");
    picture.into_rgba8()
}

/// The mean brightness of each square.
fn squares(picture: &RgbaImage) -> GrayImage {
    let gray = imageops::grayscale(picture);
    let (width, height) = (gray.width() / SQUARE, gray.height() / SQUARE);
    let cut = imageops::crop_imm(&gray, 0, 0, width * SQUARE, height * SQUARE);
    imageops::resize(
        &cut.to_image(),
        width,
        height,
        imageops::FilterType::Triangle,
    )
}

/// The largest and the mean difference between the squares of both.
fn difference(scene: &Scene) -> (u32, f64) {
    let (screen, file) = (squares(&on_screen(scene)), squares(&in_a_file(scene)));
    assert_eq!(screen.dimensions(), file.dimensions());
    let pixels = screen.pixels().zip(file.pixels());
    let differences: Vec<u32> = pixels
        .map(|(a, b)| u32::from(a.0[0].abs_diff(b.0[0])))
        .collect();
    let most = differences.iter().max().copied().unwrap_or_default();
    let sum: u32 = differences.iter().sum();
    let count = u32::try_from(differences.len()).expect("few squares");
    (most, f64::from(sum) / f64::from(count))
}

#[test]
fn the_screen_and_the_file_agree_square_by_square() {
    let example = waypost::storage::open(Path::new(EXAMPLE)).expect("readable");
    let mut strange = sample::session();
    let title = "Write\u{202e} in\u{200b} the \u{1b}chat\u{2069}";
    let node = strange.map().node(sample::step(3).into());
    let node = node.expect("a touchpoint").with_title(title);
    let replace = NodeCommand::Replace(vec![node]);
    strange.run(&replace.into()).expect("allowed");
    for map in [sample::session().map(), strange.map(), &example.map] {
        let (most, mean) = difference(&scene_of(map));
        // A word on another line, or one letter further, changes a square by
        // far more than this.
        assert!(most < 40, "{most}");
        assert!(mean < 0.6, "{mean}");
    }
}

#[test]
fn a_line_broken_elsewhere_would_be_seen() {
    let scene = scene_of(sample::session().map());
    let mut moved = scene.clone();
    let lines = moved.groups.iter_mut().flat_map(|group| &mut group.items);
    let line = lines.filter_map(|item| match item {
        Item::Text(line) if line.text.chars().count() > 8 => Some(line),
        _ => None,
    });
    let line = line.last().expect("a text");
    line.origin = line.origin.offset(0.0, line.style.line_height);
    let (screen, file) = (squares(&on_screen(&scene)), squares(&in_a_file(&moved)));
    let pixels = screen.pixels().zip(file.pixels());
    let most = pixels.map(|(a, b)| a.0[0].abs_diff(b.0[0])).max();
    assert!(most > Some(40), "{most:?}");
}
