//! Door 556: text of somebody else does not say where the links of Markdown lead.
use taintless::html::markdown::{MarkdownPolicy, PolicyError};
use taintless::prelude::*;

fn policy(host: Tainted<String>) -> Result<MarkdownPolicy, PolicyError> {
    MarkdownPolicy::new().links_to(host)
}

fn main() {}
