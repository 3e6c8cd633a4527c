//! The pen on the page of an interpretation: the text is kept while it is written, and statements are offered at an
//! opening bracket.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Document, Element, Event, EventTarget, HtmlElement, HtmlFormElement, HtmlInputElement,
    HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent, Window, XmlHttpRequest,
};

use crate::rest::Rest;

/// The text is kept when the hand has rested for so many milliseconds.
const REST: i32 = 1500;
/// More offers at once would be no help.
const OFFERED: usize = 8;
/// Identity of the list of offers.
const LIST: &str = "offers";

/// A statement that can be cited.
#[derive(Clone)]
struct Card {
    number: String,
    rank: String,
    text: String,
}

/// Statements on offer at a bracket.
struct Offer {
    area: HtmlTextAreaElement,
    list: Element,
    /// Where the bracket stands, in UTF-16 units.
    bracket: u32,
    found: Vec<Card>,
    chosen: Option<usize>,
}

struct Pen {
    window: Window,
    document: Document,
    form: HtmlFormElement,
    state: HtmlElement,
    cards: Vec<Card>,
    offer: Option<Offer>,
    resting: Rest,
    is_sending: bool,
    /// Whether something was written since the last state that was sent.
    is_ahead: bool,
}

type Shared = Rc<RefCell<Pen>>;

/// Takes over the page; `None` if it is another one.
pub fn start() -> Option<()> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let found = document.query_selector("form[data-pen]").ok()??;
    let form: HtmlFormElement = found.dyn_into().ok()?;
    let state = document.query_selector("[data-pen-state]").ok()??;
    let pen: Shared = Rc::new(RefCell::new(Pen {
        cards: cards(&document),
        window: window.clone(),
        document: document.clone(),
        form: form.clone(),
        state: state.dyn_into().ok()?,
        offer: None,
        resting: Rest::default(),
        is_sending: false,
        is_ahead: false,
    }));
    let areas = form.query_selector_all("textarea[name^='section-']").ok()?;
    for index in 0..areas.length() {
        if let Some(area) = areas.get(index) {
            listen(&pen, &area, "input", offer);
            listen(&pen, &area, "keydown", key);
            listen(&pen, &area, "blur", |pen, _| withdraw(pen));
        }
    }
    // Notes stand elsewhere on the page; what is typed in them bubbles no further than the document.
    listen(&pen, &document, "input", written);
    listen(&pen, &document, "pointerdown", press);
    listen(&pen, &form, "submit", |pen, _| {
        pen.borrow_mut().is_ahead = false
    });
    listen(&pen, &window, "beforeunload", leave);
    let _ = form.set_attribute("data-ready", "");
    Some(())
}

fn listen(pen: &Shared, target: &EventTarget, event: &str, act: fn(&Shared, &Event)) {
    let pen = Rc::clone(pen);
    let closure: Closure<dyn FnMut(Event)> = Closure::new(move |event: Event| act(&pen, &event));
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

fn cards(document: &Document) -> Vec<Card> {
    let Ok(found) = document.query_selector_all("[data-card]") else {
        return Vec::new();
    };
    let of = |index: u32| {
        let card: Element = found.get(index)?.dyn_into().ok()?;
        Some(Card {
            number: card.get_attribute("data-card")?,
            rank: card.get_attribute("data-rank")?,
            text: card.query_selector("[lang]").ok()??.text_content()?,
        })
    };
    (0..found.length()).filter_map(of).collect()
}

/// Something was written: it is kept once the hand rests.
fn written(pen: &Shared, event: &Event) {
    let belongs = {
        let now = pen.borrow();
        let target = event.target();
        let form = target.as_ref().and_then(|target| {
            let area = target
                .dyn_ref::<HtmlTextAreaElement>()
                .and_then(HtmlTextAreaElement::form);
            let input = || target.dyn_ref::<HtmlInputElement>()?.form();
            let choice = || target.dyn_ref::<HtmlSelectElement>()?.form();
            area.or_else(input).or_else(choice)
        });
        form.is_some_and(|form| form.is_same_node(Some(&now.form)))
    };
    if belongs {
        pen.borrow_mut().is_ahead = true;
        rest(pen);
    }
}

fn rest(pen: &Shared) {
    let shared = Rc::clone(pen);
    let now = &mut *pen.borrow_mut();
    now.resting.begin(&now.window, REST, move || keep(&shared));
}

/// Sends the text as the form would; the answer is the number of the version.
fn keep(pen: &Shared) {
    let request = {
        let mut now = pen.borrow_mut();
        now.resting.end();
        if now.is_sending || !now.is_ahead {
            return;
        }
        let Ok(request) = XmlHttpRequest::new() else {
            return;
        };
        if request.open("POST", &now.form.action()).is_err() {
            return;
        }
        let _ = request.set_request_header("Content-Type", "application/x-www-form-urlencoded");
        now.is_sending = true;
        now.is_ahead = false;
        request
    };
    let shared = Rc::clone(pen);
    let answer = request.clone();
    let done = Closure::once_into_js(move || kept(&shared, &answer));
    request.set_onloadend(Some(done.unchecked_ref()));
    let body = fields(&pen.borrow().form);
    let _ = request.send_with_opt_str(Some(&body));
}

fn kept(pen: &Shared, answer: &XmlHttpRequest) {
    let version = answer.response_text().ok().flatten();
    let version = version.filter(|text| answer.status() == Ok(200) && text.parse::<u32>().is_ok());
    let is_ahead = {
        let mut now = pen.borrow_mut();
        now.is_sending = false;
        let words = match &version {
            Some(version) => {
                if let Some(seen) = seen(&now.form) {
                    seen.set_value(version);
                }
                "data-kept"
            }
            None => {
                now.is_ahead = true;
                "data-not-kept"
            }
        };
        let words = now.state.get_attribute(words).unwrap_or_default();
        now.state.set_text_content(Some(&words));
        now.is_ahead
    };
    // What was written meanwhile; after a refusal only the next stroke tries again.
    if version.is_some() && is_ahead {
        rest(pen);
    }
}

fn seen(form: &HtmlFormElement) -> Option<HtmlInputElement> {
    let found = form.query_selector("[name=seen]").ok()??;
    found.dyn_into().ok()
}

/// The fields of the form, also those elsewhere on the page that belong to it, as it would send them.
fn fields(form: &HtmlFormElement) -> String {
    let mut body = "act=writing".to_owned();
    let elements = form.elements();
    for index in 0..elements.length() {
        let Some(element) = elements.item(index) else {
            continue;
        };
        let area = element.dyn_ref::<HtmlTextAreaElement>();
        let area = area.map(|area| (area.name(), area.value()));
        let input = element.dyn_ref::<HtmlInputElement>();
        let input = input.map(|input| (input.name(), input.value()));
        let choice = element.dyn_ref::<HtmlSelectElement>();
        let choice = choice.map(|choice| (choice.name(), choice.value()));
        if let Some((name, value)) = area.or(input).or(choice) {
            let encoded = |text: &str| String::from(js_sys::encode_uri_component(text));
            body.push_str(&format!("&{}={}", encoded(&name), encoded(&value)));
        }
    }
    body
}

fn leave(pen: &Shared, event: &Event) {
    let now = pen.borrow();
    if now.is_ahead || now.is_sending {
        event.prevent_default();
    }
}

/// Offers statements while a bracket is open before the caret.
fn offer(pen: &Shared, event: &Event) {
    withdraw(pen);
    let target = event.target();
    let Some(area) = target.and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return;
    };
    let Some((bracket, words)) = open_bracket(&area) else {
        return;
    };
    let mut now = pen.borrow_mut();
    let lower = words.to_lowercase();
    let fits = |card: &&Card| {
        card.number.starts_with(&words)
            || (!words.is_empty() && card.text.to_lowercase().contains(&lower))
    };
    let found: Vec<Card> = now
        .cards
        .iter()
        .filter(fits)
        .take(OFFERED)
        .cloned()
        .collect();
    if found.is_empty() {
        return;
    }
    // A number that is written out is chosen; words may go on as ordinary words.
    let chosen = found.iter().position(|card| card.number == words);
    let Some(list) = list(&now.document, &now.state, &found) else {
        return;
    };
    let _ = area.insert_adjacent_element("afterend", &list);
    let _ = area.set_attribute("aria-controls", LIST);
    let _ = area.set_attribute("aria-autocomplete", "list");
    now.offer = Some(Offer {
        area,
        list,
        bracket,
        found,
        chosen,
    });
    mark(&now);
}

/// The last bracket before the caret and what stands behind it, if no citation is closed since.
fn open_bracket(area: &HtmlTextAreaElement) -> Option<(u32, String)> {
    let caret = area.selection_start().ok()??;
    let units: Vec<u16> = area.value().encode_utf16().take(caret as usize).collect();
    let is_bracket = |unit: &u16| *unit == u16::from(b'(') || *unit == u16::from(b'{');
    let at = units.iter().rposition(is_bracket)?;
    let words = String::from_utf16(&units[at + 1..]).ok()?;
    let is_open = words.len() <= 40 && !words.contains([')', '}', '\n', ':']);
    is_open.then(|| (u32::try_from(at).unwrap_or(0), words))
}

fn list(document: &Document, state: &HtmlElement, found: &[Card]) -> Option<Element> {
    let list = document.create_element("ul").ok()?;
    list.set_id(LIST);
    list.set_class_name("offers");
    let _ = list.set_attribute("role", "listbox");
    let _ = list.set_attribute("aria-label", &state.get_attribute("data-offers")?);
    for (index, card) in found.iter().enumerate() {
        let option = document.create_element("li").ok()?;
        option.set_id(&format!("{LIST}-{index}"));
        let _ = option.set_attribute("role", "option");
        option.set_text_content(Some(&format!(
            "{} ({}) {}",
            card.number, card.rank, card.text
        )));
        list.append_child(&option).ok()?;
    }
    Some(list)
}

/// Shows and tells which offer is chosen.
fn mark(now: &Pen) {
    let Some(offer) = &now.offer else {
        return;
    };
    let options = offer.list.children();
    for index in 0..options.length() {
        if let Some(option) = options.item(index) {
            let is_chosen = offer.chosen == Some(index as usize);
            let _ = option.set_attribute("aria-selected", if is_chosen { "true" } else { "false" });
        }
    }
    let _ = match offer.chosen {
        Some(index) => offer
            .area
            .set_attribute("aria-activedescendant", &format!("{LIST}-{index}")),
        None => offer.area.remove_attribute("aria-activedescendant"),
    };
}

fn withdraw(pen: &Shared) {
    if let Some(offer) = pen.borrow_mut().offer.take() {
        offer.list.remove();
        let _ = offer.area.remove_attribute("aria-activedescendant");
        let _ = offer.area.remove_attribute("aria-controls");
    }
}

fn key(pen: &Shared, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let pressed = key.key();
    let takes = {
        let mut now = pen.borrow_mut();
        let Some(offer) = &mut now.offer else {
            return;
        };
        let last = offer.found.len() - 1;
        match pressed.as_str() {
            "ArrowDown" => {
                offer.chosen = Some(
                    offer
                        .chosen
                        .map_or(0, |at| if at == last { 0 } else { at + 1 }),
                )
            }
            "ArrowUp" => {
                offer.chosen = Some(
                    offer
                        .chosen
                        .map_or(last, |at| if at == 0 { last } else { at - 1 }),
                )
            }
            "Escape" => {}
            "Enter" | "Tab" if offer.chosen.is_some() => {}
            _ => return,
        }
        mark(&now);
        pressed.as_str() == "Enter" || pressed.as_str() == "Tab"
    };
    event.prevent_default();
    if takes {
        take(pen);
    } else if pressed == "Escape" {
        withdraw(pen);
    }
}

/// An offer taken with mouse or finger; the text keeps the focus.
fn press(pen: &Shared, event: &Event) {
    let under = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let option = under.and_then(|under| under.closest("[role=option]").ok().flatten());
    let Some(place) = option.and_then(|option| option.id().strip_prefix("offers-")?.parse().ok())
    else {
        return;
    };
    if let Some(offer) = &mut pen.borrow_mut().offer {
        event.prevent_default();
        offer.chosen = Some(place);
    }
    take(pen);
}

/// Puts a live citation in the place of the bracket and what stands behind it.
fn take(pen: &Shared) {
    let cited = {
        let now = pen.borrow();
        let Some(offer) = &now.offer else {
            return;
        };
        let card = offer.chosen.and_then(|at| offer.found.get(at));
        card.map(|card| {
            (
                offer.area.clone(),
                offer.bracket,
                format!("{{{}}}", card.number),
            )
        })
    };
    withdraw(pen);
    let Some((area, bracket, citation)) = cited else {
        return;
    };
    let caret = area.selection_start().ok().flatten().unwrap_or(bracket);
    let _ = area.set_range_text_with_start_and_end_and_mode(&citation, bracket, caret, "end");
    pen.borrow_mut().is_ahead = true;
    rest(pen);
}
