//! What tests and benches share: seeded chance and made-up maps.

pub(crate) mod chance;
pub(crate) mod generator;
pub(crate) mod picture;
