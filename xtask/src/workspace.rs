//! Where things are: the workspace's root and the folders below cargo's target folder.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{Progress, command};
use crate::settings;
use crate::toolchain::Toolchain;

/// The workspace that this xtask was started in.
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
    toolchain: OnceCell<Toolchain>,
}

impl Workspace {
    /// Finds the root and asks cargo for its target folder, which `CARGO_TARGET_DIR` or a configuration file
    /// may have moved.
    ///
    /// # Errors
    /// When cargo cannot describe the workspace.
    pub fn find() -> Result<Self> {
        let root = settings::own_package()
            .parent()
            .context("xtask is not inside a workspace")?
            .to_path_buf();
        let output = command("cargo")
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .current_dir(&root)
            .output()
            .context("cargo did not start: is rustup's stable toolchain installed?")?;
        let errors = String::from_utf8_lossy(&output.stderr);
        anyhow::ensure!(
            output.status.success(),
            "cargo cannot read the workspace: {errors}"
        );
        let described: serde_json::Value = serde_json::from_slice(&output.stdout)?;
        let target = described["target_directory"]
            .as_str()
            .context("cargo metadata names no target folder")?;
        Ok(Self {
            root,
            target: PathBuf::from(target),
            toolchain: OnceCell::new(),
        })
    }

    /// The workspace's root folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's target folder.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// What the browser is served: see [`crate::site`].
    pub fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// Intermediate results that later runs reuse.
    pub fn cache(&self) -> PathBuf {
        self.target.join("xtask-cache")
    }

    /// The full output of every step of the latest run.
    pub fn logs(&self) -> PathBuf {
        self.target.join("xtask-logs")
    }

    /// Programs from npm.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// The server as `cargo xtask build` leaves it.
    pub fn server_binary(&self) -> PathBuf {
        self.target.join("release").join("synspunkt")
    }

    /// `cargo` with `arguments`, in the workspace's root.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut cargo = command("cargo");
        cargo.args(arguments).current_dir(&self.root);
        cargo
    }

    /// The toolchain that compiles for wasm; prepared at the first call.
    ///
    /// # Errors
    /// When none of the ways to get one works.
    pub fn wasm_toolchain(&self, progress: &mut Progress) -> Result<&Toolchain> {
        if self.toolchain.get().is_none() {
            let found = Toolchain::prepare(self, progress)?;
            let _first = self.toolchain.set(found);
        }
        self.toolchain
            .get()
            .context("the wasm toolchain was not kept")
    }
}
