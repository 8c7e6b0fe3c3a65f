//! Door 222: private text is no address on a page.
use taintless::prelude::*;

fn page(link: Private<Tainted<String>>) -> SafeHtml {
    html!("<a href=\"{link}\">yours</a>")
}

fn main() {}
