//! The canvas in use, driven by accessible names.
