//! Tools, their calls and results, and what an MCP server says.

use serde_json::json;
use taintless::claude::mcp::{Listing, McpServer, Pinned};
use taintless::claude::tool::{Begun, Called, Ledger, MemoryLedger, No, NoLedger, ToolRunner};
use taintless::claude::{
    ClaudeTools, Marks, Model, Outcome, PlainText, Reply, Request, ToolChoice, ToolOutput, Turn,
};
use taintless::prelude::*;

use super::{PLANTED, Row};

/// What a set of tools is.
#[derive(ClaudeTools)]
enum Desk {
    /// Takes a text.
    #[claude(reads_untrusted)]
    Take { text: Tainted<String> },
}

taintless::authority!(Review = "the test itself");

struct Server;

impl McpServer for Server {
    type Private = No;
    type Acts = No;
    const TOOLS: &'static [Pinned] = &[Pinned::endorsed_by::<Review>(
        "endorsed",
        "23bedb6f63ac128a3f57ab66b812a26d80a34004a3949e1e6f765f74ce68cbd3",
        Marks::PURE,
    )];
}

/// One that the server does not have as it was endorsed.
struct Other;

impl McpServer for Other {
    type Private = No;
    type Acts = No;
    const TOOLS: &'static [Pinned] = &[Pinned::endorsed_by::<Review>(
        "endorsed",
        "0000000000000000000000000000000000000000000000000000000000000000",
        Marks::PURE,
    )];
}

pub(super) fn rows() -> Vec<Row> {
    let mut rows = calls();
    rows.extend(servers());
    rows
}

fn reply() -> Reply {
    let call = |id: &str, name: &str, input| json!({"type": "tool_use", "id": id, "name": name, "input": input});
    let body = json!({
        "type": "message",
        "content": [
            call(PLANTED, "take", json!({"text": PLANTED})),
            call("t1", PLANTED, json!({PLANTED: PLANTED})),
            call("t2", "take", json!({"text": [PLANTED], PLANTED: PLANTED})),
            call(PLANTED, "take", json!({"text": PLANTED})),
            call("t3", "endorsed", json!({PLANTED: PLANTED})),
            call("t4", "endorsed", json!([PLANTED])),
        ],
        "stop_reason": "tool_use",
    });
    match Outcome::<PlainText>::from_reply(200, [], body.to_string().as_bytes()) {
        Outcome::ToolUse { reply } => reply,
        other => panic!("no call: {other:?}"),
    }
}

fn calls() -> Vec<Row> {
    let mut rows = vec![
        Row::new(&["ToolTable", "Tool", "Marks"], Desk::TABLE),
        Row::new(&["ToolChoice"], ToolChoice::any()),
        Row::new(&["NoLedger"], NoLedger::default()),
    ];
    for call in Desk::calls(&reply()) {
        match call {
            Ok(call) => {
                rows.push(Row::new(&["CallId"], call.id()));
                rows.push(Row::new(&["Call"], call));
            }
            Err(bad) => {
                rows.push(Row::error(&["BadCall", "CallFault"], &bad));
                rows.push(Row::new(&["ToolResult"], bad.result()));
            }
        }
    }
    let output = ToolOutput::<Desk>::untrusted(PLANTED, Source::Email);
    rows.push(Row::new(&["ToolOutput"], &output));
    let ledger = MemoryLedger::<Desk>::new();
    let runner = ToolRunner::new().conversation(PLANTED).ledger(&ledger);
    let handler = |tool: Desk, called: Called| async move {
        let Desk::Take { text } = tool;
        let shown = format!("{called:?}");
        assert!(!shown.contains(PLANTED), "{shown}");
        ToolOutput::untrusted(&text, Source::UserInput)
    };
    let ran = run(runner.run(Desk::calls(&reply()), &handler));
    for ran in &ran {
        rows.push(Row::new(&["Ran", "Fate", "Called"], ran));
    }
    rows.push(Row::new(&["MemoryLedger"], &ledger));
    rows.push(Row::new(&["ToolRunner"], &runner));
    let key = std::sync::Mutex::new(None);
    let keep = |_: Desk, called: Called| {
        *key.lock().expect("a lock") = Some(called.key);
        std::future::ready(ToolOutput::failed(trusted!("no")))
    };
    run(ToolRunner::new()
        .conversation(PLANTED)
        .run(Desk::calls(&reply()), &keep));
    let key = key.into_inner().expect("a lock").expect("a call was run");
    rows.push(Row {
        types: &["IdempotencyKey"],
        shown: format!("{key} {key:?}"),
    });
    let before: Begun<Desk> = run(ledger.begin(key));
    rows.push(Row::new(&["Begun"], before));
    rows.push(Row::new(&["Turn"], Turn::results(ran)));
    rows
}

fn servers() -> Vec<Row> {
    let listing = json!({"tools": [
        {"name": "endorsed", "description": PLANTED, "inputSchema": {"type": "object", "title": PLANTED}},
        {"name": PLANTED, "description": PLANTED, "inputSchema": {"type": "object"}},
    ], "nextCursor": PLANTED});
    let listing = Listing::read(&listing.to_string()).expect("a listing");
    let tools = listing
        .admit::<Server>()
        .unwrap_or_else(|error| panic!("{error}"));
    let request = Request::new(Model::HAIKU_4_5, 9).mcp(&tools);
    let mut rows = vec![
        Row::new(&["Listing"], &listing),
        Row::new(&["Listed"], listing.tools()),
        Row::new(&["Review"], listing.review()),
        Row::new(&["Pin"], listing.tools()[0].pin()),
        Row::new(&["Pinned"], Server::TOOLS),
        Row::new(&["McpSet", "Shown"], &tools),
        Row::new(&["Request"], request),
        Row::error(
            &["McpError"],
            &listing.admit::<Other>().expect_err("changed"),
        ),
        Row::error(
            &["McpError"],
            &Listing::read(PLANTED).expect_err("no listing"),
        ),
    ];
    for call in tools.calls(&reply()) {
        match call {
            Ok(call) => {
                rows.push(Row::new(&["ToolResult"], call.result(PLANTED)));
                rows.push(Row::new(&["McpCall"], call));
            }
            Err(bad) => rows.push(Row::error(&["BadCall"], &bad)),
        }
    }
    rows
}

/// Runs a future to its end.
fn run<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime")
        .block_on(future)
}
