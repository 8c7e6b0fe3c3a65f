//! Door 142: tainted text is not written to a file as it is.
use taintless::prelude::*;

fn keep(text: Tainted<String>) {
    std::fs::write("mail.html", text).ok();
}

fn main() {}
