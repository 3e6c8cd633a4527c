//! `synspunkt serve` as a process.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

/// Where a core file is allowed, the server forbids itself one: what participants have just sent would lie in it.
#[cfg(target_os = "linux")]
#[test]
fn no_memory_is_written_to_a_file_when_it_dies() {
    let folder = std::env::temp_dir().join(format!("synspunkt-core-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let database = format!("sqlite:{}", folder.join("test.db").display());
    let mut server = Command::new("sh")
        .args([
            "-c",
            "ulimit -S -c \"$(ulimit -H -c)\" && exec \"$0\" \"$@\"",
        ])
        .arg(env!("CARGO_BIN_EXE_synspunkt"))
        .args(["serve", "--database", &database, "--address", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the server starts");
    // It has said where it listens, so it serves.
    let mut said = String::new();
    let output = server.stdout.take().expect("piped");
    BufReader::new(output).read_line(&mut said).expect("a line");
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", server.id()));
    server.kill().expect("it runs");
    server.wait().expect("it has ended");
    std::fs::remove_dir_all(&folder).expect("removed");
    assert!(!said.is_empty());
    let limits = limits.expect("limits of a running process");
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"));
    let core: Vec<&str> = core
        .expect("a limit")
        .split_whitespace()
        .skip(4)
        .take(2)
        .collect();
    assert_eq!(core, ["0", "0"]);
}
