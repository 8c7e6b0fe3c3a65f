//! What a server says of its tools.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;
use serde_json::value::RawValue;

use super::admitted::{McpSet, Shown};
use super::canonical;
use super::error::McpError;
use super::pinned::{McpServer, Pin, Pinned, check_server};
use super::review::Review;
use crate::output::Reply;
use crate::prompt::sanitize;
use crate::taint::{Pass, Tainted};

/// The longest answer that is read.
const MOST: usize = 1 << 20;

/// What a server says of its tools: the answer to `tools/list`. All of it is untrusted.
pub struct Listing {
    tools: Vec<Listed>,
    next_cursor: Option<Tainted<String>>,
}

/// One tool, as the server describes it.
pub struct Listed {
    name: String,
    description: String,
    schema: String,
    is_of_objects: bool,
    hides: bool,
    pin: Pin,
}

impl Listing {
    /// Reads the answer's JSON: `{"tools":[…]}`.
    ///
    /// # Errors
    /// [`McpError::NoListing`].
    pub fn read<R: Reply + ?Sized>(answer: &R) -> Result<Self, McpError> {
        let text = answer
            .input(Pass::new())
            .text()
            .ok_or(McpError::NoListing)?;
        if text.len() > MOST {
            return Err(McpError::NoListing);
        }
        let answer: Value = serde_json::from_str(text).map_err(|_| McpError::NoListing)?;
        let tools = answer["tools"].as_array().ok_or(McpError::NoListing)?;
        let tools: Option<Vec<Listed>> = tools.iter().map(Listed::read).collect();
        Ok(Listing {
            tools: tools.ok_or(McpError::NoListing)?,
            next_cursor: answer["nextCursor"]
                .as_str()
                .map(|cursor| Tainted::new(cursor.to_owned())),
        })
    }

    /// With the tools of the next page.
    #[must_use]
    pub fn and(mut self, mut page: Self) -> Self {
        self.tools.append(&mut page.tools);
        self.next_cursor = page.next_cursor;
        self
    }

    /// What to ask the server for the next page with, if there is one.
    pub fn next_cursor(&self) -> Option<Tainted<&str>> {
        self.next_cursor.as_ref().map(Tainted::as_deref)
    }

    /// Each tool.
    pub fn tools(&self) -> &[Listed] {
        &self.tools
    }

    /// All of it, for whoever is to read it before it is endorsed: safe to print.
    pub fn review(&self) -> Review<'_> {
        Review::new(&self.tools)
    }

    /// The tools that `S` lists, if each is the one that was endorsed. No other is let in.
    ///
    /// # Errors
    /// [`McpError`] says of the first that is not what is wrong.
    pub fn admit<S: McpServer>(&self) -> Result<McpSet<S>, McpError> {
        const { check_server::<S>() }
        let tools = S::TOOLS.iter().map(|pinned| self.admitted(pinned));
        let tools: Vec<Shown> = tools.collect::<Result<_, _>>()?;
        Ok(McpSet::new(Arc::from(tools)))
    }

    fn admitted(&self, pinned: &'static Pinned) -> Result<Shown, McpError> {
        let tool = pinned.name;
        let mut named = self.tools.iter().filter(|it| it.name == tool);
        let listed = named.next().ok_or(McpError::Missing { tool })?;
        if named.next().is_some() {
            return Err(McpError::Repeated { tool });
        }
        if !listed.pin.is(pinned.pin) {
            return Err(McpError::Changed {
                tool,
                found: listed.pin,
            });
        }
        if listed.hides() {
            return Err(McpError::Hidden { tool });
        }
        if listed.description.trim().is_empty() || !listed.is_of_objects {
            return Err(McpError::Unfit { tool });
        }
        let schema = RawValue::from_string(listed.schema.clone());
        Ok(Shown {
            pinned,
            description: Arc::from(listed.description.as_str()),
            schema: Arc::from(schema.map_err(|_| McpError::Unfit { tool })?),
        })
    }
}

impl Listed {
    fn read(tool: &Value) -> Option<Self> {
        let name = tool["name"].as_str()?.to_owned();
        let description = tool["description"].as_str().unwrap_or_default().to_owned();
        let input = &tool["inputSchema"];
        let mut schema = String::new();
        canonical::write(input, &mut schema);
        Some(Listed {
            is_of_objects: input["type"] == "object",
            hides: is_hiding(&name) || is_hiding(&description) || has_hidden(input),
            pin: Pin::of(&name, &description, &schema),
            name,
            description,
            schema,
        })
    }

    /// Its name.
    pub fn name(&self) -> Tainted<&str> {
        Tainted::new(&self.name)
    }

    /// What the server says that it is for.
    pub fn description(&self) -> Tainted<&str> {
        Tainted::new(&self.description)
    }

    /// The schema of its arguments, in the canonical form in which the model would be shown it.
    pub fn schema(&self) -> Tainted<&str> {
        Tainted::new(&self.schema)
    }

    /// Its pin.
    pub fn pin(&self) -> Pin {
        self.pin
    }

    /// Whether there is anything in it that a person who reads it does not see.
    pub fn hides(&self) -> bool {
        self.hides
    }
}

fn is_hiding(text: &str) -> bool {
    sanitize(text).1.total() > 0
}

/// In any text of a value, keys included.
fn has_hidden(value: &Value) -> bool {
    match value {
        Value::String(text) => is_hiding(text),
        Value::Array(items) => items.iter().any(has_hidden),
        Value::Object(members) => members
            .iter()
            .any(|(key, member)| is_hiding(key) || has_hidden(member)),
        Value::Number(_) | Value::Bool(_) | Value::Null => false,
    }
}

macro_rules! redacted {
    ($($ty:ident),*) => {$(
        /// Redacted: all of it is the server's.
        impl fmt::Debug for $ty {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($ty), "(…)"))
            }
        }
    )*};
}
redacted!(Listing, Listed);
