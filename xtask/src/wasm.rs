//! Compiles what runs in the browser: the islands of `app`, and the analysis that the browser tests time.

use std::path::PathBuf;

use anyhow::Result;

use crate::process::Progress;
use crate::toolchain::{PROFILE, TARGET};
use crate::workspace::Workspace;

/// Compiles the islands and returns the file.
///
/// # Errors
/// When there is no toolchain or the compilation fails.
pub fn build(workspace: &Workspace, progress: &mut Progress) -> Result<PathBuf> {
    let toolchain = workspace.wasm_toolchain(progress)?;
    let folder = toolchain.target_folder(workspace);
    progress.run(&mut toolchain.cargo(workspace, "build"))?;
    Ok(folder.join(TARGET).join(PROFILE).join("app.wasm"))
}

/// Compiles what researchers' browsers compute with and returns the file.
///
/// # Errors
/// As for [`build`].
pub fn build_workbench(workspace: &Workspace, progress: &mut Progress) -> Result<PathBuf> {
    let toolchain = workspace.wasm_toolchain(progress)?;
    let folder = toolchain.target_folder(workspace);
    let workbench = ["--package", "workbench", "--lib"];
    progress.run(&mut toolchain.cargo_for(workspace, "build", &workbench))?;
    Ok(folder.join(TARGET).join(PROFILE).join("workbench.wasm"))
}

/// Compiles the analysis that `rotation-speed.test.mjs` times and returns the file.
///
/// # Errors
/// As for [`build`].
pub fn build_rotation(workspace: &Workspace, progress: &mut Progress) -> Result<PathBuf> {
    let toolchain = workspace.wasm_toolchain(progress)?;
    let folder = toolchain.target_folder(workspace);
    let rotation = ["--package", "rotation"];
    progress.run(&mut toolchain.cargo_for(workspace, "build", &rotation))?;
    Ok(folder.join(TARGET).join(PROFILE).join("rotation.wasm"))
}
