//! Door 443: tools that say they read nothing private give nothing private back.
use taintless::claude::ToolOutput;
use taintless::prelude::*;

#[derive(ClaudeTools)]
enum Desk {
    /// Who the customer is.
    #[claude(reads_untrusted)]
    Customer { id: u32 },
}

fn run(name: &Private<Tainted<String>>) -> ToolOutput<Desk> {
    ToolOutput::private(name, Source::Database)
}

fn main() {}
