//! The tools of an MCP server: names and descriptions that somebody else wrote, shown to the model
//! only as a person read them.
//!
//! What a server says of its tools (the answer to `tools/list`) is untrusted text that stands where a
//! model takes its orders from. So the program names each tool that it lets in, with an
//! [authority](crate::authority!) that vouches for it, and with a pin: the SHA-256 of the name, the
//! description and the schema that the authority read. A tool that is not listed is not shown, and one
//! that has changed since is refused ("rug pull").
//!
//! ```
//! use taintless::claude::mcp::{Listing, McpServer, Pinned};
//! use taintless::claude::{Marks, Model, Request, Turn};
//! use taintless::claude::tool::{No, Yes};
//! use taintless::prelude::*;
//!
//! authority!(pub ToolReview = "the security team read these descriptions, and that of every change");
//!
//! /// The file server.
//! struct Files;
//!
//! impl McpServer for Files {
//!     type Private = Yes;
//!     type Acts = No;
//!     const TOOLS: &'static [Pinned] = &[Pinned::endorsed_by::<ToolReview>(
//!         "read_file",
//!         "e3a6720bb8b18e9f9ac957242c99ef21e9bbad3ad62766d48d1edd651fe3621a",
//!         Marks::PURE.reads_private(),
//!     )];
//! }
//!
//! # fn main() -> Result<(), taintless::claude::mcp::McpError> {
//! # let answer = r#"{"tools":[{"name":"read_file","description":"Reads a file.","inputSchema":{"type":"object","properties":{"path":{"type":"string"}}}}]}"#;
//! let answer = Tainted::new(answer); // of `tools/list`, as JSON
//! let listing = Listing::read(&answer)?;
//! println!("{}", listing.review()); // for whoever is to read it: names, descriptions, pins
//! let files = listing.admit::<Files>()?;
//!
//! let request = Request::new(Model::SONNET_5, 1000)
//!     .turn(Turn::user("What is in notes.txt?"))
//!     .mcp(&files);
//! // Of the reply: `files.calls(&reply)`, or `Desk::calls(&reply)` first, for tools of your own.
//! # Ok(())
//! # }
//! ```
//!
//! No MCP client is needed for this, and any will do: JSON goes in and comes out.

mod admitted;
mod call;
mod canonical;
mod error;
mod listing;
mod outcome;
mod pinned;
mod review;

pub use admitted::{Admitted, McpSet};
pub(super) use admitted::{SentShown, Shown};
pub use call::McpCall;
pub use error::McpError;
pub use listing::{Listed, Listing};
pub use pinned::{McpServer, Pin, Pinned};
pub use review::Review;
