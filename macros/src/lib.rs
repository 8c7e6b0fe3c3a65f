//! The macros of taintless.
//!
//! Depend on `taintless`, not on this crate: its `macro_rules!` fronts pass `$crate` on as a first
//! `[…]` group, so that a renamed dependency works. Each macro is a folder (or, where it is one
//! idea, a file) with the same rooms: `attr` (tokens to values), `model` (what the user wrote),
//! `check` (rules across values), `emit` (tokens only).

use proc_macro::TokenStream;

#[cfg(any(feature = "html", feature = "sql"))]
mod body;
#[cfg(feature = "context")]
mod command;
mod diagnostics;
mod errors;
mod half;
mod hatch;
#[cfg(feature = "html")]
mod html;
mod inert;
mod invocation;
#[cfg(feature = "output")]
mod json_out;
mod literal;
#[cfg(any(feature = "html", feature = "output"))]
mod nearest;
mod one_of;
#[cfg(feature = "output")]
mod output;
mod prompt;
#[cfg(test)]
mod proof;
mod secret_key;
#[cfg(feature = "sql")]
mod sql;
#[cfg(feature = "sql")]
mod sql_row;
mod template;
#[cfg(any(feature = "askama-0_16", feature = "minijinja-3"))]
mod templates;
#[cfg(feature = "output")]
mod tools;
mod trusted;
mod underline;

/// `trusted!("…")`: see `taintless::trusted!`.
#[proc_macro]
pub fn trusted(tokens: TokenStream) -> TokenStream {
    errors::TRUSTED
        .number(trusted::expand(tokens.into()))
        .into()
}

/// `one_of!(t, "…", "…")`: see `taintless::one_of!`.
#[proc_macro]
pub fn one_of(tokens: TokenStream) -> TokenStream {
    errors::ONE_OF.number(one_of::expand(tokens.into())).into()
}

/// `destination!(pub Name = "…")`: see `taintless::destination!`.
#[proc_macro]
pub fn destination(tokens: TokenStream) -> TokenStream {
    errors::HATCH
        .number(hatch::declare(tokens.into(), "Destination"))
        .into()
}

/// `authority!(pub Name = "…")`: see `taintless::authority!`.
#[proc_macro]
pub fn authority(tokens: TokenStream) -> TokenStream {
    errors::HATCH
        .number(hatch::declare(tokens.into(), "Authority"))
        .into()
}

/// `lend!(t, to = Destination, |text| …)`: see `taintless::lend!`.
#[proc_macro]
pub fn lend(tokens: TokenStream) -> TokenStream {
    errors::HATCH.number(hatch::lend(tokens.into())).into()
}

/// `expose!(t, to = Destination)`: see `taintless::expose!`.
#[proc_macro]
pub fn expose(tokens: TokenStream) -> TokenStream {
    errors::HATCH.number(hatch::expose(tokens.into())).into()
}

/// `disclose!(p, to = Destination)`: see `taintless::disclose!`.
#[proc_macro]
pub fn disclose(tokens: TokenStream) -> TokenStream {
    errors::HATCH.number(hatch::disclose(tokens.into())).into()
}

/// `endorse!(text, by = Authority)`: see `taintless::endorse!`.
#[proc_macro]
pub fn endorse(tokens: TokenStream) -> TokenStream {
    errors::HATCH.number(hatch::endorse(tokens.into())).into()
}

/// `prompt!("…{x}…")`: see `taintless::prompt!`.
#[proc_macro]
pub fn prompt(tokens: TokenStream) -> TokenStream {
    errors::TEMPLATE
        .number(prompt::expand(tokens.into(), prompt::Kind::Prompt))
        .into()
}

/// `system_prompt!("…{x}…")`: see `taintless::system_prompt!`.
#[proc_macro]
pub fn system_prompt(tokens: TokenStream) -> TokenStream {
    errors::TEMPLATE
        .number(prompt::expand(tokens.into(), prompt::Kind::SystemPrompt))
        .into()
}

/// `source!("slug")`: see `taintless::source!`.
#[proc_macro]
pub fn source(tokens: TokenStream) -> TokenStream {
    errors::SOURCE
        .number(prompt::expand_source(tokens.into()))
        .into()
}

/// `html!("…{x}…")`: see `taintless::html!`.
#[cfg(feature = "html")]
#[proc_macro]
pub fn html(tokens: TokenStream) -> TokenStream {
    html::expand(tokens.into()).into()
}

/// `check_templates!("templates/")`: see `taintless::check_templates!`.
#[cfg(any(feature = "askama-0_16", feature = "minijinja-3"))]
#[proc_macro]
pub fn check_templates(tokens: TokenStream) -> TokenStream {
    errors::TEMPLATES
        .number(templates::expand(tokens.into()))
        .into()
}

/// `html_file!("page.html")`: see `taintless::html_file!`.
#[cfg(feature = "html")]
#[proc_macro]
pub fn html_file(tokens: TokenStream) -> TokenStream {
    html::expand_file(tokens.into()).into()
}

/// `sql!("… {x}")`: see `taintless::sql!`.
#[cfg(feature = "sql")]
#[proc_macro]
pub fn sql(tokens: TokenStream) -> TokenStream {
    errors::SQL.number(sql::expand(tokens.into())).into()
}

/// `#[derive(FromSqlRow)]`: see `taintless::FromSqlRow`.
#[cfg(feature = "sql")]
#[proc_macro_derive(FromSqlRow, attributes(sql))]
pub fn from_sql_row(tokens: TokenStream) -> TokenStream {
    errors::row::ATTRIBUTE
        .number(sql_row::expand(tokens.into()))
        .into()
}

/// `command!("program", "{x}")`: see `taintless::command!`.
#[cfg(feature = "context")]
#[proc_macro]
pub fn command(tokens: TokenStream) -> TokenStream {
    errors::COMMAND
        .number(command::expand(tokens.into()))
        .into()
}

/// `#[derive(Inert)]`: see `taintless::Inert`.
#[proc_macro_derive(Inert, attributes(inert))]
pub fn inert(tokens: TokenStream) -> TokenStream {
    errors::INERT.number(inert::expand(tokens.into())).into()
}

/// `#[derive(ClaudeOutput)]`: see `taintless::ClaudeOutput`.
#[cfg(feature = "output")]
#[proc_macro_derive(ClaudeOutput, attributes(claude, serde))]
pub fn claude_output(tokens: TokenStream) -> TokenStream {
    errors::output::ATTRIBUTE
        .number(output::expand(tokens.into()))
        .into()
}

/// `#[derive(ClaudeTools)]`: see `taintless::ClaudeTools`.
#[cfg(feature = "output")]
#[proc_macro_derive(ClaudeTools, attributes(claude, serde))]
pub fn claude_tools(tokens: TokenStream) -> TokenStream {
    errors::tools::ATTRIBUTE
        .number(tools::expand(tokens.into()))
        .into()
}

/// `#[derive(JsonOut)]`: see `taintless::JsonOut`.
#[cfg(feature = "output")]
#[proc_macro_derive(JsonOut, attributes(json, serde))]
pub fn json_out(tokens: TokenStream) -> TokenStream {
    errors::JSON.number(json_out::expand(tokens.into())).into()
}

/// `secret_key!(env "NAME")`: see `taintless::secret_key!`.
#[proc_macro]
pub fn secret_key(tokens: TokenStream) -> TokenStream {
    errors::KEY.number(secret_key::expand(tokens.into())).into()
}
