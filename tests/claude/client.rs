//! The client against the rehearsal server: every outcome, retries, limits, and what it never does.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Command;
use std::time::{Duration, Instant};

use taintless::assert_tainted_eq;
use taintless::claude::{ApiErrorKind, Client, ClientError, Outcome, Phase};
use taintless::prelude::*;
use taintless::testing::{Hostile, Rehearsal, Reply};

use super::{SOUND, Triage, request, run};

/// What comes of the standard request, and how many requests that took.
fn send(replies: impl IntoIterator<Item = Reply>) -> (Result<Outcome<Triage>, ClientError>, usize) {
    let rehearsal = Rehearsal::replies(replies).expect("a server");
    let client = rehearsal.client().expect("a client");
    let result = run(client.send(&request()));
    for received in rehearsal.requests() {
        assert_eq!(received.fault(), None, "the API would refuse it");
    }
    (result, rehearsal.requests().len())
}

#[test]
fn an_answer_arrives() {
    let (result, sent) = send([Reply::text(SOUND).usage(7, 9)]);
    let outcome = result.expect("an outcome");
    assert_eq!(
        (outcome.usage().input_tokens, outcome.usage().output_tokens),
        (7, 9)
    );
    assert_eq!(
        outcome.request_id().map(ToString::to_string).as_deref(),
        Some("req_rehearsal")
    );
    assert_tainted_eq!(
        outcome.into_value().expect("a triage").summary,
        "Where is my parcel?"
    );
    assert_eq!(sent, 1);
}

#[test]
fn what_is_no_answer_is_said_and_not_tried_again() {
    let (result, sent) = send([Reply::refusal()]);
    assert!(matches!(result, Ok(Outcome::Refused { .. })) && sent == 1);
    let (result, sent) = send([Reply::truncated("{\"sev")]);
    assert!(matches!(result, Ok(Outcome::Truncated { .. })) && sent == 1);
    let (result, sent) = send([Reply::text("").stop_reason("pause_turn")]);
    assert!(matches!(result, Ok(Outcome::Paused { .. })) && sent == 1);
    for status in [400, 401, 402, 403, 404, 413, 429] {
        let (result, sent) = send([Reply::error(status)]);
        assert!(matches!(result, Ok(Outcome::Failed(_))), "{status}");
        assert_eq!(sent, 1, "{status}");
    }
}

#[test]
fn what_may_pass_is_tried_again() {
    let begun = Instant::now();
    let (result, sent) = send([Reply::overloaded(), Reply::error(500), Reply::text(SOUND)]);
    assert!(matches!(result, Ok(Outcome::Parsed { .. })));
    assert_eq!(sent, 3);
    // Half a second and a second, each less up to a quarter.
    assert!(begun.elapsed() >= Duration::from_millis(1125));
}

#[test]
fn the_last_error_is_the_outcome() {
    let wait = |reply: Reply| reply.header("retry-after-ms", "1");
    let (result, sent) = send([500, 529, 503, 200].map(|status| wait(Reply::error(status))));
    let Ok(Outcome::Failed(error)) = result else {
        panic!("{result:?}");
    };
    assert_eq!((error.status(), sent), (503, 3));
}

#[test]
fn the_time_to_wait_is_obeyed() {
    let begun = Instant::now();
    let (result, sent) = send([Reply::error(429).retry_after(1), Reply::text(SOUND)]);
    assert!(matches!(result, Ok(Outcome::Parsed { .. })));
    assert_eq!(sent, 2);
    assert!(begun.elapsed() >= Duration::from_secs(1));
}

#[test]
fn a_lost_connection_is_tried_again() {
    let (result, sent) = send([
        Reply::drop_connection(),
        Reply::drop_mid_body(),
        Reply::text(SOUND),
    ]);
    assert!(matches!(result, Ok(Outcome::Parsed { .. })), "{result:?}");
    assert_eq!(sent, 3);
    let rehearsal = Rehearsal::start(|_| Reply::drop_mid_body()).expect("a server");
    let client = Client::builder(Rehearsal::key())
        .base_url(&rehearsal)
        .retries(0);
    let result = run(client.build().expect("a client").send(&request()));
    assert!(matches!(result, Err(ClientError::Dropped)), "{result:?}");
}

#[test]
fn a_rejected_reply_is_sent_back_once_with_its_problems() {
    let bad = r#"{"severity": 9, "summary": "MODEL WORDS"}"#;
    let rehearsal = Rehearsal::replies([
        Reply::text(bad).usage(10, 20),
        Reply::text(SOUND).usage(1, 2),
    ])
    .expect("a server");
    let outcome = run(rehearsal.client().expect("a client").send(&request())).expect("an outcome");
    assert_eq!(
        (outcome.usage().input_tokens, outcome.usage().output_tokens),
        (11, 22)
    );
    assert!(matches!(outcome, Outcome::Parsed { .. }));
    let requests = rehearsal.requests();
    assert_eq!(requests.len(), 2);
    let turns = requests[1].turns();
    assert_eq!(
        turns
            .iter()
            .map(|turn| turn.role.as_str())
            .collect::<Vec<_>>(),
        ["user", "assistant", "user"]
    );
    assert_eq!(turns[1].texts, [bad]);
    let feedback = turns[2].texts.concat();
    assert!(
        feedback.contains("/severity") && !feedback.contains("MODEL WORDS"),
        "{feedback}"
    );
    assert_eq!(requests[1].schema(), requests[0].schema());
}

#[test]
fn a_second_rejection_is_the_outcome() {
    let (result, sent) = send([Reply::text("{}").usage(1, 1), Reply::text("[]").usage(2, 2)]);
    let Ok(Outcome::Rejected { reply, .. }) = result else {
        panic!("{result:?}");
    };
    assert_eq!((reply.usage().input_tokens, sent), (3, 2));
}

#[test]
fn a_failed_re_ask_leaves_the_rejection() {
    let (result, sent) = send([Reply::text("{}").usage(1, 1), Reply::error(400)]);
    assert!(matches!(result, Ok(Outcome::Rejected { .. })), "{result:?}");
    assert_eq!(sent, 2);
    // A reply without content has nothing to be replayed.
    let (result, sent) = send([Reply::blocks([]), Reply::text(SOUND)]);
    assert!(matches!(result, Ok(Outcome::Parsed { .. })), "{result:?}");
    assert_eq!(sent, 2);
}

#[test]
fn the_re_ask_can_be_switched_off() {
    let rehearsal = Rehearsal::start(|_| Reply::text("{}")).expect("a server");
    let client = Client::builder(Rehearsal::key())
        .base_url(&rehearsal)
        .re_ask(false);
    let result = run(client.build().expect("a client").send(&request()));
    assert!(matches!(result, Ok(Outcome::Rejected { .. })));
    assert_eq!(rehearsal.requests().len(), 1);
}

#[test]
fn a_stalled_answer_ends_in_a_typed_time_out() {
    let rehearsal = Rehearsal::start(|_| Reply::stall(Duration::from_secs(30))).expect("a server");
    let limit = Duration::from_millis(100);
    let client = Client::builder(Rehearsal::key())
        .base_url(&rehearsal)
        .timeout(limit);
    let result = run(client.build().expect("a client").send(&request()));
    assert!(
        matches!(result, Err(ClientError::Timeout { phase: Phase::Answer, after }) if after == limit),
        "{result:?}"
    );
    assert_eq!(rehearsal.requests().len(), 1);
}

#[test]
fn an_endless_answer_is_cut_at_the_limit() {
    let rehearsal = Rehearsal::start(|_| Reply::text("x".repeat(100_000))).expect("a server");
    let client = Client::builder(Rehearsal::key())
        .base_url(&rehearsal)
        .max_reply_bytes(50_000);
    let result = run(client.build().expect("a client").send(&request()));
    assert!(
        matches!(result, Err(ClientError::TooLarge { limit: 50_000 })),
        "{result:?}"
    );
}

#[test]
fn no_redirect_is_followed() {
    let elsewhere = Rehearsal::start(|_| Reply::text(SOUND)).expect("a server");
    let target = format!("{}/v1/messages", elsewhere.url());
    for status in [301, 302, 303, 307, 308] {
        let target = target.clone();
        let rehearsal =
            Rehearsal::start(move |_| Reply::raw(status, [], "").header("location", &target));
        let rehearsal = rehearsal.expect("a server");
        let outcome = run(rehearsal.client().expect("a client").send(&request()));
        assert!(
            matches!(&outcome, Ok(Outcome::Failed(error)) if error.status() == status),
            "{outcome:?}"
        );
    }
    assert_eq!(elsewhere.requests().len(), 0);
}

#[test]
fn no_server_is_a_typed_error() {
    let rehearsal = Rehearsal::start(|_| Reply::text("")).expect("a server");
    let client = Client::builder(Rehearsal::key())
        .base_url(&rehearsal)
        .retries(0);
    let client = client.build().expect("a client");
    drop(rehearsal);
    let result = run(client.send(&request()));
    assert!(
        matches!(
            result,
            Err(ClientError::Connect(std::io::ErrorKind::ConnectionRefused))
        ),
        "{result:?}"
    );
}

#[test]
fn an_address_that_is_not_for_keys_is_refused() {
    let client = Client::builder(Rehearsal::key()).base_url(trusted!("http://example.com"));
    let error = client.build().expect_err("no https");
    assert!(matches!(error, ClientError::BaseUrl(_)));
    assert_eq!(
        error.to_string(),
        "the base URL is not `https` (`http` is for loopback only)"
    );
}

authority!(OwnServer = "a listener of this test's own");

/// A client of `https` on this address, without retries; none where the system has no root
/// certificates.
fn https_client(url: String) -> Option<Client> {
    let url = endorse!(url, by = OwnServer);
    match Client::builder(Rehearsal::key())
        .base_url(url)
        .retries(0)
        .build()
    {
        Ok(client) => Some(client),
        Err(ClientError::Certificates) => {
            eprintln!("skipped: this system has no root certificates");
            None
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn what_speaks_no_tls_gets_no_request() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback");
    let address = listener.local_addr().expect("an address");
    let Some(client) = https_client(format!("https://{address}")) else {
        return;
    };
    let answer = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        let mut hello = [0; 5];
        let _ = stream.read_exact(&mut hello);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
        hello
    });
    let result = run(client.send(&request()));
    assert!(matches!(result, Err(ClientError::Tls)), "{result:?}");
    // The first thing sent was a TLS handshake, not a request.
    assert_eq!(answer.join().expect("the server")[0], 0x16);
}

/// A process has one environment, so this test runs itself again in a second one.
#[test]
fn the_proxy_of_the_environment_is_used_but_on_loopback() {
    if std::env::var_os("TAINTLESS_TEST_CHILD").is_some() {
        let rehearsal = Rehearsal::replies([Reply::text(SOUND)]).expect("a server");
        let outcome = run(rehearsal.client().expect("a client").send(&request()));
        assert!(matches!(outcome, Ok(Outcome::Parsed { .. })), "{outcome:?}");
        if let Some(client) = https_client("https://api.example.com".to_owned()) {
            assert!(run(client.send(&request())).is_err());
        }
        return;
    }
    let proxy = TcpListener::bind("127.0.0.1:0").expect("loopback");
    let url = format!(
        "http://user:word@{}",
        proxy.local_addr().expect("an address")
    );
    let mut child = Command::new(std::env::current_exe().expect("this test"));
    child.args([
        "--exact",
        "client::the_proxy_of_the_environment_is_used_but_on_loopback",
    ]);
    for name in [
        "HTTPS_PROXY",
        "HTTP_PROXY",
        "ALL_PROXY",
        "http_proxy",
        "https_proxy",
    ] {
        child.env(name, &url);
    }
    child
        .env("TAINTLESS_TEST_CHILD", "1")
        .env_remove("NO_PROXY")
        .env_remove("no_proxy");
    let heads = std::thread::spawn(move || {
        let (mut stream, _) = proxy.accept().expect("a connection");
        let mut head = [0; 512];
        let length = stream.read(&mut head).expect("a request");
        let _ = stream.write_all(b"HTTP/1.1 403 Forbidden\r\n\r\n");
        String::from_utf8_lossy(&head[..length]).into_owned()
    });
    let output = child.output().expect("the second process");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    if String::from_utf8_lossy(&output.stderr).contains("skipped") {
        return;
    }
    let head = heads.join().expect("the proxy");
    assert!(
        head.starts_with("CONNECT api.example.com:443 HTTP/1.1\r\n"),
        "{head}"
    );
    assert!(
        head.to_ascii_lowercase()
            .contains("proxy-authorization: basic"),
        "{head}"
    );
    assert!(!head.contains("x-api-key"), "{head}");
}

#[test]
fn dropping_the_future_closes_the_connection() {
    let rehearsal = Rehearsal::start(|_| Reply::stall(Duration::from_secs(30))).expect("a server");
    let client = rehearsal.client().expect("a client");
    let begun = Instant::now();
    run(async {
        let request = request();
        let cancelled =
            tokio::time::timeout(Duration::from_millis(100), client.send(&request)).await;
        assert!(cancelled.is_err());
    });
    drop(rehearsal);
    assert!(
        begun.elapsed() < Duration::from_secs(25),
        "the server waited for the reply"
    );
}

#[test]
fn one_client_serves_many_tasks() {
    let rehearsal = Rehearsal::start(|_| Reply::text(SOUND).delay(Duration::from_millis(20)));
    let rehearsal = rehearsal.expect("a server");
    let client = rehearsal.client().expect("a client");
    run(async {
        let tasks: Vec<_> = (0..20)
            .map(|_| {
                let client = client.clone();
                tokio::spawn(async move { client.send(&request()).await })
            })
            .collect();
        for task in tasks {
            assert!(matches!(
                task.await.expect("no panic"),
                Ok(Outcome::Parsed { .. })
            ));
        }
    });
    assert_eq!(rehearsal.requests().len(), 20);
}

#[test]
fn the_key_is_sent_and_never_shown() {
    let rehearsal = Rehearsal::start(|_| Reply::drop_connection()).expect("a server");
    let client = Client::builder(Rehearsal::key())
        .base_url(&rehearsal)
        .retries(0);
    let shown = format!("{client:?}");
    let client = client.build().expect("a client");
    let result = run(client.send(&request()));
    let error = result.expect_err("dropped");
    let received = rehearsal.requests().remove(0);
    assert_eq!(
        received.header("x-api-key"),
        Some(""),
        "there is one, and it is not kept"
    );
    let shown = format!("{shown} {client:?} {error} {error:?} {received:?} {rehearsal:?}");
    assert!(!shown.contains("rehearsal-"), "{shown}");
}

#[test]
fn every_hostile_reply_has_an_outcome() {
    for hostile in Hostile::ALL {
        let rehearsal = Rehearsal::start(move |request| hostile.reply(request)).expect("a server");
        let client = Client::builder(Rehearsal::key())
            .base_url(&rehearsal)
            .retries(0);
        let client = client.build().expect("a client");
        let result = run(client.send(&request()));
        let expected = match hostile {
            Hostile::Dropped | Hostile::DroppedMidBody => {
                matches!(result, Err(ClientError::Dropped))
            }
            Hostile::Refusal => matches!(result, Ok(Outcome::Refused { .. })),
            Hostile::Cut | Hostile::ContextWindow => {
                matches!(result, Ok(Outcome::Truncated { .. }))
            }
            Hostile::UnknownTool
            | Hostile::HostileToolName
            | Hostile::WrongArguments
            | Hostile::CutArguments
            | Hostile::HostileArguments
            | Hostile::SameCallId
            | Hostile::ThousandCalls
            | Hostile::NoCall => matches!(result, Ok(Outcome::ToolUse { .. })),
            Hostile::UnknownStopReason => matches!(result, Ok(Outcome::Stopped { .. })),
            Hostile::RateLimited
            | Hostile::SpendingLimit
            | Hostile::Overloaded
            | Hostile::ProxyPage => matches!(result, Ok(Outcome::Failed(_))),
            Hostile::NoMessage | Hostile::Redirect => matches!(
                &result,
                Ok(Outcome::Failed(error)) if matches!(error.kind(), ApiErrorKind::Malformed)
            ),
            Hostile::Prose
            | Hostile::CutJson
            | Hostile::NoJson
            | Hostile::WrongTypes
            | Hostile::MissingField
            | Hostile::UnknownField
            | Hostile::DuplicateKey
            | Hostile::HugeNumbers
            | Hostile::DeepNesting
            | Hostile::Null
            | Hostile::Empty => matches!(result, Ok(Outcome::Rejected { .. })),
            Hostile::Bom | Hostile::LoneSurrogate => {
                matches!(
                    result,
                    Ok(Outcome::Rejected { .. } | Outcome::Parsed { .. })
                )
            }
            _ => matches!(result, Ok(Outcome::Parsed { .. })),
        };
        assert!(expected, "{hostile:?}: {result:?}");
        for received in rehearsal.requests() {
            assert_eq!(received.fault(), None, "{hostile:?}");
        }
    }
}
