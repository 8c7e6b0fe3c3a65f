//! A call of a tool, and a call that is none.

use std::fmt;

use super::id::CallId;
use super::nearest::nearest;
use super::output::Content;
use super::read::Asked;
use super::result::ToolResult;
use super::table::{Marks, Tool};
use crate::output::OutputError;
use crate::prompt::Prompt;
use crate::taint::{Tainted, Trusted};

/// A call that a reply asks for: the tool is one of `T`'s, and its arguments keep their rules.
///
/// Only [`calls`](super::ClaudeTools::calls) makes one, from a reply.
#[must_use = "the API wants a result of every call"]
pub struct Call<T> {
    id: CallId,
    tool: &'static Tool,
    input: Tainted<String>,
    arguments: T,
}

impl<T> Call<T> {
    /// Its id, which its result names.
    pub fn id(&self) -> &CallId {
        &self.id
    }

    /// The tool's name: one of the table's const texts.
    pub fn name(&self) -> Trusted<&'static str> {
        Trusted::of_table(self.tool.name)
    }

    /// What the tool is for: one of the table's const texts.
    pub fn description(&self) -> Trusted<&'static str> {
        Trusted::of_table(self.tool.description)
    }

    /// What the tool does.
    pub fn mark(&self) -> Marks {
        self.tool.marks
    }

    /// Whether the tool changes something, or speaks to the outside.
    pub fn acts(&self) -> bool {
        self.tool.marks.is_acting()
    }

    /// The tool and its arguments.
    pub fn arguments(&self) -> &T {
        &self.arguments
    }

    /// The same, to be run.
    pub fn into_arguments(self) -> T {
        self.arguments
    }

    /// Whether the argument of that name holds anything private.
    #[cfg(feature = "agent")]
    pub(in crate::claude) fn hides(&self, argument: &str) -> bool {
        self.tool.shape.hides(argument)
    }

    /// Its id, and what is to be run.
    pub fn into_parts(self) -> (CallId, T) {
        (self.id, self.arguments)
    }

    /// The arguments as the model wrote them, as JSON: for whoever is asked to approve.
    pub fn json(&self) -> Tainted<&str> {
        self.input.as_deref()
    }
}

/// No function of the type's, which rustc would name to whoever makes one by hand.
pub(super) fn received<T>(asked: Asked, tool: &'static Tool, arguments: T) -> Call<T> {
    Call {
        id: asked.id,
        tool,
        input: asked.input,
        arguments,
    }
}

/// Redacted: the arguments are the model's.
impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("name", &self.tool.name)
            .finish_non_exhaustive()
    }
}

/// A call that is not run. Nothing of the model's words is told of it.
#[derive(Debug, Clone)]
#[must_use = "the API wants a result of every call: `bad.result()`"]
pub struct BadCall {
    id: CallId,
    fault: CallFault,
    /// What was asked for, where it may be another set's.
    asked: Option<Box<Asked>>,
}

/// Why a call is not run.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum CallFault {
    /// There is no tool of that name.
    Unknown {
        /// The names that there are.
        known: Vec<&'static str>,
        /// The one that is nearest, where one is near.
        nearest: Option<&'static str>,
    },
    /// The arguments break the rules of their type.
    Arguments {
        /// The tool.
        tool: &'static str,
        /// Which rules, and where.
        error: OutputError,
    },
    /// The arguments of a tool of somebody else's are no object.
    NoObject {
        /// The tool, as the model is shown it.
        tool: &'static str,
    },
    /// The reply has a call of that id before this one.
    Repeated,
    /// The reply ended for another reason than that its calls are to be run.
    Unfinished,
}

impl BadCall {
    pub(super) fn new(id: CallId, fault: CallFault) -> Self {
        BadCall {
            id,
            fault,
            asked: None,
        }
    }

    /// A call of a tool that is none of those.
    pub(in crate::claude) fn unknown(asked: Asked, known: &[&'static str]) -> Self {
        BadCall {
            id: asked.id.clone(),
            fault: CallFault::Unknown {
                nearest: nearest(asked.name.text(), known),
                known: known.to_vec(),
            },
            asked: Some(Box::new(asked)),
        }
    }

    pub(in crate::claude) fn no_object(id: CallId, tool: &'static str) -> Self {
        Self::new(id, CallFault::NoObject { tool })
    }

    /// What was asked for, where it may be another set's.
    pub(in crate::claude) fn asked(&self) -> Option<&Asked> {
        self.asked.as_deref()
    }

    /// The same, where it is none of those either.
    pub(in crate::claude) fn or(self, others: impl Iterator<Item = &'static str>) -> Self {
        match (self.fault, self.asked) {
            (CallFault::Unknown { known, .. }, Some(asked)) => {
                let known: Vec<&'static str> = known.into_iter().chain(others).collect();
                BadCall::unknown(*asked, &known)
            }
            (fault, asked) => BadCall {
                id: self.id,
                fault,
                asked,
            },
        }
    }

    /// Its id, which its result names.
    pub fn id(&self) -> &CallId {
        &self.id
    }

    /// Why it is not run.
    pub fn fault(&self) -> &CallFault {
        &self.fault
    }

    /// The result: an error that tells the model in the schema's words what to mend.
    pub fn result(&self) -> ToolResult {
        ToolResult::error(&self.id, Content::Text(self.feedback().text().to_owned()))
    }

    fn feedback(&self) -> Prompt {
        let text = match &self.fault {
            CallFault::Unknown { known, nearest } => unknown(known, *nearest),
            CallFault::Arguments { error, .. } => return error.feedback_on_arguments(),
            CallFault::NoObject { .. } => {
                "The arguments are no JSON object. Call the tool again with all of its arguments."
                    .to_owned()
            }
            CallFault::Repeated => {
                "Another call of your reply has the same id. This one was not run.".to_owned()
            }
            CallFault::Unfinished => {
                "Your reply ended before its calls were to be run. This one was not run.".to_owned()
            }
        };
        Prompt::of_schema_words(&text)
    }
}

fn unknown(known: &[&str], nearest: Option<&str>) -> String {
    let mut text = String::from("There is no tool of that name.");
    if let Some(nearest) = nearest {
        text.push_str(" The nearest is `");
        text.push_str(nearest);
        text.push_str("`.");
    }
    if !known.is_empty() {
        text.push_str(" The tools are `");
        text.push_str(&known.join("`, `"));
        text.push_str("`.");
    }
    text
}

impl fmt::Display for BadCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.fault {
            CallFault::Unknown { .. } => f.write_str("the model calls a tool that there is not"),
            CallFault::Arguments { tool, error } => {
                write!(f, "the arguments of a call of `{tool}`: {error}")
            }
            CallFault::NoObject { tool } => {
                write!(f, "the arguments of a call of `{tool}` are no object")
            }
            CallFault::Repeated => f.write_str("two calls of a reply have the same id"),
            CallFault::Unfinished => f.write_str("the reply ended before its calls were to be run"),
        }
    }
}

impl std::error::Error for BadCall {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.fault {
            CallFault::Arguments { error, .. } => Some(error),
            _ => None,
        }
    }
}
