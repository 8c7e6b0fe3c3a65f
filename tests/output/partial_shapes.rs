//! Snapshots of every shape, at every cut of a document.

use std::collections::BTreeMap;

use taintless::output::{
    Chosen, HasSnapshot, Limits, Part, PartialList, PartialMap, PartialText, ProblemKind,
    TaintedMap, UnknownFields,
};
use taintless::prelude::*;

use super::types::Category;

taintless::destination!(SeenByTheTest = "the assertions of this test");

fn shown(text: &PartialText) -> &str {
    expose!(text.so_far(), to = SeenByTheTest)
}

/// What each prefix of a text shows, without those that show the same as the one before. Every
/// prefix is arrived at in one piece, and letter by letter.
fn shows<T: HasSnapshot>(text: &str, picture: impl Fn(&T::Snapshot) -> String) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let mut by_letter = T::stream();
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let grown = picture(by_letter.push(&text[at..end]).expect("sound"));
        let mut at_once = T::stream();
        let whole = picture(at_once.push(&text[..end]).expect("sound"));
        assert_eq!(grown, whole, "at {end}");
        if said.last() != Some(&whole) {
            said.push(whole);
        }
    }
    assert!(by_letter.is_complete());
    let (streamed, parsed) = (by_letter.finish(), T::parse(text).expect("sound"));
    let streamed = streamed.expect("sound");
    assert_eq!(streamed.to_json().as_bytes(), parsed.to_json().as_bytes());
    said
}

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Letter {
    text: Tainted<String>,
}

fn letter(so_far: &LetterSnapshot) -> String {
    match so_far.text() {
        Part::Absent => "-".to_owned(),
        Part::Partial(text) => format!("{}~", shown(text)),
        Part::Complete(text) => expose!(text.as_deref(), to = SeenByTheTest).to_owned(),
    }
}

#[derive(ClaudeOutput)]
#[claude(stream, rename_all = "snake_case")]
enum ByKey {
    Write { letter: Letter, copies: u8 },
    Say(Tainted<String>),
    Pair(u8, bool),
    Nothing,
}

#[test]
fn a_variant_by_its_key() {
    let picture = |it: &Chosen<ByKeySnapshot>| match it.variant() {
        None => "?".to_owned(),
        Some(ByKeySnapshot::Write(fields)) => {
            let inner = fields.letter().partial().map(letter);
            let whole = fields.letter().complete().is_some();
            format!("write {inner:?} {whole} {:?}", fields.copies().complete())
        }
        Some(ByKeySnapshot::Say(said)) => format!("say {:?}", said.part().partial().map(shown)),
        Some(ByKeySnapshot::Pair) => "pair".to_owned(),
        Some(ByKeySnapshot::Nothing) => "nothing".to_owned(),
    };
    assert_eq!(
        shows::<ByKey>(r#"{"write":{"letter":{"text":"ab"},"copies":2}}"#, picture),
        [
            "?",
            "write None false None",
            r#"write Some("-") false None"#,
            r#"write Some("~") false None"#,
            r#"write Some("a~") false None"#,
            r#"write Some("ab~") false None"#,
            r#"write Some("ab") false None"#,
            "write None true None",
            "write None true Some(2)",
        ]
    );
    assert_eq!(
        shows::<ByKey>(r#"{"say":"hi"}"#, picture),
        [
            "?",
            r#"say Some("")"#,
            r#"say Some("h")"#,
            r#"say Some("hi")"#
        ]
    );
    assert_eq!(
        shows::<ByKey>(r#"{"pair":[1,true]}"#, picture),
        ["?", "pair"]
    );
    assert_eq!(shows::<ByKey>(r#""nothing""#, picture), ["?"]);
}

#[derive(ClaudeOutput)]
#[claude(stream, tag = "kind")]
enum ByTag {
    Write { text: Tainted<String>, copies: u8 },
    Letter(Letter),
    Nothing,
}

#[test]
fn a_variant_by_its_tag() {
    let picture = |it: &Chosen<ByTagSnapshot>| match it.variant() {
        None => "?".to_owned(),
        Some(ByTagSnapshot::Write(fields)) => {
            let text = fields.text().so_far().map(|text| text.char_count());
            format!("write {text:?} {:?}", fields.copies().complete())
        }
        Some(ByTagSnapshot::Letter(fields)) => letter(fields.fields()),
        Some(ByTagSnapshot::Nothing) => "nothing".to_owned(),
    };
    assert_eq!(
        shows::<ByTag>(r#"{"kind":"Write","copies":7,"text":"x"}"#, picture),
        [
            "?",
            "write None None",
            "write None Some(7)",
            "write Some(0) Some(7)",
            "write Some(1) Some(7)"
        ]
    );
    // What stands before the tag is shown with the whole.
    assert_eq!(
        shows::<ByTag>(r#"{"copies":7,"kind":"write","text":""}"#, picture),
        ["?", "write None None", "write Some(0) None"]
    );
    assert_eq!(
        shows::<ByTag>(r#"{"kind":"Letter","text":""}"#, picture),
        ["?", "-", "~", ""]
    );
    assert_eq!(
        shows::<ByTag>(r#"{"kind":"Nothing"}"#, picture),
        ["?", "nothing"]
    );
}

#[derive(ClaudeOutput)]
#[claude(stream, tag = "kind", content = "content")]
enum Beside {
    Letter { text: Tainted<String> },
    Numbers(#[claude(items(range(max = 9)))] Vec<u8>),
    Nothing,
}

#[test]
fn a_variant_by_the_tag_beside_it() {
    let picture = |it: &Chosen<BesideSnapshot>| match it.variant() {
        None => "?".to_owned(),
        Some(BesideSnapshot::Letter(fields)) => {
            format!(
                "letter {:?}",
                fields.text().so_far().map(|text| text.char_count())
            )
        }
        Some(BesideSnapshot::Numbers(list)) => {
            format!("{:?}", list.part().partial().map(PartialList::items))
        }
        Some(BesideSnapshot::Nothing) => "nothing".to_owned(),
    };
    assert_eq!(
        shows::<Beside>(r#"{"kind":"Numbers","content":[1,2]}"#, picture),
        ["?", "None", "Some([])", "Some([1])", "Some([1, 2])"]
    );
    assert_eq!(
        shows::<Beside>(r#"{"content":{"text":"a"},"kind":"Letter"}"#, picture),
        ["?", "letter None"]
    );
    assert_eq!(
        shows::<Beside>(r#"{"kind":"Letter","content":{"text":"a"}}"#, picture),
        ["?", "letter None", "letter Some(0)", "letter Some(1)"]
    );
    let mut stream = Beside::stream();
    let error = stream
        .push(r#"{"kind":"Numbers","content":[1,10,"#)
        .expect_err("out of range");
    assert_eq!(error.problems()[0].pointer(), "/content/1");
    let error = Beside::stream()
        .push(r#"{"kind":"Number""#)
        .expect_err("no such variant");
    assert_eq!(error.problems()[0].kind(), ProblemKind::UnknownVariant);
}

#[test]
fn a_map_in_both_its_forms() {
    type Map = TaintedMap<Letter>;
    let picture = |it: &PartialMap<Map>| {
        let key = it
            .growing_key()
            .map(|key| expose!(key.as_deref(), to = SeenByTheTest));
        format!(
            "{} {key:?} {:?}",
            it.members().len(),
            it.growing().map(letter)
        )
    };
    assert_eq!(
        shows::<Map>(r#"{"a":{"text":"x"},"b\n":{"text":""}}"#, picture),
        [
            "0 None None",
            r#"0 Some("a") Some("-")"#,
            r#"0 Some("a") Some("~")"#,
            r#"0 Some("a") Some("x~")"#,
            r#"0 Some("a") Some("x")"#,
            "1 None None",
            r#"1 Some("b\n") Some("-")"#,
            r#"1 Some("b\n") Some("~")"#,
            r#"1 Some("b\n") Some("")"#,
            "2 None None",
        ]
    );
    assert_eq!(
        shows::<Map>(r#"[{"key":"a","value":{"text":""}}]"#, picture),
        [
            "0 None None",
            r#"0 Some("a") None"#,
            r#"0 Some("a") Some("-")"#,
            r#"0 Some("a") Some("~")"#,
            r#"0 Some("a") Some("")"#,
            r#"0 Some("a") None"#,
            "1 None None",
        ]
    );
    for twice in [
        r#"{"a":{"text":""},"a":{"text":""}"#,
        r#"[{"key":"a","value":{"text":""}},{"key":"a","value":{"text":""}}"#,
    ] {
        let error = Map::stream().push(twice).expect_err("a key stands twice");
        assert_eq!(error.problems()[0].kind(), ProblemKind::Duplicate);
    }
    let by_topic = |it: &PartialMap<BTreeMap<Category, u8>>| it.members().len().to_string();
    assert_eq!(
        shows::<BTreeMap<Category, u8>>(r#"{"billing":1,"delivery":2}"#, by_topic),
        ["0", "1", "2"]
    );
    let error = BTreeMap::<Category, u8>::stream()
        .push(r#"{"late":1"#)
        .expect_err("no key");
    assert_eq!(error.problems()[0].kind(), ProblemKind::WrongKey);
}

#[derive(ClaudeOutput)]
#[claude(stream, depth = 3)]
struct Folder {
    name: Tainted<String>,
    folders: Vec<Folder>,
    next: Option<Box<Folder>>,
}

#[test]
fn a_type_that_holds_itself() {
    fn picture(it: &FolderSnapshot) -> String {
        let name = it.name().so_far().map(|name| name.char_count());
        let list = match it.folders() {
            Part::Absent => "-".to_owned(),
            Part::Partial(list) => {
                let growing = list.growing().map(picture);
                format!("{}{}~", list.items().len(), growing.unwrap_or_default())
            }
            Part::Complete(list) => list.len().to_string(),
        };
        let next = it.next().partial().map(|next| picture(next));
        format!("({name:?} {list} {next:?})")
    }
    let text =
        r#"{"name":"a","folders":[{"name":"","folders":[]}],"next":{"name":"b","folders":[]}}"#;
    let said = shows::<Folder>(text, picture);
    assert_eq!(said.len(), 16, "{said:?}");
    assert_eq!(said[5], "(Some(1) 0(Some(0) - None)~ None)");
    let deep = r#"{"name":"","folders":[{"name":"","folders":[{"name":"","folders":["#;
    let mut stream = Folder::stream();
    stream.push(deep).expect("three levels");
    let error = stream.push("{").expect_err("a fourth");
    assert_eq!(error.problems()[0].kind(), ProblemKind::TooDeep);
    assert_eq!(
        error.problems()[0].pointer(),
        "/folders/0/folders/0/folders/0"
    );
}

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Title(#[claude(length(max = 3))] Tainted<String>);

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Page<T> {
    title: Title,
    items: Vec<T>,
    #[claude(flatten)]
    place: Place,
    r#type: Option<bool>,
    secret: Private<Tainted<String>>,
    #[claude(items(items(range(max = 9))))]
    grid: Vec<Vec<u8>>,
}

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Place {
    city: Tainted<String>,
    #[claude(default = 0)]
    zip: u32,
}

#[test]
fn newtypes_parameters_flattened_and_private_fields() {
    let text = r#"{"zip":7,"title":"ab","items":[{"text":""}],"city":"x","secret":"s","type":true,"grid":[[1]]}"#;
    let picture = |it: &PageSnapshot<Letter>| {
        format!(
            "{:?} {} {:?} {:?} {} {:?} {:?}",
            it.title().partial().map(shown),
            it.title().complete().is_some(),
            it.place().zip().complete(),
            it.place().city().so_far().map(|city| city.char_count()),
            it.secret().complete().is_some(),
            it.r#type().complete(),
            it.items().complete().map(Vec::len),
        )
    };
    let said = shows::<Page<Letter>>(text, picture);
    assert_eq!(
        said,
        [
            "None false None None false None None",
            "None false Some(7) None false None None",
            r#"Some("") false Some(7) None false None None"#,
            r#"Some("a") false Some(7) None false None None"#,
            r#"Some("ab") false Some(7) None false None None"#,
            "None true Some(7) None false None None",
            "None true Some(7) None false None Some(1)",
            "None true Some(7) Some(0) false None Some(1)",
            "None true Some(7) Some(1) false None Some(1)",
            "None true Some(7) Some(1) true None Some(1)",
            "None true Some(7) Some(1) true Some(Some(true)) Some(1)",
        ]
    );
    let first = |text: &str| {
        let error = Page::<Letter>::stream().push(text).expect_err("a problem");
        let problem = &error.problems()[0];
        (
            problem.pointer().to_owned(),
            problem.kind(),
            problem.found().is_some(),
        )
    };
    // Nothing is shown of what was found: something in the type is private.
    assert_eq!(
        first(r#"{"title":"abcd""#),
        ("/title".into(), ProblemKind::Length, false)
    );
    assert_eq!(
        first(r#"{"grid":[[1,10,"#),
        ("/grid/0/1".into(), ProblemKind::Range, false)
    );
    assert_eq!(
        first(r#"{"city":"","city":""#),
        ("/city".into(), ProblemKind::Duplicate, false)
    );
}

#[test]
fn limits_hold_while_it_arrives() {
    let kind = |limits: Limits, pieces: &[&str]| {
        let mut stream = Page::<Letter>::stream_with(&limits);
        let (last, before) = pieces.split_last().expect("pieces");
        for piece in before {
            stream.push(*piece).expect("within the limits");
        }
        let error = stream.push(*last).expect_err("beyond a limit");
        let kind = error.problems()[0].kind();
        let again = stream.push("x").expect_err("still beyond it");
        assert_eq!(again.problems()[0].kind(), kind);
        let last = stream.finish().err().expect("still beyond it");
        assert_eq!(last.problems()[0].kind(), kind);
        kind
    };
    let limits = Limits::new();
    assert_eq!(
        kind(limits.bytes(5), &["{\"tit", "l"]),
        ProblemKind::TooLong
    );
    assert_eq!(
        kind(limits.bytes(12), &[r#"{"title":"ab"#, "c"]),
        ProblemKind::TooLong
    );
    assert_eq!(
        kind(limits.items(2), &[r#"{"grid":[[],[],["#, "]"]),
        ProblemKind::TooMany
    );
    assert_eq!(
        kind(limits.depth(2), &[r#"{"grid":["#, "["]),
        ProblemKind::TooDeep
    );
    let ignoring = limits.unknown_fields(UnknownFields::Ignore);
    let mut stream = Page::<Letter>::stream_with(&ignoring);
    let deep = format!(r#"{{"other":{}"#, "[".repeat(100_000));
    stream.push(&deep).expect("what is read over has no depth");
    stream.push(r#""\ud800""#).expect("and halves of pairs");
    let error = stream.push("}").expect_err("another bracket");
    assert_eq!(error.problems()[0].kind(), ProblemKind::Syntax);
}
