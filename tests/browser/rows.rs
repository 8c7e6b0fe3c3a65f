//! The table of contexts: a row for each template. `covered` fails where the macro accepts a place
//! that no row stands for.

use taintless::html::{Cells, Options, Rows, SrcSet, Svg};
use taintless::prelude::*;

use crate::contexts::{Kind, Row};

/// `Kind "name" |x| template`; the placeholder is `{x}`, of the type that the kind wants.
macro_rules! row {
    (Number $name:literal |$x:ident| $html:literal) => {
        Row::new($name, Kind::Number, |text| {
            number(
                text,
                |$x| html!($html).into_bytes(),
                |$x| html!($html).into_bytes(),
            )
        })
    };
    (Url $name:literal |$x:ident| $html:literal) => {
        Row::new($name, Kind::Url, |text| {
            let $x = SafeUrl::parse(text).ok()?;
            Some(html!($html).into_bytes())
        })
    };
    (Candidate $name:literal |$x:ident| $html:literal) => {
        Row::new($name, Kind::Candidate, |text| {
            let $x = SafeUrl::parse(text).ok()?;
            Some(html!($html).into_bytes())
        })
    };
    (Word $name:literal |$x:ident| $html:literal) => {
        Row::new($name, Kind::Word, |text| {
            let $x = taintless::Slug::parse(text).ok()?;
            Some(html!($html).into_bytes())
        })
    };
    (Json $name:literal |$x:ident| $html:literal) => {
        Row::new($name, Kind::Json, |text| {
            let $x = vec![Tainted::new(text.to_owned())].to_json();
            Some(html!($html).into_bytes())
        })
    };
    ($kind:ident $name:literal |$x:ident| $html:literal) => {
        Row::new($name, Kind::$kind, |text| {
            let $x = Tainted::new(text);
            Some(html!($html).into_bytes())
        })
    };
}

/// As a whole number, if it is one, or as another.
fn number(text: &str, whole: fn(i128) -> Vec<u8>, other: fn(f64) -> Vec<u8>) -> Option<Vec<u8>> {
    if let Ok(number) = text.parse() {
        return Some(whole(number));
    }
    let number: f64 = text.parse().ok()?;
    Some(other(number))
}

/// An address with a literal beginning keeps it, and its part is one part.
pub(crate) const PATH: &str = "(a => a.protocol === location.protocol && a.host === location.host && a.hash === ''
    && a.search === '' && a.pathname.startsWith('/files/') && a.pathname.split('/').length === 4
    && (/^\\.{1,2}$/.test(text) || decodeURIComponent(a.pathname.split('/')[2]) === text))(root.querySelector('a'))";
const HOSTED: &str = "(a => a.protocol === 'https:' && a.host === 'kept.example' && a.hash === ''
    && a.search === '' && a.pathname.startsWith('/a/'))(root.querySelector('a'))";
const FIRST: &str = "(a => a.protocol === location.protocol && a.host === location.host
    && a.search === '' && a.hash === '')(root.querySelector('a'))";
pub(crate) const QUERY: &str = "(a => a.host === 'kept.example' && a.pathname === '/a' && a.hash === ''
    && JSON.stringify([...new URL(a.href).searchParams]) === JSON.stringify([['q', text], ['r', text]]))(root.querySelector('a'))";
const FRAGMENT: &str = "(a => a.href.split('#')[0] === location.href && decodeURIComponent(a.hash.slice(1)) === text)(root.querySelector('a'))";
pub(crate) const MAIL: &str =
    "[...root.querySelectorAll('a')].map(a => a.protocol).join() === 'mailto:,tel:'";
const ACTION: &str = "[...root.querySelectorAll('form')].every(f => new URL(f.action).host === location.host || new URL(f.action).host === 'kept.example')";

/// One picture, of the very address; a browser that has it already tells it by the fragment of the
/// first who asked.
const PICTURE: &str = "(img => { try { return new URL(text.replaceAll(',', '%2C'), location.href).href.split('#')[0] === img.currentSrc.split('#')[0] || img.currentSrc; }
    catch { return img.currentSrc === '' || img.currentSrc === text; } })(root.querySelector('img'))";
const PART: &str = "(img => new URL(img.currentSrc).origin === location.origin && decodeURIComponent(new URL(img.currentSrc).pathname) === '/pictures/' + (/^\\.{1,2}$/.test(text) ? text.replaceAll('.', '%2E') : text) + '.png')(root.querySelector('img'))";
pub(crate) const JSON: &str = "JSON.parse(root.querySelector('script').textContent)[0] === text && [...root.querySelectorAll('script')].length === 2";

/// Every attribute that follows a `bool`.
pub(crate) fn flags(on: bool) -> Vec<u8> {
    html!(
        "<form novalidate={on}><input autofocus={on} checked={on} disabled={on} formnovalidate={on} multiple={on} readonly={on} required={on}></form>
        <video autoplay={on} controls={on} loop={on} muted={on} playsinline={on}><track default={on}></video>
        <p hidden={on} inert={on} itemscope={on}>a</p><a><img ismap={on}></a><details open={on}>a</details>
        <ol reversed={on}></ol><select><option selected={on}>a</option></select>"
    )
    .into_bytes()
}

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = texts();
    rows.extend(attributes());
    rows.extend(ids());
    rows.extend(numbers());
    rows.extend(addresses());
    rows.extend(fragments());
    rows
}

fn texts() -> Vec<Row> {
    vec![
        row!(Text "flow" |t| "<p>{t}</p><div>a{t}b<b>{t}</b></div><blockquote>{t}</blockquote><button>{t}</button><details><summary>{t}</summary>{t}</details><a>{t}</a><label>{t}</label><canvas>{t}</canvas><custom-el>{t}</custom-el>"),
        row!(Text "preformatted" |t| "<pre>{t}</pre><pre>\n{t}</pre><pre>a{t}</pre><pre><code>{t}</code></pre>"),
        row!(Text "lists" |t| "<ul><li>{t}</li></ul><dl><dt>{t}</dt><dd>{t}</dd></dl><ruby>{t}<rt>{t}</rt></ruby>"),
        row!(Text "table" |t| "<table><caption>{t}</caption><thead><tr><th>a{t}</th></tr></thead><tbody><tr><td>{t}</td></tr></tbody><tfoot><tr><td>{t}b</td></tr></tfoot></table>"),
        row!(Text "options" |t| "<select><option>{t}</option><optgroup label=\"x\"><option>a{t}</option></optgroup></select><datalist><option>{t}</option></datalist>"),
        row!(Text "svg" |t| "<svg viewBox=\"0 0 9 9\"><text x=\"1\">{t}<tspan>a{t}</tspan><textPath>{t}</textPath></text></svg>"),
        row!(Text "inert template" |t| "<template><p title=\"{t}\">{t}</p></template>"),
        row!(Noscript "noscript" |t| "<div><noscript><p title=\"{t}\">{t}</p></noscript></div>"),
        row!(Json "island" |j| "<script type=\"application/json\">{j}</script><script type='application/ld+json'>{j}</script>").holds(JSON),
        Row::new("file", Kind::Double, |title| {
            Some(html_file!("browser/pages/file.html").into_bytes())
        }),
        row!(Field "textarea" |t| "<textarea>{t}</textarea><textarea>a{t}</textarea><textarea>\n{t}</textarea>"),
        row!(Page "page" |t| "<!DOCTYPE html><html lang=\"{t}\"><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><title>{t}</title><meta name=\"description\" content='{t}'><meta property=\"og:title\" content=\"{t}\"></head><body data-kind=\"{t} b\">{t}</body></html>").whole(),
    ]
}

fn attributes() -> Vec<Row> {
    vec![
        row!(Double "global, double-quoted" |t| "<p title=\"{t}\" lang=\"{t}\" data-value=\"{t}\" aria-label=\"{t}\">a</p><i title=\"a {t} b\"></i>"),
        row!(Single "global, single-quoted" |t| "<p title='{t}' lang='{t}' data-value='{t}' aria-label='{t}'>a</p><i title='a {t} b'></i>"),
        row!(Double "pictures and links" |t| "<img alt=\"{t}\"><map><area alt=\"{t}\" download=\"{t}\" hreflang=\"{t}\"></map><a download=\"{t}\" hreflang='{t}'>a</a>"),
        row!(Double "fields" |t| "<input alt=\"{t}\" value=\"{t}\" placeholder=\"{t}\"><input value='{t}' placeholder='{t}'><button value=\"{t}\">a</button><textarea placeholder=\"{t}\"></textarea><data value=\"{t}\">a</data><select><optgroup label=\"{t}\"><option value=\"{t}\" label='{t}'>a</option></optgroup></select>"),
        row!(Single "dates, tables, tracks" |t| "<time datetime='{t}'>a</time><ins datetime=\"{t}\">a</ins><del datetime='{t}'>a</del><table><tr><th abbr=\"{t}\">a</th></tr></table><video preload=\"none\"><track label=\"{t}\" srclang='{t}'></video>"),
        row!(Double "svg attributes" |t| "<svg lang='{t}'><g aria-label=\"{t}\" data-x='{t}'></g></svg>"),
    ]
}

fn ids() -> Vec<Row> {
    vec![
        row!(Id "names of fields" |t| "<label id=\"row-{t}\" for='f-{t}'>a</label><input name=\"f-{t}\" list=\"l-{t}\" form=\"f-{t}\"><button popovertarget=\"p-{t}\" commandfor=\"c-{t}\">a</button>"),
        row!(Id "references" |t| "<p aria-activedescendant=\"a-{t}\"></p><svg><g id='g_{t}'></g></svg>"),
        row!(Word "lists of words" |w| "<p class=\"a tag-{w}\" itemref='i-{w}' aria-controls=\"a-{w}\" aria-describedby='a-{w} b' aria-details=\"a-{w}\" aria-errormessage=\"a-{w}\" aria-flowto=\"a-{w}\" aria-labelledby=\"a-{w}\" aria-owns=\"a-{w} b-{w}\"></p><table><tr><td headers=\"h-{w}\">a</td></tr></table>"),
    ]
}

fn numbers() -> Vec<Row> {
    vec![
        row!(Number "of tables and lists" |n| "<table><colgroup span=\"{n}\"></colgroup><colgroup><col span=\"{n}\"></colgroup><tr><td colspan=\"{n}\" rowspan='{n}'>a</td><th colspan=\"{n}\" rowspan=\"{n}\">b</th></tr></table><ol start=\"{n}\"><li value='{n}'>a</li></ol><p tabindex=\"{n}\" dir=\"{n}\">{n}</p>"),
        row!(Number "as words" |n| "<p class=\"{n} s-{n}\" autocapitalize=\"{n}\" autocorrect='{n}' draggable=\"{n}\" enterkeyhint=\"{n}\" inputmode=\"{n}\" role=\"{n}\" spellcheck=\"{n}\" translate=\"{n}\">a</p><a target=\"{n}\" rel='{n}'>a</a><map><area target=\"{n}\" rel=\"{n}\" shape=\"{n}\"></map><form target=\"{n}\" rel=\"{n}\" method=\"{n}\" autocomplete=\"{n}\"><input autocomplete=\"{n}\" type=\"{n}\"><select autocomplete=\"{n}\"></select><textarea autocomplete=\"{n}\" wrap=\"{n}\"></textarea><button type=\"{n}\">a</button></form><ol type=\"{n}\"></ol><table><tr><th scope=\"{n}\">a</th></tr></table><img loading=\"{n}\" decoding=\"{n}\" fetchpriority=\"{n}\"><template><audio preload=\"{n}\"></audio><video preload=\"{n}\"><track kind=\"{n}\"></video><iframe loading=\"{n}\"></iframe></template>"),
        row!(Number "of fields" |n| "<input width=\"{n}\" height='{n}' min=\"{n}\" max=\"{n}\" step=\"{n}\" minlength=\"{n}\" maxlength=\"{n}\" size=\"{n}\"><textarea rows=\"{n}\" cols=\"{n}\" minlength=\"{n}\" maxlength=\"{n}\"></textarea><select size=\"{n}\"></select><meter value=\"{n}\" min=\"{n}\" max=\"{n}\" low=\"{n}\" high=\"{n}\" optimum=\"{n}\"></meter><progress value=\"{n}\" max='{n}' min=\"{n}\" low=\"{n}\" high=\"{n}\" optimum=\"{n}\"></progress>"),
        row!(Number "of pictures" |n| "<img width=\"{n}\" height=\"{n}\"><canvas width=\"{n}\" height=\"{n}\"></canvas><template><video width=\"{n}\" height=\"{n}\" preload=\"none\"><source width=\"{n}\" height=\"{n}\"></video><iframe width=\"{n}\" height=\"{n}\"></iframe></template>"),
        row!(Number "of shapes" |n| "<svg viewBox=\"0 0 {n} {n}\" width=\"{n}\" height=\"{n}\"><rect x=\"{n}\" y=\"{n}\" rx=\"{n}\" ry=\"{n}\" opacity=\"{n}\" fill=\"{n}\" stroke=\"{n}\" fill-opacity=\"{n}\" stroke-opacity=\"{n}\" stroke-width=\"{n}\" stroke-dasharray=\"{n} {n}\" stroke-dashoffset=\"{n}\"/><circle cx=\"{n}\" cy=\"{n}\" r=\"{n}\"/><line x1=\"{n}\" x2=\"{n}\" y1=\"{n}\" y2=\"{n}\"/><path d=\"M0 0L{n} {n}\" pathLength=\"{n}\"/><polygon points=\"{n},{n}\"/><radialGradient fx=\"{n}\" fy=\"{n}\"><stop offset=\"{n}\" stop-opacity=\"{n}\"/></radialGradient><text dx=\"{n}\" dy=\"{n}\" textLength=\"{n}\" font-size=\"{n}\">a</text></svg>"),
    ]
}

fn addresses() -> Vec<Row> {
    vec![
        row!(Url "links" |u| "<a href=\"{u}\" title=\"{u}\">{u}</a><map><area href='{u}'></map><blockquote cite=\"{u}\">a</blockquote><q cite=\"{u}\">a</q><ins cite='{u}'>a</ins><del cite=\"{u}\">a</del>"),
        row!(Url "what is loaded" |u| "<img src=\"{u}\"><video poster='{u}' preload=\"none\"></video><template><video src=\"{u}\"><source src=\"{u}\"><track src='{u}'></video><audio src='{u}'></audio></template>").loads(),
        row!(Candidate "candidates, one by one" |u| "<img srcset=\"{u} 1x\"><template><img srcset='{u} 1x, {u} 2x'><source srcset=\"{u}, /b.png 2x\"><link imagesrcset=\"{u} 1x\"></template>").loads().holds(PICTURE),
        Row::new("candidates of a list", Kind::Candidate, |text| {
            let url = SafeUrl::parse(text).ok()?;
            let set = SrcSet::new().density(&url, 1.0);
            let two = SrcSet::new().width(&url, 10).width(&url, 20);
            Some(html!("<img srcset=\"{set}\"><template><img srcset='{two}'></template>").into_bytes())
        })
        .loads()
        .holds(PICTURE),
        row!(Path "path of a candidate" |t| "<img srcset=\"/pictures/{t}.png 1x\">").loads().holds(PART),
        row!(Path "path" |t| "<a href=\"/files/{t}/end\">a</a>").holds(PATH),
        row!(Path "path after a host" |t| "<a href='https://kept.example/a/{t}'>a</a>").holds(HOSTED),
        row!(Path "path from the root" |t| "<a href=\"/{t}/{t}\">a</a><a href='../{t}'>b</a><a href='./{t}:x'>b</a>").holds(FIRST),
        row!(Query "query" |t| "<a href=\"https://kept.example/a?q={t}&amp;r={t}\">a</a>").holds(QUERY),
        row!(Query "fragment" |t| "<a href='#{t}'>a</a>").holds(FRAGMENT),
        row!(Query "mail and phone" |t| "<a href='mailto:{t}'>a</a><a href=\"tel:{t}\">b</a>").holds(MAIL),
        row!(Path "form, path" |t| "<form action=\"/send/{t}\"></form><form action='https://kept.example/{t}'></form>").holds(ACTION),
        row!(Query "form, query" |t| "<form action=\"/send?to={t}\"></form>").holds(ACTION),
    ]
}

fn fragments() -> Vec<Row> {
    vec![Row::new(
        "rows, cells, options, shapes",
        Kind::Text,
        |text| {
            let cells: SafeHtml<Cells> = html!("<td>{text}</td><th>{text}</th>");
            let rows: SafeHtml<Rows> = html!("<tr>{cells}</tr>" if !text.is_empty() { "<tr><td>{text}</td></tr>" } else { "<tr><td></td></tr>" });
            let options: SafeHtml<Options> = html!("<option value=\"{text}\">{text}</option>");
            let shapes: SafeHtml<Svg> = html!("<text x=\"1\">{text}</text>");
            let flow = html!("{text}<b>{text}</b>");
            let list = html!("<ul>" for part in [text, "x"] { "<li>{part}</li>" } "</ul>");
            Some(html!("<table><tbody>{rows}</tbody></table><select>{options}</select><svg><g>{shapes}</g></svg><div>{flow}{list}</div>").into_bytes())
        },
    )]
}
