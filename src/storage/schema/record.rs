//! How a record is read: by name, in any order, keeping what is unknown.
//!
//! Visitors are generic over the record, so that a record type is a list of
//! its fields and nothing else. Lists are counted while they are read: a small
//! file can ask for a lot of memory.

use std::cell::Cell;
use std::fmt;
use std::marker::PhantomData;

use ron::value::RawValue;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::value::Line;
use crate::storage::limits::MAX_SMALL_VALUES;

/// A record of the file: named fields between parentheses.
pub(in crate::storage) trait Record: Default {
    /// The list it stands in, or the field.
    const SECTION: &'static str;
    /// How many of them one file may hold.
    const MOST: usize;
    /// Names of the fields in the order they are written.
    const FIELDS: &'static [&'static str];
    /// How many of the fields, from the first on, must be there.
    const REQUIRED: usize;

    /// Reads the value of the field at this place in `FIELDS`.
    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error>;

    /// Keeps a field of a newer version.
    fn keep(&mut self, name: String, value: String);

    /// Writes every field that says something.
    fn write_fields(&self, line: &mut Line<'_>);
}

/// Declares a record: its section and how many there may be, the fields it
/// cannot do without, and after the semicolon those it can.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $name:ident in $section:literal, at most $most:expr => {
            $($needed:ident: $needed_type:ty),* ;
            $($field:ident: $type:ty),* $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq)]
        pub(in crate::storage) struct $name {
            $(pub(in crate::storage) $needed: $needed_type,)*
            $(pub(in crate::storage) $field: $type,)*
            /// Fields of a newer version: name and value as they stood there.
            pub(in crate::storage) kept: Vec<(String, String)>,
        }

        impl $crate::storage::schema::record::Record for $name {
            const SECTION: &'static str = $section;
            const MOST: usize = $most;
            const FIELDS: &'static [&'static str] =
                &[$(stringify!($needed),)* $(stringify!($field),)*];
            const REQUIRED: usize = <[&str]>::len(&[$(stringify!($needed)),*]);

            fn read_field<'de, A: serde::de::MapAccess<'de>>(
                &mut self,
                field: usize,
                map: &mut A,
            ) -> Result<(), A::Error> {
                match Self::FIELDS[field] {
                    $(stringify!($needed) => self.$needed = map.next_value()?,)*
                    $(stringify!($field) => self.$field = map.next_value()?,)*
                    _ => {}
                }
                Ok(())
            }

            fn keep(&mut self, name: String, value: String) {
                self.kept.push((name, value));
            }

            fn write_fields(&self, line: &mut $crate::storage::schema::value::Line<'_>) {
                $(line.needed(stringify!($needed), &self.$needed);)*
                $(line.field(stringify!($field), &self.$field, &self.kept);)*
                line.kept(&self.kept, Self::FIELDS);
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::storage::schema::record::read_record(from)
            }
        }
    };
}

pub(super) use record;

/// Reads a record. It has no name in the file.
pub(super) fn read_record<'de, R: Record, D: Deserializer<'de>>(from: D) -> Result<R, D::Error> {
    from.deserialize_struct("", R::FIELDS, RecordVisitor(PhantomData))
}

struct RecordVisitor<R>(PhantomData<R>);

impl<'de, R: Record> Visitor<'de> for RecordVisitor<R> {
    type Value = R;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a record of {}", R::SECTION)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<R, A::Error> {
        let mut record = R::default();
        let mut seen = 0_u64;
        while let Some(name) = map.next_key::<&str>()? {
            if let Some(place) = R::FIELDS.iter().position(|field| *field == name) {
                if seen & (1 << place) != 0 {
                    return Err(A::Error::duplicate_field(R::FIELDS[place]));
                }
                seen |= 1 << place;
                record.read_field(place, &mut map)?;
            } else {
                budget::take()?;
                let value = map.next_value::<&RawValue>()?.get_ron();
                record.keep(name.to_owned(), value.to_owned());
            }
        }
        match (0..R::REQUIRED).find(|place| seen & (1 << place) == 0) {
            Some(missing) => Err(A::Error::missing_field(R::FIELDS[missing])),
            None => Ok(record),
        }
    }
}

/// A list of records, one a line.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::storage) struct List<R>(pub(in crate::storage) Vec<R>);

impl<R> Default for List<R> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, R: Record + Deserialize<'de>> Deserialize<'de> for List<R> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(ListVisitor(PhantomData))
    }
}

struct ListVisitor<R>(PhantomData<R>);

impl<'de, R: Record + Deserialize<'de>> Visitor<'de> for ListVisitor<R> {
    type Value = List<R>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of {}", R::SECTION)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<List<R>, A::Error> {
        let mut records = Vec::new();
        while let Some(record) = seq.next_element()? {
            if records.len() == R::MOST {
                return Err(A::Error::invalid_length(R::MOST + 1, &R::SECTION));
            }
            records.push(record);
        }
        Ok(List(records))
    }
}

/// A short list inside a record: tags, counts of answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::storage) struct Few<T>(pub(in crate::storage) Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Few<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(FewVisitor(PhantomData))
    }
}

struct FewVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for FewVisitor<T> {
    type Value = Few<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Few<T>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = seq.next_element()? {
            budget::take()?;
            values.push(value);
        }
        Ok(Few(values))
    }
}

/// How many small values the file being read may still hold. Each file is read
/// on its own thread, so the count is the thread's.
pub(in crate::storage) mod budget {
    use super::{Cell, Error, MAX_SMALL_VALUES};

    /// What the cap on small values is called in an error.
    pub(in crate::storage) const NAME: &str = "values";

    thread_local! {
        static LEFT: Cell<usize> = const { Cell::new(MAX_SMALL_VALUES) };
    }

    /// Starts counting for a new file.
    pub(in crate::storage) fn refill() {
        LEFT.set(MAX_SMALL_VALUES);
    }

    /// Counts one small value.
    pub(super) fn take<E: Error>() -> Result<(), E> {
        let left = LEFT.get().checked_sub(1);
        LEFT.set(left.ok_or_else(|| E::invalid_length(MAX_SMALL_VALUES + 1, &NAME))?);
        Ok(())
    }
}
