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
    #[claude(crate = "super::another_name")]
    pub(super) struct Reply {
        pub(super) number: u8,
    }
}

mod bare {
    #![no_implicit_prelude]

    #[derive(::taintless::ClaudeOutput)]
    pub(super) struct Reply {
        #[claude(length(max = 3), default)]
        pub(super) list: ::std::vec::Vec<u8>,
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
}
