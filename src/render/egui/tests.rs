//! The screen agrees with the measured text, and draws no more than it must.

use std::sync::Arc;

use egui::{Context, FullOutput, RawInput, Shape};

use super::*;
use crate::document::TouchpointId;
use crate::geometry::{Path, Size};
use crate::scene::{ElementId, TextLine};
use crate::style::{Face, TextStyle};
use crate::text::shape;

const TEXTS: [&str; 12] = [
    "Customer compares three offers and waits for a call back",
    "Клиент сравнивает предложения и ждёт звонка оператора",
    "AVAToWe. «Ёлка» — “quoted”… № 5 → done",
    "CSAT 4,37 ± 0,21 (n = 1 284), 62.5 %",
    "1\u{202F}234\u{202F}567 ₽ и 12\u{A0}%",
    "Рад 😀 помочь! 👍🏽 Спасибо ❤\u{FE0F} ok",
    "👩\u{200D}👩\u{200D}👧 семья 🇷🇺",
    "ТЕЛЕФОН · EMAIL",
    "e\u{301}й и\u{306} \u{301}x",
    "a\tb\u{200B}c\u{2009}d",
    "日本 שלום \u{7}?",
    " leading and trailing ",
];

fn style(face: Face, size: f32, tracking: f32) -> TextStyle {
    TextStyle {
        face,
        size,
        tracking,
        ..TextStyle::TEXT
    }
}

/// A context set up as the window's.
fn context(pixels_per_point: f32) -> Context {
    let ctx = Context::default();
    ctx.set_fonts(font_definitions());
    ctx.set_pixels_per_point(pixels_per_point);
    // Both take effect with the next frame.
    run(&ctx, |_| {});
    ctx
}

fn run(ctx: &Context, mut content: impl FnMut(&egui::Painter)) -> FullOutput {
    let screen = egui::Rect::from_min_size(Pos2::ZERO, egui::vec2(800.0, 600.0));
    let input = RawInput {
        screen_rect: Some(screen),
        ..RawInput::default()
    };
    let mut output = ctx.run_ui(input, |ui| content(ui.painter()));
    output.textures_delta.clear();
    output
}

#[test]
fn the_screen_sets_lines_as_wide_as_they_were_measured() {
    let styles = [
        TextStyle::MAP_TITLE,
        TextStyle::CARD_TITLE,
        TextStyle::TEXT,
        TextStyle::QUOTE,
        TextStyle::CAPTION,
        TextStyle::OVERLINE,
        TextStyle::VALUE,
        style(Face::SemiBold, 17.3, 0.4),
    ];
    for pixels in [1.0, 1.25, 2.0] {
        let ctx = context(pixels);
        run(&ctx, |painter| {
            for style in &styles {
                for text in TEXTS {
                    let measured = shape(text, style).width;
                    for zoom in [0.5, 1.0, 1.7, 4.0] {
                        let galley = painter.layout_job(text::job(text, style, zoom));
                        let shown = galley.rows[0].row.size.x;
                        let wanted = measured * zoom;
                        assert!(
                            (shown - wanted).abs() < 0.01,
                            "{text:?} {style:?} at {zoom}: {shown}, not {wanted}"
                        );
                    }
                }
            }
        });
    }
}

fn card(id: u64, rect: Rect, items: Vec<Item>) -> Group {
    let mut all = vec![Item::Rect {
        rect,
        radius: 10.0,
        fill: Some(Color::WHITE),
        stroke: None,
    }];
    all.extend(items);
    Group {
        id: ElementId::Node(TouchpointId::mint(id).into()),
        layer: Layer::Sheet,
        bounds: rect,
        target: Some(rect),
        items: all,
    }
}

fn text_at(x: f32, y: f32, text: &str) -> Item {
    Item::Text(TextLine {
        origin: Point::new(x, y),
        width: shape(text, &TextStyle::CARD_TITLE).width,
        text: Arc::from(text),
        style: TextStyle::CARD_TITLE,
        color: Color::rgb(0),
    })
}

fn scene(groups: Vec<Group>) -> Scene {
    Scene {
        size: Size::new(4000.0, 1000.0),
        paper: Color::WHITE,
        groups,
    }
}

fn view(zoom: f32) -> View {
    View {
        transform: Transform::scaled(zoom),
        clip: Rect::new(0.0, 0.0, 800.0, 600.0),
        zooming: false,
    }
}

fn shapes(painter: &mut ScenePainter, scene: &Scene, view: &View) -> Vec<Shape> {
    let ctx = context(1.0);
    let output = run(&ctx, |p| painter.paint(scene, Layer::Sheet, view, p));
    output.shapes.into_iter().map(|s| s.shape).collect()
}

#[test]
fn a_base_line_lies_where_the_scene_says_at_every_zoom() {
    let text = "Вход Way";
    let scene = scene(vec![card(
        1,
        Rect::new(0.0, 0.0, 180.0, 100.0),
        vec![text_at(10.0, 40.0, text)],
    )]);
    for zooming in [false, true] {
        for zoom in [0.5_f32, 0.9, 1.0, 1.3, 2.0, 4.0] {
            let view = View {
                zooming,
                ..view(zoom)
            };
            let shown = shapes(&mut ScenePainter::default(), &scene, &view);
            let found = shown.iter().find_map(|shape| match shape {
                Shape::Text(text) => Some(text),
                _ => None,
            });
            let bounds = found.unwrap().visual_bounding_rect();
            // Capitals stand on the base line; `y` hangs below it.
            let below = bounds.bottom() - 40.0 * zoom;
            let hang = 0.22 * TextStyle::CARD_TITLE.size * zoom;
            assert!(
                (below - hang).abs() < 2.0,
                "{zoom} {zooming}: {below} {hang}"
            );
            let indent = bounds.left() - 10.0 * zoom;
            assert!((-2.0..4.0 * zoom).contains(&indent), "{zoom}: {indent}");
        }
    }
}

#[test]
fn what_is_out_of_sight_costs_nothing() {
    let far = card(1, Rect::new(3000.0, 0.0, 180.0, 100.0), Vec::new());
    let near = card(2, Rect::new(300.0, 0.0, 180.0, 100.0), Vec::new());
    let scene = scene(vec![far, near]);
    let shown = shapes(&mut ScenePainter::default(), &scene, &view(1.0));
    let rects = shown.iter().filter(|s| matches!(s, Shape::Rect(_)));
    assert_eq!(rects.count(), 1);
}

#[test]
fn a_sheet_of_cards_seen_from_far_away_is_one_mesh() {
    let cards = (0..200_u16).map(|i| {
        let x = f32::from(i % 20) * 200.0;
        let y = f32::from(i / 20) * 100.0;
        let rect = Rect::new(x, y, 180.0, 90.0);
        card(u64::from(i), rect, vec![text_at(x, y + 30.0, "Title")])
    });
    let scene = scene(cards.collect());
    let shown = shapes(&mut ScenePainter::default(), &scene, &view(0.1));
    let meshes = shown.iter().filter(|s| matches!(s, Shape::Mesh(_)));
    assert_eq!(meshes.count(), 1);
    assert!(shown.iter().all(|s| !matches!(s, Shape::Text(_))));
}

#[test]
fn a_long_line_is_drawn_only_where_it_is_seen() {
    let points: Vec<Point> = (0..1000_u16)
        .map(|i| Point::new(f32::from(i) * 4.0, 50.0))
        .collect();
    let mut group = card(1, Rect::new(0.0, 0.0, 4000.0, 100.0), Vec::new());
    group.items = vec![Item::Path {
        path: Path::polyline(&points, false),
        fill: None,
        stroke: Some(crate::style::Stroke::solid(2.0, Color::rgb(0))),
    }];
    let shown = shapes(
        &mut ScenePainter::default(),
        &scene(vec![group]),
        &view(1.0),
    );
    let drawn: usize = shown
        .iter()
        .map(|shape| match shape {
            Shape::Path(path) => path.points.len(),
            _ => 0,
        })
        .sum();
    assert!((190..220).contains(&drawn), "{drawn}");
}

#[test]
fn broken_pictures_become_a_grey_shape() {
    let rect = Rect::new(0.0, 0.0, 100.0, 100.0);
    let picture = Item::Image {
        rect,
        radius: 50.0,
        bytes: Arc::from(&b"no picture"[..]),
    };
    let scene = scene(vec![card(1, rect, vec![picture])]);
    let shown = shapes(&mut ScenePainter::default(), &scene, &view(1.0));
    let rects = shown.iter().filter(|s| matches!(s, Shape::Rect(_)));
    assert_eq!(rects.count(), 2);
}
