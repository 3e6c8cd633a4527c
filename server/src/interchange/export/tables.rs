//! CSV tables: the sorts as a matrix and in long form, statements, remarks, and what the columns mean.

use super::bundle::Bundle;
use super::csv_text::{Flavour, csv_text};
use super::{ExportFault, grid_of};
use crate::interchange::import::Found;

/// What the columns mean.
const CODEBOOK: &str = "\
Tables of one study. The folder for-programs holds the exact texts, with commas; the folder for-spreadsheets has a
byte order mark, semicolons, and an apostrophe before whatever a spreadsheet would take for a formula.

sorts.csv        a row for each statement, a column for each sort, the rank in each cell
sorts-long.csv   the same with a row for each rank
  sort           name of the sort
  no             number of the statement
  rank           column of the grid in which the statement lies
statements.csv
  no             number of the statement
  text           its text in the study's main language
conditions.csv     only where the study has several conditions of instruction
  sort           name of the sort: the pseudonym, with the number of a later condition behind it
  condition      number of the condition
  name           its name in the study's main language
remarks.csv
  pseudonym      name of the sort
  no             number of the statement; empty for the remark about the whole
  text           what was written

";

pub(super) fn bundle(study: &Found) -> Result<Bundle, ExportFault> {
    let grid = grid_of(study)?;
    let mut bundle = Bundle::default();
    for flavour in Flavour::ALL {
        let folder = flavour.folder();
        for (name, rows) in [
            ("sorts", matrix(study)),
            ("sorts-long", long(study)),
            ("statements", statements(study)),
            ("remarks", remarks(study)),
        ] {
            bundle.add(&format!("{folder}/{name}.csv"), csv_text(&rows, flavour));
        }
        if let Some(rows) = conditions(study) {
            bundle.add(
                &format!("{folder}/conditions.csv"),
                csv_text(&rows, flavour),
            );
        }
    }
    bundle.add(
        "codebook.txt",
        format!("{CODEBOOK}Grid, as rank:cells\n  {grid}\n"),
    );
    Ok(bundle)
}

/// A row for each statement, a column for each sort.
pub(super) fn matrix(study: &Found) -> Vec<Vec<String>> {
    let names = study.sorts.iter().map(|sort| sort.label.clone());
    let mut rows: Vec<Vec<String>> = vec![std::iter::once("no".to_owned()).chain(names).collect()];
    for index in 0..study.texts.len() {
        let ranks = study.sorts.iter().filter_map(|sort| sort.ranks.get(index));
        let ranks = ranks.map(ToString::to_string);
        rows.push(
            std::iter::once((index + 1).to_string())
                .chain(ranks)
                .collect(),
        );
    }
    rows
}

/// The sorts with their conditions of instruction, where the study has several.
fn conditions(study: &Found) -> Option<Vec<Vec<String>>> {
    let several = study
        .details
        .as_ref()
        .filter(|known| known.conditions.are_several())?;
    let main = several.languages.main();
    let mut rows = vec![head(["sort", "condition", "name"])];
    for sort in &study.sorts {
        let condition = several.conditions.as_slice().get(sort.condition.index());
        let name = condition.and_then(|condition| condition.names.get(&main));
        rows.push(vec![
            sort.label.clone(),
            sort.condition.to_string(),
            name.map(ToString::to_string).unwrap_or_default(),
        ]);
    }
    Some(rows)
}

fn long(study: &Found) -> Vec<Vec<String>> {
    let mut rows = vec![head(["sort", "no", "rank"])];
    for sort in &study.sorts {
        for (number, rank) in (1..).zip(&sort.ranks) {
            let number: usize = number;
            rows.push(vec![
                sort.label.clone(),
                number.to_string(),
                rank.to_string(),
            ]);
        }
    }
    rows
}

/// Number and text of each statement.
pub(super) fn statements(study: &Found) -> Vec<Vec<String>> {
    let texts = (1..).zip(&study.texts);
    let row = |(number, text): (usize, _)| vec![number.to_string(), ToString::to_string(text)];
    std::iter::once(head(["no", "text"]))
        .chain(texts.map(row))
        .collect()
}

fn remarks(study: &Found) -> Vec<Vec<String>> {
    let mut rows = vec![head(["pseudonym", "no", "text"])];
    for sort in &study.sorts {
        let single = sort.remarks.iter();
        let single = single.map(|(number, remark)| (number.to_string(), remark));
        let whole = sort
            .closing_remark
            .iter()
            .map(|remark| (String::new(), remark));
        for (number, remark) in single.chain(whole) {
            rows.push(vec![sort.label.clone(), number, remark.to_string()]);
        }
    }
    rows
}

fn head<const N: usize>(names: [&str; N]) -> Vec<String> {
    names.map(str::to_owned).to_vec()
}
