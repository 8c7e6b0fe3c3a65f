//! Door 41: tainted text is not made an error of anyhow's.
use taintless::prelude::*;

fn fail(text: Tainted<String>) -> anyhow::Error {
    anyhow::anyhow!(text)
}

fn main() {}
