//! Every shape that a type of model output can have: what is read, and what is told.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde_json::json;
use taintless::output::{ProblemKind, TaintedMap};
use taintless::prelude::*;

use crate::types::Category;

/// The schemas of the types in this file.
pub(super) fn all_schemas() -> Vec<&'static schemars::Schema> {
    vec![
        Code::schema(),
        Point::schema(),
        Page::<Percent>::schema(),
        Maps::schema(),
        Wish::schema(),
        Event::schema(),
        Adjacent::schema(),
        Person::schema(),
        Node::schema(),
        Formula::schema(),
        Rules::schema(),
    ]
}

/// `pointer kind` of each problem.
fn told<T: ClaudeOutput>(reply: &str) -> Vec<String> {
    let error = T::parse(reply).err().expect("a bad reply");
    let told = |problem: &taintless::output::Problem| {
        format!("{} {:?}", problem.pointer(), problem.kind())
    };
    error.problems().iter().map(told).collect()
}

#[derive(ClaudeOutput, Debug)]
struct Code(#[claude(pattern = "^[A-Z]{3}$")] Tainted<String>);

#[derive(ClaudeOutput, Inert, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Clone, Copy)]
struct Percent(#[claude(range(min = 0, max = 100))] u8);

#[derive(ClaudeOutput, Debug)]
struct MaybePercent(Option<Percent>);

#[derive(ClaudeOutput, Debug)]
struct Holder {
    code: Code,
    percents: Vec<Percent>,
    none: MaybePercent,
}

#[test]
fn a_newtype_is_what_it_holds() {
    taintless::assert_tainted_eq!(Code::parse(r#""ABC""#).expect("good").0, "ABC");
    assert_eq!(told::<Code>(r#""abc""#), [" Pattern"]);
    assert_eq!(told::<Code>("1"), [" WrongKind"]);
    assert_eq!(Percent::parse("7").expect("good"), Percent(7));
    assert_eq!(told::<Percent>("101"), [" Range"]);

    let holder = Holder::parse(r#"{"code": "XYZ", "percents": [1, 2]}"#).expect("good");
    taintless::assert_tainted_eq!(holder.code.0, "XYZ");
    assert_eq!(holder.percents, [Percent(1), Percent(2)]);
    assert!(holder.none.0.is_none());
    assert_eq!(
        told::<Holder>(r#"{"code": "", "percents": [1, 200, "x"], "none": 300}"#),
        [
            "/code Pattern",
            "/percents/1 Range",
            "/percents/2 WrongKind",
            "/none WrongValue"
        ]
    );
}

#[derive(ClaudeOutput, Debug, PartialEq)]
struct Point(
    #[claude(range(min = -90, max = 90))] f64,
    #[claude(range(min = -180, max = 180))] f64,
);

#[derive(ClaudeOutput, Debug, PartialEq)]
struct Nothing;

#[test]
fn tuples_and_unit_structs() {
    assert_eq!(Point::parse("[1.5, -2]").expect("good"), Point(1.5, -2.0));
    assert_eq!(told::<Point>("[91, 181]"), ["/0 Range", "/1 Range"]);
    assert_eq!(told::<Point>("[1]"), [" WrongCount"]);
    assert_eq!(told::<Point>("[1, 2, 3]"), [" WrongCount"]);
    assert_eq!(told::<Point>("[]"), [" WrongCount"]);
    assert_eq!(told::<Point>("{}"), [" WrongKind"]);
    assert_eq!(Nothing::parse("null").expect("good"), Nothing);
    assert_eq!(told::<Nothing>("{}"), [" WrongKind"]);
    let pair = <(u8, Option<bool>)>::parse("[1, null]").expect("good");
    assert_eq!(pair, (1, None));
    assert_eq!(
        told::<(u8, u8, u8)>("[1, 256, true]"),
        ["/1 WrongValue", "/2 WrongKind"]
    );
    assert_eq!(<[u8; 3]>::parse("[1, 2, 3]").expect("good"), [1, 2, 3]);
    assert_eq!(told::<[u8; 3]>("[1, 2]"), [" WrongCount"]);
    assert_eq!(told::<[u8; 3]>("[1, 2, 3, 4]"), [" WrongCount"]);
    assert_eq!(told::<[u8; 2]>("[1, -1]"), ["/1 WrongValue"]);
    assert_eq!(
        told::<[u8; 2]>("[1, -1, 2]"),
        [" WrongCount", "/1 WrongValue"]
    );
}

#[derive(ClaudeOutput, Debug)]
struct Page<T> {
    items: Vec<T>,
    #[claude(default = 0)]
    next: u32,
    #[claude(length(max = 2), items(length(max = 3)))]
    notes: Vec<Tainted<String>>,
}

#[derive(ClaudeOutput, Debug)]
struct Pair<A, B: ClaudeOutput, const N: usize> {
    left: A,
    right: [B; N],
}

#[test]
fn generics() {
    let page = Page::<Percent>::parse(r#"{"items": [1], "notes": ["a"]}"#).expect("good");
    assert_eq!((page.items, page.next), (vec![Percent(1)], 0));
    assert_eq!(
        told::<Page<Page<bool>>>(
            r#"{"items": [{"items": [1], "notes": ["abcd", "a"]}], "notes": []}"#
        ),
        ["/items/0/items/0 WrongKind", "/items/0/notes/0 Length"]
    );
    let pair = Pair::<u8, bool, 2>::parse(r#"{"left": 1, "right": [true, false]}"#).expect("good");
    assert_eq!((pair.left, pair.right), (1, [true, false]));
    let one = serde_json::to_value(Page::<u8>::schema()).expect("JSON");
    let other = serde_json::to_value(Page::<bool>::schema()).expect("JSON");
    assert_ne!(one, other);
    assert!(
        std::ptr::eq(Page::<u8>::schema(), Page::<u8>::schema()),
        "made once"
    );
}

#[derive(ClaudeOutput, Debug)]
struct Maps {
    #[claude(length(min = 1, max = 2), values(range(min = 0)))]
    free: TaintedMap<f64>,
    by_category: BTreeMap<Category, Vec<u8>>,
    by_number: Option<HashMap<i16, bool>>,
    #[claude(default)]
    set: BTreeSet<Category>,
    #[claude(default, length(max = 2))]
    numbers: HashSet<u16>,
    #[claude(default)]
    by_percent: BTreeMap<Percent, Percent>,
}

#[test]
fn maps_and_sets_of_objects() {
    let maps = Maps::parse(
        r#"{"free": {"a": 1, "b": 2.5}, "by_category": {"billing": [1], "DELIVERY": []},
            "by_number": {"-3": true}, "set": ["delivery", "billing"], "numbers": [1, 2],
            "by_percent": {"5": 6}}"#,
    );
    let maps = maps.expect("good");
    assert_eq!(maps.free.get(&trusted!("b")), Some(&2.5));
    assert_eq!(maps.free.get(&Tainted::new("c")), None);
    assert_eq!(
        maps.free.keys().map(|key| key.char_count()).sum::<usize>(),
        2
    );
    assert_eq!(maps.by_category[&Category::Billing], [1]);
    assert!(maps.by_category.contains_key(&Category::Delivery));
    assert!(maps.by_number.expect("there")[&-3]);
    assert_eq!(maps.set.len(), 2);
    assert_eq!(maps.numbers.len(), 2);
    assert_eq!(maps.by_percent[&Percent(5)], Percent(6));
    assert_eq!(format!("{:?}", maps.free), "TaintedMap(2 members)");
}

#[test]
fn maps_in_the_form_of_the_wire() {
    let maps = Maps::parse(
        r#"{"free": [{"key": "a", "value": 1}], "by_category": [{"value": [2], "key": "billing"}],
            "by_number": []}"#,
    );
    let maps = maps.expect("good");
    assert_eq!(maps.free.get(&trusted!("a")), Some(&1.0));
    assert_eq!(maps.by_category[&Category::Billing], [2]);
    assert_eq!(
        told::<Maps>(
            r#"{"free": [{"key": "a", "value": 1}, {"key": "a", "value": -2}, {"value": "x"}],
                "by_category": [{"key": "billing", "value": []}, {"key": "Billing", "value": []}]}"#
        ),
        [
            "/free Length",
            "/free/1/value Range",
            "/free/2/key Missing",
            "/free/2/value WrongKind",
            "/by_category/1 Duplicate"
        ]
    );
}

#[test]
fn what_is_wrong_with_maps_and_sets() {
    assert_eq!(
        told::<Maps>(
            r#"{"free": {"a": -1, "b": "x", "a": 1}, "by_category": {"nothing": [], "billing": [256]},
                "by_number": {"+3": true, "03": true, "99999": false}, "set": ["billing", "billing"],
                "numbers": [1, 2, 3], "by_percent": {"100": 1, "101": 1}}"#
        ),
        [
            "/free Length",
            "/free/0 Range",
            "/free/1 WrongKind",
            "/by_category/0 WrongKey",
            "/by_category/1/0 WrongValue",
            "/by_number/0 WrongKey",
            "/by_number/1 WrongKey",
            "/by_number/2 WrongKey",
            "/set Duplicate",
            "/numbers Length",
            // A key keeps the rules of its type.
            "/by_percent/1 WrongKey",
        ]
    );
    assert_eq!(
        told::<TaintedMap<u8>>(r#"{"a": 1, "a": 2}"#),
        ["/1 Duplicate"]
    );
    // `serde_json/arbitrary_precision` hands a number on as a map, which is none.
    for number in ["2.5", "1e300", "7", "-99999999999999999999"] {
        assert_eq!(told::<TaintedMap<Tainted<String>>>(number), [" WrongKind"]);
        assert_eq!(told::<BTreeMap<u8, bool>>(number), [" WrongKind"]);
    }
}

/// What a customer wants.
#[derive(ClaudeOutput, Debug)]
#[claude(rename_all = "snake_case", rename_all_fields = "camelCase")]
enum Wish {
    /// Money back.
    Refund {
        #[claude(range(min = 1))]
        amount_in_cents: u32,
        reason: Option<Tainted<String>>,
    },
    Complaint(#[claude(length(min = 3))] Tainted<String>),
    Meet(Percent, bool),
    Nothing,
    #[claude(rename = "later")]
    SomeOtherDay,
}

#[test]
fn externally_tagged_enums() {
    assert!(matches!(
        Wish::parse(r#"{"refund": {"amountInCents": 5}}"#),
        Ok(Wish::Refund {
            amount_in_cents: 5,
            reason: None
        })
    ));
    assert!(matches!(
        Wish::parse(r#"{"complaint": "Bad tent"}"#),
        Ok(Wish::Complaint(_))
    ));
    assert!(matches!(
        Wish::parse(r#"{"MEET": [3, true]}"#),
        Ok(Wish::Meet(Percent(3), true))
    ));
    assert!(matches!(Wish::parse(r#""nothing""#), Ok(Wish::Nothing)));
    assert!(matches!(Wish::parse(r#""Later""#), Ok(Wish::SomeOtherDay)));
    assert_eq!(
        told::<Wish>(r#"{"refund": {"amountInCents": 0, "x": 1, "reason": 4}}"#),
        [
            "/refund/amountInCents Range",
            "/refund Unknown",
            "/refund/reason WrongKind"
        ]
    );
    assert_eq!(
        told::<Wish>(r#"{"refund": {}}"#),
        ["/refund/amountInCents Missing"]
    );
    assert_eq!(told::<Wish>(r#"{"complaint": "x"}"#), ["/complaint Length"]);
    assert_eq!(
        told::<Wish>(r#"{"meet": [101]}"#),
        ["/meet WrongCount", "/meet/0 Range"]
    );
    for reply in [
        r#"{"nothing": null}"#,
        "{}",
        r#""refund""#,
        r#""some_other_day""#,
    ] {
        assert_eq!(told::<Wish>(reply), [" UnknownVariant"], "{reply}");
    }
    assert_eq!(told::<Wish>(r#"{"else": 1}"#), [" Unknown"]);
    assert_eq!(
        told::<Wish>(r#"{"complaint": "Bad tent", "refund": {}}"#),
        [" Unknown"]
    );
    assert_eq!(told::<Wish>("7"), [" WrongKind"]);
    let error = Wish::parse(r#""refunds""#)
        .expect_err("unknown")
        .to_string();
    assert!(
        error.contains("`refund`, `complaint`, `meet`, `nothing`, `later`"),
        "{error}"
    );
}

#[derive(ClaudeOutput, Debug)]
struct Letter {
    #[claude(length(min = 1))]
    text: Tainted<String>,
}

#[derive(ClaudeOutput, Debug)]
#[claude(tag = "kind", rename_all = "snake_case")]
enum Event {
    Written(Letter),
    Called {
        minutes: u8,
        #[claude(default = false)]
        angry: bool,
    },
    Silent,
}

#[test]
fn internally_tagged_enums_with_the_tag_anywhere() {
    for reply in [
        r#"{"kind": "called", "minutes": 3, "angry": true}"#,
        r#"{"minutes": 3, "kind": "called", "angry": true}"#,
        r#"{"minutes": 3, "angry": true, "kind": "CALLED"}"#,
    ] {
        assert!(
            matches!(
                Event::parse(reply),
                Ok(Event::Called {
                    minutes: 3,
                    angry: true
                })
            ),
            "{reply}"
        );
    }
    assert!(matches!(
        Event::parse(r#"{"kind": "silent"}"#),
        Ok(Event::Silent)
    ));
    assert!(matches!(
        Event::parse(r#"{"text": "a", "kind": "written"}"#),
        Ok(Event::Written(_))
    ));
    assert_eq!(
        told::<Event>(r#"{"kind": "written", "text": "", "minutes": 1}"#),
        ["/text Length", " Unknown"]
    );
    // The same problems at the same places, whether the tag is first or last.
    let first = Event::parse(r#"{"kind": "called", "minutes": 300, "x": 1}"#).expect_err("bad");
    let last = Event::parse(r#"{"minutes": 300, "x": 1, "kind": "called"}"#).expect_err("bad");
    let places = |error: &OutputError| {
        let places = error
            .problems()
            .iter()
            .map(|it| it.place().expect("a place").offset);
        places.collect::<Vec<_>>()
    };
    assert_eq!(places(&first), [30, 35]);
    assert_eq!(places(&last), [12, 17]);
    assert_eq!(told::<Event>(r#"{"minutes": 3}"#), ["/kind Missing"]);
    assert_eq!(
        told::<Event>(r#"{"minutes": 3, "kind": "shouted"}"#),
        ["/kind UnknownVariant"]
    );
    assert_eq!(told::<Event>(r#"{"kind": 4}"#), ["/kind UnknownVariant"]);
    assert_eq!(
        told::<Event>(r#"{"kind": "silent", "kind": "silent"}"#),
        ["/kind Duplicate"]
    );
    // A key that stands twice is told though it stood before the tag.
    assert_eq!(
        told::<Event>(r#"{"minutes": 3, "minutes": 4, "kind": "called"}"#),
        ["/minutes Duplicate"]
    );
}

#[derive(ClaudeOutput, Debug)]
#[claude(tag = "kind", content = "content")]
enum Adjacent {
    Number(#[claude(range(max = 9))] u8),
    Letter { text: Tainted<String> },
    Pair(u8, u8),
    Empty,
}

#[test]
fn adjacently_tagged_enums_with_the_tag_anywhere() {
    assert!(matches!(
        Adjacent::parse(r#"{"kind": "Number", "content": 3}"#),
        Ok(Adjacent::Number(3))
    ));
    assert!(matches!(
        Adjacent::parse(r#"{"content": [1, 2], "kind": "Pair"}"#),
        Ok(Adjacent::Pair(1, 2))
    ));
    assert!(matches!(
        Adjacent::parse(r#"{"kind": "Empty"}"#),
        Ok(Adjacent::Empty)
    ));
    assert!(matches!(
        Adjacent::parse(r#"{"content": null, "kind": "Empty"}"#),
        Ok(Adjacent::Empty)
    ));
    assert_eq!(
        told::<Adjacent>(r#"{"content": 12, "kind": "Number"}"#),
        ["/content Range"]
    );
    assert_eq!(
        told::<Adjacent>(r#"{"content": {"text": 1, "x": 2}, "kind": "Letter"}"#),
        ["/content/text WrongKind", "/content Unknown"]
    );
    assert_eq!(
        told::<Adjacent>(r#"{"kind": "Number"}"#),
        ["/content Missing"]
    );
    assert_eq!(told::<Adjacent>(r#"{"content": 3}"#), ["/kind Missing"]);
    assert_eq!(
        told::<Adjacent>(r#"{"kind": "Nmber", "content": {"a": []}, "y": 1}"#),
        ["/kind UnknownVariant", " Unknown"]
    );
    assert_eq!(
        told::<Adjacent>(r#"{"kind": "Empty", "content": 1}"#),
        ["/content WrongKind"]
    );
}

#[derive(ClaudeOutput, Debug)]
struct Address {
    street: Tainted<String>,
    #[claude(default = "DE", length(max = 2))]
    country: Tainted<String>,
}

#[derive(ClaudeOutput, Debug)]
#[claude(check = known)]
struct Person {
    name: Tainted<String>,
    #[claude(flatten)]
    home: Address,
    #[claude(flatten)]
    work: Box<Work>,
    age: Option<u8>,
}

#[derive(ClaudeOutput, Debug)]
#[claude(check = paid)]
struct Work {
    company: Tainted<String>,
    wage: Option<u32>,
}

fn known(person: &Person) -> Result<(), Trusted<&'static str>> {
    if person.name.is(&trusted!("nobody")) {
        return Err(trusted!("expected somebody"));
    }
    Ok(())
}

fn paid(work: &Work) -> Result<(), Trusted<&'static str>> {
    if work.wage == Some(0) {
        return Err(trusted!("expected a wage above 0, or none"));
    }
    Ok(())
}

#[test]
fn flattened_fields_stand_among_the_others() {
    let person =
        Person::parse(r#"{"company": "C", "street": "S", "name": "N", "age": 7, "country": "FR"}"#);
    let person = person.expect("good");
    taintless::assert_tainted_eq!(person.home.country, "FR");
    taintless::assert_tainted_eq!(person.work.company, "C");
    assert_eq!((person.age, person.work.wage), (Some(7), None));
    assert_eq!(
        told::<Person>(r#"{"name": "N", "company": 1, "country": "DEU", "town": 1, "company": 2}"#),
        [
            "/street Missing",
            "/company WrongKind",
            "/country Length",
            " Unknown",
            "/company Duplicate"
        ]
    );
    assert_eq!(
        told::<Person>(r#"{"name": "nobody", "street": "", "company": ""}"#),
        [" Check"]
    );
    assert_eq!(
        told::<Person>(r#"{"name": "a", "street": "", "company": "", "wage": 0}"#),
        [" Check"]
    );
}

#[derive(ClaudeOutput, Debug)]
#[claude(depth = 3)]
struct Node {
    name: Tainted<String>,
    #[claude(default)]
    children: Vec<Node>,
}

#[derive(ClaudeOutput, Debug)]
#[claude(depth = 4, tag = "op", rename_all = "lowercase")]
enum Formula {
    Number {
        value: f64,
    },
    Sum {
        left: Box<Formula>,
        right: Box<Formula>,
    },
    Not(Negation),
}

#[derive(ClaudeOutput, Debug)]
struct Negation {
    of: Box<Formula>,
}

#[test]
fn types_that_hold_themselves() {
    let nest = |levels: usize| {
        let open = r#"{"name": "n", "children": ["#.repeat(levels);
        format!("{open}{}", "]}".repeat(levels))
    };
    assert!(Node::parse(&nest(3)).is_ok());
    assert_eq!(
        told::<Node>(&nest(4)),
        ["/children/0/children/0/children/0 TooDeep"]
    );
    assert_eq!(
        told::<Vec<Node>>(&format!("[{}, {}]", nest(3), nest(5))),
        ["/1/children/0/children/0/children/0 TooDeep"]
    );
    let sum = r#"{"op": "sum", "left": {"op": "number", "value": 1}, "right": {"op": "not", "of": {"op": "number", "value": 2}}}"#;
    assert!(Formula::parse(sum).is_ok());
    assert_eq!(
        told::<Formula>(
            r#"{"op": "not", "of": {"op": "not", "of": {"value": "x", "op": "number"}}}"#
        ),
        ["/of/of/value WrongKind"]
    );
}

#[derive(ClaudeOutput, Debug)]
#[claude(depth = 4, rename_all = "lowercase")]
enum Term {
    Leaf(i64),
    Not(Box<Term>),
    Maybe(Option<Box<Term>>),
}

#[derive(ClaudeOutput, Debug)]
#[claude(depth = 4, tag = "do", content = "then")]
enum Plan {
    Stop,
    Go(Box<Plan>),
}

#[test]
fn enums_that_hold_themselves_as_a_whole_payload() {
    assert!(Term::parse(r#"{"not": {"maybe": {"not": {"leaf": 1}}}}"#).is_ok());
    assert_eq!(
        told::<Term>(r#"{"not": {"not": {"not": {"not": {"leaf": 1}}}}}"#),
        ["/not/not/not/not TooDeep"]
    );
    let term = serde_json::from_value::<Term>(json!({"maybe": null}));
    assert!(matches!(term, Ok(Term::Maybe(None))));
    assert!(Plan::parse(r#"{"then": {"then": {"do": "Stop"}, "do": "Go"}, "do": "Go"}"#).is_ok());
    assert_eq!(
        told::<Plan>(r#"{"then": {"then": {"do": "Halt"}, "do": "Go"}, "do": "Go"}"#),
        ["/then/then/do UnknownVariant"]
    );
}

#[test]
fn schemas_of_types_that_hold_themselves() {
    let schema = serde_json::to_value(Node::schema()).expect("JSON");
    jsonschema::meta::validate(&schema).expect("a valid schema");
    let validator = jsonschema::validator_for(&schema).expect("a valid schema");
    assert!(validator.is_valid(&json!({"name": "a", "children": [{"name": "b"}]})));
    assert!(
        !validator.is_valid(&json!({"name": "a", "children": [{"name": "b", "children": [{}]}]}))
    );
    let wire = Node::wire_schema().expect("within limits").to_json();
    assert_eq!(
        wire.matches("\"name\"").count(),
        6,
        "three levels, each named twice: {wire}"
    );
    assert!(wire.contains("Always empty here."), "{wire}");
    let wire = Formula::wire_schema().expect("within limits").to_json();
    // Three levels hold others, three a level; the fourth and last is numbers only.
    assert_eq!(
        wire.matches(r#""const":"sum""#).count(),
        1 + 3 + 9,
        "{wire}"
    );
}

#[derive(ClaudeOutput, Debug)]
struct Rules {
    #[claude(range(exclusive_min = 0, exclusive_max = 1))]
    share: f64,
    #[claude(multiple_of = 5)]
    fives: u16,
    #[claude(multiple_of = 0.01)]
    price: f64,
    #[claude(unique)]
    names: Vec<Tainted<String>>,
    #[claude(unique, items(range(max = 9)))]
    numbers: Option<Vec<u8>>,
    #[claude(one_of("low", "high"))]
    level: Tainted<String>,
    #[claude(one_of(1, 2, 3))]
    grade: u8,
    #[claude(items(items(length(min = 1))))]
    grid: Vec<Vec<Tainted<String>>>,
    #[claude(items(check = even))]
    even: [u8; 2],
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "a check is given a reference"
)]
fn even(number: &u8) -> Result<(), Trusted<&'static str>> {
    if number.is_multiple_of(2) {
        Ok(())
    } else {
        Err(trusted!("expected an even number"))
    }
}

#[test]
fn every_rule_holds_or_is_told() {
    let good = r#"{"share": 0.5, "fives": 15, "price": 19.99, "names": ["a", "b"], "numbers": [1, 2], "level": "HIGH", "grade": 2, "grid": [["a"], []], "even": [2, 4]}"#;
    Rules::parse(good).expect("good");
    let bad = r#"{"share": 1, "fives": 16, "price": 19.999, "names": ["a", "a"], "numbers": [1, 10, 1], "level": "middle", "grade": 4, "grid": [["a", ""], [""]], "even": [2, 3]}"#;
    assert_eq!(
        told::<Rules>(bad),
        [
            "/share Range",
            "/fives MultipleOf",
            "/price MultipleOf",
            "/names Unique",
            "/numbers/1 Range",
            "/level OneOf",
            "/grade OneOf",
            "/grid/0/1 Length",
            "/grid/1/0 Length",
            "/even/1 Check",
        ]
    );
    assert!(
        Rules::parse(bad)
            .expect_err("bad")
            .problems()
            .iter()
            .all(|it| it.kind() != ProblemKind::Refused)
    );
}

/// A type that is over the API's limits only where it holds another that holds itself, or where
/// its parameter is known.
#[test]
fn what_the_api_does_not_take_is_a_typed_error() {
    use taintless::output::WireError;

    #[derive(ClaudeOutput)]
    #[claude(depth = 3)]
    struct Branch {
        name: Option<bool>,
        left: Option<Box<Branch>>,
        right: Option<Box<Branch>>,
    }
    #[derive(ClaudeOutput)]
    #[claude(depth = 1)]
    struct Endless {
        next: Box<Next>,
    }
    #[derive(ClaudeOutput)]
    enum Next {
        Again(Endless),
    }
    #[derive(ClaudeOutput)]
    #[claude(depth = 3)]
    struct Small {
        next: Option<Box<Small>>,
    }
    #[derive(ClaudeOutput)]
    struct Holder {
        small: Small,
    }
    #[derive(ClaudeOutput)]
    struct Forest {
        trees: (Branch, [Branch; 2], Vec<Branch>),
    }
    assert!(Branch::wire_schema().is_ok());
    assert!(Holder::wire_schema().is_ok());
    assert!(matches!(
        Forest::wire_schema(),
        Err(WireError::TooManyOptional { options: 45.., .. })
    ));
    assert_eq!(Endless::wire_schema().err(), Some(WireError::NoValue));
    assert_eq!(
        Vec::<u8>::wire_tool(trusted!("bytes")).err(),
        Some(WireError::NoObject)
    );
    assert_eq!(
        Holder::wire_tool(trusted!("no spaces")).err(),
        Some(WireError::ToolName)
    );
    let tool = Holder::wire_tool(trusted!("hold")).expect("a tool");
    assert!(
        tool.to_json().contains(r#""strict":true"#),
        "{}",
        tool.to_json()
    );
}

/// A member before the tag that is too deep is told at the object, and nothing is told of what it
/// might have been.
#[test]
fn depth_before_a_tag_is_told_at_the_object() {
    let deep = format!(
        r#"{{"minutes": {}{}, "kind": "called"}}"#,
        "[".repeat(60),
        "]".repeat(60)
    );
    assert_eq!(told::<Event>(&deep), [" TooDeep"]);
    let deep = format!(
        r#"{{"content": {}{}, "kind": "Number"}}"#,
        "[".repeat(60),
        "]".repeat(60)
    );
    assert_eq!(told::<Adjacent>(&deep), ["/content TooDeep"]);
}

/// What a schema refers to is made from const data: a `JsonSchema` by hand has no say in it.
#[test]
fn a_schema_by_hand_gets_into_no_reference() {
    use taintless::__private::output::{Recursive, schemars};
    use taintless::output::{Read, Reader, Shape};

    #[derive(JsonOut)]
    struct Forged;
    impl schemars::JsonSchema for Forged {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "PLANTED".into()
        }
        fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
            schemars::json_schema!({"description": "PLANTED"})
        }
    }
    impl Recursive for Forged {
        const LEVEL: Shape = u8::SHAPE;
    }
    impl ClaudeOutput for Forged {
        const SHAPE: Shape = Shape::bounded::<Forged>("forged", 3);
        fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
            Ok(u8::read(reader)?.map(|_| Forged))
        }
    }
    let schema = serde_json::to_string(Vec::<Forged>::schema()).expect("JSON");
    assert!(!schema.contains("PLANTED"), "{schema}");
}

/// Keys that are no text come from other formats than JSON, and are not quoted either.
#[test]
fn keys_that_are_no_text_are_not_quoted() {
    use serde::Deserialize;
    use serde::de::value::{Error, MapDeserializer};

    fn error<T: for<'de> Deserialize<'de>>() -> String {
        let members = [(424_242_u64, 1_u8)].into_iter();
        let members: MapDeserializer<'_, _, Error> = MapDeserializer::new(members);
        T::deserialize(members).err().expect("no key").to_string()
    }
    for told in [
        error::<Holder>(),
        error::<Wish>(),
        error::<Event>(),
        error::<Adjacent>(),
        error::<TaintedMap<u8>>(),
    ] {
        assert!(!told.contains("424242"), "{told}");
    }
}
