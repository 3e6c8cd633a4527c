//! What a study needs next: six steps, of which the first that is not done is now.

use leptos::prelude::*;

use super::frame::StateWord;
use super::overview::Overview;
use crate::text::t;
use crate::ui::icon::{Icon, icon};

/// Keys of a step's texts, and the page where it is done.
struct Step {
    done: &'static str,
    title: &'static str,
    sentence: &'static str,
    link: Option<(&'static str, &'static str)>,
}

const STATEMENTS: Step = Step {
    done: "step-statements-done",
    title: "step-statements-title",
    sentence: "step-statements-sentence",
    link: Some(("step-statements-link", "statements")),
};
const GRID: Step = Step {
    done: "step-grid-done",
    title: "step-grid-title",
    sentence: "step-grid-sentence",
    link: Some(("step-grid-link", "grid")),
};
const OPEN: Step = Step {
    done: "step-open-done",
    title: "step-open-title",
    sentence: "step-open-sentence",
    link: Some(("step-open-link", "texts")),
};
const COLLECT: Step = Step {
    done: "step-collect-done",
    title: "step-collect-title",
    sentence: "step-collect-sentence",
    link: None,
};
const ANALYSE: Step = Step {
    done: "step-analyse-done",
    title: "step-analyse-title",
    sentence: "step-analyse-sentence",
    link: Some(("step-analyse-link", "analysis")),
};
const PRESENT: Step = Step {
    done: "step-present-done",
    title: "step-present-title",
    sentence: "step-present-sentence",
    link: None,
};

/// The list of steps.
pub fn list(data: &Overview) -> AnyView {
    let state = data.chrome.state;
    let fits = data
        .grid
        .as_ref()
        .is_some_and(|grid| grid.cells == data.statements);
    let steps = [
        (data.statements > 0, STATEMENTS),
        (fits, GRID),
        (!matches!(state, StateWord::Draft | StateWord::Pilot), OPEN),
        (
            matches!(state, StateWord::Closed | StateWord::Archived),
            COLLECT,
        ),
        (data.has_analysis, ANALYSE),
        (!data.presentations.is_empty(), PRESENT),
    ];
    let now = steps.iter().position(|(done, _)| !done);
    let items = steps
        .into_iter()
        .enumerate()
        .map(|(index, (is_done, step))| {
            if is_done {
                done(&step)
            } else {
                ahead(data, &step, now == Some(index))
            }
        })
        .collect_view();
    view! {
        <section class="sec" aria-labelledby="next">
            <h2 id="next">{t("next-steps")}</h2>
            <ol class="todo">{items}</ol>
        </section>
    }
    .into_any()
}

fn done(step: &Step) -> AnyView {
    view! { <li class="done">{icon(Icon::Done)}<span>{t(step.done)}</span></li> }.into_any()
}

fn ahead(data: &Overview, step: &Step, is_now: bool) -> AnyView {
    let class = if is_now { "now" } else { "" };
    let opening = is_now && step.title == OPEN.title;
    let hindrances = opening.then(|| {
        let problems = data.open_problems.iter();
        problems
            .map(|problem| view! { <br/>{problem.clone()} })
            .collect_view()
    });
    let link = step.link.filter(|_| is_now).map(|(key, page)| {
        view! { <br/><a href=data.chrome.href(page)>{t(key)}</a> }
    });
    view! {
        <li class=class>
            {icon(Icon::Ring)}
            <span>
                <b>{t(step.title)}</b><br/>
                {t(step.sentence)}
                {hindrances}
                {link}
            </span>
        </li>
    }
    .into_any()
}
