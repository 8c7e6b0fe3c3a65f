//! What a field's type is, as far as its tokens tell: for refusals in our own words, at the
//! field's own tokens. What they do not tell (an alias, a type of the user's) rustc checks by the
//! traits of the runtime.

use syn::{GenericArgument, PathArguments, Type};

/// A type, as far as it is known.
pub(crate) enum Kind<'a> {
    Text,
    Integer {
        min: i128,
        max: i128,
    },
    Float(Width),
    Boolean,
    List(&'a Type),
    /// A set: its items differ by nature.
    Set(&'a Type),
    /// A map, by its values.
    Map(&'a Type),
    Array(&'a Type),
    Optional(&'a Type),
    Boxed(&'a Type),
    /// Not a type of model output, and what to write.
    Refused(&'static str),
    Unknown,
}

/// How many bits a float has.
#[derive(Clone, Copy)]
pub(crate) enum Width {
    Single,
    Double,
}

const TEXT: &str = "a model wrote this text; write `Tainted<String>`";

/// The kind of a type.
pub(crate) fn kind(ty: &Type) -> Kind<'_> {
    match ty {
        Type::Group(group) => kind(&group.elem),
        Type::Paren(paren) => kind(&paren.elem),
        Type::Reference(_) => Kind::Refused(TEXT),
        Type::Array(array) => Kind::Array(&array.elem),
        Type::Path(path) if path.qself.is_none() => of_path(&path.path),
        _ => Kind::Unknown,
    }
}

/// The kind without `Option` and `Box`: what rules are about.
pub(crate) fn inner_kind(ty: &Type) -> Kind<'_> {
    match kind(ty) {
        Kind::Optional(inner) | Kind::Boxed(inner) => inner_kind(inner),
        kind => kind,
    }
}

/// What a list or a map holds, through `Option` and `Box`.
pub(super) fn item(ty: &Type) -> Option<&Type> {
    match inner_kind(ty) {
        Kind::List(item) | Kind::Set(item) | Kind::Map(item) | Kind::Array(item) => Some(item),
        _ => None,
    }
}

/// The types in a field's type that are told by their tokens: itself, and what `Option`, `Vec`,
/// `Box`, arrays, tuples, sets and maps hold.
pub(crate) fn layers(ty: &Type) -> Vec<&Type> {
    let mut layers = vec![ty];
    match kind(ty) {
        Kind::List(inner)
        | Kind::Set(inner)
        | Kind::Map(inner)
        | Kind::Array(inner)
        | Kind::Optional(inner)
        | Kind::Boxed(inner) => layers.extend(self::layers(inner)),
        _ => {}
    }
    if let Type::Tuple(tuple) = ty {
        layers.extend(tuple.elems.iter().flat_map(self::layers));
    }
    layers
}

fn of_path(path: &syn::Path) -> Kind<'_> {
    let names: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let Some(last) = path.segments.last() else {
        return Kind::Unknown;
    };
    let inner = first_type(&last.arguments);
    match names.as_slice() {
        ["String" | "str" | "Cow"] | [.., "string", "String"] | [.., "borrow", "Cow"] => {
            Kind::Refused(TEXT)
        }
        ["char"] => Kind::Refused(
            "a model wrote this character; write `Tainted<String>` with `length(max = 1)`",
        ),
        ["serde_json", "Value"] => Kind::Refused(
            "`Value` holds anything, plain text of the model's too; write a struct of what the reply holds, with `#[derive(ClaudeOutput)]`",
        ),
        ["HashMap" | "BTreeMap"] | [.., "collections", "HashMap" | "BTreeMap"] => {
            map(&last.arguments)
        }
        ["HashSet" | "BTreeSet"] | [.., "collections", "HashSet" | "BTreeSet"] => set(inner),
        [.., "TaintedMap"] => inner.map_or(Kind::Unknown, Kind::Map),
        ["u128" | "i128"] => {
            Kind::Refused("JSON numbers have 64 bits at most; write `u64` or `i64`")
        }
        ["usize"] => Kind::Refused("its size depends on the machine; write `u64` or `u32`"),
        ["isize"] => Kind::Refused("its size depends on the machine; write `i64` or `i32`"),
        ["u8"] => integer(u8::MIN, u8::MAX),
        ["u16"] => integer(u16::MIN, u16::MAX),
        ["u32"] => integer(u32::MIN, u32::MAX),
        ["u64"] => integer(u64::MIN, u64::MAX),
        ["i8"] => integer(i8::MIN, i8::MAX),
        ["i16"] => integer(i16::MIN, i16::MAX),
        ["i32"] => integer(i32::MIN, i32::MAX),
        ["i64"] => integer(i64::MIN, i64::MAX),
        ["f32"] => Kind::Float(Width::Single),
        ["f64"] => Kind::Float(Width::Double),
        ["bool"] => Kind::Boolean,
        [.., "Tainted"] => Kind::Text,
        ["Vec"] | [.., "vec", "Vec"] => inner.map_or(Kind::Unknown, Kind::List),
        ["Option"] | [.., "option", "Option"] => inner.map_or(Kind::Unknown, Kind::Optional),
        // A label: what is in it is read and held to the rules as it is without.
        [.., "Private"] => match inner.map(kind) {
            Some(Kind::Refused(TEXT)) => Kind::Refused(
                "a model wrote this text, so it is tainted as well; write `Private<Tainted<String>>`",
            ),
            kind => kind.unwrap_or(Kind::Unknown),
        },
        ["Box"] | [.., "boxed", "Box"] => inner.map_or(Kind::Unknown, Kind::Boxed),
        _ => Kind::Unknown,
    }
}

fn map(arguments: &PathArguments) -> Kind<'_> {
    let types = types(arguments);
    match (types.first().copied().map(kind), types.get(1)) {
        (Some(Kind::Refused(TEXT) | Kind::Text), _) => Kind::Refused(
            "a map's keys are text that a model wrote; write `TaintedMap<…>`, or an enum with `#[derive(ClaudeOutput)]` for the keys",
        ),
        (_, Some(value)) => Kind::Map(value),
        _ => Kind::Unknown,
    }
}

fn set(item: Option<&Type>) -> Kind<'_> {
    match item.map(kind) {
        Some(Kind::Refused(TEXT) | Kind::Text) => Kind::Refused(
            "a set would compare text that a model wrote; write `Vec<Tainted<String>>` with `#[claude(unique)]`",
        ),
        _ => item.map_or(Kind::Unknown, Kind::Set),
    }
}

fn integer<'a>(min: impl Into<i128>, max: impl Into<i128>) -> Kind<'a> {
    Kind::Integer {
        min: min.into(),
        max: max.into(),
    }
}

fn first_type(arguments: &PathArguments) -> Option<&Type> {
    types(arguments).into_iter().next()
}

fn types(arguments: &PathArguments) -> Vec<&Type> {
    let PathArguments::AngleBracketed(arguments) = arguments else {
        return Vec::new();
    };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}
