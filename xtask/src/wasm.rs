//! Compiles the part of `app` that runs in the browser.

use std::path::PathBuf;

use anyhow::Result;

use crate::process::Progress;
use crate::toolchain::TARGET;
use crate::workspace::Workspace;

/// The profile of the workspace that makes small wasm.
const PROFILE: &str = "wasm-release";

/// Compiles and returns the file.
///
/// # Errors
/// When there is no toolchain or the compilation fails.
pub fn build(workspace: &Workspace, progress: &mut Progress) -> Result<PathBuf> {
    let toolchain = workspace.wasm_toolchain(progress)?;
    let mut cargo = toolchain.cargo(workspace, "build");
    cargo.args(["--profile", PROFILE]);
    let folder = toolchain.target_folder(workspace);
    progress.run(&mut cargo)?;
    Ok(folder.join(TARGET).join(PROFILE).join("app.wasm"))
}
