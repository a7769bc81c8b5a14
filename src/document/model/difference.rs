//! What differs between two maps as a person would count it: how many elements
//! of each kind are new, changed, gone or in another order, and their titles.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

use super::id::NodeKind;
use super::lane::Lane;
use super::map::Map;
use super::metric::{Goal, MetricDefinition, Reading};
use super::node::Node;
use super::view::SavedView;

/// A part of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Differing {
    /// The title block.
    Info,
    /// The lanes.
    Lanes,
    /// The metrics.
    Metrics,
    /// The nodes of one kind.
    Nodes(NodeKind),
    /// The links.
    Links,
    /// The readings.
    Readings,
    /// The goals of metrics.
    Goals,
    /// The saved views.
    Views,
    /// The dismissed findings.
    Dismissals,
    /// What is carried along unread.
    Kept,
}

/// How one part of a map differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which part.
    pub of: Differing,
    /// How many are new.
    pub added: usize,
    /// How many are there in both maps and not the same; 1 for what is there
    /// once, such as the title block.
    pub changed: usize,
    /// How many are gone.
    pub removed: usize,
    /// Whether those in both maps stand in another order.
    pub reordered: bool,
    /// Titles of the new and changed ones, then of those that are gone; what
    /// has no title is left out.
    pub titles: Vec<String>,
}

/// What is different in `after`, part by part; nothing when the maps are equal.
#[must_use]
pub fn differences(before: &Map, after: &Map) -> Vec<Difference> {
    let mut all = vec![whole(Differing::Info, before.info() == after.info())];
    let lanes = (before.lanes(), after.lanes());
    all.push(list(
        Differing::Lanes,
        lanes,
        |lane| lane.id,
        |lane: &Lane| &lane.title,
    ));
    let metrics = (before.metrics(), after.metrics());
    all.push(list(
        Differing::Metrics,
        metrics,
        |metric| metric.id,
        |metric: &MetricDefinition| &metric.name,
    ));
    for kind in NodeKind::ALL {
        let nodes = (before.nodes(kind), after.nodes(kind));
        all.push(list(Differing::Nodes(kind), nodes, Node::id, Node::title));
    }
    let links = (before.links(), after.links());
    all.push(Difference {
        // Their order is that of the nodes they join.
        reordered: false,
        ..list(Differing::Links, links, |link| link.key, |_| "")
    });
    let readings = (before.readings(), after.readings());
    let readings = (
        readings.0.iter().map(Arc::as_ref),
        readings.1.iter().map(Arc::as_ref),
    );
    let key = |reading: &Reading| reading.key.clone();
    all.push(list(Differing::Readings, readings, key, |_| ""));
    let goals = (before.goals(), after.goals());
    let key = |goal: &Goal| (goal.metric, goal.at);
    all.push(list(Differing::Goals, goals, key, |_| ""));
    let views = (before.views(), after.views());
    all.push(list(
        Differing::Views,
        views,
        |view| view.id,
        |view: &SavedView| &view.name,
    ));
    let same = before.dismissals() == after.dismissals();
    all.push(whole(Differing::Dismissals, same));
    let same = before.kept() == after.kept() && before.kept_records() == after.kept_records();
    all.push(whole(Differing::Kept, same));
    all.retain(|difference| !difference.is_none());
    all
}

impl Difference {
    fn of(of: Differing) -> Self {
        Self {
            of,
            added: 0,
            changed: 0,
            removed: 0,
            reordered: false,
            titles: Vec::new(),
        }
    }

    fn is_none(&self) -> bool {
        self.added + self.changed + self.removed == 0 && !self.reordered
    }
}

/// The difference of what is there once.
fn whole(of: Differing, same: bool) -> Difference {
    Difference {
        changed: usize::from(!same),
        ..Difference::of(of)
    }
}

/// The difference of two lists of records that `key` tells apart.
fn list<'a, T: PartialEq + 'a, K: Eq + Hash>(
    of: Differing,
    (before, after): (
        impl IntoIterator<Item = &'a T>,
        impl IntoIterator<Item = &'a T>,
    ),
    key: impl Fn(&T) -> K,
    title: impl Fn(&T) -> &str,
) -> Difference {
    let mut difference = Difference::of(of);
    let before: Vec<&T> = before.into_iter().collect();
    let places = before.iter().enumerate();
    let old: HashMap<K, (usize, &T)> = places
        .map(|(place, item)| (key(item), (place, *item)))
        .collect();
    let mut titles = Vec::new();
    let (mut there, mut last) = (HashSet::new(), 0);
    for item in after {
        match old.get(&key(item)) {
            None => difference.added += 1,
            Some((place, same)) => {
                difference.reordered |= *place < last;
                last = *place;
                there.insert(*place);
                if *same == item {
                    continue;
                }
                difference.changed += 1;
            }
        }
        titles.push(title(item));
    }
    for (_, gone) in before
        .iter()
        .enumerate()
        .filter(|(place, _)| !there.contains(place))
    {
        difference.removed += 1;
        titles.push(title(gone));
    }
    let titled = titles.into_iter().filter(|title| !title.is_empty());
    difference.titles = titled.map(str::to_owned).collect();
    difference
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Command, NodeCommand, Stage, StageId};

    fn stage(number: u64, title: &str) -> Node {
        Node::from(Stage::new(StageId::mint(number))).with_title(title)
    }

    /// A map of stages with these numbers and titles.
    fn map(stages: &[(u64, &str)]) -> Map {
        stages.iter().fold(Map::default(), |map, (number, title)| {
            let node = stage(*number, title);
            let command = Command::from(NodeCommand::Add { node, before: None });
            map.after(&command).expect("a stage")
        })
    }

    #[test]
    fn equal_maps_have_no_difference() {
        let both = map(&[(1, "a"), (2, "b")]);
        assert_eq!(differences(&both, &both), []);
        assert_eq!(differences(&both, &map(&[(1, "a"), (2, "b")])), []);
    }

    #[test]
    fn what_is_new_changed_and_gone_is_counted_and_named() {
        let before = map(&[(1, "stays"), (2, "old name"), (3, "gone")]);
        let after = map(&[(1, "stays"), (2, "new name"), (4, "new"), (5, "")]);
        let expected = Difference {
            added: 2,
            changed: 1,
            removed: 1,
            titles: ["new name", "new", "gone"].map(str::to_owned).to_vec(),
            ..Difference::of(Differing::Nodes(NodeKind::Stage))
        };
        assert_eq!(differences(&before, &after), [expected]);
    }

    #[test]
    fn another_order_is_a_difference() {
        let before = map(&[(1, "a"), (2, "b"), (3, "c")]);
        let after = map(&[(3, "c"), (1, "a"), (4, "d")]);
        let [only] = differences(&before, &after).try_into().expect("one");
        assert!(only.reordered && (only.added, only.removed) == (1, 1));
        let shorter = map(&[(1, "a"), (3, "c")]);
        let [only] = differences(&before, &shorter).try_into().expect("one");
        assert!(!only.reordered && only.removed == 1);
    }

    #[test]
    fn the_title_block_counts_once() {
        let info = crate::document::MapInfo {
            title: "a".into(),
            subject: "b".into(),
            ..crate::document::MapInfo::default()
        };
        let before = Map::default();
        let after = before
            .after(&Command::SetInfo(Box::new(info)))
            .expect("a title");
        assert_eq!(
            differences(&before, &after),
            [whole(Differing::Info, false)]
        );
    }
}
