//! The records of saved views.
//!
//! A view that asks for something this version does not know would mean
//! another part of the map: it is set aside whole.

use super::Converter;
use crate::document::{
    EvidenceLevel, Filter, KeptFields, NodeId, PersonaId, SavedView, Severity, Status, ViewId,
};
use crate::storage::finding::Reason;
use crate::storage::schema::Few;
use crate::storage::schema::v1::ViewRecord;

impl Converter {
    pub(super) fn view(&mut self, record: ViewRecord) {
        self.count_unknown(&record.kept);
        let filter = match self.filter(&record) {
            Ok(filter) => filter,
            Err(reason) => return self.set_aside(reason),
        };
        let id = self.names.views.find_or_replace(&record.id, 'v');
        self.note_if_replaced(&record.id, id);
        self.parts.views.push(SavedView {
            id: ViewId(id),
            name: record.name,
            filter,
            hides: record.hides,
            kept: KeptFields::new(record.kept),
        });
        self.origins.views.push(self.spot);
    }

    fn filter(&self, record: &ViewRecord) -> Result<Filter, Reason> {
        Ok(Filter {
            personas: self.personas(&record.personas)?,
            channels: record.channels.0.clone(),
            owners: record.owners.0.clone(),
            severities: choices(&record.severities, Severity::from_word)?,
            statuses: choices(&record.statuses, Status::from_word)?,
            levels: choices(&record.evidence_levels, EvidenceLevel::from_word)?,
            tags: record.tags.0.clone(),
        })
    }

    fn personas(&self, names: &Few<String>) -> Result<Vec<PersonaId>, Reason> {
        let persona = |name: &String| match self.node(name) {
            Some(NodeId::Persona(id)) => Ok(id),
            _ => Err(Reason::Dangling { id: name.clone() }),
        };
        names.0.iter().map(persona).collect()
    }
}

fn choices<T>(words: &Few<String>, choice: fn(&str) -> Option<T>) -> Result<Vec<T>, Reason> {
    let known =
        |word: &String| choice(word).ok_or_else(|| Reason::UnknownKind { word: word.clone() });
    words.0.iter().map(known).collect()
}
