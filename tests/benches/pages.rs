//! A page with a table of 1,000 rows: `html!` beside maud and askama, in ratios within one run. The
//! three write the same page but for how a reference is spelt, which is asserted.

use std::hint::black_box;
use std::time::{Duration, Instant};

use askama::Template;
use maud::{DOCTYPE, Markup};
use taintless::prelude::*;

mod table;

use table::{Bar, head, row};

/// What a row shows, once with labels and once without: the same text in both.
struct Order {
    number: u32,
    paid: bool,
    name: Tainted<String>,
    address: SafeUrl,
    note: Tainted<String>,
    plain_name: String,
    plain_address: String,
    plain_note: String,
}

fn main() {
    let orders: Vec<Order> = (0..1000).map(order).collect();
    let pages = [
        ours(&orders).into_bytes(),
        by_maud(&orders).into_string().into_bytes(),
        by_askama(&orders).into_bytes(),
    ]
    .map(|page| String::from_utf8(page).expect("UTF-8"));
    let decoded = pages
        .each_ref()
        .map(|page| html_escape::decode_html_entities(page).into_owned());
    assert_eq!(decoded[0], decoded[1], "the page of maud");
    assert_eq!(decoded[0], decoded[2], "the page of askama");

    let mut best = [Duration::MAX; 3];
    // In turns, so that a slow moment of the machine meets all; the best of each counts.
    for _ in 0..60 {
        let turn = [
            time(|| ours(black_box(&orders)).byte_len()),
            time(|| by_maud(black_box(&orders)).into_string().len()),
            time(|| by_askama(black_box(&orders)).len()),
        ];
        for (best, this) in best.iter_mut().zip(turn) {
            *best = (*best).min(this);
        }
    }
    let faster = best[1].min(best[2]);
    head(&format!("a page of 1,000 rows, {} bytes", pages[0].len()));
    for (name, time, bar) in [
        ("maud", best[1], Bar::None),
        ("askama", best[2], Bar::None),
        ("html! / the faster of them", best[0], Bar::Most(1.0)),
    ] {
        let ratio = time.as_secs_f64() / faster.as_secs_f64();
        row(name, &format!("{time:.1?}"), ratio, &bar);
    }
}

/// Text as people write it, with something to escape in every eighth.
fn order(at: u32) -> Order {
    let name = match at % 8 {
        0 => format!("O'Brien & Sons no. {at}"),
        1 => "Zoë Jäger".to_owned(),
        _ => format!("Customer number {at}"),
    };
    let address = format!("https://shop.example/orders/{at}");
    let note = match at % 16 {
        3 => "asked for <b>both</b> sizes, \"small\" and \"large\"; wants an answer by Friday",
        _ => "asked where the parcel is, and was told that it waits at the depot since Monday",
    };
    Order {
        number: at,
        paid: at.is_multiple_of(3),
        name: Tainted::new(name.clone()),
        address: SafeUrl::parse(&address).expect("an address"),
        note: Tainted::new(note.to_owned()),
        plain_name: name,
        plain_address: address,
        plain_note: note.to_owned(),
    }
}

fn ours(orders: &[Order]) -> SafeHtml {
    html!(
        "<!DOCTYPE html><html><head><title>Orders</title></head><body><table>"
        for Order { number, paid, name, address, note, .. } in orders {
            "<tr class=\"order\"><td>{number}</td><td><a href=\"{address}\">{name}</a></td>"
            if *paid { "<td>paid</td>" } else { "<td><b>open</b></td>" }
            "<td title=\"{name}\">{note}</td></tr>"
        }
        "</table></body></html>"
    )
}

fn by_maud(orders: &[Order]) -> Markup {
    maud::html! {
        (DOCTYPE)
        html { head { title { "Orders" } } body { table {
            @for order in orders {
                tr class="order" {
                    td { (order.number) }
                    td { a href=(order.plain_address) { (order.plain_name) } }
                    @if order.paid { td { "paid" } } @else { td { b { "open" } } }
                    td title=(order.plain_name) { (order.plain_note) }
                }
            }
        } } }
    }
}

#[derive(Template)]
#[template(
    ext = "html",
    source = "<!DOCTYPE html><html><head><title>Orders</title></head><body><table>\
    {% for order in orders %}<tr class=\"order\"><td>{{ order.number }}</td>\
    <td><a href=\"{{ order.plain_address }}\">{{ order.plain_name }}</a></td>\
    {% if order.paid %}<td>paid</td>{% else %}<td><b>open</b></td>{% endif %}\
    <td title=\"{{ order.plain_name }}\">{{ order.plain_note }}</td></tr>{% endfor %}\
    </table></body></html>"
)]
struct Orders<'a> {
    orders: &'a [Order],
}

fn by_askama(orders: &[Order]) -> String {
    Orders { orders }.render().expect("a page")
}

/// The time of one call, from ten.
fn time(call: impl Fn() -> usize) -> Duration {
    const CALLS: u32 = 10;
    let start = Instant::now();
    for _ in 0..CALLS {
        black_box(call());
    }
    start.elapsed() / CALLS
}
