//! Plans: named steps that run one after the other, show their number, name and time, and say what to do when
//! one fails.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::Progress;
use crate::screen::duration;
use crate::summary::Tally;
use crate::workspace::Workspace;

/// So many lines of a failed step's output are shown; the rest is in its log.
const LINES_SHOWN: usize = 300;

/// What a step does. Its text is the one-line summary of what it found or made.
type Work<'a> = Box<dyn FnOnce(&mut Progress) -> Result<String> + 'a>;

/// One named piece of work.
pub struct Step<'a> {
    name: String,
    advice: String,
    regardless: bool,
    work: Work<'a>,
}

impl<'a> Step<'a> {
    /// A step that runs when all before it went well. `advice` is a sentence that tells what to do when it fails.
    pub fn new(
        name: impl Into<String>,
        advice: impl Into<String>,
        work: impl FnOnce(&mut Progress) -> Result<String> + 'a,
    ) -> Self {
        Self {
            name: name.into(),
            advice: advice.into(),
            regardless: false,
            work: Box::new(work),
        }
    }

    /// Lets the step run even if one before it failed: it is quick and tells something of its own.
    pub fn regardless(mut self) -> Self {
        self.regardless = true;
        self
    }
}

/// An error that knows better than its step what to do about it.
#[derive(Debug)]
struct Advised {
    message: String,
    advice: String,
}

impl std::fmt::Display for Advised {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Advised {}

/// An error whose `advice` replaces that of the step it happens in.
pub fn advised(message: impl Into<String>, advice: impl Into<String>) -> anyhow::Error {
    anyhow::Error::new(Advised {
        message: message.into(),
        advice: advice.into(),
    })
}

/// How a plan went.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Tests that the steps counted.
    pub tally: Tally,
    /// Names of the steps that failed.
    pub failed: Vec<String>,
    /// Steps that failed without a failing test: a check, a build, an installation.
    pub failed_without_test: u64,
}

impl Outcome {
    /// Whether every step succeeded.
    pub fn all_well(&self) -> bool {
        self.failed.is_empty()
    }

    /// The sums, alone on their line. A step that failed without a failing test counts as one, so that the line
    /// never looks better than the run was.
    pub fn closing_line(&self) -> String {
        let failed = self.tally.failed + self.failed_without_test;
        format!("{} passed, {failed} failed", self.tally.passed)
    }

    /// The process' exit code.
    pub fn exit_code(&self) -> std::process::ExitCode {
        if self.all_well() {
            std::process::ExitCode::SUCCESS
        } else {
            std::process::ExitCode::FAILURE
        }
    }
}

/// Runs the steps in order.
pub fn run(workspace: &Workspace, steps: Vec<Step<'_>>) -> Outcome {
    let mut outcome = Outcome::default();
    let total = steps.len();
    for (index, step) in steps.into_iter().enumerate() {
        let number = index + 1;
        let name = step.name.clone();
        if !outcome.all_well() && !step.regardless {
            println!("[{number}/{total}] {name}: left out");
            continue;
        }
        println!("[{number}/{total}] {name} …");
        let before = outcome.tally;
        if let Err(error) = run_one(workspace, number, step, &mut outcome.tally) {
            println!("{error:#}");
            if outcome.tally.failed == before.failed {
                outcome.failed_without_test += 1;
            }
            outcome.failed.push(name);
        }
    }
    outcome
}

/// Runs one step; its error is what the screen shows.
fn run_one(workspace: &Workspace, number: usize, step: Step<'_>, tally: &mut Tally) -> Result<()> {
    let log = log_file(workspace, number, &step.name)?;
    let mut progress = Progress::start(&log)?;
    let result = (step.work)(&mut progress);
    *tally += progress.tally();
    let elapsed = duration(progress.elapsed());
    match result {
        Ok(summary) => {
            println!("      {summary} · {elapsed}");
            Ok(())
        }
        Err(error) => {
            let advice = match error.downcast_ref::<Advised>() {
                Some(advised) => advised.advice.clone(),
                None => step.advice,
            };
            Err(anyhow::anyhow!(
                "{}      FAILED after {elapsed}: {error:#}\n      Full log: {}\n      What to do: {advice}",
                tail(progress.output()),
                log.display(),
            ))
        }
    }
}

/// The end of a step's output, closed by a line break, without cargo's list of what it compiled on the way.
fn tail(output: &str) -> String {
    let lines: Vec<&str> = output.lines().filter(|line| !is_on_the_way(line)).collect();
    let from = lines.len().saturating_sub(LINES_SHOWN);
    let mut text = String::new();
    if from > 0 {
        text.push_str(&format!("… ({from} lines before this are in the log)\n"));
    }
    for line in &lines[from..] {
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// Whether cargo only tells what it is busy with.
fn is_on_the_way(line: &str) -> bool {
    let text = line.trim_start();
    let busy = ["Compiling ", "Checking ", "Downloading ", "Downloaded "];
    text.len() < line.len() && busy.iter().any(|verb| text.starts_with(verb))
}

/// The log of step `number`, in a folder that exists.
fn log_file(workspace: &Workspace, number: usize, name: &str) -> Result<PathBuf> {
    let folder = workspace.logs();
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("cannot create {}", folder.display()))?;
    let plain: String = name
        .chars()
        .map(|character| {
            if character.is_alphanumeric() {
                character
            } else {
                '-'
            }
        })
        .collect();
    Ok(folder.join(format!("{number:02}-{plain}.log")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tail_says_how_much_it_leaves_out() {
        let output = "line\n".repeat(LINES_SHOWN + 7);
        let shown = tail(&output);
        assert!(shown.starts_with("… (7 lines before"), "{shown}");
        assert_eq!(shown.lines().count(), LINES_SHOWN + 1);
        assert_eq!(tail("one\n"), "one\n");
        let cargo = "   Compiling serde v1.0.0\nerror: no\n    Checking app v0.1.0\n   --> src\n";
        assert_eq!(tail(cargo), "error: no\n   --> src\n");
    }

    #[test]
    fn advice_survives_added_context() {
        let error = advised("no root", "Run it as root.").context("installing");
        let found = error.downcast_ref::<Advised>().expect("still there");
        assert_eq!(found.advice, "Run it as root.");
    }
}
