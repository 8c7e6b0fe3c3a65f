//! Door 435: a mark that there is not is told, and the nearest there is.
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// Reads a page of the web.
    #[claude(read_untrusted)]
    Read { page: u32 },
}

fn main() {}
