//! What a run does between two steps: it asks the model, goes through the calls of a reply, and
//! decides which are handed out.

use super::Run;
use crate::claude::agent::approved::Ready;
use crate::claude::agent::ask::Ticket;
use crate::claude::agent::count::digest_of;
use crate::claude::agent::declare::Declaration;
use crate::claude::agent::limit::{RunLimit, Stop};
use crate::claude::agent::question::{Decision, Question};
use crate::claude::agent::step::{Out, State};
use crate::claude::agent::transcript::{Event, ResultOf};
use crate::claude::answer::Answer;
use crate::claude::reply::{Reply, StopReason};
use crate::claude::request::Request;
use crate::claude::tool::{Call, ClaudeTools, IdempotencyKey, ToolOutput, ToolResult, calls};
use crate::claude::turn::Turn;
use crate::output::Limits;
use crate::taint::Trusted;
use crate::trusted;

impl<F: Declaration, T: ClaudeTools, O: Answer> Run<F, T, O> {
    pub(super) fn request(&self) -> Request<O> {
        let settings = &*self.settings;
        let mut request = Request::new(&settings.model, settings.max_tokens);
        if let Some(system) = &settings.system {
            request = request.system(system);
        }
        if let Some(thinking) = settings.thinking {
            request = request.thinking(thinking);
        }
        if let Some(effort) = settings.effort {
            request = request.effort(effort);
        }
        if let Some(ttl) = settings.cache {
            request = request.cache(ttl);
        }
        if !T::TABLE.tools().is_empty() {
            request = request.tools::<T>();
        }
        for turn in &self.turns {
            request = request.turn(turn.clone());
        }
        request.output::<O>()
    }

    pub(super) fn ask(&mut self) {
        let limits = &self.settings.limits;
        if self.counts.turns >= limits.turns {
            return self.stop(Stop::Limit(RunLimit::Turns));
        }
        if let Some(limit) = self.spent() {
            return self.stop(Stop::Limit(limit));
        }
        self.counts.turns += 1;
        self.transcript.add(Event::Asked);
        self.state = State::Asked(Ticket::new());
    }

    /// The limit of tokens or of time, where one is reached.
    pub(super) fn spent(&self) -> Option<RunLimit> {
        let usage = self.transcript.usage();
        let tokens = usage
            .total_input_tokens()
            .saturating_add(usage.output_tokens);
        if tokens >= self.settings.limits.tokens {
            return Some(RunLimit::Tokens);
        }
        self.time_left().is_zero().then_some(RunLimit::Time)
    }

    pub(super) fn receive(&mut self, reply: &Reply) {
        // Of any other the calls are not kept: they are unfinished.
        if matches!(reply.stop_reason(), StopReason::ToolUse) {
            self.queue = calls::<T>(reply, &Limits::new()).into();
        }
        self.turns.push(Turn::assistant(reply));
        self.transcript.add(Event::Answered {
            usage: reply.usage(),
            calls: self.queue.len(),
            request_id: reply.request_id().cloned(),
        });
    }

    pub(super) fn next_call(&mut self) {
        if let Some(limit) = self.spent() {
            return self.stop(Stop::Limit(limit));
        }
        match self.queue.pop_front() {
            None => {
                self.pay();
                self.state = State::ToAsk;
            }
            Some(Err(bad)) => {
                self.transcript.add(Event::BadCall);
                self.owed.push(bad.result());
                self.state = State::Calls;
            }
            Some(Ok(call)) => self.take(call),
        }
    }

    pub(super) fn take(&mut self, call: Call<T>) {
        let digest = digest_of(&call);
        self.transcript.add(Event::called(&call, digest));
        if let Some(limit) = self.counts.call(&call, &self.settings.limits) {
            self.owe(&call, trusted!("Not made: it was called too often."));
            return self.stop(Stop::Limit(limit));
        }
        if self.counts.make(&call) {
            self.owe(
                &call,
                trusted!("Not made: a call of this id was made before."),
            );
            self.state = State::Calls;
        } else if !call.acts() {
            self.state = State::ToMake(self.ready(call, None));
        } else if self.settings.is_dry {
            self.transcript.add(Event::NotMade { tool: call.name() });
            let told = ToolOutput::<T>::text(trusted!(
                "This is a dry run: the call was not made, and nothing was changed or sent."
            ));
            self.owed.push(ToolResult::new(call.id(), told));
            self.state = State::Calls;
        } else if self.settings.seat.is_none() {
            self.state = State::ToMake(self.ready(call, None));
        } else if self.counts.was_denied(digest) {
            self.deny(&call, trusted!("nobody: the same call was denied before"));
        } else {
            self.approve(call);
        }
    }

    pub(super) fn ready(&self, call: Call<T>, by: Option<Trusted<&'static str>>) -> Ready<T> {
        let key = IdempotencyKey::of(self.name.as_bytes(), call.id());
        Ready::new(call, by, key)
    }

    pub(super) fn approve(&mut self, call: Call<T>) {
        match Question::about(&call, self.settings.limits.decision_time) {
            Some(question) => self.state = State::Asking(call, question),
            None => self.deny(&call, trusted!("nobody: the system gives no random bytes")),
        }
    }

    pub(super) fn decided(&mut self, call: Call<T>, decision: &Decision) {
        if !decision.approves() {
            return self.deny(&call, decision.by());
        }
        self.transcript.add(Event::Decided {
            tool: call.name(),
            approved: true,
            by: decision.by(),
        });
        self.state = State::ToMake(self.ready(call, Some(decision.by())));
    }

    pub(super) fn deny(&mut self, call: &Call<T>, by: Trusted<&'static str>) {
        self.transcript.add(Event::Decided {
            tool: call.name(),
            approved: false,
            by,
        });
        self.owe(
            call,
            trusted!("Denied: this call was not allowed, and not made. Do not repeat it."),
        );
        match self.counts.denial(digest_of(call), &self.settings.limits) {
            Some(limit) => self.stop(Stop::Limit(limit)),
            None => self.state = State::Calls,
        }
    }

    pub(super) fn result(&mut self, out: &Out, output: ToolOutput<T>) {
        let result = ToolResult::new(&out.id, output);
        let event = ResultOf::of(out, &result);
        let limit = self.counts.result(event.bytes(), &self.settings.limits);
        self.transcript.add(Event::Result(event));
        self.owed.push(result);
        match limit {
            Some(limit) => self.stop(Stop::Limit(limit)),
            None => self.state = State::Calls,
        }
    }

    /// The model is told that a call was not made.
    pub(super) fn owe(&mut self, call: &Call<T>, why: Trusted<&'static str>) {
        let told = ToolOutput::<T>::failed(why);
        self.owed.push(ToolResult::new(call.id(), told));
    }

    /// The turn of the results that there are, and what is said behind them.
    pub(super) fn pay(&mut self) {
        let owed = std::mem::take(&mut self.owed);
        if !owed.is_empty() {
            self.turns.push(Turn::results(owed));
        }
        self.turns.append(&mut self.later);
    }

    /// Every call has a result, also where the run ends before: the API wants it so when the
    /// conversation is carried on.
    pub(super) fn owe_rest(&mut self, open: State<T, O>) {
        match open {
            State::Asking(call, _) => self.owe(&call, NOT_MADE),
            State::ToMake(ready) => self.owe(ready.call(), NOT_MADE),
            State::Out(out) => {
                let unknown =
                    trusted!("The outcome of this call is not known. It may have been made.");
                self.owed
                    .push(ToolResult::new(&out.id, ToolOutput::<T>::failed(unknown)));
            }
            _ => {}
        }
        for call in std::mem::take(&mut self.queue) {
            match call {
                Ok(call) => self.owe(&call, NOT_MADE),
                Err(bad) => self.owed.push(bad.result()),
            }
        }
    }

    pub(in crate::claude::agent) fn stop(&mut self, stop: Stop) {
        let open = std::mem::replace(&mut self.state, State::Idle);
        self.owe_rest(open);
        self.ended(Trusted::of_table(stop.name()));
        self.state = State::Stopped(stop);
    }

    pub(super) fn ended(&mut self, how: Trusted<&'static str>) {
        self.transcript.add(Event::Ended { how });
    }
}

const NOT_MADE: Trusted<&'static str> = trusted!("Not made: the task was ended before.");
