//! The words of `#[claude(…)]` and `#[serde(…)]`, each once.

pub(super) const CLAUDE: &str = "claude";
pub(super) const SERDE: &str = "serde";

pub(super) const CHECK: &str = "check";
pub(super) const CONTENT: &str = "content";
pub(super) const CRATE: &str = "crate";
pub(super) const DEFAULT: &str = "default";
pub(super) const DENY_UNKNOWN_FIELDS: &str = "deny_unknown_fields";
pub(super) const DEPTH: &str = "depth";
pub(super) const DESCRIPTION: &str = "description";
pub(super) const EXAMPLE: &str = "example";
pub(super) const EXCLUSIVE_MAX: &str = "exclusive_max";
pub(super) const EXCLUSIVE_MIN: &str = "exclusive_min";
pub(super) const FLATTEN: &str = "flatten";
pub(super) const FORMAT: &str = "format";
pub(super) const ITEMS: &str = "items";
pub(super) const LENGTH: &str = "length";
pub(super) const MAX: &str = "max";
pub(super) const MIN: &str = "min";
pub(super) const MULTIPLE_OF: &str = "multiple_of";
pub(super) const ONE_OF: &str = "one_of";
pub(super) const PATTERN: &str = "pattern";
pub(super) const RANGE: &str = "range";
pub(super) const RENAME: &str = "rename";
pub(super) const RENAME_ALL: &str = "rename_all";
pub(super) const RENAME_ALL_FIELDS: &str = "rename_all_fields";
pub(super) const SKIP_SERIALIZING: &str = "skip_serializing";
pub(super) const STREAM: &str = "stream";
pub(super) const TAG: &str = "tag";
pub(super) const TRANSPARENT: &str = "transparent";
pub(super) const UNIQUE: &str = "unique";
pub(super) const UNMIGRATED: &str = "unmigrated";
pub(super) const VALUES: &str = "values";

/// What may stand on a struct.
pub(super) const ON_STRUCT: &[&str] =
    &[RENAME_ALL, RENAME, DESCRIPTION, CHECK, DEPTH, STREAM, CRATE];
/// On an enum.
pub(super) const ON_ENUM: &[&str] = &[
    RENAME_ALL,
    RENAME_ALL_FIELDS,
    RENAME,
    TAG,
    CONTENT,
    DESCRIPTION,
    CHECK,
    DEPTH,
    STREAM,
    CRATE,
];
/// The rules of a value: on a field, and within `items(…)`.
pub(super) const RULES: &[&str] = &[
    LENGTH,
    RANGE,
    MULTIPLE_OF,
    PATTERN,
    FORMAT,
    ONE_OF,
    UNIQUE,
    CHECK,
    ITEMS,
    VALUES,
];
/// On a field with a name.
pub(super) const ON_FIELD: &[&str] = &[
    LENGTH,
    RANGE,
    MULTIPLE_OF,
    PATTERN,
    FORMAT,
    ONE_OF,
    UNIQUE,
    CHECK,
    ITEMS,
    VALUES,
    DEFAULT,
    FLATTEN,
    SKIP_SERIALIZING,
    RENAME,
    DESCRIPTION,
    EXAMPLE,
    UNMIGRATED,
];
/// On a field without one.
pub(super) const ON_PLACE: &[&str] = &[
    LENGTH,
    RANGE,
    MULTIPLE_OF,
    PATTERN,
    FORMAT,
    ONE_OF,
    UNIQUE,
    CHECK,
    ITEMS,
    VALUES,
    DESCRIPTION,
    EXAMPLE,
    UNMIGRATED,
];
/// On a variant.
pub(super) const ON_VARIANT: &[&str] = &[RENAME, RENAME_ALL, DESCRIPTION];

/// What of serde's is honoured there.
pub(super) const SERDE_ON_STRUCT: &[&str] = &[RENAME_ALL, RENAME, DENY_UNKNOWN_FIELDS, TRANSPARENT];
pub(super) const SERDE_ON_ENUM: &[&str] = &[
    RENAME_ALL,
    RENAME_ALL_FIELDS,
    RENAME,
    TAG,
    CONTENT,
    DENY_UNKNOWN_FIELDS,
];
pub(super) const SERDE_ON_FIELD: &[&str] = &[RENAME, DEFAULT, FLATTEN, SKIP_SERIALIZING];
pub(super) const SERDE_ON_PLACE: &[&str] = &[];
pub(super) const SERDE_ON_VARIANT: &[&str] = &[RENAME, RENAME_ALL];

/// What to write in place of an attribute of serde's that is not honoured.
pub(super) fn instead_of_serde(word: &str) -> &'static str {
    match word {
        "with" | "deserialize_with" => {
            "it would hand the model's text to a function as plain text; take the field as it is, and convert it after parsing"
        }
        "from" | "try_from" | "into" | "remote" => {
            "it would hand the model's text to a conversion as plain text; parse this type, and convert it afterwards"
        }
        "untagged" => {
            "the API's schemas tell variants apart by name; write `#[claude(tag = \"kind\")]`, or a struct with an `Option` for each"
        }
        "transparent" => "write a tuple struct of one field, which is what it holds",
        "other" => {
            "a variant that the schema does not have cannot be told; write the variants there are"
        }
        "bound" => "each parameter is a type of model output; write that bound, or none",
        "skip" | "skip_deserializing" => "move the field to a type of your own around this one",
        "alias" => "the schema has one name for a field; write it with `#[claude(rename = \"…\")]`",
        "default" => "a default stands on a field with a name: `#[claude(default = …)]`",
        _ => "remove it",
    }
}
