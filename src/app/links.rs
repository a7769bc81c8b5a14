//! Addresses that are opened outside, in a browser or a mail program: on a
//! thread, since finding one may take its time. They were judged before.

use std::fmt;
use std::sync::Arc;

use crate::language::Message;
use crate::text::visible_line;

use super::files::Outcome;
use super::notice::Notice;
use super::state::State;
use super::task::Work;

type Open = dyn Fn(&str) -> bool + Send + Sync;

/// What opens an address and says whether it could; without one none opens.
#[derive(Clone, Default)]
pub(crate) struct LinkOpener(Option<Arc<Open>>);

impl LinkOpener {
    /// Opens addresses so.
    pub(crate) fn new(open: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(open)))
    }

    fn open(&self, address: &str) -> bool {
        self.0.as_ref().is_some_and(|open| open(address))
    }
}

impl fmt::Debug for LinkOpener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LinkOpener({})", self.0.is_some())
    }
}

/// Opens an address.
pub(crate) fn open(state: &mut State, address: String) {
    let opener = state.links.clone();
    state.tasks.start(Work::quiet(), move |_| {
        let is_open = opener.open(&address);
        Outcome::LinkOpened(address, is_open)
    });
}

/// Gives the address to copy where nothing opens it.
pub(crate) fn opened(state: &mut State, address: String, is_open: bool) {
    if !is_open {
        let shown = visible_line(&address).into_owned();
        let message = Message::new("link-not-opened").text("address", shown);
        let notice = Notice::failure(message).with_copy("button-copy-address", address);
        state.notices.push(notice);
    }
}
