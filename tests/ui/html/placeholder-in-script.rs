//! Door 109: no placeholder stands inside a `<script>`.
use taintless::prelude::*;

fn page(name: &str) -> SafeHtml {
    html!("<script>let user = \"{name}\";</script>")
}

fn main() {}
