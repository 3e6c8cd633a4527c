//! A rule, a title, a sentence: information that never covers content.

use leptos::prelude::*;

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Information,
    /// Needs attention.
    Attention,
    /// Something was refused.
    Error,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Information => "notice is-info",
            Self::Attention => "notice",
            Self::Error => "notice is-error",
        }
    }
}

/// A titled notice with one sentence.
pub fn notice(tone: Tone, title: String, sentence: String) -> impl IntoView {
    view! {
        <section class=tone.class()>
            <h3>{title}</h3>
            <p>{sentence}</p>
        </section>
    }
}
