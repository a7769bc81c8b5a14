//! What lies over the picture: hover, selection, focus and the gesture's aim.

use std::collections::HashSet;

use egui::{CursorIcon, Painter, Response, StrokeKind, Ui};

use crate::document::{LinkKind, Target};
use crate::render::egui::{ScenePainter, View, screen_color, screen_rect};
use crate::scene::{ElementId, Group, Item, Layer, Scene};
use crate::style::Color;

use super::Canvas;
use super::focus;
use super::frame::{Frame, is_further};
use super::gesture::Gesture;
use super::linking;

/// Corner radius of outlines around cards, in points.
const RADIUS: f32 = 10.0;
/// Width of the outline of what is selected, in points.
const SELECTED: f32 = 2.0;

/// Draws everything over the picture.
pub(super) fn show(ui: &Ui, canvas: &mut Canvas, ground: &Response, frame: &Frame) {
    let hovered = hovered(ui, canvas, ground, frame);
    let selected: HashSet<&Target> = frame.view.selection().targets().iter().collect();
    let groups = frame.scene().groups.iter();
    for group in groups.filter(|group| is_in_sight(frame, group)) {
        let Some(target) = frame.target_of(group.id) else {
            continue;
        };
        if selected.contains(&target) {
            let width = if is_further(group.id) { 1.0 } else { SELECTED };
            outline(ui, &mut canvas.painter, frame, group, width);
        } else if hovered == Some(group.id) {
            outline(ui, &mut canvas.painter, frame, group, 1.0);
        }
    }
    focus::show(ui, canvas, ground, frame);
    let pos = ui.input(|input| input.pointer.latest_pos());
    if let (Some(gesture), Some(pos)) = (&canvas.gesture, pos) {
        gesture.overlay(frame, pos, ui.painter());
        if let Some(key) = gesture.hint() {
            linking::say(ui, frame, key);
        }
        if matches!(gesture, Gesture::Pan) {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
    }
}

fn is_in_sight(frame: &Frame, group: &Group) -> bool {
    frame.shown(group).expand(8.0).intersects(&frame.viewport)
}

/// The element under the pointer, when pointing at it means something.
fn hovered(ui: &Ui, canvas: &Canvas, ground: &Response, frame: &Frame) -> Option<ElementId> {
    let free = canvas.gesture.is_none() && ui.rect_contains_pointer(ground.rect);
    let pos = ui.input(|input| input.pointer.hover_pos());
    let element = frame.element_at(pos.filter(|_| free)?)?;
    if matches!(element, ElementId::Emotion(..)) && !frame.emotions_are_computed() {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeVertical);
    }
    (!matches!(element, ElementId::Lane(_))).then_some(element)
}

fn outline(ui: &Ui, scene_painter: &mut ScenePainter, frame: &Frame, group: &Group, width: f32) {
    let clip = screen_rect(frame.clip_of(group.layer)).intersect(ui.clip_rect());
    let painter = ui.painter().with_clip_rect(clip);
    let accent = frame.view.theme.accent;
    let stroke = (width, screen_color(accent));
    match group.id {
        ElementId::Link(key) if key.kind != LinkKind::Experiences => {
            line(scene_painter, frame, group, accent, &painter);
        }
        ElementId::Emotion(..) | ElementId::Average(_) => {
            let shown = screen_rect(frame.shown(group));
            let radius = shown.width() / 2.0 + 2.0;
            painter.circle_stroke(shown.center(), radius, stroke);
        }
        // The ground of a lane is shown by its title alone.
        ElementId::Lane(_) if group.layer == Layer::Sheet => {}
        _ => {
            let shown = screen_rect(frame.shown(group));
            painter.rect_stroke(shown, RADIUS * frame.zoom(), stroke, StrokeKind::Outside);
        }
    }
}

/// An arrow once more, in the accent.
fn line(
    scene_painter: &mut ScenePainter,
    frame: &Frame,
    group: &Group,
    accent: Color,
    painter: &Painter,
) {
    let mut group = group.clone();
    for item in &mut group.items {
        if let Item::Path { fill, stroke, .. } = item {
            *fill = fill.map(|_| accent);
            *stroke = stroke.map(|stroke| crate::style::Stroke {
                width: stroke.width + 1.0,
                color: accent,
                ..stroke
            });
        }
    }
    let scene = Scene {
        groups: vec![group],
        ..Scene {
            size: frame.scene().size,
            paper: frame.scene().paper,
            groups: Vec::new(),
        }
    };
    let view = View {
        transform: frame.transform_of(Layer::Sheet),
        clip: frame.clip_of(Layer::Sheet),
        zooming: false,
    };
    scene_painter.paint(&scene, Layer::Sheet, &view, painter);
}
