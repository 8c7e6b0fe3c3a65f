//! Numbers, which a piece can cut.

use super::Broken;

/// How far a number has come.
#[derive(Clone, Copy)]
pub(super) enum Digits {
    Sign,
    Zero,
    Whole,
    Point,
    Fraction,
    Exponent,
    SignOfExponent,
    OfExponent,
}

impl Digits {
    /// After one more byte; `Ok(None)` where the number has ended before it.
    #[inline]
    pub(super) fn after(self, byte: u8) -> Result<Option<Self>, Broken> {
        use Digits as D;
        Ok(Some(match (self, byte) {
            (D::Sign, b'0') => D::Zero,
            (D::Sign | D::Whole, b'0'..=b'9') => D::Whole,
            (D::Zero | D::Whole, b'.') => D::Point,
            (D::Point | D::Fraction, b'0'..=b'9') => D::Fraction,
            (D::Zero | D::Whole | D::Fraction, b'e' | b'E') => D::Exponent,
            (D::Exponent, b'+' | b'-') => D::SignOfExponent,
            (D::Exponent | D::SignOfExponent | D::OfExponent, b'0'..=b'9') => D::OfExponent,
            (D::Zero, b'0'..=b'9') | (D::Sign | D::Point | D::Exponent | D::SignOfExponent, _) => {
                return Err(Broken);
            }
            _ => return Ok(None),
        }))
    }
}
