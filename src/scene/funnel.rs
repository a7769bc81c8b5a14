//! Funnel lanes: who comes, who goes on, and where nobody knows.

use super::compose::Palette;
use super::heat::hatch;
use super::item::{ElementId, Group};
use super::pen::Pen;
use crate::geometry::Path;
use crate::layout::{FunnelStep, Layout};
use crate::style::Stroke;

pub(super) fn draw(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    for step in &layout.funnel {
        groups.push(step_group(palette, step));
    }
}

fn step_group(palette: &Palette<'_>, step: &FunnelStep) -> Group {
    let theme = palette.theme;
    let id = ElementId::Cell(step.lane, step.touchpoint.into());
    let mut pen = Pen::new(id).target(step.rect);
    if let Some(gap) = step.gap {
        hatch(&mut pen, gap, theme.guide);
        let border = Stroke::dashed(1.0, theme.faint, 3.0, 3.0);
        pen.rect(gap, 3.0, None, Some(border))
            .text(&step.visitors, theme.muted);
        return pen.group();
    }
    if !step.onward.is_empty() {
        let onward = Path::polyline(&step.onward, true);
        let ground = theme.lane.mixed_with(theme.accent, 0.22);
        pen.path(onward, Some(ground), None);
    }
    if let Some(bar) = step.bar {
        pen.rect(bar, 2.0, Some(theme.accent), None);
    }
    pen.text(&step.visitors, theme.ink);
    for text in &step.texts {
        pen.text(text, theme.muted);
    }
    if let Some(overall) = &step.overall {
        pen.text(overall, theme.ink);
    }
    pen.group()
}
