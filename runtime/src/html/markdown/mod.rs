//! Markdown that a model wrote, as HTML: `to_html`.
//!
//! Two walls. The reader's events are filtered: raw HTML, addresses that the policy does not name
//! and what is nested too deep never reach the writer. What was written is parsed again, and every
//! element and attribute that is not on a list is taken out.

mod events;
mod policy;
mod text;
mod wall;

use super::SafeHtml;
use super::escape::escape_into;
use crate::taint::Pass;

pub use policy::{MarkdownPolicy, PolicyError, PolicyText};
pub use text::MarkdownText;

/// Renders Markdown of any origin: `CommonMark` with tables, footnotes, task lists and
/// strikethrough.
///
/// Raw HTML is left out. A link or an image leads only where `policy` says, whichever way it is
/// written; of any other its text stays. Text that is longer than the policy has it, or that would
/// make far more elements than it has letters or take long to write, is shown as it was written, in a `<pre>`.
///
/// ```
/// use taintless::html::markdown::{MarkdownPolicy, to_html};
/// use taintless::prelude::*;
///
/// let policy = MarkdownPolicy::new().links_to(trusted!("docs.example"))?;
/// let answer = Tainted::new("**Read** [this](https://docs.example/a) or [that](https://evil.example/?q=1)");
/// let shown = to_html(&answer, &policy);
/// assert_eq!(
///     String::from_utf8_lossy(&shown.into_bytes()),
///     "<p><strong>Read</strong> <a href=\"https://docs.example/a\" \
///      rel=\"noopener noreferrer nofollow\">this</a> or that</p>\n",
/// );
/// # Ok::<(), taintless::html::markdown::PolicyError>(())
/// ```
#[expect(
    clippy::needless_pass_by_value,
    reason = "so that `to_html(text, …)` and `to_html(&text, …)` both read what is there"
)]
pub fn to_html<T: MarkdownText>(text: T, policy: &MarkdownPolicy) -> SafeHtml {
    let text = text.markdown_text(Pass::new());
    let written = (text.len() <= policy.longest())
        .then(|| events::write(text, policy))
        .flatten()
        .filter(|written| wall::is_quick(written));
    match written {
        Some(written) => SafeHtml::new(wall::clean(&written, policy)),
        None => as_written(text),
    }
}

fn as_written(text: &str) -> SafeHtml {
    let mut out = String::from("<pre>\n");
    escape_into(&mut out, text);
    out.push_str("</pre>\n");
    SafeHtml::new(out)
}
