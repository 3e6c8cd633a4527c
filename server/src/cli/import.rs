//! `synspunkt import`: sorts from a file of any known format.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use analysis::Grid;
use anyhow::{Context as _, anyhow, bail};
use app::domain::email::EmailAddress;
use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::slug::Slug;
use app::domain::study::{Information, Instruction, Title};
use app::text::in_locale;
use clap::{Args, ValueEnum};
use server::interchange::Encoding;
use server::interchange::import::{
    ImportFile, ImportFiles, ImportHints, ImportProblem, ImportedStudy, Naming, Orientation,
};
use server::service::Services;
use server::service::import::{AboutStudy, ImportError};

use super::{DatabaseArguments, open, services};

/// What to import, and where to.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("target").required(true).args(["study", "new", "check"]))]
pub struct ImportArguments {
    #[command(flatten)]
    database: DatabaseArguments,
    /// The file, or several that belong together; the format is recognised
    #[arg(required = true)]
    file: Vec<PathBuf>,
    /// File of the statements, if the first has none: one on each line, or a table
    #[arg(long, value_name = "FILE")]
    statements: Option<PathBuf>,
    /// Add the sorts to the study with this short name
    #[arg(long, value_name = "SHORT NAME")]
    study: Option<Slug>,
    /// Make a new study, which is closed
    #[arg(long, requires = "owner")]
    new: bool,
    /// Only say what would be understood
    #[arg(long)]
    check: bool,
    /// Whose the new study is
    #[arg(long, value_name = "E-MAIL")]
    owner: Option<EmailAddress>,
    /// Title of the new study [default: the title in the file]
    #[arg(long)]
    title: Option<Title>,
    /// Condition under which the sorts were made [default: as in a study file]
    #[arg(long)]
    instruction: Option<Instruction>,
    /// Language of the statements, such as nb, en or se
    #[arg(long, default_value = "en")]
    language: StudyLanguage,
    /// The grid that was used, as in -1:2,0:3,1:2 [default: as in the file]
    #[arg(long, allow_hyphen_values = true)]
    grid: Option<Grid>,
    /// Which way a table is turned [default: recognised]
    #[arg(long, value_enum)]
    sorts_in: Option<SortsIn>,
    /// How the files write their letters: UTF-8, Windows-1252, CP850, CP865 or CP437 [default: recognised]
    #[arg(long)]
    encoding: Option<Encoding>,
    /// Leave out sorts that do not fill the grid, and name them
    #[arg(long)]
    leave_out_unfit: bool,
    /// Call the sorts 1, 2, 3 … instead of keeping their names
    #[arg(long)]
    number_sorts: bool,
}

/// Where in a table the sorts are.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum SortsIn {
    /// A sort in each row
    Rows,
    /// A sort in each column
    Columns,
}

pub(super) async fn run(arguments: ImportArguments) -> anyhow::Result<()> {
    let read = |path: &Path| {
        std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
    };
    let named = |path: &PathBuf| -> anyhow::Result<ImportFile> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Ok(ImportFile {
            name: name.into_owned(),
            bytes: read(path)?,
        })
    };
    let files = ImportFiles {
        study: arguments
            .file
            .iter()
            .map(named)
            .collect::<anyhow::Result<_>>()?,
        statements: arguments.statements.as_deref().map(read).transpose()?,
    };
    let hints = ImportHints {
        orientation: arguments.sorts_in.map(|sorts| match sorts {
            SortsIn::Rows => Orientation::Rows,
            SortsIn::Columns => Orientation::Columns,
        }),
        grid: arguments.grid.clone(),
        encoding: arguments.encoding,
        leave_out_unfit: arguments.leave_out_unfit,
    };
    let db = open(&arguments.database).await?;
    let (services, _, _) = services(&db);
    let imported = services.imports.read(files, hints).await?;
    report(&imported);
    if imported.is_refused() {
        bail!("nothing was imported");
    }
    if !arguments.check {
        store(&services, &arguments, &imported).await?;
    }
    db.close().await;
    Ok(())
}

/// What was understood, and everything that is wrong or doubtful.
fn report(imported: &ImportedStudy) {
    let found = &imported.found;
    println!("{}, {} sorts", imported.format, found.sorts.len());
    if let Some(title) = &found.title {
        println!("  title: {title}");
    }
    if let Some(grid) = &found.grid {
        println!("  grid:  {grid} ({} statements)", grid.capacity());
    }
    let (errors, doubts): (Vec<_>, Vec<_>) = imported.problems.iter().partition(|p| p.is_error());
    list("to mend", &errors);
    list("to look at", &doubts);
}

fn list(heading: &str, problems: &[&ImportProblem]) {
    if !problems.is_empty() {
        eprintln!("{heading}:\n{}", lines(problems));
    }
}

fn lines(problems: &[impl Display]) -> String {
    let lines: Vec<String> = problems.iter().map(|p| format!("  - {p}")).collect();
    lines.join("\n")
}

async fn store(
    services: &Services,
    arguments: &ImportArguments,
    imported: &ImportedStudy,
) -> anyhow::Result<()> {
    let naming = if arguments.number_sorts {
        Naming::Number
    } else {
        Naming::Keep
    };
    let count = imported.found.sorts.len();
    let stored = match &arguments.study {
        Some(slug) => {
            let owned = services.studies.for_operator(slug).await?;
            let owned =
                owned.ok_or_else(|| anyhow!("there is no study with the short name {slug}"))?;
            let stored = services.imports.into_study(&owned, &imported.found, naming);
            stored.await.map(|_| slug.clone())
        }
        None => {
            let owner = arguments.owner.clone().context("--owner is missing")?;
            let owner = services.researchers.find_by_email(&owner).await?;
            let owner = owner.context("there is no account with this address")?;
            let about = about(arguments, imported)?;
            let made = services
                .imports
                .new_study(&owner.id, &about, &imported.found, naming)
                .await;
            made.map(|owned| owned.study().slug().clone())
        }
    };
    match stored {
        Ok(slug) => println!("Imported {count} sorts into {slug}."),
        Err(ImportError::Study(problems)) => bail!("nothing was imported:\n{}", lines(&problems)),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

fn about(arguments: &ImportArguments, imported: &ImportedStudy) -> anyhow::Result<AboutStudy> {
    let in_file = imported.found.title.as_deref().map(Title::new).transpose();
    let title = match arguments.title.clone() {
        Some(title) => title,
        None => in_file
            .context("the title in the file cannot be used; give another with --title")?
            .context("the file has no title; give one with --title")?,
    };
    let own = imported.found.own_texts();
    let spoken = arguments.language.locale().unwrap_or(Locale::En);
    let imported_from = in_locale(spoken, "import-information", &[]);
    Ok(AboutStudy {
        language: arguments.language,
        title,
        instruction: arguments
            .instruction
            .clone()
            .or(own.instruction)
            .context("the file has no condition of instruction; give one with --instruction")?,
        information: match own.information {
            Some(information) => information,
            None => Information::new(&imported_from)?,
        },
    })
}
