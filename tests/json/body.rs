//! What comes out: bytes, an event, nothing that is shown.

use std::collections::{HashMap, HashSet};

use taintless::json::{JsonBody, JsonOut};
use taintless::output::TaintedMap;
use taintless::prelude::*;

const SECRET: &str = "Swordfish";

#[derive(JsonOut)]
struct Answer {
    text: Tainted<String>,
}

fn answer() -> Answer {
    Answer {
        text: Tainted::new(SECRET.to_owned()),
    }
}

#[test]
fn nothing_shows_it() {
    let body = answer().to_json();
    let shown = format!("{body:?} {body:#?} {:?}", Some(vec![body.clone()]));
    assert!(
        shown.contains("bytes") && !shown.contains(SECRET),
        "{shown}"
    );
    assert!(String::from_utf8_lossy(body.as_bytes()).contains(SECRET));
}

#[test]
fn a_body_within_another_stands_as_it_is() {
    let inner = answer().to_json();
    let outer = vec![Some(inner), None].to_json();
    assert_eq!(outer.as_bytes(), br#"[{"text":"Swordfish"},null]"#);
    assert_eq!(JsonBody::of("a").as_bytes(), br#""a""#);
}

#[test]
fn an_event_is_one_line_for_every_text() {
    let text: String = (0..=0x2100_u32).filter_map(char::from_u32).collect();
    let event = Tainted::new(text.clone()).to_json().sse_data();
    let event = String::from_utf8(event).expect("UTF-8");
    let data = event
        .strip_prefix("data: ")
        .and_then(|rest| rest.strip_suffix("\n\n"));
    let data = data.expect("a field and an empty line");
    assert!(!data.contains(['\n', '\r']));
    assert_eq!(serde_json::from_str::<String>(data).expect("JSON"), text);
}

#[test]
fn labels_change_nothing() {
    let bytes: Tainted<Vec<u8>> = Tainted::new(vec![0, 255]);
    assert_eq!(bytes.to_json().as_bytes(), b"[0,255]");
    let number: Tainted<u32> = Tainted::new(7);
    assert_eq!((number, &Some(number)).to_json().as_bytes(), b"[7,7]");
    let number = Trusted::from(1.5_f32);
    assert_eq!(number.to_json().as_bytes(), b"1.5");
    let pair = Tainted::new((String::from("a"), Some(vec![1_u8])));
    assert_eq!(pair.to_json().as_bytes(), br#"["a",[1]]"#);
}

#[test]
fn hashed_collections_go_out() {
    let map = HashMap::from([(trusted!("a"), HashSet::from([1_u8]))]);
    assert_eq!(map.to_json().as_bytes(), br#"{"a":[1]}"#);
    let map: TaintedMap<Tainted<&str>> = [(Tainted::new("k\"".to_owned()), Tainted::new("v"))]
        .into_iter()
        .collect();
    assert_eq!(map.to_json().as_bytes(), br#"{"k\"":"v"}"#);
}

#[test]
fn inert_values_go_out_as_what_they_are() {
    use std::net::Ipv4Addr;

    let day = jiff::civil::date(2026, 1, 2);
    let id = uuid::Uuid::nil();
    let clock = chrono::NaiveTime::from_hms_opt(3, 4, 5);
    let json = (Ipv4Addr::LOCALHOST, day, id, clock).to_json();
    assert_eq!(
        json.as_bytes(),
        br#"["127.0.0.1","2026-01-02","00000000-0000-0000-0000-000000000000","03:04:05"]"#
    );
}

#[test]
fn a_checked_address_goes_out_as_its_text() {
    let url = SafeUrl::parse("https://example.com/?a=1&b=2").expect("an https URL");
    assert_eq!(
        url.to_json().as_bytes(),
        br#""https://example.com/?a=1&b=2""#
    );
}
