//! The record of the map itself.

use super::Converter;
use super::fields::hoist;
use crate::document::{
    Basis, EmotionScale, EmotionSource, JourneyState, KeptFields, MapInfo, MapLanguage,
};
use crate::storage::schema::v1::MapRecord;

impl Converter {
    pub(super) fn info(&mut self, record: MapRecord) {
        let mut kept = record.kept;
        let mut emotion_scale = EmotionScale::default();
        if let Some(scale) = record.emotion_scale {
            hoist("emotion_scale", scale.kept, &mut kept);
            emotion_scale = EmotionScale {
                min: scale.min,
                max: scale.max,
                neutral: scale.neutral,
                min_label: scale.min_label,
                max_label: scale.max_label,
            };
        }
        self.count_unknown(&kept);
        self.parts.info = MapInfo {
            title: record.title,
            subject: record.subject,
            purpose: record.purpose,
            owner: record.owner,
            client: record.client,
            date: record.date,
            state: self
                .choice("state", record.state, &mut kept, JourneyState::from_word)
                .unwrap_or(JourneyState::AsIs),
            basis: self
                .choice("basis", record.basis, &mut kept, Basis::from_word)
                .unwrap_or(Basis::Planned),
            language: self.choice(
                "language",
                record.language,
                &mut kept,
                MapLanguage::from_word,
            ),
            currency: record.currency,
            emotion_scale,
            emotion_source: self
                .choice(
                    "emotion_source",
                    record.emotion_source,
                    &mut kept,
                    EmotionSource::from_word,
                )
                .unwrap_or(EmotionSource::Set),
            counterpart: record.counterpart,
            kept: KeptFields::new(kept),
        };
    }
}
