//! Reads how many tests passed and failed from what the test runners print last.

use std::ops::AddAssign;

/// Numbers of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed, timed out or could not be started.
    pub failed: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// The sums of a `cargo nextest run`, from its line
/// `Summary [ 1.2s] 9 tests run: 7 passed (1 slow), 1 failed, 1 timed out, 2 skipped`.
pub fn nextest(output: &str) -> Tally {
    let Some(line) = output
        .lines()
        .rev()
        .find(|line| line.trim_start().starts_with("Summary ["))
    else {
        return Tally::default();
    };
    let Some((_, counts)) = line.split_once(" run: ") else {
        return Tally::default();
    };
    let mut tally = Tally::default();
    for part in counts.split(',') {
        let Some((number, what)) = part.trim().split_once(' ') else {
            continue;
        };
        let Ok(number) = number.parse::<u64>() else {
            continue;
        };
        if what.starts_with("passed") {
            tally.passed += number;
        } else if ["failed", "timed out", "exec failed"]
            .iter()
            .any(|failure| what.starts_with(failure))
        {
            tally.failed += number;
        }
    }
    tally
}

/// The sums of a `cargo test`, from its lines `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
pub fn cargo_test(output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines() {
        let Some(result) = line.trim_start().strip_prefix("test result: ") else {
            continue;
        };
        tally.passed += number_before(result, " passed");
        tally.failed += number_before(result, " failed");
    }
    tally
}

/// The sums of node's test runner, from the lines `# pass 3`, `# fail 0` and `# cancelled 0` that close its
/// TAP output.
pub fn node(output: &str) -> Tally {
    let closing = |name: &str| {
        output
            .lines()
            .rev()
            .find_map(|line| {
                line.strip_prefix("# ")?
                    .strip_prefix(name)?
                    .trim()
                    .parse()
                    .ok()
            })
            .unwrap_or(0)
    };
    Tally {
        passed: closing("pass "),
        failed: closing("fail ") + closing("cancelled "),
    }
}

/// The number that stands directly before `word`.
fn number_before(text: &str, word: &str) -> u64 {
    text.split_once(word)
        .and_then(|(before, _)| before.rsplit(' ').next()?.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nextest_counts_every_way_to_fail() {
        let output = "\
        PASS [   0.004s] (1/9) analysis grid::tests::sums
────────────
     Summary [   1.250s] 9 tests run: 5 passed (1 slow, 1 leaky), 2 failed, 1 timed out, 1 exec failed, 4 skipped
        FAIL [   0.002s] (2/9) app text::tests::keys
";
        assert_eq!(
            nextest(output),
            Tally {
                passed: 5,
                failed: 4
            }
        );
    }

    #[test]
    fn nextest_with_a_stop_before_the_end() {
        let output = "  Summary [ 0.031s] 2/7 tests run: 1 passed, 1 failed, 0 skipped\n";
        assert_eq!(
            nextest(output),
            Tally {
                passed: 1,
                failed: 1
            }
        );
    }

    #[test]
    fn cargo_test_adds_all_binaries() {
        let output = "\
test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s
";
        assert_eq!(
            cargo_test(output),
            Tally {
                passed: 13,
                failed: 2
            }
        );
    }

    #[test]
    fn node_reads_the_closing_lines_and_not_a_tests_own_comments() {
        let output = "\
# pass 99 of something that a test printed
ok 1 - sorts by keyboard
# tests 4
# suites 0
# pass 2
# fail 1
# cancelled 1
# skipped 0
";
        assert_eq!(
            node(output),
            Tally {
                passed: 2,
                failed: 2
            }
        );
    }

    #[test]
    fn silence_counts_nothing() {
        for read in [nextest, cargo_test, node] {
            assert_eq!(read("error: could not compile\n"), Tally::default());
        }
    }
}
