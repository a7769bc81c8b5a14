//! What the window says of numbers, for every example map in both languages:
//! each with its n or the words that there is none.

use egui::{Key, Modifiers};
use waypost::document::Session;
use waypost::findings::{FindingKind, findings};
use waypost::language::{Message, Texts};

use crate::bench::Bench;
use crate::support::honest::is_honest;
use crate::support::picture::{examples, language, open};

/// What stands before the name of a reading on the canvas.
fn reading_prefix(texts: &Texts) -> String {
    texts.say(&Message::new("canvas-name-reading").text("metric", ""))
}

#[test]
fn numbers_of_the_canvas_and_of_the_findings_are_honest() {
    let (mut readings, mut found) = (0, 0);
    for path in examples() {
        let language = language(&path);
        let (texts, map) = (Texts::of(language), open(&path));
        let of_numbers = findings(&map).into_iter().filter(|finding| {
            matches!(
                finding.kind,
                FindingKind::OffTarget | FindingKind::SmallSample | FindingKind::NoSampleSize
            )
        });
        let of_numbers: Vec<String> = of_numbers.map(|finding| texts.say(&finding.what)).collect();
        let mut bench = Bench::start(language);
        bench.open(Session::new(map));
        bench.press(Modifiers::COMMAND, Key::Num5);
        bench.click(&texts.get("action-fit"));
        let prefix = reading_prefix(texts);
        for name in bench.names() {
            if name.starts_with(&prefix) {
                assert!(is_honest(&name, texts), "{}: {name}", path.display());
                readings += 1;
            }
            if of_numbers.iter().any(|what| name.starts_with(what)) {
                assert!(is_honest(&name, texts), "{}: {name}", path.display());
                found += 1;
            }
        }
    }
    assert!(readings > 60 && found > 10, "{readings} {found}");
}
