//! Any map there can be: records that fit together, with odd texts, numbers at
//! their limits and fields of other versions.

use std::sync::Arc;

use waypost::document::{
    Aggregation, Basis, Counts, Direction, Dismissal, EmotionScale, EmotionSource, Evidence,
    EvidenceId, EvidenceKind, EvidenceLevel, Filter, Goal, Id, Idea, IdeaId, IdeaSource,
    IdeaStatus, JourneyState, Kano, KeptFields, KeptRecord, Lane, LaneId, LaneKind, Link, LinkData,
    LinkKey, LinkKind, MAX_NUMBER, MAX_TITLE_CHARS, MAX_TRACK, Map, MapInfo, MapLanguage, MapParts,
    MetricDefinition, MetricId, MetricKind, MetricScale, Node, NodeId, NodeKind, Note, NoteId,
    PainPoint, PainPointId, PainStatus, Persona, PersonaId, Phase, Picture, Reading, ReadingKey,
    SavedView, Scope, Severity, Stage, StageId, Status, Touchpoint, TouchpointId, Unit, ViewId,
};
use waypost::style::Color;

use super::chance::Chance;

/// Grows a map from bytes, so that a failure shrinks to few bytes and a small
/// map. No bytes give a map with next to nothing in it.
pub(crate) fn any_map(bytes: &[u8]) -> Map {
    Map::assemble(Maker::on(bytes).parts()).0
}

/// Makes records of any kind.
pub(crate) struct Maker(Chance);

const TEXTS: [&str; 16] = [
    "",
    "",
    "Вижу списание",
    "a \"quoted\" \\ text",
    "two\nlines\r\n\tand a tab",
    "\u{0}\u{1}\u{7f}\u{85}",
    "\u{202E}reversed\u{2066}\u{feff}",
    "(id: \"t\", // no comment",
    "]/* */[",
    "r#\"raw\"#",
    "👩‍👩‍👧 e\u{301}",
    "'",
    "None",
    "   ",
    "\\u{41}",
    "\u{2028}\u{FFFF}\u{10FFFF}",
];

const NUMBERS: [f64; 10] = [
    0.0,
    1.0,
    0.41,
    0.1 + 0.2,
    1e-9,
    5e-324,
    0.999_999_999_999_999_9,
    1e-6,
    0.5,
    -0.0,
];

const KEPT: [(&str, &str); 8] = [
    ("weather", "Some(Rainy(3))"),
    ("погода", "{ \"a\": [(1), r#\"б\"#] }"),
    ("a-b", "/* kept */ 5"),
    ("r1.5", "()"),
    ("flag", "true"),
    ("nothing", "None"),
    ("text", "\"]\\\")\""),
    ("long", "[\n  1, 2, // three\n]"),
];

impl Maker {
    pub(crate) fn on(bytes: &[u8]) -> Self {
        Self(Chance::of_bytes(bytes))
    }

    fn next(&mut self, below: usize) -> usize {
        self.0.below(below)
    }

    fn flag(&mut self) -> bool {
        self.next(2) == 1
    }

    fn text(&mut self) -> String {
        const LONG: [&str; 4] = ["Щ", "👩‍🔧", "слово ", "строка\n"];
        let choice = self.next(TEXTS.len() * 20);
        match LONG.get(choice) {
            Some(piece) => piece.repeat(MAX_TITLE_CHARS / piece.chars().count()),
            None => TEXTS[choice % TEXTS.len()].to_owned(),
        }
    }

    fn texts(&mut self) -> Vec<String> {
        (0..self.next(3)).map(|_| self.text()).collect()
    }

    fn share(&mut self) -> Option<f64> {
        self.flag().then(|| NUMBERS[self.next(NUMBERS.len())])
    }

    fn amount(&mut self) -> Option<f64> {
        const LARGE: [f64; 6] = [MAX_NUMBER, 123_456.789, 3.0, 1e-3, 2.5, 5e-324];
        self.flag().then(|| LARGE[self.next(LARGE.len())])
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.next(all.len())]
    }

    fn some_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        self.flag().then(|| self.of(all))
    }

    fn color(&mut self) -> Option<Color> {
        self.flag()
            .then(|| Color::rgb(u32::try_from(self.0.bits() >> 40).unwrap_or(0)))
    }

    fn picture(&mut self) -> Option<Picture> {
        self.flag().then(|| {
            let mut png = std::io::Cursor::new(Vec::new());
            let side = u32::try_from(self.next(3) + 1).unwrap_or(1);
            image::DynamicImage::new_rgb8(side, side)
                .write_to(&mut png, image::ImageFormat::Png)
                .expect("a small picture is encoded");
            Picture(Arc::from(png.into_inner()))
        })
    }

    fn kept(&mut self) -> KeptFields {
        if self.next(4) < 3 {
            return KeptFields::default();
        }
        let first = self.next(KEPT.len());
        let last = first + self.next(KEPT.len() - first);
        let kept = KEPT[first..=last].iter();
        // `text` is a field of notes: not unknown there.
        let kept = kept.filter(|(name, _)| *name != "text");
        KeptFields::new(
            kept.map(|(name, raw)| ((*name).into(), (*raw).into()))
                .collect(),
        )
    }

    pub(crate) fn parts(&mut self) -> MapParts {
        let counts = [4, 3, 8, 4, 4, 4, 4].map(|most| self.next(most));
        let nodes = NodeKind::ALL
            .into_iter()
            .zip(counts)
            .flat_map(|(kind, count)| (0..count).map(move |number| (kind, number)));
        let nodes: Vec<Node> = nodes
            .map(|(kind, number)| self.node(kind, number))
            .collect();
        let ids: Vec<NodeId> = nodes.iter().map(Node::id).collect();
        MapParts {
            info: self.info(),
            lanes: (0..self.next(4)).map(|number| self.lane(number)).collect(),
            metrics: (0..self.next(4))
                .map(|number| self.metric(number))
                .collect(),
            links: (0..self.next(30)).filter_map(|_| self.link(&ids)).collect(),
            readings: (0..self.next(8)).map(|_| self.reading(&ids)).collect(),
            goals: (0..self.next(3)).map(|_| self.goal(&ids)).collect(),
            views: (0..self.next(3))
                .map(|number| self.view(number, &ids))
                .collect(),
            dismissals: (0..self.next(3))
                .map(|number| self.dismissal(number, &ids))
                .collect(),
            nodes,
            kept: self.kept(),
            kept_records: (0..self.next(3))
                .map(|_| KeptRecord {
                    section: self.text(),
                    text: self.text(),
                })
                .collect(),
        }
    }

    pub(super) fn view(&mut self, number: usize, ids: &[NodeId]) -> SavedView {
        let personas = ids.iter().filter_map(|id| match id {
            NodeId::Persona(id) => Some(*id),
            _ => None,
        });
        SavedView {
            id: ViewId(id('v', number)),
            name: self.text(),
            filter: Filter {
                personas: personas.filter(|_| self.flag()).collect(),
                channels: self.texts(),
                owners: self.texts(),
                severities: self.some_of(Severity::ALL).into_iter().collect(),
                statuses: self.some_of(Status::ALL).into_iter().collect(),
                levels: self.some_of(EvidenceLevel::ALL).into_iter().collect(),
                tags: self.texts(),
            },
            hides: self.flag(),
            kept: self.kept(),
        }
    }

    fn dismissal(&mut self, number: usize, ids: &[NodeId]) -> Dismissal {
        let about = ids.iter().filter(|_| self.flag()).map(|id| id.id());
        let about = about.collect();
        Dismissal {
            kept: self.kept(),
            ..Dismissal::new(format!("kind-{number}"), about, self.text()).of_period(self.text())
        }
    }

    fn info(&mut self) -> MapInfo {
        MapInfo {
            title: self.text(),
            subject: self.text(),
            purpose: self.text(),
            owner: self.text(),
            client: self.text(),
            date: self.text(),
            state: self.of(JourneyState::ALL),
            basis: self.of(Basis::ALL),
            language: self.some_of(MapLanguage::ALL),
            currency: self.text(),
            emotion_scale: EmotionScale {
                min: self.of(&[-2.0, 0.0, -1e15]),
                max: self.of(&[2.0, 0.3, 1e15]),
                neutral: 0.0,
                min_label: self.text(),
                max_label: self.text(),
            },
            emotion_source: self.of(EmotionSource::ALL),
            counterpart: self.text(),
            kept: self.kept(),
        }
    }

    pub(crate) fn lane(&mut self, number: usize) -> Lane {
        Lane {
            id: LaneId(id('l', number)),
            kind: self.of(LaneKind::ALL),
            title: self.text(),
            caption: self.text(),
            hidden: self.flag(),
            internal: self.flag(),
            height: self.some_of(&[60.0, 123.5, 1_200.0]),
            metrics: (0..self.next(3))
                .map(|number| MetricId(id('m', number)))
                .collect(),
            kept: self.kept(),
        }
    }

    pub(crate) fn metric(&mut self, number: usize) -> MetricDefinition {
        MetricDefinition {
            id: MetricId(id('m', number)),
            kind: self.of(MetricKind::ALL),
            name: self.text(),
            unit: self.some_of(Unit::ALL),
            scale: self.flag().then_some(MetricScale {
                min: -0.5,
                max: 1e15,
            }),
            direction: self.some_of(Direction::ALL),
            aggregation: self.some_of(Aggregation::ALL),
            target: self.amount(),
            benchmark: self.share(),
            kept: self.kept(),
        }
    }

    pub(crate) fn node(&mut self, kind: NodeKind, number: usize) -> Node {
        match kind {
            NodeKind::Persona => Persona {
                id: PersonaId(id('p', number)),
                name: self.text(),
                segment: self.text(),
                share: self.share(),
                goals: self.text(),
                needs: self.text(),
                motivation: self.text(),
                context: self.text(),
                quote: self.text(),
                color: self.color(),
                portrait: self.picture(),
                kept: self.kept(),
            }
            .into(),
            NodeKind::Stage => Stage {
                id: StageId(id('s', number)),
                title: self.text(),
                goal: self.text(),
                phase: self.some_of(Phase::ALL),
                color: self.color(),
                kept: self.kept(),
            }
            .into(),
            NodeKind::Touchpoint => Touchpoint {
                id: TouchpointId(id('t', number)),
                stage: StageId(id('s', number % 3)),
                title: self.text(),
                description: self.text(),
                channel: self.text(),
                track: self.of(&[0, 0, 0, 1, 2, MAX_TRACK]),
                moment_of_truth: self.flag(),
                evidence_level: self.of(EvidenceLevel::ALL),
                owner: self.text(),
                minutes: self.amount(),
                sub_journey: self.text(),
                width: self.some_of(&[140.0, 222.25, 480.0]),
                tags: self.texts(),
                kept: self.kept(),
            }
            .into(),
            NodeKind::PainPoint => PainPoint {
                id: PainPointId(id('x', number)),
                title: self.text(),
                description: self.text(),
                severity: self.of(Severity::ALL),
                frequency: self.share(),
                owner: self.text(),
                status: self.of(PainStatus::ALL),
                cost: self.amount(),
                tags: self.texts(),
                kept: self.kept(),
            }
            .into(),
            NodeKind::Idea => Idea {
                id: IdeaId(id('i', number)),
                title: self.text(),
                description: self.text(),
                source: self.of(IdeaSource::ALL),
                kano: self.some_of(Kano::ALL),
                impact: self.amount(),
                effort: self.amount(),
                reach: self.amount(),
                confidence: self.share(),
                owner: self.text(),
                status: self.of(IdeaStatus::ALL),
                tags: self.texts(),
                kept: self.kept(),
            }
            .into(),
            NodeKind::Evidence => Evidence {
                id: EvidenceId(id('e', number)),
                kind: self.of(EvidenceKind::ALL),
                fact: self.text(),
                interpretation: self.text(),
                place: self.text(),
                date: self.text(),
                who: self.text(),
                weight: self.share(),
                score: self.share(),
                url: self.text(),
                kept: self.kept(),
            }
            .into(),
            NodeKind::Note => Note {
                id: NoteId(id('n', number)),
                lane: LaneId(id('l', number)),
                at: TouchpointId(id('t', number)).into(),
                text: self.text(),
                span: self.of(&[1, 1, 2, 3, u16::MAX]),
                picture: self.picture(),
                kept: self.kept(),
            }
            .into(),
        }
    }

    fn link(&mut self, ids: &[NodeId]) -> Option<Link> {
        let from = *ids.get(self.next(ids.len().max(1)))?;
        let to = *ids.get(self.next(ids.len().max(1)))?;
        let allowed = LinkKind::ALL.into_iter();
        let allowed: Vec<LinkKind> = allowed
            .filter(|kind| kind.allows(from.kind(), to.kind()))
            .collect();
        let kind = *allowed.get(self.next(allowed.len().max(1)))?;
        let data = LinkData {
            label: self.text(),
            share: self.share(),
            emotion: self.share(),
            thought: self.text(),
            expectation: self.text(),
            weight: self.share(),
            kept: self.kept(),
        };
        Some(Link::with_data(LinkKey { kind, from, to }, data))
    }

    fn goal(&mut self, ids: &[NodeId]) -> Goal {
        let key = self.reading(ids).key;
        Goal {
            target: self.amount(),
            benchmark: self.amount(),
            kept: self.kept(),
            ..Goal::new(key.metric, key.at)
        }
    }

    fn reading(&mut self, ids: &[NodeId]) -> Reading {
        let at = ids.get(self.next(ids.len().max(1)));
        let persona = ids.iter().find_map(|id| match id {
            NodeId::Persona(id) => Some(*id),
            _ => None,
        });
        let large = u64::MAX / 2;
        Reading {
            key: ReadingKey {
                metric: MetricId(Id::parse(self.of(&["nps", "csat", "m-0"])).expect("an id")),
                at: match at {
                    Some(NodeId::Stage(id)) => Scope::Stage(*id),
                    Some(NodeId::Touchpoint(id)) => Scope::Touchpoint(*id),
                    _ => Scope::Map,
                },
                persona: persona.filter(|_| self.flag()),
                period: self.text(),
            },
            value: self.amount(),
            counts: match self.next(10) {
                0 => None,
                3 => Some(Counts::Sum {
                    sum: 1e15,
                    of: large,
                }),
                4 => Some(Counts::Customers {
                    start: large,
                    end: large,
                    new: 1,
                }),
                5 => Some(Counts::Times {
                    seconds: vec![5e-324, 1e15],
                    never: large,
                }),
                6 => Some(Counts::Attributes {
                    satisfaction: vec![0.0, 1e15],
                    importance: vec![1e15, 0.0],
                }),
                7 => Some(Counts::Purchases {
                    purchase: 1e15,
                    frequency: 1e15,
                    lifespan: 0.1,
                }),
                8 => Some(Counts::Subscription {
                    arpa: 1e15,
                    margin: 1.0,
                    churn: 5e-324,
                }),
                1 => Some(Counts::Promoters {
                    promoters: 0,
                    passives: large,
                    detractors: u64::MAX,
                }),
                2 => Some(Counts::Answers(vec![large; self.next(3)])),
                _ => Some(Counts::Ratio {
                    part: 0,
                    whole: large,
                }),
            },
            n: self.flag().then_some(u64::MAX),
            source: self.text(),
            date: self.text(),
            kept: self.kept(),
        }
    }
}

fn id(letter: char, number: usize) -> Id {
    Id::parse(&format!("{letter}-{number}")).expect("an id")
}
