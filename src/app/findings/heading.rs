//! The heading of a group of findings, and below it what to do about all of it.

use egui::{Button, Label, RichText, Role, Ui, WidgetInfo, vec2};

use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::findings::{Finding, FindingKind};
use crate::language::Message;

use super::glyph::glyph;

/// Shows the name of a group and how many are in it; returns whether it was
/// pressed, to be folded or unfolded.
pub(super) fn heading(
    ui: &mut Ui,
    view: &View,
    kind: Option<FindingKind>,
    name: &str,
    count: usize,
    is_open: bool,
) -> bool {
    ui.add_space(8.0);
    let fold = if is_open { Icon::Open } else { Icon::Folded };
    let text = RichText::new(name).text_style(theme::strong_style());
    let button = match kind {
        Some(kind) => Button::new((fold.atom(), glyph(kind), text)),
        None => Button::new((fold.atom(), text)),
    };
    let number = view.texts.count(u64::try_from(count).unwrap_or(u64::MAX));
    let number = RichText::new(number).color(theme::color(view.theme.muted));
    let button = button.right_text(number).truncate();
    let response = widget::flat(ui, |ui| {
        ui.spacing_mut().button_padding.x = 4.0;
        ui.add(button.min_size(vec2(ui.available_width(), 0.0)))
    });
    let key = if is_open {
        "finding-list-fold"
    } else {
        "finding-list-unfold"
    };
    let said = Message::new(key).text("name", name).count("count", count);
    let said = view.texts.say(&said);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    response.clicked()
}

/// What to do about most of a group.
pub(super) fn common_advice<'a>(group: &[&'a Finding]) -> Option<&'a Message> {
    let shared_by = |advice: &Message| group.iter().filter(|f| f.advice == *advice).count();
    let advices = group.iter().map(|finding| &finding.advice);
    advices
        .max_by_key(|advice| shared_by(advice))
        .filter(|advice| 2 * shared_by(advice) > group.len())
}

/// Shows what to do about most of a group.
pub(super) fn show_advice(ui: &mut Ui, view: &View, advice: &Message) {
    let text = RichText::new(view.texts.say(advice)).size(12.0);
    let color = theme::color(view.theme.muted);
    ui.horizontal(|ui| {
        ui.add_space(6.0);
        ui.add(Label::new(text.color(color)).wrap());
    });
}
