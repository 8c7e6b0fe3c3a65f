//! `one_of!`: the program's own copy of a text that tainted text equals.

use crate::taint::{Literals, Tainted, Text, Trusted};

/// What `one_of!` expands to: the *trusted* copy of the text that it equals.
pub fn one_of_tainted<L: Literals, T: Text>(text: &Tainted<T>) -> Option<Trusted<&'static str>> {
    let at = L::TEXTS.iter().position(|known| *known == text.text())?;
    Trusted::nth::<L>(at)
}

/// Refuses a list that could be used to copy text character by character. Evaluated when the
/// program is compiled.
///
/// # Panics
/// While the program is compiled, if not.
#[track_caller]
pub const fn check_choices<L: Literals>() {
    let mut at = 0;
    while at < L::TEXTS.len() {
        let bytes = L::TEXTS[at].as_bytes();
        let mut chars = 0;
        let mut byte = 0;
        while byte < bytes.len() {
            // Every byte that does not continue a character begins one.
            if bytes[byte] & 0b1100_0000 != 0b1000_0000 {
                chars += 1;
            }
            byte += 1;
        }
        assert!(
            chars >= 2,
            "a text of `one_of!` has fewer than two characters; compare longer texts, or read the character with `.parse::<T>()` into a number or an enum"
        );
        at += 1;
    }
}
