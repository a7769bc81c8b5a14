//! Readings and small maps for the tests of this module.

use super::Question;
use crate::document::{
    Counts, Map, MapParts, MetricDefinition, MetricId, MetricKind, Node, Persona, PersonaId,
    Reading, ReadingKey, Scope, Stage, StageId, Touchpoint, TouchpointId,
};

/// The only metric of the maps.
pub(super) fn metric(kind: MetricKind) -> MetricDefinition {
    MetricDefinition::new(MetricId::mint(1), kind)
}

/// A reading of it with nothing in it yet.
fn empty(at: Scope, persona: Option<u64>, period: &str) -> Reading {
    Reading::new(ReadingKey {
        metric: MetricId::mint(1),
        at,
        persona: persona.map(PersonaId::mint),
        period: period.into(),
    })
}

/// A reading of the whole map.
pub(super) fn reading(value: Option<f64>, n: Option<u64>, counts: Option<Counts>) -> Reading {
    Reading {
        value,
        counts,
        n,
        ..empty(Scope::Map, None, "")
    }
}

/// A reading of which value and n are known.
pub(super) fn typed(
    at: Scope,
    persona: Option<u64>,
    period: &str,
    (value, n): (f64, u64),
) -> Reading {
    Reading {
        value: Some(value),
        n: Some(n),
        ..empty(at, persona, period)
    }
}

/// A reading that was counted.
pub(super) fn counted(at: Scope, persona: Option<u64>, period: &str, counts: Counts) -> Reading {
    Reading {
        counts: Some(counts),
        ..empty(at, persona, period)
    }
}

/// So many of so many.
pub(super) fn ratio(part: u64, whole: u64) -> Counts {
    Counts::Ratio { part, whole }
}

/// A step of the maps, from 1 on.
pub(super) fn step(n: u64) -> Scope {
    Scope::Touchpoint(TouchpointId::mint(n))
}

/// A stage of the maps, from 1 on.
pub(super) fn stage(n: u64) -> Scope {
    Scope::Stage(StageId::mint(n))
}

/// What is known of all customers.
pub(super) fn everybody(at: Scope) -> Question {
    Question {
        metric: MetricId::mint(1),
        at,
        persona: None,
    }
}

/// Two personas, and two stages with two steps each: 1 and 2, 3 and 4.
pub(super) fn map(kind: MetricKind, readings: Vec<Reading>) -> Map {
    let stages = [StageId::mint(1), StageId::mint(2)];
    let personas = [1, 2].map(|n| Node::from(Persona::new(PersonaId::mint(n))));
    let mut nodes: Vec<Node> = personas.to_vec();
    nodes.extend(stages.map(|id| Node::from(Stage::new(id))));
    let steps = (1..=4).zip([0, 0, 1, 1]);
    nodes.extend(steps.map(|(n, stage): (u64, usize)| {
        Node::from(Touchpoint::new(TouchpointId::mint(n), stages[stage]))
    }));
    let (map, repairs) = Map::assemble(MapParts {
        nodes,
        metrics: vec![metric(kind)],
        readings,
        ..MapParts::default()
    });
    assert_eq!(repairs, []);
    map
}
