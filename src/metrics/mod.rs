//! What readings and emotions say: values from counts, 95 % intervals, how far
//! a sample can be trusted, what may be combined and what may not.
//!
//! Only numbers in and out; words and colours stand elsewhere.

mod along;
mod book;
mod catalogue;
mod chart;
mod course;
mod distribution;
mod emotion;
mod family;
mod fork;
mod formula;
mod goal;
mod heat;
mod interval;
mod period;
mod pool;
mod rule;
mod shift;
#[cfg(test)]
mod small_maps;
mod span;
mod summary;
mod writing;

pub use along::{Flow, Way};
pub use book::{Answer, Book, Question};
pub use catalogue::{direction_of, forms_of, scale_of, unit_of};
pub use chart::{Entry, Funnel, FunnelStep, Subject, by_period, by_persona, by_stage, funnel};
pub use course::{Both, Change, Differs, Latest, Moved};
pub use distribution::{Distribution, Given, answers};
pub use emotion::{
    Average, CurveSummary, Divergence, Emotions, Fall, Felt, felt_at, scored_evidence,
};
pub use family::Family;
pub use fork::odd_sum;
pub use formula::{
    churn, churn_over_periods, lifetime_value, net_score, per_case, percent, quantile, retention,
    subscription_value, typical_time, weighted_index,
};
pub use goal::{
    AgainstTarget, against_target, benchmark_of, goodness, proof_of_miss, surely_reaches, target_of,
};
pub use heat::{Warm, shared_colors};
pub use interval::{adjusted_wald, nps_margin, unanimous, wilson};
pub use period::{earlier, in_order};
pub use pool::{CannotPool, Over, pool};
pub use rule::{Rule, rule_of};
pub use shift::{Proof, Shift, shift};
pub use span::span_of;
pub use summary::{Summary, Trust, summarise, summarise_share};
pub use writing::{
    Writing, WrittenUnit, decimals_of_emotion, decimals_of_emotion_gap, decimals_of_given,
};
