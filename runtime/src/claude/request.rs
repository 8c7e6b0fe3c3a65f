//! A request of the Messages API, and its body.

use std::fmt;
use std::marker::PhantomData;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::answer::{Answer, PlainText};
use super::conversation::Conversation;
use super::model::{IntoModel, Model};
use super::tool::{ClaudeTools, SentChoice, SentTools, ToolChoice, Tools};
use super::turn::{SentTurn, Turn};
use crate::output::{JsonBody, WireError};
use crate::prompt::{SystemPrompt, ToSystemPrompt};
use crate::system_prompt;
use crate::taint::{Trustable, Trusted};

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
    system: Option<SystemPrompt>,
    turns: Vec<Turn>,
    stop_sequences: Vec<Trusted<String>>,
    tools: Tools,
    tool_choice: Option<ToolChoice>,
}

impl Request {
    /// A request for plain text of at most so many tokens.
    pub fn new(model: impl IntoModel, max_tokens: u32) -> Self {
        Request {
            parts: Parts {
                model: model.into_model(),
                max_tokens,
                system: None,
                turns: Vec::new(),
                stop_sequences: Vec::new(),
                tools: Tools::default(),
                tool_choice: None,
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
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a builder takes its parts by value"
    )]
    pub fn system(mut self, system: impl ToSystemPrompt) -> Self {
        self.parts.system = Some(system_prompt!("{system}"));
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
        self.parts.tools.set::<U>();
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
}

impl<T: Answer> Request<T> {
    /// Whether the API takes the schemas of the output type and of the tools, for which its limits
    /// hold together. Most types and sets for which it does not are compile errors; what is left are
    /// types that hold another which holds itself, and an output type beside tools.
    ///
    /// # Errors
    /// [`WireError`] says why it does not.
    pub fn check(&self) -> Result<(), WireError> {
        T::schema()?;
        let parts = &self.parts;
        parts.tools.check(T::LOOKS, parts.tool_choice.as_ref())
    }

    /// The body of the call, for `POST /v1/messages`. It has no schema, and its tools are not strict,
    /// where [`check`](Self::check) fails: the reply and its calls are then held to their types when
    /// they are read, and only then.
    pub fn body(&self) -> JsonBody {
        // Writing these types to a buffer cannot fail: every key is text, and nothing is skipped.
        JsonBody::new(serde_json::to_vec(&Sent(self, false)).unwrap_or_default())
    }

    /// The same, asking for the answer as a stream: [`EventReader`](super::EventReader) reads it.
    pub fn stream_body(&self) -> JsonBody {
        JsonBody::new(serde_json::to_vec(&Sent(self, true)).unwrap_or_default())
    }
}

#[cfg(feature = "client")]
impl<T> Request<T> {
    /// The same conversation, carried on after a rejected reply.
    pub(super) fn carried_on(&self, replayed: Turn, feedback: Turn) -> Self {
        let mut next = self.clone();
        // The API refuses a turn without content.
        next.parts
            .turns
            .extend((!replayed.is_empty()).then_some(replayed));
        next.parts.turns.push(feedback);
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

/// A request as it is sent. Private: were `Request` itself `Serialize`, any serializer would be
/// shown the text. With it, whether the answer is to be a stream.
struct Sent<'a, T>(&'a Request<T>, bool);

impl<T: Answer> Serialize for Sent<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parts = &self.0.parts;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("model", parts.model.name())?;
        map.serialize_entry("max_tokens", &parts.max_tokens)?;
        if self.1 {
            map.serialize_entry("stream", &true)?;
        }
        if let Some(system) = &parts.system {
            map.serialize_entry("system", system.text())?;
        }
        let turns = SentTurn::all(&parts.turns, 4);
        map.serialize_entry("messages", &turns)?;
        if !parts.stop_sequences.is_empty() {
            let texts: Vec<&str> = parts.stop_sequences.iter().map(|text| &**text).collect();
            map.serialize_entry("stop_sequences", &texts)?;
        }
        let schemas = parts.tools.schemas::<T>();
        if let Some(tools) = SentTools::of(&parts.tools, &schemas) {
            map.serialize_entry("tools", &tools)?;
        }
        if let Some(choice) = &parts.tool_choice {
            map.serialize_entry("tool_choice", &SentChoice(choice))?;
        }
        if let Some(schema) = &schemas.output {
            map.serialize_entry("output_config", &Wire("format", JsonSchema(&**schema)))?;
        }
        map.end()
    }
}

/// An object with one field.
struct Wire<V>(&'static str, V);

impl<V: Serialize> Serialize for Wire<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(self.0, &self.1)?;
        map.end()
    }
}

struct JsonSchema<V>(V);

impl<V: Serialize> Serialize for JsonSchema<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("type", "json_schema")?;
        map.serialize_entry("schema", &self.0)?;
        map.end()
    }
}

/// Text of the program: what a stop sequence is.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a stop sequence",
    label = "not text of the program",
    note = "a stop sequence is `trusted!(\"…\")`: one that somebody else chose would cut the reply where they like [taintless::errors T704]"
)]
pub trait StopText: stop::Sealed {
    #[doc(hidden)]
    fn into_trusted(self) -> Trusted<String>;
}

mod stop {
    pub trait Sealed {}
}

impl<T: Trustable<Target = str>> stop::Sealed for Trusted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Trustable<Target = str>> StopText for Trusted<T> {
    fn into_trusted(self) -> Trusted<String> {
        Trusted::concat(&[self])
    }
}
