//! What labels do, seen from within: the rules that hold for helpers called by hand, each form of
//! an inert value, each way into and out of a label.

use std::borrow::Borrow;
use std::fmt::Debug;
use std::num::NonZero;
use std::panic::{UnwindSafe, catch_unwind};

use super::assert::assert_tainted_eq;
use super::hatch::{check_purpose, endorse_text, expose_tainted, lend_tainted};
use super::primitive::{Atom, sealed::Form};
use super::text::{check_choices, one_of_tainted};
use super::trusted::{check_trusted, trust_literal};
use super::{Authority, Choice, Destination, InertText, Literal, Literals, Tainted, Trusted};

struct Here;
impl Destination for Here {
    const PURPOSE: &'static str = "a test";
}
impl Authority for Here {
    const PURPOSE: &'static str = "a test";
}

macro_rules! text {
    ($text:literal) => {{
        struct One;
        impl Literal for One {
            const TEXT: &'static str = $text;
        }
        One
    }};
}

/// Whether `one_of!` takes these texts where its helper is called by hand.
macro_rules! can_be_chosen {
    ($($text:literal),*) => {{
        struct Some;
        impl Literals for Some {
            const TEXTS: &'static [&'static str] = &[$($text),*];
        }
        catch_unwind(check_choices::<Some>).is_ok()
    }};
}

fn is_trusted<L: Literal>(_: L) -> bool {
    catch_unwind(check_trusted::<L>).is_ok()
}

/// What a panic says; nothing, where there is none.
fn panic_text(run: impl FnOnce() + UnwindSafe) -> String {
    let Err(said) = catch_unwind(run) else {
        return String::new();
    };
    let text = said.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| said.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

#[test]
fn a_comparison_in_a_test_says_where_and_not_what() {
    let text = Tainted::new("zebra-crossing");
    assert_eq!(
        panic_text(|| assert_tainted_eq(&text, "zebra-crossing", None)),
        ""
    );
    for (expected, place) in [("zebra-x", 6), ("", 0), ("zebra-crossings", 14)] {
        let said = panic_text(|| assert_tainted_eq(&text, expected, None));
        assert!(
            said.contains(&format!("at character {place} (it has 14, ")),
            "{said}"
        );
        assert!(!said.contains("zebra"), "{said}");
    }
}

#[test]
fn a_purpose_says_something() {
    for purpose in ["a", " a", "\n\ta", "two words"] {
        check_purpose(purpose);
    }
    for purpose in ["", " ", "\t\n", "   "] {
        assert!(panic_text(|| check_purpose(purpose)).starts_with("the purpose is empty"));
    }
}

#[test]
fn texts_to_choose_from_have_two_characters() {
    assert!(can_be_chosen!() && can_be_chosen!("ab") && can_be_chosen!("abc", "äö", "日本"));
    assert!(!can_be_chosen!("") && !can_be_chosen!("a") && !can_be_chosen!("ab", "c"));
    assert!(!can_be_chosen!("ä") && !can_be_chosen!("日") && !can_be_chosen!("\u{1F600}"));
    assert!(!can_be_chosen!("a", "bc") && !can_be_chosen!("ab", "cd", "é", "ef"));
}

#[test]
fn trusted_text_holds_no_wrapping_tag() {
    assert!(is_trusted(text!("")) && is_trusted(text!("<b> untrusted")));
    assert!(!is_trusted(text!("<untrusted")) && !is_trusted(text!("a < / UnTrusted>")));
    assert_eq!(&*trust_literal_of(text!("hello")), "hello");
}

fn trust_literal_of<L: Literal>(_: L) -> Trusted<&'static str> {
    trust_literal::<L>()
}

#[test]
fn every_plain_text_is_endorsed_as_it_is() {
    let owned = String::from("friendly");
    assert_eq!(&*endorse_text::<Here>(&owned), "friendly");
    assert_eq!(&*endorse_text::<Here>("friendly"), "friendly");
    assert_eq!(&*endorse_text::<Here>(owned), "friendly");
}

#[test]
fn what_is_lent_comes_back_as_it_was_returned() {
    let text = Tainted::new("one two");
    let kept = lend_tainted::<Here, _, _>(&text, Tainted::new);
    assert_eq!(kept.text(), "one two");
    let words = lend_tainted::<Here, _, _>(&text, |text| text.split(' ').collect::<Vec<&str>>());
    assert_eq!(expose_tainted::<Here, _>(words), ["one", "two"]);
    let some = lend_tainted::<Here, _, _>(&text, |text| Some(text.len()));
    let failed = lend_tainted::<Here, _, _>(&text, |text| text.parse::<u8>().map_err(|_| 3_u8));
    assert_eq!((some, failed), (Some(7), Err(3)));
    let sound = lend_tainted::<Here, _, _>(&text, |text| Ok::<usize, ()>(text.len()));
    assert_eq!(sound, Ok(7));
}

#[test]
fn labels_move_inside_and_out() {
    let owned = Tainted::new("one").into_owned();
    assert_eq!((owned.text(), owned.as_deref().text()), ("one", "one"));
    assert_eq!(Tainted::from("one").text(), "one");
    let some = Tainted::new(Some("one")).transpose();
    assert_eq!(some.map(Tainted::into_raw), Some("one"));
    let many = Tainted::new(vec!["one", "two"]).transpose();
    let many: Vec<&str> = many.into_iter().map(Tainted::into_raw).collect();
    assert_eq!(many, ["one", "two"]);
    assert_eq!(Tainted::new("one").concat(&owned).text(), "oneone");
    assert_eq!(format!("{:?}", Tainted::new(vec![1_u8])), "Tainted(…)");
}

#[test]
fn tainted_text_is_compared_with_text_of_the_program() {
    struct Two;
    impl Literals for Two {
        const TEXTS: &'static [&'static str] = &["open", "closed"];
    }
    let (open, other) = (Tainted::new("open"), Tainted::new("opened"));
    let status = trust_literal_of(text!("open"));
    assert!(open.is(&status) && !other.is(&status));
    assert_eq!(one_of_tainted::<Two, _>(&open), Some(status));
    assert_eq!(one_of_tainted::<Two, _>(&other), None);
    assert!(Tainted::new("").is_empty() && !open.is_empty());
    assert_eq!((open.len(), Tainted::new("äö").len()), (4, 4));
    assert_eq!((open.char_count(), Tainted::new("äö").char_count()), (4, 2));
    assert_ne!(open.key(), other.key());
    assert_eq!(open.key(), open.key());
    assert_eq!(format!("{:?}", open.key()), "TaintKey(…)");
}

/// One character of each kind that a log line must not hold, beside the plain ones around it.
#[test]
fn a_log_line_shows_what_it_hides() {
    for (text, shown) in [
        ("plain, äö 日本 👨", "plain, äö 日本 👨"),
        ("a\nb\rc\td\\e", "a\\nb\\rc\\td\\\\e"),
        ("\0\u{1b}[2J\u{7f}\u{9b}", "\\u{0}\\u{1b}[2J\\u{7f}\\u{9b}"),
        ("a\u{202e}b\u{2066}", "a\\u{202e}b\\u{2066}"),
        ("a\u{200b}\u{feff}\u{ad}", "a\\u{200b}\\u{feff}\\u{ad}"),
        ("a\u{2028}b\u{e0041}", "a\\u{2028}b\\u{e0041}"),
    ] {
        assert_eq!(Tainted::new(text).for_log(99).to_string(), shown);
    }
    let cut = Tainted::new("äöü");
    assert_eq!(
        (cut.for_log(2).to_string(), cut.for_log(3).to_string()),
        ("äö…".into(), "äöü".into())
    );
    assert_eq!(format!("{:?}", cut.for_log(3)), "LogText(…)");
}

#[test]
fn trusted_text_is_read_in_every_way() {
    let text = trust_literal_of(text!("text"));
    let mut owned = text.to_owned_text();
    owned.push(&Trusted::from(3_u8));
    owned.push(&Trusted::concat(&[text, text]));
    assert_eq!(&*owned, "text3texttext");
    let as_ref: &str = owned.as_ref();
    let borrowed: &str = owned.borrow();
    assert_eq!((as_ref, borrowed), ("text3texttext", "text3texttext"));
    assert_eq!(*Trusted::from(3_u8), 3);
    assert_eq!(
        format!("{text}|{text:>6}|{text:?}"),
        "text|  text|Trusted(\"text\")"
    );
    assert_eq!(
        format!("{owned} {:?}", Trusted::from(3_u8)),
        "text3texttext Trusted(\"3\")"
    );
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum Colour {
    Red,
    Green,
}

impl Choice for Colour {
    const TEXTS: &'static [&'static str] = &["red", "green"];
    fn index(self) -> usize {
        self as usize
    }
    fn from_index(index: usize) -> Option<Self> {
        [Colour::Red, Colour::Green].get(index).copied()
    }
}

/// What is written is read again, and stored as what it is.
fn holds<T: Form + PartialEq + Debug>(value: T, text: &str, stored: &str) {
    let mut written = String::new();
    value.write(&mut written);
    assert_eq!(written, text);
    assert_eq!(T::read(text), Some(value));
    let atom = match value.atom() {
        Atom::Bool(value) => format!("{value}"),
        Atom::Integer(value) => format!("{value:?}"),
        Atom::Float(value) => format!("{value}"),
        Atom::Text => String::from("text"),
    };
    assert_eq!(atom, stored, "{text}");
}

#[test]
fn every_form_is_written_read_and_stored() {
    holds(5_u8, "5", "Some(5)");
    holds(-5_i64, "-5", "Some(-5)");
    holds(u64::MAX, "18446744073709551615", "None");
    holds(NonZero::<u16>::MIN, "1", "Some(1)");
    holds(1.5_f64, "1.5", "1.5");
    holds(1.5_f32, "1.5", "1.5");
    holds(true, "true", "true");
    holds(false, "false", "false");
    holds(std::net::Ipv4Addr::LOCALHOST, "127.0.0.1", "text");
    holds(Colour::Green, "green", "text");
    assert_eq!(Colour::read("GREEN"), Some(Colour::Green));
    assert_eq!((Colour::read("grün"), u8::read("256")), (None, None));
    assert_eq!(
        (f64::read("x"), f32::read("x"), bool::read("1")),
        (None, None, None)
    );
    assert_eq!(&*Colour::Green.name(), "green");
    assert_eq!(Colour::read_inert("green"), Some(Colour::Green));
    let mut written = String::new();
    Colour::Red.write_inert(&mut written);
    assert_eq!(written, "red");
}

#[test]
fn what_was_stored_comes_back_and_nothing_is_rounded() {
    assert_eq!(
        (u8::of_integer(255), u8::of_integer(256)),
        (Some(255), None)
    );
    assert_eq!(
        (NonZero::<u8>::of_integer(0), u8::of_float(1.0)),
        (None, None)
    );
    assert_eq!(f64::of_integer(7), Some(7.0));
    assert_eq!(f64::of_integer(1 << 40), None);
    assert_eq!(f64::of_float(0.1), Some(0.1));
    assert_eq!(
        (f32::of_integer(7), f32::of_integer(1 << 20)),
        (Some(7.0), None)
    );
    assert_eq!((f32::of_float(1.5), f32::of_float(0.1)), (Some(1.5), None));
    assert_eq!(
        (bool::of_integer(0), bool::of_integer(1)),
        (Some(false), Some(true))
    );
    assert_eq!((bool::of_integer(2), bool::of_float(1.0)), (None, None));
    assert_eq!((Colour::of_integer(0), Colour::of_float(0.0)), (None, None));
}
