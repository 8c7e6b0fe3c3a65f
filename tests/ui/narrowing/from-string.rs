//! Door 214: narrowed text is not made of any text.
use taintless::Slug;

fn slug(text: String) -> Slug {
    Slug::from(text)
}

fn main() {}
