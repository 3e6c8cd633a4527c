//! The marks of statements: ▲ ▼ ◆ = as drawings, with their meaning in words.

use leptos::prelude::*;

use crate::text::t;

/// How a viewpoint's placement of a statement compares with the others'.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Distinguishing, higher than in all other viewpoints.
    Higher,
    /// Distinguishing, lower than in all other viewpoints.
    Lower,
    /// Distinguishing, between the others.
    Between,
    /// Shared: no two viewpoints differ.
    Consensus,
}

impl From<analysis::Sign> for Mark {
    fn from(sign: analysis::Sign) -> Self {
        match sign {
            analysis::Sign::Higher => Self::Higher,
            analysis::Sign::Lower => Self::Lower,
            analysis::Sign::Between => Self::Between,
            analysis::Sign::Shared => Self::Consensus,
        }
    }
}

impl Mark {
    /// Every mark, in the order of the legend.
    pub const ALL: [Self; 4] = [Self::Higher, Self::Lower, Self::Between, Self::Consensus];

    /// Whether the statement sets this viewpoint apart.
    #[must_use]
    pub const fn distinguishes(self) -> bool {
        !matches!(self, Self::Consensus)
    }

    fn path(self) -> &'static str {
        match self {
            Self::Higher => "M6 1.5 11 10.5H1Z",
            Self::Lower => "M6 10.5 1 1.5h10Z",
            Self::Between => "M6 .8 11.2 6 6 11.2.8 6Z",
            Self::Consensus => "M1.5 3.2h9v1.6h-9zM1.5 7.2h9v1.6h-9z",
        }
    }

    /// The meaning in words.
    #[must_use]
    pub fn words(self) -> String {
        t(match self {
            Self::Higher => "mark-higher",
            Self::Lower => "mark-lower",
            Self::Between => "mark-between",
            Self::Consensus => "mark-consensus",
        })
    }
}

/// The drawing alone, hidden from assistive technology.
pub fn symbol(mark: Mark) -> AnyView {
    view! {
        <svg class="sym" viewBox="0 0 12 12" aria-hidden="true">
            <path d=mark.path()></path>
        </svg>
    }
    .into_any()
}

/// The drawing with its meaning for those who hear the page.
pub fn spoken_symbol(mark: Mark) -> AnyView {
    view! { {symbol(mark)}<span class="vh">{mark.words()}</span> }.into_any()
}

/// The marks in `shown` with their meanings.
pub fn legend(shown: &[Mark]) -> AnyView {
    let entries = shown
        .iter()
        .map(|mark| view! { <li>{symbol(*mark)}{mark.words()}</li> })
        .collect_view();
    view! { <ul class="legend">{entries}</ul> }.into_any()
}
