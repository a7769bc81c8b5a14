//! Commands that set one field of a record.

use std::sync::Arc;

use crate::document::{
    Command, Link, LinkCommand, LinkData, LinkKey, Map, MapInfo, Node, NodeCommand,
};

/// The command that changes a node's record.
pub(super) fn with<R: Clone + Into<Node>>(record: &R, change: impl FnOnce(&mut R)) -> Command {
    let mut record = record.clone();
    change(&mut record);
    NodeCommand::Replace(vec![record.into()]).into()
}

/// The command that changes the title block.
pub(super) fn with_info(map: &Map, change: impl FnOnce(&mut MapInfo)) -> Command {
    let mut info = map.info().clone();
    change(&mut info);
    Command::SetInfo(Box::new(info))
}

/// The command that changes what a link carries, and adds the link if there is
/// none yet.
pub(super) fn with_link(map: &Map, key: LinkKey, change: impl FnOnce(&mut LinkData)) -> Command {
    let mut data = map
        .link(key)
        .map_or_else(LinkData::default, |link| link.data.as_ref().clone());
    change(&mut data);
    LinkCommand::Put(vec![Link {
        key,
        data: Arc::new(data),
    }])
    .into()
}

/// The command that adds a link that carries nothing.
pub(super) fn linking(key: LinkKey) -> Command {
    LinkCommand::Put(vec![Link::new(key)]).into()
}

/// The command that removes a link.
pub(super) fn unlinking(key: LinkKey) -> Command {
    LinkCommand::Remove(vec![key]).into()
}
