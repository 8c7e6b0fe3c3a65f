//! Expansions under another crate name, in edition 2021, with every warning and `clippy::pedantic`
//! denied. That this crate compiles is the test.

mod no_prelude;
mod wrapped_in_macros;

use tl::prelude::*;

tl::destination!(pub Archive = "the customer's own folder");
tl::authority!(
    /// The file that the operator installs.
    pub(crate) OperatorConfig = "the file that the operator installs"
);

/// Every macro once, as a user would call it.
#[must_use]
pub fn every_macro(mail: &Tainted<String>, config: String) -> (Prompt, SystemPrompt) {
    let tone = endorse!(config, by = OperatorConfig);
    let status = one_of!(mail.trim(), "open", "closed");
    let words = lend!(mail, to = Archive, |text| text.split(' ').count());
    let raw: String = expose!(mail.clone(), to = Archive);
    let note = raw.wrap(tl::source!("crm_note"));
    let mail = &mail.wrap(Source::Email);
    let nothing = prompt!("no placeholder, and {{braces}}");
    (
        prompt!(
            "{mail} {note} {status} {words} {nothing} {more}",
            more = words + 1,
        ),
        system_prompt!("Be {tone}."),
    )
}
