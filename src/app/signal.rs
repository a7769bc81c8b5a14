//! The system ends the program at a log-out or from a terminal: journals are
//! brought to the disk first, so that the next start can offer what was not
//! saved. There is no time to ask.

/// How long the end waits for the journals.
#[cfg(unix)]
const FLUSH: std::time::Duration = std::time::Duration::from_secs(2);

/// From now on a request to end waits for the journals.
#[cfg(unix)]
pub(crate) fn watch() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    // Without it the journals are as they were a moment ago.
    let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) else {
        return;
    };
    std::thread::spawn(move || {
        for signal in signals.forever() {
            crate::storage::recovery::flush_all(FLUSH);
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        }
    });
}

/// Windows asks the window itself.
#[cfg(not(unix))]
pub(crate) fn watch() {}
