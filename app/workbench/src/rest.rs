//! What is done when nothing has happened for a while.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Window;

/// A wait that begins anew with every change.
#[derive(Default)]
pub struct Rest(Option<i32>);

impl Rest {
    /// Waits so many milliseconds from now, and no longer for what it waited for before.
    pub fn begin(&mut self, window: &Window, milliseconds: i32, then: impl FnOnce() + 'static) {
        if let Some(timer) = self.0.take() {
            window.clear_timeout_with_handle(timer);
        }
        let rested = Closure::once_into_js(then);
        self.0 = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                rested.unchecked_ref(),
                milliseconds,
            )
            .ok();
    }

    /// The wait is over.
    pub fn end(&mut self) {
        self.0 = None;
    }
}
