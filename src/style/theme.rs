//! The light and the dark theme: a colour for each purpose, nothing else.

use super::Color;

/// Which theme a picture or the window uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ThemeName {
    /// Warm paper, white cards.
    #[default]
    Light,
    /// For projectors in dark rooms.
    Dark,
}

/// Colours by purpose. Text colours reach 4.5 : 1 on every ground they are
/// used on, graphics 3 : 1; a test holds both.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Which of the two this is.
    pub name: ThemeName,
    /// The sheet.
    pub paper: Color,
    /// A lane on the sheet.
    pub lane: Color,
    /// A card on a lane.
    pub card: Color,
    /// Text that is read first.
    pub ink: Color,
    /// Text that is read second.
    pub muted: Color,
    /// Large or decorative text, empty marks.
    pub faint: Color,
    /// Borders.
    pub hairline: Color,
    /// Grid lines inside a lane.
    pub guide: Color,
    /// Focus, selection, the one accent.
    pub accent: Color,
    /// Text and icons on the accent.
    pub on_accent: Color,
    /// Ground of what is selected.
    pub selection: Color,
    /// Ground of a pain point.
    pub pain: Color,
    /// Text on a pain point; also loops back and warnings.
    pub pain_ink: Color,
    /// Ground of an idea.
    pub idea: Color,
    /// Text on an idea.
    pub idea_ink: Color,
    /// Ground of a piece of evidence.
    pub evidence: Color,
    /// Text on a piece of evidence.
    pub evidence_ink: Color,
    /// The star of a moment of truth.
    pub star: Color,
    /// A value on the good side of its target.
    pub good: Color,
    /// A value near its target.
    pub fair: Color,
    /// Text of a number that is to be taken with care.
    pub fair_ink: Color,
    /// A value on the bad side of its target.
    pub poor: Color,
    /// Grounds of a heat map from worst to best: orange to blue, told apart by
    /// colour-blind readers. `ink` reads on each and on all between.
    pub heat: [Color; 5],
    /// Stages in order, repeated when there are more; white reads on each.
    pub stages: Vec<Color>,
    /// Personas in order; told apart by colour-blind readers.
    pub personas: Vec<Color>,
}

impl Theme {
    /// The theme of this name.
    #[must_use]
    pub fn of(name: ThemeName) -> Self {
        match name {
            ThemeName::Light => Self::light(),
            ThemeName::Dark => Self::dark(),
        }
    }

    /// Warm paper, white cards.
    #[must_use]
    pub fn light() -> Self {
        Self {
            name: ThemeName::Light,
            paper: Color::rgb(0xF7_F6_F2),
            lane: Color::rgb(0xFB_FA_F7),
            card: Color::WHITE,
            ink: Color::rgb(0x1B_1F_27),
            muted: Color::rgb(0x5B_64_72),
            faint: Color::rgb(0x8A_93_A0),
            hairline: Color::rgb(0xE4_E2_DB),
            guide: Color::rgb(0xDA_D8_D0),
            accent: Color::rgb(0x4C_5F_D5),
            on_accent: Color::WHITE,
            selection: Color::rgb(0xEE_F0_FE),
            pain: Color::rgb(0xFC_EB_E7),
            pain_ink: Color::rgb(0x9C_2F_1D),
            idea: Color::rgb(0xE6_F4_EC),
            idea_ink: Color::rgb(0x1F_6B_43),
            evidence: Color::rgb(0xE9_F1_F8),
            evidence_ink: Color::rgb(0x22_5A_86),
            star: Color::rgb(0xB0_78_0E),
            good: Color::rgb(0x2C_7A_5B),
            fair: Color::rgb(0xB0_78_0E),
            fair_ink: Color::rgb(0x8A_5A_00),
            poor: Color::rgb(0xC2_4A_33),
            heat: [0xF0_8C_43, 0xF8_C6_93, 0xF1_EC_DC, 0xAE_D2_EC, 0x63_A8_DE].map(Color::rgb),
            stages: stage_colors(),
            personas: [0x4C_5F_D5, 0xB8_4F_12, 0x0B_7A_75, 0x8E_3F_8F, 0x5F_6B_7A]
                .map(Color::rgb)
                .to_vec(),
        }
    }

    /// For projectors in dark rooms.
    #[must_use]
    pub fn dark() -> Self {
        Self {
            name: ThemeName::Dark,
            paper: Color::rgb(0x14_16_1B),
            lane: Color::rgb(0x18_1B_21),
            card: Color::rgb(0x1E_22_2A),
            ink: Color::rgb(0xEC_EE_F2),
            muted: Color::rgb(0xA6_AF_BD),
            faint: Color::rgb(0x7C_85_94),
            hairline: Color::rgb(0x2C_31_3B),
            guide: Color::rgb(0x34_3A_45),
            accent: Color::rgb(0x8C_9B_FF),
            on_accent: Color::rgb(0x14_16_1B),
            selection: Color::rgb(0x2A_30_50),
            pain: Color::rgb(0x3A_23_20),
            pain_ink: Color::rgb(0xF2_A4_93),
            idea: Color::rgb(0x1C_31_28),
            idea_ink: Color::rgb(0x8F_D3_AE),
            evidence: Color::rgb(0x1C_2C_3A),
            evidence_ink: Color::rgb(0x9C_C6_E8),
            star: Color::rgb(0xE0_A8_3A),
            good: Color::rgb(0x5F_C0_96),
            fair: Color::rgb(0xE0_A8_3A),
            fair_ink: Color::rgb(0xE0_A8_3A),
            poor: Color::rgb(0xF0_80_6A),
            heat: [0xA0_4C_10, 0x6E_42_22, 0x3C_3F_44, 0x27_50_70, 0x1A_69_9E].map(Color::rgb),
            stages: stage_colors(),
            personas: [0x8C_9B_FF, 0xF0_95_5A, 0x4F_C4_BC, 0xD4_8F_DB, 0xA6_AF_BD]
                .map(Color::rgb)
                .to_vec(),
        }
    }

    /// Colour of the stage at `index`, counted from 0.
    #[must_use]
    pub fn stage(&self, index: usize) -> Color {
        self.stages[index % self.stages.len()]
    }

    /// Colour of the persona at `index`, counted from 0.
    #[must_use]
    pub fn persona(&self, index: usize) -> Color {
        self.personas[index % self.personas.len()]
    }

    /// Ground of a touchpoint on a heat map: 0 the worst, 1 the best.
    #[must_use]
    pub fn heat(&self, goodness: f32) -> Color {
        let place = goodness.clamp(0.0, 1.0) * 4.0;
        let mut pairs = self.heat.windows(2).zip([0.0_f32, 1.0, 2.0, 3.0]);
        let last = pairs.rfind(|(_, start)| place >= *start);
        last.map_or(self.heat[0], |(pair, start)| {
            pair[0].mixed_with(pair[1], place - start)
        })
    }

    /// The same in the lanes below the touchpoint, where `muted` must read.
    #[must_use]
    pub fn heat_on_lane(&self, goodness: f32) -> Color {
        self.lane.mixed_with(self.heat(goodness), 0.2)
    }

    /// `color` made readable as a ground for white text.
    #[must_use]
    pub fn ground_for_white(color: Color) -> Color {
        color.darkened_for(Color::WHITE, 4.5)
    }
}

fn stage_colors() -> Vec<Color> {
    [
        0x4C_5F_D5, 0x0F_8F_8C, 0xC9_8A_12, 0xD9_60_4A, 0x8E_4F_A8, 0x2F_7F_C1, 0x3E_9B_57,
        0x5F_6B_7A,
    ]
    .map(|hex| Theme::ground_for_white(Color::rgb(hex)))
    .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heat_map_runs_from_its_worst_to_its_best_color() {
        for theme in [Theme::light(), Theme::dark()] {
            assert_eq!(theme.heat(0.0), theme.heat[0]);
            assert_eq!(theme.heat(0.5), theme.heat[2]);
            assert_eq!(theme.heat(1.0), theme.heat[4]);
            assert_eq!(theme.heat(7.0), theme.heat[4]);
            let halfway = theme.heat[0].mixed_with(theme.heat[1], 0.5);
            assert_eq!(theme.heat(0.125), halfway);
        }
    }

    #[test]
    fn text_reaches_four_and_a_half_to_one() {
        for theme in [Theme::light(), Theme::dark()] {
            let grounds = [theme.paper, theme.lane, theme.card, theme.selection];
            for ground in grounds {
                for ink in [theme.ink, theme.muted, theme.fair_ink] {
                    assert!(ink.contrast(ground) >= 4.5, "{ink} on {ground}");
                }
                for mark in [theme.accent, theme.star, theme.good, theme.fair, theme.poor] {
                    assert!(mark.contrast(ground) >= 3.0, "{mark} on {ground}");
                }
                for persona in &theme.personas {
                    assert!(persona.contrast(ground) >= 3.0, "{persona} on {ground}");
                }
            }
            let pairs = [
                (theme.pain_ink, theme.pain),
                (theme.pain_ink, theme.lane),
                (theme.idea_ink, theme.idea),
                (theme.evidence_ink, theme.evidence),
                (theme.on_accent, theme.accent),
            ];
            for (ink, ground) in pairs {
                assert!(ink.contrast(ground) >= 4.5, "{ink} on {ground}");
            }
            for step in 0..=100_u8 {
                let goodness = f32::from(step) / 100.0;
                let card = theme.heat(goodness);
                assert!(theme.ink.contrast(card) >= 4.5, "ink on {card}");
                let lane = theme.heat_on_lane(goodness);
                for persona in &theme.personas {
                    assert!(persona.contrast(lane) >= 3.0, "{persona} on {lane}");
                }
                for ink in [theme.ink, theme.muted, theme.pain_ink, theme.fair_ink] {
                    assert!(ink.contrast(lane) >= 4.5, "{ink} on {lane}");
                }
            }
            assert!(theme.ink.contrast(theme.guide) >= 4.5, "ink on hatching");
            for stage in &theme.stages {
                assert!(Color::WHITE.contrast(*stage) >= 4.5, "white on {stage}");
            }
        }
    }
}
