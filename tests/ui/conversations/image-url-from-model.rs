//! Door 427: the API does not fetch an image from an address that a model wrote.
use taintless::claude::{ContentError, Image};
use taintless::prelude::*;

fn show(link: Tainted<String>) -> Result<Image, ContentError> {
    Image::url(link)
}

fn main() {}
