//! Door 213: narrowed text does not become plain text by itself.
use taintless::Slug;

fn plain(slug: &Slug) -> &str {
    slug
}

fn main() {}
