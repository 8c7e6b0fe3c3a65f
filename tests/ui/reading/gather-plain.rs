//! Door 207: plain text is not gathered as if its label moved.
use taintless::prelude::*;

fn pair(name: String, mail: String) -> Tainted<(String, String)> {
    Tainted::gather((name, mail))
}

fn main() {}
