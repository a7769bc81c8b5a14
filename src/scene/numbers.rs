//! Metric badges: value, interval, target, and what to know about the sample.

use super::compose::Palette;
use super::item::{ElementId, Group};
use super::pen::Pen;
use crate::geometry::{Point, Rect};
use crate::layout::{Badge, Layout};
use crate::style::Stroke;

pub(super) fn draw(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    for badge in &layout.badges {
        groups.push(badge_group(palette, badge));
    }
}

fn badge_group(palette: &Palette<'_>, badge: &Badge) -> Group {
    let theme = palette.theme;
    let id = match (badge.reading, badge.at) {
        (Some(place), _) => ElementId::Reading(badge.lane, place),
        (None, Some(at)) => ElementId::Cell(badge.lane, at),
        (None, None) => ElementId::Lane(badge.lane),
    };
    let mut pen = Pen::new(id).target(badge.rect);
    if badge.reading.is_none() {
        pen.text(&badge.value, theme.muted);
        return pen.group();
    }
    pen.text(&badge.branch, theme.muted)
        .text(&badge.name, theme.muted)
        .text(&badge.n, theme.muted);
    let ink = if badge.weak { theme.faint } else { theme.ink };
    pen.text(&badge.value, ink);
    if let Some(margin) = &badge.margin {
        pen.text(margin, theme.muted);
    }
    pen.text(&badge.remark, theme.muted);
    if let Some(bar) = badge.bar {
        scale(palette, &mut pen, badge, bar);
    }
    pen.group()
}

fn scale(palette: &Palette<'_>, pen: &mut Pen, badge: &Badge, bar: Rect) {
    let theme = palette.theme;
    let color = if badge.weak {
        theme.faint
    } else {
        palette.quality(badge.quality)
    };
    let x = |share: f32| bar.min.x + bar.width() * share;
    let middle = bar.center().y;
    pen.rect(bar, 2.0, Some(theme.guide), None);
    if let Some((low, high)) = badge.band {
        let band = Rect {
            min: Point::new(x(low), bar.min.y),
            max: Point::new(x(high), bar.max.y),
        };
        pen.rect(band, 2.0, Some(color.mixed_with(theme.lane, 0.55)), None);
    }
    if let Some(target) = badge.target {
        let tip = Point::new(x(target), bar.min.y - 1.0);
        let notch = crate::geometry::Path::polyline(
            &[tip, tip.offset(-3.5, -5.0), tip.offset(3.5, -5.0)],
            true,
        );
        pen.path(notch, Some(theme.muted), None);
    }
    if let Some(tick) = badge.tick {
        let at = x(tick).clamp(bar.min.x + 1.0, bar.max.x - 1.0);
        pen.line(
            Point::new(at, middle - 4.5),
            Point::new(at, middle + 4.5),
            Stroke::solid(2.2, color),
        );
    }
}
