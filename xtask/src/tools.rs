//! Programs that may or may not be on the machine: Node with npm, and cargo's companions.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::process::{Progress, command};
use crate::settings;
use crate::step::advised;

/// The oldest Node that the browser tests run on.
const OLDEST_NODE: u32 = 20;

/// The program's file, if it is on the search path.
pub fn find(program: &str) -> Option<PathBuf> {
    settings::search_path()
        .into_iter()
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Whether Node and npm are there.
pub fn has_node() -> bool {
    find("node").is_some() && find("npm").is_some()
}

/// Checks that Node is there and new enough.
///
/// # Errors
/// When it is not; the error says what to install.
pub fn require_node(progress: &mut Progress) -> Result<()> {
    let advice = format!(
        "Install Node.js {OLDEST_NODE} or newer with npm, then run the same command again."
    );
    if !has_node() {
        return Err(advised("node and npm are not on this machine", advice));
    }
    let version = progress.run(command("node").arg("--version"))?;
    match major(&version) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(advised(format!("node is {}", version.trim()), advice)),
    }
}

/// The first number of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// Checks that cargo has a companion such as `fmt`, `clippy` or `nextest`.
///
/// # Errors
/// When cargo cannot be started.
pub fn has_cargo(progress: &mut Progress, companion: &str) -> Result<bool> {
    let finished = progress.attempt(command("cargo").args([companion, "--version"]), None)?;
    Ok(finished.status.success())
}

/// Adds a component of rustup's toolchain if cargo does not have it.
///
/// # Errors
/// When rustup cannot add it.
pub fn require_component(progress: &mut Progress, component: &str, companion: &str) -> Result<()> {
    if has_cargo(progress, companion)? {
        return Ok(());
    }
    progress.say(&format!("adding rustup's component {component}"));
    progress
        .run(command("rustup").args(["component", "add", component]))
        .map_err(|error| {
            advised(
                format!("{error:#}"),
                format!("Run `rustup component add {component}`, then the same command again."),
            )
        })?;
    Ok(())
}

/// The version of an npm package below `folder`, if it is installed there.
pub fn installed_npm_version(folder: &Path, package: &str) -> Option<String> {
    let description = folder
        .join("node_modules")
        .join(package)
        .join("package.json");
    let text = std::fs::read_to_string(description).ok()?;
    let value: serde_json::Value = serde_json::from_str(&text).ok()?;
    Some(value["version"].as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("nonsense"), None);
    }

    #[test]
    fn a_program_that_everybody_has_is_found() {
        assert!(find("sh").is_some());
        assert!(find("no-such-program-anywhere").is_none());
    }
}
