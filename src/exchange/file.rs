//! Puts a file in its place only when it is whole.

use std::fs::{self, Metadata};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::error::ExportError;
use crate::storage::WriteError;

/// Writes a file beside `path` and gives it that name when `write` is done;
/// when it fails, whatever was at `path` stays. A link is followed.
pub(super) fn replace<T>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<T, ExportError>,
) -> Result<T, ExportError> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = fs::metadata(&path).ok();
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        return Err(WriteError::NotAFile.into());
    }
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        // A rename would replace a file that may not be written to.
        return Err(WriteError::ReadOnly.into());
    }
    let mut out = BufWriter::new(temp_beside(&path, old.as_ref())?);
    let result = write(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|failed| failed.error)?;
    Ok(result)
}

fn temp_beside(path: &Path, old: Option<&Metadata>) -> Result<NamedTempFile, WriteError> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .map_or_else(|| PathBuf::from("."), Path::to_owned);
    let mut builder = Builder::new();
    // The name under which a later save removes what a crash left behind.
    builder.prefix(".waypost-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Files of this kind are private by default; a picture is for others
        // too, as far as the system's mask allows.
        let usual = || fs::Permissions::from_mode(0o666);
        builder.permissions(old.map_or_else(usual, Metadata::permissions));
    }
    #[cfg(not(unix))]
    let _ = old;
    builder
        .tempfile_in(folder)
        .map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => WriteError::NoFolder,
            io::ErrorKind::PermissionDenied => WriteError::FolderReadOnly,
            _ => error.into(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(path: &Path, text: &str) -> Result<(), ExportError> {
        replace(path, |out| Ok(out.write_all(text.as_bytes())?))
    }

    #[test]
    fn a_file_is_made_and_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.png");
        for text in ["one", "another"] {
            put(&path, text).expect("written");
            assert_eq!(fs::read_to_string(&path).expect("the file"), text);
        }
    }

    #[test]
    fn folders_and_files_of_nowhere_are_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let refused = |path: &Path| match put(path, "text") {
            Err(ExportError::Write(error)) => error,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(folder.path()), WriteError::NotAFile);
        let nowhere = folder.path().join("no/such/folder/a.png");
        assert_eq!(refused(&nowhere), WriteError::NoFolder);
        let path = folder.path().join("a.png");
        put(&path, "old").expect("written");
        let mut permissions = fs::metadata(&path).expect("the file").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).expect("read-only");
        assert_eq!(refused(&path), WriteError::ReadOnly);
        assert_eq!(fs::read_to_string(&path).expect("the file"), "old");
    }

    #[cfg(unix)]
    #[test]
    fn links_stay_links_and_others_may_read_what_the_mask_allows() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let (target, link) = (folder.path().join("a.png"), folder.path().join("link.png"));
        put(&target, "old").expect("written");
        symlink(&target, &link).expect("a link");
        put(&link, "new").expect("written");
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&target).expect("the file"), "new");
        let plain = folder.path().join("plain");
        fs::write(&plain, "").expect("a file");
        let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode();
        assert_eq!(mode(&target), mode(&plain));
    }
}
