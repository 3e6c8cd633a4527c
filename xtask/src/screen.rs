//! Signs of life while a program runs: on a terminal a line that is renewed, elsewhere a line now and then.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// How often the line with the running time is renewed on a terminal, and written elsewhere.
const ON_TERMINAL: Duration = Duration::from_secs(1);
const ELSEWHERE: Duration = Duration::from_secs(60);

/// The line that shows that a long command is still at work.
pub struct Ticker {
    terminal: bool,
    last: Instant,
}

impl Ticker {
    /// Starts counting.
    pub fn new() -> Self {
        Self {
            terminal: std::io::stdout().is_terminal(),
            last: Instant::now(),
        }
    }

    /// How long to wait between two lines.
    pub fn interval(&self) -> Duration {
        if self.terminal {
            ON_TERMINAL
        } else {
            ELSEWHERE
        }
    }

    /// Shows the time and the last line of `output`, if it is time to.
    pub fn tick(&mut self, elapsed: Duration, output: &str) {
        if self.last.elapsed() < self.interval() {
            return;
        }
        self.last = Instant::now();
        let last_line = output.lines().next_back().unwrap_or_default().trim();
        let last_line: String = last_line.chars().take(60).collect();
        let text = format!("      {} · {last_line}", duration(elapsed));
        if self.terminal {
            print!("\r\x1b[K{text}");
            let _flushed = std::io::stdout().flush();
        } else {
            println!("{text}");
        }
    }
}

/// Removes the running-time line from a terminal.
pub fn clear_line() {
    if std::io::stdout().is_terminal() {
        print!("\r\x1b[K");
    }
}

/// A duration for people: `0.4 s`, `12 s`, `3 min 20 s`.
pub fn duration(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_short() {
        assert_eq!(duration(Duration::from_millis(420)), "0.4 s");
        assert_eq!(duration(Duration::from_secs(59)), "59 s");
        assert_eq!(duration(Duration::from_secs(200)), "3 min 20 s");
    }
}
