//! Lanes, the ends of stages and forks, changed on the canvas.

use egui::{Key, Modifiers, Vec2};
use waypost::document::{
    Command, LaneId, LaneKind, Link, LinkCommand, LinkData, LinkKey, LinkKind, MetricDefinition,
    MetricId, MetricKind, NumberCommand, Reading, ReadingKey, Scope, Selection, Session,
};
use waypost::language::Language;

use crate::bench::Bench;
use crate::canvas::{area, double_click, drag, middle, pointer, select};
use crate::files::{answer_with_path, save_as};
use crate::hostile::push;
use crate::sample::{self, stage, step};

fn kinds(session: &Session) -> Vec<LaneKind> {
    session.map().lanes().iter().map(|lane| lane.kind).collect()
}

fn share(from: u64, to: u64, share: f64) -> Link {
    let data = LinkData {
        share: Some(share),
        ..LinkData::default()
    };
    Link::with_data(LinkKey::new(LinkKind::Next, step(from), step(to)), data)
}

#[test]
fn a_fork_says_what_its_shares_add_up_to_until_they_are_whole() {
    for (language, name, said) in [
        (Language::En, "odd-fork-en", "Adds up to 85%"),
        (Language::Ru, "odd-fork-ru", "В сумме 85\u{A0}%"),
    ] {
        let mut session = sample::session();
        let links = vec![share(3, 4, 0.6), share(3, 5, 0.25)];
        session
            .run(&LinkCommand::Put(links).into())
            .expect("a fork");
        let mut bench = Bench::start(language);
        bench.open(session);
        let says = |bench: &Bench| bench.names().iter().any(|name| name.contains(said));
        assert!(says(&bench), "{:?}", bench.names());
        bench.look(name);
        bench.ask(LinkCommand::Put(vec![share(3, 5, 0.4)]).into());
        bench.settle();
        assert!(!says(&bench));
    }
}

#[test]
fn a_lane_is_dragged_by_its_title_in_one_step() {
    let mut bench = Bench::sample(Language::En);
    let from = middle(&mut bench, "Lane: Pain points");
    let to = area(&mut bench, "Lane: Touchpoints").center_top() + Vec2::new(0.0, 8.0);
    drag(&mut bench, from, to);
    bench.look("lane-dragged");
    let shown = kinds(bench.session());
    assert_eq!(shown[..2], [LaneKind::PainPoints, LaneKind::Touchpoints]);
    let committed = bench.session().committed().lanes()[0].kind;
    assert_eq!(committed, LaneKind::Touchpoints);
    pointer(&mut bench, to, false);
    assert_eq!(
        bench.session().committed().lanes()[0].kind,
        LaneKind::PainPoints
    );
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(kinds(bench.session()), kinds(&sample::session()));
}

#[test]
fn a_lane_is_added_below_the_last_one_and_named_where_it_stands() {
    let mut bench = Bench::sample(Language::En);
    bench.click("Add a lane at the bottom");
    bench.look("lane-kinds");
    bench.answer("Notes");
    bench.type_text("Behind the counter");
    bench.press(Modifiers::NONE, Key::Enter);
    let lanes = bench.session().map().lanes();
    let last = lanes.last().expect("a lane");
    assert_eq!(lanes.len(), 6);
    assert_eq!(last.title, "Behind the counter");
}

#[test]
fn a_line_of_visibility_is_put_below_a_lane_by_keys() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Lane: Touchpoints");
    bench.press(Modifiers::ALT, Key::A);
    let lines = LaneKind::ALL.iter();
    let place = lines.take_while(|kind| **kind != LaneKind::LineOfVisibility);
    for _ in 0..place.count() {
        bench.press(Modifiers::NONE, Key::ArrowDown);
    }
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(kinds(bench.session())[1], LaneKind::LineOfVisibility);
    bench.look("lane-of-visibility");
}

#[test]
fn a_lane_is_hidden_and_shown_again_and_kept_for_the_team_by_keys() {
    let mut bench = Bench::sample(Language::En);
    let lane = |bench: &Bench| {
        let id = LaneId::mint(4);
        bench.session().map().lane(id).expect("the lane").clone()
    };
    select(&mut bench, "Lane: Pain points");
    bench.press(Modifiers::ALT, Key::T);
    assert!(lane(&bench).internal);
    bench.press(Modifiers::ALT, Key::H);
    assert!(lane(&bench).hidden);
    assert!(!bench.shows("Lane: Pain points"));
    bench.press(Modifiers::ALT, Key::A);
    bench.answer("Show the lane “Pain points”");
    assert!(!lane(&bench).hidden);
}

#[test]
fn a_stage_is_split_before_the_selected_touchpoint() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Touchpoint: Tell it all again");
    bench.press(Modifiers::ALT, Key::S);
    bench.type_text("Explain");
    bench.press(Modifiers::NONE, Key::Enter);
    bench.look("stage-split");
    let map = bench.session().map();
    let titles: Vec<&str> = map.stages().map(|stage| stage.title.as_str()).collect();
    assert_eq!(titles, ["Find out", "Tell the bank", "Explain"]);
    let last = map.stages().last().expect("a stage").id;
    let steps: Vec<_> = map.touchpoints_in(last).map(|step| step.id).collect();
    assert_eq!(steps, [step(4), step(5)]);
}

#[test]
fn the_numbers_of_a_stage_that_is_joined_are_kept_as_evidence() {
    let mut bench = Bench::sample(Language::En);
    let metric = MetricDefinition::new(MetricId::mint(1), MetricKind::Nps);
    let mut reading = Reading::new(ReadingKey {
        metric: metric.id,
        at: Scope::Stage(stage(2)),
        persona: None,
        period: String::new(),
    });
    reading.value = Some(34.0);
    reading.n = Some(120);
    bench.ask(NumberCommand::PutMetric(metric).into());
    bench.ask(Command::from(NumberCommand::PutReading(reading)));
    let before = bench.session().map().clone();
    select(&mut bench, "Stage: Find out");
    assert_eq!(bench.session().selection(), &Selection::only(stage(1)));
    bench.press(Modifiers::ALT, Key::J);
    let map = bench.session().map();
    assert_eq!(map.stages().count(), 1);
    assert_eq!(map.touchpoints_in(stage(1)).count(), 5);
    let evidence = map.all_evidence().next().expect("the number");
    assert_eq!(evidence.fact, "Tell the bank: NPS +34, n = 120");
    assert!(map.readings().is_empty());
    bench.look("stages-joined");
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().map(), &before);
}

#[test]
fn the_label_of_an_arrow_is_typed_where_it_stands_with_its_share() {
    let mut bench = Bench::sample(Language::En);
    let key = LinkKey::new(LinkKind::Next, step(5), step(4));
    let name = bench.names();
    let name = name.iter().find(|name| name.starts_with("Link: Wait for"));
    let name = name.expect("the loop").clone();
    let label = area(&mut bench, &name).center_bottom() - Vec2::new(0.0, 12.0);
    double_click(&mut bench, label);
    bench.look("loop-label");
    bench.press(Modifiers::COMMAND, Key::A);
    bench.type_text("52 % ask once more");
    bench.press(Modifiers::NONE, Key::Enter);
    let link = bench.session().map().link(key).expect("the loop");
    assert_eq!(link.data.share, Some(0.52));
    assert_eq!(link.data.label, "ask once more");
}

#[test]
fn a_lane_is_folded_to_its_title_and_unfolded_again() {
    let mut bench = Bench::sample(Language::En);
    let before = bench.session().map().clone();
    let full = area(&mut bench, "Lane: Emotions").height();
    select(&mut bench, "Lane: Emotions");
    bench.press(Modifiers::ALT, Key::F);
    bench.look("lane-folded");
    let folded = area(&mut bench, "Lane: Emotions").height();
    assert!(folded < full / 3.0, "{folded} of {full}");
    let emotion = "Emotion: Marina, 34";
    assert!(!bench.names().iter().any(|name| name.starts_with(emotion)));
    bench.press(Modifiers::ALT, Key::F);
    let unfolded = area(&mut bench, "Lane: Emotions").height();
    assert!((unfolded - full).abs() < 0.5);
    assert_eq!(bench.session().map(), &before);
}

#[test]
fn touchpoints_become_a_map_of_their_own_and_the_way_leads_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("charge.ron");
    let mut bench = Bench::sample(Language::En);
    save_as(&mut bench, &path);
    select(&mut bench, "Touchpoint: Write in the chat");
    bench.press(Modifiers::SHIFT, Key::ArrowRight);
    bench.press(Modifiers::ALT, Key::X);
    bench.look("sub-journey-dialog");
    let part = folder.path().join("chat.ron");
    answer_with_path(&mut bench, &part);
    let map = bench.session().map();
    let titles: Vec<&str> = map.touchpoints().map(|step| step.title.as_str()).collect();
    let asked = "Look for whom to ask";
    assert_eq!(
        titles[1..],
        [asked, "Write in the chat", "Wait for an answer"]
    );
    let link = map.touchpoints().nth(2).expect("the link");
    assert_eq!(link.sub_journey, "chat.ron");
    bench.look("sub-journey-left");
    bench.press(Modifiers::COMMAND, Key::S);
    push(&mut bench, "Open sub-journey");
    let steps: Vec<_> = bench
        .session()
        .map()
        .touchpoints()
        .map(|step| step.id)
        .collect();
    assert_eq!(steps, [step(3), step(4)]);
    bench.look("sub-journey-opened");
    bench.click("Back to charge.ron");
    assert_eq!(bench.session().map().touchpoints().count(), 4);
    assert!(!bench.shows("Back to charge.ron"));
}
