//! Policies, and the nonces that pages carry.

use std::collections::BTreeSet;

use taintless::html::{ContentSecurityPolicy, CspNonce, Loads, ResourceUrl};
use taintless::prelude::*;

const END: &str = "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

fn resource(text: Trusted<&'static str>) -> ResourceUrl {
    ResourceUrl::parse(text).expect("an address")
}

fn header(policy: &ContentSecurityPolicy) -> String {
    let header = policy.header();
    let rest = header.strip_prefix("default-src 'none'");
    let rest = rest.and_then(|rest| rest.strip_suffix(END));
    rest.expect("the strict frame of it").to_owned()
}

#[test]
fn a_policy_begins_with_nothing() {
    assert_eq!(header(&ContentSecurityPolicy::new()), "");
}

#[test]
fn sources_are_said_once_and_in_one_order() {
    let cdn = resource(trusted!("https://cdn.example/lib/"));
    let policy = ContentSecurityPolicy::new()
        .from(Loads::Styles, &cdn)
        .own(Loads::Images)
        .own(Loads::Styles)
        .from(Loads::Styles, &cdn)
        .from(Loads::Connections, &resource(trusted!("/api")));
    assert_eq!(
        header(&policy),
        "; connect-src 'self'; img-src 'self'; style-src https://cdn.example/lib/ 'self'"
    );
}

/// An address cannot say another source, another directive, or another policy.
#[test]
fn an_address_is_one_source() {
    for (text, source) in [
        (
            trusted!("https://cdn.example/a;script-src"),
            "https://cdn.example/a%3Bscript-src",
        ),
        (
            trusted!("https://cdn.example/a,default-src"),
            "https://cdn.example/a%2Cdefault-src",
        ),
        (
            trusted!("https://cdn.example/'self'?q#f"),
            "https://cdn.example/%27self%27",
        ),
        // No source stands for many.
        (trusted!("https://cdn.example/*"), "https://cdn.example/%2A"),
        (
            trusted!("HTTPS://cdn.example:8443"),
            "HTTPS://cdn.example:8443",
        ),
    ] {
        let policy = ContentSecurityPolicy::new().from(Loads::Scripts, &resource(text));
        assert_eq!(header(&policy), format!("; script-src {source}"));
    }
    // A space would begin another source: no address holds one.
    let spaced = ResourceUrl::parse(trusted!("https://cdn.example/a script-src"));
    assert!(spaced.is_err());
    // A `*` would be every host, or every port.
    for text in [
        trusted!("https://*"),
        trusted!("https://*.example/"),
        trusted!("https://cdn.example:*/"),
    ] {
        assert!(ResourceUrl::parse(text).is_err(), "{text}");
    }
}

#[test]
fn a_nonce_stands_in_the_page_and_in_the_policy() {
    let nonce = CspNonce::new().expect("randomness");
    let policy = ContentSecurityPolicy::new().with_nonce(&nonce);
    let page =
        html!("<script nonce=\"{nonce}\">start();</script><style nonce=\"{nonce}\"></style>");
    let page = String::from_utf8(page.into_bytes()).expect("text");
    let text = page
        .strip_prefix("<script nonce=\"")
        .and_then(|rest| rest.split('"').next())
        .expect("the nonce");
    assert_eq!(text.len(), 32);
    assert!(text.bytes().all(|byte| byte.is_ascii_hexdigit()));
    assert_eq!(page.matches(text).count(), 2);
    assert_eq!(
        header(&policy),
        format!("; script-src 'nonce-{text}'; style-src 'nonce-{text}'")
    );
    assert!(!format!("{nonce:?} {policy:?}").contains(text));
}

#[test]
fn no_two_nonces_are_the_same() {
    let texts: BTreeSet<_> = (0..1000)
        .map(|_| {
            let nonce = CspNonce::new().expect("randomness");
            html!("<style nonce=\"{nonce}\"></style>").into_bytes()
        })
        .collect();
    assert_eq!(texts.len(), 1000);
}
