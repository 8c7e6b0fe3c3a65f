//! Door 129: an island of JSON takes JSON that was written by its serializer, and no text.
use taintless::prelude::*;

fn page(state: String) -> SafeHtml {
    html!("<script type=\"application/json\" id=\"state\">{state}</script>")
}

fn main() {}
