//! How long a text may be: a line or several paragraphs.

use crate::document::CommandError;
use crate::document::model::limits::{MAX_TEXT_CHARS, MAX_TITLE_CHARS};
use crate::document::model::node::Node;

/// The field, what it says, and how many characters it may have.
type Text<'a> = (&'static str, &'a str, usize);

pub(super) fn check_texts<'a>(
    texts: impl IntoIterator<Item = Text<'a>>,
) -> Result<(), CommandError> {
    for (field, text, limit) in texts {
        // A byte count below the limit spares counting characters.
        if text.len() > limit && text.chars().count() > limit {
            return Err(CommandError::TooLong { field, limit });
        }
    }
    Ok(())
}

pub(super) fn texts_of_node(node: &Node) -> Vec<Text<'_>> {
    const LINE: usize = MAX_TITLE_CHARS;
    const TEXT: usize = MAX_TEXT_CHARS;
    match node {
        Node::Persona(persona) => vec![
            ("name", &persona.name, LINE),
            ("segment", &persona.segment, LINE),
            ("goals", &persona.goals, TEXT),
            ("needs", &persona.needs, TEXT),
            ("motivation", &persona.motivation, TEXT),
            ("context", &persona.context, TEXT),
            ("quote", &persona.quote, TEXT),
        ],
        Node::Stage(stage) => vec![("title", &stage.title, LINE), ("goal", &stage.goal, TEXT)],
        Node::Touchpoint(touchpoint) => vec![
            ("title", &touchpoint.title, LINE),
            ("description", &touchpoint.description, TEXT),
            ("channel", &touchpoint.channel, LINE),
            ("owner", &touchpoint.owner, LINE),
            ("sub-journey", &touchpoint.sub_journey, LINE),
        ],
        Node::PainPoint(pain) => vec![
            ("title", &pain.title, LINE),
            ("description", &pain.description, TEXT),
            ("owner", &pain.owner, LINE),
        ],
        Node::Idea(idea) => vec![
            ("title", &idea.title, LINE),
            ("description", &idea.description, TEXT),
            ("owner", &idea.owner, LINE),
        ],
        Node::Evidence(evidence) => vec![
            ("fact", &evidence.fact, TEXT),
            ("interpretation", &evidence.interpretation, TEXT),
            ("place", &evidence.place, LINE),
            ("date", &evidence.date, LINE),
            ("who", &evidence.who, LINE),
            ("url", &evidence.url, LINE),
        ],
        Node::Note(note) => vec![("text", &note.text, TEXT)],
    }
}
