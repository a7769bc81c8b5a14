//! The one table of actions: name, picture, keys, when it can be done, what it
//! does. Menus, toolbar, context menus and keys are made from it.
//!
//! What an action does is short here; whatever takes more stands in the file
//! of its subject.

use egui::{Context, Key};

use crate::document::{NodeCommand, NodeKind, Selection, Session, Target};
use crate::exchange::random_bits;
use crate::language::{Language, Message, Texts};

use super::add;
use super::canvas::CanvasOrder;
use super::center::{self, Center};
use super::charts::{self, ChartRequest};
use super::collapsed;
use super::dialog::{Dialog, Palette};
use super::emotion;
use super::export::ExportJob;
use super::files::{self, Next, Overwrite};
use super::filter::FilterRequest;
use super::find::FindRequest;
use super::focus;
use super::heat;
use super::icon::Icon;
use super::lanes;
use super::paste;
use super::personas::{self, PersonaRequest};
use super::picker::Purpose;
use super::present::PresentRequest;
use super::recovery;
use super::request::{Request, Requests};
use super::select;
use super::settings::ThemeChoice;
use super::shortcut::{
    Shortcut, alt, alt_shift, command, command_shift, ctrl, ctrl_shift, plain, shift,
};
use super::stages;
use super::state::State;
use super::sub_journey;
use super::tabs::{self, TabRequest};
use super::trail;

/// Names an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum ActionId {
    New,
    Open,
    Save,
    SaveAs,
    Versions,
    Recover,
    ExportPng,
    Close,
    CloseOthers,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    Duplicate,
    Delete,
    EditText,
    AddHere,
    Connect,
    SelectAll,
    SelectLane,
    SelectStage,
    SelectKind,
    SelectLinked,
    SelectNone,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    AddStage,
    AddTouchpoint,
    AddPainPoint,
    AddIdea,
    AddNote,
    AddPersona,
    AddEvidence,
    AddLane,
    FoldLane,
    HideLane,
    InternalLane,
    SplitStage,
    MergeStages,
    CollapseStage,
    CollapseAll,
    ExpandAll,
    ExtractSubJourney,
    GoUp,
    ZoomIn,
    ZoomOut,
    ActualSize,
    Fit,
    FitSelection,
    ToggleOutline,
    ToggleInspector,
    NextPane,
    PreviousPane,
    NextTab,
    PreviousTab,
    TabForward,
    TabBack,
    ToggleHistory,
    ToggleFindings,
    ToggleMinimap,
    ToggleCharts,
    ExportChart,
    ToggleFilter,
    HighlightPath,
    ShowPersona,
    EmotionAverage,
    EmotionMarks,
    ComputeEmotions,
    NextHeat,
    Metrics,
    Readings,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    Russian,
    English,
    Present,
    Palette,
    Shortcuts,
    About,
}

/// Something the user can do by name.
pub(crate) struct Action {
    /// Its name in the program.
    pub(crate) id: ActionId,
    /// Key of its name in the menus; with `-tip` added, of its tooltip; with
    /// `-short` added, of its name in the toolbar, if that is another.
    pub(crate) key: &'static str,
    /// Its picture in the toolbar.
    pub(crate) icon: Option<Icon>,
    /// Its keys; the first is shown.
    pub(crate) shortcuts: &'static [Shortcut],
    /// Whether it can be done now.
    pub(crate) enabled: fn(&State) -> bool,
    /// Whether it is switched on, for one that switches something.
    pub(crate) checked: Option<fn(&State) -> bool>,
    /// Does it.
    pub(crate) run: fn(&mut State, &mut Requests),
}

impl Action {
    const fn new(
        id: ActionId,
        key: &'static str,
        shortcuts: &'static [Shortcut],
        enabled: fn(&State) -> bool,
        run: fn(&mut State, &mut Requests),
    ) -> Self {
        Self {
            id,
            key,
            icon: None,
            shortcuts,
            enabled,
            checked: None,
            run,
        }
    }

    const fn with_icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    const fn switching(mut self, checked: fn(&State) -> bool) -> Self {
        self.checked = Some(checked);
        self
    }

    /// The action of this name.
    pub(crate) fn of(id: ActionId) -> &'static Self {
        // The table is in the order of the names; a test holds that.
        &ACTIONS[id as usize]
    }

    /// Its name in a menu, with what "Undo" would take back.
    pub(crate) fn name(&self, state: &State) -> String {
        let texts = state.texts();
        let label = match self.id {
            ActionId::Undo => state.session().and_then(Session::undo_label),
            ActionId::Redo => state.session().and_then(Session::redo_label),
            _ => None,
        };
        match label {
            Some(label) => {
                let step = texts.say(&label);
                let key = if self.id == ActionId::Undo {
                    "action-undo-step"
                } else {
                    "action-redo-step"
                };
                texts.say(&Message::new(key).text("step", step))
            }
            None => texts.get(self.key).into_owned(),
        }
    }

    /// Its name in the toolbar.
    pub(crate) fn short_name(&self, texts: &Texts) -> String {
        let short = texts.find(&format!("{}-short", self.key));
        short.unwrap_or_else(|| texts.get(self.key)).into_owned()
    }

    /// What the tooltip says: what it does, and its first shortcut.
    pub(crate) fn tooltip(&self, state: &State, context: &Context) -> String {
        let tip = state.texts().find(&format!("{}-tip", self.key));
        let tip = tip.map_or_else(|| self.name(state), std::borrow::Cow::into_owned);
        match self.shortcut_text(context) {
            Some(keys) => format!("{tip}  ({keys})"),
            None => tip,
        }
    }

    /// How its first shortcut is written.
    pub(crate) fn shortcut_text(&self, context: &Context) -> Option<String> {
        self.shortcuts.first().map(|first| first.text(context))
    }
}

/// Every action, in the order of `ActionId`.
pub(crate) static ACTIONS: &[Action] = &[
    Action::new(
        ActionId::New,
        "action-new",
        &[command(Key::N)],
        |_| true,
        |_, requests| ask(requests, Dialog::NewMap),
    )
    .with_icon(Icon::Sheet),
    Action::new(
        ActionId::Open,
        "action-open",
        &[command(Key::O)],
        |_| true,
        |_, requests| requests.push(Request::Pick(Purpose::OpenMap)),
    )
    .with_icon(Icon::Folder),
    Action::new(
        ActionId::Save,
        "action-save",
        &[command(Key::S)],
        |state| is_idle(state) && (state.path().is_none() || has_changes(state)),
        |state, _| {
            if let Some(number) = shown(state) {
                files::save(state, number, Overwrite::OwnOnly, None);
            }
        },
    )
    .with_icon(Icon::Save),
    Action::new(
        ActionId::SaveAs,
        "action-save-as",
        &[command_shift(Key::S)],
        is_idle,
        |state, requests| {
            if let Some(number) = shown(state) {
                requests.push(Request::SaveAs(number, None));
            }
        },
    ),
    Action::new(
        ActionId::Versions,
        "action-versions",
        &[command_shift(Key::H)],
        |state| state.path().is_some(),
        |state, requests| {
            if let Some(path) = state.path() {
                requests.push(Request::ShowVersions(path.to_owned()));
            }
        },
    ),
    Action::new(
        ActionId::Recover,
        "action-recover",
        &[plain(Key::F8)],
        |state| !state.offers.is_empty(),
        |state, _| recovery::ask(state),
    ),
    Action::new(
        ActionId::ExportPng,
        "action-export",
        &[command(Key::E)],
        is_open,
        export_dialog,
    ),
    Action::new(
        ActionId::Close,
        "action-close",
        &[command(Key::W)],
        is_open,
        |state, requests| {
            if let Some(request) = tabs::close_shown(state) {
                requests.push(request);
            }
        },
    ),
    Action::new(
        ActionId::CloseOthers,
        "action-close-others",
        &[],
        has_tabs,
        |state, requests| {
            if let Some(number) = shown(state) {
                requests.push(tabs::close_others(state, number));
            }
        },
    ),
    Action::new(
        ActionId::Quit,
        "action-quit",
        &[command(Key::Q)],
        |_| true,
        |_, requests| requests.push(Request::Guard(Next::Quit)),
    ),
    Action::new(
        ActionId::Undo,
        "action-undo",
        &[command(Key::Z)],
        |state| state.session().is_some_and(|s| s.undo_label().is_some()),
        |state, _| with_session(state, Session::undo),
    )
    .with_icon(Icon::Undo),
    Action::new(
        ActionId::Redo,
        "action-redo",
        &[command_shift(Key::Z), command(Key::Y)],
        |state| state.session().is_some_and(|s| s.redo_label().is_some()),
        |state, _| with_session(state, Session::redo),
    )
    .with_icon(Icon::Redo),
    Action::new(
        ActionId::Cut,
        "action-cut",
        &[command(Key::X)],
        has_selected_nodes,
        |state, requests| paste::copy_selected(state, requests, true),
    ),
    Action::new(
        ActionId::Copy,
        "action-copy",
        &[command(Key::C)],
        has_selected_nodes,
        |state, requests| paste::copy_selected(state, requests, false),
    ),
    Action::new(
        ActionId::Paste,
        "action-paste",
        &[command(Key::V)],
        is_open,
        |state, _| state.clipboard.want_paste(),
    ),
    Action::new(
        ActionId::Duplicate,
        "action-duplicate",
        &[command(Key::D)],
        has_selected_nodes,
        duplicate,
    ),
    Action::new(
        ActionId::Delete,
        "action-delete",
        &[plain(Key::Delete), plain(Key::Backspace)],
        has_selection,
        |state, requests| focus::delete(state, requests),
    ),
    Action::new(
        ActionId::EditText,
        "action-edit-text",
        &[plain(Key::F2)],
        focus::is_somewhere,
        |state, requests| focus::edit_text(state, requests),
    ),
    Action::new(
        ActionId::AddHere,
        "action-add-here",
        &[command(Key::I), plain(Key::Insert)],
        focus::is_somewhere,
        |state, requests| focus::add_here(state, requests),
    ),
    Action::new(
        ActionId::Connect,
        "action-connect",
        &[alt(Key::L)],
        |state| {
            let map = state.map();
            map.is_some_and(|map| map.count(NodeKind::Touchpoint) > 0 && map.node_count() > 2)
        },
        |state, requests| focus::connect(state, requests),
    ),
    Action::new(
        ActionId::SelectAll,
        "action-select-all",
        &[command(Key::A)],
        |state| state.map().is_some_and(|map| map.node_count() > 0),
        |state, requests| {
            if let Some(map) = state.map() {
                requests.push(Request::Select(select::everything(map)));
            }
        },
    ),
    Action::new(
        ActionId::SelectLane,
        "action-select-lane",
        &[command_shift(Key::L)],
        focus::is_somewhere,
        |state, requests| select(requests, select::in_lane(state)),
    ),
    Action::new(
        ActionId::SelectStage,
        "action-select-stage",
        &[],
        focus::is_somewhere,
        |state, requests| select(requests, select::in_stage(state)),
    ),
    Action::new(
        ActionId::SelectKind,
        "action-select-kind",
        &[command_shift(Key::A)],
        has_selected_nodes,
        |state, requests| select(requests, select::of_kind(state)),
    ),
    Action::new(
        ActionId::SelectLinked,
        "action-select-linked",
        &[],
        has_selected_nodes,
        |state, requests| select(requests, select::linked(state)),
    ),
    Action::new(
        ActionId::SelectNone,
        "action-select-none",
        &[plain(Key::Escape)],
        has_selection,
        |_, requests| requests.push(Request::Select(Selection::default())),
    ),
    Action::new(
        ActionId::Find,
        "action-find",
        &[command(Key::F)],
        is_open,
        |_, requests| find(requests, FindRequest::Open { replacing: false }),
    ),
    Action::new(
        ActionId::Replace,
        "action-replace",
        &[command(Key::H)],
        is_open,
        |_, requests| find(requests, FindRequest::Open { replacing: true }),
    ),
    Action::new(
        ActionId::FindNext,
        "action-find-next",
        &[plain(Key::F3)],
        is_open,
        |_, requests| find(requests, FindRequest::Step { forward: true }),
    ),
    Action::new(
        ActionId::FindPrevious,
        "action-find-previous",
        &[shift(Key::F3)],
        is_open,
        |_, requests| find(requests, FindRequest::Step { forward: false }),
    ),
    Action::new(
        ActionId::AddStage,
        "action-add-stage",
        &[command_shift(Key::Enter)],
        is_open,
        |state, requests| add::add(state, requests, NodeKind::Stage),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddTouchpoint,
        "action-add-touchpoint",
        &[command(Key::Enter)],
        is_open,
        |state, requests| add::add(state, requests, NodeKind::Touchpoint),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddPainPoint,
        "action-add-pain-point",
        &[alt(Key::P)],
        is_open,
        |state, requests| add::add(state, requests, NodeKind::PainPoint),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddIdea,
        "action-add-idea",
        &[alt(Key::I)],
        is_open,
        |state, requests| add::add(state, requests, NodeKind::Idea),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddNote,
        "action-add-note",
        &[alt(Key::N)],
        |state| {
            state
                .map()
                .is_some_and(|map| map.count(NodeKind::Stage) + map.count(NodeKind::Touchpoint) > 0)
        },
        |state, requests| add::add(state, requests, NodeKind::Note),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddPersona,
        "action-add-persona",
        &[alt(Key::U)],
        is_open,
        |state, requests| add::add(state, requests, NodeKind::Persona),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddEvidence,
        "action-add-evidence",
        &[alt(Key::E)],
        is_open,
        |state, requests| add::add(state, requests, NodeKind::Evidence),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddLane,
        "action-add-lane",
        &[alt(Key::A)],
        |state| state.map().is_some_and(|map| !map.lanes().is_empty()),
        |state, requests| lanes::ask_for_kind(state, requests),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::FoldLane,
        "action-fold-lane",
        &[alt(Key::F)],
        lanes::can_fold,
        |state, _| lanes::toggle_fold(state),
    )
    .switching(lanes::is_folded),
    Action::new(
        ActionId::HideLane,
        "action-hide-lane",
        &[alt(Key::H)],
        |state| lanes::lane(state).is_some(),
        |state, requests| lanes::hide(state, requests),
    ),
    Action::new(
        ActionId::InternalLane,
        "action-internal-lane",
        &[alt(Key::T)],
        |state| lanes::lane(state).is_some(),
        |state, requests| lanes::toggle_internal(state, requests),
    )
    .switching(|state| lanes::lane(state).is_some_and(|lane| lane.internal)),
    Action::new(
        ActionId::SplitStage,
        "action-split-stage",
        &[alt(Key::S)],
        stages::can_split,
        |state, requests| stages::split(state, requests),
    ),
    Action::new(
        ActionId::MergeStages,
        "action-merge-stages",
        &[alt(Key::J)],
        stages::can_merge,
        |state, requests| stages::merge(state, requests),
    ),
    Action::new(
        ActionId::CollapseStage,
        "action-collapse-stage",
        &[alt(Key::C)],
        |state| collapsed::chosen(state).is_some(),
        |state, _| collapsed::toggle(state),
    )
    .switching(collapsed::is_collapsed),
    Action::new(
        ActionId::CollapseAll,
        "action-collapse-all",
        &[alt_shift(Key::C)],
        |state| collapsed::some_are(state, false),
        |state, _| collapsed::set_all(state, true),
    ),
    Action::new(
        ActionId::ExpandAll,
        "action-expand-all",
        &[alt_shift(Key::E)],
        |state| collapsed::some_are(state, true),
        |state, _| collapsed::set_all(state, false),
    ),
    Action::new(
        ActionId::ExtractSubJourney,
        "action-extract",
        &[alt(Key::X)],
        sub_journey::can_extract,
        |state, requests| sub_journey::ask(state, requests),
    ),
    Action::new(
        ActionId::GoUp,
        "action-go-up",
        &[alt(Key::B)],
        |state| {
            let document = state.document();
            document.is_some_and(|document| !document.trail.above().is_empty())
        },
        |state, requests| trail::go_up(state, requests),
    ),
    Action::new(
        ActionId::ZoomIn,
        "action-zoom-in",
        &[command(Key::Plus), command(Key::Equals)],
        is_open,
        |_, requests| requests.push(Request::Canvas(CanvasOrder::ZoomIn)),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::ZoomOut,
        "action-zoom-out",
        &[command(Key::Minus)],
        is_open,
        |_, requests| requests.push(Request::Canvas(CanvasOrder::ZoomOut)),
    )
    .with_icon(Icon::Minus),
    Action::new(
        ActionId::ActualSize,
        "action-actual-size",
        &[command(Key::Num0)],
        is_open,
        |_, requests| requests.push(Request::Canvas(CanvasOrder::ActualSize)),
    ),
    Action::new(
        ActionId::Fit,
        "action-fit",
        &[command(Key::Num9)],
        is_open,
        |_, requests| requests.push(Request::Canvas(CanvasOrder::Fit)),
    )
    .with_icon(Icon::Fit),
    Action::new(
        ActionId::FitSelection,
        "action-fit-selection",
        &[command_shift(Key::Num9)],
        has_selection,
        |_, requests| requests.push(Request::Canvas(CanvasOrder::FitSelection)),
    ),
    Action::new(
        ActionId::ToggleOutline,
        "action-toggle-outline",
        &[command(Key::Num1)],
        is_open,
        |state, _| state.settings.outline = !state.settings.outline,
    )
    .with_icon(Icon::PanelLeft)
    .switching(|state| state.settings.outline),
    Action::new(
        ActionId::ToggleInspector,
        "action-toggle-inspector",
        &[command(Key::Num2)],
        is_open,
        |state, _| state.settings.inspector = !state.settings.inspector,
    )
    .with_icon(Icon::PanelRight)
    .switching(|state| state.settings.inspector),
    Action::new(
        ActionId::NextPane,
        "action-next-pane",
        &[plain(Key::F6)],
        is_open,
        |_, requests| requests.push(Request::NextPane(true)),
    ),
    Action::new(
        ActionId::PreviousPane,
        "action-previous-pane",
        &[shift(Key::F6)],
        is_open,
        |_, requests| requests.push(Request::NextPane(false)),
    ),
    Action::new(
        ActionId::NextTab,
        "action-next-tab",
        &[ctrl(Key::Tab), ctrl(Key::PageDown)],
        has_tabs,
        |_, requests| requests.push(Request::Tab(TabRequest::Step(true))),
    ),
    Action::new(
        ActionId::PreviousTab,
        "action-previous-tab",
        &[ctrl_shift(Key::Tab), ctrl(Key::PageUp)],
        has_tabs,
        |_, requests| requests.push(Request::Tab(TabRequest::Step(false))),
    ),
    Action::new(
        ActionId::TabForward,
        "action-tab-forward",
        &[ctrl_shift(Key::PageDown)],
        has_tabs,
        |_, requests| requests.push(Request::Tab(TabRequest::Shift(true))),
    ),
    Action::new(
        ActionId::TabBack,
        "action-tab-back",
        &[ctrl_shift(Key::PageUp)],
        has_tabs,
        |_, requests| requests.push(Request::Tab(TabRequest::Shift(false))),
    ),
    Action::new(
        ActionId::ToggleHistory,
        "action-toggle-history",
        &[command(Key::Num3)],
        is_open,
        |state, _| state.settings.history = !state.settings.history,
    )
    .switching(|state| state.settings.history),
    Action::new(
        ActionId::ToggleFindings,
        "action-toggle-findings",
        &[command(Key::Num5)],
        is_open,
        |state, _| state.settings.findings = !state.settings.findings,
    )
    .switching(|state| state.settings.findings),
    Action::new(
        ActionId::ToggleMinimap,
        "action-toggle-minimap",
        &[command(Key::Num4)],
        is_open,
        |state, _| state.settings.minimap = !state.settings.minimap,
    )
    .switching(|state| state.settings.minimap),
    Action::new(
        ActionId::ToggleCharts,
        "action-toggle-charts",
        &[command(Key::Num7)],
        is_open,
        |_, requests| requests.push(Request::Chart(ChartRequest::Toggle)),
    )
    .switching(charts::is_open),
    Action::new(
        ActionId::ExportChart,
        "action-export-chart",
        &[],
        charts::is_open,
        |state, requests| charts::ask_to_export(state, requests),
    ),
    Action::new(
        ActionId::ToggleFilter,
        "action-toggle-filter",
        &[command_shift(Key::F)],
        is_open,
        |_, requests| requests.push(Request::Filter(FilterRequest::Toggle)),
    )
    .switching(|state| {
        let document = state.document();
        document.is_some_and(|document| document.filter.open)
    }),
    Action::new(
        ActionId::HighlightPath,
        "action-highlight-path",
        &[alt(Key::G)],
        |state| personas::chosen(state).is_some(),
        |state, requests| {
            if let Some(id) = personas::chosen(state) {
                requests.push(Request::Persona(PersonaRequest::Path(id)));
            }
        },
    )
    .switching(|state| {
        let document = state.document();
        document.is_some_and(|document| document.personas.path.is_some())
    }),
    Action::new(
        ActionId::ShowPersona,
        "action-show-persona",
        &[alt(Key::V)],
        |state| personas::chosen(state).is_some(),
        |state, requests| {
            if let Some(id) = personas::chosen(state) {
                let hidden = personas::is_hidden(state, id);
                requests.push(Request::Persona(PersonaRequest::Show(id, hidden)));
            }
        },
    )
    .switching(|state| personas::chosen(state).is_some_and(|id| !personas::is_hidden(state, id))),
    Action::new(
        ActionId::EmotionAverage,
        "action-emotion-average",
        &[alt(Key::R)],
        emotion::has_average,
        |state, _| emotion::toggle_average(state),
    )
    .switching(|state| emotion::view(state).average),
    Action::new(
        ActionId::EmotionMarks,
        "action-emotion-marks",
        &[alt(Key::K)],
        is_open,
        |state, _| emotion::toggle_marks(state),
    )
    .switching(|state| emotion::view(state).marks),
    Action::new(
        ActionId::ComputeEmotions,
        "action-compute-emotions",
        &[],
        is_open,
        |state, requests| emotion::switch_source(state, requests),
    )
    .switching(emotion::is_computed),
    Action::new(
        ActionId::NextHeat,
        "action-next-heat",
        &[alt(Key::O)],
        is_open,
        |state, _| heat::color_by_next(state),
    )
    .switching(|state| heat::chosen(state).is_some()),
    Action::new(
        ActionId::Metrics,
        "action-metrics",
        &[alt(Key::M)],
        is_open,
        |state, _| center::toggle(state, Center::Catalogue),
    )
    .switching(|state| center::is_shown(state, Center::Catalogue)),
    Action::new(
        ActionId::Readings,
        "action-readings",
        &[command(Key::Num6)],
        is_open,
        |state, _| center::toggle(state, Center::Table),
    )
    .switching(|state| center::is_shown(state, Center::Table)),
    Action::new(
        ActionId::ThemeSystem,
        "action-theme-system",
        &[],
        |_| true,
        |_, requests| requests.push(Request::SetTheme(ThemeChoice::System)),
    )
    .switching(|state| state.settings.theme == ThemeChoice::System),
    Action::new(
        ActionId::ThemeLight,
        "action-theme-light",
        &[],
        |_| true,
        |_, requests| requests.push(Request::SetTheme(ThemeChoice::Light)),
    )
    .switching(|state| state.settings.theme == ThemeChoice::Light),
    Action::new(
        ActionId::ThemeDark,
        "action-theme-dark",
        &[],
        |_| true,
        |_, requests| requests.push(Request::SetTheme(ThemeChoice::Dark)),
    )
    .switching(|state| state.settings.theme == ThemeChoice::Dark),
    Action::new(
        ActionId::Russian,
        "action-russian",
        &[],
        |_| true,
        |_, requests| requests.push(Request::SetLanguage(Language::Ru)),
    )
    .switching(|state| state.language() == Language::Ru),
    Action::new(
        ActionId::English,
        "action-english",
        &[],
        |_| true,
        |_, requests| requests.push(Request::SetLanguage(Language::En)),
    )
    .switching(|state| state.language() == Language::En),
    Action::new(
        ActionId::Present,
        "action-present",
        &[plain(Key::F5)],
        is_open,
        |_, requests| requests.push(Request::Present(PresentRequest::Start)),
    ),
    Action::new(
        ActionId::Palette,
        "action-palette",
        &[command_shift(Key::P)],
        |_| true,
        |state, requests| {
            let palette = Palette::new(state);
            ask(requests, Dialog::Palette(Box::new(palette)));
        },
    ),
    Action::new(
        ActionId::Shortcuts,
        "action-shortcuts",
        &[plain(Key::F1)],
        |_| true,
        |_, requests| ask(requests, Dialog::Shortcuts(String::new())),
    ),
    Action::new(
        ActionId::About,
        "action-about",
        &[],
        |_| true,
        |_, requests| ask(requests, Dialog::About),
    ),
];

fn ask(requests: &mut Requests, dialog: Dialog) {
    requests.push(Request::Ask(Box::new(dialog)));
}

fn find(requests: &mut Requests, request: FindRequest) {
    requests.push(Request::Find(request));
}

fn has_changes(state: &State) -> bool {
    state.session().is_some_and(Session::is_unsaved)
}

/// A map is open and not being written right now.
fn is_idle(state: &State) -> bool {
    let document = state.document();
    document.is_some_and(|document| !document.is_saving())
}

fn export_dialog(state: &mut State, requests: &mut Requests) {
    if let Some(document) = state.document() {
        let map = document.session.map().clone();
        let filtered = document.picture_view();
        let looks = (emotion::view(state), document.heat);
        let job = ExportJob::new(map, filtered, looks, state.language());
        ask(requests, Dialog::Export(Box::new(job)));
    }
}

fn is_open(state: &State) -> bool {
    state.document().is_some()
}

/// Number of the map that is shown.
fn shown(state: &State) -> Option<u64> {
    state.document().map(|document| document.number)
}

/// There is more than one tab.
fn has_tabs(state: &State) -> bool {
    state.documents.len() > 1
}

fn has_selection(state: &State) -> bool {
    state
        .session()
        .is_some_and(|session| !session.selection().is_empty())
}

fn has_selected_nodes(state: &State) -> bool {
    state
        .session()
        .is_some_and(|session| session.selection().nodes().next().is_some())
}

fn with_session(state: &mut State, change: impl FnOnce(&mut Session) -> bool) {
    if let Some(session) = state.session_mut() {
        change(session);
    }
}

fn select(requests: &mut Requests, selection: Option<Selection>) {
    if let Some(selection) = selection {
        requests.push(Request::Select(selection));
    }
}

fn duplicate(state: &mut State, requests: &mut Requests) {
    let Some(session) = state.session() else {
        return;
    };
    let chosen: Vec<_> = session.selection().nodes().collect();
    let pairs: Vec<_> = NodeCommand::with_contents(session.map(), &chosen)
        .into_iter()
        .map(|id| (id, id.kind().mint(random_bits())))
        .collect();
    let copies = pairs
        .iter()
        .filter(|(old, _)| chosen.contains(old))
        .map(|(_, new)| Target::Node(*new));
    let selection = Selection::of(copies);
    requests.run(NodeCommand::Duplicate(pairs));
    requests.push(Request::Select(selection));
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::language::Language;

    #[test]
    fn the_table_is_in_the_order_of_the_names() {
        for (place, action) in ACTIONS.iter().enumerate() {
            assert_eq!(action.id as usize, place, "{:?}", action.id);
        }
    }

    #[test]
    fn no_two_actions_share_a_shortcut() {
        let mut owners: HashMap<Shortcut, ActionId> = HashMap::new();
        for action in ACTIONS {
            for shortcut in action.shortcuts {
                let other = owners.insert(*shortcut, action.id);
                assert_eq!(other, None, "{shortcut:?} of {:?}", action.id);
            }
        }
    }

    #[test]
    fn every_action_has_a_name_and_a_tooltip_in_every_language() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            for action in ACTIONS {
                for key in [action.key.to_owned(), format!("{}-tip", action.key)] {
                    assert!(texts.find(&key).is_some(), "{key}");
                }
            }
        }
    }
}
