//! Door 450: what an MCP server says of its tools is not shown to the model unread.
use taintless::claude::Request;
use taintless::claude::mcp::Listing;

fn ask(request: Request, listing: &Listing) -> Request {
    request.mcp(listing)
}

fn main() {}
