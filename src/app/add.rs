//! What "Add …" and "Delete" mean for a selection: which record, where it
//! stands, what it is linked to.

use crate::document::{
    Command, Evidence, Idea, Lane, LaneCommand, LaneId, LaneKind, Link, LinkCommand, LinkKey,
    LinkKind, Map, Node, NodeCommand, NodeId, NodeKind, Note, NumberCommand, PainPoint, Persona,
    Selection, Stage, StageId, Target, Touchpoint, TouchpointId,
};
use crate::exchange::random_bits;
use crate::language::{Message, Texts};

use super::focus;
use super::request::Requests;
use super::state::State;

/// Asks for a new node of `kind` where selection and focus suggest it, with its
/// name being typed.
pub(crate) fn add(state: &State, requests: &mut Requests, kind: NodeKind) {
    let Some(session) = state.session() else {
        return;
    };
    let beside = focus::beside(state, kind);
    let (command, id) = addition(session.map(), &beside, kind, state.texts());
    requests.make(id, command);
}

/// The command that adds a node of `kind`, and the node's id.
pub(crate) fn addition(
    map: &Map,
    selection: &Selection,
    kind: NodeKind,
    texts: &Texts,
) -> (Command, NodeId) {
    let id = kind.mint(random_bits());
    let context = Context {
        map,
        selection,
        texts,
        title: texts.get(new_title_key(kind)).into_owned(),
    };
    let commands = match id {
        NodeId::Stage(id) => context.stage(Stage::new(id)),
        NodeId::Touchpoint(id) => context.touchpoint(id),
        NodeId::PainPoint(id) => context.linked(PainPoint::new(id).into(), LinkKind::Hurts),
        NodeId::Idea(id) => context.linked(Idea::new(id).into(), LinkKind::Relieves),
        NodeId::Evidence(id) => context.linked(Evidence::new(id).into(), LinkKind::Backs),
        NodeId::Persona(id) => context.linked(Persona::new(id).into(), LinkKind::Experiences),
        NodeId::Note(id) => context.note(id),
    };
    (as_one_step(commands), id)
}

/// The command that removes everything selected; `None` when nothing is.
pub(crate) fn removal(selection: &Selection) -> Option<Command> {
    let mut links = Vec::new();
    let mut nodes = Vec::new();
    let mut commands: Vec<Command> = Vec::new();
    let mut lanes: Vec<Command> = Vec::new();
    for target in selection.targets() {
        match target {
            Target::Node(id) => nodes.push(*id),
            Target::Link(key) => links.push(*key),
            Target::Lane(id) => lanes.push(LaneCommand::Remove(*id).into()),
            Target::Reading(key) => {
                commands.push(NumberCommand::RemoveReading(key.clone()).into());
            }
        }
    }
    if !links.is_empty() {
        commands.push(LinkCommand::Remove(links).into());
    }
    if !nodes.is_empty() {
        commands.push(NodeCommand::Remove(nodes).into());
    }
    // A lane goes last, since it takes its notes along.
    commands.extend(lanes);
    let label = Message::new("label-remove-elements").count("count", selection.len());
    match commands.len() {
        0 => None,
        1 => commands.pop(),
        _ => Some(Command::Together { label, commands }),
    }
}

fn new_title_key(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Persona => "new-persona",
        NodeKind::Stage => "new-stage",
        NodeKind::Touchpoint => "new-touchpoint",
        NodeKind::PainPoint => "new-pain-point",
        NodeKind::Idea => "new-idea",
        NodeKind::Evidence => "new-evidence",
        NodeKind::Note => "new-note",
    }
}

/// Several commands as one step, called like the last of them.
fn as_one_step(mut commands: Vec<Command>) -> Command {
    match commands.pop() {
        Some(only) if commands.is_empty() => only,
        Some(last) => {
            let label = last.label();
            commands.push(last);
            Command::Together { label, commands }
        }
        None => Command::Together {
            label: Message::new("untitled"),
            commands,
        },
    }
}

struct Context<'a> {
    map: &'a Map,
    selection: &'a Selection,
    texts: &'a Texts,
    title: String,
}

impl Context<'_> {
    fn titled(&self, node: impl Into<Node>) -> Node {
        node.into().with_title(&self.title)
    }

    /// A stage after the one that is selected or holds what is selected.
    fn stage(&self, stage: Stage) -> Vec<Command> {
        let before = self
            .chosen_stage()
            .and_then(|stage| follower(self.map, stage.into()));
        vec![adding(self.titled(stage), before)]
    }

    /// A touchpoint after the one that is selected, with the arrows led through
    /// it; otherwise the last of its stage.
    fn touchpoint(&self, id: TouchpointId) -> Vec<Command> {
        let mut commands = Vec::new();
        let stage = self.chosen_stage().or_else(|| last_stage(self.map));
        let stage = stage.unwrap_or_else(|| {
            let stage = Stage::new(StageId::mint(random_bits()));
            let id = stage.id;
            let title = self.texts.get("new-stage");
            commands.push(adding(Node::from(stage).with_title(&title), None));
            id
        });
        let touchpoint = self.titled(Touchpoint::new(id, stage));
        let previous = match self.selection.primary_node() {
            Some(NodeId::Touchpoint(previous)) => Some(previous),
            _ => self.map.touchpoints_in(stage).last().map(|last| last.id),
        };
        // The first of its stage goes on from the stage before.
        let previous = previous.or_else(|| self.map.open_end_before(stage));
        let follower = previous.and_then(|previous| follower_in_stage(self.map, previous));
        let add = adding(touchpoint, follower.map(NodeId::from));
        let label = add.label();
        commands.push(add);
        if let Some(previous) = previous {
            commands.extend(self.arrows_through(previous, id, follower));
        }
        if commands.len() == 1 {
            return commands;
        }
        vec![Command::Together { label, commands }]
    }

    /// Leads the journey from `previous` through the new touchpoint.
    fn arrows_through(
        &self,
        previous: TouchpointId,
        new: TouchpointId,
        follower: Option<TouchpointId>,
    ) -> Vec<Command> {
        let next = |from: TouchpointId, to: TouchpointId| LinkKey::new(LinkKind::Next, from, to);
        let outgoing = self.map.links_from(previous, LinkKind::Next);
        let enter = || LinkCommand::Put(vec![Link::new(next(previous, new))]).into();
        match outgoing.as_slice() {
            [] => vec![enter()],
            [only] if follower.is_some_and(|follower| only.key.to == follower.into()) => {
                let old = only.key;
                let moved = LinkKey {
                    from: new.into(),
                    ..old
                };
                let moved = LinkCommand::Reattach { old, new: moved };
                vec![moved.into(), enter()]
            }
            // A fork or a loop: only the author knows which way leads here.
            _ => Vec::new(),
        }
    }

    /// A node with a link of `kind` to everything selected that takes one.
    fn linked(&self, node: Node, kind: LinkKind) -> Vec<Command> {
        let id = node.id();
        let links: Vec<Link> = self
            .selection
            .nodes()
            .filter(|to| kind != LinkKind::Experiences && kind.allows(id.kind(), to.kind()))
            .map(|to| Link::new(LinkKey::new(kind, id, to)))
            .collect();
        let add = adding(self.titled(node), None);
        if links.is_empty() {
            return vec![add];
        }
        let label = add.label();
        let commands = vec![add, LinkCommand::Put(links).into()];
        vec![Command::Together { label, commands }]
    }

    /// A note at the selected step or stage, in the first lane that holds
    /// notes.
    fn note(&self, id: crate::document::NoteId) -> Vec<Command> {
        let mut commands = Vec::new();
        let lane = self
            .map
            .lanes()
            .iter()
            .find(|lane| lane.kind == LaneKind::Text && !lane.hidden);
        let lane = lane.map_or_else(
            || {
                let lane = Lane::new(LaneId::mint(random_bits()), LaneKind::Text);
                let id = lane.id;
                commands.push(LaneCommand::Add { lane, index: None }.into());
                id
            },
            |lane| lane.id,
        );
        if let Some(at) = self.place_of_note() {
            commands.push(adding(self.titled(Note::new(id, lane, at)), None));
        }
        commands
    }

    fn place_of_note(&self) -> Option<NodeId> {
        let chosen = self.selection.nodes().last();
        let place = match chosen {
            Some(NodeId::Note(note)) => self.map.note(note).map(|note| note.at),
            Some(NodeId::Touchpoint(_) | NodeId::Stage(_)) => chosen,
            Some(other) => self.touchpoint_of(other).map(NodeId::from),
            None => None,
        };
        let first_touchpoint = || self.map.touchpoints().next().map(|first| first.id.into());
        let first_stage = || self.map.stages().next().map(|first| first.id.into());
        place.or_else(first_touchpoint).or_else(first_stage)
    }

    /// The stage that is selected or holds what is selected.
    fn chosen_stage(&self) -> Option<StageId> {
        let chosen = self.selection.primary_node()?;
        match chosen {
            NodeId::Stage(stage) => Some(stage),
            NodeId::Note(note) => match self.map.note(note)?.at {
                NodeId::Stage(stage) => Some(stage),
                NodeId::Touchpoint(touchpoint) => Some(self.map.touchpoint(touchpoint)?.stage),
                _ => None,
            },
            other => Some(self.map.touchpoint(self.touchpoint_of(other)?)?.stage),
        }
    }

    /// The touchpoint that it is or is linked to first.
    fn touchpoint_of(&self, node: NodeId) -> Option<TouchpointId> {
        node.touchpoint().or_else(|| {
            let mut links = self.map.links_of(node).into_iter();
            links.find_map(|link| link.key.to.touchpoint())
        })
    }
}

fn adding(node: Node, before: Option<NodeId>) -> Command {
    NodeCommand::Add { node, before }.into()
}

/// The node of the same kind that comes after `id`.
fn follower(map: &Map, id: NodeId) -> Option<NodeId> {
    let order = map.order(id.kind());
    let place = order.iter().position(|other| *other == id.id())?;
    order.get(place + 1).map(|id_after| id.kind().id(*id_after))
}

fn follower_in_stage(map: &Map, id: TouchpointId) -> Option<TouchpointId> {
    let stage = map.touchpoint(id)?.stage;
    let after = follower(map, id.into())?.touchpoint()?;
    (map.touchpoint(after)?.stage == stage).then_some(after)
}

fn last_stage(map: &Map) -> Option<StageId> {
    map.stages().last().map(|stage| stage.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Session;
    use crate::language::Language;

    fn add(session: &mut Session, kind: NodeKind) -> NodeId {
        let texts = Texts::of(Language::En);
        let (command, id) = addition(session.map(), session.selection(), kind, texts);
        assert_eq!(session.run(&command), Ok(true));
        session.select(Selection::only(Target::Node(id)));
        id
    }

    fn next_links(session: &Session) -> Vec<(NodeId, NodeId)> {
        let links = session.map().links();
        let next = links.iter().filter(|link| link.key.kind == LinkKind::Next);
        next.map(|link| (link.key.from, link.key.to)).collect()
    }

    #[test]
    fn a_touchpoint_brings_the_first_stage_along_in_one_step() {
        let mut session = Session::new(Map::default());
        add(&mut session, NodeKind::Touchpoint);
        assert_eq!(session.map().count(NodeKind::Stage), 1);
        session.undo();
        assert_eq!(session.map(), &Map::default());
    }

    #[test]
    fn touchpoints_added_one_after_the_other_are_linked() {
        let mut session = Session::new(Map::default());
        let a = add(&mut session, NodeKind::Touchpoint);
        let c = add(&mut session, NodeKind::Touchpoint);
        session.select(Selection::only(Target::Node(a)));
        let b = add(&mut session, NodeKind::Touchpoint);
        let order: Vec<NodeId> = session.map().touchpoints().map(|t| t.id.into()).collect();
        assert_eq!(order, [a, b, c]);
        assert_eq!(next_links(&session), [(a, b), (b, c)]);
    }

    #[test]
    fn the_first_touchpoint_of_a_stage_is_linked_from_the_one_before() {
        let mut session = Session::new(Map::default());
        let a = add(&mut session, NodeKind::Touchpoint);
        add(&mut session, NodeKind::Stage);
        let b = add(&mut session, NodeKind::Touchpoint);
        assert_eq!(next_links(&session), [(a, b)]);
        // A stage between two that are linked leaves the arrow to its author.
        session.select(Selection::only(Target::Node(a)));
        add(&mut session, NodeKind::Stage);
        add(&mut session, NodeKind::Touchpoint);
        assert_eq!(next_links(&session), [(a, b)]);
    }

    #[test]
    fn a_pain_point_hurts_what_is_selected_and_an_idea_relieves_it() {
        let mut session = Session::new(Map::default());
        let step = add(&mut session, NodeKind::Touchpoint);
        let pain = add(&mut session, NodeKind::PainPoint);
        let idea = add(&mut session, NodeKind::Idea);
        let map = session.map();
        assert!(
            map.link(LinkKey::new(LinkKind::Hurts, pain, step))
                .is_some()
        );
        assert!(
            map.link(LinkKey::new(LinkKind::Relieves, idea, pain))
                .is_some()
        );
    }

    #[test]
    fn a_stage_comes_after_the_selected_one() {
        let mut session = Session::new(Map::default());
        let first = add(&mut session, NodeKind::Stage);
        let last = add(&mut session, NodeKind::Stage);
        session.select(Selection::only(Target::Node(first)));
        let between = add(&mut session, NodeKind::Stage);
        let order: Vec<NodeId> = session
            .map()
            .stages()
            .map(|stage| stage.id.into())
            .collect();
        assert_eq!(order, [first, between, last]);
    }

    #[test]
    fn a_note_gets_a_lane_when_there_is_none() {
        let mut session = Session::new(Map::default());
        let step = add(&mut session, NodeKind::Touchpoint);
        let note = add(&mut session, NodeKind::Note);
        let NodeId::Note(note) = note else {
            panic!("not a note");
        };
        assert_eq!(session.map().note(note).map(|note| note.at), Some(step));
    }

    #[test]
    fn deleting_removes_links_and_nodes_in_one_step() {
        let mut session = Session::new(Map::default());
        let a = add(&mut session, NodeKind::Touchpoint);
        let b = add(&mut session, NodeKind::Touchpoint);
        let link = Target::Link(LinkKey::new(LinkKind::Next, a, b));
        let before = session.map().clone();
        session.select(Selection::of([Target::Node(b), link]));
        let command = removal(session.selection()).expect("something is selected");
        assert_eq!(session.run(&command), Ok(true));
        assert_eq!(session.map().count(NodeKind::Touchpoint), 1);
        session.undo();
        assert_eq!(session.map(), &before);
    }
}
