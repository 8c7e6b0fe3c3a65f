//! Every context that takes text, with any text.

use proptest::prelude::*;
use taintless::html::{Cells, Options, Rows, Svg};
use taintless::prelude::*;

use crate::outline::{MARK, expected, outline};

/// A page with `text` in every context that takes it.
pub(crate) fn page(text: &str) -> SafeHtml {
    let tainted = Tainted::new(text);
    let owned = text.to_owned();
    html!(
        "<!DOCTYPE html>
        <html lang=\"{text}\"><head><meta charset=\"utf-8\"><title>{text}</title>
        <meta name=\"description\" content='{tainted}'><style>p {{ color: red }}</style></head>
        <body class=\"b\" data-kind=\"{text} b\"><h1 title=\"{owned}\">{tainted}</h1>
        <p id=\"row-{text}\" data-value=\"{text}\" aria-label='a {text} b'>a{text}b<b>{owned}</b></p>
        <textarea placeholder=\"{text}\">{text}</textarea><textarea>a{text}</textarea>
        <pre>{text}</pre><pre>\n{text}</pre><pre><code>{text}</code></pre>
        <form><input name=\"f-{text}\" value=\"{text}\"><button value=\"{text}\">{text}</button>
        <select><option value=\"{text}\">{text}</option></select></form>
        <table><thead><tr><th abbr=\"{text}\">a{text}</th></tr></thead>
        <tbody><tr><td>{text}</td></tr></tbody></table>
        <img alt=\"{text}\" src=\"/logo.png\"><time datetime=\"{text}\">{text}</time>
        <svg viewBox=\"0 0 9 9\"><title>Bars</title><g aria-label=\"{text}\"><text x=\"1\">{text}</text></g></svg>
        <details><summary>{text}</summary>{tainted}</details></body></html>"
    )
}

pub(crate) fn holds(text: &str) {
    let found = outline(&page(text).into_bytes());
    assert_eq!(found, expected(&page(MARK).into_bytes(), text), "{text:?}");
}

#[test]
fn texts_that_end_every_context_change_nothing() {
    for text in [
        "",
        " ",
        "\n",
        "\r\n\r",
        "\0",
        "x",
        "\"",
        " \"",
        "'",
        "<",
        "&",
        "&lt;",
        "&amp;lt;",
        "lt;",
        "</title>",
        "</textarea><img src=x onerror=alert(1)>",
        "</pre>",
        "\" onmouseover=\"alert(1)",
        "' onmouseover='alert(1)",
        "--><script>alert(1)</script>",
        "]]>",
        "</svg><script>alert(1)</script>",
        "</select></option>",
        "\u{FEFF}\u{2028}\u{202E}\u{FFFF}",
        "é€🙂",
    ] {
        holds(text);
    }
}

/// Text in a `noscript` is read as text by a browser with scripts, and as HTML by one without:
/// neither ends it.
#[test]
fn a_noscript_is_not_ended_by_text() {
    for text in ["</noscript><script>alert(1)</script>", "<b>"] {
        let page = html!("<div><noscript><p title=\"{text}\">{text}</p></noscript></div>");
        let found = outline(&page.into_bytes());
        assert_eq!(
            found.iter().filter(|line| line.contains(" <")).count(),
            5,
            "{found:?}"
        );
    }
}

#[test]
fn fragments_stand_where_they_belong() {
    let text = "<x>";
    let cells: SafeHtml<Cells> = html!("<td>{text}</td>" "<th>{text}</th>");
    let rows: SafeHtml<Rows> = html!("<tr>{cells}</tr>" if text.len() > 2 { "<tr><td></td></tr>" });
    let options: SafeHtml<Options> = html!("<option selected value=\"{text}\">{text}</option>");
    let bars: SafeHtml<Svg> = html!("<rect x=\"{n}\" width=\"{n}\" height=\"1\"/>", n = 4.5);
    let page =
        html!("<table><tbody>{rows}</tbody></table><select>{options}</select><svg>{bars}</svg>");
    assert_eq!(
        String::from_utf8_lossy(&page.into_bytes()),
        "<table><tbody><tr><td>&lt;x&gt;</td><th>&lt;x&gt;</th></tr><tr><td></td></tr></tbody></table>\
         <select><option selected value=\"&lt;x&gt;\">&lt;x&gt;</option></select>\
         <svg><rect x=\"4.5\" width=\"4.5\" height=\"1\"/></svg>"
    );
}

#[test]
fn numbers_stand_in_an_svg() {
    let (x, height) = (12, 7.5);
    let points = [1, 2];
    let chart = html!(
        "<svg role=\"img\" viewBox=\"0 0 {x} 9\">"
        for point in points {
            "<rect x=\"{point}\" y=\"0\" width=\"3\" height=\"{height}\"><title>one bar</title></rect>"
        }
        "<circle cx=\"{x}\" cy=\"1\" r=\"2\"/><path d=\"M0 0L{x} {height}\"/>"
        "<line x1=\"0\" x2=\"{x}\" y1=\"1\" y2=\"1\"/></svg>"
    );
    let found = outline(&chart.into_bytes());
    assert!(
        found.iter().any(|line| line.ends_with("d=M0 0L12 7.5")),
        "{found:?}"
    );
    assert_eq!(
        found.iter().filter(|line| line.contains("<rect>")).count(),
        2
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_text_changes_nothing(text in "\\PC*") {
        holds(&text);
    }

    #[test]
    fn any_markup_changes_nothing(
        text in "([<>&\"'=/ \n\r\t;#!?\\[\\]-]|</|<!--|script|title|textarea|svg|onload|&#|x3c|lt|style)*"
    ) {
        holds(&text);
    }

    #[test]
    fn any_characters_change_nothing(chars in proptest::collection::vec(any::<char>(), 0..80)) {
        holds(&chars.into_iter().collect::<String>());
    }
}
