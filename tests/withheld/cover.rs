//! The list is of every type: one that is new and has no row fails here.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::rows;

/// Types without a row: files of them, or single ones, and why they cannot show what somebody else
/// wrote.
const EXEMPT: &[(&str, &str)] = &[
    ("__private.rs", "prints nothing, and gives references back"),
    ("html/fault.rs", "prints nothing: rustc reads it"),
    ("html/place.rs", "prints nothing: rustc reads it"),
    (
        "html/engines/askama/place.rs",
        "prints nothing: rustc reads it",
    ),
    (
        "html/engines/askama/mod.rs: Escaped",
        "prints its name: tests/engines asks it",
    ),
    (
        "html/engines/minijinja/mod.rs: WrongValue",
        "words of the program: tests/engines asks it",
    ),
    (
        "context/command/place.rs",
        "prints nothing: rustc reads it, and a slot has no `Debug`",
    ),
    ("context/text/table.rs", "const data of a context"),
    ("context/text/json.rs", "has no values"),
    ("context/text/xml.rs", "has no values"),
    ("context/text/regex.rs", "has no values"),
    (
        "context/text/url.rs",
        "has no values, and an error without fields",
    ),
    ("context/text/csv.rs: CsvCell", "has no values"),
    ("context/command/line.rs: Word", "const data of a command"),
    ("sql/place.rs", "prints nothing: rustc reads it"),
    ("prompt/compose.rs: Part", "prints nothing: rustc reads it"),
    (
        "prompt/compose.rs: InSystem",
        "prints nothing: rustc reads it",
    ),
    (
        "prompt/compose.rs: InQuotes",
        "prints nothing: rustc reads it",
    ),
    ("prompt/compose.rs: InTag", "prints nothing: rustc reads it"),
    ("html/write.rs: Context", "const data of a template"),
    ("html/write.rs: Mark", "a number"),
    ("html/write.rs: Writer", "has no `Debug`"),
    ("html/write.rs: Template", "the literals of a template"),
    (
        "html/csp.rs: ContentSecurityPolicy",
        "prints its name: tests/html asks it",
    ),
    ("html/csp.rs: Loads", "has no text"),
    (
        "html/csp.rs: CspNonce",
        "prints its name: tests/html asks it",
    ),
    ("html/csp.rs: NoRandomness", "holds nothing"),
    ("html/resource.rs: ResourceUrl", "text of the program"),
    (
        "html/token.rs: TokenText",
        "prints nothing, and takes no text of somebody else's",
    ),
    ("output/shape.rs", "const data of a type"),
    ("output/constraint.rs", "const data of a type"),
    ("output/union/mod.rs", "const data of a type"),
    ("output/format.rs: Format", "const data of a type"),
    ("output/rule.rs: Known", "const data of a type"),
    ("output/rule.rs: Unit", "const data of a type"),
    ("output/pattern.rs", "has no `Debug`"),
    ("output/held.rs", "has no `Debug`"),
    ("output/level.rs: Level", "has no values"),
    ("output/record.rs", "has no `Debug`"),
    ("output/partial/node.rs", "has no `Debug`"),
    ("output/partial/mod.rs: ItemRules", "has no `Debug`"),
    (
        "output/reply.rs: Input",
        "has no `Debug`, and nobody outside is handed one",
    ),
    (
        "output/reader.rs",
        "prints its name: `unread_values_show_nothing`",
    ),
    (
        "taint/primitive.rs: Atom",
        "has no `Debug`, and holds no text",
    ),
    ("taint/set.rs: Pass", "holds nothing"),
    (
        "taint/trusted.rs: Trusted",
        "shows text of the program, or of an authority",
    ),
    ("claude/content/block.rs: Seal", "holds nothing"),
    (
        "claude/conversation/serde.rs: Spoken",
        "has no value that anybody makes",
    ),
    ("claude/agent/declare.rs", "has no values"),
    ("claude/agent/approver.rs: Key", "holds nothing"),
    (
        "claude/tool/read.rs: ToolInput",
        "a label and limits: it prints those",
    ),
    ("claude/tool/no_arguments.rs", "has no fields"),
    ("claude/tool/flag.rs", "has no fields"),
    (
        "claude/answer.rs: PlainText",
        "a field that is `Tainted`, beside nothing",
    ),
    ("prompt/source.rs", "a slug of the program"),
    ("json/postgres.rs: NulInJsonb", "holds nothing"),
    ("json/map.rs: KeyWriter", "prints its name"),
    ("taint/private/redact.rs: Last", "has no values"),
    ("taint/refuse.rs: Compared", "has no values"),
    ("taint/text/pieces.rs: Characters", "has no `Debug`"),
    ("taint/assert.rs: Texts", "has no `Debug`"),
    (
        "sql/column.rs: Column",
        "has no `Debug`, and nobody outside is handed one",
    ),
    (
        "sql/tokio_postgres/row.rs: PostgresRow",
        "prints its name; tests/databases asks it",
    ),
    (
        "sql/sqlx/row.rs: SqlxRow",
        "prints its name; tests/databases asks it",
    ),
    ("sql/record.rs: Record", "has no `Debug`"),
    ("sql/direction.rs: Direction", "`ASC` or `DESC`"),
    ("sql/statement.rs: Postgres", "has no values"),
    ("sql/statement.rs: Sqlite", "has no values"),
    ("sql/write.rs: Slot", "has no `Debug`"),
    ("sql/write.rs: Writer", "has no `Debug`"),
];

/// Every `pub struct` and `pub enum` of the crate, with its file.
fn types() -> Vec<(String, String)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src");
    let mut files = Vec::new();
    find_files(&source, &mut files);
    let mut types = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a source");
        let place = file
            .strip_prefix(&source)
            .expect("below it")
            .display()
            .to_string();
        for line in text.lines() {
            let rest = line.trim_start();
            let rest = rest
                .strip_prefix("pub struct ")
                .or(rest.strip_prefix("pub enum "));
            let end = |c: char| !c.is_alphanumeric() && c != '_';
            if let Some(name) = rest.and_then(|rest| rest.split(end).next())
                && !name.is_empty()
            {
                types.push((place.clone(), name.to_owned()));
            }
        }
    }
    types
}

fn find_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            find_files(&path, files);
        } else {
            files.push(path);
        }
    }
}

#[test]
fn every_public_type_is_in_the_list() {
    let listed: BTreeSet<&str> = rows().iter().flat_map(|row| row.types).copied().collect();
    let types = types();
    assert!(types.len() > 100, "the sources are there");
    let mut needless: BTreeSet<&str> = EXEMPT.iter().map(|(place, _)| *place).collect();
    let mut missing = Vec::new();
    for (file, name) in &types {
        let single = format!("{file}: {name}");
        let exempt = EXEMPT
            .iter()
            .find(|(place, _)| place == file || *place == single);
        match exempt {
            Some((place, _)) => {
                needless.remove(place);
            }
            None if listed.contains(name.as_str()) => {}
            None => missing.push(single),
        }
    }
    assert!(
        missing.is_empty(),
        "what do these show? give each a row in values.rs, replies.rs or client.rs: {missing:?}"
    );
    assert!(needless.is_empty(), "there are no such types: {needless:?}");
}

/// A `read` by hand is handed values that are not read yet, and the deserializer's own error.
#[test]
fn unread_values_show_nothing() {
    use taintless::ClaudeOutput;
    use taintless::output::{Read, Reader, Shape};

    struct Spy;
    impl taintless::JsonOut for Spy {
        fn write_json<'a>(
            &self,
            out: taintless::json::JsonWriter<'a>,
        ) -> taintless::json::Written<'a> {
            out.null()
        }
    }

    impl ClaudeOutput for Spy {
        const SHAPE: Shape = u8::SHAPE;
        fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
            assert_eq!(format!("{reader:?}"), "Reader");
            let read = u8::read(reader);
            if let Err(stop) = &read {
                assert_eq!(format!("{stop:?} {stop:#?}"), "Stop Stop");
            }
            Ok(read?.map(|_| Spy))
        }
    }
    assert!(Spy::parse("\"PLANTED4711").is_err(), "it is cut");
    assert!(Spy::parse("7").is_ok());
}
