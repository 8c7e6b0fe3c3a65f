//! Strategies for property tests with the crate `proptest` 1.

use std::fmt;

use ::proptest::prelude::{Arbitrary, BoxedStrategy, Strategy};

use crate::Tainted;
use crate::output::ClaudeOutput;
use crate::output::valid::{any_text, documents};

/// Values of a type of model output that keep every declared rule: lengths, ranges, multiples,
/// patterns, formats, fixed values, uniqueness, those of items, and how often a type may hold
/// itself.
///
/// Text is hostile wherever the rules let it be. A value that a `check` of the type refuses is made
/// anew; where a `check` refuses nearly all, proptest gives up and says so.
///
/// What fails is shrunk. A type with tainted fields shows no text, so print what it was read from:
/// [`valid_json`].
///
/// ```
/// use proptest::prelude::*;
/// use taintless::{prelude::*, testing::proptest::valid};
///
/// #[derive(ClaudeOutput, Debug)]
/// struct Triage {
///     #[claude(range(min = 1, max = 5))]
///     severity: u8,
///     #[claude(length(min = 1, max = 200))]
///     summary: Tainted<String>,
/// }
///
/// proptest! {
///     fn a_page_of_it_is_made(triage in valid::<Triage>()) {
///         let page = html!("<p>{s}</p>", s = &triage.summary).into_bytes();
///         prop_assert!(triage.severity <= 5 && page.starts_with(b"<p>"));
///     }
/// }
/// # a_page_of_it_is_made();
/// ```
pub fn valid<T: ClaudeOutput + fmt::Debug>() -> impl Strategy<Value = T> {
    json::<T>().prop_filter_map(REFUSED, |json| T::parse(&json).ok())
}

/// The same as JSON, as a model would write it.
///
/// ```
/// use proptest::prelude::*;
/// use taintless::{prelude::*, testing::proptest::valid_json};
///
/// #[derive(ClaudeOutput)]
/// struct Code(#[claude(pattern = "^FW-[0-9]{6}$")] Tainted<String>);
///
/// proptest! {
///     fn it_is_read(json in valid_json::<Code>()) {
///         prop_assert!(json.starts_with("\"FW-") && Code::parse(&json).is_ok());
///     }
/// }
/// # it_is_read();
/// ```
pub fn valid_json<T: ClaudeOutput>() -> impl Strategy<Value = String> {
    json::<T>().prop_filter(REFUSED, |json| T::parse(json).is_ok())
}

const REFUSED: &str = "a value that the type takes";

/// The same with those that are made anew: how many there are is measured in our tests.
#[doc(hidden)]
pub fn json<T: ClaudeOutput>() -> impl Strategy<Value = String> {
    documents::<T>().prop_map(|document| document.to_string())
}

/// Any text, hostile texts among them. What fails is shrunk, and not shown: the label is redacted.
///
/// ```
/// use proptest::prelude::*;
/// use taintless::prelude::*;
///
/// proptest! {
///     fn a_row_of_it_is_made(title: Tainted<String>) {
///         let row = sql!("INSERT INTO mails (title) VALUES ({title})");
///         prop_assert_eq!(row.text(), "INSERT INTO mails (title) VALUES (?1)");
///     }
/// }
/// # a_row_of_it_is_made();
/// ```
impl Arbitrary for Tainted<String> {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    fn arbitrary_with((): ()) -> Self::Strategy {
        any_text().prop_map(Tainted::new).boxed()
    }
}
