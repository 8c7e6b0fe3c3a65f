//! Door 240: tainted text is no answer by `axum::Json`.
use taintless::prelude::*;

use axum_0_8::response::IntoResponse;

fn answer(text: Tainted<String>) -> impl IntoResponse {
    axum_0_8::Json(text)
}

fn main() {}
