//! What readings say: values from counts, 95 % intervals, how far a sample
//! can be trusted.
//!
//! Only numbers in and out; words and colours stand elsewhere.

mod catalogue;
mod fork;
mod interval;
mod summary;

pub use catalogue::{direction_of, scale_of, unit_of};
pub use fork::odd_sum;
pub use interval::{nps_margin, wilson};
pub use summary::{Summary, Trust, summarise};
