//! Door 451: somebody has to vouch for an MCP server's tool.
use taintless::claude::Marks;
use taintless::claude::mcp::{Listing, McpServer, McpSet, Pinned};
use taintless::claude::tool::No;

struct Files;

impl McpServer for Files {
    type Private = No;
    type Acts = No;
    const TOOLS: &'static [Pinned] = &[Pinned::endorsed_by::<Files>(
        "read_file",
        "e3a6720bb8b18e9f9ac957242c99ef21e9bbad3ad62766d48d1edd651fe3621a",
        Marks::PURE,
    )];
}

fn files(listing: &Listing) -> Option<McpSet<Files>> {
    listing.admit().ok()
}

fn main() {}
