//! Which link a line means that is drawn from one element to another, by
//! pointer or by keys.

use crate::document::{Link, LinkCommand, LinkKey, LinkKind, Map, NodeId, NodeKind};
use crate::language::Message;

use super::request::{Request, Requests};

/// The kinds of links that cards are joined by; of two steps, the first is
/// meant.
const KINDS: [LinkKind; 4] = [
    LinkKind::Next,
    LinkKind::Hurts,
    LinkKind::Relieves,
    LinkKind::Backs,
];

/// Whether a line can be drawn from this element.
pub(crate) fn can_begin_at(id: NodeId) -> bool {
    matches!(
        id.kind(),
        NodeKind::Touchpoint | NodeKind::PainPoint | NodeKind::Idea | NodeKind::Evidence
    )
}

/// The link that a line from one element to another means: it may be drawn
/// from either end, but the journey goes the way it is drawn. `mismatch` says
/// that two steps contradict each other.
pub(crate) fn join(from: NodeId, to: NodeId, mismatch: bool) -> Option<LinkKey> {
    if from == to {
        return None;
    }
    if mismatch {
        let allowed = LinkKind::Mismatch.allows(from.kind(), to.kind());
        return allowed.then(|| LinkKey::new(LinkKind::Mismatch, from, to));
    }
    let drawn = |(from, to): (NodeId, NodeId)| {
        let mut kinds = KINDS.into_iter();
        let kind = kinds.find(|kind| kind.allows(from.kind(), to.kind()))?;
        Some(LinkKey::new(kind, from, to))
    };
    [(from, to), (to, from)].into_iter().find_map(drawn)
}

/// Asks for the link, and selects what it is about; says so when it is there
/// already.
pub(crate) fn put(map: &Map, key: LinkKey, begun_at: NodeId, requests: &mut Requests) {
    if map.link(key).is_none() {
        requests.run(LinkCommand::Put(vec![Link::new(key)]));
    } else {
        requests.push(Request::Tell(Message::new("canvas-linked-already")));
    }
    match key.kind {
        // An arrow is to be labelled next.
        LinkKind::Next | LinkKind::Mismatch => {
            requests.select(crate::document::Target::Link(key));
        }
        _ => requests.select(begun_at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{EvidenceId, IdeaId, PainPointId, StageId, TouchpointId};

    #[test]
    fn a_line_means_the_one_link_there_can_be() {
        let step = NodeId::from(TouchpointId::mint(1));
        let next = NodeId::from(TouchpointId::mint(2));
        let stage = NodeId::from(StageId::mint(3));
        let pain = NodeId::from(PainPointId::mint(4));
        let idea = NodeId::from(IdeaId::mint(5));
        let proof = NodeId::from(EvidenceId::mint(6));
        let kind = |from, to| join(from, to, false).map(|key| (key.kind, key.from));
        assert_eq!(kind(step, next), Some((LinkKind::Next, step)));
        assert_eq!(kind(next, step), Some((LinkKind::Next, next)));
        assert_eq!(kind(idea, pain), Some((LinkKind::Relieves, idea)));
        assert_eq!(kind(pain, idea), Some((LinkKind::Relieves, idea)));
        assert_eq!(kind(pain, step), Some((LinkKind::Hurts, pain)));
        for backed in [step, stage, pain, idea] {
            assert_eq!(kind(proof, backed), Some((LinkKind::Backs, proof)));
        }
        assert_eq!(kind(pain, stage), None);
        assert_eq!(kind(step, step), None);
        let mismatch = join(step, next, true).map(|key| key.kind);
        assert_eq!(mismatch, Some(LinkKind::Mismatch));
        assert_eq!(join(idea, pain, true), None);
    }
}
