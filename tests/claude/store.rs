//! Conversations that are kept: sealed, and the same again.

use proptest::prelude::*;
use taintless::claude::{
    CacheTtl, Conversation, Document, Image, Model, Outcome, PlainText, Request, StoreError, Turn,
    UserId,
};
use taintless::prelude::*;
use taintless::testing::sealing_key;

destination!(Test = "the test that looks at the stored text");

fn raw(stored: &Tainted<String>) -> String {
    expose!(stored.as_deref(), to = Test).to_owned()
}

fn body(conversation: &Conversation) -> Vec<u8> {
    let request = Request::new(Model::OPUS_5, 1).conversation(conversation);
    request.body().into_bytes()
}

fn answered(content: &str, stop: &str) -> Turn {
    let body = format!(
        r#"{{"type":"message","content":{content},"stop_reason":"{stop}",
            "usage":{{"input_tokens":1,"output_tokens":2,"cache_creation_input_tokens":3,"cache_read_input_tokens":4}}}}"#
    );
    let outcome = Outcome::<PlainText>::from_reply(200, [], body.as_bytes());
    Turn::assistant(outcome.reply().expect("a reply"))
}

fn small() -> Conversation {
    Conversation::new()
        .turn(Turn::user("a").cached())
        .turn(answered(r#"[{"type":"text","text":"b"}]"#, "end_turn"))
}

#[test]
fn every_kind_of_turn_comes_back() {
    let key = sealing_key();
    let conversation = Conversation::new()
        .turn(
            Turn::user(Document::text("\"</x>\" \u{e9}").title("t").citations())
                .cached_for(CacheTtl::Hour)
                .and(Image::new(b"GIF89a..").expect("a GIF"))
                .cached()
                .and("5m"),
        )
        .turn(answered(
            r#"[{"type":"thinking", "thinking":"H\u006d","signature":"x=="},{"type":"tool_use","id":"t","name":"n","input":{ "a" : 1.0e3 }}]"#,
            "tool_use",
        ))
        .turn(Turn::user(""))
        .turn(answered("[]", "refusal"));
    let stored = conversation.store(&key, "u1").expect("a strong key");
    let again = Conversation::restore(&stored, &key, "u1").expect("what was stored");
    assert_eq!(body(&again), body(&conversation));
    assert_eq!(again.turns().len(), 4);
    assert_eq!(
        again.usages().collect::<Vec<_>>(),
        conversation.usages().collect::<Vec<_>>()
    );
    for turns in 0..=4 {
        assert_eq!(
            again.fork_at(turns).next(),
            conversation.fork_at(turns).next()
        );
    }
    // What is restored is stored as it was.
    let twice = again.store(&key, "u1").expect("a strong key");
    assert_eq!(raw(&twice), raw(&stored));
    // And it is checked as it was.
    let request = |conversation| Request::new(Model::OPUS_5, 1).conversation(conversation);
    assert_eq!(request(&again).check(), request(&conversation).check());
    assert_eq!(request(&again).betas(), request(&conversation).betas());
}

/// A block of a reply is whatever JSON was received, and is never taken for what the form says.
#[test]
fn a_block_that_is_no_object_comes_back() {
    let key = sealing_key();
    for block in [
        r#""5m""#,
        r#""1h""#,
        r#""x""#,
        r#"["5m"]"#,
        r#"[{"type":"text","text":"a"},"5m"]"#,
        "[]",
        "null",
        "7",
    ] {
        let after = r#"{"type":"text","text":"b"}"#;
        let conversation = Conversation::new()
            .turn(Turn::user("a").cached())
            .turn(answered(&format!("[{block},{after}]"), "end_turn"));
        let stored = conversation.store(&key, "u1").expect("a strong key");
        let again = Conversation::restore(&stored, &key, "u1").expect("what was stored");
        assert_eq!(body(&again), body(&conversation), "{block}");
        let sent = String::from_utf8(body(&again)).expect("text");
        assert!(sent.contains(&format!("[{block},{after}]")), "{sent}");
    }
}

/// Door 420: what was altered in a stored conversation is not taken, were it one bit.
#[test]
fn every_bit_is_sealed() {
    let key = sealing_key();
    let stored = raw(&small().store(&key, "u1").expect("a strong key"));
    let mut flipped = 0;
    for at in 0..stored.len() {
        for bit in 0..8 {
            let mut bytes = stored.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            // What is no UTF-8 is no text, and cannot be asked.
            if let Ok(text) = String::from_utf8(bytes) {
                assert!(Conversation::restore(&text, &key, "u1").is_err(), "{text}");
                flipped += 1;
            }
        }
    }
    assert!(flipped > 7 * stored.len() - 7, "{flipped}");
    assert!(Conversation::restore(&stored, &key, "u1").is_ok());
}

/// Door 421: a part of a stored conversation is not taken for the whole, nor more than it.
#[test]
fn every_cut_is_refused() {
    let key = sealing_key();
    let stored = raw(&small().store(&key, "u1").expect("a strong key"));
    for end in 0..stored.len() {
        let error = Conversation::restore(&stored[..end], &key, "u1").expect_err("it is cut");
        assert!(
            matches!(error, StoreError::Cut | StoreError::Damaged),
            "{end}: {error}"
        );
    }
    let last = &stored[..stored.len() - 1];
    assert_eq!(
        Conversation::restore(last, &key, "u1").err(),
        Some(StoreError::Cut)
    );
    for more in [" ", "\n", "}", "x"] {
        let more = format!("{stored}{more}");
        assert_eq!(
            Conversation::restore(&more, &key, "u1").err(),
            Some(StoreError::Damaged)
        );
    }
}

/// Door 422: one user's conversation is not handed to another.
#[test]
fn it_is_bound_to_its_owner() {
    let key = sealing_key();
    let stored = small().store(&key, &7_u64).expect("a strong key");
    assert!(
        Conversation::restore(&stored, &key, "7").is_ok(),
        "an id is its text"
    );
    for other in ["8", "", "77", "7 ", "07"] {
        let error = Conversation::restore(&stored, &key, other).err();
        assert_eq!(error, Some(StoreError::OtherOwner), "{other}");
    }
    // Nor by taking the header of one's own.
    let (theirs, mine) = (
        raw(&stored),
        raw(&small().store(&key, &8_u64).expect("strong")),
    );
    let split = |text: &str| {
        text.split_once("\"bytes\"")
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
    };
    let ((head, _), (_, tail)) = split(&mine).zip(split(&theirs)).expect("both have one");
    let forged = format!("{head}\"bytes\"{tail}");
    assert_eq!(
        Conversation::restore(&forged, &key, &8_u64).err(),
        Some(StoreError::Damaged)
    );
}

/// Door 423: without the key nobody makes a stored conversation.
#[test]
fn another_key_is_told() {
    let (key, other) = (sealing_key(), sealing_key());
    let stored = small().store(&key, "u1").expect("a strong key");
    assert_eq!(
        Conversation::restore(&stored, &other, "u1").err(),
        Some(StoreError::OtherKey)
    );
    let weak = taintless::testing::Rehearsal::key();
    assert_eq!(small().store(&weak, "u1").err(), Some(StoreError::WeakKey));
    assert_eq!(
        Conversation::restore(&stored, &weak, "u1").err(),
        Some(StoreError::WeakKey)
    );
}

#[test]
fn another_form_is_told() {
    let key = sealing_key();
    let stored = raw(&small().store(&key, "u1").expect("a strong key"));
    let newer = stored.replacen(":1,", ":2,", 1);
    let error = Conversation::restore(&newer, &key, "u1").err();
    assert_eq!(error, Some(StoreError::Version { found: 2 }));
    for text in [
        "",
        "{}",
        "[]",
        "null",
        "{\"taintless_conversation\":x,",
        "\u{FEFF}",
    ] {
        assert_eq!(
            Conversation::restore(text, &key, "u1").err(),
            Some(StoreError::Damaged),
            "{text}"
        );
    }
}

#[test]
fn the_digest_of_a_user_stays_the_same_under_one_key() {
    let (key, other) = (sealing_key(), sealing_key());
    let mail = Tainted::new("a@example.com");
    let of = |key: &SecretKey, text: &str| UserId::digest(key, text);
    assert!(UserId::digest(&key, &mail) == of(&key, "a@example.com"));
    assert!(of(&key, "a@example.com") != of(&key, "b@example.com"));
    assert!(of(&key, "a@example.com") != of(&other, "a@example.com"));
}

/// Any text that a user or a model can write.
fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::char::any(), 0..20).prop_map(String::from_iter)
}

proptest! {
    /// Whatever was said, the requests of the restored conversation are those of the first.
    #[test]
    fn any_conversation_comes_back(turns in proptest::collection::vec((any::<bool>(), text(), any::<bool>()), 0..8), owner in text()) {
        let key = sealing_key();
        let mut conversation = Conversation::new();
        for (is_user, text, flag) in turns {
            conversation.push(if is_user {
                let turn = Turn::user(&text).and(Document::text(&text).title(&text));
                if flag { turn.cached() } else { turn }
            } else {
                let json = serde_json::to_string(&text).expect("text is JSON");
                let blocks = format!(r#"[{{"type":"thinking","thinking":{json}}}, {{"type":{json},"x":[{json}]}}]"#);
                answered(&blocks, if flag { "pause_turn" } else { "max_tokens" })
            });
        }
        let stored = conversation.store(&key, &owner).expect("a strong key");
        let again = Conversation::restore(&stored, &key, &owner).expect("what was stored");
        prop_assert_eq!(body(&again), body(&conversation));
        prop_assert_eq!(again.next(), conversation.next());
        prop_assert_eq!(again.usage(), conversation.usage());
    }

    /// No text that is not ours is taken, whatever it looks like.
    #[test]
    fn no_other_text_is_taken(text in "(\\{\"taintless_conversation\":1,\"key\":\"[0-9a-f]{16}\",\"owner\":\"[0-9a-f]{32}\",\"bytes\":[0-9]{1,3},\"seal\":\"[0-9a-f]{64}\")?.{0,60}") {
        prop_assert!(Conversation::restore(&text, &sealing_key(), "u1").is_err());
    }
}
