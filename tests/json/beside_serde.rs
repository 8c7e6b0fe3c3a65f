//! Byte for byte what serde writes of the same types with plain `String`s.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::marker::PhantomData;
use std::num::NonZero;

use taintless::{Tainted, Trusted, trusted};

use crate::twins::same;

/// Text as each module has it.
trait Written<T> {
    fn text(self) -> T;
}
impl Written<Tainted<String>> for &str {
    fn text(self) -> Tainted<String> {
        Tainted::new(self.to_owned())
    }
}
impl Written<String> for &str {
    fn text(self) -> String {
        self.to_owned()
    }
}
impl Written<Trusted<&'static str>> for Trusted<&'static str> {
    fn text(self) -> Trusted<&'static str> {
        self
    }
}
impl Written<&'static str> for Trusted<&'static str> {
    fn text(self) -> &'static str {
        let trusted = trusted!("a \"word\"");
        assert_eq!(trusted, self);
        "a \"word\""
    }
}

const ODD: &str = "\"\\/\u{8}\u{c}\n\r\t\u{0}\u{1f}\u{7f}\u{2028}\u{2029}é日\u{1f600}<script>";

#[test]
fn scalars() {
    for (single, double) in [
        (0.1, 0.1),
        (-0.0, -0.0),
        (1.0, 1e21),
        (f32::MAX, f64::MAX),
        (f32::MIN_POSITIVE, 5e-324),
        (16_777_216.0, 9_007_199_254_740_993.0),
        (f32::NAN, f64::NAN),
        (f32::INFINITY, f64::NEG_INFINITY),
    ] {
        same! {
            Scalars {
                text: ODD.text(),
                word: trusted!("a \"word\"").text(),
                plain: ODD.to_owned(),
                tiny: -128,
                huge: u128::MAX,
                least: i128::MIN,
                size: usize::MAX,
                single,
                double,
                flag: true,
                letter: '"',
                count: NonZero::<u16>::MAX,
                address: [127, 0, 0, 1].into(),
                any: std::net::Ipv6Addr::LOCALHOST.into(),
                nothing: (),
            };
        }
    }
}

#[test]
fn lists_and_maps() {
    same! {
        Lists {
            texts: vec!["a".text(), ODD.text()],
            slice: &["b".text()],
            array: [1, 2, 3],
            pair: ("c".text(), None),
            boxed: Box::new("d".text()),
            shared: Box::from("e"),
            borrowed: Cow::Borrowed("f"),
            set: BTreeSet::from([3, 1]),
            queue: VecDeque::from([None, Some("g".text())]),
        };
        Maps {
            names: BTreeMap::from([(ODD.to_owned(), "a".text()), (String::new(), "b".text())]),
            numbers: BTreeMap::from([(-1, vec![]), (7, vec![1, 2])]),
            flags: BTreeMap::from([(true, Some(1)), (false, None)]),
            words: BTreeMap::from([(trusted!("a \"word\"").text(), 1)]),
            addresses: BTreeMap::from([([10, 0, 0, 1].into(), 1)]),
            free: [("a".text(), 1), ("b\"".text(), 2)].into_iter().collect(),
        };
        Maps {
            names: BTreeMap::new(),
            numbers: BTreeMap::new(),
            flags: BTreeMap::new(),
            words: BTreeMap::new(),
            addresses: BTreeMap::new(),
            free: [].into_iter().collect(),
        };
        (1_u8, Some("x"), [Some(1.5), None], vec![(); 2], ("y",));
    }
}

#[test]
fn structs() {
    same! {
        Unit;
        Newtype(ODD.text());
        Pair("a".text(), 1);
        Empty {};
        NoItems();
        Renamed { customer_name: "Ada".text(), order: 1, two_ways: 2, in_only_field: 3, r#type: 4 };
        Screaming { one_word: 1 };
        Skipping { never: "a".text(), inward: "b".text(), maybe: None, count: 0, last: 1 };
        Skipping { never: "a".text(), inward: "b".text(), maybe: Some("c".text()), count: 2, last: 1 };
        SkippingItems("a".text(), 1, None, Some(2));
        SkippingItems("a".text(), 1, Some("b".text()), None);
        TaggedStruct { text: "a".text() };
        Transparent { skipped: 1, value: vec!["a".text()], of: PhantomData };
        Recursive {
            text: "a".text(),
            children: vec![Recursive { text: "b".text(), children: vec![], next: None }],
            next: Some(Box::new(Recursive { text: "c".text(), children: vec![], next: None })),
        };
        Generic::<u8, str, 2> {
            one: 1,
            list: vec![None, Some(2)],
            array: [3, 4],
            other: Box::from("a"),
            text: "b",
            of: PhantomData,
        };
        OfIterator::<std::vec::IntoIter<u8>> { item: 1 };
        FlatParameter { inner: Inner { one: "a".text(), two: Some(1) } };
        FlatParameter { inner: BTreeMap::from([(471_u16, 1)]) };
    }
}

#[test]
fn enums() {
    same! {
        [Choice::VeryTasty, Choice::Other];
        External::OnlyName;
        External::OneText(ODD.text());
        External::TwoItems(1, "a".text());
        External::NoItemsAtAll();
        External::SomeFields { one_field: "a".text(), two: 2 };
        External::NoFields {};
        External::Own { field: 1 };
        External::Skipped(1);
        External::Partly { hidden: 1, shown: 0 };
        External::Partly { hidden: 1, shown: 2 };
        Internal::OnlyName;
        Internal::Struct(Inner { one: "a".text(), two: None });
        Internal::Unit(());
        Internal::Map(BTreeMap::from([(471, 1)]));
        Internal::Nested(Box::new(Adjacent::Text("a".text())));
        Internal::Nested(Box::new(Adjacent::OnlyName));
        Internal::Enum(External::OnlyName);
        Internal::Enum(External::OneText("a".text()));
        Internal::Enum(External::TwoItems(1, "a".text()));
        Internal::Enum(External::SomeFields { one_field: "a".text(), two: 2 });
        Internal::Fields { text: "a".text(), inner: Inner { one: "b".text(), two: Some(1) } };
        Adjacent::OnlyName;
        Adjacent::Text("a".text());
        Adjacent::Items(1, "a".text());
        Adjacent::Fields { text: "a".text() };
        Adjacent::Skipped(1);
        Untagged::Nothing;
        Untagged::Text("a".text());
        Untagged::Number(1.0);
        Untagged::Items(1, 2);
        Untagged::Fields { text: "a".text() };
        PartlyUntagged::Named("a".text());
        PartlyUntagged::Bare("a".text());
        PartlyUntagged::Fields { one: 1 };
    }
}

#[test]
fn flattened() {
    same! {
        Flat {
            first: 1,
            inner: Inner { one: "a".text(), two: None },
            maybe: None,
            map: BTreeMap::from([(471, "b".text()), (7, "c".text())]),
            external: External::OnlyName,
            internal: Internal::OnlyName,
            adjacent: Adjacent::Items(1, "c".text()),
            boxed: Box::new(Inner { one: "d".text(), two: Some(2) }),
            nothing: (),
            last: 3,
        };
        Flat {
            first: 1,
            inner: Inner { one: "a".text(), two: Some(1) },
            maybe: Some(Empty {}),
            map: BTreeMap::new(),
            external: External::SomeFields { one_field: "b".text(), two: 2 },
            internal: Internal::Fields { text: "c".text(), inner: Inner { one: "d".text(), two: None } },
            adjacent: Adjacent::Fields { text: "e".text() },
            boxed: Box::new(Inner { one: "f".text(), two: None }),
            nothing: (),
            last: 3,
        };
    }
}

proptest::proptest! {
    /// Each text, alone and as a key.
    #[test]
    fn every_text(text: String, key: String, number: f64, single: f32) {
        let ours = (
            Tainted::new(text.clone()),
            [(Tainted::new(key.clone()), number)].into_iter().collect::<taintless::output::TaintedMap<f64>>(),
            single,
        );
        let ours = taintless::JsonOut::to_json(&ours);
        let theirs = serde_json::to_vec(&(text, BTreeMap::from([(key, number)]), single)).unwrap();
        proptest::prop_assert_eq!(ours.as_bytes(), theirs.as_slice());
    }
}
