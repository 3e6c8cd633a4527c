//! Makes the wasm smaller with binaryen's `wasm-opt` from npm, where Node is at hand.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::process::{Progress, command};
use crate::workspace::Workspace;
use crate::{bindgen, digest, tools};

const PACKAGE: &str = "binaryen";
const VERSION: &str = "132.0.0";
/// As small as possible: what participants load.
const SMALL: &str = "-Oz";
/// As fast as possible: what calculates while somebody turns factors.
const FAST: &str = "-O3";
/// The features are those that rustc uses for wasm by default and every browser of
/// the last years has.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Makes the wasm in `folder` smaller and returns the file; without Node it is the same file.
///
/// # Errors
/// When the optimiser fails on the file.
pub fn shrink(
    workspace: &Workspace,
    progress: &mut Progress,
    folder: &Path,
    name: &str,
) -> Result<PathBuf> {
    let (_, input) = bindgen::files(folder, name);
    let aim = if name == bindgen::WORKBENCH {
        FAST
    } else {
        SMALL
    };
    let Some(program) = prepare(workspace, progress)? else {
        return Ok(input);
    };
    let content = std::fs::read(&input)?;
    let inputs = digest::full(&[
        &content,
        VERSION.as_bytes(),
        aim.as_bytes(),
        FEATURES.concat().as_bytes(),
    ]);
    let out = workspace.cache().join(format!("wasm-opt-{name}"));
    digest::unless_done(&out, &inputs, |out| {
        let mut wasm_opt = command("node");
        wasm_opt
            .arg(&program)
            .arg(aim)
            .args(FEATURES)
            .arg(&input)
            .arg("-o")
            .arg(optimised(out));
        progress.run(&mut wasm_opt)?;
        Ok(())
    })?;
    Ok(optimised(&out))
}

fn optimised(folder: &Path) -> PathBuf {
    folder.join("optimised.wasm")
}

/// The optimiser's script, installed if need be; nothing when there is no Node or npm cannot get it.
fn prepare(workspace: &Workspace, progress: &mut Progress) -> Result<Option<PathBuf>> {
    let folder = workspace.tools();
    let program = folder
        .join("node_modules")
        .join(PACKAGE)
        .join("bin/wasm-opt");
    let current = || tools::installed_npm_version(&folder, PACKAGE).as_deref() == Some(VERSION);
    if !tools::has_node() {
        progress.say(
            "Node is not on this machine: the wasm is served without wasm-opt, a little larger",
        );
        return Ok(None);
    }
    if !current() {
        progress.say(&format!(
            "installing {PACKAGE} {VERSION} from npm (wasm-opt)"
        ));
        std::fs::create_dir_all(&folder)?;
        let mut npm = command("npm");
        npm.args([
            "install",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--prefix",
        ])
        .arg(&folder)
        .arg(format!("{PACKAGE}@{VERSION}"));
        let finished = progress.attempt(&mut npm, None)?;
        if !finished.status.success() || !current() {
            progress.say(
                "npm could not install it: the wasm is served without wasm-opt, a little larger",
            );
            return Ok(None);
        }
    }
    Ok(Some(program))
}
