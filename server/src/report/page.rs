//! The report as one HTML file, for whoever has no Synspunkt.

use app::page::researcher::workbench::report::{Document, alone};

/// What a report needs of the style sheets of the pages.
const STYLES: [&str; 7] = [
    include_str!("../../../style/reset.css"),
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/rank.css"),
    include_str!("../../../style/table.css"),
    include_str!("../../../style/figure.css"),
    include_str!("../../../style/writing.css"),
];

/// The document as a file that needs nothing else, in the page's language.
#[must_use]
pub fn page(document: &Document) -> Vec<u8> {
    alone(document, app::text::locale().code(), STYLES.concat()).into_bytes()
}
