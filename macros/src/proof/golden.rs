//! Each macro's expansion as blessed text: a change of what is emitted is seen in review.
//!
//! `goldens/<macro>/<case>.in.rs` is what stands in the call (or under the derive), `.out.rs` what
//! it expands to. `TAINTLESS_BLESS=1 cargo test -p taintless-macros --all-features golden` writes
//! the latter anew.

use proc_macro2::TokenStream;

use super::{Form, as_given, cases, entry, names};

/// The expansion as a formatted file; an expression stands in a function.
fn pretty(form: Form, tokens: &TokenStream) -> syn::Result<String> {
    let file = match form {
        Form::Items => syn::parse2(tokens.clone()),
        Form::Expression => syn::parse2(quote::quote!(fn expansion() { #tokens })),
    };
    file.map(|file| prettyplease::unparse(&file))
}

#[test]
fn expansions_are_the_blessed_ones() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("goldens");
    let bless = std::env::var_os("TAINTLESS_BLESS").is_some();
    let mut faults = Vec::new();
    for (name, case, input) in cases() {
        let Some((form, expand)) = entry(&name) else {
            continue;
        };
        let tokens: TokenStream = input.parse().expect("tokens");
        let expanded = expand(as_given(&name, tokens));
        let found = match pretty(form, &expanded) {
            Ok(found) => found,
            Err(error) => {
                faults.push(format!("{name}/{case}: no Rust: {error}: {expanded}"));
                continue;
            }
        };
        let blessed = folder.join(&name).join(format!("{case}.out.rs"));
        if bless {
            std::fs::write(&blessed, &found).expect("written");
        } else if std::fs::read_to_string(&blessed).ok().as_ref() != Some(&found) {
            faults.push(format!("{name}/{case} expands to another text:\n{found}"));
        }
    }
    assert!(
        faults.is_empty(),
        "{}\n{} goldens differ; look, and write them with TAINTLESS_BLESS=1",
        faults.join("\n"),
        faults.len()
    );
}

/// A golden without a case would hold nothing.
#[test]
fn every_golden_has_its_input_and_every_macro_its_goldens() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("goldens");
    for name in names(&folder) {
        for file in names(&folder.join(&name)) {
            if let Some(case) = file.strip_suffix(".out.rs") {
                let input = folder.join(&name).join(format!("{case}.in.rs"));
                assert!(input.is_file(), "{name}/{file} has no input");
            }
        }
    }
    let source = include_str!("../lib.rs");
    let macros = source
        .lines()
        .filter_map(|line| line.strip_prefix("pub fn "));
    let macros: Vec<&str> = macros.filter_map(|line| line.split('(').next()).collect();
    assert!(macros.len() > 10, "{macros:?}");
    for name in macros {
        assert!(folder.join(name).is_dir(), "`{name}` has no goldens");
    }
}
