//! The chat page of `examples/chat`.

#[path = "../report/hostile.rs"]
mod hostile;
mod markdown;
#[path = "../../chat/server/mod.rs"]
mod server;
