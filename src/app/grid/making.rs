//! A new card whose text is still being typed.

use crate::document::{Command, NodeCommand, NodeId};

/// A new node, and the command that adds it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Making {
    /// The node.
    pub(crate) id: NodeId,
    /// Adds it under a name for the time being.
    pub(crate) command: Command,
    /// It was asked for, so it stays even if nobody names it. What typing in
    /// an empty cell made goes when the text does.
    pub(crate) asked_for: bool,
}

impl Making {
    /// The command that adds the node under `title`; `None` when there is
    /// nothing to add.
    pub(crate) fn titled(&self, title: &str) -> Option<Command> {
        match title.trim().is_empty() {
            true if self.asked_for => Some(self.command.clone()),
            true => None,
            false => Some(titled(&self.command, self.id, title)),
        }
    }

    /// What the node is called for the time being.
    pub(crate) fn usual_title(&self) -> String {
        title_in(&self.command, self.id).unwrap_or_default()
    }
}

fn titled(command: &Command, id: NodeId, title: &str) -> Command {
    match command {
        Command::Node(NodeCommand::Add { node, before }) if node.id() == id => NodeCommand::Add {
            node: node.with_title(title),
            before: *before,
        }
        .into(),
        Command::Together { label, commands } => Command::Together {
            label: label.clone(),
            commands: commands
                .iter()
                .map(|command| titled(command, id, title))
                .collect(),
        },
        other => other.clone(),
    }
}

fn title_in(command: &Command, id: NodeId) -> Option<String> {
    match command {
        Command::Node(NodeCommand::Add { node, .. }) if node.id() == id => {
            Some(node.title().to_owned())
        }
        Command::Together { commands, .. } => {
            commands.iter().find_map(|command| title_in(command, id))
        }
        _ => None,
    }
}
