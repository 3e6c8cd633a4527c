//! Dates as people read them: “22. november 2026”, “22 November 2026”.

use jiff::civil::Date;

use crate::domain::locale::Locale;
use crate::text::{in_locale, locale};

/// Keys of the months' names.
const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

/// Day and time of UTC, for records.
#[must_use]
pub fn date_and_time(at: jiff::Timestamp) -> String {
    let time = at.to_zoned(jiff::tz::TimeZone::UTC);
    let clock = format!("{:02}:{:02} UTC", time.hour(), time.minute());
    format!("{} {clock}", long(time.date()))
}

/// The day with the month in words, in the page's language.
#[must_use]
pub fn long(date: Date) -> String {
    long_in(locale(), date)
}

/// The day with the month in words, in a stated language.
#[must_use]
pub fn long_in(locale: Locale, date: Date) -> String {
    let index = usize::try_from(date.month() - 1).unwrap_or(0);
    let month = in_locale(locale, MONTHS[index % MONTHS.len()], &[]);
    match locale {
        Locale::Nb | Locale::Nn => format!("{}. {month} {}", date.day(), date.year()),
        Locale::En => format!("{} {month} {}", date.day(), date.year()),
    }
}
