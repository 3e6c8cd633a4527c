//! The colours of ranks, of which figures only know the names.

/// A step of the rank scale: −5 the strongest on the side of disagreement, 0 the middle, +5 the strongest on the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tone(i8);

impl Tone {
    pub(super) const MIDDLE: Self = Self(0);
    const STRONGEST: i8 = 5;

    /// The nearest step.
    #[must_use]
    pub fn new(step: i8) -> Self {
        Self(step.clamp(-Self::STRONGEST, Self::STRONGEST))
    }

    /// From 0 to 10, for colours that carry it.
    pub(super) const fn code(self) -> u8 {
        (self.0 + Self::STRONGEST).unsigned_abs()
    }

    pub(super) fn from_code(code: u8) -> Self {
        Self::new(i8::try_from(code).unwrap_or(0) - Self::STRONGEST)
    }

    /// The name of its class, as for ranks on pages.
    pub(super) const fn class(self) -> &'static str {
        const NAMES: [&str; 11] = [
            "r-n5", "r-n4", "r-n3", "r-n2", "r-n1", "r-z", "r-p1", "r-p2", "r-p3", "r-p4", "r-p5",
        ];
        NAMES[self.code() as usize]
    }
}
