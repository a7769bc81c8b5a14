//! Periods as people write them, in the order of time.

use std::cmp::Ordering;

/// Which of two periods is earlier.
///
/// A year is read wherever it stands (`2025-Q3`, `Q3 2025`, `09.2025`), then
/// the numbers that are left, then the words. No period at all is earliest:
/// nobody said when.
#[must_use]
pub fn earlier(a: &str, b: &str) -> Ordering {
    key(a).cmp(&key(b)).then_with(|| a.cmp(b))
}

/// All periods, each once, the earliest first.
#[must_use]
pub fn in_order<'p>(periods: impl IntoIterator<Item = &'p str>) -> Vec<&'p str> {
    let mut all: Vec<&str> = periods.into_iter().collect();
    all.sort_by(|a, b| earlier(a, b));
    all.dedup();
    all
}

/// The year, if there is one, the other numbers in the order they are written
/// (largest unit first), and the words.
fn key(period: &str) -> (Option<u64>, Vec<u64>, String) {
    let digits = |c: char| !c.is_ascii_digit();
    let mut numbers: Vec<u64> = period
        .split(digits)
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let is_year = |number: &u64| (1900..2200).contains(number);
    let place = numbers.iter().position(is_year);
    let year = place.map(|place| numbers.remove(place));
    // After the year `09.03` is day and month when the year stands last.
    if place.is_some_and(|place| place == numbers.len()) {
        numbers.reverse();
    }
    let words = period.trim_matches(|c: char| !c.is_alphanumeric());
    (year, numbers, words.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<const N: usize>(mut periods: [&str; N]) -> [&str; N] {
        periods.sort_by(|a, b| earlier(a, b));
        periods
    }

    #[test]
    fn years_quarters_and_months_follow_each_other() {
        assert_eq!(
            sorted(["2025-Q2", "2024-Q4", "2025-Q1"]),
            ["2024-Q4", "2025-Q1", "2025-Q2"]
        );
        assert_eq!(
            sorted(["Q1 2025", "Q4 2024", "Q3 2024"]),
            ["Q3 2024", "Q4 2024", "Q1 2025"]
        );
        assert_eq!(
            sorted(["1 кв. 2025", "12.2024", "02.2024"]),
            ["02.2024", "12.2024", "1 кв. 2025"]
        );
        assert_eq!(
            sorted(["05.03.2024", "01.04.2024", "2024-03-01"]),
            ["2024-03-01", "05.03.2024", "01.04.2024"]
        );
    }

    #[test]
    fn waves_are_counted_and_nothing_comes_first() {
        assert_eq!(
            sorted(["волна 10", "", "волна 9"]),
            ["", "волна 9", "волна 10"]
        );
    }

    #[test]
    fn each_period_stands_once() {
        assert_eq!(in_order(["2025", "2024", "2025"]), ["2024", "2025"]);
    }
}
