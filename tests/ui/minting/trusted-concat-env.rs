//! Door 77: what the building machine says is not trusted within `concat!`.
use taintless::prelude::*;

fn trust() -> Trusted<&'static str> {
    trusted!(concat!("path: ", env!("PATH")))
}

fn main() {}
