//! Some touchpoints of a map become a map of their own, and one touchpoint
//! with a link to it takes their place.

use std::collections::{HashMap, HashSet};

use crate::document::{
    Command, Link, LinkCommand, LinkKey, LinkKind, Map, MapParts, Node, NodeCommand, NodeId,
    NodeKind, Scope, Touchpoint, TouchpointId,
};
use crate::language::Message;

/// The journey of these touchpoints as a map of its own: their stages, what
/// hurts and helps there, evidence, notes and numbers, under the ids they
/// have. `None` when none of them is on the map.
#[must_use]
pub fn sub_map(map: &Map, steps: &[TouchpointId]) -> Option<Map> {
    let chosen = chosen(map, steps);
    let first = map
        .touchpoints()
        .find(|step| chosen.contains(&step.id.into()))?;
    let mut parts = map.parts();
    parts.info.title.clone_from(&first.title);
    parts.info.counterpart.clear();
    keep(map, &mut parts, &chosen);
    Some(Map::assemble(parts).0)
}

/// The command that puts the touchpoint `new`, linked to the file `link`, in
/// the place of these. Arrows, pain points, ideas and evidence that lead
/// outside lead to it; what belonged to the touchpoints alone goes with them.
#[must_use]
pub fn replace_by_link(
    map: &Map,
    steps: &[TouchpointId],
    new: TouchpointId,
    link: &str,
) -> Option<Command> {
    let chosen = chosen(map, steps);
    let mut ours = map
        .touchpoints()
        .filter(|step| chosen.contains(&step.id.into()));
    let first = ours.next()?;
    let mut step = Touchpoint::new(new, first.stage);
    step.title.clone_from(&first.title);
    step.channel.clone_from(&first.channel);
    step.track = first.track;
    step.moment_of_truth = first.moment_of_truth;
    for other in ours {
        step.moment_of_truth |= other.moment_of_truth;
        if other.channel != step.channel {
            step.channel.clear();
        }
    }
    link.clone_into(&mut step.sub_journey);
    let gone = belonging(map, &chosen);
    let links = led_over(map, &chosen, &gone, new);
    let before = Some(first.id.into());
    let node = step.into();
    let label = Message::new("label-extract-sub-journey").count("count", chosen.len());
    let commands = vec![
        NodeCommand::Add { node, before }.into(),
        LinkCommand::Put(links).into(),
        NodeCommand::Remove(gone).into(),
    ];
    Some(Command::Together { label, commands })
}

fn chosen(map: &Map, steps: &[TouchpointId]) -> HashSet<NodeId> {
    let there = steps.iter().filter(|id| map.touchpoint(**id).is_some());
    there.map(|id| NodeId::from(*id)).collect()
}

/// What hangs on other nodes, by which links, what hangs on what first.
const HANGING: [(NodeKind, LinkKind); 3] = [
    (NodeKind::PainPoint, LinkKind::Hurts),
    (NodeKind::Idea, LinkKind::Relieves),
    (NodeKind::Evidence, LinkKind::Backs),
];

/// Pain points, ideas and evidence at these nodes and at each other, when
/// `wanted` says so of where they lead.
fn hanging(
    map: &Map,
    nodes: &HashSet<NodeId>,
    wanted: impl Fn(&[NodeId], &HashSet<NodeId>) -> bool,
) -> HashSet<NodeId> {
    let mut all = nodes.clone();
    for (kind, link) in HANGING {
        for node in map.nodes(kind) {
            let links = map.links_from(node.id(), link);
            let ends: Vec<NodeId> = links.iter().map(|link| link.key.to).collect();
            if wanted(&ends, &all) {
                all.insert(node.id());
            }
        }
    }
    all
}

/// Drops what does not concern these touchpoints.
fn keep(map: &Map, parts: &mut MapParts, chosen: &HashSet<NodeId>) {
    let mut ours = hanging(map, chosen, |ends, all| {
        ends.iter().any(|end| all.contains(end))
    });
    ours.extend(map.personas().map(|persona| NodeId::from(persona.id)));
    let steps = map
        .touchpoints()
        .filter(|step| chosen.contains(&step.id.into()));
    ours.extend(steps.map(|step| NodeId::from(step.stage)));
    parts.nodes.retain(|node| match node {
        Node::Note(note) => chosen.contains(&note.at),
        node => ours.contains(&node.id()),
    });
    parts
        .links
        .retain(|link| ours.contains(&link.key.from) && ours.contains(&link.key.to));
    parts.readings.retain(|reading| match reading.key.at {
        Scope::Touchpoint(id) => chosen.contains(&id.into()),
        Scope::Map | Scope::Stage(_) => false,
    });
    parts.views.clear();
    parts.dismissals.clear();
    parts.kept_records.clear();
}

/// The touchpoints and what belongs to them alone, in the order of the map.
fn belonging(map: &Map, chosen: &HashSet<NodeId>) -> Vec<NodeId> {
    let all = hanging(map, chosen, |ends, all| {
        !ends.is_empty() && ends.iter().all(|end| all.contains(end))
    });
    let kinds = NodeKind::ALL.into_iter();
    let ids = kinds.flat_map(|kind| map.nodes(kind).map(Node::id));
    ids.filter(|id| all.contains(id)).collect()
}

/// The links between what goes and what stays, led to the new touchpoint. Of
/// arrows that become one the shares are added. What personas feel at several
/// touchpoints is not what they feel at one, so that is left open.
fn led_over(map: &Map, chosen: &HashSet<NodeId>, gone: &[NodeId], new: TouchpointId) -> Vec<Link> {
    let gone: HashSet<NodeId> = gone.iter().copied().collect();
    let led = |id: NodeId| if chosen.contains(&id) { new.into() } else { id };
    let mut places: HashMap<LinkKey, usize> = HashMap::new();
    let mut links: Vec<Link> = Vec::new();
    for link in map.links() {
        let (from, to) = (link.key.from, link.key.to);
        let leads_out = chosen.contains(&from) != chosen.contains(&to);
        let stays = [from, to].iter().any(|end| !gone.contains(end));
        if link.key.kind == LinkKind::Experiences || !leads_out || !stays {
            continue;
        }
        let key = LinkKey {
            kind: link.key.kind,
            from: led(from),
            to: led(to),
        };
        let data = link.data.as_ref().clone();
        if let Some(place) = places.get(&key) {
            let mut known = links[*place].data.as_ref().clone();
            let sum = known.share.zip(data.share).map(|(a, b)| (a + b).min(1.0));
            // Different arrows out of the new step share nothing they knew.
            known.share = sum.filter(|_| chosen.contains(&to));
            links[*place] = Link::with_data(key, known);
        } else {
            places.insert(key, links.len());
            links.push(Link::with_data(key, data));
        }
    }
    links
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{PainPoint, PainPointId, Stage, StageId};

    fn step(place: u64) -> TouchpointId {
        TouchpointId::mint(place)
    }

    fn pain(place: u64) -> PainPointId {
        PainPointId::mint(place)
    }

    /// Four steps in a row; the first pain point hurts the second step alone,
    /// the other the second and the last.
    fn map() -> Map {
        let stage = StageId::mint(1);
        let mut nodes: Vec<Node> = vec![Stage::new(stage).into()];
        nodes.extend((1..5).map(|n| {
            let node = Node::from(Touchpoint::new(step(n), stage));
            node.with_title(&format!("Step {n}"))
        }));
        nodes.extend([1, 2].map(|n| Node::from(PainPoint::new(pain(n)))));
        let next = |a, b| Link::new(LinkKey::new(LinkKind::Next, step(a), step(b)));
        let hurts = |p, s| Link::new(LinkKey::new(LinkKind::Hurts, pain(p), step(s)));
        let (map, repairs) = Map::assemble(MapParts {
            nodes,
            links: vec![
                next(1, 2),
                next(2, 3),
                next(3, 4),
                hurts(1, 2),
                hurts(2, 2),
                hurts(2, 4),
            ],
            ..Map::default().parts()
        });
        assert_eq!(repairs, []);
        map
    }

    #[test]
    fn the_new_map_holds_the_touchpoints_with_all_that_hurts_there() {
        let own = sub_map(&map(), &[step(2), step(3)]).unwrap();
        assert_eq!(own.info().title, "Step 2");
        let steps: Vec<TouchpointId> = own.touchpoints().map(|step| step.id).collect();
        assert_eq!(steps, [step(2), step(3)]);
        assert_eq!(own.count(NodeKind::PainPoint), 2);
        assert_eq!(own.link_count(), 3);
        assert_eq!(sub_map(&map(), &[step(9)]), None);
    }

    #[test]
    fn one_touchpoint_with_a_link_takes_their_place() {
        let new = step(7);
        let command = replace_by_link(&map(), &[step(3), step(2)], new, "a.ron").unwrap();
        let map = map().after(&command).unwrap();
        assert_eq!(map.invariants(), Ok(()));
        let steps: Vec<TouchpointId> = map.touchpoints().map(|step| step.id).collect();
        assert_eq!(steps, [step(1), new, step(4)]);
        assert_eq!(map.touchpoint(new).unwrap().sub_journey, "a.ron");
        let pains: Vec<PainPointId> = map.pain_points().map(|pain| pain.id).collect();
        assert_eq!(pains, [pain(2)]);
        for key in [
            LinkKey::new(LinkKind::Next, step(1), new),
            LinkKey::new(LinkKind::Next, new, step(4)),
            LinkKey::new(LinkKind::Hurts, pain(2), new),
        ] {
            assert!(map.link(key).is_some(), "{key:?}");
        }
    }
}
