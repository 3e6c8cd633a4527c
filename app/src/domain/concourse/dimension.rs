//! The two dimensions along which a concourse is sorted: a researcher's own categories.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::text::{Shape, checked_text};

checked_text! {
    /// The name of a dimension or of one of its aspects.
    AspectName, Shape::line(60)
}

/// Which of the two dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// The first: the rows of the balance table.
    Row,
    /// The second: its columns.
    Column,
}

impl Axis {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Row, Self::Column];

    /// The word for it in forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Column => "column",
        }
    }
}

/// One value of a dimension. The key stays when the name changes, so that candidates keep what they are tagged with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Aspect {
    /// The dimension.
    pub axis: Axis,
    /// The value's key in it.
    pub key: u16,
}

/// A value of a dimension with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedAspect {
    /// Its key.
    pub key: u16,
    /// Its name.
    pub name: AspectName,
}

/// A dimension: a name and its values, none of which is named twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "DimensionParts", into = "DimensionParts")]
pub struct Dimension {
    name: AspectName,
    aspects: Vec<NamedAspect>,
}

/// A dimension before it is checked.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionParts {
    /// Its name.
    pub name: AspectName,
    /// Its values in the order in which they are shown.
    pub aspects: Vec<NamedAspect>,
}

/// What keeps names from being a dimension.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DimensionProblem {
    /// No values, or more than a table can show.
    #[error(
        "there are {found} values, but a dimension has 1 to {}",
        Dimension::MOST
    )]
    Size {
        /// Values found.
        found: usize,
    },
    /// Two values have the same name or key.
    #[error("“{name}” stands there twice")]
    Repeated {
        /// The later name.
        name: AspectName,
    },
}

impl Dimension {
    /// The largest number of values.
    pub const MOST: usize = 20;

    /// Checks a dimension.
    ///
    /// # Errors
    /// The first problem.
    pub fn new(parts: DimensionParts) -> Result<Self, DimensionProblem> {
        let found = parts.aspects.len();
        if found == 0 || found > Self::MOST {
            return Err(DimensionProblem::Size { found });
        }
        let (mut names, mut keys) = (BTreeSet::new(), BTreeSet::new());
        for aspect in &parts.aspects {
            let fresh_name = names.insert(aspect.name.as_str().to_lowercase());
            if !fresh_name || !keys.insert(aspect.key) {
                return Err(DimensionProblem::Repeated {
                    name: aspect.name.clone(),
                });
            }
        }
        Ok(Self {
            name: parts.name,
            aspects: parts.aspects,
        })
    }

    /// Its name.
    #[must_use]
    pub const fn name(&self) -> &AspectName {
        &self.name
    }

    /// Its values in the order in which they are shown.
    #[must_use]
    pub fn aspects(&self) -> &[NamedAspect] {
        &self.aspects
    }
}

impl TryFrom<DimensionParts> for Dimension {
    type Error = DimensionProblem;

    fn try_from(parts: DimensionParts) -> Result<Self, Self::Error> {
        Self::new(parts)
    }
}

impl From<Dimension> for DimensionParts {
    fn from(dimension: Dimension) -> Self {
        Self {
            name: dimension.name,
            aspects: dimension.aspects,
        }
    }
}

/// The dimensions of a concourse, each of which may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimensions {
    /// The rows of the balance table.
    pub row: Option<Dimension>,
    /// The columns of the balance table.
    pub column: Option<Dimension>,
}

impl Dimensions {
    /// One of them.
    #[must_use]
    pub const fn get(&self, axis: Axis) -> Option<&Dimension> {
        match axis {
            Axis::Row => self.row.as_ref(),
            Axis::Column => self.column.as_ref(),
        }
    }

    /// The values of one of them; none if it is missing.
    #[must_use]
    pub fn aspects(&self, axis: Axis) -> &[NamedAspect] {
        self.get(axis).map_or(&[], Dimension::aspects)
    }

    /// The values of both, rows first.
    pub fn all(&self) -> impl Iterator<Item = Aspect> {
        Axis::ALL.into_iter().flat_map(|axis| {
            let values = self.aspects(axis).iter();
            values.map(move |named| Aspect {
                axis,
                key: named.key,
            })
        })
    }

    /// Whether there is such a value.
    #[must_use]
    pub fn contains(&self, aspect: Aspect) -> bool {
        let mut all = self.aspects(aspect.axis).iter();
        all.any(|named| named.key == aspect.key)
    }

    /// The name of a value.
    #[must_use]
    pub fn name(&self, aspect: Aspect) -> Option<&AspectName> {
        let mut all = self.aspects(aspect.axis).iter();
        all.find(|named| named.key == aspect.key)
            .map(|named| &named.name)
    }
}
