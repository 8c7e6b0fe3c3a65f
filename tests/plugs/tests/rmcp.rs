//! rmcp: a tool that takes a type of ours, called by a client through a pipe in the process.

use std::sync::{Arc, Mutex};

use rmcp::handler::server::wrapper::Parameters;
use rmcp::model::{CallToolRequestParams, CallToolResult, JsonObject};
use rmcp::service::{RoleClient, RunningService};
use rmcp::{ServerHandler, ServiceExt, tool, tool_handler, tool_router};
use taintless::prelude::*;
use taintless_plugs::{BAD, GOOD, Ticket, assert_good, assert_rules, assert_tells};

/// A server of one tool, which keeps what it is given.
#[derive(Clone, Default)]
struct Desk {
    filed: Arc<Mutex<Vec<Ticket>>>,
}

#[tool_router]
impl Desk {
    /// Files a ticket.
    #[tool]
    fn file_ticket(&self, Parameters(ticket): Parameters<Ticket>) -> String {
        let answer = format!("{:?}, {} items", ticket.topic, ticket.items.len());
        self.filed.lock().expect("no panic").push(ticket);
        answer
    }
}

#[tool_handler]
impl ServerHandler for Desk {}

/// A client of the server.
async fn client(desk: &Desk) -> RunningService<RoleClient, ()> {
    let (server_end, client_end) = tokio::io::duplex(4096);
    let desk = desk.clone();
    tokio::spawn(async move {
        let running = desk.serve(server_end).await.expect("the server starts");
        running.waiting().await
    });
    ().serve(client_end).await.expect("the client starts")
}

fn call(arguments: &str) -> CallToolRequestParams {
    let arguments: JsonObject = serde_json::from_str(arguments).expect("an object");
    CallToolRequestParams::new("file_ticket").with_arguments(arguments)
}

#[tokio::test]
async fn the_list_of_tools_shows_our_schema() {
    let tools = client(&Desk::default()).await.list_all_tools().await;
    let tools = tools.expect("a list");
    assert_eq!(tools.len(), 1);
    let schema = serde_json::Value::Object((*tools[0].input_schema).clone());
    assert_rules(&schema);
    // rmcp takes off the title and the description of the whole, and leaves the rest.
    let mut ours = Ticket::schema().clone().to_value();
    let fields = ours.as_object_mut().expect("an object");
    fields.remove("title");
    fields.remove("description");
    assert_eq!(schema, ours);
}

#[tokio::test]
async fn good_arguments_reach_the_tool() {
    let desk = Desk::default();
    let result = client(&desk).await.call_tool(call(GOOD)).await;
    let result = result.expect("a result");
    assert_ne!(result.is_error, Some(true));
    assert_eq!(text(&result), "Refund, 2 items");
    let filed = desk.filed.lock().expect("no panic");
    assert_eq!(filed.len(), 1);
    assert_good(&filed[0]);
}

/// rmcp gives such an error to the model as the tool's result, so that the model can mend its call.
#[tokio::test]
async fn bad_arguments_are_told_place_by_place_without_their_text() {
    let desk = Desk::default();
    let result = client(&desk).await.call_tool(call(BAD)).await;
    let result = result.expect("a result");
    assert_eq!(result.is_error, Some(true));
    assert_tells(text(&result));
    assert_tells(&format!("{result:?}"));
    assert!(desk.filed.lock().expect("no panic").is_empty());
}

fn text(result: &CallToolResult) -> &str {
    let [content] = &result.content[..] else {
        panic!("one content is awaited: {result:?}");
    };
    &content.as_text().expect("text").text
}
