//! Distances of the picture, in map units. The base is 4.

/// Between the sheet's edge and what is on it.
pub(super) const MARGIN: f32 = 24.0;
/// From the left edge of a lane to its first column.
pub(super) const LANE_HEAD: f32 = 168.0;
/// Width of a lane's title and caption.
pub(super) const LANE_TITLE_WIDTH: f32 = 136.0;
/// Between a lane's edge and what is in it.
pub(super) const LANE_PADDING: f32 = 12.0;
/// Between the edge of the lane and its title.
pub(super) const LANE_TITLE_INSET: f32 = 16.0;
/// Between two lanes.
pub(super) const LANE_GAP: f32 = 10.0;
/// Least height of a lane.
pub(super) const LANE_MIN: f32 = 60.0;
/// Width of a column whose width nobody has set.
pub(super) const CARD: f32 = 180.0;
/// Between two columns of one stage.
pub(super) const GAP: f32 = 16.0;
/// Between the last column of a stage and the first of the next.
pub(super) const STAGE_GAP: f32 = 24.0;
/// Between the edge of a card and its text.
pub(super) const CARD_PADDING: f32 = 12.0;
/// Between cards above each other.
pub(super) const STACK_GAP: f32 = 8.0;
/// Least height of a touchpoint.
pub(super) const TOUCHPOINT_MIN: f32 = 84.0;
/// Height of the line of small marks at a touchpoint's foot.
pub(super) const MARKS: f32 = 16.0;
/// From the best to the worst value of an emotion lane.
pub(super) const PLOT: f32 = 118.0;
/// Radius of a face on the emotion curve.
pub const FACE_RADIUS: f32 = 11.0;
/// Radius of the markers of personas out of focus.
pub const DOT_RADIUS: f32 = 5.0;
/// Side of a persona's picture.
pub(super) const AVATAR: f32 = 40.0;
/// Width of a persona's card in the header.
pub(super) const PERSONA: f32 = 244.0;
/// Least width of a sheet, for maps with few columns.
pub(super) const SHEET_MIN: f32 = 1080.0;
/// Lines of text shown on one card before it is cut with an ellipsis.
pub(super) const MAX_CARD_LINES: usize = 60;
