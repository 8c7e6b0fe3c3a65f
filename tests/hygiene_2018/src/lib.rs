//! The same in a crate of edition 2018.

#![cfg(test)]

use tl::prelude::*;
use tl::{
    assert_tainted_eq, endorse, expose, html, lend, one_of, prompt, secret_key, sql, system_prompt,
    trusted,
};

tl::destination!(Archive = "the customer's own folder");
tl::authority!(Operator = "the file that the operator installs");

/// A field-less enum.
#[derive(ClaudeOutput, Clone, Copy, PartialEq, Debug)]
#[claude(crate = "tl")]
enum Kind {
    One,
    Two,
}

/// A struct.
#[derive(ClaudeOutput)]
#[claude(crate = "tl", stream)]
struct Reply {
    r#async: Kind,
    #[claude(length(max = 9), pattern = "^[a-z]+$")]
    note: Option<Tainted<String>>,
    #[claude(flatten)]
    rest: Rest,
}

#[derive(ClaudeOutput)]
#[claude(crate = "tl", stream)]
struct Rest {
    #[claude(items(range(max = 9)))]
    list: Vec<u8>,
}

#[derive(Inert, Clone, Copy)]
#[inert(crate = "tl")]
struct Id(u8);

#[test]
fn every_macro() {
    let reply = Reply::parse(r#"{"async": "one", "note": "open", "list": [1, 2]}"#);
    let reply = reply.expect("a good reply");
    let (id, kind, list) = (Id(3), reply.r#async, reply.rest.list);
    assert_eq!(kind, Kind::One);
    let note = reply.note.expect("a note");
    assert_tainted_eq!(note, "open");
    let status = one_of!(note, "open", "closed").expect("a known text");
    assert_eq!(lend!(note, to = Archive, str::len), 4);
    let tone = endorse!(
        expose!(Tainted::new("friendly"), to = Archive),
        by = Operator
    );
    let wrapped = note.wrap(tl::source!("crm_note"));
    let _prompt = prompt!("{wrapped} {status} {id} {kind} {list}");
    let _system = system_prompt!("{tone} {fixed}", fixed = trusted!("text"));
    let page = html!("<ul>" for item in &list { "<li>{item}</li>" } "</ul>");
    assert_eq!(page.into_bytes(), b"<ul><li>1</li><li>2</li></ul>");
    let row = sql!("SELECT {note}, {id} WHERE size IN ({list})");
    assert_eq!(row.text(), "SELECT ?1, ?2 WHERE size IN (?3, ?4)");
    let program = command!("printf", "%s", "{note}", "--id={id}");
    assert!(format!("{program:?}").starts_with("Command"));
    assert!(secret_key!(env "TAINTLESS_NO_SUCH_KEY").is_err());
}
