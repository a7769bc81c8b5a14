//! The panel of findings: read, gone to, dismissed with a reason, restored, by
//! pointer and by keyboard.

use egui::{Key, Modifiers};
use waypost::document::{Map, Session, Target};
use waypost::findings::{Finding, findings};
use waypost::language::{Language, Texts};

use crate::bench::Bench;

const AS_IS: &str = "bank-complaint-as-is.en.ron";

fn opened(language: Language, name: &str) -> Bench {
    let mut bench = Bench::example(language, name);
    bench.press(Modifiers::COMMAND, Key::Num5);
    bench
}

/// The heaviest finding of the open map.
fn first(bench: &Bench) -> Finding {
    let mut all = findings(bench.session().map()).into_iter();
    all.find(Finding::is_open).expect("a finding")
}

/// The name of its row.
fn row(bench: &Bench, finding: &Finding) -> String {
    let what = Texts::of(Language::En).say(&finding.what);
    let mut names = bench.names().into_iter();
    names
        .find(|name| name.starts_with(&format!("{what}. ")))
        .expect("its row")
}

/// Folds the groups but one, so that it stands in sight.
fn fold_all_but(bench: &mut Bench, kind: &str) {
    let is_other = |name: &String| name.starts_with("Fold “") && !name.contains(kind);
    while let Some(name) = bench.names().into_iter().find(is_other) {
        bench.click(&name);
    }
}

fn selected(bench: &Bench) -> Option<Target> {
    bench.session().selection().primary().cloned()
}

#[test]
fn a_click_leads_to_the_place_and_the_next_click_to_the_next_one() {
    let mut bench = opened(Language::En, AS_IS);
    let finding = first(&bench);
    assert!(finding.places.len() > 1, "{finding:?}");
    let name = row(&bench, &finding);
    for place in finding.places.iter().chain([&finding.places[0]]) {
        bench.click(&name);
        assert_eq!(selected(&bench).as_ref(), Some(place));
    }
}

#[test]
fn a_finding_is_dismissed_with_a_reason_and_restored() {
    let mut bench = opened(Language::En, AS_IS);
    let finding = first(&bench);
    let what = Texts::of(Language::En).say(&finding.what);
    bench.click("By kind");
    fold_all_but(&mut bench, "Pain points nobody owns");
    bench.click(&format!("Dismiss: {what}"));
    // Without a reason it stays.
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(bench.session().map().dismissals(), []);
    bench.type_text("A pilot runs until May");
    bench.press(Modifiers::NONE, Key::Enter);
    let dismissal = bench.session().map().dismissals()[0].clone();
    assert_eq!(dismissal.reason, "A pilot runs until May");
    assert_eq!(dismissal.about, finding.about);
    assert_ne!(first(&bench), finding);
    bench.click("Unfold “Dismissed” (1)");
    assert!(
        bench
            .says()
            .iter()
            .any(|text| text.contains("A pilot runs until May"))
    );
    bench.look("findings-dismissed-en");
    bench.click(&format!("Restore: {what}"));
    assert_eq!(bench.session().map().dismissals(), []);
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().map().dismissals().len(), 1);
}

#[test]
fn the_keyboard_walks_goes_and_dismisses_and_never_deletes() {
    let mut bench = opened(Language::En, AS_IS);
    let all = findings(bench.session().map());
    let nodes = bench.session().map().node_count();
    bench.click(&row(&bench, &all[0]));
    bench.press(Modifiers::NONE, Key::ArrowDown);
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(selected(&bench).as_ref(), Some(&all[1].places[0]));
    bench.press(Modifiers::NONE, Key::Delete);
    bench.look("findings-reason-en");
    bench.press(Modifiers::NONE, Key::Escape);
    bench.press(Modifiers::NONE, Key::Delete);
    bench.type_text("No");
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(bench.session().map().node_count(), nodes);
    let dismissal = &bench.session().map().dismissals()[0];
    assert_eq!(
        (&dismissal.about, dismissal.reason.as_str()),
        (&all[1].about, "No")
    );
}

#[test]
fn groups_fold_and_show_more() {
    let mut bench = opened(Language::En, AS_IS);
    let count = |bench: &Bench| {
        let names = bench.names();
        names
            .iter()
            .filter(|name| name.contains(". Weight "))
            .count()
    };
    bench.click("By kind");
    let before = count(&bench);
    bench.click("Fold “Pain points nobody owns” (3)");
    assert_eq!(count(&bench), before - 3);
    fold_all_but(&mut bench, "Metrics off target");
    assert_eq!(count(&bench), 3);
    let name = bench
        .names()
        .into_iter()
        .find(|name| name.ends_with(" more"));
    bench.click(&name.expect("more of a kind"));
    assert!(count(&bench) > 3);
}

#[test]
fn the_heaviest_stands_first_whatever_its_kind() {
    let bench = opened(Language::En, "diy-omnichannel.en.ron");
    let names = bench.names().into_iter();
    let weights = names.filter_map(|name| {
        let (_, weight) = name.split_once(". Weight ")?;
        weight.strip_suffix(" of 100")?.parse::<u8>().ok()
    });
    let weights: Vec<u8> = weights.collect();
    assert!(weights.len() >= 20, "{weights:?}");
    assert!(weights.is_sorted_by(|a, b| a >= b), "{weights:?}");
    bench.look("findings-by-weight-en");
}

#[test]
fn the_status_bar_counts_and_opens() {
    let mut bench = Bench::example(Language::En, AS_IS);
    let open = findings(bench.session().map()).len();
    bench.click(&format!("{open} findings"));
    assert!(bench.shows("By weight"));
}

#[test]
fn a_map_without_findings_is_not_called_perfect() {
    let mut bench = Bench::start(Language::En);
    bench.open(Session::new(Map::default()));
    bench.press(Modifiers::COMMAND, Key::Num5);
    assert!(bench.says().iter().any(|text| text.contains("not perfect")));
}

/// A large map is looked through beside the window, and the list follows it.
#[test]
fn a_large_map_has_its_findings_soon() {
    use crate::support::generator::{Recipe, map};
    let mut bench = Bench::start(Language::En);
    let large = map(Recipe::of(2_000));
    let count = findings(&large).len();
    bench.open(Session::new(large));
    let said = Texts::of(Language::En).count(u64::try_from(count).expect("small"));
    assert!(
        bench.shows(&format!("{said} findings")),
        "{:?}",
        bench.names()
    );
}

#[test]
fn it_looks_right_in_both_themes_and_languages() {
    for (language, name, theme) in [
        (Language::En, AS_IS, "Light"),
        (Language::Ru, "bank-year.ru.ron", "Тёмная"),
        (Language::Ru, "contact-centre-prompter.ru.ron", "Светлая"),
    ] {
        let mut bench = opened(language, name);
        let texts = Texts::of(language);
        let path = ["menu-view", "menu-theme"].map(|key| texts.get(key).into_owned());
        bench.menu(&[&path[0], &path[1], theme]);
        let all = findings(bench.session().map());
        let what = texts.say(&all[0].what);
        let names = bench.names();
        let row = names
            .iter()
            .find(|name| name.starts_with(&what))
            .expect("the first");
        bench.click(row);
        bench.look(&format!("findings-{}", &name[..name.len() - 4]));
    }
}
