//! Values that a later version of the file format might hold: anything RON
//! allows.

use super::chance::Chance;

/// A value of at most this many levels, exactly as it would stand in a file.
pub(crate) fn any_value(chance: &mut Chance, levels: usize) -> String {
    const PLAIN: [&str; 18] = [
        "5",
        "-3.50",
        "0x1F",
        "1e-7",
        "NaN",
        "-inf",
        "true",
        "None",
        "()",
        "\"text\"",
        "\"\\u{62}\\\"]),\"",
        "r#\"(\"raw\"#",
        "r\"\\\"",
        "b\"bytes\"",
        "'('",
        "'\\''",
        "Rainy",
        "\"Дождь\u{202E}\"",
    ];
    let space = *chance
        .pick(&["", " ", "\n    ", "\t", "/* ( */"])
        .expect("one");
    if levels == 0 || chance.happens(30) {
        return (*chance.pick(&PLAIN).expect("one")).into();
    }
    let (open, close) = *chance
        .pick(&[
            ("[", "]"),
            ("(", ")"),
            ("Some(", ")"),
            ("Rain(", ")"),
            ("(mm: ", ")"),
            ("{1: ", "}"),
            ("Rain(r#a-b: ", ")"),
        ])
        .expect("one");
    let mut items = vec![any_value(chance, levels - 1)];
    if open == "[" || open == "(" {
        items.extend((0..chance.below(3)).map(|_| any_value(chance, levels - 1)));
    }
    format!(
        "{open}{space}{}{space}{close}",
        items.join(&format!(",{space}"))
    )
}
