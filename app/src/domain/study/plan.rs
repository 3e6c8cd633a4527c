//! What is to happen to a study by itself, on which day.

use jiff::civil::Date;

/// Days on which a study opens, closes and loses its sorts without anybody doing it. Days are those of UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    opens_on: Option<Date>,
    closes_after: Option<Date>,
    delete_after: Option<Date>,
}

/// What participants are told of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// The last day on which a sort can be sent or corrected.
    pub last: Option<Date>,
    /// How many days there are until then, once they are few: 0 on the last day itself.
    pub left: Option<i32>,
    /// The last day on which sorts are kept.
    pub kept_until: Option<Date>,
}

/// So many days before the last one, participants are told that it comes.
const FEW_DAYS: i32 = 3;

/// Why days are no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// It would close before it opens.
    #[error("the last day is before the first")]
    ClosesFirst,
    /// Sorts would be deleted while they are being collected.
    #[error("sorts would be deleted before the last day")]
    DeletesFirst,
}

impl Plan {
    /// Checks days.
    ///
    /// # Errors
    /// Every reason why they are in the wrong order.
    pub fn new(
        opens_on: Option<Date>,
        closes_after: Option<Date>,
        delete_after: Option<Date>,
    ) -> Result<Self, Vec<PlanError>> {
        let is_before = |one: Option<Date>, other: Option<Date>| {
            one.zip(other).is_some_and(|(one, other)| one < other)
        };
        let mut problems = Vec::new();
        if is_before(closes_after, opens_on) {
            problems.push(PlanError::ClosesFirst);
        }
        if is_before(delete_after, closes_after.max(opens_on)) {
            problems.push(PlanError::DeletesFirst);
        }
        if problems.is_empty() {
            Ok(Self {
                opens_on,
                closes_after,
                delete_after,
            })
        } else {
            Err(problems)
        }
    }

    /// The first day on which participants can send sorts.
    #[must_use]
    pub const fn opens_on(&self) -> Option<Date> {
        self.opens_on
    }

    /// The last day on which they can.
    #[must_use]
    pub const fn closes_after(&self) -> Option<Date> {
        self.closes_after
    }

    /// The last day on which sorts are kept.
    #[must_use]
    pub const fn delete_after(&self) -> Option<Date> {
        self.delete_after
    }

    /// What participants are told of it today.
    #[must_use]
    pub fn days(&self, today: Date) -> Days {
        let left = self.closes_after.map(|last| (last - today).get_days());
        Days {
            last: self.closes_after,
            left: left.filter(|left| (0..=FEW_DAYS).contains(left)),
            kept_until: self.delete_after,
        }
    }

    /// Whether the study is to open by itself now.
    #[must_use]
    pub fn is_time_to_open(&self, today: Date) -> bool {
        self.opens_on.is_some_and(|day| day <= today)
            && self.closes_after.is_none_or(|day| today <= day)
    }

    /// Whether it is to close by itself now.
    #[must_use]
    pub fn is_time_to_close(&self, today: Date) -> bool {
        self.closes_after.is_some_and(|day| day < today)
    }

    /// Whether its sorts are to be deleted now.
    #[must_use]
    pub fn is_time_to_delete(&self, today: Date) -> bool {
        self.delete_after.is_some_and(|day| day < today)
    }

    /// The plan without opening, which has happened.
    #[must_use]
    pub const fn opened(self) -> Self {
        Self {
            opens_on: None,
            ..self
        }
    }

    /// The plan without closing, which has happened.
    #[must_use]
    pub const fn closed(self) -> Self {
        Self {
            closes_after: None,
            ..self.opened()
        }
    }

    /// The plan when nothing is left to do.
    #[must_use]
    pub fn deleted(self) -> Self {
        Self::default()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const fn day(day: i8) -> Option<Date> {
        Some(date(2026, 12, day))
    }

    #[test]
    fn days_follow_each_other() {
        assert!(Plan::new(day(1), day(1), day(1)).is_ok());
        assert!(Plan::new(None, None, day(1)).is_ok());
        let reversed = Plan::new(day(3), day(2), day(1));
        assert_eq!(
            reversed,
            Err(vec![PlanError::ClosesFirst, PlanError::DeletesFirst])
        );
    }

    #[test]
    fn the_last_day_is_a_whole_day() {
        let plan = Plan::new(day(2), day(4), day(9)).expect("in order");
        let at = |day: i8| {
            let today = date(2026, 12, day);
            let is = [
                plan.is_time_to_open(today),
                plan.is_time_to_close(today),
                plan.is_time_to_delete(today),
            ];
            is.map(u8::from)
        };
        assert_eq!(at(1), [0, 0, 0]);
        assert_eq!(at(2), [1, 0, 0]);
        assert_eq!(at(4), [1, 0, 0]);
        assert_eq!(at(5), [0, 1, 0]);
        assert_eq!(at(9), [0, 1, 0]);
        assert_eq!(at(10), [0, 1, 1]);
    }

    #[test]
    fn the_last_days_are_counted_down_and_no_others() {
        let plan = Plan::new(None, day(10), day(20)).expect("days in order");
        let left = |day| plan.days(date(2026, 12, day)).left;
        assert_eq!(
            [left(6), left(7), left(9), left(10), left(11)],
            [None, Some(3), Some(1), Some(0), None]
        );
        let today = date(2026, 12, 1);
        assert_eq!(plan.days(today).last, day(10));
        assert_eq!(plan.days(today).kept_until, day(20));
        assert_eq!(Plan::default().days(today), Days::default());
    }
}
