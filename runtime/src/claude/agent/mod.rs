//! Agents, by the Rule of Two.
//!
//! An agent that reads what somebody else wrote (A), holds what not everybody may see (B), and
//! changes things or speaks to the outside (C) does for whoever writes to it what they like with
//! what it holds: text is how a model is told what to do, and no way is known to make it obey some
//! texts only. Two of the three are no great harm; with all three a person must look. That is Meta's
//! *Agents Rule of Two* (October 2025), after Simon Willison's *lethal trifecta*; here an agent
//! says of itself which of the three it does, each part of it is held to that, and one that does
//! all three and asks nobody does not compile.
//!
//! ```
//! use taintless::claude::{Agent, Model, agent::Terminal};
//! use taintless::prelude::*;
//! let agent = Agent::builder(Model::SONNET_5, 1000)
//!     .reads_untrusted()
//!     .reads_private()
//!     .acts()
//!     .approver(Terminal::new()) // without it: a compile error at `build`
//!     .system(system_prompt!("You keep the owner's mailbox in order."))
//!     .build();
//! ```
//!
//! What the compiler holds it to:
//!
//! - A task is text of the program, unless A is declared ([`Task`]); private text gets to the model
//!   only where B is.
//! - What a tool reads or does is marked at the tool, and [`AgentBuilder::tools`] wants the marks
//!   declared.
//! - The answer is tainted, as every reply; of an agent with B it is private besides
//!   ([`Withheld`]). So what takes it as a task declares A, or A and B: two agents in a row are judged as
//!   one, and an agent that is another's tool is marked as what it does.
//! - With an approver each call that acts waits for a person. [`Approved`] is the proof: nothing
//!   else makes one.
//!
//! What is not offered: tools that the API runs ([`ServerTool`](crate::claude::ServerTool)), which read the web and speak to it
//! without a step of ours in between, and tools of MCP servers, of which nobody here knows what they do.
//!
//! What it cannot see: a handler that acts in a tool that is not marked so, and data that was not
//! labelled where it entered. Of an agent without A the model's own replies go back into the
//! conversation, and they are not the program's words: but nobody outside had a say in them,
//! because all that the model read was the program's. What the model was trained on is another
//! matter, and so is a tool that is not marked `reads_untrusted` and gives back text that an
//! authority vouches for: that authority then is who can turn the agent.

mod approved;
mod approver;
mod ask;
mod builder;
mod chance;
mod count;
mod declare;
mod digest;
mod limit;
mod question;
mod run;
mod shown;
mod step;
mod task;
mod terminal;
mod transcript;
mod withheld;

#[cfg(feature = "client")]
mod drive;

pub use approved::{Approved, Ready};
pub use approver::{Approver, Decider, Page};
pub use ask::Ask;
pub use builder::{Agent, AgentBuilder};
pub use declare::{
    ActsDeclared, AnswerOf, Declaration, Declared, FreeForTools, Holds, NoTools, Nobody, Person,
    PrivateDeclared, RuleOfTwo, UntrustedDeclared,
};
pub use digest::Digest;
#[cfg(feature = "client")]
#[cfg_attr(docsrs, doc(cfg(feature = "client")))]
pub use drive::{Ended, RunError};
pub use limit::{RunLimit, Stop};
pub use question::{Answer, Argument, Decision, Question, WrongAnswer};
pub use run::Run;
pub use step::{Step, WrongStep};
pub use task::Task;
pub use terminal::Terminal;
pub use transcript::{CallOf, Entry, Event, ResultOf, Transcript};
pub use withheld::Withheld;
