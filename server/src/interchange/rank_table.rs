//! Sorts of no study: a table of ranks with whatever names it has, before any grid is known.

use std::collections::HashMap;

use analysis::Rank;

use super::sorts::{SortsProblem, open, rank_at, row_number, unequal_rows};
use super::table::{Table, TableRow};

/// Sorts as columns of ranks. All columns are as long as there are statements; whether they fit a grid, or each
/// other, is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankTable {
    /// The first cell of every row, in the order of the statements.
    pub statements: Vec<String>,
    /// The names of the sorts.
    pub names: Vec<String>,
    /// One list of ranks per sort, in the order of the statements.
    pub sorts: Vec<Vec<Rank>>,
}

/// One thing that is wrong with a table of ranks. Lines and columns are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RankTableProblem {
    /// What can be wrong with any file of sorts: its encoding, the length of its rows, its cells.
    #[error(transparent)]
    File(#[from] SortsProblem),
    /// A column has no name.
    #[error("column {column} has no name in the first row")]
    Nameless {
        /// Column.
        column: usize,
    },
    /// Two columns have the same name.
    #[error("columns {earlier} and {column} have the same name, {name}")]
    RepeatedName {
        /// The later column.
        column: usize,
        /// The earlier column.
        earlier: usize,
        /// The name.
        name: String,
    },
    /// Two rows have the same name.
    #[error("lines {earlier} and {line} have the same name, {name}")]
    RepeatedStatement {
        /// The later line.
        line: u64,
        /// The earlier line.
        earlier: u64,
        /// The name.
        name: String,
    },
}

/// Reads a table of ranks: a row per statement, a column per sort, names in the first row and the first column.
///
/// The statements stand in the order of the rows, unless the names of the rows are the numbers from 1 to their count
/// (`7`, `s7`, `S 07`): then they stand in the order of these numbers.
///
/// # Errors
/// Everything that is wrong.
pub fn read_rank_table(bytes: &[u8]) -> Result<RankTable, Vec<RankTableProblem>> {
    let Table { rows, .. } = open(bytes).map_err(|problem| vec![problem.into()])?;
    let Some((header, rows)) = rows.split_first() else {
        return Err(vec![SortsProblem::NoColumns.into()]);
    };
    let mut problems: Vec<RankTableProblem> = unequal_rows(header, rows)
        .map(RankTableProblem::File)
        .collect();
    check_names(header, rows, &mut problems);
    let rows = in_order(rows);
    let mut sorts = Vec::with_capacity(header.cells.len());
    for column in 1..header.cells.len() {
        let mut ranks = Vec::with_capacity(rows.len());
        for cell in rows.iter().filter_map(|row| rank_at(row, column)) {
            match cell {
                Ok(rank) => ranks.push(rank),
                Err(problem) => problems.push(problem.into()),
            }
        }
        sorts.push(ranks);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let first = |row: &&TableRow| row.cells[0].clone();
    Ok(RankTable {
        statements: rows.iter().map(first).collect(),
        names: header.cells[1..].to_vec(),
        sorts,
    })
}

fn check_names(header: &TableRow, rows: &[TableRow], problems: &mut Vec<RankTableProblem>) {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (index, name) in header.cells.iter().enumerate().skip(1) {
        let column = index + 1;
        if name.is_empty() {
            problems.push(RankTableProblem::Nameless { column });
        } else if let Some(&earlier) = seen.get(name.as_str()) {
            problems.push(RankTableProblem::RepeatedName {
                column,
                earlier,
                name: name.clone(),
            });
        } else {
            seen.insert(name, column);
        }
    }
    let mut seen: HashMap<&str, u64> = HashMap::new();
    for row in rows {
        // Statements may go without a name; they have their numbers.
        let Some(name) = row.cells.first().filter(|name| !name.is_empty()) else {
            continue;
        };
        if let Some(&earlier) = seen.get(name.as_str()) {
            problems.push(RankTableProblem::RepeatedStatement {
                line: row.line,
                earlier,
                name: name.clone(),
            });
        } else {
            seen.insert(name, row.line);
        }
    }
}

/// The rows by their numbers if these are exactly 1 to N, else as they stand.
fn in_order(rows: &[TableRow]) -> Vec<&TableRow> {
    let mut ordered: Vec<Option<&TableRow>> = vec![None; rows.len()];
    for row in rows {
        let number = row.cells.first().and_then(|name| row_number(name));
        let index = number.and_then(|number| usize::try_from(number).ok()?.checked_sub(1));
        let Some(place) = index.and_then(|index| ordered.get_mut(index)) else {
            return rows.iter().collect();
        };
        *place = Some(row);
    }
    let complete: Option<Vec<&TableRow>> = ordered.into_iter().collect();
    complete.unwrap_or_else(|| rows.iter().collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<RankTable, Vec<String>> {
        let sentences = |problems: Vec<RankTableProblem>| {
            problems.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        read_rank_table(text.as_bytes()).map_err(sentences)
    }

    #[test]
    fn numbered_rows_stand_in_the_order_of_their_numbers_and_others_as_they_are() {
        let table = read(",a,b\ns3,1,0\ns1,-1,1\ns2,0,-1\n").expect("a table");
        assert_eq!(table.statements, ["s1", "s2", "s3"]);
        assert_eq!(table.sorts[0], [-1, 0, 1].map(Rank));
        let gap = read(",a,b\ns3,1,0\ns1,-1,1\ns4,0,-1\n").expect("a table");
        assert_eq!(gap.statements, ["s3", "s1", "s4"]);
        let words = read("x;a;b\nSol;1;0\nRegn;-1;1\n").expect("a table");
        assert_eq!(words.statements, ["Sol", "Regn"]);
        assert_eq!(words.names, ["a", "b"]);
    }

    #[test]
    fn every_bad_cell_is_named_at_once() {
        let problems = read(",a,,a\n1,x,0,1\n2,1,,2.5\n2,1,0\n").expect_err("six things are wrong");
        assert_eq!(
            problems,
            [
                "line 4 has 3 cells, but the first row has 4",
                "column 3 has no name in the first row",
                "columns 2 and 4 have the same name, a",
                "lines 3 and 4 have the same name, 2",
                "line 2, column 2: “x”: this is no rank",
                "line 3, column 3: “”: the cell is empty",
                "line 3, column 4: “2.5”: a rank is a whole number",
            ]
        );
    }

    proptest! {
        #[test]
        fn what_is_read_is_a_rectangle(text in "([0-9x.,-]{0,3}[,\n]){0,60}") {
            if let Ok(table) = read_rank_table(text.as_bytes()) {
                prop_assert_eq!(table.names.len(), table.sorts.len());
                for sort in &table.sorts {
                    prop_assert_eq!(sort.len(), table.statements.len());
                }
            }
        }
    }
}
