//! Door 109: no `<!--` comes about in a `<script>`, in one literal or over several.
use taintless::prelude::*;

fn page(name: &str) -> SafeHtml {
    html!(
        "<script>let open = '<!-"
        "-<script>';</script>"
        "<p>{name}</p><script></script>"
    )
}

fn main() {}
