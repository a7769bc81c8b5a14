//! Metric definitions and readings: what is measured, and the numbers.
//!
//! Formulas, intervals and pooling stand in `metrics`; here is only the data.

use super::id::{MetricId, PersonaId, StageId, TouchpointId};
use super::kept::KeptFields;
use super::words::words;

words!(
    /// A metric of the catalogue in one formula variant, or an own one.
    MetricKind {
        /// Net promoter score of customers.
        Nps = "nps",
        /// Net promoter score of employees.
        Enps = "enps",
        /// Satisfaction: share of 4 and 5 of 5.
        CsatTopTwo = "csat",
        /// Satisfaction: mean of 1 to 5.
        CsatMean = "csat-mean",
        /// Effort 2.0: mean of 1 to 7.
        CesMean = "ces",
        /// Effort 2.0: share of 6–7 less share of 1–3.
        CesNet = "ces-net",
        /// Effort 2.0: share of 5–7.
        CesAgree = "ces-agree",
        /// Effort 1.0: mean of 1 to 5, lower is better.
        CesOne = "ces-1",
        /// Satisfaction index: mean of 1 to 10.
        Csi = "csi",
        /// Satisfaction index weighted by importance.
        CsiWeighted = "csi-weighted",
        /// Distinct users of a day.
        Dau = "dau",
        /// Distinct users of a week.
        Wau = "wau",
        /// Distinct users of 30 days.
        Mau = "mau",
        /// DAU / MAU.
        Stickiness = "stickiness",
        /// Customers kept over a period.
        Retention = "retention",
        /// Customers back on day N.
        RetentionDay = "retention-day",
        /// Customers lost over a period.
        Churn = "churn",
        /// New customers.
        Acquisition = "acquisition",
        /// Share that goes on to the next step.
        Conversion = "conversion",
        /// Share that does not go on.
        DropOff = "drop-off",
        /// Lifetime value.
        Ltv = "ltv",
        /// Average order value.
        Aov = "aov",
        /// Solved at first contact.
        Fcr = "fcr",
        /// Average handling time.
        Aht = "aht",
        /// Time on task.
        TimeOnTask = "time-on-task",
        /// Time to first value.
        TimeToFirstValue = "time-to-first-value",
        /// Customers hit by an incident.
        IncidentShare = "incident-share",
        /// Whatever else the client measures.
        Own = "own",
    }
);

words!(
    /// What a metric is counted in.
    Unit {
        /// Score points without a sign.
        Points = "points",
        /// Per cent.
        Percent = "percent",
        /// A count of people, orders or cases.
        Count = "count",
        /// The map's currency.
        Money = "money",
        /// Seconds.
        Seconds = "seconds",
    }
);

words!(
    /// Which way is better.
    Direction {
        /// Higher is better.
        Higher = "higher",
        /// Lower is better.
        Lower = "lower",
        /// It depends.
        Contextual = "contextual",
    }
);

words!(
    /// How readings of an own metric are combined.
    Aggregation {
        /// Mean weighted by n.
        Mean = "mean",
        /// Sum.
        Sum = "sum",
    }
);

/// The range of a metric's values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MetricScale {
    /// Lowest possible value.
    pub min: f64,
    /// Highest possible value, above `min`.
    pub max: f64,
}

/// What is measured. Fields left `None` take the kind's own value.
#[derive(Debug, Clone, PartialEq)]
pub struct MetricDefinition {
    /// Its stable id.
    pub id: MetricId,
    /// Which metric, in which formula variant.
    pub kind: MetricKind,
    /// Own name; empty takes the kind's translated name.
    pub name: String,
    /// Own unit.
    pub unit: Option<Unit>,
    /// Own range.
    pub scale: Option<MetricScale>,
    /// Own direction.
    pub direction: Option<Direction>,
    /// How an own metric is combined.
    pub aggregation: Option<Aggregation>,
    /// The value to reach.
    pub target: Option<f64>,
    /// The value others have.
    pub benchmark: Option<f64>,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

impl MetricDefinition {
    /// A metric as the catalogue has it.
    #[must_use]
    pub fn new(id: MetricId, kind: MetricKind) -> Self {
        Self {
            id,
            kind,
            name: String::new(),
            unit: None,
            scale: None,
            direction: None,
            aggregation: None,
            target: None,
            benchmark: None,
            kept: KeptFields::default(),
        }
    }
}

/// What a reading was taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// The whole journey.
    Map,
    /// One stage.
    Stage(StageId),
    /// One touchpoint.
    Touchpoint(TouchpointId),
}

/// What was counted or added up behind a value, where it is known.
#[derive(Debug, Clone, PartialEq)]
pub enum Counts {
    /// Answers to the recommendation question.
    Promoters {
        /// 9 and 10.
        promoters: u64,
        /// 7 and 8.
        passives: u64,
        /// 0 to 6.
        detractors: u64,
    },
    /// Answers per score, the lowest score of the scale first.
    Answers(Vec<u64>),
    /// So many of so many.
    Ratio {
        /// The part.
        part: u64,
        /// The whole; the part is not larger.
        whole: u64,
    },
    /// A sum over so many cases: revenue over orders, seconds over contacts.
    Sum {
        /// The sum, in the metric's unit.
        sum: f64,
        /// Over how many cases.
        of: u64,
    },
    /// Customers of a period.
    Customers {
        /// At its start.
        start: u64,
        /// At its end.
        end: u64,
        /// Of those at the end, new in the period.
        new: u64,
    },
    /// Single durations.
    Times {
        /// In seconds, of those who got there; each above zero.
        seconds: Vec<f64>,
        /// How many never got there.
        never: u64,
    },
    /// Satisfaction with each attribute and its importance, on the metric's
    /// scale of answers; as many of one as of the other.
    Attributes {
        /// Mean satisfaction of each.
        satisfaction: Vec<f64>,
        /// Mean importance of each.
        importance: Vec<f64>,
    },
    /// A lifetime value of what is bought.
    Purchases {
        /// Money of one purchase.
        purchase: f64,
        /// Purchases a year.
        frequency: f64,
        /// Years a customer stays.
        lifespan: f64,
    },
    /// A lifetime value of a subscription.
    Subscription {
        /// Revenue of one account a month.
        arpa: f64,
        /// Gross margin, 0 to 1.
        margin: f64,
        /// Share of customers lost a month, above 0, at most 1.
        churn: f64,
    },
}

impl Counts {
    /// How many answers or cases they add up to; `None` for what is not
    /// counted in cases.
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        Some(match self {
            Self::Promoters {
                promoters,
                passives,
                detractors,
            } => promoters
                .saturating_add(*passives)
                .saturating_add(*detractors),
            Self::Answers(answers) => answers.iter().fold(0, |sum, n| sum.saturating_add(*n)),
            Self::Ratio { whole, .. } => *whole,
            Self::Sum { of, .. } => *of,
            Self::Customers { start, .. } => *start,
            Self::Times { seconds, never } => (seconds.len() as u64).saturating_add(*never),
            Self::Attributes { .. } | Self::Purchases { .. } | Self::Subscription { .. } => {
                return None;
            }
        })
    }
}

/// What tells readings apart: at most one exists for each.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ReadingKey {
    /// Which metric.
    pub metric: MetricId,
    /// Where.
    pub at: Scope,
    /// Of whom; `None` for all customers.
    pub persona: Option<PersonaId>,
    /// When, such as `2025-Q3`; empty when the author did not say.
    pub period: String,
}

/// What a metric should reach at one place; it wins over what the metric's
/// definition says for everywhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// Which metric.
    pub metric: MetricId,
    /// Where. The whole journey has its goal in the definition.
    pub at: Scope,
    /// The value to reach.
    pub target: Option<f64>,
    /// The value others have there.
    pub benchmark: Option<f64>,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

impl Goal {
    /// A place of a metric without a goal yet.
    #[must_use]
    pub fn new(metric: MetricId, at: Scope) -> Self {
        Self {
            metric,
            at,
            target: None,
            benchmark: None,
            kept: KeptFields::default(),
        }
    }

    /// Whether it is the goal of this metric at this place.
    #[must_use]
    pub fn is_for(&self, metric: MetricId, at: Scope) -> bool {
        self.metric == metric && self.at == at
    }
}

/// A measured number: a value, counts, or both.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Metric, place, persona and period.
    pub key: ReadingKey,
    /// The value in the metric's unit.
    pub value: Option<f64>,
    /// The counts behind it.
    pub counts: Option<Counts>,
    /// Sample size where no counts say it.
    pub n: Option<u64>,
    /// Where the number comes from.
    pub source: String,
    /// When it was taken, as the author writes it.
    pub date: String,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

impl Reading {
    /// A reading without a number yet.
    #[must_use]
    pub fn new(key: ReadingKey) -> Self {
        Self {
            key,
            value: None,
            counts: None,
            n: None,
            source: String::new(),
            date: String::new(),
            kept: KeptFields::default(),
        }
    }

    /// Sample size: as stated, or as the counts add up.
    #[must_use]
    pub fn sample_size(&self) -> Option<u64> {
        self.n
            .or_else(|| self.counts.as_ref().and_then(Counts::total))
    }
}
