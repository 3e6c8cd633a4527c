//! The browser tests: Debian's Chromium, driven from `tests/browser` by Node's test runner.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail, ensure};

use crate::process::{Progress, command};
use crate::step::{self, Step};
use crate::workspace::Workspace;
use crate::{build, debian, digest, summary, tools, wasm};

/// Debian's name for the browser.
const CHROMIUM: &str = "chromium";
/// A bare Debian has no font that pages could be drawn with.
const FONTS: &str = "fonts-liberation";

/// Runs `cargo xtask browser`; `arguments` go to Node's test runner.
pub fn run(workspace: &Workspace, arguments: &[String]) -> ExitCode {
    let mut steps = build::steps(workspace);
    steps.extend(self::steps(workspace, arguments.to_vec()));
    let outcome = step::run(workspace, steps);
    println!("{}", outcome.closing_line());
    outcome.exit_code()
}

/// Runs `cargo xtask pictures`.
pub fn pictures(workspace: &Workspace) -> ExitCode {
    let mut steps = build::steps(workspace);
    steps.push(preparation(workspace));
    steps.push(Step::new(
        "pictures of the guides",
        "The script is tests/browser/pictures.mjs; look at what it was doing.",
        |progress| {
            let mut node = node(workspace)?;
            node.arg("pictures.mjs");
            let made = progress.run(&mut node)?;
            Ok(format!("{} made", made.lines().count()))
        },
    ));
    let outcome = step::run(workspace, steps);
    println!("{}", outcome.closing_line());
    outcome.exit_code()
}

/// The steps after a build: set up the browser, then test in it.
pub fn steps(workspace: &Workspace, arguments: Vec<String>) -> Vec<Step<'_>> {
    vec![
        preparation(workspace),
        Step::new(
            "browser tests",
            "Read the failing test above; `cargo xtask browser <file>` runs one file alone.",
            move |progress| test(workspace, progress, &arguments),
        ),
    ]
}

fn preparation(workspace: &Workspace) -> Step<'_> {
    Step::new(
        "browser and its driver",
        "Install what it names, then run the same command again.",
        |progress| prepare(workspace, progress),
    )
}

/// Node in the folder of the browser tests, which knows where server, files and browser are.
fn node(workspace: &Workspace) -> Result<Command> {
    let chromium = tools::find(CHROMIUM).context("Chromium is not there")?;
    let mut node = command("node");
    node.current_dir(folder(workspace))
        .env("SYNSPUNKT_BIN", workspace.server_binary())
        .env("SYNSPUNKT_SITE", workspace.site())
        .env("SYNSPUNKT_CHROMIUM", chromium);
    Ok(node)
}

fn folder(workspace: &Workspace) -> PathBuf {
    workspace.root().join("tests/browser")
}

fn prepare(workspace: &Workspace, progress: &mut Progress) -> Result<String> {
    tools::require_node(progress)?;
    if tools::find(CHROMIUM).is_none() {
        debian::install(progress, &[CHROMIUM, FONTS], "a browser for the tests")?;
    }
    install_packages(&folder(workspace), progress)?;
    let chromium = tools::find(CHROMIUM).context("Chromium was installed but is not there")?;
    let version = progress.run(command(chromium).arg("--version"))?;
    Ok(version
        .lines()
        .next_back()
        .unwrap_or_default()
        .trim()
        .to_owned())
}

/// Runs `npm ci` if the locked packages are not those that are installed.
fn install_packages(folder: &Path, progress: &mut Progress) -> Result<()> {
    let lock = std::fs::read(folder.join("package-lock.json"))
        .context("tests/browser has no package-lock.json")?;
    let wanted = digest::full(&[&lock]);
    let stamp = folder.join("node_modules/.installed-from");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    progress.say("installing the npm packages of tests/browser");
    let mut npm = command("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        .current_dir(folder);
    progress.run(&mut npm)?;
    std::fs::write(stamp, wanted)?;
    Ok(())
}

fn test(workspace: &Workspace, progress: &mut Progress, arguments: &[String]) -> Result<String> {
    let rotation = wasm::build_rotation(workspace, progress)?;
    let mut node = node(workspace)?;
    node.args(["--test", "--test-reporter=tap"])
        .args(arguments)
        .env("SYNSPUNKT_ROTATION_WASM", rotation);
    let finished = progress.attempt(&mut node, None)?;
    let tally = summary::node(&finished.output);
    progress.count(tally);
    if !finished.status.success() {
        ensure!(tally.failed > 0, "the browser tests did not run");
        bail!("{} of the browser tests failed", tally.failed);
    }
    ensure!(tally.passed > 0, "no browser test ran");
    Ok(format!("{} passed", tally.passed))
}
