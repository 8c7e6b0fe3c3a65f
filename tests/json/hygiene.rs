//! The derive's code means the same whatever the user's names are.

#![allow(dead_code, reason = "that it compiles is the test")]

extern crate taintless as another_name;

/// Names of std's and of ours, taken by something else.
mod shadowed {
    #![allow(non_camel_case_types)]

    use super::another_name::Tainted as Text;

    struct Option;
    struct Result;
    struct Ok;
    struct Some;
    struct None;
    struct Vec;
    struct JsonOut;
    struct JsonMembers;
    struct JsonWriter;
    struct JsonObject;
    struct Written;
    trait Method {
        fn field(&self) {}
        fn item(&self) {}
        fn end(&self) {}
        fn object(&self) {}
        fn array(&self) {}
        fn flatten(&self) {}
    }
    impl<T> Method for T {}
    mod core {}
    mod std {}
    mod serde {}

    #[derive(taintless::JsonOut)]
    #[json(crate = "super::another_name")]
    pub(super) struct Odd<'a, r#final> {
        pub(super) r#type: u8,
        pub(super) out: Text<&'a str>,
        pub(super) object: ::core::option::Option<r#final>,
        pub(super) written: bool,
        #[json(flatten)]
        pub(super) rest: Inner,
    }

    #[derive(taintless::JsonOut)]
    #[json(crate = "super::another_name", tag = "r#type")]
    pub(super) struct Inner {
        #[json(skip_serializing_if = "is_none")]
        pub(super) r#self_: ::core::option::Option<u8>,
    }

    #[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)]
    fn is_none(value: &::core::option::Option<u8>) -> bool {
        value.is_none()
    }

    #[derive(taintless::JsonOut)]
    pub(super) enum r#enum {
        Ok(u8),
        Err { out: u8, r#fn: u8 },
        Some(u8, u8),
        None,
    }
}

/// A type, its fields and its rules from a macro's user.
macro_rules! answer {
    ($name:ident { $($field:ident: $ty:ty = $rule:literal),* }) => {
        #[derive(taintless::JsonOut)]
        struct $name {
            $(#[serde(skip_serializing_if = $rule)] $field: $ty,)*
            own: u8,
        }
    };
}
answer!(FromMacro { one: Option<u8> = "Option::is_none" });

mod strict {
    #![deny(warnings, missing_docs, clippy::pedantic, unreachable_pub)]
    #![forbid(unsafe_code)]
    //! In a crate that allows nothing.

    use taintless::JsonOut;

    /// A struct.
    #[derive(JsonOut)]
    pub(super) struct Documented<T: Clone> {
        /// One.
        pub(super) one: T,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) two: Option<u8>,
    }

    /// An enum.
    #[derive(JsonOut)]
    pub(super) enum Choice {
        /// A.
        A,
        /// B.
        B {
            /// One.
            one: u8,
        },
    }

    /// One that has no value.
    #[derive(JsonOut)]
    pub(super) enum Never {}
}

#[test]
fn names_are_what_the_user_wrote() {
    use taintless::JsonOut as _;

    let odd = shadowed::Odd {
        r#type: 1,
        out: taintless::Tainted::new("a"),
        object: Some(2),
        written: true,
        rest: shadowed::Inner { r#self_: None },
    };
    assert_eq!(
        odd.to_json().as_bytes(),
        br#"{"type":1,"out":"a","object":2,"written":true,"r#type":"Inner"}"#
    );
    let choice = shadowed::r#enum::Err { out: 1, r#fn: 2 };
    assert_eq!(choice.to_json().as_bytes(), br#"{"Err":{"out":1,"fn":2}}"#);
    let strict = strict::Documented { one: 1, two: None };
    assert_eq!(
        (strict, strict::Choice::A).to_json().as_bytes(),
        br#"[{"one":1},"A"]"#
    );
    let answer = FromMacro { one: None, own: 1 };
    assert_eq!(answer.to_json().as_bytes(), br#"{"own":1}"#);
}
