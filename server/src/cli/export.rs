//! `synspunkt export`: a study in the format of another program.

use std::path::PathBuf;

use anyhow::{Context as _, anyhow};
use app::domain::slug::Slug;
use clap::Args;
use server::interchange::export::ExportFormat;

use super::{DatabaseArguments, open, services};

/// What to export, and how.
#[derive(Debug, Args)]
pub struct ExportArguments {
    #[command(flatten)]
    database: DatabaseArguments,
    /// The short name of the study
    study: Slug,
    /// json, csv, xlsx, r, pqmethod, kade-zip, kade-xlsx-1 or kade-xlsx-2
    #[arg(long)]
    format: ExportFormat,
    /// The file to write [default: named after study and format, in this folder]
    #[arg(long, short)]
    output: Option<PathBuf>,
}

pub(super) async fn run(arguments: ExportArguments) -> anyhow::Result<()> {
    let db = open(&arguments.database).await?;
    let (services, _, _) = services(&db);
    let slug = &arguments.study;
    let owned = services.studies.for_operator(slug).await?;
    let owned = owned.ok_or_else(|| anyhow!("there is no study with the short name {slug}"))?;
    let file = services
        .exports
        .file(&owned, arguments.format, None)
        .await?;
    let named = || format!("{slug}-{}.{}", arguments.format.word(), file.extension).into();
    let path = arguments.output.clone().unwrap_or_else(named);
    std::fs::write(&path, &file.bytes)
        .with_context(|| format!("cannot write {}", path.display()))?;
    println!("Wrote {}.", path.display());
    db.close().await;
    Ok(())
}
