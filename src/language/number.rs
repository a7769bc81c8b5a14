//! How a language writes numbers: decimal mark, groups, minus.

use super::Language;

/// More places than this are noise in a 64-bit number.
const MOST_DECIMALS: usize = 12;

/// Stands where there is no number that could be written.
const NO_NUMBER: &str = "—";

/// From here on a number is written by its power of ten. No number of a map is
/// larger; what a file holds or a person types may be.
const HUGE: f64 = 1e15;

const MINUS: char = '\u{2212}';
const NO_BREAK_SPACE: char = '\u{a0}';
const NARROW_NO_BREAK_SPACE: char = '\u{202f}';

impl Language {
    /// Writes `value` with up to `max_decimals` places, without trailing
    /// zeros: `12 345,6` in Russian, `12,345.6` in English. A huge one is
    /// written by its power of ten: `1,5e308`.
    pub(super) fn number(self, value: f64, max_decimals: usize) -> String {
        let plain = format!("{:.*}", max_decimals.min(MOST_DECIMALS), value);
        let (_, fraction) = plain.split_once('.').unwrap_or_default();
        self.fixed(value, fraction.trim_end_matches('0').len())
    }

    /// Writes `value` with exactly so many places.
    pub(super) fn fixed(self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return NO_NUMBER.to_owned();
        }
        if value.abs() > HUGE {
            return self.by_power(value);
        }
        let plain = format!("{:.*}", decimals.min(MOST_DECIMALS), value.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::with_capacity(plain.len() + 4);
        if value < 0.0 && !is_zero(&plain) {
            text.push(MINUS);
        }
        self.push_grouped(&mut text, whole);
        if !fraction.is_empty() {
            text.push(self.decimal_mark());
            text.push_str(fraction);
        }
        text
    }

    /// Writes a whole number in groups of three.
    pub(super) fn count(self, count: u64) -> String {
        let mut text = String::new();
        self.push_grouped(&mut text, &count.to_string());
        text
    }

    /// Writes a share of 0 to 1 in per cent, with up to one decimal place.
    pub(super) fn percent(self, share: f64) -> String {
        let number = self.number(share * 100.0, 1);
        match self {
            Self::Ru => format!("{number}{NO_BREAK_SPACE}%"),
            Self::En => format!("{number}%"),
        }
    }

    /// Writes a number with its sign, also a plus, with exactly so many
    /// places; zero has no sign.
    pub(super) fn signed(self, value: f64, decimals: usize) -> String {
        let number = self.fixed(value, decimals);
        if value > 0.0 && value.is_finite() && !is_zero(&number) {
            format!("+{number}")
        } else {
            number
        }
    }

    /// Writes a number by its power of ten, with a few digits.
    fn by_power(self, value: f64) -> String {
        let exact = format!("{:e}", value.abs());
        let short = format!("{:.3e}", value.abs());
        let written = if exact.len() < short.len() {
            exact
        } else {
            short
        };
        let written = written.replace('.', &self.decimal_mark().to_string());
        let minus = if value < 0.0 {
            String::from(MINUS)
        } else {
            String::new()
        };
        minus + &written
    }

    fn decimal_mark(self) -> char {
        match self {
            Self::Ru => ',',
            Self::En => '.',
        }
    }

    fn group_mark(self) -> char {
        match self {
            Self::Ru => NARROW_NO_BREAK_SPACE,
            Self::En => ',',
        }
    }

    fn push_grouped(self, text: &mut String, digits: &str) {
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(self.group_mark());
            }
            text.push(digit);
        }
    }
}

/// Whether nothing but zeros is written.
fn is_zero(number: &str) -> bool {
    !number.contains(|c: char| c.is_ascii_digit() && c != '0')
}

#[cfg(test)]
mod tests {
    use super::Language::{En, Ru};

    #[test]
    fn numbers_have_the_marks_of_their_language() {
        assert_eq!(Ru.number(-1_234_567.891, 2), "−1\u{202f}234\u{202f}567,89");
        assert_eq!(En.number(-1_234_567.891, 2), "−1,234,567.89");
        assert_eq!(Ru.number(6.7, 1), "6,7");
        assert_eq!(En.number(100.0, 1), "100");
    }

    #[test]
    fn trailing_zeros_and_a_minus_before_nothing_are_left_out() {
        assert_eq!(En.number(2.50, 3), "2.5");
        assert_eq!(En.number(40.0, 0), "40");
        assert_eq!(En.number(-0.001, 2), "0");
        assert_eq!(En.number(-0.0, 2), "0");
    }

    #[test]
    fn what_is_no_number_is_a_dash() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(Ru.number(value, 1), "—");
            assert_eq!(Ru.signed(value, 1), "—");
            assert_eq!(Ru.percent(value), "—\u{a0}%");
        }
    }

    #[test]
    fn huge_numbers_are_short() {
        assert_eq!(Ru.number(1e308, 3), "1e308");
        assert_eq!(Ru.number(-1.5e308, 0), "−1,5e308");
        assert_eq!(En.number(f64::MAX, 3), "1.798e308");
        assert_eq!(En.number(1e15, 3), "1,000,000,000,000,000");
        assert_eq!(En.signed(2e20, 1), "+2e20");
    }

    #[test]
    fn counts_are_grouped() {
        assert_eq!(Ru.count(999), "999");
        assert_eq!(Ru.count(1040), "1\u{202f}040");
        assert_eq!(En.count(u64::MAX), "18,446,744,073,709,551,615");
    }

    #[test]
    fn shares_are_written_in_per_cent() {
        assert_eq!(Ru.percent(0.41), "41\u{a0}%");
        assert_eq!(Ru.percent(0.415), "41,5\u{a0}%");
        assert_eq!(En.percent(1.0), "100%");
        assert_eq!(En.percent(0.29), "29%");
    }

    #[test]
    fn signs_are_written_where_there_is_a_side() {
        assert_eq!(Ru.signed(12.0, 0), "+12");
        assert_eq!(Ru.signed(-3.5, 1), "−3,5");
        assert_eq!(En.signed(0.0, 0), "0");
        assert_eq!(En.signed(0.04, 1), "0.0");
        assert_eq!(En.signed(-0.04, 1), "0.0");
        assert_eq!(En.signed(12.0, 1), "+12.0");
    }
}
