//! Types of fields, as far as their tokens tell, and names of columns. What the tokens do not tell
//! (an alias, a type of the user's) rustc checks by the runtime's `FromColumn`.

use syn::{GenericArgument, PathArguments, Type};

use super::model::Model;
use crate::diagnostics::Diagnostics;
use crate::errors::row as errors;

pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let mut known: Vec<&str> = Vec::new();
    for field in &model.fields {
        check_type(&field.ty, diagnostics);
        let column = field.column.as_str();
        if column.is_empty() || column.contains('\0') {
            let message = "no column has that name; write the one that the statement gives it";
            diagnostics.error(&field.named_at, message);
        }
        if known.contains(&column) {
            let message = format!("two fields are the column `{column}`; rename one");
            diagnostics.error(&field.named_at, message);
        }
        known.push(column);
    }
}

const TEXT: &str = "somebody else may have written this text; write `Tainted<String>`";
const BYTES: &str = "somebody else may have written these bytes; write `Tainted<Vec<u8>>`";
const TRUSTED: &str =
    "what comes out of a database is not the program's own text; write `Tainted<String>`";
const REFERENCE: &str = "a row is read into values of its own; write `Tainted<String>` for text, and any other type without `&`";

fn check_type(ty: &Type, diagnostics: &mut Diagnostics) {
    match ty {
        Type::Group(group) => check_type(&group.elem, diagnostics),
        Type::Paren(paren) => check_type(&paren.elem, diagnostics),
        Type::Reference(_) => diagnostics.numbered(errors::FIELD_TYPE, ty, REFERENCE),
        Type::Path(path) if path.qself.is_none() => {
            if let Some(instead) = instead_of(&path.path) {
                diagnostics.numbered(errors::FIELD_TYPE, ty, instead);
            } else if let Some(inner) = inner(&path.path) {
                check_type(inner, diagnostics);
            }
        }
        _ => {}
    }
}

/// What to write in place of a type that holds plain text or bytes.
fn instead_of(path: &syn::Path) -> Option<&'static str> {
    let names: Vec<String> = path
        .segments
        .iter()
        .map(|it| it.ident.to_string())
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match names.as_slice() {
        ["String" | "str" | "Cow" | "char"] | [.., "string", "String"] | [.., "borrow", "Cow"] => {
            Some(TEXT)
        }
        [.., "Trusted"] => Some(TRUSTED),
        ["Vec"] | [.., "vec", "Vec"] => (last_type(path).is_some_and(is_u8)).then_some(BYTES),
        ["Box" | "Rc" | "Arc"] => last_type(path).filter(|ty| is_str(ty)).map(|_| TEXT),
        _ => None,
    }
}

/// What an `Option` or a label of privacy holds. (What stands in `Tainted` is tainted.)
fn inner(path: &syn::Path) -> Option<&Type> {
    let last = path.segments.last()?;
    (last.ident == "Option" || last.ident == "Private").then(|| last_type(path))?
}

fn last_type(path: &syn::Path) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &path.segments.last()?.arguments else {
        return None;
    };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

fn is_u8(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("u8"))
}

fn is_str(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("str"))
}
