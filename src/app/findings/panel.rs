//! The panel: findings by weight or in groups by kind, and below them what was
//! dismissed.

use std::collections::{HashMap, HashSet};

use egui::{Context, Id, RichText, ScrollArea, Ui};

use crate::app::action::ActionId;
use crate::app::request::{Request, Requests};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::document::FindingCommand;
use crate::findings::{Finding, FindingKind, grouped};
use crate::language::Message;

use super::heading::{common_advice, heading, show_advice};
use super::keys::{self, Asked};
use super::reason::{Name, Reason, Typed, name_of};
use super::row::{self, Besides};

/// So many findings of a kind are shown until more are asked for.
const FEW: usize = 3;
/// Room for the bar that the list is scrolled with.
const SCROLL_BAR: f32 = 8.0;
/// So many of all are shown until more are asked for.
const MANY: usize = 30;
/// So many more then.
const MORE: usize = 20;

/// What the panel remembers between frames.
#[derive(Default)]
pub(crate) struct FindingsPanel {
    /// The map it shows.
    document: u64,
    /// In groups, and not the heaviest of all first.
    by_kind: bool,
    /// How many are shown beyond the first.
    more: usize,
    folded: HashSet<FindingKind>,
    /// How many of a kind are shown, where that is more than a few.
    shown: HashMap<FindingKind, usize>,
    /// What was dismissed is unfolded.
    dismissed: bool,
    /// The finding whose place was gone to last, and which of its places.
    visited: Option<(Name, usize)>,
    /// The reason that is being typed.
    reason: Option<Reason>,
    /// The rows of the last frame.
    rows: Vec<Id>,
}

impl FindingsPanel {
    /// Whether keys that mean something to a row are kept from the map.
    pub(crate) fn holds_keys(&self, context: &Context) -> bool {
        let focused = context.memory(egui::Memory::focused);
        focused.is_some_and(|id| self.rows.contains(&id))
            || self.reason.as_ref().is_some_and(Reason::is_typed)
    }
}

/// Shows what is found on the open map.
pub(crate) fn findings_ui(
    ui: &mut Ui,
    view: &View,
    panel: &mut FindingsPanel,
    requests: &mut Requests,
) {
    if panel.document != view.document {
        *panel = FindingsPanel {
            document: view.document,
            by_kind: panel.by_kind,
            ..FindingsPanel::default()
        };
    }
    let title = view.texts.get("finding-list-title");
    if widget::panel_head(ui, &title, &view.texts.get("finding-list-close"), |_| ()) {
        requests.act(ActionId::ToggleFindings);
    }
    let list = &view.state.findings;
    let count = Message::new("finding-list-count").count("open", list.open().count());
    ui.horizontal_wrapped(|ui| {
        widget::muted(ui, &view.texts.say(&count));
        for (by_kind, key) in [
            (false, "finding-list-by-weight"),
            (true, "finding-list-by-kind"),
        ] {
            let name = view.texts.get(key);
            let label = ui.selectable_label(panel.by_kind == by_kind, name.as_ref());
            if label.clicked() {
                panel.by_kind = by_kind;
            }
        }
    });
    ui.add_space(2.0);
    let mut frame = Frame {
        view,
        panel,
        requests,
        rows: Vec::new(),
    };
    ScrollArea::vertical()
        .id_salt("findings")
        .auto_shrink(false)
        .show(ui, |ui| frame.all(ui));
    panel.rows = std::mem::take(&mut frame.rows)
        .into_iter()
        .map(|(id, _)| id)
        .collect();
}

/// One frame of the panel.
struct Frame<'a> {
    view: &'a View<'a>,
    panel: &'a mut FindingsPanel,
    requests: &'a mut Requests,
    /// The rows shown so far, from top to bottom.
    rows: Vec<(Id, &'a Finding)>,
}

impl<'a> Frame<'a> {
    fn all(&mut self, ui: &mut Ui) {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.set_max_width(ui.available_width() - SCROLL_BAR);
        let list = &self.view.state.findings;
        if self.panel.by_kind {
            for (kind, group) in grouped(list.open()) {
                self.group(ui, kind, &group);
            }
        } else {
            self.heaviest_first(ui);
        }
        if list.open().next().is_none() && !list.is_busy() {
            let text = RichText::new(self.view.texts.get("finding-list-none").as_ref());
            let color = theme::color(self.view.theme.muted);
            ui.add(egui::Label::new(text.color(color)).wrap());
        }
        self.dismissed(ui);
        self.keys(ui);
    }

    fn heaviest_first(&mut self, ui: &mut Ui) {
        let open = &self.view.state.findings;
        let shown = MANY + self.panel.more;
        for finding in open.open().take(shown) {
            let besides = Besides {
                kind: true,
                advice: true,
            };
            self.finding(ui, finding, besides);
        }
        let left = open.open().count().saturating_sub(shown);
        if left > 0 && self.more(ui, left) {
            self.panel.more += MORE;
        }
    }

    /// Offers to show those that are left; returns whether that was pressed.
    fn more(&self, ui: &mut Ui, left: usize) -> bool {
        let more = Message::new("finding-list-more").count("count", left);
        let text = RichText::new(self.view.texts.say(&more)).size(12.0);
        widget::flat(ui, |ui| ui.button(text)).clicked()
    }

    fn group(&mut self, ui: &mut Ui, kind: FindingKind, group: &[&'a Finding]) {
        let is_open = !self.panel.folded.contains(&kind);
        let name = self.view.texts.word("finding-kind", kind.word());
        if heading(ui, self.view, Some(kind), &name, group.len(), is_open)
            && !self.panel.folded.remove(&kind)
        {
            self.panel.folded.insert(kind);
        }
        if !is_open {
            return;
        }
        let advice = common_advice(group);
        if let Some(advice) = advice {
            show_advice(ui, self.view, advice);
        }
        let shown = self.panel.shown.get(&kind).copied().unwrap_or(FEW);
        for finding in group.iter().take(shown) {
            let besides = Besides {
                kind: false,
                advice: advice != Some(&finding.advice),
            };
            self.finding(ui, finding, besides);
        }
        if group.len() > shown && self.more(ui, group.len() - shown) {
            self.panel.shown.insert(kind, shown + MORE);
        }
    }

    fn finding(&mut self, ui: &mut Ui, finding: &'a Finding, besides: Besides) {
        let id = Id::unique(("finding", finding.kind, &finding.about));
        let answer = row::show(ui, self.view, id, finding, besides);
        if answer.row.gained_focus() {
            answer.row.scroll_to_me(None);
        }
        self.rows.push((id, finding));
        if answer.settled {
            self.settle(finding);
        } else if answer.row.clicked() {
            answer.row.request_focus();
            self.go(finding);
        }
        let reason = self.panel.reason.take();
        if let Some(mut reason) = reason {
            let typed = if reason.of == name_of(finding) {
                ui.indent(id, |ui| reason.show(ui, self.view)).inner
            } else {
                Typed::On
            };
            match typed {
                Typed::On => self.panel.reason = Some(reason),
                Typed::Left => ui.memory_mut(|memory| memory.request_focus(id)),
                Typed::Given(text) => {
                    let dismissal = finding.dismissal(text);
                    self.requests.run(FindingCommand::Dismiss(dismissal));
                }
            }
        }
    }

    /// Leads to the place of a finding, and on to the next one if it was gone
    /// to just before.
    fn go(&mut self, finding: &Finding) {
        let name = name_of(finding);
        let next = match self.panel.visited.take() {
            Some((last, place)) if last == name => place + 1,
            _ => 0,
        };
        let there = finding
            .places
            .iter()
            .filter(|place| place.exists_in(self.view.map()));
        let there: Vec<_> = there.collect();
        let place = next % there.len().max(1);
        if let Some(target) = there.get(place) {
            self.requests.select((*target).clone());
            self.requests.push(Request::Reveal((*target).clone()));
        }
        self.panel.visited = Some((name, place));
    }

    /// Asks why a finding is left, or brings it back.
    fn settle(&mut self, finding: &Finding) {
        if finding.is_open() {
            self.panel.reason = Some(Reason::of(finding));
        } else {
            self.requests.run(FindingCommand::Restore {
                kind: finding.kind.word().to_owned(),
                about: finding.about.clone(),
            });
        }
    }

    fn dismissed(&mut self, ui: &mut Ui) {
        let dismissed: Vec<&Finding> = self.view.state.findings.dismissed().collect();
        if dismissed.is_empty() {
            return;
        }
        let is_open = self.panel.dismissed;
        let name = self.view.texts.get("finding-list-dismissed");
        if heading(ui, self.view, None, &name, dismissed.len(), is_open) {
            self.panel.dismissed = !is_open;
        }
        if is_open {
            for finding in dismissed {
                let besides = Besides {
                    kind: !self.panel.by_kind,
                    advice: true,
                };
                self.finding(ui, finding, besides);
            }
        }
    }

    fn keys(&mut self, ui: &Ui) {
        let ids: Vec<Id> = self.rows.iter().map(|(id, _)| *id).collect();
        match keys::listen(ui, &ids) {
            None => {}
            Some(Asked::Walk(id)) => ui.memory_mut(|memory| memory.request_focus(id)),
            Some(Asked::Settle(id)) => {
                let found = self.rows.iter().find(|(row, _)| *row == id);
                if let Some((_, finding)) = found.copied() {
                    self.settle(finding);
                }
            }
        }
    }
}
