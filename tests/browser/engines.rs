//! The same attacks through the templates of other engines, by our filters.

use askama::Template;
use taintless::Slug;
use taintless::html::askama::filters;
use taintless::html::{Options, Rows};
use taintless::json::JsonBody;
use taintless::prelude::*;

use crate::contexts::{Kind, Row};
use crate::placed::place_rows;
use crate::rows::{JSON, PATH, QUERY};

/// `Kind "name" type "template" |text| value`: a template of askama's with the field `x`.
macro_rules! askama {
    ($kind:ident $name:literal $ty:ty, $source:literal |$text:ident| $value:expr) => {{
        #[derive(Template)]
        #[template(source = $source, ext = "html")]
        struct Page {
            x: $ty,
        }
        Row::new(concat!("askama, ", $name), Kind::$kind, |$text| {
            let page = Page { x: $value };
            Some(page.render().expect("a page").into_bytes())
        })
    }};
}

fn tainted(text: &str) -> Tainted<String> {
    Tainted::new(text.to_owned())
}

fn with_text() -> Vec<Row> {
    vec![
        askama!(Text "flow" Tainted<String>, "<p>{{ x|text }}</p><div>a{{ x|text }}b<b>{{ &x|text }}</b></div><ul><li>{{ x|text }}</li></ul><select><option>{{ x|text }}</option></select><table><tr><td>{{ x|text }}</td></tr></table><svg><text>{{ x|text }}</text></svg>" |text| tainted(text)),
        askama!(Field "title and textarea" Tainted<String>, "<title>{{ x|text }}</title><textarea>a{{ x|text }}</textarea>" |text| tainted(text)),
        askama!(Double "double-quoted" Tainted<String>, "<p title=\"{{ x|text }}\" lang=\"{{ x|text }}\" data-value=\"{{ x|text }}\" aria-label=\"a {{ x|text }} b\">a</p><input value=\"{{ x|text }}\" placeholder=\"{{ x|text }}\"><img alt=\"{{ x|text }}\">" |text| tainted(text)),
        askama!(Single "single-quoted" Tainted<String>, "<p title='{{ x|text }}' data-value='a {{ x|text }} b'>a</p><i title='{{ x|text }}'></i>" |text| tainted(text)),
    ]
}

fn with_parts() -> Vec<Row> {
    vec![
        askama!(Path "path" Tainted<String>, "<a href=\"/files/{{ x|url_part }}/end\">a</a>" |text| tainted(text)).holds(PATH),
        askama!(Query "query" Tainted<String>, "<a href='https://kept.example/a?q={{ x|url_query }}&amp;r={{ x|url_query }}'>a</a>" |text| tainted(text)).holds(QUERY),
        askama!(Json "island" JsonBody, "<script type=\"application/json\">{{ x|json_island }}</script><script type='application/ld+json'>{{ x|json_island }}</script>" |text| vec![tainted(text)].to_json()).holds(JSON),
        askama!(Word "words" Slug, "<p class=\"a tag-{{ x|id_part }}\" id='row-{{ x|id_part }}' aria-describedby=\"a-{{ x|id_part }} b\">a</p>" |text| Slug::parse(text).ok()?),
        askama!(Url "links" SafeUrl, "<a href=\"{{ x|safe_url }}\">a</a><blockquote cite='{{ x|safe_url }}'>a</blockquote>" |text| SafeUrl::parse(text).ok()?),
        askama!(Url "pictures" SafeUrl, "<img alt=\"\" src=\"{{ x|safe_url }}\">" |text| SafeUrl::parse(text).ok()?).loads(),
        askama!(Number "numbers" i128, "<ol start=\"{{ x|number }}\"><li value='{{ x|number }}'>{{ x|text }}</li></ol>" |text| text.parse().ok()?),
    ]
}

fn with_html() -> Vec<Row> {
    vec![
        askama!(Text "html" SafeHtml, "<section>{{ x|safe_html }}</section><div>{{ &x|safe_html }}</div>" |text| html!("<b>{text}</b>{text}")),
        askama!(Text "rows" SafeHtml<Rows>, "<table><tbody>{{ x|safe_rows }}</tbody></table>" |text| html!("<tr><td>{text}</td></tr>")),
        askama!(Text "options" SafeHtml<Options>, "<select>{{ x|safe_options }}</select>" |text| html!("<option value=\"{text}\">{text}</option>")),
    ]
}

/// Door 560: every attack through a filter of another engine's template is, to a browser, the text that
/// it is.
#[test]
fn no_attack_does_anything_in_the_template_of_another_engine() {
    let mut rows = with_text();
    rows.extend(with_parts());
    rows.extend(with_html());
    place_rows("engines", &rows);
}
