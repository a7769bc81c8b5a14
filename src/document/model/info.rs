//! What a map says about itself: title block, state, basis, emotion scale.

use super::kept::KeptFields;
use super::words::words;

words!(
    /// Whether the map shows the journey of today or a wanted one.
    JourneyState {
        /// The journey as customers have it today.
        AsIs = "as-is",
        /// The journey as it should become.
        ToBe = "to-be",
    }
);

words!(
    /// Whether the map was drawn from what is planned or from what was seen.
    Basis {
        /// Drawn by people who know the process.
        Planned = "planned",
        /// Built on what customers really did.
        Actual = "actual",
    }
);

words!(
    /// Where the emotion curve comes from.
    EmotionSource {
        /// Set by hand for each step.
        Set = "set",
        /// The weighted mean of scored evidence.
        Computed = "computed",
    }
);

words!(
    /// The language of the map's own texts, used for its captions in exports.
    MapLanguage {
        /// Russian.
        Ru = "ru",
        /// English.
        En = "en",
    }
);

/// The emotion scale of a map. An emotion never travels without it.
#[derive(Debug, Clone, PartialEq)]
pub struct EmotionScale {
    /// Worst value; below `max`.
    pub min: f64,
    /// Best value.
    pub max: f64,
    /// The value that is neither good nor bad, between the two.
    pub neutral: f64,
    /// Words for the ends, worst first; empty when the numbers suffice.
    pub min_label: String,
    /// Words for the best end.
    pub max_label: String,
}

impl EmotionScale {
    /// Whether the numbers are finite and in order.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.min.is_finite()
            && self.max.is_finite()
            && (self.max - self.min).is_finite()
            && self.min < self.max
            && (self.min..=self.max).contains(&self.neutral)
    }

    /// Where `value` stands between the worst (0) and the best (1).
    #[must_use]
    pub fn share(&self, value: f64) -> f64 {
        ((value - self.min) / (self.max - self.min)).clamp(0.0, 1.0)
    }

    /// The value of this scale at `share`, 0 to 1.
    #[must_use]
    pub fn at_share(&self, share: f64) -> f64 {
        self.min + (self.max - self.min) * share.clamp(0.0, 1.0)
    }

    /// Carries a value of this scale over to `other`, linearly.
    #[must_use]
    pub fn convert(&self, value: f64, other: &Self) -> f64 {
        other.at_share(self.share(value))
    }
}

/// −2 to +2 around 0.
impl Default for EmotionScale {
    fn default() -> Self {
        Self {
            min: -2.0,
            max: 2.0,
            neutral: 0.0,
            min_label: String::new(),
            max_label: String::new(),
        }
    }
}

/// What a map says about itself.
#[derive(Debug, Clone, PartialEq)]
pub struct MapInfo {
    /// Title of the journey.
    pub title: String,
    /// The product, service or goal the journey is about.
    pub subject: String,
    /// Why the map was made: the decision it serves.
    pub purpose: String,
    /// Who keeps the map.
    pub owner: String,
    /// For whom it was made.
    pub client: String,
    /// When the journey was observed, as the author writes it.
    pub date: String,
    /// As-is or to-be.
    pub state: JourneyState,
    /// Planned or actual.
    pub basis: Basis,
    /// Language of the map's own texts; `None` when the author did not say.
    pub language: Option<MapLanguage>,
    /// Sign or code of the money in the map, such as `₽` or `EUR`.
    pub currency: String,
    /// The scale of every emotion in the map.
    pub emotion_scale: EmotionScale,
    /// Set by hand or computed from evidence.
    pub emotion_source: EmotionSource,
    /// Path of the counterpart, relative to this file: the as-is of a to-be.
    pub counterpart: String,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

impl Default for MapInfo {
    fn default() -> Self {
        Self {
            title: String::new(),
            subject: String::new(),
            purpose: String::new(),
            owner: String::new(),
            client: String::new(),
            date: String::new(),
            state: JourneyState::AsIs,
            basis: Basis::Planned,
            language: None,
            currency: String::new(),
            emotion_scale: EmotionScale::default(),
            emotion_source: EmotionSource::Set,
            counterpart: String::new(),
            kept: KeptFields::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conversion_between_scales_is_linear() {
        let five = EmotionScale {
            min: 1.0,
            max: 5.0,
            neutral: 3.0,
            ..EmotionScale::default()
        };
        let two = EmotionScale::default();
        assert!((five.convert(4.0, &two) - 1.0).abs() < 1e-12);
        assert!((two.convert(-2.0, &five) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn broken_scales_are_known() {
        let scale = |min, max, neutral| EmotionScale {
            min,
            max,
            neutral,
            ..EmotionScale::default()
        };
        assert!(scale(-2.0, 2.0, 0.0).is_valid());
        assert!(!scale(2.0, -2.0, 0.0).is_valid());
        assert!(!scale(0.0, 10.0, 11.0).is_valid());
        assert!(!scale(f64::NAN, 1.0, 0.0).is_valid());
        assert!(!scale(-1e308, 1e308, 0.0).is_valid());
    }
}
