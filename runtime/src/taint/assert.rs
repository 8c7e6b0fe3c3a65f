//! Comparing tainted text in tests.

use super::{Tainted, Text};

/// What `assert_tainted_eq!` expands to. The panic says where the texts differ and never what the
/// tainted one holds.
///
/// # Panics
/// If the texts differ.
#[track_caller]
pub fn assert_tainted_eq<T: Text>(tainted: &Tainted<T>, expected: &str) {
    let found = tainted.text();
    if found == expected {
        return;
    }
    let same = found
        .char_indices()
        .zip(expected.chars())
        .take_while(|((_, a), b)| a == b)
        .count();
    panic!(
        "tainted text differs from the expected one at character {same} (it has {} characters, {} were expected; its text is withheld)",
        found.chars().count(),
        expected.chars().count()
    );
}
