//! One finding in the panel: its weight as a number and a bar, its kind where
//! no heading says it, what is the matter, and below it what to do or why it
//! was left.

use egui::text::{LayoutJob, TextFormat};
use egui::{Id, Rect, Response, Role, Sense, StrokeKind, TextStyle, Ui, WidgetInfo, pos2, vec2};

use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::findings::Finding;
use crate::language::Message;
use crate::text::visible_line;

/// Room for the weight at the left.
const GUTTER: f32 = 36.0;
/// Room for the button at the right.
const BUTTON: f32 = 26.0;
/// Width and height of the bar.
const BAR: egui::Vec2 = vec2(24.0, 4.0);
const PADDING: f32 = 6.0;
/// Size of the second line.
const SMALL: f32 = 12.0;

/// What a row was asked.
pub(super) struct Answer {
    /// The row itself.
    pub(super) row: Response,
    /// The button at its right was pressed: dismiss, or restore.
    pub(super) settled: bool,
}

/// What a row says besides what is the matter: what no heading says already.
#[derive(Debug, Clone, Copy)]
pub(super) struct Besides {
    /// Of which kind it is, above.
    pub(super) kind: bool,
    /// What to do, below.
    pub(super) advice: bool,
}

/// Shows a finding in the whole width.
pub(super) fn show(
    ui: &mut Ui,
    view: &View,
    id: Id,
    finding: &Finding,
    besides: Besides,
) -> Answer {
    let kind = view.texts.word("finding-kind", finding.kind.word());
    let above = if besides.kind { kind.as_ref() } else { "" };
    let below = below(view, finding);
    let shown = if besides.advice { below.as_str() } else { "" };
    let text_width = ui.available_width() - GUTTER - BUTTON - PADDING;
    let what = view.texts.say(&finding.what);
    let job = job(ui, view, [above, &what, shown], text_width);
    let galley = ui.painter().layout_job(job);
    let size = vec2(ui.available_width(), galley.size().y + 2.0 * PADDING);
    let (_, rect) = ui.allocate_space(size);
    let row = ui.interact(rect, id, Sense::click());
    let said = Message::new("finding-list-row")
        .text("what", what)
        .text("below", below)
        .count("weight", finding.weight.into());
    let said = view.texts.say(&said);
    row.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if ui.is_rect_visible(rect) {
        ground(ui, view, &row);
        weight(ui, view, rect, finding);
        let text_at = pos2(rect.left() + GUTTER, rect.top() + PADDING);
        ui.painter()
            .galley(text_at, galley, theme::color(view.theme.ink));
    }
    let settled = button(ui, view, rect, finding);
    Answer { row, settled }
}

/// What to do, or why it was left.
fn below(view: &View, finding: &Finding) -> String {
    match &finding.dismissed {
        None => view.texts.say(&finding.advice),
        Some(reason) => visible_line(reason).into_owned(),
    }
}

fn job(ui: &Ui, view: &View, [above, what, below]: [&str; 3], width: f32) -> LayoutJob {
    let body = TextStyle::Body.resolve(ui.style());
    let small = egui::FontId::new(SMALL, body.family.clone());
    let (ink, muted) = (theme::color(view.theme.ink), theme::color(view.theme.muted));
    let mut second = TextFormat::simple(small, muted);
    second.line_height = Some(17.0);
    let mut job = LayoutJob::default();
    if !above.is_empty() {
        job.append(above, 0.0, second.clone());
        job.append("\n", 0.0, second.clone());
    }
    job.append(what, 0.0, TextFormat::simple(body, ink));
    if !below.is_empty() {
        job.append("\n", 0.0, second.clone());
        job.append(below, 0.0, second);
    }
    job.wrap.max_width = width;
    job
}

fn ground(ui: &Ui, view: &View, row: &Response) {
    let painter = ui.painter();
    if row.hovered() || row.has_focus() {
        painter.rect_filled(row.rect, 6.0, theme::color(view.theme.selection));
    }
    if row.has_focus() {
        let stroke = egui::Stroke::new(2.0, theme::color(view.theme.accent));
        painter.rect_stroke(row.rect, 6.0, stroke, StrokeKind::Inside);
    }
}

/// The weight as a number, and below it as a bar.
fn weight(ui: &Ui, view: &View, rect: Rect, finding: &Finding) {
    let painter = ui.painter();
    let color = match finding.weight {
        _ if !finding.is_open() => view.theme.faint,
        60.. => view.theme.poor,
        40.. => view.theme.fair,
        _ => view.theme.muted,
    };
    let color = theme::color(color);
    let font = theme::strong_style().resolve(ui.style());
    let at = pos2(rect.left() + PADDING, rect.top() + PADDING);
    let ink = theme::color(view.theme.ink);
    let number = view.texts.count(finding.weight.into());
    let number = painter.text(at, egui::Align2::LEFT_TOP, number, font, ink);
    let rail = Rect::from_min_size(pos2(at.x, number.bottom() + 3.0), BAR);
    painter.rect_filled(rail, 2.0, theme::color(view.theme.hairline));
    let share = f32::from(finding.weight) / 100.0;
    let filled = Rect::from_min_size(rail.min, vec2(BAR.x * share, BAR.y));
    painter.rect_filled(filled, 2.0, color);
}

/// The button that dismisses the finding, or brings it back.
fn button(ui: &mut Ui, view: &View, rect: Rect, finding: &Finding) -> bool {
    let (icon, key) = match finding.dismissed {
        None => (Icon::Close, "finding-list-dismiss-one"),
        Some(_) => (Icon::Undo, "finding-list-restore-one"),
    };
    let what = view.texts.say(&finding.what);
    let name = view.texts.say(&Message::new(key).text("what", what));
    let at = pos2(rect.right() - BUTTON, rect.top() + 2.0);
    let area = Rect::from_min_size(at, vec2(BUTTON, BUTTON));
    let mut inner = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(area)
            .id_salt((finding.kind, &finding.about)),
    );
    inner.spacing_mut().button_padding = vec2(5.0, 4.0);
    inner.spacing_mut().interact_size = vec2(24.0, 24.0);
    widget::icon_button(&mut inner, icon, &name).clicked()
}
