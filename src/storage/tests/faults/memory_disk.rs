//! A few folders in memory, with their files, that know what a power cut would leave of it: what
//! was written but not synced may be lost, and so may every change of a name
//! since the folder was synced. Nothing here fails by itself; see
//! `faulty_disk`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The folder that is there from the start.
pub(in crate::storage) const FOLDER: &str = "/maps";

/// What a file is: equal when nobody has touched it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::storage) struct Content {
    pub(in crate::storage) bytes: Vec<u8>,
    pub(in crate::storage) mode: u32,
    pub(in crate::storage) modified: SystemTime,
}

impl Content {
    /// A file from long ago.
    pub(in crate::storage) fn old(bytes: &[u8], mode: u32) -> Self {
        Self {
            bytes: bytes.to_vec(),
            mode,
            modified: SystemTime::UNIX_EPOCH,
        }
    }
}

/// A file as programs see it, and as it was when it was last synced.
#[derive(Debug, Clone)]
struct Node {
    now: Content,
    durable: Content,
}

/// A change of names that the disk may not have yet.
#[derive(Debug, Clone)]
enum NameChange {
    Add(PathBuf, usize),
    Move(PathBuf, PathBuf, usize),
    Remove(PathBuf),
}

type Names = BTreeMap<PathBuf, usize>;

impl NameChange {
    fn apply(&self, names: &mut Names) {
        match self {
            Self::Add(path, node) => {
                names.insert(path.clone(), *node);
            }
            Self::Move(from, to, node) => {
                names.remove(from);
                names.insert(to.clone(), *node);
            }
            Self::Remove(path) => {
                names.remove(path);
            }
        }
    }

    fn is_in(&self, folder: &Path) -> bool {
        let (Self::Add(path, _) | Self::Move(path, _, _) | Self::Remove(path)) = self;
        path.parent() == Some(folder)
    }
}

/// Bytes that reach the disk together or not at all.
const BLOCK: usize = 128;

impl Node {
    /// Everything that may be left of it when the power fails: as it was, cut
    /// short, or as long as it is with zeros where a block did not arrive. A
    /// file only grows, so what was synced is its beginning and stays.
    fn after_power_cut(&self) -> Vec<Content> {
        if self.now == self.durable {
            return vec![self.now.clone()];
        }
        let (stays, new) = self.now.bytes.split_at(self.durable.bytes.len());
        let blocks: Vec<_> = new.chunks(BLOCK).collect();
        let cut_short = (0..blocks.len()).map(|kept| blocks[..kept].concat());
        let with_holes = (0..1_u32 << blocks.len()).map(|arrived| {
            let block = |(at, block): (usize, &&[u8])| match arrived >> at & 1 {
                0 => vec![0; block.len()],
                _ => block.to_vec(),
            };
            blocks.iter().enumerate().flat_map(block).collect()
        });
        let content = |new: Vec<u8>| Content {
            bytes: [stays, &new].concat(),
            ..self.now.clone()
        };
        let new = cut_short.chain(with_holes).map(content);
        [self.durable.clone()].into_iter().chain(new).collect()
    }
}

/// The folders and their files.
#[derive(Debug, Clone, Default)]
pub(in crate::storage) struct MemoryDisk {
    nodes: Vec<Node>,
    names: Names,
    durable_names: Names,
    /// In the order they were made.
    unsynced_names: Vec<NameChange>,
    /// Those made since the start; they are on the disk at once.
    folders: BTreeSet<PathBuf>,
    /// Where a symbolic link points.
    links: BTreeMap<PathBuf, PathBuf>,
}

impl MemoryDisk {
    /// A folder in which these files have been for long.
    pub(in crate::storage) fn holding(files: &BTreeMap<PathBuf, Content>) -> Self {
        let mut disk = Self::default();
        for (node, (path, content)) in files.iter().enumerate() {
            disk.names.insert(path.clone(), node);
            disk.nodes.push(Node {
                now: content.clone(),
                durable: content.clone(),
            });
        }
        disk.durable_names = disk.names.clone();
        disk
    }

    /// With a symbolic link.
    pub(in crate::storage) fn linking(mut self, link: &Path, target: &Path) -> Self {
        self.links.insert(link.into(), target.into());
        self
    }

    /// Where a path leads when links are followed.
    pub(in crate::storage) fn follow(&self, path: &Path) -> PathBuf {
        let mut path = path.to_path_buf();
        while let Some(target) = self.links.get(&path) {
            path = path.parent().unwrap_or(Path::new("")).join(target);
        }
        path
    }

    /// Whether a link is still one: nothing has taken its name.
    pub(in crate::storage) fn has_link(&self, link: &Path) -> bool {
        self.links.contains_key(link) && !self.names.contains_key(link)
    }

    pub(in crate::storage) fn make_folder(&mut self, folder: &Path) {
        self.folders
            .extend(folder.ancestors().map(Path::to_path_buf));
    }

    pub(in crate::storage) fn has_folder(&self, folder: &Path) -> bool {
        folder == Path::new(FOLDER) || self.folders.contains(folder)
    }

    /// Everything in the folders, as programs see it.
    pub(in crate::storage) fn files(&self) -> BTreeMap<PathBuf, Content> {
        let content = |node: &usize| self.nodes[*node].now.clone();
        let files = self.names.iter();
        files
            .map(|(path, node)| (path.clone(), content(node)))
            .collect()
    }

    /// What a power cut may leave: any of the unsynced changes of names, with
    /// or without those before, and whatever may be left of a file that is not
    /// synced; there is one at most. No two are alike.
    pub(in crate::storage) fn after_power_cut(&self) -> Vec<Self> {
        let mut left: Vec<BTreeMap<_, _>> = Vec::new();
        for names in self.names_after_power_cut() {
            let fates = |node: &usize| self.nodes[*node].after_power_cut();
            let files: BTreeMap<_, _> = names
                .into_iter()
                .map(|(path, node)| (path, fates(&node)))
                .collect();
            let most = files.values().map(Vec::len).max().unwrap_or(0);
            for fate in 0..most {
                let of = |(path, fates): (&PathBuf, &Vec<Content>)| {
                    (path.clone(), fates[fate.min(fates.len() - 1)].clone())
                };
                let files = files.iter().map(of).collect();
                if !left.contains(&files) {
                    left.push(files);
                }
            }
        }
        let holding = |files| Self {
            folders: self.folders.clone(),
            links: self.links.clone(),
            ..Self::holding(files)
        };
        left.iter().map(holding).collect()
    }

    fn names_after_power_cut(&self) -> Vec<Names> {
        let every = 0..1_u32 << self.unsynced_names.len();
        let names = every.map(|arrived| {
            let mut names = self.durable_names.clone();
            for (at, change) in self.unsynced_names.iter().enumerate() {
                if arrived >> at & 1 == 1 {
                    change.apply(&mut names);
                }
            }
            names
        });
        names.collect()
    }

    pub(in crate::storage) fn file(&self, path: &Path) -> io::Result<&Content> {
        let node = self.names.get(path).ok_or(ErrorKind::NotFound)?;
        Ok(&self.nodes[*node].now)
    }

    /// Makes an empty file and says by which number it is written to.
    pub(in crate::storage) fn create(&mut self, path: &Path) -> io::Result<usize> {
        if self.names.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let node = self.nodes.len();
        let empty = Content {
            modified: SystemTime::now(),
            ..Content::old(&[], 0o644)
        };
        self.nodes.push(Node {
            now: empty.clone(),
            durable: empty,
        });
        self.change(NameChange::Add(path.to_path_buf(), node));
        Ok(node)
    }

    pub(in crate::storage) fn append(&mut self, node: usize, bytes: &[u8]) {
        let file = &mut self.nodes[node].now;
        file.bytes.extend_from_slice(bytes);
        file.modified = SystemTime::now();
    }

    pub(in crate::storage) fn set_mode(&mut self, node: usize, mode: u32) {
        self.nodes[node].now.mode = mode;
    }

    pub(in crate::storage) fn sync(&mut self, node: usize) {
        self.nodes[node].durable = self.nodes[node].now.clone();
    }

    pub(in crate::storage) fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        let node = *self.names.get(from).ok_or(ErrorKind::NotFound)?;
        self.change(NameChange::Move(from.into(), to.into(), node));
        Ok(())
    }

    pub(in crate::storage) fn remove(&mut self, path: &Path) -> io::Result<()> {
        self.file(path)?;
        self.change(NameChange::Remove(path.to_path_buf()));
        Ok(())
    }

    pub(in crate::storage) fn sync_names(&mut self, folder: &Path) {
        let changes = std::mem::take(&mut self.unsynced_names);
        let (synced, rest) = changes.into_iter().partition(|each| each.is_in(folder));
        let synced: Vec<NameChange> = synced;
        for change in synced {
            change.apply(&mut self.durable_names);
        }
        self.unsynced_names = rest;
    }

    fn change(&mut self, change: NameChange) {
        change.apply(&mut self.names);
        self.unsynced_names.push(change);
    }
}
