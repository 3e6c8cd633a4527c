//! A finished sort as a participant sends it.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use analysis::QSort;

use super::background::Choices;
use super::invited_group::GroupCode;
use super::pseudonym::Pseudonym;
use super::receipt::ReceiptCode;
use super::remark::Remark;
use super::sort::SortContent;
use super::statement::StatementNo;
use super::study::ConditionNo;

/// What a participant sends when the sort is finished.
///
/// It holds no time, no language and nothing about the device: what only few have in common would point at a
/// person. Ranks and remarks are already checked against the study's grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Submission {
    /// The code made before sending; its hash makes sending twice the same as sending once.
    pub receipt: ReceiptCode,
    /// The sort.
    pub sort: QSort,
    /// Remarks on single statements.
    pub remarks: BTreeMap<StatementNo, Remark>,
    /// The free remark at the end.
    pub closing_remark: Option<Remark>,
    /// The name under which the sort is shown.
    pub pseudonym: Pseudonym,
    /// Which information the participant agreed to.
    pub consent_version: ConsentVersion,
    /// The condition of instruction it was made under.
    pub condition: ConditionNo,
    /// The order in which the statements were shown.
    pub shown_order: ShownOrder,
    /// The digest of the statements that were sorted.
    pub statements_digest: StatementsDigest,
    /// What was chosen at the study's background questions, one choice per question.
    pub background: Choices,
    /// The group by whose link the participant came. It is counted, and not kept with the sort.
    pub group: Option<GroupCode>,
    /// The content that is to be replaced, if this corrects a sort that was sent before.
    pub corrects: Option<ContentDigest>,
}

impl Submission {
    /// What is kept and shown of it.
    #[must_use]
    pub fn content(&self) -> SortContent {
        SortContent {
            pseudonym: self.pseudonym.clone(),
            sort: self.sort.clone(),
            remarks: self.remarks.clone(),
            closing_remark: self.closing_remark.clone(),
            condition: self.condition,
        }
    }
}

/// The order in which the statements were shown: each number once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownOrder(Vec<StatementNo>);

/// A list of numbers that is not an order of the statements.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the order should name each of {count} statements once; statement {offender} is missing, repeated or too high"
)]
pub struct ShownOrderError {
    /// The number of statements.
    pub count: usize,
    /// The first number that does not fit.
    pub offender: StatementNo,
}

impl ShownOrder {
    /// Checks that each of `count` statements is named once.
    ///
    /// # Errors
    /// A number is missing, repeated or higher than `count`.
    pub fn new(numbers: Vec<StatementNo>, count: usize) -> Result<Self, ShownOrderError> {
        let mut seen = vec![false; count];
        for &offender in &numbers {
            match seen.get_mut(offender.index()) {
                Some(place) if !*place => *place = true,
                _ => return Err(ShownOrderError { count, offender }),
            }
        }
        match seen.iter().position(|seen| !seen) {
            Some(index) => Err(ShownOrderError {
                count,
                offender: StatementNo::from_index(index),
            }),
            None => Ok(Self(numbers)),
        }
    }

    /// The statements in the order of their numbers, for studies that show them so.
    #[must_use]
    pub fn natural(count: usize) -> Self {
        Self((0..count).map(StatementNo::from_index).collect())
    }

    /// The numbers in the order shown.
    #[must_use]
    pub fn numbers(&self) -> &[StatementNo] {
        &self.0
    }
}

/// A text that is not a digest or version: letters a–f and digits.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{found}” is not a digest of {wanted} hexadecimal digits")]
pub struct DigestError {
    /// The text, cut after 80 characters.
    pub found: String,
    /// The number of digits expected.
    pub wanted: usize,
}

macro_rules! hex_digest {
    ($(#[$doc:meta])* $name:ident, $digits:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Hexadecimal digits.
            pub const DIGITS: usize = $digits;

            /// The leading part of a SHA-256 digest.
            #[must_use]
            pub fn from_sha256(digest: [u8; 32]) -> Self {
                let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
                Self(hex.chars().take(Self::DIGITS).collect())
            }

            /// The digits.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = DigestError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let hex = |c: char| matches!(c, '0'..='9' | 'a'..='f');
                if text.len() == Self::DIGITS && text.chars().all(hex) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(DigestError {
                        found: text.chars().take(80).collect(),
                        wanted: Self::DIGITS,
                    })
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

hex_digest! {
    /// Names the statements that were sorted, word for word (SHA-256).
    StatementsDigest, 64
}
hex_digest! {
    /// Names the information a participant agreed to: the first digits of its SHA-256.
    ConsentVersion, 12
}
hex_digest! {
    /// Names the content of one sort: pseudonym, ranks and remarks (SHA-256). A correction replaces only the content
    /// it was made from.
    ContentDigest, 64
}
hex_digest! {
    /// Names the sorts an analysis was made of (SHA-256).
    DataDigest, 64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(number: u32) -> StatementNo {
        StatementNo::new(number).expect("not zero")
    }

    #[test]
    fn an_order_names_each_statement_once() {
        let order = |numbers: &[u32]| {
            ShownOrder::new(numbers.iter().copied().map(number).collect(), 3)
                .map_err(|error| error.offender)
        };
        assert!(order(&[3, 1, 2]).is_ok());
        assert_eq!(order(&[3, 1]), Err(number(2)));
        assert_eq!(order(&[3, 1, 1]), Err(number(1)));
        assert_eq!(order(&[1, 2, 4]), Err(number(4)));
        assert_eq!(ShownOrder::natural(2).numbers(), [number(1), number(2)]);
    }

    #[test]
    fn digests_are_read_back_and_others_refused() {
        let version = ConsentVersion::from_sha256([0xab; 32]);
        assert_eq!(version.as_str(), "abababababab");
        assert_eq!(version.as_str().parse(), Ok(version));
        assert!("ABABABABABAB".parse::<ConsentVersion>().is_err());
        assert!("ab".parse::<StatementsDigest>().is_err());
    }
}
