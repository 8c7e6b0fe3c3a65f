//! Proof of the macros: what each expands to ([`golden`]), and what becomes of a call that is only
//! half written ([`broken`]).

mod broken;
mod golden;

use proc_macro2::TokenStream;

use crate::{hatch, inert, one_of, prompt, secret_key, trusted};

/// What a macro's expansion is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Form {
    Expression,
    Items,
}

type Expand = fn(TokenStream) -> TokenStream;

/// The macro of that name; `None` where it is not built in.
fn entry(name: &str) -> Option<(Form, Expand)> {
    let (form, expand): (Form, Expand) = match name {
        "trusted" => (Form::Expression, trusted::expand),
        "one_of" => (Form::Expression, one_of::expand),
        "lend" => (Form::Expression, hatch::lend),
        "expose" => (Form::Expression, hatch::expose),
        "disclose" => (Form::Expression, hatch::disclose),
        "endorse" => (Form::Expression, hatch::endorse),
        "prompt" => (Form::Expression, |tokens| {
            prompt::expand(tokens, prompt::Kind::Prompt)
        }),
        "system_prompt" => (Form::Expression, |tokens| {
            prompt::expand(tokens, prompt::Kind::SystemPrompt)
        }),
        "source" => (Form::Expression, prompt::expand_source),
        "secret_key" => (Form::Expression, secret_key::expand),
        #[cfg(feature = "html")]
        "html" => (Form::Expression, crate::html::expand),
        #[cfg(feature = "html")]
        "html_file" => (Form::Expression, crate::html::expand_file),
        #[cfg(any(feature = "askama-0_16", feature = "minijinja-3"))]
        "check_templates" => (Form::Items, crate::templates::expand),
        #[cfg(feature = "sql")]
        "sql" => (Form::Expression, crate::sql::expand),
        #[cfg(feature = "context")]
        "command" => (Form::Expression, crate::command::expand),
        "destination" => (Form::Items, |tokens| hatch::declare(tokens, "Destination")),
        "authority" => (Form::Items, |tokens| hatch::declare(tokens, "Authority")),
        "inert" => (Form::Items, inert::expand),
        #[cfg(feature = "sql")]
        "from_sql_row" => (Form::Items, crate::sql_row::expand),
        #[cfg(feature = "output")]
        "claude_output" => (Form::Items, crate::output::expand),
        #[cfg(feature = "output")]
        "claude_tools" => (Form::Items, crate::tools::expand),
        #[cfg(feature = "output")]
        "json_out" => (Form::Items, crate::json_out::expand),
        _ => return None,
    };
    Some((form, expand))
}

/// The tokens as the macro is given them: behind the path that the front passes on, and, for a
/// derive, without the `#[derive]` itself.
fn as_given(name: &str, tokens: TokenStream) -> TokenStream {
    if !is_derive(name) {
        return quote::quote!([taintless] #tokens);
    }
    match syn::parse2::<syn::DeriveInput>(tokens.clone()) {
        Ok(mut input) => {
            input
                .attrs
                .retain(|attribute| !attribute.path().is_ident("derive"));
            quote::ToTokens::into_token_stream(input)
        }
        Err(_) => tokens,
    }
}

fn is_derive(name: &str) -> bool {
    matches!(
        name,
        "inert" | "claude_output" | "claude_tools" | "from_sql_row" | "json_out"
    )
}

/// Every case in `goldens/`: the macro, the case, and its input.
fn cases() -> Vec<(String, String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("goldens");
    let mut cases = Vec::new();
    for of_macro in names(&folder) {
        for case in names(&folder.join(&of_macro)) {
            if let Some(case) = case.strip_suffix(".in.rs") {
                let input = folder.join(&of_macro).join(format!("{case}.in.rs"));
                let input = std::fs::read_to_string(input).expect("the input");
                cases.push((of_macro.clone(), case.to_owned(), input));
            }
        }
    }
    assert!(cases.len() > 60, "the cases are there");
    cases
}

/// What is in a folder, in order.
fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("a name")
        })
        .collect();
    names.sort();
    names
}
