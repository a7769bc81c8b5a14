//! The command line from outside: arguments in, output and exit code out.

mod console;
mod export;
mod findings;
mod line;
mod maps;

use super::*;

/// What a call gave back.
struct Call {
    outcome: Outcome,
    output: String,
    errors: String,
}

impl Call {
    #[track_caller]
    fn exit(&self) -> ExitCode {
        match &self.outcome {
            Outcome::Done(code) => *code,
            Outcome::Window(request) => panic!("asked for the window: {request:?}"),
        }
    }
}

fn arguments(line: &[&str]) -> Vec<OsString> {
    std::iter::once("waypost")
        .chain(line.iter().copied())
        .map(OsString::from)
        .collect()
}

fn call_with(input: &[u8], line: &[&str]) -> Call {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let outcome = run_on(
        &mut Console::new(input, &mut output, &mut errors),
        arguments(line),
    );
    Call {
        outcome,
        output: String::from_utf8(output).expect("text"),
        errors: String::from_utf8(errors).expect("text"),
    }
}

fn call(line: &[&str]) -> Call {
    call_with(b"", line)
}

fn code(exit: Exit) -> ExitCode {
    ExitCode::from(exit as u8)
}

fn classic() -> String {
    call(&["new", "--template", "classic", "--lang", "en", "-o", "-"]).output
}

/// A map one of whose touchpoints stands in a stage that is not there.
fn broken() -> String {
    let map = classic();
    let (before, after) = map.split_once("stage: \"s-").expect("a stage");
    format!("{before}stage: \"s-none{}", &after[8..])
}
