//! The same attacks through the templates of other engines, by our filters.

use askama::Template;
use minijinja::{Environment, Value, context};
use taintless::Slug;
use taintless::html::askama::filters;
use taintless::html::minijinja::{register, value};
use taintless::html::{Options, Rows};
use taintless::json::JsonBody;
use taintless::prelude::*;

use crate::contexts::{Kind, Row};
use crate::placed::place_rows;
use crate::rows::{JSON, PATH, QUERY};

/// `Kind "name" type "template" |text| value`: a template with the field `x`, of askama's and of
/// minijinja's.
macro_rules! both {
    ($kind:ident $name:literal $ty:ty, $source:literal |$text:ident| $value:expr) => {{
        #[derive(Template)]
        #[template(source = $source, ext = "html")]
        struct Page {
            x: $ty,
        }
        [
            Row::new(concat!("askama, ", $name), Kind::$kind, |$text| {
                let page = Page { x: $value };
                Some(page.render().expect("a page").into_bytes())
            }),
            Row::new(concat!("minijinja, ", $name), Kind::$kind, |$text| {
                let page: $ty = $value;
                Some(in_minijinja($source, value(&page)))
            }),
        ]
    }};
}

fn in_minijinja(source: &str, x: Value) -> Vec<u8> {
    let mut env = Environment::new();
    register(&mut env);
    let page = env.template_from_named_str("page.html", source);
    let page = page.and_then(|page| page.render(context! { x => x }));
    page.expect("a page").into_bytes()
}

fn tainted(text: &str) -> Tainted<String> {
    Tainted::new(text.to_owned())
}

fn with_text() -> [[Row; 2]; 4] {
    [
        both!(Text "flow" Tainted<String>, "<p>{{ x|text }}</p><div>a{{ x|text }}b<b>{{ x|text }}</b></div><ul><li>{{ x|text }}</li></ul><select><option>{{ x|text }}</option></select><table><tr><td>{{ x|text }}</td></tr></table><svg><text>{{ x|text }}</text></svg>" |text| tainted(text)),
        both!(Field "title and textarea" Tainted<String>, "<title>{{ x|text }}</title><textarea>a{{ x|text }}</textarea>" |text| tainted(text)),
        both!(Double "double-quoted" Tainted<String>, "<p title=\"{{ x|text }}\" lang=\"{{ x|text }}\" data-value=\"{{ x|text }}\" aria-label=\"a {{ x|text }} b\">a</p><input value=\"{{ x|text }}\" placeholder=\"{{ x|text }}\"><img alt=\"{{ x|text }}\">" |text| tainted(text)),
        both!(Single "single-quoted" Tainted<String>, "<p title='{{ x|text }}' data-value='a {{ x|text }} b'>a</p><i title='{{ x|text }}'></i>" |text| tainted(text)),
    ]
}

fn with_parts() -> [[Row; 2]; 7] {
    [
        both!(Path "path" Tainted<String>, "<a href=\"/files/{{ x|url_part }}/end\">a</a>" |text| tainted(text)).map(|row| row.holds(PATH)),
        both!(Query "query" Tainted<String>, "<a href='https://kept.example/a?q={{ x|url_query }}&amp;r={{ x|url_query }}'>a</a>" |text| tainted(text)).map(|row| row.holds(QUERY)),
        both!(Json "island" JsonBody, "<script type=\"application/json\">{{ x|json_island }}</script><script type='application/ld+json'>{{ x|json_island }}</script>" |text| vec![tainted(text)].to_json()).map(|row| row.holds(JSON)),
        both!(Word "words" Slug, "<p class=\"a tag-{{ x|id_part }}\" id='row-{{ x|id_part }}' aria-describedby=\"a-{{ x|id_part }} b\">a</p>" |text| Slug::parse(text).ok()?),
        both!(Url "links" SafeUrl, "<a href=\"{{ x|safe_url }}\">a</a><blockquote cite='{{ x|safe_url }}'>a</blockquote>" |text| SafeUrl::parse(text).ok()?),
        both!(Url "pictures" SafeUrl, "<img alt=\"\" src=\"{{ x|safe_url }}\">" |text| SafeUrl::parse(text).ok()?).map(Row::loads),
        both!(Number "numbers" i128, "<ol start=\"{{ x|number }}\"><li value='{{ x|number }}'>{{ x|text }}</li></ol>" |text| text.parse().ok()?),
    ]
}

fn with_html() -> [[Row; 2]; 3] {
    [
        both!(Text "html" SafeHtml, "<section>{{ x|safe_html }}</section><div>{{ x|safe_html }}</div>" |text| html!("<b>{text}</b>{text}")),
        both!(Text "rows" SafeHtml<Rows>, "<table><tbody>{{ x|safe_rows }}</tbody></table>" |text| html!("<tr><td>{text}</td></tr>")),
        both!(Text "options" SafeHtml<Options>, "<select>{{ x|safe_options }}</select>" |text| html!("<option value=\"{text}\">{text}</option>")),
    ]
}

/// Door 560: every attack through a filter of another engine's template is, to a browser, the text that
/// it is.
#[test]
fn no_attack_does_anything_in_the_template_of_another_engine() {
    let rows = with_text().into_iter().chain(with_parts());
    let rows: Vec<Row> = rows.chain(with_html()).flatten().collect();
    place_rows("engines", &rows);
}
