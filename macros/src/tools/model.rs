//! What the user wrote, with names and texts read, and nothing yet held against anything else.

use proc_macro2::{Ident, TokenStream};
use syn::{Data, DeriveInput, Field, Fields, GenericParam, Type};

use super::attr::{self, Mark};
use crate::diagnostics::Diagnostics;
use crate::errors::tools as errors;
use crate::output::attr::{Word, Words, name, ungroup};
use crate::output::case::Case;

/// A set of tools.
pub(super) struct Model {
    pub(super) ident: Ident,
    pub(super) krate: TokenStream,
    /// The attribute that names the crate, for the types that are written here.
    pub(super) crate_word: Option<syn::LitStr>,
    pub(super) tools: Vec<Tool>,
}

/// One tool: a variant.
pub(super) struct Tool {
    pub(super) ident: Ident,
    pub(super) name: String,
    /// The token that the name comes from.
    pub(super) named_at: TokenStream,
    /// `None` where nothing is said of it.
    pub(super) description: Option<String>,
    pub(super) marks: Vec<(Mark, Ident)>,
    /// Whether one of its attributes was refused: it may be the mark that is missing.
    pub(super) is_misread: bool,
    pub(super) is_strict: bool,
    pub(super) arguments: Arguments,
}

/// What a tool is called with.
pub(super) enum Arguments {
    /// A type of the user's.
    Of(Box<Type>),
    /// The fields of the variant, and the case of their names.
    Fields(Vec<Field>, Option<syn::LitStr>),
    None,
}

/// Reads a derive's input. `None` where it cannot be gone on with; errors have then been told.
pub(super) fn read(input: &DeriveInput, diagnostics: &mut Diagnostics) -> Option<Model> {
    let words = Words::read(&input.attrs, attr::ON_SET, attr::SERDE_ON_SET, diagnostics);
    let krate = words.krate(diagnostics);
    let crate_word = words.find(attr::CRATE).and_then(|word| {
        let mut told = Diagnostics::new();
        let literal = word.literal(&mut told);
        let _ = told.finish_items();
        literal
    });
    let case = words.case(attr::RENAME_ALL, diagnostics);
    check_parameters(input, diagnostics);
    let variants = match &input.data {
        Data::Enum(data) => &data.variants,
        Data::Struct(data) => {
            diagnostics.error(
                data.struct_token,
                "a set of tools is an enum, with a variant for each tool",
            );
            return None;
        }
        Data::Union(data) => {
            diagnostics.error(
                data.union_token,
                "a set of tools is an enum, with a variant for each tool",
            );
            return None;
        }
    };
    if variants.is_empty() {
        diagnostics.error(
            &input.ident,
            "an enum without variants has no tool that a model could call; write a variant for each tool",
        );
    }
    let case = case.unwrap_or(Case::Snake);
    let tools = variants.iter().map(|it| tool(it, case, diagnostics));
    Some(Model {
        ident: input.ident.clone(),
        krate,
        crate_word,
        tools: tools.collect(),
    })
}

fn check_parameters(input: &DeriveInput, diagnostics: &mut Diagnostics) {
    for parameter in &input.generics.params {
        let name = match parameter {
            GenericParam::Lifetime(it) => quote::quote!(#it),
            GenericParam::Type(it) => {
                let name = &it.ident;
                quote::quote!(#name)
            }
            GenericParam::Const(it) => {
                let name = &it.ident;
                quote::quote!(#name)
            }
        };
        diagnostics.error(
            name,
            "a set of tools has no parameters: what each tool is called with is told to the API; write the type",
        );
    }
}

fn tool(variant: &syn::Variant, case: Case, diagnostics: &mut Diagnostics) -> Tool {
    let before = diagnostics.count();
    let words = Words::read(
        &variant.attrs,
        attr::ON_TOOL,
        attr::SERDE_ON_TOOL,
        diagnostics,
    );
    let is_misread = diagnostics.count() > before;
    let rename = words.text(attr::RENAME, diagnostics);
    let (name, named_at) = name(&variant.ident, rename, |name| case.of_variant(name));
    Tool {
        ident: variant.ident.clone(),
        name,
        named_at,
        description: description(&words, diagnostics),
        marks: attr::marks(&words, diagnostics),
        is_misread,
        is_strict: strict(&words, diagnostics),
        arguments: arguments(variant, &words, diagnostics),
    }
}

/// One that cannot be read has been told, and is one all the same.
fn description(words: &Words, diagnostics: &mut Diagnostics) -> Option<String> {
    let word = words.find(attr::DESCRIPTION);
    let is_refused = word.is_some_and(|word| !is_text(word));
    let description = words.description(diagnostics);
    (is_refused || !description.trim().is_empty()).then_some(description)
}

fn is_text(word: &Word) -> bool {
    let mut told = Diagnostics::new();
    let literal = word.literal(&mut told);
    let _ = told.finish_items();
    literal.is_some()
}

/// `strict = false`; it is by default.
fn strict(words: &Words, diagnostics: &mut Diagnostics) -> bool {
    let Some(word) = words.find(attr::STRICT) else {
        return true;
    };
    if let syn::Meta::NameValue(pair) = &word.meta
        && let syn::Expr::Lit(literal) = ungroup(&pair.value)
        && let syn::Lit::Bool(value) = &literal.lit
    {
        return value.value;
    }
    diagnostics.error(
        &word.meta,
        "write `strict = false`, or leave it out: a tool is strict by default",
    );
    true
}

fn arguments(variant: &syn::Variant, words: &Words, diagnostics: &mut Diagnostics) -> Arguments {
    let case = words.find(attr::RENAME_ALL);
    let case_literal = case.and_then(|word| word.literal(diagnostics));
    if let (Some(case), false) = (case, matches!(variant.fields, Fields::Named(_))) {
        diagnostics.error(
            &case.name,
            "`rename_all` on a variant names its fields, and it has none; write it on the type of the arguments, or on the enum for the tools' names",
        );
    }
    match &variant.fields {
        Fields::Unit => Arguments::None,
        Fields::Named(fields) => {
            Arguments::Fields(fields.named.iter().cloned().collect(), case_literal)
        }
        Fields::Unnamed(fields) => match fields.unnamed.iter().collect::<Vec<_>>()[..] {
            [field] => {
                refuse_attributes(field, diagnostics);
                Arguments::Of(Box::new(field.ty.clone()))
            }
            _ => {
                diagnostics.numbered(
                    errors::ARGUMENTS,
                    &variant.ident,
                    "a tool is called with one value: write a struct of its arguments, or give the fields names, `Search { words: … }`",
                );
                Arguments::None
            }
        },
    }
}

fn refuse_attributes(field: &Field, diagnostics: &mut Diagnostics) {
    for attribute in &field.attrs {
        if attribute.path().is_ident("claude") || attribute.path().is_ident("serde") {
            diagnostics.numbered(
                errors::ARGUMENTS,
                attribute,
                "nothing is said of the arguments here; write it on the variant, or on the fields of their type",
            );
        }
    }
}
