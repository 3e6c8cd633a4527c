//! Numbers as people type them.

/// Reads a number with comma or point, with a hyphen or a real minus sign, and with blanks around it; `None` for anything
/// else and for what is not finite.
#[must_use]
pub fn typed_number(text: &str) -> Option<f64> {
    let plain = text.trim().replace(',', ".").replace('\u{2212}', "-");
    plain.parse::<f64>().ok().filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, value) in [("−7,5", -7.5), (" .42 ", 0.42), (",42", 0.42), ("12", 12.0)] {
            assert_eq!(typed_number(text), Some(value), "{text}");
        }
        for text in ["", "sju", "1e999", "nan", "1,2,3"] {
            assert_eq!(typed_number(text), None, "{text}");
        }
    }
}
