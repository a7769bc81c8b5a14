//! Small scenes made by hand, and what their pixels must be.

use std::sync::Arc;

use ::png::{Decoder, Info};

use super::*;
use crate::geometry::{Path, PathStep, Point, Rect};
use crate::scene::{ElementId, Group, Item, Layer, TextLine};
use crate::style::{Color, Stroke, TextStyle, Theme};

const RED: Color = Color::rgb(0xD0_20_20);

fn scene(width: f32, height: f32, items: Vec<Item>) -> Scene {
    let size = Size::new(width, height);
    Scene {
        size,
        paper: Theme::light().paper,
        groups: vec![Group {
            id: ElementId::Title,
            layer: Layer::Sheet,
            bounds: Rect::new(0.0, 0.0, width, height),
            target: None,
            items,
        }],
    }
}

fn filled(rect: Rect, radius: f32) -> Item {
    Item::Rect {
        rect,
        radius,
        fill: Some(RED),
        stroke: None,
    }
}

fn text(origin: Point, text: &str) -> Item {
    let style = TextStyle::CARD_TITLE;
    Item::Text(TextLine {
        origin,
        width: crate::text::shape(text, &style).width,
        text: text.into(),
        style,
        color: Theme::light().ink,
    })
}

/// A picture with every kind of item, all of them across seams.
fn mixed() -> Scene {
    let center = Point::new(150.0, 150.0);
    let curve = Path::new().move_to(Point::ZERO).curve_to(
        Point::new(90.0, 10.0),
        Point::new(20.0, 210.0),
        Point::new(250.0, 290.0),
    );
    let path = |path, fill, stroke| Item::Path { path, fill, stroke };
    let mut items = vec![
        filled(Rect::new(20.5, 20.25, 200.0, 260.0), 18.0),
        path(Path::star(center, 5, 60.0, 25.0), Some(Color::WHITE), None),
        path(
            Path::circle(center, 90.0),
            None,
            Some(Stroke::solid(3.0, RED)),
        ),
        path(curve, None, Some(Stroke::dashed(2.5, RED, 7.0, 5.0))),
        Item::Image {
            rect: Rect::new(180.0, 90.0, 90.0, 90.0),
            radius: 45.0,
            bytes: photo(),
        },
    ];
    for line in 0_u8..16 {
        let y = 15.0 + 18.3 * f32::from(line);
        items.push(text(Point::new(10.0, y), "Ждём звонка 😀 & waiting"));
    }
    scene(300.0, 300.0, items)
}

fn photo() -> Arc<[u8]> {
    let pixels = ::image::RgbImage::from_fn(64, 48, |x, y| {
        ::image::Rgb([
            u8::try_from(x * 4).unwrap(),
            u8::try_from(y * 5).unwrap(),
            90,
        ])
    });
    let mut file = io::Cursor::new(Vec::new());
    let format = ::image::ImageFormat::Png;
    pixels.write_to(&mut file, format).unwrap();
    file.into_inner().into()
}

struct Picture {
    info: Info<'static>,
    pixels: Vec<u8>,
}

impl Picture {
    fn read(file: &[u8]) -> Self {
        let mut reader = Decoder::new(io::Cursor::new(file)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        Self {
            info: reader.info().clone(),
            pixels,
        }
    }

    fn at(&self, x: usize, y: usize) -> [u8; 3] {
        let width = usize::try_from(self.info.width).unwrap();
        let start = 3 * (y * width + x);
        self.pixels[start..start + 3].try_into().unwrap()
    }
}

fn drawn(scene: &Scene, scale: f32, strip_rows: u32) -> Picture {
    let mut file = Vec::new();
    let mut go_on = |_| ControlFlow::Continue(());
    let options = PngOptions { scale };
    write_in_strips(scene, options, strip_rows, &mut file, &mut go_on).unwrap();
    Picture::read(&file)
}

#[test]
fn a_red_rectangle_is_red_inside_and_paper_outside() {
    let scene = scene(
        100.0,
        60.0,
        vec![filled(Rect::new(20.0, 10.0, 40.0, 40.0), 8.0)],
    );
    let picture = drawn(&scene, 2.0, 512);
    let paper = [scene.paper.r, scene.paper.g, scene.paper.b];
    assert_eq!((picture.info.width, picture.info.height), (200, 120));
    assert_eq!(picture.at(80, 60), [RED.r, RED.g, RED.b]);
    assert_eq!(picture.at(10, 10), paper);
    assert_eq!(picture.at(41, 21), paper, "outside the round corner");
}

#[test]
fn seams_between_strips_do_not_show() {
    let scene = mixed();
    for scale in [1.0, 2.0, 1.37] {
        let whole = drawn(&scene, scale, 1024);
        for rows in [64, 100, 512] {
            let cut = drawn(&scene, scale, rows);
            let pairs = whole.pixels.iter().zip(&cut.pixels);
            let differences: Vec<u8> = pairs.map(|(a, b)| a.abs_diff(*b)).collect();
            // Curves are computed from a strip's own top, which rounds a few
            // edge pixels by one level of 255: nobody can see that.
            let off = differences.iter().filter(|by| **by > 0).count();
            assert!(
                off * 10_000 < differences.len(),
                "scale {scale}, {rows} rows"
            );
            assert!(
                differences.iter().all(|by| *by <= 1),
                "{scale}, {rows} rows"
            );
        }
    }
}

#[test]
fn text_leaves_ink_where_it_stands() {
    let line = text(Point::new(10.0, 30.0), "Вход");
    let picture = drawn(&scene(100.0, 60.0, vec![line]), 2.0, 512);
    let dark = |xs: Range<usize>, ys: Range<usize>| {
        let all = ys.flat_map(|y| xs.clone().map(move |x| (x, y)));
        all.filter(|&(x, y)| picture.at(x, y)[0] < 100).count()
    };
    assert!(dark(20..90, 36..62) > 150);
    assert_eq!(dark(0..200, 0..36), 0, "nothing above the line");
    assert_eq!(dark(100..200, 0..120), 0, "nothing behind the line");
}

#[test]
fn a_round_picture_shows_its_middle_and_a_broken_one_a_shape() {
    let image = |bytes| Item::Image {
        rect: Rect::new(10.0, 10.0, 40.0, 40.0),
        radius: 20.0,
        bytes,
    };
    let scene_of = |bytes| scene(60.0, 60.0, vec![image(bytes)]);
    let picture = drawn(&scene_of(photo()), 1.0, 512);
    let [r, g, b] = picture.at(30, 30);
    assert!(r.abs_diff(128) < 6 && g.abs_diff(120) < 6 && b.abs_diff(90) < 3);
    assert_eq!(picture.at(11, 11), picture.at(1, 1), "the corner is cut");
    let broken = drawn(&scene_of(b"no picture".as_slice().into()), 1.0, 512);
    assert_ne!(broken.at(30, 30), broken.at(1, 1));
}

#[test]
fn the_file_says_its_resolution() {
    let picture = drawn(&scene(30.0, 20.0, Vec::new()), 2.0, 512);
    let dots = picture.info.pixel_dims.unwrap();
    assert_eq!((dots.xppu, dots.unit), (7559, Unit::Meter));
}

#[test]
fn sizes_out_of_range_are_refused() {
    let scene = scene(40_000.0, 20.0, Vec::new());
    for scale in [2.0, 0.0, -1.0, f32::NAN, f32::INFINITY] {
        let mut file = Vec::new();
        let mut go_on = |_| ControlFlow::Continue(());
        let result = write_png(&scene, PngOptions { scale }, &mut file, &mut go_on);
        assert!(matches!(result, Err(PngError::TooLarge { .. })), "{scale}");
        assert!(file.is_empty());
    }
    let small = PngSize::of(Size::new(0.0, 0.2), PngOptions { scale: 1.0 }).unwrap();
    assert_eq!((small.width, small.height), (1, 1));
}

#[test]
fn it_stops_when_asked_to() {
    let mut heard = Vec::new();
    let mut file = Vec::new();
    let options = PngOptions { scale: 1.0 };
    let result = write_in_strips(&mixed(), options, 32, &mut file, &mut |share| {
        heard.push(share);
        if share < 0.25 {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    });
    assert!(matches!(result, Err(PngError::Cancelled)));
    assert_eq!(heard, [0.1, 0.2, 0.3]);
}

#[test]
fn a_full_disk_is_told() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut go_on = |_| ControlFlow::Continue(());
    let result = write_png(&mixed(), PngOptions::default(), &mut Full, &mut go_on);
    let Err(PngError::Io(error)) = result else {
        panic!("{result:?}");
    };
    assert_eq!(error.kind(), io::ErrorKind::StorageFull);
}

#[test]
fn nonsense_is_left_out() {
    let odd = [f32::NAN, f32::INFINITY, -1e30, 1e12, 0.0, 1e-40];
    let mut items = Vec::new();
    for value in odd {
        let place = Point::new(value, 10.0);
        items.push(filled(Rect::new(value, 5.0, 10.0, value), value));
        items.push(filled(Rect::new(5.0, 5.0, value, 10.0), value));
        items.push(text(place, "a"));
        items.push(Item::Path {
            path: Path::line(place, Point::new(10.0, value)),
            fill: Some(RED),
            stroke: Some(Stroke::dashed(value, RED, value, value)),
        });
        items.push(Item::Image {
            rect: Rect::new(value, value, value, value),
            radius: value,
            bytes: photo(),
        });
        let mut line = TextLine {
            origin: Point::new(5.0, 10.0),
            width: value,
            text: "ok".into(),
            style: TextStyle::TEXT,
            color: RED,
        };
        line.style.size = value;
        line.style.tracking = value;
        items.push(Item::Text(line));
    }
    let headless = Path {
        steps: vec![PathStep::Close, PathStep::LineTo(Point::new(9.0, 9.0))],
    };
    items.push(Item::Path {
        path: headless,
        fill: Some(RED),
        stroke: Some(Stroke::solid(1.0, RED)),
    });
    items.push(filled(Rect::new(40.0, 40.0, 10.0, 10.0), 0.0));
    let picture = drawn(&scene(60.0, 60.0, items), 1.0, 512);
    assert_eq!(picture.at(45, 45), [RED.r, RED.g, RED.b]);
}

#[test]
fn the_longest_side_is_drawn_to_its_edge() {
    let side = 65_532.0;
    let across = Rect::new(0.0, 0.0, side, 4.0);
    let wide = drawn(&scene(side, 4.0, vec![filled(across, 0.0)]), 1.0, 512);
    assert_eq!(wide.at(65_531, 2), [RED.r, RED.g, RED.b]);
    let down = Rect::new(0.0, 0.0, 4.0, side);
    let tall = drawn(&scene(4.0, side, vec![filled(down, 0.0)]), 1.0, 512);
    assert_eq!(tall.at(2, 65_531), [RED.r, RED.g, RED.b]);
    let beyond = scene(side + 1.0, 4.0, Vec::new());
    let refused = PngSize::of(beyond.size, PngOptions { scale: 1.0 });
    assert!(matches!(refused, Err(PngError::TooLarge { .. })));
}
