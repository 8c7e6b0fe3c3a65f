//! What a browser's parser makes of a model's Markdown: elements and attributes of a list, and
//! addresses that the policy names.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use scraper::{ElementRef, Html, Node};
use taintless::html::markdown::{MarkdownPolicy, PolicyError, to_html};
use taintless::prelude::*;
use url::Url;

/// What may be in the result, written down a second time.
const ELEMENTS: &str = "a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong \
                        sup table tbody td th thead tr ul";

fn policy() -> MarkdownPolicy {
    MarkdownPolicy::new()
        .links_to(trusted!("docs.example"))
        .and_then(|policy| policy.links_to(trusted!("bücher.example:8443")))
        .and_then(|policy| policy.images_from(trusted!("cdn.example")))
        .and_then(|policy| policy.own_links_under(trusted!("/orders/")))
        .and_then(|policy| policy.own_images_under(trusted!("/")))
        .expect("hosts and paths")
        .mail_links()
}

fn shown(text: &str, policy: &MarkdownPolicy) -> String {
    String::from_utf8(to_html(text, policy).into_bytes()).expect("HTML is UTF-8")
}

fn elements(page: &Html) -> impl Iterator<Item = ElementRef<'_>> {
    let all = page.root_element().descendent_elements();
    all.filter(|element| element.value().name() != "html")
}

/// Where a browser goes from the page on which the text is shown.
fn resolve(address: &str) -> Option<Url> {
    let page = Url::parse("https://app.example/chat/1").expect("an address");
    page.join(address).ok()
}

fn is_footnote(id: &str) -> bool {
    let number = id.strip_prefix("user-content-fn-");
    number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether the policy of these tests lets a link or an image lead there, by a judge of its own.
fn leads_well(tag: &str, address: &str, none_named: bool) -> bool {
    if tag == "a" && address.strip_prefix('#').is_some_and(is_footnote) {
        return true;
    }
    let Some(url) = resolve(address).filter(|_| !none_named) else {
        return false;
    };
    let bare = url.username().is_empty() && url.password().is_none();
    bare && match (tag, url.scheme(), url.host_str(), url.port()) {
        ("a", "mailto", None, None) => url.query().is_none(),
        ("a", "https", Some("docs.example"), None)
        | ("a", "https", Some("xn--bcher-kva.example"), Some(8443))
        | ("img", "https", Some("cdn.example" | "app.example"), None) => true,
        ("a", "https", Some("app.example"), None) => url.path().starts_with("/orders/"),
        _ => false,
    }
}

fn attribute_holds(tag: &str, name: &str, value: &str, none_named: bool) -> bool {
    match (tag, name) {
        ("a", "href") | ("img", "src") => leads_well(tag, value, none_named),
        ("a", "rel") => value == "noopener noreferrer nofollow",
        ("a" | "img", "title") | ("img", "alt") => true,
        ("img", "referrerpolicy") => value == "no-referrer",
        ("div", "id") => is_footnote(value),
        ("div" | "sup", "class") => value.starts_with("footnote-"),
        ("code", "class") => value.starts_with("language-") && !value.contains(' '),
        ("ol", "start") => value.parse::<u64>().is_ok(),
        _ => false,
    }
}

fn holds_by(text: &str, policy: &MarkdownPolicy, none_named: bool) {
    let html = shown(text, policy);
    let page = Html::parse_fragment(&html);
    page_holds(text, &html, &page, none_named);
    // A page that is written by a browser and read again is where mutations begin.
    let again = page.root_element().inner_html();
    page_holds(text, &again, &Html::parse_fragment(&again), none_named);
}

fn page_holds(text: &str, html: &str, page: &Html, none_named: bool) {
    for element in elements(page) {
        let tag = element.value().name();
        assert!(
            ELEMENTS.split_whitespace().any(|known| known == tag),
            "<{tag}> of {text:?}: {html}"
        );
        for (name, value) in element.value().attrs() {
            assert!(
                attribute_holds(tag, name, value, none_named),
                "{tag} {name}={value:?} of {text:?}: {html}"
            );
        }
        let bare = tag == "a" && element.attr("href").is_some() && element.attr("rel").is_none();
        assert!(!bare, "a link without `rel` of {text:?}: {html}");
    }
    let other = page.tree.nodes().find(|node| {
        !matches!(
            node.value(),
            Node::Fragment | Node::Document | Node::Element(_) | Node::Text(_)
        )
    });
    assert!(other.is_none(), "{text:?}: {html}");
}

fn holds(text: &str) {
    holds_by(text, &policy(), false);
    holds_by(text, &MarkdownPolicy::new(), true);
}

/// Door 550: Markdown of a model makes no element or attribute that is not on the list.
#[test]
fn no_line_of_the_collections_leaves_the_list() {
    let Some(lines) = taintless_tests::corpus("xss") else {
        return;
    };
    for line in &lines {
        holds(line);
        // The same as the address of a link and an image, as a title, a language and a cell.
        holds(&format!(
            "[x]({line})\n\n![x](<{line}> \"{line}\")\n\n<{line}>"
        ));
        holds(&format!(
            "```{line}\n{line}\n```\n\n[x]: {line}\n[x][] [^1]\n\n[^1]: {line}"
        ));
        holds(&format!(
            "|a|b|\n|-|:-:|\n|{line}|x|\n\n- [ ] {line}\n\n> # {line}"
        ));
    }
}

/// Each way in which Markdown writes a link or an image to `address`.
fn ways(address: &str) -> Vec<String> {
    vec![
        format!("[x]({address})"),
        format!("[x](<{address}>)"),
        format!("[x]({address} \"title\")"),
        format!("[x][ref]\n\n[ref]: {address}"),
        format!("[ref][]\n\n[ref]: <{address}> 'title'"),
        format!("[ref]\n\n[REF]:\n  {address}"),
        format!("<{address}>"),
        format!("![x]({address})"),
        format!("![x][ref]\n\n[ref]: {address}"),
        format!("![ref][]\n\n[ref]: {address}"),
        format!("![ref]\n\n[ref]: {address}"),
        format!("[![x]({address})]({address})"),
        format!("![[x]({address})]({address})"),
        format!("a[^1]\n\n[^1]: ![x]({address}) [y]({address})"),
        format!("|a|\n|-|\n|![x]({address})|"),
        format!("<img src=\"{address}\"><a href=\"{address}\">x</a>"),
        format!("<div>\n<img src=\"{address}\">\n</div>"),
    ]
}

/// Door 551: no link and no image of Markdown leads to a host that the policy does not name, in any style of reference.
#[test]
fn nothing_leaves_by_an_address() {
    let hostile = [
        "https://evil.example/?q=secret",
        "HTTPS://EVIL.EXAMPLE/?q=secret",
        "http://docs.example/?q=secret",
        "http://cdn.example/?q=secret",
        "https://docs.example./?q=secret",
        "https://cdn.example./?q=secret",
        "https://docs.example.evil.example/?q=secret",
        "https://evildocs.example/?q=secret",
        "https://sub.docs.example/?q=secret",
        "https://docs.example@evil.example/?q=secret",
        "https://docs.example:443@evil.example/?q=secret",
        "https://user@docs.example/?q=secret",
        "https://docs.example:8443/?q=secret",
        "https://cdn.example:1/?q=secret",
        "https://xn--bcher-kva.example/?q=secret",
        "https:\\\\evil.example/?q=secret",
        "https:/evil.example/?q=secret",
        "https:evil.example/?q=secret",
        "//evil.example/?q=secret",
        "/\\evil.example/?q=secret",
        "/.//evil.example/?q=secret",
        "/orders/..//evil.example/?q=secret",
        "/orders/../..//evil.example/?q=secret",
        "/%2e//evil.example/?q=secret",
        "///evil.example/?q=secret",
        "https://evil.example&#47;?q=secret",
        "https&#58;//evil.example/?q=secret",
        "h&#116;tps://evil.example/?q=secret",
        "https://docs.example\\@evil.example/?q=secret",
        "https://docs。example.evil.example/?q=secret",
        "https://[::1]/?q=secret",
        "ftp://docs.example/?q=secret",
        "data:text/html,secret",
        "javascript:alert(1)//secret",
        "mailto:a@evil.example?subject=secret",
        "mailto:a@b.example,c@evil.example?body=secret",
        "tel:+1?secret",
        "?q=secret",
        "#secret",
        "secret",
    ];
    for address in hostile {
        for text in ways(address) {
            holds(&text);
            let page = Html::parse_fragment(&shown(&text, &policy()));
            for element in elements(&page) {
                let found = element.attr("href").or(element.attr("src"));
                let leads = found.is_some_and(|found| found.contains("secret"));
                assert!(!leads, "{text:?}: {}", element.html());
            }
        }
    }
}

#[test]
fn what_the_policy_names_is_shown() {
    let named = [
        (
            "https://docs.example/a?b=c&d=e#f",
            "https://docs.example/a?b=c&amp;d=e#f",
        ),
        ("HTTPS://Docs.Example:443", "https://docs.example/"),
        (
            "https://BÜCHER.example:8443/ü",
            "https://xn--bcher-kva.example:8443/%C3%BC",
        ),
        ("/orders/../orders/7?a=b", "/orders/7?a=b"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ];
    for (address, href) in named {
        let html = shown(&format!("[x]({address})"), &policy());
        assert!(
            html.contains(&format!("href=\"{href}\"")),
            "{address}: {html}"
        );
        holds(&format!("[x]({address})"));
    }
    let html = shown(
        "![a *b*](https://cdn.example/x.png \"t\") ![c](/x.png)",
        &policy(),
    );
    for part in [
        "src=\"https://cdn.example/x.png\"",
        "alt=\"a b\"",
        "title=\"t\"",
        "src=\"/x.png\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(!shown("[x](/logout) [x](/orders)", &policy()).contains("href"));
}

#[test]
fn the_text_of_what_is_refused_stays() {
    let text = "[one](https://evil.example) ![two](https://evil.example) a<b>three</b>";
    assert_eq!(
        shown(text, &MarkdownPolicy::new()),
        "<p>one two athree</p>\n"
    );
}

#[test]
fn markdown_is_markdown() {
    let text = "# Title {#main}\n\n1. *a*\n2. **b** ~~c~~\n\n- [x] done\n\n```rust ignore\n1 < 2\n```\n\n\
                |a|b|\n|:-|-:|\n|c|`d`|\n\nx[^Note]\n\n[^note]: y\n";
    let html = shown(text, &MarkdownPolicy::new().numbered(7));
    for part in [
        "<h1>Title {#main}</h1>",
        "<li><em>a</em></li>",
        "<strong>b</strong> <del>c</del>",
        "<li>\u{2611} done</li>",
        "<pre><code class=\"language-rust\">1 &lt; 2\n</code></pre>",
        "<th>a</th>",
        "<td><code>d</code></td>",
        "<a href=\"#user-content-7-fn-1\" rel=\"noopener noreferrer nofollow\">1</a>",
        "<div class=\"footnote-definition\" id=\"user-content-7-fn-1\">",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn a_policy_names_hosts_and_paths_alone() {
    for host in [
        trusted!(""),
        trusted!("docs.example/"),
        trusted!("https://docs.example"),
        trusted!("a@docs.example"),
        trusted!("docs.example?x"),
        trusted!("docs.example#x"),
        trusted!("docs.example\\x"),
        trusted!("docs example"),
        trusted!("docs.example:port"),
        trusted!("*"),
        trusted!("*.docs.example"),
        trusted!(":443"),
    ] {
        let found = MarkdownPolicy::new().links_to(host).err();
        assert_eq!(found, Some(PolicyError::Host), "{host}");
    }
    for path in [
        trusted!(""),
        trusted!("orders/"),
        trusted!("/orders"),
        trusted!("//evil.example/"),
        trusted!("/a/../"),
        trusted!("/a//"),
        trusted!("https://docs.example/"),
        trusted!("/a/?b/"),
    ] {
        let found = MarkdownPolicy::new().own_links_under(path).err();
        assert_eq!(found, Some(PolicyError::Path), "{path}");
    }
}

/// Door 552: hostile Markdown takes no time to the square of its length, and no stack.
#[test]
fn hostile_text_is_rendered_in_time() {
    let size = 200_000;
    let many = |part: &str| part.repeat(size / part.len());
    let half = |a: &str, b: &str| {
        let of = |part: &str| part.repeat(size / 2 / part.len());
        of(a) + &of(b)
    };
    let step = |depth| format!("{}- a\n", "  ".repeat(depth));
    let steps = (0..440).map(step).collect::<Vec<_>>().concat();
    let columns = size / 4;
    let table = format!(
        "{}\n{}\n{}",
        "|a".repeat(columns),
        "|-".repeat(columns),
        "|\n".repeat(9)
    );
    let texts = [
        many(">"),
        many("> "),
        many("- "),
        many("* a\n "),
        many("["),
        many("]("),
        many("!["),
        many("[]("),
        many("[a]("),
        many("[a](<b"),
        many("*a "),
        many("**a"),
        many("*_"),
        many("a**b_c* "),
        many("`"),
        many("`a``b"),
        many("<"),
        many("<a"),
        many("<!--"),
        many("<?"),
        many("&"),
        many("\u{A0}"),
        "&".repeat(40_000),
        many("~~a"),
        many("#"),
        many("|"),
        many("|a"),
        many("[^a]"),
        many("[^a]: b\n\n"),
        many("[a]: b\n"),
        many("\\"),
        many("- [ ] "),
        many("\t"),
        many("1. "),
        many("a\n===\n"),
        many("[a](https://docs.example/)"),
        half("[", "]"),
        half("*", "a*"),
        half("![", "](x)"),
        half("[a](", ")"),
        half("(", ")"),
        half("> ", "\n"),
        steps,
        table,
        format!("[a]: /{}\n{}", "x".repeat(size / 2), "[a]".repeat(size / 6)),
        format!("{}\n{}", "|a".repeat(size / 4), "|-".repeat(size / 4)),
    ];
    let policy = policy();
    for text in &texts {
        let start = Instant::now();
        let html = to_html(text, &policy);
        let taken = start.elapsed();
        let beginning: String = text.chars().take(24).collect();
        assert!(
            taken < Duration::from_secs(20),
            "{beginning:?} took {taken:?}"
        );
        assert!(
            html.byte_len() < 60 * size,
            "{beginning:?} makes {}",
            html.byte_len()
        );
    }
}

#[test]
fn what_is_longer_than_the_policy_has_it_is_shown_as_it_is() {
    let policy = MarkdownPolicy::new().max_bytes(7);
    assert_eq!(shown("**a<b>**", &policy), "<pre>\n**a&lt;b&gt;**</pre>\n");
    assert_eq!(shown("**a**", &policy), "<p><strong>a</strong></p>\n");
}

fn markdown() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        3 => "[a-z <>&\"'=/:]{0,8}",
        4 => proptest::sample::select(vec![
            "[", "]", "(", ")", "](", "![", "<", ">", "*", "**", "_", "`", "```", "\n", "\n\n", "|", "|-|\n",
            "- ", "1. ", "> ", "# ", "[a]: ", "[^1]", "[^1]: ", "~~", "\\", "&#x6A;", "&lt;", "    ",
        ]).prop_map(str::to_owned),
        3 => proptest::sample::select(vec![
            "https://docs.example/", "https://evil.example/", "javascript:alert(1)", "//evil.example",
            "/orders/1", "https://cdn.example/a.png", "mailto:a@b.example", "<svg onload=alert(1)>",
            "<script>", "</script>", "<!--", "-->", "<img src=x onerror=alert(1)>", "<math><mtext>",
            "<style>", "<a id=x name=y>", "]]>", "<![CDATA[", "\u{0}", "\u{202E}", "\" onclick=\"x",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    proptest::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    /// What is shown is on the list, and a parser that reads it again writes the same.
    #[test]
    fn any_markdown_stays_on_the_list(text in markdown()) {
        holds(&text);
    }

    #[test]
    fn any_address_leads_where_the_policy_says(
        address in "(https?:)?[/\\\\]{0,3}(user@|docs|cdn|evil|[a-z.@:%。ü]{0,4})(\\.example)?[.:@/\\\\0-9a-z%?#&;]{0,12}"
    ) {
        holds(&format!("[x]({address}) ![x](<{address}>) <{address}>\n\n[a]\n\n[a]: {address}"));
    }
}
