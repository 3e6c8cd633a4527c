//! Elements of an island, built directly, and parts that follow its state.
//!
//! leptos compiles code for every kind of element, attribute and child in a
//! view; that was nine tenths of the script. Here every element is the same
//! type, only leptos' effects are used, and a change is on screen when the
//! event that caused it has been handled.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use reactive_graph::effect::{ImmediateEffect, batch};
use send_wrapper::SendWrapper;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Node, Window};

use super::live::Live;
use crate::ui::icon::Icon;

/// The window; there is one wherever an island runs.
pub fn window() -> Window {
    web_sys::window().expect("a window")
}

/// The document.
pub fn document() -> Document {
    window().document().expect("a document")
}

/// An element that is being built.
pub struct Part(Element);

/// An element of a kind with its classes.
pub fn el(tag: &str, class: &str) -> Part {
    let element = document()
        .create_element(tag)
        .expect("a name of an element");
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Part(element)
}

/// A drawing, hidden from assistive technology.
pub fn icon(which: Icon) -> Part {
    drawing("ic", "0 0 20 20", which.path())
}

/// A drawing of one path.
pub fn drawing(class: &str, view_box: &str, path: &str) -> Part {
    let shape = |tag: &str| {
        let element = document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag);
        Part(element.expect("a name of an element"))
    };
    shape("svg")
        .attr("class", class)
        .attr("viewBox", view_box)
        .attr("aria-hidden", "true")
        .add(shape("path").attr("d", path))
}

impl Part {
    /// Sets an attribute.
    pub fn attr(self, name: &str, value: impl AsRef<str>) -> Self {
        set(&self.0, name, Some(value.as_ref()));
        self
    }

    /// Sets an attribute that holds a number.
    pub fn number(self, name: &str, value: usize) -> Self {
        self.attr(name, value.to_string())
    }

    /// Adds a text.
    pub fn text(self, text: impl AsRef<str>) -> Self {
        let text = document().create_text_node(text.as_ref());
        // A fresh node can always be appended.
        let _ = self.0.append_child(&text);
        self
    }

    /// Adds an element.
    pub fn add(self, child: Part) -> Self {
        let _ = self.0.append_child(&child.0);
        self
    }

    /// Adds an element if there is one.
    pub fn maybe(self, child: Option<Part>) -> Self {
        match child {
            Some(child) => self.add(child),
            None => self,
        }
    }

    /// Adds elements.
    pub fn all(self, children: impl IntoIterator<Item = Part>) -> Self {
        children.into_iter().fold(self, Self::add)
    }

    /// Sets a property of the element's style; the pages' policy allows this to scripts only.
    pub fn style(self, name: &str, value: &str) -> Self {
        style(&self.0, name, value);
        self
    }

    /// Sets the value of a field without writing it into an attribute.
    pub fn value(self, text: &str) -> Self {
        // Fields of all kinds have the property.
        let _ = js_sys::Reflect::set(&self.0, &"value".into(), &text.into());
        self
    }

    /// An attribute that follows the state; `None` removes it.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        let element = self.0.clone();
        follow_value(value, move |value| set(&element, name, value));
        self
    }

    /// “true” or “false”, as attributes of the ARIA kind spell it.
    pub fn live_aria(self, name: &'static str, yes: impl Fn() -> bool + 'static) -> Self {
        self.live_attr(name, move || {
            Some(if yes() { "true" } else { "false" }.to_owned())
        })
    }

    /// A class that follows the state.
    pub fn live_class(self, name: &'static str, yes: impl Fn() -> bool + 'static) -> Self {
        let element = self.0.clone();
        follow_value(
            move || yes().then(String::new),
            move |value| class(&element, name, value.is_some()),
        );
        self
    }

    /// Hides the element while a condition holds.
    pub fn hidden_while(self, yes: impl Fn() -> bool + 'static) -> Self {
        self.live_attr("hidden", move || yes().then(String::new))
    }

    /// A text that follows the state.
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        let node = document().create_text_node("");
        let _ = self.0.append_child(&node);
        follow_value(
            move || Some(text()),
            move |text| node.set_data(text.unwrap_or_default()),
        );
        self
    }

    /// Elements that follow the state, beside whatever else the element holds.
    pub fn live(self, parts: impl Fn() -> Vec<Part> + 'static) -> Self {
        fn boxed(parent: &Element, parts: Box<dyn Fn() -> Vec<Part>>) {
            let end = document().create_text_node("");
            let _ = parent.append_child(&end);
            let parent = parent.clone();
            let shown = RefCell::new(Vec::<Part>::new());
            follow(move || {
                for Part(old) in shown.take() {
                    old.remove();
                }
                let new = parts();
                for Part(element) in &new {
                    let _ = parent.insert_before(element, Some(&end));
                }
                shown.replace(new);
            });
        }
        boxed(&self.0, Box::new(parts));
        self
    }

    /// One element per key, in the order of the keys. An element stays as long as its key does, so what it is built
    /// from must not change meanwhile, and nothing in it may follow the state.
    pub fn live_each(
        self,
        keys: impl Fn() -> Vec<usize> + 'static,
        build: impl Fn(usize) -> Part + 'static,
    ) -> Self {
        type Keys = Box<dyn Fn() -> Vec<usize>>;
        type Build = Box<dyn Fn(usize) -> Part>;
        fn boxed(parent: &Element, keys: Keys, build: Build) {
            let end: Node = document().create_text_node("").unchecked_into();
            let _ = parent.append_child(&end);
            let parent = parent.clone();
            let shown = RefCell::new(Vec::<(usize, Element)>::new());
            follow(move || {
                let keys = keys();
                let mut rest = shown.take();
                rest.retain(|(key, old)| {
                    let stays = keys.contains(key);
                    if !stays {
                        old.remove();
                    }
                    stays
                });
                let mut new = Vec::with_capacity(keys.len());
                for key in keys {
                    let element = match rest.iter().position(|(other, _)| *other == key) {
                        // The next one of those that were there stands where it should.
                        Some(0) => rest.remove(0).1,
                        found => {
                            let element =
                                found.map_or_else(|| build(key).0, |index| rest.remove(index).1);
                            let next = rest.first().map(|(_, next)| next.unchecked_ref());
                            let _ = parent.insert_before(&element, Some(next.unwrap_or(&end)));
                            element
                        }
                    };
                    new.push((key, element));
                }
                shown.replace(new);
            });
        }
        boxed(&self.0, Box::new(keys), Box::new(build));
        self
    }

    /// Elements that are built anew only when what they are about has changed.
    pub fn live_about(
        self,
        about: impl Fn() -> Vec<usize> + 'static,
        parts: impl Fn(&[usize]) -> Vec<Part> + 'static,
    ) -> Self {
        let subject = Rc::new(Live::new(Vec::new()));
        let followed = Rc::clone(&subject);
        follow(move || {
            let now = about();
            if subject.with_untracked(|before| *before != now) {
                subject.set(now);
            }
        });
        self.live(move || parts(&followed.get()))
    }

    /// The element itself.
    pub fn element(&self) -> &Element {
        &self.0
    }
}

/// Runs now and whenever a signal that it read has changed; ends with the part it is built in.
pub fn follow(run: impl Fn() + 'static) {
    fn boxed(run: Box<dyn Fn()>) {
        let run = SendWrapper::new(run);
        ImmediateEffect::new_scoped(move || (*run)());
    }
    boxed(Box::new(run));
}

/// Runs `show` with a value now and whenever it has become another.
fn follow_value(
    value: impl Fn() -> Option<String> + 'static,
    show: impl Fn(Option<&str>) + 'static,
) {
    type Value = Box<dyn Fn() -> Option<String>>;
    type Show = Box<dyn Fn(Option<&str>)>;
    fn boxed(value: Value, show: Show) {
        let shown = RefCell::new(None::<Option<String>>);
        follow(move || {
            let now = value();
            if shown.borrow().as_ref() != Some(&now) {
                show(now.as_deref());
                shown.replace(Some(now));
            }
        });
    }
    boxed(Box::new(value), Box::new(show));
}

thread_local! {
    /// What waits until the changes of this event are on the page.
    static AFTER: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
    /// How many events are being handled, one within the other.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Makes several changes of the state one change of the page.
fn at_once(change: &mut dyn FnMut()) {
    DEPTH.set(DEPTH.get() + 1);
    batch(change);
    DEPTH.set(DEPTH.get() - 1);
    // Taking the focused element off the page is an event within the event.
    if DEPTH.get() == 0 {
        for run in AFTER.take() {
            run();
        }
    }
}

/// Runs when the changes of this event are on the page, before the next event.
pub fn after(run: impl FnOnce() + 'static) {
    AFTER.with_borrow_mut(|waiting| waiting.push(Box::new(run)));
}

/// Hears an event for as long as the page lives.
pub fn hear(target: &EventTarget, event: &str, act: impl FnMut(Event) + 'static) {
    fn boxed(target: &EventTarget, event: &str, mut act: Box<dyn FnMut(Event)>) {
        let closure: Closure<dyn FnMut(Event)> = Closure::new(move |event: Event| {
            at_once(&mut || act(event.clone()));
        });
        // The names of events are fixed, so this cannot be refused.
        let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        closure.forget();
    }
    boxed(target, event, Box::new(act));
}

/// A function that the browser calls once, perhaps with a value.
pub fn once(run: impl FnOnce(JsValue) + 'static) -> JsValue {
    fn boxed(run: Box<dyn FnOnce(JsValue)>) -> JsValue {
        Closure::once_into_js(move |value: JsValue| {
            let mut call = Some((run, value));
            at_once(&mut || {
                if let Some((run, value)) = call.take() {
                    run(value);
                }
            });
        })
    }
    boxed(Box::new(run))
}

/// What follows when a promise is kept, and when it is broken.
pub fn then(promise: &js_sys::Promise, kept: &JsValue, broken: &JsValue) {
    let then: js_sys::Function = js_sys::Reflect::get(promise, &"then".into())
        .unwrap_or_default()
        .unchecked_into();
    // A promise has a `then`, and it does not throw.
    let _ = then.call2(promise, kept, broken);
}

/// Runs once the changes are on screen.
pub fn soon(run: impl FnOnce() + 'static) {
    // Every browser with wasm has animation frames.
    let _ = window().request_animation_frame(once(|_| run()).unchecked_ref());
}

/// Runs once the changes have been drawn; where nothing is drawn, as in a tab behind others, a little later.
pub fn painted(run: impl FnOnce() + 'static) {
    let run = Rc::new(Cell::new(Some(run)));
    let call = move || {
        if let Some(run) = run.take() {
            run();
        }
    };
    let fallback = call.clone();
    soon(move || later(0, call));
    later(200, fallback);
}

/// Runs after some milliseconds.
pub fn later(milliseconds: i32, run: impl FnOnce() + 'static) {
    let run = once(|_| run());
    // The browser takes any number.
    let _ = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(run.unchecked_ref(), milliseconds);
}

/// Puts other content into an element.
pub fn refill(element: &Element, parts: impl IntoIterator<Item = Part>) {
    element.set_text_content(None);
    for Part(part) in parts {
        let _ = element.append_child(&part);
    }
}

/// Adds or removes a class.
pub fn class(element: &Element, name: &str, on: bool) {
    // The name of a class is never empty here.
    let _ = element.class_list().toggle_with_force(name, on);
}

/// A length in whole pixels, as style sheets spell it.
pub fn px(length: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
    let whole = length.round() as i32;
    format!("{whole}px")
}

/// Sets or removes an attribute.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    // The names of attributes are fixed, so this cannot be refused.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Sets a property of an element's style.
pub fn style(element: &Element, name: &str, value: &str) {
    let element: &HtmlElement = element.unchecked_ref();
    // Values that a browser does not know are left out.
    let _ = element.style().set_property(name, value);
}

/// The first element that matches.
pub fn find(selector: &str) -> Option<HtmlElement> {
    let found = document().query_selector(selector).ok().flatten()?;
    Some(found.unchecked_into())
}

/// Every element on the page that matches.
pub fn find_all(selector: &str) -> Vec<Element> {
    document()
        .document_element()
        .map_or_else(Vec::new, |root| find_in(&root, selector))
}

/// Every element within another one that matches.
pub fn find_in(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|index| list.get(index))
        .map(JsCast::unchecked_into)
        .collect()
}

/// The element an event happened to, or the nearest around it that matches.
pub fn around(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok().flatten()
}

/// An attribute that holds a number.
pub fn number(element: &Element, name: &str) -> Option<usize> {
    element.get_attribute(name)?.parse().ok()
}

/// Focuses the first element that matches; a lost focus is a nuisance, not a failure.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// Marks the page as taken over, which hides the plain content and tells tests.
pub fn ready() {
    if let Some(root) = document().document_element() {
        set(&root, "data-island", Some("ready"));
    }
}
