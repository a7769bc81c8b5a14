//! Changing what the map says about itself; another emotion scale converts
//! what is felt on it.

use std::sync::Arc;

use super::{Map, check};
use crate::document::CommandError;
use crate::document::model::info::MapInfo;
use crate::document::model::link::Link;
use crate::document::model::node::Node;
use crate::document::model::records::Evidence;

impl Map {
    pub(in crate::document) fn set_info(&mut self, info: MapInfo) -> Result<(), CommandError> {
        check::info(&info)?;
        let old = self.info.emotion_scale.clone();
        let new = info.emotion_scale.clone();
        self.info = Arc::new(info);
        if (old.min, old.max) != (new.min, new.max) {
            self.convert_emotions(|value| old.convert(value, &new));
        }
        Ok(())
    }

    /// Replaces every emotion and score of evidence by what `convert` makes of it.
    fn convert_emotions(&mut self, convert: impl Fn(f64) -> f64) {
        let felt: Vec<Link> = self
            .graph
            .links()
            .filter(|link| link.data.emotion.is_some())
            .cloned()
            .collect();
        for mut link in felt {
            let data = Arc::make_mut(&mut link.data);
            data.emotion = data.emotion.map(&convert);
            self.graph.put_link(link);
        }
        let scored: Vec<Arc<Evidence>> = self
            .graph
            .nodes()
            .filter_map(|node| match node {
                Node::Evidence(evidence) if evidence.score.is_some() => Some(evidence.clone()),
                _ => None,
            })
            .collect();
        for mut evidence in scored {
            let record = Arc::make_mut(&mut evidence);
            record.score = record.score.map(&convert);
            self.graph.put_node(Node::Evidence(evidence));
        }
    }
}
