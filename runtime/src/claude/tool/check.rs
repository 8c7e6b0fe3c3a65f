//! What is held against a set of tools when the program is compiled: names, descriptions, what the
//! flags say, and the API's limits over the whole set.

use super::flag::Flag;
use super::read::ClaudeTools;
use super::table::Tool;
use crate::output::{Message, Spent};

/// Strict tools of one request (Anthropic's documentation, August 2026).
pub(super) const STRICT: usize = 20;

/// Evaluated when the program is compiled.
///
/// # Panics
/// Then, and so as a compile error.
#[track_caller]
pub const fn check_tools<T: ClaudeTools>() {
    let tools = T::TABLE.tools;
    let mut at = 0;
    while at < tools.len() {
        check_tool(&tools[at]);
        let mut other = 0;
        while other < at {
            if is_same_to_the_api(tools[other].name, tools[at].name) {
                let mut message = Message::new();
                message.text("two tools have the name `");
                message.text(tools[at].name);
                message.text("`, or differ only in capitals; rename one");
                message.panic("T713")
            }
            other += 1;
        }
        at += 1;
    }
    check_flags::<T>();
    check_limits(tools);
}

#[track_caller]
const fn check_tool(tool: &Tool) {
    if !is_name(tool.name) {
        let mut message = Message::new();
        message.text("`");
        message.text(tool.name);
        message.text(
            "` is no name of a tool: the API takes 1 to 64 letters of ASCII, digits, `_` and `-`",
        );
        message.panic("T713")
    }
    if is_blank(tool.description) {
        let mut message = Message::new();
        message.text("`");
        message.text(tool.name);
        message.text(
            "` has no description, and the model chooses a tool by it; write what the tool is for",
        );
        message.panic("T714")
    }
    if !tool.shape.may_be_record() {
        let mut message = Message::new();
        message.text("`");
        message.text(tool.name);
        message.text("` is called with what is no object; write a struct with named fields");
        message.panic("T715")
    }
}

/// What the API takes as the name of a tool (Anthropic's documentation, August 2026):
/// `^[a-zA-Z0-9_-]{1,64}$`.
pub(in crate::claude) const fn is_name(name: &str) -> bool {
    let bytes = name.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !(bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_' || bytes[at] == b'-') {
            return false;
        }
        at += 1;
    }
    !bytes.is_empty() && bytes.len() <= 64
}

const fn is_blank(text: &str) -> bool {
    text.as_bytes().trim_ascii().is_empty()
}

const fn is_same_to_the_api(one: &str, other: &str) -> bool {
    one.as_bytes().eq_ignore_ascii_case(other.as_bytes())
}

/// The flags are those of the tools' marks: an impl by hand cannot say `Acts = No` of a table that
/// acts.
#[track_caller]
const fn check_flags<T: ClaudeTools>() {
    let tools = T::TABLE.tools;
    let (mut untrusted, mut private, mut acts) = (false, false, false);
    let mut at = 0;
    while at < tools.len() {
        untrusted |= tools[at].marks.is_untrusted();
        private |= tools[at].marks.is_private();
        acts |= tools[at].marks.is_acting();
        at += 1;
    }
    check_flag(untrusted, T::Untrusted::IS, "Untrusted");
    check_flag(private, T::Private::IS, "Private");
    check_flag(acts, T::Acts::IS, "Acts");
}

#[track_caller]
const fn check_flag(found: bool, said: bool, name: &str) {
    if found != said {
        let mut message = Message::new();
        message.text("the set says `");
        message.text(name);
        message.text(if said {
            " = Yes`, and no mark in its table does"
        } else {
            " = No`, and a mark in its table does otherwise"
        });
        message.text("; write `");
        message.text(name);
        message.text(if found { " = Yes`" } else { " = No`" });
        message.panic("T718")
    }
}

#[track_caller]
const fn check_limits(tools: &[Tool]) {
    let mut spent = Spent::new();
    let mut strict = 0;
    let mut at = 0;
    while at < tools.len() {
        if tools[at].is_strict {
            strict += 1;
            spent.add(tools[at].shape);
        }
        at += 1;
    }
    if strict as usize > STRICT {
        let mut message = Message::new();
        message.text("the API takes 20 strict tools in a request, and here are ");
        message.number(strict);
        message.text("; write `#[claude(strict = false)]` on some, or two sets");
        message.panic("T716")
    }
    if !spent.is_within() {
        let mut message = Message::new();
        message.text("over all strict tools together, ");
        spent.tell(&mut message);
        message.panic("T716")
    }
}
