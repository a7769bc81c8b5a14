//! Connecting and disconnecting nodes.

use crate::document::CommandError;
use crate::document::model::{Link, LinkKey, Map};

/// Something to do to links.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkCommand {
    /// Add links, or set what existing ones carry.
    Put(Vec<Link>),
    /// Remove links.
    Remove(Vec<LinkKey>),
    /// Remove one link and add another: an end dragged elsewhere.
    Reattach {
        /// The link that goes.
        old: LinkKey,
        /// The key of the link that takes over what it carried.
        new: LinkKey,
    },
}

impl LinkCommand {
    pub(super) fn apply(&self, map: &mut Map) -> Result<(), CommandError> {
        match self {
            Self::Put(links) => links.iter().try_for_each(|link| map.put_link(link.clone())),
            Self::Remove(keys) => keys.iter().try_for_each(|key| map.remove_link(*key)),
            Self::Reattach { old, new } => {
                let data = map
                    .link(*old)
                    .ok_or(CommandError::Missing(old.from.id()))?
                    .data
                    .clone();
                map.remove_link(*old)?;
                map.put_link(Link { key: *new, data })
            }
        }
    }
}
