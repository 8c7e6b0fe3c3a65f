//! The second wall: what was written is parsed again, and only what is on the lists stays.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use ammonia::{Builder, UrlRelative};

use super::MarkdownPolicy;
use super::events::is_language;

const ELEMENTS: [&str; 28] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

const ATTRIBUTES: [(&str, &[&str]); 6] = [
    ("a", &["href", "title"]),
    ("code", &["class"]),
    ("div", &["class", "id"]),
    ("img", &["alt", "src", "title"]),
    ("ol", &["start"]),
    ("sup", &["class"]),
];

/// Nothing that is fetched learns on which page it was shown.
const SET: [(&str, (&str, &str)); 1] = [("img", ("referrerpolicy", "no-referrer"))];

/// What html5ever's writer may look through for the sake of what it escapes.
const LONGEST_SEARCH: usize = 1 << 31;

/// Whether the cleaned page is written in time. At each `&` and each letter of two bytes that
/// begins as a hard space does, html5ever 0.40 looks for the next `<` or `>`, to the end of the
/// text: of many in a long text that is a time to the square.
pub(super) fn is_quick(html: &str) -> bool {
    let html = html.replace("&lt;", "<").replace("&gt;", ">");
    let searched = html.split(['<', '>']).map(|run| {
        let stops = run
            .bytes()
            .filter(|byte| matches!(byte, b'&' | 0xC2))
            .count();
        stops.saturating_mul(run.len())
    });
    searched.fold(0, usize::saturating_add) <= LONGEST_SEARCH
}

pub(super) fn clean(html: &str, policy: &MarkdownPolicy) -> String {
    let attributes = ATTRIBUTES.map(|(tag, names)| (tag, names.iter().copied().collect()));
    let set = SET.map(|(tag, value)| (tag, HashMap::from([value])));
    let policy = policy.clone();
    Builder::empty()
        .tags(HashSet::from(ELEMENTS))
        .tag_attributes(HashMap::from(attributes))
        .set_tag_attribute_values(HashMap::from(set))
        .url_schemes(HashSet::from(["https", "mailto"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer nofollow"))
        .attribute_filter(move |tag, name, value| kept(&policy, tag, name, value))
        .clean(html)
        .to_string()
}

/// The value of an attribute, if it may stand.
fn kept<'v>(
    policy: &MarkdownPolicy,
    tag: &str,
    name: &str,
    value: &'v str,
) -> Option<Cow<'v, str>> {
    let stands = match (tag, name) {
        ("a", "href") => match value.strip_prefix('#') {
            Some(id) => policy.is_footnote(id),
            None => return policy.link(value).map(Cow::Owned),
        },
        ("img", "src") => return policy.image(value).map(Cow::Owned),
        ("div", "id") => policy.is_footnote(value),
        ("div", "class") => value == "footnote-definition",
        ("sup", "class") => value == "footnote-reference" || value == "footnote-definition-label",
        ("code", "class") => value.strip_prefix("language-").is_some_and(is_language),
        ("ol", "start") => value.bytes().all(|b| b.is_ascii_digit()),
        ("a", "rel" | "title") | ("img", "alt" | "title" | "referrerpolicy") => true,
        _ => false,
    };
    stands.then_some(Cow::Borrowed(value))
}
