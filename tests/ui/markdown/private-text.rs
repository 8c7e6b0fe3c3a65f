//! Door 555: private text is not rendered as Markdown.
use taintless::html::markdown::{MarkdownPolicy, to_html};
use taintless::prelude::*;

fn shown(answer: &Private<Tainted<String>>, policy: &MarkdownPolicy) -> SafeHtml {
    to_html(answer, policy)
}

fn main() {}
