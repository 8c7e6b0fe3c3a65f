//! `secret_key!`: says where a key is; never takes one.
//!
//! No message of this room repeats a text that stands in the call: it could be a key.

mod check;
mod emit;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::{Lit, LitStr};

use crate::diagnostics::refused;
use crate::invocation::Invocation;
use crate::literal::ungroup;

/// Where a key is.
enum Place {
    /// A variable of the environment.
    Env(LitStr),
    /// A file, by its absolute path.
    File(LitStr),
}

const FORMS: &str = "write `secret_key!(env \"ANTHROPIC_API_KEY\")` or `secret_key!(file \"/run/secrets/anthropic\")`";

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    let place = read(&flatten(tokens)).and_then(|place| match &place {
        Place::Env(name) => check::name(name).map(|()| place),
        Place::File(path) => check::path(path).map(|()| place),
    });
    match place {
        Ok(place) => emit::emit(&krate, &place),
        Err(error) => refused(&error.to_compile_error(), &emit::stub(&krate)),
    }
}

/// Takes the tokens out of the invisible groups in which a user's `macro_rules!` passes them.
fn flatten(tokens: TokenStream) -> Vec<TokenTree> {
    let mut out = Vec::new();
    for tree in ungroup(tokens) {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                out.extend(flatten(group.stream()));
            }
            tree => out.push(tree),
        }
    }
    out
}

fn read(tokens: &[TokenTree]) -> syn::Result<Place> {
    match tokens {
        [] => Err(syn::Error::new(
            Span::call_site(),
            format!("where is the key? {FORMS}"),
        )),
        [TokenTree::Ident(name), TokenTree::Punct(bang), ..] if bang.as_char() == '!' => {
            Err(refuse(tokens, macro_fault(&name.to_string())))
        }
        [TokenTree::Ident(word), rest @ ..] if word == "env" && !rest.is_empty() => {
            read_text(rest, "the name of the variable").map(Place::Env)
        }
        [TokenTree::Ident(word), rest @ ..] if word == "file" && !rest.is_empty() => {
            read_text(rest, "the path").map(Place::File)
        }
        [TokenTree::Literal(_), ..] => Err(refuse(
            tokens,
            "a key in the source is in every copy of the repository and of the program; revoke it if it is real, put the new one into the environment or a file",
        )),
        [TokenTree::Ident(word)] if word == "env" || word == "file" => Err(refuse(
            tokens,
            "what follows this word says where the key is, and it is missing",
        )),
        _ => Err(refuse(tokens, value_fault(tokens))),
    }
}

/// The one literal after `env` or `file`.
fn read_text(tokens: &[TokenTree], what: &str) -> syn::Result<LitStr> {
    match tokens {
        [TokenTree::Literal(literal)] => match Lit::new(literal.clone()) {
            Lit::Str(text) => Ok(text),
            _ => Err(refuse(
                tokens,
                &format!("{what} must be a plain string literal"),
            )),
        },
        [TokenTree::Literal(_), more @ ..] => Err(refuse(
            more,
            "nothing more is expected here: a missing key is an error of its own, with no default",
        )),
        _ => Err(refuse(
            tokens,
            &format!(
                "{what} must be a string literal, so that a reviewer reads here where the key comes from"
            ),
        )),
    }
}

fn macro_fault(name: &str) -> &'static str {
    match name {
        "env" | "option_env" => {
            "this reads the environment when the program is compiled, so the key would be in the program; it is read when the program runs"
        }
        "include_str" | "include_bytes" => {
            "this copies the file into the program when it is compiled, so the key would be in the program; it is read when the program runs"
        }
        "concat" | "stringify" | "format" | "format_args" => {
            "a key put together in the source is in the source"
        }
        _ => "a key is not made by a macro; say where it is",
    }
}

fn value_fault(tokens: &[TokenTree]) -> &'static str {
    let call = tokens
        .iter()
        .any(|tree| matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis));
    let last = tokens.iter().rev().find_map(|tree| match tree {
        TokenTree::Ident(name) => Some(name.to_string()),
        _ => None,
    });
    match last {
        _ if call => {
            "a key is not handed over as a value, so no call can give one; say where it is"
        }
        Some(name) if !name.chars().any(char::is_lowercase) => {
            "a const holds its text in the program; say where the key is, not what it is"
        }
        Some(_) => "a key is not handed over as a value; say where it is",
        None => "this does not say where the key is",
    }
}

/// At the tokens: what is wrong, and the two forms there are.
fn refuse(tokens: &[TokenTree], fault: &str) -> syn::Error {
    let tokens: TokenStream = tokens.iter().cloned().collect();
    syn::Error::new_spanned(tokens, format!("{fault}; {FORMS}"))
}

#[cfg(test)]
mod tests {
    use super::expand;

    /// What the macro says to a call, or its expansion where it accepts it.
    fn expanded(call: &str) -> String {
        let tokens: proc_macro2::TokenStream = format!("[k] {call}").parse().expect("tokens");
        expand(tokens).to_string()
    }

    fn is_refused(call: &str) -> bool {
        expanded(call).contains("compile_error ! {")
    }

    #[test]
    fn only_the_two_forms_are_accepted() {
        for call in [
            r#"env "ANTHROPIC_API_KEY""#,
            r##"env r#"KEY_2"#"##,
            r#"file "/run/secrets/anthropic""#,
            r#"file "C:\\keys\\anthropic""#,
        ] {
            assert!(!is_refused(call), "{call}");
        }
        for call in [
            "",
            "env",
            "file",
            r#""text""#,
            r#"r"text""#,
            r#"b"text""#,
            r#"c"text""#,
            "'x'",
            "42",
            "KEY",
            "config::KEY",
            "key",
            "read_key()",
            "key.as_str()",
            r#"env!("KEY")"#,
            r#"option_env!("KEY")"#,
            r#"include_str!("key.txt")"#,
            r#"concat!("a", "b")"#,
            "env NAME",
            r#"env b"KEY""#,
            r#"env concat!("A", "B")"#,
            r#"env "KEY", "default""#,
            r#"env "KEY" "text""#,
            r#"env = "KEY""#,
            "file path",
            r#"{ "text" }"#,
            r#"& "text""#,
        ] {
            assert!(is_refused(call), "{call}");
        }
    }

    #[test]
    fn no_message_repeats_a_text() {
        for call in [
            r#""zebra""#,
            r#"env "zebra""#,
            r#"env "ZEBRA-1""#,
            r#"env "VITE_ZEBRA""#,
            r#"file "zebra""#,
            r#"file "~/zebra""#,
            r#"file "/zebra/../x""#,
            r#"concat!("zebra", "zebra")"#,
            r#"read("zebra")"#,
            r#"env "KEY", "zebra""#,
        ] {
            let expansion = expanded(call);
            assert!(is_refused(call), "{call}");
            assert!(!expansion.to_lowercase().contains("zebra"), "{expansion}");
        }
    }

    #[test]
    fn a_browser_target_is_refused() {
        let expansion = expanded(r#"env "KEY""#);
        for word in [
            "# [cfg (all (target_family = \"wasm\" , any (target_os = \"unknown\" , target_os = \"emscripten\")))]",
            ":: core :: compile_error ! (\"a key",
        ] {
            assert!(expansion.contains(word), "{expansion}");
        }
    }
}
