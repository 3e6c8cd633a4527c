//! What sorting programs on the web send in: one record for each participant, with fields of many kinds. Ranks and
//! comments are taken, identifiers become names, and the rest is named as left out: times and what was answered
//! elsewhere would say more about a person than a sort has to.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use analysis::{Rank, StatementNo};
use app::domain::remark::Remark;

use super::problem::{Fault, Place};
use super::study::{Findings, FoundSort};
use crate::interchange::rank::read_rank;

/// Fields that may name a participant, the best first.
const IDENTIFIERS: [&str; 9] = [
    "partId",
    "userInputId",
    "urlUsercode",
    "urlUserCode",
    "accessCode",
    "uid",
    "randomId",
    "sid",
    "id",
];

/// One record.
pub(super) struct Submission {
    pub place: Place,
    /// The fields as they stand, without the ranks and the comments.
    pub fields: BTreeMap<String, String>,
    /// A name if no field gives one.
    pub key: String,
    /// The ranks as they stand.
    pub ranks: Vec<String>,
    /// Statement and text of each comment.
    pub comments: Vec<(StatementNo, String)>,
}

impl Submission {
    pub const fn new(place: Place) -> Self {
        Self {
            place,
            fields: BTreeMap::new(),
            key: String::new(),
            ranks: Vec::new(),
            comments: Vec::new(),
        }
    }

    /// Takes a field: ranks, a comment on a statement, or something else.
    pub fn put(&mut self, name: &str, value: &str) {
        let value = value.trim();
        if name == "sort" {
            self.ranks = value
                .split('|')
                .map(|rank| rank.trim().to_owned())
                .collect();
            return;
        }
        // The text says which statement it is about, else the field's number does.
        let comment = numbered(name, "comment")
            .map(|number| split_statement(value).unwrap_or((number, value)));
        match comment {
            Some((statement, text)) => {
                if !text.is_empty() && text != "---" {
                    self.comments.push((statement, text.to_owned()));
                }
            }
            None => {
                self.fields.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    fn identifier(&self, field: &str) -> Option<&str> {
        let value = self.fields.get(field)?.as_str();
        let is_absent = value.is_empty() || value == "---" || value.starts_with("no ");
        (!is_absent).then_some(value)
    }
}

/// The number in `s12` for the prefix `s`.
pub(super) fn numbered(name: &str, prefix: &str) -> Option<StatementNo> {
    let digits = name.strip_prefix(prefix)?;
    let is_plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| digits.parse().ok().and_then(StatementNo::new))?
}

/// Statement and text in `(s12) text` and `(s12): text`.
pub(super) fn split_statement(text: &str) -> Option<(StatementNo, &str)> {
    let (number, rest) = text.trim_start().strip_prefix('(')?.split_once(')')?;
    let statement = numbered(number.trim(), "s")?;
    let rest = rest.trim_start();
    Some((statement, rest.strip_prefix(':').unwrap_or(rest).trim()))
}

/// Makes sorts of records. A field names the participants only if all of them have it.
pub(super) fn take(submissions: Vec<Submission>, findings: &mut Findings) {
    let naming = IDENTIFIERS
        .into_iter()
        .find(|field| submissions.iter().all(|s| s.identifier(field).is_some()));
    let mut left: BTreeSet<String> = BTreeSet::new();
    let mut seen: HashMap<(String, Vec<Rank>), String> = HashMap::new();
    for submission in submissions {
        let label = naming
            .and_then(|field| submission.identifier(field))
            .unwrap_or(&submission.key)
            .to_owned();
        left.extend(
            submission
                .fields
                .keys()
                .filter(|field| Some(field.as_str()) != naming)
                .cloned(),
        );
        let place = submission.place.sort(&label);
        let mut ranks = Vec::with_capacity(submission.ranks.len());
        for (statement, cell) in (1..).zip(&submission.ranks) {
            match read_rank(cell) {
                Ok(rank) => ranks.push(rank),
                Err(reason) => {
                    let found = cell.clone();
                    findings.report(place.column(statement), Fault::Rank { found, reason });
                }
            }
        }
        if ranks.len() < submission.ranks.len() {
            continue;
        }
        if ranks.is_empty() {
            let part = "sort".to_owned();
            findings.report(place, Fault::MissingPart { part });
            continue;
        }
        if let Some(earlier) = seen.get(&(label.clone(), ranks.clone())) {
            let earlier = earlier.clone();
            findings.report(place.clone(), Fault::SameSort { earlier });
        }
        seen.insert((label.clone(), ranks.clone()), label.clone());
        let mut remarks: BTreeMap<StatementNo, Remark> = BTreeMap::new();
        for (statement, text) in &submission.comments {
            if statement.index() >= ranks.len() {
                let (found, highest) = (statement.to_string(), ranks.len());
                findings.report(place.clone(), Fault::Number { found, highest });
                continue;
            }
            match Remark::new(text) {
                Ok(remark) => {
                    remarks.insert(*statement, remark);
                }
                Err(reason) => findings.report(place.clone(), Fault::Remark(reason)),
            }
        }
        let sort = FoundSort {
            label,
            ranks,
            remarks,
            closing_remark: None,
            ..FoundSort::default()
        };
        findings.sorts.push((submission.place, sort));
    }
    if !left.is_empty() {
        let fields = left.into_iter().collect();
        findings.report(Place::FILE, Fault::LeftOut { fields });
    }
}
