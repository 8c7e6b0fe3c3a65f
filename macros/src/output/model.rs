//! What the user wrote, with names and texts read, and nothing yet held against anything else.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Data, DeriveInput, Fields, GenericParam, Generics, Path, Type, Visibility};

use super::attr::{self, Words};
use super::case::Case;
use super::symbol;
use super::unmigrated::{self, Unmigrated};
use crate::diagnostics::Diagnostics;
use crate::errors::output as errors;

/// A struct or an enum.
pub(super) struct Model {
    pub(super) ident: Ident,
    pub(super) visibility: Visibility,
    pub(super) krate: TokenStream,
    pub(super) generics: Generics,
    pub(super) name: String,
    pub(super) description: String,
    /// A function of the user's that sees the whole value.
    pub(super) check: Option<At<Path>>,
    /// How many of it may stand in one another.
    pub(super) depth: Option<At<u32>>,
    /// What there is of it is seen while it arrives.
    pub(super) stream: Option<Ident>,
    pub(super) body: Body,
    /// The lint levels that stand on the type.
    pub(super) levels: Vec<syn::Attribute>,
}

pub(super) enum Body {
    /// An object: fields with names.
    Record(Vec<Field>),
    /// An array: several fields without.
    Tuple(Vec<Field>),
    /// What its one field is.
    Newtype(Box<Field>),
    /// `null`.
    Unit,
    /// One of a list of texts.
    Choice(Vec<Variant>),
    /// One of several payloads.
    Union(Tagging, Vec<Variant>),
}

/// How a variant is told.
pub(super) enum Tagging {
    External,
    Internal(At<String>),
    Adjacent(At<String>, At<String>),
}

pub(super) struct Field {
    /// `None` where it has no name.
    pub(super) ident: Option<Ident>,
    /// `None` in a variant, whose fields are seen as far as it is.
    pub(super) visibility: Option<Visibility>,
    pub(super) ty: Type,
    /// Its name in JSON.
    pub(super) name: String,
    /// The token that the name comes from.
    pub(super) named_at: TokenStream,
    pub(super) description: String,
    /// Its own fields stand among the others.
    pub(super) flatten: Option<Ident>,
    /// It stays plain text for now.
    pub(super) unmigrated: Option<Unmigrated>,
    /// It is read, and does not go out as JSON.
    pub(super) skip_out: Option<Ident>,
    pub(super) rules: Rules,
}

pub(super) struct Variant {
    pub(super) ident: Ident,
    pub(super) name: String,
    pub(super) named_at: TokenStream,
    pub(super) description: String,
    pub(super) payload: Payload,
}

pub(super) enum Payload {
    Unit,
    Newtype(Box<Field>),
    Tuple(Vec<Field>),
    Record(Vec<Field>),
}

/// The rules of a value.
#[derive(Default)]
pub(super) struct Rules {
    pub(super) length: Option<At<Bounds>>,
    pub(super) range: Option<At<Bounds>>,
    pub(super) multiple_of: Option<At<Number>>,
    pub(super) pattern: Option<At<Pattern>>,
    /// The name of the runtime's variant.
    pub(super) format: Option<At<&'static str>>,
    pub(super) one_of: Option<At<Vec<At<Constant>>>>,
    pub(super) unique: Option<Ident>,
    /// Those of a list's items or a map's values.
    pub(super) items: Option<Box<At<Rules>>>,
    /// A function of the user's.
    pub(super) check: Option<At<Path>>,
    pub(super) default: Option<At<Constant>>,
    pub(super) examples: Vec<At<Constant>>,
}

impl Rules {
    /// Whether a value is held to none.
    pub(super) fn is_empty(&self) -> bool {
        self.length.is_none()
            && self.range.is_none()
            && self.multiple_of.is_none()
            && self.pattern.is_none()
            && self.format.is_none()
            && self.one_of.is_none()
            && self.unique.is_none()
            && self.items.is_none()
            && self.check.is_none()
    }
}

/// The formats of JSON Schema that the API takes, and the runtime's names for them.
pub(super) const FORMATS: [(&str, &str); 10] = [
    ("date-time", "DateTime"),
    ("time", "Time"),
    ("date", "Date"),
    ("duration", "Duration"),
    ("email", "Email"),
    ("hostname", "Hostname"),
    ("uri", "Uri"),
    ("ipv4", "Ipv4"),
    ("ipv6", "Ipv6"),
    ("uuid", "Uuid"),
];

/// A value, the word before it, and the tokens that it was read from.
#[derive(Clone)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) word: Ident,
    pub(crate) tokens: TokenStream,
}

#[derive(Default)]
pub(super) struct Bounds {
    pub(super) min: Option<Bound>,
    pub(super) max: Option<Bound>,
    pub(super) exclusive_min: Option<Bound>,
    pub(super) exclusive_max: Option<Bound>,
}

impl Bounds {
    pub(super) fn all(&self) -> impl Iterator<Item = &Bound> {
        [
            &self.min,
            &self.max,
            &self.exclusive_min,
            &self.exclusive_max,
        ]
        .into_iter()
        .flatten()
    }
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
    let (known, of_serde) = match &input.data {
        Data::Enum(_) => (symbol::ON_ENUM, symbol::SERDE_ON_ENUM),
        _ => (symbol::ON_STRUCT, symbol::SERDE_ON_STRUCT),
    };
    let words = Words::read(&input.attrs, known, of_serde, diagnostics);
    let krate = words.krate(diagnostics);
    let rename = words.text(symbol::RENAME, diagnostics);
    check_no_case(rename.as_ref(), diagnostics);
    check_parameters(&input.generics, diagnostics);
    let description = words.description(diagnostics);
    let check = words.find(symbol::CHECK);
    let check = check.and_then(|word| word.path(diagnostics));
    let depth = words.find(symbol::DEPTH);
    let depth = depth.map(|word| word.depth(diagnostics));
    let stream = words.flag(symbol::STREAM, diagnostics);
    let body = match &input.data {
        Data::Struct(data) => of_struct(&data.fields, &input.ident, &words, diagnostics),
        Data::Enum(data) => of_enum(data, &input.ident, &words, diagnostics),
        Data::Union(data) => {
            diagnostics.numbered(
                errors::SHAPE,
                data.union_token,
                "a union has no form in JSON; write an enum, or a struct with an `Option` for each",
            );
            None
        }
    };
    let mut body = body?;
    unmigrated::label_types(&mut body, &krate, diagnostics);
    Some(Model {
        ident: input.ident.clone(),
        visibility: input.vis.clone(),
        krate,
        generics: input.generics.clone(),
        name: rename.map_or_else(|| bare(&input.ident), |name| name.value),
        description,
        check,
        depth,
        stream,
        body,
        levels: unmigrated::levels(&input.attrs),
    })
}

fn check_no_case(rename: Option<&At<String>>, diagnostics: &mut Diagnostics) {
    if let Some(rename) = rename.filter(|rename| Case::new(&rename.value).is_some()) {
        diagnostics.numbered(
            errors::SHAPE,
            &rename.word,
            format!(
                "`rename` names this type, and `{0}` is a case; write `rename_all = \"{0}\"`",
                rename.value
            ),
        );
    }
}

fn check_parameters(generics: &Generics, diagnostics: &mut Diagnostics) {
    for parameter in &generics.params {
        if let GenericParam::Lifetime(lifetime) = parameter {
            diagnostics.numbered(errors::SHAPE,
                lifetime,
                "a model's text is owned, so the type has no lifetime; write `Tainted<String>` in place of what is borrowed",
            );
        }
    }
}

fn of_struct(
    fields: &Fields,
    ident: &Ident,
    words: &Words,
    diagnostics: &mut Diagnostics,
) -> Option<Body> {
    let case = words.case(symbol::RENAME_ALL, diagnostics);
    if let Some(word) = words.find(symbol::TRANSPARENT)
        && !matches!(fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1)
    {
        diagnostics.numbered(errors::SHAPE,
            &word.name,
            "only a tuple struct of one field is what it holds; write `struct Name(Type);`, or remove `transparent`",
        );
    }
    Some(match fields {
        Fields::Named(_) => Body::Record(self::fields(fields, false, case, diagnostics)),
        Fields::Unit => Body::Unit,
        Fields::Unnamed(_) => {
            let mut fields = self::fields(fields, false, None, diagnostics);
            match fields.len() {
                0 => {
                    diagnostics.numbered(errors::SHAPE,
                        ident,
                        "an empty tuple struct says nothing; write a unit struct, which is `null`, or a struct with fields",
                    );
                    return None;
                }
                1 => Body::Newtype(Box::new(fields.remove(0))),
                _ => Body::Tuple(fields),
            }
        }
    })
}

fn fields(
    fields: &Fields,
    is_payload: bool,
    case: Option<Case>,
    diagnostics: &mut Diagnostics,
) -> Vec<Field> {
    let is_named = matches!(fields, Fields::Named(_));
    let read = fields.iter().enumerate().map(|(at, field)| {
        let (known, of_serde) = if is_named {
            (symbol::ON_FIELD, symbol::SERDE_ON_FIELD)
        } else {
            (symbol::ON_PLACE, symbol::SERDE_ON_PLACE)
        };
        let words = Words::read(&field.attrs, known, of_serde, diagnostics);
        let flatten = words.flag(symbol::FLATTEN, diagnostics);
        let place = Ident::new(&format!("__{at}"), Span::call_site());
        let ident = field.ident.as_ref().unwrap_or(&place);
        let rename = words.text(symbol::RENAME, diagnostics);
        let (name, named_at) = attr::name(ident, rename, |name| {
            case.map_or_else(|| name.to_owned(), |case| case.of_field(name))
        });
        let unmigrated = words.find(symbol::UNMIGRATED).map(|word| {
            let shown = match &field.ident {
                Some(ident) => format!("`{}`", bare(ident)),
                None => "this field".to_owned(),
            };
            let reason = word.literal(diagnostics);
            Unmigrated::new(reason.as_ref(), shown, &field.attrs, diagnostics)
        });
        Field {
            ident: field.ident.clone(),
            visibility: (!is_payload).then(|| field.vis.clone()),
            ty: field.ty.clone(),
            name: if is_named { name } else { at.to_string() },
            named_at,
            description: words.description(diagnostics),
            flatten,
            unmigrated,
            skip_out: words.flag(symbol::SKIP_SERIALIZING, diagnostics),
            rules: words.rules(diagnostics),
        }
    });
    read.collect()
}

fn of_enum(
    data: &syn::DataEnum,
    ident: &Ident,
    words: &Words,
    diagnostics: &mut Diagnostics,
) -> Option<Body> {
    let case = words.case(symbol::RENAME_ALL, diagnostics);
    let of_fields = words.case(symbol::RENAME_ALL_FIELDS, diagnostics);
    let tag = words.text(symbol::TAG, diagnostics);
    let content = words.text(symbol::CONTENT, diagnostics);
    if data.variants.is_empty() {
        diagnostics.numbered(errors::SHAPE,
            ident,
            "an enum without variants has no value that a model could write; write at least one variant",
        );
        return None;
    }
    let variants: Vec<Variant> = data
        .variants
        .iter()
        .map(|variant| self::variant(variant, case, of_fields, diagnostics))
        .collect();
    let tagging = match (tag, content) {
        (None, None) => Tagging::External,
        (Some(tag), None) => Tagging::Internal(tag),
        (Some(tag), Some(content)) => Tagging::Adjacent(tag, content),
        (None, Some(content)) => {
            diagnostics.numbered(
                errors::SHAPE,
                &content.word,
                "`content` stands beside a `tag`; write `tag = \"kind\"` too",
            );
            return None;
        }
    };
    let is_choice = variants
        .iter()
        .all(|it| matches!(it.payload, Payload::Unit));
    Some(if is_choice && matches!(tagging, Tagging::External) {
        Body::Choice(variants)
    } else {
        Body::Union(tagging, variants)
    })
}

fn variant(
    variant: &syn::Variant,
    case: Option<Case>,
    of_fields: Option<Case>,
    diagnostics: &mut Diagnostics,
) -> Variant {
    let words = Words::read(
        &variant.attrs,
        symbol::ON_VARIANT,
        symbol::SERDE_ON_VARIANT,
        diagnostics,
    );
    let own = words.case(symbol::RENAME_ALL, diagnostics);
    let rename = words.text(symbol::RENAME, diagnostics);
    let (name, named_at) = attr::name(&variant.ident, rename, |name| {
        case.map_or_else(|| name.to_owned(), |case| case.of_variant(name))
    });
    let mut payload = fields(&variant.fields, true, own.or(of_fields), diagnostics);
    let payload = match &variant.fields {
        Fields::Unit => Payload::Unit,
        Fields::Named(_) => Payload::Record(payload),
        Fields::Unnamed(_) if payload.len() == 1 => Payload::Newtype(Box::new(payload.remove(0))),
        Fields::Unnamed(_) => Payload::Tuple(payload),
    };
    Variant {
        ident: variant.ident.clone(),
        name,
        named_at,
        description: words.description(diagnostics),
        payload,
    }
}

/// A name without `r#`.
pub(crate) fn bare(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map(str::to_owned).unwrap_or(name)
}
