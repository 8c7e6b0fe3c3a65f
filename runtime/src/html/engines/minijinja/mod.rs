//! In minijinja: labelled values for its templates, and filters that take only what is safe in
//! their place.
//!
//! A template of minijinja's escapes every value as text, whatever the place is: `href="{{ x }}"`
//! may hold `javascript:`, and a value in `class` any class. The filters here are one for each
//! place; which values each takes is asked when the page is rendered, for a template has no types.
//!
//! ```
//! # use minijinja_3 as minijinja;
//! use minijinja::{Environment, context};
//! use taintless::html::minijinja::{register, value};
//! use taintless::prelude::*;
//!
//! let mut env = Environment::new();
//! register(&mut env);
//! env.add_template("link.html", r#"<a href="{{ link|safe_url }}">{{ name|text }}</a>{{ body|safe_html }}"#)?;
//!
//! let name = Tainted::new("<script>");
//! let link = SafeUrl::parse("https://example.com/?a=1&b=2")?;
//! let page = env.get_template("link.html")?.render(context! {
//!     link => value(&link),
//!     name => value(&name),
//!     body => value(&html!("<b>{name}</b>")),
//! })?;
//! assert_eq!(
//!     page,
//!     "<a href=\"https://example.com/?a=1&amp;b=2\">&lt;script&gt;</a><b>&lt;script&gt;</b>",
//! );
//!
//! // Text is no address, and nothing stands without a filter.
//! env.add_template("no-address.html", "{{ name|safe_url }}")?;
//! env.add_template("no-filter.html", "{{ name }}")?;
//! for template in ["no-address.html", "no-filter.html"] {
//!     let page = env.get_template(template)?.render(context! { name => value(&name) });
//!     assert!(!page.unwrap_err().to_string().contains("script"));
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The filters
//!
//! | filter | takes | stands |
//! |---|---|---|
//! | `text` | text of any label or none, URLs, numbers and other inert values | between tags, in a quoted attribute that takes text |
//! | `safe_html` | `SafeHtml` | between tags |
//! | `safe_rows`, `safe_cells`, `safe_options`, `safe_svg` | `SafeHtml` of these kinds | where such elements stand |
//! | `safe_url` | `SafeUrl` | as the whole value of `href`, `src` and their like |
//! | `url_part` | text, numbers and other inert values | as one segment of a path, after a literal beginning |
//! | `url_query` | the same | as a value in a query or a fragment |
//! | `number` | numbers and other inert values | in an attribute that takes numbers |
//! | `json_island` | `JsonBody` | as the whole content of `<script type="application/json">` |
//! | `class_token` | numbers, other inert values, `Trusted` text, lists of these | in `class` |
//! | `id_part` | the same without lists, and a `Slug` | after a literal prefix in an id, a list of ids or `class` |
//!
//! A value that is `none` is nothing in the filters of text, HTML, classes and ids, and refused by
//! the others. `check_templates!` holds each placeholder to the filter of its place; without it the
//! author of the template does.
//!
//! # What a template sees of a value
//!
//! Whether it is empty, and nothing else: it is no text, has no parts, and is equal to itself alone.
//! What a template decides by a text is decided in the program: `value(&name.is(&trusted!("…")))`.

mod filters;
mod value;

use std::error::Error as StdError;
use std::fmt;

use minijinja_3 as minijinja;

use minijinja::{Environment, Error, Output, State, Value};

pub use value::{ToValue, value};

/// Adds the filters, and the [`formatter`] by which a labelled value without one is an error.
pub fn register(env: &mut Environment<'_>) {
    filters::add(env);
    env.set_formatter(formatter);
}

/// Writes what stands in a page without a filter of ours: as minijinja does, and a labelled value
/// not at all. For a program with a formatter of its own, which calls it where it would call
/// `minijinja::escape_formatter`.
///
/// # Errors
/// [`WrongValue`] for a labelled value, and what minijinja answers.
pub fn formatter(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    match filters::name_of_labelled(value) {
        Some(given) => Err(WrongValue {
            filter: None,
            given,
            wanted: "`{{ x|text }}`",
        }
        .into()),
        None => minijinja::escape_formatter(out, state, value),
    }
}

/// A value of another type than the filter takes. It does not hold the value.
///
/// It is the source of the error that minijinja answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongValue {
    filter: Option<&'static str>,
    given: &'static str,
    wanted: &'static str,
}

impl WrongValue {
    /// The filter that was given it; `None` where it stood without one.
    #[must_use]
    pub fn filter(&self) -> Option<&'static str> {
        self.filter
    }
}

impl fmt::Display for WrongValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let WrongValue {
            filter,
            given,
            wanted,
        } = self;
        match filter {
            Some(filter) => write!(
                f,
                "`{filter}` was given {given}; it takes {wanted} [taintless::errors T449]"
            ),
            None => write!(
                f,
                "{given} stands in a template without a filter; write {wanted}, or the filter of its place [taintless::errors T449]"
            ),
        }
    }
}

impl StdError for WrongValue {}

impl From<WrongValue> for Error {
    fn from(error: WrongValue) -> Self {
        Error::new(minijinja::ErrorKind::InvalidOperation, error.to_string()).with_source(error)
    }
}
