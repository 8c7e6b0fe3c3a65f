//! The words of SQL that decide where a placeholder stands.

/// Statements in which values may be bound. Every other one takes the whole of its text from the
/// literal: `ATTACH` and `VACUUM INTO` create files though their argument is bound.
pub(super) const STATEMENTS: [&str; 7] = [
    "SELECT", "INSERT", "REPLACE", "UPDATE", "DELETE", "VALUES", "WITH",
];

/// Functions that open files, load or run code; of SQLite, its shell, and common extensions.
pub(super) const FUNCTIONS: [&str; 14] = [
    "LOAD_EXTENSION",
    "READFILE",
    "WRITEFILE",
    "EDIT",
    "FSDIR",
    "LSDIR",
    "ZIPFILE",
    "FTS3_TOKENIZER",
    "EVAL",
    "SHELL",
    "SYSTEM",
    "PG_READ_FILE",
    "PG_LS_DIR",
    "LO_IMPORT",
];

/// Tables that take values as their arguments; every other one may be a full-text table, whose
/// argument is a search.
pub(super) const TABLE_CALLS: [&str; 5] = [
    "JSON_EACH",
    "JSON_TREE",
    "JSONB_EACH",
    "JSONB_TREE",
    "GENERATE_SERIES",
];

/// Words after which the schema is named.
pub(super) const NAME_FOLLOWS: [&str; 18] = [
    "FROM",
    "JOIN",
    "INTO",
    "UPDATE",
    "TABLE",
    "AS",
    "COLLATE",
    "WITH",
    "RECURSIVE",
    "OVER",
    "WINDOW",
    "INDEXED",
    "INDEX",
    "VIEW",
    "COLUMN",
    "ABORT",
    "IGNORE",
    "CONFLICT",
];

/// Words before brackets that hold names.
pub(super) const NAMES_IN_BRACKETS: [&str; 3] = ["CONFLICT", "USING", "SET"];

/// Operators that take a pattern.
pub(super) const PATTERN_OPERATORS: [&str; 4] = ["LIKE", "GLOB", "MATCH", "REGEXP"];

/// Words that continue an expression after a value: a term that one of them follows is more than
/// the value alone.
pub(super) const OPERATORS: [&str; 11] = [
    "AND", "OR", "IS", "IN", "NOT", "BETWEEN", "LIKE", "GLOB", "MATCH", "REGEXP", "ISNULL",
];

/// Words that end a pattern. None of them can be a name without quotes. `ESCAPE` is none of them:
/// what follows it says what the pattern means.
pub(super) const END_PATTERN: [&str; 12] = [
    "AND",
    "OR",
    "WHERE",
    "GROUP",
    "ORDER",
    "LIMIT",
    "HAVING",
    "UNION",
    "EXCEPT",
    "INTERSECT",
    "RETURNING",
    "AS",
];

/// Words that end a pattern in the `CASE` in which the pattern began.
pub(super) const PARTS_OF_CASE: [&str; 3] = ["WHEN", "THEN", "ELSE"];

/// Words that may follow a whole pattern; some can be names, so none of them ends one.
pub(super) const AFTER_PATTERN: [&str; 13] = [
    "END", "IS", "ASC", "DESC", "NULLS", "ON", "JOIN", "LEFT", "RIGHT", "FULL", "INNER", "CROSS",
    "WINDOW",
];

/// Words after which a value may follow, beside those of [`BEFORE_OPERAND`].
pub(super) const BEFORE_VALUE: [&str; 18] = [
    "SELECT",
    "DISTINCT",
    "ALL",
    "FROM",
    "WHERE",
    "ON",
    "USING",
    "HAVING",
    "BY",
    "LIMIT",
    "OFFSET",
    "VALUES",
    "SET",
    "RETURNING",
    "ESCAPE",
    "ROWS",
    "RANGE",
    "GROUPS",
];

/// Words after which an operand follows, so that an `END` there is a column of that name.
pub(super) const BEFORE_OPERAND: [&str; 14] = [
    "CASE", "WHEN", "THEN", "ELSE", "AND", "OR", "NOT", "IS", "IN", "BETWEEN", "LIKE", "GLOB",
    "MATCH", "REGEXP",
];
