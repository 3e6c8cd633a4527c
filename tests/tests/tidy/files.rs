//! The sources as the rules see them.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file: its path from the root of the project, and its text.
pub struct Source {
    /// Path with forward slashes.
    pub path: String,
    /// Content.
    pub text: String,
}

/// Folders whose content we did not write.
const FOREIGN: [&str; 6] = [
    "target",
    "node_modules",
    ".git",
    "screenshots",
    "data",
    "Cargo.lock",
];

/// The root of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file below `folder` with one of the endings.
pub fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root(), &root().join(folder), endings, &mut found);
    assert!(!found.is_empty(), "no {endings:?} below {folder}");
    found
}

fn collect(root: &Path, folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a readable folder")
        .map(|entry| entry.expect("a readable entry").path())
        .collect();
    entries.sort();
    for path in entries {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if FOREIGN.contains(&name) {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, endings, found);
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(Source {
                path: path
                    .strip_prefix(root)
                    .expect("below the root")
                    .display()
                    .to_string(),
                text: fs::read_to_string(&path).expect("readable text"),
            });
        }
    }
}
