//! Stable ids: short text that names one element for ever, in every copy of
//! the file.
//!
//! Ids are minted by the caller (this floor has no randomness) from 64 random
//! bits. They are never reused, which is why a graph index cannot serve as one.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// Longest id in bytes.
pub const MAX_ID_LEN: usize = 23;

/// The letters a minted id is made of: no vowels that spell words, no
/// characters that look alike.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// An id without its kind: 1 to 23 of the characters `a–z A–Z 0–9 - _ .`.
///
/// It is kept inline so that ids are `Copy` and never allocate.
#[derive(Clone, Copy)]
pub struct Id {
    len: u8,
    bytes: [u8; MAX_ID_LEN],
}

impl Id {
    /// Reads an id; `None` when it is empty, too long or has other characters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        if text.is_empty() || text.len() > MAX_ID_LEN || !text.bytes().all(allowed) {
            return None;
        }
        let mut bytes = [0; MAX_ID_LEN];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        let len = u8::try_from(text.len()).ok()?;
        Some(Self { len, bytes })
    }

    /// Makes an id from random bits: `prefix`, a hyphen and eight letters (40
    /// of the bits). `prefix` is one ASCII letter.
    #[must_use]
    pub fn mint(prefix: char, random: u64) -> Self {
        let mut bytes = [0; MAX_ID_LEN];
        bytes[0] = u8::try_from(prefix).unwrap_or(b'x');
        bytes[1] = b'-';
        for (place, byte) in bytes[2..10].iter_mut().enumerate() {
            let letter = (random >> (place * 5)) & 31;
            *byte = ALPHABET[usize::try_from(letter).unwrap_or(0)];
        }
        Self { len: 10, bytes }
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.len)]).unwrap_or("")
    }
}

impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Id {}

impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Id {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Declares an id type for one kind of element.
macro_rules! typed_id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub Id);

        impl $name {
            /// Makes an id of this kind from random bits.
            #[must_use]
            pub fn mint(random: u64) -> Self {
                Self(Id::mint($prefix, random))
            }

            /// Reads an id of this kind; `None` when the text is no id.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Id::parse(text).map(Self)
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0, f)
            }
        }
    };
}

typed_id!(
    /// Names a persona.
    PersonaId, 'p'
);
typed_id!(
    /// Names a stage.
    StageId, 's'
);
typed_id!(
    /// Names a touchpoint.
    TouchpointId, 't'
);
typed_id!(
    /// Names a pain point.
    PainPointId, 'x'
);
typed_id!(
    /// Names an idea.
    IdeaId, 'i'
);
typed_id!(
    /// Names a piece of evidence.
    EvidenceId, 'e'
);
typed_id!(
    /// Names a note.
    NoteId, 'n'
);
typed_id!(
    /// Names a lane.
    LaneId, 'l'
);
typed_id!(
    /// Names a metric definition. Metrics of the catalogue use their word
    /// (`nps`, `csat`), own metrics a minted id.
    MetricId, 'm'
);
typed_id!(
    /// Names a saved view.
    ViewId, 'v'
);

/// Names a node of any kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NodeId {
    /// A persona.
    Persona(PersonaId),
    /// A stage.
    Stage(StageId),
    /// A touchpoint.
    Touchpoint(TouchpointId),
    /// A pain point.
    PainPoint(PainPointId),
    /// An idea.
    Idea(IdeaId),
    /// A piece of evidence.
    Evidence(EvidenceId),
    /// A note.
    Note(NoteId),
}

/// The seven kinds of nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NodeKind {
    /// A customer segment with a face.
    Persona,
    /// A phase of the journey.
    Stage,
    /// One step.
    Touchpoint,
    /// What goes wrong.
    PainPoint,
    /// An opportunity or solution.
    Idea,
    /// Why we believe it.
    Evidence,
    /// A card in a text lane.
    Note,
}

impl NodeKind {
    /// Every kind, in the order of the file.
    pub const ALL: [Self; 7] = [
        Self::Persona,
        Self::Stage,
        Self::Touchpoint,
        Self::PainPoint,
        Self::Idea,
        Self::Evidence,
        Self::Note,
    ];

    /// The kind's word, as translations and reports use it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::Stage => "stage",
            Self::Touchpoint => "touchpoint",
            Self::PainPoint => "pain-point",
            Self::Idea => "idea",
            Self::Evidence => "evidence",
            Self::Note => "note",
        }
    }

    /// The id of this kind that `id` names.
    #[must_use]
    pub fn id(self, id: Id) -> NodeId {
        match self {
            Self::Persona => NodeId::Persona(PersonaId(id)),
            Self::Stage => NodeId::Stage(StageId(id)),
            Self::Touchpoint => NodeId::Touchpoint(TouchpointId(id)),
            Self::PainPoint => NodeId::PainPoint(PainPointId(id)),
            Self::Idea => NodeId::Idea(IdeaId(id)),
            Self::Evidence => NodeId::Evidence(EvidenceId(id)),
            Self::Note => NodeId::Note(NoteId(id)),
        }
    }

    /// Makes an id of this kind from random bits.
    #[must_use]
    pub fn mint(self, random: u64) -> NodeId {
        let prefix = match self {
            Self::Persona => 'p',
            Self::Stage => 's',
            Self::Touchpoint => 't',
            Self::PainPoint => 'x',
            Self::Idea => 'i',
            Self::Evidence => 'e',
            Self::Note => 'n',
        };
        self.id(Id::mint(prefix, random))
    }
}

impl NodeId {
    /// The id without its kind. All nodes of a map share one name space, so
    /// this alone tells them apart.
    #[must_use]
    pub fn id(self) -> Id {
        match self {
            Self::Persona(id) => id.0,
            Self::Stage(id) => id.0,
            Self::Touchpoint(id) => id.0,
            Self::PainPoint(id) => id.0,
            Self::Idea(id) => id.0,
            Self::Evidence(id) => id.0,
            Self::Note(id) => id.0,
        }
    }

    /// Which kind of node it names.
    #[must_use]
    pub fn kind(self) -> NodeKind {
        match self {
            Self::Persona(_) => NodeKind::Persona,
            Self::Stage(_) => NodeKind::Stage,
            Self::Touchpoint(_) => NodeKind::Touchpoint,
            Self::PainPoint(_) => NodeKind::PainPoint,
            Self::Idea(_) => NodeKind::Idea,
            Self::Evidence(_) => NodeKind::Evidence,
            Self::Note(_) => NodeKind::Note,
        }
    }

    /// The touchpoint it names, if it names one.
    #[must_use]
    pub fn touchpoint(self) -> Option<TouchpointId> {
        match self {
            Self::Touchpoint(id) => Some(id),
            _ => None,
        }
    }

    /// The stage it names, if it names one.
    #[must_use]
    pub fn stage(self) -> Option<StageId> {
        match self {
            Self::Stage(id) => Some(id),
            _ => None,
        }
    }
}

macro_rules! into_node_id {
    ($($id:ident => $kind:ident),*) => {
        $(impl From<$id> for NodeId {
            fn from(id: $id) -> Self {
                Self::$kind(id)
            }
        })*
    };
}

into_node_id!(
    PersonaId => Persona, StageId => Stage, TouchpointId => Touchpoint,
    PainPointId => PainPoint, IdeaId => Idea, EvidenceId => Evidence, NoteId => Note
);

/// The kinds of links between nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LinkKind {
    /// Touchpoint → touchpoint: the customer goes on. More than one from the
    /// same touchpoint is a fork; backwards is a loop.
    Next,
    /// Persona → touchpoint: what this persona feels and thinks there.
    Experiences,
    /// Pain point → touchpoint.
    Hurts,
    /// Idea → pain point or touchpoint.
    Relieves,
    /// Evidence → any other node.
    Backs,
    /// Touchpoint → touchpoint: what one tells does not fit the other.
    Mismatch,
}

impl LinkKind {
    /// Every kind, in the order of the file.
    pub const ALL: [Self; 6] = [
        Self::Next,
        Self::Experiences,
        Self::Hurts,
        Self::Relieves,
        Self::Backs,
        Self::Mismatch,
    ];

    /// The kind's word in files and reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Next => "next",
            Self::Experiences => "experiences",
            Self::Hurts => "hurts",
            Self::Relieves => "relieves",
            Self::Backs => "backs",
            Self::Mismatch => "mismatch",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether a link of this kind may lead between nodes of these kinds.
    #[must_use]
    pub fn allows(self, from: NodeKind, to: NodeKind) -> bool {
        use NodeKind::{Evidence, Idea, PainPoint, Persona, Touchpoint};
        match self {
            Self::Next | Self::Mismatch => from == Touchpoint && to == Touchpoint,
            Self::Experiences => from == Persona && to == Touchpoint,
            Self::Hurts => from == PainPoint && to == Touchpoint,
            Self::Relieves => from == Idea && matches!(to, PainPoint | Touchpoint),
            Self::Backs => from == Evidence && to != Evidence,
        }
    }
}

/// Names a link: at most one of each kind leads from one node to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LinkKey {
    /// What the link says.
    pub kind: LinkKind,
    /// Where it starts.
    pub from: NodeId,
    /// Where it ends.
    pub to: NodeId,
}

impl LinkKey {
    /// The link of `kind` from one node to another.
    #[must_use]
    pub fn new(kind: LinkKind, from: impl Into<NodeId>, to: impl Into<NodeId>) -> Self {
        Self {
            kind,
            from: from.into(),
            to: to.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_refuse_what_a_file_should_not_hold() {
        for good in ["t-4f7q", "a", "Stage_1.2", "01234567890123456789012"] {
            assert_eq!(Id::parse(good).map(|id| id.to_string()), Some(good.into()));
        }
        for bad in [
            "",
            "t 1",
            "т-1",
            "a/b",
            "012345678901234567890123",
            "a\u{0}",
        ] {
            assert!(Id::parse(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn minted_ids_parse_and_follow_their_bits() {
        let id = Id::mint('t', u64::MAX);
        assert_eq!(id.as_str(), "t-zzzzzzzz");
        assert_eq!(Id::parse(id.as_str()), Some(id));
        assert_ne!(Id::mint('t', 1), Id::mint('t', 2));
    }

    #[test]
    fn evidence_backs_anything_but_evidence() {
        for kind in NodeKind::ALL {
            let allowed = LinkKind::Backs.allows(NodeKind::Evidence, kind);
            assert_eq!(allowed, kind != NodeKind::Evidence);
        }
        assert!(!LinkKind::Next.allows(NodeKind::Stage, NodeKind::Touchpoint));
    }
}
