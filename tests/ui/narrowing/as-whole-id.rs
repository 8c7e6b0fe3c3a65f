//! Door 215: narrowed text is no whole `id`: `submit` is a slug, and scripts rely on such names.
use taintless::prelude::*;

use taintless::Slug;

fn section(slug: &Slug) -> SafeHtml {
    html!("<section id=\"{slug}\"></section>")
}

fn main() {}
