//! Waiting for a long computation: the bar follows, and the page is asked for again when the result is there.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Response, Window};

/// Milliseconds between two looks.
const PAUSE: i32 = 700;

/// Follows the computation of this page, if there is one.
pub fn start() -> Option<()> {
    let window = web_sys::window()?;
    let bar = window.document()?.query_selector("[data-job]").ok()??;
    let address = bar.get_attribute("data-job")?;
    look_later(window, bar, address);
    Some(())
}

fn look_later(window: Window, bar: Element, address: String) {
    let again = window.clone();
    let look = Closure::once_into_js(move || look(again, bar, address));
    let _ =
        window.set_timeout_with_callback_and_timeout_and_arguments_0(look.unchecked_ref(), PAUSE);
}

fn look(window: Window, bar: Element, address: String) {
    let asked = window.fetch_with_str(&address);
    let read = Closure::once(move |answer: JsValue| {
        let Some(text) = answer
            .dyn_ref::<Response>()
            .and_then(|answer| answer.text().ok())
        else {
            return;
        };
        let show = Closure::once(move |text: JsValue| {
            let text = text.as_string().unwrap_or_default();
            match text.split_once(' ') {
                Some((finished, _)) => {
                    let _ = bar.set_attribute("value", finished);
                    look_later(window, bar, address);
                }
                None => {
                    let _ = window.location().reload();
                }
            }
        });
        let _ = text.then(&show);
        show.forget();
    });
    let _ = asked.then(&read);
    read.forget();
}
