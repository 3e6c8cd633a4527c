//! “Tomorrow is the last day”: said on participants' pages in a study's last days.

use crate::domain::locale::Locale;
use crate::domain::study::Days;
use crate::text::in_locale;
use crate::ui::date::long_in;

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
