//! The client, against a rehearsal that answers with the text everywhere.

use std::io::Write as _;
use std::time::Duration;

use taintless::claude::{BaseUrl, BaseUrlFault, Client, ClientError, Model, Request, Turn};
use taintless::prelude::*;
use taintless::testing::{Hostile, Rehearsal, Reply};

use super::replies::{Note, bodies, streams};
use super::{PLANTED, Row};

fn run<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(future)
}

fn request() -> Request<Note> {
    let wrapped = PLANTED.wrap(Source::Email);
    Request::new(Model::HAIKU_4_5, 300)
        .turn(Turn::user(PLANTED).and(prompt!("{wrapped}")))
        .output::<Note>()
}

pub(super) fn rows() -> Vec<Row> {
    let mut rows = addresses();
    for hostile in Hostile::ALL {
        rows.push(Row::new(&["Hostile"], hostile));
        rows.extend(exchange(move |request| hostile.reply(request)));
    }
    for body in bodies() {
        for status in [200, 302, 400, 500] {
            let body = body.clone();
            let headers = [("location", PLANTED), ("x-planted", PLANTED)];
            rows.extend(exchange(move |_| Reply::raw(status, headers, body.clone())));
        }
    }
    for stream in streams() {
        rows.extend(streamed(Reply::events(stream)));
    }
    for body in bodies() {
        rows.extend(streamed(Reply::raw(200, [], body)));
    }
    rows.extend(streamed(Reply::text(PLANTED).drop_at(5)));
    rows.extend(exchange(|_| Reply::text(PLANTED)));
    rows.extend(exchange(|_| Reply::stall(Duration::from_secs(2))));
    rows.extend(results());
    rows
}

/// Results of tools, as the rehearsal received them.
fn results() -> Vec<Row> {
    let rehearsal = Rehearsal::start(|_| Reply::text("")).expect("a server");
    let body = format!(
        r#"{{"model":"m","max_tokens":1,"messages":[{{"role":"user","content":"{PLANTED}"}},
            {{"role":"assistant","content":[{{"type":"tool_use","id":"{PLANTED}","name":"{PLANTED}","input":{{}}}}]}},
            {{"role":"user","content":[{{"type":"tool_result","tool_use_id":"{PLANTED}","content":"{PLANTED}"}}]}}]}}"#
    );
    let mut stream = std::net::TcpStream::connect(rehearsal.address()).expect("a connection");
    write!(
        stream,
        "POST /v1/messages HTTP/1.1\r\nhost: x\r\nx-api-key: k\r\nanthropic-version: 2023-06-01\r\n\
         content-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .expect("sent");
    let _ = std::io::copy(&mut stream, &mut std::io::sink());
    let received = rehearsal.requests().remove(0);
    let results = received.tool_results();
    assert_eq!(results[0].texts, [PLANTED]);
    vec![Row::new(&["ReceivedResult"], results)]
}

/// One request, and whatever has seen it.
fn exchange(
    script: impl FnMut(&taintless::testing::Received) -> Reply + Send + 'static,
) -> Vec<Row> {
    let rehearsal = Rehearsal::start(script).expect("a server");
    let builder = Client::builder(Rehearsal::key())
        .base_url(&rehearsal)
        .timeout(Duration::from_millis(800))
        .retries(0);
    let mut rows = vec![Row::new(&["ClientBuilder"], &builder)];
    let client = builder.build().expect("a client");
    match run(client.send(&request())) {
        Ok(outcome) => rows.push(Row::new(&["Outcome"], outcome)),
        Err(error) => rows.push(Row::error(&["ClientError", "Phase"], &error)),
    }
    for received in rehearsal.requests() {
        rows.push(Row::new(&["ReceivedTurn"], received.turns()));
        rows.push(Row::new(&["Received"], received));
    }
    rows.push(Row::new(&["Rehearsal"], &rehearsal));
    rows.push(Row::new(&["Client"], client));
    rows
}

/// One stream, and all that it says.
fn streamed(reply: Reply) -> Vec<Row> {
    let rehearsal = Rehearsal::start(move |_| reply.clone()).expect("a server");
    let client = Client::builder(Rehearsal::key()).base_url(&rehearsal);
    let client = client.retries(0).build().expect("a client");
    let mut rows = Vec::new();
    run(async {
        let mut stream = client.stream(&request()).await.expect("a stream");
        while let Some(event) = stream.next().await {
            rows.push(Row::new(&["ReplyStream"], &stream));
            match event {
                Ok(event) => rows.push(Row::new(&["StreamEvent"], event)),
                Err(error) => rows.push(Row::error(&["StreamError"], &error)),
            }
        }
        match stream.into_outcome().await {
            Ok(outcome) => rows.push(Row::new(&["Outcome"], outcome)),
            Err(error) => rows.push(Row::error(&["StreamError"], &error)),
        }
        let stream = client.stream(&request()).await.expect("a stream");
        let mut answer = stream.snapshots();
        while let Some(so_far) = answer.next().await {
            if let Err(fault) = so_far {
                rows.push(Row::error(&["AnswerFault"], &fault));
            }
            rows.push(Row::new(&["AnswerStream"], &answer));
        }
    });
    rows
}

/// Addresses that an operator chose, and in which a password may stand.
fn addresses() -> Vec<Row> {
    taintless::authority!(Operator = "the test itself");
    let mut rows = Vec::new();
    for text in [
        format!("https://user:{PLANTED}@example.com"),
        format!("https://example.com/?key={PLANTED}"),
        format!("http://{PLANTED}.example"),
        PLANTED.to_owned(),
    ] {
        let address = endorse!(text, by = Operator);
        let url = BaseUrl::new(&address);
        rows.push(Row::error(
            &["BaseUrlFault"],
            &url.expect_err("no address for keys"),
        ));
        let client = Client::builder(Rehearsal::key()).base_url(address).build();
        rows.push(Row::error(
            &["ClientError"],
            &client.expect_err("no address for keys"),
        ));
    }
    let gateway = endorse!(format!("https://example.com/{PLANTED}"), by = Operator);
    rows.push(Row::new(
        &["BaseUrl"],
        BaseUrl::new(&gateway).expect("an address"),
    ));
    let client = Client::builder(Rehearsal::key()).base_url(gateway);
    rows.push(Row::new(&["ClientBuilder"], client));
    rows.push(Row::error(
        &["ClientError"],
        &ClientError::BaseUrl(BaseUrlFault::Extra),
    ));
    rows.push(Row::new(&["Reply"], Reply::text(PLANTED).message(PLANTED)));
    rows
}
