//! What is refused, and in which words.

use super::expand;

fn expanded(form: &str) -> String {
    expand(form.parse().expect("tokens")).to_string()
}

#[test]
fn every_other_form_is_refused_in_words() {
    for (form, words) in [
        ("struct P;", "there is no field to read a column into"),
        ("struct P {}", "there is no field to read a column into"),
        ("struct P();", "there is no field to read a column into"),
        (
            "struct P(u32);",
            "these fields have none; write `struct P { id: … }`",
        ),
        ("enum E { New, Old }", "a field-less enum is one column"),
        ("enum E { New(u8) }", "those that may be `NULL` as `Option`"),
        ("union U { a: u8 }", "a row has all of its columns at once"),
        ("struct P<T> { id: T }", "a type without parameters"),
        ("struct P<'a> { id: Id<'a> }", "a type without parameters"),
        (
            "struct P { #[sql(name = \"a\")] id: u8 }",
            "known on a field is `rename",
        ),
        (
            "#[sql(rename = \"a\")] struct P { id: u8 }",
            "known on a struct is `crate",
        ),
        ("struct P { #[sql(rename)] id: u8 }", "write `rename = "),
        (
            "struct P { #[sql(rename = \"a\", rename = \"b\")] id: u8 }",
            "stands twice",
        ),
        (
            "struct P { #[sql(rename = \"\")] id: u8 }",
            "no column has that name",
        ),
        (
            "struct P { #[sql(rename = \"b\")] a: u8, b: u8 }",
            "two fields are the column `b`",
        ),
        (
            "#[sql(crate = \"1\")] struct P { id: u8 }",
            "this is no path",
        ),
    ] {
        let text = expanded(form);
        assert!(text.contains(words), "{words}: {text}");
        assert_eq!(text.matches("compile_error").count(), 1, "{text}");
        assert_eq!(text.matches("FromSqlRow for").count(), 1, "a stub: {text}");
    }
}

#[test]
fn plain_text_is_refused_where_its_tokens_tell() {
    for ty in [
        "String",
        "std::string::String",
        "(String)",
        "&'static str",
        "Cow<'static, str>",
        "Box<str>",
        "Arc<str>",
        "char",
        "Vec<u8>",
        "Trusted<String>",
        "taintless::Trusted<&'static str>",
        "Option<String>",
        "Option<Private<String>>",
        "Private<Option<Vec<u8>>>",
    ] {
        let text = expanded(&format!("struct P {{ name: {ty}, id: u32 }}"));
        assert!(text.contains("write `Tainted<"), "{text}");
        assert!(text.contains("T531"), "{text}");
    }
    for ty in [
        "Tainted<String>",
        "Option<Private<Tainted<String>>>",
        "Tainted<Vec<u8>>",
        "u32",
        "own::Text",
    ] {
        let text = expanded(&format!("struct P {{ name: {ty}, id: u32 }}"));
        assert!(!text.contains("compile_error"), "{text}");
    }
}

#[test]
fn a_raw_name_is_the_columns_without_its_mark() {
    let text = expanded("#[sql(crate = \"tl\")] struct P { r#type: u8 }");
    assert!(text.contains("& [\"type\"]"), "{text}");
    assert!(text.contains("r#type : tl :: __private"), "{text}");
}
