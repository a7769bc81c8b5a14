//! 95 % intervals, and how wide one could be at most where only n is known.

use super::formula::number;

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

/// The 95 % interval of a share by the adjusted Wald method (Agresti and
/// Coull, 1998): `part` of `n` cases, as lower and upper share. It is what
/// usability studies quote; Waypost draws Wilson's, which is never wider.
///
/// `None` without cases.
#[must_use]
pub fn adjusted_wald(part: f64, n: f64) -> Option<(f64, f64)> {
    if n <= 0.0 || !(0.0..=n).contains(&part) {
        return None;
    }
    let cases = n + Z * Z;
    let share = (part + Z * Z / 2.0) / cases;
    let half = Z * (share * (1.0 - share) / cases).sqrt();
    Some(((share - half).max(0.0), (share + half).min(1.0)))
}

/// The 95 % interval of a mean of `n` answers that were all `value`, on a scale
/// from `low` to `high`.
///
/// The formulas for a spread know nothing where there is none. What n answers
/// alike do say is how many others there can be: at most the upper Wilson limit
/// of 0 of n, z²/(n + z²) (Wilson, 1927; the same question for which the rule
/// of three gives 3/n: Hanley and Lippman-Hand, 1983). All of those could have
/// chosen either end of the scale, so the interval reaches as far towards each.
///
/// `None` without answers, or with a value off the scale.
#[must_use]
pub fn unanimous(value: f64, (low, high): (f64, f64), n: f64) -> Option<(f64, f64)> {
    if !(low..=high).contains(&value) {
        return None;
    }
    let (_, others) = wilson(0.0, n)?;
    Some((
        value - others * (value - low),
        value + others * (high - value),
    ))
}

/// The widest 95 % interval a mean of answers from `low` to `high` can have:
/// the variance of anything on such a scale is at most (high − mean)·(mean −
/// low) (Bhatia and Davis, 2000). It stands in where the answers themselves
/// are not known. A mean at an end was given by answers that are all alike.
#[must_use]
pub(super) fn widest(mean: f64, (low, high): (f64, f64), n: f64) -> Option<(f64, f64)> {
    if n <= 0.0 || !(low..=high).contains(&mean) {
        return None;
    }
    if mean <= low || mean >= high {
        return unanimous(mean, (low, high), n);
    }
    let half = Z * ((high - mean) * (mean - low) / n).sqrt();
    Some(((mean - half).max(low), (mean + half).min(high)))
}

/// Half the width of the 95 % interval of a mean: 1.96·s/√n, from the answers
/// per score, the lowest score first at `lowest`. `None` below two answers; 0
/// where all are alike, of which `unanimous` knows more.
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

/// The 95 % interval of a typical time. Below 25 it is that of the geometric
/// mean, e^(mean of logs ± 1.96·s/√n); from 25 on that of the median, between
/// the order statistics n/2 ± 1.96·√n/2 (Sauro and Lewis, 2016). `None` below
/// two times, and below 25 where all are alike: they know nothing of a spread.
#[must_use]
pub(super) fn time_interval(times: &[f64], is_median: bool) -> Option<(f64, f64)> {
    let n = number(times.len() as u64);
    if n < 2.0 {
        return None;
    }
    if is_median {
        let half = Z * n.sqrt() / 2.0;
        let at =
            |place: f64| super::formula::quantile(times, 0, (place / (n - 1.0)).clamp(0.0, 1.0));
        return Some((at((n / 2.0 - half).floor())?, at((n / 2.0 + half).ceil())?));
    }
    let logs: Vec<f64> = times.iter().map(|time| time.ln()).collect();
    let mean = logs.iter().sum::<f64>() / n;
    let squares: f64 = logs.iter().map(|log| (log - mean).powi(2)).sum();
    let half = Z * (squares / (n - 1.0) / n).sqrt();
    (half > 1e-12).then(|| ((mean - half).exp(), (mean + half).exp()))
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
    (0..)
        .zip(answers)
        .map(move |(step, count)| (lowest + number(step), number(*count)))
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
    fn adjusted_wald_gives_the_known_intervals() {
        let rounded = |(low, high): (f64, f64)| ((100.0 * low).round(), (100.0 * high).round());
        assert_eq!(adjusted_wald(4.0, 5.0).map(rounded), Some((36.0, 98.0)));
        assert_eq!(adjusted_wald(7.0, 10.0).map(rounded), Some((39.0, 90.0)));
        assert_eq!(adjusted_wald(7.0, 0.0), None);
        assert_eq!(adjusted_wald(7.0, 5.0), None);
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
    fn the_widest_interval_holds_the_true_one() {
        // 50 promoters, 30 passives, 20 detractors: +30 ± 15.3.
        let (low, high) = widest(30.0, (-100.0, 100.0), 100.0).unwrap_or_default();
        assert!(low < 14.7 && high > 45.3, "{low} {high}");
        let (low, high) = widest(5.0, (1.0, 5.0), 10.0).unwrap_or_default();
        assert!((low - 3.89).abs() < 0.01 && high <= 5.0, "{low} {high}");
        assert_eq!(widest(3.0, (1.0, 5.0), 0.0), None);
    }

    #[test]
    fn a_mean_without_spread_has_no_margin() {
        assert_eq!(mean_margin(&[0, 0, 0, 0, 12], 1.0), Some(0.0));
        assert_eq!(mean_margin(&[1], 1.0), None);
        assert_eq!(mean_of(&[1, 0, 1], 1.0), Some((2.0, 2.0)));
    }

    #[test]
    fn answers_that_are_all_alike_still_leave_room_for_others() {
        let scale = (-100.0, 100.0);
        let rounded = |value, n| {
            let (low, high) = unanimous(value, scale, n).unwrap_or_default();
            ((10.0 * low).round() / 10.0, (10.0 * high).round() / 10.0)
        };
        // z²/(40 + z²) = 8.76 % could be promoters instead.
        assert_eq!(rounded(-100.0, 40.0), (-100.0, -82.5));
        assert_eq!(rounded(100.0, 40.0), (82.5, 100.0));
        assert_eq!(rounded(0.0, 40.0), (-8.8, 8.8));
        assert_eq!(unanimous(0.0, scale, 0.0), None);
        assert_eq!(unanimous(900.0, scale, 40.0), None);
    }

    #[test]
    fn the_interval_of_a_time_lies_around_it() {
        let few = [40.0, 60.0, 90.0, 50.0];
        let (low, high) = time_interval(&few, false).unwrap_or_default();
        assert!(low < 57.0 && high > 57.0 && low > 40.0 && high < 90.0);
        let many: Vec<f64> = (1..=100).map(f64::from).collect();
        assert_eq!(time_interval(&many, true), Some((41.0, 61.0)));
        assert_eq!(time_interval(&[5.0], false), None);
        assert_eq!(time_interval(&[5.0, 5.0, 5.0], false), None);
    }
}
