//! One colour, its contrast with another, and its hexadecimal form.

use std::fmt;

/// An sRGB colour with straight (not premultiplied) alpha.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red, 0–255.
    pub r: u8,
    /// Green, 0–255.
    pub g: u8,
    /// Blue, 0–255.
    pub b: u8,
    /// Opacity, 255 is opaque.
    pub a: u8,
}

impl Color {
    /// Nothing is drawn.
    pub const TRANSPARENT: Self = Self {
        r: 0,
        g: 0,
        b: 0,
        a: 0,
    };
    /// Pure white.
    pub const WHITE: Self = Self::rgb(0xFF_FF_FF);

    /// An opaque colour from `0xRRGGBB`.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "each byte is taken on purpose"
    )]
    pub const fn rgb(hex: u32) -> Self {
        Self {
            r: (hex >> 16) as u8,
            g: (hex >> 8) as u8,
            b: hex as u8,
            a: 255,
        }
    }

    /// The same colour at another opacity.
    #[must_use]
    pub const fn with_alpha(self, a: u8) -> Self {
        Self { a, ..self }
    }

    /// Reads `#RRGGBB`; anything else is `None`.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        u32::from_str_radix(digits, 16).ok().map(Self::rgb)
    }

    /// This colour shifted towards `other`: 0 keeps it, 1 replaces it.
    #[must_use]
    pub fn mixed_with(self, other: Self, share: f32) -> Self {
        let share = share.clamp(0.0, 1.0);
        let mix = |from: u8, to: u8| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a weighted mean of two bytes is a byte"
            )]
            let mixed = (f32::from(from) * (1.0 - share) + f32::from(to) * share).round() as u8;
            mixed
        };
        Self {
            r: mix(self.r, other.r),
            g: mix(self.g, other.g),
            b: mix(self.b, other.b),
            a: mix(self.a, other.a),
        }
    }

    /// Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it.
    #[must_use]
    pub fn luminance(self) -> f32 {
        let linear = |channel: u8| {
            let c = f32::from(channel) / 255.0;
            if c <= 0.040_45 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// Contrast ratio with `other`, 1 to 21, as WCAG 2.2 defines it.
    #[must_use]
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// This colour, darkened just enough that `ink` on it reaches `ratio`.
    #[must_use]
    pub fn darkened_for(self, ink: Self, ratio: f32) -> Self {
        let black = Self::rgb(0).with_alpha(self.a);
        (0_u8..=50)
            .map(|step| self.mixed_with(black, f32::from(step) * 0.02))
            .find(|color| color.contrast(ink) >= ratio)
            .unwrap_or(black)
    }
}

/// `#RRGGBB`; opacity is left out.
impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.r, self.g, self.b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_is_read_and_written() {
        assert_eq!(Color::from_hex("#4C5FD5"), Some(Color::rgb(0x4C_5F_D5)));
        assert_eq!(Color::rgb(0x4C_5F_D5).to_string(), "#4C5FD5");
        for wrong in ["", "4C5FD5", "#4C5FD", "#4C5FDG", "#+C5FD5", "red"] {
            assert_eq!(Color::from_hex(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_follows_wcag() {
        let white = Color::WHITE;
        assert!((Color::rgb(0).contrast(white) - 21.0).abs() < 0.01);
        assert!((white.contrast(white) - 1.0).abs() < 0.001);
        // #767676 on white is the known 4.54 : 1.
        assert!((Color::rgb(0x76_76_76).contrast(white) - 4.54).abs() < 0.01);
    }

    #[test]
    fn amber_is_darkened_until_white_reads_on_it() {
        let amber = Color::rgb(0xC9_8A_12);
        assert!(amber.contrast(Color::WHITE) < 4.5);
        assert!(amber.darkened_for(Color::WHITE, 4.5).contrast(Color::WHITE) >= 4.5);
    }
}
