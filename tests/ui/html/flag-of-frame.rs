//! Door 517: what a frame may do is written in the program.
use taintless::prelude::*;

fn frame(wide: bool) -> SafeHtml {
    html!("<iframe src=\"/frame\" allowfullscreen=\"{wide}\" title=\"map\"></iframe>")
}

fn main() {}
