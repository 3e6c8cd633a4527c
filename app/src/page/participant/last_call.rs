//! Until when a study is open, and “tomorrow is the last day” on its last days.

use crate::domain::locale::Locale;
use crate::domain::study::Days;
use crate::text::in_locale;
use crate::ui::date::long_in;

/// Until when one can send and correct, where the study's last day is planned.
#[must_use]
pub fn open_until(locale: Locale, days: Days) -> Option<String> {
    let date = [("date", long_in(locale, days.last?).into())];
    Some(in_locale(locale, "open-until", &date))
}

/// The sentence, in the last days only.
#[must_use]
pub fn last_call(locale: Locale, days: Days) -> Option<String> {
    let (last, left) = days.last.zip(days.left)?;
    Some(match left {
        0 => in_locale(locale, "last-call-today", &[]),
        1 => in_locale(locale, "last-call-tomorrow", &[]),
        _ => in_locale(
            locale,
            "last-call",
            &[("date", long_in(locale, last).into())],
        ),
    })
}
