//! Making pictures without a window.

use std::fs;

use super::*;

#[test]
fn a_picture_is_made_without_a_window() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.png");
    let name = path.to_str().expect("a path in UTF-8");
    let map = classic();
    let line = ["export", "-", "-o", name, "--width", "600", "--lang", "en"];
    let made = call_with(map.as_bytes(), &line);
    assert_eq!(made.exit(), code(Exit::Fine), "{}", made.errors);
    let (width, height) = image::image_dimensions(&path).expect("a PNG");
    assert_eq!(width, 600);
    let said = format!("Picture written: {name}, 600 × {height} pixels\n");
    assert_eq!(made.output, said);
    assert_eq!(made.errors, "", "nobody watches");
    let light = fs::read(&path).expect("the picture");
    let dark = [&line[..], &["--theme", "dark"]].concat();
    assert_eq!(call_with(map.as_bytes(), &dark).exit(), code(Exit::Fine));
    assert_ne!(fs::read(&path).expect("the picture"), light);
}

#[test]
fn a_picture_can_go_to_the_output() {
    let (map, mut output, mut errors) = (classic(), Vec::new(), Vec::new());
    let mut console = Console::new(map.as_bytes(), &mut output, &mut errors);
    let outcome = run_on(
        &mut console,
        arguments(&["export", "-", "-o", "-", "--scale", "0.2"]),
    );
    drop(console);
    assert!(matches!(outcome, Outcome::Done(exit) if exit == code(Exit::Fine)));
    assert!(output.starts_with(b"\x89PNG\r\n"));
    assert!(errors.is_empty());
}

#[test]
fn a_picture_of_a_repaired_map_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.png");
    let name = path.to_str().expect("a path in UTF-8");
    let line = ["export", "-", "-o", name, "--scale", "0.2", "--lang", "en"];
    let made = call_with(broken().as_bytes(), &line);
    assert_eq!(made.exit(), code(Exit::Fine));
    assert!(made.errors.contains("waypost check"), "{}", made.errors);
    assert!(path.exists());
}

#[test]
fn an_export_that_cannot_be_names_what_can() {
    let map = classic();
    let line = ["export", "-", "-o", "/no/map.gif", "--lang", "en"];
    let made = call_with(map.as_bytes(), &line);
    assert_eq!(made.exit(), code(Exit::Failed));
    assert!(made.errors.contains("gif") && made.errors.contains("png"));
    let line = ["export", "-", "-o", "/no/such/map.png", "--lang", "en"];
    let made = call_with(map.as_bytes(), &line);
    assert_eq!(made.exit(), code(Exit::Failed));
    assert!(made.errors.ends_with("\n  /no/such/map.png\n"));
}

#[test]
fn an_export_follows_a_saved_view_by_its_name() {
    let view = "views: [(id: \"v\", name: \"Hurts\", hides: true, severities: [\"blocker\"])],\n)";
    let map = classic();
    let (body, _) = map.rsplit_once(')').expect("a map ends in a bracket");
    let viewed = format!("{body}{view}\n");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.png");
    let path = path.to_str().expect("UTF-8");
    let wide = |line: &[&str]| {
        let made = call_with(viewed.as_bytes(), line);
        assert_eq!(made.exit(), code(Exit::Fine), "{}", made.errors);
        image::image_dimensions(path).expect("a picture").0
    };
    let whole = wide(&["export", "-", "-o", path, "--scale", "0.25"]);
    let part = wide(&[
        "export", "-", "-o", path, "--scale", "0.25", "--view", "Hurts",
    ]);
    assert!(part < whole, "{part} of {whole}");
    for (map, name, said) in [
        (&viewed, "Other", "Hurts"),
        (&map, "Hurts", "no saved views"),
    ] {
        let line = ["export", "-", "-o", path, "--view", name, "--lang", "en"];
        let made = call_with(map.as_bytes(), &line);
        assert_eq!(made.exit(), code(Exit::Failed));
        assert!(made.errors.contains(said), "{}", made.errors);
    }
}

#[test]
fn an_export_is_colored_by_a_word_of_the_map() {
    let map = classic();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.png");
    let path = path.to_str().expect("UTF-8");
    let export = |heat: &[&str]| {
        let line = ["export", "-", "-o", path, "--scale", "0.25", "--lang", "en"];
        let line: Vec<&str> = line.iter().chain(heat).copied().collect();
        call_with(map.as_bytes(), &line)
    };
    assert_eq!(export(&[]).exit(), code(Exit::Fine));
    let white = std::fs::read(path).expect("a picture");
    assert_eq!(export(&["--heat", "evidence"]).exit(), code(Exit::Fine));
    assert_ne!(std::fs::read(path).expect("a picture"), white);
    let made = export(&["--heat", "weather"]);
    assert_eq!(made.exit(), code(Exit::Failed));
    for said in ["weather", "severity", "evidence", "emotion"] {
        assert!(made.errors.contains(said), "{}", made.errors);
    }
}
