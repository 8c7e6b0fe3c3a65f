//! Door 387: the parts of two templates are not exchanged, which would leave elements open in both.
use std::cell::RefCell;

use taintless::html::HtmlPart;
use taintless::prelude::*;

struct Inner<'a, 'b>(RefCell<Option<&'a mut HtmlPart<'b>>>);

impl ToHtml for Inner<'_, '_> {
    fn to_html(&self, out: &mut HtmlPart<'_>) {
        if let Some(other) = self.0.borrow_mut().take() {
            std::mem::swap(other, out);
        }
    }
}

fn main() {}
