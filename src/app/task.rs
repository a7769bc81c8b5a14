//! Long work beside the window: on a thread of its own, with a name, a way to
//! give it up, and a result that comes back before a frame.
//!
//! Nothing here knows what the work is; `files` and `export` do.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use egui::Context;

use crate::language::Message;

use super::notice::WayOut;

/// Work that takes longer than this has most likely met a disk or network that
/// does not answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Steps of a whole piece of work.
const WHOLE: f32 = 1_000.0;

/// What the work and the window share: how far it is and whether to stop.
#[derive(Debug, Clone, Default)]
pub(crate) struct Progress {
    done: Arc<AtomicU16>,
    cancelled: Arc<AtomicBool>,
}

impl Progress {
    /// Notes the share that is done, 0 to 1.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a thousand"
    )]
    pub(crate) fn set(&self, share: f32) {
        let done = (share.clamp(0.0, 1.0) * WHOLE) as u16;
        self.done.store(done, Ordering::Relaxed);
    }

    /// The share that is done, 0 to 1; 0 until the work says otherwise.
    pub(crate) fn share(&self) -> f32 {
        f32::from(self.done.load(Ordering::Relaxed)) / WHOLE
    }

    /// Whether the user has given it up.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// What the user sees of a piece of work.
#[derive(Debug, Clone, Default)]
pub(crate) struct Work {
    /// What it is; nothing is shown of work without a name.
    pub(crate) name: Option<Message>,
    /// What to say when it takes long.
    late: Option<Message>,
    /// What can be done then. Such work cannot be given up.
    pub(crate) way_out: Option<WayOut>,
}

impl From<Message> for Work {
    /// Work that is shown by this name and can be given up.
    fn from(name: Message) -> Self {
        Self {
            name: Some(name),
            ..Self::default()
        }
    }
}

impl Work {
    /// Work that nobody waits for.
    pub(crate) fn quiet() -> Self {
        Self::default()
    }

    /// With words for when it takes long.
    pub(crate) fn late(self, late: Message) -> Self {
        Self {
            late: Some(late),
            ..self
        }
    }

    /// With a way out for when it takes long, in place of giving it up.
    pub(crate) fn with_way_out(self, way_out: WayOut) -> Self {
        Self {
            way_out: Some(way_out),
            ..self
        }
    }
}

/// A piece of work as it is shown.
pub(crate) struct Shown<'a> {
    /// To give it up by.
    pub(crate) number: u64,
    /// What it is, or that it takes long.
    pub(crate) name: &'a Message,
    /// The share done, 0 to 1.
    pub(crate) share: f32,
    /// Whether it can be given up.
    pub(crate) can_be_given_up: bool,
    /// What else can be done.
    pub(crate) way_out: Option<WayOut>,
}

/// One piece of work under way.
struct Running<T> {
    number: u64,
    work: Work,
    since: Instant,
    progress: Progress,
    result: Receiver<T>,
}

/// The work under way.
pub(crate) struct Tasks<T> {
    running: Vec<Running<T>>,
    started: u64,
    context: Option<Context>,
    patience: Duration,
}

impl<T> Default for Tasks<T> {
    fn default() -> Self {
        Self {
            running: Vec::new(),
            started: 0,
            context: None,
            patience: PATIENCE,
        }
    }
}

impl<T> fmt::Debug for Tasks<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tasks({} running)", self.running.len())
    }
}

impl<T: Send + 'static> Tasks<T> {
    /// Which window to wake when a result is there.
    pub(crate) fn attach(&mut self, context: &Context) {
        if self.context.is_none() {
            self.context = Some(context.clone());
        }
    }

    /// Starts a piece of work.
    pub(crate) fn start(
        &mut self,
        shown: impl Into<Work>,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
    ) {
        self.started += 1;
        let progress = Progress::default();
        let (sender, result) = channel();
        let (shared, context) = (progress.clone(), self.context.clone());
        thread::spawn(move || {
            // The window may be gone by now: then nobody wants the result.
            let _ = sender.send(work(&shared));
            if let Some(context) = context {
                context.request_repaint();
            }
        });
        self.running.push(Running {
            number: self.started,
            work: shown.into(),
            since: Instant::now(),
            progress,
            result,
        });
    }

    /// Takes the results that have come in, `None` for work whose thread died.
    /// Work that was given up has no result.
    pub(crate) fn finished(&mut self) -> Vec<Option<T>> {
        let mut results = Vec::new();
        self.running.retain(|task| match task.result.try_recv() {
            Err(TryRecvError::Empty) => true,
            result => {
                if !task.progress.is_cancelled() {
                    results.push(result.ok());
                }
                false
            }
        });
        results
    }

    /// Asks the work of this number to stop.
    pub(crate) fn cancel(&self, number: u64) {
        for task in self.running.iter().filter(|task| task.number == number) {
            task.progress.cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Whether anything is under way.
    pub(crate) fn is_busy(&self) -> bool {
        !self.running.is_empty()
    }

    /// The work under way that is shown.
    pub(crate) fn running(&self) -> impl Iterator<Item = Shown<'_>> {
        let running = self.running.iter();
        running
            .filter(|task| !task.progress.is_cancelled())
            .filter_map(|task| task.shown(self.patience))
    }

    /// When the next piece of work will have taken long.
    pub(crate) fn next_late(&self) -> Option<Duration> {
        let waits = self.running.iter().filter(|task| task.work.late.is_some());
        waits
            .map(|task| self.patience.saturating_sub(task.since.elapsed()))
            .filter(|wait| !wait.is_zero())
            .min()
    }
}

impl<T> Running<T> {
    fn shown(&self, patience: Duration) -> Option<Shown<'_>> {
        let name = self.work.name.as_ref()?;
        let late = self.work.late.as_ref();
        let late = late.filter(|_| self.since.elapsed() >= patience);
        Some(Shown {
            number: self.number,
            name: late.unwrap_or(name),
            share: self.progress.share(),
            can_be_given_up: self.work.way_out.is_none(),
            way_out: self.work.way_out.filter(|_| late.is_some()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn wait(tasks: &mut Tasks<u32>) -> Vec<Option<u32>> {
        let mut results = Vec::new();
        while tasks.is_busy() {
            results.extend(tasks.finished());
            thread::sleep(Duration::from_millis(1));
        }
        results
    }

    #[test]
    fn a_result_comes_back() {
        let mut tasks = Tasks::default();
        tasks.start(Message::new("task"), |progress| {
            progress.set(0.5);
            7
        });
        assert_eq!(wait(&mut tasks), [Some(7)]);
    }

    #[test]
    fn work_that_was_given_up_has_no_result() {
        let mut tasks = Tasks::default();
        tasks.start(Message::new("task"), |progress| {
            while !progress.is_cancelled() {
                thread::sleep(Duration::from_millis(1));
            }
            7
        });
        tasks.cancel(1);
        assert_eq!(wait(&mut tasks), []);
    }

    #[test]
    fn work_that_takes_long_says_so_and_has_a_way_out() {
        use super::super::request::Request;
        let mut tasks = Tasks::<u32>::default();
        let (let_go, wait) = channel::<()>();
        let way_out = WayOut {
            key: "button-save-as",
            request: Some(Request::SaveElsewhere),
            document: 1,
        };
        let work = Work::from(Message::new("task")).late(Message::new("late"));
        tasks.start(work.with_way_out(way_out), move |_| {
            let _ = wait.recv();
            7
        });
        let says = |tasks: &Tasks<u32>| {
            let shown = tasks.running().next().expect("it is shown");
            (shown.name.key, shown.way_out.is_some())
        };
        assert_eq!(says(&tasks), ("task", false));
        assert!(tasks.next_late().is_some());
        tasks.patience = Duration::ZERO;
        assert_eq!(says(&tasks), ("late", true));
        assert_eq!(tasks.next_late(), None);
        drop(let_go);
        assert_eq!(super::tests::wait(&mut tasks), [Some(7)]);
    }

    #[test]
    fn work_that_died_is_told() {
        let mut tasks = Tasks::<u32>::default();
        tasks.start(Message::new("task"), |_| panic!("a fault of the work"));
        assert_eq!(wait(&mut tasks), [None]);
    }
}
