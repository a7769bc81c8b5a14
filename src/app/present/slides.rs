//! What the slides are and what each of them shows of the map.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use crate::app::canvas::Lying;
use crate::document::{Lane, LinkKind, Map, NodeId, NodeKind, StageId};
use crate::language::Texts;
use crate::layout::{Layout, LayoutOptions};

use super::Presenting;

/// Room for columns beside the titles of lanes on a slide of 16 to 10 that is
/// as large as can be read, in map units.
const FILLED: f32 = 920.0;
/// The widest sheet that such a slide shows whole, in map units.
const SHEET: f32 = 1_150.0;
/// Between two columns, in map units.
const GAP: f32 = 16.0;
/// Widths of columns on a slide, in map units.
const WIDTHS: RangeInclusive<f32> = 180.0..=470.0;

/// One slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slide {
    /// Title and personas.
    Title,
    /// One stage with all its lanes.
    Stage(StageId),
    /// The whole map.
    Whole,
}

/// The slides of a map, in order: the title, each stage, the whole map. An
/// empty map has the title alone, which says what to do.
pub(super) fn slides(map: &Map) -> Vec<Slide> {
    let stages = map.stages().map(|stage| Slide::Stage(stage.id));
    let whole = (map.count(NodeKind::Stage) > 0).then_some(Slide::Whole);
    [Slide::Title]
        .into_iter()
        .chain(stages)
        .chain(whole)
        .collect()
}

/// The lanes a speaker can choose from.
pub(super) fn lanes(map: &Map) -> impl Iterator<Item = &Lane> {
    let may_be_shown = |lane: &&Lane| !lane.hidden && !lane.internal && !lane.kind.is_separator();
    map.lanes().iter().filter(may_be_shown)
}

/// What a lane is called.
pub(super) fn lane_name(lane: &Lane, texts: &Texts) -> String {
    if lane.title.trim().is_empty() {
        texts.word("lane", lane.kind.word()).into_owned()
    } else {
        lane.title.trim().to_owned()
    }
}

impl Slide {
    /// What it is called.
    pub(super) fn name(self, map: &Map, texts: &Texts) -> String {
        match self {
            Self::Title => texts.get("present-title").into_owned(),
            Self::Whole => texts.get("present-whole").into_owned(),
            Self::Stage(id) => {
                let stage = map.stage(id).map_or("", |stage| stage.title.trim());
                if stage.is_empty() {
                    texts.get("untitled").into_owned()
                } else {
                    stage.to_owned()
                }
            }
        }
    }

    /// How it lies on the screen.
    pub(super) fn lying(self) -> Lying {
        match self {
            Self::Title | Self::Whole => Lying::Whole,
            Self::Stage(_) => Lying::Readable,
        }
    }

    /// What its picture shows of the map.
    pub(super) fn options(self, map: &Map, presenting: &Presenting) -> LayoutOptions {
        let mut options = LayoutOptions {
            // What an empty map says helps; hints in lanes are for the editor.
            hints: map.count(NodeKind::Stage) == 0,
            internal: false,
            hidden_lanes: presenting.left_out.clone(),
            ..LayoutOptions::default()
        };
        match self {
            Self::Whole => {}
            Self::Title => {
                let not_persona = |id: &NodeId| id.kind() != NodeKind::Persona;
                options.hidden = all(map).filter(not_persona).collect();
                options.hidden_lanes = map.lanes().iter().map(|lane| lane.id).collect();
            }
            Self::Stage(id) => {
                options.least_width = 0.0;
                options.column_width = column_width(map.touchpoints_in(id).count());
                let kept = of_stage(map, id);
                options.hidden = all(map).filter(|id| !kept.contains(id)).collect();
            }
        }
        options
    }

    /// How wide columns have to be for the slide of a stage that came out too
    /// wide, as forks make it, to be shown whole; `None` where that is no use.
    pub(super) fn narrower(self, placed: &Layout, column_width: f32) -> Option<f32> {
        let columns = u16::try_from(placed.columns.len()).ok()?;
        let over = placed.size.width - SHEET;
        let width = column_width - over / f32::from(columns.max(1));
        let is_of_use = over > 0.0 && width >= *WIDTHS.start();
        (is_of_use && matches!(self, Self::Stage(_))).then_some(width)
    }
}

/// How wide columns are on the slide of a stage of so many steps, in map units:
/// those of a short stage fill the slide.
fn column_width(steps: usize) -> f32 {
    let steps = u16::try_from(steps.max(1)).unwrap_or(u16::MAX);
    let each = (FILLED + GAP) / f32::from(steps) - GAP;
    each.clamp(*WIDTHS.start(), *WIDTHS.end())
}

fn all(map: &Map) -> impl Iterator<Item = NodeId> {
    let kinds = NodeKind::ALL.into_iter();
    kinds.flat_map(|kind| map.order(kind).iter().map(move |id| kind.id(*id)))
}

/// A stage, its touchpoints, what hangs on them, and every persona. Notes go
/// where they stand by themselves.
fn of_stage(map: &Map, stage: StageId) -> HashSet<NodeId> {
    let mut kept: HashSet<NodeId> = HashSet::from([stage.into()]);
    let steps = map.touchpoints().filter(|step| step.stage == stage);
    kept.extend(steps.map(|step| NodeId::from(step.id)));
    for kind in [NodeKind::Persona, NodeKind::Note] {
        kept.extend(map.order(kind).iter().map(|id| kind.id(*id)));
    }
    // Ideas relieve pain points and evidence backs anything, so they follow.
    for (kind, link) in [
        (NodeKind::PainPoint, LinkKind::Hurts),
        (NodeKind::Idea, LinkKind::Relieves),
        (NodeKind::Evidence, LinkKind::Backs),
    ] {
        for id in map.order(kind).iter().map(|id| kind.id(*id)) {
            let links = map.links_from(id, link);
            let is_here = |to: NodeId| kept.contains(&to) && to.kind() != NodeKind::Persona;
            if links.iter().any(|link| is_here(link.key.to)) {
                kept.insert(id);
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::layout::layout;
    use crate::text::TextMeasurer;

    use crate::document::{NodeCommand, Stage, Touchpoint, TouchpointId};

    /// A stage of so many steps.
    fn map(steps: u64) -> (Map, StageId) {
        let stage = Stage::new(StageId::mint(1));
        let id = stage.id;
        let all = (0..steps).map(|bits| Touchpoint::new(TouchpointId::mint(bits), id).into());
        let nodes = std::iter::once(stage.into()).chain(all);
        let map = nodes.fold(Map::default(), |map, node| {
            let add = NodeCommand::Add { node, before: None };
            map.after(&add.into()).expect("the ids are free")
        });
        (map, id)
    }

    #[test]
    fn a_short_stage_fills_its_slide_and_a_long_one_has_usual_columns() {
        for (steps, least, most) in [
            (1, 600.0, 800.0),
            (2, 1_100.0, 1_300.0),
            (3, 1_100.0, 1_300.0),
        ] {
            let (map, stage) = map(steps);
            let options = Slide::Stage(stage).options(&map, &Presenting::default());
            let texts = Texts::of(Language::En);
            let layout = layout(&map, &TextMeasurer::new(), texts, &options);
            let width = layout.size.width;
            assert!((least..most).contains(&width), "{steps}: {width}");
            let last = layout.columns.last().expect("a column");
            let free = width - last.x - last.width;
            assert!(free < 60.0, "{steps}: {free} units are empty at the right");
        }
        assert!((column_width(12) - 180.0).abs() < 0.01);
    }

    #[test]
    fn a_fork_does_not_push_the_last_step_off_the_slide() {
        let opened = crate::storage::open("example-maps/loyalty-app.en.ron".as_ref());
        let map = opened.expect("an example opens").map;
        let stage = map.stages().nth(2).expect("a stage with a fork").id;
        let slide = Slide::Stage(stage);
        let mut options = slide.options(&map, &Presenting::default());
        let (measurer, texts) = (TextMeasurer::new(), Texts::of(Language::En));
        let wide = layout(&map, &measurer, texts, &options);
        let width = slide.narrower(&wide, options.column_width);
        options.column_width = width.expect("it is too wide");
        let narrow = layout(&map, &measurer, texts, &options);
        assert!(wide.size.width > SHEET && narrow.size.width <= SHEET + 1.0);
        assert_eq!(slide.narrower(&narrow, options.column_width), None);
    }
}
