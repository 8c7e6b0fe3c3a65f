//! Door 280: tainted text is not where a browser is sent.
use taintless::prelude::*;

use axum_0_8::response::Redirect;

fn back(to: Tainted<String>) -> Redirect {
    Redirect::to(&to)
}

fn main() {}
