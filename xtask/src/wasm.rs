//! Compiles the part of `app` that runs in the browser.

use std::path::PathBuf;

use anyhow::Result;

use crate::process::Progress;
use crate::toolchain::{PROFILE, TARGET};
use crate::workspace::Workspace;

/// Compiles and returns the file.
///
/// # Errors
/// When there is no toolchain or the compilation fails.
pub fn build(workspace: &Workspace, progress: &mut Progress) -> Result<PathBuf> {
    let toolchain = workspace.wasm_toolchain(progress)?;
    let folder = toolchain.target_folder(workspace);
    progress.run(&mut toolchain.cargo(workspace, "build"))?;
    Ok(folder.join(TARGET).join(PROFILE).join("app.wasm"))
}
