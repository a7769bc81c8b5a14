//! Gathers what a pasted text changes and makes one command of it.

use std::collections::HashMap;

use crate::document::{
    Command, CommandError, Evidence, EvidenceId, Idea, IdeaId, Lane, LaneCommand, LaneId, LaneKind,
    Link, LinkCommand, LinkData, LinkKey, LinkKind, Map, Node, NodeCommand, NodeId, NodeKind, Note,
    NoteId, NumberCommand, PainPoint, PainPointId, Persona, PersonaId, Stage, StageId, Touchpoint,
    TouchpointId,
};
use crate::exchange::{NumberEntry, channel_of, emotion_of, first_persona};
use crate::language::{Message, Texts};

use super::tally::{self, Tally};
use super::{PasteError, PastePlace, Pasted, each_once};

/// Characters of a text that is left out, as far as it is named.
const NAMED: usize = 40;

/// A touchpoint that is new or changes.
struct Step {
    record: Touchpoint,
    is_new: bool,
    before: Option<NodeId>,
}

/// Everything a pasted text changes.
pub(super) struct Build<'a> {
    pub(super) map: &'a Map,
    pub(super) place: PastePlace,
    texts: &'a Texts,
    random: &'a mut dyn FnMut() -> u64,
    lanes: Vec<Command>,
    stages: Vec<Command>,
    steps: Vec<Step>,
    places: HashMap<TouchpointId, usize>,
    nodes: Vec<Command>,
    links: Vec<Link>,
    experiences: HashMap<(PersonaId, TouchpointId), LinkData>,
    numbers: Vec<Command>,
    /// What is new or different.
    touched: Vec<NodeId>,
    tally: Tally,
    /// Each cell that finds no place, and why.
    left_out: Vec<Message>,
    /// Who feels and thinks, when the map has no persona.
    first_persona: Option<PersonaId>,
    /// The lane for texts without a lane, when the map has none.
    text_lane: Option<LaneId>,
}

impl<'a> Build<'a> {
    pub(super) fn new(
        map: &'a Map,
        texts: &'a Texts,
        place: PastePlace,
        random: &'a mut dyn FnMut() -> u64,
    ) -> Self {
        Self {
            map,
            place,
            texts,
            random,
            lanes: Vec::new(),
            stages: Vec::new(),
            steps: Vec::new(),
            places: HashMap::new(),
            nodes: Vec::new(),
            links: Vec::new(),
            experiences: HashMap::new(),
            numbers: Vec::new(),
            touched: Vec::new(),
            tally: Tally::default(),
            left_out: Vec::new(),
            first_persona: None,
            text_lane: None,
        }
    }

    /// A new stage after the one of the focus and what was pasted before.
    pub(super) fn add_stage(&mut self, title: Option<&str>) -> StageId {
        let stage = Stage::new(StageId::mint((self.random)()));
        let id = stage.id;
        let usual = self.texts.get("new-stage");
        let node = Node::from(stage).with_title(title.unwrap_or(&usual));
        let order = self.map.order(NodeKind::Stage);
        let focus = self.place.stage.map(|stage| NodeId::from(stage).id());
        let place = order.iter().position(|other| Some(*other) == focus);
        let before = place.and_then(|place| order.get(place + 1));
        let before = before.map(|id| NodeKind::Stage.id(*id));
        self.stages.push(NodeCommand::Add { node, before }.into());
        self.tally.add_node(NodeKind::Stage);
        self.touched.push(id.into());
        id
    }

    /// A new touchpoint of `stage`, before another or last.
    pub(super) fn add_step(
        &mut self,
        stage: StageId,
        title: Option<&str>,
        before: Option<TouchpointId>,
    ) -> TouchpointId {
        let id = TouchpointId::mint((self.random)());
        let mut record = Touchpoint::new(id, stage);
        let usual = self.texts.get("new-touchpoint");
        title.unwrap_or(&usual).clone_into(&mut record.title);
        self.places.insert(id, self.steps.len());
        self.steps.push(Step {
            record,
            is_new: true,
            before: before.map(NodeId::from),
        });
        self.tally.add_node(NodeKind::Touchpoint);
        self.touched.push(id.into());
        id
    }

    /// The record of a touchpoint, to change it.
    fn step(&mut self, id: TouchpointId) -> Option<&mut Touchpoint> {
        if !self.places.contains_key(&id) {
            let record = self.map.touchpoint(id)?.clone();
            self.places.insert(id, self.steps.len());
            self.steps.push(Step {
                record,
                is_new: false,
                before: None,
            });
        }
        self.touched.push(id.into());
        let place = *self.places.get(&id)?;
        self.steps.get_mut(place).map(|step| &mut step.record)
    }

    /// A new card, linked to `to`.
    fn add_card(&mut self, node: &Node, title: &str, link: Option<(LinkKind, NodeId)>) -> NodeId {
        let id = node.id();
        let node = node.with_title(title);
        let before = None;
        self.nodes.push(NodeCommand::Add { node, before }.into());
        if let Some((kind, to)) = link {
            self.links.push(Link::new(LinkKey::new(kind, id, to)));
        }
        self.tally.add_node(id.kind());
        self.touched.push(id);
        id
    }

    pub(super) fn add_pain(&mut self, title: &str, at: TouchpointId) -> NodeId {
        let node = Node::from(PainPoint::new(PainPointId::mint((self.random)())));
        self.add_card(&node, title, Some((LinkKind::Hurts, at.into())))
    }

    pub(super) fn add_idea(&mut self, title: &str, relieves: NodeId) -> NodeId {
        let node = Node::from(Idea::new(IdeaId::mint((self.random)())));
        self.add_card(&node, title, Some((LinkKind::Relieves, relieves)))
    }

    pub(super) fn add_persona(&mut self, name: &str) {
        let node = Node::from(Persona::new(PersonaId::mint((self.random)())));
        self.add_card(&node, name, None);
    }

    /// A note in `lane`, or in the first lane for texts.
    pub(super) fn add_note(&mut self, text: &str, lane: Option<LaneId>, at: NodeId) {
        let lane = lane.unwrap_or_else(|| self.first_text_lane());
        let node = Node::from(Note::new(NoteId::mint((self.random)()), lane, at));
        self.add_card(&node, text, None);
    }

    fn first_text_lane(&mut self) -> LaneId {
        let known = self.map.lanes().iter();
        let mut known = known.filter(|lane| lane.kind == LaneKind::Text && !lane.hidden);
        if let Some(id) = known.next().map(|lane| lane.id).or(self.text_lane) {
            return id;
        }
        let lane = Lane::new(LaneId::mint((self.random)()), LaneKind::Text);
        let id = lane.id;
        self.lanes
            .push(LaneCommand::Add { lane, index: None }.into());
        self.text_lane = Some(id);
        id
    }

    /// The journey goes on from one touchpoint to another.
    pub(super) fn add_next(&mut self, from: TouchpointId, to: TouchpointId) {
        let key = LinkKey::new(LinkKind::Next, from, to);
        let is_there = self.map.link(key).is_some() || self.links.iter().any(|l| l.key == key);
        if from != to && !is_there {
            self.links.push(Link::new(key));
        }
    }

    /// The touchpoint of this title, a pasted one first.
    pub(super) fn step_called(&self, title: &str) -> Option<TouchpointId> {
        let wanted = title.trim().to_lowercase();
        let pasted = self.steps.iter().map(|step| &step.record);
        let mut all = pasted.chain(self.map.touchpoints());
        let found = all.find(|step| step.title.trim().to_lowercase() == wanted)?;
        Some(found.id)
    }

    /// What a text becomes in a lane at a touchpoint. Cards are added, a value
    /// takes the place of the one before.
    pub(super) fn put(&mut self, lane: LaneId, at: TouchpointId, text: &str) {
        let text = text.trim();
        let kind = self.map.lane(lane).map(|lane| lane.kind);
        if text.is_empty() {
            return;
        }
        match kind {
            Some(LaneKind::Touchpoints) => {
                self.set_title(at, text);
            }
            Some(LaneKind::Channel) => {
                let channel = channel_of(text, self.texts);
                if let Some(step) = self.step(at) {
                    let before = std::mem::replace(&mut step.channel, channel.clone());
                    let differs = before != channel;
                    self.tally.put(tally::CHANNELS, before.is_empty(), differs);
                }
            }
            Some(LaneKind::PainPoints) => {
                for line in lines(text) {
                    self.add_pain(line, at);
                }
            }
            Some(LaneKind::Ideas) => {
                for line in lines(text) {
                    self.add_idea(line, at.into());
                }
            }
            Some(LaneKind::Evidence) => {
                for line in lines(text) {
                    let node = Node::from(Evidence::new(EvidenceId::mint((self.random)())));
                    self.add_card(&node, line, Some((LinkKind::Backs, at.into())));
                }
            }
            Some(LaneKind::Text | LaneKind::Pictures) => {
                self.add_note(text, Some(lane), at.into());
            }
            Some(LaneKind::Metrics) => self.put_number(lane, at, text),
            Some(LaneKind::Emotion) => match emotion_of(text, self.map, self.texts) {
                Ok(value) => {
                    let data = self.experience(at);
                    let before = data.emotion.replace(value);
                    let differs = before != Some(value);
                    self.tally.put(tally::EMOTIONS, before.is_none(), differs);
                }
                Err(reason) => self.leave_out(text, at, Some(lane), reason),
            },
            Some(LaneKind::Thoughts) => {
                let data = self.experience(at);
                let before = std::mem::replace(&mut data.thought, text.to_owned());
                self.tally
                    .put(tally::THOUGHTS, before.is_empty(), before != text);
            }
            Some(LaneKind::Expectations) => {
                let data = self.experience(at);
                let before = std::mem::replace(&mut data.expectation, text.to_owned());
                self.tally
                    .put(tally::EXPECTATIONS, before.is_empty(), before != text);
            }
            _ => self.leave_out(text, at, Some(lane), Message::new("paste-lane-takes-none")),
        }
    }

    fn set_title(&mut self, at: TouchpointId, text: &str) {
        let is_new = self.map.touchpoint(at).is_none();
        if let Some(step) = self.step(at) {
            let differs = step.title != text;
            text.clone_into(&mut step.title);
            self.tally
                .put("node-touchpoint-count", false, differs && !is_new);
        }
    }

    fn put_number(&mut self, lane: LaneId, at: TouchpointId, text: &str) {
        let of_lane = self.map.lane(lane).and_then(|lane| lane.metrics.first());
        let usual = of_lane.or(self.map.metrics().first().map(|metric| &metric.id));
        match NumberEntry::read(text, usual.copied(), self.map, self.texts) {
            Ok(entry) => {
                let reading = entry.at(crate::document::Scope::Touchpoint(at));
                let known = self.map.metric(entry.metric);
                let metric = entry.definition.as_ref().or(known);
                if let Some(stray) = metric.and_then(|metric| reading.stray(metric)) {
                    let reason = CommandError::Impossible(stray).message();
                    return self.leave_out(text, at, Some(lane), reason);
                }
                self.tally
                    .put_reading(self.map.reading(&reading.key).is_some());
                if let Some(definition) = entry.definition {
                    self.numbers
                        .push(NumberCommand::PutMetric(definition).into());
                }
                self.numbers.push(NumberCommand::PutReading(reading).into());
                self.touched.push(at.into());
            }
            Err(reason) => self.leave_out(text, at, Some(lane), reason),
        }
    }

    /// What the first persona experiences, to change it; where the map has no
    /// persona, it gets one.
    fn experience(&mut self, at: TouchpointId) -> &mut LinkData {
        let known = self.map.personas().next().map(|persona| persona.id);
        let persona = match known.or(self.first_persona) {
            Some(persona) => persona,
            None => self.add_first_persona(),
        };
        let key = LinkKey::new(LinkKind::Experiences, persona, at);
        let known = || {
            self.map
                .link(key)
                .map_or_else(LinkData::default, |link| link.data.as_ref().clone())
        };
        self.touched.push(at.into());
        self.experiences.entry((persona, at)).or_insert_with(known)
    }

    fn add_first_persona(&mut self) -> PersonaId {
        let persona = first_persona(PersonaId::mint((self.random)()), self.texts);
        let id = persona.id;
        let name = persona.name.clone();
        self.add_card(&Node::from(persona), &name, None);
        self.first_persona = Some(id);
        id
    }

    /// The text of a cell finds no place: without a `lane`, below the last
    /// one.
    pub(super) fn leave_out(
        &mut self,
        text: &str,
        at: TouchpointId,
        lane: Option<LaneId>,
        reason: Message,
    ) {
        let text: String = text.trim().chars().take(NAMED).collect();
        let pasted = self
            .places
            .get(&at)
            .and_then(|place| self.steps.get(*place));
        let step = pasted.map(|step| &step.record).or(self.map.touchpoint(at));
        let title = step.map_or("", |step| &step.title);
        let lane = lane.and_then(|lane| self.map.lane(lane));
        let cell = match lane {
            None => Message::new("paste-cell-below"),
            Some(lane) if lane.title.trim().is_empty() => {
                Message::new("paste-cell").word("lane", "lane", lane.kind.word())
            }
            Some(lane) => Message::new("paste-cell").text("lane", &lane.title),
        };
        let cell = cell.text("text", text).text("touchpoint", title);
        self.left_out.push(cell.list("reason", vec![reason]));
    }

    /// Where the journey stops before the first touchpoint of `stage`, or in
    /// it.
    pub(super) fn open_end(&self, stage: StageId) -> Option<TouchpointId> {
        if self.map.stage(stage).is_none() {
            // A new one, after the stage of the focus or the last.
            let last = self.map.stages().last().map(|stage| stage.id);
            return self.map.open_end_of(self.place.stage.or(last)?);
        }
        match self.map.touchpoints_in(stage).next() {
            Some(_) => self.map.open_end_of(stage),
            None => self.map.open_end_before(stage),
        }
    }

    /// The one command.
    pub(super) fn finish(self) -> Result<Pasted, PasteError> {
        let nodes = each_once(self.touched);
        let left_out = tally::left_out(&self.left_out);
        if nodes.is_empty() {
            return Err(left_out.map_or(PasteError::NothingFits, PasteError::LeftOut));
        }
        let mut commands = self.lanes;
        commands.extend(self.stages);
        for step in self.steps {
            let node = Node::from(step.record);
            let before = step.before;
            commands.push(if step.is_new {
                NodeCommand::Add { node, before }.into()
            } else {
                NodeCommand::Replace(vec![node]).into()
            });
        }
        commands.extend(self.nodes);
        let experiences = self.experiences.into_iter().map(|((persona, at), data)| {
            Link::with_data(LinkKey::new(LinkKind::Experiences, persona, at), data)
        });
        let links: Vec<Link> = self.links.into_iter().chain(experiences).collect();
        if !links.is_empty() {
            commands.push(LinkCommand::Put(links).into());
        }
        commands.extend(self.numbers);
        Ok(Pasted {
            command: Command::Together {
                label: self.tally.label(),
                commands,
            },
            nodes,
            left_out,
        })
    }
}

/// The lines of a cell that say something, without bullets.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let bullets = ['-', '*', '•', '–', '—', ' ', '\t'];
    text.lines()
        .map(move |line| line.trim_start_matches(bullets).trim_end())
        .filter(|line| !line.is_empty())
}
