//! Which elements and attributes there are, and what a placeholder in an attribute may be.

use super::context::{Context, Fault};
use super::scan::Attribute;

/// HTML elements without content.
pub(super) const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// HTML elements with content.
#[rustfmt::skip]
pub(super) const ELEMENTS: &[&str] = &[
    "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "body",
    "button", "canvas", "caption", "cite", "code", "colgroup", "data", "datalist", "dd", "del",
    "details", "dfn", "dialog", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "html", "i",
    "iframe", "ins", "kbd", "label", "legend", "li", "main", "map", "mark", "menu", "meter", "nav",
    "noscript", "object", "ol", "optgroup", "option", "output", "p", "picture", "pre", "progress",
    "q", "rp", "rt", "ruby", "s", "samp", "script", "search", "section", "select", "slot", "small",
    "span", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template",
    "textarea", "tfoot", "th", "thead", "time", "title", "tr", "u", "ul", "var", "video",
];

/// SVG elements, as the tokenizer writes them (in lower case).
#[rustfmt::skip]
pub(super) const SVG: &[&str] = &[
    "a", "animate", "animatemotion", "animatetransform", "circle", "clippath", "defs", "desc",
    "ellipse", "g", "image", "line", "lineargradient", "marker", "mask", "metadata", "path",
    "pattern", "polygon", "polyline", "radialgradient", "rect", "script", "set", "stop", "style",
    "svg", "switch", "symbol", "text", "textpath", "title", "tspan", "use", "view",
];

/// Attributes whose value names a piece of the page.
#[rustfmt::skip]
const ID_ATTRIBUTES: &[&str] = &[
    "aria-activedescendant", "commandfor", "for", "form", "id", "list", "name", "popovertarget",
];

/// Attributes whose value names several pieces of the page, with spaces between.
#[rustfmt::skip]
const ID_LISTS: &[&str] = &[
    "aria-controls", "aria-describedby", "aria-details", "aria-errormessage", "aria-flowto",
    "aria-labelledby", "aria-owns", "headers", "itemref",
];

/// HTML attributes that say something by being there: those that start no program and open no
/// frame to more.
#[rustfmt::skip]
const FLAGS: &[&str] = &[
    "autofocus", "autoplay", "checked", "controls", "default", "disabled", "formnovalidate",
    "hidden", "inert", "ismap", "itemscope", "loop", "multiple", "muted", "novalidate", "open",
    "playsinline", "readonly", "required", "reversed", "selected",
];

/// HTML attributes of every element whose values HTML fixes, none of which acts on its own.
#[rustfmt::skip]
const WORDS_EVERYWHERE: &[&str] = &[
    "autocapitalize", "autocorrect", "draggable", "enterkeyhint", "inputmode", "role",
    "spellcheck", "translate",
];

/// HTML attributes whose values HTML fixes, and which the program may choose when it runs.
#[rustfmt::skip]
const WORDS: &[(&[&str], &[&str])] = &[
    (&["a", "area", "form"], &["target", "rel"]),
    (&["area"], &["shape"]),
    (&["audio", "video"], &["preload"]),
    (&["form"], &["method"]),
    (&["form", "input", "select", "textarea"], &["autocomplete"]),
    (&["iframe", "img"], &["loading"]),
    (&["img"], &["decoding", "fetchpriority"]),
    (&["input", "button", "ol"], &["type"]),
    (&["textarea"], &["wrap"]),
    (&["th"], &["scope"]),
    (&["track"], &["kind"]),
];

/// HTML attributes that hold candidates.
#[rustfmt::skip]
const SRCSETS: &[(&[&str], &[&str])] = &[
    (&["img", "source"], &["srcset"]),
    (&["link"], &["imagesrcset"]),
];

/// Every other attribute of HTML by its plain name, to find slips of the hand in literals.
#[rustfmt::skip]
const OTHER_ATTRIBUTES: &[&str] = &[
    "abbr", "accept", "accesskey", "action", "allow", "allowfullscreen", "alt", "as", "async",
    "autocapitalize", "autocomplete", "autocorrect", "autofocus", "autoplay", "blocking",
    "charset", "checked", "cite", "class", "closedby", "color", "cols", "colspan", "command",
    "content", "contenteditable", "controls", "coords", "crossorigin", "data", "datetime",
    "decoding", "default", "defer", "dir", "dirname", "disabled", "download", "draggable",
    "enctype", "enterkeyhint", "fetchpriority", "formaction", "formenctype", "formmethod",
    "formnovalidate", "formtarget", "height", "hidden", "high", "href", "hreflang", "imagesizes",
    "imagesrcset", "inert", "inputmode", "integrity", "is", "ismap", "itemid", "itemprop",
    "itemscope", "itemtype", "kind", "label", "lang", "loading", "loop", "low", "max", "maxlength",
    "media", "method", "min", "minlength", "multiple", "muted", "nomodule", "nonce", "novalidate",
    "open", "optimum", "part", "pattern", "ping", "placeholder", "playsinline", "popover",
    "popovertargetaction", "poster", "preload", "property", "readonly", "referrerpolicy", "rel",
    "required", "reversed", "role", "rows", "rowspan", "sandbox", "scope", "selected",
    "shadowrootclonable", "shadowrootdelegatesfocus", "shadowrootmode", "shape", "size", "sizes",
    "slot", "span", "spellcheck", "src", "srcdoc", "srclang", "srcset", "start", "step", "style",
    "summary", "tabindex", "target", "title", "translate", "type", "usemap", "value", "width",
    "wrap", "writingsuggestions", "xmlns",
];

/// SVG attributes that take numbers (and lists of numbers), as the tokenizer writes them.
#[rustfmt::skip]
const SVG_NUMBERS: &[&str] = &[
    "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "fx", "fy", "width",
    "height", "points", "d", "viewbox", "offset", "pathlength", "textlength", "opacity", "fill",
    "stroke", "fill-opacity", "stroke-opacity", "stop-opacity", "stroke-width", "font-size",
    "stroke-dasharray", "stroke-dashoffset",
];

/// HTML attributes that take numbers and other inert values.
#[rustfmt::skip]
const NUMBERS: &[(&[&str], &[&str])] = &[
    (&["td", "th"], &["colspan", "rowspan"]),
    (&["col", "colgroup"], &["span"]),
    (&["img", "video", "canvas", "iframe", "source", "input"], &["width", "height"]),
    (&["meter", "progress"], &["value", "min", "max", "low", "high", "optimum"]),
    (&["input"], &["min", "max", "step", "minlength", "maxlength", "size"]),
    (&["textarea"], &["rows", "cols", "minlength", "maxlength"]),
    (&["select"], &["size"]),
    (&["ol"], &["start"]),
    (&["li"], &["value"]),
];

/// HTML attributes that show or carry text and mean nothing else to a browser.
#[rustfmt::skip]
const TEXTS: &[(&[&str], &[&str])] = &[
    (&["img", "area", "input"], &["alt"]),
    (&["input", "button", "option", "data"], &["value"]),
    (&["input", "textarea"], &["placeholder"]),
    (&["option", "optgroup", "track"], &["label"]),
    (&["time", "ins", "del"], &["datetime"]),
    (&["a", "area"], &["download", "hreflang"]),
    (&["th"], &["abbr"]),
    (&["track"], &["srclang"]),
];

/// HTML attributes that take a [`SafeUrl`], or a literal prefix and encoded parts.
#[rustfmt::skip]
const URLS: &[(&[&str], &[&str])] = &[
    (&["a", "area"], &["href"]),
    (&["img", "source", "audio", "video", "track"], &["src"]),
    (&["video"], &["poster"]),
    (&["blockquote", "q", "ins", "del"], &["cite"]),
];

/// Attributes from which a browser loads code, styles or a page.
#[rustfmt::skip]
const LOADS: &[(&[&str], &[&str])] = &[
    (&["script", "iframe", "embed"], &["src"]),
    (&["base", "link", "use", "image", "script"], &["href", "xlink:href"]),
    (&["object"], &["data"]),
];

/// Beginnings of `data-` names that a framework reads as code or as what to do.
#[rustfmt::skip]
const ACTING_DATA: &[&str] = &[
    "data-ajax-", "data-amp-bind-", "data-dojo-", "data-ic-", "data-phx-", "data-rv-", "data-sse-",
    "data-star-", "data-up-", "data-win-", "data-ws-",
    "data-action", "data-bind", "data-controller", "data-hx-", "data-ng-", "data-on", "data-sveltekit-",
    "data-turbo", "data-v-", "data-wp-", "data-x-", "data-signals", "data-effect", "data-computed",
    "data-bs-", "data-toggle", "data-remote", "data-method", "data-target",
];

/// The same, as whole words: alone, or with something after `-`, `:`, `.` or `_`. (Datastar;
/// Hyperscript; `RequireJS`; `EasyUI`; the Rails helpers, which write them as HTML.)
#[rustfmt::skip]
const ACTING_WORDS: &[&str] = &[
    "data-animate", "data-attr", "data-class", "data-custom-validity", "data-init",
    "data-json-signals", "data-persist", "data-query-string", "data-ref", "data-replace-url",
    "data-show", "data-style", "data-text", "data-view-transition",
    "data-script", "data-main", "data-options", "data-disable-with",
];

/// `name`s of a `meta` whose content is only shown.
const SHOWN_META: &[&str] = &[
    "author",
    "description",
    "keywords",
    "application-name",
    "generator",
    "theme-color",
];

/// What a placeholder in an attribute's value may be.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Kind {
    /// This, wherever in the value it stands.
    Any(Context),
    /// Text after a literal prefix.
    Id,
    /// A whole `SafeUrl`, or parts after a literal prefix.
    Url,
    /// An address of the program.
    Resource,
    /// The whole nonce.
    Nonce,
    /// Candidates.
    SrcSet,
    /// Words of the program, or ends of them after a literal prefix.
    Class,
    /// Ends of ids after a literal prefix, with spaces between.
    IdList,
    /// There or not.
    Flag,
    /// Parts after a literal prefix only: a form sends what the user types there.
    OwnUrl,
    Never(Fault),
}

fn listed(table: &[(&[&str], &[&str])], element: &str, attribute: &str) -> bool {
    table
        .iter()
        .any(|(elements, names)| elements.contains(&element) && names.contains(&attribute))
}

/// The allow-list: what may stand in `attribute` of `element`.
pub(super) fn kind(element: &str, svg: bool, attribute: &str, all: &[Attribute]) -> Kind {
    if attribute.starts_with("on") {
        return Kind::Never(Fault::InHandler);
    }
    match attribute {
        "style" => return Kind::Never(Fault::InStyleAttribute),
        "srcdoc" => return Kind::Never(Fault::InSrcdoc),
        "class" => return Kind::Class,
        "lang" => return Kind::Any(Context::Text),
        "title" if !svg => return Kind::Any(Context::Text),
        "tabindex" | "dir" if !svg => return Kind::Any(Context::Number),
        _ if svg && is_animation(element) => return Kind::Never(Fault::NotAllowed),
        "nonce" if matches!(element, "script" | "style" | "link") => return Kind::Nonce,
        _ if listed(LOADS, element, attribute) => return Kind::Resource,
        _ if ID_LISTS.contains(&attribute) => return Kind::IdList,
        _ if ID_ATTRIBUTES.contains(&attribute) => return id_kind(element),
        _ => {}
    }
    if attribute.starts_with("aria-") {
        return Kind::Any(Context::Text);
    }
    if attribute.starts_with("data-") {
        return if acts(attribute) {
            Kind::Never(Fault::Acts)
        } else {
            Kind::Any(Context::Text)
        };
    }
    if svg {
        return if SVG_NUMBERS.contains(&attribute) {
            Kind::Any(Context::Number)
        } else {
            Kind::Never(Fault::NotAllowed)
        };
    }
    html_kind(element, attribute, all)
}

/// Whether a framework reads the `data-` attribute as code or as what to do.
fn acts(attribute: &str) -> bool {
    let is_word = |word: &&str| {
        let rest = attribute.strip_prefix(*word);
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    ACTING_DATA.iter().any(|name| attribute.starts_with(name)) || ACTING_WORDS.iter().any(is_word)
}

/// `name` of a `meta`, a `slot` or an `iframe` says what the element does.
fn id_kind(element: &str) -> Kind {
    match element {
        "meta" | "slot" | "iframe" | "object" => Kind::Never(Fault::NotAllowed),
        _ => Kind::Id,
    }
}

fn html_kind(element: &str, attribute: &str, all: &[Attribute]) -> Kind {
    if listed(NUMBERS, element, attribute) {
        Kind::Any(Context::Number)
    } else if FLAGS.contains(&attribute) {
        Kind::Flag
    } else if WORDS_EVERYWHERE.contains(&attribute) || listed(WORDS, element, attribute) {
        Kind::Any(Context::Token)
    } else if listed(SRCSETS, element, attribute) {
        Kind::SrcSet
    } else if listed(TEXTS, element, attribute)
        || element == "meta" && attribute == "content" && is_shown_meta(all)
    {
        Kind::Any(Context::Text)
    } else if listed(URLS, element, attribute) {
        Kind::Url
    } else if element == "form" && attribute == "action" {
        Kind::OwnUrl
    } else {
        Kind::Never(Fault::NotAllowed)
    }
}

/// Whether a script's type, written as a literal, says that it is data. (An import map, a module
/// or speculation rules are none: a browser acts on them.)
pub(super) fn is_data(all: &[Attribute]) -> bool {
    let kind = all.iter().find(|attribute| attribute.name == "type");
    kind.is_some_and(|kind| {
        let kind = kind.value.to_ascii_lowercase();
        matches!(kind.as_str(), "application/json" | "application/ld+json")
    })
}

fn is_animation(element: &str) -> bool {
    matches!(
        element,
        "set" | "animate" | "animatemotion" | "animatetransform"
    )
}

/// Whether every name that a `meta` gives its content is one that is only shown. A browser may act
/// on any of them.
fn is_shown_meta(all: &[Attribute]) -> bool {
    let mut names = all
        .iter()
        .filter(|attribute| matches!(attribute.name.as_str(), "name" | "property" | "itemprop"))
        .map(|attribute| attribute.value.to_ascii_lowercase())
        .peekable();
    names.peek().is_some()
        && names.all(|name| SHOWN_META.contains(&name.as_str()) || name.starts_with("og:"))
        && all.iter().all(|attribute| attribute.name != "http-equiv")
}

/// Whether an attribute holds an address that is followed, loaded or sent to.
pub(super) fn holds_address(attribute: &str) -> bool {
    matches!(
        attribute,
        "href"
            | "xlink:href"
            | "src"
            | "action"
            | "formaction"
            | "data"
            | "poster"
            | "cite"
            | "srcset"
            | "imagesrcset"
    )
}

/// Every plain attribute name, for slips of the hand. Names with `-`, `:`, `@` or `.` are the
/// author's or a framework's.
pub(super) fn attribute_names() -> impl Iterator<Item = &'static str> {
    ID_ATTRIBUTES
        .iter()
        .chain(ID_LISTS)
        .chain(OTHER_ATTRIBUTES)
        .copied()
        .filter(|name| !name.contains('-'))
}

/// Whether `name` is an attribute that may be written: known, or not a plain word.
pub(super) fn is_attribute(name: &str) -> bool {
    !name.bytes().all(|byte| byte.is_ascii_lowercase())
        || name.starts_with("on")
        || is_in(ID_ATTRIBUTES, name)
        || is_in(ID_LISTS, name)
        || is_in(OTHER_ATTRIBUTES, name)
}

/// Whether a word is in a list that is in order. (Macros are not optimised in the builds of users.)
fn is_in(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// Whether `name` is an element of HTML, or could be a custom one.
pub(super) fn is_element(name: &str) -> bool {
    is_in(ELEMENTS, name) || is_in(&VOID, name) || is_custom(name)
}

fn is_custom(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.contains('-')
}

#[cfg(test)]
mod tests {
    use super::{
        ELEMENTS, ID_ATTRIBUTES, OTHER_ATTRIBUTES, VOID, attribute_names, is_attribute, is_element,
    };

    #[test]
    fn every_name_of_a_list_is_found_in_it() {
        for list in [ELEMENTS, &VOID] {
            assert!(list.iter().all(|name| is_element(name)), "{list:?}");
        }
        for list in [ID_ATTRIBUTES, ID_LISTS, OTHER_ATTRIBUTES] {
            assert!(list.is_sorted(), "{list:?}");
        }
        assert!(attribute_names().all(is_attribute));
        assert!(!is_element("spam") && !is_attribute("clas"));
    }

    use super::*;

    #[test]
    fn data_of_a_framework_is_told_from_data_of_the_author() {
        for name in [
            "data-text",
            "data-show",
            "data-class:on",
            "data-attr-title",
            "data-style__x",
            "data-on-click",
            "data-on:click",
            "data-bind",
            "data-bind-x",
            "data-hx-get",
            "data-dojo-props",
            "data-disable-with",
            "data-script",
            "data-main",
            "data-options",
        ] {
            assert!(acts(name), "{name}");
        }
        for name in [
            "data-id",
            "data-value",
            "data-textile",
            "data-shown",
            "data-classification",
            "data-initials",
            "data-reference",
            "data-user",
            "data-full-text",
        ] {
            assert!(!acts(name), "{name}");
        }
    }

    #[test]
    fn every_name_of_a_meta_counts() {
        let shown = |names: &[(&str, &str)]| {
            let attributes: Vec<Attribute> = names
                .iter()
                .map(|(name, value)| Attribute {
                    name: (*name).to_owned(),
                    value: (*value).to_owned(),
                    quoted: true,
                })
                .collect();
            is_shown_meta(&attributes)
        };
        assert!(shown(&[("name", "Description")]));
        assert!(shown(&[("property", "og:title"), ("name", "description")]));
        assert!(shown(&[("itemprop", "description"), ("content", "x")]));
        for names in [
            &[] as &[_],
            &[("content", "x")],
            &[("name", "referrer"), ("property", "og:x")],
            &[("property", "og:x"), ("name", "viewport")],
            &[("name", "author"), ("itemprop", "referrer")],
            &[("name", "author"), ("http-equiv", "refresh")],
        ] {
            assert!(!shown(names), "{names:?}");
        }
    }
}
