//! Replies that are still arriving.

use taintless::output::{Growing, Part, PartialText, TaintedMap};
use taintless::prelude::*;

use super::{PLANTED, Row};

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Note {
    text: Tainted<String>,
    lines: Vec<Tainted<String>>,
    tags: TaintedMap<Tainted<String>>,
    wish: Wish,
    #[claude(range(max = 5))]
    severity: u8,
}

#[derive(ClaudeOutput)]
#[claude(stream, tag = "kind", content = "content")]
enum Wish {
    Say(Tainted<String>),
    Write { letter: Tainted<String> },
}

pub(super) fn rows() -> Vec<Row> {
    let text = format!(
        r#"{{"text": "{PLANTED}", "lines": ["{PLANTED}", "{PLANTED}"], "tags": {{"{PLANTED}": "{PLANTED}", "a{PLANTED}": "{PLANTED}"}}, "wish": {{"kind": "Say", "content": "{PLANTED}"}}, "{PLANTED}": 1}}"#
    );
    let mut rows = Vec::new();
    // Cut at every character, so that each of them is seen half-way.
    for end in 0..text.len() {
        let mut stream = Note::stream();
        let pushed = stream.push(&text[..end]);
        match pushed {
            Ok(so_far) => rows.extend(snapshot(so_far)),
            Err(error) => rows.push(Row::error(&["OutputError"], &error)),
        }
        rows.push(Row::new(&["OutputStream"], stream));
    }
    rows.extend(written());
    rows
}

fn snapshot(so_far: &NoteSnapshot) -> Vec<Row> {
    let parts = (
        so_far.text(),
        so_far.lines(),
        so_far.tags(),
        so_far.severity(),
    );
    let mut rows = vec![Row::new(&["Part"], (so_far, parts))];
    if let Part::Partial(text) = so_far.text() {
        rows.push(Row::new(&["PartialText", "Tainted"], (text, text.so_far())));
    }
    if let Part::Partial(list) = so_far.lines() {
        let growing = list.growing().map(PartialText::so_far);
        rows.push(Row::new(&["PartialList"], (list, list.items(), growing)));
    }
    if let Part::Partial(map) = so_far.tags() {
        rows.push(Row::new(
            &["PartialMap"],
            (map, map.members(), map.growing_key(), map.growing()),
        ));
    }
    if let Part::Partial(wish) = so_far.wish() {
        rows.push(Row::new(&["Chosen"], (wish, wish.variant())));
        if let Some(WishSnapshot::Say(said)) = wish.variant() {
            let said: &Growing<_> = said;
            rows.push(Row::new(&["Growing", "Part"], (said, said.part())));
        }
    }
    rows.push(Row::new(&["Whole"], so_far.severity().partial()));
    rows
}

fn written() -> Vec<Row> {
    let mut stream = Wish::stream();
    let text = format!(r#"{{"kind": "Write", "content": {{"letter": "{PLANTED}"#);
    let so_far = stream.push(&text).expect("sound");
    let Some(WishSnapshot::Write(fields)) = so_far.variant() else {
        panic!("the variant is known");
    };
    vec![
        Row::new(&["Chosen"], (so_far, so_far.variant())),
        Row::new(&["Part"], (fields, fields.letter())),
    ]
}
