//! The writer behind `html!`, called by hand.

use taintless::__private::Peel;
use taintless::__private::html::{Flow, Pieces, PlaceRest as _, Template, Texts, Writer};
use taintless::prelude::*;

struct Link;

impl Pieces for Link {
    const PIECES: Texts = (&["<a href=\"", "\">x</a>"], b"u.");
}

/// Door 358: a hidden call of `html!` pairs no escaper with another place: it writes nothing.
#[test]
fn an_escaper_of_another_place_writes_nothing() {
    let texts = Template::of::<Link>();
    let url = SafeUrl::parse("/orders").expect("a path");
    let mut link = Writer::new(0);
    Peel(&url).__taintless_url(&mut link, texts, 0);
    link.end(texts, 1);
    let link = link.finish::<Flow>();
    assert_eq!(link.into_bytes(), b"<a href=\"/orders\">x</a>");

    let mut link = Writer::new(0);
    let script = Tainted::new("javascript:alert(1)");
    Peel(&script).__taintless_text(&mut link, texts, 0);
    Peel(&script).__taintless_flow(&mut link, texts, 0);
    Peel(&script).__taintless_url_path(&mut link, texts, 0);
    Peel(&url).__taintless_url(&mut link, texts, 1);
    Peel(&url).__taintless_url(&mut link, texts, 2);
    link.end(texts, 0);
    assert!(link.finish::<Flow>().is_empty());
}

/// What may not stand in a place is not written there, whatever a program does with the answer.
#[test]
fn a_type_of_another_place_writes_nothing() {
    let texts = Template::of::<Link>();
    let mut link = Writer::new(0);
    let _ = Peel(&Tainted::new("javascript:alert(1)")).__taintless_url(&mut link, texts, 0);
    let link = link.finish::<Flow>();
    assert!(link.is_empty());
}
