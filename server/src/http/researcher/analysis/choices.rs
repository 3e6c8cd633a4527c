//! Choices in the address: read leniently, always complete.

use std::collections::BTreeMap;

use analysis::{Alpha, AnalysisSpec, CentroidVariant, ExtractionMethod, FlagRule, Threshold};
use app::page::researcher::analysis::{Choices, ExtractionChoice, Level};

/// The extraction asked for; centroid unless principal components are named.
pub fn extraction(query: &BTreeMap<String, String>) -> ExtractionChoice {
    query
        .get("extraction")
        .and_then(|code| ExtractionChoice::parse(code))
        .unwrap_or(ExtractionChoice::Centroid)
}

/// The engine's method for a choice.
pub const fn method(choice: ExtractionChoice) -> ExtractionMethod {
    match choice {
        ExtractionChoice::Centroid => ExtractionMethod::Centroid(CentroidVariant::Pqmethod),
        ExtractionChoice::Principal => ExtractionMethod::PrincipalComponents,
    }
}

/// The choices of an address, where `most` factors are possible and `usual` is taken when none is asked for.
pub fn read(query: &BTreeMap<String, String>, most: usize, usual: usize) -> Choices {
    let number = |name: &str| query.get(name).and_then(|text| text.parse::<usize>().ok());
    let factors = number("factors").unwrap_or(usual).clamp(1, most);
    let shown = number("factor").unwrap_or(1).clamp(1, factors);
    // A form with an unticked box says only that it was sent.
    let majority = match query.get("majority").map(String::as_str) {
        Some(answer) => answer == "yes",
        None => !query.contains_key("asked"),
    };
    Choices {
        extraction: extraction(query),
        factors,
        most,
        level: query
            .get("level")
            .and_then(|code| Level::parse(code))
            .unwrap_or(Level::P05),
        majority,
        shown: u32::try_from(shown).unwrap_or(1),
    }
}

/// The engine's recipe for the choices.
pub fn spec(choices: &Choices) -> AnalysisSpec {
    let alpha = match choices.level {
        Level::P05 => Alpha::P05,
        Level::P01 => Alpha::P01,
        Level::P001 => Alpha::P001,
    };
    AnalysisSpec {
        flags: FlagRule {
            threshold: Threshold::Level(alpha),
            majority: choices.majority,
        },
        ..AnalysisSpec::first_factors(method(choices.extraction), choices.factors)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn an_address_without_choices_takes_the_usual_ones() {
        let choices = read(&query(&[]), 8, 4);
        assert_eq!(
            (choices.factors, choices.shown, choices.majority),
            (4, 1, true)
        );
        assert_eq!(choices.level, Level::P05);
    }

    #[test]
    fn nonsense_and_excess_never_leave_what_is_possible() {
        let asked = query(&[
            ("factors", "99"),
            ("factor", "7"),
            ("level", "x"),
            ("extraction", "y"),
        ]);
        let choices = read(&asked, 3, 2);
        assert_eq!((choices.factors, choices.shown), (3, 3));
        assert_eq!(choices.extraction, ExtractionChoice::Centroid);
    }

    #[test]
    fn an_unticked_box_is_an_answer() {
        assert!(!read(&query(&[("asked", "yes")]), 3, 2).majority);
        assert!(read(&query(&[("asked", "yes"), ("majority", "yes")]), 3, 2).majority);
    }

    #[test]
    fn an_address_made_from_choices_gives_them_back() {
        let asked = query(&[
            ("factors", "3"),
            ("level", ".01"),
            ("majority", "no"),
            ("factor", "2"),
        ]);
        let choices = read(&asked, 5, 1);
        let again = choices
            .query()
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        assert_eq!(read(&again, 5, 1), choices);
    }
}
