//! Door 240: a struct that holds tainted text is no answer by `axum::Json`.
use taintless::prelude::*;

#[derive(serde::Serialize)]
struct Answer {
    text: Tainted<String>,
}

async fn answer(text: Tainted<String>) -> axum_0_8::Json<Answer> {
    axum_0_8::Json(Answer { text })
}

fn main() {}
