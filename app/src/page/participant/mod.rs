//! What a participant meets: information, the sort, the receipt.

pub mod announced;
mod ask;
pub mod background;
pub mod condition;
pub mod frame;
pub mod inbox;
pub mod information;
pub mod keepsake;
pub mod last_call;
pub mod plain;
pub mod practice;
pub mod receipt;
pub mod resume;
pub mod sign_up;
pub mod sorting;
pub mod stopped;
pub mod thanks;
