//! Makes the 25 invented sorts of the demo study and prints them as a CSV of statements by sorts:
//! `cargo run -p tests --example demo_sorts > server/demo/sorts.csv`.
//!
//! A sort begins as a mixture of the four hand-written viewpoints in `server/demo/prototypes.csv`,
//! gets noise, and is poured into the study's grid from the lowest value to the highest. Everything
//! is integer arithmetic on a seeded ChaCha stream, so the output is the same bytes on every machine.

use rand_chacha::ChaCha12Rng;
use rand_core::{RngCore, SeedableRng};
use std::fmt::Write as _;
use std::process::ExitCode;

/// The four viewpoints as ranks: one row per statement, one column per viewpoint.
const PROTOTYPES: &str = include_str!("../../server/demo/prototypes.csv");

/// Chosen so that the undecided persons come out undecided and the four viewpoints are found by
/// principal components and by centroid alike: noise may by chance resemble a viewpoint, and a demo
/// should not depend on that.
const SEED: u64 = 1906;

/// Grid of the demo study: rank of a column and its number of cells, from the lowest rank.
const GRID: [(i64, usize); 11] = [
    (-5, 1),
    (-4, 2),
    (-3, 3),
    (-2, 4),
    (-1, 5),
    (0, 6),
    (1, 5),
    (2, 4),
    (3, 3),
    (4, 2),
    (5, 1),
];

/// Number of statements.
const STATEMENTS: usize = 36;
/// Number of viewpoints.
const VIEWPOINTS: usize = 4;

/// Weight of the viewpoint a person holds, in percent of a prototype.
const HELD: i64 = 100;
/// Weight of each of the viewpoints a person stands between.
const SHARED: i64 = 70;
/// Least and greatest weight of a viewpoint that a person does not hold.
const OTHERS: (i64, i64) = (-15, 15);
/// Standard deviation of the noise, in hundredths of a rank.
const NOISE: i64 = 200;

/// Where an invented person stands.
#[derive(Clone, Copy)]
enum Stance {
    /// Holds one viewpoint (1 to 4).
    Holds(usize),
    /// Stands between several viewpoints and leans to each as much.
    Between(&'static [usize]),
    /// Shares none of the four.
    Apart,
}
use Stance::{Apart, Between, Holds};

/// The 25 invented persons, in the order of the columns.
const PERSONS: [(&str, Stance); 25] = [
    ("B7QF", Holds(1)),
    ("2KTM", Holds(3)),
    ("R4V9", Holds(2)),
    ("HW6C", Holds(1)),
    ("9XJD", Holds(4)),
    ("M3PA", Holds(2)),
    ("T8N5", Between(&[1, 3])),
    ("6GYZ", Holds(1)),
    ("V0KR", Holds(3)),
    ("P2SE", Holds(2)),
    ("J5HB", Holds(1)),
    ("4CWU", Holds(4)),
    ("QD1X", Holds(2)),
    ("8LNF", Apart),
    ("Z6A3", Holds(3)),
    ("F9MT", Holds(1)),
    ("3EVK", Holds(4)),
    ("Y1RG", Holds(2)),
    ("N7J2", Holds(1)),
    ("C5ZP", Between(&[1, 2, 3])),
    ("7UBH", Holds(3)),
    ("W8D4", Holds(1)),
    ("5SXQ", Holds(2)),
    ("G2FY", Holds(4)),
    ("A0TL", Holds(3)),
];

/// Ranks of the viewpoints, by statement and viewpoint.
type Prototypes = [[i64; VIEWPOINTS]; STATEMENTS];

/// Reads the prototypes: a header line, then number and four ranks with commas, statements in order.
///
/// # Errors
/// A sentence naming the line that cannot be used.
fn prototypes(text: &str) -> Result<Prototypes, String> {
    let mut ranks = [[0; VIEWPOINTS]; STATEMENTS];
    let mut rows = text.lines().skip(1);
    for (index, row) in ranks.iter_mut().enumerate() {
        let line = rows.next().ok_or("prototypes: too few lines")?;
        let numbers = line
            .split(',')
            .map(|field| field.parse::<i64>().map_err(|e| format!("{line}: {e}")))
            .collect::<Result<Vec<_>, _>>()?;
        match numbers.as_slice() {
            [no, a, b, c, d] if usize::try_from(*no) == Ok(index + 1) => *row = [*a, *b, *c, *d],
            _ => {
                return Err(format!(
                    "prototypes: expected statement {}: {line}",
                    index + 1
                ));
            }
        }
    }
    match rows.next() {
        None => Ok(ranks),
        Some(line) => Err(format!("prototypes: one line too many: {line}")),
    }
}

/// A whole number from `low` to `high`, both included. Multiplying down leaves a bias below one in
/// a million for the short spans used here.
fn between(random: &mut ChaCha12Rng, low: i64, high: i64) -> i64 {
    let span = high.abs_diff(low) + 1;
    let drawn = (u64::from(random.next_u32()) * span) >> 32;
    low.saturating_add_unsigned(drawn)
}

/// Bell-shaped noise with mean 0: the sum of twelve even draws has the width of one as its standard
/// deviation.
fn noise(random: &mut ChaCha12Rng) -> i64 {
    let sum: i64 = (0..12).map(|_| between(random, 0, NOISE)).sum();
    sum - 6 * NOISE
}

/// Percent of each viewpoint in a person's sort.
fn weights(stance: Stance, random: &mut ChaCha12Rng) -> [i64; VIEWPOINTS] {
    let mut weights = [0; VIEWPOINTS];
    for (index, weight) in weights.iter_mut().enumerate() {
        let viewpoint = index + 1;
        let small = between(random, OTHERS.0, OTHERS.1);
        *weight = match stance {
            Holds(held) if held == viewpoint => HELD,
            Between(shared) if shared.contains(&viewpoint) => SHARED,
            Apart => 0,
            Holds(_) | Between(_) => small,
        };
    }
    weights
}

/// The grid's cells as ranks, lowest first.
fn cells() -> impl Iterator<Item = i64> {
    GRID.iter()
        .flat_map(|&(rank, height)| std::iter::repeat_n(rank, height))
}

/// The forced sort of one person: the rank of each statement.
fn sort(stance: Stance, prototypes: &Prototypes, random: &mut ChaCha12Rng) -> [i64; STATEMENTS] {
    let weights = weights(stance, random);
    let mut order: Vec<(i64, usize)> = prototypes
        .iter()
        .enumerate()
        .map(|(statement, ranks)| {
            let leaning: i64 = ranks
                .iter()
                .zip(weights)
                .map(|(rank, weight)| rank * weight)
                .sum();
            (leaning + noise(random), statement)
        })
        .collect();
    order.sort_unstable();
    let mut sort = [0; STATEMENTS];
    for ((_, statement), rank) in order.into_iter().zip(cells()) {
        sort[statement] = rank;
    }
    sort
}

/// The whole file: a header of pseudonyms, then one line per statement.
///
/// # Errors
/// Whatever is wrong with the prototypes.
fn sorts_csv() -> Result<String, String> {
    let prototypes = prototypes(PROTOTYPES)?;
    let mut random = ChaCha12Rng::seed_from_u64(SEED);
    let sorts = PERSONS.map(|(_, stance)| sort(stance, &prototypes, &mut random));
    let mut csv = String::from("no");
    for (pseudonym, _) in PERSONS {
        csv.push(',');
        csv.push_str(pseudonym);
    }
    csv.push('\n');
    for statement in 0..STATEMENTS {
        write!(csv, "{}", statement + 1).map_err(|e| e.to_string())?;
        for sort in &sorts {
            write!(csv, ",{}", sort[statement]).map_err(|e| e.to_string())?;
        }
        csv.push('\n');
    }
    Ok(csv)
}

fn main() -> ExitCode {
    match sorts_csv() {
        Ok(csv) => {
            print!("{csv}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn committed_sorts_are_what_this_program_makes() {
        assert_eq!(
            sorts_csv().as_deref(),
            Ok(include_str!("../../server/demo/sorts.csv"))
        );
    }

    #[test]
    fn every_viewpoint_fills_the_grid_exactly() {
        let ranks = prototypes(PROTOTYPES).expect("prototypes can be read");
        for viewpoint in 0..VIEWPOINTS {
            let mut used: Vec<i64> = ranks.iter().map(|row| row[viewpoint]).collect();
            used.sort_unstable();
            assert!(used.into_iter().eq(cells()), "viewpoint {}", viewpoint + 1);
        }
    }

    #[test]
    fn pseudonyms_are_unique() {
        let mut names: Vec<&str> = PERSONS.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), PERSONS.len());
    }

    #[test]
    fn wrong_prototypes_are_refused() {
        assert!(prototypes("no,v1,v2,v3,v4\n1,0,0,0,0\n").is_err());
        assert!(prototypes(&format!("{PROTOTYPES}37,0,0,0,0\n")).is_err());
        assert!(prototypes(&PROTOTYPES.replacen("\n1,", "\n2,", 1)).is_err());
    }
}
