//! What is written about viewpoints: texts whose citations of statements follow the factor arrays.
//!
//! A *live* citation is written `{27}`: the reader sees “(27: +4)” with the rank of now. `{27@2}` cites factor 2,
//! `{27; 3}` two statements, and `{27>}` also says that the rank is higher than in all other factors, which is checked
//! each time the text is shown. Citations typed as “(27: +4)” are found as well and held against the array.

mod arrays;
mod band;
mod bearing;
mod citation;
mod claim;
mod coverage;
mod outline;
mod text;
mod verdict;

pub use arrays::Arrays;
pub use band::Band;
pub use bearing::Bearing;
pub use citation::{Citation, Cited, Form, Item, citations};
pub use claim::Claim;
pub use coverage::{cited, uncited};
pub use outline::{Outline, Section, SectionKey, SectionTitle, Template};
pub use text::{Gist, Interpretation, InterpretationVersion, Kept, SectionText};
pub use verdict::{Checked, Piece, Resolved, Verdict, check, make_live, pieces};
