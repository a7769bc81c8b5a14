//! Chance that comes out the same on every machine: from a seed, or from the
//! bytes a fuzzer has thought of.

use std::collections::VecDeque;

/// A source of choices.
#[derive(Debug, Clone)]
pub(crate) struct Chance(Source);

#[derive(Debug, Clone)]
enum Source {
    /// A small generator of random numbers (splitmix64).
    Seed(u64),
    /// Two bytes for each choice. When they are used up all choices are zero.
    Tape(VecDeque<u8>),
}

impl Chance {
    /// Starts from a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(Source::Seed(seed))
    }

    /// Follows these bytes: a small change of them is a small change of what
    /// is made.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        Self(Source::Tape(bytes.to_vec().into()))
    }

    /// Whether there are bytes left; a seed never ends.
    pub(crate) fn goes_on(&self) -> bool {
        match &self.0 {
            Source::Seed(_) => true,
            Source::Tape(tape) => !tape.is_empty(),
        }
    }

    /// The next 64 bits.
    pub(crate) fn bits(&mut self) -> u64 {
        match &mut self.0 {
            Source::Seed(state) => {
                *state = state.wrapping_add(STEP);
                mixed(*state)
            }
            Source::Tape(tape) => mixed(two_bytes(tape)),
        }
    }

    /// A number below `limit`; 0 when there is none.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).expect("fits");
        let choice = match &mut self.0 {
            Source::Seed(_) => self.bits(),
            Source::Tape(tape) => two_bytes(tape),
        };
        usize::try_from(choice % limit).expect("fits")
    }

    /// True in `percent` of 100 cases.
    pub(crate) fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of `choices`, or nothing when there are none.
    pub(crate) fn pick<'a, T>(&mut self, choices: &'a [T]) -> Option<&'a T> {
        choices.get(self.below(choices.len()))
    }

    /// A number between two others.
    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        let share = f64::from(u32::try_from(self.bits() >> 40).expect("24 bits")) / 16_777_216.0;
        low + (high - low) * share
    }
}

const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

fn mixed(state: u64) -> u64 {
    let mut z = state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

fn two_bytes(tape: &mut VecDeque<u8>) -> u64 {
    let low = tape.pop_front().unwrap_or(0);
    let high = tape.pop_front().unwrap_or(0);
    u64::from(u16::from_le_bytes([low, high]))
}
