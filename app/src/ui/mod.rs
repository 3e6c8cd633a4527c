//! Building blocks that several pages share.

#[cfg(feature = "ssr")]
pub mod brand;
#[cfg(feature = "ssr")]
pub mod composite;
#[cfg(feature = "ssr")]
pub mod control;
#[cfg(feature = "ssr")]
pub mod date;
#[cfg(feature = "ssr")]
pub mod field;
#[cfg(feature = "ssr")]
pub mod figure;
pub mod hyphen;
pub mod icon;
#[cfg(feature = "ssr")]
pub mod language_switch;
#[cfg(feature = "ssr")]
pub mod mark;
#[cfg(feature = "ssr")]
pub mod notice;
pub mod number;
pub mod plane;
pub mod rank;
#[cfg(feature = "ssr")]
pub mod text_area;
