//! The canonical document of what participants sort, and its digest.

use std::collections::BTreeMap;

use app::domain::background::Background;
use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::qset::{QSet, Wordings};
use app::domain::study::{ConditionName, Instruction, Study, StudyOptions};
use jiff::civil::Date;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::service::digest;
use crate::store::sql::version::{self, StoredVersion};
use crate::store::sql::{Reads, background};
use crate::store::{StoreError, WriteTx};

/// The document, with its fields in this order. A field is never renamed or moved; another form gets another name.
#[derive(Debug, Serialize)]
struct Document<'a> {
    form: &'static str,
    languages: &'a Languages,
    texts: BTreeMap<StudyLanguage, Texts<'a>>,
    statements: &'a [Wordings],
    grid: String,
    options: &'a StudyOptions,
    release_batch: u16,
    background: &'a Background,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    conditions: Vec<FrozenCondition<'a>>,
}

/// A condition of instruction without whether it is open, which may change.
#[derive(Debug, Serialize)]
struct FrozenCondition<'a> {
    names: &'a BTreeMap<StudyLanguage, ConditionName>,
    instructions: &'a BTreeMap<StudyLanguage, Instruction>,
}

#[derive(Debug, Serialize)]
struct Texts<'a> {
    title: Option<&'a str>,
    instruction: Option<&'a str>,
    information: Option<&'a str>,
    least: Option<&'a str>,
    most: Option<&'a str>,
    /// Left out where there is none, as before there were any.
    #[serde(skip_serializing_if = "Option::is_none")]
    middle: Option<&'a str>,
    pile_disagree: Option<&'a str>,
    pile_neutral: Option<&'a str>,
    pile_agree: Option<&'a str>,
}

/// The name of the document's form.
const FORM: &str = "synspunkt-frozen-study-1";

/// The document as bytes: JSON without blanks, all texts in Unicode's normal form C.
fn document(study: &Study, questions: &Background) -> String {
    let parts = study.parts();
    let texts = study
        .languages()
        .iter()
        .filter_map(|locale| {
            let texts = parts.texts.get(&locale)?;
            let frozen = Texts {
                title: texts.title.as_ref().map(|text| text.as_str()),
                instruction: texts.instruction.as_ref().map(|text| text.as_str()),
                information: texts.information.as_ref().map(|text| text.as_str()),
                least: texts.least.as_ref().map(|text| text.as_str()),
                most: texts.most.as_ref().map(|text| text.as_str()),
                middle: texts.middle.as_ref().map(|text| text.as_str()),
                pile_disagree: texts.piles.disagree.as_ref().map(|text| text.as_str()),
                pile_neutral: texts.piles.neutral.as_ref().map(|text| text.as_str()),
                pile_agree: texts.piles.agree.as_ref().map(|text| text.as_str()),
            };
            Some((locale, frozen))
        })
        .collect();
    let document = Document {
        form: FORM,
        languages: study.languages(),
        texts,
        statements: study.qset().map_or(&[][..], QSet::statements),
        grid: study.grid().map(ToString::to_string).unwrap_or_default(),
        options: study.options(),
        release_batch: study.release_batch().get(),
        background: questions,
        conditions: study
            .conditions()
            .as_slice()
            .iter()
            .map(|condition| FrozenCondition {
                names: &condition.names,
                instructions: &condition.instructions,
            })
            .collect(),
    };
    serde_json::to_string(&document).expect("texts, numbers, lists and maps with text keys")
}

/// Freezes the study as it is and gives the number of the version. Where nothing has changed, the last version stays.
/// The study must be locked.
pub(super) async fn freeze(
    tx: &mut WriteTx,
    study: &Study,
    today: Date,
) -> Result<Option<u32>, StoreError> {
    let Some(version) = next(tx, study, today).await? else {
        return Ok(None);
    };
    version::insert(tx, study.id(), &version).await?;
    Ok(Some(version.number))
}

/// The version that the study would be now, unless it is the last one.
async fn next(
    tx: &mut impl Reads,
    study: &Study,
    today: Date,
) -> Result<Option<StoredVersion>, StoreError> {
    let Some(qset) = study.qset() else {
        return Ok(None);
    };
    let questions = background::questions(tx, study.id()).await?;
    let document = document(study, &questions);
    let digest: String = Sha256::digest(document.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let before = version::list(tx, study.id()).await?;
    let last = before.last();
    if last.is_some_and(|last| last.digest == digest) {
        return Ok(None);
    }
    Ok(Some(StoredVersion {
        number: last.map_or(1, |last| last.number + 1),
        frozen_on: today,
        digest,
        statements: digest::statements_digest(qset),
        document,
    }))
}
