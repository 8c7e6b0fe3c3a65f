//! Door 129: JSON of run time says nothing of what a browser loads ahead.
use taintless::prelude::*;

fn page(rules: JsonBody) -> SafeHtml {
    html!("<script type=\"speculationrules\">{rules}</script>")
}

fn main() {}
