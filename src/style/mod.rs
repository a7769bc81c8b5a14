//! Colours, strokes, type styles and the two themes: the only home of colour
//! and type-size literals.
//!
//! What a colour means on a map is decided in `scene`; here stands only which
//! colour it is.

mod color;
mod theme;

pub use color::Color;
pub use theme::{Theme, ThemeName};

/// A face of the bundled type family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Running text.
    Regular,
    /// Titles and numbers.
    SemiBold,
    /// What customers say and think.
    Italic,
}

/// How a text is set: everything that decides its width and its line breaks.
///
/// The colour is not part of it, since layout knows no colours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// Face of the type family.
    pub face: Face,
    /// Size of the em square in map units, finite and above zero.
    pub size: f32,
    /// Distance between base lines in map units.
    pub line_height: f32,
    /// Extra space after every letter, in map units.
    pub tracking: f32,
}

impl TextStyle {
    const fn new(face: Face, size: f32, line_height: f32) -> Self {
        Self {
            face,
            size,
            line_height,
            tracking: 0.0,
        }
    }

    /// The map's title.
    pub const MAP_TITLE: Self = Self::new(Face::SemiBold, 28.0, 34.0);
    /// The line below the map's title.
    pub const SUBTITLE: Self = Self::new(Face::Regular, 13.0, 18.0);
    /// A stage on its coloured bar.
    pub const STAGE: Self = Self::new(Face::SemiBold, 14.0, 18.0);
    /// The customer's goal below a stage's title.
    pub const STAGE_GOAL: Self = Self::new(Face::Regular, 11.0, 15.0);
    /// Title of a touchpoint, of a lane and of a persona.
    pub const CARD_TITLE: Self = Self::new(Face::SemiBold, 14.0, 18.0);
    /// Title of a lane.
    pub const LANE_TITLE: Self = Self::new(Face::SemiBold, 13.0, 17.0);
    /// Text on a card.
    pub const TEXT: Self = Self::new(Face::Regular, 12.5, 17.0);
    /// Text on a card that carries weight.
    pub const TEXT_STRONG: Self = Self::new(Face::SemiBold, 12.5, 17.0);
    /// What customers say.
    pub const QUOTE: Self = Self::new(Face::Italic, 12.5, 17.0);
    /// Captions, axis labels, sample sizes.
    pub const CAPTION: Self = Self::new(Face::Regular, 11.0, 15.0);
    /// Captions that carry weight: shares, scores.
    pub const CAPTION_STRONG: Self = Self::new(Face::SemiBold, 11.0, 15.0);
    /// Channel and metric names in letter-spaced capitals.
    pub const OVERLINE: Self = Self {
        tracking: 0.8,
        ..Self::new(Face::SemiBold, 10.0, 14.0)
    };
    /// The value of a metric.
    pub const VALUE: Self = Self::new(Face::SemiBold, 22.0, 28.0);
}

/// The pattern of a stroke.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Dash {
    /// No gaps.
    #[default]
    Solid,
    /// Strokes and gaps of these lengths in map units.
    Pattern(f32, f32),
}

/// How an outline is drawn. Ends and joins are always round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Width in map units.
    pub width: f32,
    /// Colour of the line.
    pub color: Color,
    /// Solid or dashed.
    pub dash: Dash,
}

impl Stroke {
    /// A solid stroke.
    #[must_use]
    pub const fn solid(width: f32, color: Color) -> Self {
        Self {
            width,
            color,
            dash: Dash::Solid,
        }
    }

    /// A dashed stroke with strokes and gaps of these lengths.
    #[must_use]
    pub const fn dashed(width: f32, color: Color, stroke: f32, gap: f32) -> Self {
        Self {
            width,
            color,
            dash: Dash::Pattern(stroke, gap),
        }
    }
}
