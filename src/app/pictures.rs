//! A picture becomes part of the map: a persona's face, or a note in a lane of
//! pictures. Read and made small on a thread, one step in the history.

use std::path::{Path, PathBuf};

use crate::document::{
    Command, LaneId, LaneKind, Map, Node, NodeCommand, NodeId, Note, NoteId, Persona, PersonaId,
    Picture, Target,
};
use crate::exchange::{EmbedError, embed_copied, embed_file, random_bits};
use crate::language::Message;

use super::center::{self, Center};
use super::files::{Outcome, file_name};
use super::focus;
use super::grid::{Item, Row, target_of};
use super::notice::Notice;
use super::request::{Request, Requests};
use super::state::State;

/// Endings of files that are taken for pictures, whether or not we can read
/// them: none of these is a map.
const ENDINGS: [&str; 10] = [
    "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic", "avif",
];

/// Where a picture goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PictureFor {
    /// Number of the document, which may be closed by the time.
    pub(crate) document: u64,
    /// What of it gets the picture.
    pub(crate) place: PicturePlace,
}

/// What of a map gets a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PicturePlace {
    /// A persona, as its face.
    Face(PersonaId),
    /// A note that is there.
    Note(NoteId),
    /// A new note in this lane, at this touchpoint or stage.
    Cell(LaneId, NodeId),
}

/// Whether the name of a file says that it is a picture.
pub(crate) fn is_picture(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy());
    ending.is_some_and(|own| ENDINGS.iter().any(|other| own.eq_ignore_ascii_case(other)))
}

/// What a picture goes to now: the selected persona, or the cell of a picture
/// lane with the focus. Nowhere while the canvas is out of sight.
pub(crate) fn place(state: &State) -> Option<PicturePlace> {
    if !center::is_shown(state, Center::Canvas) {
        return None;
    }
    let session = state.session()?;
    if let Some(Target::Node(NodeId::Persona(id))) = session.selection().primary() {
        return Some(PicturePlace::Face(*id));
    }
    let (plan, spot) = focus::spot(state)?;
    let Row::Lane(lane) = spot.row else {
        return None;
    };
    if plan.kind(spot.row) != Some(LaneKind::Pictures) {
        return None;
    }
    let map = session.map();
    if let Some(Item::Node(NodeId::Note(id))) = plan.item(map, spot)
        && map.note(id).is_some_and(|note| note.picture.is_none())
    {
        return Some(PicturePlace::Note(id));
    }
    match target_of(spot.column) {
        Some(Target::Node(at)) => Some(PicturePlace::Cell(lane, at)),
        _ => None,
    }
}

/// Puts the picture from the clipboard, if there is one, where pictures go now.
pub(crate) fn paste(state: &mut State) {
    let Some(read) = state.clipboard.take_picture() else {
        return;
    };
    let goal = here(state);
    state.tasks.start(Message::new("task-picture"), move |_| {
        let (file, bytes) = (None, read());
        match (goal, bytes) {
            (_, None) => Outcome::Nothing,
            (None, Some(_)) => Outcome::Homeless,
            (Some(goal), Some(bytes)) => {
                let result = embed_copied(&bytes);
                Outcome::Picture { goal, file, result }
            }
        }
    });
}

/// Puts the picture of a dropped file where pictures go now.
pub(crate) fn take_file(state: &mut State, path: PathBuf) {
    match here(state) {
        Some(goal) => read(state, goal, path),
        None => tell_places(state),
    }
}

/// Reads a picture for this place.
pub(crate) fn read(state: &mut State, goal: PictureFor, path: PathBuf) {
    let name = Message::new("task-opening").text("file", file_name(&path));
    state.tasks.start(name, move |_| {
        let result = embed_file(&path);
        let file = Some(path);
        Outcome::Picture { goal, file, result }
    });
}

/// Puts the picture in its place as one step, or says why there is none.
pub(crate) fn take_in(
    state: &mut State,
    requests: &mut Requests,
    goal: PictureFor,
    (file, result): (Option<&Path>, Result<Picture, EmbedError>),
) {
    match result {
        Ok(picture) => {
            let open = state.documents.get(goal.document);
            let map = open.map(|document| document.session.map());
            let Some((command, id)) = map.and_then(|map| putting(map, goal.place, picture)) else {
                return;
            };
            let done = state.run_in(goal.document, &command);
            if done && state.documents.is_active(goal.document) {
                requests.select(id);
                requests.push(Request::Reveal(Target::Node(id)));
            }
        }
        Err(error) => {
            let cause = state.texts().say(&error.message());
            let message = match file {
                Some(path) => Message::new("open-failed").text("file", file_name(path)),
                None => Message::new("picture-not-pasted"),
            };
            let message = message.text("cause", cause);
            state.notices.push(Notice::failure(message));
        }
    }
}

/// Says where pictures go, when one can go nowhere now.
pub(crate) fn tell_places(state: &mut State) {
    let key = if center::is_shown(state, Center::Canvas) {
        "picture-no-place"
    } else {
        "picture-no-canvas"
    };
    state.notices.push(Notice::warning(Message::new(key)));
}

/// Where a picture goes now, if anywhere.
fn here(state: &State) -> Option<PictureFor> {
    let document = state.document()?.number;
    place(state).map(|place| PictureFor { document, place })
}

/// The step that puts a picture in its place, and the node that has it then.
fn putting(map: &Map, place: PicturePlace, picture: Picture) -> Option<(Command, NodeId)> {
    let picture = Some(picture);
    let (label, id, command) = match place {
        PicturePlace::Face(id) => {
            let portrait = picture;
            let persona = map.persona(id)?.clone();
            let node = Node::from(Persona {
                portrait,
                ..persona
            });
            (
                "label-portrait",
                id.into(),
                NodeCommand::Replace(vec![node]),
            )
        }
        PicturePlace::Note(id) => {
            let note = map.note(id)?.clone();
            let node = Node::from(Note { picture, ..note });
            ("label-picture", id.into(), NodeCommand::Replace(vec![node]))
        }
        PicturePlace::Cell(lane, at) => {
            let id = NoteId::mint(random_bits());
            let note = Note::new(id, lane, at);
            let node = Node::from(Note { picture, ..note });
            let before = None;
            (
                "label-picture",
                id.into(),
                NodeCommand::Add { node, before },
            )
        }
    };
    let command = Command::Together {
        label: Message::new(label),
        commands: vec![command.into()],
    };
    Some((command, id))
}
