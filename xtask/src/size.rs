//! How much a browser transfers: a table, and the budget for everything a participant's way needs.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};

use crate::site::{self, PACKAGE};
use crate::step::{self, Step};
use crate::workspace::Workspace;

/// Script, wasm and style sheet together, in bytes after Brotli. A kilobyte is 1000 bytes.
///
/// All of it is asked for on the way from the link to the receipt; the budget stands just above what is there.
const BUDGET: u64 = 120_000;

/// Runs `cargo xtask size`.
pub fn run(workspace: &Workspace) -> ExitCode {
    let mut steps = site::steps(workspace);
    steps.push(step(workspace));
    step::run(workspace, steps).exit_code()
}

/// The step that compares the site with the budget.
pub fn step(workspace: &Workspace) -> Step<'_> {
    Step::new(
        "size budget",
        "Find what made the wasm grow (an island's new dependency?) and take it out.",
        |progress| {
            let files = measure(&workspace.site().join(PACKAGE))?;
            for line in table(&files) {
                progress.say(&line);
            }
            verdict(&files)
        },
    )
}

/// A file's sizes in bytes.
struct Sizes {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

fn measure(folder: &Path) -> Result<Vec<Sizes>> {
    let mut files = Vec::new();
    for entry in
        std::fs::read_dir(folder).context("there is no site yet: run `cargo xtask assets`")?
    {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let counts = [".js", ".wasm", ".css"]
            .iter()
            .any(|ending| name.ends_with(ending));
        // What participants never load is not in their budget.
        if counts && !name.starts_with(site::WORK) {
            let size = |ending: &str| -> Result<u64> {
                let file = folder.join(format!("{name}{ending}"));
                let described = std::fs::metadata(&file)
                    .with_context(|| format!("cannot read {}", file.display()))?;
                Ok(described.len())
            };
            files.push(Sizes {
                raw: size("")?,
                gzip: size(".gz")?,
                brotli: size(".br")?,
                name,
            });
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

/// One line per file, numbers in kB.
fn table(files: &[Sizes]) -> Vec<String> {
    let width = files.iter().map(|file| file.name.len()).max().unwrap_or(0);
    let mut lines = vec![format!(
        "{:width$}  {:>8}  {:>8}  {:>8}",
        "kB", "raw", "gzip", "brotli"
    )];
    for file in files {
        lines.push(format!(
            "{:width$}  {:>8}  {:>8}  {:>8}",
            file.name,
            kilobytes(file.raw),
            kilobytes(file.gzip),
            kilobytes(file.brotli)
        ));
    }
    lines
}

/// The sum and whether it is within the budget.
fn verdict(files: &[Sizes]) -> Result<String> {
    for ending in [".js", ".wasm", ".css"] {
        ensure!(
            files.iter().any(|file| file.name.ends_with(ending)),
            "the site has no {ending} file"
        );
    }
    let sum: u64 = files.iter().map(|file| file.brotli).sum();
    ensure!(
        sum <= BUDGET,
        "script, wasm and styles are {} kB after Brotli, the budget is {} kB",
        kilobytes(sum),
        kilobytes(BUDGET)
    );
    Ok(format!(
        "script, wasm and styles {} kB of {} kB",
        kilobytes(sum),
        kilobytes(BUDGET)
    ))
}

/// Bytes as thousands with one decimal.
pub fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, brotli: u64) -> Sizes {
        Sizes {
            name: name.to_owned(),
            raw: 4 * brotli,
            gzip: 2 * brotli,
            brotli,
        }
    }

    #[test]
    fn the_budget_counts_everything() {
        let within = [
            file("a.js", 10_000),
            file("a_bg.wasm", BUDGET - 15_000),
            file("a.css", 5_000),
        ];
        assert!(verdict(&within).is_ok());
        let above = [
            file("a.js", 10_000),
            file("a_bg.wasm", BUDGET - 15_000),
            file("a.css", 5_001),
        ];
        let error = verdict(&above).expect_err("one byte too many");
        assert!(error.to_string().contains("the budget is"), "{error}");
    }

    #[test]
    fn a_site_without_one_of_them_does_not_pass() {
        assert!(verdict(&[file("a.js", 10), file("a.css", 10)]).is_err());
        assert!(verdict(&[]).is_err());
    }

    #[test]
    fn kilobytes_are_rounded_thousands() {
        assert_eq!(kilobytes(99_949), "99.9");
        assert_eq!(kilobytes(99_950), "100.0");
        assert_eq!(kilobytes(49), "0.0");
    }
}
