//! Holds the shape of the house: reads the sources, runs none of them.
//!
//! Imports only go down the floors, names stay in their homes, a module is
//! entered by its front door, every file says what belongs in it. What is
//! broken is reported with the file and the rule. How the code looks is not
//! looked at here.

mod source;

use source::{Piece, Source};

/// The floor of each top-level module.
const FLOORS: &[(&str, u8)] = &[
    ("geometry", 0),
    ("style", 0),
    ("text", 0),
    ("language", 0),
    ("document", 1),
    ("metrics", 2),
    ("search", 2),
    ("storage", 2),
    ("layout", 3),
    ("findings", 3),
    ("compare", 3),
    ("scene", 4),
    ("render", 5),
    ("exchange", 6),
    ("cli", 7),
    ("app", 7),
];

/// Imports that go down but are not allowed, and why.
const CLOSED: &[(&str, &str, &str)] = &[
    ("render", "document", "no backend adds meaning"),
    ("render", "layout", "no backend adds meaning"),
];

/// The only neighbours on one floor that may see each other.
const NEIGHBOURS: &[(&str, &str)] = &[
    ("text", "geometry"),
    ("text", "style"),
    ("language", "text"),
];

/// Rooms with a door of their own: each backend of `render` is a whole by
/// itself, and the window's is built only with the window.
const DOORS: &[(&str, &str)] = &[
    ("render", "png"),
    ("render", "egui"),
    ("storage", "recovery"),
];

/// A path such as `std::fs` that only some files may use.
struct Home {
    /// The beginning of the path.
    path: &'static str,
    /// Files or folders that may use it; the empty path is everywhere.
    homes: &'static [&'static str],
    /// Files or folders that may not, inside the homes.
    except: &'static [&'static str],
}

const HOMES: &[Home] = &[
    home("egui", &["app/", "render/egui", "render/mod.rs"]),
    home("eframe", &["app/"]),
    home("rfd", &["app/"]),
    home(
        "serde",
        &["storage/", "exchange/", "cli/", "app/settings.rs"],
    ),
    home(
        "serde_json",
        &["exchange/", "cli/", "storage/recovery/journal.rs"],
    ),
    home("ron", &["storage/", "app/settings.rs"]),
    home("petgraph", &["document/model/graph.rs"]),
    away(
        "std::fs",
        &[
            "geometry/",
            "style/",
            "text/",
            "language/",
            "document/",
            "metrics/",
            "search/",
            "layout/",
            "scene/",
            "render/",
        ],
    ),
    away("std::time", &["document/", "layout/", "scene/"]),
    away("rand", &["document/", "layout/", "scene/"]),
    away("getrandom", &["document/", "layout/", "scene/"]),
    away("fastrand", &["document/", "layout/", "scene/"]),
];

const fn home(path: &'static str, homes: &'static [&'static str]) -> Home {
    Home {
        path,
        homes,
        except: &[],
    }
}

const fn away(path: &'static str, except: &'static [&'static str]) -> Home {
    Home {
        path,
        homes: &[""],
        except,
    }
}

/// Words that stay in one place, whatever path they come by.
const WORDS: &[(&str, &str)] = &[
    ("NodeIndex", "document/model/graph.rs"),
    ("EdgeIndex", "document/model/graph.rs"),
];

/// Ways to write a colour as numbers; a digit follows.
const COLOR_LITERALS: &[&str] = &[
    "Color::rgb(",
    "Color::rgba(",
    "Color32::from_rgb(",
    "Color32::from_gray(",
    "Color32::from_rgba_unmultiplied(",
];

#[test]
fn the_house_keeps_its_shape() {
    let sources = Source::all();
    assert!(sources.len() > 10, "the sources were not found");
    let broken: Vec<String> = sources
        .iter()
        .flat_map(|source| {
            check(source)
                .into_iter()
                .map(|rule| format!("src/{}: {rule}", source.path))
        })
        .collect();
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

/// Every rule that the file breaks.
fn check(source: &Source) -> Vec<String> {
    let code = code_of(source);
    let mut broken = header(&source.text);
    broken.extend(imports(&source.path, &code));
    broken.extend(names_at_home(&source.path, &code));
    broken
}

/// The code of a file with every text emptied.
fn code_of(source: &Source) -> String {
    let pieces = source.pieces().into_iter().map(|piece| match piece {
        Piece::Code(code) => code,
        Piece::Text(_) => "\"\"".to_owned(),
    });
    pieces.collect()
}

fn header(text: &str) -> Vec<String> {
    if text.starts_with("//!") {
        Vec::new()
    } else {
        vec!["a file opens with a //! header that says what belongs in it".to_owned()]
    }
}

fn imports(path: &str, code: &str) -> Vec<String> {
    let own = own_module(path);
    let Some(module) = own.first() else {
        return Vec::new();
    };
    let Some(floor) = floor_of(module) else {
        return vec![format!("the module {module} has no floor yet")];
    };
    let mut broken = Vec::new();
    for import in paths_inside(&own, code) {
        let Some(other) = import.first().filter(|other| *other != module) else {
            continue;
        };
        // Names that are no module, such as a macro at the root, have no floor.
        let Some(other_floor) = floor_of(other) else {
            continue;
        };
        let neighbours = NEIGHBOURS.contains(&(module.as_str(), other.as_str()));
        if other_floor > floor || (other_floor == floor && !neighbours) {
            broken.push(format!(
                "imports only go down: {module} (floor {floor}) does not see {other} (floor {other_floor})"
            ));
        }
        if let Some((_, _, why)) = CLOSED
            .iter()
            .find(|(from, to, _)| from == module && to == other)
        {
            broken.push(format!("{module} never sees {other}: {why}"));
        }
        let is_room = |name: &String| {
            name.starts_with(|c: char| c.is_ascii_lowercase())
                && !DOORS.contains(&(other.as_str(), name.as_str()))
        };
        if import.len() > 2 && is_room(&import[1]) {
            broken.push(format!(
                "{} reaches into a room: use the front door of {other}",
                import.join("::")
            ));
        }
    }
    broken
}

fn names_at_home(path: &str, code: &str) -> Vec<String> {
    let is_in = |places: &[&str]| places.iter().any(|place| path.starts_with(place));
    let mut broken = Vec::new();
    for home in HOMES {
        let allowed = is_in(home.homes) && !is_in(home.except);
        if !allowed && uses(code, home.path) {
            broken.push(format!("{} is not used here", home.path));
        }
    }
    for (word, home) in WORDS {
        if path != *home && words_at(code, word).next().is_some() {
            broken.push(format!("{word} stays in src/{home}"));
        }
    }
    if !path.starts_with("style/") {
        for literal in COLOR_LITERALS {
            let followed_by_digit = |(at, _): (usize, &str)| {
                let after = code[at + literal.len()..].trim_start();
                after.starts_with(|c: char| c.is_ascii_digit())
            };
            if code.match_indices(literal).any(followed_by_digit) {
                broken.push(format!(
                    "a colour literal {literal}…) stands only in src/style"
                ));
            }
        }
    }
    broken
}

fn floor_of(module: &str) -> Option<u8> {
    let found = FLOORS.iter().find(|(name, _)| *name == module);
    found.map(|(_, floor)| *floor)
}

/// The module a file is: `document/model/map.rs` is `document::model::map`.
/// Empty for the roots of the library and the program.
fn own_module(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if matches!(path, "lib" | "main") {
        return Vec::new();
    }
    path.split('/').map(str::to_owned).collect()
}

/// Every path of the package the code names, from its root: those that start
/// with `crate` and those that climb to it by `super`.
fn paths_inside(own: &[String], code: &str) -> Vec<Vec<String>> {
    let mut paths: Vec<Vec<String>> = words_at(code, "crate")
        .filter_map(|at| code[at + "crate".len()..].strip_prefix("::"))
        .flat_map(tree)
        .collect();
    for at in words_at(code, "super") {
        if code[..at].ends_with("::") {
            continue;
        }
        let mut rest = &code[at..];
        let mut depth = own.len();
        while let Some(after) = rest.strip_prefix("super::") {
            depth = depth.saturating_sub(1);
            rest = after;
        }
        for inner in tree(rest) {
            paths.push(own[..depth].iter().cloned().chain(inner).collect());
        }
    }
    paths
}

/// Whether the code names this path of another package, alone or in braces.
fn uses(code: &str, path: &str) -> bool {
    let (package, inner) = path.split_once("::").unwrap_or((path, ""));
    words_at(code, package).any(|at| {
        if code[..at].ends_with("::") {
            return false;
        }
        match code[at + package.len()..].strip_prefix("::") {
            Some(rest) if inner.is_empty() => !rest.is_empty(),
            Some(rest) => tree(rest)
                .iter()
                .any(|found| found.first().is_some_and(|name| name == inner)),
            None => inner.is_empty() && code[..at].trim_end().ends_with("use"),
        }
    })
}

/// Places where `word` stands as a whole word.
fn words_at<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| {
            !code[..*at].ends_with(part_of_word)
                && !code[at + word.len()..].starts_with(part_of_word)
        })
}

/// The paths of a use tree: `a::{b::C, d}` is `a::b::C` and `a::d`.
fn tree(source: &str) -> Vec<Vec<String>> {
    branches(source).0
}

fn branches(source: &str) -> (Vec<Vec<String>>, &str) {
    let source = source.trim_start();
    if let Some(inner) = source.strip_prefix('{') {
        return list(inner);
    }
    let name_end = source
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(source.len());
    let (name, rest) = source.split_at(name_end);
    if name.is_empty() {
        return (Vec::new(), source);
    }
    let (tails, rest) = rest.strip_prefix("::").map_or((Vec::new(), rest), branches);
    if tails.is_empty() {
        return (vec![vec![name.to_owned()]], rest);
    }
    let with_name = |tail: Vec<String>| std::iter::once(name.to_owned()).chain(tail).collect();
    (tails.into_iter().map(with_name).collect(), rest)
}

fn list(mut rest: &str) -> (Vec<Vec<String>>, &str) {
    let mut paths = Vec::new();
    loop {
        let (found, after) = branches(rest);
        paths.extend(found);
        // `as name` and `*` are of no interest here.
        match after.find(['{', ',', '}']) {
            Some(at) if after[at..].starts_with(',') => rest = &after[at + 1..],
            Some(at) if after[at..].starts_with('}') => return (paths, &after[at + 1..]),
            _ => return (paths, ""),
        }
    }
}

mod the_checks_can_fail {
    use super::{Source, check};

    fn broken(path: &str, code: &str) -> Vec<String> {
        check(&Source {
            path: path.to_owned(),
            text: format!("//! A header.\n{code}\n"),
        })
    }

    fn assert_broken(path: &str, code: &str, rule: &str) {
        let found = broken(path, code);
        assert!(
            found.iter().any(|each| each.contains(rule)),
            "{path} {code:?} should break {rule:?}, found {found:?}"
        );
    }

    fn assert_kept(path: &str, code: &str) {
        let found = broken(path, code);
        assert!(found.is_empty(), "{path} {code:?}: {found:?}");
    }

    #[test]
    fn imports_upwards_and_sideways() {
        let rule = "imports only go down";
        assert_broken("document/map.rs", "use crate::layout::Layout;", rule);
        assert_broken("cli/mod.rs", "use crate::app::run;", rule);
        assert_broken("geometry/mod.rs", "use crate::style::Color;", rule);
        assert_broken("layout/a.rs", "use crate::{style::Color, scene};", rule);
        assert_broken("layout/a.rs", "fn f(s: crate::scene::Scene) {}", rule);
        assert_broken("layout/a.rs", "use super::super::scene::Scene;", rule);
        assert_broken("metrics/mod.rs", "use super::storage;", rule);
        assert_kept("text/mod.rs", "use crate::{geometry::Size, style::Color};");
        assert_kept(
            "layout/a.rs",
            "use super::grid::Grid; use crate::text::Font;",
        );
        assert_kept("document/a/b.rs", "use super::super::error::Error;");
        assert_kept("document/a.rs", "pub(in crate::document) fn f() {}");
    }

    #[test]
    fn render_knows_no_meaning() {
        assert_broken("render/png.rs", "use crate::document::Map;", "never sees");
        assert_broken("render/png.rs", "use crate::layout::Layout;", "never sees");
        assert_kept("render/png.rs", "use crate::scene::Scene;");
    }

    #[test]
    fn rooms_are_entered_by_the_front_door() {
        let rule = "front door";
        assert_broken("layout/a.rs", "use crate::document::model::Map;", rule);
        assert_broken(
            "layout/a.rs",
            "use crate::document::{Id, model::Map};",
            rule,
        );
        assert_broken("app/a.rs", "use crate::render::photo::decode;", rule);
        assert_kept("cli/a.rs", "use crate::render::png::write_png;");
        assert_kept("cli/a.rs", "fn f() { crate::storage::open(path); }");
        assert_kept("document/a.rs", "use crate::document::model::Map;");
        assert_kept("layout/a.rs", "use crate::document::NodeKind::Stage;");
    }

    #[test]
    fn modules_without_a_floor() {
        assert_broken("attic/mod.rs", "", "no floor");
    }

    #[test]
    fn names_away_from_home() {
        let rule = "not used here";
        assert_broken("layout/a.rs", "use egui::Pos2;", rule);
        assert_broken("cli/a.rs", "use eframe;", rule);
        assert_broken(
            "document/a.rs",
            "#[derive(serde::Serialize)] struct A;",
            rule,
        );
        assert_broken("document/a.rs", "use petgraph::Graph;", rule);
        assert_broken("render/png.rs", "use std::{fs, io};", rule);
        assert_broken("render/png.rs", "fn f() { std::fs::read(path); }", rule);
        assert_broken("document/a.rs", "use std::time::SystemTime;", rule);
        assert_broken("document/a.rs", "let n = rand::random();", rule);
        assert_broken("document/a.rs", "fn f(i: NodeIndex) {}", "NodeIndex stays");
        assert_kept(
            "storage/save.rs",
            "use std::fs::File; use serde::Serialize;",
        );
        assert_kept("app/mod.rs", "use egui::Ui; use eframe::App;");
        assert_kept("render/png.rs", "use std::io;");
        assert_kept("cli/a.rs", "use crate::render::egui_is_no_package;");
    }

    #[test]
    fn colours_outside_the_style() {
        let rule = "colour literal";
        assert_broken("layout/a.rs", "let c = Color::rgb(0xFF00FF);", rule);
        assert_broken("app/a.rs", "let c = Color32::from_rgb(1, 2, 3);", rule);
        assert_kept("render/egui.rs", "Color32::from_rgb(c.r, c.g, c.b)");
        assert_kept("style/theme.rs", "let c = Color::rgb(0xFF00FF);");
    }

    #[test]
    fn files_without_a_header() {
        let source = Source {
            path: "style/a.rs".to_owned(),
            text: "/// A type.\npub struct A;".to_owned(),
        };
        assert!(check(&source)[0].contains("header"));
    }

    #[test]
    fn comments_texts_and_tests_are_not_code() {
        assert_kept("layout/a.rs", "// use egui::Ui;\n/* egui::Ui */");
        assert_kept("layout/a.rs", "let a = \"egui::Ui \\\" egui::Ui\";");
        assert_kept("layout/a.rs", "let a = r#\"\" egui::Ui\"#; let b = 'a';");
        assert_kept(
            "layout/a.rs",
            "#[cfg(test)]\nmod tests {\n    use egui::Ui;\n}",
        );
        let hidden = "let quote = '\"'; use egui::Ui; let other = '\"';";
        assert_broken("layout/a.rs", hidden, "not used here");
        let after = "#[cfg(test)]\nmod tests {\n}\nuse egui::Ui;";
        assert_broken("layout/a.rs", after, "not used here");
    }
}
