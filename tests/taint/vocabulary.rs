//! The vocabulary of tainted text beside std's methods on the same text.

use std::borrow::Cow;
use std::sync::Arc;

use base64::Engine as _;
use proptest::prelude::*;
use taintless::prelude::{TaintKey, Tainted, Trusted, endorse, trusted};
use taintless::{assert_tainted_eq, authority, sort_by_tainted};
use unicode_normalization::UnicodeNormalization as _;

authority!(Test = "the test itself");

/// Texts in which the separators below stand often, with characters of one to four bytes, marks,
/// and every kind of white space and line end.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::collection::vec(
            prop::sample::select(vec![
                "a", "A", "ab", "aa", ",", ", ", ":", "é", "e\u{301}", "ß", "İ", "ﬁ", "²", "🦀",
                " ", "\t", "\n", "\r\n", "\u{A0}", "\u{2028}", "\0",
            ]),
            0..12
        )
        .prop_map(|parts| parts.concat()),
        any::<String>(),
    ]
}

fn separators() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "a", "aa", "ab", ",", ", ", "é", "\u{301}", "🦀", "\n", "", "ABC",
    ])
    .prop_map(str::to_owned)
}

fn trust(text: &str) -> Trusted<String> {
    endorse!(text, by = Test)
}

#[track_caller]
fn all_equal<'a, 'b>(
    found: impl Iterator<Item = Tainted<&'a str>>,
    expected: impl Iterator<Item = &'b str>,
) {
    let (found, expected): (Vec<_>, Vec<_>) = (found.collect(), expected.collect());
    assert_eq!(found.len(), expected.len(), "so many pieces");
    for (found, expected) in found.iter().zip(expected) {
        assert_tainted_eq!(found, expected);
    }
}

#[track_caller]
fn both_equal(found: Option<Tainted<&str>>, expected: Option<&str>) {
    assert_eq!(found.is_some(), expected.is_some());
    if let (Some(found), Some(expected)) = (found, expected) {
        assert_tainted_eq!(found, expected);
    }
}

#[track_caller]
fn pairs_equal(found: Option<(Tainted<&str>, Tainted<&str>)>, expected: Option<(&str, &str)>) {
    both_equal(found.map(|it| it.0), expected.map(|it| it.0));
    both_equal(found.map(|it| it.1), expected.map(|it| it.1));
}

proptest! {
    #[test]
    fn cutting_is_stds(text in texts(), separator in separators()) {
        let (tainted, trusted) = (Tainted::new(text.as_str()), trust(&separator));
        assert_tainted_eq!(tainted.trim(), text.trim());
        assert_tainted_eq!(tainted.trim_start(), text.trim_start());
        assert_tainted_eq!(tainted.trim_end(), text.trim_end());
        let trimmed = text.trim_start_matches(&separator).trim_end_matches(&separator);
        assert_tainted_eq!(tainted.trim_matches(&trusted), trimmed);
        both_equal(tainted.strip_prefix(&trusted), text.strip_prefix(&separator));
        both_equal(tainted.strip_suffix(&trusted), text.strip_suffix(&separator));
        let empty = separator.is_empty();
        let once = text.split_once(&separator).filter(|_| !empty);
        pairs_equal(tainted.split_once(&trusted), once);
        let once = text.rsplit_once(&separator).filter(|_| !empty);
        pairs_equal(tainted.rsplit_once(&trusted), once);
    }

    #[test]
    fn cutting_by_number_is_stds(text in texts(), from in 0_usize..20, to in 0_usize..20) {
        let tainted = Tainted::new(text.as_str());
        let chars = |from, to: usize| -> String {
            text.chars().skip(from).take(to.saturating_sub(from)).collect()
        };
        assert_tainted_eq!(tainted.truncate_chars(to), chars(0, to));
        assert_tainted_eq!(tainted.slice_chars(from..to), chars(from, to));
        assert_tainted_eq!(tainted.slice_chars(from..=to), chars(from, to + 1));
        assert_tainted_eq!(tainted.slice_chars(from..), chars(from, usize::MAX));
        assert_tainted_eq!(tainted.slice_chars(..to), chars(0, to));
        assert_tainted_eq!(tainted.slice_chars(..), text);
        let cut = tainted.truncate_bytes(to);
        let mut bytes = to.min(text.len());
        while !text.is_char_boundary(bytes) {
            bytes -= 1;
        }
        assert_tainted_eq!(cut, text[..bytes]);
    }

    #[test]
    fn going_through_is_stds(text in texts(), separator in separators()) {
        let (tainted, trusted) = (Tainted::new(text.as_str()), trust(&separator));
        all_equal(tainted.lines(), text.lines());
        all_equal(tainted.lines().rev(), text.lines().rev());
        all_equal(tainted.split_whitespace(), text.split_whitespace());
        let characters: Vec<String> = text.chars().map(String::from).collect();
        all_equal(tainted.characters(), characters.iter().map(String::as_str));
        all_equal(tainted.characters().rev(), characters.iter().rev().map(String::as_str));
        if separator.is_empty() {
            all_equal(tainted.split(&trusted), std::iter::once(text.as_str()));
        } else {
            all_equal(tainted.split(&trusted), text.split(&separator));
        }
    }

    #[test]
    fn searching_is_stds(text in texts(), other in separators()) {
        let (tainted, trusted) = (Tainted::new(text.as_str()), trust(&other));
        assert_eq!(tainted.contains(&trusted), text.contains(&other));
        assert_eq!(tainted.starts_with(&trusted), text.starts_with(&other));
        assert_eq!(tainted.ends_with(&trusted), text.ends_with(&other));
        assert_eq!(tainted.is(&trusted), text == other);
        assert!(tainted.is(&trust(&text)));
        assert!(tainted.is_ignore_ascii_case(&trust(&text.to_ascii_uppercase())));
        assert_eq!(tainted.is_ignore_ascii_case(&trusted), text.eq_ignore_ascii_case(&other));
        assert_eq!(tainted.len(), text.len());
        assert_eq!(tainted.char_count(), text.chars().count());
        assert_eq!(tainted.is_empty(), text.is_empty());
        assert_eq!(tainted.parse::<u16>(), text.trim().parse().ok());
    }

    #[test]
    fn changing_is_stds(text in texts(), from in separators(), to in separators()) {
        let tainted = Tainted::new(text.as_str());
        assert_tainted_eq!(tainted.to_lowercase(), text.to_lowercase());
        assert_tainted_eq!(tainted.to_uppercase(), text.to_uppercase());
        assert_tainted_eq!(tainted.to_ascii_lowercase(), text.to_ascii_lowercase());
        assert_tainted_eq!(tainted.to_ascii_uppercase(), text.to_ascii_uppercase());
        let replaced = if from.is_empty() { text.clone() } else { text.replace(&from, &to) };
        assert_tainted_eq!(tainted.replace(&trust(&from), &trust(&to)), replaced);
        assert_tainted_eq!(tainted.to_nfc(), text.nfc().collect::<String>());
        assert_tainted_eq!(tainted.to_nfkc(), text.nfkc().collect::<String>());
    }

    #[test]
    fn joining_is_stds(parts in proptest::collection::vec(texts(), 0..5), separator in separators()) {
        let tainted: Vec<_> = parts.iter().map(|part| Tainted::new(part.as_str())).collect();
        assert_tainted_eq!(Tainted::join(&tainted, &separator), parts.join(&separator));
        assert_tainted_eq!(Tainted::join(&parts, &trust(&separator)), parts.join(&separator));
        assert_tainted_eq!(tainted.iter().collect::<Tainted<String>>(), parts.concat());
        let mut grown = Tainted::new(separator.clone());
        grown.extend(&parts);
        grown.push_str(&separator);
        let whole = format!("{separator}{}{separator}", parts.concat());
        assert_tainted_eq!(grown, whole);
        let lists: Tainted<Vec<&str>> = tainted.iter().copied().collect();
        assert_eq!(lists.len(), parts.len());
        all_equal(lists.iter(), parts.iter().map(String::as_str));
    }

    #[test]
    fn bytes_are_stds(bytes in any::<Vec<u8>>(), text in texts()) {
        for bytes in [bytes, text.clone().into_bytes()] {
            let utf8 = std::str::from_utf8(&bytes).ok();
            let lossy = String::from_utf8_lossy(&bytes);
            let (owned, slice) = (Tainted::new(bytes.clone()), Tainted::new(bytes.as_slice()));
            let cow = Tainted::new(Cow::from(bytes.as_slice()));
            assert_tainted_eq!(owned.to_text_lossy(), lossy);
            assert_tainted_eq!(slice.to_text_lossy(), lossy);
            assert_tainted_eq!(cow.to_text_lossy(), lossy);
            both_equal(owned.to_text(), utf8);
            both_equal(slice.to_text(), utf8);
            both_equal(cow.to_text(), utf8);
            assert_eq!((owned.len(), slice.len(), cow.len()), (bytes.len(), bytes.len(), bytes.len()));
            both_equal(owned.into_text().as_ref().map(Tainted::as_deref), utf8);
            both_equal(slice.into_text().as_ref().map(Tainted::as_deref), utf8);
            both_equal(cow.into_text().as_ref().map(Tainted::as_deref), utf8);
        }
        let back = Tainted::new(text.clone()).into_bytes().into_text();
        assert_tainted_eq!(back.expect("UTF-8"), text);
    }

    #[test]
    fn base64_is_that_of_the_library(bytes in any::<Vec<u8>>(), at in 0_usize..200) {
        use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
        for engine in [STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD] {
            let mut encoded = engine.encode(&bytes);
            encoded.insert_str(at.min(encoded.len()), "\r\n ");
            let decoded = Tainted::new(encoded).decode_base64().expect("base64");
            let (decoded, bytes) = (decoded.to_text_lossy(), String::from_utf8_lossy(&bytes));
            assert_tainted_eq!(decoded, bytes);
        }
    }

    #[test]
    fn sorting_is_stds(names in proptest::collection::vec(texts(), 0..9)) {
        let mut found: Vec<(usize, Tainted<String>)> =
            names.iter().cloned().map(Tainted::new).enumerate().collect();
        let mut expected: Vec<(usize, &String)> = names.iter().enumerate().collect();
        sort_by_tainted(&mut found, |(_, name)| name.as_deref());
        expected.sort_by_key(|(_, name)| *name);
        let places = |it: &[(usize, _)]| it.iter().map(|(at, _)| *at).collect::<Vec<_>>();
        let expected: Vec<usize> = expected.iter().map(|(at, _)| *at).collect();
        assert_eq!(places(&found), expected);
    }
}

#[test]
fn what_is_no_base64_is_refused() {
    for text in ["A", "A===", "AB=C", "a+b_", "ab*c", "é", "QQ==QQ=="] {
        assert!(Tainted::new(text).decode_base64().is_none(), "{text}");
    }
    assert_eq!(Tainted::new("").decode_base64().map(|it| it.len()), Some(0));
}

/// Each form in which a label holds text has the whole vocabulary.
#[test]
fn every_form_of_text_is_cut_alike() {
    let comma = trusted!(",");
    let (one, two) = (Tainted::new(String::from(" a,b ")), Tainted::new(" a,b "));
    let (three, four) = (
        Tainted::new(Cow::from(" a,b ")),
        Tainted::new(Box::from(" a,b ")),
    );
    let five = Tainted::new(Arc::from(" a,b "));
    let four: Tainted<Box<str>> = four;
    let five: Tainted<Arc<str>> = five;
    for cut in [
        one.trim(),
        two.trim(),
        three.trim(),
        four.trim(),
        five.trim(),
    ] {
        pairs_equal(cut.split_once(&comma), Some(("a", "b")));
    }
}

/// A piece lives as long as its text, not as long as the label in between.
#[test]
fn pieces_outlive_the_labels_between() {
    fn value(line: Tainted<&str>) -> Option<Tainted<&str>> {
        let (_, value) = line.trim().split_once(&trusted!(":"))?;
        Some(value.trim())
    }
    let cells = Tainted::new("k: v").trim().split(&trusted!(":"));
    let cells: Vec<Tainted<&str>> = cells.collect();
    assert_tainted_eq!(cells[1], " v");
    assert_tainted_eq!(
        value(cells[0].concat(": w").as_deref()).expect("a value"),
        "w"
    );
}

#[test]
fn texts_of_every_label_make_tainted_text() {
    let whole = Tainted::new("a").concat("b").concat(&String::from("c"));
    let whole = whole
        .concat(&trusted!("d"))
        .concat(&Tainted::new(Cow::from("e")));
    let whole = whole.concat(&7_u8).concat(&Trusted::from(8));
    assert_tainted_eq!(whole, "abcde78");
    assert_tainted_eq!(Tainted::join(["a", "b"], "-"), "a-b");
    assert_tainted_eq!(Tainted::join([1, 2, 3], &trusted!("+")), "1+2+3");
}

#[test]
fn labels_move_in_and_out() {
    let many = Tainted::new(vec!["one".to_owned(), "two".to_owned()]);
    let many = many.transpose();
    assert_tainted_eq!(many[1], "two");
    let mut many = Tainted::gather(many);
    many.push(Tainted::new("three".to_owned()));
    many.extend([Tainted::new("four".to_owned())]);
    all_equal(many.iter(), ["one", "two", "three", "four"].into_iter());
    assert!((&many).into_iter().any(|it| it.is(&trusted!("three"))));
    assert_tainted_eq!(many.into_iter().next_back().expect("an item"), "four");

    assert!(Tainted::new(None::<String>).transpose().is_none());
    let some = Tainted::gather(Some(Tainted::new("some")));
    both_equal(some.transpose(), Some("some"));

    let (good, bad) = (
        Ok::<_, Tainted<u8>>(Tainted::new("good")),
        Tainted::new("bad"),
    );
    both_equal(Tainted::gather(good).transpose().ok(), Some("good"));
    let bad = Tainted::gather(Err::<Tainted<u8>, _>(bad)).transpose();
    both_equal(bad.err(), Some("bad"));

    let pair = Tainted::gather((Tainted::new("a"), Tainted::new(1_u8)));
    both_equal(Some(pair.transpose().0), Some("a"));
    let four: Tainted<(&str, u8, u8, &str)> = Tainted::new(("a", 1, 2, "d"));
    let (first, _, _, last) = Tainted::gather(four.transpose()).transpose();
    assert_tainted_eq!(first.concat(&last), "ad");
}

/// Redacted, although std's own iterators show the text.
#[test]
fn iterators_show_no_text() {
    let text = Tainted::new("secret words");
    let list = Tainted::new(vec!["secret"]);
    let shown = [
        format!("{:?}", text.lines()),
        format!("{:?}", text.split(&trusted!(" "))),
        format!("{:?}", text.split_whitespace()),
        format!("{:?}", text.characters()),
        format!("{:?}", list.iter()),
        format!("{:?}", list.iter().peekable()),
        format!("{:?}", list.into_iter()),
    ];
    for shown in shown {
        assert!(!shown.contains("secret"), "the text is shown");
    }
}

#[test]
fn keys_do_not_see_the_form() {
    let keys: [TaintKey; 2] = [Tainted::new("a").key(), Tainted::new("a".to_owned()).key()];
    assert_eq!(keys[0], keys[1]);
}
