//! `cargo xtask build`: the site and the server, both optimised.

use std::process::ExitCode;

use crate::site;
use crate::step::{self, Step};
use crate::workspace::Workspace;

/// Runs `cargo xtask build`.
pub fn run(workspace: &Workspace) -> ExitCode {
    step::run(workspace, steps(workspace)).exit_code()
}

/// The steps to a site and a server.
pub fn steps(workspace: &Workspace) -> Vec<Step<'_>> {
    let mut steps = site::steps(workspace);
    steps.push(server_step(workspace));
    steps
}

/// The step that compiles the server, optimised.
pub fn server_step(workspace: &Workspace) -> Step<'_> {
    Step::new(
        "server",
        "Read the compiler's messages above; `cargo check -p server` shows them faster.",
        |progress| {
            progress.run(&mut workspace.cargo(&["build", "--release", "--package", "server"]))?;
            Ok(workspace.server_binary().display().to_string())
        },
    )
}
