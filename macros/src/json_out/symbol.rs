//! The words of `#[json(…)]` and `#[serde(…)]`, each once.

pub(super) const JSON: &str = "json";

pub(super) const CONTENT: &str = "content";
pub(super) const CRATE: &str = "crate";
pub(super) const FLATTEN: &str = "flatten";
pub(super) const RENAME: &str = "rename";
pub(super) const RENAME_ALL: &str = "rename_all";
pub(super) const RENAME_ALL_FIELDS: &str = "rename_all_fields";
pub(super) const SKIP: &str = "skip";
pub(super) const SKIP_SERIALIZING: &str = "skip_serializing";
pub(super) const SKIP_SERIALIZING_IF: &str = "skip_serializing_if";
pub(super) const TAG: &str = "tag";
pub(super) const TRANSPARENT: &str = "transparent";
pub(super) const UNTAGGED: &str = "untagged";

/// What may stand in one place, and what serde's words say of reading there.
pub(super) struct Place {
    pub(super) known: &'static [&'static str],
    pub(super) of_reading: &'static [&'static str],
}

pub(super) const ON_STRUCT: Place = Place {
    known: &[RENAME_ALL, RENAME, TAG, TRANSPARENT, CRATE],
    of_reading: OF_READING_TYPES,
};
pub(super) const ON_ENUM: Place = Place {
    known: &[
        RENAME_ALL,
        RENAME_ALL_FIELDS,
        RENAME,
        TAG,
        CONTENT,
        UNTAGGED,
        CRATE,
    ],
    of_reading: OF_READING_TYPES,
};
pub(super) const ON_VARIANT: Place = Place {
    known: &[RENAME, RENAME_ALL, UNTAGGED],
    of_reading: &[
        "alias",
        "other",
        "skip_deserializing",
        "deserialize_with",
        "borrow",
    ],
};
/// A field with a name.
pub(super) const ON_FIELD: Place = Place {
    known: &[RENAME, SKIP, SKIP_SERIALIZING, SKIP_SERIALIZING_IF, FLATTEN],
    of_reading: OF_READING_FIELDS,
};
/// A field without one.
pub(super) const ON_ITEM: Place = Place {
    known: &[SKIP, SKIP_SERIALIZING, SKIP_SERIALIZING_IF],
    of_reading: OF_READING_FIELDS,
};

const OF_READING_TYPES: &[&str] = &[
    "default",
    "deny_unknown_fields",
    "expecting",
    "from",
    "try_from",
];
const OF_READING_FIELDS: &[&str] = &[
    "default",
    "alias",
    "skip_deserializing",
    "deserialize_with",
    "borrow",
];

/// Why one of serde's words is refused, and what to write.
pub(super) fn instead_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "with" | "serialize_with" => {
            "it would hand the value to a serializer of anybody's choice, which reads it; put the field in a type of your own, with `impl JsonOut`"
        }
        "into" => {
            "it would write another type in place of this one; convert it yourself, and call `.to_json()` on that"
        }
        "remote" | "getter" => {
            "another crate's value is converted to a type of your own, with `#[derive(JsonOut)]`"
        }
        "bound" => {
            "each parameter is taken to go out as JSON; where that is too much, write `impl JsonOut` by hand"
        }
        SKIP | SKIP_SERIALIZING => {
            "a variant that is skipped has no form, and `.to_json()` does not fail; remove it, and the variant where it never goes out"
        }
        FLATTEN => "members stand among others where fields have names; name the fields",
        RENAME => "a field without a name has none in JSON; name the fields, or remove it",
        TRANSPARENT => "an enum is not what it holds; write `untagged`",
        _ => return None,
    })
}
