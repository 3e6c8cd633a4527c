//! Interface texts from the Fluent files in `app/locales`.
//!
//! Pages ask for a text by key in the page's language, which travels as
//! context. Study texts are data and never pass through here.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use leptos::prelude::{Owner, provide_context, use_context};
use unic_langid::LanguageIdentifier;

use crate::domain::language::Reading;
use crate::domain::locale::Locale;

macro_rules! sources {
    ($code:literal) => {
        [
            include_str!(concat!("../locales/", $code, "/common.ftl")),
            include_str!(concat!("../locales/", $code, "/participant.ftl")),
            include_str!(concat!("../locales/", $code, "/receipt.ftl")),
            include_str!(concat!("../locales/", $code, "/researcher.ftl")),
            include_str!(concat!("../locales/", $code, "/present.ftl")),
            include_str!(concat!("../locales/", $code, "/messages.ftl")),
            include_str!(concat!("../locales/", $code, "/meeting.ftl")),
            include_str!(concat!("../locales/", $code, "/background.ftl")),
            include_str!(concat!("../locales/", $code, "/options.ftl")),
            include_str!(concat!("../locales/", $code, "/concourse.ftl")),
            include_str!(concat!("../locales/", $code, "/resume.ftl")),
            include_str!(concat!("../locales/", $code, "/life.ftl")),
            include_str!(concat!("../locales/", $code, "/import.ftl")),
            include_str!(concat!("../locales/", $code, "/sorts.ftl")),
            include_str!(concat!("../locales/", $code, "/people.ftl")),
            include_str!(concat!("../locales/", $code, "/letter.ftl")),
            include_str!(concat!("../locales/", $code, "/paper.ftl")),
            include_str!(concat!("../locales/", $code, "/workbench.ftl")),
            include_str!(concat!("../locales/", $code, "/groups.ftl")),
            include_str!(concat!("../locales/", $code, "/sign_up.ftl")),
            include_str!(concat!("../locales/", $code, "/interpretation.ftl")),
            include_str!(concat!("../locales/", $code, "/report.ftl")),
            include_str!(concat!("../locales/", $code, "/figures.ftl")),
            include_str!(concat!("../locales/", $code, "/condition.ftl")),
        ]
    };
}

type Bundle = FluentBundle<FluentResource>;

static NB: LazyLock<Bundle> = LazyLock::new(|| bundle("nb", &sources!("nb")));
static NN: LazyLock<Bundle> = LazyLock::new(|| bundle("nn", &sources!("nn")));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle("en", &sources!("en")));

fn bundle(code: &str, sources: &[&str]) -> Bundle {
    let language: LanguageIdentifier = code.parse().expect("our own language codes are valid");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolation marks would end up in attributes and in copied text.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("locale {code} does not parse: {errors:?}"));
        bundle
            .add_resource(resource)
            .unwrap_or_else(|errors| panic!("locale {code} repeats a key: {errors:?}"));
    }
    bundle
}

fn bundle_of(locale: Locale) -> &'static Bundle {
    match locale {
        Locale::Nb => &NB,
        Locale::Nn => &NN,
        Locale::En => &EN,
    }
}

/// One argument of a message; numbers choose plural forms, text is inserted.
pub type Arg<'a> = (&'static str, FluentValue<'a>);

/// A number that is shown as it is and chooses no plural form.
#[must_use]
pub fn shown(value: impl std::fmt::Display) -> FluentValue<'static> {
    value.to_string().into()
}

/// The language of the page being rendered; bokmål outside a page.
#[must_use]
pub fn locale() -> Locale {
    use_context::<Locale>().unwrap_or(Locale::Nb)
}

/// The languages in which the page's visitor reads: its own and, where it was chosen, the statements'.
#[must_use]
pub fn reading() -> Reading {
    use_context::<Reading>().unwrap_or_else(|| locale().into())
}

/// Does something that puts words together outside a page, in a stated language.
pub fn with_locale<T>(locale: Locale, words: impl FnOnce() -> T) -> T {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(locale);
        words()
    })
}

/// The text of `key` in the page's language.
#[must_use]
pub fn t(key: &str) -> String {
    in_locale(locale(), key, &[])
}

/// The text of `key` with arguments, in the page's language.
#[must_use]
pub fn t_with(key: &str, args: &[Arg<'_>]) -> String {
    in_locale(locale(), key, args)
}

/// The text of `key` in a stated language.
///
/// A missing key is shown as `⟦key⟧`; the tests refuse any key that is not in
/// all languages, so people never meet it.
#[must_use]
pub fn in_locale(locale: Locale, key: &str, args: &[Arg<'_>]) -> String {
    let bundle = bundle_of(locale);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return format!("⟦{key}⟧");
    };
    let arguments: FluentArgs<'_> = args.iter().cloned().collect();
    let mut errors = Vec::new();
    let text: Cow<'_, str> = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
    debug_assert!(errors.is_empty(), "text {key}: {errors:?}");
    text.into_owned()
}
