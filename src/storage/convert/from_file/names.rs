//! Which element an id of the file means. An id that is none is replaced, in
//! the same way wherever it is named.

use std::collections::HashMap;

use super::Converter;
use crate::document::{Id, NodeId, NodeKind};
use crate::storage::convert::ids::Ids;
use crate::storage::finding::Found;
use crate::storage::schema::List;
use crate::storage::schema::v1::File;

/// The ids of a file.
pub(super) struct Names {
    pub(super) nodes: Ids,
    pub(super) lanes: Ids,
    pub(super) metrics: Ids,
    pub(super) views: Ids,
    kinds: HashMap<Id, NodeKind>,
}

impl Names {
    /// Looks at all ids first, since a record may name one that follows it.
    pub(super) fn of(file: &File) -> Self {
        let mut nodes = Ids::of(node_ids(file).map(|(_, id)| id));
        let mut kinds = HashMap::new();
        for (kind, text) in node_ids(file) {
            let id = nodes.find_or_replace(text, prefix(kind));
            kinds.entry(id).or_insert(kind);
        }
        let mut lanes = Ids::of(file.lanes.0.iter().map(|lane| lane.id.as_str()));
        for lane in &file.lanes.0 {
            lanes.find_or_replace(&lane.id, 'l');
        }
        let mut metrics = Ids::of(file.metrics.0.iter().map(|metric| metric.id.as_str()));
        for metric in &file.metrics.0 {
            metrics.find_or_replace(&metric.id, 'm');
        }
        let views = Ids::of(file.views.0.iter().map(|view| view.id.as_str()));
        Self {
            nodes,
            lanes,
            metrics,
            views,
            kinds,
        }
    }
}

impl Converter {
    /// The node's own id, replaced where it is in no order.
    pub(super) fn own_id(&mut self, text: &str, kind: NodeKind) -> Id {
        let id = self.names.nodes.find_or_replace(text, prefix(kind));
        self.note_if_replaced(text, id);
        id
    }

    pub(super) fn note_if_replaced(&mut self, text: &str, id: Id) {
        if id.as_str() != text {
            self.note(Found::IdReplaced { to: id.to_string() });
        }
    }

    /// The node of the file that this text names.
    pub(super) fn node(&self, text: &str) -> Option<NodeId> {
        let id = self.names.nodes.find(text)?;
        self.names.kinds.get(&id).map(|kind| kind.id(id))
    }
}

/// The ids of all nodes of the file with their kinds, as text.
fn node_ids(file: &File) -> impl Iterator<Item = (NodeKind, &str)> {
    fn of<R>(
        kind: NodeKind,
        list: &List<R>,
        id: fn(&R) -> &String,
    ) -> impl Iterator<Item = (NodeKind, &str)> {
        list.0.iter().map(move |record| (kind, id(record).as_str()))
    }
    of(NodeKind::Persona, &file.personas, |record| &record.id)
        .chain(of(NodeKind::Stage, &file.stages, |record| &record.id))
        .chain(of(NodeKind::Touchpoint, &file.touchpoints, |record| {
            &record.id
        }))
        .chain(of(NodeKind::PainPoint, &file.pain_points, |record| {
            &record.id
        }))
        .chain(of(NodeKind::Idea, &file.ideas, |record| &record.id))
        .chain(of(NodeKind::Evidence, &file.evidence, |record| &record.id))
        .chain(of(NodeKind::Note, &file.notes, |record| &record.id))
}

fn prefix(kind: NodeKind) -> char {
    match kind {
        NodeKind::Persona => 'p',
        NodeKind::Stage => 's',
        NodeKind::Touchpoint => 't',
        NodeKind::PainPoint => 'x',
        NodeKind::Idea => 'i',
        NodeKind::Evidence => 'e',
        NodeKind::Note => 'n',
    }
}
