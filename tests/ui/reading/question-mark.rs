//! Door 309: `?` does not turn tainted text into an error.
use taintless::prelude::*;

fn read() -> Result<u8, Tainted<String>> {
    Ok(1)
}

fn number() -> Result<u8, Box<dyn std::error::Error>> {
    Ok(read()?)
}

fn main() {}
