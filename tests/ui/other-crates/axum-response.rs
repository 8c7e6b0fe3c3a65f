//! Door 279: tainted text is not a response.
use taintless::prelude::*;

use axum_0_8::response::{IntoResponse, Response};

fn answer(text: Tainted<String>) -> Response {
    text.into_response()
}

fn main() {}
