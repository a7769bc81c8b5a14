//! One finding: its kind, weight and place, what is the matter and what to do.

use crate::document::{Dismissal, Id, Target};
use crate::language::Message;

/// Declares the kinds with their words, so that none is forgotten in a list.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $word:literal),+ $(,)?) => {
        /// What can be found.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum FindingKind {
            $($(#[$doc])* $kind),+
        }

        impl FindingKind {
            /// Every kind, in the order that those of one weight stand in.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// The word of files, reports and translations.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$kind => $word),+
                }
            }
        }
    };
}

kinds!(
    /// A touchpoint where customers feel worst.
    WeakTouchpoint = "weak-touchpoint",
    /// The steepest fall of a persona's emotion from one step to the next.
    EmotionalFall = "emotional-fall",
    /// An open pain point without an owner.
    PainUnowned = "pain-unowned",
    /// An open pain point that no idea leads to.
    PainUnrelieved = "pain-unrelieved",
    /// A moment of truth that nothing on the map shows.
    TruthWithoutEvidence = "truth-without-evidence",
    /// A metric that misses its target.
    OffTarget = "off-target",
    /// Two touchpoints that tell customers different things.
    Mismatch = "mismatch",
    /// Personas that feel very differently at one touchpoint.
    PersonasDiverge = "personas-diverge",
    /// A touchpoint that no way leads to.
    Unreachable = "unreachable",
    /// A touchpoint before the last stage that no way leads on from.
    DeadEnd = "dead-end",
    /// A fork whose shares make no whole.
    ForkSum = "fork-sum",
    /// A stage without a pain point and without evidence.
    UnexploredStage = "unexplored-stage",
    /// Touchpoints of a stage that rest on assumptions alone.
    AssumptionsAlone = "assumptions-alone",
    /// An idea that relieves nothing.
    IdleIdea = "idle-idea",
    /// Readings of a metric without a sample size.
    NoSampleSize = "no-sample-size",
    /// Readings of a metric with fewer than 30 answers.
    SmallSample = "small-sample",
);

/// Something the map finds about itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Of which kind it is.
    pub kind: FindingKind,
    /// How much it matters, 0 to 100.
    pub weight: u8,
    /// Where it is; a click leads to the first. Never empty.
    pub places: Vec<Target>,
    /// Ids of the nodes and metrics it is about, sorted and each once. With
    /// the kind they tell findings of a map apart and name a dismissal.
    pub about: Vec<Id>,
    /// The period of the numbers it rests on; empty where there is none.
    pub period: String,
    /// What is the matter, with the numbers in it.
    pub what: Message,
    /// What can be done about it.
    pub advice: Message,
    /// Why somebody decided to leave it.
    pub dismissed: Option<String>,
}

impl Finding {
    /// A finding that nobody dismissed. `weight` is brought into its range;
    /// what is no number weighs nothing.
    pub(super) fn new(
        kind: FindingKind,
        weight: f64,
        places: Vec<Target>,
        mut about: Vec<Id>,
        [what, advice]: [Message; 2],
    ) -> Self {
        about.sort_unstable();
        about.dedup();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a number between 0 and 100 fits"
        )]
        let weight = weight.clamp(0.0, 100.0).round() as u8;
        Self {
            kind,
            weight,
            places,
            about,
            period: String::new(),
            what,
            advice,
            dismissed: None,
        }
    }

    /// It rests on the numbers of this period.
    pub(super) fn of_period(mut self, period: &str) -> Self {
        period.trim().clone_into(&mut self.period);
        self
    }

    /// Whether it is still to be dealt with.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.dismissed.is_none()
    }

    /// What dismisses it for this reason.
    #[must_use]
    pub fn dismissal(&self, reason: impl Into<String>) -> Dismissal {
        Dismissal::new(self.kind.word(), self.about.clone(), reason).of_period(&self.period)
    }
}
