//! What is wrong with the arguments, in the user's language: clap says which
//! rule was broken by what, the words are ours.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::language::Message;

/// What is wrong.
pub(super) fn message(error: &Error) -> Message {
    let argument = || context(error, ContextKind::InvalidArg);
    let about = |key| Message::new(key).text("argument", argument());
    match error.kind() {
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(error, ContextKind::InvalidValue);
            if value.is_empty() {
                about("cli-wrong-no-value")
            } else {
                about("cli-wrong-value").text("value", value)
            }
        }
        ErrorKind::UnknownArgument => {
            let similar = context(error, ContextKind::SuggestedArg);
            if similar.is_empty() {
                about("cli-wrong-unknown")
            } else {
                about("cli-wrong-unknown-similar").text("similar", similar)
            }
        }
        ErrorKind::InvalidSubcommand => Message::new("cli-wrong-unknown")
            .text("argument", context(error, ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => about("cli-wrong-missing"),
        ErrorKind::ArgumentConflict => {
            about("cli-wrong-conflict").text("other", context(error, ContextKind::PriorArg))
        }
        ErrorKind::NoEquals
        | ErrorKind::TooFewValues
        | ErrorKind::TooManyValues
        | ErrorKind::WrongNumberOfValues => about("cli-wrong-count"),
        _ => Message::new("cli-wrong-other"),
    }
}

/// What clap says about this, several values with commas between.
fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
