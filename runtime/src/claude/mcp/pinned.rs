//! What the program knows of a server's tools: const data, a pin for each.

use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::claude::tool::{Flag, Marks, is_name};
use crate::output::Message;
use crate::prompt::Source;
use crate::taint::Authority;
use crate::taint::hidden::check_purpose;

/// The tools of one server that are let in.
///
/// What it says is const data of the program, so none of the server's text can be in it. What the
/// flags say is held against the marks when the program is compiled; what a server gives back is
/// untrusted in any case. See [the module](super) for an example.
#[diagnostic::on_unimplemented(
    message = "`{Self}` says nothing of an MCP server's tools",
    label = "no list of pinned tools",
    note = "write `impl McpServer for {Self}` with the tools that it may show the model, each `Pinned::endorsed_by::<Authority>(\"name\", \"pin\", marks)` [taintless::errors T731]"
)]
pub trait McpServer: 'static {
    /// Whether what any of the tools gives back holds what not everybody may see.
    type Private: Flag;
    /// Whether any of the tools changes something, or speaks to the outside.
    type Acts: Flag;

    /// The tools.
    const TOOLS: &'static [Pinned];

    /// Where the model is told that results come from.
    const SOURCE: Source = Source::ToolResult;
}

/// One tool of a server, as an authority read it.
#[derive(Debug, Clone, Copy)]
pub struct Pinned {
    pub(super) name: &'static str,
    pub(super) shown: &'static str,
    pub(super) pin: &'static str,
    pub(super) marks: Marks,
}

impl Pinned {
    /// The tool of that name, vouched for by `A`, whose description and schema have that pin (64
    /// hexadecimal digits, from [`Listing::review`](super::Listing::review)). Marks say what it does
    /// besides: that it reads untrusted text is taken for granted.
    ///
    /// # Panics
    /// While the program is compiled, if the pin is none.
    #[track_caller]
    pub const fn endorsed_by<A: Authority>(
        name: &'static str,
        pin: &'static str,
        marks: Marks,
    ) -> Self {
        const { check_purpose(A::PURPOSE) };
        check_pin(name, pin);
        Pinned {
            name,
            shown: name,
            pin,
            marks: marks.reads_untrusted(),
        }
    }

    /// Under another name for the model: where two servers have tools of one name, or the API does
    /// not take the server's.
    #[must_use]
    pub const fn shown_as(mut self, name: &'static str) -> Self {
        self.shown = name;
        self
    }
}

/// A tool's pin: the SHA-256 of its name, its description and its schema in canonical form.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pin([u8; 32]);

impl Pin {
    pub(super) fn of(name: &str, description: &str, schema: &str) -> Self {
        let mut hash = Sha256::new();
        for part in ["taintless mcp tool", name, description, schema] {
            // With its length before it, no part runs into the next.
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(part.as_bytes());
        }
        Pin(hash.finalize().into())
    }

    pub(super) fn is(&self, digits: &str) -> bool {
        self.to_string().eq_ignore_ascii_case(digits)
    }
}

/// 64 hexadecimal digits.
impl fmt::Display for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// As it is written out.
impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pin({self})")
    }
}

/// Evaluated when the program is compiled: names, pins, and what the flags say.
///
/// # Panics
/// Then, and so as a compile error.
#[track_caller]
pub(super) const fn check_server<S: McpServer>() {
    let (mut private, mut acts) = (false, false);
    let mut at = 0;
    while at < S::TOOLS.len() {
        let tool = &S::TOOLS[at];
        private |= tool.marks.is_private();
        acts |= tool.marks.is_acting();
        check_tool(tool);
        let mut other = 0;
        while other < at {
            let (one, two) = (S::TOOLS[other].shown.as_bytes(), tool.shown.as_bytes());
            if one.eq_ignore_ascii_case(two) {
                tell(
                    "two of the server's tools are shown as `",
                    tool.shown,
                    "`; write `.shown_as(\"…\")` at one",
                )
                .panic("T731")
            }
            other += 1;
        }
        at += 1;
    }
    check_flag(private, S::Private::IS, "Private");
    check_flag(acts, S::Acts::IS, "Acts");
}

#[track_caller]
const fn check_tool(tool: &Pinned) {
    if !is_name(tool.shown) {
        tell(
            "the API takes no tool of the name `",
            tool.shown,
            "`: 1 to 64 letters of ASCII, digits, `_` and `-`; write `.shown_as(\"…\")`",
        )
        .panic("T731")
    }
}

/// Refused where it is written.
#[track_caller]
const fn check_pin(name: &str, pin: &str) {
    let digits = pin.as_bytes();
    let mut is_pin = digits.len() == 64;
    let mut at = 0;
    while at < digits.len() {
        is_pin = is_pin && digits[at].is_ascii_hexdigit();
        at += 1;
    }
    if !is_pin {
        tell(
            "the pin of `",
            name,
            "` is not 64 hexadecimal digits; print `listing.review()`, read the description, and copy the pin",
        )
        .panic("T732")
    }
}

#[track_caller]
const fn check_flag(found: bool, said: bool, name: &str) {
    if found != said {
        tell(
            "of the server's tools `",
            name,
            if said {
                "` is said to be `Yes`, and no mark says so; write `No`, or the mark"
            } else {
                "` is said to be `No`, and a mark says otherwise; write `Yes`"
            },
        )
        .panic("T733")
    }
}

const fn tell(before: &str, name: &str, after: &str) -> Message {
    let mut message = Message::new();
    message.text(before);
    message.text(name);
    message.text(after);
    message
}
