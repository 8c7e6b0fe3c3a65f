//! Door 520: a template is a file of the package, which its authors wrote.
use taintless::prelude::*;

fn page() -> SafeHtml {
    html_file!("../uploads/page.html")
}

fn main() {}
