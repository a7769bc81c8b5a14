//! Which elements of a map a filter means.
//!
//! A step is meant when it fits itself and, where the filter asks for owners,
//! tags, severities or statuses, when it or a card hanging on it answers. A
//! card is meant when it fits itself and hangs on a step that does, as far as
//! steps are asked for.

use std::collections::HashSet;

use crate::document::{
    Filter, Idea, LinkKind, Map, Node, NodeId, NodeKind, PainPoint, Status, Touchpoint,
    TouchpointId,
};

/// What a filter means on a map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fitting {
    /// The nodes that are not meant.
    pub rest: HashSet<NodeId>,
    /// How many touchpoints are meant.
    pub touchpoints: usize,
}

/// Finds what a filter means. An empty filter means everything.
#[must_use]
pub fn fitting(map: &Map, filter: &Filter) -> Fitting {
    let mut fitting = Fitting {
        touchpoints: map.count(NodeKind::Touchpoint),
        ..Fitting::default()
    };
    if filter.is_empty() {
        return fitting;
    }
    let meant = Meant { map, filter }.nodes();
    fitting.touchpoints = meant.iter().filter_map(|id| id.touchpoint()).count();
    let all = NodeKind::ALL.into_iter().flat_map(|kind| map.nodes(kind));
    let rest = all.map(Node::id).filter(|id| !meant.contains(id));
    fitting.rest = rest.collect();
    fitting
}

struct Meant<'a> {
    map: &'a Map,
    filter: &'a Filter,
}

/// An empty list asks for nothing; else one of its choices has to hold.
fn asked<T: PartialEq>(list: &[T], holds: impl Fn(&T) -> bool) -> bool {
    list.is_empty() || list.iter().any(holds)
}

impl Meant<'_> {
    fn nodes(&self) -> HashSet<NodeId> {
        let map = self.map;
        let mut meant: HashSet<NodeId> = HashSet::new();
        let steps = map.touchpoints().filter(|step| self.step(step));
        meant.extend(steps.flat_map(|step| [NodeId::from(step.id), step.stage.into()]));
        let pains = map.pain_points().filter(|pain| {
            self.pain(pain) && self.hangs_right(&self.linked(pain.id, LinkKind::Hurts))
        });
        meant.extend(pains.map(|pain| NodeId::from(pain.id)));
        let ideas = map
            .ideas()
            .filter(|idea| self.idea(idea) && self.hangs_right(&self.steps_of_idea(idea)));
        meant.extend(ideas.map(|idea| NodeId::from(idea.id)));
        let personas = map.personas().map(|persona| persona.id);
        let wanted = &self.filter.personas;
        meant.extend(
            personas
                .filter(|id| asked(wanted, |other| other == id))
                .map(NodeId::from),
        );
        self.what_follows(&mut meant);
        meant
    }

    /// Notes and evidence belong to what they stand at and speak of.
    fn what_follows(&self, meant: &mut HashSet<NodeId>) {
        let notes = self.map.notes().filter(|note| meant.contains(&note.at));
        let notes: Vec<NodeId> = notes.map(|note| note.id.into()).collect();
        meant.extend(notes);
        let backing = self.map.all_evidence().filter(|evidence| {
            let backed = self.linked(evidence.id, LinkKind::Backs);
            // A persona is met everywhere; it says the least about the place.
            let is_persona = |id: &NodeId| id.kind() == NodeKind::Persona;
            let of_personas = backed.iter().all(is_persona);
            let mut backed = backed.iter();
            backed.any(|id| meant.contains(id) && (of_personas || !is_persona(id)))
        });
        let backing: Vec<NodeId> = backing.map(|evidence| evidence.id.into()).collect();
        meant.extend(backing);
    }

    fn step(&self, step: &Touchpoint) -> bool {
        let filter = self.filter;
        let card_alone = !filter.severities.is_empty() || !filter.statuses.is_empty();
        let itself = !card_alone
            && asked(&filter.owners, |owner| *owner == step.owner)
            && asked(&filter.tags, |tag| step.tags.contains(tag));
        self.is_place(step) && (itself || self.has_card(step.id))
    }

    /// Whether the filter is content with where the step happens, for whom,
    /// and what it rests on.
    fn is_place(&self, step: &Touchpoint) -> bool {
        let filter = self.filter;
        asked(&filter.channels, |channel| *channel == step.channel)
            && asked(&filter.levels, |level| *level == step.evidence_level)
            && (filter.personas.is_empty() || {
                let felt = self.map.links_to(step.id, LinkKind::Experiences);
                felt.iter().any(|link| {
                    let persona = |id: &_| NodeId::Persona(*id) == link.key.from;
                    filter.personas.iter().any(persona)
                })
            })
    }

    /// Whether a pain point or idea that fits hangs on the step.
    fn has_card(&self, step: TouchpointId) -> bool {
        let pains = self.map.links_to(step, LinkKind::Hurts);
        let fits = |id: NodeId| match self.map.node(id) {
            Some(Node::PainPoint(pain)) => self.pain(pain),
            Some(Node::Idea(idea)) => self.idea(idea),
            _ => false,
        };
        let relieving = |id: NodeId| {
            let ideas = self.map.links_to(id, LinkKind::Relieves);
            ideas.iter().any(|link| fits(link.key.from))
        };
        relieving(step.into())
            || pains
                .iter()
                .any(|link| fits(link.key.from) || relieving(link.key.from))
    }

    fn pain(&self, pain: &PainPoint) -> bool {
        let filter = self.filter;
        asked(&filter.severities, |severity| *severity == pain.severity)
            && asked(&filter.statuses, |status| *status == pain.status.into())
            && asked(&filter.owners, |owner| *owner == pain.owner)
            && asked(&filter.tags, |tag| pain.tags.contains(tag))
    }

    /// An idea is as severe as the worst it relieves.
    fn idea(&self, idea: &Idea) -> bool {
        let filter = self.filter;
        let relieved = || self.map.links_from(idea.id, LinkKind::Relieves);
        let severe = |wanted: &_| {
            relieved().iter().any(|link| {
                matches!(self.map.node(link.key.to),
                    Some(Node::PainPoint(pain)) if pain.severity == *wanted)
            })
        };
        asked(&filter.severities, severe)
            && asked(&filter.statuses, |status| {
                *status == Status::from(idea.status)
            })
            && asked(&filter.owners, |owner| *owner == idea.owner)
            && asked(&filter.tags, |tag| idea.tags.contains(tag))
    }

    /// Whether one of the steps is a place the filter is content with, or it
    /// asks for no places.
    fn hangs_right(&self, steps: &[NodeId]) -> bool {
        let filter = self.filter;
        let anywhere =
            filter.channels.is_empty() && filter.levels.is_empty() && filter.personas.is_empty();
        anywhere
            || steps.iter().any(|id| {
                let step = id.touchpoint().and_then(|id| self.map.touchpoint(id));
                step.is_some_and(|step| self.is_place(step))
            })
    }

    fn linked(&self, from: impl Into<NodeId>, kind: LinkKind) -> Vec<NodeId> {
        let links = self.map.links_from(from, kind);
        links.into_iter().map(|link| link.key.to).collect()
    }

    fn steps_of_idea(&self, idea: &Idea) -> Vec<NodeId> {
        let mut steps = Vec::new();
        for to in self.linked(idea.id, LinkKind::Relieves) {
            match to {
                NodeId::PainPoint(_) => steps.extend(self.linked(to, LinkKind::Hurts)),
                _ => steps.push(to),
            }
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{
        Evidence, EvidenceId, EvidenceLevel, IdeaId, Link, LinkCommand, LinkKey, NodeCommand,
        PainPointId, Persona, PersonaId, Severity, Stage, StageId,
    };

    /// Two stages: steps 1 (chat, Anna) and 2 (branch, measured); step 3 alone
    /// in the second. A blocker of Boris hurts at 2, an idea relieves it, a
    /// piece of evidence backs the idea. Persona 1 goes through 1, persona 2
    /// through 3.
    fn map() -> Map {
        let step = |place, stage| Touchpoint::new(TouchpointId::mint(place), StageId::mint(stage));
        let mut first = step(1, 1);
        first.channel = "chat".into();
        first.owner = "Анна".into();
        let mut second = step(2, 1);
        second.channel = "branch".into();
        second.evidence_level = EvidenceLevel::Measured;
        let mut pain = PainPoint::new(PainPointId::mint(1));
        pain.severity = Severity::Blocker;
        pain.owner = "Борис".into();
        let idea = Idea::new(IdeaId::mint(1));
        let evidence = Evidence::new(EvidenceId::mint(1));
        let key = |kind, from: NodeId, to: NodeId| LinkKey::new(kind, from, to);
        let links = [
            key(LinkKind::Hurts, pain.id.into(), second.id.into()),
            key(LinkKind::Relieves, idea.id.into(), pain.id.into()),
            key(LinkKind::Backs, evidence.id.into(), idea.id.into()),
            key(
                LinkKind::Experiences,
                PersonaId::mint(1).into(),
                first.id.into(),
            ),
            key(
                LinkKind::Experiences,
                PersonaId::mint(2).into(),
                TouchpointId::mint(3).into(),
            ),
        ];
        let nodes: [Node; 10] = [
            Persona::new(PersonaId::mint(1)).into(),
            Persona::new(PersonaId::mint(2)).into(),
            Stage::new(StageId::mint(1)).into(),
            Stage::new(StageId::mint(2)).into(),
            first.into(),
            second.into(),
            step(3, 2).into(),
            pain.into(),
            idea.into(),
            evidence.into(),
        ];
        let map = nodes.into_iter().fold(Map::default(), |map, node| {
            let add = NodeCommand::Add { node, before: None };
            map.after(&add.into()).expect("a sound map")
        });
        let links = links.map(Link::new).to_vec();
        map.after(&LinkCommand::Put(links).into())
            .expect("a sound map")
    }

    /// The meant nodes by the first letter and number of their kind.
    fn meant(filter: &Filter) -> Vec<String> {
        let map = map();
        let rest = fitting(&map, filter).rest;
        let all = NodeKind::ALL.into_iter().flat_map(|kind| {
            let nodes = map.nodes(kind).enumerate();
            nodes.map(move |(place, node)| (node.id(), format!("{}{}", kind.word(), place + 1)))
        });
        all.filter(|(id, _)| !rest.contains(id))
            .map(|(_, name)| name)
            .collect()
    }

    #[test]
    fn an_empty_filter_means_everything() {
        let fitting = fitting(&map(), &Filter::default());
        assert_eq!((fitting.rest.len(), fitting.touchpoints), (0, 3));
    }

    #[test]
    fn a_channel_means_its_steps_and_what_hangs_on_them() {
        let filter = Filter {
            channels: vec!["branch".into()],
            ..Filter::default()
        };
        let expected = [
            "persona1",
            "persona2",
            "stage1",
            "touchpoint2",
            "pain-point1",
            "idea1",
            "evidence1",
        ];
        assert_eq!(meant(&filter), expected);
    }

    #[test]
    fn a_severity_means_the_pains_where_they_hurt_and_what_relieves_them() {
        let filter = Filter {
            severities: vec![Severity::Blocker],
            ..Filter::default()
        };
        assert_eq!(
            meant(&filter)[2..],
            ["stage1", "touchpoint2", "pain-point1", "idea1", "evidence1"]
        );
        let minor = Filter {
            severities: vec![Severity::Minor],
            ..Filter::default()
        };
        assert_eq!(meant(&minor), ["persona1", "persona2"]);
    }

    #[test]
    fn an_owner_means_steps_and_cards_alike() {
        let owned = |owner: &str| Filter {
            owners: vec![owner.into()],
            ..Filter::default()
        };
        assert_eq!(meant(&owned("Анна"))[2..], ["stage1", "touchpoint1"]);
        assert_eq!(
            meant(&owned("Борис"))[2..],
            ["stage1", "touchpoint2", "pain-point1"]
        );
    }

    #[test]
    fn a_persona_means_the_steps_of_that_persona() {
        let filter = Filter {
            personas: vec![PersonaId::mint(2)],
            ..Filter::default()
        };
        assert_eq!(meant(&filter), ["persona2", "stage2", "touchpoint3"]);
    }

    #[test]
    fn every_list_has_to_be_met() {
        let mut filter = Filter {
            channels: vec!["chat".into(), "branch".into()],
            levels: vec![EvidenceLevel::Measured],
            ..Filter::default()
        };
        assert_eq!(fitting(&map(), &filter).touchpoints, 1);
        filter.owners = vec!["Анна".into()];
        assert_eq!(fitting(&map(), &filter).touchpoints, 0);
    }
}
