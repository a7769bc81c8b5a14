//! The window under test, with helpers in the user's words.

use std::path::{Path, PathBuf};

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use waypost::app::{App, Options};
use waypost::document::Session;
use waypost::language::Language;

use crate::raster::Textures;

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

    /// Lets frames pass until nothing moves.
    pub(crate) fn settle(&mut self) {
        self.harness.run_ok();
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

    /// Clicks what has this name. Of several it takes the one in a menu or
    /// dialog, which covers the others.
    pub(crate) fn click(&mut self, name: &str) {
        let node = self.harness.query_all_by_label(name).next();
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

    /// Presses a key with modifiers.
    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
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

    /// The harness itself, for what has no helper.
    pub(crate) fn harness(&mut self) -> &mut Harness<'static, App> {
        &mut self.harness
    }

    /// A picture of the window as it is now.
    pub(crate) fn picture(&self) -> image::RgbaImage {
        let output = self.harness.output();
        let scale = output.pixels_per_point;
        let primitives = self.harness.ctx.tessellate(output.shapes.clone(), scale);
        let size = (SIZE * scale).round();
        self.textures
            .draw(&primitives, (size.x as u32, size.y as u32), scale)
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
