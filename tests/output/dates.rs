//! UUIDs, dates and durations: what is taken is the format as JSON Schema has it.
//!
//! The differences that are known (see `DATES_BEYOND`) are kept out of the comparison and tested
//! here one by one.

use std::any::type_name;
use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use jiff::{SignedDuration, Span, Timestamp, civil};
use proptest::prelude::*;
use serde_json::json;
use taintless::prelude::*;
use uuid::Uuid;

/// What jiff's `Timestamp` cannot hold: the last day of the year 9999, which an offset may push
/// into the first of the next.
const DATES_BEYOND: &str = "9999-12-3";

fn takes<T: ClaudeOutput>(text: &str) -> bool {
    let reply = json!(text).to_string();
    <T as ClaudeOutput>::parse(&Tainted::new(reply)).is_ok()
}

fn value<T: ClaudeOutput>(text: &str) -> T {
    let reply = json!(text).to_string();
    <T as ClaudeOutput>::parse(&Tainted::new(reply)).expect("a value of the format")
}

/// What jsonschema says of `T`'s own schema.
fn is_valid<T: ClaudeOutput>(text: &str) -> bool {
    thread_local! {
        static VALIDATORS: RefCell<HashMap<&'static str, jsonschema::Validator>> = RefCell::default();
    }
    VALIDATORS.with_borrow_mut(|known| {
        let validator = known.entry(type_name::<T>()).or_insert_with(|| {
            let options = jsonschema::options().should_validate_formats(true);
            options.build(T::schema().as_value()).expect("a schema")
        });
        validator.is_valid(&json!(text))
    })
}

fn agree<T: ClaudeOutput>(text: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(takes::<T>(text), is_valid::<T>(text), "{:?}", text);
    Ok(())
}

/// Texts of a form, with up to three characters changed, added or taken away.
fn near(form: &str) -> impl Strategy<Value = String> + use<> {
    let alphabet = prop::sample::select(
        "0123456789-+:.,TtZz PYMWDHS{}urnaé"
            .chars()
            .collect::<Vec<_>>(),
    );
    let edits = prop::collection::vec((any::<u8>(), 0_u8..3, alphabet), 0..4);
    let form = prop::string::string_regex(form).expect("a pattern");
    (form, edits).prop_map(|(text, edits)| {
        let mut chars: Vec<char> = text.chars().collect();
        for (at, edit, new) in edits {
            let at = usize::from(at) % (chars.len() + 1);
            match edit {
                0 => chars.insert(at, new),
                _ if at == chars.len() => {}
                1 => chars[at] = new,
                _ => drop(chars.remove(at)),
            }
        }
        chars.into_iter().collect()
    })
}

const DATE: &str = "([0-9]{4}|2000|1900|2024)-(0[0-9]|1[0-3])-([0-2][0-9]|3[0-2])";
const OFFSET: &str = "([Zz]|[+-]([01][0-9]|2[0-5]):[0-6][0-9])";

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 4000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn dates_are_those_of_the_format(text in near(DATE)) {
        agree::<civil::Date>(&text)?;
        agree::<NaiveDate>(&text)?;
    }

    #[test]
    fn date_times_are_those_of_the_format(
        text in near(&format!("{DATE}[Tt]([01][0-9]|2[0-4]|23):([0-5][0-9]|59|60):([0-5][0-9]|60|61)(\\.[0-9]{{0,12}})?{OFFSET}"))
    ) {
        agree::<DateTime<Utc>>(&text)?;
        agree::<DateTime<FixedOffset>>(&text)?;
        if !text.starts_with(DATES_BEYOND) {
            agree::<Timestamp>(&text)?;
        }
    }

    #[test]
    fn leap_seconds_are_those_of_the_format(
        text in near("2016-12-31T(23|[01][0-9]):(59|29):60(\\.[0-9]{1,3})?(Z|[+-](0[0-9]|1[0-2]):(00|30))")
    ) {
        agree::<DateTime<Utc>>(&text)?;
        agree::<DateTime<FixedOffset>>(&text)?;
        agree::<Timestamp>(&text)?;
    }

    #[test]
    fn durations_are_those_of_the_format(
        text in near("P([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}[DW])?(T([0-9]{1,3}H)?([0-9]{1,4}M)?([0-9]{1,4}S)?)?")
    ) {
        // Numbers of more digits may be more than a `Span` holds.
        if text.split(|c: char| !c.is_ascii_digit()).all(|number| number.len() < 5) {
            agree::<Span>(&text)?;
        }
    }

    #[test]
    fn uuids_are_those_of_the_format(
        text in near("(\\{|urn:uuid:)?[0-9a-f]{8}(-[0-9A-F]{4}){3}-[0-9a-f]{12}\\}?|[0-9a-f]{32}")
    ) {
        agree::<Uuid>(&text)?;
    }
}

#[test]
fn values_are_what_was_written() {
    assert_eq!(value::<civil::Date>("2024-02-29"), civil::date(2024, 2, 29));
    assert_eq!(
        Some(value::<NaiveDate>("2024-02-29")),
        NaiveDate::from_ymd_opt(2024, 2, 29)
    );
    let text = "2024-02-29T23:30:00.5-01:00";
    assert_eq!(
        value::<Timestamp>(text).to_string(),
        "2024-03-01T00:30:00.5Z"
    );
    assert_eq!(
        value::<DateTime<Utc>>(text),
        value::<DateTime<FixedOffset>>(text)
    );
    assert_eq!(
        value::<DateTime<FixedOffset>>(text)
            .offset()
            .local_minus_utc(),
        -3600
    );
    assert_eq!(
        value::<Span>("P1Y2M3DT4H5M6S").fieldwise(),
        jiff::ToSpan::years(1)
            .months(2)
            .days(3)
            .hours(4)
            .minutes(5)
            .seconds(6)
    );
    let id = value::<Uuid>("67E55044-10b1-426f-9247-bb680e5fe0c8");
    assert_eq!(
        id,
        Uuid::from_u128(0x67e5_5044_10b1_426f_9247_bb68_0e5f_e0c8)
    );
}

/// The differences that `output/date.rs` tells of.
#[test]
fn the_differences_are_as_documented() {
    let (leap, before) = ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z");
    assert_eq!(
        value::<Timestamp>(leap),
        value::<Timestamp>(before),
        "jiff has no leap seconds"
    );
    assert_ne!(value::<DateTime<Utc>>(leap), value::<DateTime<Utc>>(before));
    let fine = "2016-12-31T23:59:59.1234567899Z";
    assert_eq!(value::<Timestamp>(fine).subsec_nanosecond(), 123_456_789);
    assert_eq!(
        value::<DateTime<Utc>>(fine).timestamp_subsec_nanos(),
        123_456_789
    );
    assert!(takes::<Timestamp>("9999-12-30T22:00:00Z"));
    assert!(
        !takes::<Timestamp>("9999-12-30T22:00:01Z"),
        "jiff ends there"
    );
    assert!(takes::<DateTime<FixedOffset>>("9999-12-31T23:59:59-23:59"));
    assert!(takes::<Span>("P19998Y"));
    assert!(!takes::<Span>("P19999Y"), "jiff ends there");
}

#[test]
fn the_schemas_name_the_format() {
    #[derive(ClaudeOutput)]
    struct Booking {
        id: Uuid,
        day: civil::Date,
        at: Option<DateTime<Utc>>,
        takes: Span,
    }
    let formats = ["uuid", "date", "date-time", "duration"];
    let wire =
        serde_json::to_value(Booking::wire_schema().expect("within limits")).expect("a schema");
    for (field, format) in ["id", "day", "at", "takes"].into_iter().zip(formats) {
        assert_eq!(wire["properties"][field]["format"], format);
    }
    let error = Booking::parse(&Tainted::new(r#"{"id": "7", "day": 7, "takes": "P1D"}"#));
    let error = error.err().expect("two problems").to_string();
    assert!(error.contains("a string of the format `uuid`"), "{error}");
    assert!(error.contains("a string of the format `date`"), "{error}");
}

fn read_back<I: Inert + Copy + PartialEq + std::fmt::Debug>(value: I, text: &str) {
    assert_eq!(Trusted::from(value).to_string(), text);
    assert_eq!(Tainted::new(text).parse::<I>(), Some(value), "{text}");
}

#[test]
fn each_is_inert_and_its_text_is_read_back() {
    let date = civil::date(2024, 2, 29);
    read_back(date, "2024-02-29");
    read_back(civil::time(1, 2, 3, 40), "01:02:03.00000004");
    read_back(date.at(1, 2, 3, 0), "2024-02-29T01:02:03");
    read_back(Timestamp::UNIX_EPOCH, "1970-01-01T00:00:00Z");
    read_back(SignedDuration::from_mins(-90), "-PT1H30M");
    let span = jiff::ToSpan::weeks(1).hours(2).milliseconds(500);
    assert_eq!(Trusted::from(span).to_string(), "P1WT2H0.5S");
    let read = Tainted::new("P1WT2H0.5S").parse::<Span>();
    assert_eq!(read.map(Span::fieldwise), Some(span.fieldwise()));

    let date = NaiveDate::from_ymd_opt(2024, 2, 29).expect("a leap day");
    let time = NaiveTime::from_hms_milli_opt(23, 59, 59, 1_500).expect("a leap second");
    read_back(date, "2024-02-29");
    read_back(time, "23:59:60.500");
    read_back(NaiveDateTime::new(date, time), "2024-02-29T23:59:60.500");
    read_back(DateTime::<Utc>::UNIX_EPOCH, "1970-01-01T00:00:00Z");
    let east = FixedOffset::east_opt(19_800).expect("an offset");
    read_back(
        DateTime::<Utc>::UNIX_EPOCH.with_timezone(&east),
        "1970-01-01T05:30:00+05:30",
    );

    read_back(Uuid::max(), "ffffffff-ffff-ffff-ffff-ffffffffffff");
}

#[test]
fn other_forms_are_not_read() {
    let parsed = [
        Tainted::new("2024-W09-4").parse::<civil::Date>().is_some(),
        Tainted::new("20240229").parse::<civil::Date>().is_some(),
        Tainted::new("2024-02-30").parse::<NaiveDate>().is_some(),
        Tainted::new("2024-02-29T00:00[Asia/Tokyo]")
            .parse::<civil::DateTime>()
            .is_some(),
        Tainted::new("2024-02-29 01:02:03Z")
            .parse::<Timestamp>()
            .is_some(),
        Tainted::new("1 hour").parse::<Span>().is_some(),
        Tainted::new("24:00:00").parse::<NaiveTime>().is_some(),
        Tainted::new("67e5504410b1426f9247bb680e5fe0c8")
            .parse::<Uuid>()
            .is_some(),
    ];
    assert!(!parsed.contains(&true), "{parsed:?}");
    assert!(
        Tainted::new("2024-02-29 01:02:03")
            .parse::<NaiveDateTime>()
            .is_some(),
        "SQL's"
    );
}

/// Newtypes too, in every sink; text around a UUID of the same length is not one.
#[test]
fn each_stands_in_every_sink() {
    #[derive(Inert, Clone, Copy)]
    struct BookingId(Uuid);

    let (id, day) = (BookingId(Uuid::nil()), civil::date(2024, 2, 29));
    let at = DateTime::<Utc>::UNIX_EPOCH;
    let link = SafeUrl::parse("https://example.com/").expect("a URL");
    let page =
        html!("<p title=\"{at}\"><a href=\"{link}\">{id}</a> {day} <a href=\"/b/{id}\">x</a></p>");
    assert_eq!(
        String::from_utf8(page.into_bytes()).expect("UTF-8"),
        "<p title=\"1970-01-01T00:00:00Z\"><a href=\"https://example.com/\">\
         00000000-0000-0000-0000-000000000000</a> 2024-02-29 \
         <a href=\"/b/00000000-0000-0000-0000-000000000000\">x</a></p>"
    );
    let _: Prompt = prompt!("Booking {id} of {day}, made at {at}.");
    let _: SystemPrompt = system_prompt!("Today is {day}.");
}
