//! Why there is nothing to show.

use std::fmt::{self, Display};
use std::process::ExitCode;

use analysis::AnalysisError;
use analysis::resample::ResampleError;

/// Why there is nothing to show.
#[derive(Debug)]
pub(super) enum Failure {
    /// Something that was given cannot be used; mending it helps.
    Given {
        /// What it is.
        what: String,
        /// Everything that is wrong with it.
        problems: Vec<String>,
    },
    /// All was well, but there is no result, or it could not be written.
    NoResult(String),
}

impl Failure {
    /// A file that cannot be used.
    pub fn file(name: &str, problems: &[impl Display]) -> Self {
        Self::Given {
            what: format!("{name} cannot be used:"),
            problems: sentences(problems),
        }
    }

    /// Options that do not fit each other or the sorts.
    pub fn options(problems: &[impl Display]) -> Self {
        Self::Given {
            what: "this cannot be computed:".to_owned(),
            problems: sentences(problems),
        }
    }

    /// One option that does not fit.
    pub fn option(problem: &str) -> Self {
        Self::options(&[problem])
    }

    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Given { .. } => ExitCode::from(2),
            Self::NoResult(_) => ExitCode::from(1),
        }
    }
}

fn sentences(problems: &[impl Display]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Given { what, problems } => {
                f.write_str(what)?;
                for problem in problems {
                    write!(f, "\n  - {problem}")?;
                }
                Ok(())
            }
            Self::NoResult(reason) => f.write_str(reason),
        }
    }
}

impl From<AnalysisError> for Failure {
    fn from(error: AnalysisError) -> Self {
        Self::NoResult(error.to_string())
    }
}

impl From<ResampleError> for Failure {
    fn from(error: ResampleError) -> Self {
        Self::NoResult(error.to_string())
    }
}
