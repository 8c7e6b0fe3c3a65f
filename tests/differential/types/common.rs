//! What the types of the other files are made of.

/// What every file of types has at hand.
pub(crate) mod ours {
    pub(crate) use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
    pub(crate) use std::net::{Ipv4Addr, Ipv6Addr};
    pub(crate) use std::num::NonZero;

    pub(crate) use taintless::output::TaintedMap;
    pub(crate) use taintless::prelude::*;

    pub(crate) use super::leaves::ours::*;

    pub(crate) type Text = Tainted<String>;
}

/// The same for serde.
pub(crate) mod plain {
    pub(crate) use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
    pub(crate) use std::net::{Ipv4Addr, Ipv6Addr};
    pub(crate) use std::num::NonZero;

    pub(crate) use super::leaves::plain::*;

    pub(crate) type Text = String;
    pub(crate) type TaintedMap<V> = BTreeMap<String, V>;
}

pub(crate) mod leaves {
    crate::both::both! {
        #[claude(rename_all = "snake_case")]
        #[serde(rename_all = "snake_case")]
        #[all(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        enum Topic {
            Delivery,
            #[claude(description = "Money: invoices, refunds.")]
            Billing,
            SomethingElse,
        }

        #[ours(Inert)]
        #[all(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        struct Percent(#[claude(range(min = 0, max = 100))] number: u8);

        #[ours(Inert)]
        #[all(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        struct OrderId(number: i64);

        struct Code(#[claude(pattern = "^[A-Z]{3}$")] text: Text);

        #[claude(stream)]
        struct Item {
            #[claude(length(min = 1, max = 12))]
            name: Text,
            #[claude(range(min = 1, max = 1000))]
            quantity: u32,
            #[claude(range(min = 0))]
            price: f64,
        }

        struct Nothing;
    }
}
