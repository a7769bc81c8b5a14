//! Emotions along the journey: set by hand or computed from scored evidence,
//! of one persona or all of them.

mod curve;

pub use curve::{CurveSummary, Fall};

use std::collections::{HashMap, HashSet};

use crate::document::{
    EmotionSource, EvidenceId, LinkKey, LinkKind, Map, NodeId, PersonaId, TouchpointId,
};

/// What a persona feels at a touchpoint, on the map's scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Felt {
    /// The emotion.
    pub value: f64,
    /// How many pieces of scored evidence it was computed from; `None` when
    /// it was set by hand.
    pub pieces: Option<usize>,
}

/// All emotions of a map, where there are any. A step without one is a gap:
/// nothing is made up for it.
#[derive(Debug, Clone, Default)]
pub struct Emotions {
    felt: HashMap<(PersonaId, TouchpointId), Felt>,
}

/// The emotion of all personas at a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Average {
    /// The mean, weighted by the personas' shares of customers when all of
    /// them have one.
    pub mean: f64,
    /// The lowest of them.
    pub low: f64,
    /// The highest of them.
    pub high: f64,
    /// How many personas have an emotion there.
    pub personas: usize,
    /// Whether it is weighted: several personas, each with its share.
    pub weighted: bool,
}

/// Where two personas feel differently.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Divergence {
    /// The step.
    pub at: TouchpointId,
    /// Who feels worst there, and what.
    pub low: (PersonaId, f64),
    /// Who feels best there, and what.
    pub high: (PersonaId, f64),
}

impl Divergence {
    /// How far apart they are, on the map's scale.
    #[must_use]
    pub fn gap(&self) -> f64 {
        self.high.1 - self.low.1
    }
}

impl Emotions {
    /// Reads the emotions set by hand, or computes them, as the map says.
    #[must_use]
    pub fn of(map: &Map) -> Self {
        match map.info().emotion_source {
            EmotionSource::Set => Self::set(map),
            EmotionSource::Computed => Self::computed(map),
        }
    }

    fn set(map: &Map) -> Self {
        let mut felt = HashMap::new();
        for persona in map.personas() {
            for link in map.links_from(persona.id, LinkKind::Experiences) {
                if let (NodeId::Touchpoint(step), Some(value)) = (link.key.to, link.data.emotion) {
                    let pieces = None;
                    felt.insert((persona.id, step), Felt { value, pieces });
                }
            }
        }
        Self { felt }
    }

    fn computed(map: &Map) -> Self {
        let mut felt = HashMap::new();
        for step in map.touchpoints() {
            for (persona, here) in from_evidence(map, step.id) {
                felt.insert((persona, step.id), here);
            }
        }
        Self { felt }
    }

    /// What a persona feels at a step; `None` is a gap.
    #[must_use]
    pub fn at(&self, persona: PersonaId, step: TouchpointId) -> Option<Felt> {
        self.felt.get(&(persona, step)).copied()
    }

    /// All personas at a step together; `None` when nobody feels anything.
    #[must_use]
    pub fn average(&self, map: &Map, step: TouchpointId) -> Option<Average> {
        self.average_of(map, step, |_| true)
    }

    /// Some personas at a step together.
    #[must_use]
    pub fn average_of(
        &self,
        map: &Map,
        step: TouchpointId,
        counts: impl Fn(PersonaId) -> bool,
    ) -> Option<Average> {
        let personas = map.personas().filter(|persona| counts(persona.id));
        let felt = personas.filter_map(|persona| {
            let value = self.at(persona.id, step)?.value;
            Some((value, persona.share.filter(|share| *share > 0.0)))
        });
        let felt: Vec<(f64, Option<f64>)> = felt.collect();
        let values = || felt.iter().map(|(value, _)| *value);
        let has_shares = felt.iter().all(|(_, share)| share.is_some());
        let weight = |share: &Option<f64>| share.filter(|_| has_shares).unwrap_or(1.0);
        let weights: f64 = felt.iter().map(|(_, share)| weight(share)).sum();
        let sum: f64 = felt
            .iter()
            .map(|(value, share)| value * weight(share))
            .sum();
        Some(Average {
            mean: sum / weights,
            low: values().reduce(f64::min)?,
            high: values().reduce(f64::max)?,
            personas: felt.len(),
            weighted: has_shares && felt.len() > 1,
        })
    }

    /// Whether the personas are weighted anywhere on the map.
    #[must_use]
    pub fn is_weighted(&self, map: &Map) -> bool {
        let mut averages = map
            .touchpoints()
            .filter_map(|step| self.average(map, step.id));
        averages.any(|average| average.weighted)
    }

    /// The score of the whole map: the mean over all steps of what personas
    /// feel there together, and of how many steps; `None` without any.
    #[must_use]
    pub fn score(&self, map: &Map) -> Option<(f64, usize)> {
        self.score_of(map, |_| true)
    }

    /// The same of some personas.
    #[must_use]
    pub fn score_of(&self, map: &Map, counts: impl Fn(PersonaId) -> bool) -> Option<(f64, usize)> {
        let steps = map
            .touchpoints()
            .filter_map(|step| self.average_of(map, step.id, &counts));
        let means: Vec<f64> = steps.map(|average| average.mean).collect();
        let count = means.len();
        let sum: f64 = means.iter().sum();
        (count > 0).then(|| (sum / super::formula::number(count as u64), count))
    }

    /// The steps where personas feel differently, the widest gap first.
    #[must_use]
    pub fn divergences(&self, map: &Map) -> Vec<Divergence> {
        let mut found: Vec<Divergence> = map
            .touchpoints()
            .filter_map(|step| self.divergence(map, step.id))
            .collect();
        found.sort_by(|a, b| b.gap().total_cmp(&a.gap()));
        found
    }

    fn divergence(&self, map: &Map, at: TouchpointId) -> Option<Divergence> {
        let felt = map
            .personas()
            .filter_map(|persona| Some((persona.id, self.at(persona.id, at)?.value)));
        let felt: Vec<(PersonaId, f64)> = felt.collect();
        let low = *felt.iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
        let high = *felt.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
        (high.1 > low.1).then_some(Divergence { at, low, high })
    }
}

/// What a persona feels at one step, set or computed as the map says; `None`
/// is a gap.
#[must_use]
pub fn felt_at(map: &Map, persona: PersonaId, step: TouchpointId) -> Option<Felt> {
    match map.info().emotion_source {
        EmotionSource::Set => {
            let key = LinkKey::new(LinkKind::Experiences, persona, step);
            let value = map.link(key)?.data.emotion?;
            let pieces = None;
            Some(Felt { value, pieces })
        }
        EmotionSource::Computed => {
            let mut all = from_evidence(map, step).into_iter();
            all.find(|(other, _)| *other == persona)
                .map(|(_, felt)| felt)
        }
    }
}

/// The mean of the scored evidence that backs a step, weighted by the weight
/// of the evidence and of its link: Σw·s/Σw. Evidence that also backs
/// personas speaks for them alone, else for everybody.
fn from_evidence(map: &Map, step: TouchpointId) -> Vec<(PersonaId, Felt)> {
    let mut sums: Vec<(PersonaId, (f64, f64, usize))> = map
        .personas()
        .map(|persona| (persona.id, (0.0, 0.0, 0)))
        .collect();
    for link in map.links_to(step, LinkKind::Backs) {
        let evidence = match link.key.from {
            NodeId::Evidence(id) => map.evidence(id),
            _ => None,
        };
        let Some((evidence, score)) = evidence.and_then(|piece| Some((piece, piece.score?))) else {
            continue;
        };
        let own: HashSet<PersonaId> = backed_personas(map, evidence.id).collect();
        let weight = evidence.weight.unwrap_or(1.0) * link.data.weight.unwrap_or(1.0);
        for (persona, sum) in &mut sums {
            if own.is_empty() || own.contains(persona) {
                *sum = (sum.0 + weight * score, sum.1 + weight, sum.2 + 1);
            }
        }
    }
    let known = sums.into_iter().filter(|(_, (_, weight, _))| *weight > 0.0);
    let felt = known.map(|(persona, (sum, weight, pieces))| {
        let value = sum / weight;
        let pieces = Some(pieces);
        (persona, Felt { value, pieces })
    });
    felt.collect()
}

/// How many pieces of evidence have a score and back a step: what computed
/// emotions are made of.
#[must_use]
pub fn scored_evidence(map: &Map) -> usize {
    let scored = map.all_evidence().filter(|piece| piece.score.is_some());
    let backs_a_step = |id: EvidenceId| {
        let links = map.links_from(id, LinkKind::Backs);
        links.iter().any(|link| link.key.to.touchpoint().is_some())
    };
    scored.filter(|piece| backs_a_step(piece.id)).count()
}

fn backed_personas(map: &Map, evidence: EvidenceId) -> impl Iterator<Item = PersonaId> {
    let backed = map.links_from(evidence, LinkKind::Backs);
    backed.into_iter().filter_map(|link| match link.key.to {
        NodeId::Persona(id) => Some(id),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
