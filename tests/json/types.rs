//! The types of which both derives write the same.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::marker::PhantomData;
use std::num::NonZero;

use crate::twins::twins;

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
        pub(crate) map: BTreeMap<u16, Text>,
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
        Map(BTreeMap<u16, u8>),
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
