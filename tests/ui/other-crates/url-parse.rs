//! Door 144: tainted text is not read as a URL by another crate.
use taintless::prelude::*;

fn read(link: Tainted<String>) -> Option<url::Url> {
    url::Url::parse(&link).ok()
}

fn main() {}
