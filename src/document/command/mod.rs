//! What can be done to a map: plain data, one file for each family.
//!
//! A command says what the map shall be like, not how to undo it. It is
//! applied to a copy, so a refused command changes nothing. Ids come with it;
//! nothing here makes them up.

mod arrange;
mod findings;
mod label;
mod lanes;
mod links;
mod nodes;
mod numbers;
mod stages;
mod views;

pub use arrange::ArrangeCommand;
pub use findings::FindingCommand;
pub use lanes::LaneCommand;
pub use links::LinkCommand;
pub use nodes::NodeCommand;
pub use numbers::NumberCommand;
pub use stages::StageCommand;
pub use views::ViewCommand;

use super::CommandError;
use super::model::{Map, MapInfo};
use crate::language::Message;

/// Something to do to a map.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Set the title block, state, basis and emotion scale. Emotions move to a
    /// new scale with it.
    SetInfo(Box<MapInfo>),
    /// Add, change, remove or duplicate nodes.
    Node(NodeCommand),
    /// Put nodes in another order or place.
    Arrange(ArrangeCommand),
    /// Split a stage or join two.
    Stage(StageCommand),
    /// Connect and disconnect nodes.
    Link(LinkCommand),
    /// Add, change, remove or move lanes.
    Lane(LaneCommand),
    /// Metrics and their readings.
    Number(NumberCommand),
    /// Put another state in the place of the whole map: an earlier version.
    Restore(Box<Map>),
    /// Save, rename or delete a view.
    View(ViewCommand),
    /// Dismiss a finding or show it again.
    Finding(FindingCommand),
    /// Several commands that are one step for the user.
    Together {
        /// What the step is called.
        label: Message,
        /// The commands, in order.
        commands: Vec<Command>,
    },
}

impl Command {
    /// What the command is called in "Undo …".
    #[must_use]
    pub fn label(&self) -> Message {
        label::of(self)
    }

    /// Applies the command. On an error the map may be half changed: callers
    /// apply to a clone and drop it.
    pub(in crate::document) fn apply(&self, map: &mut Map) -> Result<(), CommandError> {
        match self {
            Self::SetInfo(info) => map.set_info(info.as_ref().clone()),
            Self::Node(command) => command.apply(map),
            Self::Arrange(command) => command.apply(map),
            Self::Stage(command) => command.apply(map),
            Self::Link(command) => command.apply(map),
            Self::Lane(command) => command.apply(map),
            Self::Number(command) => command.apply(map),
            Self::Restore(other) => {
                *map = other.as_ref().clone();
                Ok(())
            }
            Self::View(command) => command.apply(map),
            Self::Finding(command) => command.apply(map),
            Self::Together { commands, .. } => {
                commands.iter().try_for_each(|command| command.apply(map))
            }
        }
    }
}

impl Map {
    /// The map as it is after `command`.
    ///
    /// # Errors
    /// The reason the command was refused.
    pub fn after(&self, command: &Command) -> Result<Self, CommandError> {
        let mut map = self.clone();
        command.apply(&mut map)?;
        Ok(map)
    }
}

macro_rules! into_command {
    ($($family:ident => $variant:ident),*) => {
        $(impl From<$family> for Command {
            fn from(command: $family) -> Self {
                Self::$variant(command)
            }
        })*
    };
}

into_command!(
    NodeCommand => Node, ArrangeCommand => Arrange, LinkCommand => Link,
    LaneCommand => Lane, NumberCommand => Number, StageCommand => Stage, ViewCommand => View,
    FindingCommand => Finding
);
