//! Door 147: tainted text is not a page of axum's.
use taintless::prelude::*;

use axum_0_8::response::{Html, IntoResponse};

fn page(text: Tainted<String>) -> impl IntoResponse {
    Html(text)
}

fn main() {}
