//! What happened, for the audit.

use std::fmt;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::digest::Digest;
use super::question::Argument;
use super::shown;
use super::step::Out;
use crate::claude::headers::RequestId;
use crate::claude::reply::Usage;
use crate::claude::tool::{Call, Marks, ToolResult};
use crate::json::{JsonObject, JsonOut, JsonWriter, Written};
use crate::taint::{Tainted, Trusted};
use crate::trusted;

/// What happened in a run: what was asked, called, decided and by whom, given back, and how it
/// ended. It goes out by [`to_json`](JsonOut::to_json).
///
/// It has text of the model's in it (the arguments of calls) only where the agent holds no private
/// data: of one that does, they may hold what it read. Results of tools are there by their size, and
/// of such an agent by their digest, because what is private and short is guessed by its digest.
#[derive(Clone)]
pub struct Transcript {
    began: Instant,
    at: u64,
    with_text: bool,
    usage: Usage,
    entries: Vec<Entry>,
}

/// One thing that happened.
#[derive(Clone)]
pub struct Entry {
    after: Duration,
    event: Event,
}

/// What happened.
#[derive(Clone)]
#[non_exhaustive]
pub enum Event {
    /// There is a task.
    Task,
    /// The model was asked.
    Asked,
    /// It answered.
    Answered {
        /// What that cost.
        usage: Usage,
        /// How many calls it asks for.
        calls: usize,
        /// The request's id.
        request_id: Option<RequestId>,
    },
    /// It asked for a call that is none: of no tool of the agent's, or with arguments that break
    /// their rules.
    BadCall,
    /// It asked for a call.
    Called(CallOf),
    /// Somebody decided on it.
    Decided {
        /// The tool.
        tool: Trusted<&'static str>,
        /// Whether it may be made.
        approved: bool,
        /// Who decided.
        by: Trusted<&'static str>,
    },
    /// The call was handed to the program.
    Made {
        /// The tool.
        tool: Trusted<&'static str>,
    },
    /// The call acts, and this is a dry run: it was not made.
    NotMade {
        /// The tool.
        tool: Trusted<&'static str>,
    },
    /// What came of it.
    Result(ResultOf),
    /// It is over: the answer is there, or why there is none.
    Ended {
        /// `answer`, or the reason.
        how: Trusted<&'static str>,
    },
}

/// A call that the model asked for.
#[derive(Clone)]
pub struct CallOf {
    pub(super) tool: Trusted<&'static str>,
    pub(super) marks: Marks,
    pub(super) digest: Option<Digest>,
    pub(super) arguments: Vec<Argument>,
}

impl CallOf {
    /// The tool.
    pub fn tool(&self) -> Trusted<&'static str> {
        self.tool
    }

    /// What it does.
    pub fn marks(&self) -> Marks {
        self.marks
    }

    /// The arguments, where the agent holds no private data.
    pub fn arguments(&self) -> &[Argument] {
        &self.arguments
    }
}

/// What came of a call.
#[derive(Clone)]
pub struct ResultOf {
    pub(super) tool: Trusted<&'static str>,
    pub(super) marks: Marks,
    pub(super) bytes: usize,
    pub(super) digest: Option<Digest>,
    pub(super) is_error: bool,
}

impl ResultOf {
    pub(super) fn of(out: &Out, result: &ToolResult) -> Self {
        let texts = result.texts();
        ResultOf {
            tool: out.tool,
            marks: out.marks,
            bytes: texts.iter().map(|text| text.len()).sum(),
            digest: (!out.marks.is_private()).then(|| Digest::of(&texts)),
            is_error: result.is_error(),
        }
    }

    /// The tool.
    pub fn tool(&self) -> Trusted<&'static str> {
        self.tool
    }

    /// How many bytes of text the model was given.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Whether the model was told that the call failed.
    pub fn is_error(&self) -> bool {
        self.is_error
    }
}

impl Entry {
    /// How long after the beginning.
    pub fn after(&self) -> Duration {
        self.after
    }

    /// What happened.
    pub fn event(&self) -> &Event {
        &self.event
    }
}

impl Transcript {
    pub(super) fn new(with_text: bool) -> Self {
        let at = SystemTime::now().duration_since(UNIX_EPOCH);
        Transcript {
            began: Instant::now(),
            at: at.map_or(0, |at| at.as_secs()),
            with_text,
            usage: Usage::default(),
            entries: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, mut event: Event) {
        if let Event::Answered { usage, .. } = &event {
            self.usage += *usage;
        }
        match &mut event {
            Event::Called(called) if !self.with_text => {
                called.arguments.clear();
                called.digest = None;
            }
            // A tool that reads nothing private may give back what the model has told it.
            Event::Result(result) if !self.with_text => result.digest = None,
            _ => {}
        }
        let after = self.began.elapsed();
        self.entries.push(Entry { after, event });
    }

    /// What happened, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What all turns cost together.
    pub fn usage(&self) -> Usage {
        self.usage
    }

    /// The calls that a dry run did not make, in order.
    pub fn would_have_acted(&self) -> Vec<&CallOf> {
        let mut last = None;
        let mut not_made = Vec::new();
        for entry in &self.entries {
            match &entry.event {
                Event::Called(called) => last = Some(called),
                Event::NotMade { .. } => not_made.extend(last),
                _ => {}
            }
        }
        not_made
    }
}

impl JsonOut for Transcript {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        out.object()
            .field(&trusted!("version"), &1)
            .field(&trusted!("unix_seconds"), &self.at)
            .field(&trusted!("input_tokens"), &self.usage.total_input_tokens())
            .field(&trusted!("output_tokens"), &self.usage.output_tokens)
            .field(&trusted!("entries"), &self.entries)
            .end()
    }
}

impl JsonOut for Entry {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        let millis = u64::try_from(self.after.as_millis()).unwrap_or(u64::MAX);
        let object = out.object().field(&trusted!("ms"), &millis);
        let object = object.field(&trusted!("event"), &self.event.name());
        self.event.write_fields(object).end()
    }
}

impl Event {
    pub(super) fn called<T>(call: &Call<T>, digest: Digest) -> Self {
        Event::Called(CallOf {
            tool: call.name(),
            marks: call.mark(),
            digest: Some(digest),
            arguments: shown::arguments(call),
        })
    }

    fn name(&self) -> Trusted<&'static str> {
        match self {
            Event::Task => trusted!("task"),
            Event::Asked => trusted!("asked"),
            Event::Answered { .. } => trusted!("answered"),
            Event::BadCall => trusted!("bad_call"),
            Event::Called(_) => trusted!("called"),
            Event::Decided { .. } => trusted!("decided"),
            Event::Made { .. } => trusted!("made"),
            Event::NotMade { .. } => trusted!("not_made"),
            Event::Result(_) => trusted!("result"),
            Event::Ended { .. } => trusted!("ended"),
        }
    }

    fn write_fields<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a> {
        match self {
            Event::Task | Event::Asked | Event::BadCall => object,
            Event::Answered {
                usage,
                calls,
                request_id,
            } => object
                .field(&trusted!("input_tokens"), &usage.total_input_tokens())
                .field(&trusted!("output_tokens"), &usage.output_tokens)
                .field(&trusted!("calls"), calls)
                .field(&trusted!("request_id"), &text_of(request_id.as_ref())),
            Event::Called(called) => object
                .field(&trusted!("tool"), &called.tool)
                .field(&trusted!("marks"), &words(called.marks))
                .field(&trusted!("digest"), &called.digest)
                .field(&trusted!("arguments"), &called.arguments),
            Event::Decided { tool, approved, by } => object
                .field(&trusted!("tool"), tool)
                .field(&trusted!("approved"), approved)
                .field(&trusted!("by"), by),
            Event::Made { tool } | Event::NotMade { tool } => object.field(&trusted!("tool"), tool),
            Event::Result(result) => object
                .field(&trusted!("tool"), &result.tool)
                .field(&trusted!("labels"), &words(result.marks))
                .field(&trusted!("bytes"), &result.bytes)
                .field(&trusted!("digest"), &result.digest)
                .field(&trusted!("is_error"), &result.is_error),
            Event::Ended { how } => object.field(&trusted!("how"), how),
        }
    }
}

/// The id, which shows itself (SECURITY.md), as text of somebody else's.
fn text_of(id: Option<&RequestId>) -> Option<Tainted<String>> {
    id.map(|id| Tainted::new(id.to_string()))
}

/// What a tool is marked as.
fn words(marks: Marks) -> Vec<Trusted<&'static str>> {
    let words = [
        (marks.is_untrusted(), trusted!("reads_untrusted")),
        (marks.is_private(), trusted!("reads_private")),
        (marks.is_acting(), trusted!("acts")),
        (marks.is_destructive(), trusted!("destructive")),
        (marks.is_sending(), trusted!("sends")),
    ];
    let words = words.into_iter().filter(|(is, _)| *is);
    words.map(|(_, word)| word).collect()
}

macro_rules! redacted {
    ($($name:ident)*) => {$(
        /// Redacted: calls are the model's.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )*};
}
redacted!(CallOf ResultOf);

/// By its events' names.
impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())
    }
}

/// By its events' names.
impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.event.fmt(f)
    }
}

/// By its events' names.
impl fmt::Debug for Transcript {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.entries).finish()
    }
}
