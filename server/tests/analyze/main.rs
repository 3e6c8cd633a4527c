//! `synspunkt analyze` as people use it: the program is started, its output read back.

mod errors;
mod formats;
mod oracle;
mod schema;
mod support;
