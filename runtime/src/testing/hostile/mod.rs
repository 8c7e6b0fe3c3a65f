//! The ready-made set of replies that attack, and of replies that are broken.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::received::Received;
use super::reply::Reply;
use super::text;

mod call;
mod stream;

/// A reply that attacks whoever uses it unescaped, or that is broken. A program that stands all
/// of [`Hostile::ALL`] has met what models, networks and the API really do.
///
/// ```
/// use taintless::testing::{Hostile, Rehearsal};
/// let mut hostile = Hostile::ALL.iter().cycle();
/// let rehearsal = Rehearsal::start(move |request| {
///     hostile.next().expect("an endless list").reply(request)
/// })?;
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Hostile {
    /// Markup in every text.
    Markup,
    /// A script in every text.
    Script,
    /// Text that ends a quoted attribute and begins a handler.
    Attribute,
    /// A `javascript:` link.
    ScriptLink,
    /// Quotes and `'); DROP TABLE`.
    DropTable,
    /// Text that closes the tag which wrapping writes.
    ClosingTag,
    /// Direction overrides, invisible letters and terminal escapes.
    Invisible,
    /// U+0000 in every text.
    Nul,
    /// Text that looks like a call of a tool, and is none.
    CallInText,
    /// Prose around the JSON.
    Prose,
    /// JSON that ends too soon.
    CutJson,
    /// No JSON at all.
    NoJson,
    /// A byte order mark before the JSON.
    Bom,
    /// A lone surrogate in a text.
    LoneSurrogate,
    /// Every value of another type.
    WrongTypes,
    /// A property is missing.
    MissingField,
    /// A property too many.
    UnknownField,
    /// The first property twice.
    DuplicateKey,
    /// Every number far out of range.
    HugeNumbers,
    /// Arrays ten thousand deep.
    DeepNesting,
    /// `null` where an object is wanted.
    Null,
    /// No content block.
    Empty,
    /// Blocks of a kind that nobody knows, before the answer.
    UnknownBlock,
    /// A reason to stop that nobody knows.
    UnknownStopReason,
    /// A refusal, with text that is no answer.
    Refusal,
    /// Cut by `max_tokens`.
    Cut,
    /// Cut by the context window.
    ContextWindow,
    /// A call of a tool that does not exist.
    UnknownTool,
    /// A call of a tool whose name is a path and markup.
    HostileToolName,
    /// A call of each tool there is, with arguments of wrong types.
    WrongArguments,
    /// A call of each tool there is, with arguments that are cut: no JSON, where it is streamed.
    CutArguments,
    /// A call of each tool there is, with an attack in every text.
    HostileArguments,
    /// Two calls with the same id.
    SameCallId,
    /// A thousand calls at once.
    ThousandCalls,
    /// A reason to stop that says there are calls, and no call.
    NoCall,
    /// 429, with one second to wait.
    RateLimited,
    /// 429 without a time to wait: the spending limit.
    SpendingLimit,
    /// 529.
    Overloaded,
    /// 500, with a page of HTML from a proxy.
    ProxyPage,
    /// 200, with a body that is no message.
    NoMessage,
    /// A redirect to another host.
    Redirect,
    /// The connection is closed without an answer.
    Dropped,
    /// The connection is closed in the middle of the answer.
    DroppedMidBody,
    /// An answer that comes late.
    Slow,
    /// Sound, or a stream that ends in the middle, as if that were all.
    StreamEnds,
    /// Sound, or a stream whose connection is closed in the middle.
    StreamDropped,
    /// Sound, or a stream with something in it that is no event.
    StreamGarbled,
    /// Sound, or a stream that brings the error 529 in its middle.
    StreamOverloaded,
    /// Sound, or a stream that is one byte at a time.
    StreamSlow,
}

impl Hostile {
    /// All of them.
    pub const ALL: &[Hostile] = &[
        Hostile::Markup,
        Hostile::Script,
        Hostile::Attribute,
        Hostile::ScriptLink,
        Hostile::DropTable,
        Hostile::ClosingTag,
        Hostile::Invisible,
        Hostile::Nul,
        Hostile::CallInText,
        Hostile::Prose,
        Hostile::CutJson,
        Hostile::NoJson,
        Hostile::Bom,
        Hostile::LoneSurrogate,
        Hostile::WrongTypes,
        Hostile::MissingField,
        Hostile::UnknownField,
        Hostile::DuplicateKey,
        Hostile::HugeNumbers,
        Hostile::DeepNesting,
        Hostile::Null,
        Hostile::Empty,
        Hostile::UnknownBlock,
        Hostile::UnknownStopReason,
        Hostile::Refusal,
        Hostile::Cut,
        Hostile::ContextWindow,
        Hostile::UnknownTool,
        Hostile::HostileToolName,
        Hostile::WrongArguments,
        Hostile::CutArguments,
        Hostile::HostileArguments,
        Hostile::SameCallId,
        Hostile::ThousandCalls,
        Hostile::NoCall,
        Hostile::RateLimited,
        Hostile::SpendingLimit,
        Hostile::Overloaded,
        Hostile::ProxyPage,
        Hostile::NoMessage,
        Hostile::Redirect,
        Hostile::Dropped,
        Hostile::DroppedMidBody,
        Hostile::Slow,
        Hostile::StreamEnds,
        Hostile::StreamDropped,
        Hostile::StreamGarbled,
        Hostile::StreamOverloaded,
        Hostile::StreamSlow,
    ];

    /// The reply, made to fit the schema that the request asks for and the tools that it offers, as
    /// far as its idea allows.
    pub fn reply(self, request: &Received) -> Reply {
        if let Some(text) = self.text() {
            return Reply::fitting(request, text);
        }
        self.content(request)
            .or_else(|| self.calls(request))
            .or_else(|| self.stream(request))
            .unwrap_or_else(|| self.exchange(request))
    }

    /// Sound JSON with an attack in every text.
    fn text(self) -> Option<&'static str> {
        Some(match self {
            Hostile::Markup => text::MARKUP,
            Hostile::Script => text::SCRIPT,
            Hostile::Attribute => text::ATTRIBUTE,
            Hostile::ScriptLink => text::SCRIPT_LINK,
            Hostile::DropTable => text::DROP_TABLE,
            Hostile::ClosingTag => text::CLOSING_TAG,
            Hostile::Invisible => text::INVISIBLE,
            Hostile::Nul => text::NUL,
            Hostile::CallInText => text::CALL,
            _ => return None,
        })
    }

    /// A message whose text is not what was asked for.
    fn content(self, request: &Received) -> Option<Reply> {
        let sound = sound(request);
        let json = sound.to_string();
        Some(match self {
            Hostile::Prose => Reply::text(format!("Here is the JSON:\n```json\n{json}\n```")),
            Hostile::CutJson => Reply::text(cut(&json)),
            Hostile::NoJson => Reply::text("I am sorry, I cannot read this e-mail."),
            Hostile::Bom => Reply::text(format!("\u{FEFF}{json}")),
            Hostile::LoneSurrogate => Reply::text(json.replacen("plain", "pl\\ud800ain", 1)),
            Hostile::WrongTypes => Reply::json_value(each(&sound, &swap_type)),
            Hostile::MissingField => Reply::json_value(without_first(sound)),
            Hostile::UnknownField => Reply::json_value(with_extra(sound)),
            Hostile::DuplicateKey => Reply::text(doubled(&sound)),
            Hostile::HugeNumbers => {
                Reply::text(json.replace(":1", ":1e308").replace("[1", "[1e308"))
            }
            Hostile::DeepNesting => Reply::text("[".repeat(10_000) + &"]".repeat(10_000)),
            Hostile::Null => Reply::text("null"),
            Hostile::Empty => Reply::blocks([]),
            Hostile::UnknownBlock => Reply::blocks([
                json!({"type": "hologram", "shape": [1, 2, {"x": null}]}),
                json!({"type": "thinking", "thinking": "Hmm.", "signature": "c2ln"}),
                json!({"type": "text", "text": json}),
            ]),
            Hostile::UnknownStopReason => Reply::text(json).stop_reason("bored"),
            Hostile::Refusal => {
                Reply::refusal().field("content", json!([{"type": "text", "text": "I will not."}]))
            }
            Hostile::Cut => Reply::truncated(cut(&json)),
            Hostile::ContextWindow => {
                Reply::text(cut(&json)).stop_reason("model_context_window_exceeded")
            }
            _ => return None,
        })
    }

    /// Faults of the API and of the network.
    fn exchange(self, request: &Received) -> Reply {
        match self {
            Hostile::RateLimited => Reply::error(429).retry_after(1),
            Hostile::SpendingLimit => Reply::error(429),
            Hostile::ProxyPage => Reply::raw(
                500,
                [("content-type", "text/html")],
                "<html><h1>Bad gateway</h1><script>alert(1)</script>",
            ),
            Hostile::NoMessage => Reply::raw(200, [], "{\"ok\":true}"),
            Hostile::Redirect => Reply::raw(
                307,
                [("location", "https://attacker.example/v1/messages")],
                "",
            ),
            Hostile::Dropped => Reply::drop_connection(),
            Hostile::DroppedMidBody => Reply::drop_mid_body(),
            Hostile::Slow => Reply::fitting(request, "plain").delay(Duration::from_millis(300)),
            _ => Reply::overloaded(),
        }
    }
}

/// A value that fits, with the text `plain`.
fn sound(request: &Received) -> Value {
    match request.schema() {
        Some(schema) => super::schema::example(schema, "plain"),
        None => json!({"answer": "plain", "number": 1}),
    }
}

/// The first half of a text.
fn cut(text: &str) -> String {
    text.chars().take(text.chars().count() / 2).collect()
}

fn each(value: &Value, change: &dyn Fn(&Value) -> Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields
                .iter()
                .map(|(name, value)| (name.clone(), each(value, change)));
            Value::Object(fields.collect())
        }
        Value::Array(items) => items.iter().map(|item| each(item, change)).collect(),
        leaf => change(leaf),
    }
}

fn swap_type(leaf: &Value) -> Value {
    match leaf {
        Value::String(_) => json!({"text": true}),
        Value::Number(_) => json!("one"),
        _ => json!([]),
    }
}

fn without_first(value: Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(fields.into_iter().skip(1).collect()),
        _ => Value::Object(Map::new()),
    }
}

fn with_extra(mut value: Value) -> Value {
    if let Value::Object(fields) = &mut value {
        fields.insert("__proto__".to_owned(), json!({"admin": true}));
    }
    value
}

/// An object whose first property stands twice, with another value the second time.
fn doubled(value: &Value) -> String {
    let first = value.as_object().and_then(|fields| fields.keys().next());
    let name = json!(first.map_or("a", String::as_str));
    let json = value.to_string();
    let body = json.strip_suffix('}').unwrap_or("{\"a\":1");
    format!("{body},{name}:\"again\"}}")
}
