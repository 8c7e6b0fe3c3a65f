//! Door 427: the host to which an address is held is text of the program.
use taintless::claude::{ContentError, FetchUrl};
use taintless::prelude::*;

fn hold(host: &str, link: &SafeUrl) -> Result<FetchUrl, ContentError> {
    FetchUrl::at(host, link)
}

fn main() {}
