//! The way back from the map of a sub-journey: which maps it was reached by.

use std::path::{Path, PathBuf};

use super::files::Next;
use super::request::{Request, Requests};
use super::state::State;

/// The maps above one, by which it was reached.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trail {
    /// The outermost first.
    above: Vec<PathBuf>,
}

impl Trail {
    /// The maps above, the outermost first.
    pub(crate) fn above(&self) -> &[PathBuf] {
        &self.above
    }

    /// The way on from the map at `from`, to which this trail leads: by a link
    /// one goes down, to a map above one goes up.
    pub(crate) fn on(&self, from: Option<&Path>, to: &Path) -> Self {
        let place = self.above.iter().position(|above| above == to);
        let mut above = self.above.clone();
        match (place, from) {
            (Some(place), _) => above.truncate(place),
            (None, Some(from)) if from != to => above.push(from.to_owned()),
            (None, _) => {}
        }
        Self { above }
    }
}

/// Goes back to the map this one was reached by.
pub(crate) fn go_up(state: &State, requests: &mut Requests) {
    if let Some(document) = state.document()
        && let Some(path) = document.trail.above().last()
    {
        let next = Next::Follow(document.number, path.clone());
        requests.push(Request::Guard(next));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_down_and_maps_above_lead_up() {
        let [a, b, c] = ["a.ron", "b.ron", "c.ron"].map(PathBuf::from);
        let in_b = Trail::default().on(Some(&a), &b);
        let in_c = in_b.on(Some(&b), &c);
        assert_eq!(in_c.above(), [a.clone(), b.clone()]);
        assert_eq!(in_c.on(Some(&c), &c).above(), in_c.above(), "opened again");
        assert_eq!(in_c.on(Some(&c), &b).above(), in_b.above());
        assert_eq!(in_c.on(Some(&c), &a).above(), [] as [PathBuf; 0]);
    }
}
