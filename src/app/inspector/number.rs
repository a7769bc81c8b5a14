//! Numbers as they are typed into fields.

pub(super) use crate::language::{parse_count, parse_number as parse, type_number as write};
