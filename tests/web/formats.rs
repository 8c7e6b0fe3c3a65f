//! `Tainted` in serde's formats alone.

use std::borrow::Cow;

use serde::Deserialize;
use taintless::prelude::*;

#[derive(Deserialize)]
struct Borrowed<'a> {
    #[serde(borrow)]
    plain: Tainted<&'a str>,
    #[serde(borrow)]
    either: Tainted<Cow<'a, str>>,
    boxed: Tainted<Box<str>>,
}

#[test]
fn text_is_borrowed_where_it_can_be() {
    let json = r#"{"plain":"a","either":"\u0062","boxed":"c"}"#;
    let read: Borrowed<'_> = serde_json::from_str(json).expect("three texts");
    assert_eq!(
        (read.plain, read.either, read.boxed).to_json().as_bytes(),
        br#"["a","b","c"]"#
    );
}

#[derive(Deserialize, JsonOut)]
struct Fields {
    text: Tainted<String>,
    number: Tainted<u32>,
    flag: Tainted<bool>,
    maybe: Option<Tainted<String>>,
}

#[test]
fn urlencoded_fields_are_parsed_as_their_types() {
    let read: Fields = serde_urlencoded::from_str("text=1&number=2&flag=true").expect("a form");
    let expected = br#"{"text":"1","number":2,"flag":true,"maybe":null}"#;
    assert_eq!(read.to_json().as_bytes(), expected);
}

/// Whatever is wrong with a labelled value, the error says where and not what.
#[test]
fn errors_do_not_quote() {
    let told = [
        serde_json::from_str::<Tainted<u32>>(r#""Swordfish""#)
            .map(drop)
            .map_err(|it| it.to_string()),
        serde_json::from_str::<Tainted<Vec<u8>>>(r#"["Swordfish"]"#)
            .map(drop)
            .map_err(|it| it.to_string()),
        serde_json::from_str::<Tainted<String>>("[\"Swordfish\"]")
            .map(drop)
            .map_err(|it| it.to_string()),
        serde_urlencoded::from_str::<Fields>("text=a&number=Swordfish&flag=true")
            .map(drop)
            .map_err(|it| it.to_string()),
        serde_urlencoded::from_str::<Fields>("text=a&number=1&flag=Swordfish")
            .map(drop)
            .map_err(|it| it.to_string()),
    ];
    for error in told.map(|read| read.expect_err("not of that type")) {
        assert!(
            error.starts_with("not a value of the expected kind"),
            "{error}"
        );
        assert!(!error.contains("Swordfish"), "{error}");
    }
}
