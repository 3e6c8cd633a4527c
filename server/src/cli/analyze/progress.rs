//! A bar on standard error for work that takes long, if somebody sits there.

use std::io::{IsTerminal as _, Write as _};
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use analysis::resample::Work;

/// Work that is done before this has passed needs no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// Cells of the bar.
const WIDTH: usize = 40;

/// Does work of `total` steps on all processors, with a bar if it takes long and standard error is a terminal.
pub(super) fn watched<T>(total: usize, work: impl FnOnce(&Work<'_>) -> T) -> T {
    let bar = Bar {
        total,
        begun: Instant::now(),
        is_seen: std::io::stderr().is_terminal(),
        filled: AtomicUsize::new(0),
    };
    let tell = |finished: usize| bar.tell(finished);
    let result = work(&Work {
        threads: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        progress: Some(&tell),
        cancelled: None,
    });
    bar.clear();
    result
}

struct Bar {
    total: usize,
    begun: Instant,
    is_seen: bool,
    /// Cells that are filled on the screen.
    filled: AtomicUsize,
}

impl Bar {
    fn tell(&self, finished: usize) {
        if !self.is_seen || self.begun.elapsed() < PATIENCE {
            return;
        }
        let filled = (finished * WIDTH).checked_div(self.total).unwrap_or(WIDTH);
        // Whichever thread comes first to a new cell draws it; the others have nothing to add.
        if self.filled.fetch_max(filled, Ordering::Relaxed) < filled {
            let bar = format!("{:░<WIDTH$}", "█".repeat(filled));
            // A bar that cannot be drawn is no reason to stop.
            let _ = write!(std::io::stderr(), "\r{bar} {finished} of {}", self.total);
        }
    }

    fn clear(&self) {
        if self.filled.load(Ordering::Relaxed) > 0 {
            let _ = write!(std::io::stderr(), "\r\u{1b}[2K");
        }
    }
}
