//! Door 430: an image is made of bytes, not of a text that says where they are.
use taintless::claude::{ContentError, Image};

fn show(path: String) -> Result<Image, ContentError> {
    Image::new(path)
}

fn main() {}
