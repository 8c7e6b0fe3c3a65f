//! `twins!`: each type once with our derive and once with serde's, from the same tokens.
//!
//! `Text` is `Tainted<String>` here and `String` there, `Word` is trusted text here.

/// The same items in two modules.
macro_rules! twins {
    ($($items:item)*) => {
        #[allow(dead_code, reason = "what is skipped is not looked at")]
        pub(crate) mod ours {
            use super::*;
            pub(crate) type Text = taintless::Tainted<String>;
            pub(crate) type Word = taintless::Trusted<&'static str>;
            pub(crate) type Free = taintless::output::TaintedMap<u8>;
            $( #[derive(taintless::JsonOut)] $items )*
        }
        #[allow(dead_code, reason = "what is skipped is not looked at")]
        pub(crate) mod plain {
            use super::*;
            pub(crate) type Text = String;
            pub(crate) type Word = &'static str;
            pub(crate) type Free = BTreeMap<String, u8>;
            $( #[derive(serde::Serialize)] $items )*
        }
    };
}

/// An expression in both modules, and whether both write the same bytes.
macro_rules! same {
    ($($value:expr;)*) => {$({
        let ours = {
            #[allow(unused_imports, reason = "not each value needs each name")]
            use crate::types::ours::*;
            let value = $value;
            taintless::JsonOut::to_json(&value).into_bytes()
        };
        let theirs = {
            #[allow(unused_imports, reason = "not each value needs each name")]
            use crate::types::plain::*;
            serde_json::to_vec(&$value).expect("JSON")
        };
        let [ours, theirs] = [ours, theirs].map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
        assert_eq!(ours, theirs, "{}", stringify!($value));
        serde_json::from_str::<serde_json::Value>(&ours).expect("JSON");
    })*};
}

pub(crate) use {same, twins};
