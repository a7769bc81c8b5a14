//! Several elements: how many of what, the fields they share, and what can be
//! done to all of them. A field whose values differ says so; what is set there
//! is set for all.

use std::collections::BTreeMap;

use egui::Ui;

use crate::app::action::ActionId;
use crate::app::widget;
use crate::document::{
    CHANNELS, Command, Idea, Map, Node, NodeCommand, NodeId, PainPoint, Persona, Stage, Target,
    Touchpoint,
};
use crate::language::Message;
use crate::style::Color;

use super::choice::{EVIDENCE_LEVEL, SEVERITY};
use super::colors::{self, Swatch};
use super::form::Form;
use super::{footer, section::kind};

pub(super) fn show(ui: &mut Ui, form: &mut Form) {
    let selection = form.view.selection();
    kind(ui, form, "inspector-title");
    let message = Message::new("inspector-elements").count("count", selection.len());
    widget::title(ui, &form.view.texts.say(&message));
    ui.add_space(4.0);
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for target in selection.targets() {
        *counts.entry(counted(target)).or_default() += 1;
    }
    for (key, count) in counts {
        let message = Message::new(key).count("count", count);
        widget::muted(ui, &form.view.texts.say(&message));
    }
    ui.add_space(8.0);
    fields(ui, form);
    footer(ui, form, &[ActionId::Duplicate, ActionId::Delete]);
}

/// The selected records, by kind.
struct Records {
    nodes: Vec<Node>,
    touchpoints: Vec<Touchpoint>,
    pains: Vec<PainPoint>,
    ideas: Vec<Idea>,
    stages: Vec<Stage>,
    personas: Vec<Persona>,
}

impl Records {
    fn of(map: &Map, ids: impl Iterator<Item = NodeId>) -> Self {
        let nodes: Vec<Node> = ids.filter_map(|id| map.node(id).cloned()).collect();
        macro_rules! records {
            ($variant:ident) => {
                nodes
                    .iter()
                    .filter_map(|node| match node {
                        Node::$variant(record) => Some(record.as_ref().clone()),
                        _ => None,
                    })
                    .collect()
            };
        }
        Self {
            touchpoints: records!(Touchpoint),
            pains: records!(PainPoint),
            ideas: records!(Idea),
            stages: records!(Stage),
            personas: records!(Persona),
            nodes,
        }
    }
}

fn fields(ui: &mut Ui, form: &mut Form) {
    let records = Records::of(form.map(), form.view.selection().nodes());
    if !records.touchpoints.is_empty() {
        channel(ui, form, &records.touchpoints);
        let level = common(records.touchpoints.iter().map(|step| step.evidence_level));
        says_mixed(ui, form, "evidence-level", level.is_none());
        form.optional_chips(ui, "evidence-level", &EVIDENCE_LEVEL, level, |chosen| {
            let chosen = chosen.or(level);
            each(&records.touchpoints, |step| {
                step.evidence_level = chosen.unwrap_or(step.evidence_level);
            })
        });
    }
    if !records.pains.is_empty() {
        let severity = common(records.pains.iter().map(|pain| pain.severity));
        says_mixed(ui, form, "severity", severity.is_none());
        form.optional_chips(ui, "severity", &SEVERITY, severity, |chosen| {
            let chosen = chosen.or(severity);
            each(&records.pains, |pain| {
                pain.severity = chosen.unwrap_or(pain.severity);
            })
        });
    }
    owner(ui, form, &records);
    if !records.stages.is_empty() {
        let color = common(records.stages.iter().map(|stage| Swatch::of(stage.color)));
        let theme = form.view.theme;
        let of = Message::new("node-stage-count").count("count", records.stages.len());
        shared_color(ui, form, &of, &theme.stages, color, |color| {
            each(&records.stages, |stage| stage.color = color)
        });
    }
    if !records.personas.is_empty() {
        let color = common(
            records
                .personas
                .iter()
                .map(|persona| Swatch::of(persona.color)),
        );
        let theme = form.view.theme;
        let of = Message::new("node-persona-count").count("count", records.personas.len());
        shared_color(ui, form, &of, &theme.personas, color, |color| {
            each(&records.personas, |persona| persona.color = color)
        });
    }
}

fn channel(ui: &mut Ui, form: &mut Form, steps: &[Touchpoint]) {
    let texts = form.view.texts;
    let value = common(steps.iter().map(|step| step.channel.clone()));
    let mut words: Vec<String> = CHANNELS.iter().map(|word| (*word).to_owned()).collect();
    for step in steps {
        if !step.channel.is_empty() && !words.contains(&step.channel) {
            words.push(step.channel.clone());
        }
    }
    let first = match &value {
        None => (None, form.say("inspector-mixed")),
        Some(_) => (Some(String::new()), form.say("inspector-none")),
    };
    let named = words.into_iter().map(|word| {
        let name = texts.word("channel", &word).into_owned();
        (Some(word), name)
    });
    let items: Vec<(Option<String>, String)> = [first].into_iter().chain(named).collect();
    form.list(ui, "channel", &items, &value, |chosen| {
        let channel = chosen.unwrap_or_default();
        each(steps, |step| step.channel.clone_from(&channel))
    });
}

/// Who answers for touchpoints, pain points and ideas.
fn owner(ui: &mut Ui, form: &mut Form, records: &Records) {
    let owners = records.nodes.iter().filter_map(|node| match node {
        Node::Touchpoint(step) => Some(step.owner.clone()),
        Node::PainPoint(pain) => Some(pain.owner.clone()),
        Node::Idea(idea) => Some(idea.owner.clone()),
        _ => None,
    });
    let owners: Vec<String> = owners.collect();
    if owners.is_empty() {
        return;
    }
    let value = common(owners);
    let hint = if value.is_none() {
        form.say("inspector-mixed")
    } else {
        String::new()
    };
    form.line_with_hint(ui, "owner", &value.unwrap_or_default(), &hint, |text| {
        let mut nodes = changed(&records.touchpoints, |step| step.owner.clone_from(&text));
        nodes.extend(changed(&records.pains, |pain| pain.owner.clone_from(&text)));
        nodes.extend(changed(&records.ideas, |idea| idea.owner.clone_from(&text)));
        NodeCommand::Replace(nodes).into()
    });
}

fn shared_color(
    ui: &mut Ui,
    form: &mut Form,
    of: &Message,
    samples: &[Color],
    value: Option<Swatch>,
    make: impl Fn(Option<Color>) -> Command,
) {
    let about = form.view.texts.say(of);
    widget::muted(ui, &about);
    says_mixed(ui, form, "color", value.is_none());
    let usual = form.view.theme.faint;
    let mut part = form.part(about.as_str(), &about);
    if let Some(chosen) = colors::samples(ui, &mut part, samples, value, usual) {
        form.requests.run(make(chosen.color()));
    }
}

/// Says over a field that its values differ.
fn says_mixed(ui: &mut Ui, form: &Form, word: &str, mixed: bool) {
    if mixed {
        let field = form.view.texts.word("field", word);
        let message = Message::new("inspector-mixed-field").text("field", field);
        widget::muted(ui, &form.view.texts.say(&message));
    }
}

/// The value all share; `None` when they differ or there are none.
fn common<T: PartialEq>(values: impl IntoIterator<Item = T>) -> Option<T> {
    let mut values = values.into_iter();
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

/// The command that changes each record.
fn each<R: Clone + Into<Node>>(records: &[R], change: impl FnMut(&mut R)) -> Command {
    NodeCommand::Replace(changed(records, change)).into()
}

fn changed<R: Clone + Into<Node>>(records: &[R], mut change: impl FnMut(&mut R)) -> Vec<Node> {
    let records = records.iter().map(|record| {
        let mut record = record.clone();
        change(&mut record);
        record.into()
    });
    records.collect()
}

/// Key of "so many of this kind".
fn counted(target: &Target) -> &'static str {
    use crate::document::NodeKind as Kind;
    match target {
        Target::Node(id) => match id.kind() {
            Kind::Persona => "node-persona-count",
            Kind::Stage => "node-stage-count",
            Kind::Touchpoint => "node-touchpoint-count",
            Kind::PainPoint => "node-pain-point-count",
            Kind::Idea => "node-idea-count",
            Kind::Evidence => "node-evidence-count",
            Kind::Note => "node-note-count",
        },
        Target::Link(_) => "link-count",
        Target::Lane(_) => "lane-count",
        Target::Reading(_) => "reading-count",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_equal_values_are_common() {
        assert_eq!(common([1, 1, 1]), Some(1));
        assert_eq!(common([1, 2]), None);
        assert_eq!(common(Vec::<u8>::new()), None);
    }
}
