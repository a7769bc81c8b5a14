//! What tests, benches and fuzz targets share: chance, made-up maps and
//! commands, promises that hold for any input.

pub(crate) mod any_map;
pub(crate) mod chance;
pub(crate) mod commands;
pub(crate) mod finite;
pub(crate) mod generator;
pub(crate) mod honest;
pub(crate) mod known_words;
pub(crate) mod odd_values;
pub(crate) mod picture;
pub(crate) mod promises;
