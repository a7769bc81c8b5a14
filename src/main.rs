//! The program: starts the command line or the window.

use std::process::ExitCode;

use waypost::cli::{self, Outcome, WindowRequest};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Outcome::Done(code) => code,
        Outcome::Window(request) => window(&request),
    }
}

/// A program built without the window has none to open.
fn window(request: &WindowRequest) -> ExitCode {
    cli::no_display(request.language)
}
