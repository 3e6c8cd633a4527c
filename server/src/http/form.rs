//! Fields of a form as they came, for handlers that read a few of them.

use app::ui::field::Problem;
use axum::http::StatusCode;

/// Names and values in the order in which they came; a name may come several times.
pub type Pairs = Vec<(String, String)>;

/// The first value of a field.
pub fn value<'a>(pairs: &'a [(String, String)], wanted: &str) -> Option<&'a str> {
    values(pairs, wanted).next()
}

/// All values of a field.
pub fn values<'a>(pairs: &'a [(String, String)], wanted: &str) -> impl Iterator<Item = &'a str> {
    let found = pairs.iter().filter(move |(name, _)| name == wanted);
    found.map(|(_, value)| value.as_str())
}

/// The status of a page that shows what was refused, or that nothing was.
pub const fn status(problems: &[Problem]) -> StatusCode {
    if problems.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}
