//! A map under new ids: what a template becomes when a map is made from it.

use std::collections::HashMap;
use std::sync::Arc;

use super::id::{Id, LaneId, LinkKey, NodeId};
use super::map::Map;
use super::metric::Scope;
use super::node::Node;
use super::parts::MapParts;

impl Map {
    /// The same map with a new id for every node and lane, minted from what
    /// `random` gives. Ids of metrics stay, since the catalogue knows them.
    #[must_use]
    pub fn with_fresh_ids(&self, mut random: impl FnMut() -> u64) -> Self {
        let mut parts = self.parts();
        let mut new: HashMap<Id, Id> = HashMap::new();
        for node in &parts.nodes {
            let id = node.id();
            new.insert(id.id(), id.kind().mint(random()).id());
        }
        for lane in &parts.lanes {
            new.insert(lane.id.0, LaneId::mint(random()).0);
        }
        rename(&mut parts, &|id| new.get(&id).copied().unwrap_or(id));
        Self::assemble(parts).0
    }
}

fn rename(parts: &mut MapParts, new: &impl Fn(Id) -> Id) {
    let node = |id: NodeId| id.kind().id(new(id.id()));
    for record in &mut parts.nodes {
        match record {
            Node::Persona(record) => {
                let record = Arc::make_mut(record);
                record.id.0 = new(record.id.0);
            }
            Node::Stage(record) => {
                let record = Arc::make_mut(record);
                record.id.0 = new(record.id.0);
            }
            Node::Touchpoint(record) => {
                let record = Arc::make_mut(record);
                record.id.0 = new(record.id.0);
                record.stage.0 = new(record.stage.0);
            }
            Node::PainPoint(record) => {
                let record = Arc::make_mut(record);
                record.id.0 = new(record.id.0);
            }
            Node::Idea(record) => {
                let record = Arc::make_mut(record);
                record.id.0 = new(record.id.0);
            }
            Node::Evidence(record) => {
                let record = Arc::make_mut(record);
                record.id.0 = new(record.id.0);
            }
            Node::Note(record) => {
                let record = Arc::make_mut(record);
                record.id.0 = new(record.id.0);
                record.lane.0 = new(record.lane.0);
                record.at = node(record.at);
            }
        }
    }
    for lane in &mut parts.lanes {
        lane.id.0 = new(lane.id.0);
    }
    for link in &mut parts.links {
        link.key = LinkKey {
            kind: link.key.kind,
            from: node(link.key.from),
            to: node(link.key.to),
        };
    }
    for reading in &mut parts.readings {
        if let Some(persona) = &mut reading.key.persona {
            persona.0 = new(persona.0);
        }
        match &mut reading.key.at {
            Scope::Map => {}
            Scope::Stage(id) => id.0 = new(id.0),
            Scope::Touchpoint(id) => id.0 = new(id.0),
        }
    }
}
