//! `format` beside other judges: the JSON-Schema-Test-Suite, and jsonschema on changed texts.

use std::fs;
use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use taintless::__private::output::{Format, format_holds};

/// Where we and jsonschema differ.
struct Difference {
    formats: &'static [Format],
    /// A text that shows it.
    text: &'static str,
    /// Whether we take it; jsonschema does the other thing.
    ours: bool,
    /// Who is right by the RFC.
    why: &'static str,
}

const DIFFERENCES: &[Difference] = &[
    Difference {
        formats: &[Format::Email],
        text: "\"a\tb\"@example.org",
        ours: false,
        why: "we are right: `qtextSMTP` of RFC 5321 begins at the blank, so a tab is none",
    },
    Difference {
        formats: &[Format::Email],
        text: r#""a\ b"@example.org"#,
        ours: true,
        why: "we are right: `quoted-pairSMTP` of RFC 5321 begins at the blank",
    },
    Difference {
        formats: &[Format::Email],
        text: r#""a <b"@example.org"#,
        ours: true,
        why: "we are right: in quotes this is no name before an address in angle brackets",
    },
    Difference {
        formats: &[Format::Hostname, Format::Email],
        text: "ada@r3---sn-4g5e.example.org",
        ours: true,
        why: "we are right by RFC 1123, and such names are in use; RFC 5891 reserves two hyphens \
              in the third and fourth place",
    },
    Difference {
        formats: &[Format::Hostname, Format::Email],
        text: "ada@xn--zz.example.org",
        ours: true,
        why: "jsonschema is right: RFC 5891 wants what an `xn--` label stands for to be a name; the \
              library that knows is forty crates, and the name leads nowhere",
    },
];

/// The text written so that, by the differences, jsonschema must judge it as we judge the original.
fn mend(format: Format, text: &str) -> String {
    match format {
        Format::Hostname => mend_host(text),
        Format::Email => match text.rsplit_once('@') {
            Some((local, host)) => {
                let local = local
                    .replace('\t', "\n")
                    .replace("\\ ", "\\a")
                    .replace(" <", "a<");
                format!("{local}@{}", mend_host(host))
            }
            None => text.to_owned(),
        },
        _ => text.to_owned(),
    }
}

fn mend_host(host: &str) -> String {
    let labels = host.split('.').map(|label| match label.get(2..4) {
        Some("--") => format!("{}a-{}", &label[..2], &label[4..]),
        _ => label.to_owned(),
    });
    labels.collect::<Vec<_>>().join(".")
}

fn theirs(format: Format, text: &str) -> bool {
    static JUDGES: LazyLock<Vec<(Format, Validator)>> = LazyLock::new(|| {
        let judge = |format: &Format| {
            let options = jsonschema::options().should_validate_formats(true);
            let judge = options.build(&json!({"format": format.name()}));
            (*format, judge.expect("a valid schema"))
        };
        Format::ALL.iter().map(judge).collect()
    });
    let judge = JUDGES.iter().find(|(of, _)| *of == format);
    judge.expect("every format").1.is_valid(&json!(text))
}

#[test]
fn known_differences_are_still_there() {
    for difference in DIFFERENCES {
        for format in difference.formats {
            let text = match format {
                Format::Hostname => difference.text.trim_start_matches("ada@"),
                _ => difference.text,
            };
            let (ours, theirs) = (format_holds(*format, text), theirs(*format, text));
            let name = format.name();
            assert_eq!(ours, difference.ours, "{name} {text:?}: {}", difference.why);
            assert_ne!(ours, theirs, "no difference any more: {name} {text:?}");
        }
    }
}

/// Texts of a format, of each of its forms.
fn texts(format: Format) -> &'static [&'static str] {
    match format {
        Format::Email => &[
            "ada.x@example.org",
            "\"a \\b<\"@a.b",
            "a@[192.0.2.1]",
            "a@[IPv6:2001:db8::1]",
        ],
        Format::Uri => &[
            "https://u:p@example.org:80/a/b?c=%20#d",
            "urn:a:b",
            "ftp://[2001:db8::1]/",
            "a://[v1.x]",
        ],
        Format::Uuid => &["f81d4fae-7dec-11d0-a765-00A0C91E6BF6"],
        Format::DateTime => &[
            "2024-02-29T23:59:60.5Z",
            "1999-12-31t00:29:60+00:30",
            "2000-02-28T12:00:00-08:00",
        ],
        Format::Date => &["2024-02-29", "1900-04-30", "2023-12-31"],
        Format::Time => &["23:59:60.5Z", "00:29:60+00:30", "12:00:00-08:00"],
        Format::Duration => &["P1Y2M3DT4H5M6S", "P12W", "PT1H", "P1DT1S"],
        Format::Hostname => &["www.example.org", "xn--bcher-kva.example", "a-1"],
        Format::Ipv4 => &["192.0.2.1", "255.10.0.19"],
        Format::Ipv6 => &["2001:db8::1", "::ffff:192.0.2.1", "1:2:3:4:5:6:7:8", "::"],
        _ => &[],
    }
}

/// What is done to a text: at which character, what, and with which other one.
type Change = (Index, u8, char);

fn apply(text: &mut Vec<char>, (at, kind, other): Change) {
    let at = at.index(text.len() + 1);
    match kind {
        0 => text.insert(at, other),
        1 if at < text.len() => {
            text.remove(at);
        }
        2 if at + 1 < text.len() => text.swap(at, at + 1),
        _ if at < text.len() => text[at] = other,
        _ => {}
    }
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let of = |characters: &str| select(characters.chars().collect::<Vec<_>>());
    let characters = prop_oneof![
        4 => of("0123456789abxnTtZzPYMDHSW"),
        4 => of(":.+-@[]\"\\%/#?_~ !;=,v<>"),
        1 => of("\t\n\0\u{7f}é٣０🦀\u{ad}"),
    ];
    prop::collection::vec((any::<Index>(), 0_u8..5, characters), 0..5)
}

/// The beginning of a text and the end of another one (or of itself).
fn spliced() -> impl Strategy<Value = (Format, Vec<char>)> {
    let format = select(Format::ALL);
    let pair = format.prop_flat_map(|format| {
        let text = || select(texts(format));
        (Just(format), text(), text())
    });
    (pair, any::<Option<(Index, Index)>>()).prop_map(|((format, one, other), cut)| {
        let mut text: Vec<char> = one.chars().collect();
        if let Some((end, start)) = cut {
            text.truncate(end.index(text.len() + 1));
            let skipped = start.index(other.chars().count() + 1);
            text.extend(other.chars().skip(skipped));
        }
        (format, text)
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 20_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn changed_texts_are_judged_as_by_jsonschema((format, mut text) in spliced(), changes in changes()) {
        for change in changes {
            apply(&mut text, change);
        }
        let text: String = text.into_iter().collect();
        let (ours, theirs) = (format_holds(format, &text), theirs(format, &mend(format, &text)));
        prop_assert_eq!(ours, theirs, "{} {:?}", format.name(), text);
    }
}

#[test]
fn every_case_of_the_schema_suite_is_judged_as_it_says() {
    let Some(folder) = taintless_tests::schema_suite() else {
        return;
    };
    let folder = folder.join("tests/draft2020-12/optional/format");
    let mut faults = Vec::new();
    for format in Format::ALL {
        let name = format.name();
        let file = fs::read_to_string(folder.join(name).with_extension("json"));
        let groups: Value = serde_json::from_str(&file.expect("a file of it")).expect("JSON");
        let groups = groups.as_array().expect("groups").iter();
        let mut count = 0;
        for case in groups.flat_map(|group| group["tests"].as_array().expect("cases")) {
            // No format says anything of what is no string.
            let Some(text) = case["data"].as_str() else {
                continue;
            };
            count += 1;
            if format_holds(*format, text) != case["valid"].as_bool().expect("a verdict") {
                faults.push(format!("{name} {text:?}: {}", case["description"]));
            }
        }
        println!("{name}: {count} cases");
        assert!(count >= 10, "{name}: only {count} cases");
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
