//! A set of tools, and the calls of a reply read as it.

use std::collections::HashSet;

use super::call::{BadCall, Call, CallFault, received};
use super::flag::Flag;
use super::id::CallId;
use super::table::ToolTable;
use crate::claude::reply::{BlockKind, Reply, StopReason};
use crate::output::{ClaudeOutput, Limits, OutputError, Shape};
use crate::taint::{TaintKey, Tainted};

/// A set of tools; made by `#[derive(ClaudeTools)]` on an enum, one variant a tool.
///
/// ```
/// use taintless::claude::{Model, Request, Reply, ToolOutput, ToolResult, Turn};
/// use taintless::prelude::*;
///
/// #[derive(ClaudeTools)]
/// enum Desk {
///     /// Searches the public web, for what the desk's own notes do not say.
///     #[claude(reads_untrusted)]
///     Search(Search),
///     /// Deletes one of the desk's notes for good.
///     #[claude(destructive)]
///     DeleteNote {
///         #[claude(range(min = 1))]
///         id: u32,
///     },
///     /// What day it is.
///     #[claude(pure)]
///     Today,
/// }
///
/// #[derive(ClaudeOutput)]
/// struct Search {
///     #[claude(length(min = 1, max = 80))]
///     words: Tainted<String>,
/// }
///
/// /// What the next turn says.
/// fn answer(reply: &Reply) -> Turn {
///     let results = Desk::calls(reply).into_iter().map(|call| match call {
///         Ok(call) => {
///             let (id, tool) = call.into_parts();
///             ToolResult::new(&id, run(tool))
///         }
///         Err(bad) => bad.result(),
///     });
///     Turn::results(results)
/// }
///
/// fn run(tool: Desk) -> ToolOutput<Desk> {
///     match tool {
///         Desk::Search(search) => ToolOutput::untrusted(&look_up(&search.words), Source::WebPage),
///         Desk::DeleteNote { id } => ToolOutput::text(system_prompt!("note {id} is deleted")),
///         Desk::Today => ToolOutput::text(trusted!("Tuesday")),
///     }
/// }
/// # fn look_up(words: &Tainted<String>) -> Tainted<String> { words.clone() }
///
/// let request = Request::new(Model::SONNET_5, 1000)
///     .turn(Turn::user("Is there a strike?"))
///     .tools::<Desk>();
/// ```
///
/// | on | `#[claude(…)]` | is |
/// |---|---|---|
/// | a variant | `reads_untrusted` | its result holds text that somebody else wrote |
/// | | `reads_private` | its result holds what not everybody may see |
/// | | `acts`, `destructive`, `sends` | it changes something; for good; it speaks to the outside |
/// | | `pure` | it does none of these |
/// | | `rename = "…"` | the tool's name; by default the variant's, in `snake_case` |
/// | | `description = "…"` | what the model is told; by default the doc comment |
/// | | `strict = false` | the API does not hold the model to the schema |
/// | | `rename_all = "…"` | the names of its fields |
/// | the enum | `rename_all = "…"` | the tools' names |
/// | | `crate = "…"` | this crate's path |
///
/// A variant without a mark does not compile, and neither does one without a description, by which
/// the model chooses. A tool's arguments are a type that is [`ClaudeOutput`], or the variant's own
/// fields, with the same attributes. The API's limits (20 strict tools, 24 properties that may be
/// left out, 16 of several types) are held against the whole set when the program is compiled; those
/// of a set beside an output type by [`Request::check`](crate::claude::Request::check).
///
/// An impl by hand gets no power that the derive lacks: names and descriptions are those of an
/// associated const, which no run-time text can be in, and it is shown no text: [`ToolInput`] reads
/// arguments as types that are [`ClaudeOutput`]. What the flags say is held against the table when
/// the program is compiled.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no set of tools",
    label = "not an enum with `#[derive(ClaudeTools)]`",
    note = "write an enum with a variant for each tool, and put `#[derive(ClaudeTools)]` on it [taintless::errors T711]"
)]
pub trait ClaudeTools: Sized + 'static {
    /// Whether the result of any of them holds text that somebody else wrote.
    type Untrusted: Flag;
    /// Whether the result of any of them holds what not everybody may see.
    type Private: Flag;
    /// Whether any of them changes something, or speaks to the outside.
    type Acts: Flag;

    /// The tools.
    const TABLE: ToolTable;

    /// Reads the arguments of the tool of that number in the table. `Ok(None)`: there is no such
    /// number.
    ///
    /// # Errors
    /// [`OutputError`] when the arguments break the rules of their type.
    fn read(tool: usize, input: ToolInput<'_>) -> Result<Option<Self>, OutputError>;

    /// The calls of a reply, in order. Only blocks that are calls count: text that looks like one
    /// is text, and the calls of tools that the API runs are none of ours. A reply that was cut or
    /// refused has none: they do not go back with it, so the API would refuse their results.
    fn calls(reply: &Reply) -> Vec<Result<Call<Self>, BadCall>> {
        calls(reply, &Limits::new())
    }

    /// The same within other limits, which hold for the arguments of each call.
    fn calls_with(reply: &Reply, limits: &Limits) -> Vec<Result<Call<Self>, BadCall>> {
        calls(reply, limits)
    }
}

/// The arguments of a call, unread.
#[derive(Debug, Clone, Copy)]
pub struct ToolInput<'a> {
    json: Tainted<&'a str>,
    limits: &'a Limits,
}

impl ToolInput<'_> {
    /// Reads them.
    ///
    /// # Errors
    /// [`OutputError`] with every problem of them.
    pub fn arguments<A: ClaudeOutput>(self) -> Result<A, OutputError> {
        A::parse_with(&self.json, self.limits)
    }
}

/// What a tool is called with. The derive names a type of the user's by this trait alone, so that
/// rustc tells one error of it.
#[diagnostic::on_unimplemented(
    message = "a tool cannot be called with `{Self}`",
    label = "not a type of model output",
    note = "put `#[derive(ClaudeOutput)]` on it; the model writes the arguments, so text in it is `Tainted<String>` [taintless::errors T715]"
)]
pub trait ToolArguments: Sized {
    /// What their JSON looks like.
    const LOOKS: &'static Shape;

    /// Reads them.
    ///
    /// # Errors
    /// [`OutputError`] with every problem of them.
    fn read(input: ToolInput<'_>) -> Result<Self, OutputError>;
}

#[diagnostic::do_not_recommend]
impl<A: ClaudeOutput> ToolArguments for A {
    const LOOKS: &'static Shape = const { &A::SHAPE };

    fn read(input: ToolInput<'_>) -> Result<Self, OutputError> {
        input.arguments()
    }
}

/// What a reply asks for: a tool's name and its arguments, unread.
#[derive(Debug, Clone)]
pub(in crate::claude) struct Asked {
    pub(in crate::claude) id: CallId,
    pub(in crate::claude) name: Tainted<String>,
    pub(in crate::claude) input: Tainted<String>,
}

/// What a reply asks for, in order. A call that does not go back with the reply, because that was
/// cut or refused, is none: the API would refuse a result of it.
pub(in crate::claude) fn asked(reply: &Reply) -> Vec<Result<Asked, BadCall>> {
    let mut seen = HashSet::new();
    let blocks = reply.kept().into_iter();
    let asked = blocks.filter_map(|block| match block.kind() {
        BlockKind::ToolUse { id, name, input } => Some(Asked {
            id: id.clone(),
            name: name.clone(),
            input: input.clone(),
        }),
        _ => None,
    });
    asked
        .map(|asked| check_id(reply, &mut seen, &asked.id).map(|()| asked))
        .collect()
}

/// The calls of a reply. Here, and not in the trait, whose methods an impl by hand may write anew.
pub(in crate::claude) fn calls<T: ClaudeTools>(
    reply: &Reply,
    limits: &Limits,
) -> Vec<Result<Call<T>, BadCall>> {
    let asked = asked(reply).into_iter();
    asked.map(|asked| call(asked?, limits)).collect()
}

fn call<T: ClaudeTools>(asked: Asked, limits: &Limits) -> Result<Call<T>, BadCall> {
    let table = const { &T::TABLE };
    let Some((number, tool)) = table.find(asked.name.text()) else {
        return Err(BadCall::unknown(asked, &table.names()));
    };
    let read = T::read(
        number,
        ToolInput {
            json: asked.input.as_deref(),
            limits,
        },
    );
    match read {
        Ok(Some(arguments)) => Ok(received(asked, tool, arguments)),
        Ok(None) => Err(BadCall::unknown(asked, &table.names())),
        Err(error) => Err(BadCall::new(
            asked.id,
            CallFault::Arguments {
                tool: tool.name,
                error,
            },
        )),
    }
}

/// A call is run only if the reply stopped for it, and only once.
fn check_id(reply: &Reply, seen: &mut HashSet<TaintKey>, id: &CallId) -> Result<(), BadCall> {
    let bad = |fault| Err(BadCall::new(id.clone(), fault));
    if !seen.insert(id.key()) {
        return bad(CallFault::Repeated);
    }
    match reply.stop_reason() {
        StopReason::ToolUse => Ok(()),
        _ => bad(CallFault::Unfinished),
    }
}
