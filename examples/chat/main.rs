//! A chat page.

mod server;

fn main() {}
