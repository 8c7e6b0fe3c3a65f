//! Groups that no derived type says, each with the reason.

/// The file, the reason, the groups.
pub(super) const GROUPS: &[(&str, &str, &[&str])] = &[
    (
        "type",
        KINDS,
        &[
            "multiple types can be specified in an array",
            "type: array or object",
            "type: array, object or null",
        ],
    ),
    ("enum", KINDS, &["heterogeneous enum validation"]),
    (
        "enum",
        BOOLEANS,
        &[
            "enum with false does not match 0",
            "enum with true does not match 1",
        ],
    ),
    (
        "const",
        BOOLEANS,
        &[
            "const with false does not match 0",
            "const with true does not match 1",
            "const with {\"a\": false} does not match {\"a\": 0}",
            "const with {\"a\": true} does not match {\"a\": 1}",
        ],
    ),
    (
        "enum",
        CONSTANT_LIST,
        &[
            "enum with [false] does not match [0]",
            "enum with [true] does not match [1]",
            "enum with [0] does not match [false]",
            "enum with [1] does not match [true]",
        ],
    ),
    (
        "const",
        CONSTANT_LIST,
        &[
            "const with [false] does not match [0]",
            "const with [true] does not match [1]",
        ],
    ),
    (
        "items",
        ANY,
        &[
            "items with boolean schema (true)",
            "items with heterogeneous array",
        ],
    ),
    (
        "items",
        MORE_ITEMS,
        &["prefixItems validation adjusts the starting index for items"],
    ),
    (
        "prefixItems",
        MORE_ITEMS,
        &[
            "additional items are allowed by default",
            "prefixItems with boolean schemas",
            "prefixItems with null instance elements",
        ],
    ),
    (
        "properties",
        PATTERN_OF_NAMES,
        &["properties, patternProperties, additionalProperties interaction"],
    ),
    ("properties", ANY, &["properties with boolean schema"]),
    (
        "additionalProperties",
        PATTERN_OF_NAMES,
        &["non-ASCII pattern with additionalProperties"],
    ),
    (
        "additionalProperties",
        UNKNOWN_FIELDS,
        &["additionalProperties are allowed by default"],
    ),
    (
        "additionalProperties",
        MAP_AMONG_FIELDS,
        &["additionalProperties with schema"],
    ),
    (
        "additionalProperties",
        COMBINED,
        &[
            "additionalProperties does not look in applicators",
            "dependentSchemas with additionalProperties",
        ],
    ),
    (
        "anyOf",
        COMBINED,
        &[
            "anyOf",
            "anyOf with base schema",
            "anyOf with boolean schemas, all true",
            "anyOf with boolean schemas, some true",
            "anyOf with boolean schemas, all false",
            "anyOf complex types",
            "anyOf with one empty schema",
        ],
    ),
    (
        "oneOf",
        COMBINED,
        &[
            "oneOf",
            "oneOf with base schema",
            "oneOf with boolean schemas, all true",
            "oneOf with boolean schemas, one true",
            "oneOf with boolean schemas, more than one true",
            "oneOf with boolean schemas, all false",
            "oneOf complex types",
            "oneOf with empty schema",
            "oneOf with required",
            "oneOf with missing optional property",
        ],
    ),
    (
        "ref",
        ANY,
        &[
            "$ref to boolean schema true",
            "$ref to boolean schema false",
        ],
    ),
    (
        "ref",
        COMBINED,
        &[
            "remote ref, containing refs itself",
            "ref creates new scope when adjacent to keywords",
        ],
    ),
    (
        "propertyNames",
        FREE_KEYS,
        &[
            "propertyNames validation",
            "propertyNames validation with pattern",
        ],
    ),
    (
        "propertyNames",
        ANY,
        &["propertyNames with boolean schema true"],
    ),
    (
        "additionalProperties",
        FREE_KEYS,
        &["additionalProperties with propertyNames"],
    ),
];

const ANY: &str = "a value of a type has a kind: `true` and `false` are no types";
const KINDS: &str = "a value of several kinds is told apart by nothing: `untagged` is refused";
const BOOLEANS: &str =
    "a boolean that is always the same says nothing: `one_of` takes texts and numbers";
const CONSTANT_LIST: &str = "a constant is a text or a number; a list has none";
const MORE_ITEMS: &str = "a tuple has all of its items and no others";
const PATTERN_OF_NAMES: &str = "a field is known by its name and not by a pattern";
const UNKNOWN_FIELDS: &str = "the API takes no object without `additionalProperties: false`";
const MAP_AMONG_FIELDS: &str =
    "a map is not flattened: it would take every name of a field that is misspelt";
const COMBINED: &str = "variants are told apart by a tag and not by what fits";
const FREE_KEYS: &str = "the keys of a map are free, or those of an enum: they take no rules";
