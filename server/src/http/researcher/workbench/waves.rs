//! The page of two waves: the branch beside the sorts of the same persons under another condition of instruction.

use std::collections::BTreeMap;

use analysis::waves::{Followed, WaveMatch, agreement, place};
use analysis::{FactorNo, SortNo};
use app::domain::sort::ReleasedSort;
use app::domain::study::ConditionNo;
use app::page::researcher::workbench::waves::{
    End, FollowedFactor, FoundWaves, MovedStatement, WavePerson, WavesPage, waves,
};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;

use super::{Bench, chrome};
use crate::http::error::HttpError;
use crate::http::render::render;
use crate::http::researcher::analysis::bench::text_of;
use crate::http::researcher::conditions;
use crate::service::workbench::{ComputedBranch, TwoWaves, TwoWavesError};

/// So many statements are listed per viewpoint, those that moved most.
const SHOWN: usize = 8;

/// The page.
pub async fn show(
    bench: Bench,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, HttpError> {
    let Bench {
        state,
        study,
        locale,
        computed,
    } = bench;
    let first = computed.condition();
    let others = study.study().conditions().numbers();
    let others: Vec<ConditionNo> = others.filter(|number| Some(*number) != first).collect();
    let wanted = conditions::chosen(study.study(), &query);
    let second = wanted.filter(|number| others.contains(number));
    let second = second.or_else(|| others.first().copied());
    let found = match first.and(second) {
        Some(number) => {
            let bench = &state.services().workbench;
            match bench.two_waves(&study.owned, &computed, number).await {
                Ok(found) => Some(found),
                Err(TwoWavesError::SamePerson(_)) => None,
                Err(TwoWavesError::Store(error)) => return Err(error.into()),
            }
        }
        None => None,
    };
    let qset = study.study().qset().cloned().ok_or(HttpError::NotFound)?;
    let page = move || {
        let path = format!("analysis/{}/waves", computed.open.branch.id);
        let main = study.study().languages().main();
        let title = |number: FactorNo| {
            let title = computed.open.recipe.titles.title(number, locale, main);
            title.map(|(title, _)| title.to_string())
        };
        let named = conditions::named(study.study(), locale);
        let name_of = |wanted: Option<ConditionNo>| {
            let found = named.iter().find(|(number, _)| Some(*number) == wanted);
            found.cloned()
        };
        let statement = |followed: &Followed| {
            let mut moved: Vec<_> = followed.statements.iter().collect();
            moved.sort_by(|one, other| other.change.abs().total_cmp(&one.change.abs()));
            let shown = moved.into_iter().take(SHOWN).map(|moved| {
                let (text, lang) = text_of(&qset, locale, moved.statement);
                MovedStatement {
                    number: moved.statement.get(),
                    text,
                    lang,
                    scores: [moved.first, moved.second],
                    change: moved.change,
                    level: moved.level,
                }
            });
            FollowedFactor {
                number: followed.factor.get(),
                title: title(followed.factor),
                persons: followed.persons,
                correlation: followed.correlation,
                standard_error: followed.standard_error,
                statements: shown.collect(),
            }
        };
        waves(&WavesPage {
            chrome: chrome::of_computed(study.chrome(&path, locale), &computed),
            others: others
                .iter()
                .filter_map(|number| name_of(Some(*number)))
                .collect(),
            first: name_of(first),
            second: name_of(second),
            found: found.as_ref().map(|found| FoundWaves {
                followed: match &found.waves {
                    Some(waves) => waves
                        .follow(&computed.analysis().result)
                        .iter()
                        .map(statement)
                        .collect(),
                    None => Vec::new(),
                },
                ..found_waves(found, &computed, title)
            }),
        })
    };
    Ok(render(state.ui(locale), StatusCode::OK, page).await)
}

/// Everything but the statements.
fn found_waves(
    found: &TwoWaves,
    computed: &ComputedBranch,
    title: impl Fn(FactorNo) -> Option<String>,
) -> FoundWaves {
    let result = &computed.analysis().result;
    let scored = result
        .factors
        .iter()
        .filter(|factor| factor.composite.is_some());
    let viewpoints: Vec<FactorNo> = scored.map(|factor| factor.number).collect();
    let mut page = FoundWaves {
        only: [
            found.pairing.only_first.len(),
            found.pairing.only_second.len(),
        ],
        viewpoints: viewpoints
            .iter()
            .map(|number| (number.get(), title(*number)))
            .collect(),
        ..FoundWaves::default()
    };
    if let Some(alone) = &found.alone {
        let matches = agreement(result, &alone.analysis.result);
        page.agreement = matches
            .iter()
            .map(
                |WaveMatch {
                     first,
                     second,
                     congruence,
                     ..
                 }| { (first.get(), second.map(FactorNo::get), *congruence) },
            )
            .collect();
    }
    let Some(waves) = &found.waves else {
        return page;
    };
    let retest = waves.retest();
    page.mean = retest.mean;
    let placed = place(result, waves.second());
    let moves: Vec<[Option<End>; 2]> = waves
        .pairs()
        .iter()
        .zip(&placed)
        .map(|(pair, placement)| {
            let to = placement.projected.and_then(|factor| {
                let place = viewpoints.iter().position(|known| *known == factor)?;
                Some((factor.get(), placement.projections[place] < 0.0))
            });
            [only_flag(computed, pair.first), to]
        })
        .collect();
    // A viewpoint's other end is another viewpoint for whoever stands there; it is listed where somebody does.
    let ends = viewpoints
        .iter()
        .flat_map(|number| [(number.get(), false), (number.get(), true)]);
    let is_taken = |end: &End| !end.1 || moves.iter().flatten().any(|place| *place == Some(*end));
    page.places = ends.filter(is_taken).map(Some).chain([None]).collect();
    page.counts = page
        .places
        .iter()
        .map(|from| {
            let to = page.places.iter();
            to.map(|to| moves.iter().filter(|found| **found == [*from, *to]).count())
                .collect()
        })
        .collect();
    page.stayed = moves
        .iter()
        .filter(|[from, to]| from.is_some() && from == to)
        .count();
    page.persons = retest
        .persons
        .iter()
        .zip(&placed)
        .zip(&moves)
        .filter_map(|((person, placement), [from, to])| {
            let first = computed.sorts().get(person.pair.first.index())?;
            let second = found.second.get(person.pair.second.index())?;
            let id = |sort: &ReleasedSort| sort.id.to_string();
            Some(WavePerson {
                pseudonym: first.content.pseudonym.to_string(),
                sorts: [id(first), id(second)],
                correlation: person.correlation,
                from: *from,
                to: *to,
                projections: placement.projections.clone(),
            })
        })
        .collect();
    page.persons
        .sort_by(|one, other| one.correlation.total_cmp(&other.correlation));
    page
}

/// The one viewpoint that a sort of the branch is flagged on, and whether at its negative end.
fn only_flag(computed: &ComputedBranch, sort: SortNo) -> Option<End> {
    let result = &computed.analysis().result;
    let [factor] = result.flags.sorts.get(sort.index())?.flagged[..] else {
        return None;
    };
    let found = result.factors.iter().find(|found| found.number == factor)?;
    let weight = found.composite.as_ref()?.weights.get(sort.index())?;
    Some((factor.get(), *weight < 0.0))
}
