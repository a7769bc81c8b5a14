//! A picture file becomes a persona's face: read and made small on a thread,
//! one step in the history.

use std::path::{Path, PathBuf};

use crate::document::{Node, NodeCommand, Persona, PersonaId, Picture};
use crate::exchange::{EmbedError, embed_file};
use crate::language::Message;

use super::files::{Outcome, file_name};
use super::notice::Notice;
use super::state::State;

/// Whose face is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PortraitOf {
    /// Number of the document, which may be closed by the time.
    pub(crate) document: u64,
    /// The persona.
    pub(crate) persona: PersonaId,
}

/// Reads the picture.
pub(crate) fn read(state: &mut State, of: PortraitOf, path: PathBuf) {
    let name = Message::new("task-opening").text("file", file_name(&path));
    state.tasks.start(name, move |_| {
        let result = embed_file(&path);
        Outcome::Portrait { of, path, result }
    });
}

/// Gives the persona its face, or says why there is none.
pub(crate) fn take_in(
    state: &mut State,
    of: PortraitOf,
    (path, result): (&Path, Result<Picture, EmbedError>),
) {
    match result {
        Ok(picture) => {
            let open = state.documents.get(of.document);
            let persona = open.and_then(|document| document.session.map().persona(of.persona));
            if let Some(command) = persona.map(|persona| giving(persona, picture)) {
                state.run_in(of.document, &command.into());
            }
        }
        Err(error) => {
            let cause = state.texts().say(&error.message());
            let message = Message::new("open-failed")
                .text("file", file_name(path))
                .text("cause", cause);
            state.notices.push(Notice::failure(message));
        }
    }
}

fn giving(persona: &Persona, picture: Picture) -> NodeCommand {
    let persona = Persona {
        portrait: Some(picture),
        ..persona.clone()
    };
    NodeCommand::Replace(vec![Node::from(persona)])
}
