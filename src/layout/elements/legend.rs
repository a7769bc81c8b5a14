//! Entries of the legend: a sign and what it means.

use crate::geometry::Rect;
use crate::layout::heat::HeatSign;
use crate::layout::typeset::TextBlock;
use crate::metrics::Trust;

/// One entry of the legend.
#[derive(Debug, Clone, PartialEq)]
pub struct LegendEntry {
    /// The sign.
    pub sign: LegendSign,
    /// Box of the sign.
    pub rect: Rect,
    /// What it means.
    pub text: TextBlock,
}

/// A sign of the legend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LegendSign {
    /// The star.
    MomentOfTruth,
    /// Three dots.
    Severity,
    /// The dashed arrow.
    Loop,
    /// The broken line.
    Mismatch,
    /// Value and band.
    Interval,
    /// The mark of a target that is reached for sure, missed for sure, or
    /// neither.
    Target(Option<bool>),
    /// The ink of a number by its sample.
    Sample(Trust),
    /// Bars of evidence.
    EvidenceLevel,
    /// The line of the persona at this place.
    Persona(usize),
    /// A gap of the curve.
    Gap,
    /// The mean of all personas with its band.
    Average,
    /// The largest fall of a curve.
    Fall,
    /// The arrow of a change that is real.
    Change,
    /// A notch below the bar: the value others have.
    Benchmark,
    /// All colours of the heat map, worst to best, with their signs.
    HeatRamp,
    /// One colour of the heat map, 0 worst to 1 best, with its sign.
    Heat(f32, HeatSign),
    /// Two steps of one colour.
    HeatSame,
    /// A hollow sign: a small sample.
    HeatWeak,
    /// A value without a colour.
    HeatPlain,
    /// The hatching of a step without data.
    NoData,
}
