//! Groups that are invited by a link of their own, such as the offices of an agency: how many of each have sent a
//! sort, and never which sorts.

use std::fmt;
use std::num::NonZeroU16;
use std::str::FromStr;

use super::base32;
use super::id::InvitedGroupId;
use super::text::{Shape, TextError, checked_text};

checked_text! {
    /// What a group is called.
    GroupName, Shape::line(80)
}

/// What tells the group's link from the study's other links. It is no secret: everybody in the group has the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupCode(String);

/// A text that cannot be a group's code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a group's code has {} letters and digits", GroupCode::LENGTH)]
pub struct GroupCodeError;

impl GroupCode {
    /// Letters and digits in a code.
    pub const LENGTH: usize = 6;

    /// Makes a code of the low five bits of each random byte.
    #[must_use]
    pub fn from_random(bytes: [u8; Self::LENGTH]) -> Self {
        Self(bytes.into_iter().map(base32::letter).collect())
    }

    /// The code as it stands in a link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for GroupCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for GroupCode {
    type Err = GroupCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() == Self::LENGTH && text.chars().all(base32::is_letter) {
            Ok(Self(text.to_owned()))
        } else {
            Err(GroupCodeError)
        }
    }
}

/// A group with its link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitedGroup {
    /// Identity.
    pub id: InvitedGroupId,
    /// What it is called.
    pub name: GroupName,
    /// What its link carries.
    pub code: GroupCode,
    /// How many people were invited, if that is known.
    pub invited: Option<NonZeroU16>,
    /// How many sorts researchers know to have been sent by the link.
    pub answered: usize,
}

/// A group that is to be made, as a line of a list says it: a name, and behind a semicolon how many are invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGroup {
    /// What it is called.
    pub name: GroupName,
    /// How many people are invited, if that is known.
    pub invited: Option<NonZeroU16>,
}

/// What is wrong with a line of the list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NewGroupError {
    /// The name.
    #[error(transparent)]
    Name(#[from] TextError),
    /// What stands behind the semicolon is no number from 1 to 65,535.
    #[error("“{found}” is no number of people")]
    Number {
        /// What stands there.
        found: String,
    },
}

impl FromStr for NewGroup {
    type Err = NewGroupError;

    fn from_str(line: &str) -> Result<Self, Self::Err> {
        // Tabs come from a table that was copied.
        let (name, number) = line.rsplit_once([';', '\t']).unwrap_or((line, ""));
        let invited = match number.trim() {
            "" => None,
            found => Some(found.parse().map_err(|_| NewGroupError::Number {
                found: found.chars().take(40).collect(),
            })?),
        };
        Ok(Self {
            name: GroupName::new(name)?,
            invited,
        })
    }
}

/// Whether counts may move with a release: only if what is new cannot all have come from one group, since then the
/// sorts that appear would be that group's.
///
/// `unseen` is how many sorts each group has sent that are not shown yet, `released` how many sorts appear now.
#[must_use]
pub fn may_show(unseen: &[usize], released: usize) -> bool {
    let from = unseen.iter().filter(|count| **count > 0).count();
    from > 1 || unseen.iter().sum::<usize>() < released
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_name_and_perhaps_a_number() {
        let read = |line: &str| {
            line.parse::<NewGroup>()
                .map(|group| (group.name.to_string(), group.invited.map(u16::from)))
        };
        assert_eq!(
            read(" Kontor Nord ; 12 "),
            Ok(("Kontor Nord".to_owned(), Some(12)))
        );
        assert_eq!(
            read("Kontor; Sør;3"),
            Ok(("Kontor; Sør".to_owned(), Some(3)))
        );
        assert_eq!(
            read("Kontor Øst\t7"),
            Ok(("Kontor Øst".to_owned(), Some(7)))
        );
        assert_eq!(read("Kontor Vest"), Ok(("Kontor Vest".to_owned(), None)));
        for wrong in ["A; 0", "A; mange", "A; -1", "A; 70000"] {
            assert!(
                matches!(read(wrong), Err(NewGroupError::Number { .. })),
                "{wrong}"
            );
        }
        assert!(matches!(
            read("; 4"),
            Err(NewGroupError::Name(TextError::Blank))
        ));
    }

    #[test]
    fn a_code_is_read_only_as_it_was_made() {
        let code = GroupCode::from_random([0, 10, 20, 31, 9, 8]);
        assert_eq!(code.as_str().parse(), Ok(code.clone()));
        for wrong in ["", "0AMZ9", "0amz98", "0AMZ98 ", "0AMZU8"] {
            assert_eq!(wrong.parse::<GroupCode>(), Err(GroupCodeError), "{wrong}");
        }
    }

    #[test]
    fn counts_wait_while_everything_new_could_be_of_one_group() {
        assert!(!may_show(&[5, 0], 5), "all five are of the first group");
        assert!(may_show(&[4, 1], 5));
        assert!(may_show(&[4, 0], 5), "one came without a group");
        assert!(
            !may_show(&[7, 0], 5),
            "five of them waited since the last release"
        );
        assert!(may_show(&[5, 2], 5));
        assert!(may_show(&[0, 0], 5), "nothing moves");
    }
}
