//! Where the link of a map to another map leads, and whether it may be
//! followed. A map from a stranger must not reach out of its folder unasked,
//! nor to other computers and devices at all.
//!
//! Paths are read alike on every system: both slashes part names, and what is
//! refused on one system is refused on all.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use thiserror::Error;

use super::device_name::is_device_name;
use crate::language::Message;
use crate::text::hidden_marks;

/// Longest path that is followed, in characters.
const MAX_CHARS: usize = 1_000;
/// Longest name of a file or folder that every system takes, in bytes.
const MAX_NAME_BYTES: usize = 255;

/// Folders of Unix where files are not files.
const DEVICE_FOLDERS: [&str; 3] = ["/dev", "/proc", "/sys"];

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MapLink {
    /// To a file in the map's folder or below.
    Inside(PathBuf),
    /// Out of the map's folder: to be followed only when the user agrees.
    Outside(PathBuf),
}

/// Why a link is not followed. It stays in the map as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadMapLink {
    /// It leads to another computer.
    #[error("a network path")]
    Network,
    /// It is an address, not a path.
    #[error("an address")]
    Address,
    /// It leads to a device, or names one.
    #[error("a device")]
    Device,
    /// It begins with a drive of Windows, and this is another system, or it
    /// does not say where on the drive.
    #[error("a drive of another system")]
    Drive,
    /// Its names have hidden characters, or some that not every system allows.
    #[error("names that are not allowed")]
    OddName,
    /// It does not end in `.ron`.
    #[error("not a map")]
    NotAMap,
    /// It is longer than a path can be.
    #[error("too long")]
    TooLong,
    /// There is no such file.
    #[error("missing")]
    Missing,
}

impl BadMapLink {
    /// What is wrong, in the user's language.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Network => "map-link-network",
            Self::Address => "map-link-address",
            Self::Device => "map-link-device",
            Self::Drive => "map-link-drive",
            Self::OddName => "map-link-odd-name",
            Self::NotAMap => "map-link-not-a-map",
            Self::TooLong => "map-link-too-long",
            Self::Missing => "map-link-missing",
        })
    }
}

/// Where the link `text` of a map in `folder` leads, by its words alone: the
/// disk is not touched.
///
/// # Errors
/// When it is not to be followed.
pub fn map_link(folder: &Path, text: &str) -> Result<MapLink, BadMapLink> {
    by_words(folder, text, cfg!(windows))
}

/// Where the link leads, with symbolic links on the way followed: one in the
/// map's folder may lead out of it. What leads out by its words is not looked
/// at before the user agrees.
///
/// # Errors
/// When it is not to be followed, or is not there.
pub fn find_map_link(folder: &Path, text: &str) -> Result<MapLink, BadMapLink> {
    let link = map_link(folder, text)?;
    let MapLink::Inside(path) = &link else {
        return Ok(link);
    };
    let missing = |_: io::Error| BadMapLink::Missing;
    let real = fs::canonicalize(path).map_err(missing)?;
    if is_verbatim_network(&real) {
        return Err(BadMapLink::Network);
    }
    if is_in_device_folder(&real) {
        return Err(BadMapLink::Device);
    }
    let home = fs::canonicalize(folder).map_err(missing)?;
    let is_inside = real.starts_with(home);
    Ok(if is_inside {
        link
    } else {
        MapLink::Outside(real)
    })
}

fn by_words(folder: &Path, text: &str, windows: bool) -> Result<MapLink, BadMapLink> {
    let text = text.trim().replace('\\', "/");
    if text.chars().count() > MAX_CHARS {
        return Err(BadMapLink::TooLong);
    }
    if text.contains(char::is_control) || !hidden_marks(&text).is_empty() {
        return Err(BadMapLink::OddName);
    }
    // Also `\\?\` and `\\.\`, which lead to devices.
    if text.starts_with("//") || text.starts_with("/??/") {
        return Err(BadMapLink::Network);
    }
    let (drive, rest) = split_drive(&text, windows)?;
    check_names(rest)?;
    let folder = normal(folder, "");
    let path = match drive {
        Some(drive) => normal(Path::new(drive), rest),
        None => normal(&folder, rest),
    };
    if is_in_device_folder(&path) {
        return Err(BadMapLink::Device);
    }
    if path.starts_with(&folder) {
        Ok(MapLink::Inside(path))
    } else {
        Ok(MapLink::Outside(path))
    }
}

/// The root of a drive, such as `C:/`, and the rest of the path. A colon
/// anywhere else belongs to an address or to a stream beside a file.
fn split_drive(text: &str, windows: bool) -> Result<(Option<&str>, &str), BadMapLink> {
    let Some((before, after)) = text.split_once(':') else {
        return Ok((None, text));
    };
    let is_word = before.starts_with(|c: char| c.is_ascii_alphabetic());
    match before.len() {
        1 if is_word && windows && after.starts_with('/') && !after.contains(':') => {
            let (drive, rest) = text.split_at(3);
            Ok((Some(drive), rest))
        }
        1 if is_word => Err(BadMapLink::Drive),
        _ if is_word && !before.contains(['/', '.']) => Err(BadMapLink::Address),
        _ => Err(BadMapLink::OddName),
    }
}

fn check_names(path: &str) -> Result<(), BadMapLink> {
    for name in path.split('/') {
        if is_device_name(name) {
            return Err(BadMapLink::Device);
        }
        // Windows drops dots and spaces at the end, and so means another file.
        let is_step = matches!(name, "." | "..");
        if !is_step && name.ends_with(['.', ' ']) || name.contains(['*', '?', '"', '<', '>', '|']) {
            return Err(BadMapLink::OddName);
        }
        if name.len() > MAX_NAME_BYTES {
            return Err(BadMapLink::TooLong);
        }
    }
    let name = path.rsplit('/').next().unwrap_or_default();
    let extension = Path::new(name).extension();
    let is_map = extension.is_some_and(|own| own.eq_ignore_ascii_case("ron"));
    is_map.then_some(()).ok_or(BadMapLink::NotAMap)
}

/// `path` from `base` on, without steps up and in place. Nothing is above the
/// root.
fn normal(base: &Path, path: &str) -> PathBuf {
    let mut steps = PathBuf::new();
    for step in base.join(path).components() {
        match step {
            Component::CurDir => {}
            Component::ParentDir => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps
}

fn is_in_device_folder(path: &Path) -> bool {
    DEVICE_FOLDERS.iter().any(|folder| path.starts_with(folder))
}

/// Windows writes where a link to another computer leads like this.
fn is_verbatim_network(path: &Path) -> bool {
    let path = path.to_string_lossy();
    path.starts_with(r"\\?\UNC\") || path.starts_with(r"\\") && !path.starts_with(r"\\?\")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOLDER: &str = "/home/anna/maps";

    fn at(text: &str) -> Result<MapLink, BadMapLink> {
        by_words(Path::new(FOLDER), text, false)
    }

    #[test]
    fn paths_in_the_folder_are_followed() {
        for (text, path) in [
            ("step.ron", "/home/anna/maps/step.ron"),
            ("./a/../b/step.RON", "/home/anna/maps/b/step.RON"),
            (r"steps\call.ru.ron", "/home/anna/maps/steps/call.ru.ron"),
            ("../maps/step.ron", "/home/anna/maps/step.ron"),
            ("шаги/звонок.ron", "/home/anna/maps/шаги/звонок.ron"),
            ("~/step.ron", "/home/anna/maps/~/step.ron"),
            ("/home/anna/maps/step.ron", "/home/anna/maps/step.ron"),
        ] {
            assert_eq!(at(text), Ok(MapLink::Inside(path.into())), "{text}");
        }
    }

    #[test]
    fn paths_out_of_the_folder_are_asked_about() {
        for (text, path) in [
            ("../step.ron", "/home/anna/step.ron"),
            (r"..\..\boris\step.ron", "/home/boris/step.ron"),
            ("a/../../maps2/step.ron", "/home/anna/maps2/step.ron"),
            ("/tmp/step.ron", "/tmp/step.ron"),
            ("../../../../../../etc/x.ron", "/etc/x.ron"),
        ] {
            assert_eq!(at(text), Ok(MapLink::Outside(path.into())), "{text}");
        }
    }

    #[test]
    fn what_leads_elsewhere_is_refused_on_every_system() {
        use BadMapLink::{Address, Device, Drive, Network, NotAMap, OddName, TooLong};
        let long = format!("{}.ron", "a".repeat(300));
        let deep = format!("{}x.ron", "a/".repeat(600));
        for (text, refusal) in [
            (r"\\server\share\step.ron", Network),
            ("//server/share/step.ron", Network),
            (r"\/server/step.ron", Network),
            (r"\\?\C:\step.ron", Network),
            (r"\\.\PhysicalDrive0", Network),
            (r"\??\C:\step.ron", Network),
            ("https://example.com/step.ron", Address),
            ("file:///etc/step.ron", Address),
            ("smb:step.ron", Address),
            ("C:step.ron", Drive),
            ("NUL", Device),
            ("nul.ron", Device),
            ("a/com1.ron", Device),
            ("CON /step.ron", Device),
            ("aux/step.ron", Device),
            ("/dev/zero.ron", Device),
            ("/proc/self/root/step.ron", Device),
            ("../../../../dev/step.ron", Device),
            ("step.ron:stream", OddName),
            ("a/step:x.ron", OddName),
            ("step.ron\0", OddName),
            ("a\nb.ron", OddName),
            ("nor.\u{202e}exe.ron", OddName),
            ("a /step.ron", OddName),
            (".../step.ron", OddName),
            ("*.ron", OddName),
            ("step.txt", NotAMap),
            ("step", NotAMap),
            (".ron", NotAMap),
            ("a/..", NotAMap),
            ("", NotAMap),
            (&long, TooLong),
            (&deep, TooLong),
        ] {
            for windows in [false, true] {
                let found = by_words(Path::new(FOLDER), text, windows);
                assert_eq!(found, Err(refusal), "{text:?} {windows}");
            }
        }
    }

    #[test]
    fn drives_are_for_windows_alone() {
        assert_eq!(at(r"C:\maps\step.ron"), Err(BadMapLink::Drive));
        let there = by_words(Path::new(FOLDER), r"C:\maps\step.ron", true);
        assert!(matches!(there, Ok(MapLink::Outside(_))), "{there:?}");
        let stream = by_words(Path::new(FOLDER), r"C:\maps\step.ron:x.ron", true);
        assert_eq!(stream, Err(BadMapLink::Drive));
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_that_leads_out_is_asked_about() {
        use std::os::unix::fs::symlink;
        let home = tempfile::tempdir().expect("a folder");
        let (inside, outside) = (home.path().join("maps"), home.path().join("secret.ron"));
        fs::create_dir(&inside).expect("a folder");
        fs::write(&outside, "").expect("a file");
        symlink(&outside, inside.join("step.ron")).expect("a link");
        symlink("/dev/zero", inside.join("zero.ron")).expect("a link");
        fs::write(inside.join("own.ron"), "").expect("a file");
        symlink("own.ron", inside.join("alias.ron")).expect("a link");
        let found = |text: &str| find_map_link(&inside, text);
        let outside = fs::canonicalize(outside).expect("it is there");
        assert_eq!(found("step.ron"), Ok(MapLink::Outside(outside)));
        assert_eq!(found("zero.ron"), Err(BadMapLink::Device));
        for name in ["own.ron", "alias.ron"] {
            assert_eq!(found(name), Ok(MapLink::Inside(inside.join(name))));
        }
        assert_eq!(found("none.ron"), Err(BadMapLink::Missing));
    }
}
