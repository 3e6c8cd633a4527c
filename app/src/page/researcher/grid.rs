//! The sorting distribution: chosen from presets or shaped column by column.

use analysis::Grid;
use leptos::prelude::*;

use super::frame::{StateWord, StudyChrome, Tab, study_page};
use crate::island::grid_editor::{self, GridModel, GridWords, as_text, cells};
use crate::island::mount::island;
use crate::text::{locale, t, t_with};
use crate::ui::composite::empty_grid;
use crate::ui::field::{Problem, problem_summary};
use crate::ui::notice::{Tone, notice};
use crate::ui::rank::rank_class;

/// The grid as the form holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridForm {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Whether the grid may be changed.
    pub editable: bool,
    /// Number of statements; 0 before they are written.
    pub statements: usize,
    /// Lowest rank in the form.
    pub lowest: i8,
    /// Cells per column in the form, from the lowest rank.
    pub heights: Vec<u16>,
    /// Usual grids for this number of statements.
    pub presets: Vec<Grid>,
    /// The stored grid.
    pub saved: Option<Grid>,
    /// Address at which the board can be seen as participants see it.
    pub participant_link: String,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The grid page.
pub fn grid(data: &GridForm) -> AnyView {
    let body = match (data.editable, data.statements, &data.saved) {
        (true, 0, _) => notice(
            Tone::Attention,
            t("grid-first-title"),
            t("grid-first-sentence"),
        )
        .into_any(),
        (true, ..) => editor(data).into_any(),
        (false, _, Some(grid)) => reading(grid).into_any(),
        (false, _, None) => ().into_any(),
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("tab-grid")}</h1>
            <p class="meta">{t("grid-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        {body}
        {data.saved.is_some().then(|| as_participants(data))}
    };
    study_page(
        &data.chrome,
        Tab::Grid,
        data.editable && data.statements > 0,
        "work",
        content.into_any(),
    )
}

fn editor(data: &GridForm) -> AnyView {
    let model = GridModel {
        lowest: data.lowest,
        heights: data.heights.clone(),
        statements: data.statements,
        words: words(),
        board: board_address(data, ""),
    };
    let plain = grid_editor::view(&model);
    let saved = data.saved.as_ref().map(|grid| {
        view! {
            <section class="sec" aria-labelledby="saved">
                <h2 id="saved">{t("grid-saved-title")}</h2>
                <div class="comp is-preview">{empty_grid(grid)}</div>
            </section>
        }
    });
    view! {
        <div class="stack">
        <form class="stack" method="post" action=data.chrome.href("grid")>
            // Enter in a field must save, not choose the first preset.
            <button class="vh" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true"></button>
            {presets(data)}
            <section class="sec" aria-labelledby="shape">
                <h2 id="shape">{t_with("grid-shape-title", &[("count", data.statements.into())])}</h2>
                <p class="meta">{t("grid-pull")}</p>
                {island("grid_editor", &model, plain)}
                <div class="acts below">
                    <button class="btn btn-solid" type="submit" name="do" value="save">{t("grid-save")}</button>
                    <button class="btn btn-quiet" type="submit" name="do" value="preview">{t("grid-preview")}</button>
                </div>
            </section>
        </form>
        {boards(data)}
        {saved}
        </div>
    }
    .into_any()
}

/// Address of the board with this grid.
fn board_address(data: &GridForm, grid: &str) -> String {
    data.chrome.href(&format!(
        "preview/board?lang={}&grid={grid}",
        locale().code()
    ))
}

/// The board as participants will see it, in the two sizes that matter: beside a video meeting, and on a phone. The
/// island shows each grid in them that fits; without script it is the one that was sent.
fn boards(data: &GridForm) -> AnyView {
    let grid = as_text(data.lowest, &data.heights);
    let fits = cells(&data.heights) == data.statements;
    let address = fits.then(|| board_address(data, &grid));
    let whole = address.clone().map(|address| {
        view! { <p><a href=address target="_blank">{t("grid-boards-open")}</a></p> }
    });
    let frame = |class: &'static str, size: (u16, u16), title: String| {
        view! {
            <figure class=class>
                // What is shown is a picture: the board itself is one link away.
                <div inert="">
                    <iframe src=address.clone() width=size.0 height=size.1 title=title.clone()></iframe>
                </div>
                <figcaption class="meta">{title}</figcaption>
            </figure>
        }
    };
    view! {
        <section class="sec below" aria-labelledby="boards">
            <h2 id="boards">{t("grid-boards-title")}</h2>
            <p class="meta">{t("grid-boards-lead")}</p>
            <div class="boards">
                {frame("board-beside", (900, 700), t("grid-boards-beside"))}
                {frame("board-phone", (390, 780), t("grid-boards-phone"))}
            </div>
            {whole}
        </section>
    }
    .into_any()
}

fn words() -> GridWords {
    let open = |key: &str| t_with(key, &[("n", "{n}".into())]);
    GridWords {
        lowest: t("grid-lowest"),
        highest: t("grid-highest"),
        cells: t("grid-cells-word"),
        fits: t("grid-fits"),
        too_few: open("grid-too-few"),
        too_many: open("grid-too-many"),
        column: open("grid-column-label"),
    }
}

fn presets(data: &GridForm) -> AnyView {
    let current = |grid: &Grid| {
        let heights: Vec<u16> = grid.columns().iter().map(|column| column.height).collect();
        heights == data.heights && grid.ranks().next().map(analysis::Rank::get) == Some(data.lowest)
    };
    let items = data
        .presets
        .iter()
        .map(|grid| {
            let chosen = current(grid);
            let class = if chosen {
                "preset is-current"
            } else {
                "preset"
            };
            let lowest = grid.ranks().next().unwrap_or_default().signed();
            let highest = grid.ranks().next_back().unwrap_or_default().signed();
            let name = t_with(
                "grid-preset-name",
                &[("lowest", lowest.into()), ("highest", highest.into())],
            );
            let heights = grid
                .columns()
                .iter()
                .map(|column| column.height.to_string())
                .collect::<Vec<_>>()
                .join("-");
            view! {
                <li>
                    <button
                        class=class type="submit" name="preset" value=grid.to_string()
                        aria-pressed=if chosen { "true" } else { "false" }
                    >
                        <b>{name}</b>
                        {shape(grid)}
                        <span class="meta">{heights}</span>
                    </button>
                </li>
            }
        })
        .collect_view();
    (!data.presets.is_empty())
        .then(|| {
            view! {
                <section class="sec" aria-labelledby="presets">
                    <h2 id="presets">{t("grid-presets-title")}</h2>
                    <ul class="presets">{items}</ul>
                </section>
            }
        })
        .into_any()
}

/// The outline of a grid, as decoration.
fn shape(grid: &Grid) -> AnyView {
    let columns = grid
        .columns()
        .iter()
        .map(|column| {
            let cells = (0..column.height).map(|_| view! { <i></i> }).collect_view();
            view! { <span class=rank_class(grid, column.rank)>{cells}</span> }
        })
        .collect_view();
    view! { <span class=format!("shape cols-{}", grid.columns().len()) aria-hidden="true">{columns}</span> }
    .into_any()
}

/// How one gets to see the board in use.
fn as_participants(data: &GridForm) -> AnyView {
    let body = match data.chrome.state {
        StateWord::Draft => view! {
            <p>{t("grid-board-draft")}" "<a href=data.chrome.href("")>{t("back-to-overview")}</a></p>
        }
        .into_any(),
        StateWord::Pilot | StateWord::Open => view! {
            <p><a href=data.participant_link.clone()>{t("see-as-participant")}</a></p>
        }
        .into_any(),
        StateWord::Closed | StateWord::Archived => return ().into_any(),
    };
    view! {
        <section class="sec below" aria-labelledby="board">
            <h2 id="board">{t("grid-board-title")}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn reading(grid: &Grid) -> AnyView {
    view! {
        {notice(Tone::Information, t("locked-title"), t("locked-sentence"))}
        <div class="comp is-preview">{empty_grid(grid)}</div>
    }
    .into_any()
}
