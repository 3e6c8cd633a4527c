//! Running other programs: their output goes to the step's log, and a sign of life to the screen.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};

use crate::screen::{Ticker, clear_line};
use crate::summary::Tally;

/// How long a finished program's children may still hold its output open.
const LEFTOVERS: Duration = Duration::from_secs(2);

/// A command for `program`, free of what `cargo run` adds for xtask itself, and with plain output.
///
/// Cargo points `LD_LIBRARY_PATH` at its own toolchain, which would mislead another compiler, the database
/// and the browser.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command
        .env_remove("LD_LIBRARY_PATH")
        .env("CARGO_TERM_COLOR", "never")
        .env("NO_COLOR", "1")
        .stdin(Stdio::null());
    command
}

/// What a program left behind.
pub struct Finished {
    /// How it ended.
    pub status: ExitStatus,
    /// What it wrote to both streams, in order.
    pub output: String,
}

/// A running step: its log, its notices and the tests it counted.
pub struct Progress {
    log: File,
    started: Instant,
    output: String,
    tally: Tally,
}

impl Progress {
    /// Opens the step's log.
    ///
    /// # Errors
    /// When the log cannot be created.
    pub fn start(log: &Path) -> Result<Self> {
        let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        Ok(Self {
            log: file,
            started: Instant::now(),
            output: String::new(),
            tally: Tally::default(),
        })
    }

    /// Tells something that the person in front should know now, such as what is being installed.
    pub fn say(&mut self, notice: &str) {
        clear_line();
        println!("      {notice}");
        self.keep(&format!("{notice}\n"));
    }

    /// Adds test results to this step.
    pub fn count(&mut self, tally: Tally) {
        self.tally += tally;
    }

    /// The tests counted so far.
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// Time since the step began.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// Everything the step's programs wrote.
    pub fn output(&self) -> &str {
        &self.output
    }

    /// Runs a command to its end and returns its output.
    ///
    /// # Errors
    /// When it cannot be started or does not succeed.
    pub fn run(&mut self, command: &mut Command) -> Result<String> {
        let finished = self.attempt(command, None)?;
        if finished.status.success() {
            return Ok(finished.output);
        }
        Err(anyhow!(
            "`{}` ended with {}",
            shown(command),
            finished.status
        ))
    }

    /// Runs a command to its end, whatever that is; after `limit` it is stopped.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn attempt(&mut self, command: &mut Command, limit: Option<Duration>) -> Result<Finished> {
        self.keep(&format!("$ {}\n", shown(command)));
        let (reader, writer) = std::io::pipe()?;
        let mut child = command
            .stdout(writer.try_clone()?)
            .stderr(writer)
            .spawn()
            .with_context(|| format!("`{}` did not start", shown(command)))?;
        // The command keeps its ends of the pipe until it is given other streams.
        command.stdout(Stdio::null()).stderr(Stdio::null());

        let (sender, lines) = mpsc::channel();
        std::thread::spawn(move || {
            let mut reader = BufReader::new(reader);
            let mut line = Vec::new();
            while matches!(reader.read_until(b'\n', &mut line), Ok(length) if length > 0) {
                if sender
                    .send(String::from_utf8_lossy(&line).into_owned())
                    .is_err()
                {
                    return;
                }
                line.clear();
            }
        });

        let from = self.output.len();
        let began = Instant::now();
        let mut ticker = Ticker::new();
        let status = loop {
            self.take_lines(&lines, ticker.interval());
            if let Some(status) = child.try_wait()? {
                break status;
            }
            if limit.is_some_and(|limit| began.elapsed() > limit) {
                self.keep("stopped: it took too long\n");
                child.kill()?;
                break child.wait()?;
            }
            ticker.tick(self.elapsed(), &self.output[from..]);
        };
        let ended = Instant::now();
        while ended.elapsed() < LEFTOVERS && self.take_lines(&lines, LEFTOVERS) {}
        clear_line();
        Ok(Finished {
            status,
            output: self.output[from..].to_owned(),
        })
    }

    /// Keeps the lines that arrive within `wait`; false when there will be no more.
    fn take_lines(&mut self, lines: &Receiver<String>, wait: Duration) -> bool {
        let deadline = Instant::now() + wait.min(Duration::from_millis(200));
        loop {
            match lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(line) => self.keep(&line),
                Err(RecvTimeoutError::Timeout) => return true,
                Err(RecvTimeoutError::Disconnected) => {
                    // Nothing more comes; do not spin while the program itself goes on.
                    std::thread::sleep(Duration::from_millis(5));
                    return false;
                }
            }
        }
    }

    fn keep(&mut self, text: &str) {
        // A full disk must not hide the step's own result: the text is kept in memory as well.
        let _written = self.log.write_all(text.as_bytes());
        self.output.push_str(text);
    }
}

/// A command as one would type it, without its environment.
fn shown(command: &Command) -> String {
    let mut text = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(name: &str) -> Progress {
        let log = std::env::temp_dir().join(format!("synspunkt-{name}-{}.log", std::process::id()));
        Progress::start(&log).expect("the log opens")
    }

    #[test]
    fn both_streams_are_kept_in_order() {
        let mut shell = command("sh");
        shell.args(["-c", "echo one; echo two >&2; echo three"]);
        let output = progress("order").run(&mut shell).expect("sh succeeds");
        assert_eq!(output, "one\ntwo\nthree\n");
    }

    #[test]
    fn a_failing_command_is_an_error_that_names_it() {
        let mut shell = command("sh");
        shell.args(["-c", "exit 3"]);
        let error = progress("fails").run(&mut shell).expect_err("it fails");
        assert!(error.to_string().contains("sh -c exit 3"), "{error}");
    }

    #[test]
    fn a_command_that_takes_too_long_is_stopped() {
        let began = Instant::now();
        let mut sleeper = command("sleep");
        sleeper.arg("30");
        let limit = Some(Duration::from_millis(50));
        let finished = progress("limit")
            .attempt(&mut sleeper, limit)
            .expect("it starts");
        assert!(!finished.status.success());
        assert!(began.elapsed() < Duration::from_secs(10));
    }
}
