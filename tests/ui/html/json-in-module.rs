//! Door 129: JSON stands in data, and in no script that runs.
use taintless::prelude::*;

fn page(state: JsonBody) -> SafeHtml {
    html!("<script type=\"module\">{state}</script>")
}

fn main() {}
