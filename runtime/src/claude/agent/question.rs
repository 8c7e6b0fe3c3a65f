//! What a person is asked before a call that acts, and what they say.
//!
//! The arguments are a model's words, and somebody else may have put them into its mouth: they are
//! shown in a form in which no text looks like a part of the question.

use std::fmt::{self, Write as _};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::approver::Decider;
use super::count::digest_of;
use super::digest::Digest;
use super::{chance, shown};
use crate::claude::tool::{Call, Marks};
use crate::json::{JsonOut, JsonWriter, Written};
use crate::taint::{Tainted, Trusted};
use crate::trusted;

/// May this call be made? Shown to a person, on a terminal or on a page.
///
/// As JSON it is `{"question":…,"tool":…,"marks":[…],"arguments":[{"name":…,"value":…}],
/// "seconds":…}`; `question` is its id, which an [`Answer`] names. The id cannot be guessed, and is
/// tainted text: whoever names it was shown the question, or is this program itself (SECURITY.md).
///
/// What is private in the arguments is `[private]` here.
#[derive(Clone)]
pub struct Question {
    asked: Arc<Asked>,
}

struct Asked {
    id: String,
    code: String,
    tool: Trusted<&'static str>,
    description: Trusted<&'static str>,
    marks: Marks,
    arguments: Vec<Argument>,
    digest: Digest,
    until: Instant,
}

/// No decision takes longer: a clock has an end, and a time beyond it would be over at once.
const LONGEST: Duration = Duration::from_hours(24 * 365);

impl Question {
    /// `None` where the system gives no random bytes: then nobody can be asked.
    pub(super) fn about<T>(call: &Call<T>, time: Duration) -> Option<Self> {
        let now = Instant::now();
        Some(Question {
            asked: Arc::new(Asked {
                id: chance::id()?,
                code: chance::code()?,
                tool: call.name(),
                description: call.description(),
                marks: call.mark(),
                arguments: shown::arguments(call),
                digest: digest_of(call),
                until: now.checked_add(time.min(LONGEST)).unwrap_or(now),
            }),
        })
    }

    /// Its id, for a field of a form: `<input type="hidden" name="question" value="{id}">`.
    pub fn id(&self) -> Tainted<&str> {
        Tainted::new(&self.asked.id)
    }

    /// The tool's name: text of the program.
    pub fn tool(&self) -> Trusted<&'static str> {
        self.asked.tool
    }

    /// What the tool is for: text of the program.
    pub fn description(&self) -> Trusted<&'static str> {
        self.asked.description
    }

    /// What the tool does.
    pub fn marks(&self) -> Marks {
        self.asked.marks
    }

    /// What it does in words: `destroys`, `sends`, or `acts`.
    pub fn words(&self) -> Vec<Trusted<&'static str>> {
        let marks = self.asked.marks;
        let mut words = Vec::new();
        if marks.is_destructive() {
            words.push(trusted!("destroys"));
        }
        if marks.is_sending() {
            words.push(trusted!("sends"));
        }
        if words.is_empty() {
            words.push(trusted!("acts"));
        }
        words
    }

    /// What it would be called with.
    pub fn arguments(&self) -> &[Argument] {
        &self.asked.arguments
    }

    /// How long an answer is waited for.
    pub fn time_left(&self) -> Duration {
        self.asked.until.saturating_duration_since(Instant::now())
    }

    pub(super) fn is_over(&self) -> bool {
        self.time_left().is_zero()
    }

    pub(super) fn code(&self) -> &str {
        &self.asked.code
    }

    pub(super) fn is_same(&self, other: &Question) -> bool {
        Arc::ptr_eq(&self.asked, &other.asked)
    }

    /// What the person said, who was shown the question by the program: by `By`, who is declared
    /// once, in words: `authority!(pub Owner = "the owner of the mailbox, signed in, by a click");`.
    ///
    /// # Errors
    /// [`WrongAnswer`] if it is one to another question, or too late.
    pub fn decide<By: Decider>(&self, answer: &Answer) -> Result<Decision, WrongAnswer> {
        const { crate::taint::hidden::check_purpose(By::PURPOSE) };
        if !answer.names(self) {
            return Err(WrongAnswer::OtherQuestion);
        }
        if self.is_over() {
            return Err(WrongAnswer::TooLate);
        }
        Ok(self.decided(answer.approves, By::PURPOSE))
    }

    /// `by` is const text: a purpose, or the terminal's.
    pub(super) fn decided(&self, approves: bool, by: &'static str) -> Decision {
        Decision {
            question: self.clone(),
            approves,
            by,
        }
    }

    /// The question in plain lines. No text of the arguments begins a line, and each is held within
    /// 72 columns, so that a terminal begins none either.
    pub(super) fn lines(&self) -> String {
        let asked = &*self.asked;
        let words: Vec<String> = self.words().iter().map(ToString::to_string).collect();
        let mut out = format!(
            "The agent wants to call `{}` ({}): {}\n",
            asked.tool,
            words.join(", "),
            Tainted::new(&*asked.description).for_log(200),
        );
        for argument in &asked.arguments {
            // A name of the schema is short; a longer one is the model's, and cut.
            let name: String = argument.name.chars().take(60).collect();
            let _ = writeln!(out, "  {name}:");
            let _ = writeln!(out, "{}", Folded(&argument.value));
        }
        if asked.arguments.is_empty() {
            out.push_str("  (without arguments)\n");
        }
        out
    }
}

/// Text that is one line already, in lines of 72 columns with a mark before each.
struct Folded<'a>(&'a str);

impl fmt::Display for Folded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const COLUMNS: usize = 66;
        f.write_str("    | ")?;
        let mut column = 0;
        for c in self.0.chars() {
            // Nothing but ASCII is known to be one column wide, and nothing is wider than two.
            let width = if c.is_ascii() { 1 } else { 2 };
            if column + width > COLUMNS {
                f.write_str("\n    | ")?;
                column = 0;
            }
            f.write_char(c)?;
            column += width;
        }
        Ok(())
    }
}

impl JsonOut for Question {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        out.object()
            .field(&trusted!("question"), &self.id())
            .field(&trusted!("tool"), &self.tool())
            .field(&trusted!("description"), &self.description())
            .field(&trusted!("marks"), &self.words())
            .field(&trusted!("arguments"), self.arguments())
            .field(&trusted!("seconds"), &self.time_left().as_secs())
            .end()
    }
}

/// Redacted: neither arguments nor id.
impl fmt::Debug for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Question")
            .field("tool", &self.asked.tool)
            .finish_non_exhaustive()
    }
}

/// One argument of a call, as a person is shown it: one line, without controls, direction
/// overrides and what cannot be seen, cut where it is very long, and saying so.
#[derive(Clone)]
pub struct Argument {
    pub(super) name: String,
    pub(super) value: String,
}

impl Argument {
    /// Its name.
    pub fn name(&self) -> Tainted<&str> {
        Tainted::new(&self.name)
    }

    /// Its value: text in quotes, anything else as JSON; `[private]` where it is.
    pub fn value(&self) -> Tainted<&str> {
        Tainted::new(&self.value)
    }
}

impl JsonOut for Argument {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        out.object()
            .field(&trusted!("name"), &self.name())
            .field(&trusted!("value"), &self.value())
            .end()
    }
}

/// Redacted: it is the model's.
impl fmt::Debug for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Argument(…)")
    }
}

/// What a page sends back: `{"question":"…","approve":true}`, or a form with these fields. Only
/// deserializing makes one. Anything but `true`, and `true`, `yes` or `on` in a form, is no.
pub struct Answer {
    question: Tainted<String>,
    approves: bool,
}

impl Answer {
    pub(super) fn names(&self, question: &Question) -> bool {
        // By their keyed digests: how long that takes says nothing of where two texts differ.
        self.question.key() == question.id().key()
    }
}

/// Redacted: it names the question.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("approves", &self.approves)
            .finish_non_exhaustive()
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(AnswerFields)
    }
}

struct AnswerFields;

impl<'de> Visitor<'de> for AnswerFields {
    type Value = Answer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the id of a question and whether it is approved")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut fields: M) -> Result<Answer, M::Error> {
        use serde::de::Error as _;
        let (mut question, mut approves) = (None, None);
        while let Some(name) = fields.next_key::<String>()? {
            match name.as_str() {
                "question" if question.is_none() => question = Some(fields.next_value()?),
                "approve" if approves.is_none() => {
                    approves = Some(fields.next_value::<Approval>()?.0);
                }
                "question" | "approve" => {
                    return Err(M::Error::custom("a field stands there twice"));
                }
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(Answer {
            question: question
                .ok_or_else(|| M::Error::custom("the field `question` is missing"))?,
            approves: approves.unwrap_or(false),
        })
    }
}

/// `true`, or the text of a form's field.
struct Approval(bool);

impl<'de> Deserialize<'de> for Approval {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ApprovalText)
    }
}

struct ApprovalText;

impl Visitor<'_> for ApprovalText {
    type Value = Approval;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`true` or `false`")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Approval, E> {
        Ok(Approval(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Approval, E> {
        Ok(Approval(matches!(text, "true" | "yes" | "on")))
    }
}

/// What a person decided on one call. Only an [`Answer`] to its [`Question`], or a line typed at a
/// [`Terminal`](super::Terminal), makes one; [`Run::decide`](super::Run::decide) uses it up.
#[must_use = "a decision does nothing until the run has it: `run.decide(decision)`"]
pub struct Decision {
    question: Question,
    approves: bool,
    by: &'static str,
}

impl Decision {
    /// Whether the call may be made.
    pub fn approves(&self) -> bool {
        self.approves
    }

    /// Who decided: the words of the declared authority, or the terminal's.
    pub fn by(&self) -> Trusted<&'static str> {
        Trusted::of_table(self.by)
    }

    pub(super) fn is_on(&self, question: &Question) -> bool {
        let (ours, theirs) = (&self.question.asked, &question.asked);
        self.question.is_same(question) && ours.digest == theirs.digest
    }
}

/// Silent about the question.
impl fmt::Debug for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decision")
            .field("approves", &self.approves)
            .field("by", &self.by)
            .finish_non_exhaustive()
    }
}

/// Why an answer or a decision counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WrongAnswer {
    /// It is one to another question: of another call, another run, or one that was answered before.
    OtherQuestion,
    /// The time for it is over, so it was no.
    TooLate,
    /// Nothing is asked.
    NotAsked,
}

impl fmt::Display for WrongAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            WrongAnswer::OtherQuestion => "the answer is one to another question",
            WrongAnswer::TooLate => "the time for an answer is over",
            WrongAnswer::NotAsked => "nothing is asked",
        })
    }
}

impl std::error::Error for WrongAnswer {}
