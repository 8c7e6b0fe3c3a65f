//! Door 510: a value in an island of JSON is the whole island.
use taintless::prelude::*;

fn page(name: JsonBody) -> SafeHtml {
    html!("<script type=\"application/json\">{{\"name\": \"{name}\"}}</script>")
}

fn main() {}
