//! Door 514: where a link opens is chosen by the program.
use taintless::prelude::*;

fn item(frame: String) -> SafeHtml {
    html!("<a href=\"/\" target=\"{frame}\">tent</a>")
}

fn main() {}
