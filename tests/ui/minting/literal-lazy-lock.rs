//! Door 76: an `impl Literal` holds no run-time text by a `LazyLock`.
use std::sync::LazyLock;
use taintless::Literal;

static TEXT: LazyLock<String> = LazyLock::new(|| std::env::args().collect());

struct Forged;

impl Literal for Forged {
    const TEXT: &'static str = TEXT.as_str();
}

fn main() {}
