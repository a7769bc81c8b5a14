//! A bounded memory of results: what was asked for lately stays, the rest is
//! forgotten.

use std::collections::HashMap;
use std::hash::Hash;

/// Bytes of text that one generation may hold before it becomes the old one.
const GENERATION_BYTES: usize = 8 << 20;

/// What an entry costs besides its text.
const ENTRY_BYTES: usize = 96;

/// Results by text and settings in two generations. When the young one is
/// full, it replaces the old one; a hit in the old one moves to the young one.
pub(super) struct Cache<K, V> {
    young: Generation<K, V>,
    old: Generation<K, V>,
    bytes: usize,
}

/// Texts below settings, so that looking up needs no copy of the text.
type Generation<K, V> = HashMap<K, HashMap<Box<str>, V>>;

impl<K, V> Default for Cache<K, V> {
    fn default() -> Self {
        Self {
            young: HashMap::new(),
            old: HashMap::new(),
            bytes: 0,
        }
    }
}

impl<K: Copy + Eq + Hash, V: Clone> Cache<K, V> {
    pub(super) fn get(&mut self, settings: K, text: &str) -> Option<V> {
        if let Some(value) = look_up(&self.young, &settings, text) {
            return Some(value.clone());
        }
        let value = look_up(&self.old, &settings, text)?.clone();
        self.insert(settings, text, value.clone());
        Some(value)
    }

    pub(super) fn insert(&mut self, settings: K, text: &str, value: V) {
        let cost = text.len() + ENTRY_BYTES;
        if self.bytes + cost > GENERATION_BYTES {
            self.old = std::mem::take(&mut self.young);
            self.bytes = 0;
        }
        self.bytes += cost;
        self.young
            .entry(settings)
            .or_default()
            .insert(text.into(), value);
    }
}

fn look_up<'a, K: Eq + Hash, V>(
    generation: &'a Generation<K, V>,
    settings: &K,
    text: &str,
) -> Option<&'a V> {
    generation.get(settings)?.get(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_used_stays_and_the_rest_goes() {
        let mut cache = Cache::default();
        cache.insert(0_u8, "kept", 1);
        let long = "x".repeat(GENERATION_BYTES / 8);
        for round in 0..100 {
            cache.insert(0, &format!("{long}{round}"), round);
            assert_eq!(cache.get(0, "kept"), Some(1));
        }
        assert_eq!(cache.get(0, &format!("{long}0")), None);
        assert_eq!(cache.get(1, "kept"), None);
        let held = cache.young.values().chain(cache.old.values());
        assert!(held.map(HashMap::len).sum::<usize>() < 20);
    }
}
