//! Hostile texts for every filter, and values that hold them.

use taintless::Slug;
use taintless::html::askama::filters;
use taintless::html::{Cells, Options, Rows, Svg};
use taintless::json::JsonBody;
use taintless::prelude::*;

use crate::outline::outline;

/// What ends every context, and what other tests of HTML begin with.
pub(crate) const TEXTS: [&str; 26] = [
    "",
    " ",
    "\n",
    "\r\n\r",
    "\0",
    "..",
    "\"",
    " \" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "<",
    "&",
    "&lt;",
    "</title><script>alert(1)</script>",
    "</textarea><img src=x onerror=alert(1)>",
    "--><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "</svg><script>alert(1)</script>",
    "</select></option>",
    "{{ 7*7 }}{% raw %}",
    "/../../x?a=b#c",
    "//evil.example",
    "javascript:alert(1)",
    "\u{FEFF}\u{2028}\u{202E}\u{FFFF}",
    "é€🙂",
    "a+b c%20d",
];

/// Every value that a page of the engines is made of, with somebody's text wherever it may stand;
/// and that page as a template, which is one for both.
macro_rules! values {
    ($source:tt) => {
        pub(crate) const SOURCE: &str = $source;

        #[derive(askama::Template)]
        #[template(source = $source, ext = "html")]
        pub(crate) struct Values {
            pub(crate) text: Tainted<String>,
            pub(crate) link: SafeUrl,
            pub(crate) body: SafeHtml,
            pub(crate) rows: SafeHtml<Rows>,
            pub(crate) cells: SafeHtml<Cells>,
            pub(crate) options: SafeHtml<Options>,
            pub(crate) shapes: SafeHtml<Svg>,
            pub(crate) state: JsonBody,
            pub(crate) number: u32,
            pub(crate) kind: Kind,
            pub(crate) slug: Slug,
        }
    };
}
values! {
    r#"<!DOCTYPE html><html lang="en"><head><title>{{ text|text }}</title></head>
<body class="{{ kind|class_token }}"><p title="{{ text|text }}" data-value='{{ text|text }}' class="tag-{{ slug|id_part }}">{{ text|text }} {{ number|text }}</p>
{{ body|safe_html }}<a href="{{ link|safe_url }}" title='a {{ text|text }} b'>a</a><a href='/o/{{ text|url_part }}/b' id='row-{{ slug|id_part }}'>b</a>
<a href="/find?q={{ text|url_query }}&amp;n={{ number|url_query }}#{{ text|url_query }}">c</a><img width="{{ number|number }}" alt="" src="{{ link|safe_url }}">
<table><tbody>{{ rows|safe_rows }}<tr>{{ cells|safe_cells }}</tr></tbody></table>
<form><select>{{ options|safe_options }}</select><textarea>a{{ text|text }}</textarea></form><svg>{{ shapes|safe_svg }}</svg>
<script type="application/json">{{ state|json_island }}</script></body></html>"#
}

#[derive(ClaudeOutput, Debug, Clone, Copy)]
pub(crate) enum Kind {
    #[claude(rename = "is-open")]
    Open,
}

impl Values {
    pub(crate) fn of(text: &str) -> Self {
        let other = SafeUrl::parse("/x?a&b").expect("a URL");
        Values {
            text: Tainted::new(text.to_owned()),
            link: SafeUrl::parse(text).unwrap_or(other),
            body: html!("<b title=\"{text}\">{text}</b>"),
            rows: html!("<tr><td>{text}</td></tr>"),
            cells: html!("<td>{text}</td>"),
            options: html!("<option value=\"{text}\">{text}</option>"),
            shapes: html!("<g aria-label=\"{text}\"></g>"),
            state: Tainted::new(text.to_owned()).to_json(),
            number: 7,
            kind: Kind::Open,
            slug: Slug::parse("a-slug").expect("a slug"),
        }
    }
}

/// The page of the engines as `html!` writes it.
pub(crate) fn page(text: &str) -> String {
    let Values {
        text,
        link,
        body,
        rows,
        cells,
        options,
        shapes,
        state,
        number,
        kind,
        slug,
    } = Values::of(text);
    let page = html!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>{text}</title></head>
<body class=\"{kind}\"><p title=\"{text}\" data-value='{text}' class=\"tag-{slug}\">{text} {number}</p>
{body}<a href=\"{link}\" title='a {text} b'>a</a><a href='/o/{text}/b' id='row-{slug}'>b</a>
<a href=\"/find?q={text}&amp;n={number}#{text}\">c</a><img width=\"{number}\" alt=\"\" src=\"{link}\">
<table><tbody>{rows}<tr>{cells}</tr></tbody></table>
<form><select>{options}</select><textarea>a{text}</textarea></form><svg>{shapes}</svg>
<script type=\"application/json\">{state}</script></body></html>"
    );
    String::from_utf8(page.into_bytes()).expect("UTF-8")
}

/// Every element, every attribute and every comment of a page, in order.
pub(crate) fn names(page: &str) -> Vec<String> {
    let lines = outline(page.as_bytes()).into_iter();
    let lines = lines.filter(
        |line| !matches!(line.split_once(" \""), Some((depth, _)) if depth.parse::<u8>().is_ok()),
    );
    lines
        .filter_map(|line| line.split('=').next().map(str::to_owned))
        .collect()
}
