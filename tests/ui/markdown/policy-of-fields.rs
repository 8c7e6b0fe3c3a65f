//! Door 556: text of somebody else does not say where the links of Markdown lead.
use taintless::html::markdown::MarkdownPolicy;

fn policy(path: String) -> MarkdownPolicy {
    MarkdownPolicy {
        ids: path,
        ..MarkdownPolicy::new()
    }
}

fn main() {}
