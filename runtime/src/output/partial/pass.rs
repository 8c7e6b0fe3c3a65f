//! Types that show nothing before they are complete; and `Option` and `Box`, which show what they
//! hold.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::num::NonZero;

use super::Streamed;
use super::node::{First, Node, Value};
use crate::output::ClaudeOutput;
use crate::taint::{EmailAddress, Hostname, Privatable, Private};

/// The snapshot of a type that shows nothing before it is complete. There is none.
#[derive(Debug, Clone, Copy)]
pub enum Whole {}

macro_rules! whole {
    ($($ty:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Streamed for $ty {
            type Snapshot = Whole;
        }
    )*};
}
whole! {
    u8 u16 u32 u64 i8 i16 i32 i64 f32 f64 bool
    NonZero<u8> NonZero<u16> NonZero<u32> NonZero<u64>
    EmailAddress Hostname Ipv4Addr Ipv6Addr
}

/// Of what is private nothing is shown before it is known to be sound.
#[diagnostic::do_not_recommend]
impl<T: Privatable + ClaudeOutput> Streamed for Private<T> {
    type Snapshot = Whole;
}

macro_rules! tuple {
    ($($($name:ident)*;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($name: ClaudeOutput),*> Streamed for ($($name,)*) {
            type Snapshot = Whole;
        }
    )*};
}
tuple! {
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
}

#[diagnostic::do_not_recommend]
impl<T: Streamed> Streamed for Option<T> {
    type Snapshot = T::Snapshot;
    #[inline]
    fn begin(first: First) -> Option<T::Snapshot> {
        T::begin(first)
    }
    #[inline]
    fn node(snapshot: &mut T::Snapshot) -> Option<&mut dyn Node> {
        T::node(snapshot)
    }
    #[inline]
    fn complete(snapshot: Option<T::Snapshot>, value: &Value<'_>) -> Option<Self> {
        match snapshot {
            Some(_) => T::complete(snapshot, value).map(Some),
            // It may be `null`.
            None => value.read(),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Streamed> Streamed for Box<T> {
    type Snapshot = Box<T::Snapshot>;
    fn begin(first: First) -> Option<Box<T::Snapshot>> {
        T::begin(first).map(Box::new)
    }
    fn node(snapshot: &mut Box<T::Snapshot>) -> Option<&mut dyn Node> {
        T::node(snapshot)
    }
    fn complete(snapshot: Option<Box<T::Snapshot>>, value: &Value<'_>) -> Option<Self> {
        T::complete(snapshot.map(|snapshot| *snapshot), value).map(Box::new)
    }
}
