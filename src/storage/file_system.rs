//! Everything that touches the disk goes through here, one call a step, so
//! that each step of a save can be made to fail.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What is known of a path without opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// A regular file, not a folder or a device.
    pub is_file: bool,
    /// Whether its permissions forbid writing.
    pub read_only: bool,
    /// Length in bytes.
    pub len: u64,
    /// When it was last written to, where the system says so.
    pub modified: Option<SystemTime>,
}

/// A file that is being written.
pub trait NewFile: Write {
    /// Gives it the permissions, and where possible the owner, of `other`.
    ///
    /// # Errors
    /// When the system refuses the permissions.
    fn resemble(&mut self, other: &Path) -> io::Result<()>;

    /// Waits until the disk has what was written.
    ///
    /// # Errors
    /// When the disk does not confirm it.
    fn sync(&mut self) -> io::Result<()>;
}

/// The steps that opening and saving are made of. Errors are the system's.
#[expect(clippy::missing_errors_doc, reason = "each fails as the system does")]
pub trait FileSystem {
    /// The path with every symbolic link followed. The file need not exist,
    /// its folder must.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;

    /// What is known of a path.
    fn status(&self, path: &Path) -> io::Result<Status>;

    /// The bytes of a file, one more than `limit` at most.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;

    /// Whether an existing file may be written to; it is not changed.
    fn check_writable(&self, path: &Path) -> io::Result<()>;

    /// Makes a new file; fails when there is one.
    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>>;

    /// Makes a folder and those above it where they are missing, readable for
    /// this user alone, and waits until the disk has them.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;

    /// Gives a file another name in the same folder, replacing what has it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Waits until the disk has the names in a folder.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// The paths in a folder.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
}

/// The real disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

/// Symbolic links that are followed to a file that does not exist yet.
const MAX_LINKS: usize = 40;

impl FileSystem for Disk {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        let mut path = path.to_path_buf();
        for _ in 0..MAX_LINKS {
            match fs::canonicalize(&path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                resolved => return resolved,
            }
            let folder = fs::canonicalize(folder_of(&path))?;
            let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
            let here = folder.join(name);
            match fs::read_link(&here) {
                Ok(target) => path = folder.join(target),
                Err(_) => return Ok(here),
            }
        }
        Err(io::Error::other("too many symbolic links"))
    }

    fn status(&self, path: &Path) -> io::Result<Status> {
        let metadata = fs::metadata(path)?;
        Ok(Status {
            is_file: metadata.is_file(),
            read_only: metadata.permissions().readonly(),
            len: metadata.len(),
            modified: metadata.modified().ok(),
        })
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let file = File::open(path)?;
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn check_writable(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path).map(|_| ())
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let file = OpenOptions::new().write(true).create_new(true).open(path)?;
        Ok(Box::new(DiskFile(file)))
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        if folder.is_dir() {
            return Ok(());
        }
        let above = folder_of(folder);
        self.create_folder(above)?;
        match private_folder().create(folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
            _ => self.sync_folder(above),
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        retrying(|| fs::rename(from, to))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Windows has no such thing; its rename is written through.
        if cfg!(unix) {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect()
    }
}

/// The folder a path stands in; a bare name stands in the current one.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// What is kept in such a folder is a copy of somebody's work, whatever the
/// permissions of the original are.
fn private_folder() -> DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "other systems have no modes"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// On Windows a virus scanner may hold a file for a moment.
fn retrying(rename: impl Fn() -> io::Result<()>) -> io::Result<()> {
    let tries = if cfg!(windows) { 20 } else { 1 };
    for _ in 1..tries {
        match rename() {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                std::thread::sleep(std::time::Duration::from_millis(50));
            }
            result => return result,
        }
    }
    rename()
}

struct DiskFile(File);

impl Write for DiskFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl NewFile for DiskFile {
    fn resemble(&mut self, other: &Path) -> io::Result<()> {
        let metadata = fs::metadata(other)?;
        take_owner(&self.0, &metadata);
        self.0.set_permissions(metadata.permissions())
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }
}

/// Only the administrator may give files away; for anybody else the file of
/// another becomes their own, as with every editor.
#[cfg(unix)]
fn take_owner(file: &File, like: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let _ = fchown(file, Some(like.uid()), Some(like.gid()));
}

#[cfg(not(unix))]
fn take_owner(_: &File, _: &Metadata) {}
