//! What a map finds by itself: its weak points, its gaps and the numbers that
//! cannot carry a decision, each with its place and what to do about it.
//!
//! A file for each family; all are pure functions of the map. A finding is no
//! error: a map without one is not perfect, only without what is looked for
//! here. How heavy each weighs, 0 to 100, is said once, here:
//!
//! | Kind | Weight |
//! |---|---|
//! | weak touchpoint | 90 · how far the mean emotion lies from neutral to the worst |
//! | emotional fall | 80 · the fall as a share of the scale |
//! | pain point nobody owns | 35, 55, 75 by severity, and 15 · its frequency |
//! | pain point nobody relieves | 30, 50, 70 by severity, and 15 · its frequency |
//! | idea that relieves nothing | 25; 40 when it is planned |
//! | moment of truth without evidence | 70; 55 when it says that it has some |
//! | touchpoints resting on assumptions | 20 + 30 · their share of the stage |
//! | shares of a fork | 40 + 50 · how far from the whole, up to 80 |
//! | dead end, unreachable | 45, 50 |
//! | mismatch | 60 |
//! | metric off target | 40 + 50 · the gap as a share of the range; six tenths of it where no interval says that the gap is none of chance or n is below 30 |
//! | small sample, no sample size | 20, 25, and 20 · share of the metric's readings |
//! | personas diverge | 60 · the difference as a share of the scale |
//! | unexplored stage | 30; 50 when a moment of truth is in it |

mod emotions;
mod evidence;
mod finding;
mod flow;
mod numbers;
mod pains;
mod say;

use std::collections::HashMap;

use crate::document::{Dismissal, Id, Map};

pub use finding::{Finding, FindingKind};

/// Everything that is found on the map, the heaviest first; of those that
/// weigh the same, in the order of kinds and then of the map. Those that were
/// dismissed are among them, with the reason.
#[must_use]
pub fn findings(map: &Map) -> Vec<Finding> {
    let mut found = emotions::find(map);
    found.extend(pains::find(map));
    found.extend(evidence::find(map));
    found.extend(flow::find(map));
    found.extend(numbers::find(map));
    dismiss(map, &mut found);
    found.sort_by_key(|finding| (std::cmp::Reverse(finding.weight), finding.kind));
    found
}

/// Findings by kind, for a list with headings: the kind with the heaviest
/// first, inside a kind in the order given.
#[must_use]
pub fn grouped<'a>(
    found: impl IntoIterator<Item = &'a Finding>,
) -> Vec<(FindingKind, Vec<&'a Finding>)> {
    let mut groups: Vec<(FindingKind, Vec<&Finding>)> = Vec::new();
    for finding in found {
        match groups.iter_mut().find(|(kind, _)| *kind == finding.kind) {
            Some((_, group)) => group.push(finding),
            None => groups.push((finding.kind, vec![finding])),
        }
    }
    groups
}

/// Notes which of them somebody decided to leave.
fn dismiss(map: &Map, found: &mut [Finding]) {
    let dismissals = map.dismissals().iter();
    let dismissals: HashMap<(&str, &[Id]), &Dismissal> = dismissals
        .map(|each| ((each.kind.as_str(), &*each.about), each))
        .collect();
    for finding in found {
        let dismissal = dismissals.get(&(finding.kind.word(), &*finding.about));
        let holds = |each: &&&Dismissal| each.period.is_empty() || each.period == finding.period;
        finding.dismissed = dismissal.filter(holds).map(|each| each.reason.clone());
    }
}

#[cfg(test)]
mod tests;
