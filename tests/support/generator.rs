//! Made-up maps of any size from a seed: for property tests, for the speed of
//! large maps and for their memory.

use waypost::document::{
    Evidence, EvidenceId, EvidenceKind, EvidenceLevel, Idea, IdeaId, Lane, LaneId, LaneKind, Link,
    LinkData, LinkKey, LinkKind, Map, MapInfo, MapLanguage, MapParts, MetricDefinition, MetricId,
    MetricKind, Node, Note, NoteId, PainPoint, PainPointId, Persona, PersonaId, Reading,
    ReadingKey, Scope, Severity, Stage, StageId, Touchpoint, TouchpointId,
};

use super::chance::Chance;

/// What a made-up map holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Recipe {
    /// How many touchpoints.
    pub(crate) touchpoints: usize,
    /// How many of them one stage holds.
    pub(crate) per_stage: usize,
    /// How many personas feel something at each.
    pub(crate) personas: usize,
    /// Where chance starts.
    pub(crate) seed: u64,
}

impl Recipe {
    /// A map of this many touchpoints with two personas.
    pub(crate) fn of(touchpoints: usize) -> Self {
        Self {
            touchpoints,
            per_stage: 10,
            personas: 2,
            seed: 7,
        }
    }
}

const WORDS: [&str; 24] = [
    "вижу",
    "списание",
    "звоню",
    "жду",
    "ответа",
    "оператор",
    "приложение",
    "заново",
    "объясняю",
    "получаю",
    "решение",
    "понимаю",
    "the",
    "app",
    "asks",
    "me",
    "again",
    "for",
    "an",
    "order",
    "number",
    "I",
    "cannot",
    "find",
];

fn words(chance: &mut Chance, count: usize) -> String {
    let words: Vec<&str> = (0..count)
        .filter_map(|_| chance.pick(&WORDS).copied())
        .collect();
    words.join(" ")
}

/// Makes the map of a recipe; the same recipe gives the same map.
pub(crate) fn map(recipe: Recipe) -> Map {
    let chance = &mut Chance::new(recipe.seed);
    let mut parts = MapParts {
        info: MapInfo {
            title: format!("{} touchpoints", recipe.touchpoints),
            language: Some(MapLanguage::Ru),
            ..MapInfo::default()
        },
        ..MapParts::default()
    };
    let note_lane = lanes(&mut parts);
    parts.metrics = ["csat", "nps"]
        .into_iter()
        .filter_map(|word| Some((MetricId::parse(word)?, MetricKind::from_word(word)?)))
        .map(|(id, kind)| MetricDefinition::new(id, kind))
        .collect();
    let personas = personas(chance, &mut parts, recipe.personas);
    let touchpoints = touchpoints(chance, &mut parts, recipe);
    for (index, id) in touchpoints.iter().enumerate() {
        around(chance, &mut parts, *id, &personas, note_lane);
        if let Some(next) = touchpoints.get(index + 1) {
            link(&mut parts, LinkKind::Next, *id, *next, LinkData::default());
        }
        if chance.happens(4) && index > 5 {
            let back = touchpoints[index - 1 - chance.below(4)];
            let data = LinkData {
                share: Some(0.25),
                label: words(chance, 2),
                ..LinkData::default()
            };
            link(&mut parts, LinkKind::Next, *id, back, data);
        }
    }
    let (map, repairs) = Map::assemble(parts);
    assert!(repairs.is_empty(), "a made-up map is in order: {repairs:?}");
    map
}

fn lanes(parts: &mut MapParts) -> LaneId {
    let kinds = [
        LaneKind::Touchpoints,
        LaneKind::Thoughts,
        LaneKind::Text,
        LaneKind::Emotion,
        LaneKind::Metrics,
        LaneKind::PainPoints,
        LaneKind::Ideas,
        LaneKind::Evidence,
    ];
    parts.lanes = kinds
        .into_iter()
        .zip(1..)
        .map(|(kind, bits)| Lane::new(LaneId::mint(bits), kind))
        .collect();
    parts.lanes[2].id
}

fn personas(chance: &mut Chance, parts: &mut MapParts, count: usize) -> Vec<PersonaId> {
    (0..count)
        .map(|index| {
            let mut persona = Persona::new(PersonaId::mint(chance.bits()));
            persona.name = format!("Персона {}", index + 1);
            persona.segment = words(chance, 4);
            let id = persona.id;
            parts.nodes.push(persona.into());
            id
        })
        .collect()
}

fn touchpoints(chance: &mut Chance, parts: &mut MapParts, recipe: Recipe) -> Vec<TouchpointId> {
    let mut ids = Vec::with_capacity(recipe.touchpoints);
    let mut stage = StageId::mint(0);
    for index in 0..recipe.touchpoints {
        if index % recipe.per_stage.max(1) == 0 {
            let mut record = Stage::new(StageId::mint(chance.bits()));
            record.title = words(chance, 3);
            record.goal = words(chance, 5);
            stage = record.id;
            parts.nodes.push(record.into());
        }
        let mut touchpoint = Touchpoint::new(TouchpointId::mint(chance.bits()), stage);
        let length = 3 + chance.below(8);
        touchpoint.title = words(chance, length);
        touchpoint.channel = (*chance
            .pick(&["app", "site", "call-centre", ""])
            .expect("one"))
        .into();
        touchpoint.moment_of_truth = chance.happens(8);
        touchpoint.evidence_level = *chance.pick(EvidenceLevel::ALL).expect("one");
        ids.push(touchpoint.id);
        parts.nodes.push(touchpoint.into());
    }
    ids
}

/// What personas feel at a touchpoint, what hurts, what would help, numbers.
fn around(
    chance: &mut Chance,
    parts: &mut MapParts,
    at: TouchpointId,
    personas: &[PersonaId],
    lane: LaneId,
) {
    for persona in personas {
        if chance.happens(85) {
            let data = LinkData {
                emotion: Some((chance.between(-2.0, 2.0) * 10.0).round() / 10.0),
                thought: if chance.happens(30) {
                    words(chance, 5)
                } else {
                    String::new()
                },
                ..LinkData::default()
            };
            link(parts, LinkKind::Experiences, *persona, at, data);
        }
    }
    if chance.happens(25) {
        let mut pain = PainPoint::new(PainPointId::mint(chance.bits()));
        pain.title = words(chance, 6);
        pain.severity = *chance.pick(Severity::ALL).expect("one");
        link(parts, LinkKind::Hurts, pain.id, at, LinkData::default());
        if chance.happens(60) {
            let mut idea = Idea::new(IdeaId::mint(chance.bits()));
            idea.title = words(chance, 6);
            link(
                parts,
                LinkKind::Relieves,
                idea.id,
                pain.id,
                LinkData::default(),
            );
            parts.nodes.push(idea.into());
        }
        parts.nodes.push(pain.into());
    }
    if chance.happens(15) {
        let mut evidence = Evidence::new(EvidenceId::mint(chance.bits()));
        evidence.kind = *chance.pick(EvidenceKind::ALL).expect("one");
        evidence.fact = words(chance, 9);
        link(parts, LinkKind::Backs, evidence.id, at, LinkData::default());
        parts.nodes.push(evidence.into());
    }
    if chance.happens(20) {
        let mut note = Note::new(NoteId::mint(chance.bits()), lane, at.into());
        note.text = words(chance, 7);
        parts.nodes.push(note.into());
    }
    if chance.happens(30) {
        let mut reading = Reading::new(ReadingKey {
            metric: MetricId::parse("csat").expect("an id"),
            at: Scope::Touchpoint(at),
            persona: None,
            period: "2025-Q3".into(),
        });
        reading.value = Some(chance.between(0.0, 100.0).round());
        reading.n = Some(u64::try_from(chance.below(900)).expect("small"));
        parts.readings.push(reading);
    }
}

fn link(
    parts: &mut MapParts,
    kind: LinkKind,
    from: impl Into<waypost::document::NodeId>,
    to: impl Into<waypost::document::NodeId>,
    data: LinkData,
) {
    let key = LinkKey::new(kind, from, to);
    parts.links.push(Link::with_data(key, data));
}

/// Every node of a map.
pub(crate) fn all_nodes(map: &Map) -> Vec<Node> {
    map.parts().nodes
}
