//! Dates, times and UUIDs of other crates. serde has other forms of them, so there is no twin.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use jiff::{Span, Timestamp, civil};
use taintless::prelude::*;
use uuid::Uuid;

#[derive(ClaudeOutput)]
#[allow(dead_code, reason = "values are tested in another place")]
pub(crate) struct Booking {
    id: Uuid,
    day: civil::Date,
    also: NaiveDate,
    at: Option<DateTime<Utc>>,
    zoned: Option<DateTime<FixedOffset>>,
    made: Timestamp,
    takes: Option<Span>,
}

#[derive(ClaudeOutput)]
#[allow(dead_code, reason = "values are tested in another place")]
pub(crate) struct Days {
    by_day: BTreeMap<civil::Date, u8>,
    by_id: BTreeMap<Uuid, bool>,
    #[claude(unique)]
    ids: Vec<Uuid>,
}
