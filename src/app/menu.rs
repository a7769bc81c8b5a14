//! The menu bar.

use egui::{MenuBar, Ui};

use crate::language::Language;

use super::action::ActionId::{
    self, About, ActualSize, AddEvidence, AddHere, AddIdea, AddLane, AddNote, AddPainPoint,
    AddPersona, AddStage, AddTouchpoint, Close, CloseOthers, CollapseAll, CollapseStage,
    ComputeEmotions, Connect, Copy, Cut, Delete, Duplicate, EditText, EmotionAverage, EmotionMarks,
    ExpandAll, ExportChart, ExportPng, ExtractSubJourney, Find, FindNext, FindPrevious, Fit,
    FitSelection, FoldLane, GoUp, HideLane, HighlightPath, InternalLane, MergeStages, Metrics, New,
    NextHeat, NextPane, NextTab, Open, Palette, Paste, Present, PreviousPane, PreviousTab, Quit,
    Readings, Recover, Redo, Replace, Save, SaveAs, SelectAll, SelectKind, SelectLane,
    SelectLinked, SelectNone, SelectStage, Shortcuts, ShowPersona, SplitStage, TabBack, TabForward,
    ToggleCharts, ToggleFilter, ToggleFindings, ToggleHistory, ToggleInspector, ToggleMinimap,
    ToggleOutline, Undo, Versions, ZoomIn, ZoomOut,
};
use super::example::Example;
use super::files::{Source, file_name, shown};
use super::heat;
use super::request::{Request, Requests};
use super::settings::ThemeChoice;
use super::state::State;
use super::widget;

/// The ways to select several elements.
pub(crate) const SELECTING: [ActionId; 6] = [
    SelectAll,
    SelectLane,
    SelectStage,
    SelectKind,
    SelectLinked,
    SelectNone,
];

/// Shows the menu bar.
pub(crate) fn menu_ui(ui: &mut Ui, state: &State, requests: &mut Requests) {
    MenuBar::new().ui(ui, |ui| {
        menu(ui, state, "menu-file", |ui| file(ui, state, requests));
        menu(ui, state, "menu-edit", |ui| edit(ui, state, requests));
        menu(ui, state, "menu-view", |ui| view(ui, state, requests));
        menu(ui, state, "menu-insert", |ui| insert(ui, state, requests));
        menu(ui, state, "menu-data", |ui| data(ui, state, requests));
        menu(ui, state, "menu-help", |ui| {
            items(ui, state, requests, &[Shortcuts, About]);
        });
    });
}

fn menu(ui: &mut Ui, state: &State, key: &str, add: impl FnOnce(&mut Ui)) {
    ui.menu_button(state.texts().get(key).as_ref(), |ui| {
        ui.set_min_width(220.0);
        add(ui);
    });
}

fn items(ui: &mut Ui, state: &State, requests: &mut Requests, ids: &[ActionId]) {
    for id in ids {
        widget::menu_item(ui, state, requests, *id);
    }
}

fn file(ui: &mut Ui, state: &State, requests: &mut Requests) {
    items(ui, state, requests, &[New, Open]);
    menu(ui, state, "menu-examples", |ui| {
        for example in Example::ALL {
            if ui
                .button(state.texts().get(&example.key()).as_ref())
                .clicked()
            {
                requests.push(Request::Open(Source::Example(example)));
            }
        }
    });
    ui.add_enabled_ui(!state.settings.recent.is_empty(), |ui| {
        menu(ui, state, "menu-recent", |ui| recent(ui, state, requests));
    });
    ui.separator();
    items(ui, state, requests, &[Save, SaveAs, Versions]);
    ui.separator();
    items(ui, state, requests, &[ExportPng, ExportChart]);
    ui.separator();
    items(ui, state, requests, &[Recover]);
    ui.separator();
    items(ui, state, requests, &[Close, CloseOthers, Quit]);
}

fn recent(ui: &mut Ui, state: &State, requests: &mut Requests) {
    for path in &state.settings.recent {
        let response = ui.button(file_name(path));
        if response.on_hover_text(shown(path)).clicked() {
            requests.push(Request::Open(Source::Files(vec![path.clone()])));
        }
    }
}

fn edit(ui: &mut Ui, state: &State, requests: &mut Requests) {
    items(ui, state, requests, &[Undo, Redo]);
    ui.separator();
    items(ui, state, requests, &[Cut, Copy, Paste]);
    ui.separator();
    items(ui, state, requests, &[EditText, Duplicate, Delete]);
    ui.separator();
    items(ui, state, requests, &SELECTING);
    ui.separator();
    let finding = [Find, FindNext, FindPrevious, Replace];
    items(ui, state, requests, &finding);
}

fn view(ui: &mut Ui, state: &State, requests: &mut Requests) {
    items(
        ui,
        state,
        requests,
        &[ZoomIn, ZoomOut, ActualSize, Fit, FitSelection],
    );
    ui.separator();
    let panels = [
        ToggleOutline,
        ToggleInspector,
        ToggleHistory,
        ToggleFindings,
        ToggleMinimap,
        ToggleCharts,
    ];
    items(ui, state, requests, &panels);
    items(ui, state, requests, &[NextPane, PreviousPane, GoUp]);
    menu(ui, state, "menu-tabs", |ui| {
        let tabs = [NextTab, PreviousTab, TabForward, TabBack];
        items(ui, state, requests, &tabs);
    });
    ui.separator();
    items(
        ui,
        state,
        requests,
        &[ToggleFilter, HighlightPath, ShowPersona],
    );
    ui.separator();
    let collapsing = [CollapseStage, CollapseAll, ExpandAll];
    items(ui, state, requests, &collapsing);
    ui.separator();
    items(ui, state, requests, &[Present, Palette]);
    ui.separator();
    menu(ui, state, "menu-theme", |ui| themes(ui, state, requests));
    menu(ui, state, "menu-language", |ui| {
        languages(ui, state, requests);
    });
}

fn data(ui: &mut Ui, state: &State, requests: &mut Requests) {
    items(ui, state, requests, &[Metrics, Readings]);
    ui.separator();
    let emotions = [EmotionAverage, EmotionMarks, ComputeEmotions];
    items(ui, state, requests, &emotions);
    ui.separator();
    menu(ui, state, "menu-heat", |ui| {
        heat::choices_ui(ui, state, requests);
    });
    items(ui, state, requests, &[NextHeat]);
}

fn insert(ui: &mut Ui, state: &State, requests: &mut Requests) {
    items(ui, state, requests, &[AddStage, AddTouchpoint]);
    ui.separator();
    items(
        ui,
        state,
        requests,
        &[AddPainPoint, AddIdea, AddEvidence, AddNote],
    );
    ui.separator();
    items(ui, state, requests, &[AddPersona]);
    ui.separator();
    items(
        ui,
        state,
        requests,
        &[AddLane, FoldLane, HideLane, InternalLane],
    );
    ui.separator();
    items(
        ui,
        state,
        requests,
        &[SplitStage, MergeStages, ExtractSubJourney],
    );
    ui.separator();
    items(ui, state, requests, &[AddHere, Connect]);
}

fn themes(ui: &mut Ui, state: &State, requests: &mut Requests) {
    for choice in ThemeChoice::ALL {
        let name = state.texts().word("theme", choice.word());
        if ui
            .radio(state.settings.theme == choice, name.as_ref())
            .clicked()
        {
            requests.push(Request::SetTheme(choice));
            ui.close();
        }
    }
}

fn languages(ui: &mut Ui, state: &State, requests: &mut Requests) {
    for language in Language::ALL {
        if ui
            .radio(state.language() == language, language.own_name())
            .clicked()
        {
            requests.push(Request::SetLanguage(language));
            ui.close();
        }
    }
}
