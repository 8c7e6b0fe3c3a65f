//! Door 355: a URL is not parsed by std's `parse`, in which nobody sees what is checked.
use taintless::prelude::*;

fn link(text: &str) -> Option<SafeUrl> {
    text.parse::<SafeUrl>().ok()
}

fn main() {}
