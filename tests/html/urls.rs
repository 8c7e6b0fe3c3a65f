//! Addresses, against the parser that browsers share (the `url` crate is WHATWG's).

use proptest::prelude::*;
use scraper::{Html, Selector};
use taintless::assert_tainted_eq;
use taintless::prelude::*;
use url::Url;

/// The `href` of the one link in a fragment, as a parser reads it.
fn href(html: SafeHtml) -> String {
    let text = String::from_utf8(html.into_bytes()).expect("HTML is UTF-8");
    let page = Html::parse_fragment(&text);
    let link = Selector::parse("a").expect("a selector");
    let found = page.select(&link).next().and_then(|link| link.attr("href"));
    found.expect("a link").to_owned()
}

fn resolve(address: &str) -> Result<Url, url::ParseError> {
    Url::parse("https://app.example/inbox/1").and_then(|base| base.join(address))
}

/// An accepted address has one of four schemes, and a relative one stays on its host.
fn holds(text: &str) {
    let Ok(link) = SafeUrl::parse(text) else {
        return;
    };
    let relative = link.is_relative();
    let host = link.host().is_some();
    let address = href(html!("<a href=\"{link}\">x</a>"));
    assert_eq!(address, text, "the address is not altered");
    // What the parser refuses, a browser does not follow.
    let Ok(found) = resolve(&address) else {
        return;
    };
    assert!(
        matches!(found.scheme(), "https" | "http" | "mailto" | "tel"),
        "{text:?}: {found}"
    );
    assert!(
        found.username().is_empty() && found.password().is_none(),
        "{text:?}: {found}"
    );
    if matches!(found.scheme(), "mailto" | "tel") {
        assert!(found.cannot_be_a_base(), "{text:?} has a host or a path");
    }
    if relative {
        assert_eq!(found.host_str(), Some("app.example"), "{text:?}: {found}");
        assert!(!host, "{text:?}");
    }
}

/// Parts after a literal prefix leave host, path and query where they were written.
fn parts_hold(a: &str, b: &str) {
    let own = href(html!("<a href=\"/{a}/{b}?q={a}&amp;r={b}#{a}\">x</a>"));
    let own = resolve(&own).expect("a relative address");
    assert_eq!(
        (own.scheme(), own.host_str()),
        ("https", Some("app.example")),
        "{a:?} {b:?}: {own}"
    );
    assert_eq!(
        own.path_segments().map(Iterator::count),
        Some(2),
        "{a:?} {b:?}: {own}"
    );
    let query: Vec<(String, String)> = own.query_pairs().into_owned().collect();
    assert_eq!(
        query,
        [("q".into(), a.to_owned()), ("r".into(), b.to_owned())]
    );

    let other = href(html!("<a href=\"https://shop.example/o/{a}{b}/x\">x</a>"));
    let other = resolve(&other).expect("an absolute address");
    assert_eq!(
        other.host_str(),
        Some("shop.example"),
        "{a:?} {b:?}: {other}"
    );
    let segments: Vec<&str> = other.path_segments().into_iter().flatten().collect();
    assert_eq!(
        (segments.len(), segments[0], segments[2]),
        (3, "o", "x"),
        "{a:?} {b:?}: {other}"
    );
    assert!(other.username().is_empty() && other.query().is_none() && other.fragment().is_none());
}

/// That a host is the one to which a browser goes.
fn goes_where_it_says(text: &str) {
    let (Ok(link), Ok(url)) = (SafeUrl::parse(text), Url::parse(text)) else {
        return;
    };
    let host = url.host_str().unwrap_or_default();
    assert_tainted_eq!(link.host().unwrap_or_default().to_lowercase(), host);
}

/// Door 386: `SafeUrl::host` answers with the host that a browser goes to: a `]` in the path is no part of it.
#[test]
fn the_host_of_a_url_is_where_a_browser_goes() {
    for text in [
        "https://evil.example/].example.com",
        "https://evil.example?].example.com/",
        "https://evil.example#]",
        "https://evil.example:8/]:80/",
        "https://[::1]/]x",
        "https://[2001:db8::1]:80",
        "https://example.com",
    ] {
        assert!(SafeUrl::parse(text).is_ok_and(|link| link.host().is_some()));
        goes_where_it_says(text);
    }
}

proptest! {
    #[test]
    fn no_text_hides_its_host(rest in "[g-zG-Z./?#:@\\[\\]-]{1,24}") {
        goes_where_it_says(&format!("https://{rest}"));
    }
}

#[test]
fn parts_that_would_lead_elsewhere_do_not() {
    let texts = [
        "",
        ".",
        "..",
        "...",
        "/",
        "//evil.example",
        "\\evil.example",
        "@evil.example",
        ".evil.example",
        ":80",
        "?x",
        "#x",
        "&x=y",
        "%2e%2e",
        "%",
        "+",
        " ",
        "\t",
        "\n",
        "é",
        "🙂",
        "javascript:alert(1)",
        "\"",
        "<",
    ];
    for a in texts {
        for b in texts {
            parts_hold(a, b);
        }
    }
}

#[test]
fn a_part_is_read_back_by_the_server() {
    let name = "Ærø & sons / 100%";
    let link = href(html!("<a href=\"/customers/{name}\">x</a>"));
    assert_eq!(link, "/customers/%C3%86r%C3%B8%20%26%20sons%20%2F%20100%25");
    let (number, page) = (4711, Tainted::new("2"));
    assert_eq!(
        href(html!("<a href=\"/{number}?page={page}\">x</a>")),
        "/./4711?page=2"
    );
    let mail = "a@b.example?cc=c";
    assert_eq!(
        href(html!("<a href=\"mailto:{mail}\">x</a>")),
        "mailto:a%40b.example%3Fcc%3Dc"
    );
}

proptest! {
    #[test]
    fn any_accepted_address_leads_where_it_seems_to(
        text in "(https?|HTTPS|mailto|tel|javascript|data|[a-z]{0,3})?[:/\\\\?#@%.&;\t\n a-c\u{A0}\u{200B}é]{0,12}(evil\\.example|@|:80)?[/\\\\:@a?#]{0,4}"
    ) {
        holds(&text);
    }

    #[test]
    fn any_text_leads_where_it_seems_to(text in "\\PC*") {
        holds(&text);
        holds(&format!("/{text}"));
        holds(&format!("https://{text}"));
        holds(&format!("mailto:{text}"));
    }

    /// Door 558: an address of mail has no host and no path.
    #[test]
    fn mail_goes_to_no_host(slashes in "[/\\\\.]{0,3}", rest in "[a-z.@:/?#%]{0,12}") {
        holds(&format!("mailto:{slashes}{rest}"));
        holds(&format!("tel:{slashes}{rest}"));
    }

    #[test]
    fn any_parts_stay_parts(
        a in "[./\\\\?#@%:&=+ \n\ta-cé]{0,6}|\\PC*",
        b in "[./\\\\?#@%:&=+ \n\ta-cé]{0,6}|\\PC*",
    ) {
        parts_hold(&a, &b);
    }
}
