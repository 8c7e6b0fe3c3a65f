//! The types of PostgreSQL that we tell apart.

/// A type, as far as it matters for the bytes of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Kind {
    Bool,
    Int2,
    Int4,
    Int8,
    Oid,
    Float4,
    Float8,
    Numeric,
    /// `text` and what has the same bytes.
    Text,
    Json,
    Jsonb,
    Bytea,
    Uuid,
    Date,
    Time,
    Timestamp,
    Timestamptz,
    /// An enum of the schema: its bytes are the label's.
    #[cfg_attr(
        not(feature = "tokio-postgres-0_7"),
        expect(dead_code, reason = "sqlx does not tell")
    )]
    Enum,
    /// A type of the schema of which we know no more than its name: sqlx does not tell an enum
    /// from what is no enum. Inert text alone is sent as its bytes.
    #[cfg(feature = "sqlx-0_9")]
    Unknown,
    /// Every other. No text is sent in its place but that of an inert value: the text of a
    /// `jsonpath`, a `tsquery` or a `regclass` is a language of its own.
    Other,
}

impl Kind {
    /// By the name that the server's catalogue has for it.
    pub(in super::super) fn named(name: &str) -> Self {
        match name {
            "bool" => Kind::Bool,
            "int2" => Kind::Int2,
            "int4" => Kind::Int4,
            "int8" => Kind::Int8,
            "oid" => Kind::Oid,
            "float4" => Kind::Float4,
            "float8" => Kind::Float8,
            "numeric" => Kind::Numeric,
            "text" | "varchar" | "bpchar" | "name" | "unknown" | "citext" => Kind::Text,
            "json" => Kind::Json,
            "jsonb" => Kind::Jsonb,
            "bytea" => Kind::Bytea,
            "uuid" => Kind::Uuid,
            "date" => Kind::Date,
            "time" => Kind::Time,
            "timestamp" => Kind::Timestamp,
            "timestamptz" => Kind::Timestamptz,
            _ => Kind::Other,
        }
    }
}
