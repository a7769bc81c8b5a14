//! Replacing what was found: how each place will read, and the one command
//! that does it.

use std::collections::HashMap;
use std::sync::Arc;

use super::find::Hit;
use super::texts::{Field, Place, Texts, text_at};
use crate::document::{Command, LaneCommand, LinkCommand, Map, NodeCommand, NumberCommand};
use crate::language::Message;

/// A text around one occurrence, before and after it is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// What stands before it in the text.
    pub before: String,
    /// The occurrence as it is.
    pub old: String,
    /// What stands behind it.
    pub after: String,
}

/// Signs of a text that are shown on each side of an occurrence.
const CONTEXT: usize = 32;

/// What stands around an occurrence; `None` when the map has changed since.
#[must_use]
pub fn replaced(map: &Map, hit: &Hit) -> Option<Replaced> {
    let text = text_at(map, &hit.place, hit.field)?;
    let old = text.get(hit.range.clone())?.to_owned();
    let (before, after) = (&text[..hit.range.start], &text[hit.range.end..]);
    let skipped = before.chars().count().saturating_sub(CONTEXT);
    let mut near: String = before.chars().skip(skipped).collect();
    if skipped > 0 {
        near.insert(0, '…');
    }
    let mut behind: String = after.chars().take(CONTEXT).collect();
    if after.chars().count() > CONTEXT {
        behind.push('…');
    }
    Some(Replaced {
        before: near,
        old,
        after: behind,
    })
}

/// The one step that puts `by` in place of each of these occurrences; `None`
/// when there is nothing to do. Occurrences that the map no longer has are
/// passed over.
#[must_use]
pub fn replace<'a>(
    map: &Map,
    hits: impl IntoIterator<Item = &'a Hit>,
    by: &str,
) -> Option<Command> {
    let mut order: Vec<&Place> = Vec::new();
    let mut of_place: HashMap<&Place, Vec<&Hit>> = HashMap::new();
    for hit in hits {
        let list = of_place.entry(&hit.place).or_default();
        if list.is_empty() {
            order.push(&hit.place);
        }
        list.push(hit);
    }
    let mut count = 0;
    let mut commands = Vec::new();
    for place in order {
        let mut edit = Edit {
            hits: of_place.remove(place).unwrap_or_default(),
            by,
            done: 0,
        };
        if let Some(command) = edit.command(map, place)
            && edit.done > 0
        {
            count += edit.done;
            commands.push(command);
        }
    }
    let label = Message::new("label-replace").count("count", count);
    (count > 0).then_some(Command::Together { label, commands })
}

/// The replacements in one record.
struct Edit<'a> {
    hits: Vec<&'a Hit>,
    by: &'a str,
    done: usize,
}

impl Edit<'_> {
    fn command(&mut self, map: &Map, place: &Place) -> Option<Command> {
        Some(match place {
            Place::Info => Command::SetInfo(Box::new(self.applied(map.info().clone()))),
            Place::Node(id) => {
                NodeCommand::Replace(vec![self.applied(map.node(*id)?.clone())]).into()
            }
            Place::Link(key) => {
                let mut link = map.link(*key)?.clone();
                link.data = Arc::new(self.applied(link.data.as_ref().clone()));
                LinkCommand::Put(vec![link]).into()
            }
            Place::Lane(id) => LaneCommand::Replace(self.applied(map.lane(*id)?.clone())).into(),
            Place::Metric(id) => {
                NumberCommand::PutMetric(self.applied(map.metric(*id)?.clone())).into()
            }
            Place::Reading(key) => NumberCommand::ReplaceReading {
                old: key.clone(),
                reading: self.applied(map.reading(key)?.clone()),
            }
            .into(),
        })
    }

    /// The record with every occurrence replaced, from the last to the first,
    /// so that the places of the others stay true.
    fn applied<T: Texts>(&mut self, mut record: T) -> T {
        self.hits.sort_by_key(|hit| hit.range.start);
        for hit in self.hits.iter().rev() {
            if put(&mut record, hit.field, hit, self.by) {
                self.done += 1;
            }
        }
        record
    }
}

fn put(record: &mut impl Texts, field: Field, hit: &Hit, by: &str) -> bool {
    let Some(text) = record.text_mut(field) else {
        return false;
    };
    let fits = text.get(hit.range.clone()).is_some_and(|old| old != by);
    if fits {
        text.replace_range(hit.range.clone(), by);
    }
    fits
}

#[cfg(test)]
mod tests {
    use super::super::find::find;
    use super::*;
    use crate::document::{Session, Stage, StageId};

    fn session() -> Session {
        let mut stage = Stage::new(StageId::mint(1));
        stage.title = "Звонок и ещё звонок".into();
        stage.goal = "дозвониться: ЗВОНОК".into();
        let add = NodeCommand::Add {
            node: stage.into(),
            before: None,
        };
        Session::new(Map::default().after(&add.into()).expect("a sound map"))
    }

    fn texts(session: &Session) -> (String, String) {
        let stage = session.map().stages().next().expect("a stage");
        (stage.title.clone(), stage.goal.clone())
    }

    #[test]
    fn all_occurrences_are_one_step_that_says_how_many() {
        let mut session = session();
        let hits = find(session.map(), "звонок").hits;
        let command = replace(session.map(), &hits, "чат").expect("something to do");
        assert_eq!(
            command.label(),
            Message::new("label-replace").count("count", 3)
        );
        assert_eq!(session.run(&command), Ok(true));
        let now = texts(&session);
        assert_eq!(now, ("чат и ещё чат".into(), "дозвониться: чат".into()));
        assert!(session.undo());
        assert_eq!(texts(&session).0, "Звонок и ещё звонок");
        assert!(!session.undo());
    }

    #[test]
    fn only_the_chosen_ones_are_replaced() {
        let session = session();
        let hits = find(session.map(), "звонок").hits;
        let command = replace(session.map(), &hits[1..2], "письмо").expect("something to do");
        let map = session.map().after(&command).expect("allowed");
        let stage = map.stages().next().expect("a stage");
        assert_eq!(stage.title, "Звонок и ещё письмо");
    }

    #[test]
    fn replacing_by_the_same_is_nothing_to_do() {
        let session = session();
        let hits = find(session.map(), "ЗВОНОК").hits;
        assert_eq!(replace(session.map(), &hits[2..], "ЗВОНОК"), None);
        assert_eq!(replace(session.map(), &[], "чат"), None);
    }

    #[test]
    fn a_hit_that_no_longer_fits_is_passed_over() {
        let session = session();
        let hits = find(session.map(), "звонок").hits;
        let blank = Map::default();
        assert_eq!(replace(&blank, &hits, "чат"), None);
        assert_eq!(replaced(&blank, &hits[0]), None);
    }

    #[test]
    fn the_preview_shows_what_stands_around() {
        let session = session();
        let hits = find(session.map(), "звонок").hits;
        let shown = replaced(session.map(), &hits[1]).expect("it is there");
        assert_eq!(shown.before, "Звонок и ещё ");
        assert_eq!((shown.old.as_str(), shown.after.as_str()), ("звонок", ""));
    }
}
