//! Bundled fonts, measuring and line breaking: the one place that decides how
//! wide a text is and where it breaks.
//!
//! The screen and every export draw the lines found here, so they cannot
//! disagree about a line break.
