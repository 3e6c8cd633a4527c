//! The choices of an analysis: a form that only reads, because they live in the address.

use leptos::prelude::*;

use super::super::frame::StudyChrome;
use crate::text::{t, t_with};

/// How the factors are extracted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtractionChoice {
    /// Centroid as in PQMethod.
    Centroid,
    /// Principal components.
    Principal,
}

impl ExtractionChoice {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Centroid, Self::Principal];

    /// The word in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Centroid => "centroid",
            Self::Principal => "pca",
        }
    }

    /// Reads the word in addresses.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.code() == code)
    }
}

/// The level at which a loading counts as significant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// p < .05.
    P05,
    /// p < .01.
    P01,
    /// p < .001.
    P001,
}

impl Level {
    /// All levels, the mildest first.
    pub const ALL: [Self; 3] = [Self::P05, Self::P01, Self::P001];

    /// The word in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::P05 => ".05",
            Self::P01 => ".01",
            Self::P001 => ".001",
        }
    }

    /// Reads the word in addresses, with or without a leading zero.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let bare = code.trim_start_matches('0');
        Self::ALL.into_iter().find(|level| level.code() == bare)
    }

    /// The level as people read it.
    #[must_use]
    pub fn words(self) -> String {
        match crate::text::locale() {
            crate::domain::locale::Locale::En => self.code().to_owned(),
            _ => self.code().replace('.', ","),
        }
    }
}

/// Everything a researcher chooses on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Extraction.
    pub extraction: ExtractionChoice,
    /// Number of factors to keep and rotate.
    pub factors: usize,
    /// The largest number that is offered.
    pub most: usize,
    /// Level of the automatic flags.
    pub level: Level,
    /// Whether the flagged factor must explain more than half of the communality.
    pub majority: bool,
    /// Factor on show, from 1.
    pub shown: u32,
}

impl Choices {
    /// The choices as a query.
    #[must_use]
    pub fn query(&self) -> String {
        format!("{}{}", self.factor_query(), self.shown)
    }

    /// The same up to the number of the factor on show.
    #[must_use]
    pub fn factor_query(&self) -> String {
        format!(
            "extraction={}&factors={}&level={}&majority={}&factor=",
            self.extraction.code(),
            self.factors,
            self.level.code(),
            if self.majority { "yes" } else { "no" },
        )
    }
}

/// The choices in one sentence.
pub fn recipe(choices: &Choices) -> String {
    let key = match choices.extraction {
        ExtractionChoice::Centroid => "recipe-centroid",
        ExtractionChoice::Principal => "recipe-pca",
    };
    let flags = if choices.majority {
        "recipe-flags-majority"
    } else {
        "recipe-flags"
    };
    let flags = t_with(flags, &[("level", choices.level.words().into())]);
    t_with(
        "recipe",
        &[("extraction", t(key).into()), ("flags", flags.into())],
    )
}

/// The form; it asks with GET and so changes nothing.
pub fn form(chrome: &StudyChrome, choices: &Choices) -> AnyView {
    let factors = (1..=choices.most)
        .map(|number| {
            radio(
                "factors",
                &number.to_string(),
                number.to_string(),
                number == choices.factors,
            )
        })
        .collect_view();
    let extractions = ExtractionChoice::ALL
        .into_iter()
        .map(|each| {
            let name = t(match each {
                ExtractionChoice::Centroid => "extraction-centroid",
                ExtractionChoice::Principal => "extraction-pca",
            });
            radio("extraction", each.code(), name, each == choices.extraction)
        })
        .collect_view();
    let levels = Level::ALL
        .into_iter()
        .map(|level| radio("level", level.code(), level.words(), level == choices.level))
        .collect_view();
    view! {
        <form class="choices" method="get" action=chrome.href("analysis")>
            {group("factors", "choice-factors", factors.into_any(), t("choice-factors-help"))}
            {group("extraction", "choice-extraction", extractions.into_any(), t("choice-extraction-help"))}
            {group("level", "choice-level", levels.into_any(), t("choice-level-help"))}
            <div>
                <label class="check">
                    <input type="checkbox" name="majority" value="yes" checked=choices.majority/>
                    <span>{t("choice-majority")}</span>
                </label>
                // An unticked box sends nothing; this says that the form was sent.
                <input type="hidden" name="asked" value="yes"/>
                <p class="help">{t("choice-majority-help")}</p>
            </div>
            <div class="acts"><button class="btn btn-line" type="submit">{t("choice-submit")}</button></div>
        </form>
    }
    .into_any()
}

fn group(id: &str, key: &str, options: AnyView, help: String) -> AnyView {
    let help_id = format!("{id}-help");
    let described = help_id.clone();
    view! {
        <fieldset aria-describedby=described>
            <legend>{t(key)}</legend>
            <div class="pick">{options}</div>
            <p class="help" id=help_id>{help}</p>
        </fieldset>
    }
    .into_any()
}

fn radio(name: &'static str, value: &str, label: String, checked: bool) -> AnyView {
    view! {
        <label>
            <input type="radio" name=name value=value.to_owned() checked=checked/>
            <span>{label}</span>
        </label>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_in_an_address_is_read_back() {
        for choice in ExtractionChoice::ALL {
            assert_eq!(ExtractionChoice::parse(choice.code()), Some(choice));
        }
        for level in Level::ALL {
            assert_eq!(Level::parse(level.code()), Some(level));
        }
        assert_eq!(Level::parse("0.01"), Some(Level::P01));
        assert_eq!(Level::parse(".5"), None);
    }
}
