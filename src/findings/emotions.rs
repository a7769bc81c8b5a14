//! Where customers feel worst, where their emotion falls the steepest, and
//! where personas feel most differently.
//!
//! What is felt and how far it falls is `metrics`' to say, as the curves show
//! it. A step without a value is a gap, and nothing falls across it.

use super::finding::{Finding, FindingKind};
use super::{pains, say};
use crate::document::{
    EmotionScale, Id, LinkKey, LinkKind, Map, NodeId, Persona, PersonaId, Target, Touchpoint,
    TouchpointId,
};
use crate::language::Message;
use crate::metrics::{Average, Emotions, Fall};
use std::collections::HashMap;

/// So many of the weakest touchpoints are named, and of the places where
/// personas diverge.
const MOST: usize = 3;
/// A fall counts from this share of the scale on.
const STEEP: f64 = 0.25;
/// A difference counts from this share of the scale on.
const FAR: f64 = 0.4;

/// What each persona feels at each touchpoint, on the map's scale.
type Felt = HashMap<TouchpointId, Vec<(PersonaId, f64)>>;

pub(super) fn find(map: &Map) -> Vec<Finding> {
    let emotions = Emotions::of(map);
    let felt = felt(map, &emotions);
    if felt.is_empty() {
        return Vec::new();
    }
    let mut found = weakest(map, &emotions);
    let personas = map.personas();
    found.extend(personas.filter_map(|one| fall(map, &emotions, one)));
    found.extend(diverging(map, &felt));
    found
}

/// Set by hand or computed from evidence, as the map says and its curve shows.
fn felt(map: &Map, emotions: &Emotions) -> Felt {
    let mut felt = Felt::new();
    for step in map.touchpoints() {
        for persona in map.personas() {
            if let Some(found) = emotions.at(persona.id, step.id) {
                let here = felt.entry(step.id).or_default();
                here.push((persona.id, found.value));
            }
        }
    }
    felt
}

/// How far two values lie apart, as a share of the scale.
fn share(scale: &EmotionScale, from: f64, to: f64) -> f64 {
    (to - from).abs() / (scale.max - scale.min)
}

/// The touchpoints with the lowest mean, as far as it lies below neutral.
fn weakest(map: &Map, emotions: &Emotions) -> Vec<Finding> {
    let scale = &map.info().emotion_scale;
    let mut weak: Vec<(&Touchpoint, Average)> = map
        .touchpoints()
        .filter_map(|step| Some((step, emotions.average(map, step.id)?)))
        .filter(|(_, average)| average.mean < scale.neutral)
        .collect();
    weak.sort_by(|(_, a), (_, b)| a.mean.total_cmp(&b.mean));
    weak.truncate(MOST);
    let found = weak.into_iter();
    found
        .map(|(step, average)| weak_one(map, step, average))
        .collect()
}

fn weak_one(map: &Map, step: &Touchpoint, average: Average) -> Finding {
    let scale = &map.info().emotion_scale;
    let below = (scale.neutral - average.mean) / (scale.neutral - scale.min);
    let hurts = map.links_to(step.id, LinkKind::Hurts);
    let pains = hurts.iter().filter(|link| match link.key.from {
        NodeId::PainPoint(id) => map.pain_point(id).is_some_and(pains::is_open),
        _ => false,
    });
    let what = say::scale(Message::new("finding-weak-touchpoint"), scale)
        .count("personas", average.personas)
        .text("weights", if average.weighted { "shares" } else { "none" })
        .count("pains", pains.count());
    let what = say::emotion(what, "emotion", scale, average.mean);
    let said = [
        say::title(what, "step", map, step.id.into()),
        Message::new("finding-weak-touchpoint-advice"),
    ];
    let (places, about) = (vec![step.id.into()], vec![step.id.0]);
    Finding::new(
        FindingKind::WeakTouchpoint,
        90.0 * below,
        places,
        about,
        said,
    )
}

/// The largest fall of one persona, when it is steep at all.
fn fall(map: &Map, emotions: &Emotions, persona: &Persona) -> Option<Finding> {
    let scale = &map.info().emotion_scale;
    let Fall { from, to, .. } = emotions.largest_fall(map, persona.id)?;
    let high = emotions.at(persona.id, from)?.value;
    let low = emotions.at(persona.id, to)?.value;
    let size = share(scale, high, low);
    if size < STEEP {
        return None;
    }
    let what = say::scale(Message::new("finding-emotional-fall"), scale);
    let what = say::emotion(what, "high", scale, high);
    let what = say::emotion(what, "low", scale, low);
    let what = say::title(what, "persona", map, persona.id.into());
    let what = say::title(what, "from", map, from.into());
    let said = [
        say::title(what, "to", map, to.into()),
        Message::new("finding-emotional-fall-advice"),
    ];
    let felt = LinkKey::new(LinkKind::Experiences, persona.id, to);
    let places = vec![Target::Link(felt), to.into(), from.into()];
    let about = vec![persona.id.0, from.0, to.0];
    Some(Finding::new(
        FindingKind::EmotionalFall,
        80.0 * size,
        places,
        about,
        said,
    ))
}

/// The touchpoints where the happiest and the unhappiest persona lie furthest
/// apart.
fn diverging(map: &Map, felt: &Felt) -> Vec<Finding> {
    let scale = &map.info().emotion_scale;
    let mut far: Vec<(TouchpointId, [(PersonaId, f64); 2])> = map
        .touchpoints()
        .filter_map(|step| Some((step.id, ends(felt.get(&step.id)?)?)))
        .filter(|(_, [low, high])| share(scale, low.1, high.1) >= FAR)
        .collect();
    far.sort_by(|(_, [a, b]), (_, [c, d])| (d.1 - c.1).total_cmp(&(b.1 - a.1)));
    far.truncate(MOST);
    let found = far.into_iter();
    found
        .map(|(step, ends)| diverging_at(map, step, ends))
        .collect()
}

/// The lowest and the highest value; `None` for less than two personas.
fn ends(values: &[(PersonaId, f64)]) -> Option<[(PersonaId, f64); 2]> {
    let low = values.iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
    let high = values.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
    (values.len() > 1).then_some([*low, *high])
}

fn diverging_at(map: &Map, step: TouchpointId, [low, high]: [(PersonaId, f64); 2]) -> Finding {
    let scale = &map.info().emotion_scale;
    let what = say::scale(Message::new("finding-personas-diverge"), scale);
    let what = say::emotion(what, "low", scale, low.1);
    let what = say::emotion(what, "high", scale, high.1);
    let what = say::title(what, "unhappy", map, low.0.into());
    let what = say::title(what, "happy", map, high.0.into());
    let said = [
        say::title(what, "step", map, step.into()),
        Message::new("finding-personas-diverge-advice"),
    ];
    let places = vec![step.into(), low.0.into(), high.0.into()];
    let about: Vec<Id> = vec![step.0, low.0.0, high.0.0];
    let weight = 60.0 * share(scale, low.1, high.1);
    Finding::new(FindingKind::PersonasDiverge, weight, places, about, said)
}
