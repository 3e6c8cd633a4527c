//! Numeric guards, each named once. They keep rounding noise from deciding anything.

/// Column sums of a residual correlation matrix no further from zero than this count as zero.
pub const ZERO_SUM: f64 = 1e-12;

/// Two z-scores that differ by at most this are tied.
pub const TIE: f64 = 1e-9;

/// The largest loading that the weight formula a/(1 − a²) is given; it keeps the weight finite and of the right sign.
pub const WEIGHT_LOADING_CAP: f64 = 0.9999;

/// Two eigenvalues whose difference, divided by the largest eigenvalue, is at most this count as equal.
pub const EIGEN_GAP: f64 = 1e-8;

/// An eigenvalue of a correlation matrix no further from zero than this is zero: its component does not exist.
pub const ZERO_EIGENVALUE: f64 = 1e-10;

/// A communality or loading larger than one by more than this is a Heywood case.
pub const HEYWOOD: f64 = 1e-9;

/// Two sums of squared loadings that differ by less than this do not decide the order of factors.
pub const EQUAL_SIZE: f64 = 1e-9;
