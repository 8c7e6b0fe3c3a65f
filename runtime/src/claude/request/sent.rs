//! A request as it is sent.

use serde::ser::{Error as _, Serialize, SerializeMap, Serializer};
use serde_json::value::{RawValue, to_raw_value};

use super::{Parts, Request, SystemBlock};
use crate::claude::answer::Answer;
use crate::claude::content::{Block, CacheControl, CacheTtl};
use crate::claude::tool::{Schemas, SentChoice, SentTools};
use crate::claude::turn::{SentTurn, Turn};
use crate::output::WireSchema;

/// What is sent of a value. Private: were the value itself `Serialize`, any serializer would be
/// shown the text.
pub(super) struct Sent<T>(pub(super) T);

/// Which call the body is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The whole answer.
    Whole,
    /// The answer as a stream of events.
    Stream,
    /// How many tokens the request has.
    Count,
}

/// How many marks the API takes.
const MARKS: usize = 4;

/// How the marks are shared out: the fixed ones first, then those of the turns.
struct Budget {
    system: usize,
    turns: usize,
}

impl Parts {
    pub(super) fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.turns.iter().flat_map(Turn::blocks)
    }

    fn budget(&self) -> Budget {
        let fixed = usize::from(self.cache.is_some()) + usize::from(self.tools_cache().is_some());
        let rest = MARKS.saturating_sub(fixed);
        let system = self.sent_system().filter(|block| block.cache.is_some());
        let system = system.count().min(rest);
        Budget {
            system,
            turns: rest - system,
        }
    }

    /// The marks that are sent, in the order of what they stand at.
    pub(super) fn kept_marks(&self) -> Vec<CacheTtl> {
        let budget = self.budget();
        let system = last(
            self.sent_system().filter_map(|block| block.cache),
            budget.system,
        );
        let turns = last(self.blocks().filter_map(Block::cache), budget.turns);
        let tools = self.tools_cache();
        let all = tools.into_iter().chain(system).chain(turns);
        all.chain(self.cache).collect()
    }

    fn tools_cache(&self) -> Option<CacheTtl> {
        let has_tools = !self.tools.is_empty() || !self.server_tools.is_empty();
        self.tools_cache.filter(|_| has_tools)
    }

    /// The blocks of the system prompt in which there is something, as the API wants.
    fn sent_system(&self) -> impl Iterator<Item = &SystemBlock> {
        let blocks = self.system.iter();
        blocks.filter(|block| !block.text.text().trim().is_empty())
    }
}

/// The last so many.
fn last(marks: impl Iterator<Item = CacheTtl>, keep: usize) -> Vec<CacheTtl> {
    let marks: Vec<CacheTtl> = marks.collect();
    let from = marks.len().saturating_sub(keep);
    marks.into_iter().skip(from).collect()
}

impl<T: Answer> Serialize for Sent<(&Request<T>, Purpose)> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (request, purpose) = self.0;
        let parts = &request.parts;
        let schemas = parts.tools.schemas::<T>();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("model", parts.model.name())?;
        if purpose != Purpose::Count {
            map.serialize_entry("max_tokens", &parts.max_tokens)?;
        }
        if let Some(ttl) = parts.cache {
            map.serialize_entry("cache_control", &CacheControl(ttl))?;
        }
        let budget = parts.budget();
        write_system::<S>(&mut map, parts, budget.system)?;
        map.serialize_entry("messages", &SentTurn::all(&parts.turns, budget.turns))?;
        write_tools::<S>(&mut map, parts, &schemas)?;
        if let Some(thinking) = &parts.thinking {
            map.serialize_entry("thinking", thinking)?;
        }
        let output = Sent((parts, schemas.output.as_deref()));
        if output.is_some() {
            map.serialize_entry("output_config", &output)?;
        }
        if purpose != Purpose::Count {
            write_settings::<S>(&mut map, parts)?;
        }
        if purpose == Purpose::Stream {
            map.serialize_entry("stream", &true)?;
        }
        map.end()
    }
}

/// One block without a mark is written as text, several as blocks.
fn write_system<S: Serializer>(
    map: &mut S::SerializeMap,
    parts: &Parts,
    marks: usize,
) -> Result<(), S::Error> {
    let blocks: Vec<&SystemBlock> = parts.sent_system().collect();
    match blocks.as_slice() {
        [] => Ok(()),
        [block] if block.cache.is_none() => map.serialize_entry("system", block.text.text()),
        blocks => {
            let total = blocks.iter().filter(|block| block.cache.is_some()).count();
            let mut surplus = total.saturating_sub(marks);
            let sent = blocks.iter().map(|block| {
                let is_surplus = block.cache.is_some() && surplus > 0;
                surplus -= usize::from(is_surplus);
                Sent((*block, !is_surplus))
            });
            map.serialize_entry("system", &sent.collect::<Vec<_>>())
        }
    }
}

impl Serialize for Sent<(&SystemBlock, bool)> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (block, marked) = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "text")?;
        map.serialize_entry("text", block.text.text())?;
        if let Some(ttl) = block.cache.filter(|_| marked) {
            map.serialize_entry("cache_control", &CacheControl(ttl))?;
        }
        map.end()
    }
}

fn write_tools<S: Serializer>(
    map: &mut S::SerializeMap,
    parts: &Parts,
    schemas: &Schemas,
) -> Result<(), S::Error> {
    let own = SentTools::of(&parts.tools, schemas);
    let cache = parts.tools_cache();
    if parts.server_tools.is_empty() && cache.is_none() {
        if let Some(own) = own {
            map.serialize_entry("tools", &own)?;
        }
    } else {
        let tools = joined(own, parts, cache).map_err(S::Error::custom)?;
        map.serialize_entry("tools", &tools)?;
    }
    if let Some(choice) = &parts.tool_choice {
        map.serialize_entry("tool_choice", &SentChoice(choice))?;
    }
    Ok(())
}

/// The program's tools, then the server's, the last of them marked.
fn joined(
    own: Option<SentTools<'_>>,
    parts: &Parts,
    cache: Option<CacheTtl>,
) -> serde_json::Result<Vec<Box<RawValue>>> {
    let mut tools: Vec<Box<RawValue>> = match own {
        Some(own) => serde_json::from_str(&serde_json::to_string(&own)?)?,
        None => Vec::new(),
    };
    for tool in &parts.server_tools {
        tools.push(to_raw_value(&Sent(tool))?);
    }
    if let Some((ttl, tool)) = cache.zip(tools.last_mut()) {
        *tool = CacheControl(ttl).on(tool)?;
    }
    Ok(tools)
}

impl Sent<(&Parts, Option<&WireSchema>)> {
    fn is_some(&self) -> bool {
        let (parts, schema) = self.0;
        schema.is_some() || parts.effort.is_some() || parts.task_budget.is_some()
    }
}

/// `output_config`
impl Serialize for Sent<(&Parts, Option<&WireSchema>)> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (parts, schema) = self.0;
        let mut map = serializer.serialize_map(None)?;
        if let Some(schema) = schema {
            map.serialize_entry("format", &JsonSchema(schema))?;
        }
        if let Some(effort) = parts.effort {
            map.serialize_entry("effort", effort.name())?;
        }
        if let Some(tokens) = parts.task_budget {
            map.serialize_entry("task_budget", &TaskBudget(tokens))?;
        }
        map.end()
    }
}

struct JsonSchema<'a>(&'a WireSchema);

impl Serialize for JsonSchema<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("type", "json_schema")?;
        map.serialize_entry("schema", self.0)?;
        map.end()
    }
}

struct TaskBudget(u32);

impl Serialize for TaskBudget {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("type", "tokens")?;
        map.serialize_entry("total", &self.0)?;
        map.end()
    }
}

/// What is said of the answer, and so nothing to count.
fn write_settings<S: Serializer>(map: &mut S::SerializeMap, parts: &Parts) -> Result<(), S::Error> {
    if !parts.stop_sequences.is_empty() {
        let texts: Vec<&str> = parts.stop_sequences.iter().map(|text| &**text).collect();
        map.serialize_entry("stop_sequences", &texts)?;
    }
    for (name, number) in [("temperature", parts.temperature), ("top_p", parts.top_p)] {
        if let Some(number) = number {
            map.serialize_entry(name, &number)?;
        }
    }
    if let Some(top_k) = parts.top_k {
        map.serialize_entry("top_k", &top_k)?;
    }
    if let Some(tier) = parts.service_tier {
        map.serialize_entry("service_tier", tier.name())?;
    }
    if let Some(container) = &parts.container {
        map.serialize_entry("container", container.text())?;
    }
    if let Some(user) = &parts.user_id {
        map.serialize_entry("metadata", &Metadata(user.text()))?;
    }
    Ok(())
}

struct Metadata<'a>(&'a str);

impl Serialize for Metadata<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("user_id", self.0)?;
        map.end()
    }
}
