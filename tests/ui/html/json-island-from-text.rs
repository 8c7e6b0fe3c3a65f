//! Door 129: no placeholder stands in an island of JSON.
use taintless::prelude::*;

fn page(state: String) -> SafeHtml {
    html!("<script type=\"application/json\" id=\"state\">{state}</script>")
}

fn main() {}
