//! A label is free, and of its auto traits what the inner type is. (A label around `Rc`, `Cell` or
//! `&mut`, which are not, does not exist: `tests/ui/hatches/`.)

use std::borrow::Cow;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::Arc;

use taintless::prelude::*;
use taintless::taint::{Items, LogText, NarrowError, Pieces};
use taintless::{EmailAddress, Hostname, PhoneNumber, Slug};

/// Does not compile for a type that lacks one of them.
const fn auto<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe>() {}

macro_rules! auto {
    ($($ty:ty),* $(,)?) => { $(const _: () = auto::<$ty>();)* };
}
auto! {
    Tainted<String>, Tainted<&'static str>, Tainted<Cow<'static, str>>, Tainted<Box<str>>,
    Tainted<Arc<str>>, Tainted<Vec<u8>>, Tainted<&'static [u8]>, Tainted<Cow<'static, [u8]>>,
    Tainted<u64>, Tainted<bool>, Tainted<std::net::IpAddr>, Tainted<uuid::Uuid>,
    Tainted<Vec<Option<u8>>>, Tainted<Option<String>>, Tainted<Result<String, u8>>,
    Tainted<(String, u8)>, Tainted<(u8, u8, String)>, Tainted<(u8, u8, u8, String)>,
    Trusted<String>, Trusted<&'static str>, Trusted<u64>,
    TaintKey, LogText<'static>, NarrowError, Slug, EmailAddress, Hostname, PhoneNumber,
    Items<String>, Pieces<std::str::Lines<'static>>,
    Wrapped, Prompt, SystemPrompt,
}

/// The same size, the same niche and the same alignment: `repr(transparent)`.
#[test]
fn a_label_takes_no_room() {
    macro_rules! same {
        ($($ty:ty),* $(,)?) => {$(
            assert_eq!(size_of::<Tainted<$ty>>(), size_of::<$ty>());
            assert_eq!(align_of::<Tainted<$ty>>(), align_of::<$ty>());
            assert_eq!(size_of::<Option<Tainted<$ty>>>(), size_of::<Option<$ty>>());
        )*};
    }
    same!(
        String, &str, Cow<'_, str>, Box<str>, Arc<str>, Vec<u8>, &[u8], u8, u64, bool,
        Option<String>, Result<String, u8>, (String, u8), Vec<(u8, String)>,
    );
    assert_eq!(size_of::<Option<Tainted<&str>>>(), size_of::<&str>());
    assert_eq!(
        size_of::<Option<Trusted<&'static str>>>(),
        size_of::<&str>()
    );
    assert_eq!(size_of::<Option<Slug>>(), size_of::<&str>());
}
