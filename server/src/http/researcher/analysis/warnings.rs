//! The engine's warnings in words, with the sorts' pseudonyms instead of their numbers.

use analysis::{SortNo, Warning};
use app::text::{t, t_with};
use app::ui::number::{decimal, fraction};

/// A warning as a sentence in the page's language; `names` are the sorts' names in order.
pub fn in_words(warning: &Warning, names: &[String]) -> String {
    let name = |sort: &SortNo| {
        names
            .get(sort.index())
            .cloned()
            .unwrap_or_else(|| sort.to_string())
    };
    let named = |sorts: &[SortNo]| sorts.iter().map(name).collect::<Vec<_>>().join(", ");
    match warning {
        Warning::IdenticalSorts { sorts } => {
            t_with("warning-identical", &[("sorts", named(sorts).into())])
        }
        Warning::OppositeSorts { first, second } => t_with(
            "warning-opposite",
            &[
                ("first", name(first).into()),
                ("second", name(second).into()),
            ],
        ),
        Warning::RankDeficient { rank, sorts } => t_with(
            "warning-rank",
            &[("rank", (*rank).into()), ("sorts", (*sorts).into())],
        ),
        Warning::EqualEigenvalues { first, second } => t_with(
            "warning-equal",
            &[
                ("first", first.get().into()),
                ("second", second.get().into()),
            ],
        ),
        Warning::NoResidualLeft { extracted } => {
            t_with("warning-ended", &[("extracted", (*extracted).into())])
        }
        Warning::NoiseStarted { factor } => of_factor("warning-noise", factor.get()),
        Warning::NearNull { factor } => of_factor("warning-near-null", factor.get()),
        Warning::Weak { factor } => of_factor("warning-weak", factor.get()),
        Warning::HeywoodCase { sort, communality } => t_with(
            "warning-heywood",
            &[
                ("sort", name(sort).into()),
                ("communality", decimal(*communality, 3).into()),
            ],
        ),
        Warning::VarimaxNotConverged { .. } => t("warning-varimax"),
        Warning::EmptyFactor { factor } => of_factor("warning-empty", factor.get()),
        Warning::FlaggedTwice { sort, factors } => t_with(
            "warning-twice",
            &[
                ("sort", name(sort).into()),
                ("factors", listed(factors).into()),
            ],
        ),
        Warning::BipolarFactor {
            factor,
            positive,
            negative,
        } => t_with(
            "warning-bipolar",
            &[
                ("factor", factor.get().into()),
                ("positive", (*positive).into()),
                ("negative", (*negative).into()),
            ],
        ),
        Warning::NegativeDefiningSorts { factor, sorts } => t_with(
            "warning-negative",
            &[
                ("factor", factor.get().into()),
                ("sorts", named(sorts).into()),
            ],
        ),
        Warning::WeightCapped {
            factor,
            sort,
            loading,
        } => t_with(
            "warning-capped",
            &[
                ("factor", factor.get().into()),
                ("sort", name(sort).into()),
                ("loading", fraction(*loading, 4).into()),
            ],
        ),
        Warning::OneSortDominates {
            factor,
            sort,
            share,
        } => t_with(
            "warning-dominates",
            &[
                ("factor", factor.get().into()),
                ("sort", name(sort).into()),
                ("share", decimal(share * 100.0, 0).into()),
            ],
        ),
        Warning::ScoresCancel { factor } => of_factor("warning-cancel", factor.get()),
        Warning::TieAcrossColumns { factor, statements } => t_with(
            "warning-tie",
            &[
                ("factor", factor.get().into()),
                ("statements", listed(statements).into()),
            ],
        ),
        Warning::NearThreshold { statements } => {
            t_with("warning-near", &[("statements", listed(statements).into())])
        }
        // A kind that the engine gains later is told in its own English until it has a text.
        other => other.to_string(),
    }
}

fn of_factor(key: &str, factor: u32) -> String {
    t_with(key, &[("factor", factor.into())])
}

fn listed<T: ToString>(numbers: &[T]) -> String {
    numbers
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(", ")
}
