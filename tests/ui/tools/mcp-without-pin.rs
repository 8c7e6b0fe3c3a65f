//! Door 454: an MCP server's tool is let in by its digest, not by its name alone.
use taintless::claude::Marks;
use taintless::claude::mcp::{Listing, McpServer, Pinned};
use taintless::claude::tool::No;
use taintless::prelude::*;

authority!(Review = "the security team reads each description");

struct Files;

impl McpServer for Files {
    type Private = No;
    type Acts = No;
    const TOOLS: &'static [Pinned] = &[Pinned::endorsed_by::<Review>(
        "read_file",
        "latest",
        Marks::PURE,
    )];
}

fn main() {
    let listing = Listing::read(r#"{"tools":[]}"#).unwrap();
    let _files = listing.admit::<Files>();
}
