//! Conversations and what stands in them.

use taintless::claude::{
    CacheTtl, Conversation, Document, Effort, FetchUrl, FileId, Image, Model, Outcome, PlainText,
    Request, ServerTool, ServiceTier, StoreError, Thinking, TokenCount, Turn, UserId,
};
use taintless::prelude::*;
use taintless::testing::sealing_key;

use super::replies::bodies;
use super::{PLANTED, Row};

pub(super) fn rows() -> Vec<Row> {
    let mut rows = content();
    rows.extend(settings());
    rows.extend(stored());
    for body in bodies() {
        for status in [200, 400] {
            let count = TokenCount::from_reply(status, [("retry-after", PLANTED)], body.as_bytes());
            rows.push(Row::new(&["TokenCount"], &count));
            rows.extend(
                count
                    .into_tokens()
                    .err()
                    .map(|error| Row::error(&["ApiError"], &error)),
            );
            let outcome = Outcome::<PlainText>::from_reply(status, [], body.as_bytes());
            if let Some(reply) = outcome.reply() {
                let mut conversation = conversation();
                rows.push(Row::new(&["Next"], conversation.reply(reply)));
                rows.push(Row::new(&["ContainerId"], reply.container()));
                rows.push(Row::new(&["Conversation"], conversation));
            }
        }
    }
    rows
}

fn conversation() -> Conversation {
    Conversation::new().turn(Turn::user(PLANTED).and(Document::text(PLANTED)))
}

fn content() -> Vec<Row> {
    let document = Document::text(PLANTED).title(PLANTED).context(PLANTED);
    let bytes = |magic: &[u8]| [magic, PLANTED.as_bytes()].concat();
    let address = format!("https://example.com/{PLANTED}");
    let address = SafeUrl::parse(&address).expect("a URL");
    let of = |host: &Trusted<&'static str>| FetchUrl::at(host, &address);
    let id = FileId::parse(PLANTED).expect("it has the form");
    vec![
        Row::new(&["Turn"], Turn::user(&document).cached()),
        Row::new(&["Document"], document),
        Row::new(&["Document"], Document::pdf(bytes(b"%PDF-"))),
        Row::new(&["Document"], Document::file(&id)),
        Row::new(&["Image"], Image::new(bytes(b"GIF89a"))),
        Row::new(&["Image"], Image::file(&id)),
        Row::new(&["FetchUrl"], of(&trusted!("example.com"))),
        Row::error(
            &["ContentError"],
            &of(&trusted!("example.org")).expect_err("another host"),
        ),
        Row::error(
            &["ContentError"],
            &Document::pdf(PLANTED.as_bytes()).expect_err("no PDF"),
        ),
        Row::new(&["FileId"], &id),
        Row::error(
            &["NarrowError"],
            &FileId::parse(&format!("{PLANTED}/")).expect_err("no id"),
        ),
        Row::new(&["CacheTtl"], CacheTtl::Hour),
    ]
}

fn settings() -> Vec<Row> {
    taintless::authority!(Operator = "the test itself");
    let domain = endorse!(PLANTED, by = Operator);
    let tool = ServerTool::web_fetch().allowed_domains([domain.clone()]);
    let torn = tool.clone().blocked_domains([domain]);
    let request = Request::new(Model::OPUS_5, 1)
        .turn(Turn::user(PLANTED))
        .server_tool(torn)
        .user_id(Tainted::new(PLANTED).key());
    vec![
        Row::new(&["ServerTool"], tool),
        Row::error(
            &["RequestError"],
            &request.check().expect_err("allowed and blocked"),
        ),
        Row::new(&["Request"], request),
        Row::new(&["Thinking"], Thinking::budget(1).omitted()),
        Row::new(&["Effort", "ServiceTier"], (Effort::Max, ServiceTier::Auto)),
        Row::new(&["UserId"], UserId::from(Tainted::new(PLANTED).key())),
        Row::new(&["UserId"], UserId::digest(&sealing_key(), PLANTED)),
    ]
}

fn stored() -> Vec<Row> {
    let key = sealing_key();
    let stored = conversation().store(&key, PLANTED).expect("a strong key");
    let mut rows = vec![Row::new(&["Tainted"], &stored)];
    rows.push(Row::new(
        &["Conversation"],
        Conversation::restore(&stored, &key, PLANTED),
    ));
    let errors = [
        Conversation::restore(PLANTED, &key, PLANTED).err(),
        Conversation::restore(&stored, &sealing_key(), PLANTED).err(),
        Conversation::restore(&stored, &key, "other").err(),
        Conversation::restore(&stored.truncate_chars(250), &key, PLANTED).err(),
        Some(StoreError::WeakKey),
        Some(StoreError::Version { found: 2 }),
    ];
    for error in errors {
        rows.push(Row::error(&["StoreError"], &error.expect("it is refused")));
    }
    rows
}
