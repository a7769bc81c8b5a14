//! The formulas of the catalogue: counts and sums in, values out.
//!
//! Shares are 0 to 1 where they go in and per cent where they come out, as
//! people write them. A formula without data gives `None`, never a number.

/// A net score: 100·(good − bad)/n, −100 to 100. For NPS good are 9 and 10 of
/// 10, bad 0 to 6 (Reichheld, 2003); for CES 2.0 net good are 6 and 7 of 7,
/// bad 1 to 3.
#[must_use]
pub fn net_score(good: u64, bad: u64, n: u64) -> Option<f64> {
    (n > 0).then(|| 100.0 * (number(good) - number(bad)) / number(n))
}

/// 100·part/whole, 0 to 100 %: top-2-box, conversion, first contact
/// resolution, share of incidents, stickiness (DAU of MAU).
#[must_use]
pub fn percent(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| 100.0 * number(part) / number(whole))
}

/// A satisfaction index weighted by importance: 100·Σ(w·s)/(10·Σw), 0 to
/// 100 %, with satisfaction s and importance w of each attribute, both 1 to 10.
/// `None` when nothing has any importance.
#[must_use]
pub fn weighted_index(satisfaction: &[f64], importance: &[f64]) -> Option<f64> {
    let both = || satisfaction.iter().zip(importance);
    let weights: f64 = both().map(|(_, weight)| weight).sum();
    let sum: f64 = both().map(|(s, weight)| s * weight).sum();
    (weights > 0.0).then(|| 100.0 * sum / (10.0 * weights))
}

/// Retention of a period: 100·(E − N)/S, 0 to 100 %, with S customers at the
/// start, E at the end, N of them new.
#[must_use]
pub fn retention(start: u64, end: u64, new: u64) -> Option<f64> {
    percent(end.saturating_sub(new), start)
}

/// Churn of a period: 100·lost/S, 0 to 100 %, the other side of retention.
#[must_use]
pub fn churn(start: u64, end: u64, new: u64) -> Option<f64> {
    percent(start.saturating_sub(end.saturating_sub(new)), start)
}

/// Churn over periods that follow each other: 1 − Π(1 − c), of shares 0 to 1.
#[must_use]
pub fn churn_over_periods(shares: &[f64]) -> f64 {
    1.0 - shares.iter().map(|share| 1.0 - share).product::<f64>()
}

/// Lifetime value of what is bought: purchase × frequency × lifespan, money of
/// one purchase, purchases a year, years.
#[must_use]
pub fn lifetime_value(purchase: f64, frequency: f64, lifespan: f64) -> f64 {
    purchase * frequency * lifespan
}

/// Lifetime value of a subscription: ARPA·margin/churn, with revenue of one
/// account a month, gross margin 0 to 1 and the share lost a month. `None`
/// where nobody is ever lost: such a value has no end.
#[must_use]
pub fn subscription_value(arpa: f64, margin: f64, churn: f64) -> Option<f64> {
    let value = arpa * margin / churn;
    (churn > 0.0 && value.is_finite()).then_some(value)
}

/// A sum over cases: AOV is revenue over orders, AHT is (talk + hold +
/// wrap-up) over contacts.
#[must_use]
pub fn per_case(sum: f64, cases: u64) -> Option<f64> {
    (cases > 0).then(|| sum / number(cases))
}

/// From how many durations on the median describes them better than the
/// geometric mean (Sauro and Lewis, 2010).
pub(super) const ENOUGH_FOR_MEDIAN: usize = 25;

/// The typical time on a task, in the unit of `times`, each above zero: the
/// geometric mean below 25, else the median.
#[must_use]
pub fn typical_time(times: &[f64]) -> Option<f64> {
    if times.is_empty() {
        None
    } else if times.len() < ENOUGH_FOR_MEDIAN {
        let logs: f64 = times.iter().map(|time| time.ln()).sum();
        Some((logs / number(times.len() as u64)).exp())
    } else {
        quantile(times, 0, 0.5)
    }
}

/// The time within which a share of all got there, such as P50 and P75 of time
/// to first value. Those who never did stand behind all others, so that `None`
/// means the share was never reached.
#[must_use]
pub fn quantile(times: &[f64], never: u64, share: f64) -> Option<f64> {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let all = number((sorted.len() as u64).saturating_add(never));
    let place = share * (all - 1.0).max(0.0);
    let at = |place: f64| sorted.get(index(place)).copied();
    let (low, high) = (at(place.floor())?, at(place.ceil())?);
    Some(low + (high - low) * place.fract())
}

/// Counts are far below 2^53, where every whole number is one.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub(super) fn number(count: u64) -> f64 {
    count as f64
}

/// A place in a list; beyond it where the place is.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place is a whole number from 0 on, and casts saturate"
)]
fn index(place: f64) -> usize {
    place as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: Option<f64>, wanted: f64) -> bool {
        found.is_some_and(|found| (found - wanted).abs() < 0.05)
    }

    #[test]
    fn shares_and_scores_are_of_all_answers() {
        assert_eq!(net_score(50, 20, 100), Some(30.0));
        assert_eq!(net_score(0, 7, 7), Some(-100.0));
        assert_eq!(percent(343, 1040).map(f64::round), Some(33.0));
        assert_eq!((net_score(0, 0, 0), percent(0, 0)), (None, None));
    }

    #[test]
    fn what_matters_more_weighs_more() {
        assert_eq!(weighted_index(&[10.0, 10.0], &[1.0, 9.0]), Some(100.0));
        assert!(near(weighted_index(&[8.0, 4.0], &[9.0, 3.0]), 70.0));
        assert_eq!(weighted_index(&[8.0], &[0.0]), None);
        assert_eq!(weighted_index(&[], &[]), None);
    }

    #[test]
    fn new_customers_are_not_kept_ones() {
        assert_eq!(retention(200, 220, 40), Some(90.0));
        assert_eq!(churn(200, 220, 40), Some(10.0));
        assert_eq!(retention(0, 5, 5), None);
    }

    #[test]
    fn losses_of_periods_multiply() {
        assert!((churn_over_periods(&[0.1, 0.1]) - 0.19).abs() < 1e-9);
        assert!(churn_over_periods(&[]).abs() < 1e-9);
    }

    #[test]
    fn a_customer_is_worth_what_both_formulas_say() {
        assert!((lifetime_value(50.0, 4.0, 3.0) - 600.0).abs() < 1e-9);
        assert_eq!(subscription_value(20.0, 0.7, 0.05), Some(280.0));
        assert_eq!(subscription_value(20.0, 0.7, 0.0), None);
        assert_eq!(per_case(900.0, 3), Some(300.0));
        assert_eq!(per_case(900.0, 0), None);
    }

    #[test]
    fn few_times_take_the_geometric_mean_and_many_the_median() {
        assert!(near(typical_time(&[10.0, 1000.0]), 100.0));
        let many: Vec<f64> = (1..=25).map(f64::from).collect();
        assert_eq!(typical_time(&many), Some(13.0));
        assert_eq!(typical_time(&[]), None);
    }

    #[test]
    fn who_never_got_there_stands_behind_all_others() {
        assert_eq!(quantile(&[3.0, 1.0, 2.0], 0, 0.5), Some(2.0));
        assert_eq!(quantile(&[1.0, 2.0], 2, 0.25).map(|p| p > 1.0), Some(true));
        assert_eq!(quantile(&[1.0, 2.0], 5, 0.5), None);
        assert_eq!(quantile(&[], 0, 0.5), None);
    }
}
