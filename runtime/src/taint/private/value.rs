//! Private inert values: a number that was read from private text is as private as the text.

use std::ops::RangeInclusive;

use super::Private;
use crate::taint::{Inert, InertText};

impl<I: Inert + Copy + 'static> Private<I> {
    /// Whether it is this value.
    pub fn is_value(&self, value: I) -> bool
    where
        I: PartialEq,
    {
        *self.raw() == value
    }

    /// Whether it is this value or a greater one.
    pub fn is_at_least(&self, min: I) -> bool
    where
        I: PartialOrd,
    {
        *self.raw() >= min
    }

    /// Whether it is this value or a smaller one.
    pub fn is_at_most(&self, max: I) -> bool
    where
        I: PartialOrd,
    {
        *self.raw() <= max
    }

    /// Whether it lies within the bounds, which count.
    ///
    /// ```
    /// use taintless::Private;
    /// let age = Private::new(17_u8);
    /// assert!(age.is_within(13..=17));
    /// ```
    pub fn is_within(&self, bounds: RangeInclusive<I>) -> bool
    where
        I: PartialOrd,
    {
        bounds.contains(self.raw())
    }

    /// Its text: digits, a date, an enum's name.
    ///
    /// ```
    /// use taintless::Private;
    /// let card = Private::new(4_111_111_111_111_111_u64).to_text();
    /// assert_eq!(card.redact_but_last::<4>().for_log(80).to_string(), "…1111");
    /// ```
    pub fn to_text(&self) -> Private<String> {
        let mut text = String::new();
        self.raw().write_inert(&mut text);
        Private::new(text)
    }
}

impl Private<bool> {
    /// Whether it is `true`: to branch on.
    pub const fn is_true(&self) -> bool {
        *self.raw()
    }
}
