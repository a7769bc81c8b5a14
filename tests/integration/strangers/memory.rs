//! Files of ten megabytes that ask for hundreds: each is read by a process of
//! its own that may have no more than 512 MB. Linux alone holds a process to
//! that.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::sheet::Sheet;

const FILE_BYTES: usize = 10_000_000;

/// Kilobytes of address space, which is more than what is really used.
const LIMIT: &str = "524288";

/// As many pieces as fit into the file.
fn full_of(piece: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(FILE_BYTES + 100);
    for number in 0.. {
        if text.len() >= FILE_BYTES {
            break;
        }
        text.push_str(&piece(number));
    }
    text
}

fn greedy() -> Vec<(&'static str, Sheet)> {
    let list = |piece: &str| format!("[{}]", full_of(|_| piece.into()));
    let with = |section: &str, fields: String| Sheet::new().with(section, &fields);
    let set = |section: &str, value: String| Sheet::new().set(section, &value);
    let named = full_of(|number| format!("a{number}:1,"));
    let sections = full_of(|number| format!("1, a{number}: 1"));
    let quote = format!("quote: \"{}\"", full_of(|_| "\\\\".into()));
    vec![
        ("empty records", set("touchpoints", list("(),"))),
        ("empty records aside", set("set_aside", list("(),"))),
        ("a list nobody knows", set("weather", list("(),"))),
        ("nodes", set("personas", list("(id:\"\"),"))),
        (
            "links",
            set("links", list("(from:\"\",to:\"\",kind:\"\"),")),
        ),
        ("readings", set("readings", list("(metric:\"\"),"))),
        (
            "records aside",
            set("set_aside", list("(section:\"\",record:\"\"),")),
        ),
        ("tags", with("ideas", format!("tags: {}", list("\"\",")))),
        (
            "answers",
            with("readings", format!("answers: {}", list("1,"))),
        ),
        ("fields", with("ideas", named)),
        ("sections", set("a", sections)),
        ("a quote", with("personas", quote)),
        ("brackets", set("weather", full_of(|_| "(".into()))),
    ]
}

/// Asks the program about the file; its exit code, and what it said.
fn check(file: &Path) -> (Option<i32>, String) {
    let output = Command::new("sh")
        .args(["-c", "ulimit -v \"$0\" && exec \"$1\" check \"$2\"", LIMIT])
        .arg(env!("CARGO_BIN_EXE_waypost"))
        .arg(file)
        .output()
        .expect("a shell");
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said[..said.len().min(500)]).into_owned();
    (output.status.code(), said)
}

#[test]
fn no_file_of_ten_megabytes_takes_half_a_gigabyte() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("strangers");
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("greedy.ron");
    let files = greedy();
    for (what, sheet) in &files {
        std::fs::write(&file, sheet.text()).expect("written");
        let (code, said) = check(&file);
        println!("{what}: {code:?} {}", said.lines().next().unwrap_or(""));
        assert!(matches!(code, Some(0..=2)), "{what}: {code:?} {said}");
    }
    std::fs::remove_file(&file).expect("removed");
}
