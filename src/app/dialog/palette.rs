//! The command palette: every action and every card, found by a few letters
//! of their names in either language.
//!
//! The list is made when the palette opens and matched when a letter is typed.

use egui::{Button, Id, Key, Margin, Modifiers, RichText, ScrollArea, TextEdit, Ui, WidgetInfo};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::document::{Map, Node, NodeId, NodeKind, Target};
use crate::language::{Language, Message, Texts};
use crate::search::fold;

use super::super::action::{ACTIONS, Action, ActionId};
use super::super::request::Request;
use super::super::state::State;
use super::super::theme;
use super::super::widget;
use super::Scope;

/// Width of the palette.
const WIDTH: f32 = 560.0;
/// Rows in sight.
const ROWS: usize = 11;
/// Room for the bar that the list is scrolled with.
const SCROLL_BAR: f32 = 10.0;
/// What fits worse than this part of the best, in tenths, is chance.
const GOOD_ENOUGH: u32 = 6;
/// Rows that one press of Page down moves.
const PAGE: usize = 10;

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Action(ActionId),
    Card(NodeId),
}

/// Something to choose, with what it is found by.
#[derive(Debug)]
struct Entry {
    choice: Choice,
    /// As it is shown.
    name: String,
    /// The names in every language, folded.
    found_by: Vec<String>,
    /// What it does, in every language, folded.
    about: Vec<String>,
}

/// What is typed and what fits.
#[derive(Debug)]
pub(crate) struct Palette {
    query: String,
    entries: Vec<Entry>,
    /// Places of the entries that fit, best first.
    fitting: Vec<usize>,
    /// Place among these.
    at: usize,
    /// The list has to follow the keyboard.
    follow: bool,
    /// How far it is scrolled, in points.
    scrolled: f32,
    is_new: bool,
}

impl Palette {
    /// Lists everything there is now.
    pub(crate) fn new(state: &State) -> Self {
        let mut entries: Vec<Entry> = ACTIONS
            .iter()
            .filter(|action| action.id != ActionId::Palette)
            .map(|action| of_action(action, state))
            .collect();
        entries.extend(state.map().map(cards).unwrap_or_default());
        let mut palette = Self {
            query: String::new(),
            entries,
            fitting: Vec::new(),
            at: 0,
            follow: false,
            scrolled: 0.0,
            is_new: true,
        };
        palette.fit();
        palette
    }

    /// Finds what fits what is typed.
    fn fit(&mut self) {
        self.at = 0;
        self.follow = true;
        let query = fold(self.query.trim());
        if query.is_empty() {
            self.fitting = (0..self.entries.len()).collect();
            return;
        }
        let mut scored = self.scored(&query);
        let best = scored.iter().map(|(score, _)| *score).max().unwrap_or(0);
        scored.retain(|(score, _)| score * 10 >= best * GOOD_ENOUGH);
        // Of equals the first in the list: actions, then the order of the map.
        scored.sort_by_key(|(score, place)| (u32::MAX - score, *place));
        self.fitting = scored.into_iter().map(|(_, place)| place).collect();
        let entries = self.entries.iter().enumerate();
        let spoken_of = entries.filter(|(place, entry)| {
            !self.fitting.contains(place) && entry.about.iter().any(|text| text.contains(&query))
        });
        let spoken_of: Vec<usize> = spoken_of.map(|(place, _)| place).collect();
        self.fitting.extend(spoken_of);
    }

    /// How well each name fits that does at all, with the place of its entry.
    fn scored(&self, query: &str) -> Vec<(u32, usize)> {
        let mut matcher = Matcher::new(Config::DEFAULT);
        let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
        let mut letters = Vec::new();
        let mut scored = Vec::new();
        for (place, entry) in self.entries.iter().enumerate() {
            let scores = entry
                .found_by
                .iter()
                .filter_map(|text| pattern.score(Utf32Str::new(text, &mut letters), &mut matcher));
            scored.extend(scores.max().map(|score| (score, place)));
        }
        scored
    }

    /// Moves among what fits; round the ends by single steps.
    fn walk(&mut self, ui: &Ui) {
        let last = self.fitting.len().saturating_sub(1);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowDown) {
            if self.at == last { 0 } else { self.at + 1 }
        } else if pressed(Key::ArrowUp) {
            self.at.checked_sub(1).unwrap_or(last)
        } else if pressed(Key::PageDown) {
            (self.at + PAGE).min(last)
        } else if pressed(Key::PageUp) {
            self.at.saturating_sub(PAGE)
        } else {
            return;
        };
        self.at = to;
        self.follow = true;
    }

    pub(super) fn show(&mut self, ui: &mut Ui, scope: &mut Scope) {
        ui.set_width(WIDTH);
        self.walk(ui);
        let entered = self.field(ui, scope);
        ui.add_space(4.0);
        let chosen = self.list(ui, scope).or_else(|| {
            let place = self.fitting.get(self.at).copied();
            place.filter(|_| entered)
        });
        if let Some(entry) = chosen.and_then(|place| self.entries.get(place)) {
            choose(entry.choice, scope);
        }
    }

    /// The field to type in; returns whether Enter was pressed.
    fn field(&mut self, ui: &mut Ui, scope: &Scope) -> bool {
        let entered = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let name = scope.texts.get("palette-field");
        let response = ui.add(
            TextEdit::singleline(&mut self.query)
                .id(Id::unique("palette"))
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(10, 7))
                .hint_text(name.as_ref().to_owned()),
        );
        let response = response.accessible_name(name.as_ref());
        if std::mem::take(&mut self.is_new) {
            response.request_focus();
        }
        if response.changed() {
            self.fit();
        }
        entered
    }

    /// The rows that fit; returns the entry that was clicked.
    fn list(&mut self, ui: &mut Ui, scope: &Scope) -> Option<usize> {
        let height = ui.spacing().interact_size.y + 2.0;
        ui.spacing_mut().item_spacing.y = 1.0;
        let step = height + ui.spacing().item_spacing.y;
        let rows = f32::from(u8::try_from(ROWS).unwrap_or(u8::MAX));
        ui.set_min_height(rows * step);
        if self.fitting.is_empty() {
            widget::muted(ui, &scope.texts.get("palette-nothing"));
            return None;
        }
        let mut area = ScrollArea::vertical()
            .id_salt("palette")
            .max_height(rows * step)
            .auto_shrink(false);
        if std::mem::take(&mut self.follow) {
            area = area.vertical_scroll_offset(self.scroll(self.scrolled, step, rows));
        }
        let mut clicked = None;
        let shown = area.show_rows(ui, height, self.fitting.len(), |ui, range| {
            for place in range {
                let entry = &self.entries[self.fitting[place]];
                if row(ui, scope, entry, place == self.at, height) {
                    clicked = Some(self.fitting[place]);
                }
            }
        });
        self.scrolled = shown.state.clamped_offset().y;
        clicked
    }

    /// How far the list is scrolled so that the row one is at is in sight.
    fn scroll(&self, offset: f32, step: f32, rows: f32) -> f32 {
        let place = f32::from(u16::try_from(self.at).unwrap_or(u16::MAX));
        let (top, bottom) = (place * step, (place + 1.0) * step);
        offset.min(top).max(bottom - rows * step).max(0.0)
    }
}

fn of_action(action: &Action, state: &State) -> Entry {
    let said = |key: &str| -> Vec<String> {
        let texts = Language::ALL.map(Texts::of).into_iter();
        let found = texts.filter_map(|texts| texts.find(key).map(|text| fold(&text)));
        found.collect()
    };
    let mut found_by = said(action.key);
    // What the toolbar calls it.
    found_by.extend(said(&format!("{}-short", action.key)));
    Entry {
        choice: Choice::Action(action.id),
        name: action.name(state),
        found_by,
        about: said(&format!("{}-tip", action.key)),
    }
}

/// Every node, kind after kind, as people go through a map.
fn cards(map: &Map) -> Vec<Entry> {
    let kinds = [
        NodeKind::Touchpoint,
        NodeKind::Stage,
        NodeKind::PainPoint,
        NodeKind::Idea,
        NodeKind::Persona,
        NodeKind::Note,
        NodeKind::Evidence,
    ];
    let entry = |node: &Node| Entry {
        choice: Choice::Card(node.id()),
        name: node.title().replace('\n', " "),
        found_by: vec![fold(node.title())],
        about: Vec::new(),
    };
    kinds
        .into_iter()
        .flat_map(|kind| map.nodes(kind).map(entry))
        .collect()
}

fn choose(choice: Choice, scope: &mut Scope) {
    match choice {
        Choice::Action(id) if !Action::of(id).is_enabled(scope.state) => {}
        Choice::Action(id) => scope.answer(Request::Act(id)),
        Choice::Card(id) => {
            scope.requests.push(Request::CloseDialog);
            scope.requests.select(id);
            scope.requests.push(Request::Reveal(Target::Node(id)));
        }
    }
}

/// Why an action cannot be done now.
fn why_not(id: ActionId, state: &State) -> &'static str {
    use ActionId::{
        AddNote, Delete, Duplicate, EditText, FitSelection, Recover, Redo, Save, SelectAll,
        SelectNone, Undo, Versions,
    };
    match id {
        Recover => "why-nothing-left-over",
        _ if state.session().is_none() => "why-no-map",
        _ if id.waits_for_canvas(state) => "why-not-on-the-canvas",
        Undo => "why-nothing-to-undo",
        Redo => "why-nothing-to-redo",
        Save => "why-nothing-to-save",
        Versions => "why-no-file",
        SelectAll | AddNote => "why-nothing-on-the-map",
        Delete | Duplicate | EditText | FitSelection | SelectNone => "why-nothing-selected",
        _ => "why-not-now",
    }
}

/// A row: the name, and at the right the kind, the keys or why it cannot be
/// done. Returns whether it was clicked.
fn row(ui: &mut Ui, scope: &Scope, entry: &Entry, at: bool, height: f32) -> bool {
    let (enabled, tail) = tail(ui, scope, entry.choice);
    let name = if entry.name.trim().is_empty() {
        scope.texts.get("untitled").into_owned()
    } else {
        entry.name.clone()
    };
    let ink = if enabled {
        scope.theme.ink
    } else {
        scope.theme.muted
    };
    let muted = theme::color(scope.theme.muted);
    let button = Button::selectable(at, RichText::new(&name).color(theme::color(ink)))
        .truncate()
        .right_text(RichText::new(&tail).color(muted).size(12.0))
        .min_size(egui::vec2(ui.available_width() - SCROLL_BAR, height));
    let response = widget::flat(ui, |ui| ui.add(button));
    let said = Message::new("palette-row")
        .text("name", name)
        .text("about", tail);
    let said = scope.texts.say(&said);
    response.widget_info(|| WidgetInfo::selected(egui::Role::ListBoxOption, enabled, at, &said));
    response.clicked()
}

/// What stands at the end of a row, and whether it can be chosen.
fn tail(ui: &Ui, scope: &Scope, choice: Choice) -> (bool, String) {
    match choice {
        Choice::Card(id) => {
            let kind = scope.texts.word("node", id.kind().word());
            (true, kind.into_owned())
        }
        Choice::Action(id) => {
            let action = Action::of(id);
            if action.is_enabled(scope.state) {
                (true, action.shortcut_text(ui.ctx()).unwrap_or_default())
            } else {
                let why = scope.texts.get(why_not(id, scope.state));
                (false, why.into_owned())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::documents::Document;
    use crate::document::{NodeCommand, Session, Stage, StageId, Touchpoint, TouchpointId};

    fn palette(query: &str) -> Palette {
        let mut state = State::default();
        let stage = Stage::new(StageId::mint(1));
        let mut step = Touchpoint::new(TouchpointId::mint(1), stage.id);
        step.title = "Пересчёт платежа в отделении".into();
        let map = [Node::from(stage), step.into()]
            .into_iter()
            .fold(Map::default(), |map, node| {
                let add = NodeCommand::Add { node, before: None };
                map.after(&add.into()).expect("a sound map")
            });
        state.open(Document::new(Session::new(map), None, None));
        let mut palette = Palette::new(&state);
        palette.query = query.into();
        palette.fit();
        palette
    }

    fn best(query: &str) -> Option<Choice> {
        let palette = palette(query);
        let place = palette.fitting.first()?;
        Some(palette.entries[*place].choice)
    }

    #[test]
    fn actions_are_found_in_both_languages_by_a_few_letters() {
        assert_eq!(best("undo"), Some(Choice::Action(ActionId::Undo)));
        assert_eq!(best("Отмен"), Some(Choice::Action(ActionId::Undo)));
        assert_eq!(best("zoom in"), Some(Choice::Action(ActionId::ZoomIn)));
        assert_eq!(best("сохр как"), Some(Choice::Action(ActionId::SaveAs)));
    }

    #[test]
    fn cards_are_found_by_letters_of_their_title() {
        let step = Choice::Card(TouchpointId::mint(1).into());
        for query in ["пересчет", "ПЕРЕСЧЁТ", "платеж отдел", "прсч отд"]
        {
            assert_eq!(best(query), Some(step), "{query}");
        }
        assert_eq!(best("qqqzzzxxx"), None);
    }

    #[test]
    fn everything_is_listed_before_a_letter_is_typed() {
        let palette = palette(" ");
        assert_eq!(palette.fitting.len(), ACTIONS.len() - 1 + 2);
    }

    #[test]
    fn the_list_follows_the_keyboard_no_further_than_needed() {
        let mut palette = palette("");
        palette.at = 3;
        assert!((palette.scroll(0.0, 10.0, 11.0)).abs() < 1e-6);
        palette.at = 11;
        assert!((palette.scroll(0.0, 10.0, 11.0) - 10.0).abs() < 1e-6);
        palette.at = 0;
        assert!((palette.scroll(50.0, 10.0, 11.0)).abs() < 1e-6);
    }
}
