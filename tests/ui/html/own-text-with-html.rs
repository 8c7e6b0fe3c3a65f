//! Door 361: an impl of text for attributes composes no HTML.
use taintless::html::{HtmlText, ToHtmlText};
use taintless::prelude::*;

struct Title(SafeHtml);

impl ToHtmlText for Title {
    fn to_html_text(&self, out: &mut HtmlText<'_>) {
        out.push(&self.0);
    }
}

fn main() {}
