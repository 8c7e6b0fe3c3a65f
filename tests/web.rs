//! Both ways through axum, on loopback: what comes in is tainted, what goes out is JSON, and a
//! refused request is told nothing of what it said.

#[path = "web/answers.rs"]
mod answers;
#[path = "web/extract.rs"]
mod extract;
#[path = "web/formats.rs"]
mod formats;
#[path = "web/http.rs"]
mod http;
#[path = "web/rejections.rs"]
mod rejections;
