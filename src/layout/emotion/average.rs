//! What all personas of the picture feel together: the mean, and the band
//! from the lowest to the highest.

use super::{Curves, narrow, y_in};
use crate::layout::elements::Layout;
use crate::layout::elements::emotion::{AveragePoint, AverageRun};
use crate::metrics::Average;

impl Curves<'_, '_> {
    /// Places the mean and its band; `face` draws the mean with faces.
    pub(super) fn average(&self, layout: &mut Layout, face: bool) {
        let sheet = self.sheet;
        let shown = |persona| sheet.shows(persona);
        let together = |step| sheet.emotions.average_of(sheet.map, step, shown);
        for stretch in self.stretches(together) {
            let steps = stretch.steps.into_iter();
            let points = steps.map(|(cell, step, of): (_, _, Average)| AveragePoint {
                touchpoint: step.id,
                center: self.point(cell, of.mean),
                of,
                share: narrow(self.share(of.mean)),
                band: (
                    y_in(&self.plot, self.share(of.high)),
                    y_in(&self.plot, self.share(of.low)),
                ),
                face,
            });
            layout.averages.push(AverageRun {
                lane: self.lane,
                branch: stretch.branch,
                points: points.collect(),
            });
        }
    }
}
