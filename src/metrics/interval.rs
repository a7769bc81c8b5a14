//! 95 % intervals.

/// The normal quantile for 95 %.
const Z: f64 = 1.959_963_985;

/// Half the width of the 95 % interval of an NPS, in points:
/// ±1.96·100·√((p + d − (p − d)²)/n) with the shares p of promoters and d of
/// detractors. Source: variance of a variable that is +1, 0 or −1.
///
/// `None` without answers.
#[must_use]
pub fn nps_margin(promoters: f64, detractors: f64, n: f64) -> Option<f64> {
    let variance = promoters + detractors - (promoters - detractors).powi(2);
    (n > 0.0).then(|| Z * 100.0 * (variance.max(0.0) / n).sqrt())
}

/// The 95 % interval of a share after Wilson (1927): `share` 0 to 1 of `n`
/// cases, as lower and upper share.
///
/// `None` without cases.
#[must_use]
pub fn wilson(share: f64, n: f64) -> Option<(f64, f64)> {
    if n <= 0.0 || !(0.0..=1.0).contains(&share) {
        return None;
    }
    let z2 = Z * Z;
    let center = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    Some(((center - half).max(0.0), (center + half).min(1.0)))
}

/// Half the width of the 95 % interval of a mean: 1.96·s/√n, from the answers
/// per score, the lowest score first at `lowest`. `None` below two answers.
#[must_use]
pub(super) fn mean_margin(answers: &[u64], lowest: f64) -> Option<f64> {
    let (n, mean) = mean_of(answers, lowest)?;
    if n < 2.0 {
        return None;
    }
    let squares: f64 = scores(answers, lowest)
        .map(|(score, count)| count * (score - mean).powi(2))
        .sum();
    Some(Z * (squares / (n - 1.0) / n).sqrt())
}

/// Number of answers and their mean.
pub(super) fn mean_of(answers: &[u64], lowest: f64) -> Option<(f64, f64)> {
    let n: f64 = scores(answers, lowest).map(|(_, count)| count).sum();
    let sum: f64 = scores(answers, lowest)
        .map(|(score, count)| score * count)
        .sum();
    (n > 0.0).then(|| (n, sum / n))
}

/// Each score with how often it was given.
pub(super) fn scores(answers: &[u64], lowest: f64) -> impl Iterator<Item = (f64, f64)> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of answers are far below 2^53"
    )]
    answers
        .iter()
        .enumerate()
        .map(move |(step, count)| (lowest + step as f64, *count as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nps_margins_are_the_known_ones() {
        let third = 1.0 / 3.0;
        for (n, margin) in [(10.0, 50.6), (30.0, 29.2), (100.0, 16.0), (1000.0, 5.1)] {
            let found = nps_margin(third, third, n).unwrap_or(f64::NAN);
            assert!((found - margin).abs() < 0.05, "n {n}: {found}");
        }
        assert_eq!(nps_margin(third, third, 0.0), None);
    }

    #[test]
    fn wilson_stays_inside_and_narrows() {
        let (low, high) = wilson(0.8, 5.0).unwrap_or((9.0, 9.0));
        assert!((low - 0.3755).abs() < 0.001 && (high - 0.9638).abs() < 0.001);
        let wide = wilson(0.5, 10.0).map(|(l, h)| h - l);
        let narrow = wilson(0.5, 1000.0).map(|(l, h)| h - l);
        assert!(narrow < wide);
        assert_eq!(wilson(0.0, 20.0).map(|(low, _)| low), Some(0.0));
        assert_eq!(wilson(1.5, 20.0), None);
    }

    #[test]
    fn a_mean_without_spread_has_no_margin() {
        assert_eq!(mean_margin(&[0, 0, 0, 0, 12], 1.0), Some(0.0));
        assert_eq!(mean_margin(&[1], 1.0), None);
        assert_eq!(mean_of(&[1, 0, 1], 1.0), Some((2.0, 2.0)));
    }
}
