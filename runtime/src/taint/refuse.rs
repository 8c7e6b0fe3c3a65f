//! What cannot be done with tainted text, each refused in our words.
//!
//! None of these can be called: the traits in their bounds are sealed and nobody has them. They are
//! here so that a refusal is explained by its message, not by a bare "trait not implemented" or "no
//! such method". A name stands here if people try it first; a name that can mean something safe
//! is a method that does it.

use std::cmp::Ordering;
use std::ffi::OsStr;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Index;
use std::path::Path;

use super::{Taintable, Tainted};

/// Never satisfied. It stands in the bounds of std's traits on [`Tainted`], so that rustc explains a
/// refusal in our words.
#[diagnostic::on_unimplemented(
    message = "tainted text cannot be printed, compared, hashed or turned into plain text",
    label = "tainted: somebody else wrote it",
    note = "to compare it write `t.is(&trusted!(\"…\"))` or `one_of!`, in a log line `t.for_log(200)`, in HTML `html!(\"{{t}}\")`, in SQL `sql!(\"… {{t}}\")`, in a prompt `t.wrap(Source::UserInput)`, as a map key `t.key()`, in a test `assert_tainted_eq!` [taintless::errors T101]"
)]
pub trait Readable: readable::Sealed {}

/// Never satisfied: it stands in the bounds of what would give tainted text out letter by letter.
#[diagnostic::on_unimplemented(
    message = "the letters of tainted text are not given out",
    label = "tainted: somebody else wrote it",
    note = "write `t.characters()` to go through it, each one tainted, `t.slice_chars(2..5)` or `t.split_once(&trusted!(\":\"))` to cut it, `t.contains(&trusted!(\"…\"))` to look for text of the program, `t.char_count()` for its length [taintless::errors T101]"
)]
pub trait Spellable: readable::Sealed {}

/// Never satisfied: it stands in the bounds of what would show tainted text to a closure.
#[diagnostic::on_unimplemented(
    message = "tainted text is not shown to a closure",
    label = "tainted: somebody else wrote it",
    note = "write what is to be done with its own methods, such as `t.trim()`, `t.split(&trusted!(\",\"))`, `t.replace(&trusted!(\"a\"), &trusted!(\"b\"))`, `t.parse::<u32>()`; of a list go through `t.iter()` [taintless::errors T101]"
)]
pub trait Mappable: readable::Sealed {}

/// Never satisfied: it stands in the bounds of what std takes as a path, an argument or bytes.
#[diagnostic::on_unimplemented(
    message = "tainted text is not plain text, a path, an argument of a program or bytes",
    label = "tainted: somebody else wrote it",
    note = "choose among known texts with `one_of!(t, \"en\", \"fr\")`, or read a number with `t.parse::<u32>()`; hand it to a program with `command!(\"program\", \"{{t}}\")`, name a file with `FileName::parse(&t)?`; to keep the text write it as HTML, `html!(\"{{t}}\")`, or into a table, `sql!(\"… {{t}}\")` [taintless::errors T101]"
)]
pub trait Passable: readable::Sealed {}

mod readable {
    pub trait Sealed {}
}

macro_rules! refused {
    ($never:ident: $($name:ident$(<$parameter:ident>)?($($argument:ty),*) -> $result:ty;)*) => {
        impl<T: Taintable> Tainted<T> {$(
            #[doc(hidden)]
            pub fn $name$(<$parameter>)?(&self, $(_: $argument),*) -> $result
            where
                T: $never,
            {
                Default::default()
            }
        )*}
    };
}
refused! { Readable:
    to_string() -> String;
    as_str() -> &str;
    as_bytes() -> &[u8];
    into_inner() -> String;
    into_string() -> String;
}
// An iterator, so that `t.chars().count()` is one error and no second one says that a list has no
// `count`.
refused! { Spellable:
    chars() -> std::iter::Empty<char>;
    char_indices() -> std::iter::Empty<(usize, char)>;
    bytes() -> std::iter::Empty<u8>;
    find<P>(P) -> Option<usize>;
    rfind<P>(P) -> Option<usize>;
    get<I>(I) -> Option<&str>;
}
refused! { Mappable:
    map<F>(F) -> Tainted<String>;
    and_then<F>(F) -> Option<Tainted<String>>;
}

impl<T: Taintable> Tainted<T> {
    #[doc(hidden)]
    #[expect(
        clippy::should_implement_trait,
        reason = "beside that of `AsRef`, for its words"
    )]
    pub fn as_ref(&self) -> &str
    where
        T: Readable,
    {
        Default::default()
    }
}

impl<T: Taintable + Readable> fmt::Display for Tainted<T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}

/// rustc has no words of ours for an operator: its note points at this line.
#[rustfmt::skip]
pub struct Compared<T>(std::marker::PhantomData<T>); // write `t.is(&trusted!("…"))` or `one_of!(t, "…", "…")`

impl<T: Taintable, U: ?Sized> PartialEq<U> for Tainted<T>
where
    Compared<T>: Readable,
{
    fn eq(&self, _: &U) -> bool {
        false
    }
}

impl<T: Taintable> Eq for Tainted<T> where Compared<T>: Readable {}

impl<T: Taintable + Readable> Hash for Tainted<T> {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl<T: Taintable, U: ?Sized> PartialOrd<U> for Tainted<T>
where
    Compared<T>: Readable,
{
    fn partial_cmp(&self, _: &U) -> Option<Ordering> {
        None
    }
}

impl<T: Taintable> Ord for Tainted<T>
where
    Compared<T>: Readable,
{
    fn cmp(&self, _: &Self) -> Ordering {
        Ordering::Equal
    }
}

/// For `for letter in text`. (A label around a list is gone through by `IntoIterator`.)
impl<T: Taintable + Spellable> Iterator for Tainted<T> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        None
    }
}

impl<T: Taintable + Spellable, I> Index<I> for Tainted<T> {
    type Output = str;
    fn index(&self, _: I) -> &str {
        Default::default()
    }
}

impl<T: Taintable + Readable> Extend<Tainted<T>> for String {
    fn extend<I: IntoIterator<Item = Tainted<T>>>(&mut self, _: I) {}
}

impl<T: Taintable + Readable> FromIterator<Tainted<T>> for String {
    fn from_iter<I: IntoIterator<Item = Tainted<T>>>(_: I) -> Self {
        String::new()
    }
}

impl<T: Taintable + Readable> From<Tainted<T>> for String {
    fn from(_: Tainted<T>) -> Self {
        String::new()
    }
}

impl<T: Taintable + Readable> std::error::Error for Tainted<T> {}

/// `Command::arg`, `Path::new`, `fs::write` and their like. (One impl, so that rustc lists no others.)
impl<T: Taintable + Passable, U: Empty + ?Sized> AsRef<U> for Tainted<T> {
    fn as_ref(&self) -> &U {
        U::empty()
    }
}

/// What those functions read.
pub trait Empty: empty::Sealed + 'static {
    #[doc(hidden)]
    fn empty() -> &'static Self;
}

mod empty {
    pub trait Sealed {}
}

macro_rules! empty {
    ($($ty:ty => $empty:expr;)*) => {$(
        impl empty::Sealed for $ty {}
        impl Empty for $ty {
            fn empty() -> &'static $ty {
                $empty
            }
        }
    )*};
}
empty! {
    str => "";
    [u8] => &[];
    OsStr => OsStr::new("");
    Path => Path::new("");
}
