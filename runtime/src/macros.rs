//! The fronts of the function-like macros: each passes `$crate` on, so that a renamed dependency
//! works, and holds the documentation.

/// Text written in the program: a literal, a `SCREAMING_CASE` const, `concat!` or `include_str!`.
///
/// ```
/// use taintless::{trusted, Trusted};
/// const GREETING: &str = "hello";
/// let one: Trusted<&'static str> = trusted!("hello");
/// assert_eq!(one, trusted!(GREETING));
/// ```
#[macro_export]
macro_rules! trusted {
    ($($tokens:tt)*) => { $crate::__private::macros::trusted!([$crate] $($tokens)*) };
}

/// The *trusted* copy of the text that tainted text equals, or `None`.
///
/// ```
/// use taintless::{one_of, Tainted};
/// let status = Tainted::new(String::from("open"));
/// let status = one_of!(status, "open", "closed").expect("a known status");
/// assert_eq!(&*status, "open");
/// ```
#[macro_export]
macro_rules! one_of {
    ($($tokens:tt)*) => { $crate::__private::macros::one_of!([$crate] $($tokens)*) };
}

/// Declares where raw text may go, once, where a reviewer reads it.
///
/// ```
/// taintless::destination!(pub SpamFilter = "local Bayes filter; text never leaves the process");
/// ```
#[macro_export]
macro_rules! destination {
    ($($tokens:tt)*) => { $crate::__private::macros::destination!([$crate] $($tokens)*); };
}

/// Declares who vouches for run-time text.
///
/// ```
/// taintless::authority!(pub OperatorConfig = "the file that the operator installs");
/// ```
#[macro_export]
macro_rules! authority {
    ($($tokens:tt)*) => { $crate::__private::macros::authority!([$crate] $($tokens)*); };
}

/// Lends the text to a closure: what comes back is tainted again, inert results come out bare. Of
/// [`Private`](crate::Private) text and values everything that comes back is private again.
///
/// ```
/// use taintless::{destination, lend, Tainted};
/// destination!(WordCount = "counts words; keeps nothing");
/// let mail = Tainted::new("three short words");
/// let words: usize = lend!(mail, to = WordCount, |text| text.split(' ').count());
/// assert_eq!(words, 3);
/// ```
///
/// With an `async` closure it gives a future of the same, which is `Send` where the closure's is:
///
/// ```
/// # use taintless::{destination, lend, Tainted};
/// # async fn ask(_: &str) -> Result<u32, std::num::ParseIntError> { Ok(0) }
/// destination!(Scanner = "the virus scanner on this machine");
/// async fn scan(mail: &Tainted<String>) -> Result<u32, Tainted<String>> {
///     lend!(mail, to = Scanner, async |text| ask(text).await.map_err(|error| error.to_string())).await
/// }
/// ```
#[macro_export]
macro_rules! lend {
    ($($tokens:tt)*) => { $crate::__private::macros::lend!([$crate] $($tokens)*) };
}

/// Gives the raw text out, to a declared destination.
///
/// ```
/// use taintless::{destination, expose, Tainted};
/// destination!(Archive = "the customer's own mail folder");
/// let raw: String = expose!(Tainted::new(String::from("hello")), to = Archive);
/// ```
#[macro_export]
macro_rules! expose {
    ($($tokens:tt)*) => { $crate::__private::macros::expose!([$crate] $($tokens)*) };
}

/// Gives out what is [`Private`](crate::Private), to a declared destination: the one way out of the
/// label. `Private<Tainted<String>>` gives `Tainted<String>`, and a reference gives a reference.
///
/// ```
/// use taintless::{destination, disclose, Private, Tainted};
/// destination!(Courier = "the courier's label printer; it needs the address");
/// let address = Private::new(Tainted::new("Dorpsstraat 1, Ons Dorp"));
/// let address: Tainted<&str> = disclose!(address, to = Courier);
/// ```
#[macro_export]
macro_rules! disclose {
    ($($tokens:tt)*) => { $crate::__private::macros::disclose!([$crate] $($tokens)*) };
}

/// Run-time text that a declared authority vouches for.
///
/// ```
/// use taintless::{authority, endorse, Trusted};
/// authority!(OperatorConfig = "the file that the operator installs");
/// let tone: Trusted<String> = endorse!(String::from("friendly"), by = OperatorConfig);
/// ```
#[macro_export]
macro_rules! endorse {
    ($($tokens:tt)*) => { $crate::__private::macros::endorse!([$crate] $($tokens)*) };
}

/// A prompt: literal text with `{x}` for trusted, inert and wrapped values.
///
/// ```
/// use taintless::prelude::*;
/// let (mail, limit) = (String::from("Where is my parcel?"), 3);
/// let mail = mail.wrap(Source::Email);
/// let prompt = prompt!("Answer in at most {limit} sentences.\n{mail}");
/// ```
#[cfg(feature = "prompt")]
#[macro_export]
macro_rules! prompt {
    ($($tokens:tt)*) => { $crate::__private::macros::prompt!([$crate] $($tokens)*) };
}

/// A system prompt: literal text with `{x}` for trusted and inert values.
///
/// ```
/// use taintless::prelude::*;
/// let tone = trusted!("friendly");
/// let system = system_prompt!("You sort e-mail. Be {tone}.");
/// ```
#[cfg(feature = "prompt")]
#[macro_export]
macro_rules! system_prompt {
    ($($tokens:tt)*) => { $crate::__private::macros::system_prompt!([$crate] $($tokens)*) };
}

/// A [`Source`](crate::prompt::Source) of your own; its slug is `[a-z][a-z0-9_]*`.
///
/// ```
/// use taintless::prelude::*;
/// let note = "call back on Monday".wrap(taintless::source!("crm_note"));
/// ```
#[cfg(feature = "prompt")]
#[macro_export]
macro_rules! source {
    ($($tokens:tt)*) => { $crate::__private::macros::source!([$crate] $($tokens)*) };
}

/// HTML with `{x}` for text, numbers, [`SafeUrl`](crate::html::SafeUrl)s and HTML:
/// [`SafeHtml`](crate::html::SafeHtml).
///
/// The template is parsed when the program is compiled; each placeholder is escaped for the place
/// where it stands, and one that no escaping makes safe does not compile. Loops and branches stand
/// between literals, as Rust; each literal holds whole tags, and each branch closes what it opens.
/// An iteration left early, by `continue` or `break`, writes nothing.
/// A brace of the text itself is `{{`.
///
/// ```
/// use taintless::prelude::*;
/// let items = [("tent", Some("blue")), ("rope <b>", None)].map(|(name, c)| (Tainted::new(name), c));
/// let list = html!(
///     "<ul class=\"goods\">"
///     for (name, colour) in &items {
///         "<li>{name}"
///         if let Some(colour) = colour { " in {colour}" } else { " (one colour)" }
///         "</li>"
///     }
///     "</ul><p>{count} in all</p>",
///     count = items.len(),
/// );
/// assert_eq!(
///     String::from_utf8_lossy(&list.into_bytes()),
///     "<ul class=\"goods\"><li>tent in blue</li><li>rope &lt;b&gt; (one colour)</li></ul><p>2 in all</p>",
/// );
/// ```
#[cfg(feature = "html")]
#[macro_export]
macro_rules! html {
    ($($tokens:tt)*) => { $crate::__private::macros::html!([$crate] $($tokens)*) };
}

/// HTML from a file of the package, with `{x}` for values as in [`html!`]:
/// [`SafeHtml`](crate::html::SafeHtml).
///
/// The path goes from the folder of `Cargo.toml` on. The file is read when the program is compiled,
/// checked as a literal is, and read again when it changes; an error names its line and column.
/// Every value is escaped, whatever the file's name. A file holds text and `{x}`, where `x` is a
/// variable or a named argument; what repeats is made by [`html!`] and put in as HTML. A brace of
/// the text itself is `{{`.
///
/// ```ignore
/// let page = html_file!("pages/order.html", title = &order.title, rows = rows(&order));
/// ```
#[cfg(feature = "html")]
#[macro_export]
macro_rules! html_file {
    ($($tokens:tt)*) => { $crate::__private::macros::html_file!([$crate] $($tokens)*) };
}

/// Checks a folder of templates that another engine renders, when the program is compiled: what
/// [`html!`] knows of the contexts of HTML, for askama and minijinja.
///
/// ```ignore
/// taintless::check_templates!(askama "templates/");
/// ```
///
/// The path goes from the folder of `Cargo.toml` on. Without an engine's name the templates are
/// checked as every engine reads them whose feature is on. They are read by the engine's own parser,
/// with the blocks that they fill and what they include, and as a browser would; an error names
/// file, line and column.
///
/// In text, and in the value of an ordinary attribute, a placeholder stands as it is: the engine
/// escapes it. A label stands there by `{{ x|text }}`. Everywhere else a filter of ours stands last,
/// which takes only what is safe there:
///
/// | place | placeholder |
/// |---|---|
/// | HTML, rows and cells of a table, options of a list, shapes | `{{ x\|safe_html }}`, `safe_rows`, `safe_cells`, `safe_options`, `safe_svg` |
/// | a whole URL | `{{ x\|safe_url }}` |
/// | a segment of a URL's path, a value of its query | `{{ x\|url_part }}`, `{{ x\|url_query }}` |
/// | a class, a word whose values HTML fixes; its end, after a prefix | `{{ x\|class_token }}`; `row-{{ x\|id_part }}` |
/// | an attribute that takes numbers | `{{ x\|number }}` |
/// | `<script type="application/json">` | `{{ x\|json_island }}` |
///
/// Refused, with the place and what to write: scripts, style sheets, event handlers, unquoted
/// values, `srcdoc`, names of tags and attributes, comments; the engine's `safe` and what else gives
/// HTML (`tojson`, macros, `{% set x %}…{% endset %}`, `{% filter %}`, filters and calls that are not
/// known); a branch that does not end where it began; a file that the engine does not escape.
///
/// What the macro does not see: settings of the program (another syntax, another rule of what is
/// escaped, `#[template(escape = "none")]`), a value that the program itself marked as safe, and
/// files that are changed after it was compiled. A new file is seen when the crate is compiled
/// again; `cargo::rerun-if-changed=templates` in a build script sees to that.
#[cfg(any(feature = "askama-0_16", feature = "minijinja-3"))]
#[macro_export]
macro_rules! check_templates {
    ($($tokens:tt)*) => { $crate::__private::macros::check_templates!([$crate] $($tokens)*); };
}

/// A key, from where it is: `env "NAME"` or `file "/absolute/path"`, read when the program runs.
///
/// Gives a `Result<`[`SecretKey`](crate::key::SecretKey)`, `[`KeyError`](crate::key::KeyError)`>`.
/// Everything else is a compile error: a key in the source (as a literal of any kind, `concat!`, a
/// const), one that the compiler reads (`env!`, `include_str!`), one that is handed over as a
/// value, a variable that bundlers copy into browser code, a relative path, a browser target.
///
/// The text must be one line of visible ASCII; one line end is taken off. On Unix a file must be
/// closed to all but its owner (mode 0600 or less), but for those under `/run/secrets/`,
/// `/var/run/secrets/` and `/run/credentials/`, which the platform guards.
///
/// ```
/// use taintless::prelude::*;
/// match secret_key!(env "ANTHROPIC_API_KEY") {
///     Ok(key) => println!("{key:?}"), // SecretKey(…)
///     Err(error) => println!("{error}"),
/// }
/// ```
#[macro_export]
macro_rules! secret_key {
    ($($tokens:tt)*) => { $crate::__private::macros::secret_key!([$crate] $($tokens)*) };
}

/// A statement: literals, in which `{x}` is a bound value. It is SQLite's; `sql!(postgres "…")`
/// is PostgreSQL's, a [`SafeSql`](crate::sql::SafeSql)`<`[`Postgres`](crate::sql::Postgres)`>`.
///
/// | written | takes |
/// |---|---|
/// | `= {x}`, `VALUES ({x})`, … | text with any label or none, bytes, numbers, `bool`, enums, `Option` |
/// | `IN ({x})` | a `Vec` or slice of these; each is bound, an empty one matches no row |
/// | `LIKE {x}` | [`like_contains`](crate::sql::like_contains), [`like_prefix`](crate::sql::like_prefix) |
/// | `ORDER BY {x}`, `FROM {x}`, `t.{x}` | a field-less enum: its text is written as a quoted name |
/// | `ORDER BY a {x}` | [`Direction`](crate::sql::Direction) |
///
/// Anywhere else (in quotes, as an operator, in `ATTACH` or `PRAGMA`, …) it is a compile error. A
/// brace of the text is written `{{`. A quoted name is the one that the schema has: PostgreSQL
/// makes `Sent` without quotes to `sent`, so the enum's text is `sent`.
///
/// Between literals `if`, `match` and `let` may stand. Each text that comes of it is read when the
/// program is compiled, 256 at most.
///
/// ```
/// use taintless::prelude::*;
/// let (sender, least) = (Some("o'brien@example.com"), 3);
/// let statement = sql!(postgres
///     "SELECT subject FROM mails WHERE id >= {least}"
///     if let Some(sender) = sender { " AND sender = {sender}" }
///     " ORDER BY id"
/// );
/// assert_eq!(
///     statement.text(),
///     "SELECT subject FROM mails WHERE id >= $1 AND sender = $2 ORDER BY id"
/// );
/// ```
///
/// ```
/// use taintless::prelude::*;
/// let (sender, ids) = (Tainted::new("o'brien@example.com"), vec![3, 4]);
/// let statement = sql!("SELECT subject FROM mails WHERE sender = {sender} AND id IN ({ids})");
/// assert_eq!(
///     statement.text(),
///     "SELECT subject FROM mails WHERE sender = ?1 AND id IN (?2, ?3)"
/// );
/// ```
#[cfg(feature = "sql")]
#[macro_export]
macro_rules! sql {
    ($($tokens:tt)*) => { $crate::__private::macros::sql!([$crate] $($tokens)*) };
}

/// A program and its arguments: literals, in which `{x}` is text. No shell stands between.
///
/// | written | what it takes |
/// |---|---|
/// | `"{x}"`, `"--name={x}"`, `"name={x}"` | text of any label or none, inert values, `FileName`, `SafeUrl` |
/// | `"/folder/{x}"`, `"{x}/part"` | [`FileName`](crate::context::FileName), `Slug`, numbers |
/// | `NAME = "{x}"` before the program | the value of a variable of the environment |
///
/// Text that is empty, begins with `-` or holds a NUL is an error of the [`Command`](crate::context::Command),
/// which does not run then. A program that reads its arguments as code (`env`, `perl`, `ssh`, `cmd`, batch
/// files, …) takes literals only; `git` and `tar` take text after `"--"`, `python3` and `node` after a literal
/// script; a shell takes it as a parameter:
///
/// ```
/// # fn main() -> Result<(), taintless::context::CommandError> {
/// use taintless::prelude::*;
/// # #[cfg(unix)] {
/// let subject = Tainted::new("Where is `my` parcel?; $(id)");
/// let lines = command!("sh", "-c", "printf '%s\\n' \"$1\" | wc -l", "sh", "{subject}").output()?;
/// assert_eq!(lines.into_stdout().into_text().and_then(|it| it.trim().parse()), Some(1));
/// # }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "context")]
#[macro_export]
macro_rules! command {
    ($($tokens:tt)*) => { $crate::__private::macros::command!([$crate] $($tokens)*) };
}

/// A context of your own: the characters that its reader takes for more than text, and what is written
/// for each. A table with a hole does not compile.
///
/// ```
/// use taintless::prelude::*;
/// taintless::context! {
///     /// A field of our records: `|` ends a field, a line end the record.
///     pub PipeField: "|\\\n\r" {
///         '\\' => "\\\\",
///         '|' => "\\p",
///         '\n' => "\\n",
///         '\r' => refuse,
///     }
/// }
/// # fn main() -> Result<(), taintless::context::EscapeError> {
/// let name = Tainted::new("a|b");
/// assert_eq!(name.escape_for::<PipeField>()?.as_escaped(), "a\\pb");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "context")]
#[macro_export]
macro_rules! context {
    ($(#[$attribute:meta])* $visible:vis $name:ident: $dangerous:literal {
        $($character:literal => $($kind:ident)? $($written:literal)?),+ $(,)?
    }) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy)]
        $visible enum $name {}
        impl $crate::context::Context for $name {
            const TABLE: $crate::context::text::Table =
                $crate::context::text::Table::new($dangerous, &[
                    $($crate::context!(@ $character $($kind)? $($written)?)),+
                ]);
        }
        const _: $crate::context::text::Table = <$name as $crate::context::Context>::TABLE;
    };
    (@ $character:literal $written:literal) => {
        $crate::context::text::Rule::escape($character, $written)
    };
    (@ $character:literal replace $written:literal) => {
        $crate::context::text::Rule::replace($character, $written)
    };
    (@ $character:literal refuse) => { $crate::context::text::Rule::refuse($character) };
    (@ $character:literal $other:ident $($written:literal)?) => {
        ::core::compile_error!("what is written for a dangerous character is a literal; write `'x' => \"…\"`, `'x' => replace \"…\"` or `'x' => refuse` [taintless::errors T905]")
    };
}

/// Compares labelled text in a test. The panic says where the texts differ, not what they hold.
///
/// It takes `Tainted` and `Trusted` text, and `Option`s and lists of it; the expected text needs no
/// label. A message may follow, as with `assert_eq!`. A compile error outside `cfg(test)`.
///
/// ```
/// # #[cfg(test)]
/// # fn subject_is_trimmed() {
/// let subject = taintless::Tainted::new(" hello ");
/// taintless::assert_tainted_eq!(subject.trim(), "hello");
/// let words: Vec<_> = subject.trim().split(&taintless::trusted!("l")).collect();
/// taintless::assert_tainted_eq!(words, ["he", "", "o"], "of mail {}", 7);
/// taintless::assert_tainted_eq!(words.get(3).copied(), None::<&str>);
/// # }
/// ```
#[macro_export]
macro_rules! assert_tainted_eq {
    ($labelled:expr, $expected:expr $(,)?) => {
        $crate::assert_tainted_eq!(@ $labelled, $expected, ::core::option::Option::None)
    };
    ($labelled:expr, $expected:expr, $($message:tt)+) => {
        $crate::assert_tainted_eq!(
            @ $labelled,
            $expected,
            ::core::option::Option::Some(::core::format_args!($($message)+))
        )
    };
    (@ $labelled:expr, $expected:expr, $message:expr) => {{
        #[cfg(not(test))]
        ::core::compile_error!("`assert_tainted_eq!` is for tests; put it under `#[cfg(test)]` [taintless::errors T118]");
        #[cfg(test)]
        $crate::__private::assert_tainted_eq(&$labelled, &$expected, $message);
    }};
}

/// Compares a value of model output in a test, field by field, with another or with JSON.
///
/// It works on every type with `#[derive(ClaudeOutput)]` and needs no further derive: tainted text
/// has no `==`. What differs is told by its pointer, made of the schema's names and indices, and in
/// numbers; no text is shown. The JSON is read as a reply would be; it may hold expressions, as in
/// `serde_json::json!`. A message may follow. A compile error outside `cfg(test)`.
///
/// The derive writes down what is compared with the feature `testing` only. Put it into
/// `[dev-dependencies]`, and no other build has it.
///
/// ```
/// use taintless::prelude::*;
/// #[derive(ClaudeOutput)]
/// struct Triage {
///     severity: u8,
///     summary: Tainted<String>,
/// }
/// # #[cfg(test)]
/// # fn it_is_read() {
/// let value = Triage::parse(r#"{"summary": "It is late.", "severity": 3}"#).unwrap();
/// taintless::assert_output_eq!(value, {"severity": 3, "summary": "It is late."});
/// let expected = Triage { severity: 3, summary: "It is late.".to_owned().into() };
/// taintless::assert_output_eq!(value, expected, "of mail {}", 7);
/// # }
/// ```
#[cfg(feature = "testing")]
#[cfg_attr(docsrs, doc(cfg(feature = "testing")))]
#[macro_export]
macro_rules! assert_output_eq {
    ($value:expr, { $($json:tt)* } $(, $($message:tt)*)?) => {
        $crate::assert_output_eq!(
            @ assert_output_eq_json, $value,
            &$crate::__private::output::json!({ $($json)* }), [$($($message)*)?]
        )
    };
    ($value:expr, [ $($json:tt)* ] $(, $($message:tt)*)?) => {
        $crate::assert_output_eq!(
            @ assert_output_eq_json, $value,
            &$crate::__private::output::json!([ $($json)* ]), [$($($message)*)?]
        )
    };
    ($value:expr, $json:literal $(, $($message:tt)*)?) => {
        $crate::assert_output_eq!(
            @ assert_output_eq_json, $value,
            &$crate::__private::output::json!($json), [$($($message)*)?]
        )
    };
    ($value:expr, $expected:expr $(, $($message:tt)*)?) => {
        $crate::assert_output_eq!(
            @ assert_output_eq, $value, &$expected, [$($($message)*)?]
        )
    };
    (@ $function:ident, $value:expr, $expected:expr, []) => {
        $crate::assert_output_eq!(@@ $function, $value, $expected, ::core::option::Option::None)
    };
    (@ $function:ident, $value:expr, $expected:expr, [$($message:tt)+]) => {
        $crate::assert_output_eq!(
            @@ $function, $value, $expected,
            ::core::option::Option::Some(::core::format_args!($($message)+))
        )
    };
    (@@ $function:ident, $value:expr, $expected:expr, $message:expr) => {{
        #[cfg(not(test))]
        ::core::compile_error!("`assert_output_eq!` is for tests; put it under `#[cfg(test)]` [taintless::errors T118]");
        #[cfg(test)]
        $crate::__private::output::$function(&$value, $expected, $message);
    }};
}

/// Without the feature `testing`: says that it is needed.
#[cfg(all(feature = "output", not(feature = "testing")))]
#[doc(hidden)]
#[macro_export]
macro_rules! assert_output_eq {
    ($($tokens:tt)*) => {
        ::core::compile_error!(
            "`assert_output_eq!` needs the feature `testing`; in Cargo.toml write under `[dev-dependencies]`: `taintless = { version = \"…\", features = [\"testing\"] }`"
        )
    };
}
