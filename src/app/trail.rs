//! The way back from the map of a sub-journey: which maps it was reached by.

use std::path::{Path, PathBuf};

use super::files::Next;
use super::request::{Request, Requests};
use super::state::State;

/// The maps above the open one.
#[derive(Debug, Default)]
pub(crate) struct Trail {
    /// The outermost first.
    above: Vec<PathBuf>,
    /// A link is being followed: from which map, to which.
    following: Option<(PathBuf, PathBuf)>,
}

impl Trail {
    /// The maps above the open one, the outermost first.
    pub(crate) fn above(&self) -> &[PathBuf] {
        &self.above
    }

    /// A link of the map `from` leads to `to`, which is to be opened.
    pub(crate) fn follow(&mut self, from: PathBuf, to: PathBuf) {
        self.following = Some((from, to));
    }

    /// A map was opened: by a link one goes down, to a map above one goes up,
    /// and any other begins afresh.
    pub(crate) fn opened(&mut self, path: Option<&Path>) {
        let followed = self.following.take();
        let followed = followed.filter(|(_, to)| Some(to.as_path()) == path);
        let place = self
            .above
            .iter()
            .position(|above| Some(above.as_path()) == path);
        match (followed, place) {
            (_, Some(place)) => self.above.truncate(place),
            (Some((from, _)), None) => self.above.push(from),
            (None, None) => self.above.clear(),
        }
    }
}

/// Goes back to the map this one was reached by.
pub(crate) fn go_up(state: &State, requests: &mut Requests) {
    if let Some(path) = state.trail.above().last() {
        requests.push(Request::Guard(Next::Open(path.clone())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_down_and_maps_above_lead_up() {
        let [a, b, c] = ["a.ron", "b.ron", "c.ron"].map(PathBuf::from);
        let mut trail = Trail::default();
        trail.opened(Some(&a));
        trail.follow(a.clone(), b.clone());
        trail.opened(Some(&b));
        trail.follow(b.clone(), c.clone());
        trail.opened(Some(&c));
        assert_eq!(trail.above(), [a.clone(), b.clone()]);
        trail.opened(Some(&a));
        assert_eq!(trail.above(), [] as [PathBuf; 0]);
        trail.follow(a.clone(), b.clone());
        // Something else was opened instead.
        trail.opened(Some(&c));
        assert_eq!(trail.above(), [] as [PathBuf; 0]);
    }
}
