//! Door 557: the text that is rendered as Markdown does not come out by the door's own method.
use taintless::html::markdown::MarkdownText;
use taintless::prelude::*;

fn text(answer: &Tainted<String>) -> &str {
    answer.markdown_text(())
}

fn main() {}
