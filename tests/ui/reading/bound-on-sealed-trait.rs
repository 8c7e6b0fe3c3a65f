//! Door 320: a bound on a trait of this crate brings no method along that reads tainted text.
use taintless::prelude::*;
use taintless::sql::SearchText;

fn raw<T: SearchText>(text: &T) -> &str {
    text.search_text()
}

fn subject(mail: &Tainted<String>) -> &str {
    raw(mail)
}

fn main() {}
