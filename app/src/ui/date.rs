//! Dates as people read them: “22. november 2026”, “22 November 2026”.

use jiff::civil::Date;

use crate::domain::locale::Locale;
use crate::text::{locale, t};

/// The day with the month in words, in the page's language.
#[must_use]
pub fn long(date: Date) -> String {
    let month = t(&format!("month-{}", date.month()));
    match locale() {
        Locale::Nb | Locale::Nn => format!("{}. {month} {}", date.day(), date.year()),
        Locale::En => format!("{} {month} {}", date.day(), date.year()),
    }
}
