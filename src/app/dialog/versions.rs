//! Earlier versions of a map: a list of when, and beside it what the chosen one
//! looks like and how it differs from now.

use std::path::{Path, PathBuf};

use egui::{
    Align, Button, Frame, Key, Layout, Modifiers, Response, ScrollArea, Spinner, TextureHandle,
    TextureOptions, Ui, vec2,
};

use crate::document::{Map, NodeKind};
use crate::language::{Message, Texts};
use crate::storage::{ReadError, Version};

use super::super::files::{Source, file_name};
use super::super::request::Request;
use super::super::versions::Shown;
use super::super::widget;
use super::Scope;

/// Width of the list and of what stands beside it, in points.
const LIST_WIDTH: f32 = 300.0;
const SIDE_WIDTH: f32 = 400.0;

/// Height of both.
const HEIGHT: f32 = 380.0;

/// Largest height of the small picture.
const PICTURE_HEIGHT: f32 = 240.0;

/// What is counted, with the key of its count.
const COUNTED: [(NodeKind, &str); 7] = [
    (NodeKind::Stage, "node-stage-count"),
    (NodeKind::Touchpoint, "node-touchpoint-count"),
    (NodeKind::Persona, "node-persona-count"),
    (NodeKind::PainPoint, "node-pain-point-count"),
    (NodeKind::Idea, "node-idea-count"),
    (NodeKind::Evidence, "node-evidence-count"),
    (NodeKind::Note, "node-note-count"),
];

/// The versions of one map, as far as they have come in.
pub(crate) struct VersionsDialog {
    path: PathBuf,
    /// Newest first; `None` until they are listed.
    list: Option<Result<Vec<Version>, ReadError>>,
    /// When each of them was, as it is shown.
    times: Vec<String>,
    chosen: Option<Version>,
    /// What the chosen one holds; `None` until it was read.
    shown: Option<Result<Shown, ReadError>>,
    texture: Option<TextureHandle>,
}

impl std::fmt::Debug for VersionsDialog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VersionsDialog")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

impl VersionsDialog {
    /// The dialog for this file, with nothing listed yet.
    pub(crate) fn of(path: PathBuf) -> Self {
        Self {
            path,
            list: None,
            times: Vec::new(),
            chosen: None,
            shown: None,
            texture: None,
        }
    }

    /// Whether it is about this file.
    pub(crate) fn is_of(&self, path: &Path) -> bool {
        self.path == path
    }

    /// Lists the versions, and says which to look at first.
    pub(crate) fn fill(
        &mut self,
        list: Result<Vec<Version>, ReadError>,
        texts: &Texts,
    ) -> Option<Version> {
        let list = self.list.insert(list);
        let times = list.iter().flatten().map(|version| version.time);
        self.times = texts.moments(&times.collect::<Vec<_>>());
        list.as_ref().ok()?.first().cloned()
    }

    /// Waits for this version to be read.
    pub(crate) fn choose(&mut self, version: Version) {
        self.chosen = Some(version);
        self.shown = None;
        self.texture = None;
    }

    /// Shows the version that was read, if it is still the chosen one.
    pub(crate) fn show_version(&mut self, version: &Version, shown: Result<Shown, ReadError>) {
        if self.chosen.as_ref() == Some(version) {
            self.shown = Some(shown);
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, scope: &mut Scope) {
        ui.set_width(LIST_WIDTH + SIDE_WIDTH + 16.0);
        let title = Message::new("versions-title").text("file", file_name(&self.path));
        widget::title(ui, &scope.texts.say(&title));
        ui.add_space(6.0);
        match &self.list {
            None => {
                ui.add(Spinner::new());
            }
            Some(Err(error)) => problem(ui, scope.texts, error),
            Some(Ok(list)) if list.is_empty() => {
                ui.label(scope.texts.get("versions-none").as_ref());
            }
            Some(Ok(list)) => {
                let list = list.clone();
                ui.horizontal_top(|ui| {
                    ui.vertical(|ui| self.list(ui, scope, &list));
                    ui.add_space(8.0);
                    self.side(ui, scope);
                });
            }
        }
        self.answers(ui, scope);
    }

    fn list(&self, ui: &mut Ui, scope: &mut Scope, list: &[Version]) {
        let frame = Frame::NONE
            .stroke(ui.visuals().window_stroke)
            .corner_radius(6.0)
            .inner_margin(4.0);
        frame.show(ui, |ui| {
            ui.set_max_width(LIST_WIDTH);
            let height = ui.spacing().interact_size.y;
            let area = ScrollArea::vertical()
                .max_height(HEIGHT)
                .min_scrolled_height(HEIGHT)
                .auto_shrink(false);
            ui.spacing_mut().item_spacing.y = 0.0;
            area.show_rows(ui, height, list.len(), |ui, rows| {
                for (version, time) in list.iter().zip(&self.times).take(rows.end).skip(rows.start)
                {
                    let is_chosen = self.chosen.as_ref() == Some(version);
                    if row(ui, scope.texts, (version, time), is_chosen).clicked() && !is_chosen {
                        scope.requests.push(Request::LookAtVersion(version.clone()));
                    }
                }
            });
        });
        if let Some(next) = self.stepped(ui, list) {
            scope.requests.push(Request::LookAtVersion(next.clone()));
        }
    }

    /// The version above or below the chosen one, when its key was pressed.
    fn stepped<'a>(&self, ui: &Ui, list: &'a [Version]) -> Option<&'a Version> {
        let chosen = self.chosen.as_ref()?;
        let place = list.iter().position(|version| version == chosen)?;
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            list.get(place + 1)
        } else if pressed(Key::ArrowUp) {
            list.get(place.checked_sub(1)?)
        } else {
            None
        }
    }

    /// The small picture and what differs from now.
    fn side(&mut self, ui: &mut Ui, scope: &Scope) {
        ui.allocate_ui_with_layout(
            vec2(SIDE_WIDTH, HEIGHT),
            Layout::top_down(Align::Min),
            |ui| {
                ui.set_width(SIDE_WIDTH);
                match &self.shown {
                    None => {
                        ui.add(Spinner::new());
                    }
                    Some(Err(error)) => problem(ui, scope.texts, error),
                    Some(Ok(shown)) => {
                        picture(ui, scope.texts, &mut self.texture, shown);
                        ui.add_space(8.0);
                        let now = scope.state.map().filter(|_| is_open(scope, &self.path));
                        counts(ui, scope.texts, &shown.map, now);
                    }
                }
            },
        );
    }

    fn answers(&mut self, ui: &mut Ui, scope: &mut Scope) {
        let any = self
            .list
            .as_ref()
            .is_some_and(|list| list.as_ref().is_ok_and(|list| !list.is_empty()));
        scope.buttons(ui, |scope, ui| {
            if !any {
                scope.close(ui);
                return;
            }
            let chosen = self.chosen.as_ref();
            let shown = self.shown.as_ref().and_then(|shown| shown.as_ref().ok());
            let whole = chosen.zip(shown);
            let can_restore = whole.is_some() && is_open(scope, &self.path);
            if scope.primary(ui, "button-restore", can_restore)
                && let Some((version, shown)) = whole
            {
                scope.answer(Request::Restore(Box::new(shown.map.clone()), version.time));
            }
            let copy = scope.texts.get("button-open-copy");
            let copy = ui.add_enabled(whole.is_some(), Button::new(copy.as_ref()));
            if copy.clicked()
                && let Some((version, _)) = whole
            {
                let source = Source::Version(self.path.clone(), version.clone());
                scope.answer(Request::Open(source));
            }
            if scope.button(ui, "button-close") {
                scope.requests.push(Request::CloseDialog);
            }
        });
    }
}

/// Whether the map of this file is the one that is open.
fn is_open(scope: &Scope, path: &Path) -> bool {
    scope.state.path() == Some(path)
}

fn problem(ui: &mut Ui, texts: &Texts, error: &ReadError) {
    let text = texts.say(&error.message());
    ui.colored_label(ui.visuals().error_fg_color, text);
}

fn row(ui: &mut Ui, texts: &Texts, (version, time): (&Version, &str), is_chosen: bool) -> Response {
    let button = Button::new(time)
        .selected(is_chosen)
        .right_text(texts.file_size(version.len))
        .min_size(vec2(ui.available_width(), 0.0));
    widget::flat(ui, |ui| ui.add(button))
}

fn picture(ui: &mut Ui, texts: &Texts, texture: &mut Option<TextureHandle>, shown: &Shown) {
    let Some(picture) = &shown.picture else {
        return;
    };
    let texture = texture.get_or_insert_with(|| {
        let options = TextureOptions::LINEAR;
        ui.ctx().load_texture("version", picture.clone(), options)
    });
    let image = egui::Image::new(&*texture)
        .max_size(vec2(SIDE_WIDTH, PICTURE_HEIGHT))
        .alt_text(texts.get("versions-picture"));
    Frame::NONE
        .stroke(ui.visuals().window_stroke)
        .show(ui, |ui| ui.add(image));
}

/// How many elements of each kind there are, and how many now where that
/// differs.
fn counts(ui: &mut Ui, texts: &Texts, then: &Map, now: Option<&Map>) {
    let said = |kind, key: &'static str| {
        let count = then.count(kind);
        let now = now.map(|now| now.count(kind)).filter(|now| *now != count);
        let then = texts.say(&Message::new(key).count("count", count));
        // A number stays on a line with what it counts.
        let then = then.replace(' ', "\u{a0}");
        match now {
            None => (count > 0).then_some((false, then)),
            Some(now) => {
                let message = Message::new("versions-differs").text("then", then);
                Some((true, texts.say(&message.count("now", now))))
            }
        }
    };
    let lines: Vec<_> = COUNTED
        .iter()
        .filter_map(|(kind, key)| said(*kind, key))
        .collect();
    let of = |differs: bool| {
        let lines = lines.iter().filter(|(each, _)| *each == differs);
        let lines: Vec<&str> = lines.map(|(_, text)| text.as_str()).collect();
        lines.join(" · ")
    };
    let (differing, same) = (of(true), of(false));
    if !differing.is_empty() {
        ui.label(differing);
    }
    if !same.is_empty() {
        widget::muted(ui, &same);
    }
}
