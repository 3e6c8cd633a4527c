//! Candidates for a Q set: like statements, but in any number, with repeated texts and with what is known about them.

use std::collections::BTreeSet;

use app::domain::concourse::{Aspect, Axis, Dimensions, NewCandidate, Note, Source};
use app::domain::language::StudyLanguage;
use app::domain::text::TextError;

use super::super::MAX_BYTES;
use super::super::decode::decode;
use super::{Row, StatementsProblem, find_rows};

/// What was found in a file or a text field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedCandidates {
    /// The candidates in the order in which they stand there; numbers in front are left out, since candidates get
    /// their own. Complete only if there are no problems.
    pub candidates: Vec<NewCandidate>,
    /// Columns whose heading says nothing to us.
    pub ignored: Vec<String>,
    /// Everything that is wrong.
    pub problems: Vec<CandidatesProblem>,
}

/// One thing that is wrong with a list of candidates. Lines are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CandidatesProblem {
    /// Wrong with statements of every kind.
    #[error(transparent)]
    Statements(#[from] StatementsProblem),
    /// A source cannot be used.
    #[error("line {line}, source: {reason}")]
    Source {
        /// Line.
        line: u64,
        /// Why it cannot.
        reason: TextError,
    },
    /// A note cannot be used.
    #[error("line {line}, note: {reason}")]
    Note {
        /// Line.
        line: u64,
        /// Why it cannot.
        reason: TextError,
    },
    /// A dimension has no such value.
    #[error("line {line}: {dimension} has no value “{found}”")]
    Aspect {
        /// Line.
        line: u64,
        /// The dimension's name.
        dimension: String,
        /// The value as it was given.
        found: String,
    },
}

/// What a column with another heading than those of statements holds.
enum Column {
    Source,
    Note,
    Aspects(Axis),
}

/// Reads candidates from a file or what was pasted. Columns with the names of the dimensions hold their values,
/// several of them separated by strokes.
#[must_use]
pub fn read_candidates(
    bytes: &[u8],
    main: StudyLanguage,
    dimensions: &Dimensions,
) -> ImportedCandidates {
    let refused = |problem: StatementsProblem| ImportedCandidates {
        problems: vec![problem.into()],
        ..ImportedCandidates::default()
    };
    if bytes.len() > MAX_BYTES {
        return refused(StatementsProblem::TooLarge {
            found: bytes.len(),
            max: MAX_BYTES,
        });
    }
    let decoded = match decode(bytes) {
        Ok(decoded) => decoded,
        Err(error) => return refused(error.into()),
    };
    let found = find_rows(&decoded.text, main);
    let mut problems: Vec<CandidatesProblem> = found
        .problems
        .into_iter()
        // Candidates are not numbered by the file.
        .filter(|problem| !matches!(problem, StatementsProblem::Number { .. }))
        .map(CandidatesProblem::from)
        .collect();
    let candidates = found
        .rows
        .into_iter()
        .map(|row| candidate(row, dimensions, &mut problems))
        .collect();
    let mut ignored = found.ignored;
    ignored.retain(|heading| column(heading, dimensions).is_none());
    ImportedCandidates {
        candidates,
        ignored,
        problems,
    }
}

fn candidate(
    row: Row,
    dimensions: &Dimensions,
    problems: &mut Vec<CandidatesProblem>,
) -> NewCandidate {
    let line = row.line;
    let mut new = NewCandidate {
        wordings: row.wordings,
        ..NewCandidate::default()
    };
    for (heading, cell) in row.others {
        match column(&heading, dimensions) {
            None => {}
            Some(Column::Source) => match Source::new(&cell) {
                Ok(source) => new.source = Some(source),
                Err(reason) => problems.push(CandidatesProblem::Source { line, reason }),
            },
            Some(Column::Note) => match Note::new(&cell) {
                Ok(note) => new.note = Some(note),
                Err(reason) => problems.push(CandidatesProblem::Note { line, reason }),
            },
            Some(Column::Aspects(axis)) => {
                let (known, unknown) = aspects(&cell, axis, dimensions);
                new.aspects.extend(known);
                problems.extend(unknown.into_iter().map(|found| CandidatesProblem::Aspect {
                    line,
                    dimension: heading.clone(),
                    found,
                }));
            }
        }
    }
    new
}

fn column(heading: &str, dimensions: &Dimensions) -> Option<Column> {
    let folded = heading.trim().trim_end_matches(['.', ':']).to_lowercase();
    let named = Axis::ALL.into_iter().find(|axis| {
        let dimension = dimensions.get(*axis);
        dimension.is_some_and(|found| found.name().as_str().to_lowercase() == folded)
    });
    if let Some(axis) = named {
        return Some(Column::Aspects(axis));
    }
    match folded.as_str() {
        "source" | "kilde" | "kjelde" => Some(Column::Source),
        "note" | "merknad" | "notat" => Some(Column::Note),
        _ => None,
    }
}

/// The values that the cell names, and what is none. A value whose name has a stroke in it is found as a whole.
fn aspects(cell: &str, axis: Axis, dimensions: &Dimensions) -> (BTreeSet<Aspect>, Vec<String>) {
    let find = |text: &str| {
        let folded = text.trim().to_lowercase();
        let mut all = dimensions.aspects(axis).iter();
        let named = all.find(|named| named.name.as_str().to_lowercase() == folded)?;
        Some(Aspect {
            axis,
            key: named.key,
        })
    };
    if let Some(whole) = find(cell) {
        return (BTreeSet::from([whole]), Vec::new());
    }
    let mut known = BTreeSet::new();
    let mut unknown = Vec::new();
    for part in cell.split('/').filter(|part| !part.trim().is_empty()) {
        match find(part) {
            Some(aspect) => {
                known.insert(aspect);
            }
            None => unknown.push(part.trim().chars().take(60).collect()),
        }
    }
    (known, unknown)
}

#[cfg(test)]
mod tests {
    use app::domain::concourse::{AspectName, Dimension, DimensionParts, NamedAspect};

    use super::*;

    fn dimensions() -> Dimensions {
        let named = |text: &str| AspectName::new(text).expect("a name");
        let aspects = [(1, "Bruker"), (2, "Lov"), (3, "og/eller")]
            .map(|(key, name)| NamedAspect {
                key,
                name: named(name),
            })
            .to_vec();
        let parts = DimensionParts {
            name: named("Tema"),
            aspects,
        };
        Dimensions {
            row: Dimension::new(parts).ok(),
            column: None,
        }
    }

    fn read(text: &str) -> ImportedCandidates {
        read_candidates(text.as_bytes(), StudyLanguage::NB, &dimensions())
    }

    #[test]
    fn one_line_is_one_candidate_and_repeats_are_kept() {
        let found = read("Jeg får tid, tror jeg.\n\nJeg får tid, tror jeg.\n");
        assert_eq!(found.problems, []);
        assert_eq!(found.candidates.len(), 2);
    }

    #[test]
    fn a_single_candidate_is_enough() {
        assert_eq!(read("Bare denne").candidates.len(), 1);
    }

    #[test]
    fn sources_notes_and_values_come_with_their_columns() {
        let found = read(
            "nr;påstand;kilde;Tema;merknad;farge\n7;Én;Intervju 3;bruker / Lov;se side 4;rød\n7;To;;og/eller;;\n",
        );
        assert_eq!(found.problems, []);
        assert_eq!(found.ignored, ["farge"]);
        let keys = |index: usize| -> Vec<u16> {
            found.candidates[index]
                .aspects
                .iter()
                .map(|a| a.key)
                .collect()
        };
        assert_eq!(keys(0), [1, 2]);
        assert_eq!(keys(1), [3]);
        let first = &found.candidates[0];
        assert_eq!(first.source, Source::new("Intervju 3").ok());
        assert_eq!(first.note, Note::new("se side 4").ok());
    }

    #[test]
    fn everything_that_is_wrong_is_named_with_its_line() {
        let long = "x".repeat(201);
        let found = read(&format!(
            "påstand;kilde;tema\nA;{long};Lov\nB;;Lov/Makt\n;;\n"
        ));
        assert_eq!(
            found.problems,
            [
                CandidatesProblem::Source {
                    line: 2,
                    reason: TextError::TooLong {
                        found: 201,
                        max: 200
                    }
                },
                CandidatesProblem::Aspect {
                    line: 3,
                    dimension: "tema".to_owned(),
                    found: "Makt".to_owned()
                },
            ]
        );
    }
}
