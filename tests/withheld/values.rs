//! Labels, prompts, HTML, SQL and keys that hold the text.

use std::cell::RefCell;

use rusqlite_0_41 as rusqlite;
use taintless::context::command::{Argument, ToArgument};
use taintless::context::{ContentDisposition, CsvRow, HeaderText};
use taintless::context::{FileName, RelativePath, Root};
use taintless::html::markdown::{MarkdownPolicy, PolicyError, to_html};
use taintless::html::{HtmlPart, HtmlText, ToHtmlText, ToUrlPart, UrlPart};
use taintless::json::{JsonWriter, Written};
use taintless::prelude::*;
use taintless::prompt::{PromptPart, SystemPart};
use taintless::{EmailAddress, Hostname, PhoneNumber, Slug};

use super::{PLANTED, Row};

fn planted() -> Tainted<String> {
    Tainted::new(PLANTED.to_owned())
}

pub(super) fn rows() -> Vec<Row> {
    let mut rows = labels();
    rows.extend(narrowed());
    rows.extend(private());
    rows.extend(json());
    rows.extend(prompts());
    rows.extend(pages());
    rows.extend(statements());
    rows.extend(keys());
    rows.extend(programs_and_files());
    rows.extend(other_languages());
    rows
}

#[derive(Debug)]
#[expect(dead_code, reason = "only its `Debug` is looked at")]
struct Nested {
    text: Tainted<String>,
    lines: Vec<Tainted<&'static str>>,
    pair: Tainted<(String, Vec<String>)>,
    outer: Option<Box<Nested>>,
    result: Result<Wrapped, Tainted<String>>,
}

fn nested(outer: Option<Box<Nested>>) -> Nested {
    Nested {
        text: planted(),
        lines: vec![Tainted::new(PLANTED)],
        pair: Tainted::new((PLANTED.to_owned(), vec![PLANTED.to_owned()])),
        outer,
        result: Err(planted()),
    }
}

fn labels() -> Vec<Row> {
    let bytes = Tainted::new(PLANTED.as_bytes().to_vec());
    vec![
        Row::new(&["Tainted"], planted()),
        Row::new(&["Tainted"], planted().as_deref()),
        Row::new(&["Tainted"], bytes.clone()),
        Row::new(&["Tainted"], bytes.transpose()),
        Row::new(&["Tainted"], nested(Some(Box::new(nested(None))))),
        Row::new(&["Tainted"], planted().lines().collect::<Vec<_>>()),
        Row::new(&["TaintKey"], planted().key()),
        Row::new(&["LogText"], planted().for_log(99)),
    ]
}

/// A command that shows what it is made of to nobody.
struct ArgumentSpy<'a>(&'a RefCell<Vec<Row>>);

impl ToArgument for ArgumentSpy<'_> {
    fn to_argument(&self, out: &mut Argument<'_>) {
        out.push(&planted());
        self.0.borrow_mut().push(Row::new(&["Argument"], &out));
    }
}

fn programs_and_files() -> Vec<Row> {
    let seen = RefCell::new(Vec::new());
    let spy = ArgumentSpy(&seen);
    let text = planted();
    let command = taintless::command!(TEXT = "{text}", "printf", "%s", "{spy}");
    let mut rows = vec![Row::new(&["Command"], &command)];
    rows.extend(seen.take());
    let refused = Tainted::new(format!("-{PLANTED}"));
    let refused = taintless::command!("printf", "{refused}").output();
    let refused = refused.expect_err("it begins with a dash");
    let output = command.output().expect("printf");
    let name = FileName::parse(&text).expect("a name");
    let fault = FileName::parse(&format!("{PLANTED}/")).expect_err("a slash");
    taintless::authority!(TestFolder = "a folder of this test");
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{PLANTED}-root"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let folder = folder.to_str().expect("a path of text").to_owned();
    let root = Root::open(&taintless::endorse!(folder, by = TestFolder)).expect("the folder");
    let missing = root.read(&name, 9).expect_err("it is not there");
    root.create(&name, &text).expect("a file");
    rows.extend([
        Row::error(&["CommandError", "ArgumentFault"], &refused),
        Row::new(&["CommandOutput"], &output),
        Row::new(&["FileName"], &name),
        Row::new(&["RelativePath"], RelativePath::from(name)),
        Row::error(&["FileNameError"], &fault),
        Row::error(&["RootError"], &missing),
        Row::new(&["Entry", "FileKind"], root.entries().expect("its file")),
        Row::new(&["Root"], &root),
    ]);
    rows
}

taintless::context! {
    NoDots: "." { '.' => refuse }
}

fn other_languages() -> Vec<Row> {
    let text = planted();
    let refused = format!("{PLANTED}.").escape_for::<NoDots>();
    let fault = HeaderText::of(&format!("{PLANTED}\n")).expect_err("a line end");
    vec![
        Row::new(&["Escaped"], text.xml_text()),
        Row::error(&["EscapeError"], &refused.expect_err("a dot")),
        Row::new(&["CsvRow"], CsvRow::new().cell(&text)),
        Row::new(&["HeaderText"], HeaderText::of(&text).expect("a value")),
        Row::error(&["HeaderFault"], &fault),
        Row::new(
            &["ContentDisposition"],
            ContentDisposition::attachment(&text),
        ),
    ]
}

fn narrowed() -> Vec<Row> {
    let host = format!("{PLANTED}.example");
    let mail = format!("{PLANTED}@example.com");
    let fault = Hostname::parse(&format!("{PLANTED}..example")).expect_err("two dots");
    vec![
        Row::new(&["Pieces"], planted().split(&trusted!("7"))),
        Row::new(&["Pieces"], planted().characters()),
        Row::new(
            &["Items"],
            Tainted::new(vec![PLANTED.to_owned()]).into_iter(),
        ),
        Row::new(&["Slug"], Slug::parse(&PLANTED.to_lowercase())),
        Row::new(&["Hostname"], Hostname::parse(&host)),
        Row::new(&["EmailAddress"], EmailAddress::parse(&mail)),
        Row::new(&["PhoneNumber"], PhoneNumber::parse("+4930471147114711")),
        Row::error(&["NarrowError"], &fault),
    ]
}

fn private() -> Vec<Row> {
    let text = Private::new(planted());
    vec![
        Row::new(&["Private"], text.clone()),
        Row::new(&["Private"], text.lines().collect::<Vec<_>>()),
        Row::new(&["Private"], Private::new(vec![PLANTED])),
        Row::new(&["Private"], text.redact()),
        Row::new(&["Private"], text.key()),
        Row::new(&["Parts"], text.parts_to_compare()),
    ]
}

/// What is seen while JSON is written.
struct JsonSpy<'a>(&'a RefCell<Vec<Row>>);

impl JsonOut for JsonSpy<'_> {
    fn write_json<'w>(&self, out: JsonWriter<'w>) -> Written<'w> {
        let see = |row: Row| self.0.borrow_mut().push(row);
        see(Row::new(&["JsonWriter"], &out));
        let object = out.object().field(&trusted!("text"), &planted());
        see(Row::new(&["JsonObject"], &object));
        let array = object.field(&trusted!("key"), &0).end();
        see(Row::new(&["Written"], &array));
        array
    }
}

struct ArraySpy<'a>(&'a RefCell<Vec<Row>>);

impl JsonOut for ArraySpy<'_> {
    fn write_json<'w>(&self, out: JsonWriter<'w>) -> Written<'w> {
        let array = out.array().item(&planted());
        self.0.borrow_mut().push(Row::new(&["JsonArray"], &array));
        array.end()
    }
}

fn json() -> Vec<Row> {
    let seen = RefCell::default();
    let body = (JsonSpy(&seen), ArraySpy(&seen)).to_json();
    let private = Private::new(planted());
    let mut rows = vec![Row::new(&["JsonBody"], body)];
    rows.push(Row {
        types: &["Private"],
        shown: String::from_utf8_lossy(JsonBody::of(&vec![private]).as_bytes()).into_owned(),
    });
    rows.extend(seen.take());
    rows
}

/// What is seen while an impl composes.
struct Spy<'a>(&'a RefCell<Vec<Row>>);

impl ToPrompt for Spy<'_> {
    fn to_prompt(&self, out: &mut PromptPart) {
        out.push(&planted().wrap(Source::Email));
        self.0.borrow_mut().push(Row::new(&["PromptPart"], &*out));
    }
}

impl ToSystemPrompt for Spy<'_> {
    fn to_system_prompt(&self, out: &mut SystemPart) {
        taintless::authority!(Operator = "the test itself");
        out.push(&endorse!(PLANTED, by = Operator));
        self.0.borrow_mut().push(Row::new(&["SystemPart"], &*out));
    }
}

impl ToHtml for Spy<'_> {
    fn to_html(&self, out: &mut HtmlPart) {
        out.push(&planted());
        self.0.borrow_mut().push(Row::new(&["HtmlPart"], &*out));
    }
}

impl ToHtmlText for Spy<'_> {
    fn to_html_text(&self, out: &mut HtmlText<'_>) {
        out.push(&planted());
        self.0.borrow_mut().push(Row::new(&["HtmlText"], &*out));
    }
}

impl ToUrlPart for Spy<'_> {
    fn to_url_part(&self, out: &mut UrlPart<'_>) {
        out.push(&planted());
        self.0.borrow_mut().push(Row::new(&["UrlPart"], &*out));
    }
}

fn prompts() -> Vec<Row> {
    taintless::authority!(Operator = "the test itself");
    let seen = RefCell::default();
    let spy = Spy(&seen);
    let wrapped = planted().wrap(Source::UserInput);
    let secret = endorse!(PLANTED, by = Operator);
    let rows = [
        Row::new(&["Removed"], wrapped.removed()),
        Row::new(&["Prompt"], prompt!("{wrapped}{spy}")),
        Row::new(&["Prompt"], [&wrapped].into_iter().collect::<Prompt>()),
        Row::new(&["SystemPrompt"], system_prompt!("{secret}{spy}")),
        Row::new(&["Wrapped"], wrapped),
    ];
    rows.into_iter().chain(seen.take()).collect()
}

fn pages() -> Vec<Row> {
    let seen = RefCell::default();
    let (spy, text) = (Spy(&seen), planted());
    let page = html!("<a href=\"/{spy}\" title=\"{spy}\">{spy}{text}</a>");
    let rows = html!("<tr><td>{text}</td></tr>");
    let link = SafeUrl::parse(format!("https://{PLANTED}.example/{PLANTED}")).expect("a URL");
    let mut out = vec![
        Row::new(&["SafeHtml"], page.clone()),
        Row::new(&["SafeHtml"], rows),
        Row::new(&["Tainted"], link.host()),
        Row::new(&["Each"], taintless::html::each([planted()])),
        Row::new(
            &["SrcSet"],
            taintless::html::SrcSet::new().width(&link, 480),
        ),
        Row::new(&["SafeUrl"], link),
        Row::new(&["SafeHtml"], to_html(planted(), &MarkdownPolicy::new())),
        Row::new(&["MarkdownPolicy"], MarkdownPolicy::new()),
        Row::new(&["PolicyError"], PolicyError::Host),
    ];
    for bad in [
        "javascript:",
        "//",
        "https://x@",
        "https:",
        "a b",
        "\u{202E}",
    ] {
        let error = SafeUrl::parse(format!("{bad}{PLANTED}")).expect_err("no URL");
        out.push(Row::error(&["UrlError"], &error));
    }
    out.extend(seen.take());
    out
}

fn statements() -> Vec<Row> {
    let connection = rusqlite::Connection::open_in_memory().expect("a database");
    let setup = sql!("CREATE TABLE notes (body TEXT UNIQUE CHECK (body <> 'no'), size INTEGER)");
    setup.execute(&connection).expect("a table");
    let text = planted();
    let insert = sql!("INSERT INTO notes VALUES ({text}, {text})");
    insert.execute(&connection).expect("a row");
    let mut rows = vec![
        Row::new(
            &["SafeSql"],
            sql!("SELECT {text} WHERE body IN ({list})", list = vec![PLANTED]),
        ),
        Row::new(&["SqlValue"], text.to_sql_value()),
        Row::new(&["LikePattern"], like_contains(&text)),
        Row::new(&["Fts5Query"], fts5_words(&text)),
    ];
    let read = sql!("SELECT body, size FROM notes").query(&connection, |row| {
        rows.push(Row::new(&["SqlRow"], row));
        rows.push(Row::error(
            &["SqlError", "SqlErrorKind"],
            &row.get::<u8>("body").expect_err("text"),
        ));
        rows.push(Row::error(
            &["SqlError"],
            &row.get::<f64>(1).expect_err("text"),
        ));
        rows.push(Row::error(
            &["SqlError"],
            &row.get::<u8>(PLANTED).expect_err("no column"),
        ));
        row.get::<Tainted<String>>("body")
    });
    rows.push(Row::new(&["Tainted"], read));
    let nul = Tainted::new(format!("{PLANTED}\0"));
    let pattern = like_contains(&nul);
    for error in [
        insert.execute(&connection).expect_err("there is one"),
        sql!("SELECT body FROM notes WHERE body LIKE {pattern}")
            .execute(&connection)
            .expect_err("a NUL"),
        sql!("SELECT json_extract('{{}}', {text})")
            .query(&connection, |_| Ok(()))
            .expect_err("no path"),
        sql!("SELECT json({text})")
            .query(&connection, |_| Ok(()))
            .expect_err("no JSON"),
        sql!("SELECT body FROM notes WHERE body = {text}")
            .execute(&connection)
            .expect_err("rows"),
        sql!("SELECT printf({text}) FROM missing")
            .execute(&connection)
            .expect_err("no table"),
    ] {
        rows.push(Row::new(&["SqlErrorKind"], error.kind()));
        rows.push(Row::error(
            &["SqlError", "Constraint", "Unbindable"],
            &error,
        ));
    }
    rows
}

fn keys() -> Vec<Row> {
    const FILE: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/withheld-key");
    struct Place;
    impl taintless::Literal for Place {
        const TEXT: &'static str = FILE;
    }
    let mut rows = Vec::new();
    for text in [
        format!("sk-test-{PLANTED}"),
        format!("{PLANTED} {PLANTED}"),
        format!("{PLANTED}\n{PLANTED}"),
        format!("\"{PLANTED}\""),
        format!("<{PLANTED}>"),
    ] {
        std::fs::write(FILE, text).expect("a file");
        #[cfg(unix)]
        std::fs::set_permissions(FILE, std::os::unix::fs::PermissionsExt::from_mode(0o600))
            .expect("its mode");
        match taintless::__private::key::from_file::<Place>() {
            Ok(key) => rows.push(Row::new(&["SecretKey"], [&key])),
            Err(error) => rows.push(Row::error(&["KeyError", "KeyErrorKind"], &error)),
        }
    }
    std::fs::remove_file(FILE).expect("the file");
    rows
}
