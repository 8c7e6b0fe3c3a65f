//! Groups that wait for a word of the derive: the file, the group, what says it.
//!
//! A row moves to the other tables, as a type, when the derive takes the word.

pub(super) const GROUPS: &[(&str, &str, &str)] = &[
    ("type", "null type matches only the null object", NULL),
    (
        "enum",
        "heterogeneous enum-with-null validation",
        "`Option` of a field with `one_of(6)`",
    ),
    (
        "enum",
        "enum with false does not match 0",
        "`one_of(false)`",
    ),
    ("enum", "enum with true does not match 1", "`one_of(true)`"),
    ("const", "const with null", NULL),
    (
        "const",
        "const with false does not match 0",
        "`one_of(false)`",
    ),
    (
        "const",
        "const with true does not match 1",
        "`one_of(true)`",
    ),
    (
        "const",
        "const with {\"a\": false} does not match {\"a\": 0}",
        "`one_of(false)`",
    ),
    (
        "const",
        "const with {\"a\": true} does not match {\"a\": 1}",
        "`one_of(true)`",
    ),
    (
        "exclusiveMinimum",
        "exclusiveMinimum validation",
        "`range(exclusive_min = 1.1)`",
    ),
    (
        "exclusiveMaximum",
        "exclusiveMaximum validation",
        "`range(exclusive_max = 3.0)`",
    ),
    ("multipleOf", "by int", "`multiple_of = 2`"),
    ("multipleOf", "by number", "`multiple_of = 1.5`"),
    ("multipleOf", "by small number", "`multiple_of = 0.0001`"),
    (
        "multipleOf",
        "float division = inf",
        "`multiple_of = 0.123456789`",
    ),
    (
        "multipleOf",
        "small multiple of large integer",
        "`multiple_of = 1e-8`",
    ),
    ("uniqueItems", "uniqueItems validation", "`unique`"),
    (
        "uniqueItems",
        "uniqueItems with an array of items",
        "`unique` on a tuple",
    ),
    (
        "uniqueItems",
        "uniqueItems with an array of items and additionalItems=false",
        "`unique` on a tuple",
    ),
    (
        "uniqueItems",
        "uniqueItems=false with an array of items",
        TUPLE,
    ),
    (
        "uniqueItems",
        "uniqueItems=false with an array of items and additionalItems=false",
        TUPLE,
    ),
    ("items", "items and subitems", TUPLE),
    (
        "items",
        "prefixItems with no additional items allowed",
        TUPLE,
    ),
    (
        "items",
        "items does not look in applicators, valid case",
        "`items(range(min = 5))`",
    ),
    ("items", "items with null instance elements", NULL),
    ("prefixItems", "a schema given for prefixItems", TUPLE),
    (
        "properties",
        "properties with null valued instance properties",
        NULL,
    ),
    (
        "additionalProperties",
        "additionalProperties with schema",
        "`flatten` of a `TaintedMap`",
    ),
    (
        "additionalProperties",
        "additionalProperties can exist by itself",
        "`TaintedMap<bool>`",
    ),
    (
        "additionalProperties",
        "additionalProperties with null valued instance properties",
        "`TaintedMap` of a unit struct",
    ),
    ("anyOf", "nested anyOf, to check validation semantics", NULL),
    ("oneOf", "nested oneOf, to check validation semantics", NULL),
    ("ref", "root pointer ref", RECURSION),
    ("ref", "Recursive references between schemas", RECURSION),
    ("ref", "relative pointer ref to array", TUPLE),
    (
        "optional/format/date",
        "validation of date strings",
        "`format = \"date\"`",
    ),
    (
        "optional/format/date-time",
        "validation of date-time strings",
        "`format = \"date-time\"`",
    ),
    (
        "optional/format/duration",
        "validation of duration strings",
        "`format = \"duration\"`",
    ),
    (
        "optional/format/email",
        "validation of e-mail addresses",
        "`format = \"email\"`",
    ),
    (
        "optional/format/hostname",
        "validation of host names",
        "`format = \"hostname\"`",
    ),
    (
        "optional/format/time",
        "validation of time strings",
        "`format = \"time\"`",
    ),
    (
        "optional/format/uri",
        "validation of URIs",
        "`format = \"uri\"`",
    ),
    ("optional/format/uuid", "uuid format", "`format = \"uuid\"`"),
];

const NULL: &str = "a unit struct";
const TUPLE: &str = "a tuple";
const RECURSION: &str = "a recursive type";
