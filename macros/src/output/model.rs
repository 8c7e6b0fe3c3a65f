//! What the user wrote, with names and texts read, and nothing yet held against anything else.

use proc_macro2::{Ident, TokenStream};
use syn::{Data, DeriveInput, Fields, Path, Type};

use super::attr::{self, Words};
use super::case::Case;
use super::symbol;
use crate::diagnostics::Diagnostics;

/// A struct or an enum.
pub(super) struct Model {
    pub(super) ident: Ident,
    pub(super) krate: TokenStream,
    pub(super) name: String,
    pub(super) description: String,
    pub(super) body: Body,
}

pub(super) enum Body {
    Record(Vec<Field>),
    Choice(Vec<Variant>),
}

pub(super) struct Field {
    pub(super) ident: Ident,
    pub(super) ty: Type,
    /// Its name in JSON.
    pub(super) name: String,
    /// The token that the name comes from.
    pub(super) named_at: TokenStream,
    pub(super) description: String,
    pub(super) rules: Rules,
}

pub(super) struct Variant {
    pub(super) ident: Ident,
    pub(super) name: String,
    pub(super) named_at: TokenStream,
    pub(super) description: String,
}

/// The rules of a field.
#[derive(Default)]
pub(super) struct Rules {
    pub(super) length: Option<At<Bounds>>,
    pub(super) range: Option<At<Bounds>>,
    pub(super) pattern: Option<At<Pattern>>,
    /// A function of the user's.
    pub(super) check: Option<At<Path>>,
    pub(super) default: Option<At<Constant>>,
    pub(super) examples: Vec<At<Constant>>,
}

/// A value, the word before it, and the tokens that it was read from.
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) word: Ident,
    pub(super) tokens: TokenStream,
}

#[derive(Default)]
pub(super) struct Bounds {
    pub(super) min: Option<Bound>,
    pub(super) max: Option<Bound>,
}

pub(super) struct Bound {
    pub(super) number: Number,
    pub(super) tokens: TokenStream,
}

#[derive(Clone, Copy)]
pub(super) enum Number {
    Integer(i128),
    Float(f64),
}

impl Number {
    pub(super) fn as_float(self) -> f64 {
        match self {
            // For comparing and printing, the nearest float will do.
            #[allow(clippy::cast_precision_loss)]
            Number::Integer(value) => value as f64,
            Number::Float(value) => value,
        }
    }

    pub(super) fn is_less(self, other: Self) -> bool {
        match (self, other) {
            (Number::Integer(one), Number::Integer(other)) => one < other,
            _ => self.as_float() < other.as_float(),
        }
    }
}

/// A regular expression: as it was written, and as the `regex` crate is to read it.
pub(super) struct Pattern {
    pub(super) text: String,
    pub(super) source: String,
}

pub(super) enum Constant {
    Boolean(bool),
    Number(Number),
    Text(String),
    /// A bare `default`: that of the type.
    OfType,
}

/// Reads a derive's input. `None` where it cannot be gone on with; errors have then been told.
pub(super) fn read(input: &DeriveInput, diagnostics: &mut Diagnostics) -> Option<Model> {
    let words = Words::read(
        &input.attrs,
        symbol::ON_TYPE,
        symbol::SERDE_ON_TYPE,
        diagnostics,
    );
    let krate = words.krate(diagnostics);
    let case = words.case(diagnostics);
    let rename = words.text(symbol::RENAME, diagnostics);
    if let Some(rename) = rename
        .as_ref()
        .filter(|rename| Case::new(&rename.value).is_some())
    {
        diagnostics.error(
            &rename.word,
            format!(
                "`rename` names this type, and `{0}` is a case; write `rename_all = \"{0}\"`",
                rename.value
            ),
        );
    }
    let description = words.description(diagnostics);
    for parameter in &input.generics.params {
        diagnostics.error(
            parameter,
            "parameters are not supported on a type of model output; write the concrete type",
        );
    }
    let body = match &input.data {
        Data::Struct(data) => {
            fields(&data.fields, &input.ident, case, diagnostics).map(Body::Record)
        }
        Data::Enum(data) => variants(data, &input.ident, case, diagnostics).map(Body::Choice),
        Data::Union(data) => {
            diagnostics.error(
                data.union_token,
                "a union has no form in JSON; write a struct with an `Option` for each",
            );
            None
        }
    };
    Some(Model {
        ident: input.ident.clone(),
        krate,
        name: rename.map_or_else(|| bare(&input.ident), |name| name.value),
        description,
        body: body?,
    })
}

fn fields(
    fields: &Fields,
    ident: &Ident,
    case: Option<Case>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Field>> {
    let Fields::Named(named) = fields else {
        diagnostics.error(
            ident,
            "fields need names, which the schema tells the model; write `struct Name { field: Type }`",
        );
        return None;
    };
    let fields = named.named.iter().filter_map(|field| {
        let ident = field.ident.clone()?;
        let words = Words::read(
            &field.attrs,
            symbol::ON_FIELD,
            symbol::SERDE_ON_FIELD,
            diagnostics,
        );
        let rename = words.text(symbol::RENAME, diagnostics);
        let (name, named_at) = attr::name(&ident, rename, |name| {
            case.map_or_else(|| name.to_owned(), |case| case.of_field(name))
        });
        Some(Field {
            ty: field.ty.clone(),
            name,
            named_at,
            description: words.description(diagnostics),
            rules: words.rules(diagnostics),
            ident,
        })
    });
    Some(fields.collect())
}

fn variants(
    data: &syn::DataEnum,
    ident: &Ident,
    case: Option<Case>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Variant>> {
    if data.variants.is_empty() {
        diagnostics.error(
            ident,
            "an enum without variants has no value that a model could write; write at least one variant",
        );
    }
    let mut sound = !data.variants.is_empty();
    let mut variants = Vec::new();
    for variant in &data.variants {
        if !matches!(variant.fields, Fields::Unit) {
            sound = false;
            diagnostics.error(
                &variant.fields,
                "a variant with a payload is not supported; write a field-less enum, and a struct that holds it with an `Option` for each payload",
            );
        }
        let words = Words::read(
            &variant.attrs,
            symbol::ON_VARIANT,
            symbol::SERDE_ON_VARIANT,
            diagnostics,
        );
        let rename = words.text(symbol::RENAME, diagnostics);
        let (name, named_at) = attr::name(&variant.ident, rename, |name| {
            case.map_or_else(|| name.to_owned(), |case| case.of_variant(name))
        });
        variants.push(Variant {
            ident: variant.ident.clone(),
            name,
            named_at,
            description: words.description(diagnostics),
        });
    }
    sound.then_some(variants)
}

/// A name without `r#`.
pub(super) fn bare(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map(str::to_owned).unwrap_or(name)
}
