//! A link and what it carries.

use std::sync::Arc;

use super::id::LinkKey;
use super::kept::KeptFields;

/// What a link carries; which fields mean something depends on its kind.
///
/// A kind is a word and the payload is flat, as in the file, so that a link of
/// any kind can keep what a newer version added to it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LinkData {
    /// `next`: the condition or reason; `mismatch`: what does not fit.
    pub label: String,
    /// `next`: share of customers who go this way, 0 to 1.
    pub share: Option<f64>,
    /// `experiences`: emotion on the map's scale.
    pub emotion: Option<f64>,
    /// `experiences`: what the persona thinks there.
    pub thought: String,
    /// `experiences`: what the persona expects there.
    pub expectation: String,
    /// `backs`: how far the evidence carries here, 0 to 1.
    pub weight: Option<f64>,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

/// A link of the map's graph.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Kind and ends; unique in a map.
    pub key: LinkKey,
    /// What it carries.
    pub data: Arc<LinkData>,
}

impl Link {
    /// A link that carries nothing yet.
    #[must_use]
    pub fn new(key: LinkKey) -> Self {
        Self::with_data(key, LinkData::default())
    }

    /// A link that carries `data`.
    #[must_use]
    pub fn with_data(key: LinkKey, data: LinkData) -> Self {
        Self {
            key,
            data: Arc::new(data),
        }
    }
}
