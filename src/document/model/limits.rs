//! How large a map may be. Files, paste and typing meet the same bounds.

use std::ops::RangeInclusive;

/// Nodes of all kinds in one map.
pub const MAX_NODES: usize = 250_000;
/// Links in one map.
pub const MAX_LINKS: usize = 500_000;
/// Stages in one map.
pub const MAX_STAGES: usize = 2_000;
/// Lanes in one map.
pub const MAX_LANES: usize = 500;
/// Metric definitions in one map.
pub const MAX_METRICS: usize = 500;
/// Readings in one map.
pub const MAX_READINGS: usize = 250_000;
/// Goals of metrics at single places in one map.
pub const MAX_GOALS: usize = 10_000;
/// Saved views in one map.
pub const MAX_VIEWS: usize = 200;
/// Choices in one list of a view's filter.
pub const MAX_VIEW_WORDS: usize = 1_000;
/// Dismissed findings in one map.
pub const MAX_DISMISSALS: usize = 5_000;
/// Elements one dismissed finding is about.
pub const MAX_ABOUT: usize = 10_000;
/// Characters in a title, name, label or any other single line.
pub const MAX_TITLE_CHARS: usize = 2_000;
/// Characters in a description, quote or note.
pub const MAX_TEXT_CHARS: usize = 1_000_000;
/// Highest track of a touchpoint.
pub const MAX_TRACK: u8 = 20;
/// Widths a column can be given, in map units.
pub const COLUMN_WIDTHS: RangeInclusive<f64> = 140.0..=480.0;
/// Least heights a lane can be given, in map units.
pub const LANE_HEIGHTS: RangeInclusive<f64> = 60.0..=1_200.0;
/// Largest magnitude of a number, so that sums and products stay finite.
pub const MAX_NUMBER: f64 = 1e15;
