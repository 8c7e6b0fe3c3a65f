//! Door 559: text is not the nonce of a script.
use taintless::prelude::*;

fn page(nonce: &Tainted<String>) -> SafeHtml {
    html!("<script nonce=\"{nonce}\">start();</script>")
}

fn main() {}
