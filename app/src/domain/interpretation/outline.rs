//! The headings under which all viewpoints of a study are described.

use serde::{Deserialize, Serialize};

use super::super::concourse::{Aspect, Axis};
use super::super::text::{Shape, checked_text};

checked_text! {
    /// The heading of a section.
    SectionTitle, Shape::line(80)
}

/// What tells a section from the others, whatever its heading.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SectionKey(String);

impl SectionKey {
    /// A short word of small letters, digits and hyphens.
    #[must_use]
    pub fn new(key: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let fits = !key.is_empty() && key.len() <= 40 && key.bytes().all(plain);
        fits.then(|| Self(key.to_owned()))
    }

    /// The word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key of a section about the statements that are tagged with an aspect.
    #[must_use]
    pub fn of_aspect(aspect: Aspect) -> Self {
        Self(format!("aspect-{}-{}", aspect.axis.as_str(), aspect.key))
    }

    /// The aspect that a section is about, if it is one's.
    #[must_use]
    pub fn aspect(&self) -> Option<Aspect> {
        let (axis, key) = self.0.strip_prefix("aspect-")?.split_once('-')?;
        let axis = Axis::ALL.into_iter().find(|each| each.as_str() == axis)?;
        Some(Aspect {
            axis,
            key: key.parse().ok()?,
        })
    }
}

impl TryFrom<String> for SectionKey {
    type Error = &'static str;

    fn try_from(key: String) -> Result<Self, Self::Error> {
        Self::new(&key).ok_or("not the key of a section")
    }
}

impl From<SectionKey> for String {
    fn from(key: SectionKey) -> Self {
        key.0
    }
}

/// A section that every viewpoint has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What tells it from the others.
    pub key: SectionKey,
    /// Its heading; a section of a [template](Template) has one in the reader's language without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<SectionTitle>,
}

/// Sections that are often used together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// Foreground, background, what sets the viewpoint apart, what it shares.
    Reading,
    /// Strengths, weaknesses, opportunities, threats.
    Balance,
    /// Knowledge, ways of working and attitudes; each towards oneself, others and the activity.
    Areas,
}

impl Template {
    /// All templates.
    pub const ALL: [Self; 3] = [Self::Reading, Self::Balance, Self::Areas];

    /// The short word for it in forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Balance => "balance",
            Self::Areas => "areas",
        }
    }

    /// The template of this word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }

    /// The keys of its sections in order.
    #[must_use]
    pub const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Reading => &["foreground", "background", "apart", "shared"],
            Self::Balance => &["strengths", "weaknesses", "opportunities", "threats"],
            Self::Areas => &[
                "knowledge-self",
                "knowledge-others",
                "knowledge-activity",
                "ways-self",
                "ways-others",
                "ways-activity",
                "attitudes-self",
                "attitudes-others",
                "attitudes-activity",
            ],
        }
    }

    fn sections(self) -> impl Iterator<Item = Section> {
        let keys = self.keys().iter();
        keys.map(|key| Section {
            key: SectionKey((*key).to_owned()),
            title: None,
        })
    }
}

/// The sections of all viewpoints of a study, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Outline(Vec<Section>);

impl Default for Outline {
    fn default() -> Self {
        Self(Template::Reading.sections().collect())
    }
}

impl Outline {
    /// More would be a book.
    pub const MAX: usize = 40;

    /// The sections.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.0
    }

    /// Adds what is missing of a template.
    pub fn add(&mut self, template: Template) {
        self.add_all(template.sections());
    }

    /// Adds a section for each of these aspects that has none.
    pub fn add_aspects(&mut self, aspects: impl IntoIterator<Item = (Aspect, SectionTitle)>) {
        self.add_all(aspects.into_iter().map(|(aspect, title)| Section {
            key: SectionKey::of_aspect(aspect),
            title: Some(title),
        }));
    }

    fn add_all(&mut self, sections: impl Iterator<Item = Section>) {
        for section in sections {
            if self.0.len() < Self::MAX && self.0.iter().all(|each| each.key != section.key) {
                self.0.push(section);
            }
        }
    }

    /// Adds a section of one's own.
    pub fn add_own(&mut self, title: SectionTitle) {
        let taken = |key: &SectionKey| self.0.iter().any(|each| &each.key == key);
        let mut keys = (1..).map(|number| SectionKey(format!("own-{number}")));
        if let Some(key) = keys
            .find(|key| !taken(key))
            .filter(|_| self.0.len() < Self::MAX)
        {
            self.0.push(Section {
                key,
                title: Some(title),
            });
        }
    }

    /// Gives a section another heading; its text stays.
    pub fn rename(&mut self, key: &SectionKey, title: SectionTitle) {
        if let Some(section) = self.0.iter_mut().find(|each| &each.key == key) {
            section.title = Some(title);
        }
    }

    /// Takes a section away. What was written there is kept, and is back when the section is.
    pub fn remove(&mut self, key: &SectionKey) {
        self.0.retain(|each| &each.key != key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_added_once_renamed_and_taken_away() {
        let keys = |outline: &Outline| -> Vec<String> {
            outline
                .sections()
                .iter()
                .map(|each| each.key.as_str().to_owned())
                .collect()
        };
        let mut outline = Outline::default();
        outline.add(Template::Reading);
        assert_eq!(keys(&outline), Template::Reading.keys());
        let title = |text| SectionTitle::new(text).expect("a heading");
        outline.add_own(title("Om tid"));
        outline.add_own(title("Om rom"));
        outline.remove(&outline.sections()[0].key.clone());
        outline.rename(&SectionKey::new("own-1").expect("a key"), title("Om timer"));
        assert_eq!(
            keys(&outline),
            ["background", "apart", "shared", "own-1", "own-2"]
        );
        assert_eq!(outline.sections()[3].title, Some(title("Om timer")));
        let aspect = Aspect {
            axis: Axis::Column,
            key: 7,
        };
        outline.add_aspects([(aspect, title("Ansvar")), (aspect, title("Ansvar"))]);
        assert_eq!(outline.sections()[5].key.aspect(), Some(aspect));
        assert_eq!(outline.sections()[4].key.aspect(), None);
        let stored = serde_json::to_string(&outline).expect("plain texts");
        assert_eq!(
            serde_json::from_str::<Outline>(&stored).expect("what was written"),
            outline
        );
        for _ in 0..60 {
            outline.add_own(title("Mer"));
        }
        assert_eq!(outline.sections().len(), Outline::MAX);
    }
}
