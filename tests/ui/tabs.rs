//! Several maps open at once, each in a tab of its own.

use std::fs;
use std::path::{Path, PathBuf};

use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use waypost::app::Options;
use waypost::document::{Command, Node, NodeCommand, NodeKind, Stage, StageId, Target};
use waypost::language::{Language, Texts};
use waypost::storage::{self, StateFolder, recovery};

use crate::bench::Bench;
use crate::files::{answer_with_path, open};
use crate::hostile::{push, save_with_link};

/// A folder with copies of examples.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A copy of an example under this name.
    fn copy(&self, example: &str, name: &str) -> PathBuf {
        let path = self.path(name);
        fs::copy(Path::new("example-maps").join(example), &path).expect("a copy");
        path
    }

    fn state(&self) -> StateFolder {
        StateFolder::at(self.path("state"))
    }

    /// The window with these files, started from the command line.
    fn start(&self, language: Language, files: &[PathBuf]) -> Bench {
        Bench::with(&Options {
            files: files.to_vec(),
            language: Some(language),
            builtin_dialogs: true,
            state: Some(self.state()),
            ..Options::default()
        })
    }

    /// The window with maps `a.ron`, `b.ron` and `c.ron`; the last is shown.
    fn three(&self, language: Language) -> Bench {
        let code = language.code();
        let files = [
            self.copy(&format!("loyalty-app.{code}.ron"), "a.ron"),
            self.copy(&format!("shop-visit-blueprint.{code}.ron"), "b.ron"),
            self.copy(&format!("bank-complaint-as-is.{code}.ron"), "c.ron"),
        ];
        self.start(language, &files)
    }
}

/// The tabs, from left to right; the one that is shown in brackets.
fn tabs(bench: &mut Bench) -> Vec<String> {
    let harness = bench.harness();
    let mut tabs: Vec<(f32, String)> = harness
        .query_all_by_role(egui::accesskit::Role::Tab)
        .map(|tab| {
            let node = tab.accesskit_node();
            let name = node.label().unwrap_or_default();
            let shown = node.data().is_selected() == Some(true);
            let name = if shown { format!("[{name}]") } else { name };
            (tab.rect().left(), name)
        })
        .collect();
    tabs.sort_by(|a, b| a.0.total_cmp(&b.0));
    tabs.into_iter().map(|(_, name)| name).collect()
}

fn tab_at(bench: &mut Bench, name: &str) -> Pos2 {
    bench.harness().get_by_label(name).rect().center()
}

fn step(bench: &mut Bench, event: Event) {
    bench.harness().event(event);
    bench.harness().step();
}

fn press(bench: &mut Bench, pos: Pos2, button: PointerButton, pressed: bool) {
    step(bench, Event::PointerMoved(pos));
    let modifiers = Modifiers::NONE;
    step(
        bench,
        Event::PointerButton {
            pos,
            button,
            pressed,
            modifiers,
        },
    );
}

fn add_stage(bits: u64, title: &str) -> Command {
    let node = Node::from(Stage::new(StageId::mint(bits))).with_title(title);
    NodeCommand::Add { node, before: None }.into()
}

/// Adds a stage to the map that is shown.
fn edit(bench: &mut Bench, bits: u64) {
    bench.ask(add_stage(bits, "Added"));
    bench.settle();
}

fn stages(path: &Path) -> usize {
    let opened = storage::open(path).expect("it opens");
    opened.map.count(NodeKind::Stage)
}

#[test]
fn files_of_the_command_line_stand_in_tabs_in_their_order() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    assert_eq!(tabs(&mut bench), ["a.ron", "b.ron", "[c.ron]"]);
    assert_eq!(bench.title(), "c.ron — Waypost");
    bench.look("tabs-en");
    bench.menu(&["View", "Theme", "Dark"]);
    bench.look("tabs-dark-en");
}

#[test]
fn one_map_has_no_tabs() {
    let desk = Desk::new();
    let path = desk.copy("loyalty-app.en.ron", "a.ron");
    let mut bench = desk.start(Language::En, &[path]);
    assert_eq!(tabs(&mut bench), [] as [&str; 0]);
}

#[test]
fn keys_lead_from_tab_to_tab_and_round() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    for (modifiers, key, title) in [
        (Modifiers::CTRL, Key::Tab, "a.ron"),
        (Modifiers::CTRL, Key::PageDown, "b.ron"),
        (Modifiers::CTRL, Key::PageUp, "a.ron"),
        (Modifiers::CTRL | Modifiers::SHIFT, Key::Tab, "c.ron"),
    ] {
        bench.press(modifiers, key);
        assert_eq!(bench.title(), format!("{title} — Waypost"));
    }
    bench.press(Modifiers::CTRL | Modifiers::SHIFT, Key::PageUp);
    assert_eq!(tabs(&mut bench), ["a.ron", "[c.ron]", "b.ron"]);
    bench.click("b.ron");
    assert_eq!(tabs(&mut bench), ["a.ron", "c.ron", "[b.ron]"]);
}

#[test]
fn a_text_still_being_typed_stays_with_its_map() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    let others = bench.session().committed().clone();
    bench.press(Modifiers::CTRL, Key::Tab);
    bench.click("Stage");
    bench.type_text("Left in the middle");
    bench.press(Modifiers::CTRL | Modifiers::SHIFT, Key::Tab);
    assert_eq!(bench.session().committed(), &others);
    assert_eq!(tabs(&mut bench), ["*a.ron", "b.ron", "[c.ron]"]);
    bench.click("*a.ron");
    let mut stages = bench.session().committed().stages();
    assert!(stages.any(|stage| stage.title == "Left in the middle"));
}

#[test]
fn each_tab_keeps_its_undo_its_selection_and_its_place() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    edit(&mut bench, 900);
    bench.press(Modifiers::COMMAND, Key::A);
    let selected = bench.session().selection().len();
    bench.press(Modifiers::COMMAND, Key::Minus);
    bench.press(Modifiers::COMMAND, Key::Minus);
    let zoom = zoom(&bench);
    bench.click("b.ron");
    bench.press(Modifiers::COMMAND, Key::Num0);
    assert_ne!(self::zoom(&bench), zoom);
    assert!(bench.session().undo_label().is_none());
    bench.click("*c.ron");
    assert_eq!(self::zoom(&bench), zoom);
    assert_eq!(bench.session().selection().len(), selected);
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(tabs(&mut bench), ["a.ron", "b.ron", "[c.ron]"]);
}

/// What the status bar says of the zoom.
fn zoom(bench: &Bench) -> String {
    let mut says = bench.says().into_iter();
    says.rfind(|text| text.ends_with('%') && text.len() < 6)
        .expect("a zoom")
}

#[test]
fn a_file_that_is_open_is_shown_and_not_opened_again() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    edit(&mut bench, 900);
    open(&mut bench, &desk.path("a.ron"));
    assert_eq!(tabs(&mut bench), ["[a.ron]", "b.ron", "*c.ron"]);
    // The same file by another way.
    fs::create_dir(desk.path("inside")).expect("a folder");
    open(&mut bench, &desk.path("inside/../b.ron"));
    assert_eq!(tabs(&mut bench), ["a.ron", "[b.ron]", "*c.ron"]);
}

#[test]
fn a_link_is_followed_in_a_tab_of_its_own_and_leads_back() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    let linking = desk.path("linking.ron");
    desk.copy("bank-year.en.ron", "chat.ron");
    save_with_link(&mut bench, &linking, "chat.ron");
    push(&mut bench, "Open sub-journey");
    let in_chat = ["a.ron", "b.ron", "c.ron", "linking.ron", "[chat.ron]"];
    assert_eq!(tabs(&mut bench), in_chat);
    bench.press(Modifiers::ALT, Key::B);
    let back = ["a.ron", "b.ron", "c.ron", "[linking.ron]", "chat.ron"];
    assert_eq!(tabs(&mut bench), back);
    // Where the other map is open already, its own tab is shown.
    open(&mut bench, &desk.path("chat.ron"));
    bench.click("linking.ron");
    bench.click("Write in the chat");
    edit(&mut bench, 900);
    push(&mut bench, "Open sub-journey");
    let shown = ["a.ron", "b.ron", "c.ron", "*linking.ron", "[chat.ron]"];
    assert_eq!(tabs(&mut bench), shown);
    bench.click("Back to linking.ron");
    assert_eq!(bench.title(), "*linking.ron — Waypost");
}

#[test]
fn an_untouched_new_map_makes_way_and_a_touched_one_stays() {
    let desk = Desk::new();
    let path = desk.copy("loyalty-app.en.ron", "a.ron");
    let mut bench = Bench::blank(Language::En);
    open(&mut bench, &path);
    assert_eq!(bench.title(), "a.ron — Waypost");
    assert_eq!(tabs(&mut bench), [] as [&str; 0]);

    bench.press(Modifiers::COMMAND, Key::N);
    bench.answer("Blank map");
    edit(&mut bench, 900);
    let path = desk.copy("shop-visit-blueprint.en.ron", "b.ron");
    open(&mut bench, &path);
    assert_eq!(tabs(&mut bench), ["a.ron", "*New map.ron", "[b.ron]"]);
}

#[test]
fn a_tab_is_closed_by_its_cross_the_middle_button_and_a_key() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    bench.click("Close “a.ron”");
    assert_eq!(tabs(&mut bench), ["b.ron", "[c.ron]"]);
    open(&mut bench, &desk.path("a.ron"));
    let pos = tab_at(&mut bench, "b.ron");
    press(&mut bench, pos, PointerButton::Middle, true);
    press(&mut bench, pos, PointerButton::Middle, false);
    bench.settle();
    assert_eq!(tabs(&mut bench), ["c.ron", "[a.ron]"]);
    edit(&mut bench, 900);
    bench.press(Modifiers::COMMAND, Key::W);
    assert!(bench.shows("Save the changes?"));
    bench.answer("Cancel");
    assert_eq!(tabs(&mut bench), ["c.ron", "[*a.ron]"]);
    bench.press(Modifiers::COMMAND, Key::W);
    bench.answer("Save");
    assert_eq!(bench.title(), "c.ron — Waypost");
    assert_eq!(
        stages(&desk.path("a.ron")),
        stages_of("loyalty-app.en.ron") + 1
    );
    bench.press(Modifiers::COMMAND, Key::W);
    assert!(bench.shows("Blank map"), "the start page is shown");
}

fn stages_of(example: &str) -> usize {
    stages(&Path::new("example-maps").join(example))
}

#[test]
fn a_tab_in_the_background_asks_about_its_own_map() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    edit(&mut bench, 900);
    bench.click("a.ron");
    edit(&mut bench, 901);
    bench.click("Close “c.ron”");
    let asked = "“c.ron” has changes that are not saved. They are lost if you don’t save them.";
    assert!(
        bench.says().iter().any(|text| text == asked),
        "{:?}",
        bench.says()
    );
    bench.answer("Don’t save");
    assert_eq!(tabs(&mut bench), ["[*a.ron]", "b.ron"]);
    assert_eq!(
        stages(&desk.path("c.ron")),
        stages_of("bank-complaint-as-is.en.ron")
    );
}

#[test]
fn the_menu_of_a_tab_closes_the_others() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    edit(&mut bench, 900);
    let pos = tab_at(&mut bench, "a.ron");
    press(&mut bench, pos, PointerButton::Secondary, true);
    press(&mut bench, pos, PointerButton::Secondary, false);
    bench.settle();
    bench.look("tabs-menu-en");
    bench.click("Close other maps");
    assert!(bench.shows("Save the changes?"));
    bench.answer("Save");
    assert_eq!(bench.title(), "a.ron — Waypost");
    assert_eq!(tabs(&mut bench), [] as [&str; 0]);
    assert_eq!(
        stages(&desk.path("c.ron")),
        stages_of("bank-complaint-as-is.en.ron") + 1
    );
}

#[test]
fn quitting_lists_all_that_is_not_saved_and_saves_it() {
    for language in Language::ALL {
        let desk = Desk::new();
        let texts = Texts::of(language);
        let code = language.code();
        let mut bench = desk.three(language);
        edit(&mut bench, 900);
        bench.click("a.ron");
        edit(&mut bench, 901);
        bench.press(Modifiers::COMMAND, Key::N);
        bench.answer(&texts.word("template", "blank"));
        edit(&mut bench, 902);
        bench.request_close();
        assert!(!bench.may_close());
        bench.look(&format!("tabs-quit-{code}"));
        bench.answer(&texts.get("button-cancel"));
        assert!(!bench.may_close());

        bench.request_close();
        bench.answer(&texts.get("button-save-all"));
        // The new map has no file yet.
        answer_with_path(&mut bench, &desk.path("new.ron"));
        assert!(bench.may_close());
        let loyalty = stages_of(&format!("loyalty-app.{code}.ron"));
        let complaint = stages_of(&format!("bank-complaint-as-is.{code}.ron"));
        assert_eq!(stages(&desk.path("a.ron")), loyalty + 1);
        assert_eq!(stages(&desk.path("c.ron")), complaint + 1);
        assert_eq!(stages(&desk.path("new.ron")), 1);
    }
}

#[test]
fn quitting_can_drop_all_that_is_not_saved() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    edit(&mut bench, 900);
    bench.click("a.ron");
    edit(&mut bench, 901);
    bench.press(Modifiers::COMMAND, Key::Q);
    bench.answer("Discard all");
    assert!(bench.may_close());
    bench.end();
    assert_eq!(stages(&desk.path("a.ron")), stages_of("loyalty-app.en.ron"));
    assert!(
        recovery::left_overs(&desk.state())
            .expect("listed")
            .is_empty()
    );
}

#[test]
fn a_map_is_not_saved_over_one_that_is_open_in_another_tab() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    let before = fs::read(desk.path("a.ron")).expect("it is there");
    crate::files::save_as(&mut bench, &desk.path("a.ron"));
    bench.answer("Overwrite");
    let says = bench.says();
    let told = says
        .iter()
        .any(|text| text.starts_with("“a.ron” is open in another tab."));
    assert!(told, "{says:?}");
    assert_eq!(fs::read(desk.path("a.ron")).expect("it is there"), before);
    assert_eq!(bench.title(), "c.ron — Waypost");
}

#[test]
fn a_tab_is_dragged_to_another_place() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    let (from, to) = (tab_at(&mut bench, "a.ron"), tab_at(&mut bench, "c.ron"));
    press(&mut bench, from, PointerButton::Primary, true);
    for share in [0.3, 0.6, 1.0, 1.1] {
        step(&mut bench, Event::PointerMoved(from + (to - from) * share));
    }
    press(
        &mut bench,
        from + (to - from) * 1.1,
        PointerButton::Primary,
        false,
    );
    bench.settle();
    assert_eq!(tabs(&mut bench), ["b.ron", "[c.ron]", "a.ron"]);
}

#[test]
fn twelve_tabs_with_long_names_scroll() {
    let desk = Desk::new();
    let mut files = Vec::new();
    for number in 1..=12 {
        let name = format!("Путь клиента при обращении с жалобой, версия {number}.ron");
        files.push(desk.copy("loyalty-app.ru.ron", &name));
    }
    fs::create_dir(desk.path("Отделение")).expect("a folder");
    files.push(desk.copy(
        "shop-visit-blueprint.ru.ron",
        "Отделение/Путь клиента при обращении с жалобой, версия 1.ron",
    ));
    let mut bench = desk.start(Language::Ru, &files);
    edit(&mut bench, 900);
    bench.look("tabs-many-ru");
    bench.menu(&["Вид", "Тема", "Тёмная"]);
    bench.look("tabs-many-dark-ru");
    bench.press(Modifiers::CTRL, Key::Tab);
    bench.look("tabs-many-first-ru");
    let shown = tabs(&mut bench);
    assert_eq!(shown.len(), 13);
    let first = &shown[0];
    assert!(
        first.starts_with("[Путь клиента") && first.contains(" — "),
        "{first}"
    );
    bench.click("Все открытые карты");
    bench.look("tabs-list-ru");
}

/// A file that is dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn questions_about_several_files_come_one_after_another() {
    let desk = Desk::new();
    let a = desk.copy("loyalty-app.ru.ron", "a.ron");
    let b = desk.copy("bank-year.ru.ron", "b.ron");
    let _elsewhere = storage::DocumentLock::take(&a).expect("nobody has it");
    fs::write(desk.path("broken.ron"), "nonsense (").expect("a file");
    let files = [a.clone(), desk.path("broken.ron"), b, a];
    let mut bench = desk.start(Language::Ru, &files);
    bench.answer("Открыть для чтения");
    assert!(bench.says().iter().any(|text| text.contains("broken.ron")));
    bench.answer("Закрыть");
    assert_eq!(tabs(&mut bench).len(), 2);
    assert_eq!(tabs(&mut bench)[0], "[b.ron]");
    bench.press(Modifiers::CTRL, Key::Tab);
    assert_eq!(tabs(&mut bench), ["b.ron", "[a.ron — только чтение]"]);
    bench.look("tabs-read-only-ru");
}

#[test]
fn dropped_files_become_tabs() {
    let desk = Desk::new();
    let files = ["loyalty-app.en.ron", "bank-year.en.ron"].map(|name| desk.copy(name, name));
    let mut bench = Bench::start(Language::En);
    for path in files {
        let file = std::sync::Arc::new(Dropped(path));
        bench.harness().input_mut().dropped_files.push(file);
    }
    bench.settle();
    assert_eq!(
        tabs(&mut bench),
        ["loyalty-app.en.ron", "[bank-year.en.ron]"]
    );
}

#[test]
fn a_crash_with_two_unsaved_maps_offers_both() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    edit(&mut bench, 900);
    bench.click("a.ron");
    edit(&mut bench, 901);
    recovery::flush_all(std::time::Duration::from_secs(20));
    drop(bench);
    wait_for(|| recovery::left_overs(&desk.state()).expect("listed").len() == 2);

    let mut bench = desk.start(Language::En, &[]);
    assert!(bench.shows("Unsaved work was found"));
    bench.look("tabs-recovery-en");
    bench.answer("Restore");
    assert!(bench.shows("Unsaved work was found"), "there is another");
    bench.answer("Restore");
    let mut found = tabs(&mut bench);
    found.sort();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|name| name.contains('*')), "{found:?}");
    bench.press(Modifiers::COMMAND, Key::S);
    bench.press(Modifiers::CTRL, Key::Tab);
    bench.press(Modifiers::COMMAND, Key::S);
    assert_eq!(
        stages(&desk.path("a.ron")),
        stages_of("loyalty-app.en.ron") + 1
    );
    assert_eq!(
        stages(&desk.path("c.ron")),
        stages_of("bank-complaint-as-is.en.ron") + 1
    );
}

#[test]
fn both_states_of_a_recovered_map_stand_in_tabs() {
    let desk = Desk::new();
    let path = desk.copy("loyalty-app.en.ron", "a.ron");
    let mut bench = desk.start(Language::En, &[path]);
    let saved = bench.session().committed().clone();
    edit(&mut bench, 900);
    recovery::flush_all(std::time::Duration::from_secs(20));
    drop(bench);
    wait_for(|| recovery::left_overs(&desk.state()).expect("listed").len() == 1);

    let mut bench = desk.start(Language::En, &[]);
    bench.answer("Open both");
    assert_eq!(tabs(&mut bench), ["a (as saved).ron", "[*a.ron]"]);
    bench.press(Modifiers::CTRL, Key::Tab);
    assert_eq!(bench.session().committed(), &saved);
}

fn wait_for(is_so: impl Fn() -> bool) {
    for _ in 0..2_000 {
        if is_so() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("it never came to be");
}

#[test]
fn cards_are_copied_from_tab_to_tab_with_ids_of_their_own() {
    let desk = Desk::new();
    let a = desk.copy("loyalty-app.en.ron", "a.ron");
    let b = desk.copy("loyalty-app.en.ron", "b.ron");
    let mut bench = desk.start(Language::En, &[a, b]);
    let before = bench.session().committed().clone();
    bench.press(Modifiers::COMMAND, Key::A);
    let copied = copy(&mut bench);
    bench.press(Modifiers::CTRL, Key::Tab);
    bench.harness().event(Event::Paste(copied));
    bench.settle();
    let map = bench.session().committed();
    map.invariants().expect("in order");
    let count = before.count(NodeKind::Touchpoint);
    assert_eq!(map.count(NodeKind::Touchpoint), 2 * count);
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().committed(), &before, "one step");
    bench.press(Modifiers::CTRL, Key::Tab);
    assert_eq!(bench.session().committed(), &before);
    assert!(bench.session().undo_label().is_none());
}

/// Copies and returns what other programs see.
fn copy(bench: &mut Bench) -> String {
    bench.harness().event(Event::Copy);
    for _ in 0..8 {
        bench.harness().step();
        for command in &bench.harness().output().platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                return text.clone();
            }
        }
    }
    panic!("nothing was copied");
}

/// Takes hold of the first touchpoint of the map that is shown and brings it
/// over a tab.
fn carry_to(bench: &mut Bench, tab: &str) {
    let step = bench.session().map().touchpoints().next().expect("a step");
    let name = format!("Touchpoint: {}", step.title);
    let card = on_canvas(bench, &name);
    let tab = tab_at(bench, tab);
    press(bench, card, PointerButton::Primary, true);
    for share in [0.1, 0.4, 0.8, 1.0] {
        step_to(bench, card + (tab - card) * share);
    }
}

/// The middle of the element of the canvas whose name begins so.
fn on_canvas(bench: &mut Bench, name: &str) -> Pos2 {
    let harness = bench.harness();
    let mut elements = harness.query_all_by_role(egui::accesskit::Role::ListBoxOption);
    let says = |label: String| label.starts_with(name);
    let element = elements.find(|one| one.accesskit_node().label().is_some_and(says));
    element.expect("it is in sight").rect().center()
}

fn step_to(bench: &mut Bench, pos: Pos2) {
    step(bench, Event::PointerMoved(pos));
}

#[test]
fn cards_held_over_a_tab_lead_there_and_are_put_down_on_a_stage() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    bench.click("a.ron");
    let target = bench.session().committed().clone();
    bench.click("c.ron");
    let source = bench.session().committed().clone();
    let title = source.touchpoints().next().expect("a step").title.clone();
    carry_to(&mut bench, "a.ron");
    assert_eq!(bench.session().map().info(), source.info(), "not at once");
    for _ in 0..7 {
        bench.harness().step();
    }
    assert_eq!(tabs(&mut bench), ["[a.ron]", "b.ron", "c.ron"]);
    let second = target.stages().nth(1).expect("a stage");
    let bar = on_canvas(&mut bench, &format!("Stage: {}", second.title));
    step_to(&mut bench, bar);
    step_to(&mut bench, bar + egui::vec2(0.0, 60.0));
    bench.look("tabs-carry-en");
    press(
        &mut bench,
        bar + egui::vec2(0.0, 60.0),
        PointerButton::Primary,
        false,
    );
    bench.settle();
    let map = bench.session().committed();
    map.invariants().expect("in order");
    let new: Vec<_> = map
        .touchpoints()
        .filter(|step| target.touchpoint(step.id).is_none())
        .collect();
    assert_eq!(new.len(), 1);
    assert_eq!(
        (new[0].title.as_str(), new[0].stage),
        (title.as_str(), second.id)
    );
    let new = Target::from(new[0].id);
    assert!(bench.session().selection().contains(&new));
    assert_eq!(tabs(&mut bench), ["[*a.ron]", "b.ron", "c.ron"]);
    bench.look("tabs-carried-en");
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().committed(), &target, "one step");
    bench.click("c.ron");
    assert_eq!(bench.session().committed(), &source);
    assert!(bench.session().undo_label().is_none());
}

#[test]
fn cards_let_go_over_a_tab_are_put_down_there() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    let source = bench.session().committed().clone();
    carry_to(&mut bench, "b.ron");
    let tab = tab_at(&mut bench, "b.ron");
    press(&mut bench, tab, PointerButton::Primary, false);
    bench.settle();
    assert_eq!(tabs(&mut bench), ["a.ron", "[*b.ron]", "c.ron"]);
    bench.click("c.ron");
    assert_eq!(bench.session().committed(), &source);
}

#[test]
fn escape_lets_go_of_cards_on_their_way() {
    let desk = Desk::new();
    let mut bench = desk.three(Language::En);
    carry_to(&mut bench, "b.ron");
    for _ in 0..7 {
        bench.harness().step();
    }
    bench.press(Modifiers::NONE, Key::Escape);
    let below = tab_at(&mut bench, "b.ron") + egui::vec2(300.0, 300.0);
    press(&mut bench, below, PointerButton::Primary, false);
    bench.settle();
    assert_eq!(tabs(&mut bench), ["a.ron", "[b.ron]", "c.ron"]);
}

#[test]
fn what_was_found_in_a_file_is_told_with_its_own_map() {
    let desk = Desk::new();
    let with = |name: &str, stage: &str| {
        let path = desk.path(name);
        let text = format!(
            "(format: \"waypost-map\", version: 1, map: (title: \"{name}\"), \
             touchpoints: [(id: \"t-1\", stage: \"{stage}\", title: \"Step\")])"
        );
        fs::write(&path, text).expect("a file");
        path
    };
    for (language, words, details) in [
        (Language::En, "opened with 1 remark", "Details"),
        (Language::Ru, "открыт, есть 1 замечание", "Подробнее"),
    ] {
        let files = [with("one.ron", "s-first"), with("two.ron", "s-second")];
        let mut bench = desk.start(language, &files);
        let told = |bench: &Bench| -> Vec<String> {
            let texts = bench.texts().into_iter();
            texts.filter(|text| text.contains(words)).collect()
        };
        for (file, own, other) in [
            ("two.ron", "s-second", "s-first"),
            ("one.ron", "s-first", "s-second"),
        ] {
            let notices = told(&bench);
            assert_eq!(notices.len(), 1, "{notices:?}");
            assert!(notices[0].contains(file), "{notices:?}");
            bench.click(details);
            bench.look(&format!("tabs-found-{file}-{language:?}"));
            let said = bench.texts().join(" ");
            assert!(said.contains(own) && !said.contains(other), "{said}");
            bench.press(Modifiers::NONE, Key::Escape);
            bench.press(Modifiers::CTRL, Key::PageUp);
        }
        assert!(told(&bench)[0].contains("two.ron"), "round to the last");
        bench.press(Modifiers::CTRL, Key::PageUp);
        bench.press(Modifiers::COMMAND, Key::W);
        assert!(told(&bench)[0].contains("two.ron"));
        bench.end();
    }
}
