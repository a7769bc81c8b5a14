//! Long work beside the window: on a thread of its own, with a name, a way to
//! give it up, and a result that comes back before a frame.
//!
//! Nothing here knows what the work is; `files` and `export` do.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use egui::Context;

use crate::language::Message;

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

/// One piece of work under way.
struct Running<T> {
    number: u64,
    name: Message,
    progress: Progress,
    result: Receiver<T>,
}

/// The work under way.
pub(crate) struct Tasks<T> {
    running: Vec<Running<T>>,
    started: u64,
    context: Option<Context>,
}

impl<T> Default for Tasks<T> {
    fn default() -> Self {
        Self {
            running: Vec::new(),
            started: 0,
            context: None,
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
        name: Message,
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
            name,
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

    /// Number, name and share done of the work under way.
    pub(crate) fn running(&self) -> impl Iterator<Item = (u64, &Message, f32)> {
        self.running
            .iter()
            .filter(|task| !task.progress.is_cancelled())
            .map(|task| (task.number, &task.name, task.progress.share()))
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
    fn work_that_died_is_told() {
        let mut tasks = Tasks::<u32>::default();
        tasks.start(Message::new("task"), |_| panic!("a fault of the work"));
        assert_eq!(wait(&mut tasks), [None]);
    }
}
