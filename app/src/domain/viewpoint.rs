//! A viewpoint: a factor that somebody has put into words.

use std::collections::BTreeMap;

use analysis::FactorNo;
use serde::{Deserialize, Serialize};

use super::language::StudyLanguage;
use super::text::{Shape, checked_text};

checked_text! {
    /// The title of a viewpoint.
    ViewpointTitle, Shape::line(80)
}

checked_text! {
    /// The viewpoint in one sentence, as those who hold it could say it.
    Motto, Shape::line(160)
}

checked_text! {
    /// What the viewpoint is about, in a few sentences.
    Summary, Shape::lines(2000)
}

/// A viewpoint in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewpointTexts {
    /// The title.
    pub title: Option<ViewpointTitle>,
    /// The viewpoint in one sentence.
    pub motto: Option<Motto>,
    /// What it is about.
    pub summary: Option<Summary>,
}

/// The words for the factors of an analysis, by factor and language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Viewpoints(BTreeMap<FactorNo, BTreeMap<StudyLanguage, ViewpointTexts>>);

impl Viewpoints {
    /// Puts a factor into words in one language, instead of earlier words.
    pub fn set(&mut self, factor: FactorNo, locale: StudyLanguage, texts: ViewpointTexts) {
        self.0.entry(factor).or_default().insert(locale, texts);
    }

    /// The words for a factor in exactly this language.
    #[must_use]
    pub fn get(&self, factor: FactorNo, locale: StudyLanguage) -> Option<&ViewpointTexts> {
        self.0.get(&factor)?.get(&locale)
    }

    /// The title of a factor in the wanted language or else in the other one given, with the language it is in.
    #[must_use]
    pub fn title(
        &self,
        factor: FactorNo,
        wanted: impl Into<StudyLanguage>,
        otherwise: StudyLanguage,
    ) -> Option<(&ViewpointTitle, StudyLanguage)> {
        [wanted.into(), otherwise].into_iter().find_map(|locale| {
            let title = self.get(factor, locale)?.title.as_ref()?;
            Some((title, locale))
        })
    }

    /// Whether no factor has been put into words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_fall_back_and_say_so_and_survive_storage() {
        let first = FactorNo::from_index(0);
        let mut viewpoints = Viewpoints::default();
        let texts = ViewpointTexts {
            title: ViewpointTitle::new("Likebehandling").ok(),
            ..ViewpointTexts::default()
        };
        viewpoints.set(first, StudyLanguage::NB, texts);
        let stored = serde_json::to_string(&viewpoints).expect("plain texts");
        let read: Viewpoints = serde_json::from_str(&stored).expect("what was written");
        assert_eq!(read, viewpoints);
        let title = read.title(first, StudyLanguage::EN, StudyLanguage::NB);
        assert_eq!(
            title.map(|(title, used)| (title.as_str(), used)),
            Some(("Likebehandling", StudyLanguage::NB))
        );
        assert_eq!(
            read.title(
                FactorNo::from_index(1),
                StudyLanguage::NB,
                StudyLanguage::NB
            ),
            None
        );
    }
}
