//! Tools that were let in.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use super::call::McpCall;
use super::pinned::{McpServer, Pinned};
use crate::claude::content::Seal;
use crate::claude::reply::Reply;
use crate::claude::tool::{Asked, BadCall, asked};

/// The tools of a server that were let in: each is the one that was endorsed. Made by
/// [`Listing::admit`](super::Listing::admit).
pub struct McpSet<S> {
    tools: Arc<[Shown]>,
    server: PhantomData<fn() -> S>,
}

/// A tool as the model is shown it. Opaque.
#[derive(Clone)]
pub struct Shown {
    pub(super) pinned: &'static Pinned,
    pub(super) description: Arc<str>,
    pub(super) schema: Arc<RawValue>,
}

impl Shown {
    pub(in crate::claude) fn shown_name(&self) -> &'static str {
        self.pinned.shown
    }
}

/// Redacted: the description is the server's.
impl fmt::Debug for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shown_name().fmt(f)
    }
}

/// A tool as the API takes it: not strict, as the schema is the server's.
pub(in crate::claude) struct SentShown<'a>(pub(in crate::claude) &'a Shown);

impl Serialize for SentShown<'_> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        let Shown {
            pinned,
            description,
            schema,
        } = self.0;
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("name", pinned.shown)?;
        map.serialize_entry("description", &**description)?;
        map.serialize_entry("input_schema", &**schema)?;
        map.end()
    }
}

impl<S: McpServer> McpSet<S> {
    pub(super) fn new(tools: Arc<[Shown]>) -> Self {
        McpSet {
            tools,
            server: PhantomData,
        }
    }

    /// The calls of a reply, in order, where all its tools are this server's.
    pub fn calls(&self, reply: &Reply) -> Vec<Result<McpCall<S>, BadCall>> {
        let calls = asked(reply).into_iter();
        calls
            .map(|asked| self.call(BadCall::unknown(asked?, &[])))
            .collect()
    }

    /// A call that is none of another set's: this server's, if it has the tool.
    ///
    /// ```
    /// # use taintless::claude::{mcp::{McpCall, McpServer, McpSet}, BadCall, Call, Reply};
    /// # use taintless::prelude::*;
    /// # fn f<Desk: ClaudeTools, Files: McpServer>(reply: &Reply, files: &McpSet<Files>) {
    /// for call in Desk::calls(reply) {
    ///     match call.map_err(|bad| files.call(bad)) {
    ///         Ok(call) => { /* one of the desk's */ }
    ///         Err(Ok(call)) => { /* one of the server's */ }
    ///         Err(Err(bad)) => { let result = bad.result(); }
    ///     }
    /// }
    /// # }
    /// ```
    ///
    /// # Errors
    /// The bad call itself, if it is not for this server.
    pub fn call(&self, bad: BadCall) -> Result<McpCall<S>, BadCall> {
        let asked = bad.asked();
        let found = asked.and_then(|Asked { name, .. }| {
            let mut tools = self.tools.iter();
            tools.find(|tool| tool.shown_name() == name.text())
        });
        match (found, bad.asked()) {
            (Some(tool), Some(asked)) => McpCall::new(tool.pinned, asked)
                .ok_or_else(|| BadCall::no_object(asked.id.clone(), tool.pinned.shown)),
            _ => Err(bad.or(self.tools.iter().map(Shown::shown_name))),
        }
    }
}

// By hand: a derive would ask for `S: Clone`.
impl<S> Clone for McpSet<S> {
    fn clone(&self) -> Self {
        McpSet {
            tools: Arc::clone(&self.tools),
            server: PhantomData,
        }
    }
}

/// Redacted: the descriptions are the server's.
impl<S> fmt::Debug for McpSet<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.tools.iter().map(Shown::shown_name);
        f.write_str("McpSet")?;
        f.debug_set().entries(names).finish()
    }
}

/// Tools of a server that were let in: what a request takes. Sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no set of tools that an authority endorsed",
    label = "what a server says of its tools, unread",
    note = "list the tools that may be shown, each pinned, and let them in: `let files = listing.admit::<Files>()?;`, then `.mcp(&files)` [taintless::errors T734]"
)]
pub trait Admitted: sealed::Sealed {
    #[doc(hidden)]
    fn shown(&self, seal: Seal) -> &[Shown];
}

mod sealed {
    pub trait Sealed {}
    impl<S: super::McpServer> Sealed for super::McpSet<S> {}
}

#[diagnostic::do_not_recommend]
impl<S: McpServer> Admitted for McpSet<S> {
    fn shown(&self, _: Seal) -> &[Shown] {
        &self.tools
    }
}
