//! Door 433: which domains a server's tool reads is not run-time text.
use taintless::claude::ServerTool;
use taintless::prelude::*;

fn fetch(domain: Tainted<String>) -> ServerTool {
    ServerTool::web_fetch().allowed_domains([domain])
}

fn main() {}
