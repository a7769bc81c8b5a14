//! How the command line speaks: results to the output, complaints to the
//! error output, both in one language.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Read, Write};
use std::ops::ControlFlow;

use serde_json::Value;

use super::Failure;
use crate::language::{Language, Message, Texts};
use crate::text::{is_hidden, visible_line};

/// Where a command reads, writes and complains.
pub(super) struct Console<'a> {
    texts: &'static Texts,
    input: Box<dyn Read + 'a>,
    output: Box<dyn Write + 'a>,
    errors: Box<dyn Write + 'a>,
    /// Whether somebody watches the error output.
    is_watched: bool,
}

impl Console<'static> {
    /// The standard streams of this process.
    pub(super) fn of_process() -> Self {
        let mut console = Self::new(io::stdin(), io::stdout(), io::stderr());
        console.is_watched = io::stderr().is_terminal();
        console
    }
}

impl<'a> Console<'a> {
    /// A console on these streams, in English until it is told otherwise.
    pub(super) fn new(
        input: impl Read + 'a,
        output: impl Write + 'a,
        errors: impl Write + 'a,
    ) -> Self {
        Self {
            texts: Texts::of(Language::En),
            input: Box::new(input),
            output: Box::new(output),
            errors: Box::new(errors),
            is_watched: false,
        }
    }

    /// Speaks this language from now on.
    pub(super) fn speak(&mut self, language: Language) {
        self.texts = Texts::of(language);
    }

    /// The texts of its language.
    pub(super) fn texts(&self) -> &'static Texts {
        self.texts
    }

    /// Reads the input to its end, or up to `limit` bytes.
    pub(super) fn read_input(&mut self, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.input.by_ref().take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Writes a result to the output, as it is.
    pub(super) fn print(&mut self, text: &str) -> Result<(), Failure> {
        self.output
            .write_all(text.as_bytes())
            .and_then(|()| self.output.flush())
            .map_err(Failure::Output)
    }

    /// Writes a report for programs to the output. Hidden characters are
    /// escaped: they mean the same to a program and nothing to a terminal.
    pub(super) fn print_json(&mut self, report: &Value) -> Result<(), Failure> {
        let mut text = String::new();
        for character in format!("{report:#}\n").chars() {
            if is_hidden(character) {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    let _ = write!(text, "\\u{unit:04x}");
                }
            } else {
                text.push(character);
            }
        }
        self.print(&text)
    }

    /// Says a message on a line of the output.
    pub(super) fn say(&mut self, message: &Message) -> Result<(), Failure> {
        let text = self.texts.say(message);
        self.print(&format!("{text}\n"))
    }

    /// Says what went wrong on the error output; a file or a hint stands on a
    /// line of its own below.
    pub(super) fn complain(&mut self, message: &Message, below: Option<&str>) {
        let text = self.texts.say(message);
        let below = below.map(|line| format!("  {}\n", visible_line(line)));
        let below = below.unwrap_or_default();
        // Who closed the error output does not want to hear of it.
        let _ = write!(self.errors, "waypost: {text}\n{below}");
    }

    /// The output, for results that are no text, and how far they are.
    pub(super) fn output_and_progress(&mut self) -> (&mut dyn Write, Progress<'_>) {
        let progress = Progress {
            texts: self.texts,
            errors: self.is_watched.then_some(self.errors.as_mut()),
            shown: None,
        };
        (self.output.as_mut(), progress)
    }
}

/// How far some work is, on one line of the error output while somebody
/// watches it.
pub(super) struct Progress<'a> {
    texts: &'static Texts,
    errors: Option<&'a mut dyn Write>,
    /// What stands on the line.
    shown: Option<String>,
}

impl Progress<'_> {
    /// Shows a share of 0 to 1. The work goes on in any case.
    pub(super) fn at(&mut self, share: f32) -> ControlFlow<()> {
        let whole = (f64::from(share) * 100.0).floor() / 100.0;
        let message = Message::new("cli-progress").text("share", self.texts.percent(whole));
        let text = self.texts.say(&message);
        if self.shown.as_ref() != Some(&text) {
            self.show(&text);
            self.shown = Some(text);
        }
        ControlFlow::Continue(())
    }

    /// Takes the line away.
    pub(super) fn clear(mut self) {
        if let Some(shown) = self.shown.take() {
            self.show(&" ".repeat(shown.chars().count()));
            self.show("");
        }
    }

    fn show(&mut self, text: &str) {
        if let Some(errors) = &mut self.errors {
            // A line that cannot be shown is no reason to stop.
            let _ = write!(errors, "\r{text}").and_then(|()| errors.flush());
        }
    }
}
