//! Door 113: no placeholder stands in `srcdoc`.
use taintless::prelude::*;

fn preview(mail: Tainted<&str>) -> SafeHtml {
    html!("<iframe srcdoc=\"{mail}\"></iframe>")
}

fn main() {}
