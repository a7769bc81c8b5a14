//! The records of nodes.

use super::Converter;
use crate::document::{
    Evidence, EvidenceId, EvidenceKind, EvidenceLevel, Idea, IdeaId, IdeaSource, IdeaStatus, Kano,
    KeptFields, LaneId, MAX_TRACK, NodeKind, Note as NoteNode, NoteId, PainPoint, PainPointId,
    PainStatus, Persona, PersonaId, Phase, Severity, Stage, StageId, Touchpoint, TouchpointId,
};
use crate::storage::finding::Found;
use crate::storage::schema::v1::{
    EvidenceRecord, IdeaRecord, NoteRecord, PainPointRecord, PersonaRecord, StageRecord,
    TouchpointRecord,
};

/// Nodes, kind by kind.
impl Converter {
    pub(super) fn persona(&mut self, record: PersonaRecord) {
        let mut kept = record.kept;
        self.count_unknown(&kept);
        let persona = Persona {
            id: PersonaId(self.own_id(&record.id, NodeKind::Persona)),
            name: record.name,
            segment: record.segment,
            share: record.share,
            goals: record.goals,
            needs: record.needs,
            motivation: record.motivation,
            context: record.context,
            quote: record.quote,
            color: self.color(record.color, &mut kept),
            portrait: self.picture("portrait", &record.portrait, &mut kept),
            kept: KeptFields::new(kept),
        };
        self.add_node(persona);
    }

    pub(super) fn stage(&mut self, record: StageRecord) {
        let mut kept = record.kept;
        self.count_unknown(&kept);
        let stage = Stage {
            id: StageId(self.own_id(&record.id, NodeKind::Stage)),
            title: record.title,
            goal: record.goal,
            phase: self.choice("phase", record.phase, &mut kept, Phase::from_word),
            color: self.color(record.color, &mut kept),
            kept: KeptFields::new(kept),
        };
        self.add_node(stage);
    }

    pub(super) fn touchpoint(&mut self, record: TouchpointRecord) {
        let mut kept = record.kept;
        self.count_unknown(&kept);
        let id = TouchpointId(self.own_id(&record.id, NodeKind::Touchpoint));
        let stage = self.names.nodes.find_or_replace(&record.stage, 's');
        let touchpoint = Touchpoint {
            id,
            stage: StageId(stage),
            title: record.title,
            description: record.description,
            channel: record.channel,
            track: self.track(record.track.unwrap_or(0)),
            moment_of_truth: record.moment_of_truth,
            evidence_level: self
                .choice(
                    "evidence_level",
                    record.evidence_level,
                    &mut kept,
                    EvidenceLevel::from_word,
                )
                .unwrap_or(EvidenceLevel::Unknown),
            owner: record.owner,
            minutes: record.minutes,
            sub_journey: record.sub_journey,
            width: record.width,
            tags: record.tags.0,
            kept: KeptFields::new(kept),
        };
        self.add_node(touchpoint);
    }

    fn track(&mut self, track: u64) -> u8 {
        let small = u8::try_from(track).ok();
        small
            .filter(|track| *track <= MAX_TRACK)
            .unwrap_or_else(|| {
                self.note_count("track", track);
                0
            })
    }

    #[expect(clippy::cast_precision_loss, reason = "the number is only shown")]
    fn note_count(&mut self, field: &'static str, count: u64) {
        let value = count as f64;
        self.note(Found::NumberRemoved { field, value });
    }

    pub(super) fn pain_point(&mut self, record: PainPointRecord) {
        let mut kept = record.kept;
        self.count_unknown(&kept);
        let pain = PainPoint {
            id: PainPointId(self.own_id(&record.id, NodeKind::PainPoint)),
            title: record.title,
            description: record.description,
            severity: self
                .choice("severity", record.severity, &mut kept, Severity::from_word)
                .unwrap_or(Severity::Minor),
            frequency: record.frequency,
            owner: record.owner,
            status: self
                .choice("status", record.status, &mut kept, PainStatus::from_word)
                .unwrap_or(PainStatus::Open),
            cost: record.cost,
            tags: record.tags.0,
            kept: KeptFields::new(kept),
        };
        self.add_node(pain);
    }

    pub(super) fn idea(&mut self, record: IdeaRecord) {
        let mut kept = record.kept;
        self.count_unknown(&kept);
        let idea = Idea {
            id: IdeaId(self.own_id(&record.id, NodeKind::Idea)),
            title: record.title,
            description: record.description,
            source: self
                .choice("source", record.source, &mut kept, IdeaSource::from_word)
                .unwrap_or(IdeaSource::Own),
            kano: self.choice("kano", record.kano, &mut kept, Kano::from_word),
            impact: record.impact,
            effort: record.effort,
            reach: record.reach,
            confidence: record.confidence,
            owner: record.owner,
            status: self
                .choice("status", record.status, &mut kept, IdeaStatus::from_word)
                .unwrap_or(IdeaStatus::Open),
            tags: record.tags.0,
            kept: KeptFields::new(kept),
        };
        self.add_node(idea);
    }

    pub(super) fn evidence(&mut self, record: EvidenceRecord) {
        let mut kept = record.kept;
        self.count_unknown(&kept);
        let evidence = Evidence {
            id: EvidenceId(self.own_id(&record.id, NodeKind::Evidence)),
            kind: self
                .choice("kind", record.kind, &mut kept, EvidenceKind::from_word)
                .unwrap_or(EvidenceKind::Assumption),
            fact: record.fact,
            interpretation: record.interpretation,
            place: record.place,
            date: record.date,
            who: record.who,
            weight: record.weight,
            score: record.score,
            url: record.url,
            kept: KeptFields::new(kept),
        };
        self.add_node(evidence);
    }

    pub(super) fn note_card(&mut self, record: NoteRecord) {
        let mut kept = record.kept;
        self.count_unknown(&kept);
        let Some(at) = self.node(&record.at) else {
            return self.set_aside_dangling(&record.at);
        };
        let id = NoteId(self.own_id(&record.id, NodeKind::Note));
        let lane = LaneId(self.names.lanes.find_or_replace(&record.lane, 'l'));
        let note = NoteNode {
            id,
            lane,
            at,
            text: record.text,
            span: self.span(record.span.unwrap_or(1)),
            picture: self.picture("picture", &record.picture, &mut kept),
            kept: KeptFields::new(kept),
        };
        self.add_node(note);
    }

    fn span(&mut self, span: u64) -> u16 {
        let small = u16::try_from(span).ok();
        small.filter(|span| *span > 0).unwrap_or_else(|| {
            self.note_count("span", span);
            1
        })
    }
}
