//! Door 442: tools that say they read nothing untrusted give nothing untrusted back.
use taintless::claude::ToolOutput;
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// What the page says.
    #[claude(pure)]
    Read { page: u32 },
}

fn run(page: &Tainted<String>) -> ToolOutput<Desk> {
    ToolOutput::untrusted(page, Source::WebPage)
}

fn main() {}
