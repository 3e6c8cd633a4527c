//! Turns the compiled wasm into what a browser can load: a wasm file and the script that belongs to it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::workspace::Workspace;
use crate::{digest, versions};

/// Name of script and wasm of the islands, before they get their hash.
pub const NAME: &str = "synspunkt";
/// The same of what researchers' browsers compute with.
pub const WORKBENCH: &str = "workbench";
/// Changes when the settings below do, so that older results are not reused.
const SETTINGS: &str = "web, no names, no producers, 1";

/// The script's and the wasm file's place in `folder`.
pub fn files(folder: &Path, name: &str) -> (PathBuf, PathBuf) {
    (
        folder.join(format!("{name}.js")),
        folder.join(format!("{name}_bg.wasm")),
    )
}

/// Finishes `input` and returns the folder with the result; does nothing if that is already there.
///
/// # Errors
/// When the versions of wasm-bindgen differ or the file is not what it expects.
pub fn finish(workspace: &Workspace, input: &Path, name: &str) -> Result<PathBuf> {
    let version = versions::wasm_bindgen(workspace.root())?;
    let content =
        std::fs::read(input).with_context(|| format!("cannot read {}", input.display()))?;
    let inputs = digest::full(&[&content, version.as_bytes(), SETTINGS.as_bytes()]);
    let folder = workspace.cache().join(format!("bindgen-{name}"));
    digest::unless_done(&folder, &inputs, |folder| generate(input, folder, name))?;
    Ok(folder)
}

fn generate(input: &Path, folder: &Path, name: &str) -> Result<()> {
    Bindgen::new()
        .input_path(input)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        .generate(folder)
        .context("wasm-bindgen cannot read the compiled wasm")?;
    let (script, _) = files(folder, name);
    let text = std::fs::read_to_string(&script)?;
    ensure!(
        !text.contains(&format!("{name}_bg.wasm")),
        "the script names the wasm file itself, which will have a hash in its name"
    );
    Ok(())
}
