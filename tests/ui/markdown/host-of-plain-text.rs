//! Door 556: text of somebody else does not say where the links of Markdown lead.
use taintless::html::markdown::{MarkdownPolicy, PolicyError};

fn policy(host: &str) -> Result<MarkdownPolicy, PolicyError> {
    MarkdownPolicy::new().images_from(host)
}

fn main() {}
