//! Released sorts.

use std::collections::BTreeMap;

use analysis::{Grid, QSort, Rank, StatementNo};
use app::domain::id::{SortId, StudyId};
use app::domain::pseudonym::Pseudonym;
use app::domain::remark::Remark;
use app::domain::sort::{ReleasedSort, SortContent, SortSource};
use app::domain::study::ConditionNo;
use app::domain::submission::StatementsDigest;

use super::Reads;
use crate::store::db::on;
use crate::store::row::{Place, count, to_json};
use crate::store::{StoreError, WriteTx};

/// The part of a row that waiting and released sorts have in common.
#[derive(sqlx::FromRow)]
pub(super) struct ContentRow {
    id: String,
    pseudonym: String,
    ranks: String,
    remarks: String,
    closing_remark: Option<String>,
    condition_no: String,
}

impl ContentRow {
    pub(super) fn parse(self, table: &'static str, grid: &Grid) -> Result<SortContent, StoreError> {
        let place = Place {
            table,
            row: &self.id,
        };
        let ranks: Vec<Rank> = place.json("ranks", &self.ranks)?;
        let remarks: BTreeMap<StatementNo, Remark> = place.json("remarks", &self.remarks)?;
        Ok(SortContent {
            pseudonym: place.parse("pseudonym", &self.pseudonym)?,
            sort: QSort::from_ranks(grid, &ranks)
                .map_err(|_| place.bad("ranks", "does not fill the study's grid"))?,
            remarks,
            closing_remark: place
                .parse_optional("closing_remark", self.closing_remark.as_deref())?,
            condition: place.parse("condition_no", &self.condition_no)?,
        })
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    source: String,
    medium: String,
    released_on: String,
    #[sqlx(flatten)]
    content: ContentRow,
}

impl Row {
    fn parse(self, grid: &Grid) -> Result<ReleasedSort, StoreError> {
        let id = self.content.id.clone();
        let place = Place {
            table: "q_sort",
            row: &id,
        };
        Ok(ReleasedSort {
            id: place.parse("id", &id)?,
            source: SOURCES
                .into_iter()
                .find(|source| stored(*source) == (self.source.as_str(), self.medium.as_str()))
                .ok_or_else(|| place.bad("source", "does not go with medium"))?,
            released_on: place.parse("released_on", &self.released_on)?,
            content: self.content.parse("q_sort", grid)?,
        })
    }
}

/// What no two sorts of a study have in common: a pseudonym is one person's within each condition of instruction, so
/// the sorts under a later condition have its number behind the name, with a sign between that no pseudonym holds. Both
/// databases have the rule on this column; SQLite could not change it without taking apart what refers to the table.
pub(super) fn unique_key(pseudonym: &Pseudonym, condition: ConditionNo) -> String {
    let key = pseudonym.key();
    if condition == ConditionNo::FIRST {
        key
    } else {
        format!("{key}\u{1f}{condition}")
    }
}

const SOURCES: [SortSource; 3] = [SortSource::Sent, SortSource::Imported, SortSource::Paper];

/// Source and medium as they are stored: what was entered from paper is a kind of imported sort.
const fn stored(source: SortSource) -> (&'static str, &'static str) {
    match source {
        SortSource::Sent => ("sent", "screen"),
        SortSource::Imported => ("imported", "screen"),
        SortSource::Paper => ("imported", "paper"),
    }
}

/// Numbers of statements as JSON.
pub(super) fn order_json(numbers: &[StatementNo]) -> String {
    to_json(&numbers)
}

/// Numbers of statements as they were shown; none where nothing is known of it.
pub(super) fn parse_order(
    table: &'static str,
    row: Option<(Option<String>,)>,
) -> Result<Vec<StatementNo>, StoreError> {
    let place = Place {
        table,
        row: "(hidden)",
    };
    row.and_then(|(order,)| order)
        .map_or_else(|| Ok(Vec::new()), |order| place.json("shown_order", &order))
}

/// Stores a sort that came from a file or from paper. `false` if its pseudonym is taken.
///
/// # Errors
/// The store failed.
pub async fn insert_imported(
    tx: &mut WriteTx,
    study: &StudyId,
    sort: &ReleasedSort,
    statements: &StatementsDigest,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO q_sort (id, study_id, source, released_on, pseudonym, pseudonym_key, ranks, remarks,
            closing_remark, statements_digest, medium, condition_no)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING";
    let content = &sort.content;
    let (source, medium) = stored(sort.source);
    let inserted = on!(tx.conn(), c => sqlx::query(SQL)
        .bind(sort.id.as_str())
        .bind(study.as_str())
        .bind(source)
        .bind(sort.released_on.to_string())
        .bind(content.pseudonym.as_str())
        .bind(unique_key(&content.pseudonym, content.condition))
        .bind(to_json(&content.sort))
        .bind(to_json(&content.remarks))
        .bind(content.closing_remark.as_ref().map(Remark::as_str))
        .bind(statements.as_str())
        .bind(medium)
        .bind(content.condition.to_string())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(inserted == 1)
}

/// How many sorts of a study are released.
///
/// # Errors
/// The store failed.
pub async fn count_of(tx: &mut impl Reads, study: &StudyId) -> Result<usize, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM q_sort WHERE study_id = $1";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_one(c)
        .await)?;
    Ok(count(found))
}

/// Whether a released sort under this condition of instruction has this pseudonym.
///
/// # Errors
/// The store failed.
pub async fn has_pseudonym(
    tx: &mut impl Reads,
    study: &StudyId,
    pseudonym: &Pseudonym,
    condition: ConditionNo,
) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM q_sort WHERE study_id = $1 AND pseudonym_key = $2";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(unique_key(pseudonym, condition))
        .fetch_one(c)
        .await)?;
    Ok(found > 0)
}

/// The pseudonym of a released sort.
///
/// # Errors
/// The store failed, or the row holds none.
pub async fn pseudonym(tx: &mut impl Reads, id: &SortId) -> Result<Option<Pseudonym>, StoreError> {
    const SQL: &str = "SELECT pseudonym FROM q_sort WHERE id = $1";
    let row: Option<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(id.as_str())
        .fetch_optional(c)
        .await)?;
    let place = Place {
        table: "q_sort",
        row: id.as_str(),
    };
    row.map(|(pseudonym,)| place.parse("pseudonym", &pseudonym))
        .transpose()
}

/// The order in which the statements of a released sort were shown; empty for one that came from a file.
///
/// # Errors
/// The store failed, or the row does not hold an order.
pub async fn shown_order(tx: &mut impl Reads, id: &SortId) -> Result<Vec<StatementNo>, StoreError> {
    const SQL: &str = "SELECT shown_order FROM q_sort WHERE id = $1";
    let row: Option<(Option<String>,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(id.as_str())
        .fetch_optional(c)
        .await)?;
    parse_order("q_sort", row)
}

/// The orders in which the statements of a study's released sorts were shown; those that came from files have none.
///
/// # Errors
/// The store failed, or a row does not hold an order.
pub async fn shown_orders(
    tx: &mut impl Reads,
    study: &StudyId,
) -> Result<BTreeMap<SortId, Vec<StatementNo>>, StoreError> {
    const SQL: &str =
        "SELECT id, shown_order FROM q_sort WHERE study_id = $1 AND shown_order IS NOT NULL";
    let rows: Vec<(String, String)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    let orders = rows.into_iter().map(|(id, order)| {
        let place = Place {
            table: "q_sort",
            row: &id,
        };
        Ok((place.parse("id", &id)?, place.json("shown_order", &order)?))
    });
    orders.collect()
}

/// All released sorts of a study in the order of their identities, which is random.
///
/// # Errors
/// The store failed, or a row does not hold a sort for this grid.
pub async fn list(
    tx: &mut impl Reads,
    study: &StudyId,
    grid: &Grid,
) -> Result<Vec<ReleasedSort>, StoreError> {
    const SQL: &str =
        "SELECT id, source, medium, released_on, pseudonym, ranks, remarks, closing_remark, condition_no
        FROM q_sort WHERE study_id = $1 ORDER BY id";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(|row| row.parse(grid)).collect()
}

/// A released sort.
///
/// # Errors
/// The store failed, or the row does not hold a sort for this grid.
pub async fn find(
    tx: &mut impl Reads,
    id: &SortId,
    grid: &Grid,
) -> Result<Option<ReleasedSort>, StoreError> {
    const SQL: &str =
        "SELECT id, source, medium, released_on, pseudonym, ranks, remarks, closing_remark, condition_no
        FROM q_sort WHERE id = $1";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(id.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(|row| row.parse(grid)).transpose()
}

/// Removes a released sort. Its receipt must have let go of it before.
///
/// # Errors
/// [`StoreError::ForeignKey`] if a receipt still stands for it.
pub async fn delete(tx: &mut WriteTx, id: &SortId) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM q_sort WHERE id = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(id.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
