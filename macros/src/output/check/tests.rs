//! What is refused, and what beside it is not: the cases that are too many for a program each.

use quote::quote;

use crate::diagnostics::Diagnostics;
use crate::output::model;

/// What is said of a type.
fn said(input: &str) -> String {
    let input: syn::DeriveInput = syn::parse_str(input).unwrap();
    let mut diagnostics = Diagnostics::new();
    if let Some(model) = model::read(&input, &mut diagnostics) {
        super::check(&model, &mut diagnostics);
    }
    diagnostics
        .finish_items()
        .err()
        .unwrap_or_default()
        .to_string()
}

/// What is said of a field with an attribute.
fn said_of(attribute: &str, ty: &str) -> String {
    said(&format!(
        "struct Type {{ #[claude({attribute})] field: {ty} }}"
    ))
}

#[test]
fn rules_fit_their_types() {
    for (attribute, ty, says) in [
        ("length(max = 5)", "f32", "this is a number"),
        ("length(max = 5)", "Option<bool>", "this is a `bool`"),
        ("range(max = 5)", "BTreeSet<u8>", "for text and lists"),
        ("range(max = 5)", "HashMap<u8, u8>", "for text and lists"),
        ("range(max = 5)", "Box<bool>", "this is a `bool`"),
        ("range(max = -129)", "i8", "holds only -128 to 127"),
        ("range(min = 1.5)", "Option<u64>", "whole bound"),
        (
            "multiple_of = 2",
            "bool",
            "`multiple_of` is a rule for numbers",
        ),
        (
            "multiple_of = 2",
            "[u8; 2]",
            "`multiple_of` is a rule for numbers",
        ),
        ("pattern = \"a\"", "f64", "`pattern` is a rule for text"),
        (
            "format = \"uri\"",
            "Vec<Tainted<String>>",
            "write `items(…)` around it",
        ),
        (
            "unique",
            "Tainted<String>",
            "`unique` is a rule for a `Vec`",
        ),
        ("unique", "TaintedMap<u8>", "always differ"),
        (
            "one_of(1)",
            "[u8; 2]",
            "`one_of` is a rule for text and numbers",
        ),
        ("one_of(true)", "Tainted<String>", "not of the field's type"),
        ("one_of(-1)", "u8", "not of the field's type"),
        ("items(length(max = 1))", "[u8; 2]", "this is a number"),
        (
            "values(unique)",
            "BTreeMap<u8, u8>",
            "`unique` is a rule for a `Vec`",
        ),
        (
            "values(items(range(max = 256)))",
            "TaintedMap<Vec<u8>>",
            "holds only 0 to 255",
        ),
    ] {
        let said = said_of(attribute, ty);
        assert!(said.contains(says), "`{attribute}` on `{ty}`: {said}");
    }
}

#[test]
fn rules_leave_something() {
    for (attribute, ty, says) in [
        ("range(exclusive_max = 0)", "u8", "no number is between"),
        (
            "range(exclusive_min = 4, max = 4)",
            "i64",
            "no number is between",
        ),
        (
            "range(min = 4, exclusive_max = 4)",
            "f64",
            "no number is between",
        ),
        (
            "range(exclusive_min = 5, exclusive_max = 1)",
            "f32",
            "no number is between",
        ),
        (
            "length(min = 2, max = 1)",
            "Vec<u8>",
            "`min` is greater than `max`",
        ),
        (
            "multiple_of = 7, range(min = 1, max = 6)",
            "u8",
            "no multiple of this",
        ),
        ("one_of(3), multiple_of = 2", "u8", "breaks another rule"),
        (
            "one_of(\"abc\"), length(max = 2)",
            "Tainted<String>",
            "breaks another rule",
        ),
        (
            "default = \"\", length(min = 1)",
            "Tainted<String>",
            "the default breaks",
        ),
        ("default, range(min = 1)", "u8", "the default breaks"),
        ("default, length(min = 1)", "Vec<u8>", "the default breaks"),
        ("default = 3, one_of(1, 2)", "u8", "the default breaks"),
        ("default = 3", "bool", "the default is not one"),
        ("default = 3", "Vec<u8>", "the default is not one"),
        ("example = 3, multiple_of = 2", "u8", "the example breaks"),
        ("example = 3", "Tainted<String>", "the example is not of"),
    ] {
        let said = said_of(attribute, ty);
        assert!(said.contains(says), "`{attribute}` on `{ty}`: {said}");
    }
}

#[test]
fn what_fits_is_accepted() {
    for (attribute, ty) in [
        ("range(exclusive_min = 1, exclusive_max = 3)", "u8"),
        ("range(exclusive_min = 1, exclusive_max = 2)", "f64"),
        ("range(min = 3, max = 3)", "u8"),
        ("range(exclusive_min = 254)", "u8"),
        ("range(max = 300)", "Alias"),
        ("multiple_of = 7, range(min = 1, max = 7)", "u8"),
        ("multiple_of = 0.5", "f64"),
        ("one_of(1, 2.5)", "f64"),
        ("one_of(\"a\", \"b\"), default = \"a\"", "Tainted<String>"),
        ("default = \"Other\"", "Category"),
        ("default", "TaintedMap<u8>"),
        ("example = 1, example = 2, range(min = 1)", "Option<u8>"),
        ("example = \"Other\"", "Category"),
        (
            "unique, length(max = 3), items(length(max = 9))",
            "Option<Vec<Tainted<String>>>",
        ),
        (
            "values(values(range(max = 1)))",
            "TaintedMap<BTreeMap<u8, f64>>",
        ),
    ] {
        let said = said_of(attribute, ty);
        assert!(said.is_empty(), "`{attribute}` on `{ty}`: {said}");
    }
}

#[test]
fn what_has_no_fields_is_not_flattened() {
    for (ty, says) in [
        ("Option<Other>", "an optional struct"),
        ("HashMap<u8, u8>", "a map would take every key"),
        ("Vec<Other>", "only a struct with named fields"),
        ("Tainted<String>", "only a struct with named fields"),
        ("T", "a parameter can be any type"),
        ("Box<Type>", "among themselves"),
        ("Self", "among themselves"),
    ] {
        let flat = said(&format!(
            "struct Type<T> {{ #[claude(flatten)] field: {ty} }}"
        ));
        assert!(
            flat.contains(says) && flat.contains("a field of its own"),
            "{ty}: {flat}"
        );
        let beside = said(&format!(
            "#[claude(tag = \"kind\", depth = 2)] enum Type<T> {{ One({ty}) }}"
        ));
        assert!(
            beside.contains(says) && beside.contains("`content = "),
            "{ty}: {beside}"
        );
    }
    assert!(said("struct Type<T> { #[claude(flatten)] field: Box<Other<T>> }").is_empty());
}

#[test]
fn serde_is_honoured_or_refused() {
    for (place, word) in [
        ("type", "getter = \"x\""),
        ("type", "expecting = \"x\""),
        ("type", "into = \"String\""),
        ("type", "variant_identifier"),
        ("type", "default"),
        ("field", "skip_deserializing"),
        ("field", "alias = \"x\""),
        ("field", "serialize_with = \"x\""),
        ("field", "deny_unknown_fields"),
    ] {
        let said = match place {
            "type" => said(&format!("#[serde({word})] struct Type {{ field: u8 }}")),
            _ => said(&format!("struct Type {{ #[serde({word})] field: u8 }}")),
        };
        assert!(said.contains("is not honoured"), "{word}: {said}");
    }
    for input in [
        quote!(
            #[serde(deny_unknown_fields, rename_all = "camelCase", rename = "x")]
            struct Type {
                field: u8,
            }
        ),
        quote!(
            #[serde(transparent)]
            struct Type(u8);
        ),
        quote!(
            #[serde(tag = "kind", content = "value")]
            enum Type {
                One(u8),
                Two,
            }
        ),
        quote!(
            struct Type {
                #[serde(rename = "x", default)]
                field: u8,
            }
        ),
    ] {
        assert_eq!(said(&input.to_string()), "", "{input}");
    }
}

#[test]
fn all_faults_are_told() {
    let said = said(
        "#[claude(tag = \"\")] enum Type { A(), B(u8, u8), #[claude(rename = \"a\")] C { x: String, #[claude(rename = \"X\")] y: char } }",
    );
    for says in [
        "the name of a tag is empty",
        "empty parentheses",
        "fields without names",
        "`a` and `A` differ only in capitals",
        "a model wrote this text",
        "a model wrote this character",
        "`X` and `x` differ only in capitals",
    ] {
        assert!(said.contains(says), "{says}: {said}");
    }
}
