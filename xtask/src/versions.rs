//! The version of `wasm-bindgen` and of the library that finishes its work must be the same.

use std::path::Path;

use anyhow::{Context, Result, ensure};

/// The locked version of `wasm-bindgen`, if `wasm-bindgen-cli-support` is locked at the same.
///
/// # Errors
/// When the two differ or one is not in `Cargo.lock`: files made by one version cannot be read by another.
pub fn wasm_bindgen(root: &Path) -> Result<String> {
    let lock =
        std::fs::read_to_string(root.join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let library = locked(&lock, "wasm-bindgen")?;
    let finisher = locked(&lock, "wasm-bindgen-cli-support")?;
    ensure!(
        library == finisher,
        "Cargo.lock has wasm-bindgen {library} but wasm-bindgen-cli-support {finisher}: pin both to the same version in Cargo.toml"
    );
    Ok(library.to_owned())
}

/// The one locked version of `package`.
fn locked<'a>(lock: &'a str, package: &str) -> Result<&'a str> {
    let mut versions = lock
        .split("[[package]]")
        .filter(|entry| field(entry, "name") == Some(package))
        .filter_map(|entry| field(entry, "version"));
    let version = versions
        .next()
        .with_context(|| format!("Cargo.lock has no {package}"))?;
    ensure!(versions.next().is_none(), "Cargo.lock has {package} twice");
    Ok(version)
}

fn field<'a>(entry: &'a str, name: &str) -> Option<&'a str> {
    entry.lines().find_map(|line| {
        let (key, value) = line.split_once(" = ")?;
        (key == name).then(|| value.trim_matches('"'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\n\
        [[package]]\nname = \"a-b\"\nversion = \"2.0.0\"\ndependencies = [\n \"a\",\n]\n";

    #[test]
    fn names_are_compared_whole() {
        assert_eq!(locked(LOCK, "a").expect("there"), "1.0.0");
        assert_eq!(locked(LOCK, "a-b").expect("there"), "2.0.0");
        assert!(locked(LOCK, "b").is_err());
        assert!(locked(&LOCK.repeat(2), "a").is_err());
    }

    #[test]
    fn this_workspace_pins_both_alike() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        wasm_bindgen(&root).expect("the versions are the same");
    }
}
