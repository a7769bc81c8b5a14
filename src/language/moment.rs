//! How a language writes a moment, by this computer's clock and zone, and the
//! length of a file.

use std::collections::HashMap;
use std::time::SystemTime;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::{Message, Texts};

impl Texts {
    /// Writes day and time: `22 November 2026, 14:30`.
    #[must_use]
    pub fn moment(&self, time: SystemTime) -> String {
        self.moment_in(time, TimeZone::system())
    }

    /// Writes each of these times, to the second where two would look alike.
    #[must_use]
    pub fn moments(&self, times: &[SystemTime]) -> Vec<String> {
        self.moments_in(times, &TimeZone::system())
    }

    /// Writes the time of day alone: `14:30`.
    #[must_use]
    pub fn clock(&self, time: SystemTime) -> String {
        clock(&zoned(time, TimeZone::system()))
    }

    /// Writes a length in bytes as people say it: `12 KB`, `1.5 MB`.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "rounded to a tenth anyway")]
    pub fn file_size(&self, bytes: u64) -> String {
        let kilobytes = (bytes as f64 / 1024.0).ceil();
        let megabytes = (bytes as f64 / 1024.0 / 102.4).round() / 10.0;
        self.say(&if megabytes < 1.0 {
            Message::new("size-kilobytes").number("size", kilobytes)
        } else {
            Message::new("size-megabytes").number("size", megabytes)
        })
    }

    fn moments_in(&self, times: &[SystemTime], zone: &TimeZone) -> Vec<String> {
        let minute = |time: &SystemTime| self.moment_in(*time, zone.clone());
        let minutes: Vec<String> = times.iter().map(minute).collect();
        let mut alike: HashMap<&str, usize> = HashMap::new();
        for text in &minutes {
            *alike.entry(text).or_default() += 1;
        }
        let written = times.iter().zip(&minutes).map(|(time, text)| {
            if alike.get(text.as_str()) == Some(&1) {
                text.clone()
            } else {
                let time = zoned(*time, zone.clone());
                self.on_day(&time, format!("{}:{:02}", clock(&time), time.second()))
            }
        });
        written.collect()
    }

    fn moment_in(&self, time: SystemTime, zone: TimeZone) -> String {
        let time = zoned(time, zone);
        self.on_day(&time, clock(&time))
    }

    fn on_day(&self, time: &Zoned, clock: String) -> String {
        let message = Message::new("moment")
            .text("day", time.day().to_string())
            .text("month", format!("m{:02}", time.month()))
            .text("year", time.year().to_string())
            .text("time", clock);
        self.say(&message)
    }
}

fn zoned(time: SystemTime, zone: TimeZone) -> Zoned {
    // A time that no calendar holds comes from a damaged file.
    Timestamp::try_from(time).unwrap_or_default().to_zoned(zone)
}

fn clock(time: &Zoned) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;
    use crate::language::Language;

    #[test]
    fn a_length_is_said_in_what_fits_it() {
        let said = |language, bytes| Texts::of(language).file_size(bytes);
        assert_eq!(said(Language::En, 0), "0 KB");
        assert_eq!(said(Language::En, 1), "1 KB");
        assert_eq!(said(Language::Ru, 700 * 1024), "700 КБ");
        assert_eq!(said(Language::Ru, 3 << 19), "1,5 МБ");
    }

    #[test]
    fn two_moments_of_a_minute_are_told_apart() {
        let at = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
        let times = [at(125), at(61), at(119), at(3_600)];
        let written = Texts::of(Language::En).moments_in(&times, &TimeZone::UTC);
        let day = "1 January 1970";
        let expected = ["00:02", "00:01:01", "00:01:59", "01:00"];
        assert_eq!(written, expected.map(|time| format!("{day}, {time}")));
    }

    #[test]
    fn a_moment_is_written_as_the_language_does() {
        let zone = TimeZone::fixed(jiff::tz::offset(3));
        let time = UNIX_EPOCH + Duration::from_mins(29_922_315);
        let said = |language| Texts::of(language).moment_in(time, zone.clone());
        assert_eq!(said(Language::En), "22 November 2026, 12:15");
        assert_eq!(said(Language::Ru), "22 ноября 2026, 12:15");
        assert_eq!(clock(&zoned(time, zone.clone())), "12:15");
        let far = UNIX_EPOCH + Duration::from_secs(1 << 60);
        let nonsense = Texts::of(Language::En).moment_in(far, zone);
        assert!(nonsense.contains("1970"), "{nonsense}");
    }
}
