//! The derive's code means the same whatever the user's names are.

extern crate taintless as another_name;

use taintless::Tainted as Text;

/// Names of std's, taken by something else.
mod shadowed {
    #![allow(dead_code)]

    use super::Text;

    struct Option;
    struct Result;
    struct Ok;
    struct Err;
    struct Some;
    struct None;
    struct Vec;
    struct Box;
    struct Default;
    struct Iterator;
    struct Reader;
    struct Record;
    struct FieldType;
    mod core {}
    mod std {}
    mod serde {}
    mod schemars {}

    #[derive(taintless::ClaudeOutput)]
    pub(super) struct Odd {
        pub(super) r#type: u8,
        pub(super) r#match: ::core::option::Option<Text<::std::string::String>>,
        #[claude(range(max = 9), default = 3)]
        pub(super) partial: u8,
        pub(super) slot: bool,
        pub(super) index: ::std::vec::Vec<Choice>,
        #[claude(pattern = "a")]
        pub(super) missing: ::core::option::Option<Text<::std::string::String>>,
    }

    #[derive(taintless::ClaudeOutput, Clone, Copy, PartialEq, Debug)]
    #[repr(u8)]
    pub(super) enum Choice {
        r#Self_ = 7,
        Ok = 3,
    }
}

mod renamed {
    #[derive(super::another_name::ClaudeOutput)]
    #[claude(crate = "super::another_name", check = whole)]
    pub(super) struct Reply {
        pub(super) number: u8,
    }

    fn whole(reply: &Reply) -> Result<(), super::another_name::Trusted<&'static str>> {
        if reply.number == 255 {
            return Err(super::another_name::trusted!("expected less than 255"));
        }
        Ok(())
    }

    #[derive(super::another_name::ClaudeOutput)]
    #[claude(crate = "super::another_name", tag = "kind", depth = 2)]
    pub(super) enum Tree<D, A: Clone, const N: usize> {
        Leaf(Box<Reply>),
        Node {
            #[claude(items(range(max = 3)))]
            left: [u8; N],
            #[claude(default)]
            right: Vec<Tree<D, A, N>>,
            data: D,
            also: Option<A>,
        },
    }

    #[derive(super::another_name::ClaudeOutput, super::another_name::Inert)]
    #[claude(crate = "super::another_name")]
    #[inert(crate = "super::another_name")]
    pub(super) struct Id(#[claude(multiple_of = 2)] pub(super) u8);
}

mod bare {
    #![no_implicit_prelude]

    #[derive(::taintless::ClaudeOutput)]
    pub(super) struct Reply {
        #[claude(length(max = 3), default)]
        pub(super) list: ::std::vec::Vec<u8>,
    }

    #[derive(::taintless::ClaudeOutput)]
    #[claude(depth = 2)]
    pub(super) enum Odd<T> {
        Unit,
        One(#[claude(items(items(one_of(1, 2)), unique))] ::std::vec::Vec<::std::vec::Vec<u8>>),
        Two(T, ::std::option::Option<::std::boxed::Box<Odd<T>>>),
        Named {
            #[claude(format = "email")]
            at: ::taintless::Tainted<::std::string::String>,
            #[claude(flatten)]
            rest: Reply,
        },
    }

    #[derive(::taintless::ClaudeOutput)]
    pub(super) struct Pair(
        pub(super) u8,
        #[claude(range(exclusive_min = 1))] pub(super) f64,
    );

    #[derive(::taintless::ClaudeOutput)]
    pub(super) struct Nothing;

    #[derive(::taintless::ClaudeOutput)]
    #[claude(tag = "t", content = "c")]
    pub(super) enum Beside {
        One(u8),
        Two(u8, u8),
        None,
    }
}

/// A type that is seen further than those of its fields.
pub(crate) mod seen {
    #![deny(warnings, unreachable_pub, missing_docs)]

    #[derive(taintless::ClaudeOutput, Clone, Copy, PartialEq, Debug)]
    enum Hidden {
        Yes,
        No,
    }

    #[derive(taintless::ClaudeOutput)]
    struct Inner {
        inner: Hidden,
    }

    /// Its fields are nobody else's.
    #[derive(taintless::ClaudeOutput)]
    pub(crate) struct Seen {
        hidden: Hidden,
        #[claude(items(items(check = any)))]
        list: Vec<Vec<Hidden>>,
        #[claude(flatten)]
        rest: Inner,
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "a check is given a reference"
    )]
    fn any(hidden: &Hidden) -> Result<(), taintless::Trusted<&'static str>> {
        if *hidden == Hidden::No {
            return Err(taintless::trusted!("expected yes"));
        }
        Ok(())
    }

    impl Seen {
        pub(crate) fn is_sound(&self) -> bool {
            self.hidden == Hidden::Yes && self.rest.inner == Hidden::No && self.list.is_empty()
        }
    }
}

macro_rules! by_macro {
    ($name:ident, $ty:ty, $max:expr) => {
        #[derive(taintless::ClaudeOutput)]
        struct $name {
            #[claude(range(max = $max))]
            value: $ty,
        }
    };
}
by_macro!(ByMacro, u8, 5);

/// The variables of what is flattened are the derive's too, and its type the macro's caller's.
macro_rules! flat_by_macro {
    ($name:ident, $ty:ty, $default:expr) => {
        #[derive(taintless::ClaudeOutput)]
        struct $name {
            #[claude(flatten)]
            inner: $ty,
            #[claude(default = $default, one_of(1, 3))]
            number: u8,
        }
    };
}
flat_by_macro!(FlatByMacro, ByMacro, 3);

#[test]
fn odd_names_are_read() {
    use another_name::prelude::*;

    let odd = shadowed::Odd::parse(r#"{"type": 1, "slot": true, "index": ["ok", "Self_"]}"#);
    let odd = odd.expect("a good reply");
    assert_eq!((odd.r#type, odd.partial, odd.slot), (1, 3, true));
    assert!(odd.r#match.is_none() && odd.missing.is_none());
    assert_eq!(odd.index, [shadowed::Choice::Ok, shadowed::Choice::r#Self_]);
    assert_eq!(
        shadowed::Choice::ALL,
        [shadowed::Choice::r#Self_, shadowed::Choice::Ok]
    );
    assert_eq!(&*shadowed::Choice::Ok.name(), "Ok");
    let node =
        r#"{"kind": "Node", "left": [1], "data": true, "right": [{"kind": "Leaf", "number": 1}]}"#;
    assert!(renamed::Tree::<bool, u8, 1>::parse(node).is_ok());
    assert!(renamed::Id::parse("3").is_err());
    assert!(bare::Odd::<u8>::parse(r#"{"Two": [1, "Unit"]}"#).is_ok());
    assert!(bare::Odd::<u8>::parse(r#"{"Named": {"at": "a@b.example", "list": [1]}}"#).is_ok());
    assert!(bare::Odd::<u8>::parse(r#"{"One": [[1], [2], [3]]}"#).is_err());
    assert_eq!(bare::Pair::parse("[1, 2]").map(|pair| pair.0).ok(), Some(1));
    assert!(bare::Nothing::parse("null").is_ok());
    assert!(bare::Beside::parse(r#"{"t": "Two", "c": [1, 2]}"#).is_ok());
    let seen = seen::Seen::parse(r#"{"hidden": "yes", "list": [], "inner": "no"}"#);
    assert!(seen.is_ok_and(|seen| seen.is_sound()));
    assert!(seen::Seen::parse(r#"{"hidden": "yes", "list": [["no"]], "inner": "no"}"#).is_err());
    let number = renamed::Reply::parse(r#"{"number": 1}"#)
        .expect("a good reply")
        .number;
    assert_eq!(number, 1);
    assert!(
        bare::Reply::parse("{}")
            .expect("a good reply")
            .list
            .is_empty()
    );
    assert_eq!(
        ByMacro::parse(r#"{"value": 5}"#)
            .expect("a good reply")
            .value,
        5
    );
    assert!(ByMacro::parse(r#"{"value": 6}"#).is_err());
    let flat = FlatByMacro::parse(r#"{"value": 5}"#).expect("a good reply");
    assert_eq!((flat.inner.value, flat.number), (5, 3));
}
