//! Format and clippy, for the server and for wasm: what must be clean before anything is tested.

use std::process::ExitCode;

use anyhow::Result;

use crate::process::Progress;
use crate::step::{self, Step};
use crate::workspace::Workspace;
use crate::{site, tools};

const CLIPPY_ADVICE: &str = "Mend what clippy names; every warning counts.";
const STRICT: [&str; 3] = ["--", "-D", "warnings"];

/// Runs `cargo xtask check`.
pub fn run(workspace: &Workspace) -> ExitCode {
    step::run(workspace, steps(workspace)).exit_code()
}

/// Format and both clippies. They run even if one before them failed: each tells something of its own.
pub fn steps(workspace: &Workspace) -> Vec<Step<'_>> {
    vec![
        Step::new("format", "Run `cargo fmt --all`.", |progress| {
            tools::require_component(progress, "rustfmt", "fmt")?;
            progress.run(&mut workspace.cargo(&["fmt", "--all", "--check"]))?;
            Ok("as rustfmt has it".to_owned())
        }),
        Step::new("clippy, server side", CLIPPY_ADVICE, |progress| {
            tools::require_component(progress, "clippy", "clippy")?;
            let arguments = [
                "clippy",
                "--workspace",
                "--all-targets",
                "--features",
                "app/ssr",
            ];
            progress.run(workspace.cargo(&arguments).args(STRICT))?;
            Ok("no warnings".to_owned())
        })
        .regardless(),
        site::toolchain_step(workspace).regardless(),
        Step::new("clippy, wasm side", CLIPPY_ADVICE, |progress| {
            clippy_wasm(workspace, progress)
        })
        .regardless(),
    ]
}

fn clippy_wasm(workspace: &Workspace, progress: &mut Progress) -> Result<String> {
    let toolchain = workspace.wasm_toolchain(progress)?;
    let workbench = ["--package", "workbench", "--lib"];
    if toolchain.has_clippy(progress) {
        progress.run(toolchain.cargo(workspace, "clippy").args(STRICT))?;
        let mut clippy = toolchain.cargo_for(workspace, "clippy", &workbench);
        progress.run(clippy.args(STRICT))?;
        return Ok("no warnings".to_owned());
    }
    progress.say("clippy is not there for wasm; the compiler alone looks");
    progress.run(&mut toolchain.cargo(workspace, "check"))?;
    progress.run(&mut toolchain.cargo_for(workspace, "check", &workbench))?;
    Ok("compiles".to_owned())
}
