//! A type as the input of a tool.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::error::WireError;
use super::{Node, WireSchema};
use crate::output::ClaudeOutput;
use crate::taint::Trusted;

/// A tool of a request: its name, what it is for, and what it is called with, held to strictly.
///
/// ```
/// use taintless::prelude::*;
///
/// /// Looks up what the weather is in a place.
/// #[derive(ClaudeOutput)]
/// struct Weather {
///     #[claude(length(min = 1, max = 80))]
///     place: Tainted<String>,
/// }
/// let tool = Weather::wire_tool(trusted!("weather"))?;
/// assert!(tool.to_json().starts_with(
///     r#"{"name":"weather","description":"Looks up what the weather is in a place.","strict":true,"input_schema":{"type":"object","#
/// ));
/// # Ok::<(), taintless::output::WireError>(())
/// ```
#[derive(Debug, Clone)]
pub struct WireTool {
    name: Trusted<&'static str>,
    description: String,
    schema: &'static WireSchema,
}

/// What the API takes as the name of a tool (Anthropic's documentation, August 2026):
/// `^[a-zA-Z0-9_-]{1,64}$`.
fn is_name(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    (1..=64).contains(&name.len()) && name.bytes().all(fits)
}

impl WireTool {
    /// The tool that is called with a `T`.
    pub(in crate::output) fn new<T: ClaudeOutput>(
        name: Trusted<&'static str>,
    ) -> Result<Self, WireError> {
        if !is_name(&name) {
            return Err(WireError::ToolName);
        }
        let schema = T::wire_schema()?;
        if !schema.is_of_objects() {
            return Err(WireError::NoObject);
        }
        let description = match schema.member("description") {
            Some(Node::Text(words)) => words.clone(),
            _ => String::new(),
        };
        Ok(WireTool {
            name,
            description,
            schema,
        })
    }

    /// As JSON.
    pub fn to_json(&self) -> String {
        // Keys are text and numbers finite, so writing it as JSON does not fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Serialize for WireTool {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tool = serializer.serialize_map(None)?;
        tool.serialize_entry("name", &*self.name)?;
        if !self.description.is_empty() {
            tool.serialize_entry("description", &self.description)?;
        }
        tool.serialize_entry("strict", &true)?;
        tool.serialize_entry("input_schema", self.schema)?;
        tool.end()
    }
}
