//! Door 520: a template's file is there when the program is compiled.
use taintless::prelude::*;

fn page() -> SafeHtml {
    html_file!("pages/missing.html")
}

fn main() {}
