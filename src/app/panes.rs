//! F6 leads the keyboard from one part of the window to the next, so that Tab
//! need not go through everything between.

use egui::{Context, Id, Rect};

/// So close to the edge of a part, in points, nothing of its own lies.
const EDGE: f32 = 6.0;

/// The parts of the window that F6 stops at, as this frame shows them.
#[derive(Debug, Default)]
pub(crate) struct Panes {
    /// From the first stop to the last.
    stops: Vec<Rect>,
}

impl Panes {
    /// The parts in the order F6 goes through them.
    pub(crate) fn new(stops: impl IntoIterator<Item = Rect>) -> Self {
        let stops = stops.into_iter().collect();
        Self { stops }
    }

    /// Gives the keys to the first control of the next part, or of the one
    /// before. Parts without a control are left out.
    pub(crate) fn go(&self, context: &Context, forward: bool) {
        let count = self.stops.len();
        let now = self.current(context);
        for far in 1..=count {
            let next = match now {
                Some(now) if forward => (now + far) % count,
                Some(now) => (now + count - far) % count,
                None => far - 1,
            };
            if let Some(id) = first_control(context, self.stops[next]) {
                return context.memory_mut(|memory| memory.request_focus(id));
            }
        }
    }

    /// The part that has the keys.
    fn current(&self, context: &Context) -> Option<usize> {
        let focused = context.memory(egui::Memory::focused)?;
        let area = context.viewport(|viewport| Some(viewport.this_pass.widgets.get(focused)?.rect));
        let middle = area?.center();
        self.stops.iter().position(|stop| stop.contains(middle))
    }
}

/// The first thing in an area that the keys can act on.
fn first_control(context: &Context, area: Rect) -> Option<Id> {
    context.viewport(|viewport| {
        let widgets = &viewport.this_pass.widgets;
        let background = egui::LayerId::background();
        // The handle between two parts belongs to neither.
        let area = area.shrink(EDGE);
        let mut inside = widgets.get_layer(background).filter(|widget| {
            widget.enabled && widget.sense.is_focusable() && area.contains(widget.rect.center())
        });
        inside.next().map(|widget| widget.id)
    })
}
