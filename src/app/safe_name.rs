//! Names for files, made from what a map or a file says about itself.

use crate::exchange::is_device_name;
use crate::text::without_hidden;

/// Characters of a title that become part of a file name.
const MOST_CHARS: usize = 60;

/// The title without what some system does not allow in a file name, and
/// without hidden characters, such as those that turn a text round. Empty when
/// nothing is left.
pub(crate) fn safe_name(title: &str) -> String {
    let safe: String = without_hidden(title)
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .map(|c| if r#"/\:*?"<>|"#.contains(c) { '-' } else { c })
        .take(MOST_CHARS)
        .collect();
    let mut safe = safe
        .trim_matches(|c: char| c.is_whitespace() || c == '.')
        .to_owned();
    if is_device_name(&safe) {
        let stem = safe.find('.').unwrap_or(safe.len());
        safe.insert(stem, '_');
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_file_names_that_every_system_takes() {
        assert_eq!(safe_name("Путь: до/после?"), "Путь- до-после-");
        assert_eq!(safe_name("  ..hidden.. "), "hidden");
        assert_eq!(safe_name("a\u{202e}nor\u{200b}\n.exe"), "anor .exe");
        assert_eq!(safe_name("end\u{202e}. ."), "end");
        assert_eq!(safe_name(&"длинно".repeat(50)).chars().count(), 60);
        assert_eq!(safe_name(&format!("{}. x", "a".repeat(58))).len(), 58);
        assert_eq!(safe_name("\u{202e}\u{0}"), "");
    }

    #[test]
    fn names_of_devices_are_no_file_names() {
        for (title, name) in [
            ("NUL", "NUL_"),
            ("aux.map", "aux_.map"),
            ("Console", "Console"),
        ] {
            assert_eq!(safe_name(title), name);
        }
    }
}
