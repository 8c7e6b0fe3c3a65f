//! Type parameters with bounds, where-clauses, const parameters; attributes on fields and variants.

use tl::prelude::*;

/// A bound of the user's.
pub trait Bound {}
impl Bound for u8 {}
impl<T> Bound for Vec<T> {}

/// A struct with everything.
#[derive(ClaudeOutput, Debug)]
#[claude(crate = "tl", stream)]
pub struct All<T: Bound + Clone, U, const N: usize>
where
    U: Clone,
    Vec<T>: Bound,
{
    /// An array.
    #[claude(items(range(max = 9)))]
    pub list: [u8; N],
    /// A parameter.
    pub one: T,
    /// Another, optional.
    pub other: Option<Vec<U>>,
    /// There in every build.
    #[cfg(any(unix, not(unix)))]
    #[cfg_attr(all(), claude(range(max = 9)))]
    pub there: u8,
    /// There in none.
    #[cfg(any())]
    pub absent: A,
}

/// An enum with everything.
#[derive(ClaudeOutput, Debug)]
#[cfg_attr(all(), claude(crate = "tl", stream, tag = "kind", content = "value"))]
#[cfg_attr(any(), claude(crate = "nowhere"))]
pub enum One<T, const N: usize>
where
    T: Clone,
{
    /// Nothing.
    Nothing,
    /// There in none.
    #[cfg(any())]
    Absent(A),
    /// A value.
    #[cfg(any(unix, not(unix)))]
    Value(#[cfg_attr(all(), claude(length(max = 3)))] Vec<T>),
    /// Fields.
    Fields {
        /// There in none.
        #[cfg(any())]
        absent: A,
        /// An array.
        list: [T; N],
    },
}

/// A list of texts, one of which is not there.
#[derive(ClaudeOutput, Debug, Clone, Copy, PartialEq, Eq)]
#[claude(crate = "tl")]
#[non_exhaustive]
#[repr(u8)]
pub enum Kind {
    /// One.
    One = 1,
    /// Two.
    #[cfg(any(unix, not(unix)))]
    Two = 2,
    /// Three.
    #[cfg(any())]
    Three = 3,
}

/// A newtype with a where-clause.
#[derive(Inert, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[inert(crate = "tl")]
#[repr(transparent)]
pub struct Line<T>(pub T)
where
    T: Bound + Copy;

/// Private, under a public name.
#[derive(ClaudeOutput)]
#[claude(crate = "tl", stream)]
struct Hidden {
    number: u8,
}

/// In a module of its own, seen by its parent.
pub mod inner {
    use super::Hidden;
    use tl::prelude::*;

    /// Flattened where `unreachable_pub` is forbidden.
    #[derive(ClaudeOutput)]
    #[claude(crate = "tl", stream)]
    pub(super) struct Seen {
        #[claude(flatten)]
        rest: Hidden,
        #[claude(flatten)]
        other: Other,
    }

    #[derive(ClaudeOutput)]
    #[claude(crate = "tl", stream)]
    pub(in crate::generics) struct Other {
        other: u8,
    }

    /// Flattened, and public.
    #[derive(ClaudeOutput, Debug, Clone, Copy)]
    #[claude(crate = "tl", stream)]
    pub struct Open {
        #[claude(flatten)]
        rest: Flat,
    }

    /// Public, too.
    #[derive(ClaudeOutput, Debug, Clone, Copy)]
    #[claude(crate = "tl", stream)]
    pub struct Flat {
        /// A field.
        pub flat: u8,
    }

    impl Seen {
        pub(super) const fn sum(&self) -> u8 {
            self.rest.number + self.other.other
        }
    }

    impl Open {
        /// Its part.
        pub const fn part(&self) -> &Flat {
            &self.rest
        }
    }
}

/// All of them are read.
pub fn read(reply: &Tainted<&str>) -> Option<u8> {
    let all = All::<u8, bool, 2>::parse(reply).ok()?;
    let line = Line(all.there);
    drop(prompt!("{line}"));
    let first = match One::<u8, 2>::parse(reply).ok()? {
        One::Nothing => None,
        One::Value(list) => list.first().copied(),
        One::Fields { list } => list.first().copied(),
    }?;
    Some(first + inner::Seen::parse(reply).ok()?.sum() + all.one)
}
