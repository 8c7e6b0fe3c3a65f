//! What the user wrote, with names read, and nothing yet held against anything else.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Attribute, Data, DeriveInput, ExprPath, Fields, Generics, Member, Type};

use super::{attr, symbol};
use crate::diagnostics::Diagnostics;
use crate::output::attr::{Words, name};
use crate::output::case::Case;
use crate::output::model::{At, bare};

/// A struct or an enum.
pub(crate) struct Model {
    pub(crate) ident: Ident,
    pub(crate) krate: TokenStream,
    pub(crate) generics: Generics,
    pub(crate) body: Body,
    pub(crate) of: Of,
}

/// Which derive it is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Of {
    JsonOut,
    /// The fields are types of model output, and where one is not, that has been told.
    ClaudeOutput,
}

pub(crate) enum Body {
    /// An object; the tag that stands first in it.
    Record(Option<Tag>, Vec<Field>),
    /// An array.
    Tuple(Vec<Field>),
    /// What its one field is.
    Value(Box<Field>),
    /// `null`
    Unit,
    Enum(Tagging, Vec<Variant>),
}

/// The name of a tag, and the text that it has.
pub(crate) struct Tag {
    pub(crate) name: At<String>,
    pub(crate) text: String,
}

/// How a variant is told.
pub(crate) enum Tagging {
    External,
    Internal(At<String>),
    Adjacent(At<String>, At<String>),
    Untagged,
}

#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) member: Member,
    pub(crate) ty: Type,
    /// Its name in JSON.
    pub(crate) name: String,
    /// The token that the name comes from.
    pub(crate) named_at: TokenStream,
    /// The word by which it stays here.
    pub(crate) skip: Option<Ident>,
    pub(crate) skip_if: Option<At<ExprPath>>,
    /// Its members stand among the others.
    pub(crate) flatten: Option<Ident>,
    /// Plain text among a model's.
    pub(crate) unmigrated: bool,
}

pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) named_at: TokenStream,
    pub(crate) untagged: bool,
    pub(crate) payload: Payload,
}

pub(crate) enum Payload {
    Unit,
    Value(Box<Field>),
    Tuple(Vec<Field>),
    Record(Vec<Field>),
}

/// Reads a derive's input. `None` where it cannot be gone on with; errors have then been told.
pub(super) fn read(input: &DeriveInput, diagnostics: &mut Diagnostics) -> Option<Model> {
    let place = match &input.data {
        Data::Enum(_) => symbol::ON_ENUM,
        _ => symbol::ON_STRUCT,
    };
    let words = attr::read(&input.attrs, &place, diagnostics);
    let krate = words.krate(diagnostics);
    let body = match &input.data {
        Data::Struct(data) => Some(of_struct(&data.fields, &input.ident, &words, diagnostics)),
        Data::Enum(data) => of_enum(data, &words, diagnostics),
        Data::Union(data) => {
            diagnostics.error(
                data.union_token,
                "a union has no form in JSON; write an enum, or a struct with an `Option` for each",
            );
            None
        }
    };
    Some(Model {
        ident: input.ident.clone(),
        krate,
        generics: input.generics.clone(),
        body: body?,
        of: Of::JsonOut,
    })
}

/// Whether `#[claude(…)]` stands on it: that tells of the other derive, which has this one in it.
pub(super) fn is_of_a_model(input: &DeriveInput) -> bool {
    fn has(attributes: &[Attribute]) -> bool {
        attributes.iter().any(|it| it.path().is_ident("claude"))
    }
    let on_fields = |fields: &Fields| fields.iter().any(|field| has(&field.attrs));
    has(&input.attrs)
        || match &input.data {
            Data::Struct(data) => on_fields(&data.fields),
            Data::Enum(data) => {
                let mut variants = data.variants.iter();
                variants.any(|variant| has(&variant.attrs) || on_fields(&variant.fields))
            }
            Data::Union(_) => false,
        }
}

fn of_struct(fields: &Fields, ident: &Ident, words: &Words, diagnostics: &mut Diagnostics) -> Body {
    let case = attr::case(words, symbol::RENAME_ALL, diagnostics);
    let rename = attr::text(words, symbol::RENAME, diagnostics);
    let tag = attr::text(words, symbol::TAG, diagnostics);
    let transparent = words.flag(symbol::TRANSPARENT, diagnostics);
    let mut read = self::fields(fields, case, diagnostics);
    if let (Some(tag), false) = (&tag, matches!(fields, Fields::Named(_))) {
        diagnostics.error(
            &tag.word,
            "a tag stands among fields with names; name the fields, or remove it",
        );
    }
    if let Some(word) = transparent {
        read.retain(|field| field.skip.is_none() && !is_phantom(&field.ty));
        if read.len() == 1
            && let Some(field) = read.pop()
        {
            return Body::Value(Box::new(field));
        }
        diagnostics.error(
            word,
            "a struct is what its one field is; leave one field that goes out, or remove `transparent`",
        );
        return Body::Unit;
    }
    match fields {
        Fields::Named(_) => {
            let text = rename.map_or_else(|| bare(ident), |rename| rename.value);
            Body::Record(tag.map(|name| Tag { name, text }), read)
        }
        Fields::Unit => Body::Unit,
        Fields::Unnamed(_) if read.len() == 1 => Body::Value(Box::new(read.remove(0))),
        Fields::Unnamed(_) => Body::Tuple(read),
    }
}

/// `PhantomData<…>`, which is nothing.
pub(super) fn is_phantom(ty: &Type) -> bool {
    let Type::Path(path) = ty else {
        return false;
    };
    let last = path.path.segments.last();
    last.is_some_and(|last| last.ident == "PhantomData")
}

fn fields(fields: &Fields, case: Option<Case>, diagnostics: &mut Diagnostics) -> Vec<Field> {
    let place = match fields {
        Fields::Named(_) => symbol::ON_FIELD,
        _ => symbol::ON_ITEM,
    };
    let read = fields.iter().zip(fields.members()).map(|(field, member)| {
        let words = attr::read(&field.attrs, &place, diagnostics);
        let rename = attr::text(&words, symbol::RENAME, diagnostics);
        let (name, named_at) = match &member {
            Member::Named(ident) => name(ident, rename, |name| {
                case.map_or_else(|| name.to_owned(), |case| case.of_field(name))
            }),
            Member::Unnamed(index) => (index.index.to_string(), quote!(#index)),
        };
        let skip = words.flag(symbol::SKIP, diagnostics);
        let skip = skip.or(words.flag(symbol::SKIP_SERIALIZING, diagnostics));
        Field {
            member,
            ty: field.ty.clone(),
            name,
            named_at,
            skip,
            skip_if: attr::skip_if(&words, diagnostics),
            flatten: words.flag(symbol::FLATTEN, diagnostics),
            unmigrated: false,
        }
    });
    read.collect()
}

fn of_enum(data: &syn::DataEnum, words: &Words, diagnostics: &mut Diagnostics) -> Option<Body> {
    let case = attr::case(words, symbol::RENAME_ALL, diagnostics);
    let of_fields = attr::case(words, symbol::RENAME_ALL_FIELDS, diagnostics);
    let tag = attr::text(words, symbol::TAG, diagnostics);
    let content = attr::text(words, symbol::CONTENT, diagnostics);
    let untagged = words.flag(symbol::UNTAGGED, diagnostics);
    let variants: Vec<Variant> = data
        .variants
        .iter()
        .map(|variant| self::variant(variant, case, of_fields, diagnostics))
        .collect();
    let tagging = match (tag, content, untagged) {
        (None, None, None) => Tagging::External,
        (None, None, Some(_)) => Tagging::Untagged,
        (Some(tag), None, None) => Tagging::Internal(tag),
        (Some(tag), Some(content), None) => Tagging::Adjacent(tag, content),
        (None, Some(content), None) => {
            diagnostics.error(
                &content.word,
                "`content` stands beside a `tag`; write `tag = \"kind\"` too",
            );
            return None;
        }
        (_, _, Some(word)) => {
            diagnostics.error(
                word,
                "`untagged` and `tag` contradict each other; remove one",
            );
            return None;
        }
    };
    Some(Body::Enum(tagging, variants))
}

fn variant(
    variant: &syn::Variant,
    case: Option<Case>,
    of_fields: Option<Case>,
    diagnostics: &mut Diagnostics,
) -> Variant {
    let words = attr::read(&variant.attrs, &symbol::ON_VARIANT, diagnostics);
    let own = attr::case(&words, symbol::RENAME_ALL, diagnostics);
    let rename = attr::text(&words, symbol::RENAME, diagnostics);
    let (name, named_at) = name(&variant.ident, rename, |name| {
        case.map_or_else(|| name.to_owned(), |case| case.of_variant(name))
    });
    let mut payload = fields(&variant.fields, own.or(of_fields), diagnostics);
    let payload = match &variant.fields {
        Fields::Unit => Payload::Unit,
        Fields::Named(_) => Payload::Record(payload),
        Fields::Unnamed(_) if payload.len() == 1 => {
            let field = payload.remove(0);
            // As serde has it.
            if field.skip.is_some() {
                Payload::Unit
            } else {
                Payload::Value(Box::new(field))
            }
        }
        Fields::Unnamed(_) => Payload::Tuple(payload),
    };
    Variant {
        ident: variant.ident.clone(),
        name,
        named_at,
        untagged: words.flag(symbol::UNTAGGED, diagnostics).is_some(),
        payload,
    }
}
