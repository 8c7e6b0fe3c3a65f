//! The chat page of `examples/chat`: what becomes of Markdown, who may ask the server what, and the
//! page in a real browser.

mod at_once;
#[allow(dead_code, reason = "the proof of `html!` drives it as well")]
mod browser;
#[allow(dead_code, reason = "of the report's tests, what this page needs")]
#[path = "../report/chromium.rs"]
mod chromium;
mod desk;
mod forms;
#[allow(dead_code, reason = "as above")]
#[path = "../report/hostile.rs"]
mod hostile;
mod http;
mod markdown;
#[allow(dead_code, reason = "as above")]
#[path = "../../../tests/html/outline.rs"]
mod outline;
mod page;
mod person;
#[allow(dead_code, reason = "the program's own")]
#[path = "../../chat/server/mod.rs"]
mod server;
mod turns;
mod visit;
