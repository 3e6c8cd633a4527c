//! Angles of judgemental rotation, in whole thousandths of a degree.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::typed_number;

const QUARTER_TURN: i32 = 90_000;

/// An angle in thousandths of a degree, so that what is stored is exactly what was chosen.
///
/// Written (serde) as that whole number.
///
/// ```
/// use analysis::Angle;
///
/// assert_eq!(Angle::from_degrees(12.5), Some(Angle::from_thousandths(12_500)));
/// assert_eq!(Angle::from_thousandths(90_000).sin_cos(), (1.0, 0.0));
/// assert_eq!(Angle::from_thousandths(-2_000).to_string(), "-2");
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Angle(i32);

impl Angle {
    /// So many thousandths of a degree.
    #[must_use]
    pub const fn from_thousandths(thousandths: i32) -> Self {
        Self(thousandths)
    }

    /// The nearest angle to so many degrees; `None` if that is not a number or beyond two million degrees.
    #[must_use]
    pub fn from_degrees(degrees: f64) -> Option<Self> {
        let thousandths = (degrees * 1_000.0).round();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a whole number within the range"
        )]
        (thousandths.abs() <= f64::from(i32::MAX)).then_some(Self(thousandths as i32))
    }

    /// An angle as people type it, see [`typed_number`]; at most a whole turn in either direction.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let degrees = typed_number(text).filter(|degrees| degrees.abs() <= 360.0)?;
        Self::from_degrees(degrees)
    }

    /// The angle that brings a point of the plane of two factors onto the axis of the first: atan2(b, a), for “turn so
    /// that this sort lies on the axis”. 0 for the origin.
    #[must_use]
    pub fn towards(a: f64, b: f64) -> Self {
        Self::from_degrees(b.atan2(a).to_degrees()).unwrap_or_default()
    }

    /// The thousandths of a degree.
    #[must_use]
    pub const fn thousandths(self) -> i32 {
        self.0
    }

    /// The angle in degrees.
    #[must_use]
    pub fn degrees(self) -> f64 {
        f64::from(self.0) / 1_000.0
    }

    /// Sine and cosine; exactly 0 and ±1 for whole quarter turns.
    #[must_use]
    pub fn sin_cos(self) -> (f64, f64) {
        let (quarters, rest) = (
            self.0.div_euclid(QUARTER_TURN).rem_euclid(4),
            self.0.rem_euclid(QUARTER_TURN),
        );
        let (sin, cos) = (f64::from(rest) / 1_000.0).to_radians().sin_cos();
        match quarters {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        }
    }
}

impl fmt::Display for Angle {
    /// Degrees, with as many decimals as there are.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.degrees(), f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarter_turns_are_exact() {
        let quarters = [0, 1, 2, 3, 4, -1, -2, -3].map(|quarters: i32| {
            let (sin, cos) = Angle::from_thousandths(quarters * QUARTER_TURN).sin_cos();
            (sin + 0.0, cos + 0.0)
        });
        let expected = [
            (0.0, 1.0),
            (1.0, 0.0),
            (0.0, -1.0),
            (-1.0, 0.0),
            (0.0, 1.0),
            (-1.0, 0.0),
            (0.0, -1.0),
            (1.0, 0.0),
        ];
        assert_eq!(quarters, expected);
    }

    #[test]
    fn other_angles_are_those_of_the_circle() {
        for thousandths in [
            1,
            -1,
            30_000,
            123_456,
            -270_001,
            359_999,
            i32::MAX,
            i32::MIN,
        ] {
            let angle = Angle::from_thousandths(thousandths);
            let (sin, cos) = angle.sin_cos();
            let within = f64::from(thousandths % 360_000) / 1_000.0;
            let (wanted_sin, wanted_cos) = within.to_radians().sin_cos();
            assert!((sin - wanted_sin).abs() < 1e-14 && (cos - wanted_cos).abs() < 1e-14);
        }
    }

    #[test]
    fn an_angle_is_read_as_people_type_it() {
        assert_eq!(
            Angle::typed(" −7,5 "),
            Some(Angle::from_thousandths(-7_500))
        );
        assert_eq!(Angle::typed("360"), Some(Angle::from_thousandths(360_000)));
        assert_eq!(Angle::typed("360,1"), None);
        assert_eq!(Angle::typed("seven"), None);
    }

    #[test]
    fn degrees_that_cannot_be_kept_are_refused() {
        for degrees in [f64::NAN, f64::INFINITY, 3e6] {
            assert_eq!(Angle::from_degrees(degrees), None);
        }
        assert_eq!(Angle::towards(0.0, 2.0), Angle::from_thousandths(90_000));
        assert_eq!(Angle::towards(0.0, 0.0), Angle::default());
    }
}
