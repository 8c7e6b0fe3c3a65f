//! Text in the form of another language comes back from an independent reader of it as it was.

use http as http_1;
use proptest::prelude::*;
use quick_xml::XmlVersion;
use quick_xml::events::Event;
use regex::Regex;
use taintless::context::{ContentDisposition, CsvRow, HeaderFault, HeaderText};
use taintless::prelude::*;

taintless::context! {
    /// A field of records that end at a line end.
    PipeField: "|\\\n\r\u{2028}" {
        '\\' => "\\\\",
        '|' => "\\p",
        '\n' => "\\n",
        '\r' => refuse,
        '\u{2028}' => replace "?",
    }
}

fn hostile() -> impl Strategy<Value = String> {
    let any = proptest::collection::vec(any::<char>(), 0..60);
    prop_oneof![
        any.prop_map(String::from_iter),
        "[-=+@\t\r\n,;\"'|<>&%./\\\\ a1\u{0}\u{7}\u{2028}\u{85}]{0,40}",
    ]
}

/// Without what keeps cells from being formulas.
fn without_marks(text: &str) -> String {
    text.replace('\'', "")
}

/// The text in the attribute and between the tags of this document.
fn read_xml(document: &str) -> (String, String) {
    let mut reader = quick_xml::Reader::from_str(document);
    let (mut attribute, mut text) = (String::new(), String::new());
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) => {
                let first = tag.attributes().next().expect("one").expect("an attribute");
                let value = first.normalized_value(XmlVersion::Explicit1_0);
                attribute = value.expect("a value").into_owned();
            }
            Event::Text(part) => text.push_str(&part.decode().expect("text")),
            Event::GeneralRef(part) => {
                let name = part.decode().expect("a name");
                let known = quick_xml::escape::unescape(&format!("&{name};"))
                    .expect("a reference")
                    .into_owned();
                text.push_str(&known);
            }
            Event::Eof => return (attribute, text),
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn json_comes_back(text in hostile()) {
        let form = text.json_string();
        let form = format!("\"{}\"", form.as_escaped());
        let is_safe = !form.contains(['<', '>', '\u{2028}', '\u{2029}']);
        prop_assert!(is_safe);
        prop_assert_eq!(serde_json::from_str::<String>(&form).expect("JSON"), text);
    }

    #[test]
    fn xml_comes_back(text in hostile()) {
        let form = text.xml_text();
        let form = form.as_escaped();
        let is_lost = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
        let wanted = text.replace(is_lost, "\u{FFFD}");
        let (attribute, inside) = read_xml(&format!("<a b=\"{form}\">{form}</a>"));
        prop_assert_eq!(&inside, &wanted);
        prop_assert_eq!(attribute, wanted);
    }

    #[test]
    fn a_pattern_matches_itself(text in hostile(), other in hostile()) {
        let form = text.rust_regex_literal();
        for flags in ["", "(?x)"] {
            let pattern = Regex::new(&format!("{flags}^{}$", form.as_escaped())).expect("a pattern");
            prop_assert!(pattern.is_match(&text));
            prop_assert_eq!(pattern.is_match(&other), text == other);
        }
    }

    #[test]
    fn urls_keep_their_shape(text in hostile()) {
        let Ok(segment) = text.url_segment() else {
            prop_assert!(text.is_empty());
            return Ok(());
        };
        let value = text.query_value();
        let address = format!("https://h.example/a/{}/b?q={}&z=1#f", segment.as_escaped(), value.as_escaped());
        let address = url::Url::parse(&address).expect("a URL");
        let segments: Vec<_> = address.path_segments().expect("a path").collect();
        prop_assert_eq!(segments, ["a", segment.as_escaped(), "b"]);
        let pairs: Vec<_> = address.query_pairs().into_owned().collect();
        prop_assert_eq!(pairs, [("q".to_owned(), text), ("z".to_owned(), "1".to_owned())]);
        prop_assert_eq!(address.fragment(), Some("f"));
    }

    /// An address that is relative stays with its host, whatever its segments are.
    #[test]
    fn segments_name_no_host(one in "[./\\\\a-c%]{0,3}", two in "[./\\\\a-c%:@]{0,9}") {
        if let (Ok(one), Ok(two)) = (one.url_segment(), two.url_segment()) {
            let page = url::Url::parse("https://h.example/x/y").expect("a URL");
            let address = page.join(&format!("/{}/{}", one.as_escaped(), two.as_escaped()));
            let address = address.expect("a URL");
            prop_assert_eq!(address.host_str(), Some("h.example"));
            prop_assert_eq!(address.path_segments().expect("a path").count(), 2);
        }
    }

    /// A reader that separates at `;`, at tabs or at line ends alone finds no formula either.
    #[test]
    fn no_separator_makes_a_formula(
        one in "[-=+@;\t\r\n\"', a1]{0,30}",
        two in "[-=+@;\t\r\n\"', a1]{0,30}",
    ) {
        let mut file = Vec::new();
        CsvRow::new().cell(&"first").cell(&one).cell(&two).write_to(&mut file).expect("memory");
        for separator in [b',', b';', b'\t'] {
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.has_headers(false).flexible(true).delimiter(separator);
            for row in reader.from_reader(file.as_slice()).records() {
                for cell in &row.expect("CSV") {
                    let number = cell.parse::<f64>().is_ok();
                    let formula = cell.trim_start().starts_with(['=', '+', '-', '@']);
                    prop_assert!(number || !formula, "{:?} by {:?}", cell, separator);
                }
            }
        }
    }

    #[test]
    fn cells_are_cells(one in hostile(), two in hostile()) {
        let mut file = Vec::new();
        CsvRow::new().cell(&one).cell(&Tainted::new(two.as_str())).write_to(&mut file).expect("memory");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.as_slice());
        let rows: Vec<_> = reader.records().collect::<Result<_, _>>().expect("CSV");
        prop_assert_eq!(rows.len(), 1);
        for (cell, text) in rows.first().expect("one").iter().zip([one, two]) {
            let text = text.replace('\0', "\u{FFFD}");
            prop_assert_eq!(without_marks(cell), without_marks(&text));
            let is_number = cell.parse::<f64>().is_ok();
            prop_assert!(is_number || !cell.trim_start().starts_with(['=', '+', '-', '@']));
        }
    }

    #[test]
    fn headers_are_one_line(text in hostile()) {
        if let Ok(value) = text.header_value() {
            let value = value.to_header_value().expect("http takes it");
            prop_assert_eq!(value.to_str().expect("ASCII"), text.trim_matches([' ', '\t']));
        } else {
            let is_plain = |c| matches!(c, ' '..='~' | '\t');
            prop_assert!(!text.trim_matches([' ', '\t']).chars().all(is_plain));
        }
        let value = ContentDisposition::attachment(&text).value().to_header_value();
        let value: http_1::HeaderValue = value.expect("http takes it");
        prop_assert!(value.to_str().expect("ASCII").starts_with("attachment; filename*=UTF-8''"));
    }

    #[test]
    fn a_context_of_ones_own_comes_back(text in hostile()) {
        match text.escape_for::<PipeField>() {
            Err(_) => prop_assert!(text.contains('\r')),
            Ok(form) => {
                let form = form.as_escaped();
                let is_safe = !form.contains(['|', '\n', '\r', '\u{2028}']);
                prop_assert!(is_safe);
                let mut back = String::new();
                let mut chars = form.chars();
                while let Some(c) = chars.next() {
                    back.push(if c == '\\' {
                        match chars.next() { Some('p') => '|', Some('n') => '\n', other => other.expect("a pair") }
                    } else { c });
                }
                prop_assert_eq!(back, text.replace('\u{2028}', "?"));
            }
        }
    }
}

#[test]
fn formulas_are_text_and_numbers_are_numbers() {
    for (text, cell) in [
        ("=1+1", "\"'=1+1\""),
        (" @SUM(A1)", "\"' @SUM(A1)\""),
        ("＝1", "\"'＝1\""),
        ("\t=1", "\"'\t'=1\""),
        ("a; =1\n\"-2", "\"a; '=1\n\"\"'-2\""),
        ("a=1; b", "\"a=1; b\""),
        ("-2+3+cmd|' /C calc'!A0", "\"'-2+3+cmd|' /C calc'!A0\""),
        ("-12.5", "\"-12.5\""),
        ("+7", "\"+7\""),
        ("-", "\"'-\""),
        ("a \"b\"", "\"a \"\"b\"\"\""),
    ] {
        assert_eq!(text.csv_cell().as_escaped(), cell);
    }
    assert_eq!((-3).csv_cell().as_escaped(), "\"-3\"");
}

#[test]
fn dots_are_no_folders() {
    for text in [".", ".."] {
        let form = text.url_segment().expect("not empty");
        let address = format!("https://h.example/a/{}/b", form.as_escaped());
        let address = url::Url::parse(&address).expect("a URL");
        assert_eq!(address.path_segments().expect("a path").count(), 3);
    }
}

#[test]
fn a_refusal_says_where_and_nothing_of_the_text() {
    let refused = "secrét\rmore".escape_for::<PipeField>();
    let refused = refused.expect_err("refused");
    assert_eq!(
        refused.to_string(),
        "the context cannot hold the character that begins at byte 7"
    );
    assert!(!format!("{refused:?}").contains("000"));
    assert_eq!(HeaderText::of("a\r\nb").err(), Some(HeaderFault::Control));
    assert_eq!(HeaderText::of("é").err(), Some(HeaderFault::NotAscii));
}

/// A file's name that is read backwards shows another ending than it has.
#[test]
fn a_download_is_called_what_it_seems() {
    for (name, saved) in [
        ("invoice\u{202E}fdp.exe", "invoice_fdp.exe"),
        ("a\u{2066}b\u{200F}c\u{61C}d", "a_b_c_d"),
        ("C:x", "C_x"),
        ("", "_"),
        (".", "_"),
        ("..", "__"),
        (".profile", ".profile"),
    ] {
        let value = ContentDisposition::attachment(&Tainted::new(name)).value();
        let form = format!("attachment; filename*=UTF-8''{saved}");
        assert_eq!(value.as_header_text(), form);
    }
}
