//! rig: typed prompts and extractors of types of ours, and Claude through rig's own provider.

use std::sync::{Arc, Mutex};

use rig_agent::completion::StructuredOutputError;
use rig_agent::extractor::ExtractorBuilder;
use rig_agent::{Agent, AgentBuilder};
use rig_core::completion::{CompletionRequest, FinishReason, ReplayTarget};
use rig_core::driver::{Exchange, Opened, Opening, Transport};
use rig_core::error::{EncodeError, ProviderError};
use rig_core::message::Api;
use rig_core::operation::{Block, Completion, Finish};
use rig_core::providers::anthropic::completion::CLAUDE_HAIKU_4_5;
use rig_core::providers::anthropic::wire::{AnthropicConfig, Messages};
use rig_core::wire::document::{Reassemble, Serves};
use rig_core::wire::{Decoder, Descriptor, Flow, Mode, Out, Wire, WireEvent};
use rig_core::{Model, completion};
use rig_reqwest::{ReqwestClient, reqwest};
use serde_json::{Value, json};
use taintless::prelude::*;
use taintless::testing::{Rehearsal, Reply};
use taintless_plugs::{
    BAD, GOOD, PLANTED, Ticket, Verdict, assert_good, assert_rules, assert_tells,
};

/// A model in the process: its request is rig's own, its reply one text.
#[derive(Clone)]
struct Script {
    reply: &'static str,
    schemas: Arc<Mutex<Vec<Value>>>,
}

impl Script {
    fn new(reply: &'static str) -> Self {
        let schemas = Arc::default();
        Script { reply, schemas }
    }

    fn agent(&self) -> Agent {
        AgentBuilder::new(Model::new(Scripted, self.clone())).build()
    }
}

impl Transport<Scripted> for Script {
    fn send(&self, request: CompletionRequest, _: Exchange) -> Opening<&'static str> {
        let schema = request.output_schema.map(schemars::Schema::to_value);
        let mut schemas = self.schemas.lock().expect("no panic");
        schemas.extend(schema);
        let reply = self.reply;
        Opening::ready(Opened::new(futures::stream::once(async move { Ok(reply) })))
    }
}

/// The wire of such a model: nothing is written or read.
#[derive(Clone, Debug)]
struct Scripted;

impl Wire for Scripted {
    type Op = Completion;
    type Payload = CompletionRequest;
    type Frame = &'static str;
    type Decoder<'id> = Whole;
    type Reassembler = Document;

    fn describe(&self) -> Descriptor<'_> {
        Descriptor::new("scripted").replay(self)
    }

    fn encode(
        &self,
        request: CompletionRequest,
        _: Mode,
    ) -> Result<CompletionRequest, EncodeError> {
        Ok(request)
    }

    fn decoder<'id>(&self) -> Self::Decoder<'id> {
        Whole
    }
}

impl ReplayTarget for Scripted {
    fn api(&self) -> Api {
        Api::from_static("scripted")
    }

    fn provider(&self) -> &'static str {
        "scripted"
    }

    fn model(&self) -> &'static str {
        ""
    }

    fn accepts(&self, _: &str) -> completion::Accepts {
        completion::Accepts::ALL
    }

    fn map_options(
        &self,
        _: &CompletionRequest,
        _: completion::options::OptionFields<'_>,
    ) -> completion::options::OptionMap {
        use completion::options::Mapping;
        completion::options::OptionMap {
            reasoning: Mapping::Nothing,
            cache: Mapping::Nothing,
            service_tier: Mapping::Nothing,
            verbosity: Mapping::Nothing,
            parallel_tool_calls: Mapping::Nothing,
            top_p: Mapping::Nothing,
            seed: Mapping::Nothing,
            stop: Mapping::Nothing,
        }
    }
}

/// Reads a reply of one frame.
struct Whole;

impl<'id> Decoder<'id, Completion, &'static str> for Whole {
    type Event = &'static str;

    fn classify(&self, text: &'static str) -> WireEvent<&'static str> {
        WireEvent::Known(text)
    }

    fn decode(
        &mut self,
        text: &'static str,
        mut out: Out<'id, Completion>,
    ) -> Result<Flow, ProviderError> {
        out.run(Block::Text, text)?;
        out.end_run()?;
        out.finish_open()?;
        Ok(out.end(Finish {
            reason: Some(FinishReason::Stop),
            ..Finish::default()
        }))
    }
}

/// The reply as rig keeps it.
#[derive(Default)]
struct Document(&'static str);

impl Serves<Completion> for Document {}

impl Reassemble<&'static str> for Document {
    fn absorb(&mut self, text: &&'static str) {
        self.0 = text;
    }

    fn finish(self) -> Value {
        json!({"text": self.0})
    }
}

/// Claude by rig's own provider and HTTP client, on a server that refuses what the API refuses.
fn claude(rehearsal: &Rehearsal) -> Model<Messages> {
    let http = reqwest::Client::builder().no_proxy().build();
    AnthropicConfig::new("a key that opens nothing")
        .with_base_url(rehearsal.url())
        .connect(ReqwestClient::from(http.expect("a client")))
        .completion(CLAUDE_HAIKU_4_5)
}

#[tokio::test]
async fn a_typed_prompt_gives_the_derived_type() {
    let agent = Script::new(GOOD).agent();
    let response = agent.prompt_typed::<Ticket>("The tent leaks badly.").await;
    assert_good(&response.expect("a ticket").output);
}

#[tokio::test]
async fn the_schema_that_rig_sends_is_ours() {
    let script = Script::new(GOOD);
    let response = script
        .agent()
        .prompt_typed::<Ticket>("The tent leaks badly.")
        .await;
    response.expect("a ticket");
    let schemas = script.schemas.lock().expect("no panic");
    assert_eq!(*schemas, [Ticket::schema().clone().to_value()]);
    assert_rules(&schemas[0]);
}

#[tokio::test]
async fn a_broken_rule_is_an_error_of_rigs_without_the_models_text() {
    let agent = Script::new(BAD).agent();
    let response = agent.prompt_typed::<Ticket>("The tent leaks badly.").await;
    let error = response.expect_err("bad");
    assert_tells(&error.to_string());
    let StructuredOutputError::Deserialization { output, error } = error else {
        panic!("an error of another kind: {error}");
    };
    assert_tells(&format!("{error} {error:?}"));
    // A limit that is rig's: beside our error its own keeps the reply, so its `Debug` shows it.
    assert!(output.contains(PLANTED));
}

#[tokio::test]
async fn rig_asks_again_when_a_rule_is_broken() {
    let script = Script::new(BAD);
    let agent = script.agent();
    let run = agent
        .prompt_typed::<Ticket>("The tent leaks badly.")
        .retries(2);
    assert!(run.await.is_err());
    assert_eq!(script.schemas.lock().expect("no panic").len(), 3);
}

/// An extractor asks for `Serialize` too, which tainted text has not; types without any take part.
#[tokio::test]
async fn an_extractor_gives_a_type_without_text() {
    let submit = |input: Value| {
        Reply::blocks([
            json!({"type": "tool_use", "id": "toolu_1", "name": "submit", "input": input}),
        ])
        .stop_reason("tool_use")
    };
    let rehearsal = Rehearsal::replies([
        submit(json!({"escalate": true, "confidence": 101})),
        submit(json!({"escalate": true, "confidence": 99})),
    ]);
    let rehearsal = rehearsal.expect("a port");
    let extractor = ExtractorBuilder::<Verdict>::new(claude(&rehearsal)).build();

    let error = extractor.extract("He shouts.").await.expect_err("101");
    let error = error.to_string();
    assert!(error.contains("`/confidence`"), "{error}");

    let verdict = extractor.extract("He shouts.").await.expect("a verdict");
    let (escalate, confidence) = (true, 99);
    assert_eq!(
        verdict.output,
        Verdict {
            escalate,
            confidence
        }
    );

    let received = &rehearsal.requests()[0];
    assert_eq!(received.fault(), None);
    let tool = &received.body()["tools"][0]["input_schema"];
    assert_eq!(*tool, Verdict::schema().clone().to_value());
}

/// rig's provider leaves lengths in the schema of a typed prompt, which the API refuses; so Claude
/// is given our wire schema as it is, and the reply is read by `parse`.
#[tokio::test]
async fn claude_is_asked_by_the_wire_schema() {
    let rehearsal = Rehearsal::replies([Reply::text(GOOD)]).expect("a port");
    let agent = AgentBuilder::new(claude(&rehearsal)).build();
    let refused = agent.prompt_typed::<Ticket>("The tent leaks badly.").await;
    assert!(refused.is_err());

    let format =
        json!({"type": "json_schema", "schema": Ticket::wire_schema().expect("within limits")});
    let params = json!({"output_config": {"format": format}});
    let run = agent
        .prompt("The tent leaks badly.")
        .replace_additional_params(params);
    let response = run.await.expect("a reply");
    assert_good(&Ticket::parse(&response.output()).expect("good"));

    let requests = rehearsal.requests();
    let fault = requests[0].fault().expect("refused");
    assert!(fault.contains("Length` is not supported"), "{fault}");
    assert_eq!(requests[1].fault(), None);
    let sent = requests[1].body_text();
    assert!(
        sent.contains(&Ticket::wire_schema().expect("within limits").to_json()),
        "{sent}"
    );
}
