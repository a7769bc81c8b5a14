//! What the fields of a record can be chosen from: closed sets of words, and the
//! catalogue of channels.

use super::words::words;

/// The catalogue of channels, in the order they are offered. A touchpoint may
/// name any other.
pub const CHANNELS: &[&str] = &[
    "app",
    "site",
    "chat",
    "chat-bot",
    "voice-assistant",
    "ivr",
    "call-centre",
    "sms",
    "e-mail",
    "push",
    "social",
    "branch",
    "atm",
    "terminal",
    "shop",
    "courier",
    "partner",
];

words!(
    /// Where a stage stands relative to the contact with the company.
    Phase {
        /// Before contact.
        Before = "before",
        /// During contact.
        During = "during",
        /// After contact.
        After = "after",
    }
);

words!(
    /// What a touchpoint's description rests on.
    EvidenceLevel {
        /// Nobody has said.
        Unknown = "unknown",
        /// The team assumes it.
        Assumption = "assumption",
        /// Customers were asked or watched.
        Researched = "researched",
        /// Numbers show it.
        Measured = "measured",
    }
);

words!(
    /// How badly a pain point hurts.
    Severity {
        /// Annoying.
        Minor = "minor",
        /// Customers need a way round it.
        Workaround = "workaround",
        /// Customers cannot go on.
        Blocker = "blocker",
    }
);

impl Severity {
    /// 1 to 3, as the filled dots show it.
    #[must_use]
    pub fn level(self) -> u8 {
        match self {
            Self::Minor => 1,
            Self::Workaround => 2,
            Self::Blocker => 3,
        }
    }
}

words!(
    /// What becomes of a pain point.
    PainStatus {
        /// Nothing decided.
        Open = "open",
        /// A fix is planned.
        Planned = "planned",
        /// It no longer hurts.
        Fixed = "fixed",
        /// It stays.
        WontFix = "wont-fix",
    }
);

words!(
    /// Where an idea comes from.
    IdeaSource {
        /// The team's own.
        Own = "own",
        /// A best practice of the market.
        BestPractice = "best-practice",
        /// A competitor does it.
        Competitor = "competitor",
    }
);

words!(
    /// Category of the Kano model.
    Kano {
        /// Missing it angers, having it is normal.
        MustBe = "must-be",
        /// More is better.
        OneDimensional = "one-dimensional",
        /// Having it delights.
        Attractive = "attractive",
        /// Nobody minds.
        Indifferent = "indifferent",
        /// Customers would rather not have it.
        Reverse = "reverse",
        /// Answers contradict each other.
        Questionable = "questionable",
    }
);

words!(
    /// What becomes of an idea.
    IdeaStatus {
        /// Nothing decided.
        Open = "open",
        /// It will be done.
        Planned = "planned",
        /// It is in use.
        Done = "done",
        /// It will not be done.
        Rejected = "rejected",
    }
);

words!(
    /// How a piece of evidence was found.
    EvidenceKind {
        /// A talk with a customer.
        Interview = "interview",
        /// Answers to questions.
        Survey = "survey",
        /// Records of a system.
        Log = "log",
        /// Going there and watching.
        Gemba = "gemba",
        /// A customer's own words.
        Quote = "quote",
        /// A complaint.
        Complaint = "complaint",
        /// Published material.
        DeskResearch = "desk-research",
        /// Nothing but a belief.
        Assumption = "assumption",
    }
);
