//! `SafeHtml` in the templates of others.

use taintless::prelude::*;

/// Door 553: what `html!` made stands in maud as it is, and what is beside it is escaped by maud.
#[test]
fn a_part_of_ours_stands_in_maud() {
    let name = Tainted::new("<img src=x onerror=alert(1)>");
    let part = html!("<b title=\"{name}\">{name}</b>");
    let expected = String::from_utf8(part.clone().into_bytes()).expect("HTML is UTF-8");
    let page = maud::html! { p { (part) (&part) ("<i>") } };
    let expected = format!("<p>{expected}{expected}&lt;i&gt;</p>");
    assert_eq!(page.into_string(), expected);
    assert!(!expected.contains("<img"));
}
