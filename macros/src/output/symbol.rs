//! The words of `#[claude(…)]` and `#[serde(…)]`, each once.

pub(super) const CLAUDE: &str = "claude";
pub(super) const SERDE: &str = "serde";

pub(super) const CHECK: &str = "check";
pub(super) const CRATE: &str = "crate";
pub(super) const DEFAULT: &str = "default";
pub(super) const DENY_UNKNOWN_FIELDS: &str = "deny_unknown_fields";
pub(super) const DESCRIPTION: &str = "description";
pub(super) const EXAMPLE: &str = "example";
pub(super) const LENGTH: &str = "length";
pub(super) const MAX: &str = "max";
pub(super) const MIN: &str = "min";
pub(super) const PATTERN: &str = "pattern";
pub(super) const RANGE: &str = "range";
pub(super) const RENAME: &str = "rename";
pub(super) const RENAME_ALL: &str = "rename_all";

/// What may stand on a struct or an enum, on a field, on a variant.
pub(super) const ON_TYPE: &[&str] = &[RENAME_ALL, RENAME, DESCRIPTION, CRATE];
pub(super) const ON_FIELD: &[&str] = &[
    LENGTH,
    RANGE,
    PATTERN,
    CHECK,
    DEFAULT,
    RENAME,
    DESCRIPTION,
    EXAMPLE,
];
pub(super) const ON_VARIANT: &[&str] = &[RENAME, DESCRIPTION];

/// What of serde's is honoured there.
pub(super) const SERDE_ON_TYPE: &[&str] = &[RENAME_ALL, RENAME, DENY_UNKNOWN_FIELDS];
pub(super) const SERDE_ON_FIELD: &[&str] = &[RENAME, DEFAULT];
pub(super) const SERDE_ON_VARIANT: &[&str] = &[RENAME];

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
            "the API's schemas tell variants apart by name; write a struct with an `Option` for each"
        }
        "tag" | "content" => {
            "write a struct with a field-less enum and an `Option` for each payload"
        }
        "flatten" => "write its fields here, or the struct as a field",
        "skip" | "skip_deserializing" => "move the field to a type of your own around this one",
        "alias" => "the schema has one name for a field; write it with `#[claude(rename = \"…\")]`",
        "default" => "write the value: `#[claude(default = …)]`",
        _ => "remove it",
    }
}
