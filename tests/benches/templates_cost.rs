//! What templates cost to compile: 100 functions with a template of 20 lines each, by `html!` and by
//! maud, which says the same. CPU time of the fastest of five, compiled in turns; a minute or two
//! when the folder is warm.

use std::fmt::Write as _;
use std::path::Path;

#[path = "derive_cost/race.rs"]
mod race;
mod table;

use race::{race, seconds, write};
use table::{Bar, head, row};

const TEMPLATES: usize = 100;

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("templates_cost");
    write(&folder, manifest, library);
    head("CPU seconds to compile 100 templates of 20 lines");
    for (what, command) in [
        ("cargo check", &["check"][..]),
        ("cargo build", &["build"]),
        ("cargo build --release", &["build", "--release"]),
    ] {
        let [ours, theirs] = race(&folder, command);
        row(&format!("{what}: maud"), &seconds(theirs), 1.0, &Bar::None);
        let bar = Bar::Most(1.0);
        row(
            &format!("{what}: html!"),
            &seconds(ours),
            ours / theirs,
            &bar,
        );
    }
}

fn manifest(name: &str, ours: bool, workspace: &Path) -> String {
    let runtime = workspace.join("runtime");
    let runtime = runtime.to_str().expect("a path of UTF-8");
    let dependency = if ours {
        format!(
            "taintless = {{ path = {runtime:?}, default-features = false, features = [\"html\"] }}"
        )
    } else {
        "maud = { version = \"0.27\", default-features = false }".to_owned()
    };
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\n{dependency}\n"
    )
}

/// The same pages by both: 9 values each, among them a list, a choice and an address.
fn library(ours: bool) -> String {
    let mut source = String::new();
    let (text, address) = if ours {
        source.push_str("use taintless::prelude::*;\n");
        ("Tainted<String>", "SafeUrl")
    } else {
        source.push_str("use maud::{Markup, html};\n");
        ("String", "String")
    };
    let _ = write!(
        source,
        "\npub struct Order {{\n    pub number: u32,\n    pub name: {text},\n    pub address: {address},\n    \
         pub note: {text},\n    pub paid: bool,\n    pub items: Vec<{text}>,\n}}\n"
    );
    for at in 0..TEMPLATES {
        source.push_str(&if ours { by_html(at) } else { by_maud(at) });
    }
    source
}

fn by_html(at: usize) -> String {
    format!(
        r#"
pub fn page{at}(order: &Order) -> SafeHtml {{
    let Order {{ number, name, address, note, paid, items }} = order;
    html!(
        "<section class=\"order\" id=\"order-{{number}}\">
        <h2>Order {{number}} on page {at}</h2>
        <p>By <b>{{name}}</b>.</p>
        <p><a href=\"{{address}}\">where it is</a></p>
        <table>
        <tr><th>number</th><td>{{number}}</td></tr>
        <tr><th>name</th><td title=\"{{name}}\">{{name}}</td></tr>
        </table>"
        if *paid {{
            "<p class=\"good\">It is paid.</p>"
        }} else {{
            "<p class=\"bad\">It is <em>not</em> paid.</p>"
        }}
        "<ul>"
        for item in items {{
            "<li>{{item}}</li>"
        }}
        "</ul>
        <blockquote>{{note}}</blockquote>
        </section>"
    )
}}
"#
    )
}

fn by_maud(at: usize) -> String {
    format!(
        r#"
pub fn page{at}(order: &Order) -> Markup {{
    let Order {{ number, name, address, note, paid, items }} = order;
    html! {{
        section class="order" id={{"order-" (number)}} {{
        h2 {{ "Order " (number) " on page {at}" }}
        p {{ "By " b {{ (name) }} "." }}
        p {{ a href=(address) {{ "where it is" }} }}
        table {{
        tr {{ th {{ "number" }} td {{ (number) }} }}
        tr {{ th {{ "name" }} td title=(name) {{ (name) }} }}
        }}
        @if *paid {{
            p class="good" {{ "It is paid." }}
        }} @else {{
            p class="bad" {{ "It is " em {{ "not" }} " paid." }}
        }}
        ul {{
        @for item in items {{
            li {{ (item) }}
        }}
        }}
        blockquote {{ (note) }}
        }}
    }}
}}
"#
    )
}
