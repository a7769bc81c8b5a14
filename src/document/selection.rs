//! What the user has chosen on the map.
//!
//! Selection alone is no step of the history, but every step remembers it.

use super::model::{LaneId, LinkKey, Map, NodeId, ReadingKey};

/// Something that can be selected.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// A node.
    Node(NodeId),
    /// A link.
    Link(LinkKey),
    /// A lane.
    Lane(LaneId),
    /// A metric reading.
    Reading(ReadingKey),
}

impl Target {
    /// Whether it is on the map.
    #[must_use]
    pub fn exists_in(&self, map: &Map) -> bool {
        match self {
            Self::Node(id) => map.node(*id).is_some(),
            Self::Link(key) => map.link(*key).is_some(),
            Self::Lane(id) => map.lane(*id).is_some(),
            Self::Reading(key) => map.reading(key).is_some(),
        }
    }
}

impl<T: Into<NodeId>> From<T> for Target {
    fn from(id: T) -> Self {
        Self::Node(id.into())
    }
}

/// The selected elements in the order they were chosen; the last one is the
/// primary, which the inspector shows and the keyboard moves from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    targets: Vec<Target>,
}

impl Selection {
    /// Nothing but `target`.
    #[must_use]
    pub fn only(target: impl Into<Target>) -> Self {
        Self {
            targets: vec![target.into()],
        }
    }

    /// These, each once; the last one is the primary.
    #[must_use]
    pub fn of(targets: impl IntoIterator<Item = Target>) -> Self {
        let mut selection = Self::default();
        for target in targets {
            selection.add(target);
        }
        selection
    }

    /// Whether nothing is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    /// How many elements are selected.
    #[must_use]
    pub fn len(&self) -> usize {
        self.targets.len()
    }

    /// What was chosen last.
    #[must_use]
    pub fn primary(&self) -> Option<&Target> {
        self.targets.last()
    }

    /// The primary, if it is a node.
    #[must_use]
    pub fn primary_node(&self) -> Option<NodeId> {
        match self.primary() {
            Some(Target::Node(id)) => Some(*id),
            _ => None,
        }
    }

    /// Every selected element, in the order chosen.
    #[must_use]
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// Every selected node, in the order chosen.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> {
        self.targets.iter().filter_map(|target| match target {
            Target::Node(id) => Some(*id),
            _ => None,
        })
    }

    /// Whether `target` is selected.
    #[must_use]
    pub fn contains(&self, target: &Target) -> bool {
        self.targets.contains(target)
    }

    /// Adds `target` and makes it the primary.
    pub fn add(&mut self, target: Target) {
        self.targets.retain(|other| *other != target);
        self.targets.push(target);
    }

    /// Adds `target`, or takes it out if it is selected.
    pub fn toggle(&mut self, target: Target) {
        if self.contains(&target) {
            self.targets.retain(|other| *other != target);
        } else {
            self.targets.push(target);
        }
    }

    /// Keeps the readings selected that were renamed in `other`, a preview of
    /// `map` that is taken back: they are known by their places.
    pub(super) fn rename_back(&mut self, other: &Map, map: &Map) {
        for target in &mut self.targets {
            let Target::Reading(key) = target else {
                continue;
            };
            let mut readings = other.readings().iter();
            let place = readings.position(|reading| reading.key == *key);
            let before = place.and_then(|place| map.readings().get(place));
            if let Some(before) = before.filter(|_| map.reading(key).is_none()) {
                key.clone_from(&before.key);
            }
        }
    }

    /// Takes out what is no longer on the map.
    pub(super) fn prune(&mut self, map: &Map) {
        self.targets.retain(|target| target.exists_in(map));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::TouchpointId;

    #[test]
    fn the_last_one_chosen_is_the_primary() {
        let [a, b] = [1, 2].map(|bits| Target::from(TouchpointId::mint(bits)));
        let mut selection = Selection::of([a.clone(), b.clone(), a.clone()]);
        assert_eq!(selection.primary(), Some(&a));
        assert_eq!(selection.len(), 2);
        selection.toggle(a);
        assert_eq!(selection.targets(), [b]);
    }
}
