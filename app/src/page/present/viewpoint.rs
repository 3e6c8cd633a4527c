//! One viewpoint: its composite sort, and the statements at its two ends in full.

use leptos::prelude::*;

use super::{Presentation, place};
use crate::text::{t, t_with};
use crate::ui::composite::{Composite, composite};
use crate::ui::mark::{Mark, symbol};

/// A statement at one end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndStatement {
    /// Number of the statement.
    pub number: u32,
    /// Rank as people read it.
    pub rank: String,
    /// Class of the rank's colour.
    pub rank_class: &'static str,
    /// Full text.
    pub text: String,
}

/// One end of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Rank of the outermost column, as people read it.
    pub rank: String,
    /// Class of its colour.
    pub rank_class: &'static str,
    /// The study's own word for this end, if it has one.
    pub word: Option<String>,
    /// The statements in the outermost column.
    pub outermost: Vec<EndStatement>,
    /// The three outermost statements, for studies without short labels.
    pub three: Vec<EndStatement>,
}

/// One viewpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Viewpoint {
    /// Title.
    pub title: String,
    /// The viewpoint in one sentence.
    pub motto: Option<String>,
    /// What it is about.
    pub summary: Option<String>,
    /// Number of defining sorts.
    pub defining: usize,
    /// The composite sort; only ▲ and ▼ are shown.
    pub composite: Composite,
    /// The lowest column.
    pub low: End,
    /// The highest column.
    pub high: End,
}

/// Width of the drawing, in slide units.
const STAGE_WIDTH: usize = 1776;
/// Height left for the drawing below a summary of three lines, in slide units.
const STAGE_HEIGHT: usize = 705;
/// Head and gaps of the drawing, in slide units.
const HEAD: usize = 51;
/// Width of a corner, in slide units.
const CORNER_WIDTH: usize = 456;
/// Characters of corner text in a line: 456 units at 30 units a letter, half as wide as high.
const CORNER_LINE: usize = 28;

/// Characters that stand under the title: three lines of the smaller size.
const UNDER_TITLE: usize = 280;
/// More characters than these take the smaller size.
const UNDER_TITLE_LARGE: usize = 170;

impl Viewpoint {
    /// What stands under the title: motto and summary, or as many whole sentences of them as have room.
    #[must_use]
    pub fn under_title(&self) -> String {
        let mut shown = String::new();
        for sentence in self
            .motto
            .iter()
            .chain(&self.summary)
            .flat_map(|text| sentences(text))
        {
            let blank = usize::from(!shown.is_empty());
            if shown.chars().count() + blank + sentence.chars().count() > UNDER_TITLE {
                break;
            }
            if blank > 0 {
                shown.push(' ');
            }
            shown.push_str(sentence);
        }
        shown
    }

    /// Whether the summary is longer than what stands under the title.
    #[must_use]
    pub fn has_more_words(&self) -> bool {
        let all: usize = self
            .motto
            .iter()
            .chain(&self.summary)
            .flat_map(|text| sentences(text))
            .map(|sentence| sentence.chars().count())
            .sum();
        all > self.under_title().chars().count()
    }

    /// Whether any statement is shown with words rather than its number alone.
    #[must_use]
    pub fn has_labels(&self) -> bool {
        self.composite
            .placed
            .iter()
            .any(|(_, cell)| cell.label.is_some())
    }

    /// Whether the statements at both ends have room in the free corners of the grid.
    #[must_use]
    pub fn ends_fit(&self) -> bool {
        self.has_labels()
            && self.corner_fits(&self.low, true)
            && self.corner_fits(&self.high, false)
    }

    fn corner_fits(&self, end: &End, low: bool) -> bool {
        let columns = self.composite.grid.columns();
        let covered = (CORNER_WIDTH * columns.len()).div_ceil(STAGE_WIDTH);
        let heights = columns.iter().map(|column| usize::from(column.height));
        let tallest = if low {
            heights.take(covered).max()
        } else {
            heights.rev().take(covered).max()
        };
        let rows = usize::from(self.composite.grid.max_height()).max(1);
        let free = (rows - tallest.unwrap_or(rows)) * (STAGE_HEIGHT - HEAD) / rows;
        let lines: usize = end
            .outermost
            .iter()
            .map(|statement| statement.text.chars().count().div_ceil(CORNER_LINE))
            .sum();
        let between = end.outermost.len().saturating_sub(1) * 12;
        // The bar and the heading take 56 units, a line 38.
        56 + lines * 38 + between <= free
    }
}

/// The text cut after every full stop, question mark or line break.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The slide of one viewpoint.
pub fn slide(data: &Presentation, index: usize, viewpoint: &Viewpoint, ends: bool) -> AnyView {
    let shown = viewpoint
        .composite
        .clone()
        .with_marks(|mark| matches!(mark, Mark::Higher | Mark::Lower));
    let corners = ends.then(|| {
        view! {
            {corner(&viewpoint.low, "corner corner-l", "end-low")}
            {corner(&viewpoint.high, "corner corner-r", "end-high")}
        }
    });
    let series = t_with(
        "slide-series",
        &[
            ("number", (index + 1).into()),
            ("count", data.viewpoints.len().into()),
        ],
    );
    let key = (data.viewpoints.len() > 1).then(|| {
        view! {
            <span class="key">
                {symbol(Mark::Higher)}{t("slide-key-higher")}
                {symbol(Mark::Lower)}{t("slide-key-lower")}
            </span>
        }
    });
    view! {
        <article class="slide">
            {header(data, viewpoint, true)}
            <div class="stage">{composite(&shown)}{corners}</div>
            <footer>{key}{place(data, series)}</footer>
        </article>
    }
    .into_any()
}

/// The slide with the end statements, where the corners have no room for them.
pub fn ends_slide(data: &Presentation, index: usize, viewpoint: &Viewpoint) -> AnyView {
    let listed = |end: &End, key: &str| {
        let statements = if viewpoint.has_labels() {
            &end.outermost
        } else {
            &end.three
        };
        let items = statements
            .iter()
            .map(|statement| {
                let class = format!("chip {}", statement.rank_class);
                view! {
                    <li>
                        <span class=class>{statement.rank.clone()}</span>
                        <p><b>{statement.number}</b>" "{statement.text.clone()}</p>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class=format!("end {}", end.rank_class)>
                <h3>{end.word.clone().unwrap_or_else(|| t(key))}</h3>
                <ol>{items}</ol>
            </section>
        }
    };
    let series = t_with(
        "slide-series",
        &[
            ("number", (index + 1).into()),
            ("count", data.viewpoints.len().into()),
        ],
    );
    view! {
        <article class="slide">
            {header(data, viewpoint, false)}
            <div class="ends">
                {listed(&viewpoint.low, "end-low")}
                {listed(&viewpoint.high, "end-high")}
            </div>
            <footer>{place(data, series)}</footer>
        </article>
    }
    .into_any()
}

/// The slide with the whole summary, where it has no room under the title.
pub fn words_slide(data: &Presentation, index: usize, viewpoint: &Viewpoint) -> AnyView {
    let motto = viewpoint
        .motto
        .clone()
        .map(|motto| view! { <p class="motto">{motto}</p> });
    let paragraphs = viewpoint
        .summary
        .iter()
        .flat_map(|summary| summary.split('\n'))
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect_view();
    let long = viewpoint
        .summary
        .as_ref()
        .is_some_and(|summary| summary.chars().count() > 900);
    let class = if long { "words is-long" } else { "words" };
    let series = t_with(
        "slide-series",
        &[
            ("number", (index + 1).into()),
            ("count", data.viewpoints.len().into()),
        ],
    );
    view! {
        <article class="slide">
            {header(data, viewpoint, false)}
            <div class=class>{motto}{paragraphs}</div>
            <footer>{place(data, series)}</footer>
        </article>
    }
    .into_any()
}

fn header(data: &Presentation, viewpoint: &Viewpoint, full: bool) -> AnyView {
    let class = if viewpoint.title.chars().count() > 34 {
        "h1 is-long"
    } else {
        "h1"
    };
    let under = viewpoint.under_title();
    let size = if under.chars().count() > UNDER_TITLE_LARGE {
        "sub is-long"
    } else {
        "sub"
    };
    let summary = (full && !under.is_empty()).then(|| view! { <p class=size>{under}</p> });
    let count = t_with(
        "slide-defining-number",
        &[
            ("defining", viewpoint.defining.into()),
            ("sorts", data.sorts.into()),
        ],
    );
    view! {
        <header>
            <div><h2 class=class>{viewpoint.title.clone()}</h2>{summary}</div>
            <p class="who"><b>{count}</b>{t("slide-defining-words")}</p>
        </header>
    }
    .into_any()
}

fn corner(end: &End, class: &str, key: &str) -> AnyView {
    let texts = end
        .outermost
        .iter()
        .map(|statement| view! { <p>{statement.text.clone()}</p> })
        .collect_view();
    view! {
        <section class=format!("{class} {}", end.rank_class)>
            <h3>{end.rank.clone()}" · "{end.word.clone().unwrap_or_else(|| t(key))}</h3>
            {texts}
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::composite::Cell;
    use analysis::Rank;

    fn end(text: &str) -> End {
        let statement = EndStatement {
            number: 1,
            rank: "+5".to_owned(),
            rank_class: "r-p5",
            text: text.to_owned(),
        };
        End {
            rank: "+5".to_owned(),
            rank_class: "r-p5",
            word: None,
            outermost: vec![statement.clone()],
            three: vec![statement],
        }
    }

    fn viewpoint(grid: &str, label: Option<&str>, text: &str) -> Viewpoint {
        let cell = Cell {
            number: 1,
            label: label.map(ToOwned::to_owned),
            mark: None,
        };
        Viewpoint {
            title: "Et syn".to_owned(),
            motto: None,
            summary: None,
            defining: 3,
            composite: Composite {
                grid: grid.parse().expect("a grid"),
                placed: vec![(Rank(0), cell)],
            },
            low: end(text),
            high: end(text),
        }
    }

    const ELEVEN: &str = "-5:1,-4:2,-3:3,-2:4,-1:5,0:6,1:5,2:4,3:3,4:2,5:1";

    #[test]
    fn only_whole_sentences_stand_under_the_title() {
        let mut shown = viewpoint(ELEVEN, None, "x");
        shown.motto = Some("Saken er min.".to_owned());
        shown.summary = Some(format!("Kort. {}. Slutt.", "x".repeat(300)));
        assert_eq!(shown.under_title(), "Saken er min. Kort.");
        assert!(shown.has_more_words());
        shown.summary = None;
        assert!(!shown.has_more_words());
    }

    #[test]
    fn usual_ends_stand_in_the_corners() {
        assert!(viewpoint(ELEVEN, Some("Kort"), &"x".repeat(122)).ends_fit());
    }

    #[test]
    fn long_ends_flat_grids_and_missing_labels_take_a_slide_of_their_own() {
        assert!(!viewpoint(ELEVEN, Some("Kort"), &"x".repeat(400)).ends_fit());
        assert!(!viewpoint("-2:4,-1:4,0:4,1:4,2:4", Some("Kort"), "x").ends_fit());
        assert!(!viewpoint(ELEVEN, None, "x").ends_fit());
    }
}
