//! What unsaved edits make different, a line for each part of the map.

use egui::{ScrollArea, Ui};

use crate::app::widget;
use crate::document::{Difference, Differing, NodeKind};
use crate::language::{Message, Texts};
use crate::text::visible_line;

/// Height of the list; a longer one is scrolled.
const HEIGHT: f32 = 96.0;

/// How many titles a line shows, and how much of each, in characters.
const TITLES: usize = 3;
const TITLE_LENGTH: usize = 40;

/// Shows what differs, or that nothing does.
pub(super) fn show(ui: &mut Ui, texts: &Texts, found: &[Difference]) {
    if found.is_empty() {
        ui.label(texts.get("recovery-nothing-differs").as_ref());
        return;
    }
    widget::overline(ui, &texts.get("recovery-differs-title"));
    ScrollArea::vertical()
        .id_salt("differences")
        .max_height(HEIGHT)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for difference in found {
                ui.label(line(texts, difference));
            }
        });
}

/// "Touchpoints: 1 added, 2 changed (Call; Wait)".
fn line(texts: &Texts, difference: &Difference) -> String {
    let counted = |key, count: usize| (count > 0).then(|| Message::new(key).count("count", count));
    let is_one = matches!(
        difference.of,
        Differing::Info | Differing::Dismissals | Differing::Kept
    );
    let changed = if is_one {
        Some(Message::new("recovery-differs"))
    } else {
        counted("recovery-changed-count", difference.changed)
    };
    let said = [
        counted("recovery-added-count", difference.added),
        changed,
        counted("recovery-removed-count", difference.removed),
        difference
            .reordered
            .then(|| Message::new("recovery-reordered")),
    ];
    let said = said
        .into_iter()
        .flatten()
        .map(|message| texts.say(&message));
    let said = said.collect::<Vec<_>>().join(", ");
    let message = Message::new("recovery-differs-line")
        .text("section", section(difference.of))
        .text("what", said)
        .text("titles", titles(&difference.titles));
    texts.say(&message)
}

/// The first titles in brackets; nothing when there are none.
fn titles(titles: &[String]) -> String {
    if titles.is_empty() {
        return String::new();
    }
    let mut shown: Vec<String> = titles
        .iter()
        .take(TITLES)
        .map(|title| short(title))
        .collect();
    if titles.len() > TITLES {
        shown.push("…".to_owned());
    }
    format!(" ({})", shown.join("; "))
}

fn short(title: &str) -> String {
    let mut characters = title.chars();
    let start: String = characters.by_ref().take(TITLE_LENGTH).collect();
    let more = if characters.next().is_some() {
        "…"
    } else {
        ""
    };
    format!("{}{more}", visible_line(&start))
}

/// The list of the file that this part stands in, as `file-section` names it.
fn section(of: Differing) -> &'static str {
    match of {
        Differing::Info => "map",
        Differing::Lanes => "lanes",
        Differing::Metrics => "metrics",
        Differing::Links => "links",
        Differing::Readings => "readings",
        Differing::Goals => "goals",
        Differing::Views => "views",
        Differing::Dismissals => "dismissals",
        Differing::Kept => "set_aside",
        Differing::Nodes(kind) => match kind {
            NodeKind::Persona => "personas",
            NodeKind::Stage => "stages",
            NodeKind::Touchpoint => "touchpoints",
            NodeKind::PainPoint => "pain_points",
            NodeKind::Idea => "ideas",
            NodeKind::Evidence => "evidence",
            NodeKind::Note => "notes",
        },
    }
}
