//! Twins of the refusals in `ui/claude/`.

mod assistant_from_string {
    use taintless::claude::{Reply, Turn};

    fn remember(earlier: Reply) -> Turn {
        Turn::assistant(&earlier)
    }
}

mod stop_sequence_from_model {
    use taintless::claude::Request;
    use taintless::prelude::*;

    fn stop(request: Request, reply: Tainted<String>) -> Request {
        request.stop_sequence(trusted!("END"))
    }
}

mod base_url_from_environment {
    use taintless::claude::{Client, ClientError};
    use taintless::key::SecretKey;
    use taintless::prelude::*;

    fn connect(key: SecretKey) -> Result<Client, ClientError> {
        Client::builder(key)
            .base_url(trusted!("https://gateway.example.com"))
            .build()
    }
}

mod role_from_text {
    use taintless::claude::Turn;
    use taintless::prelude::*;

    fn turn(text: Tainted<String>) -> Turn {
        Turn::user(text)
    }
}

mod prompt_as_system {
    use taintless::claude::{Request, Turn};
    use taintless::prelude::*;

    fn ask(request: Request, mail: Tainted<String>) -> Request {
        let mail = mail.wrap(Source::Email);
        let rules = prompt!("Sort this e-mail: {mail}");
        request.turn(Turn::user(rules))
    }
}

mod string_as_system {
    use taintless::claude::Request;
    use taintless::prelude::*;

    fn ask(request: Request) -> Request {
        request.system(system_prompt!("Sort e-mail."))
    }
}

mod model_from_string {
    use taintless::claude::{Model, Request};
    use taintless::prelude::*;

    fn ask() -> Request {
        Request::new(Model::new(trusted!("claude-haiku-4-5")), 300)
    }
}

mod output_without_derive {
    use taintless::claude::{Model, Request};
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }

    fn ask() -> Request<Triage> {
        Request::new(Model::HAIKU_4_5, 300).output()
    }
}

mod request_serialized {
    use taintless::claude::{PlainText, Request};

    fn send(request: &Request<PlainText>) -> Vec<u8> {
        request.body().into_bytes()
    }
}

mod tool_name_from_text {
    use taintless::prelude::*;

    fn tool() -> Option<taintless::output::WireTool> {
        u8::wire_tool(trusted!("count")).ok()
    }
}

mod reply_by_hand {
    use taintless::prelude::*;

    fn said(reply: taintless::claude::Reply) -> taintless::claude::Turn {
        taintless::claude::Turn::assistant(&reply)
    }
}

mod turn_deserialized {
    use taintless::prelude::*;

    fn stored(json: &str) -> Option<taintless::claude::Turn> {
        let text: Tainted<String> = serde_json::from_str(json).ok()?;
        Some(taintless::claude::Turn::user(text))
    }
}

mod body_from_text {
    use taintless::prelude::*;

    fn body(request: &taintless::claude::Request) -> taintless::output::JsonBody {
        request.body()
    }
}

mod own_model {
    use taintless::prelude::*;

    struct Mine(taintless::claude::Model);

    fn ask(mine: Mine) -> taintless::claude::Request {
        taintless::claude::Request::new(mine.0, 100)
    }
}
