//! `cargo xtask test`: everything that must be right before a change goes in.
//!
//! What is quick comes first and runs in any case; the long optimised build and the browser come last and only
//! if all before was well.

use std::process::{Command, ExitCode};

use anyhow::{Result, bail, ensure};

use crate::postgres::Cluster;
use crate::process::Progress;
use crate::step::{self, Step};
use crate::summary::{self, Tally};
use crate::workspace::Workspace;
use crate::{browser, build, checks, site, size, tools};

const TEST_ADVICE: &str =
    "Read the failing test above; `cargo nextest run -p <crate> <name>` runs one alone.";

/// Runs `cargo xtask test`.
pub fn run(workspace: &Workspace) -> ExitCode {
    let mut steps = checks::steps(workspace);
    steps.extend([
        documentation(workspace).regardless(),
        analysis_types(workspace).regardless(),
        tests(workspace).regardless(),
        documentation_tests(workspace).regardless(),
    ]);
    // The toolchain is there since the checks.
    steps.extend(site::steps(workspace).into_iter().skip(1));
    steps.push(size::step(workspace));
    steps.push(build::server_step(workspace));
    steps.extend(browser::steps(workspace, Vec::new()));
    let outcome = step::run(workspace, steps);
    if !outcome.all_well() {
        println!("Failed: {}.", outcome.failed.join("; "));
    }
    println!("{}", outcome.closing_line());
    outcome.exit_code()
}

fn documentation(workspace: &Workspace) -> Step<'_> {
    Step::new(
        "documentation of analysis",
        "Mend the documentation comment that rustdoc names.",
        |progress| {
            let mut cargo = workspace.cargo(&["doc", "--package", "analysis", "--no-deps"]);
            progress.run(cargo.env("RUSTDOCFLAGS", "-D warnings"))?;
            Ok("no warnings".to_owned())
        },
    )
}

fn analysis_types(workspace: &Workspace) -> Step<'_> {
    Step::new(
        "analysis without its features",
        "Put what needs a dependency behind the feature that brings it.",
        |progress| {
            let arguments = ["check", "--package", "analysis", "--no-default-features"];
            progress.run(&mut workspace.cargo(&arguments))?;
            Ok("compiles".to_owned())
        },
    )
}

fn tests(workspace: &Workspace) -> Step<'_> {
    Step::new(
        "tests (unit, property, HTTP, store on SQLite and PostgreSQL)",
        TEST_ADVICE,
        |progress| {
            let cluster = Cluster::start(progress)?;
            let nextest = tools::has_cargo(progress, "nextest")?;
            let mut cargo = if nextest {
                let mut cargo = workspace.cargo(&["nextest", "run", "--workspace"]);
                cargo.args(["--no-fail-fast", "--failure-output", "final"]);
                cargo
            } else {
                workspace.cargo(&["test", "--workspace", "--all-targets", "--no-fail-fast"])
            };
            cargo.env("TEST_PG_URL", cluster.url());
            let read = if nextest {
                summary::nextest
            } else {
                summary::cargo_test
            };
            let summary = count(progress, &mut cargo, read)?;
            ensure!(progress.tally().passed > 0, "no test ran");
            Ok(summary)
        },
    )
}

fn documentation_tests(workspace: &Workspace) -> Step<'_> {
    Step::new("documentation tests of analysis", TEST_ADVICE, |progress| {
        let mut cargo = workspace.cargo(&["test", "--doc", "--package", "analysis"]);
        count(progress, &mut cargo, summary::cargo_test)
    })
}

/// Runs a test runner and counts what it says.
fn count(progress: &mut Progress, runner: &mut Command, read: fn(&str) -> Tally) -> Result<String> {
    let finished = progress.attempt(runner, None)?;
    let tally = read(&finished.output);
    progress.count(tally);
    if !finished.status.success() {
        ensure!(tally.failed > 0, "the tests did not run");
        bail!("{} of the tests failed", tally.failed);
    }
    Ok(format!("{} passed", tally.passed))
}
