//! `continue` and `break` between a tag and its end: an iteration left early writes nothing.

use taintless::prelude::*;

fn shown(html: SafeHtml) -> String {
    String::from_utf8(html.into_bytes()).expect("HTML is UTF-8")
}

#[test]
fn a_let_else_leaves_no_element_open() {
    let text = Tainted::new("alert(1)//");
    let page = html!(
        "<h1>x</h1>"
        for item in [None::<u8>] {
            "<script>"
            let Some(_number) = item else { continue };
            "</script>"
        }
        "{text}<script></script>"
    );
    assert_eq!(shown(page), "<h1>x</h1>alert(1)//<script></script>");
    let rows = [Some("a"), None, Some("é"), None];
    let table = html!(
        "<table>"
        for row in rows { "<tr><td>" let Some(row) = row else { continue }; "{row}</td></tr>" }
        "</table>"
    );
    assert_eq!(
        shown(table),
        "<table><tr><td>a</td></tr><tr><td>é</td></tr></table>"
    );
    let until = html!(
        for row in rows { "<p>é" let Some(row) = row else { break }; "{row}</p>" }
        "<hr>"
    );
    assert_eq!(shown(until), "<p>éa</p><hr>");
}

macro_rules! skip_if {
    ($condition:expr) => {
        if $condition {
            continue;
        }
    };
}

#[test]
fn every_head_may_jump() {
    let numbers = [1, 2, 3, 4];
    let by_if =
        html!(for n in numbers { "<i>" if { if n == 3 { break } n > 1 } { "!" } "{n}</i>" } ".");
    assert_eq!(shown(by_if), "<i>1</i><i>!2</i>.");
    let by_match =
        html!(for n in numbers { "<i>" match { if n == 2 { continue } n } { n => "{n}" } "</i>" });
    assert_eq!(shown(by_match), "<i>1</i><i>3</i><i>4</i>");
    let by_guard = html!(
        for n in numbers {
            "<i>"
            match n { 3 if { if n == 3 { break } true } => "x", _ if { skip_if!(n == 1); true } => "{n}", _ => {} }
            "</i>"
        }
        "."
    );
    assert_eq!(shown(by_guard), "<i>2</i>.");
    let by_macro = html!(for n in numbers { "<i>" let () = { skip_if!(n < 4); }; "{n}</i>" });
    assert_eq!(shown(by_macro), "<i>4</i>");
}

#[test]
fn a_jump_in_the_head_of_a_loop_leaves_the_outer_iteration() {
    let lists = [Some(vec![1, 2]), None, Some(vec![3])];
    let page = html!(
        for list in &lists {
            "<ul>"
            for n in { let Some(list) = list else { continue }; list } {
                "<li>"
                let (1 | 3) = n else { continue };
                "{n}</li>"
            }
            "</ul>"
        }
    );
    assert_eq!(shown(page), "<ul><li>1</li></ul><ul><li>3</li></ul>");
    let first = html!(
        for list in &lists {
            "<ul>"
            for n in list.iter().flatten() { "<li>" if { if *n == 2 { break } true } { "{n}" } "</li>" }
            let Some(_) = list else { break };
            "</ul>"
        }
        "<hr>"
    );
    assert_eq!(shown(first), "<ul><li>1</li></ul><hr>");
}

/// Labels stand outside of the template, so a jump to one leaves the whole of it.
#[test]
fn a_labelled_jump_drops_the_template() {
    let mut pages = Vec::new();
    'pages: for page in [1, 2, 3] {
        pages.push(shown(html!(
            "<p>"
            for n in [1, 2] {
                "<b>"
                for m in [1, 2] { "<i>" let false = (page == 2 && n == 2 && m == 2) else { continue 'pages }; "</i>" }
                "</b>"
            }
            "{page}</p>"
        )));
    }
    let lines = "<b><i></i><i></i></b>".repeat(2);
    assert_eq!(
        pages,
        [format!("<p>{lines}1</p>"), format!("<p>{lines}3</p>")]
    );
}
