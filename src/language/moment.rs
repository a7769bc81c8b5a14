//! Dates and times as each language writes them, where the user is.

use std::time::SystemTime;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Language;

/// Day and time of the user's own clock: `21 Nov 2026, 14:03`,
/// `21.11.2026, 14:03`. Empty for a time that no calendar has.
#[must_use]
pub fn moment(language: Language, time: SystemTime) -> String {
    moment_in(language, time, TimeZone::system())
}

fn moment_in(language: Language, time: SystemTime, zone: TimeZone) -> String {
    let format = match language {
        Language::En => "%-d %b %Y, %H:%M",
        Language::Ru => "%d.%m.%Y, %H:%M",
    };
    Timestamp::try_from(time)
        .map(|time| time.to_zoned(zone).strftime(format).to_string())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_moment_is_written_as_the_language_does() {
        let time = SystemTime::UNIX_EPOCH + Duration::from_mins(29_921_163);
        let zone = TimeZone::fixed(jiff::tz::offset(3));
        let written = |language| moment_in(language, time, zone.clone());
        assert_eq!(written(Language::En), "21 Nov 2026, 17:03");
        assert_eq!(written(Language::Ru), "21.11.2026, 17:03");
    }
}
