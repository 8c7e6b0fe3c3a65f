//! Who may ask the server what.

use std::time::Duration;

use taintless::testing::{Rehearsal, Reply};

use crate::desk::{AT_ONCE, Desk};
use crate::server::session::Limits;

#[test]
fn every_answer_says_what_a_page_may_do() {
    let desk = Desk::rehearsing(AT_ONCE);
    let cookie = desk.session();
    for path in [
        "/",
        "/chat.css",
        "/chat.js",
        "/reply.js",
        "/icon.svg",
        "/transcript",
        "/nothing",
    ] {
        let answer = desk.get(path, &cookie);
        assert_eq!(
            answer.status,
            if path == "/nothing" { 404 } else { 200 },
            "{path}"
        );
        let policy = answer.header("content-security-policy").expect("a policy");
        for rule in [
            "default-src 'none'",
            "script-src 'self'",
            "trusted-types 'none'",
            "frame-ancestors 'none'",
            "form-action 'none'",
        ] {
            assert!(policy.contains(rule), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
    }
    // And refusals too.
    let refused = desk.raw("POST /ask", &[&desk.host()], "{}");
    assert_eq!(refused.status, 403);
    assert!(refused.header("content-security-policy").is_some());
}

#[test]
fn a_session_is_a_cookie_that_no_script_and_no_other_site_can_use() {
    let desk = Desk::rehearsing(AT_ONCE);
    let answer = desk.get("/", "");
    let cookie = answer.header("set-cookie").expect("a cookie");
    for word in ["httponly", "samesite=strict", "path=/"] {
        assert!(cookie.contains(word), "{cookie}");
    }
    let (name, id) = cookie
        .split(';')
        .next()
        .and_then(|cookie| cookie.split_once('='))
        .expect("a pair");
    // Another desk on this machine has another name for it, and neither takes the other's.
    assert_eq!(name, format!("tent-desk-{}", desk.port));
    assert_eq!(id.len(), 64);
    let elsewhere = format!("tent-desk-{}={id}", desk.port ^ 1);
    let empty = format!("{name}=");
    let wrong = format!("{name}=0000");
    assert_ne!(desk.session(), desk.session());
    // Whoever has one keeps it.
    let known = desk.get("/", &format!("a=b; {name}={id}; c=d"));
    assert_eq!((known.status, known.header("set-cookie")), (200, None));
    for cookie in ["", &empty, &wrong, &elsewhere, "other=1"] {
        for answer in [
            desk.get("/events", cookie),
            desk.get("/transcript", cookie),
            desk.post("/ask", cookie, "{\"text\":\"a\"}"),
            desk.post("/stop", cookie, "{}"),
        ] {
            assert_eq!(
                (answer.status, answer.body.as_str()),
                (403, "{\"error\":\"no_session\"}")
            );
        }
    }
}

#[test]
fn only_a_page_of_this_server_may_send() {
    let desk = Desk::rehearsing(AT_ONCE);
    let cookie = format!("cookie: {}", desk.session());
    let (host, origin) = (desk.host(), format!("origin: {}", desk.url()));
    let json = "content-type: application/json";
    let send = |lines: &[&str]| desk.raw("POST /ask", lines, "{\"text\":\"hello\"}").status;
    assert_eq!(send(&[&host, &cookie, json]), 403, "no origin");
    assert_eq!(send(&[&host, &cookie, json, "origin: null"]), 403);
    assert_eq!(
        send(&[&host, &cookie, json, "origin: http://evil.example"]),
        403
    );
    assert_eq!(
        send(&[
            &host,
            &cookie,
            json,
            &format!("origin: http://127.0.0.1:{}", desk.port ^ 1)
        ]),
        403
    );
    assert_eq!(
        send(&[&host, &cookie, json, &origin, "sec-fetch-site: cross-site"]),
        403
    );
    assert_eq!(
        send(&[&host, &cookie, json, &origin, "sec-fetch-site: same-site"]),
        403
    );
    assert_eq!(
        send(&[&host, &cookie, &origin, "content-type: text/plain"]),
        415
    );
    assert_eq!(
        send(&[
            &host,
            &cookie,
            &origin,
            "content-type: application/x-www-form-urlencoded"
        ]),
        415
    );
    // A name of the attacker's that leads to this machine.
    assert_eq!(
        send(&[
            &format!("host: evil.example:{}", desk.port),
            &cookie,
            &origin,
            json
        ]),
        421
    );
    assert_eq!(desk.raw("GET /", &["host: evil.example"], "").status, 421);
    for method in ["PUT", "DELETE", "OPTIONS", "PATCH"] {
        assert_eq!(
            desk.raw(&format!("{method} /ask"), &[&host, &cookie], "")
                .status,
            405
        );
    }
    assert_eq!(desk.rehearsal.requests().len(), 0);
    assert_eq!(send(&[&host, &cookie, json, &origin]), 204);
}

#[test]
fn another_site_opens_no_session_and_reads_no_events() {
    let desk = Desk::rehearsing(AT_ONCE);
    let (host, cookie) = (desk.host(), format!("cookie: {}", desk.session()));
    for site in ["cross-site", "same-site"] {
        let site = format!("sec-fetch-site: {site}");
        let page = desk.raw("GET /", &[&host, &site], "");
        assert_eq!((page.status, page.header("set-cookie")), (200, None));
        assert!(
            !page.body.contains("chat.js"),
            "the page that leads on has no script"
        );
        for path in ["GET /events", "GET /transcript"] {
            assert_eq!(desk.raw(path, &[&host, &cookie, &site], "").status, 403);
        }
    }
}

#[test]
fn what_cannot_be_read_is_refused_and_not_quoted() {
    let desk = Desk::rehearsing(AT_ONCE);
    let cookie = desk.session();
    let long = format!("{{\"text\":\"{}\"}}", "a".repeat(8_001));
    for body in [
        "",
        "{",
        "[]",
        "{\"text\":7}",
        "{\"text\":\"\"}",
        "{\"txt\":\"secret\"}",
        "\u{1}secret",
        &long,
    ] {
        let answer = desk.post("/ask", &cookie, body);
        assert_eq!(
            (answer.status, answer.body.as_str()),
            (400, "{\"error\":\"unreadable\"}"),
            "{body:?}"
        );
    }
    let larger = format!("{{\"text\":\"{}\"}}", "a".repeat(70_000));
    assert_eq!(desk.post("/ask", &cookie, &larger).status, 413);
    assert_eq!(
        desk.post("/decide", &cookie, "{\"approve\":true}").status,
        400
    );
    assert_eq!(desk.rehearsal.requests().len(), 0);
}

#[test]
fn there_are_only_so_many_sessions_and_idle_ones_end() {
    let rehearsal = || Rehearsal::start(|_| Reply::text("hello")).expect("a rehearsal");
    let limits = Limits {
        sessions: 2,
        idle: Duration::from_mins(1),
        ..Limits::default()
    };
    let desk = Desk::before(rehearsal(), limits);
    let first = desk.session();
    let _second = desk.session();
    let refused = desk.get("/", "");
    assert_eq!((refused.status, refused.header("set-cookie")), (503, None));
    assert_eq!(
        desk.get("/transcript", &first).status,
        200,
        "whoever has one keeps it"
    );

    let desk = Desk::before(
        rehearsal(),
        Limits {
            sessions: 1,
            idle: Duration::from_millis(200),
            ..Limits::default()
        },
    );
    let first = desk.session();
    assert_eq!(desk.get("/transcript", &first).status, 200);
    std::thread::sleep(Duration::from_millis(250));
    assert_eq!(desk.get("/transcript", &first).status, 403);
    assert_ne!(desk.session(), first);
}
