//! What a frame of the window costs while the map is moved about: input, the
//! canvas, shapes and triangles, on the processor, without a display.
//!
//! `cargo bench --bench frame`; drawing the triangles is the graphics card's
//! work and not in it.

use std::time::{Duration, Instant};

use egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect,
    TouchPhase, Vec2,
};
use waypost::app::{App, Options};
use waypost::document::Session;

#[allow(dead_code, reason = "each user of the support takes a part of it")]
#[path = "../tests/support/mod.rs"]
mod support;

use support::generator::{Recipe, map};

const FRAMES: u16 = 120;
const SCREEN: Vec2 = Vec2::new(1920.0, 1080.0);

fn main() {
    println!("frames of a 1920 × 1080 window, milliseconds: median, 95 of 100, worst");
    for touchpoints in [100, 2_000, 10_000] {
        let mut window = Window::open(touchpoints);
        window.measure(&format!("{touchpoints} touchpoints, panning"), |_| {
            wheel(Vec2::new(-60.0, 0.0), Modifiers::NONE)
        });
        window.palette(touchpoints);
        window.measure(&format!("{touchpoints} touchpoints, zooming"), |frame| {
            let out = if frame % 60 < 30 { -12.0 } else { 12.0 };
            wheel(Vec2::new(0.0, out), Modifiers::COMMAND)
        });
    }
}

fn wheel(delta: Vec2, modifiers: Modifiers) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta,
        source: MouseWheelSource::Trackpad,
        phase: TouchPhase::Move,
        modifiers,
    }
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    }
}

struct Window {
    context: Context,
    app: App,
    time: f64,
}

impl Window {
    fn open(touchpoints: usize) -> Self {
        let context = Context::default();
        App::prepare(&context);
        let mut app = App::new(&Options::default());
        app.open(Session::new(map(Recipe::of(touchpoints))));
        let mut window = Self {
            context,
            app,
            time: 0.0,
        };
        // The first frames lay out, load letters and fit the view.
        for _ in 0..10 {
            let middle = Event::PointerMoved(Pos2::new(960.0, 540.0));
            window.frame(vec![middle]);
        }
        window
    }

    fn frame(&mut self, events: Vec<Event>) -> Duration {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SCREEN)),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        self.time += 1.0 / 60.0;
        let app = &mut self.app;
        let start = Instant::now();
        let mut output = self.context.run_ui(input, |ui| {
            app.logic(ui.ctx());
            app.ui(ui);
        });
        let triangles = self
            .context
            .tessellate(output.shapes, output.pixels_per_point);
        let took = start.elapsed();
        assert!(!triangles.is_empty(), "something is drawn");
        output.textures_delta.clear();
        took
    }

    /// Opens the command palette, types a few letters and closes it again.
    fn palette(&mut self, touchpoints: usize) {
        let keys = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        let say = |what: &str, times: [Duration; 2]| {
            let sum = times.iter().sum::<Duration>().as_secs_f64() * 1e3;
            println!("{touchpoints} touchpoints, palette, {what}: {sum:.1}");
        };
        // What a press asks for is done and shown in the frame after it.
        let opened = [vec![key(Key::P, keys)], Vec::new()].map(|events| self.frame(events));
        say("opened", opened);
        for letters in ["o", "pe"] {
            let events = [vec![Event::Text(letters.to_owned())], Vec::new()];
            say("typed", events.map(|events| self.frame(events)));
        }
        self.frame(vec![key(Key::Escape, Modifiers::NONE)]);
        self.frame(Vec::new());
    }

    fn measure(&mut self, what: &str, event: impl Fn(u16) -> Event) {
        let mut times: Vec<Duration> = (0..FRAMES)
            .map(|frame| self.frame(vec![event(frame)]))
            .collect();
        times.sort();
        let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1e3;
        println!("{what}: {:.1} · {:.1} · {:.1}", at(50), at(95), at(100));
    }
}
