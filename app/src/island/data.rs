//! The data of an island, read by the browser's own JSON parser.

use js_sys::{JSON, Reflect};
use wasm_bindgen::JsValue;

/// A value whose fields are asked for by name; what is missing is empty.
pub struct Data(JsValue);

impl Data {
    /// The data that the server wrote into the island's element.
    pub fn of(element: &web_sys::Element) -> Option<Self> {
        let text = element.get_attribute("data-props")?;
        JSON::parse(&text).ok().map(Self)
    }

    fn field(&self, name: &str) -> JsValue {
        Reflect::get(&self.0, &name.into()).unwrap_or_default()
    }

    /// A text.
    pub fn text(&self, name: &str) -> String {
        self.field(name).as_string().unwrap_or_default()
    }

    /// A yes or no.
    pub fn is(&self, name: &str) -> bool {
        self.field(name).is_truthy()
    }

    /// A number.
    pub fn number(&self, name: &str) -> usize {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "counts that the server wrote"
        )]
        let number = self.field(name).as_f64().unwrap_or_default() as usize;
        number
    }

    /// A value with fields of its own.
    pub fn part(&self, name: &str) -> Self {
        Self(self.field(name))
    }

    /// A list of values.
    pub fn list(&self, name: &str) -> Vec<Self> {
        let list = self.field(name);
        (0..Self(list.clone()).number("length"))
            .map(|index| Self(Reflect::get(&list, &index.to_string().into()).unwrap_or_default()))
            .collect()
    }

    /// A list of texts.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let texts = self.list(name).into_iter();
        texts
            .map(|text| text.0.as_string().unwrap_or_default())
            .collect()
    }
}
