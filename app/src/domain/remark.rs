//! A participant's own words about a statement or about the sorting.

use super::text::{Shape, TextError, checked_text};

checked_text! {
    /// A remark: several lines of at most 2000 characters in all.
    Remark, Shape::lines(crate::sorting::form::REMARK_MAX)
}

impl Remark {
    /// Reads a field that may be left empty: blank becomes `None`.
    ///
    /// # Errors
    /// The text is too long or contains control characters.
    pub fn parse(raw: &str) -> Result<Option<Self>, TextError> {
        match Self::new(raw) {
            Ok(remark) => Ok(Some(remark)),
            Err(TextError::Blank) => Ok(None),
            Err(other) => Err(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_field_is_no_remark() {
        assert_eq!(Remark::parse(" \r\n "), Ok(None));
    }

    #[test]
    fn line_breaks_are_kept_and_too_much_is_refused() {
        let remark = Remark::parse("Først.\r\nSå.").expect("a remark");
        assert_eq!(remark.as_ref().map(Remark::as_str), Some("Først.\nSå."));
        assert!(Remark::parse(&"x".repeat(2000)).is_ok());
        assert_eq!(
            Remark::parse(&"x".repeat(2001)),
            Err(TextError::TooLong {
                found: 2001,
                max: 2000
            })
        );
    }
}
