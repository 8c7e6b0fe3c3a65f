//! `assert_tainted_eq!` and `assert_output_eq!`: what differs is told by place, and no text is shown.

use std::collections::{BTreeMap, HashSet};
use std::panic;

use taintless::output::TaintedMap;
use taintless::prelude::*;
use taintless::{assert_output_eq, assert_tainted_eq};

/// Text that must not turn up anywhere.
const SECRET: &str = "the-customer's-own-words";
/// It differs from that in one letter.
const OTHER: &str = "the-customer's-own-wards";

/// What a failing assertion says.
fn said(fails: impl FnOnce() + panic::UnwindSafe) -> String {
    let payload = panic::catch_unwind(fails).expect_err("it fails");
    let said = payload
        .downcast_ref::<String>()
        .expect("a text with numbers");
    for text in [SECRET, OTHER, "own", "secret key"] {
        assert!(!said.contains(text), "a text is shown: {said}");
    }
    said.clone()
}

fn tainted(text: &str) -> Tainted<String> {
    Tainted::new(text.to_owned())
}

#[test]
fn labelled_texts_and_lists_and_options_of_them_are_compared() {
    let (one, row) = (tainted("a"), 3);
    assert_tainted_eq!(one, "a");
    assert_tainted_eq!(&one, String::from("a"));
    assert_tainted_eq!(one.as_deref(), trusted!("a"));
    assert_tainted_eq!(one, one, "row {row}");
    assert_tainted_eq!(trusted!("a"), "a");
    assert_tainted_eq!(Some(&one), Some("a"));
    assert_tainted_eq!(None::<Tainted<&str>>, None::<&str>);
    let list = vec![tainted("a"), tainted("b")];
    assert_tainted_eq!(list, ["a", "b"]);
    assert_tainted_eq!(list[..1], ["a"], "row {}", row);
    assert_tainted_eq!(Tainted::new(vec!["a", "b"]), vec!["a", "b"]);
    assert_tainted_eq!(Tainted::new(Some("a")), Some("a"));
    assert_tainted_eq!(vec![Some(tainted("a")), None], [Some("a"), None]);
}

#[test]
fn a_difference_of_texts_is_told_by_its_place() {
    let both = || vec![tainted("a"), tainted(SECRET)];
    let list = said(|| assert_tainted_eq!(both(), ["a", OTHER], "row {}", 7));
    assert!(list.contains("withheld): row 7"), "{list}");
    assert!(list.contains("`/1`: the text differs at character 20 (it has 24, 24 expected)"));
    let short = said(|| assert_tainted_eq!(both(), ["a"]));
    assert!(short.contains("it has 2 items, 1 expected"), "{short}");
    let none = said(|| assert_tainted_eq!(Some(tainted(SECRET)), None::<&str>));
    assert!(none.contains("text was found, `None` expected"), "{none}");
    let many: Vec<_> = (0..30).map(|_| tainted(SECRET)).collect();
    let many = said(|| assert_tainted_eq!(many, [OTHER; 30]));
    assert!(many.contains("and 10 more"), "{many}");
}

#[derive(ClaudeOutput, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[claude(rename_all = "snake_case")]
enum Topic {
    Refund,
    Delivery,
}

#[derive(ClaudeOutput)]
struct Name(Tainted<String>);

#[derive(ClaudeOutput)]
struct Place {
    #[claude(rename = "a/b")]
    street: Tainted<String>,
}

#[derive(ClaudeOutput)]
#[claude(rename_all = "camelCase")]
struct Letter {
    topic: Topic,
    from_whom: Name,
    #[claude(flatten)]
    place: Place,
    lines: Vec<Tainted<String>>,
    pair: (u8, Tainted<String>),
    grades: TaintedMap<u8>,
    by_topic: BTreeMap<Topic, u8>,
    numbers: HashSet<u16>,
    copies: Option<u8>,
    wish: Wish,
    event: Event,
    late: Late,
    #[claude(default = 7)]
    seven: f64,
    nothing: Nothing,
}

#[derive(ClaudeOutput)]
struct Nothing;

#[derive(ClaudeOutput)]
enum Wish {
    Refund { amount: u32, why: Tainted<String> },
    Say(Tainted<String>),
    Meet(u8, bool),
    None,
}

#[derive(ClaudeOutput)]
#[claude(tag = "kind")]
enum Event {
    Written { text: Tainted<String> },
    Moved(Place),
    Silent,
}

#[derive(ClaudeOutput)]
#[claude(tag = "kind", content = "content")]
enum Late {
    By(u8),
    Never,
}

fn letter() -> Letter {
    Letter {
        topic: Topic::Refund,
        from_whom: Name(tainted(SECRET)),
        place: Place {
            street: tainted("x"),
        },
        lines: vec![tainted(SECRET), tainted("b")],
        pair: (1, tainted("p")),
        grades: [(tainted("secret key"), 3)].into_iter().collect(),
        by_topic: BTreeMap::from([(Topic::Refund, 1)]),
        numbers: HashSet::from([3, 1, 2]),
        copies: None,
        wish: Wish::Refund {
            amount: 12,
            why: tainted(SECRET),
        },
        event: Event::Written { text: tainted("w") },
        late: Late::By(4),
        seven: 7.0,
        nothing: Nothing,
    }
}

#[test]
fn values_are_compared_with_values_and_with_json() {
    assert_output_eq!(letter(), letter());
    let street = "x";
    assert_output_eq!(letter(), {
        "topic": "refund", "fromWhom": SECRET, "a/b": street, "lines": [SECRET, "b"],
        "pair": [1, "p"], "grades": {"secret key": 3}, "byTopic": {"refund": 1},
        "numbers": [1, 2, 3], "copies": null, "wish": {"Refund": {"amount": 12, "why": SECRET}},
        "event": {"text": "w", "kind": "Written"}, "late": {"kind": "By", "content": 4.0},
        "nothing": null
    });
    assert_output_eq!(letter().lines, [SECRET, "b"]);
    assert_output_eq!(letter().topic, "refund", "letter {}", 1);
    assert_output_eq!(letter().pair.0, 1);
    assert_output_eq!(vec![Wish::None, Wish::Meet(1, true)], ["None", {"Meet": [1, true]}]);
    assert_output_eq!(
        vec![Event::Silent, Event::Moved(letter().place)],
        vec![
            Event::Silent,
            Event::Moved(Place {
                street: tainted("x")
            }),
        ]
    );
    assert_output_eq!(Late::Never, {"kind": "Never"});
    assert_output_eq!(Wish::Say(tainted("a")), Wish::Say(tainted("a")));
}

#[test]
fn each_difference_is_told_by_its_pointer_and_no_text_is_shown() {
    let mut other = letter();
    other.topic = Topic::Delivery;
    other.from_whom = Name(tainted(OTHER));
    other.place.street = tainted("");
    other.lines = vec![tainted(OTHER)];
    other.pair = (2, tainted("q"));
    other.grades = [(tainted("another"), 3)].into_iter().collect();
    other.by_topic = BTreeMap::from([(Topic::Refund, 2)]);
    other.numbers = HashSet::from([1, 2]);
    other.copies = Some(1);
    other.wish = Wish::Refund {
        amount: 12,
        why: tainted(OTHER),
    };
    other.event = Event::Silent;
    other.late = Late::By(5);
    other.seven = -7.5;
    let said = said(|| assert_output_eq!(letter(), other, "letter {}", 9));
    let expected = [
        "the value differs from the expected one (its text is withheld): letter 9",
        "  `/topic`: refund was found, delivery expected",
        "  `/fromWhom`: the text differs at character 20 (it has 24, 24 expected)",
        "  `/a~1b`: the text differs at character 0 (it has 1, 0 expected)",
        "  `/lines`: it has 2 items, 1 expected",
        "  `/lines/0`: the text differs at character 20 (it has 24, 24 expected)",
        "  `/pair/0`: 1 was found, 2 expected",
        "  `/pair/1`: the text differs at character 0 (it has 1, 1 expected)",
        "  `/grades/0`: its key was not expected",
        "  `/grades`: the expected member `0` is missing",
        "  `/byTopic/refund`: 1 was found, 2 expected",
        "  `/numbers`: it has 3 items, 2 expected",
        "  `/copies`: null was found, a value expected",
        "  `/wish/Refund/why`: the text differs at character 20 (it has 24, 24 expected)",
        "  `/event`: the variant is `Written`, `Silent` was expected",
        "  `/late/content`: 4 was found, 5 expected",
        "  `/seven`: 7 was found, -7.5 expected",
    ];
    let lines: Vec<&str> = said.lines().collect();
    let unmet: Vec<_> = expected.iter().filter(|it| !lines.contains(it)).collect();
    assert!(unmet.is_empty(), "{unmet:#?} not in {said}");
}

#[test]
fn expected_json_that_is_none_of_the_type_is_told_without_its_text() {
    let said = said(|| assert_output_eq!(Wish::None, {"Say": 3, "Sought": SECRET}));
    assert!(said.contains("the expected JSON is none"), "{said}");
}

/// What somebody earns.
#[derive(ClaudeOutput)]
struct Pay {
    salary: Private<u64>,
    bonus: Private<Option<u64>>,
    shares: Private<Vec<u64>>,
}

/// Door 390: `assert_output_eq!` does not show a private number.
#[test]
fn a_private_value_is_compared_and_not_shown() {
    let pay = |salary: u64| Pay {
        salary: Private::new(salary),
        bonus: Private::new(Some(salary + 1)),
        shares: Private::new(vec![1, salary + 2]),
    };
    assert_output_eq!(pay(73_501), pay(73_501));
    assert_output_eq!(pay(5), {"salary": 5, "bonus": 6, "shares": [1, 7]});
    let said = said(|| assert_output_eq!(pay(73_501), pay(84_611)));
    for place in ["`/salary`", "`/bonus`", "`/shares/1`"] {
        let words = format!("{place}: the private value differs from the expected one");
        assert!(said.contains(&words), "{said}");
    }
    assert!(!said.contains("735") && !said.contains("846"), "{said}");
}
