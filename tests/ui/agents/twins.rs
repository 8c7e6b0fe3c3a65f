//! Twins of the refusals in `ui/agents/`.

mod three_of_three {
    use taintless::claude::{Agent, Model, agent::Terminal};

    fn build() {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .reads_private()
            .acts()
            .approver(Terminal::new())
            .build();
    }
}

mod three_in_another_order {
    use taintless::claude::{Agent, Model, agent::Terminal};
    use taintless::prelude::*;

    /// What an assistant can do.
    #[derive(ClaudeTools)]
    enum Mailbox {
        /// Reads the letters.
        #[claude(reads_untrusted, reads_private)]
        Read,
        /// Sends a letter.
        #[claude(sends)]
        Send { text: Tainted<String> },
    }

    fn build() {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .acts()
            .approver(Terminal::new())
            .reads_private()
            .acts()
            .reads_untrusted()
            .tools::<Mailbox>()
            .system(system_prompt!("You sort letters."))
            .max_turns(9)
            .dry_run()
            .reads_private()
            .build();
    }
}

mod generic_build {
    use taintless::claude::Agent;
    use taintless::claude::agent::{AgentBuilder, Declared, NoTools, RuleOfTwo};

    fn finish<A, B, C, G>(
        builder: AgentBuilder<Declared<A, B, C>, NoTools, G>,
    ) -> Agent<Declared<A, B, C>>
    where
        Declared<A, B, C>: RuleOfTwo<G>,
    {
        builder.build()
    }
}

mod private_tools_undeclared {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    /// What an assistant can do.
    #[derive(ClaudeTools)]
    enum Mailbox {
        /// Reads the letters.
        #[claude(reads_untrusted, reads_private)]
        Read,
        /// Sends a letter.
        #[claude(sends)]
        Send { text: Tainted<String> },
    }

    fn build() {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .reads_private()
            .acts()
            .tools::<Mailbox>();
    }
}

mod untrusted_tools_undeclared {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    /// What an assistant can do.
    #[derive(ClaudeTools)]
    enum Mailbox {
        /// Reads the letters.
        #[claude(reads_untrusted, reads_private)]
        Read,
        /// Sends a letter.
        #[claude(sends)]
        Send { text: Tainted<String> },
    }

    fn build() {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .reads_private()
            .acts()
            .tools::<Mailbox>();
    }
}

mod acting_tools_undeclared {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    /// What an assistant can do.
    #[derive(ClaudeTools)]
    enum Mailbox {
        /// Reads the letters.
        #[claude(reads_untrusted, reads_private)]
        Read,
        /// Sends a letter.
        #[claude(sends)]
        Send { text: Tainted<String> },
    }

    fn build() {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .reads_private()
            .acts()
            .tools::<Mailbox>();
    }
}

mod flags_by_hand {
    use taintless::claude::tool::{No, Tool, ToolInput, ToolTable, Yes};
    use taintless::claude::{Agent, Marks, Model};
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Letter {
        number: u32,
    }

    struct Delete(Letter);

    impl ClaudeTools for Delete {
        type Untrusted = No;
        type Private = No;
        type Acts = Yes;
        const TABLE: ToolTable = ToolTable::new(&[Tool::new::<Letter>(
            "delete",
            "Deletes.",
            Marks::PURE.acts(),
        )]);

        fn read(_: usize, input: ToolInput<'_>) -> Result<Option<Self>, OutputError> {
            input.arguments().map(|letter| Some(Delete(letter)))
        }
    }

    fn build() {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .acts()
            .tools::<Delete>()
            .build();
    }
}

mod second_set {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    /// Sums and clocks.
    #[derive(ClaudeTools)]
    enum Both {
        /// Adds.
        #[claude(pure)]
        Add { one: u32, other: u32 },
        /// Sets the clock.
        #[claude(acts)]
        Set { hour: u8 },
    }

    fn build() {
        let agent = Agent::builder(Model::SONNET_5, 500).acts().tools::<Both>();
    }
}

mod tools_after_build {
    use taintless::claude::{Agent, Model, agent::Terminal};
    use taintless::prelude::*;

    /// What an assistant can do.
    #[derive(ClaudeTools)]
    enum Mailbox {
        /// Reads the letters.
        #[claude(reads_untrusted, reads_private)]
        Read,
        /// Sends a letter.
        #[claude(sends)]
        Send { text: Tainted<String> },
    }

    fn build() {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .reads_private()
            .acts()
            .approver(Terminal::new())
            .tools::<Mailbox>()
            .build();
    }
}

mod tainted_task {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn run(mail: Tainted<String>) {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .acts()
            .build();
        let run = agent.start(mail);
    }
}

mod string_task {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn run(mail: String) {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .acts()
            .build();
        let run = agent.start(mail);
    }
}

mod static_str_task {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn run(mail: &'static str) {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .acts()
            .build();
        let run = agent.start(mail);
    }
}

mod prompt_task {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn run(mail: Prompt) {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .acts()
            .build();
        let run = agent.start(mail);
    }
}

mod task_later {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn run(mail: Tainted<String>) {
        let agent = Agent::builder(Model::SONNET_5, 500).build();
        let mut run = agent.start(trusted!("Wait for the letter."));
        run.say(trusted!("There is none."));
    }
}

mod conversation_as_task {
    use taintless::claude::{Agent, Conversation, Model};

    fn run(earlier: &Conversation) {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .reads_private()
            .build();
        let run = agent.start(earlier);
    }
}

mod private_task {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn run(name: &Private<Tainted<String>>) {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .reads_private()
            .build();
        let run = agent
            .start(trusted!("Greet them."))
            .private(name, Source::Database);
    }
}

mod private_undeclared {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn run(name: &Private<Tainted<String>>) {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .build();
        let name = name.redact();
        let run = agent.start(prompt!("Greet {name}."));
    }
}

mod private_number_undeclared {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn run(salary: &Private<u32>) {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .acts()
            .reads_private()
            .build();
        let run = agent.start(trusted!("Judge it.")).private_value(salary);
    }
}

mod closure_approver {
    use taintless::claude::agent::Page;
    use taintless::claude::{Agent, Model};

    taintless::authority!(Owner = "the owner of the mailbox, signed in, by a click");

    fn build() {
        let page = Page::<Owner>::new();
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .reads_private()
            .acts()
            .approver(page.clone())
            .build();
    }
}

mod bool_approver {
    use taintless::claude::agent::Page;
    use taintless::claude::{Agent, Model};

    taintless::authority!(Owner = "the owner of the mailbox, signed in, by a click");

    fn build() {
        let page = Page::<Owner>::new();
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .reads_private()
            .acts()
            .approver(page.clone())
            .build();
    }
}

mod own_approver {
    use taintless::claude::agent::{Approver, Terminal};

    fn approver() -> impl Approver {
        Terminal::new()
    }
}

mod page_without_person {
    use taintless::claude::agent::Page;

    taintless::authority!(Anybody = "whoever sits before the kiosk in the hall");

    fn page() {
        let page = Page::<Anybody>::new();
    }
}

mod approved_literal {
    use taintless::claude::Call;
    use taintless::claude::agent::{Approved, Ready};

    fn send<T>(call: Approved<Call<T>>) {}

    fn handle<T>(ready: Ready<T>) {
        if let Ok(approved) = ready.approved() {
            send(approved);
        }
    }
}

mod ready_literal {
    use taintless::claude::Call;
    use taintless::claude::agent::{Approved, Ready};

    fn send<T>(call: Approved<Call<T>>) {}

    fn handle<T>(ready: Ready<T>) {
        if let Ok(approved) = ready.approved() {
            send(approved);
        }
    }
}

mod approved_clone {
    use taintless::claude::agent::Approved;

    fn once<C: Clone>(call: Approved<C>) -> Approved<C> {
        call
    }
}

mod ready_clone {
    use taintless::claude::agent::Ready;

    fn once<T: Clone>(ready: Ready<T>) -> Ready<T> {
        ready
    }
}

mod approved_twice {
    use taintless::claude::Call;
    use taintless::claude::agent::Approved;

    fn send<T>(call: Approved<Call<T>>) {}

    fn handle<T>(call: Approved<Call<T>>) {
        send(call);
    }
}

mod call_as_approved {
    use taintless::claude::Call;
    use taintless::claude::agent::{Approved, Ready};

    fn send<T>(call: Approved<Call<T>>) {}

    fn handle<T>(ready: Ready<T>) {
        if let Ok(approved) = ready.approved() {
            send(approved);
        }
    }
}

mod approved_from_call {
    use taintless::claude::Call;
    use taintless::claude::agent::{Approved, Ready};

    fn send<T>(call: Approved<Call<T>>) {}

    fn handle<T>(ready: Ready<T>) {
        if let Ok(approved) = ready.approved() {
            send(approved);
        }
    }
}

mod approved_default {
    use taintless::claude::Call;
    use taintless::claude::agent::{Approved, Ready};

    fn send<T>(call: Approved<Call<T>>) {}

    fn handle<T>(ready: Ready<T>) {
        if let Ok(approved) = ready.approved() {
            send(approved);
        }
    }
}

mod approved_deserialized {
    use taintless::claude::Call;
    use taintless::claude::agent::{Approved, Ready};

    fn send<T>(call: Approved<Call<T>>) {}

    fn handle<T>(ready: Ready<T>) {
        if let Ok(approved) = ready.approved() {
            send(approved);
        }
    }
}

mod decision_from_bool {
    use taintless::claude::agent::{Answer, Decision, Question, WrongAnswer};

    taintless::authority!(Owner = "the owner of the mailbox, signed in, by a click");

    fn decide(question: &Question, json: &str) -> Result<Decision, WrongAnswer> {
        let answer: Answer = serde_json::from_str(json).map_err(|_| WrongAnswer::NotAsked)?;
        question.decide::<Owner>(&answer)
    }
}

mod decision_literal {
    use taintless::claude::agent::{Answer, Decision, Question, WrongAnswer};

    taintless::authority!(Owner = "the owner of the mailbox, signed in, by a click");

    fn decide(question: &Question, json: &str) -> Result<Decision, WrongAnswer> {
        let answer: Answer = serde_json::from_str(json).map_err(|_| WrongAnswer::NotAsked)?;
        question.decide::<Owner>(&answer)
    }
}

mod decision_deserialized {
    use taintless::claude::agent::{Answer, Decision, Question, WrongAnswer};

    taintless::authority!(Owner = "the owner of the mailbox, signed in, by a click");

    fn decide(question: &Question, json: &str) -> Result<Decision, WrongAnswer> {
        let answer: Answer = serde_json::from_str(json).map_err(|_| WrongAnswer::NotAsked)?;
        question.decide::<Owner>(&answer)
    }
}

mod decision_clone {
    use taintless::claude::agent::Decision;

    fn once(decision: Decision) -> Decision {
        decision
    }
}

mod decision_without_person {
    use taintless::claude::agent::{Answer, Decision, Question};

    taintless::authority!(Me = "the one who typed the number that the phone showed");

    fn decide(question: &Question, answer: &Answer) -> Option<Decision> {
        question.decide::<Me>(answer).ok()
    }
}

mod answer_literal {
    use taintless::claude::agent::{Answer, Decision, Question, WrongAnswer};

    taintless::authority!(Owner = "the owner of the mailbox, signed in, by a click");

    fn decide(question: &Question, json: &str) -> Result<Decision, WrongAnswer> {
        let answer: Answer = serde_json::from_str(json).map_err(|_| WrongAnswer::NotAsked)?;
        question.decide::<Owner>(&answer)
    }
}

mod id_in_plain_text {
    use taintless::claude::agent::Question;
    use taintless::prelude::*;

    fn form(question: &Question) -> SafeHtml {
        let id = question.id();
        html!("<input type=\"hidden\" name=\"question\" value=\"{id}\">")
    }
}

mod several_agents_in_a_list {
    use taintless::claude::{Agent, Model};

    fn build() {
        let reader = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .build();
        let other = Agent::builder(Model::HAIKU_4_5, 500)
            .reads_untrusted()
            .build();
        let agents = vec![reader, other];
    }
}

mod task_as_dyn {
    use taintless::claude::agent::{Declared, Task};
    use taintless::claude::tool::{No, Yes};
    use taintless::claude::{Agent, Model};

    fn run(task: impl Task<Declared<No, No, Yes>>) {
        let agent = Agent::builder(Model::SONNET_5, 500).acts().build();
        let run = agent.start(task);
    }
}

mod own_rule {
    use taintless::claude::agent::{Declared, Person, RuleOfTwo};
    use taintless::claude::tool::Yes;

    fn holds<F: RuleOfTwo<Person>>() {}

    fn check() {
        holds::<Declared<Yes, Yes, Yes>>();
    }
}

mod own_task {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    struct Letter(Tainted<String>);

    fn run(letter: Letter) {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .build();
        let run = agent.start(letter.0);
    }
}

mod builder_literal {
    use taintless::claude::agent::{AgentBuilder, Declared};
    use taintless::claude::tool::No;
    use taintless::claude::{Agent, Model};

    fn build() {
        let builder: AgentBuilder<Declared<No, No, No>> = Agent::builder(Model::SONNET_5, 500);
    }
}

mod declarations_taken_back {
    use taintless::claude::agent::{AgentBuilder, Declared};
    use taintless::claude::tool::{No, Yes};

    fn remember(
        builder: AgentBuilder<Declared<No, Yes, Yes>>,
    ) -> AgentBuilder<Declared<Yes, Yes, Yes>> {
        builder.reads_untrusted()
    }
}

mod tainted_system {
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn build(rules: Tainted<String>) {
        let agent = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .system(system_prompt!("Follow the rules of the house."))
            .build();
    }
}

mod answer_as_task {
    use taintless::claude::agent::Step;
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn run() {
        let reader = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .build();
        let writer = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .acts()
            .build();
        if let Step::Done(answer) = reader.start("Sum this up.").step() {
            let run = writer.start(answer.text);
        }
    }
}

mod answer_as_trusted {
    use taintless::claude::agent::Step;
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn run() {
        let planner = Agent::builder(Model::SONNET_5, 500).build();
        if let Step::Done(answer) = planner.start(trusted!("Make a plan.")).step() {
            let plan: Option<Trusted<&'static str>> = one_of!(answer.text, "wait", "write");
        }
    }
}

mod private_answer_as_task {
    use taintless::claude::agent::{Step, Terminal};
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn run() {
        let reader = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .reads_private()
            .build();
        let writer = Agent::builder(Model::SONNET_5, 500)
            .reads_untrusted()
            .reads_private()
            .acts()
            .approver(Terminal::new())
            .build();
        if let Step::Done(answer) = reader.start("Sum this up.").step() {
            let task = writer.start(trusted!("Write a letter of it."));
            let run = task.private(&answer.into_text(), Source::ModelOutput);
        }
    }
}

mod private_answer_as_text {
    use taintless::claude::agent::Step;
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    fn run() {
        let reader = Agent::builder(Model::SONNET_5, 500).reads_private().build();
        if let Step::Done(answer) = reader.start(trusted!("Sum this up.")).step() {
            let text: Private<Tainted<String>> = answer.into_text();
        }
    }
}

mod bare_text_in_private_answer {
    use taintless::claude::agent::Step;
    use taintless::claude::{Agent, Model};
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Report {
        customers: u32,
        summary: Private<Tainted<String>>,
    }

    fn run() {
        let reader = Agent::builder(Model::SONNET_5, 500)
            .reads_private()
            .output::<Report>()
            .build();
        if let Step::Done(answer) = reader.start(trusted!("Sum this up.")).step() {
            let report = answer.into_value();
        }
    }
}

mod run_clone {
    use taintless::claude::agent::Run;

    fn once<F: Clone, T: Clone, O: Clone>(run: Run<F, T, O>) -> Run<F, T, O> {
        run
    }
}

mod more_in_what_is_asked {
    use taintless::claude::agent::{Declared, NoTools, Run};
    use taintless::claude::tool::{No, Yes};
    use taintless::claude::{Client, PlainText};
    use taintless::prelude::*;

    async fn run(
        run: &mut Run<Declared<Yes, Yes, No>, NoTools, PlainText>,
        client: &Client,
        mail: Tainted<String>,
    ) {
        run.say(mail);
        if let taintless::claude::agent::Step::Ask(ask) = run.step() {
            let sent = ask.send(client).await;
        }
    }
}

mod asked_as_request {
    use taintless::claude::agent::{Declared, NoTools, Run, Step};
    use taintless::claude::tool::{No, Yes};
    use taintless::claude::{Client, PlainText};

    async fn run(run: &mut Run<Declared<No, Yes, Yes>, NoTools, PlainText>, client: &Client) {
        if let Step::Ask(ask) = run.step() {
            let sent = ask.send(client).await;
        }
    }
}
