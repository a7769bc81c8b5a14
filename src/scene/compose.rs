//! From a layout and a theme to the display list: the order of drawing and
//! the meaning of colours.

use super::item::{Group, Scene};
use super::{arrows, cards, emotion, funnel, header, heat, legend, numbers, summary};
use crate::document::Map;
use crate::layout::{Heat, Layout};
use crate::style::{Color, Theme};

/// What every part of the picture needs to know.
pub(super) struct Palette<'a> {
    pub(super) theme: &'a Theme,
    /// What colours the touchpoints.
    pub(super) heat: Option<&'a Heat>,
    /// Colour of each stage.
    stages: Vec<Color>,
    /// Colour of each persona.
    personas: Vec<Color>,
}

impl<'a> Palette<'a> {
    pub(super) fn new(map: &Map, heat: Option<&'a Heat>, theme: &'a Theme) -> Self {
        // A colour of one's own is kept, but white must be readable on a
        // stage and a line must be seen on a lane.
        let stage = |(index, color): (usize, Option<Color>)| {
            color.map_or_else(|| theme.stage(index), Theme::ground_for_white)
        };
        let persona = |(index, color): (usize, Option<Color>)| {
            color
                .filter(|color| color.contrast(theme.lane) >= 3.0)
                .unwrap_or_else(|| theme.persona(index))
        };
        Self {
            theme,
            heat,
            stages: map
                .stages()
                .map(|record| record.color)
                .enumerate()
                .map(stage)
                .collect(),
            personas: map
                .personas()
                .map(|record| record.color)
                .enumerate()
                .map(persona)
                .collect(),
        }
    }

    pub(super) fn stage(&self, index: usize) -> Color {
        self.stages
            .get(index)
            .copied()
            .unwrap_or_else(|| self.theme.stage(index))
    }

    pub(super) fn persona(&self, index: usize) -> Color {
        self.personas
            .get(index)
            .copied()
            .unwrap_or_else(|| self.theme.persona(index))
    }
}

/// Makes the picture of a map.
#[must_use]
pub fn compose(map: &Map, layout: &Layout, theme: &Theme) -> Scene {
    let palette = Palette::new(map, layout.heat.as_ref(), theme);
    let mut groups: Vec<Group> = Vec::new();
    header::lanes(&palette, layout, &mut groups);
    heat::bands(&palette, &mut groups);
    header::title(&palette, layout, &mut groups);
    arrows::draw(&palette, layout, &mut groups);
    cards::draw(&palette, layout, &mut groups);
    arrows::odd_forks(&palette, layout, &mut groups);
    emotion::draw(&palette, layout, &mut groups);
    summary::emotions(&palette, layout, &mut groups);
    numbers::draw(&palette, layout, &mut groups);
    funnel::draw(&palette, layout, &mut groups);
    legend::draw(&palette, layout, &mut groups);
    header::lane_titles(&palette, layout, &mut groups);
    header::stages(&palette, layout, &mut groups);
    Scene {
        size: layout.size,
        paper: theme.paper,
        groups,
    }
}
