//! Door 129: no placeholder stands in an import map.
use taintless::prelude::*;

fn page(map: String) -> SafeHtml {
    html!("<script type=\"importmap\">{map}</script>")
}

fn main() {}
