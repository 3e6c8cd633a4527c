//! How many wrong join codes may be tried. Right ones are free: a whole office may sit behind one address.

use std::collections::HashMap;

use jiff::Timestamp;

use crate::store::sql::SecretHash;

/// Wrong codes in a second, for the whole installation.
pub const PER_SECOND: usize = 10;
/// Wrong codes in a minute, for one address.
pub const PER_MINUTE: usize = 5;

/// Wrong codes of the last minute, in memory only.
#[derive(Debug, Default)]
pub struct Tries {
    second: (i64, usize),
    minute: i64,
    by_address: HashMap<String, usize>,
}

impl Tries {
    /// Whether no further code may be tried now.
    #[must_use]
    pub fn are_spent(&self, now: Timestamp, address: Option<&SecretHash>) -> bool {
        let in_second = if self.second.0 == now.as_second() {
            self.second.1
        } else {
            0
        };
        let of_address = address
            .filter(|_| self.minute == now.as_second() / 60)
            .and_then(|address| self.by_address.get(address.as_str()));
        in_second >= PER_SECOND || of_address.is_some_and(|tries| *tries >= PER_MINUTE)
    }

    /// Counts a wrong code, and forgets those of earlier minutes.
    pub fn add(&mut self, now: Timestamp, address: Option<SecretHash>) {
        let second = now.as_second();
        if self.second.0 != second {
            self.second = (second, 0);
        }
        self.second.1 += 1;
        if self.minute != second / 60 {
            self.minute = second / 60;
            self.by_address.clear();
        }
        if let Some(address) = address {
            *self
                .by_address
                .entry(address.as_str().to_owned())
                .or_default() += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("a time")
    }

    fn address(name: &str) -> SecretHash {
        SecretHash::of(name.as_bytes())
    }

    /// How many of 100 tries a second are let through in so many seconds, from `addresses` addresses in turn.
    fn let_through(seconds: i64, addresses: usize) -> usize {
        let mut tries = Tries::default();
        let mut through = 0;
        for second in 0..seconds {
            for number in 0..100 {
                let from = address(&format!("{}", (second as usize * 100 + number) % addresses));
                if !tries.are_spent(at(second), Some(&from)) {
                    through += 1;
                    tries.add(at(second), Some(from));
                }
            }
        }
        through
    }

    #[test]
    fn one_address_tries_five_codes_a_minute() {
        assert_eq!(let_through(60, 1), PER_MINUTE);
        assert_eq!(let_through(180, 1), 3 * PER_MINUTE);
    }

    #[test]
    fn a_thousand_addresses_try_ten_codes_a_second() {
        assert_eq!(let_through(60, 1000), 60 * PER_SECOND);
    }

    #[test]
    fn others_are_not_held_up_by_one() {
        let mut tries = Tries::default();
        for _ in 0..PER_MINUTE {
            tries.add(at(0), Some(address("a")));
        }
        assert!(tries.are_spent(at(59), Some(&address("a"))));
        assert!(!tries.are_spent(at(1), Some(&address("b"))));
        assert!(!tries.are_spent(at(1), None));
        assert!(!tries.are_spent(at(60), Some(&address("a"))));
    }
}
