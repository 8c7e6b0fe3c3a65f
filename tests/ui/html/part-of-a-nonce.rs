//! Door 559: a nonce has no part that is chosen elsewhere.
use taintless::prelude::*;

fn page(number: u32) -> SafeHtml {
    html!("<script nonce=\"page-{number}\">start();</script>")
}

fn main() {}
