//! What holds in a whole map after every command and for any file.

use std::collections::HashSet;
use std::hash::Hash;

use super::{dismissal, goal, info, lane, link, metric, node, reading, view};
use crate::document::CommandError;
use crate::document::model::dismissal::Dismissal;
use crate::document::model::id::{LinkKind, NodeKind};
use crate::document::model::map::Map;

impl Map {
    /// Looks at the whole map and names the first broken invariant.
    ///
    /// # Errors
    /// A sentence for developers: a map that was changed through commands
    /// alone never has one.
    pub fn invariants(&self) -> Result<(), String> {
        sound("info", [self.info()], info)?;
        self.order_invariants()?;
        for record in NodeKind::ALL.into_iter().flat_map(|kind| self.nodes(kind)) {
            let id = record.id().id();
            sound(id.as_str(), [record], |record| node(self, record))?;
        }
        sound("link", self.links(), |each| link(self, each))?;
        let ids = self.lanes().iter().map(|lane| lane.id);
        differ("two lanes share an id", ids)?;
        sound("lane", self.lanes(), |each| lane(self, each))?;
        let ids = self.metrics().iter().map(|metric| metric.id);
        differ("two metrics share an id", ids)?;
        sound("metric", self.metrics(), |each| metric(self, each))?;
        let keys = self.readings().iter().map(|reading| &reading.key);
        differ("two readings share a key", keys)?;
        sound("reading", self.readings(), |each| reading(self, each))?;
        let places = self.goals().iter().map(|goal| (goal.metric, goal.at));
        differ("two goals share a metric and a place", places)?;
        sound("goal", self.goals(), |each| goal(self, each))?;
        let ids = self.views().iter().map(|view| view.id);
        differ("two views share an id", ids)?;
        sound("view", self.views(), |each| view(self, each))?;
        self.dismissal_invariants()
    }

    /// Dismissals are told apart by what they are about, in order, and are
    /// about what is there.
    fn dismissal_invariants(&self) -> Result<(), String> {
        sound("dismissal", self.dismissals(), |each| dismissal(self, each))?;
        let in_order = |each: &Dismissal| each.about.is_sorted_by(|a, b| a < b);
        if !self.dismissals().iter().all(in_order) {
            return Err("a dismissal is not in order".into());
        }
        let findings = self.dismissals().iter();
        let findings = findings.map(|each| (&each.kind, &each.about));
        differ("a finding is dismissed twice", findings)
    }

    /// Each node stands once in the list of its kind; touchpoints stand in the
    /// order of their stages.
    fn order_invariants(&self) -> Result<(), String> {
        let mut seen = HashSet::new();
        for kind in NodeKind::ALL {
            for id in self.order(kind) {
                if self.node(kind.id(*id)).is_none() {
                    return Err(format!("{id} is listed but is no {}", kind.word()));
                }
                if !seen.insert(*id) {
                    return Err(format!("{id} is listed twice"));
                }
            }
        }
        if seen.len() != self.node_count() {
            return Err("a node is not listed".into());
        }
        let stages = self.order(NodeKind::Stage);
        let places = self
            .touchpoints()
            .map(|touchpoint| stages.iter().position(|id| *id == touchpoint.stage.0));
        if !places.is_sorted() {
            return Err("touchpoints do not stand in the order of their stages".into());
        }
        let linked = |kind: LinkKind| self.link_count_of(kind);
        if LinkKind::ALL.map(linked).iter().sum::<usize>() != self.link_count() {
            return Err("links do not add up".into());
        }
        Ok(())
    }
}

/// Each record passes the check that is asked before it is changed.
fn sound<'a, R: 'a>(
    what: &str,
    records: impl IntoIterator<Item = &'a R>,
    check: impl Fn(&R) -> Result<(), CommandError>,
) -> Result<(), String> {
    let mut records = records.into_iter();
    records
        .try_for_each(check)
        .map_err(|error| format!("{what}: {error}"))
}

/// No two of the keys are the same.
fn differ<K: Eq + Hash>(otherwise: &str, keys: impl IntoIterator<Item = K>) -> Result<(), String> {
    let mut seen = HashSet::new();
    if keys.into_iter().all(|key| seen.insert(key)) {
        Ok(())
    } else {
        Err(otherwise.to_owned())
    }
}
