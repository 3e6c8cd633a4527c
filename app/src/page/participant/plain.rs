//! The sort as plain forms, for browsers without script or WebAssembly.
//!
//! Each step posts everything entered so far. Nothing is stored before it is sent, unless a resume code is asked for.

use analysis::Rank;
use leptos::prelude::*;

use super::announced::announced;
use super::ask;
use super::resume;
use super::sorting::SortingPage;
use crate::island::sorting::props::LanguageLink;
use crate::sorting::board::{Index, Pile};
use crate::sorting::form::field;
use crate::sorting::step::Step;
use crate::text::{t, t_with};
use crate::ui::field::{
    Field, Problem, described_by, problem_line, problem_of, problem_summary_of,
};
use crate::ui::rank::rank_class;
use crate::ui::text_area::TextArea;

/// Name of a step.
fn step_name(step: Step) -> String {
    match step {
        Step::Read => t("step-read"),
        Step::Piles => t("step-piles"),
        Step::Grid => t("step-grid"),
        Step::Review => t("step-review"),
        Step::Remarks => t("step-remarks"),
        Step::Send => t("step-send"),
    }
}

/// Which step of how many.
pub fn steps(page: &SortingPage) -> impl IntoView + use<> {
    let options = page.model.options;
    let text = t_with(
        "step-of",
        &[
            ("number", options.number_of(page.step).to_string().into()),
            ("total", options.step_count().to_string().into()),
            ("name", step_name(page.step).into()),
        ],
    );
    view! { <span class="meta">{text}</span> }
}

/// The form of one step.
pub fn plain_form(page: &SortingPage) -> impl IntoView + use<> {
    let slug = &page.model.slug;
    let body = match page.step {
        Step::Read => read(page),
        Step::Piles => piles(page),
        Step::Grid => grid(page),
        Step::Review => review(page),
        Step::Remarks => remarks(page),
        Step::Send => send(page),
    };
    let options = page.model.options;
    // To a correction, the receipt leads on any device.
    let is_new = page.form.corrects.is_empty();
    let offer = is_new.then(|| resume::offer(slug, page.step, page.kept_until));
    let back = options.before(page.step).map(|step| {
        view! { <button class="btn btn-line" type="submit" name="step" value=step.code() formnovalidate>{t("back")}</button> }
    });
    let next = match options.after(page.step) {
        Some(step) => view! {
            <button class="btn btn-solid" type="submit" name="step" value=step.code()>{t("next")}</button>
        }
        .into_any(),
        None => view! {
            <button class="btn btn-solid btn-lg" type="submit" formaction=format!("/s/{slug}/send")>{page.model.texts.send_button()}</button>
        }
        .into_any(),
    };
    let open_until = page.model.open_until.clone();
    let open_until = (!open_until.is_empty()).then(|| view! { <p class="meta">{open_until}</p> });
    view! {
        {(!page.model.last_call.is_empty()).then(|| view! { <p class="closing-soon">{page.model.last_call.clone()}</p> })}
        {problem_summary_of(page.model.texts.problems_title(), &problems(page))}
        {page.seat.as_ref().and_then(|seat| announced(&seat.announced))}
        {page.seat.as_ref().filter(|seat| seat.asked).map(ask::sent)}
        <form class="stack" method="post" action=format!("/s/{slug}/sort")>
            {hidden(page)}
            {body}
            {page.seat.as_ref().map(|seat| ask::fields(seat, page.step, order(page)))}
            {offer}
            {languages(page)}
            <div class="way">
                {back}
                {stop(page)}
                <span class="push"></span>
                {next}
            </div>
        </form>
        {open_until}
        <p class="meta plain-note">{t("plain-note")}</p>
    }
}

/// The form again in other languages, with everything that was filled in.
fn languages(page: &SortingPage) -> impl IntoView + use<> {
    let one = |label: String, links: &[LanguageLink]| {
        let buttons = links
            .iter()
            .map(|link| {
                let (lang, name) = (link.code.clone(), link.name.clone());
                let action = format!("/s/{}/sort?lang={}", page.model.slug, link.lang);
                let current = link.is_current.then_some("true");
                view! {
                    <button
                        class="btn btn-line" type="submit" name="step" value=page.step.code() formaction=action
                        formnovalidate lang=lang aria-current=current
                    >
                        {name}
                    </button>
                }
            })
            .collect_view();
        (!links.is_empty()).then(|| {
            view! {
                <div class="wish" role="group" aria-label=label.clone()>
                    <span class="meta">{label.clone()}</span>
                    <span class="acts">{buttons}</span>
                </div>
            }
        })
    };
    view! {
        <details class="more">
            <summary>{t("view-language")}</summary>
            <div class="form">
                {one(t("language-of-pages"), &page.model.interface_languages)}
                {one(t("view-statements"), &page.model.statement_languages)}
            </div>
        </details>
    }
}

/// Leaves the sort. What is kept on the server is deleted by a form; without it, there is nothing to delete.
fn stop(page: &SortingPage) -> AnyView {
    let (slug, language) = (&page.model.slug, &page.model.language);
    let name = page.model.texts.stop();
    if page.form.ticket.is_empty() {
        let href = if page.form.corrects.is_empty() {
            format!("/s/{slug}/no-thanks?lang={language}")
        } else {
            format!("/receipt?lang={language}")
        };
        return view! { <a class="btn btn-danger" href=href>{name}</a> }.into_any();
    }
    let action = format!("/s/{slug}/stop");
    view! { <button class="btn btn-danger" type="submit" formaction=action formnovalidate>{name}</button> }
        .into_any()
}

/// Whether this step has a control for the field.
fn asks(page: &SortingPage, name: &str) -> bool {
    match page.step {
        Step::Piles => name.starts_with("pile-"),
        Step::Grid => name.starts_with("rank-"),
        Step::Remarks => {
            let is_remark = |(_, card): &(Rank, Index)| field("remark", *card) == name;
            name == "closing-remark" || remark_cards(page).iter().any(is_remark)
        }
        Step::Send => name == "pseudonym",
        Step::Read | Step::Review => false,
    }
}

/// The problems; those of fields that another step asks for lead to the page as a whole.
fn problems(page: &SortingPage) -> Vec<Problem> {
    let lead = |problem: &Problem| {
        let here = asks(page, &problem.field);
        let field = if here { problem.field.as_str() } else { "main" };
        Problem::new(field, problem.message.clone())
    };
    page.problems.iter().map(lead).collect()
}

/// Carries everything that this step does not ask for.
fn hidden(page: &SortingPage) -> impl IntoView + use<> {
    let fields = page
        .form
        .fields()
        .into_iter()
        .filter(|(name, _)| !asks(page, name))
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <input type="hidden" name="lang" value=page.model.language.clone()/>
        {fields}
    }
}

fn heading(title: String, lead: String, page: &SortingPage) -> impl IntoView + use<> {
    view! {
        <div>
            <p class="condition">
                <span class="vh">{t("condition-label")}": "</span>
                <span lang=page.model.study_language.clone() dir=page.model.study_direction.clone()>{page.model.instruction.clone()}</span>
            </p>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
        </div>
    }
}

fn order(page: &SortingPage) -> Vec<Index> {
    page.model.draft.order.clone()
}

fn statement(page: &SortingPage, card: Index) -> impl IntoView + use<> {
    view! {
        <span class="nr">{card + 1}</span>" "
        <span lang=page.model.study_language.clone() dir=page.model.study_direction.clone()>{page.model.statements[card].clone()}</span>
    }
}

/// What the statement refers to, opened by those who want to know.
fn clarification(page: &SortingPage, card: Index) -> Option<AnyView> {
    let text = page.model.clarifications[card].clone();
    let (language, direction) = (
        page.model.study_language.clone(),
        page.model.study_direction.clone(),
    );
    let number = [("number", (card + 1).to_string().into())];
    (!text.is_empty()).then(|| {
        view! {
            <details class="clarification">
                <summary>{t("clarification")}<span class="vh">" "{t_with("clarification-of", &number)}</span></summary>
                <p lang=language dir=direction>{text}</p>
            </details>
        }
        .into_any()
    })
}

fn read(page: &SortingPage) -> AnyView {
    let items = order(page)
        .into_iter()
        .map(|card| {
            view! {
                <li>
                    <span class="nr">{card + 1}</span>
                    <div>
                        <span lang=page.model.study_language.clone() dir=page.model.study_direction.clone()>{page.model.statements[card].clone()}</span>
                        {clarification(page, card)}
                    </div>
                </li>
            }
        })
        .collect_view();
    view! {
        {heading(t("read-title"), t("read-lead"), page)}
        <ol class="statements">{items}</ol>
    }
    .into_any()
}

fn pile_name(page: &SortingPage, pile: Pile) -> String {
    let texts = &page.model.texts;
    match pile {
        Pile::Disagree => texts.pile_disagree(),
        Pile::Neutral => texts.pile_neutral(),
        Pile::Agree => texts.pile_agree(),
    }
}

fn piles(page: &SortingPage) -> AnyView {
    let rows = order(page)
        .into_iter()
        .map(|card| {
            let name = field("pile", card);
            let choices = Pile::ALL
                .into_iter()
                .map(|pile| {
                    let checked = page.form.piles[card] == Some(pile);
                    view! {
                        <label class="check">
                            <input type="radio" name=name.clone() value=pile.code() checked=checked/>
                            <span>{pile_name(page, pile)}</span>
                        </label>
                    }
                })
                .collect_view();
            view! {
                <fieldset class="pile-choice" id=name.clone()>
                    <legend>{statement(page, card)}</legend>
                    {clarification(page, card)}
                    <div class="checks">{choices}</div>
                </fieldset>
            }
        })
        .collect_view();
    view! {
        {heading(t("piles-title"), t("piles-plain-lead"), page)}
        <div>{rows}</div>
    }
    .into_any()
}

/// Cards by pile, agree first, in the order shown.
fn by_pile(page: &SortingPage) -> Vec<(Option<Pile>, Vec<Index>)> {
    [
        Some(Pile::Agree),
        Some(Pile::Neutral),
        Some(Pile::Disagree),
        None,
    ]
    .into_iter()
    .map(|pile| {
        let cards: Vec<Index> = order(page)
            .into_iter()
            .filter(|card| page.form.piles[*card] == pile)
            .collect();
        (pile, cards)
    })
    .filter(|(_, cards)| !cards.is_empty())
    .collect()
}

fn column_word(page: &SortingPage, rank: Rank) -> String {
    let columns = page.model.grid.columns();
    let is_end = |end: Option<&analysis::Column>| end.is_some_and(|column| column.rank == rank);
    if is_end(columns.first()) {
        page.model.texts.pole_low()
    } else if is_end(columns.last()) {
        page.model.texts.pole_high()
    } else if rank.0 < 0 {
        t("low-word")
    } else if rank.0 > 0 {
        t("high-word")
    } else {
        page.model.texts.middle_word()
    }
}

fn grid(page: &SortingPage) -> AnyView {
    let sections = by_pile(page)
        .into_iter()
        .map(|(pile, cards)| {
            let title = pile.map_or_else(|| t("pile-none"), |pile| pile_name(page, pile));
            let rows = cards
                .into_iter()
                .map(|card| place_row(page, card))
                .collect_view();
            view! { <section><h2>{title}</h2><div class="place-rows">{rows}</div></section> }
        })
        .collect_view();
    let lead = if page.model.options.ends_first {
        format!("{} {}", t("grid-plain-lead"), t("ends-first"))
    } else {
        t("grid-plain-lead")
    };
    view! {
        {heading(t("grid-plain-title"), lead, page)}
        {counts(page)}
        {sections}
    }
    .into_any()
}

/// How full each column is, as a table above the choices.
fn counts(page: &SortingPage) -> impl IntoView + use<> {
    let filled = |rank: Rank| {
        page.form
            .ranks
            .iter()
            .filter(|other| **other == Some(rank))
            .count()
    };
    let columns: Vec<_> = page
        .model
        .grid
        .columns()
        .iter()
        .rev()
        .filter(|column| column.height > 0)
        .collect();
    let heads = columns
        .iter()
        .map(|column| view! { <th scope="col" class=rank_class(&page.model.grid, column.rank)>{column.rank.signed()}</th> })
        .collect_view();
    let cells = columns
        .iter()
        .map(|column| {
            let text = t_with(
                "column-fill",
                &[
                    ("filled", filled(column.rank).to_string().into()),
                    ("height", column.height.to_string().into()),
                ],
            );
            view! { <td>{text}</td> }
        })
        .collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=t("columns-label")>
            <table class="tbl counts">
                <caption>{t("counts-caption")}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody><tr>{cells}</tr></tbody>
            </table>
        </div>
    }
}

fn place_row(page: &SortingPage, card: Index) -> impl IntoView + use<> {
    let id = field("rank", card);
    let chosen = page.form.ranks[card];
    let options = page
        .model
        .grid
        .columns()
        .iter()
        .rev()
        .filter(|column| column.height > 0)
        .map(|column| {
            let label = format!("{} {}", column.rank.signed(), column_word(page, column.rank));
            view! {
                <option value=column.rank.0.to_string() selected=chosen == Some(column.rank)>{label}</option>
            }
        })
        .collect_view();
    let problem = problem_of(&page.problems, &id);
    let described = described_by(&id, false, problem.is_some());
    let invalid = problem.is_some().then_some("true");
    let message = problem.map(|text| problem_line(&id, text));
    view! {
        <div class="place-row">
            <label for=id.clone()>{statement(page, card)}</label>
            <select class="input" id=id.clone() name=id.clone() aria-describedby=described aria-invalid=invalid>
                <option value="" selected=chosen.is_none()>{t("place-none")}</option>
                {options}
            </select>
            {clarification(page, card)}
            {message}
        </div>
    }
}

fn review(page: &SortingPage) -> AnyView {
    let sections = page
        .model
        .grid
        .columns()
        .iter()
        .rev()
        .filter(|column| column.height > 0)
        .map(|column| {
            let rows = order(page)
                .into_iter()
                .filter(|card| page.form.ranks[*card] == Some(column.rank))
                .map(|card| view! { <li class="lrow"><span>{statement(page, card)}</span></li> })
                .collect_view();
            let class = format!("lsec {}", rank_class(&page.model.grid, column.rank));
            view! {
                <section class=class>
                    <h2 class="lhead">
                        <b>{column.rank.signed()}</b>
                        <span class="word">{column_word(page, column.rank)}</span>
                    </h2>
                    <ol>{rows}</ol>
                </section>
            }
        })
        .collect_view();
    view! {
        {heading(t("review-title"), t("review-plain-lead"), page)}
        <div>{sections}</div>
    }
    .into_any()
}

fn extreme_cards(page: &SortingPage) -> Vec<(Rank, Index)> {
    let grid = &page.model.grid;
    let asked = page.model.options.columns_to_remark(grid);
    asked
        .into_iter()
        .map(|column| grid.columns()[column].rank)
        .flat_map(|rank| {
            order(page)
                .into_iter()
                .filter(move |card| page.form.ranks[*card] == Some(rank))
                .map(move |card| (rank, card))
        })
        .collect()
}

/// The cards at the ends, and those that something was written about before they left the ends: it is sent as well.
fn remark_cards(page: &SortingPage) -> Vec<(Rank, Index)> {
    let mut cards = extreme_cards(page);
    for card in order(page) {
        if let (true, Some(rank)) = (page.form.remarks.contains_key(&card), page.form.ranks[card])
            && !cards.contains(&(rank, card))
        {
            cards.push((rank, card));
        }
    }
    cards
}

fn remarks(page: &SortingPage) -> AnyView {
    let fields = remark_cards(page)
        .into_iter()
        .map(|(rank, card)| {
            let id = field("remark", card);
            let text = page.form.remarks.get(&card).cloned().unwrap_or_default();
            let label = t_with(
                "remark-on",
                &[("rank", rank.signed().into()), ("number", (card + 1).to_string().into())],
            );
            view! {
                <div class=format!("field remark {}", rank_class(&page.model.grid, rank))>
                    <label for=id.clone()>
                        <span class="meta">{label}</span>
                        <span lang=page.model.study_language.clone() dir=page.model.study_direction.clone()>{page.model.statements[card].clone()}</span>
                    </label>
                    {remark_field(&page.problems, &id, text)}
                </div>
            }
        })
        .collect_view();
    let closing = problem_of(&page.problems, "closing-remark");
    let refused = closing.is_some();
    let lead = format!(
        "{} {}",
        page.model.texts.remarks_lead(),
        t("remarks-privacy")
    );
    let closing_remark = page.form.closing_remark.clone();
    let title = page.model.texts.remarks_title();
    view! {
        {heading(title, lead, page)}
        <div class="stack-fields">
            {fields}
            <Field id="closing-remark" label=t("closing-remark") help=t("closing-remark-help") problem=closing>
                <TextArea
                    id="closing-remark"
                    name="closing-remark"
                    value=closing_remark
                    described_by=described_by("closing-remark", true, refused).unwrap_or_default()
                    invalid=refused
                />
            </Field>
        </div>
    }
    .into_any()
}

fn remark_field(problems: &[Problem], id: &str, text: String) -> impl IntoView + use<> {
    let problem = problem_of(problems, id);
    let refused = problem.is_some();
    let message = problem.map(|text| problem_line(id, text));
    view! {
        {message}
        <TextArea id=id.to_owned() name=id.to_owned() value=text rows=3 invalid=refused/>
    }
}

fn send(page: &SortingPage) -> AnyView {
    let problem = problem_of(&page.problems, "pseudonym");
    let refused = problem.is_some();
    let pseudonym = page.form.pseudonym.clone();
    view! {
        {heading(page.model.texts.send_title(), t("send-lead"), page)}
        <Field id="pseudonym" label=t("pseudonym-label") help=page.model.texts.pseudonym_help() problem=problem word=page.model.texts.problem_word()>
            <input
                class="input code"
                id="pseudonym"
                name="pseudonym"
                value=pseudonym
                autocomplete="off"
                spellcheck="false"
                required
                aria-describedby=described_by("pseudonym", true, refused)
                aria-invalid=refused.then_some("true")
            />
        </Field>
        <p>{page.model.texts.send_note()}</p>
    }
    .into_any()
}
