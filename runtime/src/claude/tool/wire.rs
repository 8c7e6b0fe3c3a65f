//! Tools as a request holds them: their schemas, within the API's limits for the whole of it.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ptr;
use std::sync::{LazyLock, Mutex, PoisonError};

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::check::STRICT;
use super::choice::{Kind, ToolChoice};
use super::read::ClaudeTools;
use super::table::{Tool, ToolTable};
use crate::claude::answer::Answer;
use crate::claude::mcp::{SentShown, Shown};
use crate::output::{Shape, WireError, WireSchema, wire_schemas};

/// The tools of a request.
#[derive(Clone, Default)]
pub(in crate::claude) struct Tools {
    table: Option<&'static ToolTable>,
    /// Those of MCP servers.
    others: Vec<Shown>,
}

/// The schemas of a request: those of its tools stand in their order.
#[derive(Clone)]
pub(in crate::claude) struct Schemas {
    pub(in crate::claude) output: Option<Cow<'static, WireSchema>>,
    tools: Vec<Option<WireSchema>>,
    is_strict: bool,
}

impl Tools {
    pub(in crate::claude) fn set<T: ClaudeTools>(&mut self) {
        self.table = Some(const { &T::TABLE });
    }

    pub(in crate::claude) fn add(&mut self, others: &[Shown]) {
        self.others.extend_from_slice(others);
    }

    pub(in crate::claude) fn is_empty(&self) -> bool {
        self.tools().is_empty() && self.others.is_empty()
    }

    fn names(&self) -> Vec<&'static str> {
        let own = self.tools().iter().map(|tool| tool.name);
        own.chain(self.others.iter().map(Shown::shown_name))
            .collect()
    }

    fn tools(&self) -> &'static [Tool] {
        self.table.map_or(&[], ToolTable::tools)
    }

    pub(in crate::claude) fn check(
        &self,
        output: Option<&'static Shape>,
        choice: Option<&ToolChoice>,
    ) -> Result<(), WireError> {
        let strict = self.tools().iter().filter(|tool| tool.is_strict).count();
        if strict > STRICT {
            return Err(WireError::TooManyTools { tools: strict });
        }
        let names = self.names();
        let mut known = HashSet::new();
        if !names.iter().all(|it| known.insert(it.to_ascii_lowercase())) {
            return Err(WireError::SameName);
        }
        if let Some(Kind::Tool(name)) = choice.map(|choice| choice.kind)
            && !names.contains(&&*name)
        {
            return Err(WireError::NoSuchTool);
        }
        self.known(output).map(drop)
    }

    /// All of them, strict as far as they are to be. Where the API does not take them together, the
    /// output type has none, and no tool is strict.
    pub(in crate::claude) fn schemas<T: Answer>(&self) -> Cow<'static, Schemas> {
        if self.tools().is_empty() {
            return Cow::Owned(Schemas {
                output: T::schema().ok().flatten().map(Cow::Borrowed),
                tools: Vec::new(),
                is_strict: true,
            });
        }
        match self.known(T::LOOKS) {
            Ok(schemas) => Cow::Borrowed(schemas),
            Err(_) => Cow::Owned(Schemas {
                output: None,
                tools: self.tools().iter().map(alone).collect(),
                is_strict: false,
            }),
        }
    }

    /// Written once for each pair of a set and an output type. Both are const data, so the addresses
    /// tell them apart: what has one address is the same.
    fn known(&self, output: Option<&'static Shape>) -> Result<&'static Schemas, WireError> {
        type Known = Mutex<HashMap<(usize, usize), Result<&'static Schemas, WireError>>>;
        static KNOWN: LazyLock<Known> = LazyLock::new(Mutex::default);
        let table = self.table.map_or(0, |table| ptr::from_ref(table).addr());
        let shape = output.map_or(0, |shape| ptr::from_ref(shape).addr());
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = known.entry((table, shape));
        entry
            .or_insert_with(|| {
                let schemas = self.try_schemas(output)?;
                Ok(Box::leak(Box::new(schemas)))
            })
            .clone()
    }

    fn try_schemas(&self, output: Option<&Shape>) -> Result<Schemas, WireError> {
        let strict = self.tools().iter().filter(|tool| tool.is_strict);
        let strict = strict.map(|tool| tool.shape);
        let shapes: Vec<&Shape> = output.into_iter().chain(strict).collect();
        let mut written = wire_schemas(&shapes)?.into_iter();
        let output = output.and_then(|_| written.next()).map(Cow::Owned);
        let mut tools = Vec::new();
        for tool in self.tools() {
            let schema = if tool.is_strict {
                written.next()
            } else {
                alone(tool)
            };
            if schema
                .as_ref()
                .is_some_and(|schema| !schema.is_of_objects())
            {
                return Err(WireError::NoObject);
            }
            tools.push(schema);
        }
        Ok(Schemas {
            output,
            tools,
            is_strict: true,
        })
    }
}

/// The schema of a tool that spends nothing of the request's limits.
fn alone(tool: &Tool) -> Option<WireSchema> {
    let mut written = wire_schemas(&[tool.shape]).ok()?;
    written.pop().filter(WireSchema::is_of_objects)
}

/// The tools as they are sent.
pub(in crate::claude) struct SentTools<'a> {
    tools: &'a Tools,
    schemas: &'a Schemas,
}

impl<'a> SentTools<'a> {
    /// `None` where there are none.
    pub(in crate::claude) fn of(tools: &'a Tools, schemas: &'a Schemas) -> Option<Self> {
        (!tools.is_empty()).then_some(SentTools { tools, schemas })
    }
}

impl Serialize for SentTools<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for (tool, schema) in self.tools.tools().iter().zip(&self.schemas.tools) {
            list.serialize_element(&SentTool {
                tool,
                schema: schema.as_ref(),
                is_strict: tool.is_strict && self.schemas.is_strict,
            })?;
        }
        for tool in &self.tools.others {
            list.serialize_element(&SentShown(tool))?;
        }
        list.end()
    }
}

struct SentTool<'a> {
    tool: &'static Tool,
    schema: Option<&'a WireSchema>,
    is_strict: bool,
}

impl Serialize for SentTool<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", self.tool.name)?;
        map.serialize_entry("description", self.tool.description)?;
        if self.is_strict {
            map.serialize_entry("strict", &true)?;
        }
        match self.schema {
            Some(schema) => map.serialize_entry("input_schema", schema)?,
            None => map.serialize_entry("input_schema", &AnyObject)?,
        }
        map.end()
    }
}

/// The schema of a tool whose own the API does not take.
struct AnyObject;

impl Serialize for AnyObject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("type", "object")?;
        map.end()
    }
}

/// A choice as it is sent.
pub(in crate::claude) struct SentChoice<'a>(pub(in crate::claude) &'a ToolChoice);

impl Serialize for SentChoice<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let choice = self.0;
        let mut map = serializer.serialize_map(None)?;
        let kind = match choice.kind {
            Kind::Auto => "auto",
            Kind::Any => "any",
            Kind::None => "none",
            Kind::Tool(_) => "tool",
        };
        map.serialize_entry("type", kind)?;
        if let Kind::Tool(name) = choice.kind {
            map.serialize_entry("name", &*name)?;
        }
        // The API takes it where calls can be.
        if choice.one_at_a_time && choice.kind != Kind::None {
            map.serialize_entry("disable_parallel_tool_use", &true)?;
        }
        map.end()
    }
}
