//! Numbers as people read them: decimal comma in Norwegian, a real minus sign.

use crate::domain::locale::Locale;
#[cfg(feature = "ssr")]
use crate::text::locale;

/// `value` with a fixed number of decimals in the page's language.
#[cfg(feature = "ssr")]
#[must_use]
pub fn decimal(value: f64, decimals: usize) -> String {
    in_locale(locale(), value, decimals)
}

/// A number between −1 and 1 without its leading zero (`,83`), as the field does, in the page's language.
#[cfg(feature = "ssr")]
#[must_use]
pub fn fraction(value: f64, decimals: usize) -> String {
    fraction_in(locale(), value, decimals)
}

/// The same in a stated language.
#[must_use]
pub fn fraction_in(locale: Locale, value: f64, decimals: usize) -> String {
    let text = in_locale(locale, value, decimals);
    let (sign, digits) = match text.strip_prefix('−') {
        Some(rest) => ("−", rest),
        None => ("", text.as_str()),
    };
    match digits.strip_prefix('0') {
        Some(rest) if !rest.is_empty() => format!("{sign}{rest}"),
        _ => text,
    }
}

/// `value` with a fixed number of decimals in a stated language, half away from zero.
#[must_use]
pub fn in_locale(locale: Locale, value: f64, decimals: usize) -> String {
    let factor = 10f64.powi(i32::try_from(decimals).unwrap_or(0));
    let rounded = (value * factor).round() / factor;
    let plain = format!("{:.decimals$}", rounded.abs());
    let text = match locale {
        Locale::Nb | Locale::Nn => plain.replace('.', ","),
        Locale::En => plain,
    };
    if rounded < 0.0 {
        format!("−{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_numbers_have_a_comma_and_a_real_minus() {
        assert_eq!(in_locale(Locale::Nb, -2.345, 2), "−2,35");
        assert_eq!(in_locale(Locale::En, 1.005, 1), "1.0");
        assert_eq!(in_locale(Locale::Nb, -0.004, 2), "0,00");
    }

    #[test]
    fn fractions_lose_their_leading_zero() {
        assert_eq!(fraction_in(Locale::Nb, 0.834, 2), ",83");
        assert_eq!(fraction_in(Locale::Nb, -0.05, 2), "−,05");
        assert_eq!(fraction_in(Locale::Nb, 1.2, 2), "1,20");
    }
}
