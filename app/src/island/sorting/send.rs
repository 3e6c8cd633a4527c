//! Step: choose a pseudonym and send, by the same form as without script.

use leptos::prelude::*;

use super::desk::Desk;
use super::{announce, frame};
use crate::island::live::{part, text};
use crate::sorting::form::SortForm;

/// The pseudonym and the form that carries everything to the server.
pub fn view(desk: Desk) -> AnyView {
    let props = desk.props();
    let sending = RwSignal::new(false);
    let hidden = part(move || {
        let draft = desk.snapshot();
        let consent = desk.props().consent.clone();
        let form = desk
            .board
            .with(|board| SortForm::from_draft(&draft, board, &consent));
        form.fields()
            .into_iter()
            .filter(|(name, _)| name != "pseudonym")
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
            .collect_view()
            .into_any()
    });
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        let missing = desk
            .board
            .with_untracked(|board| announce::missing(&desk.props().texts, board));
        if sending.get_untracked() || !missing.is_empty() {
            event.prevent_default();
            desk.said.set(missing.join(" "));
            desk.missing.set(missing);
            return;
        }
        sending.set(true);
    };
    let refused = refused(desk);
    let problem = pseudonym_problem(desk);
    let described = if problem.is_some() {
        "pseudonym-help pseudonym-problem"
    } else {
        "pseudonym-help"
    };
    let invalid = problem.is_some().then_some("true");
    let label = {
        let props = props.clone();
        text(move || {
            if sending.get() {
                props.texts.sending()
            } else {
                props.texts.send_button()
            }
        })
    };
    let next = view! {
        <button class="btn btn-solid btn-lg" type="submit" form="send-form">{label}</button>
    }
    .into_any();
    view! {
        <div class="step-page">
            {frame::bar(desk)}
            <main class="letter">
                {frame::help_panel(desk, vec![props.texts.send_lead(), props.texts.send_note()])}
                <div>
                    <h1 tabindex="-1" data-step-heading="">{props.texts.send_title()}</h1>
                    <p class="lead">{props.texts.send_lead()}</p>
                </div>
                {refused}
                {part(move || super::review::unfinished(desk).into_any())}
                <form id="send-form" method="post" action=format!("/s/{}/send", props.slug) on:submit=on_submit>
                    {hidden}
                    <input type="hidden" name="lang" value=props.language.clone()/>
                    <div class="field">
                        <label for="pseudonym">{props.texts.pseudonym_label()}</label>
                        <p class="help" id="pseudonym-help">{props.texts.pseudonym_help()}</p>
                        {problem.map(|text| view! { <p class="problem" id="pseudonym-problem"><b>{props.texts.problem_word()}</b>" "{text}</p> })}
                        <input
                            class="input code"
                            id="pseudonym"
                            name="pseudonym"
                            autocomplete="off"
                            spellcheck="false"
                            required
                            maxlength="80"
                            aria-describedby=described
                            aria-invalid=invalid
                            prop:value=desk.pseudonym.get_untracked()
                            on:input=move |event| desk.pseudonym.set(event_target_value(&event))
                        />
                    </div>
                </form>
                <p>{props.texts.send_note()}</p>
                {frame::way(desk, next)}
            </main>
        </div>
    }
    .into_any()
}

fn refused(desk: Desk) -> Option<AnyView> {
    let props = desk.props();
    (!props.problems.is_empty()).then(|| {
        let items = props
            .problems
            .iter()
            .map(|(_, text)| view! { <li>{text.clone()}</li> })
            .collect_view();
        view! {
            <div class="notice is-error" role="alert">
                <h2>{props.texts.problems_title()}</h2>
                <ul>{items}</ul>
            </div>
        }
        .into_any()
    })
}

fn pseudonym_problem(desk: Desk) -> Option<String> {
    desk.props()
        .problems
        .iter()
        .find(|(field, _)| field == "pseudonym")
        .map(|(_, text)| text.clone())
}
