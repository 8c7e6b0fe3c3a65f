//! What goes wrong in a rehearsal.

use serde_json::{Value, json};
use taintless::testing::Reply;

/// A reply that is broken, an error of the API, or a fault of the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Play {
    /// 429, with one second to wait.
    RateLimited,
    /// 529.
    Overloaded,
    /// A page of HTML from a proxy, with status 500.
    ProxyPage,
    /// The connection is closed without an answer.
    Dropped,
    /// The connection is closed in the middle of the answer.
    DroppedMidBody,
    /// JSON that ends too soon.
    InvalidJson,
    /// Prose around the JSON.
    Prose,
    /// Values of other types.
    WrongTypes,
    /// A field is missing.
    MissingField,
    /// A field too many.
    UnknownField,
    /// A field that stands twice.
    DuplicateKey,
    /// A number out of its range, and a text that breaks its pattern.
    OutOfRange,
    /// The model refuses.
    Refusal,
    /// The reply is cut by `max_tokens`.
    Cut,
    /// Something else than was asked for, and again when it is asked to mend it.
    Stubborn,
}

impl Play {
    /// All of them.
    pub const ALL: [Play; 15] = [
        Play::RateLimited,
        Play::Overloaded,
        Play::ProxyPage,
        Play::Dropped,
        Play::DroppedMidBody,
        Play::InvalidJson,
        Play::Prose,
        Play::WrongTypes,
        Play::MissingField,
        Play::UnknownField,
        Play::DuplicateKey,
        Play::OutOfRange,
        Play::Refusal,
        Play::Cut,
        Play::Stubborn,
    ];

    /// Its name in the script.
    pub fn name(self) -> &'static str {
        match self {
            Play::RateLimited => "rate_limited",
            Play::Overloaded => "overloaded",
            Play::ProxyPage => "proxy_page",
            Play::Dropped => "dropped",
            Play::DroppedMidBody => "dropped_mid_body",
            Play::InvalidJson => "invalid_json",
            Play::Prose => "prose",
            Play::WrongTypes => "wrong_types",
            Play::MissingField => "missing_field",
            Play::UnknownField => "unknown_field",
            Play::DuplicateKey => "duplicate_key",
            Play::OutOfRange => "out_of_range",
            Play::Refusal => "refusal",
            Play::Cut => "cut",
            Play::Stubborn => "stubborn",
        }
    }

    pub(super) fn of_name(name: &str) -> Option<Self> {
        Play::ALL.into_iter().find(|play| play.name() == name)
    }

    /// Whether it happens each time the mail is asked about, so that the mail fails.
    pub fn is_lasting(self) -> bool {
        matches!(self, Play::Refusal | Play::Cut | Play::Stubborn)
    }

    /// Whether it is a message of the model's, and so costs something.
    pub(super) fn is_message(self) -> bool {
        !matches!(
            self,
            Play::RateLimited
                | Play::Overloaded
                | Play::ProxyPage
                | Play::Dropped
                | Play::DroppedMidBody
        )
    }

    /// The reply, made of what would have been the right one.
    pub(super) fn reply(self, triage: &Value) -> Reply {
        let json = triage.to_string();
        match self {
            Play::RateLimited => Reply::error(429).retry_after(1),
            Play::Overloaded => Reply::overloaded(),
            Play::ProxyPage => Reply::raw(
                500,
                [("content-type", "text/html")],
                "<html><h1>Bad gateway</h1><script>alert(1)</script>",
            ),
            Play::Dropped => Reply::drop_connection(),
            Play::DroppedMidBody => Reply::drop_mid_body(),
            Play::InvalidJson => Reply::text(half(&json)),
            Play::Prose => Reply::text(format!("Here is the triage:\n```json\n{json}\n```")),
            Play::WrongTypes => Reply::json_value(with(
                triage,
                &[
                    ("severity", json!("high")),
                    ("needs_a_person", json!(1)),
                    ("summary", json!({"text": "in an object"})),
                ],
            )),
            Play::MissingField => Reply::json_value(without(triage, "summary")),
            Play::UnknownField => {
                Reply::json_value(with(triage, &[("__proto__", json!({"admin": true}))]))
            }
            Play::DuplicateKey => Reply::text(doubled(&json)),
            Play::OutOfRange => Reply::json_value(with(
                triage,
                &[("severity", json!(11)), ("order", json!("FW-1; --"))],
            )),
            Play::Refusal => Reply::refusal(),
            Play::Cut => Reply::truncated(half(&json)),
            Play::Stubborn => Reply::json_value(json!({
                "category": "refund", "priority": 0, "approved": true, "amount": 999.99,
            })),
        }
    }
}

/// The first half of a text.
fn half(text: &str) -> String {
    text.chars().take(text.chars().count() / 2).collect()
}

fn with(triage: &Value, fields: &[(&str, Value)]) -> Value {
    let mut triage = triage.clone();
    if let Value::Object(known) = &mut triage {
        for (name, value) in fields {
            known.insert((*name).to_owned(), value.clone());
        }
    }
    triage
}

fn without(triage: &Value, field: &str) -> Value {
    let mut triage = triage.clone();
    if let Value::Object(known) = &mut triage {
        known.remove(field);
    }
    triage
}

/// The same object, with `severity` a second time.
fn doubled(json: &str) -> String {
    let fields = json.strip_suffix('}').unwrap_or("{\"severity\":1");
    format!("{fields},\"severity\":5}}")
}
