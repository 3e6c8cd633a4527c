//! Building blocks that several pages share.

pub mod brand;
pub mod field;
pub mod icon;
pub mod language_switch;
pub mod notice;
pub mod number;
pub mod text_area;
