//! What is read before anything is computed: the sorts and the texts of the statements.

use std::io::Read as _;
use std::path::Path;

use analysis::{MatrixProblem, Rank, SortMatrix};
use app::domain::language::StudyLanguage;
use server::interchange::{
    ImportedStatements, RankTable, StatementsProblem, read_rank_table, read_statements,
};
use sha2::{Digest as _, Sha256};

use super::failure::Failure;
use super::options::AnalyzeArguments;

/// Sorts and texts, readable and of the same number of statements.
pub(super) struct Input {
    /// What the sorts were read from, in words.
    pub source: String,
    /// Digest of the bytes that were read.
    pub sha256: String,
    /// The names of the sorts.
    pub names: Vec<String>,
    /// The names of the statements.
    pub statements: Vec<String>,
    /// The texts of the statements, if they were given.
    pub texts: Option<Vec<String>>,
    /// The ranks, one list per sort.
    pub ranks: Vec<Vec<Rank>>,
    /// The same as numbers.
    pub matrix: SortMatrix,
}

pub(super) fn read(arguments: &AnalyzeArguments) -> Result<Input, Failure> {
    let (source, bytes) = read_bytes(&arguments.sorts)?;
    let RankTable {
        statements,
        names,
        sorts: ranks,
    } = read_rank_table(&bytes).map_err(|problems| Failure::file(&source, &problems))?;
    let columns: Vec<Vec<f64>> = ranks
        .iter()
        .map(|ranks| ranks.iter().copied().map(f64::from).collect())
        .collect();
    let matrix = SortMatrix::from_columns(&columns).map_err(|problems| {
        let named: Vec<String> = problems.iter().map(|p| in_words(p, &names)).collect();
        Failure::file(&source, &named)
    })?;
    let texts = match &arguments.statements {
        None => None,
        Some(path) if path == &arguments.sorts && path.as_os_str() == "-" => {
            return Err(Failure::option(
                "sorts and statements cannot both come from standard input",
            ));
        }
        Some(path) => Some(read_texts(path, statements.len())?),
    };
    Ok(Input {
        source,
        sha256: Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
        names,
        statements,
        texts,
        ranks,
        matrix,
    })
}

/// The bytes of a file or of standard input, and what they come from.
pub(super) fn read_bytes(path: &Path) -> Result<(String, Vec<u8>), Failure> {
    let (source, bytes) = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().read_to_end(&mut bytes);
        ("standard input".to_owned(), read.map(|_| bytes))
    } else {
        (path.display().to_string(), std::fs::read(path))
    };
    match bytes {
        Ok(bytes) => Ok((source, bytes)),
        Err(error) => Err(Failure::file(&source, &[error])),
    }
}

/// A sort has a name here, which says more than its number.
fn in_words(problem: &MatrixProblem, names: &[String]) -> String {
    match problem {
        MatrixProblem::ConstantSort { sort } => format!(
            "column {}, {}: every statement has the same rank; leave the sort out",
            sort.get() + 1,
            names[sort.index()]
        ),
        other => other.to_string(),
    }
}

fn read_texts(path: &Path, wanted: usize) -> Result<Vec<String>, Failure> {
    let (source, bytes) = read_bytes(path)?;
    // The language of the texts does not matter here: the first one that the file has is taken.
    let lacks_text = |imported: &ImportedStatements| {
        let is_lack =
            |problem: &StatementsProblem| matches!(problem, StatementsProblem::NoTextColumn { .. });
        imported.problems.iter().any(is_lack)
    };
    let mut found = read_statements(&bytes, StudyLanguage::EN);
    let mut main = StudyLanguage::EN;
    for language in StudyLanguage::all() {
        if lacks_text(&found) {
            (found, main) = (read_statements(&bytes, language), language);
        }
    }
    if !found.problems.is_empty() {
        return Err(Failure::file(&source, &found.problems));
    }
    if found.statements.len() != wanted {
        let problem = format!(
            "it has {} statements, but the sorts have {wanted}",
            found.statements.len()
        );
        return Err(Failure::file(&source, &[problem]));
    }
    let text = |wordings: &app::domain::qset::Wordings| {
        wordings
            .get(&main)
            .map_or_else(String::new, |wording| wording.text.to_string())
    };
    Ok(found.statements.iter().map(text).collect())
}
