//! Door 277: tainted text is not where a request goes.
use taintless::prelude::*;

fn request(link: Tainted<String>) -> http::request::Builder {
    http::Request::builder().uri(link)
}

fn main() {}
