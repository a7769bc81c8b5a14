//! The shares of a fork: whether they make a whole.

/// Shares that differ from the whole by less than this are rounded.
const ROUNDING: f64 = 0.005;

/// What the shares (0 to 1) of one fork's arrows add up to, when that is not
/// the whole. An arrow without a share may take what is left, so that such a
/// fork is odd only above the whole.
#[must_use]
pub fn odd_sum(shares: &[Option<f64>]) -> Option<f64> {
    let known: Vec<f64> = shares.iter().copied().flatten().collect();
    let sum: f64 = known.iter().sum();
    let complete = known.len() == shares.len();
    let odd = (complete && (sum - 1.0).abs() > ROUNDING) || sum > 1.0 + ROUNDING;
    (shares.len() > 1 && !known.is_empty() && odd).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_a_fork_make_a_whole() {
        assert_eq!(odd_sum(&[Some(0.6), Some(0.4)]), None);
        assert_eq!(odd_sum(&[Some(0.333), Some(0.333), Some(0.333)]), None);
        assert_eq!(odd_sum(&[Some(0.5), Some(0.25)]), Some(0.75));
        assert_eq!(odd_sum(&[Some(0.5), None]), None);
        assert_eq!(odd_sum(&[Some(0.75), Some(0.75), None]), Some(1.5));
        assert_eq!(odd_sum(&[Some(0.4)]), None);
        assert_eq!(odd_sum(&[None, None]), None);
    }
}
