//! Door 76: an `impl Literal` holds no run-time text by a `OnceLock`.
use std::sync::OnceLock;
use taintless::Literal;

static TEXT: OnceLock<String> = OnceLock::new();

struct Forged;

impl Literal for Forged {
    const TEXT: &'static str = TEXT.get().unwrap().as_str();
}

fn main() {}
