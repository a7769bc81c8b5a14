//! A small journey to work on: two stages, five touchpoints, a persona with
//! emotions, pain points, an idea, notes, a loop.

use waypost::document::{
    Command, Idea, IdeaId, Lane, LaneCommand, LaneId, LaneKind, Link, LinkCommand, LinkData,
    LinkKey, LinkKind, Map, MapInfo, Node, NodeCommand, Note, NoteId, PainPoint, PainPointId,
    Persona, PersonaId, Session, Stage, StageId, Touchpoint, TouchpointId,
};

/// Id of the touchpoint of this place, counted from 1.
pub(crate) fn step(place: u64) -> TouchpointId {
    TouchpointId::mint(place)
}

/// Id of the stage of this place, counted from 1.
pub(crate) fn stage(place: u64) -> StageId {
    StageId::mint(place)
}

/// Id of the persona.
pub(crate) fn persona() -> PersonaId {
    PersonaId::mint(1)
}

/// The journey, opened.
pub(crate) fn session() -> Session {
    let mut map = Map::default();
    let info = MapInfo {
        title: "A disputed charge".to_owned(),
        ..map.info().clone()
    };
    let mut commands: Vec<Command> = vec![Command::SetInfo(Box::new(info))];
    let old: Vec<LaneId> = map.lanes().iter().map(|lane| lane.id).collect();
    commands.extend(old.into_iter().map(|id| LaneCommand::Remove(id).into()));
    commands.extend(lanes());
    commands.extend(nodes().into_iter().map(|node| {
        let before = None;
        NodeCommand::Add { node, before }.into()
    }));
    commands.push(LinkCommand::Put(links()).into());
    for command in &commands {
        map = map.after(command).expect("a sound sample");
    }
    Session::new(map)
}

fn lanes() -> Vec<Command> {
    let kinds = [
        LaneKind::Touchpoints,
        LaneKind::Emotion,
        LaneKind::Text,
        LaneKind::PainPoints,
        LaneKind::Ideas,
    ];
    (1..)
        .zip(kinds)
        .map(|(place, kind)| {
            let lane = Lane::new(LaneId::mint(place), kind);
            LaneCommand::Add { lane, index: None }.into()
        })
        .collect()
}

fn nodes() -> Vec<Node> {
    let titled = |node: Node, title: &str| node.with_title(title);
    let mut nodes = vec![
        titled(Persona::new(persona()).into(), "Marina, 34"),
        titled(Stage::new(stage(1)).into(), "Find out"),
        titled(Stage::new(stage(2)).into(), "Tell the bank"),
    ];
    let steps = [
        (1, 1, "See a charge I did not make"),
        (2, 1, "Look for whom to ask"),
        (3, 2, "Write in the chat"),
        (4, 2, "Tell it all again to the operator"),
        (5, 2, "Wait for an answer"),
    ];
    nodes.extend(steps.map(|(place, of, title)| {
        let mut record = Touchpoint::new(step(place), stage(of));
        "chat".clone_into(&mut record.channel);
        record.moment_of_truth = place == 4;
        titled(record.into(), title)
    }));
    let pain = PainPoint::new(PainPointId::mint(1));
    nodes.push(titled(pain.into(), "Three help pages, three phone numbers"));
    let idea = Idea::new(IdeaId::mint(1));
    nodes.push(titled(idea.into(), "One button: dispute"));
    let note = Note::new(NoteId::mint(1), LaneId::mint(3), step(1).into());
    nodes.push(titled(note.into(), "Happens at night"));
    nodes
}

fn links() -> Vec<Link> {
    let next = |from, to| Link::new(LinkKey::new(LinkKind::Next, step(from), step(to)));
    let feels = |place, emotion| {
        let key = LinkKey::new(LinkKind::Experiences, persona(), step(place));
        let emotion = Some(emotion);
        let data = LinkData {
            emotion,
            ..LinkData::default()
        };
        Link::with_data(key, data)
    };
    let again = LinkData {
        label: "call again".to_owned(),
        share: Some(0.41),
        ..LinkData::default()
    };
    vec![
        next(1, 2),
        next(2, 3),
        next(3, 4),
        next(4, 5),
        Link::with_data(LinkKey::new(LinkKind::Next, step(5), step(4)), again),
        feels(1, -1.0),
        feels(2, -1.4),
        feels(3, 0.5),
        feels(4, -1.8),
        Link::new(LinkKey::new(LinkKind::Hurts, PainPointId::mint(1), step(2))),
        Link::new(LinkKey::new(
            LinkKind::Relieves,
            IdeaId::mint(1),
            PainPointId::mint(1),
        )),
    ]
}
