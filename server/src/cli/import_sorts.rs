//! `synspunkt import-sorts`: sorts from a CSV file.

use std::fmt::Display;

use anyhow::{Context as _, bail};
use server::interchange::SortsProblem;
use server::service::import::{ImportError, SortFiles};

use super::{ImportSortsArguments, open, services};

pub(super) async fn run(arguments: ImportSortsArguments) -> anyhow::Result<()> {
    let sorts = std::fs::read(&arguments.file)
        .with_context(|| format!("cannot read {}", arguments.file.display()))?;
    let db = open(&arguments.database).await?;
    let (services, _, _) = services(&db);
    let slug = &arguments.study;
    let Some(owned) = services.studies.for_operator(slug).await? else {
        bail!("there is no study with the short name {slug}");
    };
    let files = SortFiles {
        sorts,
        remarks: None,
    };
    match services.imports.sorts(&owned, files).await {
        Ok(count) => println!("Imported {count} sorts into {slug}."),
        Err(ImportError::Sorts(problems)) => bail!("nothing was imported:\n{}", list(&problems)),
        Err(error) => return Err(error.into()),
    }
    db.close().await;
    Ok(())
}

/// One problem per line; what keeps a sort from filling the grid is said below it.
fn list(problems: &[SortsProblem]) -> String {
    let mut lines = Vec::new();
    for problem in problems {
        lines.push(line(0, problem));
        if let SortsProblem::Sort { problems, .. } = problem {
            lines.extend(problems.iter().map(|problem| line(1, problem)));
        }
    }
    lines.join("\n")
}

fn line(depth: usize, problem: &impl Display) -> String {
    format!("{}- {problem}", "  ".repeat(depth + 1))
}
