//! The figures of a branch, as a page and as files.

use std::collections::BTreeMap;

use analysis::retain::ParallelAnalysis;
use analysis::{FactorNo, typed_number};
use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::page::researcher::workbench::compare::CompareOrder;
use app::page::researcher::workbench::figures::{Drawn, FiguresPage, figures as figures_page};
use app::text::with_locale;
use app::ui::field::Problem;
use axum::extract::{Path, Query};
use axum::response::Response;

use super::{Bench, chrome, export};
use crate::figure::{FigureError, Fitted, Look, Width};
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::render::render;
use crate::http::researcher::analysis::random;
use crate::http::researcher::words::Words;
use crate::report::{Figure, Figures};
use crate::service::workbench::ComputedBranch;

type Asked = BTreeMap<String, String>;

/// The figure that a word and an address name.
fn read(word: &str, query: &Asked, factors: usize) -> Option<Figure> {
    match word {
        "scree" => Some(Figure::Scree),
        "plane" if factors > 1 => Some(Figure::Plane(pair(query, factors))),
        "array" => factor(query, "factor", factors).map(Figure::Array),
        "arrays" => Some(Figure::Arrays(order(query))),
        "scores" => Some(Figure::Scores(order(query))),
        _ => None,
    }
}

fn factor(query: &Asked, name: &str, factors: usize) -> Option<FactorNo> {
    let number = query.get(name)?.parse().ok()?;
    FactorNo::new(number).filter(|factor| factor.index() < factors)
}

/// The pair asked for; the first two factors otherwise.
pub fn pair(query: &Asked, factors: usize) -> (FactorNo, FactorNo) {
    let asked = |name| factor(query, name, factors);
    match (asked("a"), asked("b")) {
        (Some(a), Some(b)) if a != b => (a, b),
        _ => (FactorNo::from_index(0), FactorNo::from_index(1)),
    }
}

/// The order asked for; those the factors disagree about most come first otherwise.
pub fn order(query: &Asked) -> CompareOrder {
    let asked = query.get("by").and_then(|code| CompareOrder::parse(code));
    asked.unwrap_or(CompareOrder::Disagreement)
}

/// The page.
pub async fn show(bench: Bench, Query(query): Query<Asked>) -> Result<Response, HttpError> {
    page(bench, query, Vec::new()).await
}

async fn page(bench: Bench, query: Asked, problems: Vec<Problem>) -> Result<Response, HttpError> {
    let Bench {
        state,
        study,
        locale,
        computed,
    } = bench;
    let qset = study.study().qset().cloned().ok_or(HttpError::NotFound)?;
    let parallel = parallel(&computed).await?;
    let status = status(&problems);
    let ui = state.ui(locale);
    let page = move || {
        let path = format!("analysis/{}/figures", computed.open.branch.id);
        let names = export::names(&computed);
        let main = study.study().languages().main();
        let made = of(&computed, &names, &qset, (locale, main), parallel.as_ref());
        let result = made.result;
        let factors = result.factors.len();
        let (pair, order) = (pair(&query, factors), order(&query));
        let numbers = 1..=u32::try_from(factors).unwrap_or(1);
        let shown = made.all(order).into_iter();
        let shown = shown.filter(|figure| match figure {
            Figure::Plane(of) => *of == pair,
            _ => true,
        });
        figures_page(&FiguresPage {
            figures: shown
                .filter_map(|figure| {
                    Some(Drawn {
                        kind: figure.word(),
                        of: figure.of(),
                        title: made.title(figure),
                        svg: made.svg(figure)?,
                        numbers: made.numbers(figure),
                    })
                })
                .collect(),
            pair: (pair.0.get(), pair.1.get()),
            pairs: numbers
                .clone()
                .flat_map(|one| numbers.clone().map(move |other| (one, other)))
                .filter(|(one, other)| one < other)
                .collect(),
            order,
            problems,
            chrome: chrome::of_computed(study.chrome(&path, locale), &computed),
        })
    };
    Ok(render(ui, status, page).await)
}

/// A figure as a file.
pub async fn file(
    bench: Bench,
    Path((_, _, name)): Path<(String, String, String)>,
    Query(query): Query<Asked>,
) -> Result<Response, HttpError> {
    let (word, format) = name.split_once('.').ok_or(HttpError::NotFound)?;
    let factors = bench.computed.analysis().result.factors.len();
    let figure = read(word, &query, factors).ok_or(HttpError::NotFound)?;
    let format = Format::parse(format).ok_or(HttpError::NotFound)?;
    let words = Words(bench.locale);
    let (width, look) = match fit(&query, words) {
        Ok(fit) => fit,
        Err(problem) => return page(bench, query, vec![problem]).await,
    };
    let drawn = draw(&bench, figure).await?.ok_or(HttpError::NotFound)?;
    let lang = bench.locale.code();
    let fitted = Fitted::new(&drawn, look, width, lang).ok_or(HttpError::NotFound)?;
    let made = tokio::task::spawn_blocking(move || match format {
        Format::Svg => Ok(fitted.svg().as_bytes().to_vec()),
        Format::Png => fitted.png(),
        Format::Pdf => fitted.pdf(lang),
    });
    match made.await? {
        Ok(bytes) => {
            let slug = bench.study.study().slug();
            let name = format!("{slug}-{}.{}", figure.file(), format.ending());
            Ok(export::file(format.media_type(), &name, bytes))
        }
        Err(FigureError::TooLarge) => {
            let problem = words.at("width", "problem-figure-large", &[]);
            page(bench, query, vec![problem]).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The SVG element of a figure; none for a factor without scores.
async fn draw(bench: &Bench, figure: Figure) -> Result<Option<String>, HttpError> {
    let qset = bench
        .study
        .study()
        .qset()
        .cloned()
        .ok_or(HttpError::NotFound)?;
    let parallel = match figure {
        Figure::Scree => parallel(&bench.computed).await?,
        _ => None,
    };
    let names = export::names(&bench.computed);
    let main = bench.study.study().languages().main();
    Ok(with_locale(bench.locale, || {
        of(
            &bench.computed,
            &names,
            &qset,
            (bench.locale, main),
            parallel.as_ref(),
        )
        .svg(figure)
    }))
}

async fn parallel(computed: &ComputedBranch) -> Result<Option<ParallelAnalysis>, HttpError> {
    let eigenvalues = computed.analysis().result.exploration.eigenvalues.clone();
    random::parallel(computed.sorts(), eigenvalues).await
}

/// What a branch's figures are drawn from.
pub fn of<'a>(
    computed: &'a ComputedBranch,
    names: &'a [String],
    qset: &'a QSet,
    locales: (Locale, StudyLanguage),
    parallel: Option<&'a ParallelAnalysis>,
) -> Figures<'a> {
    Figures {
        result: &computed.analysis().result,
        names,
        qset,
        titles: &computed.open.recipe.titles,
        locales,
        parallel,
    }
}

#[derive(Clone, Copy)]
enum Format {
    Svg,
    Png,
    Pdf,
}

impl Format {
    fn parse(ending: &str) -> Option<Self> {
        let all = [Self::Svg, Self::Png, Self::Pdf];
        all.into_iter().find(|format| format.ending() == ending)
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }
}

/// The width and the colours asked for.
fn fit(query: &Asked, words: Words) -> Result<(Width, Look), Problem> {
    let field = |name: &str| query.get(name).map_or("", String::as_str);
    let typed = match field("width") {
        "" => Some(160.0),
        text => typed_number(text),
    };
    let (unit, least, most) = match field("unit") {
        "px" => ("px", *Width::PIXELS.start(), *Width::PIXELS.end()),
        _ => ("mm", *Width::MILLIMETRES.start(), *Width::MILLIMETRES.end()),
    };
    let within = |wide: &f64| (f64::from(least)..=f64::from(most)).contains(wide);
    let Some(wide) = typed.filter(within) else {
        let range = [
            ("least", least.into()),
            ("most", most.into()),
            ("unit", unit.into()),
        ];
        return Err(words.at("width", "problem-figure-width", &range));
    };
    #[expect(clippy::cast_possible_truncation, reason = "within the range")]
    #[expect(clippy::cast_sign_loss, reason = "within the range")]
    let width = match unit {
        "px" => Width::Pixels(wide.round() as u32),
        _ => Width::Millimetres(wide),
    };
    Ok((width, Look::parse(field("look")).unwrap_or_default()))
}
