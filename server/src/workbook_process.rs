//! Opens workbooks in a process of their own, which has little memory and time and may fail alone.

use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use nix::sys::resource::{Resource, setrlimit};

use crate::interchange::MAX_BYTES;
use crate::interchange::workbook::{OpensWorkbooks, Workbook, WorkbookError, open_here};

/// The hidden command of the program that runs [`read_workbook`].
pub const COMMAND: &str = "read-workbook";
/// The memory of the process, in bytes.
const MEMORY: u64 = 512 * 1024 * 1024;
/// The time of the processor that it may take, in seconds.
const SECONDS: u64 = 10;
/// The most that it may say, in bytes: twice the largest sheet with ordinary texts.
const MAX_OUTPUT: u64 = 64 * 1024 * 1024;

/// A program that opens workbooks.
#[derive(Clone, Debug)]
pub struct WorkbookProcess {
    program: PathBuf,
}

impl WorkbookProcess {
    /// This program started once more.
    #[must_use]
    pub fn this_program() -> Self {
        // Without a name of its own it cannot be started, and every workbook is refused.
        let program = std::env::current_exe().unwrap_or_default();
        Self { program }
    }

    fn run(&self, bytes: &[u8]) -> std::io::Result<Result<Workbook, WorkbookError>> {
        let mut child = Command::new(&self.program)
            .arg(COMMAND)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        if let Some(mut pipe) = child.stdin.take() {
            // A process that has given up does not read on; its silence says so below.
            let _ = pipe.write_all(bytes);
        }
        let mut said = Vec::new();
        if let Some(pipe) = child.stdout.take() {
            pipe.take(MAX_OUTPUT).read_to_end(&mut said)?;
        }
        let status = child.wait()?;
        Ok(match serde_json::from_slice(&said) {
            Ok(opened) if status.success() => opened,
            // Ended by a signal: out of memory, or out of time.
            _ if status.code().is_none() => Err(WorkbookError::Exhausted),
            _ => Err(WorkbookError::Damaged),
        })
    }
}

impl OpensWorkbooks for WorkbookProcess {
    fn open(&self, bytes: &[u8]) -> Result<Workbook, WorkbookError> {
        self.run(bytes).unwrap_or_else(|error| {
            tracing::error!(%error, "the process that opens workbooks could not be run");
            Err(WorkbookError::Exhausted)
        })
    }
}

/// What the process does: limits itself, reads a workbook from standard input, and says what is in it as JSON.
///
/// # Errors
/// The limits could not be set, or nobody listens.
pub fn read_workbook() -> std::io::Result<()> {
    for (resource, limit) in [
        (Resource::RLIMIT_AS, MEMORY),
        (Resource::RLIMIT_CPU, SECONDS),
        (Resource::RLIMIT_CORE, 0),
        (Resource::RLIMIT_FSIZE, 0),
        // The three streams are open already; no file can be opened from here on.
        (Resource::RLIMIT_NOFILE, 0),
    ] {
        setrlimit(resource, limit, limit)?;
    }
    let mut bytes = Vec::new();
    let input = std::io::stdin().lock();
    input.take(MAX_BYTES as u64).read_to_end(&mut bytes)?;
    let opened = open_here(&bytes);
    let mut output = std::io::stdout().lock();
    serde_json::to_writer(&mut output, &opened)?;
    output.flush()
}
