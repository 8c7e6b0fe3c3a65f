//! The words of SQL that decide where a placeholder stands.

/// Statements in which values may be bound. Every other one takes the whole of its text from the
/// literal: `ATTACH` and `VACUUM INTO` create files though their argument is bound.
pub(super) const STATEMENTS: [&str; 8] = [
    "SELECT", "INSERT", "REPLACE", "UPDATE", "DELETE", "VALUES", "WITH", "MERGE",
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

/// Functions of PostgreSQL and its extensions that open files, run SQL that they are given as text,
/// change settings, or take the name of a part of the schema.
pub(super) const FUNCTIONS_OF_POSTGRES: [&str; 17] = [
    "PG_STAT_FILE",
    "SET_CONFIG",
    "CURRENT_SETTING",
    "TS_STAT",
    "TS_REWRITE",
    "CONNECTBY",
    "NEXTVAL",
    "SETVAL",
    "CURRVAL",
    "TABLE_TO_XML",
    "CURSOR_TO_XML",
    "SCHEMA_TO_XML",
    "DATABASE_TO_XML",
    "XSLT_PROCESS",
    "XPATH",
    "XPATH_EXISTS",
    "XML_PARSE",
];

/// How such functions begin.
pub(super) const FAMILIES_OF_POSTGRES: [&str; 9] = [
    "PG_READ_",
    "PG_LS_",
    "PG_FILE_",
    "PG_IMPORT_",
    "LO_",
    "DBLINK",
    "CROSSTAB",
    "QUERY_TO_XML",
    "TO_REG",
];

/// Functions of PostgreSQL that take a search or a path in a language of its own.
pub(super) const PATTERN_CALLS: [&str; 18] = [
    "SUBSTRING",
    "SIMILAR_TO_ESCAPE",
    "TEXTREGEXEQ",
    "TEXTICREGEXEQ",
    "REGEXP_COUNT",
    "REGEXP_INSTR",
    "REGEXP_LIKE",
    "REGEXP_MATCH",
    "REGEXP_MATCHES",
    "REGEXP_REPLACE",
    "REGEXP_SPLIT_TO_ARRAY",
    "REGEXP_SPLIT_TO_TABLE",
    "REGEXP_SUBSTR",
    "TO_TSQUERY",
    "JSONB_PATH_QUERY",
    "JSONB_PATH_QUERY_ARRAY",
    "JSONB_PATH_QUERY_FIRST",
    "JSONB_PATH_EXISTS",
];

/// Functions of PostgreSQL that take a pattern of `LIKE`.
pub(super) const LIKE_CALLS: [&str; 4] = ["LIKE_ESCAPE", "TEXTLIKE", "TEXTNLIKE", "TEXTICLIKE"];

/// Functions of PostgreSQL that make a search of any text.
pub(super) const SEARCHES: [&str; 3] = [
    "PLAINTO_TSQUERY",
    "PHRASETO_TSQUERY",
    "WEBSEARCH_TO_TSQUERY",
];

/// Types whose text is a language or a name: no value is cast to them.
pub(super) const LANGUAGES: [&str; 12] = [
    "TSQUERY",
    "JSONPATH",
    "LQUERY",
    "LTXTQUERY",
    "XML",
    "REGCLASS",
    "REGPROC",
    "REGPROCEDURE",
    "REGTYPE",
    "REGROLE",
    "REGNAMESPACE",
    "REGCONFIG",
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
pub(super) const BEFORE_VALUE: [&str; 19] = [
    "ZONE",
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
