//! Chance for new ids: the document takes them, so that it needs none itself.

use std::hash::{BuildHasher, Hasher, RandomState};

/// 64 random bits, good enough to tell elements apart; no secret.
pub(crate) fn bits() -> u64 {
    RandomState::new().build_hasher().finish()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    #[test]
    fn ids_differ() {
        let ids: HashSet<u64> = (0..1_000).map(|_| super::bits()).collect();
        assert_eq!(ids.len(), 1_000);
    }
}
