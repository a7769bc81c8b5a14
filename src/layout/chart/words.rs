//! Numbers of a chart in words: a value with its unit, its margin and its n,
//! or the words that there is none.

use super::page::Page;
use crate::document::{Map, MetricDefinition, NodeId};
use crate::language::Texts;
use crate::layout::value::Words;
use crate::metrics::{Answer, Change, Entry, Moved, Subject, Summary, Trust};

/// What a stage or a touchpoint is called.
pub(super) fn node_name(texts: &Texts, map: &Map, id: NodeId) -> String {
    let title = map.node(id).map_or("", |node| node.title()).trim();
    match id {
        _ if !title.is_empty() => title.to_owned(),
        NodeId::Stage(_) => texts.get("picture-untitled-stage").into_owned(),
        _ => texts.get("picture-untitled-step").into_owned(),
    }
}

impl Page<'_> {
    /// What a number is of.
    pub(super) fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Period("") => self.texts.get("chart-no-period").into_owned(),
            Subject::Period(period) => period.to_owned(),
            Subject::Place(id) => node_name(self.texts, self.map, id),
            Subject::Persona(id) => match id.and_then(|id| self.map.persona(id)) {
                Some(persona) => persona.name.clone(),
                None => self.texts.get("chart-everybody").into_owned(),
            },
        }
    }

    /// How numbers of the chart are said.
    pub(super) fn words(&self) -> Words<'_> {
        Words::of(self.map, self.texts)
    }

    /// A value with its margin and its n.
    pub(super) fn number(&self, metric: &MetricDefinition, summary: &Summary) -> String {
        let words = self.words();
        let Some(figures) = words.figures(metric, summary) else {
            return self.texts.get("picture-no-value").into_owned();
        };
        let (value, sample) = (&figures.value, words.sample(summary.n));
        match (&figures.margin, figures.said(self.texts)) {
            (Some(margin), _) => format!("{value} {margin}, {sample}"),
            (None, Some(interval)) => format!("{value}, {interval}, {sample}"),
            (None, None) => format!("{value}, {sample}"),
        }
    }

    /// All that is known of a number, in words.
    pub(super) fn entry(&self, metric: &MetricDefinition, entry: &Entry) -> String {
        let subject = self.subject(entry.subject);
        let mut parts = vec![match &entry.answer {
            Err(why) => format!("{subject}: {}", self.words().refusal(*why)),
            Ok(answer) => format!("{subject}: {}", self.number(metric, &answer.summary)),
        }];
        let of_other = !matches!(entry.subject, Subject::Period(_));
        if of_other && !entry.period.is_empty() {
            parts.push(entry.period.to_owned());
        }
        parts.extend(entry.answer.iter().flat_map(|answer| self.provisos(answer)));
        parts.join(", ")
    }

    /// All that is known of a number, and why it is not joined with the one
    /// before.
    pub(super) fn mark(&self, metric: &MetricDefinition, entry: &Entry) -> String {
        let said = self.entry(metric, entry);
        match entry.change {
            Some(Change {
                since,
                moved: Moved::Apart { differs, .. },
            }) => format!("{said}; {}", self.words().apart(since, differs)),
            _ => said,
        }
    }

    /// What to know about a number besides its n.
    fn provisos(&self, answer: &Answer) -> Vec<String> {
        let mut provisos = Vec::new();
        if answer.summary.trust == Trust::DirectionOnly {
            provisos.push(self.texts.get("picture-small-sample").into_owned());
        }
        provisos.extend(self.words().made_of(answer));
        provisos
    }
}
