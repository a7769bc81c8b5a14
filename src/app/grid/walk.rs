//! Where a key leads from a cell.

use crate::document::Map;

use super::plan::Plan;
use super::spot::{Column, Row, Spot, Way};

impl Plan {
    /// Where an arrow leads; `None` at the edge.
    pub(crate) fn step(&self, map: &Map, from: Spot, way: Way) -> Option<Spot> {
        match way {
            Way::Left => self.aside(map, from, false),
            Way::Right => self.aside(map, from, true),
            Way::Up => match from.item.checked_sub(1) {
                Some(item) => Some(Spot { item, ..from }),
                None => self.vertically(map, from, false),
            },
            Way::Down => {
                let item = from.item + 1;
                if item < self.items(map, from).len() {
                    return Some(Spot { item, ..from });
                }
                self.vertically(map, from, true)
            }
        }
    }

    /// The next cell of the row that something can lie in. What the focus is
    /// on stays alike: the second persona's value leads to the second
    /// persona's.
    pub(crate) fn aside(&self, map: &Map, from: Spot, forward: bool) -> Option<Spot> {
        let columns = self.columns(from.row);
        let place = columns.iter().position(|other| *other == from.column)?;
        let spot = |column: &Column| {
            let spot = Spot {
                column: *column,
                ..from
            };
            self.has(spot).then(|| self.clamped(map, spot))
        };
        if forward {
            columns[place + 1..].iter().find_map(spot)
        } else {
            columns[..place].iter().rev().find_map(spot)
        }
    }

    /// Where Enter leads: the next touchpoint of the row, and downwards from
    /// name to name.
    pub(crate) fn onward(&self, map: &Map, from: Spot, forward: bool) -> Option<Spot> {
        match (from.row, from.column) {
            (Row::Lane(_), Column::Heading) => self.vertically(map, from, forward),
            _ => self
                .aside(map, from, forward)
                .filter(|spot| spot.column != Column::Heading || from.row == Row::Header),
        }
    }

    /// Where Tab leads: the next lane, and from the last one to the first of
    /// the next touchpoint.
    pub(crate) fn next_lane(&self, map: &Map, from: Spot, forward: bool) -> Option<Spot> {
        let beside = self.vertically(map, from, forward);
        let is_lane = |spot: &Spot| matches!(spot.row, Row::Lane(_));
        if let Some(spot) = beside.filter(|spot| is_lane(spot) || !is_lane(&from)) {
            let item = if forward { 0 } else { usize::MAX };
            return Some(self.clamped(map, Spot { item, ..spot }));
        }
        let next = self.onward(map, from, forward)?;
        let mut rows: Vec<Row> = self.rows().collect();
        if !forward {
            rows.reverse();
        }
        rows.into_iter()
            .map(|row| Spot::new(row, next.column))
            .find(|spot| is_lane(spot) && self.has(*spot))
    }

    /// The next row above or below that something can lie in here. From below
    /// the last of its items is nearest.
    fn vertically(&self, map: &Map, from: Spot, down: bool) -> Option<Spot> {
        let rows: Vec<Row> = self.rows().collect();
        let place = rows.iter().position(|row| *row == from.row)?;
        let rows: Vec<Row> = if down {
            rows[place + 1..].to_vec()
        } else {
            rows[..place].iter().rev().copied().collect()
        };
        rows.into_iter().find_map(|row| {
            let column = self.column_in(row, from.column)?;
            let item = if down { 0 } else { usize::MAX };
            let spot = Spot { row, column, item };
            self.has(spot).then(|| self.clamped(map, spot))
        })
    }

    /// Which place of another row lies over or under one of this.
    fn column_in(&self, row: Row, column: Column) -> Option<Column> {
        let first_step = || self.steps().first().copied();
        match (row, column) {
            (Row::Header, Column::Persona(_)) | (Row::Lane(_), Column::Heading) => Some(column),
            (Row::Header, _) => Some(Column::Heading),
            (Row::Stages, Column::Unlinked) => None,
            (Row::Stages, column) => Some(
                self.over(column)
                    .map_or_else(|| self.columns(row)[0], Column::Stage),
            ),
            (Row::Lane(_), Column::Stage(stage)) => self.under(stage),
            (Row::Lane(_), Column::Persona(_)) => first_step(),
            (Row::Lane(_), column) => Some(column),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::shown::Shown;
    use crate::document::{
        Lane, LaneCommand, LaneId, LaneKind, Link, LinkCommand, LinkKey, LinkKind, Node,
        NodeCommand, PainPoint, PainPointId, Persona, PersonaId, Selection, Stage, StageId, Target,
        Touchpoint, TouchpointId,
    };

    fn lane(place: u64) -> Row {
        Row::Lane(LaneId::mint(place))
    }

    fn step(place: u64) -> Column {
        Column::Touchpoint(TouchpointId::mint(place))
    }

    /// Stages 1 (steps 1, 2) and 2 (none); lanes of touchpoints, emotion, a
    /// line, pain points; two personas; step 1 has two pain points.
    fn map() -> Map {
        let [first, second] = [1, 2].map(StageId::mint);
        let mut map = Map::default();
        let kinds = [
            LaneKind::Touchpoints,
            LaneKind::Emotion,
            LaneKind::LineOfInteraction,
            LaneKind::PainPoints,
        ];
        let old: Vec<LaneId> = map.lanes().iter().map(|lane| lane.id).collect();
        for id in old {
            map = map.after(&LaneCommand::Remove(id).into()).expect("there");
        }
        for (place, kind) in (1..).zip(kinds) {
            let lane = Lane::new(LaneId::mint(place), kind);
            let add = LaneCommand::Add { lane, index: None };
            map = map.after(&add.into()).expect("free");
        }
        let nodes: [Node; 8] = [
            Stage::new(first).into(),
            Stage::new(second).into(),
            Touchpoint::new(TouchpointId::mint(1), first).into(),
            Touchpoint::new(TouchpointId::mint(2), first).into(),
            Persona::new(PersonaId::mint(1)).into(),
            Persona::new(PersonaId::mint(2)).into(),
            PainPoint::new(PainPointId::mint(1)).into(),
            PainPoint::new(PainPointId::mint(2)).into(),
        ];
        for node in nodes {
            let before = None;
            map = map
                .after(&NodeCommand::Add { node, before }.into())
                .expect("free");
        }
        let hurts = |pain: u64| {
            let (from, to) = (PainPointId::mint(pain), TouchpointId::mint(1));
            Link::new(LinkKey::new(LinkKind::Hurts, from, to))
        };
        map.after(&LinkCommand::Put(vec![hurts(1), hurts(2)]).into())
            .expect("allowed")
    }

    fn walk(map: &Map, from: Spot, way: Way) -> Spot {
        Plan::new(map, &Shown::default())
            .step(map, from, way)
            .expect("somewhere")
    }

    #[test]
    fn arrows_go_through_every_item_and_over_the_line_between_lanes() {
        let map = map();
        let mut spot = Spot::new(Row::Stages, Column::Stage(StageId::mint(1)));
        let mut seen = Vec::new();
        while let Some(next) = Plan::new(&map, &Shown::default()).step(&map, spot, Way::Down) {
            spot = next;
            seen.push((spot.row, spot.item));
        }
        let expected = [(1, 0), (2, 0), (2, 1), (4, 0), (4, 1)];
        assert_eq!(seen, expected.map(|(place, item)| (lane(place), item)));
        let up = walk(&map, Spot::new(lane(4), step(1)), Way::Up);
        assert_eq!((up.row, up.item), (lane(2), 1));
    }

    #[test]
    fn a_row_leads_from_its_name_to_a_stage_without_touchpoints() {
        let map = map();
        let mut spot = Spot::new(lane(1), Column::Heading);
        for expected in [step(1), step(2), Column::Stage(StageId::mint(2))] {
            spot = walk(&map, spot, Way::Right);
            assert_eq!(spot.column, expected);
        }
        let plan = Plan::new(&map, &Shown::default());
        assert_eq!(plan.step(&map, spot, Way::Right), None);
        // No pain point can lie where there is no touchpoint.
        let last = Spot::new(lane(4), step(2));
        assert_eq!(plan.step(&map, last, Way::Right), None);
    }

    #[test]
    fn enter_goes_to_the_next_touchpoint_and_stays_at_the_last() {
        let map = map();
        let plan = Plan::new(&map, &Shown::default());
        let next = plan.onward(&map, Spot::new(lane(4), step(1)), true);
        assert_eq!(next.map(|spot| spot.column), Some(step(2)));
        assert_eq!(plan.onward(&map, Spot::new(lane(4), step(2)), true), None);
        assert_eq!(plan.onward(&map, Spot::new(lane(4), step(1)), false), None);
    }

    #[test]
    fn tab_goes_down_the_lanes_and_on_to_the_next_touchpoint() {
        let map = map();
        let plan = Plan::new(&map, &Shown::default());
        let next = plan.next_lane(&map, Spot::new(lane(4), step(1)), true);
        assert_eq!(next, Some(Spot::new(lane(1), step(2))));
        let back = plan.next_lane(&map, Spot::new(lane(1), step(2)), false);
        let last = Spot {
            item: 0,
            ..Spot::new(lane(4), step(1))
        };
        assert_eq!(back, Some(last));
    }

    #[test]
    fn what_is_not_shown_has_no_cell() {
        let map = map();
        let shown = Shown {
            hidden: [TouchpointId::mint(2).into(), PersonaId::mint(1).into()].into(),
            folded: [LaneId::mint(2)].into(),
            collapsed: [StageId::mint(2)].into(),
            path: None,
        };
        let plan = Plan::new(&map, &shown);
        let first = Spot::new(lane(1), step(1));
        let right = plan.step(&map, first, Way::Right).expect("a stage");
        assert_eq!(right.column, Column::Summary(StageId::mint(2)));
        let down = plan.step(&map, first, Way::Down).expect("a lane");
        assert_eq!(down.row, lane(4), "over the folded lane");
        let title = Spot::new(lane(2), Column::Heading);
        assert!(plan.has(title), "a folded lane has its title");
        let hidden = Column::Persona(PersonaId::mint(1));
        assert!(!plan.has(Spot::new(Row::Header, hidden)));
    }

    #[test]
    fn the_focus_follows_what_is_selected_and_stays_where_nothing_is() {
        let map = map();
        let plan = Plan::new(&map, &Shown::default());
        let empty = Spot::new(lane(4), step(2));
        let none = Selection::default();
        assert_eq!(plan.settle(&map, Some(empty), &none), Some(empty));
        let pain = Selection::only(Target::from(PainPointId::mint(2)));
        let settled = plan.settle(&map, Some(empty), &pain).expect("a home");
        assert_eq!((settled.row, settled.column), (lane(4), step(1)));
        assert_eq!(settled.item, 1);
        let gone = Spot::new(lane(9), step(2));
        assert_eq!(plan.settle(&map, Some(gone), &none), None);
    }

    #[test]
    fn an_empty_map_has_a_place_for_its_first_stage() {
        let map = Map::default();
        let first = Plan::new(&map, &Shown::default()).first();
        assert_eq!(first, Spot::new(Row::Stages, Column::Heading));
        assert!(Plan::new(&map, &Shown::default()).has(first));
    }
}
