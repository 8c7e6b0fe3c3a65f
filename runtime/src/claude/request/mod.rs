//! A request of the Messages API, and its body.

mod check;
mod sent;
mod server_tool;
mod settings;
mod stop;

use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;

use super::answer::{Answer, PlainText};
use super::container::ContainerId;
use super::content::{Block, CacheTtl, Seal};
use super::conversation::Conversation;
use super::mcp::Admitted;
use super::model::{IntoModel, Model};
use super::tool::{ClaudeTools, ToolChoice, Tools, check_tools};
use super::turn::Turn;
use crate::output::JsonBody;
use crate::prompt::{SystemPrompt, ToSystemPrompt};
use crate::system_prompt;
use crate::taint::Trusted;
pub use check::RequestError;
use sent::{Purpose, Sent};
pub use server_tool::{DomainText, ServerTool};
pub use settings::{Effort, IntoUserId, ServiceTier, Thinking, UserId};
pub use stop::StopText;

/// A request: a model, a system prompt, turns, and what the reply is read as.
///
/// ```
/// use taintless::{claude::{Model, Request, Turn}, prelude::*};
/// let request = Request::new(Model::HAIKU_4_5, 500)
///     .system(system_prompt!("You answer letters in one sentence."))
///     .turn(Turn::user("Where is my parcel?"));
/// let body = request.body();
/// assert_eq!(body.content_type(), "application/json");
/// ```
pub struct Request<T = PlainText> {
    parts: Parts,
    output: PhantomData<fn() -> T>,
}

#[derive(Clone)]
struct Parts {
    model: Model,
    max_tokens: u32,
    system: Vec<SystemBlock>,
    turns: Vec<Turn>,
    stop_sequences: Vec<Trusted<String>>,
    tools: Tools,
    server_tools: Vec<ServerTool>,
    tool_choice: Option<ToolChoice>,
    /// The mark that the API itself puts at the end.
    cache: Option<CacheTtl>,
    tools_cache: Option<CacheTtl>,
    thinking: Option<Thinking>,
    effort: Option<Effort>,
    task_budget: Option<u32>,
    temperature: Option<f64>,
    top_p: Option<f64>,
    top_k: Option<u32>,
    service_tier: Option<ServiceTier>,
    container: Option<ContainerId>,
    user_id: Option<UserId>,
    betas: Vec<Trusted<&'static str>>,
}

#[derive(Clone)]
struct SystemBlock {
    text: SystemPrompt,
    cache: Option<CacheTtl>,
}

impl Request {
    /// A request for plain text of at most so many tokens.
    pub fn new(model: impl IntoModel, max_tokens: u32) -> Self {
        Request {
            parts: Parts {
                model: model.into_model(),
                max_tokens,
                system: Vec::new(),
                turns: Vec::new(),
                stop_sequences: Vec::new(),
                tools: Tools::default(),
                server_tools: Vec::new(),
                tool_choice: None,
                cache: None,
                tools_cache: None,
                thinking: None,
                effort: None,
                task_budget: None,
                temperature: None,
                top_p: None,
                top_k: None,
                service_tier: None,
                container: None,
                user_id: None,
                betas: Vec::new(),
            },
            output: PhantomData,
        }
    }
}

impl<T> Request<T> {
    /// The reply is read as a `T`, and the API is told `T`'s schema. A type whose schema the API
    /// would refuse does not compile here.
    #[must_use]
    pub fn output<U: Answer>(self) -> Request<U> {
        const { U::WITHIN_LIMITS }
        Request {
            parts: self.parts,
            output: PhantomData,
        }
    }

    /// The system prompt: text of the program only.
    #[must_use]
    pub fn system(mut self, system: impl ToSystemPrompt) -> Self {
        self.parts.system.clear();
        self.and_system(system)
    }

    /// Appends a block to the system prompt: what changes more often than what stands before it, so
    /// that [`cache_system`](Request::cache_system) can stand between the two.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a builder takes its parts by value"
    )]
    pub fn and_system(mut self, system: impl ToSystemPrompt) -> Self {
        self.parts.system.push(SystemBlock {
            text: system_prompt!("{system}"),
            cache: None,
        });
        self
    }

    /// Marks the system prompt as it stands here: the API caches the tools and it. What is appended
    /// after this call is not in it.
    ///
    /// ```
    /// use taintless::{claude::{CacheTtl, Model, Request}, prelude::*};
    /// # let rules = trusted!("…");
    /// # let day = trusted!("Monday");
    /// let request = Request::new(Model::SONNET_5, 500)
    ///     .system(system_prompt!("{rules}"))
    ///     .cache_system(CacheTtl::Hour)
    ///     .and_system(system_prompt!("Today is {day}."));
    /// ```
    #[must_use]
    pub fn cache_system(mut self, ttl: CacheTtl) -> Self {
        if let Some(block) = self.parts.system.last_mut() {
            block.cache = Some(ttl);
        }
        self
    }

    /// Marks the last of the tools: the API caches them all.
    #[must_use]
    pub fn cache_tools(mut self, ttl: CacheTtl) -> Self {
        self.parts.tools_cache = Some(ttl);
        self
    }

    /// The API marks the end of the request by itself: the next request of the same conversation finds
    /// all of it in the cache.
    ///
    /// A request has four marks at most, this one, that of the tools, those of the system prompt and
    /// then, as many as are left, the last ones of the turns.
    #[must_use]
    pub fn cache(mut self, ttl: CacheTtl) -> Self {
        self.parts.cache = Some(ttl);
        self
    }

    /// Appends a turn.
    #[must_use]
    pub fn turn(mut self, turn: Turn) -> Self {
        self.parts.turns.push(turn);
        self
    }

    /// Appends the turns of a conversation.
    #[must_use]
    pub fn conversation(mut self, conversation: &Conversation) -> Self {
        self.parts.turns.extend_from_slice(conversation.turns());
        self
    }

    /// The tools that the model may call. A set that the API would refuse does not compile.
    #[must_use]
    pub fn tools<U: ClaudeTools>(mut self) -> Self {
        const { check_tools::<U>() }
        self.parts.tools.set::<U>();
        self
    }

    /// A tool that the API runs by itself.
    #[must_use]
    pub fn server_tool(mut self, tool: ServerTool) -> Self {
        self.parts.server_tools.push(tool);
        self
    }

    /// The tools of an MCP server, as an authority endorsed them. See [`mcp`](super::mcp).
    #[must_use]
    pub fn mcp(mut self, tools: &impl Admitted) -> Self {
        self.parts.tools.add(tools.shown(Seal::new()));
        self
    }

    /// Whether, and which, tools the model is to call.
    #[must_use]
    pub fn tool_choice(mut self, choice: ToolChoice) -> Self {
        self.parts.tool_choice = Some(choice);
        self
    }

    /// Appends a text at which the model stops. Text of the program only: a stop sequence that
    /// somebody else chose would cut the reply where they like.
    #[must_use]
    pub fn stop_sequence(mut self, text: impl StopText) -> Self {
        self.parts.stop_sequences.push(text.into_trusted());
        self
    }

    /// Whether the model thinks before it answers.
    #[must_use]
    pub fn thinking(mut self, thinking: Thinking) -> Self {
        self.parts.thinking = Some(thinking);
        self
    }

    /// How much work the model puts into the answer.
    #[must_use]
    pub fn effort(mut self, effort: Effort) -> Self {
        self.parts.effort = Some(effort);
        self
    }

    /// How many tokens the model is to plan for, over all requests of one task.
    #[must_use]
    pub fn task_budget(mut self, tokens: u32) -> Self {
        self.parts.task_budget = Some(tokens);
        self
    }

    /// How much chance there is in the choice of words, from 0 to 1.
    #[must_use]
    pub fn temperature(mut self, temperature: f64) -> Self {
        self.parts.temperature = Some(temperature);
        self
    }

    /// Words are chosen among the likeliest, up to so much of the likelihood, from 0 to 1.
    #[must_use]
    pub fn top_p(mut self, top_p: f64) -> Self {
        self.parts.top_p = Some(top_p);
        self
    }

    /// Words are chosen among so many.
    #[must_use]
    pub fn top_k(mut self, top_k: u32) -> Self {
        self.parts.top_k = Some(top_k);
        self
    }

    /// Which capacity the request may use.
    #[must_use]
    pub fn service_tier(mut self, tier: ServiceTier) -> Self {
        self.parts.service_tier = Some(tier);
        self
    }

    /// The container of an earlier reply, with the files in it.
    #[must_use]
    pub fn container(mut self, container: &ContainerId) -> Self {
        self.parts.container = Some(container.clone());
        self
    }

    /// Which user of the program it is for; see [`UserId`].
    #[must_use]
    pub fn user_id(mut self, user: impl IntoUserId) -> Self {
        self.parts.user_id = Some(user.into_user_id());
        self
    }

    /// A feature of the API that is not open to everybody yet.
    #[must_use]
    pub fn beta(mut self, name: Trusted<&'static str>) -> Self {
        self.parts.betas.push(name);
        self
    }

    /// The value of the header `anthropic-beta`, in parts: [`beta`](Request::beta)'s names, and what
    /// the parts of the request need. Send no such header where there are none.
    pub fn betas(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        if self.parts.blocks().any(Block::is_by_file_id) {
            names.push("files-api-2025-04-14");
        }
        for tool in &self.parts.server_tools {
            if let Some(name) = tool.beta() {
                names.push(name);
            }
        }
        names.extend(self.parts.betas.iter().map(|name| &**name));
        let mut known = HashSet::new();
        names.retain(|name| known.insert(*name));
        names
    }
}

impl<T: Answer> Request<T> {
    /// Whether the API takes the request, as far as that can be told before it is sent.
    ///
    /// Most types and sets of tools that it does not take are compile errors. What is left are types
    /// that hold another which holds itself, an output type beside tools, and settings that do not
    /// go together.
    ///
    /// # Errors
    /// [`RequestError`] says why it does not.
    pub fn check(&self) -> Result<(), RequestError> {
        let parts = &self.parts;
        let schema = T::schema().map_err(RequestError::Schema)?;
        let tools = parts.tools.check(T::LOOKS, parts.tool_choice.as_ref());
        tools.map_err(RequestError::Schema)?;
        parts.check(schema.is_some())
    }

    /// The body of the call, for `POST /v1/messages`. It has no schema, and its tools are not strict,
    /// where [`check`](Self::check) fails: the reply and its calls are then held to their types when
    /// they are read, and only then.
    pub fn body(&self) -> JsonBody {
        self.written(Purpose::Whole)
    }

    /// The same for an answer that is a stream of events.
    pub fn stream_body(&self) -> JsonBody {
        self.written(Purpose::Stream)
    }

    /// The body of the call `POST /v1/messages/count_tokens`, whose answer
    /// [`TokenCount`](super::TokenCount) reads.
    pub fn count_body(&self) -> JsonBody {
        self.written(Purpose::Count)
    }

    fn written(&self, purpose: Purpose) -> JsonBody {
        // Writing these types to a buffer cannot fail: every key is text, and nothing is skipped.
        JsonBody::new(serde_json::to_vec(&Sent((self, purpose))).unwrap_or_default())
    }
}

#[cfg(feature = "client")]
impl<T> Request<T> {
    /// The same conversation, carried on after a rejected reply.
    pub(super) fn carried_on(&self, replayed: Turn, feedback: Turn) -> Self {
        let mut next = self.clone();
        next.parts.turns.extend([replayed, feedback]);
        next
    }
}

// By hand: a derive would ask for `T: Clone`.
impl<T> Clone for Request<T> {
    fn clone(&self) -> Self {
        Request {
            parts: self.parts.clone(),
            output: PhantomData,
        }
    }
}

/// Redacted: no text but the model's name.
impl<T> fmt::Debug for Request<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("model", &self.parts.model.name())
            .field("max_tokens", &self.parts.max_tokens)
            .field("turns", &self.parts.turns)
            .finish_non_exhaustive()
    }
}
