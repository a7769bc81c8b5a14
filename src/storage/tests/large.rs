//! Large maps: time grows with the map, not with its square.

use std::fmt::Write;
use std::time::Instant;

use super::file_with;
use crate::storage::{read, write as text_of};

/// A map whose two personas feel something at every one of `steps` steps.
fn large(steps: usize) -> String {
    let mut touchpoints = String::new();
    let mut links = String::new();
    for step in 0..steps {
        let stage = step * 20 / steps;
        let _ = writeln!(
            touchpoints,
            "        (id: \"t-{step}\", stage: \"s-{stage}\", title: \"Вижу списание, которого не делал\", description: \"Клиент получает уведомление и не понимает, откуда оно\", channel: \"app\", minutes: 5),"
        );
        for persona in 0..2 {
            let _ = writeln!(
                links,
                "        (from: \"p-{persona}\", to: \"t-{step}\", kind: \"experiences\", emotion: 1.5, thought: \"Что это?\"),"
            );
        }
        if step > 0 {
            let before = step - 1;
            let _ = writeln!(
                links,
                "        (from: \"t-{before}\", to: \"t-{step}\", kind: \"next\"),"
            );
        }
    }
    let stages = (0..20).fold(String::new(), |mut stages, stage| {
        let _ = write!(stages, "(id: \"s-{stage}\"),");
        stages
    });
    file_with(&format!(
        "    personas: [(id: \"p-0\"), (id: \"p-1\")],\n    stages: [{stages}],\n    touchpoints: [\n{touchpoints}    ],\n    links: [\n{links}    ],"
    ))
}

#[test]
fn twenty_thousand_steps_are_read_and_written() {
    let text = large(20_000);
    let start = Instant::now();
    let opened = read(text.as_bytes()).expect("it opens");
    let read_in = start.elapsed();
    assert_eq!(opened.findings, []);
    assert_eq!(opened.map.link_count(), 59_999);
    let start = Instant::now();
    let written = text_of(&opened.map);
    let written_in = start.elapsed();
    assert!(written.len() > 5_000_000);
    println!(
        "{} bytes read in {read_in:?}, written in {written_in:?}",
        text.len()
    );
    // Unoptimised and on a busy machine; optimised it is a tenth of that.
    assert!(read_in.as_secs() < 20 && written_in.as_secs() < 20);
}
