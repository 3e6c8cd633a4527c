//! `synspunkt analyze`: sorts from a file, viewpoints on the terminal or in a file. Neither database nor server takes
//! part, and nothing is kept.

mod columns;
mod document;
mod failure;
mod input;
mod options;
mod output;
mod progress;
mod recipe;
mod summary;
mod tidy;

use std::process::ExitCode;

use analysis::resample::bootstrap;

pub use options::AnalyzeArguments;

use failure::Failure;
use options::Format;
use progress::watched;
use server::report::Named;

/// Does what was asked for. The exit code is 2 if something that was given cannot be used, 1 if there is no result or
/// it cannot be written.
pub fn run(arguments: &AnalyzeArguments) -> ExitCode {
    match analyze(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("synspunkt analyze: {failure}");
            failure.exit_code()
        }
    }
}

fn analyze(arguments: &AnalyzeArguments) -> Result<(), Failure> {
    let target = output::target(arguments)?;
    let input = input::read(arguments)?;
    let recipe = recipe::of(arguments, &input)?;
    let checked = recipe
        .spec
        .check(&input.matrix, &recipe.grid)
        .map_err(|problems| {
            let sentences = recipe::in_words(&problems, arguments, &recipe.grid, &input.names);
            Failure::options(&sentences)
        })?;
    let analysis = checked.run()?;
    let bootstrap = recipe
        .bootstrap
        .map(|spec| watched(spec.steps as usize, |work| bootstrap(&checked, spec, work)))
        .transpose()?;
    let report = Named {
        source: input.source,
        sha256: input.sha256,
        names: input.names,
        statements: input.statements,
        texts: input.texts,
        analysis,
        bootstrap,
        readings: Vec::new(),
    };
    let bytes = match target.format {
        Format::Summary => summary::summary(&report).into_bytes(),
        Format::Json => document::document(&report)?,
        Format::Csv => {
            // A table of numbers has no room for sentences.
            for warning in &report.analysis.warnings {
                eprintln!("synspunkt analyze: {warning}");
            }
            tidy::tidy(&report)?
        }
        Format::Xlsx => server::report::workbook(&report)
            .map_err(|error| Failure::NoResult(error.to_string()))?,
    };
    target.write(&bytes)
}
