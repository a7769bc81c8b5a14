//! Filters on real maps: what is left out leaves no trace, what steps back
//! stays where it is.

use std::collections::HashSet;

use waypost::document::{Filter, LaneKind, Map, NodeId, Scope, Severity};
use waypost::language::{Language, Texts};
use waypost::layout::{Layout, LayoutOptions, layout};
use waypost::scene::{ElementId, compose};
use waypost::search::fitting;
use waypost::style::Theme;
use waypost::text::TextMeasurer;

use crate::support::generator::{self, Recipe};
use crate::support::picture::{examples, open};

/// Filters that mean a part of most maps.
fn filters(map: &Map) -> Vec<Filter> {
    let channel = map.touchpoints().map(|step| step.channel.clone()).next();
    let persona = map.personas().map(|persona| persona.id).last();
    vec![
        Filter {
            channels: channel.into_iter().collect(),
            ..Filter::default()
        },
        Filter {
            severities: vec![Severity::Blocker],
            ..Filter::default()
        },
        Filter {
            personas: persona.into_iter().collect(),
            ..Filter::default()
        },
        Filter {
            owners: vec!["nobody at all".into()],
            ..Filter::default()
        },
    ]
}

fn maps() -> Vec<Map> {
    let made_up = generator::map(Recipe::of(120));
    examples()
        .iter()
        .map(|path| open(path))
        .chain([made_up])
        .collect()
}

fn lay_out(map: &Map, hidden: HashSet<NodeId>) -> Layout {
    let options = LayoutOptions {
        hidden,
        ..LayoutOptions::default()
    };
    layout(map, &TextMeasurer::new(), Texts::of(Language::En), &options)
}

/// Nodes that an element of the picture speaks of.
fn spoken_of(element: ElementId, map: &Map) -> Vec<NodeId> {
    match element {
        ElementId::Node(id) | ElementId::Cell(_, id) => vec![id],
        ElementId::Mention(id, at, _) | ElementId::Emotion(id, at) => vec![id, at],
        ElementId::Link(key) => vec![key.from, key.to],
        ElementId::Reading(_, place) => {
            let key = &map.readings()[usize::try_from(place).expect("a place")].key;
            let at = match key.at {
                Scope::Map => None,
                Scope::Stage(id) => Some(id.into()),
                Scope::Touchpoint(id) => Some(id.into()),
            };
            at.into_iter()
                .chain(key.persona.map(NodeId::from))
                .collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn what_is_hidden_is_nowhere_in_the_picture() {
    for map in maps() {
        for filter in filters(&map) {
            let hidden = fitting(&map, &filter).rest;
            let layout = lay_out(&map, hidden.clone());
            let scene = compose(&map, &layout, &Theme::light());
            let mut shown = HashSet::new();
            for group in &scene.groups {
                for id in spoken_of(group.id, &map) {
                    assert!(!hidden.contains(&id), "{:?} in {filter:?}", group.id);
                    shown.insert(id);
                }
            }
            let steps = map.touchpoints().map(|step| NodeId::from(step.id));
            let missing = steps.filter(|id| !hidden.contains(id) && !shown.contains(id));
            assert_eq!(missing.count(), 0, "{filter:?}");
            // What is not linked in the whole map is all that is beside it.
            if lay_out(&map, HashSet::new()).unlinked.is_none() {
                assert!(layout.unlinked.is_none(), "{filter:?}");
            }
        }
    }
}

#[test]
fn the_head_of_the_emotions_counts_who_is_shown() {
    let map = open(&examples()[0]);
    let all: HashSet<NodeId> = map.personas().map(|persona| persona.id.into()).collect();
    let caption = |hidden| {
        let layout = lay_out(&map, hidden);
        let mut lanes = layout.lanes.into_iter();
        let lane = lanes.find(|lane| lane.kind == LaneKind::Emotion);
        let lines = lane.expect("emotions").caption.lines;
        let lines = lines.into_iter().map(|line| line.text.to_string());
        lines.collect::<Vec<String>>().join(" ")
    };
    let whole = caption(HashSet::new());
    assert!(
        whole.contains("score") && !whole.contains("shown"),
        "{whole}"
    );
    let none = caption(all);
    assert!(!none.contains("score") && none.contains("0 of"), "{none}");
}

#[test]
fn stages_keep_their_colours_when_others_are_hidden() {
    let map = open(&examples()[0]);
    let first = map.stages().next().expect("a stage").id;
    let hidden = map.touchpoints().filter(|step| step.stage == first);
    let hidden = hidden.map(|step| NodeId::from(step.id));
    let hidden = hidden.chain([first.into()]).collect();
    let (whole, part) = (lay_out(&map, HashSet::new()), lay_out(&map, hidden));
    assert_eq!(part.stages.len() + 1, whole.stages.len());
    for (part, whole) in part.stages.iter().zip(&whole.stages[1..]) {
        assert_eq!((part.id, part.index), (whole.id, whole.index));
    }
}

#[test]
fn what_steps_back_stays_where_it_is() {
    for map in maps() {
        let layout = lay_out(&map, HashSet::new());
        for theme in [Theme::light(), Theme::dark()] {
            let whole = compose(&map, &layout, &theme);
            for filter in filters(&map) {
                let rest = fitting(&map, &filter).rest;
                let mut faded = whole.clone();
                faded.fade(&map, &rest);
                assert_eq!(faded.groups.len(), whole.groups.len());
                for (now, before) in faded.groups.iter().zip(&whole.groups) {
                    assert_eq!(
                        (now.id, now.bounds, now.target),
                        (before.id, before.bounds, before.target)
                    );
                    let speaks = spoken_of(now.id, &map).iter().any(|id| rest.contains(id));
                    let is_curve = matches!(now.id, ElementId::Furniture(_));
                    let is_empty = before.items.is_empty();
                    assert!(
                        is_curve || is_empty || speaks == (now != before),
                        "{:?}",
                        now.id
                    );
                }
            }
        }
    }
}
