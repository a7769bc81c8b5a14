//! Maps that leave no word of any choice out.

use std::sync::Arc;

use waypost::document::{
    Aggregation, Basis, Direction, EmotionSource, EvidenceKind, EvidenceLevel, IdeaSource,
    IdeaStatus, JourneyState, Kano, LaneKind, Map, MapLanguage, MetricKind, Node, NodeKind,
    PainStatus, Phase, Severity, Status, Unit,
};

use super::any_map::Maker;

/// Maps that together use every word of every choice.
pub(crate) fn known_words() -> Vec<Map> {
    (0..MetricKind::ALL.len().max(LaneKind::ALL.len()))
        .map(|turn| {
            fn at<T: Copy>(all: &[T], turn: usize) -> T {
                all[turn % all.len()]
            }
            let mut maker = Maker::on(&[]);
            let mut parts = maker.parts();
            parts.info.state = at(JourneyState::ALL, turn);
            parts.info.basis = at(Basis::ALL, turn);
            parts.info.language = Some(at(MapLanguage::ALL, turn));
            parts.info.emotion_source = at(EmotionSource::ALL, turn);
            let mut lane = maker.lane(0);
            lane.kind = at(LaneKind::ALL, turn);
            parts.lanes.push(lane);
            let mut metric = maker.metric(0);
            metric.kind = at(MetricKind::ALL, turn);
            metric.unit = Some(at(Unit::ALL, turn));
            metric.direction = Some(at(Direction::ALL, turn));
            metric.aggregation = Some(at(Aggregation::ALL, turn));
            parts.metrics.push(metric);
            let mut view = maker.view(0, &[]);
            view.filter.severities = Severity::ALL.to_vec();
            view.filter.statuses = Status::ALL.to_vec();
            view.filter.levels = EvidenceLevel::ALL.to_vec();
            parts.views.push(view);
            parts.nodes = [NodeKind::Stage, NodeKind::Touchpoint, NodeKind::PainPoint]
                .into_iter()
                .chain([NodeKind::Idea, NodeKind::Evidence])
                .map(|kind| match maker.node(kind, 0) {
                    Node::Stage(mut stage) => {
                        Arc::make_mut(&mut stage).phase = Some(at(Phase::ALL, turn));
                        Node::Stage(stage)
                    }
                    Node::Touchpoint(mut touchpoint) => {
                        Arc::make_mut(&mut touchpoint).evidence_level =
                            at(EvidenceLevel::ALL, turn);
                        Node::Touchpoint(touchpoint)
                    }
                    Node::PainPoint(mut pain) => {
                        Arc::make_mut(&mut pain).severity = at(Severity::ALL, turn);
                        Arc::make_mut(&mut pain).status = at(PainStatus::ALL, turn);
                        Node::PainPoint(pain)
                    }
                    Node::Idea(mut idea) => {
                        Arc::make_mut(&mut idea).source = at(IdeaSource::ALL, turn);
                        Arc::make_mut(&mut idea).kano = Some(at(Kano::ALL, turn));
                        Arc::make_mut(&mut idea).status = at(IdeaStatus::ALL, turn);
                        Node::Idea(idea)
                    }
                    Node::Evidence(mut evidence) => {
                        Arc::make_mut(&mut evidence).kind = at(EvidenceKind::ALL, turn);
                        Node::Evidence(evidence)
                    }
                    node => node,
                })
                .collect();
            let (map, repairs) = Map::assemble(parts);
            assert_eq!(repairs, []);
            map
        })
        .collect()
}
