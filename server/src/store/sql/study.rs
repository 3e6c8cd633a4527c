//! Studies with their texts and statements.

use std::collections::BTreeMap;

use analysis::Grid;
use app::domain::id::{ResearcherId, StudyId};
use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::qset::{QSet, Wordings};
use app::domain::slug::Slug;
use app::domain::statement::Wording;
use app::domain::study::{
    PileLabels, ReleaseBatch, StateName, Study, StudyParts, StudyState, StudyTexts,
};
use jiff::Timestamp;

use super::Reads;
use crate::store::db::on;
use crate::store::row::{Place, to_json};
use crate::store::{StoreError, WriteTx};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    slug: String,
    owner_id: String,
    state: String,
    stage: String,
    state_since: Option<String>,
    languages: String,
    grid: Option<String>,
    release_batch: i64,
    options: String,
    conditions: String,
}

#[derive(sqlx::FromRow)]
struct TextRow {
    locale: String,
    title: Option<String>,
    instruction: Option<String>,
    information: Option<String>,
    least: Option<String>,
    most: Option<String>,
    middle: Option<String>,
    pile_disagree: Option<String>,
    pile_neutral: Option<String>,
    pile_agree: Option<String>,
}

#[derive(sqlx::FromRow)]
struct StatementRow {
    number: i64,
    locale: String,
    text: String,
    label: Option<String>,
    clarification: Option<String>,
}

impl Row {
    fn parse(
        self,
        texts: Vec<TextRow>,
        statements: Vec<StatementRow>,
    ) -> Result<Study, StoreError> {
        let place = Place {
            table: "study",
            row: &self.id,
        };
        let name = parse_name(place, &self.state, &self.stage)?;
        let since = place.parse_optional("state_since", self.state_since.as_deref())?;
        let state = StudyState::of(name, since)
            .ok_or_else(|| place.bad("state", "does not go with state_since"))?;
        let languages: Languages = place.json("languages", &self.languages)?;
        let grid: Option<Grid> = match &self.grid {
            Some(grid) => Some(place.json("grid", grid)?),
            None => None,
        };
        let release_batch = ReleaseBatch::new(self.release_batch)
            .map_err(|_| place.bad("release_batch", "out of bounds"))?;
        let parts = StudyParts {
            id: place.parse("id", &self.id)?,
            slug: place.parse("slug", &self.slug)?,
            owner: place.parse("owner_id", &self.owner_id)?,
            state,
            texts: parse_texts(&self.id, texts)?,
            qset: parse_statements(&self.id, languages.main(), statements)?,
            languages,
            grid,
            release_batch,
            options: place.json("options", &self.options)?,
            conditions: place.json("conditions", &self.conditions)?,
        };
        Study::restore(parts).map_err(|_| place.bad("state", "the parts do not belong together"))
    }
}

/// State and stage as they are stored: a trial is a kind of being open, the archive a kind of being closed.
const fn stored(name: StateName) -> (StateName, &'static str) {
    match name {
        StateName::Draft | StateName::Open | StateName::Closed => (name, "plain"),
        StateName::Pilot => (StateName::Open, "pilot"),
        StateName::Archived => (StateName::Closed, "archived"),
    }
}

fn parse_name(place: Place<'_>, state: &str, stage: &str) -> Result<StateName, StoreError> {
    let state = place.parse("state", state)?;
    match (state, stage) {
        (_, "plain") => Ok(state),
        (StateName::Open, "pilot") => Ok(StateName::Pilot),
        (StateName::Closed, "archived") => Ok(StateName::Archived),
        _ => Err(place.bad("stage", "does not go with state")),
    }
}

fn parse_texts(
    study: &str,
    rows: Vec<TextRow>,
) -> Result<BTreeMap<StudyLanguage, StudyTexts>, StoreError> {
    let place = Place {
        table: "study_text",
        row: study,
    };
    rows.into_iter()
        .map(|row| {
            let texts = StudyTexts {
                title: place.parse_optional("title", row.title.as_deref())?,
                instruction: place.parse_optional("instruction", row.instruction.as_deref())?,
                information: place.parse_optional("information", row.information.as_deref())?,
                least: place.parse_optional("least", row.least.as_deref())?,
                most: place.parse_optional("most", row.most.as_deref())?,
                middle: place.parse_optional("middle", row.middle.as_deref())?,
                piles: PileLabels {
                    disagree: place
                        .parse_optional("pile_disagree", row.pile_disagree.as_deref())?,
                    neutral: place.parse_optional("pile_neutral", row.pile_neutral.as_deref())?,
                    agree: place.parse_optional("pile_agree", row.pile_agree.as_deref())?,
                },
            };
            Ok((place.parse("locale", &row.locale)?, texts))
        })
        .collect()
}

fn parse_statements(
    study: &str,
    main: StudyLanguage,
    rows: Vec<StatementRow>,
) -> Result<Option<QSet>, StoreError> {
    let place = Place {
        table: "statement_text",
        row: study,
    };
    let mut by_number: BTreeMap<i64, Wordings> = BTreeMap::new();
    for row in rows {
        let wording = Wording {
            text: place.parse("text", &row.text)?,
            label: place.parse_optional("label", row.label.as_deref())?,
            clarification: place.parse_optional("clarification", row.clarification.as_deref())?,
        };
        let locale = place.parse("locale", &row.locale)?;
        by_number
            .entry(row.number)
            .or_default()
            .insert(locale, wording);
    }
    if by_number.is_empty() {
        return Ok(None);
    }
    if !by_number.keys().copied().eq(1..=by_number.len() as i64) {
        return Err(place.bad("number", "the numbers have a gap"));
    }
    QSet::new(main, by_number.into_values().collect())
        .map(Some)
        .map_err(|_| place.bad("text", "the statements are no Q set"))
}

/// Stores a new study.
///
/// # Errors
/// [`StoreError::Unique`] if its short name is taken.
pub async fn insert(tx: &mut WriteTx, study: &Study, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO study (id, slug, owner_id, state, state_since, languages, grid, release_batch, options, created_at, stage,
            conditions)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let parts = study.parts();
    let (state, stage) = stored(parts.state.name());
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(parts.id.as_str())
        .bind(parts.slug.as_str())
        .bind(parts.owner.as_str())
        .bind(state.as_str())
        .bind(parts.state.since().map(|date| date.to_string()))
        .bind(to_json(&parts.languages))
        .bind(parts.grid.as_ref().map(to_json))
        .bind(i64::from(parts.release_batch.get()))
        .bind(to_json(&parts.options))
        .bind(now.as_millisecond())
        .bind(stage)
        .bind(to_json(&parts.conditions))
        .execute(c)
        .await
        .map(|_| ()))?;
    insert_texts(tx, study).await?;
    insert_statements(tx, study).await
}

/// Replaces everything that a draft can change, and the state.
///
/// # Errors
/// The store failed.
pub async fn save(tx: &mut WriteTx, study: &Study) -> Result<(), StoreError> {
    const CLEAR: [&str; 2] = [
        "DELETE FROM study_text WHERE study_id = $1",
        "DELETE FROM statement_text WHERE study_id = $1",
    ];
    save_head(tx, study).await?;
    for sql in CLEAR {
        on!(tx.conn(), c => sqlx::query(sql)
            .bind(study.id().as_str())
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    insert_texts(tx, study).await?;
    insert_statements(tx, study).await
}

/// Replaces state, languages, grid, release batch, options and conditions, which is all that changes when a study is opened or closed.
///
/// # Errors
/// The store failed.
pub async fn save_head(tx: &mut WriteTx, study: &Study) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE study SET state = $2, state_since = $3, languages = $4, grid = $5, release_batch = $6, options = $7, stage = $8,
            conditions = $9
        WHERE id = $1";
    let parts = study.parts();
    let (state, stage) = stored(parts.state.name());
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(parts.id.as_str())
        .bind(state.as_str())
        .bind(parts.state.since().map(|date| date.to_string()))
        .bind(to_json(&parts.languages))
        .bind(parts.grid.as_ref().map(to_json))
        .bind(i64::from(parts.release_batch.get()))
        .bind(to_json(&parts.options))
        .bind(stage)
        .bind(to_json(&parts.conditions))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

async fn insert_texts(tx: &mut WriteTx, study: &Study) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO study_text (study_id, locale, title, instruction, information, least, most, middle,
            pile_disagree, pile_neutral, pile_agree)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    for (locale, texts) in &study.parts().texts {
        on!(tx.conn(), c => sqlx::query(SQL)
            .bind(study.id().as_str())
            .bind(locale.code())
            .bind(texts.title.as_ref().map(|text| text.as_str()))
            .bind(texts.instruction.as_ref().map(|text| text.as_str()))
            .bind(texts.information.as_ref().map(|text| text.as_str()))
            .bind(texts.least.as_ref().map(|text| text.as_str()))
            .bind(texts.most.as_ref().map(|text| text.as_str()))
            .bind(texts.middle.as_ref().map(|text| text.as_str()))
            .bind(texts.piles.disagree.as_ref().map(|text| text.as_str()))
            .bind(texts.piles.neutral.as_ref().map(|text| text.as_str()))
            .bind(texts.piles.agree.as_ref().map(|text| text.as_str()))
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

async fn insert_statements(tx: &mut WriteTx, study: &Study) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO statement_text (study_id, number, locale, text, label, clarification)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let Some(qset) = study.qset() else {
        return Ok(());
    };
    for (number, wordings) in qset.numbers().zip(qset.statements()) {
        for (locale, wording) in wordings {
            on!(tx.conn(), c => sqlx::query(SQL)
                .bind(study.id().as_str())
                .bind(i64::from(number.get()))
                .bind(locale.code())
                .bind(wording.text.as_str())
                .bind(wording.label.as_ref().map(|label| label.as_str()))
                .bind(wording.clarification.as_ref().map(|text| text.as_str()))
                .execute(c)
                .await
                .map(|_| ()))?;
        }
    }
    Ok(())
}

/// Keeps everybody else from changing the study or adding sorts to it until the transaction ends, and says in
/// which state it is. An update that changes nothing is how both databases can be told so in the same words.
///
/// # Errors
/// The store failed.
pub async fn lock(tx: &mut WriteTx, id: &StudyId) -> Result<Option<StateName>, StoreError> {
    const SQL: &str = "UPDATE study SET state = state WHERE id = $1 RETURNING state, stage";
    let row: Option<(String, String)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(id.as_str())
        .fetch_optional(c)
        .await)?;
    let place = Place {
        table: "study",
        row: id.as_str(),
    };
    row.map(|(state, stage)| parse_name(place, &state, &stage))
        .transpose()
}

/// A study by its identity.
///
/// # Errors
/// The store failed, or rows do not hold a study.
pub async fn find(tx: &mut impl Reads, id: &StudyId) -> Result<Option<Study>, StoreError> {
    const SQL: &str =
        "SELECT id, slug, owner_id, state, stage, state_since, languages, grid, release_batch, options, conditions
        FROM study WHERE id = $1";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(id.as_str())
        .fetch_optional(c)
        .await)?;
    complete(tx, row).await
}

/// A study by its short name.
///
/// # Errors
/// The store failed, or rows do not hold a study.
pub async fn find_by_slug(tx: &mut impl Reads, slug: &Slug) -> Result<Option<Study>, StoreError> {
    const SQL: &str =
        "SELECT id, slug, owner_id, state, stage, state_since, languages, grid, release_batch, options, conditions
        FROM study WHERE slug = $1";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(slug.as_str())
        .fetch_optional(c)
        .await)?;
    complete(tx, row).await
}

/// The studies of a researcher, the newest first.
///
/// # Errors
/// The store failed, or rows do not hold studies.
pub async fn list(
    tx: &mut impl Reads,
    researcher: &ResearcherId,
) -> Result<Vec<Study>, StoreError> {
    const SQL: &str =
        "SELECT id, slug, owner_id, state, stage, state_since, languages, grid, release_batch, options, conditions
        FROM study WHERE owner_id = $1 OR id IN (SELECT study_id FROM member WHERE researcher_id = $1)
        ORDER BY created_at DESC, id";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(researcher.as_str())
        .fetch_all(c)
        .await)?;
    let mut studies = Vec::with_capacity(rows.len());
    for row in rows {
        studies.extend(complete(tx, Some(row)).await?);
    }
    Ok(studies)
}

/// Whether there is any study.
///
/// # Errors
/// The store failed.
pub async fn any(tx: &mut impl Reads) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM study";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL).fetch_one(c).await)?;
    Ok(found > 0)
}

/// Adds texts and statements to the head of a study.
async fn complete(tx: &mut impl Reads, row: Option<Row>) -> Result<Option<Study>, StoreError> {
    const TEXTS: &str = "SELECT locale, title, instruction, information, least, most, middle,
            pile_disagree, pile_neutral, pile_agree
        FROM study_text WHERE study_id = $1";
    const STATEMENTS: &str =
        "SELECT number, locale, text, label, clarification FROM statement_text WHERE study_id = $1";
    let Some(row) = row else {
        return Ok(None);
    };
    let texts: Vec<TextRow> = on!(tx.conn(), c => sqlx::query_as(TEXTS)
        .bind(row.id.as_str())
        .fetch_all(c)
        .await)?;
    let statements: Vec<StatementRow> = on!(tx.conn(), c => sqlx::query_as(STATEMENTS)
        .bind(row.id.as_str())
        .fetch_all(c)
        .await)?;
    row.parse(texts, statements).map(Some)
}
