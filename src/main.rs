//! The program: starts the command line or the window.

use std::process::ExitCode;

use waypost::cli::{self, Outcome, WindowRequest};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Outcome::Done(code) => code,
        Outcome::Window(request) => window(&request),
    }
}

/// Opens the window and stays until it is closed.
#[cfg(feature = "gui")]
fn window(request: &WindowRequest) -> ExitCode {
    use waypost::app::{self, Options};

    let options = Options {
        files: request.files.clone(),
        language: request.language,
        builtin_dialogs: request.builtin_dialogs,
        ..Options::usual()
    };
    match app::run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refused) => cli::no_window(&refused.message(), request.language),
    }
}

/// A program built without the window has none to open.
#[cfg(not(feature = "gui"))]
fn window(request: &WindowRequest) -> ExitCode {
    cli::no_display(request.language)
}
