//! The environment variables that change what xtask does. No other module reads the environment.

/// Value that makes the Debian fallback build the wasm even where rustup's target is installed.
const DEBIAN: &str = "debian";

/// Whether `SYNSPUNKT_WASM_TOOLCHAIN=debian` asks for Debian's toolchain, so that the fallback can be tried
/// on a machine that does not need it.
pub fn debian_wasm_toolchain_forced() -> bool {
    read("SYNSPUNKT_WASM_TOOLCHAIN").as_deref() == Some(DEBIAN)
}

/// The folders that are searched for programs.
pub fn search_path() -> Vec<std::path::PathBuf> {
    let path = read("PATH").unwrap_or_default();
    std::env::split_paths(&path).collect()
}

/// The folder of the xtask that cargo runs. The path known at compile time may be that of another copy of the sources,
/// if both share a target folder.
pub fn own_package() -> std::path::PathBuf {
    let started_in = read("CARGO_MANIFEST_DIR");
    started_in
        .unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").to_owned())
        .into()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the build tool is configured by its caller's environment; this is its one reader"
)]
fn read(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
