//! Pain points that nobody owns or relieves, and ideas that relieve nothing.
//!
//! A pain point counts while it is open or its fix is planned: one that is
//! fixed, or stays by decision, is dealt with. An idea counts as relief unless
//! it was rejected, and has to relieve something unless it is done.

use super::finding::{Finding, FindingKind};
use super::say;
use crate::document::{
    Idea, IdeaStatus, LinkKind, Map, NodeId, PainPoint, PainStatus, Target, TouchpointId,
};
use crate::language::Message;

pub(super) fn find(map: &Map) -> Vec<Finding> {
    let pains = map.pain_points().filter(|pain| is_open(pain));
    let mut found: Vec<Finding> = pains
        .flat_map(|pain| [unowned(map, pain), unrelieved(map, pain)])
        .flatten()
        .collect();
    found.extend(map.ideas().filter_map(|idea| idle(map, idea)));
    found
}

/// Whether a pain point still hurts.
pub(super) fn is_open(pain: &PainPoint) -> bool {
    matches!(pain.status, PainStatus::Open | PainStatus::Planned)
}

fn unowned(map: &Map, pain: &PainPoint) -> Option<Finding> {
    let weight = weight(pain, 35.0);
    let is_owned = !pain.owner.trim().is_empty();
    (!is_owned).then(|| of_pain(map, pain, FindingKind::PainUnowned, weight))
}

fn unrelieved(map: &Map, pain: &PainPoint) -> Option<Finding> {
    let links = map.links_to(pain.id, LinkKind::Relieves);
    let is_relieved = links.iter().any(|link| match link.key.from {
        NodeId::Idea(id) => map
            .idea(id)
            .is_some_and(|idea| idea.status != IdeaStatus::Rejected),
        _ => false,
    });
    let weight = weight(pain, 30.0);
    (!is_relieved).then(|| of_pain(map, pain, FindingKind::PainUnrelieved, weight))
}

fn weight(pain: &PainPoint, least: f64) -> f64 {
    let step = 20.0 * f64::from(pain.severity.level().saturating_sub(1));
    least + step + 15.0 * pain.frequency.unwrap_or(0.0)
}

/// What both findings say of a pain point: how badly it hurts, whom, where.
fn of_pain(map: &Map, pain: &PainPoint, kind: FindingKind, weight: f64) -> Finding {
    let steps: Vec<TouchpointId> = map
        .links_from(pain.id, LinkKind::Hurts)
        .iter()
        .filter_map(|link| link.key.to.touchpoint())
        .collect();
    let (what, advice) = match kind {
        FindingKind::PainUnowned => ("finding-pain-unowned", "finding-pain-unowned-advice"),
        _ => ("finding-pain-unrelieved", "finding-pain-unrelieved-advice"),
    };
    let what = say::title(Message::new(what), "pain", map, pain.id.into())
        .text("severity", pain.severity.word())
        .count("steps", steps.len());
    let what = match pain.frequency {
        Some(share) => what
            .text("frequency", "known")
            .number("share", (share * 100.0).round()),
        None => what.text("frequency", "unknown"),
    };
    let mut places: Vec<Target> = vec![pain.id.into()];
    places.extend(steps.into_iter().map(Target::from));
    let about = vec![pain.id.0];
    Finding::new(kind, weight, places, about, [what, Message::new(advice)])
}

fn idle(map: &Map, idea: &Idea) -> Option<Finding> {
    let weight = match idea.status {
        IdeaStatus::Open => 25.0,
        IdeaStatus::Planned => 40.0,
        IdeaStatus::Done | IdeaStatus::Rejected => return None,
    };
    if !map.links_from(idea.id, LinkKind::Relieves).is_empty() {
        return None;
    }
    let what = Message::new("finding-idle-idea").text("status", idea.status.word());
    let said = [
        say::title(what, "idea", map, idea.id.into()),
        Message::new("finding-idle-idea-advice"),
    ];
    let (places, about) = (vec![idea.id.into()], vec![idea.id.0]);
    Some(Finding::new(
        FindingKind::IdleIdea,
        weight,
        places,
        about,
        said,
    ))
}
