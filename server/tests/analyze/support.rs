//! Starting the program and reading what it says.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A file of the reference results.
pub fn oracle(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../analysis/tests/data/oracle");
    folder.join(name).to_str().expect("a plain path").to_owned()
}

/// A place for a file that one test writes.
pub fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("analyze");
    std::fs::create_dir_all(&folder).expect("a folder");
    folder.join(name)
}

/// A file with this text; the name must be the test's own.
pub fn written(name: &str, text: &str) -> String {
    let path = scratch(name);
    std::fs::write(&path, text).expect("it can be written");
    path.to_str().expect("a plain path").to_owned()
}

/// Starts the program with this on its standard input.
pub fn start(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_synspunkt"))
        .arg("analyze")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    // A program that stops at its options does not read.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

/// The bytes of a run that must succeed.
pub fn bytes(arguments: &[&str]) -> Vec<u8> {
    let output = start(arguments, b"");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    output.stdout
}

/// The document of a run that must succeed.
pub fn json(arguments: &[&str]) -> Value {
    serde_json::from_slice(&bytes(arguments)).expect("it is JSON")
}

/// What a run that must fail says, and its exit code.
pub fn refused(arguments: &[&str]) -> (i32, String) {
    let output = start(arguments, b"");
    assert!(output.stdout.is_empty(), "nothing is half written");
    let said = String::from_utf8(output.stderr).expect("text");
    (output.status.code().expect("no signal"), said)
}

/// A list of numbers.
pub fn numbers(list: &Value) -> Vec<f64> {
    let list = list.as_array().expect("a list").iter();
    list.map(|number| number.as_f64().expect("a number"))
        .collect()
}

/// A list of rows of numbers.
pub fn rows(table: &Value) -> Vec<Vec<f64>> {
    table
        .as_array()
        .expect("a list")
        .iter()
        .map(numbers)
        .collect()
}
