//! A bounded memory of results: what the last layouts asked for stays, the
//! rest is forgotten.

use std::collections::HashMap;
use std::hash::Hash;

/// Results that no layout of so many has asked for are forgotten.
const TURNS_KEPT: u32 = 32;

/// How often is looked for what can be forgotten.
const TURNS_BETWEEN: u32 = 8;

/// Bytes of text that are kept at most; more are forgotten together.
const MOST_BYTES: usize = 64 << 20;

/// Results by text and settings, each with the turn that asked for it last.
/// Texts stand below settings, so that looking up needs no copy of the text.
pub(super) struct Cache<K, V> {
    results: HashMap<K, HashMap<Box<str>, (V, u32)>>,
    turn: u32,
    bytes: usize,
}

impl<K, V> Default for Cache<K, V> {
    fn default() -> Self {
        Self {
            results: HashMap::new(),
            turn: 0,
            bytes: 0,
        }
    }
}

impl<K: Copy + Eq + Hash, V: Clone> Cache<K, V> {
    pub(super) fn get(&mut self, settings: K, text: &str) -> Option<V> {
        let (value, turn) = self.results.get_mut(&settings)?.get_mut(text)?;
        *turn = self.turn;
        Some(value.clone())
    }

    pub(super) fn insert(&mut self, settings: K, text: &str, value: V) {
        if self.bytes + text.len() > MOST_BYTES {
            self.results.clear();
            self.bytes = 0;
        }
        let known = self.results.entry(settings).or_default();
        if known.insert(text.into(), (value, self.turn)).is_none() {
            self.bytes += text.len();
        }
    }

    /// Another layout begins.
    pub(super) fn begin_turn(&mut self) {
        self.turn = self.turn.wrapping_add(1);
        if !self.turn.is_multiple_of(TURNS_BETWEEN) {
            return;
        }
        let (now, bytes) = (self.turn, &mut self.bytes);
        for known in self.results.values_mut() {
            known.retain(|text, (_, turn)| {
                let is_kept = now.wrapping_sub(*turn) <= TURNS_KEPT;
                *bytes -= if is_kept { 0 } else { text.len() };
                is_kept
            });
        }
        self.results.retain(|_, known| !known.is_empty());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(cache: &Cache<u8, u32>) -> usize {
        cache.results.values().map(HashMap::len).sum()
    }

    #[test]
    fn what_is_used_stays_and_the_rest_goes() {
        let mut cache = Cache::default();
        cache.insert(0_u8, "kept", 1);
        for round in 0..1_000 {
            cache.begin_turn();
            cache.insert(0, &format!("of round {round}"), round);
            assert_eq!(cache.get(0, "kept"), Some(1));
        }
        assert_eq!(cache.get(0, "of round 0"), None);
        assert_eq!(cache.get(1, "kept"), None);
        let most = usize::try_from(TURNS_KEPT + TURNS_BETWEEN).expect("few") + 2;
        assert!(held(&cache) <= most, "{}", held(&cache));
        assert!(cache.bytes < most * 20);
    }

    #[test]
    fn long_texts_are_not_kept_without_end() {
        let mut cache = Cache::default();
        let long = "x".repeat(MOST_BYTES / 8);
        for round in 0..40 {
            cache.insert(0_u8, &format!("{long}{round}"), round);
        }
        assert!(held(&cache) <= 8);
        assert!(cache.bytes <= MOST_BYTES);
    }
}
