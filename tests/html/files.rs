//! Templates in files.

use taintless::html::Rows;
use taintless::prelude::*;

use crate::outline::{MARK, expected, outline};

taintless::check_templates!("templates/good/");

fn page(text: &str) -> SafeHtml {
    let (locked, title) = (true, Tainted::new(text));
    let link = SafeUrl::parse("/x?a&b").expect("a URL");
    let rows: SafeHtml<Rows> = html!("<tr><td>{title}</td></tr>");
    html_file!(
        "html/pages/order.html",
        state = trusted!("open"),
        rows = &rows
    )
}

#[test]
fn a_file_is_a_template_like_any_other() {
    let found = outline(&page(MARK).into_bytes());
    for line in [
        "class=open",
        "disabled=",
        "\"p { margin: 0 }\"",
        "href=/x?a&b",
    ] {
        assert!(
            found.iter().any(|found| found.ends_with(line)),
            "{line} in {found:?}"
        );
    }
    for text in ["</title><script>alert(1)</script>", "\"><b>"] {
        let page = outline(&page(text).into_bytes());
        let mut expected = expected(found_of(MARK).as_slice(), text);
        // The same text in a path is encoded.
        expected.retain(|line| !line.contains("href=/orders/"));
        let page: Vec<String> = page
            .into_iter()
            .filter(|line| !line.contains("href=/orders/"))
            .collect();
        assert_eq!(page, expected);
    }
}

fn found_of(text: &str) -> Vec<u8> {
    page(text).into_bytes()
}

/// Door 200: a template in a file escapes every value, whatever the file's name ends in.
#[test]
fn the_name_of_a_file_switches_nothing_off() {
    let text = "<b>\"&";
    let shown = html_file!("html/pages/plain.txt");
    assert_eq!(
        String::from_utf8_lossy(&shown.into_bytes()),
        "<p title=\"&lt;b&gt;&quot;&amp;\">\n&lt;b&gt;&quot;&amp;</p>\n"
    );
}

/// Cargo reads what a program was built from out of the file that rustc writes beside it.
#[test]
fn a_program_is_built_again_when_a_template_changes() {
    let program = std::env::current_exe().expect("this program");
    let read =
        std::fs::read_to_string(program.with_extension("d")).expect("what it was built from");
    let read: Vec<&str> = read.split_whitespace().collect();
    for file in [
        "html/pages/order.html",
        "html/pages/plain.txt",
        "templates/good/base.html",
        "templates/good/order.html",
        "templates/good/row.html",
    ] {
        let found = read
            .iter()
            .any(|path| path.trim_end_matches(':').ends_with(file));
        assert!(found, "{file}");
    }
}
