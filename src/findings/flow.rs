//! Where the way breaks: forks whose shares make no whole, dead ends, steps no
//! way leads to, and steps that do not fit each other.
//!
//! A map may leave its way to the order of the steps and draw arrows for forks
//! and loops alone. Ends are looked for only where arrows lead on from at least
//! half of the steps before the last stage.

use std::collections::{HashMap, HashSet};

use super::finding::{Finding, FindingKind};
use super::say;
use crate::document::{Id, LinkKey, LinkKind, Map, Target, Touchpoint, TouchpointId};
use crate::language::Message;
use crate::metrics::odd_sum;

pub(super) fn find(map: &Map) -> Vec<Finding> {
    let mut found: Vec<Finding> = map
        .touchpoints()
        .filter_map(|step| fork(map, step))
        .collect();
    found.extend(mismatches(map));
    if let Some(way) = Way::of(map) {
        found.extend(way.dead_ends());
        found.extend(way.unreachable());
    }
    found
}

fn fork(map: &Map, step: &Touchpoint) -> Option<Finding> {
    let links = map.links_from(step.id, LinkKind::Next);
    let shares: Vec<Option<f64>> = links.iter().map(|link| link.data.share).collect();
    let sum = odd_sum(&shares)?;
    let what = Message::new("finding-fork-sum")
        .count("ways", links.len())
        .number("sum", (sum * 1000.0).round() / 10.0);
    let said = [
        say::title(what, "step", map, step.id.into()),
        Message::new("finding-fork-sum-advice"),
    ];
    let mut places: Vec<Target> = vec![step.id.into()];
    places.extend(links.iter().map(|link| Target::Link(link.key)));
    let weight = (40.0 + 50.0 * (1.0 - sum).abs()).min(80.0);
    let about = vec![step.id.0];
    Some(Finding::new(
        FindingKind::ForkSum,
        weight,
        places,
        about,
        said,
    ))
}

/// A finding for each two steps that do not fit, whichever way it was drawn.
fn mismatches(map: &Map) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut seen: HashSet<[TouchpointId; 2]> = HashSet::new();
    for step in map.touchpoints() {
        for link in map.links_from(step.id, LinkKind::Mismatch) {
            let Some(other) = link.key.to.touchpoint() else {
                continue;
            };
            let pair = [step.id.min(other), step.id.max(other)];
            if seen.insert(pair) {
                found.push(mismatch(map, link.key, [step.id, other], &link.data.label));
            }
        }
    }
    found
}

fn mismatch(map: &Map, key: LinkKey, [one, other]: [TouchpointId; 2], label: &str) -> Finding {
    let label = label.trim();
    let said = if label.is_empty() { "nothing" } else { "said" };
    let what = Message::new("finding-mismatch")
        .text("label", label)
        .text("said", said);
    let what = say::title(what, "one", map, one.into());
    let said = [
        say::title(what, "other", map, other.into()),
        Message::new("finding-mismatch-advice"),
    ];
    let back = Target::Link(LinkKey::new(LinkKind::Mismatch, other, one));
    let mut places = vec![Target::Link(key), one.into(), other.into()];
    places.extend(back.exists_in(map).then_some(back));
    let about = vec![one.0, other.0];
    Finding::new(FindingKind::Mismatch, 60.0, places, about, said)
}

/// The arrows of a map that draws its way.
struct Way<'m> {
    map: &'m Map,
    /// The steps in the order of the map.
    steps: Vec<&'m Touchpoint>,
    /// Where arrows lead from each step.
    on: HashMap<TouchpointId, Vec<TouchpointId>>,
    /// Steps that an arrow leads to.
    led_to: HashSet<TouchpointId>,
}

impl<'m> Way<'m> {
    /// `None` for a map that leaves its way to the order of the steps.
    fn of(map: &'m Map) -> Option<Self> {
        let steps: Vec<&Touchpoint> = map.touchpoints().collect();
        let mut on: HashMap<TouchpointId, Vec<TouchpointId>> = HashMap::new();
        for step in &steps {
            let links = map.links_from(step.id, LinkKind::Next);
            let ends: Vec<_> = links
                .iter()
                .filter_map(|link| link.key.to.touchpoint())
                .collect();
            if !ends.is_empty() {
                on.insert(step.id, ends);
            }
        }
        let led_to = on.values().flatten().copied().collect();
        let way = Self {
            map,
            steps,
            on,
            led_to,
        };
        let (drawn, open) = way
            .before_last()
            .partition::<Vec<_>, _>(|step| way.on.contains_key(&step.id));
        (!drawn.is_empty() && drawn.len() >= open.len()).then_some(way)
    }

    /// The steps before the last stage that has any: those in it may end the
    /// journey.
    fn before_last(&self) -> impl Iterator<Item = &'m Touchpoint> {
        let last = self.steps.last().map(|step| step.stage);
        self.steps
            .iter()
            .copied()
            .filter(move |step| Some(step.stage) != last)
    }

    fn dead_ends(&self) -> Vec<Finding> {
        let ends = self
            .before_last()
            .filter(|step| !self.on.contains_key(&step.id));
        ends.map(|step| {
            let what = say::title(
                Message::new("finding-dead-end"),
                "step",
                self.map,
                step.id.into(),
            );
            let what = say::title(what, "stage", self.map, step.stage.into());
            let said = [what, Message::new("finding-dead-end-advice")];
            let (places, about) = (vec![step.id.into()], vec![step.id.0]);
            Finding::new(FindingKind::DeadEnd, 45.0, places, about, said)
        })
        .collect()
    }

    /// The steps where customers may come in: those of the first stage that no
    /// arrow leads to, or else its first.
    fn doors(&self) -> Vec<TouchpointId> {
        let Some(first) = self.steps.first() else {
            return Vec::new();
        };
        let inside = self.steps.iter().filter(|step| step.stage == first.stage);
        let doors = inside.filter(|step| !self.led_to.contains(&step.id));
        let doors: Vec<TouchpointId> = doors.map(|step| step.id).collect();
        if doors.is_empty() {
            vec![first.id]
        } else {
            doors
        }
    }

    /// Everything arrows lead to from these steps, and they themselves, that
    /// is not in `seen` yet; it is then.
    fn reach(&self, from: &[TouchpointId], seen: &mut HashSet<TouchpointId>) -> Vec<TouchpointId> {
        let mut reached: Vec<TouchpointId> = Vec::new();
        let mut waiting: Vec<TouchpointId> = from.to_vec();
        while let Some(step) = waiting.pop() {
            if seen.insert(step) {
                reached.push(step);
                waiting.extend(self.on.get(&step).into_iter().flatten());
            }
        }
        reached
    }

    /// A finding for each part no way leads to: it needs one arrow at its
    /// beginning, not one at each of its steps.
    fn unreachable(&self) -> Vec<Finding> {
        let mut seen = HashSet::new();
        self.reach(&self.doors(), &mut seen);
        let (heads, rest): (Vec<&Touchpoint>, Vec<&Touchpoint>) = self
            .steps
            .iter()
            .partition(|step| !self.led_to.contains(&step.id));
        let mut found = Vec::new();
        // What is left after the heads are loops that nothing leads into.
        for step in heads.into_iter().chain(rest) {
            let part = self.reach(&[step.id], &mut seen);
            if !part.is_empty() {
                found.push(self.cut_off(step.id, &part));
            }
        }
        found
    }

    fn cut_off(&self, head: TouchpointId, part: &[TouchpointId]) -> Finding {
        let what = Message::new("finding-unreachable").count("more", part.len() - 1);
        let said = [
            say::title(what, "step", self.map, head.into()),
            Message::new("finding-unreachable-advice"),
        ];
        let places: Vec<Target> = part.iter().map(|step| Target::from(*step)).collect();
        let about: Vec<Id> = part.iter().map(|step| step.0).collect();
        Finding::new(FindingKind::Unreachable, 50.0, places, about, said)
    }
}
