//! A small shape for each family of findings, so that they are told apart
//! without colour.

use egui::{Atom, Color32, Painter, Pos2, Rect, Stroke, Vec2, vec2};

use crate::findings::FindingKind;

/// Side of a shape in points.
const SIDE: f32 = 12.0;

/// What a kind of finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Emotions,
    Pains,
    Evidence,
    Flow,
    Numbers,
}

impl Family {
    fn of(kind: FindingKind) -> Self {
        use FindingKind as Kind;
        match kind {
            Kind::WeakTouchpoint | Kind::EmotionalFall | Kind::PersonasDiverge => Self::Emotions,
            Kind::PainUnowned | Kind::PainUnrelieved | Kind::IdleIdea => Self::Pains,
            Kind::TruthWithoutEvidence | Kind::AssumptionsAlone | Kind::UnexploredStage => {
                Self::Evidence
            }
            Kind::ForkSum | Kind::DeadEnd | Kind::Unreachable | Kind::Mismatch => Self::Flow,
            Kind::OffTarget | Kind::NoSampleSize | Kind::SmallSample => Self::Numbers,
        }
    }
}

/// The shape of a kind as a part of a button.
pub(super) fn glyph(kind: FindingKind) -> Atom<'static> {
    Atom::paint(Vec2::splat(SIDE), move |ui, args| {
        paint(
            Family::of(kind),
            ui.painter(),
            args.rect,
            args.fallback_text_color,
        );
    })
}

fn paint(family: Family, painter: &Painter, rect: Rect, color: Color32) {
    let corner = rect.center() - Vec2::splat(SIDE / 2.0);
    let at = |x: f32, y: f32| corner + vec2(x, y);
    let stroke = Stroke::new(1.5, color);
    let line = |points: &[Pos2]| {
        painter.line(points.to_vec(), stroke);
    };
    match family {
        // A curve that falls.
        Family::Emotions => line(&[at(0.5, 3.0), at(4.0, 2.0), at(8.0, 9.0), at(11.5, 10.0)]),
        // Three dots, as severity is shown.
        Family::Pains => {
            for x in [1.5, 6.0, 10.5] {
                painter.circle_filled(at(x, 6.0), 1.7, color);
            }
        }
        // A gap in a frame.
        Family::Evidence => {
            line(&[at(4.0, 1.0), at(1.0, 1.0), at(1.0, 11.0), at(4.0, 11.0)]);
            line(&[at(8.0, 1.0), at(11.0, 1.0), at(11.0, 11.0), at(8.0, 11.0)]);
        }
        // A fork.
        Family::Flow => {
            line(&[at(0.5, 6.0), at(5.0, 6.0), at(11.0, 2.0)]);
            line(&[at(5.0, 6.0), at(11.0, 10.0)]);
        }
        // Bars.
        Family::Numbers => {
            for (x, top) in [(2.0, 6.0), (6.0, 2.0), (10.0, 8.0)] {
                line(&[at(x, 11.0), at(x, top)]);
            }
        }
    }
}
