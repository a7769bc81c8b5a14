//! Everything the window knows: the maps that are open, settings, the dialog
//! that is open, work under way, notices.
//!
//! Only `logic` and the functions it calls change it; panels read it.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

use crate::document::{Command, Map, Session, Target};
use crate::language::{Language, Message, Texts};
use crate::storage::StateFolder;
use crate::style::ThemeName;
use crate::text::without_hidden;

use super::center::{self, Center};
use super::clipboard::Clipboard;
use super::crash::BrokeOff;
use super::dialog::Dialog;
use super::documents::{Document, Documents};
use super::files::{EXTENSION, Outcome, Watch, file_name};
use super::find::Find;
use super::findings::FindingList;
use super::grid::Spot;
use super::journal::Journals;
use super::links::LinkOpener;
use super::notice::{Notice, Notices};
use super::present::Presenting;
use super::recovery::Offer;
use super::safe_name::safe_name;
use super::settings::Settings;
use super::tabs::Carried;
use super::task::Tasks;

/// Everything the window knows.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, and none rules out another"
)]
pub(crate) struct State {
    /// The maps that are open.
    pub(crate) documents: Documents,
    /// What is remembered from start to start.
    pub(crate) settings: Settings,
    /// The language asked for at this start, until another is chosen.
    pub(crate) start_language: Option<Language>,
    /// The theme that is on the screen now.
    pub(crate) theme: ThemeName,
    /// What is looked for on the map.
    pub(crate) find: Find,
    /// What the open map finds by itself.
    pub(crate) findings: FindingList,
    /// The question that is asked.
    pub(crate) dialog: Option<Dialog>,
    /// Questions that are asked when that one is answered.
    pub(crate) waiting: VecDeque<Dialog>,
    /// Long work under way.
    pub(crate) tasks: Tasks<Outcome>,
    /// Short notes on show.
    pub(crate) notices: Notices,
    /// Ask for files with our own dialog.
    pub(crate) builtin_dialogs: bool,
    /// The system's dialog for files is open.
    pub(crate) picking: bool,
    /// The folder a file was chosen in last.
    pub(crate) last_folder: Option<PathBuf>,
    /// Cards on their way to another map.
    pub(crate) carried: Option<Carried>,
    /// What was copied.
    pub(crate) clipboard: Clipboard,
    /// What opens addresses outside.
    pub(crate) links: LinkOpener,
    /// The keyboard shall go to the next part of the window, or to the one
    /// before.
    pub(crate) next_pane: Option<bool>,
    /// The keys shall go to the find field of what stands in the place of the
    /// canvas.
    pub(crate) find_in_center: bool,
    /// What earlier runs could not save, until the user chooses.
    pub(crate) offers: Vec<Offer>,
    /// The run before this one broke off.
    pub(crate) broke_off: Option<BrokeOff>,
    /// What is kept in case of a crash.
    pub(crate) journals: Journals,
    /// Where journals and earlier versions are kept; `None` keeps none.
    pub(crate) own_folder: Option<StateFolder>,
    /// Everything is settled: the window may close.
    pub(crate) may_close: bool,
}

impl State {
    /// The language of the window.
    pub(crate) fn language(&self) -> Language {
        self.start_language.unwrap_or(self.settings.language)
    }

    /// The texts of that language.
    pub(crate) fn texts(&self) -> &'static Texts {
        Texts::of(self.language())
    }

    /// The map that is shown.
    pub(crate) fn document(&self) -> Option<&Document> {
        self.documents.active()
    }

    /// The session of the map that is shown.
    pub(crate) fn session(&self) -> Option<&Session> {
        self.document().map(|document| &document.session)
    }

    /// The session of the map that is shown, to change it.
    pub(crate) fn session_mut(&mut self) -> Option<&mut Session> {
        let document = self.documents.active_mut();
        document.map(|document| &mut document.session)
    }

    /// The presentation, while there is one.
    pub(crate) fn presenting(&self) -> Option<&Presenting> {
        self.document()?.presenting.as_ref()
    }

    /// Whether the map is shown to be worked on, and nothing in its place.
    pub(crate) fn shows_canvas(&self) -> bool {
        self.document()
            .is_some_and(|document| document.presenting.is_none())
            && center::is_shown(self, Center::Canvas)
    }

    /// Where the keyboard's focus was put on the map that is shown.
    pub(crate) fn focus(&self) -> Option<Spot> {
        self.document()?.focus
    }

    /// The map as it is shown.
    pub(crate) fn map(&self) -> Option<&Map> {
        self.session().map(Session::map)
    }

    /// Opens a map in a tab of its own; a new one that nobody has touched
    /// makes way. While a question is asked or a map is presented, it waits
    /// behind. Returns its number.
    pub(crate) fn open(&mut self, document: Document) -> u64 {
        if let Some(untouched) = self.documents.untouched() {
            return self.replace(untouched, document);
        }
        let number = self.documents.add(document);
        if self.dialog.is_none() && self.presenting().is_none() {
            self.documents.show(number);
        }
        number
    }

    /// Opens a map in the place of the one of this number. Returns the number
    /// of the new one.
    pub(crate) fn replace(&mut self, old: u64, document: Document) -> u64 {
        if self.documents.get(old).is_none() {
            return self.open(document);
        }
        let replaced = self.documents.replace(old, document);
        replaced.map_or(0, |(number, old)| {
            self.let_go(old);
            number
        })
    }

    /// Does a command on the map of this number as one step, whichever is
    /// shown; says why if it is refused. Returns whether it was done.
    pub(crate) fn run_in(&mut self, number: u64, command: &Command) -> bool {
        let Some(document) = self.documents.get_mut(number) else {
            return false;
        };
        match document.session.run(command) {
            Ok(_) => true,
            Err(refusal) => {
                self.notices.push(Notice::warning(refusal.message()));
                false
            }
        }
    }

    /// Closes a map.
    pub(crate) fn close(&mut self, number: u64) {
        if let Some(document) = self.documents.remove(number) {
            self.let_go(document);
        }
    }

    fn let_go(&mut self, document: Document) {
        self.journals.release(document.journal);
        self.notices.withdraw_ways_out(document.number);
        self.notices.forget(document.number);
    }

    /// Asks a question, after the one that is asked.
    pub(crate) fn ask(&mut self, dialog: Dialog) {
        if self.dialog.is_some() {
            self.waiting.push_back(dialog);
        } else {
            self.dialog = Some(dialog);
        }
    }

    /// Brings what depends on the maps up to date with them.
    pub(crate) fn renew(&mut self) {
        if self.dialog.is_none() {
            self.dialog = self.waiting.pop_front();
        }
        for document in self.documents.iter_mut() {
            document.times.note(&document.session);
        }
        if let Some(document) = self.documents.active_mut() {
            document.filter.renew(&document.session);
            self.find.renew(document.number, &document.session);
        }
    }

    /// Sees to it that no filter hides an element.
    pub(crate) fn see(&mut self, target: &Target) {
        if let Some(document) = self.documents.active_mut() {
            document.filter.want(target);
            document.personas.want(target);
            document.collapsed.want(document.session.map(), target);
        }
    }

    /// Where the file of the map is that is shown.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.document()?.path()
    }

    /// Whether the map that is shown cannot be saved to its file for now.
    pub(crate) fn is_read_only(&self) -> bool {
        self.document().is_some_and(Document::is_read_only)
    }

    /// What a copy of a file should be called.
    pub(crate) fn copy_name(&self, path: &Path) -> String {
        let stem = path.file_stem().unwrap_or(path.as_os_str());
        let message = Message::new("copy-name").text("name", stem.to_string_lossy());
        self.texts().say(&message)
    }

    /// What a file of a copy of this map should be called.
    pub(crate) fn name_of_copy(&self, document: &Document) -> String {
        let name = self.suggested_name_of(Some(document), EXTENSION);
        format!("{}.{EXTENSION}", self.copy_name(Path::new(&name)))
    }

    /// What the map is called: by its file, by its title, or untitled.
    pub(crate) fn name_of(&self, document: &Document) -> String {
        let own = document.path().map(file_name);
        own.unwrap_or_else(|| self.suggested_name_of(Some(document), EXTENSION))
    }

    /// That name, with a star before it for unsaved changes.
    pub(crate) fn marked_name_of(&self, document: &Document) -> String {
        let star = if document.session.is_unsaved() {
            "*"
        } else {
            ""
        };
        format!("{star}{}", self.name_of(document))
    }

    /// The window's title: a star for unsaved changes, the name, the program.
    pub(crate) fn window_title(&self) -> String {
        let Some(document) = self.document() else {
            return "Waypost".to_owned();
        };
        let name = self.marked_name_of(document);
        if document.is_read_only() {
            let mark = self.texts().get("title-read-only");
            return format!("{name} — {mark} — Waypost");
        }
        format!("{name} — Waypost")
    }

    /// What a file of the map that is shown should be called, ending in
    /// `extension`.
    pub(crate) fn suggested_name(&self, extension: &str) -> String {
        self.suggested_name_of(self.document(), extension)
    }

    /// What a file of this map should be called, ending in `extension`.
    pub(crate) fn suggested_name_of(&self, document: Option<&Document>, extension: &str) -> String {
        let own = document.and_then(Document::path).and_then(Path::file_name);
        let own = own.map(|name| without_hidden(&name.to_string_lossy()));
        let suggested = || document?.suggested.clone();
        let name = own.or_else(suggested).unwrap_or_else(|| {
            let map = document.map(|document| document.session.map());
            let safe = safe_name(map.map_or("", |map| map.info().title.as_str()));
            if safe.is_empty() {
                self.texts().get("untitled").into_owned()
            } else {
                safe
            }
        });
        let stem = name.strip_suffix(".ron").unwrap_or(&name);
        format!("{stem}.{extension}")
    }

    /// The folders to ask for files in, the best first. Whether one is there
    /// is for a thread to find out.
    pub(crate) fn folders(&self) -> Vec<PathBuf> {
        let own = self.path().and_then(Path::parent);
        let last = self.last_folder.as_deref();
        let recent = self.recent_folders().into_iter().next();
        let here = own.or(last).or(recent).map(Path::to_owned);
        let documents = || Some(directories::UserDirs::new()?.document_dir()?.to_owned());
        let home = || Some(directories::BaseDirs::new()?.home_dir().to_owned());
        let folders = [here, documents(), home(), std::env::current_dir().ok()];
        folders.into_iter().flatten().collect()
    }

    /// The folders of the recent files, each once.
    pub(crate) fn recent_folders(&self) -> Vec<&Path> {
        let mut folders: Vec<&Path> = Vec::new();
        for folder in self.settings.recent.iter().filter_map(|path| path.parent()) {
            if !folders.contains(&folder) {
                folders.push(folder);
            }
        }
        folders
    }

    /// Says that long work ended without a result, which is a fault of ours.
    pub(crate) fn task_died(&mut self) {
        self.picking = false;
        for document in self.documents.iter_mut() {
            document.watch = Watch::default();
            document.saving = None;
        }
        self.notices
            .push(Notice::failure(Message::new("task-died")));
    }

    /// Puts a file first among the recent ones.
    pub(crate) fn remember(&mut self, path: &Path) {
        self.settings.remember(path);
    }

    /// Takes a file out of the recent ones.
    pub(crate) fn forget(&mut self, path: &Path) {
        self.settings.forget(path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_map_has_a_star_in_the_title() {
        let mut state = State::default();
        assert_eq!(state.window_title(), "Waypost");
        let named = Some("a.en.ron".into());
        state.open(Document::new(Session::new(Map::default()), None, named));
        assert_eq!(state.window_title(), "a.en.ron — Waypost");
        state.open(Document::new(Session::unsaved(Map::default()), None, None));
        assert!(state.window_title().starts_with('*'));
    }
}
