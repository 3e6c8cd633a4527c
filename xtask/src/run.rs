//! `cargo xtask run`: from a fresh copy of the sources to a served page.

use std::os::unix::process::CommandExt;
use std::process::{ExitCode, Stdio};

use crate::process::command;
use crate::workspace::Workspace;
use crate::{build, step};

/// Builds everything, then becomes the server: it gets Ctrl-C and decides the exit code itself.
pub fn run(workspace: &Workspace, arguments: &[String]) -> ExitCode {
    let outcome = step::run(workspace, build::steps(workspace));
    if !outcome.all_well() {
        return outcome.exit_code();
    }
    let data = workspace.root().join("data");
    if let Err(error) = std::fs::create_dir_all(&data) {
        eprintln!("Cannot create {}: {error}", data.display());
        return ExitCode::FAILURE;
    }
    let error = command(workspace.server_binary())
        .args(["serve", "--demo", "--database"])
        .arg(format!("sqlite:{}", data.join("synspunkt.db").display()))
        .arg("--site")
        .arg(workspace.site())
        .args(arguments)
        .current_dir(workspace.root())
        .env_remove("NO_COLOR")
        .env_remove("CARGO_TERM_COLOR")
        .stdin(Stdio::inherit())
        .exec();
    eprintln!("The server did not start: {error}");
    ExitCode::FAILURE
}
