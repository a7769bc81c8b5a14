//! What replacing would change, occurrence by occurrence; only the rows in
//! sight are made.

use egui::text::{LayoutJob, TextFormat};
use egui::{Button, ScrollArea, Stroke, TextStyle, Ui};

use crate::app::theme;
use crate::app::view::View;
use crate::document::{Node, NodeKind};
use crate::language::Message;
use crate::search::{Hit, Place, Replaced, replaced};

use super::{Find, FindRequest};

/// Rows shown at once; more are scrolled to.
const ROWS: f32 = 7.0;
/// Signs of a title that names the place of an occurrence.
const TITLE_CHARS: usize = 40;

/// Shows the list, each row with a check mark that leaves it out.
pub(super) fn show(ui: &mut Ui, view: &View, find: &Find, ask: &mut impl FnMut(FindRequest)) {
    let hits = &find.found.hits;
    if hits.is_empty() {
        return;
    }
    let height = ui.spacing().interact_size.y;
    let most = ROWS * (height + ui.spacing().item_spacing.y);
    ScrollArea::vertical()
        .id_salt("find-preview")
        .max_height(most)
        .min_scrolled_height(most)
        .auto_shrink([false, true])
        .show_rows(ui, height, hits.len(), |ui, range| {
            for place in range {
                ui.horizontal(|ui| row(ui, view, find, place, ask));
            }
        });
}

fn row(ui: &mut Ui, view: &View, find: &Find, place: usize, ask: &mut impl FnMut(FindRequest)) {
    let hit = &find.found.hits[place];
    let mut chosen = !find.is_excluded(place);
    let name = Message::new("find-choose").count("place", place + 1);
    let mark = ui.checkbox(&mut chosen, ());
    let name = view.texts.say(&name);
    mark.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, chosen, &name));
    if mark.changed() {
        ask(FindRequest::Exclude(place, !chosen));
    }
    let by = chosen.then_some(find.by.as_str());
    if line_button(ui, view, hit, by, place == find.at) {
        ask(FindRequest::GoTo(place));
    }
}

/// One occurrence in its text, as a line to read.
pub(super) fn line(ui: &mut Ui, view: &View, hit: &Hit, by: Option<&str>) {
    if let Some(shown) = replaced(view.map(), hit) {
        let job = job(ui, view, hit, &shown, by);
        ui.add(egui::Label::new(job).truncate());
    }
}

fn line_button(ui: &mut Ui, view: &View, hit: &Hit, by: Option<&str>, selected: bool) -> bool {
    let Some(shown) = replaced(view.map(), hit) else {
        return false;
    };
    let job = job(ui, view, hit, &shown, by);
    let button = Button::selectable(selected, job).truncate();
    ui.add(button).clicked()
}

/// "Touchpoint · Title: … before old new after …".
fn job(ui: &Ui, view: &View, hit: &Hit, shown: &Replaced, by: Option<&str>) -> LayoutJob {
    let style = ui.style();
    let plain = TextStyle::Body.resolve(style);
    let strong = theme::strong_style().resolve(style);
    let (ink, muted) = (theme::color(view.theme.ink), theme::color(view.theme.muted));
    let mut job = LayoutJob::default();
    let mut add = |text: &str, format: TextFormat| {
        // Line breaks of the text would break the row.
        job.append(&text.replace('\n', " "), 0.0, format);
    };
    let place = format!("{}   ", name(view, hit));
    add(&place, TextFormat::simple(plain.clone(), muted));
    add(&shown.before, TextFormat::simple(plain.clone(), ink));
    let mut old = TextFormat::simple(strong.clone(), ink);
    if by.is_some() {
        old = TextFormat::simple(plain.clone(), theme::color(view.theme.pain_ink));
        old.strikethrough = Stroke::new(1.0, theme::color(view.theme.pain_ink));
    } else {
        old.background = theme::color(view.theme.selection);
    }
    add(&shown.old, old);
    if let Some(by) = by.filter(|by| !by.is_empty()) {
        let accent = theme::color(view.theme.idea_ink);
        add(" ", TextFormat::simple(plain.clone(), ink));
        add(by, TextFormat::simple(strong, accent));
    }
    add(&shown.after, TextFormat::simple(plain, ink));
    job
}

/// "Touchpoint “Write in the chat”, description".
fn name(view: &View, hit: &Hit) -> String {
    let texts = view.texts;
    let field = texts.word("field", hit.field.word);
    let map = view.map();
    let of_node = |id| map.node(id).map(Node::title).unwrap_or_default();
    let (kind, title) = match &hit.place {
        Place::Info => return format!("{} · {field}", texts.get("find-in-map")),
        Place::Node(id) => (texts.word("node", id.kind().word()), of_node(*id)),
        Place::Lane(id) => {
            let row = map.lane(*id);
            let title = row.map_or("", |lane| lane.title.as_str());
            (texts.get("find-in-lane"), title)
        }
        Place::Link(key) if key.from.kind() == NodeKind::Persona => {
            (texts.word("node", "persona"), of_node(key.from))
        }
        Place::Link(key) => (texts.get("find-in-link"), of_node(key.from)),
        Place::Metric(_) | Place::Reading(_) => (texts.get("find-in-numbers"), ""),
    };
    let is_title = matches!(hit.field.word, "title" | "name" | "fact" | "text");
    if title.trim().is_empty() || is_title {
        return format!("{kind} · {field}");
    }
    let mut short: String = title.chars().take(TITLE_CHARS).collect();
    if short.len() < title.len() {
        short.push('…');
    }
    format!("{kind} · {short} · {field}")
}
