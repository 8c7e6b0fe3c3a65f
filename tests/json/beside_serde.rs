//! Byte for byte what serde writes of the same types with plain `String`s.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::marker::PhantomData;
use std::num::NonZero;

use taintless::{Tainted, Trusted, trusted};

use crate::twins::{same, twins};

twins! {
    pub(crate) struct Scalars {
        pub(crate) text: Text,
        pub(crate) word: Word,
        pub(crate) plain: String,
        pub(crate) tiny: i8,
        pub(crate) huge: u128,
        pub(crate) least: i128,
        pub(crate) size: usize,
        pub(crate) single: f32,
        pub(crate) double: f64,
        pub(crate) flag: bool,
        pub(crate) letter: char,
        pub(crate) count: NonZero<u16>,
        pub(crate) address: std::net::Ipv4Addr,
        pub(crate) any: std::net::IpAddr,
        pub(crate) nothing: (),
    }

    pub(crate) struct Lists<'a> {
        pub(crate) texts: Vec<Text>,
        pub(crate) slice: &'a [Text],
        pub(crate) array: [u8; 3],
        pub(crate) pair: (Text, Option<f64>),
        pub(crate) boxed: Box<Text>,
        pub(crate) shared: Box<str>,
        pub(crate) borrowed: Cow<'a, str>,
        pub(crate) set: BTreeSet<u8>,
        pub(crate) queue: VecDeque<Option<Text>>,
    }

    pub(crate) struct Maps {
        pub(crate) names: BTreeMap<String, Text>,
        pub(crate) numbers: BTreeMap<i32, Vec<u8>>,
        pub(crate) flags: BTreeMap<bool, Option<u8>>,
        pub(crate) words: BTreeMap<Word, u8>,
        pub(crate) addresses: BTreeMap<std::net::Ipv4Addr, u8>,
        pub(crate) free: Free,
    }

    pub(crate) struct Unit;
    pub(crate) struct Newtype(pub(crate) Text);
    pub(crate) struct Pair(pub(crate) Text, pub(crate) u8);
    pub(crate) struct Empty {}
    pub(crate) struct NoItems();

    #[serde(rename_all = "camelCase")]
    pub(crate) struct Renamed {
        pub(crate) customer_name: Text,
        #[serde(rename = "öder \"name\"")]
        pub(crate) order: u8,
        #[serde(rename(serialize = "out", deserialize = "in"))]
        pub(crate) two_ways: u8,
        #[serde(rename(deserialize = "in_only"))]
        pub(crate) in_only_field: u8,
        pub(crate) r#type: u8,
    }

    #[serde(rename_all(serialize = "SCREAMING-KEBAB-CASE", deserialize = "lowercase"))]
    pub(crate) struct Screaming {
        pub(crate) one_word: u8,
    }

    pub(crate) struct Skipping {
        #[serde(skip)]
        pub(crate) never: Text,
        #[serde(skip_serializing)]
        pub(crate) inward: Text,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(crate) maybe: Option<Text>,
        #[serde(skip_serializing_if = "is_zero")]
        pub(crate) count: u8,
        pub(crate) last: u8,
    }

    pub(crate) struct SkippingItems(
        #[serde(skip)] pub(crate) Text,
        pub(crate) u8,
        #[serde(skip_serializing_if = "Option::is_none")] pub(crate) Option<Text>,
        #[serde(skip_serializing_if = "Option::is_none")] pub(crate) Option<u8>,
    );

    pub(crate) struct Inner {
        pub(crate) one: Text,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(crate) two: Option<u8>,
    }

    pub(crate) struct Flat {
        pub(crate) first: u8,
        #[serde(flatten)]
        pub(crate) inner: Inner,
        #[serde(flatten)]
        pub(crate) maybe: Option<Empty>,
        #[serde(flatten)]
        pub(crate) map: BTreeMap<String, Text>,
        #[serde(flatten)]
        pub(crate) external: External,
        #[serde(flatten)]
        pub(crate) internal: Internal,
        #[serde(flatten)]
        pub(crate) adjacent: Adjacent,
        #[serde(flatten)]
        pub(crate) boxed: Box<Inner>,
        #[serde(flatten)]
        pub(crate) nothing: (),
        pub(crate) last: u8,
    }

    #[serde(tag = "type", rename = "Tagged \\ struct")]
    pub(crate) struct TaggedStruct {
        pub(crate) text: Text,
    }

    #[serde(transparent)]
    pub(crate) struct Transparent {
        #[serde(skip)]
        pub(crate) skipped: u8,
        pub(crate) value: Vec<Text>,
        pub(crate) of: PhantomData<u8>,
    }

    pub(crate) struct Generic<'a, T, U: ?Sized, const N: usize>
    where
        T: Clone,
    {
        pub(crate) one: T,
        pub(crate) list: Vec<Option<T>>,
        pub(crate) array: [T; 2],
        pub(crate) other: Box<U>,
        pub(crate) text: &'a str,
        pub(crate) of: PhantomData<fn() -> [NotOut; N]>,
    }

    pub(crate) struct OfIterator<I: Iterator> {
        pub(crate) item: I::Item,
    }

    pub(crate) struct FlatParameter<T> {
        #[serde(flatten)]
        pub(crate) inner: T,
    }

    pub(crate) struct Recursive {
        pub(crate) text: Text,
        pub(crate) children: Vec<Recursive>,
        pub(crate) next: Option<Box<Recursive>>,
    }

    #[serde(rename_all = "snake_case")]
    pub(crate) enum Choice {
        VeryTasty,
        #[serde(rename = "ZZ")]
        Other,
    }

    #[serde(rename_all = "kebab-case", rename_all_fields = "camelCase")]
    pub(crate) enum External {
        OnlyName,
        OneText(Text),
        TwoItems(u8, Text),
        NoItemsAtAll(),
        SomeFields { one_field: Text, two: u8 },
        NoFields {},
        #[serde(rename_all = "UPPERCASE")]
        Own { field: u8 },
        Skipped(#[serde(skip)] u8),
        Partly { #[serde(skip)] hidden: u8, #[serde(skip_serializing_if = "is_zero")] shown: u8 },
    }

    #[serde(tag = "kind")]
    pub(crate) enum Internal {
        OnlyName,
        Struct(Inner),
        Unit(()),
        Map(BTreeMap<String, u8>),
        Nested(Box<Adjacent>),
        Enum(External),
        Fields { text: Text, #[serde(flatten)] inner: Inner },
    }

    #[serde(tag = "t", content = "c")]
    pub(crate) enum Adjacent {
        OnlyName,
        Text(Text),
        Items(u8, Text),
        Fields { text: Text },
        Skipped(#[serde(skip)] u8),
    }

    #[serde(untagged)]
    pub(crate) enum Untagged {
        Nothing,
        Text(Text),
        Number(f64),
        Items(u8, u8),
        Fields { text: Text },
    }

    pub(crate) enum PartlyUntagged {
        Named(Text),
        #[serde(untagged)]
        Bare(Text),
        #[serde(untagged)]
        Fields { one: u8 },
    }
}

/// Has neither way out, and stands in `PhantomData` alone.
#[allow(dead_code, reason = "it is a type alone")]
pub(crate) struct NotOut;

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's form")]
fn is_zero(number: &u8) -> bool {
    *number == 0
}

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
        FlatParameter { inner: BTreeMap::from([("a", 1)]) };
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
        Internal::Map(BTreeMap::from([("a".to_owned(), 1)]));
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
            map: BTreeMap::from([(ODD.to_owned(), "b".text())]),
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
