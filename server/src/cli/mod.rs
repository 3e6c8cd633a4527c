//! The command line: one file per command. Every setting can also be given by an environment variable.

mod analyze;
mod create_researcher;
mod export;
mod import;
mod links;
mod serve;

pub use analyze::{AnalyzeArguments, run as analyze};

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use app::domain::email::EmailAddress;
use app::domain::researcher::ResearcherName;
use clap::{Args, Parser, Subcommand};
use export::ExportArguments;
use import::ImportArguments;
use server::service::Services;
use server::settings::{BaseUrl, DatabaseUrl};
use server::store::Db;
use server::telemetry::LogFormat;
use server::world::{Clock, Random, SystemClock, SystemRandom};

/// Q-methodology studies from the statements to the viewpoints.
#[derive(Debug, Parser)]
#[command(name = "synspunkt", version, about)]
pub struct Arguments {
    /// What to log, such as `info` or `info,sqlx=warn`
    #[arg(
        long,
        env = "SYNSPUNKT_LOG",
        default_value = "info,sqlx=warn",
        global = true,
        help_heading = "Log of the server"
    )]
    pub log: String,
    /// How log lines look
    #[arg(
        long,
        env = "SYNSPUNKT_LOG_FORMAT",
        value_enum,
        default_value = "text",
        global = true,
        help_heading = "Log of the server"
    )]
    pub log_format: LogFormat,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// With a database.
    #[command(flatten)]
    Hosted(HostedCommand),
    /// Analyse sorts from a file: factors, their arrays, what distinguishes them and what they share
    Analyze(AnalyzeArguments),
    /// Open the workbook on standard input and say what is in it, within narrow limits
    #[command(hide = true)]
    ReadWorkbook,
}

/// What the program can do with a database.
#[derive(Debug, Subcommand)]
pub enum HostedCommand {
    /// Serve the pages; bring the database up to date first
    Serve(ServeArguments),
    /// Bring the database up to date and stop
    Migrate(DatabaseArguments),
    /// Make an account and print the one-time link that opens it
    CreateResearcher(CreateResearcherArguments),
    /// Import sorts from a file of any known format, into a study that has been opened or as a new one
    Import(ImportArguments),
    /// Export a study's sorts, statements and remarks in the format of another program
    Export(ExportArguments),
}

/// Where the database is.
#[derive(Debug, Args)]
pub struct DatabaseArguments {
    /// sqlite:PATH or postgres://USER@HOST/NAME
    #[arg(
        long,
        env = "SYNSPUNKT_DATABASE",
        default_value = "sqlite:data/synspunkt.db",
        hide_env_values = true
    )]
    pub database: DatabaseUrl,
}

/// How to serve.
#[derive(Debug, Args)]
pub struct ServeArguments {
    #[command(flatten)]
    database: DatabaseArguments,
    /// Address and port to listen on
    #[arg(long, env = "SYNSPUNKT_ADDRESS", default_value = "127.0.0.1:3000")]
    address: SocketAddr,
    /// File with the installation's own key, made at the first start [default: beside the database's file]
    #[arg(long, env = "SYNSPUNKT_KEY_FILE")]
    key_file: Option<PathBuf>,
    /// File that notes what was withdrawn, for when an older copy of the database is put back [default: beside the
    /// database's file]
    #[arg(long, env = "SYNSPUNKT_DELETION_JOURNAL")]
    deletion_journal: Option<PathBuf>,
    /// The address under which people reach the server [default: http:// and the address listened on]
    #[arg(long, env = "SYNSPUNKT_BASE_URL")]
    base_url: Option<BaseUrl>,
    /// Folder with scripts, style sheets and pictures
    #[arg(long, env = "SYNSPUNKT_SITE", default_value = "target/site")]
    site: PathBuf,
    /// Load the demo study if the database has no study
    #[arg(long, env = "SYNSPUNKT_DEMO")]
    demo: bool,
    /// Address of the account that is made if there is none
    #[arg(
        long,
        env = "SYNSPUNKT_FIRST_RESEARCHER",
        default_value = "researcher@synspunkt.example"
    )]
    first_researcher: EmailAddress,
}

/// Whose account to make.
#[derive(Debug, Args)]
pub struct CreateResearcherArguments {
    #[command(flatten)]
    database: DatabaseArguments,
    /// The e-mail address, which is the name of the account
    #[arg(long)]
    email: EmailAddress,
    /// The name
    #[arg(long)]
    name: ResearcherName,
    /// The address under which people reach the server
    #[arg(
        long,
        env = "SYNSPUNKT_BASE_URL",
        default_value = "http://127.0.0.1:3000"
    )]
    base_url: BaseUrl,
}

/// Does what was asked for.
///
/// # Errors
/// What went wrong, in words for whoever typed the command.
pub async fn run(command: HostedCommand) -> anyhow::Result<()> {
    match command {
        HostedCommand::Serve(arguments) => serve::run(arguments).await,
        HostedCommand::Migrate(arguments) => migrate(arguments).await,
        HostedCommand::CreateResearcher(arguments) => create_researcher::run(arguments).await,
        HostedCommand::Import(arguments) => import::run(arguments).await,
        HostedCommand::Export(arguments) => export::run(arguments).await,
    }
}

async fn migrate(arguments: DatabaseArguments) -> anyhow::Result<()> {
    let db = open(&arguments).await?;
    db.close().await;
    println!("The database is up to date.");
    Ok(())
}

async fn open(arguments: &DatabaseArguments) -> anyhow::Result<Db> {
    Db::open(&arguments.database)
        .await
        .with_context(|| format!("cannot open the database {:?}", arguments.database))
}

/// The services with the machine's own clock and chance.
fn services(db: &Db) -> (Services, Arc<dyn Clock>, Arc<dyn Random>) {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let random: Arc<dyn Random> = Arc::new(SystemRandom);
    let services = Services::new(db.clone(), Arc::clone(&clock), Arc::clone(&random));
    (services, clock, random)
}
