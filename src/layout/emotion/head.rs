//! What stands below the title of the emotion lane: its score, its scale, and
//! where the values come from.

use crate::document::{EmotionSource, NodeKind};
use crate::language::Message;
use crate::layout::grid::Sheet;
use crate::metrics::scored_evidence;

/// The lines below the lane's title.
pub(in crate::layout) fn caption(sheet: &Sheet<'_>) -> String {
    let scale = &sheet.map.info().emotion_scale;
    let (low, high) = (scale.min_label.trim(), scale.max_label.trim());
    let has_words = !low.is_empty() && !high.is_empty();
    let words = has_words.then(|| format!("{low} — {high}"));
    let lines = [Some(score(sheet)), words, source(sheet), whose(sheet)];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    lines.join("\n")
}

/// The score of the personas that are in the picture, and of how many steps.
fn score_of_shown(sheet: &Sheet<'_>) -> Option<(f64, usize)> {
    let shown = |persona| sheet.shows(persona);
    sheet.emotions.score_of(sheet.map, shown)
}

/// How many personas the curves and the score are of, where some are left out.
fn whose(sheet: &Sheet<'_>) -> Option<String> {
    let (shown, all) = (sheet.personas().count(), sheet.map.count(NodeKind::Persona));
    let message = Message::new("picture-personas-shown");
    let message = message.count("shown", shown).count("of", all);
    (shown < all).then(|| sheet.texts.say(&message))
}

/// The score of the whole map with its scale and of how many steps, or the
/// scale alone.
fn score(sheet: &Sheet<'_>) -> String {
    let Some((score, steps)) = score_of_shown(sheet) else {
        let message = Message::new("picture-scale");
        return sheet.texts.say(&ends(sheet, message));
    };
    let weights = if sheet.emotions.is_weighted(sheet.map) {
        "shares"
    } else {
        "none"
    };
    let message = Message::new("picture-score")
        .text("score", sheet.words().emotion(score))
        .text("steps", sheet.texts.count(steps as u64))
        .text("weights", weights)
        .count("of", sheet.map.count(NodeKind::Touchpoint));
    sheet.texts.say(&ends(sheet, message))
}

fn ends(sheet: &Sheet<'_>, message: Message) -> Message {
    let scale = &sheet.map.info().emotion_scale;
    message
        .text("min", sheet.words().emotion_given(scale.min))
        .text("max", sheet.words().emotion_given(scale.max))
}

/// Whether the values were set or computed; nothing where there are none.
fn source(sheet: &Sheet<'_>) -> Option<String> {
    score_of_shown(sheet)?;
    Some(match sheet.map.info().emotion_source {
        EmotionSource::Set => sheet.texts.get("picture-emotion-set").into_owned(),
        EmotionSource::Computed => {
            let message = Message::new("picture-emotion-computed");
            let message = message.count("count", scored_evidence(sheet.map));
            sheet.texts.say(&message)
        }
    })
}
