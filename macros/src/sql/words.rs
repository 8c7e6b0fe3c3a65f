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

/// Words that end a pattern.
pub(super) const END_PATTERN: [&str; 17] = [
    "AND",
    "OR",
    "ESCAPE",
    "THEN",
    "WHEN",
    "ELSE",
    "END",
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
