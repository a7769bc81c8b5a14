//! The window under test, with helpers in the user's words.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use waypost::app::{App, Options};
use waypost::document::Session;
use waypost::language::Language;

use crate::raster::Textures;
use crate::sample;

/// Size of the window in points.
const SIZE: egui::Vec2 = vec2(1440.0, 900.0);

/// The window under test. Every frame fails on widgets without a name and on
/// characters that our fonts lack.
pub(crate) struct Bench {
    harness: Harness<'static, App>,
    textures: Textures,
}

impl Bench {
    /// The window as it starts, in a language.
    pub(crate) fn start(language: Language) -> Self {
        Self::with(&Options {
            language: Some(language),
            builtin_dialogs: true,
            ..Options::default()
        })
    }

    /// The window as it starts with these options.
    pub(crate) fn with(options: &Options) -> Self {
        let textures = Textures::default();
        let harness = Harness::builder()
            .with_size(SIZE)
            .with_max_steps(64)
            // Short enough for a double click.
            .with_step_dt(0.1)
            .renderer(textures.clone())
            .with_context_setup(App::prepare)
            .build_ui_state(
                |ui, app: &mut App| {
                    app.logic(ui.ctx());
                    app.ui(ui);
                },
                App::new(options),
            );
        let mut bench = Self { harness, textures };
        bench.settle();
        bench
    }

    /// The window with an example map, by the name of its file.
    pub(crate) fn example(language: Language, name: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-maps");
        let bytes = std::fs::read(folder.join(name)).expect("an example map");
        let opened = waypost::storage::read(&bytes).expect("a sound map");
        let mut bench = Self::start(language);
        bench.open(Session::new(opened.map));
        bench
    }

    /// The window with the map of `sample`.
    pub(crate) fn sample(language: Language) -> Self {
        let mut bench = Self::start(language);
        bench.open(sample::session());
        bench
    }

    /// The window with a blank map.
    pub(crate) fn blank(language: Language) -> Self {
        let mut bench = Self::start(language);
        let texts = waypost::language::Texts::of(language);
        bench.click(&texts.word("template", "blank"));
        bench
    }

    /// Lets frames pass until nothing moves and no work is under way.
    pub(crate) fn settle(&mut self) {
        self.harness.run_ok();
        let patience = Instant::now() + Duration::from_secs(30);
        while self.harness.state().is_busy() {
            assert!(Instant::now() < patience, "the work does not end");
            std::thread::sleep(Duration::from_millis(2));
            self.harness.run_ok();
        }
        self.harness.check_accessibility();
    }

    /// Opens a map.
    pub(crate) fn open(&mut self, session: Session) {
        self.harness.state_mut().open(session);
        self.settle();
    }

    /// The session of the open map.
    pub(crate) fn session(&self) -> &Session {
        self.harness.state().session().expect("a map is open")
    }

    /// Whether something of this name is on the screen.
    pub(crate) fn shows(&self, name: &str) -> bool {
        self.harness.query_all_by_label(name).next().is_some()
    }

    /// Clicks what has this name. Of several it takes the one in a menu,
    /// which covers the others.
    pub(crate) fn click(&mut self, name: &str) {
        let node = self.harness.query_all_by_label(name).next();
        node.unwrap_or_else(|| panic!("nothing is called {name:?}: {:?}", self.names()))
            .click();
        self.settle();
    }

    /// Clicks a button of the dialog that is open.
    pub(crate) fn answer(&mut self, name: &str) {
        // A dialog is shown after everything else.
        let node = self.harness.query_all_by_label(name).last();
        node.unwrap_or_else(|| panic!("nothing is called {name:?}: {:?}", self.names()))
            .click();
        self.settle();
    }

    /// Opens a menu and clicks an entry.
    pub(crate) fn menu(&mut self, path: &[&str]) {
        for name in path {
            self.click(name);
        }
    }

    /// Lets the window hear an event as the system sends it: keys that paste
    /// are keys.
    pub(crate) fn hear(&mut self, event: egui::Event) {
        let mut events = vec![event];
        self.harness.state_mut().hear(&mut events);
        for event in events {
            self.harness.event(event);
        }
        self.settle();
    }

    /// Presses a key with modifiers.
    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Presses a key and lets one frame pass, for tests with many of them.
    pub(crate) fn press_once(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.step();
    }

    /// Asks for a command as a panel does, and lets one frame pass.
    pub(crate) fn ask(&mut self, command: waypost::document::Command) {
        self.harness.state_mut().ask(command);
        self.harness.step();
    }

    /// Types text into what has the focus.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle();
    }

    /// The names on the screen, for messages and for looking around.
    pub(crate) fn names(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .filter_map(|node| node.accesskit_node().label())
            .collect()
    }

    /// What labels say.
    pub(crate) fn texts(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .filter_map(|node| node.accesskit_node().value())
            .collect()
    }

    /// Everything that can be read: names of controls and what labels say.
    pub(crate) fn says(&self) -> Vec<String> {
        [self.names(), self.texts()].concat()
    }

    /// The window is closed by its frame.
    pub(crate) fn end(mut self) {
        self.harness.state_mut().end();
    }

    /// The window's title.
    pub(crate) fn title(&self) -> String {
        self.harness.state().title()
    }

    /// Closes the window as its frame does.
    pub(crate) fn request_close(&mut self) {
        let viewport = self.harness.input().viewport_id;
        let info = self
            .harness
            .input_mut()
            .viewports
            .entry(viewport)
            .or_default();
        info.events.push(egui::ViewportEvent::Close);
        self.settle();
    }

    /// Whether the window closes.
    pub(crate) fn may_close(&self) -> bool {
        self.harness.state().may_close()
    }

    /// Chooses a language in the menu, whatever the language is now.
    pub(crate) fn set_language(&mut self, name: &str) {
        for key in ["menu-view", "menu-language"] {
            let shown = Language::ALL
                .map(|language| waypost::language::Texts::of(language).get(key).into_owned())
                .into_iter()
                .find(|text| self.shows(text));
            self.click(&shown.expect("a menu"));
        }
        self.click(name);
    }

    /// The harness itself, for what has no helper.
    pub(crate) fn harness(&mut self) -> &mut Harness<'static, App> {
        &mut self.harness
    }

    /// A picture of the window as it is now.
    pub(crate) fn picture(&self) -> image::RgbaImage {
        let output = self.harness.output();
        let scale = output.pixels_per_point;
        let primitives = self.harness.ctx.tessellate(output.shapes.clone(), scale);
        self.textures.draw(&primitives, SIZE, scale)
    }

    /// Puts a picture of the window where one can look at it:
    /// `target/tmp/ui/NAME.png`.
    pub(crate) fn look(&self, name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ui");
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        let path = folder.join(format!("{name}.png"));
        self.picture().save(&path).expect("a picture");
        path
    }
}
