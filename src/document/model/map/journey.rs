//! Where the journey goes on from stage to stage.

use super::super::id::{LinkKind, StageId, TouchpointId};
use super::Map;

impl Map {
    /// Where the journey stops in `stage`: its last touchpoint on the main
    /// path, unless it leads on already.
    #[must_use]
    pub fn open_end_of(&self, stage: StageId) -> Option<TouchpointId> {
        let on_main_path = self.touchpoints_in(stage).filter(|step| step.track == 0);
        let last = on_main_path.last()?.id;
        let leads_on = !self.links_from(last, LinkKind::Next).is_empty();
        (!leads_on).then_some(last)
    }

    /// Where the journey stops in the stage before `stage`, which goes on with
    /// the first touchpoint of `stage`.
    #[must_use]
    pub fn open_end_before(&self, stage: StageId) -> Option<TouchpointId> {
        let stages = self.stages().map(|stage| stage.id);
        let before = stages.take_while(|other| *other != stage).last()?;
        self.open_end_of(before)
    }
}
