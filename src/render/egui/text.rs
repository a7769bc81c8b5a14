//! Lines of text as the screen's galleys.
//!
//! Where a line breaks and how wide it is was decided by `crate::text`; the
//! screen's text engine sets each line on its own and never wraps. It uses the
//! same shaping, so both agree on the width.

use std::collections::HashMap;
use std::sync::Arc;

use egui::epaint::TextShape;
use egui::epaint::text::{FontData, FontDefinitions, LayoutJob, TextFormat};
use egui::{Color32, FontFamily, FontId, Galley, Pos2, Shape, Vec2, emath::TSTransform};

use super::shapes::Ink;
use super::{View, screen_color};
use crate::geometry::Rect;
use crate::scene::TextLine;
use crate::style::{Face, TextStyle};
use crate::text::Font;

/// Type smaller than this many points is drawn as a bar.
const BAR_BELOW: f32 = 5.0;
/// Type smaller than this many points is left out.
const NOTHING_BELOW: f32 = 2.0;
/// How strongly a bar covers what is below it, 0 to 255.
const BAR_ALPHA: u8 = 90;
/// Sizes that text is set in while zooming, for each doubling.
const STEPS_PER_DOUBLING: f32 = 4.0;
/// Lines that are kept beyond those of the last frame, so that panning back and
/// forth sets none anew.
const SPARE_LINES: usize = 2_000;

/// The family of the window's fonts that shows `face`.
#[must_use]
pub fn family(face: Face) -> FontFamily {
    match face {
        Face::Regular => FontFamily::Proportional,
        Face::SemiBold => FontFamily::Name("SemiBold".into()),
        Face::Italic => FontFamily::Name("Italic".into()),
    }
}

/// The bundled fonts as the window registers them; it uses no others.
#[must_use]
pub fn font_definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    for font in Font::ALL {
        let mut data = FontData::from_static(font.bytes());
        // Four pictures of each letter for parts of a pixel would fill the
        // font memory four times as fast.
        data.tweak.subpixel_binning = Some(false);
        let name = font.name().to_owned();
        definitions.font_data.insert(name, Arc::new(data));
    }
    let chain = |face| {
        Font::chain(face)
            .map(|font| font.name().to_owned())
            .to_vec()
    };
    for face in [Face::Regular, Face::SemiBold, Face::Italic] {
        definitions.families.insert(family(face), chain(face));
    }
    definitions
        .families
        .insert(FontFamily::Monospace, chain(Face::Regular));
    definitions
}

/// Lines set in type, kept from frame to frame.
#[derive(Default)]
pub(super) struct Texts {
    lines: HashMap<Key, SetLine>,
    /// Number of the frame, and how many lines it has shown so far.
    frame: u64,
    shown: usize,
    /// A line that the screen's own cache holds: when it changes, the memory
    /// of letters was cleared and nothing kept here is valid.
    witness: Option<Arc<Galley>>,
    /// Zoom that lines are set at.
    step: f32,
}

/// What tells set lines apart; sizes as bits, since they are compared exactly.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    text: Arc<str>,
    face: Face,
    size: u32,
    tracking: u32,
}

struct SetLine {
    galley: Arc<Galley>,
    /// From the top of the galley down to the base line.
    baseline: f32,
    /// The frame that showed it last.
    frame: u64,
}

impl Texts {
    /// Prepares for a frame of this view.
    pub(super) fn begin(&mut self, painter: &egui::Painter, view: &View) {
        let witness = painter.layout_no_wrap(
            "·".to_owned(),
            FontId::new(10.0, family(Face::Regular)),
            Color32::PLACEHOLDER,
        );
        let same = self
            .witness
            .as_ref()
            .is_some_and(|old| Arc::ptr_eq(old, &witness));
        if !same {
            self.lines.clear();
        }
        self.forget();
        self.witness = Some(witness);
        self.step = if view.zooming {
            zoom_step(view.transform.scale)
        } else {
            view.transform.scale
        };
    }

    /// Begins another frame and forgets lines that the last one did not show,
    /// once there are many.
    fn forget(&mut self) {
        if self.lines.len() > 2 * self.shown + SPARE_LINES {
            let frame = self.frame;
            self.lines.retain(|_, line| line.frame == frame);
        }
        self.frame += 1;
        self.shown = 0;
    }

    /// Draws a line of text, a bar for it, or nothing, by its size.
    pub(super) fn paint(
        &mut self,
        line: &TextLine,
        seen: &Rect,
        ink: &mut Ink,
        painter: &egui::Painter,
    ) {
        let size = line.style.size * ink.zoom();
        let is_blank = line.text.trim().is_empty();
        if is_blank || size < NOTHING_BELOW || !box_of(line).intersects(seen) {
            return;
        }
        if size < BAR_BELOW {
            return ink.quad(bar(line), line.color.with_alpha(BAR_ALPHA));
        }
        let scale = ink.zoom() / self.step;
        let set = self.set(line, painter);
        let top = ink.at(line.origin) - Vec2::new(0.0, set.baseline * scale);
        ink.push(Shape::Text(text_shape(set, top, scale, line)));
    }

    fn set(&mut self, line: &TextLine, painter: &egui::Painter) -> &SetLine {
        let key = Key {
            text: Arc::clone(&line.text),
            face: line.style.face,
            size: (line.style.size * self.step).to_bits(),
            tracking: (line.style.tracking * self.step).to_bits(),
        };
        let step = self.step;
        let set = self
            .lines
            .entry(key)
            .or_insert_with(|| set_line(&line.text, &line.style, step, painter));
        if set.frame != self.frame {
            set.frame = self.frame;
            self.shown += 1;
        }
        set
    }
}

/// The nearest zoom of the few that text is set in while zooming.
fn zoom_step(zoom: f32) -> f32 {
    ((zoom.log2() * STEPS_PER_DOUBLING).round() / STEPS_PER_DOUBLING).exp2()
}

fn set_line(text: &Arc<str>, style: &TextStyle, step: f32, painter: &egui::Painter) -> SetLine {
    let galley = painter.layout_job(job(text, style, step));
    let row = galley.rows.first();
    let baseline = row.map_or(0.0, |row| {
        row.pos.y + row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y)
    });
    SetLine {
        galley: Arc::new(without_glyphs(&galley)),
        baseline,
        frame: 0,
    }
}

/// How the screen's text engine is asked for one line at `zoom`.
pub(super) fn job(text: &str, style: &TextStyle, zoom: f32) -> LayoutJob {
    let format = TextFormat {
        font_id: FontId::new(style.size * zoom, family(style.face)),
        extra_letter_spacing: style.tracking * zoom,
        color: Color32::PLACEHOLDER,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = f32::INFINITY;
    job.break_on_newline = false;
    job.round_output_to_gui = false;
    job
}

/// The galley with its mesh alone: the list of glyphs serves a cursor that
/// drawings do not have, and copying it while zooming would cost.
fn without_glyphs(galley: &Galley) -> Galley {
    let mut galley = galley.clone();
    for placed in &mut galley.rows {
        Arc::make_mut(&mut placed.row).glyphs = Vec::new();
    }
    galley
}

fn text_shape(set: &SetLine, top: Pos2, scale: f32, line: &TextLine) -> TextShape {
    let color = screen_color(line.color);
    let mut shape = TextShape::new(Pos2::ZERO, Arc::clone(&set.galley), color);
    if (scale - 1.0).abs() > 1e-4 {
        shape.transform(TSTransform::from_scaling(scale));
    }
    shape.pos = top;
    shape
}

/// A box that holds the line's letters.
fn box_of(line: &TextLine) -> Rect {
    let size = line.style.size;
    Rect::new(
        line.origin.x,
        line.origin.y - size,
        line.width.max(size),
        1.4 * size,
    )
}

/// A bar as high as small letters.
fn bar(line: &TextLine) -> Rect {
    let height = 0.55 * line.style.size;
    Rect::new(line.origin.x, line.origin.y - height, line.width, height)
}
