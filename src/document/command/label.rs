//! What each command is called in the history: a message key, never a sentence.

use super::{
    ArrangeCommand, Command, FindingCommand, LaneCommand, LinkCommand, NodeCommand, NumberCommand,
    StageCommand, ViewCommand,
};
use crate::document::model::{LinkKind, NodeKind};
use crate::language::Message;

pub(super) fn of(command: &Command) -> Message {
    match command {
        Command::SetInfo(_) => Message::new("label-edit-info"),
        Command::Node(command) => node(command),
        Command::Arrange(command) => arrange(command),
        Command::Stage(StageCommand::Split { .. }) => Message::new("label-split-stage"),
        Command::Stage(StageCommand::Merge(_)) => Message::new("label-merge-stages"),
        Command::Link(command) => link(command),
        Command::Lane(command) => lane(command),
        Command::Number(command) => number(command),
        Command::Restore(_) => Message::new("label-restore-version"),
        Command::View(command) => view(command),
        Command::Finding(FindingCommand::Dismiss(_)) => Message::new("label-dismiss-finding"),
        Command::Finding(FindingCommand::Restore { .. }) => Message::new("label-restore-finding"),
        Command::Together { label, .. } => label.clone(),
    }
}

fn node(command: &NodeCommand) -> Message {
    match command {
        NodeCommand::Add { node, .. } => Message::new(match node.id().kind() {
            NodeKind::Persona => "label-add-persona",
            NodeKind::Stage => "label-add-stage",
            NodeKind::Touchpoint => "label-add-touchpoint",
            NodeKind::PainPoint => "label-add-pain-point",
            NodeKind::Idea => "label-add-idea",
            NodeKind::Evidence => "label-add-evidence",
            NodeKind::Note => "label-add-note",
        }),
        NodeCommand::Replace(nodes) => match nodes.as_slice() {
            [one] => Message::new(match one.id().kind() {
                NodeKind::Persona => "label-edit-persona",
                NodeKind::Stage => "label-edit-stage",
                NodeKind::Touchpoint => "label-edit-touchpoint",
                NodeKind::PainPoint => "label-edit-pain-point",
                NodeKind::Idea => "label-edit-idea",
                NodeKind::Evidence => "label-edit-evidence",
                NodeKind::Note => "label-edit-note",
            }),
            many => Message::new("label-edit-elements").count("count", many.len()),
        },
        NodeCommand::Remove(ids) => Message::new("label-remove-elements").count("count", ids.len()),
        NodeCommand::Duplicate(pairs) => {
            Message::new("label-duplicate-elements").count("count", pairs.len())
        }
    }
}

fn arrange(command: &ArrangeCommand) -> Message {
    match command {
        ArrangeCommand::MoveTouchpoints { ids, .. } => {
            Message::new("label-move-touchpoints").count("count", ids.len())
        }
        ArrangeCommand::Move { ids, .. } => {
            Message::new("label-move-elements").count("count", ids.len())
        }
    }
}

fn link(command: &LinkCommand) -> Message {
    match command {
        LinkCommand::Put(links) => Message::new(match links.first().map(|link| link.key.kind) {
            Some(LinkKind::Next) | None => "label-link-next",
            Some(LinkKind::Experiences) => "label-link-experiences",
            Some(LinkKind::Hurts) => "label-link-hurts",
            Some(LinkKind::Relieves) => "label-link-relieves",
            Some(LinkKind::Backs) => "label-link-backs",
            Some(LinkKind::Mismatch) => "label-link-mismatch",
        }),
        LinkCommand::Remove(keys) => Message::new("label-remove-links").count("count", keys.len()),
        LinkCommand::Reattach { .. } => Message::new("label-reattach-link"),
    }
}

fn lane(command: &LaneCommand) -> Message {
    Message::new(match command {
        LaneCommand::Add { .. } => "label-add-lane",
        LaneCommand::Replace(_) => "label-edit-lane",
        LaneCommand::Remove(_) => "label-remove-lane",
        LaneCommand::Move { .. } => "label-move-lane",
    })
}

fn number(command: &NumberCommand) -> Message {
    Message::new(match command {
        NumberCommand::PutMetric(_) => "label-edit-metric",
        NumberCommand::RemoveMetric(_) => "label-remove-metric",
        NumberCommand::MoveMetric { .. } => "label-move-metric",
        NumberCommand::PutReading(_)
        | NumberCommand::CarryReading(_)
        | NumberCommand::ReplaceReading { .. } => "label-edit-reading",
        NumberCommand::RemoveReading(_) => "label-remove-reading",
        NumberCommand::PutGoal(_) => "label-edit-goal",
        NumberCommand::RemoveGoal { .. } => "label-remove-goal",
    })
}

fn view(command: &ViewCommand) -> Message {
    Message::new(match command {
        ViewCommand::Save(_) => "label-save-view",
        ViewCommand::Rename { .. } => "label-rename-view",
        ViewCommand::Remove(_) => "label-remove-view",
    })
}
