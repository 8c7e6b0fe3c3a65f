//! In askama: filters that take only what is safe in their place.
//!
//! A template of askama's escapes every value as text, whatever the place is: `href="{{ x }}"` may
//! hold `javascript:`, and a value in `class` any class. The filters here are one for each place,
//! and take by their types what may stand there. Import them beside the template:
//!
//! ```
//! # use askama_0_16 as askama;
//! use askama::Template as _;
//! use taintless::html::askama::filters;
//! use taintless::prelude::*;
//!
//! #[derive(askama::Template)]
//! #[template(
//!     source = r#"<a title="{{ name|text }}" href="{{ link|safe_url }}">{{ body|safe_html }}</a>"#,
//!     ext = "html",
//! #   askama = askama_0_16,
//! )]
//! struct Link {
//!     name: Tainted<String>,
//!     link: SafeUrl,
//!     body: SafeHtml,
//! }
//!
//! let name = Tainted::new("\"><script>".to_owned());
//! let page = Link {
//!     link: SafeUrl::parse("https://example.com/?a=1&b=2")?,
//!     body: html!("<b>{name}</b>"),
//!     name,
//! };
//! assert_eq!(
//!     page.render()?,
//!     "<a title=\"&quot;&gt;&lt;script&gt;\" href=\"https://example.com/?a=1&amp;b=2\">\
//!      <b>&quot;&gt;&lt;script&gt;</b></a>",
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Labelled values and [`SafeHtml`](super::super::SafeHtml) do not stand in a template without a
//! filter. A template with filters of its own has `pub use taintless::html::askama::filters::*;`
//! in its module `filters`.

pub mod filters;
mod place;

use std::fmt;

use askama_0_16 as askama;

/// What a filter made, escaped for its place. Only askama writes it: `to_string()` and
/// `{{ x|text|fmt("{}") }}` give this type's name and no text. What another filter makes of it is
/// escaped once more.
pub struct Escaped(String);

impl Escaped {
    fn new(text: String) -> Self {
        Escaped(text)
    }
}

impl askama::filters::HtmlSafe for Escaped {}

impl askama::FastWritable for Escaped {
    fn write_into(
        &self,
        out: &mut dyn fmt::Write,
        _: &dyn askama::Values,
    ) -> Result<(), askama::Error> {
        Ok(out.write_str(&self.0)?)
    }
}

/// Redacted: see the type.
impl fmt::Display for Escaped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Escaped(…)")
    }
}

/// Redacted: it may hold what somebody else wrote.
impl fmt::Debug for Escaped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Escaped(…)")
    }
}
