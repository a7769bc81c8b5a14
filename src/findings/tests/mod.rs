//! Each family on a map that has what it looks for, on one that has not, and
//! on near misses. `Draft` makes such maps in few lines.

mod emotions;
mod evidence;
mod flow;
mod numbers;
mod pains;

use super::{Finding, FindingKind, findings};
use crate::document::{
    Counts, Evidence, EvidenceId, EvidenceKind, FindingCommand, Id, Idea, IdeaId, IdeaStatus, Link,
    LinkData, LinkKey, LinkKind, Map, MapParts, MetricDefinition, MetricId, MetricKind, Node,
    NodeId, PainPoint, PainPointId, PainStatus, Persona, PersonaId, Reading, ReadingKey, Scope,
    Session, Stage, StageId, Touchpoint, TouchpointId,
};
use crate::language::{Language, Texts};

/// A map being made for a test. Elements are numbered; touchpoint 12 is the
/// third step (from 0) of stage 1.
#[derive(Default)]
struct Draft(MapParts);

fn step(number: u64) -> TouchpointId {
    TouchpointId::mint(number)
}

fn persona(number: u64) -> PersonaId {
    PersonaId::mint(number)
}

fn pain(number: u64) -> PainPointId {
    PainPointId::mint(number)
}

fn idea(number: u64) -> IdeaId {
    IdeaId::mint(number)
}

impl Draft {
    /// Two stages of three steps each: 0, 1, 2 and 10, 11, 12.
    fn of_two_stages() -> Self {
        let mut draft = Self::default();
        for stage in 0..2 {
            let mut record = Stage::new(StageId::mint(stage));
            record.title = format!("Stage {stage}");
            draft.put(record);
            for place in 0..3 {
                let number = stage * 10 + place;
                let mut record = Touchpoint::new(step(number), StageId::mint(stage));
                record.title = format!("Step {number}");
                draft.put(record);
            }
        }
        draft
    }

    fn put(&mut self, node: impl Into<Node>) -> &mut Self {
        self.0.nodes.push(node.into());
        self
    }

    fn link(
        &mut self,
        kind: LinkKind,
        from: impl Into<NodeId>,
        to: impl Into<NodeId>,
    ) -> &mut Self {
        self.link_with(kind, from, to, LinkData::default())
    }

    fn link_with(
        &mut self,
        kind: LinkKind,
        from: impl Into<NodeId>,
        to: impl Into<NodeId>,
        data: LinkData,
    ) -> &mut Self {
        let key = LinkKey::new(kind, from, to);
        self.0.links.push(Link::with_data(key, data));
        self
    }

    /// Arrows along these steps.
    fn way(&mut self, steps: &[u64]) -> &mut Self {
        for pair in steps.windows(2) {
            self.link(LinkKind::Next, step(pair[0]), step(pair[1]));
        }
        self
    }

    fn persona(&mut self, number: u64, feels: &[(u64, f64)]) -> &mut Self {
        let mut record = Persona::new(persona(number));
        record.name = format!("Persona {number}");
        self.put(record);
        for (at, emotion) in feels {
            let data = LinkData {
                emotion: Some(*emotion),
                ..LinkData::default()
            };
            self.link_with(LinkKind::Experiences, persona(number), step(*at), data);
        }
        self
    }

    fn pain(&mut self, number: u64, at: u64, set: impl FnOnce(&mut PainPoint)) -> &mut Self {
        let mut record = PainPoint::new(pain(number));
        record.title = format!("Pain {number}");
        set(&mut record);
        self.put(record);
        self.link(LinkKind::Hurts, pain(number), step(at))
    }

    fn idea(&mut self, number: u64, status: IdeaStatus) -> &mut Self {
        let mut record = Idea::new(idea(number));
        record.title = format!("Idea {number}");
        record.status = status;
        self.put(record)
    }

    fn evidence(&mut self, number: u64, kind: EvidenceKind, of: impl Into<NodeId>) -> &mut Self {
        let id = EvidenceId::mint(number);
        let mut record = Evidence::new(id);
        record.kind = kind;
        self.put(record);
        self.link(LinkKind::Backs, id, of)
    }

    fn metric(&mut self, kind: MetricKind, target: Option<f64>) -> &mut Self {
        let id = MetricId::parse(kind.word()).expect("an id");
        let mut metric = MetricDefinition::new(id, kind);
        metric.target = target;
        self.0.metrics.push(metric);
        self
    }

    fn reading(
        &mut self,
        kind: MetricKind,
        at: Scope,
        set: impl FnOnce(&mut Reading),
    ) -> &mut Self {
        let metric = MetricId::parse(kind.word()).expect("an id");
        let mut reading = Reading::new(ReadingKey {
            metric,
            at,
            persona: None,
            period: String::new(),
        });
        set(&mut reading);
        self.0.readings.push(reading);
        self
    }

    /// Changes a touchpoint.
    fn set(&mut self, number: u64, change: impl FnOnce(&mut Touchpoint)) -> &mut Self {
        let nodes = self.0.nodes.iter_mut();
        let mut found = nodes.filter_map(|node| match node {
            Node::Touchpoint(record) if record.id == step(number) => Some(record),
            _ => None,
        });
        change(std::sync::Arc::make_mut(found.next().expect("the step")));
        self
    }

    fn map(&self) -> Map {
        let (map, repairs) = Map::assemble(self.0.clone());
        assert_eq!(repairs, []);
        map
    }

    /// What is found of one kind.
    fn found(&self, kind: FindingKind) -> Vec<Finding> {
        let all = findings(&self.map());
        all.into_iter()
            .filter(|finding| finding.kind == kind)
            .collect()
    }

    /// The one finding of a kind.
    fn one(&self, kind: FindingKind) -> Finding {
        let mut found = self.found(kind);
        assert_eq!(found.len(), 1, "{found:?}");
        found.remove(0)
    }
}

/// What a finding says in English.
fn said(finding: &Finding) -> String {
    Texts::of(Language::En).say(&finding.what)
}

#[test]
fn an_empty_map_has_nothing_to_find() {
    assert_eq!(findings(&Map::default()), []);
}

#[test]
fn the_heaviest_stands_first() {
    let mut draft = Draft::of_two_stages();
    draft.pain(1, 0, |_| {}).pain(2, 1, |pain| {
        pain.severity = crate::document::Severity::Blocker;
    });
    draft.idea(3, IdeaStatus::Open);
    let found = findings(&draft.map());
    assert!(found.len() > 4, "{found:?}");
    assert!(found.is_sorted_by(|a, b| a.weight >= b.weight));
    assert_eq!(found[0].places[0], pain(2).into());
}

#[test]
fn a_dismissed_finding_keeps_its_reason_until_it_is_about_something_else() {
    let mut draft = Draft::of_two_stages();
    draft.metric(MetricKind::Fcr, None);
    let few = |reading: &mut Reading| reading.counts = Some(Counts::Ratio { part: 3, whole: 9 });
    draft.reading(MetricKind::Fcr, Scope::Touchpoint(step(0)), few);
    let finding = draft.one(FindingKind::SmallSample);
    let mut session = Session::new(draft.map());
    let dismiss = FindingCommand::Dismiss(finding.dismissal("a pilot"));
    session.run(&dismiss.into()).expect("a dismissal");
    let of_samples = |map: &Map| -> Option<String> {
        let found = findings(map).into_iter();
        let mut found = found.filter(|finding| finding.kind == FindingKind::SmallSample);
        found.next().expect("still found").dismissed
    };
    assert_eq!(of_samples(session.map()).as_deref(), Some("a pilot"));
    draft.reading(MetricKind::Fcr, Scope::Touchpoint(step(1)), few);
    draft.0.dismissals = session.map().dismissals().to_vec();
    assert_eq!(of_samples(&draft.map()), None);
}

#[test]
fn what_is_dismissed_in_one_period_is_news_in_the_next() {
    let mut draft = Draft::of_two_stages();
    draft.metric(MetricKind::Fcr, Some(80.0));
    let at = Scope::Touchpoint(step(0));
    let measured = |period: &'static str| {
        move |reading: &mut Reading| {
            reading.key.period = period.to_owned();
            reading.counts = Some(Counts::Ratio {
                part: 100,
                whole: 400,
            });
        }
    };
    draft.reading(MetricKind::Fcr, at, measured("2025-Q1"));
    let dismissal = draft.one(FindingKind::OffTarget).dismissal("a pilot");
    assert_eq!(dismissal.period, "2025-Q1");
    draft.0.dismissals = vec![dismissal];
    assert!(!draft.one(FindingKind::OffTarget).is_open());
    draft.reading(MetricKind::Fcr, at, measured("2025-Q2"));
    assert!(draft.one(FindingKind::OffTarget).is_open());
    // As written before periods were part of a dismissal: whatever period.
    draft.0.dismissals[0].period = String::new();
    assert!(!draft.one(FindingKind::OffTarget).is_open());
}

#[test]
fn a_long_title_is_cut_where_a_letter_ends() {
    let mut draft = Draft::of_two_stages();
    draft.pain(1, 0, |pain| pain.title = "щ".repeat(2_000));
    let said = said(&draft.one(FindingKind::PainUnowned));
    assert!(said.contains('…') && said.chars().count() < 300, "{said}");
}

#[test]
fn no_two_findings_are_the_same() {
    let mut draft = Draft::of_two_stages();
    draft.link(LinkKind::Mismatch, step(0), step(10));
    draft.link(LinkKind::Mismatch, step(10), step(0));
    let finding = draft.one(FindingKind::Mismatch);
    assert_eq!(finding.places.len(), 4);
    let mut about: Vec<Id> = vec![step(0).0, step(10).0];
    about.sort();
    assert_eq!(finding.about, about);
}
