//! Door 213: narrowed text is not printed.
use taintless::Slug;

fn show(slug: &Slug) -> String {
    format!("{slug}")
}

fn main() {}
