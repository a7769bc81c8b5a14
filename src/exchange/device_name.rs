//! Names that no file may have: on Windows they mean a device.

/// Names of devices that have no number.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// Whether Windows takes a file of this name for a device: `NUL`, `com1.ron`.
#[must_use]
pub fn is_device_name(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let stem = stem.trim_end().to_uppercase();
    let is_port = |kind: &str| {
        let mut number = stem.strip_prefix(kind).unwrap_or_default().chars();
        let digit = number.next();
        digit.is_some_and(|digit| "0123456789¹²³".contains(digit)) && number.next().is_none()
    };
    DEVICES.contains(&stem.as_str()) || is_port("COM") || is_port("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_known_by_their_stem() {
        for name in ["NUL", "con", "aux.map", "LPT1", "com¹", "nul .x", "Conin$"] {
            assert!(is_device_name(name), "{name}");
        }
        for name in ["", "Console", "COM", "COM12", "nullable", "lpt-1", "my nul"] {
            assert!(!is_device_name(name), "{name}");
        }
    }
}
