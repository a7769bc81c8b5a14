//! A slide on the screen. Its picture is made once for a slide and a choice of
//! lanes, not for a frame.

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::app::canvas::SlideCanvas;
use crate::app::documents::Document;
use crate::app::request::{Request, Requests};
use crate::app::state::State;
use crate::app::theme;
use crate::app::view::{Picture, View, picture_texts};
use crate::geometry::Size;
use crate::language::Language;
use crate::layout::{HeatBy, layout};
use crate::scene::compose;
use crate::style::{Theme, ThemeName};
use crate::text::TextMeasurer;

use super::slides::{Slide, slides};
use super::{PresentRequest, Presenting, bar, keys};

/// What the presentation remembers between frames.
#[derive(Default)]
pub(crate) struct Projector {
    canvas: SlideCanvas,
    last: Option<(Key, Picture)>,
    measurer: TextMeasurer,
    made: u64,
}

/// Everything the picture of a slide depends on.
#[derive(Clone, PartialEq)]
struct Key {
    document: u64,
    revision: u64,
    personas: u64,
    heat: Option<HeatBy>,
    slide: Slide,
    presenting: Presenting,
    theme: ThemeName,
    language: Language,
}

/// Shows the slide the speaker is at, the progress below and the list of
/// lanes.
pub(crate) fn present_ui(
    ui: &mut Ui,
    state: &State,
    theme: &Theme,
    projector: &mut Projector,
    requests: &mut Requests,
) {
    let (Some(document), Some(presenting)) = (state.document(), state.presenting()) else {
        return;
    };
    let all = slides(document.session.map());
    // Undo may have taken stages away.
    let place = presenting.slide.min(all.len() - 1);
    let slide = all[place];
    projector.renew(document, presenting, slide, theme, state.language());
    let Some((_, picture)) = &projector.last else {
        return;
    };
    let view = View {
        state,
        session: &document.session,
        document: document.number,
        picture,
        texts: state.texts(),
        theme,
    };
    if state.dialog.is_none() {
        for request in keys::pressed(ui.ctx(), presenting) {
            let screen = ui.available_size();
            let screen = Size::new(screen.x, screen.y);
            let walks = matches!(request, PresentRequest::Step(on)
                if projector.canvas.step(on, screen));
            if !walks {
                requests.push(Request::Present(request));
            }
        }
    }
    let ground = |margin: Margin| {
        let fill = theme::color(theme.paper);
        Frame::NONE.fill(fill).inner_margin(margin)
    };
    Panel::bottom("present-bar")
        .frame(ground(Margin::symmetric(20, 8)))
        .show_separator_line(false)
        .show(ui, |ui| bar::progress(ui, &view, &all, place, requests));
    if presenting.list {
        Panel::right("present-lanes")
            .frame(ground(Margin::symmetric(20, 16)))
            .resizable(false)
            .show(ui, |ui| bar::lane_list(ui, &view, presenting, requests));
    }
    CentralPanel::default()
        .frame(ground(Margin::ZERO))
        .show(ui, |ui| projector.canvas.show(ui, &view, slide.lying()));
}

impl Projector {
    /// Makes the picture again when something it depends on is another.
    fn renew(
        &mut self,
        document: &Document,
        presenting: &Presenting,
        slide: Slide,
        theme: &Theme,
        language: Language,
    ) {
        let key = Key {
            document: document.number,
            revision: document.session.revision(),
            personas: document.personas.version,
            heat: document.heat,
            slide,
            presenting: Presenting {
                list: false,
                ..presenting.clone()
            },
            theme: theme.name,
            language,
        };
        let before = self.last.as_ref().map(|(key, _)| key);
        if before == Some(&key) {
            return;
        }
        if before.is_none_or(|before| before.slide != slide) {
            self.canvas.begin();
        }
        if let Some(lane) = presenting.spotlight {
            self.canvas.reveal(lane);
        }
        self.made += 1;
        let picture = self.draw(document, presenting, slide, theme, language);
        self.last = Some((key, picture));
    }

    fn draw(
        &self,
        document: &Document,
        presenting: &Presenting,
        slide: Slide,
        theme: &Theme,
        language: Language,
    ) -> Picture {
        let map = document.session.map();
        let texts = picture_texts(map, language);
        let mut options = slide.options(map, presenting);
        options.hidden.extend(document.personas.hidden());
        options.focus = document.personas.path;
        options.heat = document.heat;
        let mut placed = layout(map, &self.measurer, texts, &options);
        if let Some(width) = slide.narrower(&placed, options.column_width) {
            options.column_width = width;
            placed = layout(map, &self.measurer, texts, &options);
        }
        if slide == Slide::Title {
            // The name at the foot of a sheet would stand in mid-air.
            placed.signature = None;
        }
        let mut scene = compose(map, &placed, theme);
        scene.fade(map, &document.personas.beside_path(map));
        if let Some(lane) = presenting.spotlight {
            scene.spotlight(lane);
        }
        Picture {
            number: self.made,
            layout: placed,
            scene,
        }
    }
}
