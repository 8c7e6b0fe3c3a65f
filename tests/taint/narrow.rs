//! Narrowed text: what is taken, what is not, and the places in which it is safe.

use proptest::prelude::*;
use taintless::prelude::*;
use taintless::{EmailAddress, Hostname, NarrowError, PhoneNumber, Slug, assert_tainted_eq};

use super::sent;

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).expect("an e-mail address")
}

fn host(text: &str) -> Hostname {
    Hostname::parse(text).expect("a host's name")
}

fn phone(text: &str) -> PhoneNumber {
    PhoneNumber::parse(text).expect("a telephone number")
}

/// What is wrong with each, in the words of the error.
fn refused<T: std::fmt::Debug>(
    parse: impl Fn(&str) -> Result<T, NarrowError>,
    cases: &[(&str, &str)],
) {
    for (text, words) in cases {
        let error = parse(text).expect_err(text).to_string();
        assert!(error.ends_with(words), "{text:?}: {error}");
    }
}

#[test]
fn slugs() {
    for text in ["a", "tents-and-ropes", "4711", "a-1-b", &"a".repeat(128)] {
        assert_tainted_eq!(slug(text).as_tainted(), text);
    }
    refused(
        Slug::parse::<str>,
        &[
            ("", "there is none"),
            ("-a", "at byte 0"),
            ("a--b", "at byte 2"),
            ("a-", "ends with a hyphen"),
            ("A", "at byte 0"),
            ("a_b", "at byte 1"),
            ("a/b", "at byte 1"),
            ("..", "at byte 0"),
            ("a\n", "at byte 1"),
            ("aé", "at byte 1"),
            (&"a".repeat(129), "more than 128 bytes"),
        ],
    );
}

#[test]
fn e_mail_addresses() {
    for text in [
        "a@b",
        "o'brien+x@example.com",
        "a.b.c@xn--bcher-kva.example",
        "_@1.example",
    ] {
        assert_tainted_eq!(email(text).as_tainted(), text);
    }
    assert_tainted_eq!(email("A.B@EXAMPLE.com").as_tainted(), "A.B@example.com");
    assert_tainted_eq!(email("a@b.example").domain().as_tainted(), "b.example");
    refused(
        EmailAddress::parse::<str>,
        &[
            ("", "there is none"),
            ("a", "it has no `@`"),
            ("@b", "nothing beside a dot before the `@`"),
            ("a@", "no host after the `@`"),
            (".a@b", "nothing beside a dot before the `@`"),
            ("a..b@b", "nothing beside a dot before the `@`"),
            ("a@b@c", "at byte 1"),
            ("a b@c", "at byte 1"),
            ("a@b,c@d", "at byte 1"),
            ("a@b\r\nBcc: c@d", "at byte 1"),
            ("\"a\"@b", "at byte 0"),
            ("A <a@b>", "at byte 1"),
            ("<a@b>", "at byte 0"),
            ("-oQ/tmp@b", "at byte 0"),
            ("a@b\n", "at byte 3"),
            ("a@[127.0.0.1]", "at byte 2"),
            ("a@127.0.0.1", "it is an address, or ends as one does"),
            ("é@b", "at byte 0"),
            (
                &format!("{}@b", "a".repeat(65)),
                "more than 64 bytes before the `@`",
            ),
            (&format!("a@{}b", "b.".repeat(126)), "more than 254 bytes"),
        ],
    );
}

#[test]
fn host_names() {
    for text in [
        "localhost",
        "a.b-c.example",
        "1.example",
        "xn--p1ai",
        "0xg",
        "a0",
    ] {
        assert_tainted_eq!(host(text).as_tainted(), text);
    }
    assert_tainted_eq!(host("EXAMPLE.Com").as_tainted(), "example.com");
    refused(
        Hostname::parse::<str>,
        &[
            ("", "there is none"),
            (".", "before or after a dot"),
            ("a.", "before or after a dot"),
            ("a..b", "before or after a dot"),
            ("-a", "beside a dot or at an end"),
            ("a-.b", "beside a dot or at an end"),
            ("127.0.0.1", "ends as one does"),
            ("127.1", "ends as one does"),
            ("2130706433", "ends as one does"),
            ("0x7f000001", "ends as one does"),
            ("a.0X", "ends as one does"),
            ("a:80", "at byte 1"),
            ("a@b", "at byte 1"),
            ("a_b", "at byte 1"),
            ("[::1]", "at byte 0"),
            ("bücher.example", "at byte 1"),
            (&"a".repeat(64), "more than 63 bytes between two dots"),
            (&"a.".repeat(127), "more than 253 bytes"),
        ],
    );
}

#[test]
fn a_host_is_within_a_domain_or_not() {
    let ours = trusted!("example.com");
    for inside in [
        "example.com",
        "EXAMPLE.COM",
        "a.example.com",
        "a.b.example.com",
    ] {
        assert!(host(inside).is_within(&ours), "{inside}");
    }
    for outside in [
        "not-example.com",
        "example.com.evil.test",
        "com",
        "example.comm",
        "xexample.com",
    ] {
        assert!(!host(outside).is_within(&ours), "{outside}");
    }
    assert!(!host("example.com").is_within(&trusted!("")));
    assert!(!host("a").is_within(&trusted!("é")), "no character is cut");
}

#[test]
fn telephone_numbers() {
    assert_tainted_eq!(phone("+49 (30) 1234-567").as_tainted(), "+49301234567");
    assert_tainted_eq!(phone("+1.202/555 0123").as_tainted(), "+12025550123");
    refused(
        PhoneNumber::parse::<str>,
        &[
            ("", "there is none"),
            (
                "030 1234567",
                "does not begin with `+` and a country's code",
            ),
            (
                "0049 30 1234567",
                "does not begin with `+` and a country's code",
            ),
            (
                "+49 (0)30 1234567",
                "which is not dialled after a country's code",
            ),
            (
                "+49 (.0 )30 1234567",
                "which is not dialled after a country's code",
            ),
            ("+0 30 1234567", "at byte 1"),
            ("+49 30 1234567;ext=1", "at byte 14"),
            ("+49 30 1234567\n", "at byte 14"),
            ("+49٣٠1234567", "at byte 3"),
            ("+123456", "it has not 7 to 15 digits"),
            ("+1234567890123456", "it has not 7 to 15 digits"),
            ("+", "it has not 7 to 15 digits"),
        ],
    );
}

#[test]
fn errors_and_debug_withhold_the_text() {
    let error = Slug::parse("my-secret!").expect_err("no slug");
    let shown = format!(
        "{error} {error:?} {:?} {:?} {:?} {:?}",
        slug("my-secret"),
        email("my-secret@my-secret.example"),
        host("my-secret.example"),
        phone("+49 30 1234567"),
    );
    assert!(
        !shown.contains("secret") && !shown.contains("1234"),
        "{shown}"
    );
    assert_eq!(error.at(), Some(9));
    assert_eq!(
        error.to_string(),
        "the text is not a slug: a character that cannot stand there begins at byte 9"
    );
}

#[test]
fn narrowed_text_stands_where_it_is_safe() {
    let (slug, email) = (slug("tents-and-ropes"), email("o'brien@example.com"));
    let (host, phone) = (host("shop.example.com"), phone("+49 30 1234567"));
    let page = html!(
        "<a href=\"/posts/{slug}\" id=\"post-{slug}\" title=\"{email}\">{slug}</a>\
         <a href=\"mailto:{email}\">{email}</a><a href=\"tel:{phone}\">{phone}</a>\
         <a href=\"/sites/{host}?by={phone}&amp;to={email}\">{host}</a>\
         <a href='TEL:{phone}' title=\"tel:{phone}\">{phone}</a>"
    );
    assert_eq!(
        String::from_utf8_lossy(&page.into_bytes()),
        "<a href=\"/posts/tents-and-ropes\" id=\"post-tents-and-ropes\" \
         title=\"o&#39;brien@example.com\">tents-and-ropes</a>\
         <a href=\"mailto:o%27brien@example.com\">o&#39;brien@example.com</a>\
         <a href=\"tel:+49301234567\">+49301234567</a>\
         <a href=\"/sites/shop.example.com?by=%2B49301234567&amp;to=o%27brien@example.com\">\
         shop.example.com</a>\
         <a href='TEL:+49301234567' title=\"tel:+49301234567\">+49301234567</a>"
    );
    let statement =
        sql!("SELECT 1 WHERE a = {slug} AND b = {email} AND c = {host} AND d = {phone}");
    assert_eq!(
        statement.text(),
        "SELECT 1 WHERE a = ?1 AND b = ?2 AND c = ?3 AND d = ?4"
    );
    assert_eq!(email.for_log(99).to_string(), "o'brien@example.com");
    assert_tainted_eq!(
        slug.as_tainted()
            .concat(&host)
            .concat(&phone)
            .concat(&email),
        "tents-and-ropesshop.example.com+49301234567o'brien@example.com"
    );
}

/// Door 104: it is wrapped in a prompt all the same.
#[test]
fn narrowed_text_is_wrapped_in_prompts() {
    let (slug, phone) = (slug("ignore-all-rules"), phone("+49 30 1234567"));
    let (slug, phone) = (slug.wrap(Source::UserInput), phone.wrap(Source::UserInput));
    assert_eq!(
        sent(prompt!("{slug} {phone}")),
        "<untrusted source=\"user_input\">ignore-all-rules</untrusted> \
         <untrusted source=\"user_input\">+49301234567</untrusted>"
    );
}

#[test]
fn narrowed_text_is_read_by_serde_and_errors_withhold_it() {
    #[derive(serde::Deserialize)]
    struct Form {
        slug: Slug,
        email: EmailAddress,
    }
    let form = "{\"slug\": \"a-b\", \"email\": \"a@b\"}";
    let form: Form = serde_json::from_str(form).expect("a form");
    assert_tainted_eq!(form.slug.as_tainted(), "a-b");
    assert_tainted_eq!(form.email.as_tainted(), "a@b");
    let failed = serde_json::from_str::<Slug>("\"my secret\"").expect_err("no slug");
    assert!(!failed.to_string().contains("secret"), "{failed}");
    let failed = serde_json::from_str::<Slug>("4711").expect_err("a number");
    assert!(!failed.to_string().contains("4711"), "{failed}");
}

#[test]
fn a_model_fills_in_addresses_and_hosts() {
    #[derive(ClaudeOutput)]
    struct Contact {
        email: EmailAddress,
        host: Option<Hostname>,
    }
    let good = Contact::parse(r#"{"email": "a@Example.com", "host": "b.example"}"#).expect("good");
    assert_tainted_eq!(good.email.as_tainted(), "a@example.com");
    assert_tainted_eq!(good.host.expect("a host").as_tainted(), "b.example");
    let schema = Contact::schema();
    assert_eq!(schema.as_value()["properties"]["email"]["format"], "email");
    let error = Contact::parse(r#"{"email": "my secret", "host": 4711}"#).err();
    let error = error.expect("both are wrong");
    assert_eq!(error.problems().len(), 2);
    let shown = format!("{error} {error:?}");
    assert!(
        !shown.contains("secret") && !shown.contains("4711"),
        "{shown}"
    );
}

proptest! {
    /// Whatever is taken is of the form that the documentation says, and is taken again.
    #[test]
    fn what_is_taken_has_the_form(text in "[-a-c0-1A@.+ ()x_%'\r\né]{0,12}|\\PC{0,9}") {
        if let Ok(slug) = Slug::parse(&text) {
            assert_tainted_eq!(slug.as_tainted(), text);
            let form = text.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-');
            prop_assert!(form && !text.is_empty());

        }
        if let Ok(email) = EmailAddress::parse(&text) {
            prop_assert!(text.is_ascii() && !text.contains(|c: char| c.is_ascii_control() || " ,;:<>\"()[]\\".contains(c)));
            prop_assert!(!text.starts_with('-'));
            prop_assert!(email.as_tainted().is_ignore_ascii_case(&endorsed(&text)));
            prop_assert!(EmailAddress::parse(&email).is_ok());
        }
        if let Ok(host) = Hostname::parse(&text) {
            let read = url::Url::parse(&format!("https://{text}/"));
            let is_name = read.is_ok_and(|url| matches!(url.host(), Some(url::Host::Domain(_))));
            // A name in Punycode that stands for nothing is none to a browser.
            prop_assert!(is_name || text.contains("xn--"));
            prop_assert!(Hostname::parse(&host).is_ok());
        }
        if let Ok(phone) = PhoneNumber::parse(&text) {
            prop_assert!(phone.as_tainted().starts_with(&trusted!("+")));
            prop_assert!(phone.as_tainted().parse::<u64>().is_some());
            prop_assert!(PhoneNumber::parse(&phone).is_ok());
        }
    }
}

fn endorsed(text: &str) -> Trusted<String> {
    taintless::authority!(Test = "the test itself");
    endorse!(text, by = Test)
}
