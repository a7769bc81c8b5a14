//! Everything the window knows: the open map and its file, settings, the
//! dialog that is open, work under way, notices.
//!
//! Only `logic` and the functions it calls change it; panels read it.

use std::path::{Path, PathBuf};

use crate::document::{Map, Session, Target};
use crate::language::{Language, Message, Texts};
use crate::storage::StateFolder;
use crate::style::ThemeName;
use crate::text::without_hidden;

use super::center::Center;
use super::clipboard::Clipboard;
use super::dialog::Dialog;
use super::files::{EXTENSION, Hold, MapFile, Outcome, Saving, Watch, file_name};
use super::filter::Filtering;
use super::find::Find;
use super::grid::Spot;
use super::history::Times;
use super::journal::{Journal, Journals};
use super::lanes::Folded;
use super::notice::{Notice, Notices};
use super::personas::PersonaView;
use super::present::Presenting;
use super::recovery::Offer;
use super::safe_name::safe_name;
use super::settings::Settings;
use super::task::Tasks;
use super::trail::Trail;

/// A map that is open.
pub(crate) struct Document {
    /// Tells it from the maps opened before.
    pub(crate) number: u64,
    /// The map, its history and selection.
    pub(crate) session: Session,
    /// Where the keyboard's focus was put on the map.
    pub(crate) focus: Option<Spot>,
    /// When each of its states was reached.
    pub(crate) times: Times,
    /// Which part of it is wanted.
    pub(crate) filter: Filtering,
    /// What of it is folded up.
    pub(crate) folded: Folded,
    /// How its personas are shown.
    pub(crate) personas: PersonaView,
    /// What stands in the middle of the window.
    pub(crate) center: Center,
    /// The presentation, while there is one.
    pub(crate) presenting: Option<Presenting>,
    /// The file it came from or was saved to.
    pub(crate) file: Option<MapFile>,
    /// What a file for it should be called, when it has none.
    pub(crate) suggested: Option<String>,
    /// The save that is under way and waited for.
    pub(crate) saving: Option<Saving>,
    /// How many saves were started.
    pub(crate) saves: u64,
    /// The last of them that succeeded.
    pub(crate) saved: u64,
    /// The user knows that no versions of it can be kept.
    pub(crate) told_not_kept: bool,
    /// What is kept of it in case of a crash.
    pub(crate) journal: Option<Journal>,
}

/// Everything the window knows.
#[derive(Default)]
pub(crate) struct State {
    /// The open map; without one the welcome page is shown.
    pub(crate) document: Option<Document>,
    /// The maps it was reached by.
    pub(crate) trail: Trail,
    /// What is remembered from start to start.
    pub(crate) settings: Settings,
    /// The language asked for at this start, until another is chosen.
    pub(crate) start_language: Option<Language>,
    /// The theme that is on the screen now.
    pub(crate) theme: ThemeName,
    /// What is looked for on the map.
    pub(crate) find: Find,
    /// The question that is asked.
    pub(crate) dialog: Option<Dialog>,
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
    /// What was copied.
    pub(crate) clipboard: Clipboard,
    /// The keyboard shall go to the next part of the window, or to the one
    /// before.
    pub(crate) next_pane: Option<bool>,
    /// What earlier runs could not save, until the user chooses.
    pub(crate) offers: Vec<Offer>,
    /// What is kept in case of a crash.
    pub(crate) journals: Journals,
    /// Where journals and earlier versions are kept; `None` keeps none.
    pub(crate) own_folder: Option<StateFolder>,
    /// When the file of the open map was looked at.
    pub(crate) watch: Watch,
    /// Everything is settled: the window may close.
    pub(crate) may_close: bool,
    documents: u64,
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

    /// The session of the open map.
    pub(crate) fn session(&self) -> Option<&Session> {
        self.document.as_ref().map(|document| &document.session)
    }

    /// The session of the open map, to change it.
    pub(crate) fn session_mut(&mut self) -> Option<&mut Session> {
        self.document.as_mut().map(|document| &mut document.session)
    }

    /// The presentation, while there is one.
    pub(crate) fn presenting(&self) -> Option<&Presenting> {
        self.document.as_ref()?.presenting.as_ref()
    }

    /// Where the keyboard's focus was put on the open map.
    pub(crate) fn focus(&self) -> Option<Spot> {
        self.document.as_ref()?.focus
    }

    /// The open map as it is shown.
    pub(crate) fn map(&self) -> Option<&Map> {
        self.session().map(Session::map)
    }

    /// Makes this the open map.
    pub(crate) fn open(
        &mut self,
        session: Session,
        file: Option<MapFile>,
        suggested: Option<String>,
    ) {
        self.close();
        self.trail
            .opened(file.as_ref().map(|file| file.path.as_path()));
        self.documents += 1;
        self.document = Some(Document {
            number: self.documents,
            session,
            focus: None,
            times: Times::default(),
            filter: Filtering::default(),
            folded: Folded::default(),
            personas: PersonaView::default(),
            center: Center::default(),
            presenting: None,
            file,
            suggested,
            saving: None,
            saves: 0,
            saved: 0,
            told_not_kept: false,
            journal: None,
        });
    }

    /// Closes the map.
    pub(crate) fn close(&mut self) {
        if let Some(document) = self.document.take() {
            self.journals.release(document.journal);
        }
        self.notices.withdraw_ways_out();
    }

    /// Brings what depends on the map up to date with it.
    pub(crate) fn renew(&mut self) {
        if let Some(document) = &mut self.document {
            document.times.note(&document.session);
            document.filter.renew(&document.session);
            self.find.renew(document.number, &document.session);
        }
    }

    /// Sees to it that no filter hides an element.
    pub(crate) fn see(&mut self, target: &Target) {
        if let Some(document) = &mut self.document {
            document.filter.want(target);
            document.personas.want(target);
        }
    }

    /// Where the open map's file is.
    pub(crate) fn path(&self) -> Option<&Path> {
        let file = self.document.as_ref()?.file.as_ref()?;
        Some(&file.path)
    }

    /// The lock of the open map.
    pub(crate) fn hold(&self) -> Option<Hold> {
        self.document.as_ref()?.file.as_ref()?.hold.clone()
    }

    /// Whether the open map's file belongs to somebody else for now.
    pub(crate) fn is_read_only(&self) -> bool {
        let document = self.document.as_ref();
        let file = document.and_then(|document| document.file.as_ref());
        file.is_some_and(|file| file.read_only)
    }

    /// What a copy of a file should be called.
    pub(crate) fn copy_name(&self, path: &Path) -> String {
        let stem = path.file_stem().unwrap_or(path.as_os_str());
        let message = Message::new("copy-name").text("name", stem.to_string_lossy());
        self.texts().say(&message)
    }

    /// What the open map is called: by its file, by its title, or untitled.
    pub(crate) fn document_name(&self) -> String {
        let own = self.path().map(file_name);
        own.unwrap_or_else(|| self.suggested_name(EXTENSION))
    }

    /// The window's title: a star for unsaved changes, the name, the program.
    pub(crate) fn window_title(&self) -> String {
        match self.session() {
            Some(session) => {
                let star = if session.is_unsaved() { "*" } else { "" };
                let name = self.document_name();
                if self.is_read_only() {
                    let mark = self.texts().get("title-read-only");
                    return format!("{star}{name} — {mark} — Waypost");
                }
                format!("{star}{name} — Waypost")
            }
            None => "Waypost".to_owned(),
        }
    }

    /// What a file of the open map should be called, ending in `extension`.
    pub(crate) fn suggested_name(&self, extension: &str) -> String {
        let own = self.path().and_then(Path::file_name);
        let own = own.map(|name| without_hidden(&name.to_string_lossy()));
        let suggested = || self.document.as_ref()?.suggested.clone();
        let name = own.or_else(suggested).unwrap_or_else(|| {
            let title = self.map().map_or("", |map| map.info().title.as_str());
            let safe = safe_name(title);
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
        self.watch = Watch::default();
        if let Some(document) = &mut self.document {
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
        state.open(Session::new(Map::default()), None, Some("a.en.ron".into()));
        assert_eq!(state.window_title(), "a.en.ron — Waypost");
        state.open(Session::unsaved(Map::default()), None, None);
        assert!(state.window_title().starts_with('*'));
    }
}
