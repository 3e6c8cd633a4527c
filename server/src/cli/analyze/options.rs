//! The options of the command and how they are written.

use std::path::PathBuf;
use std::str::FromStr;

use analysis::{Alpha, CorrelationMethod, ExtractionMethod, FactorNo, Grid, Reliability};
use clap::{Args, ValueEnum};

/// What to analyse, and how.
///
/// Contradictions between options are found when the recipe is made, because most of them depend on the sorts.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  synspunkt analyze sorts.csv --factors 3
  synspunkt analyze sorts.csv --factors 4 --extraction centroid --flag-level 0.01 --out result.xlsx
  synspunkt analyze sorts.csv --factors 4 --bootstrap 1000 --seed 7 | jq .bootstrap
  cat sorts.csv | synspunkt analyze - --factors 5 --keep 1,2,4 --rotation steps.json

Exit code 2: something that was given cannot be used; every reason is listed. Exit code 1: no result.
The JSON document is described by analysis/schema/synspunkt.analysis-1.schema.json, all other layouts by
analysis/schema/README.md.")]
pub struct AnalyzeArguments {
    /// CSV file of sorts: a row per statement with its name first, a column per sort with its name on top,
    /// whole numbers in the cells; `-` reads standard input
    pub sorts: PathBuf,

    /// How many factors to extract
    #[arg(long, value_name = "K", help_heading = "Factors")]
    pub factors: usize,
    /// The extracted factors to go on with, such as 1,2,4 [default: all]
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = factor_number, help_heading = "Factors")]
    pub keep: Vec<FactorNo>,
    /// pca: principal components; centroid: as PQMethod and KADE compute it; centroid-brown: as R's qmethod does;
    /// horst: centroids with communalities iterated over K factors (Horst 5.5)
    #[arg(
        long,
        value_name = "METHOD",
        default_value = "pca",
        help_heading = "Factors"
    )]
    pub extraction: ExtractionMethod,
    /// How sorts are compared: pearson or spearman
    #[arg(long, value_name = "METHOD", default_value = "pearson", value_parser = correlation, help_heading = "Factors")]
    pub correlation: CorrelationMethod,
    /// varimax (with Kaiser's normalisation), none, or a JSON file that lists the steps of a rotation
    #[arg(
        long,
        value_name = "ROTATION",
        default_value = "varimax",
        help_heading = "Factors"
    )]
    pub rotation: RotationChoice,

    /// A sort defines a factor if its loading is significant at this level: 0.10, 0.05, 0.01, 0.005, 0.001 or
    /// 0.0001 [default: 0.05]
    #[arg(long, value_name = "P", value_parser = level, help_heading = "Defining sorts")]
    pub flag_level: Option<Alpha>,
    /// The same with the loading itself, such as 0.42, in place of a level
    #[arg(
        long,
        value_name = "LOADING",
        conflicts_with = "flag_level",
        allow_negative_numbers = true,
        help_heading = "Defining sorts"
    )]
    pub flag_loading: Option<f64>,
    /// Whether the factor must also hold more than half of the sort's communality
    #[arg(long, value_name = "true|false", action = clap::ArgAction::Set, default_value_t = true,
        hide_possible_values = true, help_heading = "Defining sorts")]
    pub majority: bool,
    /// How well a sort would agree with its repetition; standard errors follow from it
    #[arg(long, value_name = "R", default_value = "0.8", value_parser = reliability, help_heading = "Defining sorts")]
    pub reliability: Reliability,

    /// The columns of the grid and their heights, such as "-2:1,-1:2,0:3,1:2,2:1" [default: as the sorts fill it]
    #[arg(
        long,
        value_name = "GRID",
        allow_hyphen_values = true,
        help_heading = "Statements and grid"
    )]
    pub grid: Option<Grid>,
    /// The sorts need not fill the grid; it only shapes the factor arrays
    #[arg(long, help_heading = "Statements and grid")]
    pub free: bool,
    /// File with the texts of the statements, one per line or as a table; they appear beside the numbers
    #[arg(long, value_name = "FILE", help_heading = "Statements and grid")]
    pub statements: Option<PathBuf>,

    /// Draw the sorts anew N times to see how firmly the result stands
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..=1_000_000), help_heading = "Bootstrap")]
    pub bootstrap: Option<u32>,
    /// Where the draws begin; the same seed gives the same result [default: 1]
    #[arg(long, value_name = "S", help_heading = "Bootstrap")]
    pub seed: Option<u64>,

    /// What to write [default: by the ending of --out, else a summary on a terminal and JSON elsewhere]
    #[arg(long, value_name = "FORMAT", value_enum, help_heading = "Output")]
    pub format: Option<Format>,
    /// Where to write it; `-` is standard output. A file is written whole or not at all
    #[arg(
        long,
        value_name = "PATH",
        default_value = "-",
        help_heading = "Output"
    )]
    pub out: PathBuf,
}

/// What can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The whole result in full precision
    Json,
    /// One number per row, for programs
    Csv,
    /// A workbook, a sheet per table
    Xlsx,
    /// Rounded, for reading
    Summary,
}

/// How the kept factors are rotated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RotationChoice {
    /// Varimax with Kaiser's normalisation, usual order and signs.
    Varimax,
    /// Not at all; usual order and signs.
    None,
    /// Exactly the steps in this file.
    Steps(PathBuf),
}

impl FromStr for RotationChoice {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "varimax" => Ok(Self::Varimax),
            "none" => Ok(Self::None),
            file if file.to_lowercase().ends_with(".json") => Ok(Self::Steps(file.into())),
            _ => Err(format!(
                "“{text}” is neither varimax nor none nor a file of steps, whose name ends in .json"
            )),
        }
    }
}

fn correlation(text: &str) -> Result<CorrelationMethod, String> {
    serde_json::from_value(text.into())
        .map_err(|_| format!("“{text}” is not a correlation; known are pearson and spearman"))
}

fn factor_number(text: &str) -> Result<FactorNo, String> {
    let number = text.trim().parse().ok().and_then(FactorNo::new);
    number.ok_or_else(|| {
        format!("“{text}” is no number of a factor; they count from 1, with commas between")
    })
}

fn level(text: &str) -> Result<Alpha, String> {
    let number: Option<f64> = text.parse().ok();
    let known = |level: &Alpha| number == Some(level.probability());
    Alpha::ALL.into_iter().find(known).ok_or_else(|| {
        let levels = Alpha::ALL.map(|level| level.probability().to_string());
        format!("“{text}” is not a level; known are {}", levels.join(", "))
    })
}

fn reliability(text: &str) -> Result<Reliability, String> {
    let number: f64 = text.parse().map_err(|_| format!("“{text}” is no number"))?;
    number
        .try_into()
        .map_err(|error: analysis::ReliabilityError| error.to_string())
}
