//! How long a map takes from a command to its picture, at 100, 1,000 and
//! 10,000 touchpoints. Compare lines of one run: machines differ.

use divan::{Bencher, black_box};
use waypost::document::{Command, Map, NodeCommand, Session};
use waypost::language::Language;
use waypost::layout::layout;
use waypost::scene::compose;
use waypost::storage;
use waypost::style::{Theme, ThemeName};
use waypost::text::TextMeasurer;

#[allow(dead_code, reason = "each user of the support takes a part of it")]
#[path = "../tests/support/mod.rs"]
mod support;

use support::generator::{Recipe, map};
use support::picture::{lay_out, png, scene};

const SIZES: [usize; 3] = [100, 1_000, 10_000];

fn main() {
    divan::main();
}

fn made_up(touchpoints: usize) -> Map {
    map(Recipe::of(touchpoints))
}

/// Undo and redo of a renamed touchpoint.
#[divan::bench(args = SIZES)]
fn edit_and_undo(bencher: Bencher<'_, '_>, touchpoints: usize) {
    let mut session = Session::new(made_up(touchpoints));
    let touchpoint = session.map().touchpoints().next().expect("one").id;
    let node = session
        .map()
        .node(touchpoint.into())
        .expect("there")
        .with_title("x");
    let command: Command = NodeCommand::Replace(vec![node]).into();
    bencher.bench_local(|| {
        session.run(&command).expect("allowed");
        session.undo()
    });
}

/// The first layout of a map: every text is measured.
#[divan::bench(args = SIZES, sample_count = 10)]
fn first_layout(bencher: Bencher<'_, '_>, touchpoints: usize) {
    let map = made_up(touchpoints);
    bencher.bench_local(|| lay_out(black_box(&map), Language::Ru));
}

/// A later layout, as after an edit: texts are known.
#[divan::bench(args = SIZES, sample_count = 20)]
fn next_layout_and_scene(bencher: Bencher<'_, '_>, touchpoints: usize) {
    let map = made_up(touchpoints);
    let measurer = TextMeasurer::new();
    let texts = waypost::language::Texts::of(Language::Ru);
    let theme = Theme::of(ThemeName::Light);
    bencher.bench_local(|| {
        let layout = layout(
            &map,
            &measurer,
            texts,
            &waypost::layout::LayoutOptions::default(),
        );
        compose(&map, &layout, &theme)
    });
}

/// A PNG 16,384 pixels wide.
#[divan::bench(args = SIZES, sample_count = 3)]
fn png_16384_wide(bencher: Bencher<'_, '_>, touchpoints: usize) {
    let scene = scene(&made_up(touchpoints), Language::Ru, ThemeName::Light);
    let scale = 16_384.0 / scene.size.width;
    bencher.bench_local(|| png(&scene, scale));
}

/// Everything the map finds by itself.
#[divan::bench(args = SIZES, sample_count = 20)]
fn findings(bencher: Bencher<'_, '_>, touchpoints: usize) {
    let map = made_up(touchpoints);
    bencher.bench_local(|| waypost::findings::findings(black_box(&map)));
}

/// The file as text.
#[divan::bench(args = SIZES, sample_count = 10)]
fn write_file(bencher: Bencher<'_, '_>, touchpoints: usize) {
    let map = made_up(touchpoints);
    bencher.bench_local(|| storage::write(black_box(&map)));
}

/// The map from its file.
#[divan::bench(args = SIZES, sample_count = 10)]
fn read_file(bencher: Bencher<'_, '_>, touchpoints: usize) {
    let text = storage::write(&made_up(touchpoints));
    bencher.bench_local(|| storage::read(text.as_bytes()).expect("it is ours"));
}
