//! What stands over and under a chart: what is measured, where, of whom, and
//! by which source.

use super::page::Page;
use super::{ChartKind, words};
use crate::document::Scope;
use crate::language::Message;
use crate::metrics::{Question, answers, funnel};

impl Page<'_> {
    /// What is measured.
    pub(super) fn title(&self) -> String {
        match (self.asked.kind, self.metric) {
            (ChartKind::Divergence, _) => self.texts.get("chart-divergence-title").into_owned(),
            (_, Some(metric)) => self.words().metric_name(metric),
            (_, None) => self
                .texts
                .word("chart", self.asked.kind.word())
                .into_owned(),
        }
    }

    /// How it is shown, where, of whom.
    pub(super) fn subtitle(&self) -> String {
        if self.asked.kind == ChartKind::Divergence {
            let scale = &self.map.info().emotion_scale;
            let message = Message::new("picture-scale")
                .text("min", self.words().emotion_given(scale.min))
                .text("max", self.words().emotion_given(scale.max));
            return self.texts.say(&message);
        }
        let kind = self.texts.word("chart", self.asked.kind.word());
        let mut parts = vec![kind.into_owned()];
        if let Some(question) = self.asked.question.filter(|_| self.metric.is_some()) {
            match self.asked.kind {
                ChartKind::Divergence => {}
                ChartKind::Stages => parts.push(self.who(question)),
                ChartKind::Funnel => {
                    parts.push(self.who(question));
                    parts.extend(self.way(question));
                }
                ChartKind::Personas => parts.push(self.where_is(question.at)),
                ChartKind::Periods => {
                    parts.extend([self.where_is(question.at), self.who(question)]);
                }
                ChartKind::Answers => {
                    parts.extend([self.where_is(question.at), self.who(question)]);
                    let found = answers(self.map, &self.book, question);
                    let found = found.map(|found| super::answers::sample(self, &found));
                    parts.extend(found.into_iter().flatten());
                }
            }
        }
        parts.join(" · ")
    }

    /// How much of the way a funnel was measured.
    fn way(&self, question: Question) -> Option<String> {
        let whole = funnel(self.map, &self.book, question)?.whole.ok()?;
        self.words().way(&whole)
    }

    pub(super) fn where_is(&self, at: Scope) -> String {
        match at {
            Scope::Map => self.texts.get("chart-whole-map").into_owned(),
            Scope::Stage(id) => words::node_name(self.texts, self.map, id.into()),
            Scope::Touchpoint(id) => words::node_name(self.texts, self.map, id.into()),
        }
    }

    fn who(&self, question: Question) -> String {
        let persona = question.persona.and_then(|id| self.map.persona(id));
        match persona {
            Some(persona) => persona.name.clone(),
            None => self.texts.get("chart-everybody").into_owned(),
        }
    }

    /// Where the numbers come from: what their authors say, each once, and the
    /// map.
    pub(super) fn source(&self) -> String {
        let mut sources: Vec<&str> = Vec::new();
        if let Some(metric) = self
            .metric
            .filter(|_| self.asked.kind != ChartKind::Divergence)
        {
            let of_metric = |key: &crate::document::ReadingKey| key.metric == metric.id;
            let readings = self.map.readings().iter();
            for reading in readings.filter(|reading| of_metric(&reading.key)) {
                let source = reading.source.trim();
                if !source.is_empty() && !sources.contains(&source) {
                    sources.push(source);
                }
            }
        }
        let title = self.map.info().title.trim();
        if !title.is_empty() {
            sources.push(title);
        }
        let named = sources.join("; ");
        let message = Message::new("chart-source").text("source", named);
        if sources.is_empty() {
            String::new()
        } else {
            self.texts.say(&message)
        }
    }
}
