//! The pictures on buttons, drawn as lines, so that they look the same on
//! every system and follow the colour of the text beside them.

use egui::{Atom, Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

/// Side of an icon in points.
const SIDE: f32 = 14.0;

/// A picture on a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Icon {
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forward.
    Redo,
    /// Add, or closer.
    Plus,
    /// Further away.
    Minus,
    /// The whole sheet.
    Fit,
    /// The panel at the left.
    PanelLeft,
    /// The panel at the right.
    PanelRight,
    /// A cross: close.
    Close,
    /// A folder.
    Folder,
    /// A sheet of paper.
    Sheet,
    /// An upward arrow: the folder above.
    Up,
    /// A downward arrow.
    Down,
    /// What can be folded is open.
    Open,
    /// What can be opened is folded.
    Folded,
    /// Three dots: more of the same.
    More,
    /// An arrow into a tray: save.
    Save,
    /// An eye: it is shown.
    Eye,
    /// An eye crossed out: it is left out.
    EyeClosed,
    /// A padlock: read-only.
    Lock,
}

impl Icon {
    /// The icon as a part of a button.
    pub(crate) fn atom(self) -> Atom<'static> {
        Atom::paint(Vec2::splat(SIDE), move |ui, args| {
            self.paint(ui.painter(), args.rect, args.fallback_text_color);
        })
    }

    /// Draws the icon into the middle of `rect`.
    pub(crate) fn paint(self, painter: &Painter, rect: Rect, color: Color32) {
        let square = Rect::from_center_size(rect.center(), Vec2::splat(SIDE));
        let at = |x: f32, y: f32| square.min + vec2(x, y) * (SIDE / 14.0);
        let pen = Pen {
            painter,
            stroke: Stroke::new(1.5, color),
        };
        match self {
            Self::Undo => pen.turn(at),
            Self::Redo => pen.turn(|x, y| at(14.0 - x, y)),
            Self::Plus => {
                pen.line(&[at(7.0, 2.0), at(7.0, 12.0)]);
                pen.line(&[at(2.0, 7.0), at(12.0, 7.0)]);
            }
            Self::Minus => pen.line(&[at(2.0, 7.0), at(12.0, 7.0)]),
            Self::Fit => {
                for (x, y) in [(2.0, 2.0), (12.0, 2.0), (12.0, 12.0), (2.0, 12.0)] {
                    let inward = |value: f32| {
                        if value < 7.0 {
                            value + 3.5
                        } else {
                            value - 3.5
                        }
                    };
                    pen.line(&[at(inward(x), y), at(x, y), at(x, inward(y))]);
                }
            }
            Self::PanelLeft => pen.panel(at(1.0, 2.0), at(13.0, 12.0), at(5.0, 0.0).x),
            Self::PanelRight => pen.panel(at(1.0, 2.0), at(13.0, 12.0), at(9.0, 0.0).x),
            Self::Close => {
                pen.line(&[at(3.0, 3.0), at(11.0, 11.0)]);
                pen.line(&[at(11.0, 3.0), at(3.0, 11.0)]);
            }
            Self::Folder => pen.outline(&[
                at(1.0, 3.0),
                at(5.5, 3.0),
                at(7.0, 5.0),
                at(13.0, 5.0),
                at(13.0, 12.0),
                at(1.0, 12.0),
            ]),
            Self::Sheet => {
                pen.outline(&[
                    at(3.0, 1.0),
                    at(8.5, 1.0),
                    at(11.5, 4.0),
                    at(11.5, 13.0),
                    at(3.0, 13.0),
                ]);
                pen.line(&[at(8.5, 1.0), at(8.5, 4.0), at(11.5, 4.0)]);
            }
            Self::Save => {
                pen.line(&[at(7.0, 1.5), at(7.0, 9.0)]);
                pen.line(&[at(3.5, 5.5), at(7.0, 9.0), at(10.5, 5.5)]);
                pen.line(&[at(1.5, 9.0), at(1.5, 12.5), at(12.5, 12.5), at(12.5, 9.0)]);
            }
            Self::Up => {
                pen.line(&[at(7.0, 2.5), at(7.0, 12.0)]);
                pen.line(&[at(3.0, 6.5), at(7.0, 2.5), at(11.0, 6.5)]);
            }
            Self::Down => {
                pen.line(&[at(7.0, 11.5), at(7.0, 2.0)]);
                pen.line(&[at(3.0, 7.5), at(7.0, 11.5), at(11.0, 7.5)]);
            }
            Self::Open => pen.line(&[at(3.5, 5.5), at(7.0, 9.0), at(10.5, 5.5)]),
            Self::Folded => pen.line(&[at(5.5, 3.5), at(9.0, 7.0), at(5.5, 10.5)]),
            Self::Eye => pen.eye(at),
            Self::EyeClosed => {
                pen.eye(at);
                pen.line(&[at(2.0, 12.5), at(12.0, 1.5)]);
            }
            Self::Lock => {
                pen.outline(&[at(3.0, 6.5), at(11.0, 6.5), at(11.0, 12.5), at(3.0, 12.5)]);
                pen.line(&[
                    at(4.75, 6.5),
                    at(4.75, 3.75),
                    at(6.0, 2.0),
                    at(8.0, 2.0),
                    at(9.25, 3.75),
                    at(9.25, 6.5),
                ]);
            }
            Self::More => {
                for x in [2.5, 7.0, 11.5] {
                    painter.circle_filled(at(x, 7.0), 1.25, color);
                }
            }
        }
    }
}

struct Pen<'a> {
    painter: &'a Painter,
    stroke: Stroke,
}

impl Pen<'_> {
    fn line(&self, points: &[Pos2]) {
        self.painter.add(Shape::line(points.to_vec(), self.stroke));
    }

    fn outline(&self, points: &[Pos2]) {
        self.painter
            .add(Shape::closed_line(points.to_vec(), self.stroke));
    }

    /// An arrow that comes round and points to the left.
    fn turn(&self, at: impl Fn(f32, f32) -> Pos2) {
        self.line(&[at(5.0, 2.0), at(2.0, 5.0), at(5.0, 8.0)]);
        let bow: Vec<Pos2> = (0_u8..=12)
            .map(|step| {
                let angle = std::f32::consts::PI * (f32::from(step) / 12.0 - 0.5);
                at(8.5 + 3.5 * angle.cos(), 8.5 + 3.5 * angle.sin())
            })
            .collect();
        let mut points = vec![at(2.0, 5.0)];
        points.extend(bow);
        points.push(at(5.0, 12.0));
        self.line(&points);
    }

    /// Two lids that meet at the corners, and the iris between them.
    fn eye(&self, at: impl Fn(f32, f32) -> Pos2) {
        for way in [-1.0, 1.0] {
            let lid = (0_u8..=10).map(|step| {
                let along = f32::from(step) / 10.0;
                let height = 4.2 * (std::f32::consts::PI * along).sin();
                at(0.5 + 13.0 * along, 7.0 + way * height)
            });
            self.line(&lid.collect::<Vec<_>>());
        }
        self.painter.circle_stroke(at(7.0, 7.0), 1.8, self.stroke);
    }

    fn panel(&self, min: Pos2, max: Pos2, bar_x: f32) {
        let rect = Rect::from_min_max(min, max);
        self.painter
            .rect_stroke(rect, 2.0, self.stroke, StrokeKind::Middle);
        self.line(&[pos2(bar_x, min.y), pos2(bar_x, max.y)]);
    }
}
