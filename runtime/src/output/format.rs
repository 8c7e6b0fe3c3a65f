//! JSON Schema's `format`: whether a text is an address, a date, a name of a host, and so on.
//!
//! Every format is a grammar of an RFC, held whole and in ASCII: no white space around it, no
//! digits of another script, no shorter or looser form that ISO 8601 or a browser would take. Where
//! a library knows exactly that grammar, it judges: `iri-string` a URI, std an IP address. A grammar
//! that is regular is written down for `regex`. Dates and times are in `calendar.rs`.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::sync::LazyLock;

use iri_string::spec::UriSpec;
use regex::Regex;

use super::calendar::{is_date, is_date_time, is_time};

/// A format of JSON Schema that the API takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// A mailbox: RFC 5321, section 4.1.2.
    Email,
    /// A URI with its scheme: RFC 3986.
    Uri,
    /// A UUID with its four hyphens: RFC 9562. Any version, also one that does not exist yet.
    Uuid,
    /// A date and time with its offset: RFC 3339, section 5.6.
    DateTime,
    /// A date: `full-date` of RFC 3339.
    Date,
    /// A time with its offset: `full-time` of RFC 3339.
    Time,
    /// A duration: RFC 3339, appendix A.
    Duration,
    /// A name of a host: RFC 1123, section 2.1. What an `xn--` label stands for is not looked at.
    Hostname,
    /// An IPv4 address: four decimal numbers.
    Ipv4,
    /// An IPv6 address: RFC 4291, section 2.2, without a zone.
    Ipv6,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Format] = &[
        Format::Email,
        Format::Uri,
        Format::Uuid,
        Format::DateTime,
        Format::Date,
        Format::Time,
        Format::Duration,
        Format::Hostname,
        Format::Ipv4,
        Format::Ipv6,
    ];

    /// As a schema has it: `date-time`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Format::Email => "email",
            Format::Uri => "uri",
            Format::Uuid => "uuid",
            Format::DateTime => "date-time",
            Format::Date => "date",
            Format::Time => "time",
            Format::Duration => "duration",
            Format::Hostname => "hostname",
            Format::Ipv4 => "ipv4",
            Format::Ipv6 => "ipv6",
        }
    }

    /// Whether the whole text is of the format.
    pub(super) fn holds(self, text: &str) -> bool {
        match self {
            Format::Email => is_mailbox(text),
            Format::Uri => iri_string::validate::iri::<UriSpec>(text).is_ok(),
            Format::Uuid => matches(&UUID, text),
            Format::DateTime => is_date_time(text.as_bytes()),
            Format::Date => is_date(text.as_bytes()),
            Format::Time => is_time(text.as_bytes()),
            Format::Duration => matches(&DURATION, text),
            Format::Hostname => is_hostname(text),
            Format::Ipv4 => text.parse::<Ipv4Addr>().is_ok(),
            Format::Ipv6 => is_ipv6(text),
        }
    }
}

/// Whether plain text is of a format: for the tests, which compare with other judges.
#[must_use]
pub fn format_holds(format: Format, text: &str) -> bool {
    format.holds(text)
}

/// A grammar, compiled when it is first wanted. A test proves that each compiles; one that did not
/// would match nothing.
type Grammar = LazyLock<Option<Regex>>;

fn matches(grammar: &Grammar, text: &str) -> bool {
    grammar.as_ref().is_some_and(|it| it.is_match(text))
}

/// RFC 9562, section 4: the parsers of UUIDs also take braces, `urn:uuid:` and no hyphens.
static UUID: Grammar =
    LazyLock::new(|| Regex::new("^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$").ok());

/// RFC 3339, appendix A. No unit between two others may be left out: `P1Y2D` and `PT1H2S` are none.
static DURATION: Grammar = LazyLock::new(|| {
    let time = "T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)";
    let date = "(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)";
    Regex::new(&format!("^P(?:{date}(?:{time})?|{time}|[0-9]+W)$")).ok()
});

/// RFC 5321, section 4.1.2, `Local-part`: atoms between dots, or a quoted string.
static LOCAL_PART: Grammar = LazyLock::new(|| {
    let atom = "[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+";
    let quoted = r#""(?:[ !#-\[\]-~]|\\[ -~])*""#;
    Regex::new(&format!(r"^(?:{atom}(?:\.{atom})*|{quoted})$")).ok()
});

/// RFC 5321, section 4.1.2, `Mailbox`, with the limit of section 4.5.3.1.1.
fn is_mailbox(text: &str) -> bool {
    // Only a quoted local part holds an `@`, and no domain does.
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    local.len() <= 64 && matches(&LOCAL_PART, local) && is_mail_domain(domain)
}

/// A name, or an address in brackets; no third kind of literal was ever registered.
fn is_mail_domain(domain: &str) -> bool {
    let literal = domain
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let Some(literal) = literal else {
        return is_hostname(domain);
    };
    match literal.split_at_checked("IPv6:".len()) {
        Some((tag, address)) if tag.eq_ignore_ascii_case("IPv6:") => is_ipv6(address),
        _ => literal.parse::<Ipv4Addr>().is_ok(),
    }
}

/// RFC 1123, section 2.1. RFC 1034 leaves 253 characters of the 255 octets that a name has as it
/// is sent.
fn is_hostname(text: &str) -> bool {
    text.len() <= 253 && text.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=63).contains(&label.len())
        && label.bytes().all(is_inner)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// std holds to RFC 4291: no zone, no length of a prefix, no zero before an IPv4 number.
fn is_ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Texts of a format, and texts that are none.
    pub(in crate::output) fn check(format: Format, good: &[&str], bad: &[&str]) {
        for text in good {
            assert!(format.holds(text), "{} refuses {text:?}", format.name());
            // Around any format stands nothing, not even the end of a line.
            for around in [format!(" {text}"), format!("{text} "), format!("{text}\n")] {
                assert!(!format.holds(&around), "{} takes {around:?}", format.name());
            }
        }
        for text in bad.iter().chain(&["", " ", "é", "\0", "\u{2028}"]) {
            assert!(!format.holds(text), "{} takes {text:?}", format.name());
        }
    }

    #[test]
    fn every_grammar_compiles() {
        for grammar in [&UUID, &DURATION, &LOCAL_PART] {
            assert!(grammar.is_some());
        }
    }

    #[test]
    fn no_two_formats_share_a_name() {
        let names: std::collections::BTreeSet<_> =
            Format::ALL.iter().map(|format| format.name()).collect();
        assert_eq!(names.len(), 10);
    }

    #[test]
    fn email() {
        let long = "a".repeat(65);
        check(
            Format::Email,
            &[
                "ada@example.org",
                "o'hara+x/y=z@sub.example.org",
                "ada@localhost",
                r#""a@b \" c"@example.org"#,
                r#"""@example.org"#,
                "ada@[192.0.2.1]",
                "ada@[ipv6:2001:db8::1]",
                &format!("{}@example.org", &long[1..]),
            ],
            &[
                "ada",
                "@example.org",
                "ada@",
                "ada@@example.org",
                "a b@example.org",
                "Ada <ada@example.org>",
                "<ada@example.org>",
                "ädä@example.org",
                "ada@exämple.org",
                "\"a\tb\"@example.org",
                "\"a\"b@example.org",
                r#""a\"@example.org"#,
                "ada@example.org.",
                "ada@-example.org",
                "ada@[192.0.2]",
                "ada@[2001:db8::1]",
                "ada@[IPv6:192.0.2.1]",
                "ada@[é2.0.2.1]",
                "ada@example.org\r\nBcc: eve@example.org",
                &format!("{long}@example.org"),
            ],
        );
    }

    #[test]
    fn uri() {
        check(
            Format::Uri,
            &[
                "https://user@example.org:8080/a/b;c?d=%20#e",
                "https://[2001:db8::1]:443/",
                "https://[v1.x:y]/",
                "mailto:ada@example.org",
                "urn:isbn:0451450523",
                "a:",
                "file:///etc/hosts",
            ],
            &[
                "example.org",
                "//example.org/",
                "/a",
                "#a",
                "1a:b",
                ":a",
                "https://example.org/a b",
                "https://example.org/ä",
                "https://example.org/%2",
                "https://example.org/%GG",
                "https://example.org/<a>",
                "https://example.org:80a/",
                "https://[::1",
                "https://[::1%25eth0]/",
                "https://a#b#c",
            ],
        );
    }

    #[test]
    fn uuid() {
        check(
            Format::Uuid,
            &["f81d4fae-7dec-11d0-a765-00A0C91E6BF6"],
            &[
                "f81d4fae7dec11d0a76500a0c91e6bf6",
                "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
                "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bfg",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf61",
            ],
        );
    }

    #[test]
    fn duration() {
        check(
            Format::Duration,
            &[
                "P1Y2M3DT4H5M6S",
                "P1Y",
                "P1M",
                "P1DT1S",
                "PT90M",
                "P52W",
                "P0D",
                "P00000000000000000000001D",
            ],
            &[
                "P", "PT", "P1DT", "1D", "-P1D", "P-1D", "P1.5D", "PT1.5S", "P1W1D", "P1WT1H",
                "P1Y2D", "PT1H2S", "P1D1M", "P1H", "PT1D", "P١D",
            ],
        );
    }

    #[test]
    fn hostname() {
        let label = "a".repeat(63);
        let longest = format!("{label}.{label}.{label}.{}", &label[..61]);
        check(
            Format::Hostname,
            &[
                "localhost",
                "3com.example",
                "a--b.example",
                "xn--bcher-kva.example",
                &longest,
            ],
            &[
                "example.org.",
                ".example.org",
                "a..b",
                "-a",
                "a-",
                "a.-",
                "a_b",
                "bücher.example",
                "example.org:80",
                &format!("a{label}"),
                &format!("{longest}a"),
            ],
        );
    }

    #[test]
    fn ipv4() {
        check(
            Format::Ipv4,
            &["0.0.0.0", "255.255.255.255"],
            &[
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.4/8",
                "0x1.2.3.4",
                "16909060",
            ],
        );
    }

    #[test]
    fn ipv6() {
        check(
            Format::Ipv6,
            &[
                "::",
                "::1",
                "2001:DB8::1",
                "1:2:3:4:5:6:7:8",
                "::ffff:192.0.2.1",
            ],
            &[
                "1:2:3:4:5:6:7",
                ":::",
                "1::2::3",
                "[::1]",
                "fe80::1%eth0",
                "::/0",
                "::12345",
                "192.0.2.1",
            ],
        );
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

        #[test]
        fn any_text_gets_an_answer(
            any in ".{0,40}",
            // Near enough to the grammars that every branch is taken, cut characters included.
            near in r#"[0-9TtZzPYMDHSW:.+\-@\[\]"\\%/#?aé٣🦀]{0,40}"#,
        ) {
            for format in Format::ALL {
                for text in [&any, &near] {
                    // No format holds a control character, or a letter beyond ASCII.
                    let is_plain = text.is_ascii() && !text.contains(|c: char| c.is_ascii_control());
                    proptest::prop_assert!(is_plain || !format.holds(text));
                    format.holds(text);
                }
            }
        }
    }
}
