//! What metrics, places and personas are called, to be found by their names.

use std::collections::HashMap;

use crate::document::{
    Map, MetricDefinition, MetricId, MetricKind, NodeId, PersonaId, Scope, TouchpointId,
};
use crate::exchange::random_bits;
use crate::language::{Language, Message, Texts};

/// Between a stage and its touchpoint, where the title alone could mean two.
const INSIDE: &str = " › ";

/// The names of a map, in lower case.
pub struct Names {
    metrics: HashMap<String, MetricId>,
    kinds: HashMap<String, MetricKind>,
    /// `None` where a name means several.
    places: HashMap<String, Option<Scope>>,
    personas: HashMap<String, Option<PersonaId>>,
    titles: HashMap<TouchpointId, String>,
}

impl Names {
    /// The names of this map.
    #[must_use]
    pub fn new(map: &Map) -> Self {
        let mut names = Self {
            metrics: HashMap::new(),
            kinds: kinds(),
            places: HashMap::new(),
            personas: HashMap::new(),
            titles: HashMap::new(),
        };
        // The first metric of a name wins, as in lists.
        for metric in map.metrics().iter().rev() {
            for name in names_of(metric) {
                names.metrics.insert(name, metric.id);
            }
        }
        for stage in map.stages() {
            names.add_place(&stage.title, Scope::Stage(stage.id));
        }
        for step in map.touchpoints() {
            names.add_place(&step.title, Scope::Touchpoint(step.id));
        }
        for step in map.touchpoints() {
            let inside = map.stage(step.stage).map_or("", |stage| &stage.title);
            let whole = format!("{inside}{INSIDE}{}", step.title);
            if names.places.get(&lower(&step.title)) == Some(&None) {
                names.add_place(&whole, Scope::Touchpoint(step.id));
                names.titles.insert(step.id, whole);
            }
        }
        for persona in map.personas() {
            let slot = names.personas.entry(lower(&persona.name));
            slot.and_modify(|other| *other = None)
                .or_insert(Some(persona.id));
        }
        names
    }

    fn add_place(&mut self, title: &str, at: Scope) {
        let slot = self.places.entry(lower(title));
        slot.and_modify(|other| *other = None).or_insert(Some(at));
    }

    /// A metric of the map or of the catalogue; one of the catalogue comes with
    /// its definition and is known from then on.
    ///
    /// # Errors
    /// No metric is called so.
    pub fn metric(&mut self, text: &str) -> Result<(MetricId, Option<MetricDefinition>), Message> {
        if let Ok(id) = self.known_metric(text) {
            return Ok((id, None));
        }
        let kind = self.kinds.get(&lower(text)).copied();
        let kind = kind.ok_or_else(|| Message::new("entry-no-metric").text("name", text))?;
        let taken = |id: &MetricId| self.metrics.values().any(|other| other == id);
        let by_word = MetricId::parse(kind.word()).filter(|id| !taken(id));
        let id = by_word.unwrap_or_else(|| MetricId::mint(random_bits()));
        let definition = MetricDefinition::new(id, kind);
        for name in names_of(&definition) {
            self.metrics.insert(name, id);
        }
        Ok((id, Some(definition)))
    }

    /// Whether a metric of the map or of the catalogue is called so.
    #[must_use]
    pub fn is_metric(&self, text: &str) -> bool {
        let name = lower(text);
        self.metrics.contains_key(&name) || self.kinds.contains_key(&name)
    }

    /// A metric of the map.
    ///
    /// # Errors
    /// No metric of the map is called so.
    pub fn known_metric(&self, text: &str) -> Result<MetricId, Message> {
        let found = self.metrics.get(&lower(text)).copied();
        found.ok_or_else(|| Message::new("entry-no-metric").text("name", text.trim()))
    }

    /// A stage, a touchpoint, or the whole journey.
    ///
    /// # Errors
    /// Nothing is called so, or more than one.
    pub fn place(&self, text: &str) -> Result<Scope, Message> {
        match self.places.get(&lower(text)) {
            Some(Some(at)) => Ok(*at),
            Some(None) => Err(Message::new("table-two-places").text("name", text.trim())),
            None if is_said(text, "place-map") => Ok(Scope::Map),
            None => Err(Message::new("table-no-place").text("name", text.trim())),
        }
    }

    /// A persona; nothing means all customers.
    ///
    /// # Errors
    /// Nobody is called so, or more than one.
    pub fn persona(&self, text: &str) -> Result<Option<PersonaId>, Message> {
        match self.personas.get(&lower(text)) {
            Some(Some(id)) => Ok(Some(*id)),
            Some(None) => Err(Message::new("table-two-personas").text("name", text.trim())),
            None if is_said(text, "inspector-everybody") => Ok(None),
            None => Err(Message::new("table-no-persona").text("name", text.trim())),
        }
    }

    /// The name by which a place is found again.
    #[must_use]
    pub fn name_of_place(&self, map: &Map, at: Scope, texts: &Texts) -> String {
        let id: NodeId = match at {
            Scope::Map => return texts.get("place-map").into_owned(),
            Scope::Stage(id) => id.into(),
            Scope::Touchpoint(id) => match self.titles.get(&id) {
                Some(title) => return title.clone(),
                None => id.into(),
            },
        };
        map.node(id).map_or("", |node| node.title()).to_owned()
    }
}

/// Nothing, a dash, or what `key` says in either language.
pub(super) fn is_said(text: &str, key: &str) -> bool {
    let text = lower(text);
    let said = |language| Texts::of(language).get(key).to_lowercase();
    matches!(text.as_str(), "" | "—" | "-") || Language::ALL.into_iter().any(|l| said(l) == text)
}

/// Own name, or the catalogue's in both languages, or its word.
fn names_of(metric: &MetricDefinition) -> Vec<String> {
    let own = lower(&metric.name);
    if own.is_empty() {
        names_of_kind(metric.kind)
    } else {
        vec![own]
    }
}

fn names_of_kind(kind: MetricKind) -> Vec<String> {
    let name = |language| {
        Texts::of(language)
            .word("metric", kind.word())
            .to_lowercase()
    };
    let mut names = Language::ALL.map(name).to_vec();
    names.push(kind.word().to_owned());
    names
}

fn kinds() -> HashMap<String, MetricKind> {
    let all = MetricKind::ALL
        .iter()
        .filter(|kind| **kind != MetricKind::Own);
    all.flat_map(|kind| names_of_kind(*kind).into_iter().map(|name| (name, *kind)))
        .collect()
}

fn lower(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
