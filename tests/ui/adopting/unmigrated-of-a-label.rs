//! Door 267: the hidden function behind `unmigrated` takes no text that no field names.
use taintless::prelude::*;

#[allow(deprecated)]
fn raw(text: Tainted<String>) -> String {
    taintless::__private::output::unmigrated_text::<Tainted<String>, _>(text)
}

fn main() {}
