//! Our own dialog for files: a path to type or paste, the list of a folder,
//! and the folders used lately. For desktops without a dialog of their own,
//! and for the tests.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};

use directories::BaseDirs;
use egui::{Button, Frame, Key, Label, Response, ScrollArea, TextEdit, Ui, vec2};

use crate::language::Message;
use crate::text::visible_line;

use super::super::files::{file_name, shown};
use super::super::icon::Icon;
use super::super::picker::{Purpose, with_extension};
use super::super::request::Request;
use super::super::widget;
use super::Scope;

/// Entries shown of one folder.
const MOST_ENTRIES: usize = 2_000;

/// Height of the list in points.
const LIST_HEIGHT: f32 = 300.0;

/// A file or folder in the list.
#[derive(Debug)]
struct Entry {
    name: String,
    is_folder: bool,
}

/// What was filled in so far.
#[derive(Debug)]
pub(crate) struct FileDialog {
    purpose: Purpose,
    folder: PathBuf,
    entries: Vec<Entry>,
    /// A name in the folder, or a whole path.
    name: String,
    all_files: bool,
    problem: Option<Message>,
    /// The file that would be replaced, once the user was told.
    replaces: Option<PathBuf>,
    is_new: bool,
}

impl FileDialog {
    /// The dialog in `folder`, suggesting `name` where something is written.
    pub(crate) fn new(purpose: Purpose, folder: PathBuf, name: String) -> Self {
        let name = if purpose.writes() {
            name
        } else {
            String::new()
        };
        let mut dialog = Self {
            purpose,
            folder: folder.clone(),
            entries: Vec::new(),
            name,
            all_files: false,
            problem: None,
            replaces: None,
            is_new: true,
        };
        dialog.enter(folder);
        dialog
    }

    pub(super) fn show(&mut self, ui: &mut Ui, scope: &mut Scope) {
        ui.set_width(600.0);
        scope.title(ui, self.purpose.title_key());
        self.folder_row(ui, scope);
        ui.add_space(6.0);
        let chosen = self.list(ui, scope);
        ui.add_space(6.0);
        let entered = self.name_row(ui, scope);
        if let Some(problem) = &self.problem {
            ui.colored_label(ui.visuals().error_fg_color, scope.texts.say(problem));
        }
        let button = if self.replaces.is_some() {
            "button-overwrite"
        } else {
            self.purpose.button_key()
        };
        let mut pressed = chosen || entered;
        scope.buttons(ui, |scope, ui| {
            pressed |= scope.primary(ui, button, !self.name.trim().is_empty());
            scope.cancel(ui);
        });
        if pressed {
            self.choose(scope);
        }
    }

    /// The folder, the way up and the folders used lately.
    fn folder_row(&mut self, ui: &mut Ui, scope: &Scope) {
        ui.horizontal(|ui| {
            let up = scope.texts.get("file-dialog-up");
            if widget::icon_button(ui, Icon::Up, &up).clicked()
                && let Some(parent) = self.folder.parent()
            {
                self.enter(parent.to_owned());
            }
            ui.add(Label::new(shown(&self.folder)).truncate());
        });
        ui.horizontal_wrapped(|ui| {
            for folder in scope.state.recent_folders() {
                if ui.small_button(file_name(folder)).clicked() {
                    self.enter(folder.to_owned());
                }
            }
        });
    }

    /// The files and folders; returns whether one was chosen for good.
    fn list(&mut self, ui: &mut Ui, scope: &Scope) -> bool {
        let mut clicked = None;
        let mut for_good = false;
        let height = ui.spacing().interact_size.y;
        let shown: Vec<&Entry> = self.entries.iter().filter(|e| self.is_shown(e)).collect();
        let frame = Frame::NONE
            .stroke(ui.visuals().window_stroke)
            .corner_radius(6.0)
            .inner_margin(4.0);
        frame.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let list = ScrollArea::vertical()
                .max_height(LIST_HEIGHT)
                .min_scrolled_height(LIST_HEIGHT)
                .auto_shrink(false);
            list.show_rows(ui, height, shown.len(), |ui, rows| {
                for entry in shown.get(rows).unwrap_or_default() {
                    let response = row(ui, entry, self.name == entry.name);
                    if response.clicked() {
                        clicked = Some((entry.name.clone(), entry.is_folder));
                    }
                    for_good |= !entry.is_folder && response.double_clicked();
                }
            });
        });
        let all = scope.texts.get("file-dialog-all");
        ui.checkbox(&mut self.all_files, all.as_ref());
        match clicked {
            Some((name, true)) => self.enter(self.folder.join(name)),
            Some((name, false)) => {
                self.name = name;
                self.replaces = None;
                self.problem = None;
            }
            None => {}
        }
        for_good
    }

    fn is_shown(&self, entry: &Entry) -> bool {
        let extension = Path::new(&entry.name).extension();
        let fits = extension.is_some_and(|e| e.eq_ignore_ascii_case(self.purpose.extension()));
        !entry.name.starts_with('.') && (entry.is_folder || self.all_files || fits)
    }

    /// The field for a name or path; returns whether Enter was pressed in it.
    fn name_row(&mut self, ui: &mut Ui, scope: &Scope) -> bool {
        let label = ui.label(scope.texts.get("file-dialog-name").as_ref());
        let field = TextEdit::singleline(&mut self.name).desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        if std::mem::take(&mut self.is_new) {
            field.request_focus();
        }
        if field.changed() {
            self.replaces = None;
            self.problem = None;
        }
        field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    /// Goes on with what was typed: into a folder, to a file, or to the
    /// question whether to replace one.
    fn choose(&mut self, scope: &mut Scope) {
        let typed = self.name.trim().trim_matches('"');
        if typed.is_empty() {
            return;
        }
        let path = self.folder.join(at_home(typed));
        if path.is_dir() {
            self.name.clear();
            self.enter(path);
        } else if self.purpose.writes() {
            let path = with_extension(&path, self.purpose.extension());
            self.choose_to_write(scope, path);
        } else if path.is_file() {
            scope.answer(Request::Chosen(self.purpose.clone(), path));
        } else {
            let path = shown(&path);
            self.problem = Some(Message::new("file-dialog-no-file").text("file", path));
        }
    }

    fn choose_to_write(&mut self, scope: &mut Scope, path: PathBuf) {
        let folder = path.parent().unwrap_or(&self.folder);
        if !folder.is_dir() {
            let folder = shown(folder);
            self.problem = Some(Message::new("file-dialog-no-folder").text("folder", folder));
        } else if path.exists() && self.replaces.as_ref() != Some(&path) {
            let name = file_name(&path);
            self.problem = Some(Message::new("overwrite-text").text("file", name));
            self.replaces = Some(path);
        } else {
            scope.answer(Request::Chosen(self.purpose.clone(), path));
        }
    }

    /// Shows another folder.
    fn enter(&mut self, folder: PathBuf) {
        self.replaces = None;
        match entries(&folder) {
            Ok(entries) => {
                self.folder = folder;
                self.entries = entries;
                self.problem = None;
            }
            Err(error) => {
                let message = Message::new("file-dialog-unreadable")
                    .text("folder", shown(&folder))
                    .text("cause", error.to_string());
                self.problem = Some(message);
            }
        }
    }
}

fn row(ui: &mut Ui, entry: &Entry, is_chosen: bool) -> Response {
    let icon = if entry.is_folder {
        Icon::Folder
    } else {
        Icon::Sheet
    };
    let button = Button::new((icon.atom(), visible_line(&entry.name)))
        .selected(is_chosen)
        .truncate()
        .right_text("")
        .min_size(vec2(ui.available_width(), 0.0));
    widget::flat(ui, |ui| ui.add(button))
}

/// What is in a folder: folders first, then by name.
fn entries(folder: &Path) -> std::io::Result<Vec<Entry>> {
    let mut entries: Vec<Entry> = fs::read_dir(folder)?
        .filter_map(Result::ok)
        .take(MOST_ENTRIES)
        .map(|entry| Entry {
            name: entry.file_name().to_string_lossy().into_owned(),
            // Follows links, so that a link to a folder can be entered.
            is_folder: entry.path().is_dir(),
        })
        .collect();
    entries.sort_by_cached_key(|entry| (Reverse(entry.is_folder), entry.name.to_lowercase()));
    Ok(entries)
}

/// The path with a leading `~` written out.
fn at_home(typed: &str) -> PathBuf {
    match typed.strip_prefix('~') {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => {
            let home = BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
            home.unwrap_or_default().join(rest.trim_start_matches('/'))
        }
        _ => PathBuf::from(typed),
    }
}
