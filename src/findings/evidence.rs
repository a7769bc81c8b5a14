//! Where the map says more than it knows: moments of truth that nothing shows,
//! touchpoints resting on assumptions, stages nobody looked into.
//!
//! Evidence is a card of any kind but an assumption; a number measured at the
//! place counts as well.

use std::collections::HashSet;

use super::finding::{Finding, FindingKind};
use super::say;
use crate::document::{
    EvidenceKind, EvidenceLevel, Id, LinkKind, Map, NodeId, Scope, Stage, StageId, Target,
    Touchpoint,
};
use crate::language::Message;

pub(super) fn find(map: &Map) -> Vec<Finding> {
    let known = Known::of(map);
    let bare = map.touchpoints().filter(|step| step.moment_of_truth);
    let bare = bare.filter(|step| !known.about(step.id));
    let mut found: Vec<Finding> = bare.map(|step| bare_truth(map, step)).collect();
    let mut steps = map.touchpoints().peekable();
    for stage in map.stages() {
        let mut inside: Vec<&Touchpoint> = Vec::new();
        while let Some(step) = steps.next_if(|step| step.stage == stage.id) {
            inside.push(step);
        }
        found.extend(assumed(map, &known, stage.id, &inside));
        found.extend(unexplored(map, &known, stage, &inside));
    }
    found
}

/// What is known of elements of a map.
struct Known<'m> {
    map: &'m Map,
    /// Where something was measured.
    measured: HashSet<NodeId>,
}

impl<'m> Known<'m> {
    fn of(map: &'m Map) -> Self {
        let has_number = map.readings().iter();
        let has_number = has_number.filter(|reading| {
            reading.value.is_some()
                || reading
                    .counts
                    .as_ref()
                    .is_some_and(|all| all.total() != Some(0))
        });
        let measured = has_number.filter_map(|reading| match reading.key.at {
            Scope::Map => None,
            Scope::Stage(id) => Some(NodeId::from(id)),
            Scope::Touchpoint(id) => Some(id.into()),
        });
        Self {
            map,
            measured: measured.collect(),
        }
    }

    /// The kinds of evidence that back a node.
    fn kinds(&self, id: NodeId) -> Vec<EvidenceKind> {
        let links = self.map.links_to(id, LinkKind::Backs);
        let kinds = links.iter().filter_map(|link| match link.key.from {
            NodeId::Evidence(id) => self.map.evidence(id).map(|evidence| evidence.kind),
            _ => None,
        });
        kinds.collect()
    }

    /// Whether evidence or a number speaks of a node.
    fn about(&self, id: impl Into<NodeId>) -> bool {
        let id = id.into();
        let is_real = |kind: &EvidenceKind| *kind != EvidenceKind::Assumption;
        self.measured.contains(&id) || self.kinds(id).iter().any(is_real)
    }

    /// Whether nothing but assumptions speaks of a step.
    fn only_assumes(&self, step: &Touchpoint) -> bool {
        let says_so = match step.evidence_level {
            EvidenceLevel::Assumption => true,
            EvidenceLevel::Unknown => !self.kinds(step.id.into()).is_empty(),
            EvidenceLevel::Researched | EvidenceLevel::Measured => false,
        };
        says_so && !self.about(step.id)
    }
}

fn bare_truth(map: &Map, step: &Touchpoint) -> Finding {
    let claims = matches!(
        step.evidence_level,
        EvidenceLevel::Researched | EvidenceLevel::Measured
    );
    let weight = if claims { 55.0 } else { 70.0 };
    let what =
        Message::new("finding-truth-without-evidence").text("level", step.evidence_level.word());
    let said = [
        say::title(what, "step", map, step.id.into()),
        Message::new("finding-truth-without-evidence-advice"),
    ];
    let (places, about) = (vec![step.id.into()], vec![step.id.0]);
    let kind = FindingKind::TruthWithoutEvidence;
    Finding::new(kind, weight, places, about, said)
}

/// The touchpoints of a stage that rest on assumptions alone. Moments of truth
/// are left out: each of them is a finding of its own.
fn assumed(
    map: &Map,
    known: &Known<'_>,
    stage: StageId,
    inside: &[&Touchpoint],
) -> Option<Finding> {
    let assumed = inside.iter().filter(|step| !step.moment_of_truth);
    let assumed: Vec<&&Touchpoint> = assumed.filter(|step| known.only_assumes(step)).collect();
    let first = assumed.first()?;
    let what = Message::new("finding-assumptions-alone")
        .count("count", assumed.len())
        .count("all", inside.len());
    let what = say::title(what, "stage", map, stage.into());
    let said = [
        say::title(what, "step", map, first.id.into()),
        Message::new("finding-assumptions-alone-advice"),
    ];
    let places: Vec<Target> = assumed.iter().map(|step| step.id.into()).collect();
    let about: Vec<Id> = assumed.iter().map(|step| step.id.0).collect();
    let weight = 20.0 + 30.0 * share(assumed.len(), inside.len());
    let kind = FindingKind::AssumptionsAlone;
    Some(Finding::new(kind, weight, places, about, said))
}

/// So many of so many, 0 to 1.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole).max(1.0)
}

/// A stage that has steps, but no pain point, fixed ones included, and no
/// evidence: it was not looked into.
fn unexplored(
    map: &Map,
    known: &Known<'_>,
    stage: &Stage,
    inside: &[&Touchpoint],
) -> Option<Finding> {
    let is_seen = |step: &&Touchpoint| {
        known.about(step.id) || !map.links_to(step.id, LinkKind::Hurts).is_empty()
    };
    if inside.is_empty() || known.about(stage.id) || inside.iter().any(is_seen) {
        return None;
    }
    let has_truth = inside.iter().any(|step| step.moment_of_truth);
    let weight = if has_truth { 50.0 } else { 30.0 };
    let what = Message::new("finding-unexplored-stage").count("steps", inside.len());
    let said = [
        say::title(what, "stage", map, stage.id.into()),
        Message::new("finding-unexplored-stage-advice"),
    ];
    let (places, about) = (vec![stage.id.into()], vec![stage.id.0]);
    let kind = FindingKind::UnexploredStage;
    Some(Finding::new(kind, weight, places, about, said))
}
