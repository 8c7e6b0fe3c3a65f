//! Who may ask the server what.

use std::time::Duration;

use taintless::testing::{Rehearsal, Reply};

use crate::desk::{AT_ONCE, Answer, Desk};
use crate::server::rehearsal::Pace;
use crate::server::session::Limits;

/// One that speaks so slowly that a turn goes on for the whole test.
const SLOWLY: Pace = Pace {
    characters: 1,
    pause: Duration::from_millis(50),
};

fn kinds(events: &[(u64, serde_json::Value)]) -> Vec<&str> {
    events
        .iter()
        .filter_map(|(_, event)| event["kind"].as_str())
        .collect()
}

#[test]
fn every_answer_says_what_a_page_may_do() {
    let desk = Desk::rehearsing(AT_ONCE);
    let cookie = desk.session();
    for path in [
        "/",
        "/chat.css",
        "/chat.js",
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
    assert_eq!((name, id.len()), ("tent-desk", 64));
    assert_ne!(desk.session(), desk.session());
    // Whoever has one keeps it.
    let known = desk.get("/", &format!("a=b; {name}={id}; c=d"));
    assert_eq!((known.status, known.header("set-cookie")), (200, None));
    for cookie in ["", "tent-desk=", "tent-desk=0000", "other=1"] {
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
        },
    );
    let first = desk.session();
    assert_eq!(desk.get("/transcript", &first).status, 200);
    std::thread::sleep(Duration::from_millis(250));
    assert_eq!(desk.get("/transcript", &first).status, 403);
    assert_ne!(desk.session(), first);
}

#[test]
fn one_turn_at_a_time() {
    let desk = Desk::rehearsing(SLOWLY);
    let cookie = desk.session();
    let refused = |answer: Answer| (answer.status, answer.body);
    let nothing = (409, "{\"error\":\"nothing_runs\"}".to_owned());
    assert_eq!(refused(desk.post("/stop", &cookie, "{}")), nothing);
    assert_eq!(
        desk.post("/retry", &cookie, "{}").body,
        "{\"error\":\"nothing_failed\"}"
    );
    assert_eq!(
        desk.post("/ask", &cookie, "{\"text\":\"hello\"}").status,
        204
    );
    let busy = (409, "{\"error\":\"busy\"}".to_owned());
    assert_eq!(
        refused(desk.post("/ask", &cookie, "{\"text\":\"hello\"}")),
        busy
    );
    assert_eq!(refused(desk.post("/new", &cookie, "{}")), busy);
    // Another's turn is another's.
    assert_eq!(refused(desk.post("/stop", &desk.session(), "{}")), nothing);
    desk.events(&cookie, 0, "text");
    assert_eq!(desk.post("/stop", &cookie, "{}").status, 204);
    let events = desk.events(&cookie, 0, "stopped");
    assert_eq!(
        kinds(&events),
        ["asked", "reply", "stopped"],
        "the pieces have become one"
    );
    assert_eq!(desk.post("/new", &cookie, "{}").status, 204);
}

#[test]
fn a_page_that_was_away_hears_what_it_missed() {
    let desk = Desk::rehearsing(AT_ONCE);
    let cookie = desk.session();
    desk.post("/ask", &cookie, "{\"text\":\"hello\"}");
    let first = desk.events(&cookie, 0, "done");
    let number = first.last().expect("an event").0;
    desk.post("/ask", &cookie, "{\"text\":\"Where is order 4711?\"}");
    let second = desk.events(&cookie, number, "done");
    let heard = kinds(&second);
    assert_eq!(heard.first(), Some(&"asked"));
    // A page that is new hears the whole, and answers that are whole in one piece.
    assert_eq!(
        kinds(&desk.events(&cookie, 0, "done")),
        ["asked", "reply", "done"]
    );
    assert!(second.iter().all(|(each, _)| *each > number), "{second:?}");
    // Begun anew, a page that knows the old is told so first.
    desk.post("/new", &cookie, "{}");
    assert_eq!(kinds(&desk.events(&cookie, number, "cleared")), ["cleared"]);
}

/// Door 475: a decision counts for the session whose page was shown the question, by the id that
/// only that page knows, and once.
#[test]
fn a_decision_is_the_sessions_own() {
    let desk = Desk::rehearsing(AT_ONCE);
    let (mine, others) = (desk.session(), desk.session());
    desk.post("/ask", &mine, "{\"text\":\"Please refund order 4711.\"}");
    let events = desk.events(&mine, 0, "approve");
    let id = events.last().expect("an event").1["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    assert!(id.len() >= 20, "{id}");
    let yes = |id: &str| format!("{{\"question\":\"{id}\",\"approve\":true}}");
    assert_eq!(desk.post("/decide", &others, &yes(&id)).status, 404);
    for wrong in ["", "0", &id[1..], &id.to_uppercase()] {
        assert_eq!(
            desk.post("/decide", &mine, &yes(wrong)).status,
            404,
            "{wrong}"
        );
    }
    assert_eq!(desk.app.desk.done().refunds, []);
    assert_eq!(desk.post("/decide", &mine, &yes(&id)).status, 204);
    let events = desk.events(&mine, 0, "done");
    assert_eq!(desk.post("/decide", &mine, &yes(&id)).status, 404);
    assert_eq!(desk.app.desk.done().refunds, [(4711, 18_900)]);
    let states = events
        .iter()
        .filter_map(|(_, event)| event["state"].as_str());
    assert_eq!(
        states.collect::<Vec<_>>(),
        ["running", "done", "running", "done"]
    );
}

#[test]
fn a_denied_call_is_not_made_and_a_stopped_question_neither() {
    let desk = Desk::rehearsing(AT_ONCE);
    let cookie = desk.session();
    for answer in [Some("false"), None] {
        desk.post("/new", &cookie, "{}");
        desk.post("/ask", &cookie, "{\"text\":\"What does the mail say?\"}");
        let events = desk.events(&cookie, 0, "approve");
        let id = events.last().expect("an event").1["id"]
            .as_str()
            .expect("an id")
            .to_owned();
        let ended = match answer {
            Some(answer) => {
                let answer = format!("{{\"question\":\"{id}\",\"approve\":{answer}}}");
                assert_eq!(desk.post("/decide", &cookie, &answer).status, 204);
                "done"
            }
            None => {
                assert_eq!(desk.post("/stop", &cookie, "{}").status, 204);
                "stopped"
            }
        };
        let events = desk.events(&cookie, 0, ended);
        let state = events
            .iter()
            .rev()
            .find_map(|(_, event)| event["state"].as_str());
        assert_eq!(
            state,
            Some(if answer.is_some() {
                "denied"
            } else {
                "unknown"
            })
        );
        let late = format!("{{\"question\":\"{id}\",\"approve\":true}}");
        assert_eq!(desk.post("/decide", &cookie, &late).status, 404);
        assert_eq!(desk.app.desk.done().mails, 0);
    }
}

#[test]
fn what_fails_is_told_by_a_word_and_can_be_tried_again() {
    for (reply, why, again) in [
        (
            Reply::overloaded().header("x-should-retry", "false"),
            "overloaded",
            false,
        ),
        (
            Reply::text("This is what had come.").error_at(6, 529),
            "overloaded",
            true,
        ),
        (
            Reply::text("This is what had come.").drop_at(6),
            "dropped",
            true,
        ),
        (
            Reply::text("This is what had come.").garbage_at(6),
            "dropped",
            true,
        ),
        (
            Reply::text("This is what had come.").end_at(6),
            "dropped",
            true,
        ),
        (Reply::error(401), "key", false),
        (Reply::error(400), "refused", false),
        (
            Reply::error(429).header("x-should-retry", "false"),
            "limited",
            false,
        ),
    ] {
        let mut first = Some(reply.pieces(3));
        let rehearsal =
            Rehearsal::start(move |_| first.take().unwrap_or_else(|| Reply::text("It worked.")));
        let desk = Desk::before(rehearsal.expect("a rehearsal"), Limits::default());
        let cookie = desk.session();
        desk.post("/ask", &cookie, "{\"text\":\"hello\"}");
        let events = desk.events(&cookie, 0, "failed");
        let (number, failed) = events.last().expect("an event");
        assert_eq!(failed["why"], why);
        let partial = events.iter().any(|(_, event)| event["kind"] == "reply");
        assert_eq!(partial, again, "what had come is kept: {events:?}");
        if failed["retry"] == true {
            assert_eq!(desk.post("/retry", &cookie, "{}").status, 204);
            let events = desk.events(&cookie, *number, "done");
            assert_eq!(events.first().expect("an event").1["kind"], "again");
            let sent = desk.rehearsal.requests();
            assert_eq!(sent.last().expect("a request").user_text(), "hello", "once");
        } else {
            assert_eq!(desk.post("/retry", &cookie, "{}").status, 409);
        }
    }
}
