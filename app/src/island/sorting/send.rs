//! Step: choose a pseudonym and send, by the same form as without script.
//!
//! The sort is first handed over in the background, which can wait for a
//! connection and can be repeated: the server knows a sort by its receipt and
//! stores it once. When the server has answered, the same form is sent the
//! ordinary way, so that its answer is an ordinary page.

use std::cell::Cell;
use std::rc::Rc;

use reactive_graph::graph::untrack;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    AbortSignal, Event, FormData, HtmlFormElement, RequestInit, Response, UrlSearchParams,
};

use super::desk::{Delivery, Desk};
use super::frame;
use super::props::SortingModel;
use crate::island::dom::{Part, document, el, find, hear, later, once, then, window};
use crate::sorting::form::{CONDITION, GROUP, SortForm};
use crate::sorting::step::Step;

/// How long an answer may take before the connection counts as gone, in milliseconds.
const PATIENCE: u32 = 20_000;
/// How long to wait before trying again.
const PAUSE: i32 = 5_000;

/// Address of the sort's page in a language.
pub fn address(props: &SortingModel, language: &str) -> String {
    let mut address = format!(
        "/s/{}/sort?consent={}&lang={language}",
        props.slug, props.consent
    );
    for (name, value) in [(GROUP, &props.group), (CONDITION, &props.condition)] {
        if !value.is_empty() {
            address.push_str(&format!("&{name}={value}"));
        }
    }
    address
}

/// The page's address becomes one that a reload can ask for.
pub fn forget_the_form(props: &SortingModel) {
    let Ok(history) = window().history() else {
        return;
    };
    let address = address(props, &props.language);
    // Where this is refused a reload asks before it sends again.
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
}

/// Everything entered so far as hidden fields.
fn hidden_fields(desk: Desk, without: &str) -> Vec<Part> {
    let draft = desk.draft();
    let props = desk.props();
    let form = desk
        .board
        .with(|board| SortForm::from_draft(&draft, board, props.of_page()));
    form.fields()
        .into_iter()
        .filter(|(name, _)| name != without)
        .map(|(name, value)| hidden(&name, &value))
        .collect()
}

fn hidden(name: &str, value: &str) -> Part {
    el("input", "")
        .attr("type", "hidden")
        .attr("name", name)
        .attr("value", value)
}

/// The pseudonym and the form that carries everything to the server.
pub fn view(desk: Desk) -> Part {
    let props = desk.props();
    let texts = &props.texts;
    let form = el("form", "")
        .attr("id", "send-form")
        .attr("method", "post")
        .attr("action", format!("/s/{}/send", props.slug))
        .live(move || hidden_fields(desk, "pseudonym"))
        .add(hidden("lang", &props.language))
        .maybe(super::seat::secret(desk).map(|secret| hidden("seat", &secret)))
        .add(pseudonym_field(desk));
    let label = move || {
        desk.words(|texts| match desk.delivery.get() {
            Delivery::Idle => texts.send_button(),
            Delivery::Sending => texts.sending(),
            Delivery::Waiting => texts.send_now(),
        })
    };
    let next = el("button", "btn btn-solid btn-lg")
        .attr("type", "submit")
        .attr("form", "send-form")
        .live_text(label);
    frame::step_page(
        desk,
        el("main", "letter")
            .add(
                el("div", "")
                    .add(frame::condition(desk))
                    .add(frame::heading(texts.send_title()))
                    .add(el("p", "lead").text(texts.send_lead())),
            )
            .maybe(refused(desk))
            .add(frame::unfinished(desk))
            .add(form)
            .add(el("p", "").text(texts.send_note()))
            .maybe(frame::open_until(desk))
            .add(
                el("div", "")
                    .attr("role", "status")
                    .live(move || waiting(desk)),
            )
            .add(frame::way(desk, Step::Send, next)),
    )
}

fn pseudonym_field(desk: Desk) -> Part {
    let props = desk.props();
    let texts = &props.texts;
    let mut problems = props.problems.iter();
    let problem = problems.find(|(field, _)| field == "pseudonym");
    let input = el("input", "input code")
        .attr("id", "pseudonym")
        .attr("name", "pseudonym")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("required", "")
        .attr("maxlength", "80")
        .value(&desk.pseudonym.get_untracked());
    let input = if problem.is_some() {
        input
            .attr("aria-describedby", "pseudonym-help pseudonym-problem")
            .attr("aria-invalid", "true")
    } else {
        input.attr("aria-describedby", "pseudonym-help")
    };
    el("div", "field")
        .add(
            el("label", "")
                .attr("for", "pseudonym")
                .text(texts.pseudonym_label()),
        )
        .add(
            el("p", "help")
                .attr("id", "pseudonym-help")
                .text(texts.pseudonym_help()),
        )
        .maybe(problem.map(|(_, text)| {
            el("p", "problem")
                .attr("id", "pseudonym-problem")
                .add(el("b", "").text(texts.problem_word()))
                .text(format!(" {text}"))
        }))
        .add(input)
}

/// What the server refused.
pub fn refused(desk: Desk) -> Option<Part> {
    let props = desk.props();
    if props.problems.is_empty() {
        return None;
    }
    let items = props
        .problems
        .iter()
        .map(|(_, text)| el("li", "").text(text));
    Some(
        el("div", "notice is-error")
            .attr("role", "alert")
            .add(el("h2", "").text(props.texts.problems_title()))
            .add(el("ul", "").all(items)),
    )
}

fn waiting(desk: Desk) -> Vec<Part> {
    if desk.delivery.get() != Delivery::Waiting {
        return Vec::new();
    }
    let texts = &desk.props().texts;
    let kept = if desk.kept.get() {
        texts.undelivered_text()
    } else {
        texts.undelivered_unkept()
    };
    vec![
        el("div", "notice")
            .add(el("h2", "").text(texts.undelivered_title()))
            .add(el("p", "").text(kept)),
    ]
}

fn send_form() -> Option<HtmlFormElement> {
    find("#send-form").map(JsCast::unchecked_into)
}

/// The participant sends; a second press while it is on its way does nothing.
pub fn submit(desk: Desk, event: &Event) {
    event.prevent_default();
    if !untrack(|| desk.missing()).is_empty() {
        desk.finish(Step::Send);
        return;
    }
    if desk.delivery.get_untracked() != Delivery::Sending {
        deliver(desk);
    }
}

/// Goes on with a sort that was on its way when the page was left.
pub fn try_again(desk: Desk) {
    if desk.step.get_untracked() == Step::Send {
        deliver(desk);
    }
}

fn deliver(desk: Desk) {
    let Some(form) = send_form() else { return };
    desk.delivery.set(Delivery::Sending);
    let answered = once(move |response| {
        let status = response.unchecked_into::<Response>().status();
        // A server that is just restarting is not an answer.
        if status >= 500 || status == 429 {
            wait(desk);
        } else if let Some(form) = send_form() {
            // Passes by the listener, which is done with it.
            let _ = form.submit();
        }
    });
    let failed = once(move |_| wait(desk));
    match request(&form) {
        Some(promise) => then(&promise, &answered, &failed),
        None => wait(desk),
    }
}

fn request(form: &HtmlFormElement) -> Option<js_sys::Promise> {
    let fields = FormData::new_with_form(form).ok()?;
    let body = UrlSearchParams::new().ok()?;
    js_sys::try_iter(&fields).ok()??.flatten().for_each(|pair| {
        let pair: js_sys::Array = pair.unchecked_into();
        let text = |index| pair.get(index).as_string().unwrap_or_default();
        body.append(&text(0), &text(1));
    });
    Some(post(&form.action(), &body))
}

/// Sends fields in the background; an answer that takes too long does not come any more.
pub fn post(address: &str, fields: &UrlSearchParams) -> js_sys::Promise {
    let options = RequestInit::new();
    options.set_method("POST");
    options.set_body(fields);
    options.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    window().fetch_with_str_and_init(address, &options)
}

/// Goes on with whether a sort with this receipt has been sent; without an answer it has not.
pub fn is_sent(slug: &str, receipt: &str, go_on: impl FnOnce(bool) + 'static) {
    let Ok(fields) = UrlSearchParams::new() else {
        return go_on(false);
    };
    fields.append("receipt", receipt);
    let go_on = Rc::new(Cell::new(Some(go_on)));
    let later = Rc::clone(&go_on);
    let answered = once(move |response| {
        let status = response.unchecked_into::<Response>().status();
        if let Some(go_on) = go_on.take() {
            go_on(status == 200);
        }
    });
    let failed = once(move |_| {
        if let Some(go_on) = later.take() {
            go_on(false);
        }
    });
    then(
        &post(&format!("/s/{slug}/sent"), &fields),
        &answered,
        &failed,
    );
}

fn wait(desk: Desk) {
    // The participant may have gone back to change something.
    if desk.step.get_untracked() != Step::Send {
        return;
    }
    desk.delivery.set(Delivery::Waiting);
    desk.said.set(desk.words(|texts| texts.undelivered_title()));
    later(PAUSE, move || retry(desk));
}

fn retry(desk: Desk) {
    if desk.delivery.get_untracked() == Delivery::Waiting {
        deliver(desk);
    }
}

/// Follows the connection; when it is back, a waiting sort goes at once.
pub fn watch_connection(desk: Desk) {
    desk.online.set(window().navigator().on_line());
    hear(&window(), "offline", move |_| {
        desk.online.set(false);
        desk.said.set(desk.words(|texts| texts.kept_offline()));
    });
    hear(&window(), "online", move |_| {
        desk.online.set(true);
        retry(desk);
    });
}

/// Changes the language; says whether the link is used up.
///
/// With the draft kept, the link alone leads to the same place in the other
/// language. Where nothing can be kept, the fields travel with a form.
pub fn change_language(desk: Desk, language: &str) -> bool {
    if is_online(desk) && desk.kept.get_untracked() && !desk.props().is_correction() {
        return false;
    }
    go_to(desk, "sort", language);
    true
}

/// Whether there is a connection; if not, that is said.
fn is_online(desk: Desk) -> bool {
    let online = window().navigator().on_line();
    if !online {
        desk.said.set(desk.words(|texts| texts.kept_offline()));
    }
    online
}

/// Goes to another page of the study with everything entered so far, if there is a connection.
pub fn go_to(desk: Desk, path: &str, language: &str) {
    let (Some(body), true) = (document().body(), is_online(desk)) else {
        return;
    };
    let form = whole_form(desk, path, language);
    let _ = body.append_child(&form);
    let _ = form.submit();
}

/// Stores what has been done since, if the draft is kept on the server as well.
///
/// Nothing depends on the answer: what is not stored now is stored with the next step.
pub fn keep_again(desk: Desk) {
    if desk.is_kept_elsewhere() && window().navigator().on_line() {
        let _ = request(&whole_form(desk, "sort", &desk.props().language));
    }
}

/// The form of the plain pages with everything entered so far.
fn whole_form(desk: Desk, path: &str, language: &str) -> HtmlFormElement {
    let form = el("form", "")
        .attr("method", "post")
        .attr("action", format!("/s/{}/{path}", desk.props().slug))
        .all(untrack(|| hidden_fields(desk, "")))
        .maybe(super::seat::secret(desk).map(|secret| hidden("seat", &secret)))
        .add(hidden("lang", language))
        .add(hidden("step", desk.step.get_untracked().code()));
    form.element().clone().unchecked_into()
}
