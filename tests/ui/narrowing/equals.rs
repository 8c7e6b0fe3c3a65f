//! Door 213: narrowed text is not compared with plain text.
use taintless::Slug;

fn is_home(slug: &Slug) -> bool {
    *slug == "home"
}

fn main() {}
