//! Arrows cross as little as the order of the branches allows.

use waypost::document::{
    Lane, LaneId, LaneKind, Link, LinkKey, LinkKind, Map, MapParts, Stage, StageId, Touchpoint,
    TouchpointId,
};
use waypost::geometry::Point;
use waypost::language::Language;
use waypost::layout::Layout;

use crate::support::picture::{examples, language, lay_out, name, open};

/// How often arrows cross in each example: as often as when branches stood in
/// the order of their numbers, or less.
const EXAMPLES: [(&str, usize); 7] = [
    ("bank-complaint-as-is", 3),
    ("bank-complaint-to-be", 0),
    ("bank-year", 6),
    ("contact-centre-prompter", 12),
    ("diy-omnichannel", 22),
    ("loyalty-app", 5),
    ("shop-visit-blueprint", 0),
];

/// How many pairs of lines of different arrows cross.
fn crossings(layout: &Layout) -> usize {
    let lines: Vec<(usize, [Point; 2])> = layout
        .arrows
        .iter()
        .enumerate()
        .flat_map(|(arrow, each)| {
            let pairs = each.points.windows(2);
            pairs.map(move |pair| (arrow, [pair[0], pair[1]]))
        })
        .collect();
    let is_upright = |line: &[Point; 2]| (line[0].x - line[1].x).abs() < 0.1;
    let (upright, level): (Vec<_>, Vec<_>) = lines.iter().partition(|(_, line)| is_upright(line));
    let inside = |value: f32, a: f32, b: f32| value > a.min(b) + 0.5 && value < a.max(b) - 0.5;
    let cross = |u: &[Point; 2], l: &[Point; 2]| {
        inside(u[0].x, l[0].x, l[1].x) && inside(l[0].y, u[0].y, u[1].y)
    };
    let pairs = upright
        .iter()
        .flat_map(|u| level.iter().map(move |l| (u, l)));
    pairs
        .filter(|((arrow, u), (other, l))| arrow != other && cross(u, l))
        .count()
}

#[test]
fn arrows_of_the_examples_cross_no_more_than_they_did() {
    for path in examples() {
        let file = name(&path);
        let most = EXAMPLES.iter().find(|(name, _)| file.starts_with(name));
        let (_, most) = most.unwrap_or_else(|| panic!("{file} is new: count its crossings"));
        let count = crossings(&lay_out(&open(&path), language(&path)));
        println!("{file}: {count} of {most}");
        assert!(count <= *most, "{file}: {count} crossings, {most} before");
    }
}

/// A main path of five steps; three branches of two leave its first and meet
/// again at its last. One step leads from the first branch to the last.
fn three_branches() -> Map {
    let stage = Stage::new(StageId::mint(1));
    let steps = [0, 1, 2, 3, 0, 1, 2, 3, 0, 0, 0];
    let mut parts = MapParts {
        lanes: vec![Lane::new(LaneId::mint(1), LaneKind::Touchpoints)],
        ..MapParts::default()
    };
    let steps = (0..).zip(steps).map(|(bits, track)| {
        let mut step = Touchpoint::new(TouchpointId::mint(bits), stage.id);
        step.title = format!("Step {bits}");
        step.track = track;
        step.into()
    });
    parts.nodes = std::iter::once(stage.clone().into()).chain(steps).collect();
    let main = [(0, 4), (4, 8), (8, 9), (9, 10)];
    let fork = [(0, 1), (0, 2), (0, 3), (1, 5), (2, 6), (3, 7)];
    let meeting = [(5, 10), (6, 10), (7, 10)];
    let pairs = main.into_iter().chain(fork).chain(meeting).chain([(1, 7)]);
    parts.links = pairs
        .map(|(from, to)| {
            let ends = (TouchpointId::mint(from), TouchpointId::mint(to));
            Link::new(LinkKey::new(LinkKind::Next, ends.0, ends.1))
        })
        .collect();
    let (map, repairs) = Map::assemble(parts);
    assert_eq!(repairs, []);
    map
}

#[test]
fn three_branches_stand_in_the_order_in_which_their_arrows_cross_least() {
    let count = crossings(&lay_out(&three_branches(), Language::En));
    assert_eq!(count, 0, "there was one in the order of their numbers");
}
