//! The top of the sheet: title, personas, phases and stage bars.

use std::ops::Range;

use super::elements::Layout;
use super::elements::header::{Avatar, EmptyState, PersonaCard, PhaseBand, StageBar, TitleBlock};
use super::grid::Sheet;
use super::space::{AVATAR, CARD_PADDING, LANE_GAP, LANE_PADDING, MARGIN, PERSONA, STACK_GAP};
use super::typeset::{Align, TextBlock};
use crate::document::{Persona, Phase, Stage};
use crate::geometry::Rect;
use crate::style::TextStyle;

/// Narrowest title beside the personas.
const TITLE_MIN: f32 = 420.0;
const STAGE_PADDING: f32 = 14.0;
const STAGE_MIN: f32 = 40.0;

/// Places title, personas, phases and stages; `layout.size.height` is the
/// bottom of what is placed so far.
pub(super) fn place(sheet: &Sheet<'_>, layout: &mut Layout) {
    let (columns, title_width) = persona_columns(sheet);
    let title = title(sheet, title_width);
    let top = if title_width < sheet.width - 2.0 * MARGIN {
        MARGIN
    } else {
        title.rect.max.y + CARD_PADDING
    };
    layout.personas = personas(sheet, columns, top);
    let personas_bottom = layout
        .personas
        .iter()
        .map(|card| card.rect.max.y)
        .fold(0.0, f32::max);
    let mut y = title.rect.max.y.max(personas_bottom) + MARGIN;
    layout.title = Some(title);
    if sheet.stages.is_empty() {
        y = empty_state(sheet, layout, y);
    } else {
        y = phases(sheet, layout, y);
        y = stages(sheet, layout, y);
    }
    layout.size.width = sheet.width;
    layout.size.height = y;
    layout.columns.clone_from(&sheet.columns);
}

/// How many persona cards stand side by side, and what that leaves for the
/// title. Personas that would squeeze the title stand below it.
fn persona_columns(sheet: &Sheet<'_>) -> (usize, f32) {
    let room = sheet.width - 2.0 * MARGIN;
    let count = sheet.personas().count();
    let width_of = |n: usize| to_f32(n) * (PERSONA + STACK_GAP);
    let most = (1..=count.min(5))
        .rev()
        .find(|n| room - width_of(*n) >= TITLE_MIN);
    match most {
        // Three or more rows of personas beside the title would leave a hole.
        Some(n) if count.div_ceil(n) <= 2 => (n, room - width_of(n) - MARGIN),
        _ => {
            let fit = (room / (PERSONA + STACK_GAP)).floor().max(1.0);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a whole number of at least 1"
            )]
            let fit = fit as usize;
            (fit, room)
        }
    }
}

fn title(sheet: &Sheet<'_>, width: f32) -> TitleBlock {
    let info = sheet.map.info();
    let untitled = sheet.texts.get("picture-untitled-map");
    let text = if info.title.trim().is_empty() {
        &untitled
    } else {
        info.title.as_str()
    };
    let title = sheet
        .typesetter
        .block(text, TextStyle::MAP_TITLE, width, 6)
        .at(MARGIN + 8.0, MARGIN);
    let subtitle = sheet
        .typesetter
        .block(&subtitle(sheet), TextStyle::SUBTITLE, width.min(1100.0), 6)
        .at(MARGIN + 8.0, title.rect.max.y + 6.0);
    TitleBlock {
        rect: title.rect.union(&subtitle.rect),
        title,
        subtitle,
    }
}

/// State, basis, date and the rest, joined by middle dots.
fn subtitle(sheet: &Sheet<'_>) -> String {
    let info = sheet.map.info();
    let texts = sheet.texts;
    let state = texts.word("state", info.state.word());
    let basis = texts.word("basis", info.basis.word());
    let titled = |key: &str, value: &str| {
        if value.trim().is_empty() {
            String::new()
        } else {
            format!("{}: {}", texts.get(key), value.trim())
        }
    };
    let parts = [
        state.into_owned(),
        basis.into_owned(),
        info.date.trim().to_owned(),
        info.subject.trim().to_owned(),
        titled("picture-client", &info.client),
        titled("picture-owner", &info.owner),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn personas(sheet: &Sheet<'_>, columns: usize, top: f32) -> Vec<PersonaCard> {
    let mut cards: Vec<PersonaCard> = sheet
        .personas()
        .map(|(index, persona)| persona_card(sheet, index, persona))
        .collect();
    let beside = top <= MARGIN;
    let mut y = top;
    for row in cards.chunks_mut(columns.max(1)) {
        let height = row
            .iter()
            .map(|card| card.rect.height())
            .fold(0.0, f32::max);
        let width = to_f32(row.len()) * (PERSONA + STACK_GAP) - STACK_GAP;
        let mut x = if beside {
            sheet.width - MARGIN - width
        } else {
            MARGIN
        };
        for card in row {
            move_persona(card, x, y, height);
            x += PERSONA + STACK_GAP;
        }
        y += height + STACK_GAP;
    }
    cards
}

/// A persona's card at the origin.
fn persona_card(sheet: &Sheet<'_>, index: usize, persona: &Persona) -> PersonaCard {
    let set = sheet.typesetter;
    let left = CARD_PADDING + AVATAR + CARD_PADDING;
    let room = PERSONA - left - CARD_PADDING;
    let share = persona.share.map(|share| {
        let text = sheet.texts.percent(share);
        set.aligned(&text, TextStyle::CAPTION_STRONG, room, 1, Align::Right)
            .at(left, CARD_PADDING + 1.0)
    });
    let share_width = share.as_ref().map_or(0.0, |share| share.text_width() + 8.0);
    let untitled = sheet.texts.get("untitled");
    let name = if persona.name.trim().is_empty() {
        &untitled
    } else {
        persona.name.as_str()
    };
    let name_block = set
        .block(name, TextStyle::LANE_TITLE, room - share_width, 3)
        .at(left, CARD_PADDING);
    let segment = set
        .block(&persona.segment, TextStyle::CAPTION, room, 3)
        .at(left, name_block.rect.max.y + 2.0);
    let height = (segment.rect.max.y + CARD_PADDING).max(AVATAR + 2.0 * CARD_PADDING);
    let initials = set
        .aligned(
            &initials(name),
            TextStyle::LANE_TITLE,
            AVATAR,
            1,
            Align::Center,
        )
        .at(
            CARD_PADDING,
            CARD_PADDING + (AVATAR - TextStyle::LANE_TITLE.line_height) / 2.0,
        );
    PersonaCard {
        id: persona.id,
        index,
        rect: Rect::new(0.0, 0.0, PERSONA, height),
        avatar: Avatar {
            rect: Rect::new(CARD_PADDING, CARD_PADDING, AVATAR, AVATAR),
            initials,
            picture: persona.portrait.as_ref().map(|picture| picture.0.clone()),
        },
        name: name_block,
        segment,
        share,
    }
}

/// First letters of the first two words, without what follows a comma.
pub(crate) fn initials(name: &str) -> String {
    name.split(',')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .take(2)
        .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()))
        .flat_map(char::to_uppercase)
        .collect()
}

fn move_persona(card: &mut PersonaCard, x: f32, y: f32, height: f32) {
    let shifted = |block: &TextBlock| block.clone().at(block.rect.min.x + x, block.rect.min.y + y);
    card.rect = Rect::new(x, y, PERSONA, height);
    card.avatar.rect = card.avatar.rect.translate(x, y);
    card.avatar.initials = shifted(&card.avatar.initials);
    card.name = shifted(&card.name);
    card.segment = shifted(&card.segment);
    card.share = card.share.as_ref().map(shifted);
}

/// Bands above stages that say before, during or after contact.
fn phases(sheet: &Sheet<'_>, layout: &mut Layout, y: f32) -> f32 {
    let mut bands: Vec<(Phase, Range<usize>)> = Vec::new();
    for (stage, (_, columns)) in sheet.map.stages().zip(&sheet.stages) {
        let Some(phase) = stage.phase.filter(|_| !columns.is_empty()) else {
            continue;
        };
        match bands.last_mut() {
            Some((last, run)) if *last == phase && run.end == columns.start => {
                run.end = columns.end;
            }
            _ => bands.push((phase, columns.clone())),
        }
    }
    if bands.is_empty() {
        return y;
    }
    let height = TextStyle::OVERLINE.line_height;
    for (phase, columns) in bands {
        let (left, right) = sheet.span(&columns);
        let name = sheet.texts.word("phase", phase.word()).to_uppercase();
        let label = sheet
            .typesetter
            .line(&name, TextStyle::OVERLINE, right - left)
            .at(left, y);
        layout.phases.push(PhaseBand {
            rect: Rect::new(left, y + height + 4.0, right - left, 2.0),
            label,
        });
    }
    y + height + 12.0
}

fn stages(sheet: &Sheet<'_>, layout: &mut Layout, y: f32) -> f32 {
    let mut height = STAGE_MIN;
    for (index, (stage, (_, columns))) in sheet.map.stages().zip(&sheet.stages).enumerate() {
        if columns.is_empty() {
            continue;
        }
        let bar = stage_bar(sheet, index, stage, columns, y);
        height = height.max(bar.rect.height());
        layout.stages.push(bar);
    }
    for bar in &mut layout.stages {
        bar.rect.max.y = y + height;
        center_stage_text(bar);
    }
    if let Some(column) = sheet.unlinked_column() {
        let x = sheet.x(column);
        let rect = Rect::new(x, y, sheet.width_of(column), height);
        let text = sheet.texts.get("picture-unlinked");
        let label = sheet.typesetter.block(
            &text,
            TextStyle::CAPTION_STRONG,
            rect.width() - 2.0 * STAGE_PADDING,
            3,
        );
        let top = y + (height - label.height()) / 2.0;
        let label = label.at(x + STAGE_PADDING, top);
        layout.unlinked = Some((rect, label));
    }
    y + height + LANE_GAP
}

fn stage_bar(
    sheet: &Sheet<'_>,
    index: usize,
    stage: &Stage,
    columns: &Range<usize>,
    y: f32,
) -> StageBar {
    let (left, right) = sheet.span(columns);
    // Bars almost touch, so that the journey reads as one line.
    let (left, right) = (left - 4.0, right + 4.0);
    let room = right - left - 2.0 * STAGE_PADDING;
    let untitled = sheet.texts.get("picture-untitled-stage");
    let text = if stage.title.trim().is_empty() {
        &untitled
    } else {
        stage.title.as_str()
    };
    let set = sheet.typesetter;
    let title = set
        .block(text, TextStyle::STAGE, room, 40)
        .at(left + STAGE_PADDING, y + 10.0);
    let goal = set
        .block(&stage.goal, TextStyle::STAGE_GOAL, room, 40)
        .at(left + STAGE_PADDING, title.rect.max.y + 2.0);
    let bottom = title.rect.max.y.max(goal.rect.max.y) + 10.0;
    StageBar {
        id: stage.id,
        index,
        rect: Rect {
            min: crate::geometry::Point::new(left, y),
            max: crate::geometry::Point::new(right, bottom),
        },
        title,
        goal,
    }
}

fn center_stage_text(bar: &mut StageBar) {
    if !bar.goal.is_empty() {
        return;
    }
    let top = bar.rect.min.y + (bar.rect.height() - bar.title.height()) / 2.0;
    bar.title = bar.title.clone().at(bar.title.rect.min.x, top);
}

fn empty_state(sheet: &Sheet<'_>, layout: &mut Layout, y: f32) -> f32 {
    // What to press helps in the editor; a file has no keys.
    let (title, text) = if sheet.options.hints {
        ("picture-empty-title", "picture-empty-text")
    } else {
        ("picture-no-stages-title", "picture-no-stages-text")
    };
    let rect = Rect::new(MARGIN, y, sheet.width - 2.0 * MARGIN, 168.0);
    let set = sheet.typesetter;
    let width = 640.0_f32.min(rect.width() - 4.0 * LANE_PADDING);
    let left = rect.center().x - width / 2.0;
    let title = set
        .aligned(
            &sheet.texts.get(title),
            TextStyle::STAGE,
            width,
            3,
            Align::Center,
        )
        .at(left, y + 44.0);
    let text = set
        .aligned(
            &sheet.texts.get(text),
            TextStyle::SUBTITLE,
            width,
            6,
            Align::Center,
        )
        .at(left, title.rect.max.y + 10.0);
    layout.empty = Some(EmptyState { rect, title, text });
    rect.max.y + LANE_GAP
}

/// A small count as a number of map units.
#[expect(clippy::cast_precision_loss, reason = "small counts")]
fn to_f32(count: usize) -> f32 {
    count as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_leave_the_age_out() {
        assert_eq!(initials("Марина, 34"), "М");
        assert_eq!(initials("anna de Vries"), "AD");
        assert_eq!(initials(" — "), "");
    }
}
