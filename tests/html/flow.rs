//! Rust between literals, and what a placeholder takes.

use std::borrow::Cow;

use taintless::html::{HtmlPart, ToHtmlText};
use taintless::prelude::*;

fn shown(html: SafeHtml) -> String {
    String::from_utf8(html.into_bytes()).expect("HTML is UTF-8")
}

enum State<'a> {
    Open { since: u16 },
    Closed(&'a str),
    Lost,
}

fn state(state: &State<'_>) -> SafeHtml {
    html!(
        "<p>"
        match state {
            State::Open { since } if *since < 2000 => { "open for long" }
            State::Open { since } => { "open since {since}" }
            State::Closed(by) => "closed by <b>{by}</b>",
            State::Lost => {}
        }
        "</p>"
    )
}

#[test]
fn a_match_writes_one_arm() {
    assert_eq!(
        shown(state(&State::Open { since: 1999 })),
        "<p>open for long</p>"
    );
    assert_eq!(
        shown(state(&State::Open { since: 2020 })),
        "<p>open since 2020</p>"
    );
    assert_eq!(
        shown(state(&State::Closed("<i>"))),
        "<p>closed by <b>&lt;i&gt;</b></p>"
    );
    assert_eq!(shown(state(&State::Lost)), "<p></p>");
}

#[test]
fn branches_loops_and_lets_run_as_rust() {
    let orders = [("tent", 2), ("rope", 1), ("", 0)];
    let list = html!(
        "<ul>"
        for (at, (name, count)) in orders.iter().enumerate() {
            let number = at + 1;
            "<li>{number}: "
            if name.is_empty() { "nothing" }
            else if *count == 1 { "{name}" }
            else if let Some(first) = name.chars().next() && first == 't' {
                let first = first.to_string();
                "{count} × {name} ({first})"
            }
            else { "{count} × {name}" }
            "</li>"
        }
        "</ul>"
    );
    assert_eq!(
        shown(list),
        "<ul><li>1: 2 × tent (t)</li><li>2: rope</li><li>3: nothing</li></ul>"
    );
}

#[test]
fn a_whole_element_may_be_spread_over_literals() {
    let title = "</title>";
    let page = html!("<title>" "a {title}" if title.len() > 99 { "!" } "</title>");
    assert_eq!(shown(page), "<title>a &lt;/title&gt;</title>");
    let css = html!("<style>" "p {{ color: red }}" "</style>");
    assert_eq!(shown(css), "<style>p { color: red }</style>");
}

#[test]
fn a_placeholder_takes_text_of_every_type() {
    let (tainted, borrowed) = (Tainted::new(String::from("<t>")), Tainted::new("<b>"));
    let (string, cow) = (String::from("<s>"), Cow::Borrowed("<c>"));
    let (reference, twice) = (&string, &&borrowed);
    let (trusted, number) = (trusted!("<&>"), -7);
    let (some, none) = (Some("<o>"), None::<Tainted<String>>);
    let list = vec![Tainted::new("1"), Tainted::new("2")];
    let slice = list.as_slice();
    let html = html!("<i>{number}</i>");
    let parts = vec![html.clone(), html!("<u></u>")];
    let joined: SafeHtml = parts.iter().collect();
    assert_eq!(
        shown(html!(
            "{tainted}{borrowed}{string}{cow}{reference}{twice}{trusted}{number}"
        )),
        "&lt;t&gt;&lt;b&gt;&lt;s&gt;&lt;c&gt;&lt;s&gt;&lt;b&gt;&lt;&amp;&gt;-7"
    );
    assert_eq!(
        shown(html!("{some}{none}{list}{slice}{html}{parts}{joined}")),
        "&lt;o&gt;1212<i>-7</i><i>-7</i><u></u><i>-7</i><u></u>"
    );
    assert_eq!(
        shown(html!(
            "<p title=\"{tainted}{cow}{reference}{twice}{trusted}{number}{some}{none}{list}\"></p>"
        )),
        "<p title=\"&lt;t&gt;&lt;c&gt;&lt;s&gt;&lt;b&gt;&lt;&amp;&gt;-7&lt;o&gt;12\"></p>"
    );
}

#[test]
fn named_arguments_are_evaluated_once() {
    let mut calls = 0;
    let mut next = || {
        calls += 1;
        calls
    };
    assert_eq!(
        shown(html!("<p>{n} {n}</p>" "<b>{n}</b>", n = next())),
        "<p>1 1</p><b>1</b>"
    );
    assert_eq!(calls, 1);
}

struct Money(u32);

impl ToHtml for Money {
    fn to_html(&self, out: &mut HtmlPart) {
        let (euros, cents) = (self.0 / 100, self.0 % 100);
        out.push(&html!("<b>{euros}</b>,{cents} €"));
    }
}

impl ToHtmlText for Money {
    fn to_html_text(&self, out: &mut taintless::html::HtmlText<'_>) {
        out.push(&self.0);
        out.push(" cents");
    }
}

#[test]
fn a_type_of_the_users_composes_safe_parts() {
    let price = Money(1234);
    let prices = [Money(110), Money(220)];
    assert_eq!(
        shown(html!("<p title=\"{price}\">{price} {prices}</p>")),
        "<p title=\"1234 cents\"><b>12</b>,34 € <b>1</b>,10 €<b>2</b>,20 €</p>"
    );
}

#[test]
fn the_way_out_is_a_file_or_a_response() {
    let name = "é";
    let page = html!("<p>{name}</p>");
    let mut file = Vec::new();
    page.write_to(&mut file).expect("writing to a vector");
    assert_eq!(file.len(), page.byte_len());
    assert_eq!(file, page.into_bytes());
    assert_eq!(SafeHtml::CONTENT_TYPE, "text/html; charset=utf-8");
    assert_eq!(format!("{:?}", html!("<p>{name}</p>")), "SafeHtml(…)");
}

#[test]
fn a_named_argument_does_not_see_the_one_before_it() {
    let (one, two) = ("1", "2");
    assert_eq!(
        shown(html!("<p>{one}, {two}</p>", one = two, two = one)),
        "<p>2, 1</p>"
    );
}
