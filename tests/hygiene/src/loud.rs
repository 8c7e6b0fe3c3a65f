//! A trait of the user's whose methods are named like ours, for every type and by value.

#![allow(
    dead_code,
    clippy::allow_attributes,
    clippy::wrong_self_convention,
    reason = "the names are the test"
)]

use tl::prelude::*;

struct Loud;

macro_rules! loud {
    ($($method:ident)*) => {
        /// Every method that generated code could call by a dot, and `parse` and `schema`, which
        /// clap and utoipa have.
        trait Everywhere: Sized {$(
            fn $method(self) -> Loud {
                Loud
            }
        )*}
        impl<T> Everywhere for T {}
    };
}
loud! {
    peel prompt_piece system_piece html_flow html_text html_url sql_value sql_list
    mark back_to flow text number url end finish render assemble
    choice choice_into null record record_into tuple union spot hold whole done enter skip tag flat
    field read read_into take begin check fill absent length range items default
    label into_endorsed to_prompt to_html to_sql_value to_repr from_repr index name
    map clone copied is_some as_ref into deserialize json_schema parse schema
}

/// A field-less enum.
#[derive(ClaudeOutput, Clone, Copy)]
#[claude(crate = "tl")]
enum Kind {
    One,
    Two,
}

#[derive(Inert, Clone, Copy)]
#[inert(crate = "tl")]
struct Id(u32);

#[derive(ClaudeOutput)]
#[claude(crate = "tl", stream, check = sound)]
struct Inner {
    #[claude(length(min = 1), pattern = "a", check = text)]
    note: Tainted<String>,
    #[claude(range(max = 9), default = 3)]
    size: u8,
    #[claude(items(items(multiple_of = 2), unique))]
    grid: Vec<Vec<u8>>,
}

#[derive(ClaudeOutput)]
#[claude(crate = "tl", stream, depth = 2)]
struct Tree {
    kind: Kind,
    next: Option<Box<Self>>,
    #[claude(flatten)]
    inner: Inner,
}

#[derive(ClaudeOutput)]
#[claude(crate = "tl", stream, tag = "kind")]
enum Wish {
    Nothing,
    Whole(Inner),
    Named {
        #[claude(one_of(1, 2))]
        size: u8,
    },
}

#[derive(ClaudeOutput)]
#[claude(crate = "tl", stream)]
enum Other {
    Nothing,
    Number(#[claude(range(max = 9))] u8),
    Pair(u8, u8),
}

const fn sound(inner: &Inner) -> Result<(), Trusted<&'static str>> {
    if inner.size > 9 {
        return Err(trusted!("expected less"));
    }
    Ok(())
}

fn text(note: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
    if note.is_empty() {
        return Err(trusted!("expected more"));
    }
    Ok(())
}

tl::destination!(Nowhere = "a test; nothing leaves it");
tl::authority!(Nobody = "a test");

fn every_macro(
    tree: &Tree,
    link: &SafeUrl,
    loud: &Loud,
) -> (Prompt, SystemPrompt, SafeHtml, SafeSql) {
    let Loud = loud;
    let (kind, id) = (tree.kind, Id(3));
    let note = &tree.inner.note;
    let status = one_of!(note, "open", "closed");
    let count = lend!(note, to = Nowhere, str::len);
    let raw = expose!(Tainted::new("text"), to = Nowhere);
    let tone = endorse!(raw, by = Nobody);
    let wrapped = Wrap::wrap(note, tl::source!("crm_note"));
    let grid = &tree.inner.grid;
    let page = html!(
        "<ul class=\"{kind}\">"
        for row in grid {
            "<li>"
            for cell in row { "{cell}" }
            if let Some(status) = &status { "{status}" } else { "<a href=\"{link}\">{note}</a>" }
            "</li>"
        }
        "</ul><a href=\"/{id}?q={note}\">{count}</a>"
    );
    let sizes = [1_u8, 2];
    (
        prompt!("{wrapped} {kind} {id} {count} {status}"),
        system_prompt!("{tone} {kind}"),
        page,
        sql!("SELECT id FROM items WHERE note = {note} AND id = {id} AND size IN ({sizes})"),
    )
}

fn program(note: Tainted<&str>, id: u32) -> tl::context::Command {
    command!(NOTE = "{note}", "printf", "%s", "{note}", "--id={id}")
}

fn every_type(reply: &Tainted<String>) -> Option<(Tree, Wish, Other)> {
    let tree = <Tree as ClaudeOutput>::parse(reply);
    let wish = <Wish as ClaudeOutput>::parse(reply);
    let other = <Other as ClaudeOutput>::parse(reply);
    match (tree, wish, other) {
        (Ok(tree), Ok(wish), Ok(other)) => Some((tree, wish, other)),
        _ => None,
    }
}

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(env "ANTHROPIC_API_KEY")
}
