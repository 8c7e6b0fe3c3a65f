//! Which element may stand in which: where a browser would move, close or drop it otherwise.
//!
//! The parsed page then has exactly the elements of the template, in the places where they are
//! written.

use super::context::{Context, Fault, Fragment, Place};
use super::table::{ELEMENTS, VOID};
use super::table::{SVG, is_element};
use crate::nearest::nearest;

/// An open element.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Open {
    pub(super) name: String,
    pub(super) svg: bool,
    /// A script that is data: no browser runs it.
    pub(super) data: bool,
    /// The literal that opened it, by its number in the template.
    pub(super) literal: usize,
    /// ` on line 3`, or nothing where the literal is one line.
    pub(super) line: String,
}

/// What stands outside every element.
pub(super) fn fragment_of(name: &str) -> Fragment {
    match name {
        "tr" => Fragment::Rows,
        "td" | "th" => Fragment::Cells,
        "option" | "optgroup" => Fragment::Options,
        _ if !is_element(name) && SVG.contains(&name) => Fragment::Svg,
        _ => Fragment::Flow,
    }
}

/// Whether a start tag is read as SVG.
pub(super) fn is_svg(name: &str, open: &[Open]) -> bool {
    match open.last() {
        Some(parent) => parent.svg || name == "svg",
        None => name == "svg" || fragment_of(name) == Fragment::Svg,
    }
}

/// What a placeholder between tags may be.
pub(super) fn content(open: &[Open]) -> Place {
    let Some(parent) = open.last() else {
        return Ok(Context::Top);
    };
    if parent.svg {
        return svg_content(&parent.name);
    }
    // A browser with scripts reads a `noscript` as text, one without as HTML: what stands there is
    // text to both.
    let in_noscript = open.iter().any(|element| element.name == "noscript");
    match parent.name.as_str() {
        "script" if parent.data => Ok(Context::Json),
        "script" => Err(Fault::InScript),
        "style" => Err(Fault::InStyle),
        name if in_noscript => {
            let text = takes_text(open) && name != "iframe";
            text.then_some(Context::Text).ok_or(Fault::NoText)
        }
        "title" | "textarea" | "option" => Ok(Context::Text),
        "table" | "thead" | "tbody" | "tfoot" => Ok(Context::Content(Fragment::Rows)),
        "tr" => Ok(Context::Content(Fragment::Cells)),
        "select" | "optgroup" | "datalist" => Ok(Context::Content(Fragment::Options)),
        "html" | "head" | "colgroup" | "iframe" => Err(Fault::NoText),
        _ => Ok(Context::Content(Fragment::Flow)),
    }
}

fn svg_content(parent: &str) -> Place {
    match parent {
        "script" => Err(Fault::InScript),
        "style" => Err(Fault::InStyle),
        "text" | "tspan" | "textpath" => Ok(Context::Text),
        "svg" | "g" | "defs" | "symbol" | "marker" | "mask" | "pattern" | "clippath" | "a"
        | "switch" => Ok(Context::Content(Fragment::Svg)),
        _ => Err(Fault::NoText),
    }
}

/// Whether literal text that is more than space may stand here.
pub(super) fn takes_text(open: &[Open]) -> bool {
    match open.last() {
        None => true,
        Some(parent) if parent.svg => matches!(
            parent.name.as_str(),
            "text" | "tspan" | "textpath" | "title" | "desc" | "style" | "script" | "metadata"
        ),
        Some(parent) => !matches!(
            parent.name.as_str(),
            "table"
                | "thead"
                | "tbody"
                | "tfoot"
                | "tr"
                | "select"
                | "optgroup"
                | "datalist"
                | "html"
                | "head"
                | "colgroup"
        ),
    }
}

/// What is wrong with `<name>` inside of what is open, if anything.
pub(super) fn fault(name: &str, svg: bool, open: &[Open]) -> Option<String> {
    if svg {
        return svg_fault(name, open);
    }
    if !is_element(name) {
        return Some(unknown(name, ELEMENTS.iter().chain(&VOID)));
    }
    let parent = open.last().map(|parent| parent.name.as_str());
    table_fault(name, parent)
        .or_else(|| page_fault(name, parent, open))
        .or_else(|| closing_fault(name, open))
}

/// A browser reads the content of `title` and `desc` as HTML, and that of `style` and `script` as
/// text in HTML and as elements in an SVG: with text alone there is nothing to tell apart.
fn svg_fault(name: &str, open: &[Open]) -> Option<String> {
    let parent = open.last().map(|parent| parent.name.as_str());
    if let Some(parent @ ("title" | "desc" | "style" | "script")) = parent {
        return Some(format!(
            "`<{name}>` cannot stand in `<{parent}>` of an `<svg>`, which holds text alone; close `</{parent}>` before"
        ));
    }
    if SVG.contains(&name) {
        return None;
    }
    if is_element(name) && !open.is_empty() {
        return Some(format!(
            "`<{name}>` cannot stand in `<svg>`: a browser would end the drawing there; close `</svg>` before"
        ));
    }
    Some(unknown(name, SVG.iter()))
}

/// Elements of `MathML`, in which a browser reads some content as HTML.
#[rustfmt::skip]
const MATHML: &[&str] = &[
    "math", "annotation", "maction", "menclose", "merror", "mfenced", "mfrac",
    "mglyph", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts",
    "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd",
    "mtext", "mtr", "munder", "munderover", "semantics",
];

/// Elements of SVG which are known and not on the list.
fn is_other_svg(name: &str) -> bool {
    let effect = [
        "blend",
        "color",
        "component",
        "composite",
        "convolve",
        "diffuse",
        "displacement",
        "distant",
        "drop",
        "flood",
        "func",
        "gaussian",
        "image",
        "merge",
        "morphology",
        "offset",
        "point",
        "specular",
        "spot",
        "tile",
        "turbulence",
    ];
    let is_effect = |rest: &str| effect.iter().any(|word| rest.starts_with(word));
    matches!(name, "filter" | "mpath" | "discard") || name.strip_prefix("fe").is_some_and(is_effect)
}

fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a &'static str>) -> String {
    match name {
        _ if MATHML.contains(&name) => {
            return format!(
                "`<{name}>` is MathML, which is not supported; write the formula as text, or as a picture with `<img>`"
            );
        }
        "foreignobject" => {
            return "`<foreignObject>` is not supported; write `<text>`, or the HTML after `</svg>`"
                .to_owned();
        }
        _ if is_other_svg(name) => {
            return format!(
                "`<{name}>` of SVG is not supported; draw without it, or put the drawing into a file and write `<img>`"
            );
        }
        "font" | "center" | "marquee" | "big" | "strike" | "tt" | "frame" | "frameset"
        | "noembed" | "noframes" | "plaintext" | "xmp" | "param" | "applet" => {
            return format!("`<{name}>` is obsolete; write another element");
        }
        _ => {}
    }
    match nearest(name, known.copied()) {
        Some(near) => format!("unknown element `<{name}>`; did you mean `<{near}>`?"),
        None => format!("unknown element `<{name}>`; an element of your own has a `-` in its name"),
    }
}

/// The rows and cells of tables, the options of lists.
fn table_fault(name: &str, parent: Option<&str>) -> Option<String> {
    let inside: &[&str] = match name {
        "tr" => &["table", "thead", "tbody", "tfoot"],
        "td" | "th" => &["tr"],
        "option" => &["select", "optgroup", "datalist"],
        "optgroup" => &["select"],
        "thead" | "tbody" | "tfoot" | "caption" | "colgroup" => &["table"],
        "col" => &["colgroup"],
        _ => return closed_parent_fault(name, parent),
    };
    let alone = matches!(name, "tr" | "td" | "th" | "option" | "optgroup");
    match parent {
        None if alone => None,
        Some(parent) if inside.contains(&parent) => None,
        _ => {
            let place = inside.iter().map(|parent| format!("`<{parent}>`"));
            let place = place.collect::<Vec<_>>().join(", ");
            Some(format!("`<{name}>` stands only in {place}"))
        }
    }
}

/// Elements that hold nothing but their own kind.
fn closed_parent_fault(name: &str, parent: Option<&str>) -> Option<String> {
    let parent = parent?;
    let (fits, instead) = match parent {
        "table" | "thead" | "tbody" | "tfoot" => (
            matches!(name, "script" | "template"),
            "put it into a cell, `<tr><td>…</td></tr>`",
        ),
        "tr" => (
            matches!(name, "script" | "template"),
            "put it into a cell, `<td>…</td>`",
        ),
        "select" | "datalist" => (name == "hr", "put it outside of the list"),
        "optgroup" | "option" => (false, "only text stands in `<option>`"),
        "colgroup" => (name == "template", "only `<col>` stands there"),
        "head" => (
            matches!(
                name,
                "title" | "meta" | "link" | "style" | "script" | "base" | "noscript" | "template"
            ),
            "put it into `<body>`",
        ),
        "html" => (matches!(name, "head" | "body"), "put it into `<body>`"),
        _ => return None,
    };
    (!fits).then(|| format!("`<{name}>` cannot stand in `<{parent}>`; {instead}"))
}

fn page_fault(name: &str, parent: Option<&str>, open: &[Open]) -> Option<String> {
    let place = match name {
        "html" if !open.is_empty() => "outside every element",
        "head" | "body" if parent != Some("html") => "in `<html>`",
        "base" if parent != Some("head") => "in `<head>`",
        "title" if parent.is_some_and(|parent| parent != "head") => "in `<head>`",
        _ => return None,
    };
    Some(format!("`<{name}>` stands only {place}"))
}

/// Elements before which a browser closes an open `<p>`.
#[rustfmt::skip]
const CLOSES_P: &[&str] = &[
    "address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "dd", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
    "summary", "table", "ul",
];

/// Elements beyond which a browser does not look for something to close.
#[rustfmt::skip]
const BOUNDARIES: &[&str] = &[
    "td", "th", "caption", "object", "template", "svg", "html", "table", "select",
];

/// A start tag that would close an element which the template has left open.
fn closing_fault(name: &str, open: &[Open]) -> Option<String> {
    let closes: &[&str] = match name {
        "a" => &["a"],
        "button" => &["button"],
        "form" => &["form"],
        "li" => &["li"],
        "rt" | "rp" => &["rt", "rp"],
        "dd" | "dt" => &["dd", "dt"],
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => &["h1", "h2", "h3", "h4", "h5", "h6"],
        _ => &[],
    };
    let lists = ["ul", "ol", "menu", "dl"];
    for element in open.iter().rev() {
        let other = element.name.as_str();
        let heading_apart = name.starts_with('h') && open.last() != Some(element);
        let ends =
            closes.contains(&other) && !heading_apart || other == "p" && CLOSES_P.contains(&name);
        if ends {
            return Some(format!(
                "`<{name}>` cannot stand in `<{other}>`: a browser would close `<{other}>` before it; write `</{other}>` there"
            ));
        }
        let list_ends = matches!(name, "li" | "dd" | "dt") && lists.contains(&other);
        if BOUNDARIES.contains(&other) && name != "form" || list_ends || other == "button" {
            return None;
        }
    }
    None
}
