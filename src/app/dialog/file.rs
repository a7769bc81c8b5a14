//! Our own dialog for files: a path to type or paste, the list of a folder,
//! and the folders used lately. For desktops without a dialog of their own,
//! and for the tests. The disk is looked at on a thread, by `folder`.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use directories::BaseDirs;
use egui::{Button, Context, Frame, Key, Label, Response, ScrollArea, TextEdit, Ui, vec2};

use crate::language::Message;

use super::super::files::{file_name, shown};
use super::super::icon::Icon;
use super::super::one_line;
use super::super::picker::Purpose;
use super::super::request::Request;
use super::super::task::Tasks;
use super::super::widget;
use super::Scope;
use super::folder::{self, Entry, Look, Seen};

/// Height of the list in points.
const LIST_HEIGHT: f32 = 300.0;

/// How long the list of before stays while a folder is read.
const PATIENCE: Duration = Duration::from_millis(200);

/// What was filled in so far.
#[derive(Debug)]
pub(crate) struct FileDialog {
    purpose: Purpose,
    /// What is listed; what is typed is a name in it. Until it is found on the
    /// disk, the best guess.
    folder: PathBuf,
    is_found: bool,
    entries: Vec<Entry>,
    /// A name in the folder, or a whole path.
    name: String,
    /// The file of the list that `name` stands for.
    picked: Option<PathBuf>,
    all_files: bool,
    problem: Option<Message>,
    /// The file that would be replaced, once the user was told.
    replaces: Option<PathBuf>,
    is_new: bool,
    /// What is looked for on the disk; of several the last counts.
    tasks: Tasks<(u64, Seen)>,
    looks: u64,
    waits_since: Option<Instant>,
    to_look: Option<Look>,
    choice: Choice,
}

/// Whether a name was chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Choice {
    /// Not yet.
    #[default]
    None,
    /// Before it was known in which folder it is.
    Early,
    /// And the disk is asked about it.
    Asked,
}

impl FileDialog {
    /// The dialog in the first of these folders that is there, suggesting
    /// `name` where something is written.
    pub(crate) fn new(purpose: Purpose, folders: Vec<PathBuf>, name: String) -> Self {
        let name = if purpose.writes() {
            name
        } else {
            String::new()
        };
        Self {
            purpose,
            folder: folders.first().cloned().unwrap_or_default(),
            is_found: false,
            entries: Vec::new(),
            name,
            picked: None,
            all_files: false,
            problem: None,
            replaces: None,
            is_new: true,
            tasks: Tasks::default(),
            looks: 0,
            waits_since: None,
            to_look: Some(Look::First(folders)),
            choice: Choice::None,
        }
    }

    /// Whether it waits for the disk.
    pub(crate) fn is_busy(&self) -> bool {
        self.to_look.is_some() || self.tasks.is_busy()
    }

    pub(super) fn show(&mut self, ui: &mut Ui, scope: &mut Scope) {
        self.take_in(scope);
        ui.set_width(600.0);
        scope.title(ui, self.purpose.title_key());
        if let Some(reason) = self.purpose.reason(scope.state) {
            widget::muted(ui, &scope.texts.say(&reason));
            ui.add_space(6.0);
        }
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
            self.choose();
        }
        self.start(ui.ctx());
    }

    /// Starts looking for what was asked for, on a thread.
    fn start(&mut self, context: &Context) {
        let Some(look) = self.to_look.take() else {
            return;
        };
        self.looks += 1;
        self.waits_since = Some(Instant::now());
        let (number, purpose) = (self.looks, self.purpose.clone());
        self.tasks.attach(context);
        let name = Message::new("file-dialog-reading");
        self.tasks
            .start(name, move |_| (number, folder::look(look, &purpose)));
        context.request_repaint_after(PATIENCE);
    }

    /// Takes in what was found on the disk; an answer to an earlier question
    /// is of no use.
    fn take_in(&mut self, scope: &mut Scope) {
        for found in self.tasks.finished() {
            let seen = match found {
                Some((number, seen)) if number == self.looks => seen,
                Some(_) => continue,
                None => Seen::Problem(Message::new("task-died")),
            };
            self.waits_since = None;
            self.problem = None;
            match seen {
                Seen::Folder(folder, entries) => {
                    self.folder = folder;
                    self.is_found = true;
                    self.entries = entries;
                    match std::mem::take(&mut self.choice) {
                        Choice::None => {}
                        Choice::Early => self.choose(),
                        // What was typed has led here and is done with.
                        Choice::Asked => self.name.clear(),
                    }
                }
                Seen::Good(path) => {
                    scope.answer(Request::Chosen(self.purpose.clone(), path));
                }
                Seen::Taken(path) if self.replaces.as_ref() == Some(&path) => {
                    scope.answer(Request::Chosen(self.purpose.clone(), path));
                }
                Seen::Taken(path) => {
                    let name = file_name(&path);
                    self.problem = Some(Message::new("overwrite-text").text("file", name));
                    self.replaces = Some(path);
                }
                Seen::Problem(problem) => self.problem = Some(problem),
            }
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
        let is_reading = self.is_reading();
        let shown: Vec<&Entry> = self.entries.iter().filter(|e| self.is_shown(e)).collect();
        let frame = Frame::NONE
            .stroke(ui.visuals().window_stroke)
            .corner_radius(6.0)
            .inner_margin(4.0);
        frame.show(ui, |ui| {
            if is_reading {
                ui.set_min_size(vec2(ui.available_width(), LIST_HEIGHT));
                widget::muted(ui, &scope.texts.get("file-dialog-reading"));
                return;
            }
            ui.spacing_mut().item_spacing.y = 0.0;
            let list = ScrollArea::vertical()
                .max_height(LIST_HEIGHT)
                .min_scrolled_height(LIST_HEIGHT)
                .auto_shrink(false);
            list.show_rows(ui, height, shown.len(), |ui, rows| {
                for entry in shown.get(rows).unwrap_or_default() {
                    let is_chosen = self.picked.as_ref() == Some(&entry.path);
                    let response = row(ui, entry, is_chosen);
                    if response.clicked() {
                        clicked = Some((entry.path.clone(), entry.is_folder));
                    }
                    for_good |= !entry.is_folder && response.double_clicked();
                }
            });
        });
        let all = scope.texts.get("file-dialog-all");
        ui.checkbox(&mut self.all_files, all.as_ref());
        match clicked {
            Some((path, true)) => self.enter(path),
            Some((path, false)) => {
                let name = path.file_name().unwrap_or_default();
                self.name = name.to_string_lossy().into_owned();
                self.renamed(Some(path));
            }
            None => {}
        }
        for_good
    }

    fn is_shown(&self, entry: &Entry) -> bool {
        let extension = entry.path.extension();
        let fits = |own: &&str| extension.is_some_and(|e| e.eq_ignore_ascii_case(own));
        entry.is_folder || self.all_files || self.purpose.extensions().iter().any(fits)
    }

    /// The field for a name or path; returns whether Enter was pressed in it.
    fn name_row(&mut self, ui: &mut Ui, scope: &Scope) -> bool {
        let label = ui.label(scope.texts.get("file-dialog-name").as_ref());
        let field = TextEdit::singleline(&mut self.name).desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        if std::mem::take(&mut self.is_new) {
            field.request_focus();
        }
        one_line::select_when_reached(ui, &field, &self.name);
        if field.changed() {
            self.renamed(None);
        }
        field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    /// Goes on with what was typed: into a folder, to a file, or to the
    /// question whether to replace one.
    fn choose(&mut self) {
        let typed = self.name.trim().trim_matches('"');
        if typed.is_empty() {
            return;
        }
        let typed = at_home(typed);
        if self.picked.is_none() && typed.is_relative() && !self.is_found {
            // Which folder it is in is not known yet; then it is chosen.
            self.choice = Choice::Early;
            return;
        }
        let typed = || self.folder.join(typed);
        let path = self.picked.clone().unwrap_or_else(typed);
        self.to_look = Some(Look::Choose(path));
        self.choice = Choice::Asked;
    }

    /// Shows another folder.
    fn enter(&mut self, folder: PathBuf) {
        self.replaces = None;
        self.picked = None;
        self.choice = Choice::None;
        self.to_look = Some(Look::Enter(folder));
    }

    /// What is chosen is another name now.
    fn renamed(&mut self, picked: Option<PathBuf>) {
        self.picked = picked;
        self.replaces = None;
        self.problem = None;
        if self.choice == Choice::Early {
            self.choice = Choice::None;
        }
    }

    /// Whether the list of before has stayed long enough.
    fn is_reading(&self) -> bool {
        self.waits_since
            .is_some_and(|since| since.elapsed() >= PATIENCE)
    }
}

fn row(ui: &mut Ui, entry: &Entry, is_chosen: bool) -> Response {
    let icon = if entry.is_folder {
        Icon::Folder
    } else {
        Icon::Sheet
    };
    let button = Button::new((icon.atom(), entry.name.as_str()))
        .selected(is_chosen)
        .truncate()
        .right_text("")
        .min_size(vec2(ui.available_width(), 0.0));
    widget::flat(ui, |ui| ui.add(button))
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

#[cfg(test)]
mod tests {
    use std::thread::sleep;

    use super::super::super::request::Requests;
    use super::super::super::state::State;
    use super::*;
    use crate::style::Theme;

    /// Presses Enter in a dialog that has not read its folder yet, and returns
    /// what it asks for in the end.
    fn entered_at_once(purpose: Purpose, folders: Vec<PathBuf>, name: &str) -> Vec<Request> {
        let mut dialog = FileDialog::new(purpose, folders, String::new());
        name.clone_into(&mut dialog.name);
        let context = Context::default();
        dialog.start(&context);
        dialog.choose();
        let (state, theme) = (State::default(), Theme::light());
        let mut requests = Requests::default();
        while dialog.is_busy() {
            dialog.start(&context);
            dialog.take_in(&mut Scope {
                state: &state,
                texts: state.texts(),
                theme: &theme,
                requests: &mut requests,
            });
            sleep(Duration::from_millis(1));
        }
        requests.take()
    }

    #[test]
    fn a_name_typed_before_the_folder_is_read_is_one_of_that_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let map = folder.path().join("map.ron");
        std::fs::write(&map, "").expect("a file");
        let folders = || vec![folder.path().join("gone"), folder.path().to_owned()];
        let whole = map.to_string_lossy();
        for typed in ["map.ron", whole.as_ref()] {
            let asked = entered_at_once(Purpose::OpenMap, folders(), typed);
            assert!(
                matches!(asked.as_slice(),
                    [Request::CloseDialog, Request::Chosen(_, path)] if *path == map),
                "{typed}: {asked:?}"
            );
        }
        let save = Purpose::SaveMap {
            document: 1,
            next: None,
        };
        let asked = entered_at_once(save, folders(), "new");
        let new = folder.path().join("new.ron");
        assert!(
            asked
                .iter()
                .any(|request| matches!(request, Request::Chosen(_, path) if *path == new))
        );
    }
}
