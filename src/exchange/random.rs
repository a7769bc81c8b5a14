//! The one source of chance, for fresh ids. The document has none of its own.

use std::hash::{BuildHasher, RandomState};

/// Random bits, different at every call and in every run. They keep ids apart;
/// nobody's secrets depend on them.
#[must_use]
pub fn random_bits() -> u64 {
    // Every state has fresh keys, so even a hash of nothing differs.
    RandomState::new().hash_one(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn bits_differ_and_use_the_whole_width() {
        let drawn: Vec<u64> = (0..1_000).map(|_| random_bits()).collect();
        assert_eq!(drawn.iter().collect::<HashSet<_>>().len(), drawn.len());
        assert_eq!(drawn.iter().fold(0, |all, bits| all | bits), u64::MAX);
        assert_eq!(drawn.iter().fold(u64::MAX, |all, bits| all & bits), 0);
    }
}
