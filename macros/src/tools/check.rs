//! Rules across several values: marks, names, descriptions, types of arguments.

use syn::Type;

use super::attr::{MARKS, Mark};
use super::model::{Arguments, Model, Tool};
use crate::diagnostics::Diagnostics;
use crate::errors::tools as errors;
use crate::output::kind::{Kind, inner_kind, kind};

pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for tool in &model.tools {
        check_described(tool, diagnostics);
        check_marks(tool, diagnostics);
        check_arguments(tool, diagnostics);
    }
    check_names(&model.tools, diagnostics);
}

fn check_described(tool: &Tool, diagnostics: &mut Diagnostics) {
    if tool.description.is_none() {
        diagnostics.numbered(
            errors::DESCRIPTION,
            &tool.ident,
            format!(
                "`{}` has no description, and the model chooses a tool by it; write a doc comment that says what the tool does, and when it is of use",
                tool.ident
            ),
        );
    }
}

fn check_marks(tool: &Tool, diagnostics: &mut Diagnostics) {
    if tool.marks.is_empty() && !tool.is_misread {
        let known = MARKS.map(|(_, word, meaning)| format!("`{word}` ({meaning})"));
        diagnostics.numbered(
            errors::MARK,
            &tool.ident,
            format!(
                "nothing says what `{}` does; write `#[claude(…)]` with what is true of it: {}",
                tool.ident,
                known.join(", ")
            ),
        );
    }
    let pure = tool.marks.iter().find(|(mark, _)| *mark == Mark::Pure);
    let Some((_, pure)) = pure else { return };
    let others = tool.marks.iter().filter(|(mark, _)| *mark != Mark::Pure);
    let others: Vec<String> = others.map(|(_, word)| format!("`{word}`")).collect();
    if !others.is_empty() {
        diagnostics.numbered(
            errors::MARK,
            pure,
            format!(
                "`pure` says that the tool does nothing of the kind, and {} stands beside it; remove `pure`, or the rest",
                others.join(", ")
            ),
        );
    }
}

fn check_arguments(tool: &Tool, diagnostics: &mut Diagnostics) {
    let Arguments::Of(ty) = &tool.arguments else {
        return;
    };
    if is_no_object(ty) {
        diagnostics.numbered(
            errors::ARGUMENTS,
            ty,
            format!(
                "a tool is called with an object of named arguments; write a struct with `#[derive(ClaudeOutput)]`, or `{} {{ name: … }}`",
                tool.ident
            ),
        );
    }
}

/// As far as the tokens tell; the rest is seen when the table is evaluated.
fn is_no_object(ty: &Type) -> bool {
    !matches!(inner_kind(ty), Kind::Unknown)
        || matches!(kind(ty), Kind::Optional(_))
        || matches!(ty, Type::Tuple(_))
}

/// What the API takes as the name of a tool (Anthropic's documentation, August 2026):
/// `^[a-zA-Z0-9_-]{1,64}$`.
fn is_name(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    (1..=64).contains(&name.len()) && name.bytes().all(fits)
}

fn check_names(tools: &[Tool], diagnostics: &mut Diagnostics) {
    let mut known: Vec<&str> = Vec::new();
    for tool in tools {
        let name = tool.name.as_str();
        let same = known.iter().find(|it| it.eq_ignore_ascii_case(name));
        let message = match same {
            _ if !is_name(name) => Some(format!(
                "`{name}` is no name of a tool: the API takes 1 to 64 letters of ASCII, digits, `_` and `-`; write `#[claude(rename = \"…\")]`"
            )),
            Some(other) if *other == name => {
                Some(format!("two tools have the name `{name}`; rename one"))
            }
            Some(other) => Some(format!(
                "`{name}` and `{other}` differ only in capitals, and a model mistakes one for the other; rename one"
            )),
            None => None,
        };
        if let Some(message) = message {
            diagnostics.numbered(errors::NAME, &tool.named_at, message);
        }
        known.push(name);
    }
}
