//! The words of `#[claude(…)]` on a set of tools, each once.

use proc_macro2::Ident;

use crate::diagnostics::Diagnostics;
use crate::output::attr::Words;

pub(super) const CRATE: &str = "crate";
pub(super) const DESCRIPTION: &str = "description";
pub(super) const RENAME: &str = "rename";
pub(super) const RENAME_ALL: &str = "rename_all";
pub(super) const STRICT: &str = "strict";

/// What may stand on the enum.
pub(super) const ON_SET: &[&str] = &[RENAME_ALL, CRATE];
/// On a variant.
pub(super) const ON_TOOL: &[&str] = &[
    "reads_untrusted",
    "reads_private",
    "acts",
    "destructive",
    "sends",
    "pure",
    STRICT,
    RENAME,
    RENAME_ALL,
    DESCRIPTION,
];
pub(super) const SERDE_ON_SET: &[&str] = &[RENAME_ALL];
pub(super) const SERDE_ON_TOOL: &[&str] = &[RENAME, RENAME_ALL];

/// What a tool does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    ReadsUntrusted,
    ReadsPrivate,
    Acts,
    Destructive,
    Sends,
    Pure,
}

/// Each mark, its word, and what it says of a tool.
pub(super) const MARKS: [(Mark, &str, &str); 6] = [
    (
        Mark::ReadsUntrusted,
        "reads_untrusted",
        "its result holds text that somebody else wrote",
    ),
    (
        Mark::ReadsPrivate,
        "reads_private",
        "its result holds what not everybody may see",
    ),
    (Mark::Acts, "acts", "it changes something"),
    (
        Mark::Destructive,
        "destructive",
        "it changes something for good",
    ),
    (Mark::Sends, "sends", "it speaks to the outside"),
    (Mark::Pure, "pure", "it does none of these"),
];

/// The marks that stand on a variant, each with its word.
pub(super) fn marks(words: &Words, diagnostics: &mut Diagnostics) -> Vec<(Mark, Ident)> {
    let marks = MARKS.into_iter().filter_map(|(mark, name, _)| {
        let word = words.flag(name, diagnostics)?;
        Some((mark, word))
    });
    marks.collect()
}
